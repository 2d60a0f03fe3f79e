/** The list to publish: who has which score and grade, from when to when, until when it may be contested. */
import type { ResultColumn } from "../../schemes/scheme";
import { DEPARTMENT_WIDTH } from "../headings";
import { say, type Layout } from "../layout";
import { isMoneyUnit } from "../moneyUnits";
import type { CellContent, Plan, SheetPlan } from "../plan";
import { STYLES } from "../styles";
import { dateText } from "../typedValues";
import { formatOf } from "../signs";
import { shownFigure } from "./figureText";
import type { KeptOutput } from "./kept";
import { heightOf, linesIn } from "./lines";
import { planOutput, sayOutput, TOP_ROWS, type OutputRow } from "./outputSheet";
import { toldFigure } from "./personPage";
import type { Posting, PostingChoices } from "./posting";

/** Of a row in which words take several lines. */
const WRAPPED = { ...STYLES.formula, wrap: true } as const;
const WIDTHS = { number: 36, id: 72, name: 72, department: DEPARTMENT_WIDTH, figure: 88 };

/** The sheet that is posted: from when to when, until when and where to appeal. */
export function planPosting(
  layout: Layout,
  kept: KeptOutput<PostingChoices>,
  posting: Posting,
  taken: readonly string[],
): Plan & { sheets: [SheetPlan] } {
  const { columns } = posting;
  const { from, to, deadline, recipient } = kept.choices;
  const values = { from: dateText(from), to: dateText(to), deadline: dateText(deadline), recipient };
  const widths = [
    ...[WIDTHS.number, WIDTHS.id, WIDTHS.name, WIDTHS.department],
    ...columns.map(() => WIDTHS.figure),
  ];
  const points = widths.reduce((sum, width) => sum + width, 0);
  const lines = (text: string): OutputRow[] =>
    linesIn(text, points).map((line) => ({ cells: [line], height: 20 }));
  const above = [
    ...lines(sayOutput("published", layout, values)),
    ...lines(sayOutput(recipient === "" ? "contested" : "contestedTo", layout, values)),
  ];
  const rows: OutputRow[] = [
    ...above,
    headingRow(layout, columns),
    ...posting.posted.map(({ id, name, department, figures }, index): OutputRow => {
      const cells = [
        ...[index + 1, id, name || sayOutput("noName", layout), department],
        ...columns.map((column) => postedFigure(layout, column, figures[column.id] ?? "")),
      ];
      const height = heightOf(cells, widths);
      return { cells, style: height === undefined ? STYLES.formula : WRAPPED, height: height ?? 20 };
    }),
    { cells: [sayOutput("postedPeople", layout, { people: posting.posted.length })], style: STYLES.total },
    ...(posting.pending.length === 0
      ? []
      : lines(
          sayOutput("pending", layout, {
            people: posting.pending.map(({ id, name }) => `${name} ${id}`).join(sayOutput("comma", layout)),
          }),
        )),
    { cells: [] },
    { cells: [sayOutput("publisher", layout)], height: 30 },
  ];
  return planOutput(
    layout,
    kept,
    {
      rows,
      heading: above.length,
      widths,
      formats: [
        ...["General", undefined, undefined, undefined],
        // Money beside points: what is shown must not depend on the format of its neighbours.
        ...columns.map(
          (column) =>
            formatOf(column, layout.language) ?? (isMoneyUnit(column.unit) ? "#,##0.00####" : GENERAL),
        ),
      ],
      // What was shortened is a text, and stands among numbers.
      aligned: [
        ...[undefined, undefined, undefined, undefined],
        ...columns.map(({ id }) =>
          posting.posted.some(({ figures }) => typeof figures[id] === "number") ? "Right" : undefined,
        ),
      ],
      stamp: sayOutput("stamp", layout, { made: kept.made }),
      print: { heads: { row: TOP_ROWS + above.length, rows: 1 } },
    },
    taken,
  );
}

/** A number without a format of its own has as many decimals as are read. */
const postedFigure = (layout: Layout, column: ResultColumn, value: CellContent): CellContent =>
  hasFormat(column)
    ? shownFigure(value, layout.language)
    : toldFigure(layout, { title: column.title }, value);

/** As many decimals as there are. */
const GENERAL = "General";

const hasFormat = ({ format, signs, unit }: ResultColumn): boolean =>
  (format !== undefined && format !== GENERAL) || signs !== undefined || isMoneyUnit(unit);

const headingRow = (layout: Layout, columns: readonly ResultColumn[]): OutputRow => ({
  style: STYLES.heading,
  height: 45,
  cells: [
    sayOutput("number", layout),
    say("id", layout.language),
    say("name", layout.language),
    say("department", layout.language),
    ...columns.map(({ title, unit }) => title[layout.language] + (unit ? `(${unit[layout.language]})` : "")),
  ],
});
