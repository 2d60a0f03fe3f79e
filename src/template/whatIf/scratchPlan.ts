/**
 * What other parameters would come to: scratch sheets with those parameters, the lists that are computed by them, and the
 * results of the years from then on. Roster and entries are the user's own, and nothing is written into them.
 */
import type { TakenNames } from "../insertion";
import { freePrefix, listRole, listRows, placeOf, type Layout } from "../layout";
import { HEADER_ROW } from "../lists/listShape";
import { planSchemeListSheet } from "../lists/schemeListSheet";
import { parametersPlace, planFilledParameters, type PreviewPlan } from "../migration/previewPlan";
import { samePeriod, stretchAt, withStretch } from "../parameters/stretches";
import { comparePeriods, yearsOf, type Period } from "../periods";
import { area, type CellContent, type SheetPlan } from "../plan";
import { planResultsSheet } from "../results/resultsSheet";
import { scratchName, scratchResults, unseen } from "../results/scratch";

/** What stands in the sheets: parameters by stretch, and the rows of lists by role. */
export interface Standing {
  parameters: readonly { id: string; from: Period | undefined; cells: CellContent[][] }[];
  lists: Readonly<Record<string, CellContent[][]>>;
}

/** Parameters that are to hold from a period on; none: from the beginning. */
export interface Assumed {
  from: Period | undefined;
  cells: Readonly<Record<string, CellContent[][]>>;
}

/** The opened periods in which they hold. */
export const periodsFromOn = ({ opened }: Pick<Layout, "opened">, from: Period | undefined): Period[] =>
  opened.filter((period) => !from || comparePeriods(period, from) >= 0);

/** The lists that are computed anew, with where they stand. */
export const listsFromOn = (layout: Layout, from: Period | undefined) =>
  periodsFromOn(layout, from).flatMap((period) =>
    layout.scheme.lists.map((list) => ({ list, period, role: listRole(list.id, period) })),
  );

/** The scratch sheets, hidden, and the layout by which their figures are read. */
export function planWhatIf(
  layout: Layout,
  { parameters: stand, lists: rows }: Standing,
  { from, cells: assumed }: Assumed,
  taken: TakenNames,
): PreviewPlan {
  const { scheme, language } = layout;
  const ids = Object.keys(assumed);
  const begin = from ? ids.filter((id) => !samePeriod(stretchAt(layout, id, from), from)) : [];
  const stretches = from && begin.length > 0 ? withStretch(layout.stretches, from, begin) : layout.stretches;
  const names = [...taken.sheets];
  const prefix = freePrefix(scheme, language, taken.sheets, taken.names);
  const years = yearsOf(periodsFromOn(layout, from));
  const results = scratchResults(layout, years, names);
  const lists = listsFromOn(layout, from);
  const own: Layout = {
    ...{ ...results, prefix },
    ...(stretches ? { stretches } : {}),
    sheets: {
      ...results.sheets,
      parameters: parametersPlace(scheme, scratchName(placeOf(layout, "parameters").name, names)),
      ...Object.fromEntries(
        lists.map(({ role }) => {
          const { name, header, end } = placeOf(layout, role);
          return [
            role,
            { name: scratchName(name, names), header: HEADER_ROW, end: HEADER_ROW + end - header },
          ];
        }),
      ),
    },
  };
  const all = [
    ...stand,
    // What begins then comes last, and what stands from then on is another one.
    ...ids.map((id) => ({ id, from: stretchAt(own, id, from), cells: assumed[id] ?? [] })),
  ];
  const first = all.filter((each) => each.from === undefined);
  const { sheet, names: parameterNames } = planFilledParameters(own, {
    parameters: Object.fromEntries(first.map(({ id, cells }) => [id, cells])),
    later: all.flatMap(({ id, from: since, cells }) => (since ? [{ id, from: since, cells }] : [])),
  });
  const plans: SheetPlan[] = [
    sheet,
    ...lists.map(({ list, period, role }) => {
      const plan = planSchemeListSheet(own, list, period);
      const filled = rows[role] ?? [];
      const { row } = listRows(role, placeOf(own, role));
      if (filled.length > 0 && list.columns.length > 0)
        plan.cells.push({ area: area(row, 0, filled.length, list.columns.length), values: filled });
      return plan;
    }),
    ...years.map((year) => planResultsSheet(own, year)),
  ];
  return { layout: own, sheets: unseen(plans), names: parameterNames };
}
