/** The reconciliation as a sheet: a step a row, its departments below it. */
import { fill } from "../../i18n/language";
import { RECONCILE_TEXTS as T } from "../../i18n/reconciliation";
import type { SignOff } from "../kept/signOffs";
import type { Layout } from "../layout";
import type { CellContent, Plan, SheetPlan } from "../plan";
import { COLORS, STYLES } from "../styles";
import { yuanOf } from "./fen";
import type { KeptOutput } from "./kept";
import { linesIn, wrapped } from "./lines";
import { planOutput, sayOutput, TOP_ROWS, type OutputRow } from "./outputSheet";
import { signatureRows } from "./paymentSheet";
import type { Amount, Reconciliation, ReconcileRow } from "./reconciliation";
import { isBroken, rowTitle, tieText } from "./reconciliationText";

const YUAN = "#,##0.00";
const WIDTHS = [150, 90, 48, 100, 80, 190] as const;
const WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);
const WRONG = { fill: COLORS.wrong } as const;

/** The plan of the sheet, with totals and departments, lines to sign below. */
export function planReconciliation(
  layout: Layout,
  kept: KeptOutput,
  found: Reconciliation,
  signed: readonly SignOff[],
  taken: readonly string[],
): Plan & { sheets: [SheetPlan] } {
  const { language } = layout;
  const heading: OutputRow = {
    style: STYLES.heading,
    height: 30,
    cells: [T.step, T.department, T.people, T.amount, T.rounding, T.tie].map((text) => text[language]),
  };
  return planOutput(
    layout,
    kept,
    {
      rows: [
        heading,
        ...found.rows.flatMap((row) => rowsOf(layout, row)),
        { cells: [] },
        ...notes(layout, found, signed),
      ],
      heading: 0,
      widths: WIDTHS,
      formats: [undefined, undefined, "General", YUAN, YUAN, undefined],
      stamp: sayOutput("stampMoney", layout, { made: kept.made }),
      print: { heads: { row: TOP_ROWS, rows: 1 } },
    },
    taken,
  );
}

/** Of one department nothing is said that the whole does not say. */
function rowsOf(layout: Layout, row: ReconcileRow): OutputRow[] {
  const { language } = layout;
  const title = rowTitle(row, language);
  const whole = wrapped(
    [title, T.all[language], ...amountCells(row.whole), tieText(row, language)],
    WIDTHS,
  ).map((cells): OutputRow => ({ cells, style: isBroken(row) ? WRONG : STYLES.total }));
  if (row.departments.length < 2) return whole;
  return [
    ...whole,
    ...row.departments.map(({ department, ...amount }): OutputRow => ({
      style: STYLES.formula,
      cells: ["", department || sayOutput("noDepartment", layout), ...amountCells(amount), ""],
    })),
  ];
}

const amountCells = ({ people, fen, rounding }: Amount): CellContent[] => [
  people === 0 ? "" : people,
  yuanOf(fen),
  rounding === 0 ? "" : yuanOf(rounding),
];

function notes(layout: Layout, { apart, warning }: Reconciliation, signed: readonly SignOff[]): OutputRow[] {
  const { language } = layout;
  const texts = [
    T.roundingNote[language],
    ...(apart.length > 0 ? [fill(T.apartNote[language], { count: apart.length })] : []),
    ...(warning === "" ? [] : [sayOutput("warned", layout, { warning })]),
  ];
  return [
    ...texts.flatMap((text) =>
      linesIn(text, WIDTH).map((line): OutputRow => ({ cells: [line], style: STYLES.note })),
    ),
    { cells: [] },
    ...signatureRows(layout, signed, WIDTH),
  ];
}
