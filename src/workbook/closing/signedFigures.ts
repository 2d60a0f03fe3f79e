/** The figures of a period that people sign, whether it is closed or not, and which signatures still fit them. */
import { isClosed, type ClosingRecord } from "../../template/kept/closing";
import { signOffsOf, type SignOff, type SigningRole } from "../../template/kept/signOffs";
import { resultsRole, say, type Layout } from "../../template/layout";
import { periodId, type Period } from "../../template/periods";
import type { Area } from "../../template/plan";
import { resultColumns } from "../../template/results/resultColumns";
import { firstPeriodOf } from "../../template/results/resultsSheet";
import { closedFigureAreas, closedFingerprint, closingOf } from "./closedFigures";

/** Cells of the results of the period's year. */
export type CellsOf = (area: Area) => readonly (readonly unknown[])[];

interface SignedAreas {
  ids: Area;
  departments: Area;
  states: Area;
  figures: Area[];
}

export interface SignedFigures {
  /** Of these people, or of all. */
  fingerprint(people?: readonly string[]): string;
  /** Departments of those who are employed, with their ids. */
  departments: { name: string; people: string[] }[];
}

/** A signature, and whether the figures are still those that were signed. */
export interface SignOffState {
  signOff: SignOff;
  fits: boolean;
}

/** Where the figures of an opened period stand; `undefined`: its results are gone. */
export function signedAreas(layout: Layout, record: ClosingRecord, period: Period): SignedAreas | undefined {
  const place = layout.sheets[resultsRole(period.year)];
  if (!place) return undefined;
  const whole = place.end - place.header - 1;
  const rows = isClosed(layout, period)
    ? (closingOf(record, period)?.rows ?? layout.closed?.rows[period.year] ?? whole)
    : whole;
  const found = closedFigureAreas(layout, { period: periodId(period), rows });
  if (!found) return undefined;
  const columns = resultColumns(layout.scheme, firstPeriodOf(layout, period.year));
  const index = columns.periods.findIndex((own) => periodId(own) === periodId(period));
  return {
    ...found,
    departments: { ...found.ids, column: columns.department },
    states: { ...found.ids, column: columns.state + index },
  };
}

/** What stands there. */
export function signedFigures(
  { language }: Pick<Layout, "language">,
  areas: SignedAreas,
  cells: CellsOf,
): SignedFigures {
  const ids = cells(areas.ids);
  const blocks = areas.figures.map(cells);
  const [departments, states] = [cells(areas.departments), cells(areas.states)];
  const found = new Map<string, string[]>();
  ids.forEach(([id], row) => {
    if (String(id ?? "") === "" || states[row]?.[0] === say("stateAbsent", language)) return;
    const name = String(departments[row]?.[0] ?? "");
    found.set(name, [...(found.get(name) ?? []), String(id)]);
  });
  return {
    fingerprint(people) {
      const own = people && new Set(people);
      return closedFingerprint(own ? ids.map(([id]) => [own.has(String(id)) ? id : ""]) : ids, blocks);
    },
    departments: [...found].map(([name, people]) => ({ name, people: people.sort() })),
  };
}

/** The signatures that count for a period, beside its figures as they are. */
export function signOffStates(
  layout: Layout,
  record: ClosingRecord,
  period: Period,
  figures: SignedFigures | undefined,
): SignOffState[] {
  return signOffsOf(record, period).map((signOff) => ({
    signOff,
    fits: figures !== undefined && fits(signOff, figures, isClosed(layout, period)),
  }));
}

/** In a closed period a department has whom it had; before, who has come since has not been signed. */
function fits(
  { people, department, fingerprint }: SignOff,
  figures: SignedFigures,
  closed: boolean,
): boolean {
  if (figures.fingerprint(people) !== fingerprint) return false;
  if (!people || closed) return true;
  const now = figures.departments.find(({ name }) => name === department)?.people ?? [];
  return now.join("\n") === [...people].sort().join("\n");
}

/** How many of the signatures that are asked for are not there, or are of other figures. */
export function lackingSignOffs(
  asked: readonly SigningRole[],
  states: readonly SignOffState[],
  departments: SignedFigures["departments"],
): number {
  const has = (role: SigningRole, department?: string) =>
    states.some((own) => own.fits && own.signOff.role === role && own.signOff.department === department);
  return asked.reduce((lacking, role) => {
    if (role !== "department") return lacking + (has(role) ? 0 : 1);
    return lacking + departments.filter(({ name }) => !has(role, name)).length;
  }, 0);
}
