/** Totals over all people count who is in order, and say how many are not. */
import { mapChildren, parseFormula, type Node } from "../formulas/syntax";
import { expandNode } from "../formulas/expand";
import { fixed, literal } from "../addresses";
import { say, type Layout } from "../layout";
import { notAbsentTests } from "../registers/leaveRegister";
import { readyTest } from "../lists/stateWords";
import { area } from "../plan";
import type { ResultColumns, ResultPlace } from "./resultColumns";
import { parameterResolver } from "../parameters/parameterResolver";

/** These take no error from anybody; COUNT, COUNTIF and their like pass over errors by themselves. */
const SUMS: ReadonlySet<string> = new Set(["SUM", "AVERAGE", "SUMPRODUCT"]);

const isColumn = (node: Node): boolean => node.kind === "reference" && node.reference.call?.name === "column";

/** Sums and means of columns, without the errors in them. */
function withoutErrors(node: Node, summed = false): Node {
  if (summed && isColumn(node))
    return { kind: "call", name: "IFERROR", args: [node, { kind: "literal", text: '""' }] };
  const within = node.kind === "call" ? SUMS.has(node.name) : summed;
  return mapChildren(node, (child) => withoutErrors(child, within));
}

/** Where the people of a results sheet stand. */
interface People {
  header: number;
  end: number;
}

/** A column's cells, from the first person (with the heading: from the heading) to the end. */
const cellsOf = ({ header, end }: People, column: number, heading = false, count = 1): string =>
  fixed(
    heading
      ? area(header, column, end - header + 1, count)
      : area(header + 1, column, end - header - 1, count),
  );

/**
 * How many of a row's cells pass a test (1 or 0 a cell): one term, however many neighbours there are. The ones are
 * counted off along a row: people who join come as rows between the first hundred, and a column would grow with them.
 */
const ofRow = (test: string, count: number): string =>
  count === 1 ? test : `MMULT(${test},TRANSPOSE(COLUMN(R1C1:R1C${count})^0))`;

/** Neighbouring columns together. */
function runsOf(columns: readonly number[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = runs[runs.length - 1];
    if (last && last.first + last.count === column) last.count += 1;
    else runs.push({ first: column, count: 1 });
  }
  return runs;
}

/** Errors are all there is in it: nothing to sum, and COUNTIF and its like would pass over them. */
const isLost = (cells: string): string =>
  `(SUMPRODUCT(--ISERROR(${cells}))>0)*(COUNT(${cells})+COUNTIF(${cells},"?*")=0)`;

/** The formula of a roll-up, and the columns it is about. */
export function rollUpCell(
  layout: Layout,
  {
    places,
    periods,
  }: {
    places: Readonly<Record<string, Pick<ResultPlace, "column" | "count" | "spills">>>;
    periods: ResultColumns["periods"];
  },
  people: People,
  written: string,
): { formula: string; columns: number[] } {
  const columns = new Set<number>();
  const anchors = new Set<string>();
  const formula = expandNode(withoutErrors(parseFormula(written)), {
    ...parameterResolver(layout, periods[periods.length - 1]),
    column: (id) => {
      const found = places[id];
      if (!found) return undefined;
      const { column, count, spills } = found;
      for (let at = column; at < column + count; at += 1) {
        columns.add(at);
        if (spills) anchors.add(fixed(area(people.header + 1, at)));
      }
      return fixed(area(people.header, column, people.end - people.header + 1, count));
    },
  });
  // What a broken spill leaves is empty: its error stands in the anchor row, which has no person.
  const lost = [
    ...[...anchors].map((cell) => `ISERROR(${cell})`),
    ...[...columns].map((at) => isLost(cellsOf(people, at))),
  ];
  return {
    formula: lost.length === 0 ? formula : `=IF(${lost.join("+")}>0,NA(),${formula.slice(1)})`,
    columns: [...columns],
  };
}

/** The total of a column, wherever it stands. */
export const columnTotal = (people: People, column: number): string =>
  `=IF(${isLost(cellsOf(people, column))}>0,NA(),SUM(IFERROR(${cellsOf(people, column, true)},"")))`;

/** The same in its own column, for as many neighbours as the formula is written to. */
export const totalFormula = (people: People, column: number): string =>
  columnTotal(people, column).replace(/C\d+/g, "C");

/** People whose entries are not in order in so many periods from the first one (from 0). */
function notInOrder(
  layout: Pick<Layout, "language" | "sheets">,
  { state }: Pick<ResultColumns, "state">,
  people: People,
  first: number,
  count: number,
): string {
  const cells = cellsOf(people, state + first, false, count);
  const { language } = layout;
  const others = [
    `(${cells}<>"")`,
    ...notAbsentTests(cells, layout).map((test) => `(${test})`),
    `(${cells}<>${literal(say("stateUnopened", language))})`,
    `NOT${readyTest(cells, language)}`,
  ].join("*");
  return ofRow(`ISERROR(${cells})+IFERROR(${others},0)`, count);
}

/** How many people have no figure in these columns because of an error, or because of their entries; "" if none. */
export function leftOutFormula(
  layout: Layout,
  columns: ResultColumns,
  people: People,
  summed: readonly number[],
): string {
  const states = notInOrder(layout, columns, people, 0, columns.periods.length);
  const errors = runsOf(summed).map(({ first, count: own }) =>
    ofRow(`--ISERROR(${cellsOf(people, first, false, own)})`, own),
  );
  return countSaid(
    `SUMPRODUCT(--(${[...errors, states].join("+")}>0))`,
    say("totalLeftOut", layout.language),
  );
}

/** Says above figures that compare people how many of them are not in order yet; "" if none, or nothing stands there. */
export function provisionalFormula(
  layout: Layout,
  columns: ResultColumns,
  people: People,
  { onlyIf, column, first, last }: { onlyIf?: string; column: number; first: number; last: number },
): string {
  const states = notInOrder(layout, columns, people, first, last - first + 1);
  const figures = cellsOf(people, column);
  const said = countSaid(`SUMPRODUCT(--(${states}>0))`, say("provisional", layout.language));
  const nothing = `COUNT(${figures})+COUNTIF(${figures},"?*")=0`;
  const silent = onlyIf === undefined ? nothing : `IF(IFERROR(${onlyIf},FALSE),${nothing},TRUE)`;
  return `=IF(${silent},"",${said.slice(1)})`;
}

/** A text about "{n}" people; "" for none. */
function countSaid(count: string, said: string): string {
  const [before = "", after = ""] = said.split("{n}");
  return `=IF(${count}=0,"",${literal(before)}&${count}&${literal(after)})`;
}
