/** The sheets of a scheme that stands, planned as they have grown: what repairing them writes again. */
import { entryRole, listRole, resultsRole, type Layout } from "./layout";
import { planEntrySheet } from "./lists/entrySheet";
import { planRosterSheet } from "./lists/rosterSheet";
import { planSchemeListSheet } from "./lists/schemeListSheet";
import { planParametersSheet } from "./parameters/parametersSheet";
import type { CellContent, NamePlan, SheetPlan } from "./plan";
import { planResultsSheet } from "./results/resultsSheet";
import { yearsOf } from "./periods";

export interface StandingPlan {
  /** Without what people have entered, or may write beside it: formulas, headings, formats, rules, protection. */
  sheets: SheetPlan[];
  /** Of the parameters. */
  names: NamePlan[];
}

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
