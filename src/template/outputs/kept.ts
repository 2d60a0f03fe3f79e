/** What a sheet that is handed out knows of itself: in a hidden cell, beside what is printed. */
import { area, type Area } from "../plan";

const OUTPUT_KINDS = ["payment", "posting", "notices", "talk", "year", "reconcile"] as const;
export type OutputKind = (typeof OUTPUT_KINDS)[number];

/** Right of every table that is handed out. */
export const KEPT_CELL: Area = area(0, 40);

/** 1 is the only format so far; a newer one is left alone. */
const FORMAT = 1;

export interface KeptOutput<Choices = unknown> {
  kind: OutputKind;
  period: string;
  /** What the clock showed: "2026-11-30 16:05". */
  made: string;
  /** Of what it shows: it is printed. */
  fingerprint: string;
  /** Of ids and figures alone. */
  figures?: string;
  choices: Choices;
}

/** The role of the sheet that is handed out for a period. */
export const outputRole = (kind: OutputKind, period: string): string => `${kind}:${period}`;

/** The kind of such a role; none for another. */
export const outputKind = (role: string): OutputKind | undefined =>
  OUTPUT_KINDS.find((kind) => role.startsWith(`${kind}:`));

/** What a sheet that is handed out keeps of itself, as the text of a cell. */
export const keptText = (kept: KeptOutput): string => JSON.stringify({ format: FORMAT, ...kept });

/** None where somebody has damaged it, or a newer add-in wrote it. */
export function readKept(cell: unknown): KeptOutput | undefined {
  try {
    const kept = JSON.parse(String(cell)) as KeptOutput & { format: number };
    const known = kept.format === FORMAT && OUTPUT_KINDS.includes(kept.kind);
    return known && typeof kept.fingerprint === "string" ? kept : undefined;
  } catch {
    return undefined;
  }
}
