/** The register of appeals as a sheet, overdue ones coloured. */
import { resultToday } from "../../schemes/migrations";
import { columnsAtEnd } from "../outputs/periodFigures";
import { labelOf } from "../outputs/outputSheet";
import { area } from "../plan";
import type { Layout } from "../layout";
import type { Period } from "../periods";
import type { ResultColumn } from "../../schemes/scheme";
import { COLORS } from "../styles";
import type { Appeal } from "./appeal";
import { figureTitle } from "./correctionRegister";
import { ABOUT, FORMATS, sayRegister, type Register } from "./register";

/** What can be contested of a period: every figure that is complete with it. */
export const contestable = (layout: Layout, period: Period): ResultColumn[] =>
  columnsAtEnd(layout, period).map(({ definition }) => definition);

export const APPEALS: Register<Appeal> = {
  ...{ role: "appeals", title: "appeals", note: "appealsNote", end: "appealsEnd" },
  today: (line, { scheme }) => ({ ...line, column: resultToday(scheme, line.column) }),
  columns: [
    ...ABOUT,
    {
      ...{ title: "appealPeriod", points: 84, format: FORMATS.text },
      cell: ({ period }, layout) => labelOf(layout, period),
    },
    {
      ...{ title: "figure", points: 90, format: FORMATS.text },
      cell: ({ period, column }, layout) => figureTitle(layout, period, column),
    },
    { title: "contested", points: 170, format: FORMATS.text, cell: ({ contested }) => contested },
    { title: "received", points: 72, format: FORMATS.date, cell: ({ received }) => received },
    { title: "deadline", points: 72, format: FORMATS.date, cell: ({ deadline }) => deadline },
    { title: "decider", points: 72, format: FORMATS.text, cell: ({ decider }) => decider },
    {
      ...{ title: "decision", points: 66, format: FORMATS.text },
      cell: ({ decision }, layout) => (decision ? sayRegister(decision.verdict, layout) : ""),
    },
    { title: "decided", points: 72, format: FORMATS.date, cell: ({ decision }) => decision?.at ?? "" },
    { title: "old", points: 72, format: FORMATS.text, cell: ({ old }) => String(old) },
    { title: "new", points: 72, format: FORMATS.text, cell: ({ decision }) => decision?.new ?? "" },
    { title: "reason", points: 170, format: FORMATS.text, cell: ({ decision }) => decision?.reason ?? "" },
  ],
  marks: ({ row, rows }) => [
    {
      area: area(row, 0, rows, 14),
      // What isLate says, with the day on which somebody looks.
      formula: `=AND(ISNUMBER($H${row + 1}),IF(ISNUMBER($K${row + 1}),$K${row + 1},TODAY())>$H${row + 1})`,
      fill: COLORS.wrong,
    },
  ],
};
