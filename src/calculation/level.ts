/** Highest level all of whose conditions hold. Source: 000 L21–32 (bank-grade-system), 001 L72–76 (loan-manager-pay). */
import { PROBLEMS } from "../i18n/functions/problems";
import { STEPS } from "../i18n/functions/steps";
import { argumentName } from "../i18n/functions/names";
import { fill } from "../i18n/language";
import { entries, perItem, perRow, required, shared, singleCell } from "./frame/arguments";
import { flagOf, isBlank, isErrorCell, numberOf, saysNone, shown, type Cell } from "./frame/cells";
import { Exact } from "./frame/exact";
import { groupedNumber } from "./frame/figures";
import { labelsOf } from "./frame/labels";
import { people } from "./frame/people";
import { IncomingError, invalid, notAvailable, Problem } from "./frame/problem";
import { label, labelFigure, type Label, type Reader } from "./frame/readers";
import { listOf, sizeOf, type Matrix, type Range } from "./frame/shapes";
import { compare } from "./frame/thresholds";

/** The comparisons, each by the orders (−1, 0, 1) that it accepts. */
const OPERATORS: Readonly<Record<string, readonly number[]>> = {
  ">=": [0, 1],
  "<=": [-1, 0],
  ">": [1],
  "<": [-1],
  "=": [0],
};
const SPELLINGS: Readonly<Record<string, string>> = { "≥": ">=", "≤": "<=", "=>": ">=", "=<": "<=" };

type Operator = ">=" | "<=" | ">" | "<" | "=";

/** What a person without any level gets: a label, "" if there is none. */
const NO_LEVEL: Reader<Label> = { required: false, leftOut: "", rule: {}, read: label };

export const LEVEL = people({
  id: "LEVEL",
  arguments: {
    values: entries(flagOrNumber(false)),
    operators: perItem(operator()),
    thresholds: required((range) => new Thresholds(range)),
    labels: required(labelsOf("labels")),
    none: perRow(NO_LEVEL),
    cumulative: shared(cumulativeOf),
  },
  checks: [
    {
      of: ["operators"],
      test: ({ thresholds, labels, operators }) => void thresholds.levels(labels.length, operators.length),
    },
  ],
  evaluate({ values, operators, thresholds, labels, none, cumulative }) {
    const levels = thresholds.levels(labels.length, operators.length);
    values.forEach((value, item) => {
      if (value !== undefined || !levels.some((level) => level[item] !== undefined)) return;
      throw notAvailable(PROBLEMS.blank)
        .of(argumentName("values"))
        .at(undefined, undefined, item + 1);
    });
    const holds = levels.map((level) =>
      level.every(
        (threshold, item) => threshold === undefined || isMet(values[item], operators[item], threshold),
      ),
    );
    const firstFailure = holds.indexOf(false);
    const reached = cumulative
      ? (firstFailure < 0 ? levels.length : firstFailure) - 1
      : holds.lastIndexOf(true);
    return { levels, holds, reached, figure: labelFigure(labels[reached] ?? none) };
  },
  figures: (outcome) => outcome.figure,
  explain({ levels, holds, reached }, { values, operators, labels, cumulative }, steps) {
    levels.forEach((level, index) => {
      const conditions = level.flatMap((threshold, item) => {
        const value = values[item];
        return threshold && value
          ? [`${groupedNumber(value)} ${operators[item] ?? ""} ${groupedNumber(threshold)}`]
          : [];
      });
      const name = String(labelFigure(labels[index] ?? ""));
      const step = fill(steps.say(STEPS.level), { number: index + 1, label: name });
      const isHeldBack = cumulative && index > reached;
      const verdict = steps.say(!holds[index] ? STEPS.fails : isHeldBack ? STEPS.heldBack : STEPS.holds);
      steps.add(
        step,
        `${conditions.join("; ") || steps.say(STEPS.noCondition)}: ${verdict}`,
        holds[index] ?? false,
      );
    });
  },
});

function isMet(value: Exact | undefined, operator: Operator | undefined, threshold: Exact): boolean {
  return (
    value !== undefined &&
    operator !== undefined &&
    (OPERATORS[operator]?.includes(compare(value, threshold)) ?? false)
  );
}

/** Numbers, TRUE as 1 and FALSE as 0; blank stays blank. */
function flagOrNumber(acceptsNone: boolean): Reader<Exact | undefined> {
  return {
    required: true,
    leftOut: undefined,
    rule: {},
    read(cell: Cell) {
      if (isBlank(cell) || (acceptsNone && saysNone(cell))) return undefined;
      if (typeof cell === "boolean") return cell ? Exact.ONE : Exact.ZERO;
      return numberOf(cell, {});
    },
  };
}

const THRESHOLD = flagOrNumber(true);

function thresholdOf(cell: Cell, level: number, item: number): Exact | undefined {
  try {
    return THRESHOLD.read(cell);
  } catch (reason) {
    if (!(reason instanceof Problem)) throw reason;
    throw reason.of(argumentName("thresholds")).at(level + 1, undefined, item + 1);
  }
}

/** L × k thresholds, blank rows below the last level ignored; a lone level or value may stand in either orientation. */
class Thresholds {
  private parsed: (Exact | undefined)[][] | undefined;

  constructor(private readonly range: Range) {}

  levels(levels: number, items: number): (Exact | undefined)[][] {
    this.parsed ??= this.oriented(levels, items).map((line, level) =>
      line.map((cell, item) => thresholdOf(cell, level, item)),
    );
    return this.parsed;
  }

  private oriented(levels: number, items: number): Matrix {
    const { rows, columns, cells } = this.range;
    const used = cells.slice(0, levels);
    const isSpare = cells.slice(levels).every((row) => row.every(isBlank));
    if (rows >= levels && columns === items && isSpare) return used;
    const list = listOf(this.range);
    if (list !== undefined && levels === 1 && list.length === items) return [list];
    if (list !== undefined && items === 1 && list.length === levels) return list.map((cell) => [cell]);
    throw invalid(PROBLEMS.conditions, { found: sizeOf(rows, columns) }).of(argumentName("thresholds"));
  }
}

function operator(): Reader<Operator> {
  return {
    required: true,
    leftOut: ">=",
    rule: {},
    read(cell: Cell) {
      if (isErrorCell(cell)) throw new IncomingError(cell);
      if (isBlank(cell)) throw notAvailable(PROBLEMS.blank);
      const text = typeof cell === "string" ? cell.normalize("NFKC").replace(/\s+/g, "") : "";
      const known = SPELLINGS[text] ?? text;
      if (known in OPERATORS) return known as Operator;
      throw invalid(PROBLEMS.word, { found: shown(cell), allowed: ">=, <=, >, <, =, ≥, ≤" });
    },
  };
}

function cumulativeOf(range: Range | undefined): boolean {
  const cell = range === undefined ? undefined : singleCell(range);
  if (isBlank(cell)) return true;
  const flag = flagOf(cell);
  if (flag !== undefined) return flag;
  throw invalid(PROBLEMS.flag, { found: shown(cell) });
}
