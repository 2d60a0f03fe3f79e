/** The sheets of a scheme that stands, planned as they have grown: what repairing them writes again. */
import { entryRole, listRole, resultsRole, sheetName, type Layout } from "./layout";
import { planEntrySheet } from "./lists/entrySheet";
import { planRosterSheet } from "./lists/rosterSheet";
import { planSchemeListSheet } from "./lists/schemeListSheet";
import { planParametersSheet } from "./parameters/parametersSheet";
import type { CellContent, NamePlan, SheetPlan } from "./plan";
import { planResultsSheet } from "./results/resultsSheet";
import { sameName } from "./sheetNames";
import { PERIODS_A_YEAR, yearsOf, type Period } from "./periods";

export interface StandingPlan {
  /** Without what people have entered, or may write beside it: formulas, headings, formats, rules, protection. */
  sheets: SheetPlan[];
  /** Of the parameters. */
  names: NamePlan[];
}

/** The roles of the sheets that people fill or read figures in. */
const rolesOf = ({ scheme, opened }: Layout): string[] => [
  "parameters",
  "roster",
  ...opened.flatMap((period) => [
    entryRole(period),
    ...scheme.lists.map((list) => listRole(list.id, period)),
  ]),
  ...yearsOf(opened).map(resultsRole),
];

/** The role of a sheet that is called as one of the scheme's is at first, in any period of the years that are open. */
export function roleNamed(layout: Layout, name: string): string | undefined {
  const { scheme, prefix, language, opened } = layout;
  const kind = scheme.period;
  const periods = yearsOf(opened).flatMap((year) =>
    Array.from({ length: PERIODS_A_YEAR[kind] }, (_, at): Period => ({ kind, year, index: at + 1 })),
  );
  return rolesOf({ ...layout, opened: periods }).find((role) =>
    sameName(sheetName(prefix, scheme, role, language), name),
  );
}

/** Those of which the sheet is gone: the others cannot be planned without them. */
export const lackingRoles = (layout: Layout): string[] =>
  rolesOf(layout).filter((role) => !layout.sheets[role]);

/** Plans every sheet that people fill or read figures in, as far as it is there. */
export function planStanding(layout: Layout): StandingPlan {
  const { scheme, opened, sheets } = layout;
  const { sheet: parameters, names } = planParametersSheet(layout, {});
  const planned: [role: string, plan: () => SheetPlan][] = [
    ["parameters", () => parameters],
    ["roster", () => planRosterSheet(layout, [])],
    ...opened.flatMap((period): [string, () => SheetPlan][] => [
      [entryRole(period), () => planEntrySheet(layout, period, [])],
      ...scheme.lists.map((list): [string, () => SheetPlan] => [
        listRole(list.id, period),
        () => planSchemeListSheet(layout, list, period),
      ]),
    ]),
    ...yearsOf(opened).map((year): [string, () => SheetPlan] => [
      resultsRole(year),
      () => planResultsSheet(layout, year),
    ]),
  ];
  return {
    sheets: planned.flatMap(([role, plan]) => (sheets[role] ? [withoutEntries(plan())] : [])),
    names: sheets.parameters ? names : [],
  };
}

const withoutEntries = (plan: SheetPlan): SheetPlan => ({
  ...plan,
  cells: plan.cells.filter((cells) => !("values" in cells) || cells.area.row === plan.block.row),
});

export interface Heading {
  column: number;
  text: CellContent;
}

/** What the heading row of a planned sheet holds, by which it is known that its columns stand where they were. */
export const headingsOf = ({ cells, block }: SheetPlan): Heading[] =>
  cells.flatMap((each) =>
    "values" in each && each.area.row === block.row
      ? (each.values[0] ?? []).flatMap((text, index) => {
          const column = each.area.column + index;
          return column < block.column + block.columns ? [{ column, text }] : [];
        })
      : [],
  );

/** So far right of a sheet's columns a heading is looked for that does not stand in its place. */
export const BEYOND = 20;

/** Whether another text in the place of a heading says that the columns have moved, or only that it is worded otherwise. */
export type HeadingState = "moved" | "worded";

/**
 * The first heading that does not stand in its place, those that moved before others. `row` is where the headings stand
 * now, `found` what stands in that row, by column.
 */
export function strayHeading(
  plan: SheetPlan,
  row: number,
  found: readonly unknown[],
): (Heading & { state: HeadingState }) | undefined {
  const headings = headingsOf(plan);
  if (row !== plan.block.row) return headings[0] && { ...headings[0], state: "moved" };
  const others = headings.flatMap((heading) => {
    const wanted = heading.text ?? "";
    const now = found[heading.column] ?? "";
    if (now === wanted) return [];
    // A title of an earlier version, or of HR's, is no sign of moving unless the heading has gone elsewhere.
    const state: HeadingState = now === "" || found.includes(wanted) ? "moved" : "worded";
    return [{ ...heading, state }];
  });
  return others.find(({ state }) => state === "moved") ?? others[0];
}
