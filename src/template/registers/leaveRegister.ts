/** The register of leave as a sheet, and how the results ask it. */
import { placeOf, say, type Layout } from "../layout";
import { area } from "../plan";
import { fixed, literal } from "../addresses";
import { LEAVE_ROLE, type Leave } from "./leave";
import { ABOUT, COUNTS, ENTERED, FORMATS, sayRegister, type Register } from "./register";

export const LEAVE: Register<Leave> = {
  ...{ role: LEAVE_ROLE, title: "leave", note: "leaveNote", end: "leaveEnd" },
  // They name nothing of a scheme.
  today: (line) => line,
  columns: [
    ...ABOUT,
    { title: "leaveKind", points: 66, format: FORMATS.text, cell: ({ kind }) => kind },
    { title: "leaveFrom", points: 72, format: FORMATS.date, cell: ({ from }) => from },
    { title: "leaveTo", points: 72, format: FORMATS.date, cell: ({ to }) => to ?? "" },
    {
      ...{ title: "leavePart", points: 84, format: FORMATS.text },
      cell: ({ part }, layout) => sayRegister(part === "not" ? "partNot" : "partRated", layout),
    },
    // What counts: a line that was taken back has none.
    {
      ...{ title: "leaveNotFrom", points: 78, format: FORMATS.date },
      cell: ({ notFrom, takenBack }) => (takenBack ? "" : notFrom),
    },
    {
      ...{ title: "leaveNotTo", points: 78, format: FORMATS.until },
      cell: ({ notTo, takenBack }) => (takenBack ? "" : notTo),
    },
    ...ENTERED,
    COUNTS,
  ],
};

const columnOf = (title: (typeof LEAVE.columns)[number]["title"]): number =>
  LEAVE.columns.findIndex((own) => own.title === title);

/** Whether a scheme has such a register: it comes with its first line, and only then do formulas ask it. */
export const hasLeave = ({ sheets }: Pick<Layout, "sheets">): boolean => sheets[LEAVE_ROLE] !== undefined;

/**
 * Excel's test whether somebody is on leave in all of some days (see `isOnLeave`); `undefined` without a register. From
 * the heading to the end row, which are texts and so no days; a blank id is nobody's. The days of a line that touches
 * them: to its last day or theirs, from its first day or theirs.
 */
export function onLeaveTest(
  layout: Layout,
  id: string,
  { first, last }: { first: number; last: number },
): string | undefined {
  if (!hasLeave(layout)) return undefined;
  const { name, header, end } = placeOf(layout, LEAVE_ROLE);
  const cells = (title: Parameters<typeof columnOf>[0]) =>
    fixed(area(header, columnOf(title), end - header + 1), name);
  const [own, from, to] = [`(${cells("id")}=${id})`, cells("leaveNotFrom"), cells("leaveNotTo")];
  const ends = `SUMPRODUCT(${own}*(${to}>=${first})*(${to}<${last}),${to})`;
  const begins = `SUMPRODUCT(${own}*(${from}>${first})*(${from}<=${last}),${from})`;
  const others = `SUMPRODUCT(${own}*(${from}<=${last})*(${to}>=${first})*((${to}>=${last})*${last}-(${from}<=${first})*${first}+1))`;
  return `${ends}-${begins}+${others}>=${last - first + 1}`;
}

/** The words of a state that says that somebody is not rated in a period: not employed, or on leave. */
const absentWords = (layout: Pick<Layout, "language" | "sheets">): string[] =>
  (["stateAbsent", ...(hasLeave(layout) ? (["stateLeave"] as const) : [])] as const).map((key) =>
    say(key, layout.language),
  );

/** Excel's test of such a state, of one cell or of each of many. */
export function absentTest(state: string, layout: Pick<Layout, "language" | "sheets">): string {
  const tests = absentWords(layout).map((word) => `(${state}=${literal(word)})`);
  return tests.length === 1 ? (tests[0] ?? "") : `(${tests.join("+")}>0)`;
}

/** Excel's tests that it is none of them, one for each word. */
export const notAbsentTests = (state: string, layout: Pick<Layout, "language" | "sheets">): string[] =>
  absentWords(layout).map((word) => `${state}<>${literal(word)}`);
