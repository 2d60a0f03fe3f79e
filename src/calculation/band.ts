/** Looks a value up in bands. Source: 000 L43–56 (cm-three-four-grades), 004 L133–135 (levels-5-4-3-2). */
import { EDGE } from "../i18n/functions/words";
import { PROBLEMS } from "../i18n/functions/problems";
import { argumentName } from "../i18n/functions/names";
import { STEPS } from "../i18n/functions/steps";
import { option, perRow, required } from "./frame/arguments";
import { isBlank, notANumber, numberOf, saysNone, shown, type Cell } from "./frame/cells";
import { cellwise, named } from "./frame/cellwise";
import type { Exact } from "./frame/exact";
import { groupedNumber } from "./frame/figures";
import { invalid, notAvailable } from "./frame/problem";
import { labelFigure, type Label, type Reader } from "./frame/readers";
import type { Range } from "./frame/shapes";
import { bandIndex, bandsOf, labelCell, tableLines, type Band, type Edge } from "./frame/tables";

export const BAND = cellwise({
  id: "BAND",
  arguments: {
    value: perRow(numberOrText()),
    table: required((range) => new BandTable(range)),
    edge: option(EDGE),
  },
  evaluate({ value, table, edge }) {
    if (typeof value === "string") return { index: table.textIndex(value), label: table.ofText(value) };
    const bands = table.bands();
    const index = bandIndex(value, bands, edge);
    if (index < 0) throw notAvailable(PROBLEMS.outsideTable, { found: value });
    const label = bands[index]?.result;
    if (label === undefined) throw notAvailable(PROBLEMS.resultBlank, { found: value });
    return { index, label };
  },
  figures: (outcome) => labelFigure(outcome.label),
  explain({ index, label }, { value, table, edge }, steps) {
    const line = steps.numbered(STEPS.line, index + 1);
    const working = typeof value === "string" ? `"${value}"` : bandText(value, table.bands(), index, edge);
    steps.add(line, working, labelFigure(label));
  },
});

/** "80 ≤ 85 < 90", or "80 < 90 ≤ 90" where bounds belong to the band below. */
function bandText(value: Exact, bands: readonly Band<Label>[], index: number, edge: Edge): string {
  const from = bands[index]?.bound;
  const to = bands[index + 1]?.bound;
  const isUp = edge === "up";
  const start = from ? `${groupedNumber(from)} ${isUp || index === 0 ? "≤" : "<"} ` : "";
  const end = to ? ` ${isUp ? "<" : "≤"} ${groupedNumber(to)}` : "";
  return `${start}${groupedNumber(value)}${end}`;
}

/** A message names no more texts than a person reads. */
const MOST_NAMED = 20;

/** The table as bands of numbers and as a list of texts; each view is checked when a value first needs it. */
class BandTable {
  private readonly lines: readonly (readonly [Cell, Cell])[];
  private numeric: Band<Label>[] | undefined;

  constructor(range: Range) {
    this.lines = tableLines(range);
    this.lines.forEach(([, cell], index) => labelCell(cell, index + 1));
    // without any text to match, the first column is bounds, and wrong ones are everyone's
    if (!this.lines.some(([lower], index) => isName(lower, index))) this.bands();
  }

  bands(): readonly Band<Label>[] {
    this.numeric ??= named(argumentName("table"), () => bandsOf(this.lines, labelCell));
    return this.numeric;
  }

  textIndex(value: string): number {
    return this.lines.findIndex(([text]) => text === value);
  }

  ofText(value: string): Label {
    const index = this.textIndex(value);
    if (index < 0) {
      const texts = this.lines.flatMap(([text]) => (typeof text === "string" && !isBlank(text) ? text : []));
      if (texts.length === 0) throw notANumber(value).of(argumentName("value"));
      const more = texts.length > MOST_NAMED ? ", …" : "";
      const allowed = texts.slice(0, MOST_NAMED).map(shown).join(", ") + more;
      throw invalid(PROBLEMS.unknownText, { found: shown(value), allowed });
    }
    const label = labelCell(this.lines[index]?.[1], index + 1);
    if (label === undefined) throw notAvailable(PROBLEMS.resultBlank, { found: shown(value) });
    return label;
  }
}

/** A text of the first column that is matched, not "none" for no lower limit. */
function isName(lower: Cell, index: number): boolean {
  return typeof lower === "string" && !isBlank(lower) && !(index === 0 && saysNone(lower));
}

function numberOrText(): Reader<Exact | string> {
  return {
    required: true,
    leftOut: "",
    rule: {},
    read: (cell) => (typeof cell === "string" && !isBlank(cell) ? cell : numberOf(cell, {})),
  };
}
