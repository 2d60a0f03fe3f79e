/** Totals over all people count who is in order, and say how many are not. */
import { mapChildren, parseFormula, type Node } from "../formulas/syntax";
import { expandNode } from "../formulas/expand";
import { fixed, literal } from "../addresses";
import { say, type Layout } from "../layout";
import { readyTest } from "../lists/stateWords";
import { area } from "../plan";
import type { ResultColumns } from "./resultColumns";
import { parameterResolver } from "./resultReferences";

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

/** How many of a row's cells pass a test (1 or 0 a cell): one term, however many neighbours there are. */
const ofRow = (test: string, count: number): string =>
  count === 1 ? test : `MMULT(${test},ROW(R1C1:R${count}C1)^0)`;

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
  { places }: ResultColumns,
  people: People,
  written: string,
): { formula: string; columns: number[] } {
  const columns = new Set<number>();
  const anchors = new Set<string>();
  const formula = expandNode(withoutErrors(parseFormula(written)), {
    ...parameterResolver(layout),
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

/** The total of a column, for as many neighbours as the formula is written to. */
export function totalFormula(people: People, column: number): string {
  const cells = cellsOf(people, column, true).replace(/C\d+/g, "C");
  return `=IF(${isLost(cellsOf(people, column).replace(/C\d+/g, "C"))}>0,NA(),SUM(IFERROR(${cells},"")))`;
}

/** How many people have no figure in these columns because of an error, or because of their entries; "" if none. */
export function leftOutFormula(
  { language }: Layout,
  { state, periods }: ResultColumns,
  people: People,
  columns: readonly number[],
): string {
  const inOrder = (["stateAbsent", "stateUnopened"] as const).map((key) => literal(say(key, language)));
  const cells = cellsOf(people, state, false, periods.length);
  const others = [
    ...['""', ...inOrder].map((word) => `(${cells}<>${word})`),
    `NOT${readyTest(cells, language)}`,
  ].join("*");
  const states = ofRow(`ISERROR(${cells})+IFERROR(${others},0)`, periods.length);
  const errors = runsOf(columns).map(({ first, count: own }) =>
    ofRow(`--ISERROR(${cellsOf(people, first, false, own)})`, own),
  );
  const count = `SUMPRODUCT(--(${[...errors, states].join("+")}>0))`;
  const [before = "", after = ""] = say("totalLeftOut", language).split("{n}");
  return `=IF(${count}=0,"",${literal(before)}&${count}&${literal(after)})`;
}
