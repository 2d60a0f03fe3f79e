/** The committed description of a scheme's shape: one file a scheme, all its versions in it. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { shapeOf, type SchemeShape } from "../../../src/schemes/shape";
import type { Scheme } from "../../../src/schemes/scheme";
import { resultColumns } from "../../../src/template/results/resultColumns";

const FOLDER = path.resolve(__dirname, "../../../src/schemes/shapes");

/** A shape and what else must not change behind a workbook's back. */
export interface Description extends SchemeShape {
  /** Digests of formulas: one that changes gives other figures. */
  formulas: Readonly<Record<string, string>>;
  /** How the columns of a year of results follow each other, behind those that people read. */
  behind: Readonly<Record<string, readonly string[] | number>>;
}

export type Descriptions = Readonly<Record<string, Description>>;

const digest = (formula: string): string => createHash("sha256").update(formula).digest("hex").slice(0, 8);

const FIRST = { year: 2026, index: 1 };

export function describeShape(scheme: Scheme): Description {
  const { lookup, steps, width } = resultColumns(scheme, { kind: scheme.period, ...FIRST });
  const formulas = [
    ...scheme.entryChecks.map(({ id, formula }) => [`check ${id}`, formula]),
    ...scheme.lists.flatMap(({ id, checks, results }) => [
      ...checks.map(({ id: own, formula }) => [`check ${id}.${own}`, formula]),
      ...results.map(({ id: own, formula }) => [`${id}.${own}`, formula]),
    ]),
    ...scheme.results.flatMap(({ columns }) => columns.map(({ id, formula }) => [id, formula])),
    ...scheme.rollUps.map(({ id, formula }) => [`roll-up ${id}`, formula]),
  ];
  return {
    ...shapeOf(scheme),
    formulas: Object.fromEntries(formulas.map(([id = "", formula = ""]) => [id, digest(formula)])),
    behind: {
      roster: Object.keys(lookup.roster),
      entries: Object.keys(lookup.entries[0] ?? {}),
      ...Object.fromEntries(Object.entries(steps).map(([span, own]) => [span, own.length])),
      width,
    },
  };
}

export const fileOf = ({ id }: Pick<Scheme, "id">): string => path.join(FOLDER, `${id}.json`);

/** What is committed of a scheme, by version. */
export const readDescriptions = (scheme: Pick<Scheme, "id">): Descriptions =>
  existsSync(fileOf(scheme)) ? (JSON.parse(readFileSync(fileOf(scheme), "utf8")) as Descriptions) : {};

/** Where two descriptions differ: "entries.3.max: 30 → 40". */
export function differences(before: unknown, after: unknown, at = ""): string[] {
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    const inside = keys.flatMap((key) => differences(before[key], after[key], at ? `${at}.${key}` : key));
    // The order of ids is part of it.
    const reordered =
      inside.length === 0 && Object.keys(before).join("\n") !== Object.keys(after).join("\n")
        ? [`${at}: the order`]
        : [];
    return [...inside, ...reordered];
  }
  const [old, now] = [JSON.stringify(before), JSON.stringify(after)];
  return old === now ? [] : [`${at}: ${old ?? "nothing"} → ${now ?? "nothing"}`];
}

/** Lists of things with ids are compared by them. */
function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
