/** Results of the year as a sheet, one person a page. */
import type { ResultColumn } from "../../schemes/scheme";
import type { Layout } from "../layout";
import { isMoneyUnit } from "../moneyUnits";
import { periodLabel, type Period } from "../periods";
import type { CellContent, Plan, SheetPlan, Style } from "../plan";
import { fenOf, yuanGrouped } from "./fen";
import type { KeptOutput } from "./kept";
import { heightOf } from "./lines";
import type { Whom } from "./notice";
import { labelOf, sayOutput, type OutputRow } from "./outputSheet";
import { headOf, lines, planPages, section, toldFigure } from "./personPage";
import { periodColumns, type PersonYear } from "./personYear";

/** What it is about, and five figures beside each other; more stand below. */
const WIDTHS = [84, 94, 94, 94, 94, 94] as const;
const FIGURES = WIDTHS.length - 1;
const HEAD: Style = { bold: true, border: true };
const LINE: Style = { border: true };
/** Words in the place of figures go on to the right. */
const STATE: Style = { ...LINE, align: "Left" };

/** The sheet with one person's year a page. */
export function planPersonYears(
  layout: Layout,
  until: Period,
  kept: KeptOutput<Whom>,
  years: readonly PersonYear[],
  taken: readonly string[],
): Plan & { sheets: [SheetPlan] } {
  return planPages(
    layout,
    kept,
    years.map((year) => rowsOf(layout, until, kept, year)),
    {
      stamp: sayOutput("stampPeople", layout, { made: kept.made, people: years.length }),
      widths: WIDTHS,
      figures: 1,
    },
    taken,
  );
}

function rowsOf(
  layout: Layout,
  until: Period,
  kept: KeptOutput<Whom>,
  { lines: periods, whole, paid, ...person }: PersonYear,
): OutputRow[] {
  const { language, scheme } = layout;
  const columns = periodColumns(layout, until);
  const end = labelOf(layout, kept.period);
  const period = sayOutput("yearUntil", layout, { year: until.year, period: end });
  const facts: [string, string][] = paid
    ? [
        [
          sayOutput("yearPaidTo", layout, { period: end }),
          sayOutput("yuan", layout, { amount: yuanGrouped(paid.fen) }),
        ],
        ...(paid.unknown.length === 0
          ? []
          : [
              [
                sayOutput("yearPaidUnknown", layout),
                paid.unknown.map((own) => periodLabel(own, language)).join(sayOutput("comma", layout)),
              ] as [string, string],
            ]),
      ]
    : [];
  return [
    ...headOf(layout, sayOutput("yearTitle", layout), person, period),
    ...section(layout, "yearPeriods", periodRows(layout, columns, periods)),
    ...section(
      layout,
      "yearWhole",
      whole.flatMap(({ column, part, value }) =>
        lines(
          sayOutput("fact", layout, {
            term: sayOutput("withPart", layout, { title: oneLine(column.title[language]), part }),
            fact: String(toldFigure(layout, column, value)),
          }),
        ),
      ),
    ),
    ...section(
      layout,
      "yearPaid",
      facts.flatMap(([term, fact]) => lines(sayOutput("fact", layout, { term, fact }))),
    ),
    { cells: [] },
    ...lines(
      sayOutput("noticeBasis", layout, {
        version: scheme.version,
        made: kept.made,
        fingerprint: kept.fingerprint,
      }),
    ),
    { cells: [sayOutput("yearSignatures", layout)], height: 34 },
  ];
}

/** A table of the periods for each five figures, with the sum of money. */
function periodRows(
  layout: Layout,
  columns: readonly ResultColumn[],
  periods: PersonYear["lines"],
): OutputRow[] {
  const { language } = layout;
  const blocks = Array.from({ length: Math.max(1, Math.ceil(columns.length / FIGURES)) }, (_, at) =>
    columns.map((column, index) => ({ column, index })).slice(at * FIGURES, (at + 1) * FIGURES),
  );
  return blocks.flatMap((block): OutputRow[] => {
    const sums = block.map(({ column, index }) => {
      const { unit } = column;
      if (!isMoneyUnit(unit) || !(column.total || column.paidOut)) return "";
      const own = periods.flatMap(({ values }) => {
        const value = values[index];
        return typeof value === "number" ? [fenOf(value, unit)] : [];
      });
      return own.length === 0 ? "" : yuanGrouped(own.reduce((sum, fen) => sum + fen, 0));
    });
    const heads = [sayOutput("period", layout), ...block.map(({ column }) => headingOf(layout, column))];
    return [
      inLines(heads, HEAD),
      ...periods.map(({ period, state, values }): OutputRow => {
        const cells = [
          periodLabel(period, language),
          ...(state === undefined
            ? block.map(({ column, index }) => bare(layout, column, values[index] ?? ""))
            : [state]),
        ];
        return state === undefined ? inLines(cells, LINE) : { cells, style: STATE };
      }),
      ...(sums.some((sum) => sum !== "")
        ? [{ cells: [sayOutput("yearSum", layout), ...sums], style: HEAD }]
        : []),
    ];
  });
}

/** Words take several lines where one is too narrow; a number, which would be read as two, never does. */
function inLines(cells: readonly CellContent[], style: Style): OutputRow {
  const height = heightOf(cells, WIDTHS);
  return height === undefined ? { cells, style } : { cells, style: { ...style, wrap: true }, height };
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

function headingOf(layout: Layout, { title, unit }: ResultColumn): string {
  const named = oneLine(title[layout.language]);
  if (isMoneyUnit(unit)) return sayOutput("money", layout, { title: named });
  return unit ? sayOutput("inUnit", layout, { title: named, unit: unit[layout.language] }) : named;
}

/** A value whose unit stands in the heading. */
function bare(layout: Layout, column: ResultColumn, value: CellContent): CellContent {
  if (typeof value === "number" && isMoneyUnit(column.unit)) return yuanGrouped(fenOf(value, column.unit));
  const { title, format, signs } = column;
  const shown = toldFigure(layout, { title, ...(format && { format }), ...(signs && { signs }) }, value);
  return typeof shown === "number" ? String(shown) : shown;
}
