/** The figures of a period that people sign, whether it is closed or not, and which signatures still fit them. */
import { isClosed, type ClosingRecord } from "../../template/kept/closing";
import { signOffsOf, type SignOff, type SigningRole } from "../../template/kept/signOffs";
import { resultsRole, type Layout } from "../../template/layout";
import { periodId, type Period } from "../../template/periods";
import type { Area } from "../../template/plan";
import { fingerprint } from "../../template/fingerprint";
import { idKey } from "../../template/lists/ids";
import { isAbsentState } from "../../template/lists/stateWords";
import type { Correction } from "../../template/registers/correction";
import { resultColumnsOf } from "../../template/results/resultColumns";
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
  /** Of what is paid to them with the period for earlier ones: whoever signs a payment signs that, too. */
  corrections(people?: readonly string[]): string | undefined;
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
  const columns = resultColumnsOf(layout, period.year);
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
  corrections: readonly Correction[],
  departmentOf: (id: string, now: string) => string,
): SignedFigures {
  const ids = cells(areas.ids);
  const blocks = areas.figures.map(cells);
  const [departments, states] = [cells(areas.departments), cells(areas.states)];
  const found = new Map<string, string[]>();
  ids.forEach(([id], row) => {
    if (String(id ?? "") === "" || isAbsentState(states[row]?.[0], language)) return;
    const name = departmentOf(String(id), String(departments[row]?.[0] ?? ""));
    found.set(name, [...(found.get(name) ?? []), String(id)]);
  });
  return {
    fingerprint(people) {
      const own = people && new Set(people);
      return closedFingerprint(own ? ids.map(([id]) => [own.has(String(id)) ? id : ""]) : ids, blocks);
    },
    corrections(people) {
      const own = people && new Set(people.map(idKey));
      const lines = corrections
        .filter(({ id }) => !own || own.has(idKey(id)))
        .map(({ id, period, column, amount }) => JSON.stringify([idKey(id), period, column, amount]));
      return lines.length === 0 ? undefined : fingerprint(lines.sort());
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
function fits(signOff: SignOff, figures: SignedFigures, closed: boolean): boolean {
  const { people, department } = signOff;
  // Corrections of who is in the results no more stand on the list that HR, finance and managers sign.
  const corrected = figures.corrections(department === undefined ? undefined : people);
  if (figures.fingerprint(people) !== signOff.fingerprint || corrected !== signOff.corrections) return false;
  if (!people || closed) return true;
  return peopleIn(figures, department).join("\n") === [...people].sort().join("\n");
}

/** Who is employed in the period: in a department, or altogether. */
export const peopleIn = (
  { departments }: Pick<SignedFigures, "departments">,
  department?: string,
): string[] =>
  departments
    .flatMap(({ name, people }) => (department === undefined || name === department ? people : []))
    .sort();

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
