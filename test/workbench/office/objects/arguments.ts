/** Readers of method arguments and property values; left-out optional arguments arrive as null. */
import { invalidArgument, notImplemented } from "../errors";

export function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

export function text(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function optionalText(value: unknown): string | undefined {
  return isAbsent(value) ? undefined : text(value);
}

export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

export function optionalFlag(value: unknown): boolean {
  return isAbsent(value) ? false : flag(value);
}

export function integer(value: unknown, least: number = Number.NEGATIVE_INFINITY): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < least) throw invalidArgument();
  return value;
}

export function positiveNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < 0) throw invalidArgument();
  return value;
}

/** Of an enumeration of Excel only what the host does is let through; the rest is named and refused. */
export function choice<C extends string>(value: unknown, choices: readonly C[], what: string, absent?: C): C {
  if (isAbsent(value) && absent !== undefined) return absent;
  const found = choices.find((candidate) => candidate === value);
  if (found === undefined) throw notImplemented(`${what} with ${JSON.stringify(value)}`);
  return found;
}

export function record(value: unknown): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Record<string, unknown>;
}

/** Excel's named colours that spreadsheets use; all others must come as #RRGGBB. */
const COLOURS: Record<string, string> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  gray: "#808080",
  grey: "#808080",
};

export function colour(value: unknown): string {
  const given = text(value);
  if (/^#[0-9a-f]{6}$/i.test(given)) return given.toUpperCase();
  if (/^[0-9a-f]{6}$/i.test(given)) return `#${given.toUpperCase()}`;
  const named = COLOURS[given.toLowerCase()];
  if (!named) throw invalidArgument();
  return named;
}
