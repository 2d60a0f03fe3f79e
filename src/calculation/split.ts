/**
 * Divides an amount, to the last decimal if asked. Source: 001 L36
 * (big-account-quarter-ledger), 000 L92–104 (cm-monthly-rollup-elimination).
 */
import { BASIS } from "../i18n/functions/words";
import { PROBLEMS } from "../i18n/functions/problems";
import { STEPS } from "../i18n/functions/steps";
import { argumentName } from "../i18n/functions/names";
import { entries, given, option, perRow, type Given } from "./frame/arguments";
import { isBlank, type Cell } from "./frame/cells";
import { named } from "./frame/cellwise";
import { cellFigure, type AppraisalFunction } from "./frame/definition";
import { Exact, tenTo } from "./frame/exact";
import { Steps, type Figure, type Result } from "./frame/explanation";
import { groupedNumber, percentage } from "./frame/figures";
import { RowInput } from "./frame/inputs";
import { attempt, invalid, isFailure, notAvailable, Problem, type Failure } from "./frame/problem";
import { divide, quotient } from "./frame/quotient";
import { entry, number, optionalNumber } from "./frame/readers";
import { cellsOf, common, isAllBlank, rangesDiffer, sizeOf, type Range } from "./frame/shapes";
import { totalOf, totalText, wholeOf } from "./frame/totals";

type Basis = keyof typeof BASIS;

const SHARE = entry({ from: 0 });

const DECLARED = {
  amount: perRow(number()),
  shares: entries(SHARE),
  decimals: perRow(optionalNumber({ from: 0, to: 10, whole: true })),
  basis: option(BASIS),
};

export const SPLIT: AppraisalFunction = {
  id: "SPLIT",
  arguments: DECLARED,

  compute(raw) {
    const call = new SplitCall(raw);
    const lines = Array.from({ length: call.splits }, (_, row) => partsOf(call, row));
    if (!call.isOne) return lines;
    const [parts = []] = lines;
    return call.shares.cells.map((row, index) => parts.slice(index * row.length, (index + 1) * row.length));
  },

  explain(raw, language) {
    const call = new SplitCall(raw);
    if (call.splits !== 1) throw invalid(PROBLEMS.severalPeople, { found: call.splits });
    const steps = new Steps(language);
    const options = call.isBlank(0) ? undefined : call.share();
    if (isFailure(options)) throw options;
    const split = options && call.divide(0, options);
    const names = cellsOf(call.shares).map((_, index) => steps.numbered(STEPS.part, index + 1));
    if (split === undefined) steps.add(STEPS.blank, STEPS.blankWorking, "");
    else explainSplit(split, steps, names);
    steps.close("SPLIT", partFigures(split, names.length), names);
    return steps.rows;
  },
};

interface Part {
  readonly share: Exact;
  /** The part to the nearest double, or rounded so that all add up. */
  readonly figure: number;
  /** A last unit given to make the parts add up. */
  readonly hasExtra: boolean;
}

/** What an amount is divided by; a blank share takes no part. */
interface Shares {
  readonly shares: readonly (Exact | undefined)[];
  readonly total: Exact;
}

interface Split {
  readonly amount: Exact;
  readonly total: Exact;
  readonly parts: readonly (Part | undefined)[];
}

/** What all splits have in common, as far as they do. */
interface Options {
  readonly basis: Basis;
  readonly amount: Exact | undefined;
  readonly decimals: Exact | undefined;
  readonly shares: Shares | undefined;
}

/** The parts of one split, or its failure in the cells that take part. */
function partsOf(call: SplitCall, row: number): Result[] {
  const cells = call.sharesOf(row);
  if (call.isBlank(row)) return partFigures(undefined, cells.length);
  const options = call.share();
  if (isFailure(options)) return failedParts(cells, options);
  const parts = attempt(() => partFigures(call.divide(row, options), cells.length));
  if (!isFailure(parts)) return parts;
  return failedParts(cells, parts instanceof Problem && !call.isOne ? parts.at(row + 1) : parts);
}

/** A blank share takes no part in a failure either, unless there are no others. */
function failedParts(cells: readonly Cell[], failure: Failure): Result[] {
  const isNobody = cells.every(isBlank);
  return cells.map((cell) => (isBlank(cell) && !isNobody ? "" : failure));
}

/** One call: one split of everything, or a split a row. */
class SplitCall {
  readonly shares: Range;
  readonly splits: number;
  readonly isOne: boolean;
  private readonly amount: RowInput<Exact>;
  private readonly decimals: RowInput<Exact | undefined>;
  private readonly basis: Given | undefined;
  private readonly isMissing: boolean;
  private options: Options | Failure | undefined;

  constructor(raw: readonly unknown[]) {
    const [amount, shares, decimals, basis] = given(DECLARED, raw);
    this.isMissing = shares?.range === undefined;
    this.shares = shares?.range ?? { cells: [[""]], rows: 1, columns: 1 };
    this.splits = amount?.range?.rows ?? 1;
    this.isOne = this.splits === 1;
    for (const range of [amount?.range, decimals?.range]) {
      if (range === undefined || (range.columns === 1 && range.rows <= this.splits)) continue;
      throw rangesDiffer(sizeOf(range.rows, range.columns), sizeOf(this.splits, 1));
    }
    if (decimals?.range !== undefined) common(this.splits, decimals.range.rows, "rows");
    if (!this.isOne) common(this.splits, this.shares.rows, "rows");
    const { reader } = DECLARED.amount;
    this.amount = new RowInput("amount", argumentName("amount"), reader, amount?.range, true, this.splits, 1);
    const places = DECLARED.decimals.reader;
    this.decimals = new RowInput(
      "decimals",
      argumentName("decimals"),
      places,
      decimals?.range,
      false,
      this.splits,
      1,
    );
    this.basis = basis;
  }

  isBlank(row: number): boolean {
    return this.amount.isBlank(row, 0);
  }

  /** The cells of one split. */
  sharesOf(row: number): readonly Cell[] {
    if (this.isOne) return cellsOf(this.shares);
    return this.shares.cells[this.shares.rows === 1 ? 0 : row] ?? [];
  }

  /** Reads what all splits share, once. */
  share(): Options | Failure {
    this.options ??= attempt(() => this.readShared());
    return this.options;
  }

  private readShared(): Options {
    if (isAllBlank(this.shares)) {
      throw invalid(this.isMissing ? PROBLEMS.missing : PROBLEMS.requiredBlank).of(argumentName("shares"));
    }
    const basis = named(argumentName("basis"), () => DECLARED.basis.parse(this.basis?.range));
    const amount = this.amount.isShared ? this.amount.share() : undefined;
    const decimals = this.decimals.isShared ? this.decimals.share() : undefined;
    const isShared = this.isOne || this.shares.rows === 1;
    return { basis, amount, decimals, shares: isShared ? sharesOf(this.sharesOf(0), basis) : undefined };
  }

  divide(row: number, options: Options): Split {
    const amount = options.amount ?? this.amount.read(row, 0);
    const places = this.decimals.isShared ? options.decimals : this.decimals.read(row, 0);
    return splitOf(amount, options.shares ?? sharesOf(this.sharesOf(row), options.basis), places);
  }
}

function readShares(cells: readonly Cell[]): (Exact | undefined)[] {
  return cells.map((cell, item) => {
    try {
      return SHARE.read(cell);
    } catch (reason) {
      if (!(reason instanceof Problem)) throw reason;
      throw reason.of(argumentName("shares")).at(undefined, undefined, item + 1);
    }
  });
}

function sharesOf(cells: readonly Cell[], basis: Basis): Shares {
  const shares = readShares(cells);
  if (shares.every((share) => share === undefined)) throw notAvailable(PROBLEMS.allBlank);
  const total = totalOf(shares);
  if (basis === "share" && wholeOf(total) === undefined) {
    throw invalid(PROBLEMS.totalShares, { found: totalText(total) });
  }
  if (total.sign() === 0) {
    throw notAvailable(PROBLEMS.allZero);
  }
  return { shares, total };
}

function splitOf(amount: Exact, { shares, total }: Shares, places: Exact | undefined): Split {
  const parts =
    places === undefined
      ? exactParts(amount, shares, total)
      : roundedParts(amount, shares, total, places.toNumber());
  return { amount, total, parts };
}

function exactParts(
  amount: Exact,
  shares: readonly (Exact | undefined)[],
  total: Exact,
): (Part | undefined)[] {
  return shares.map(
    (share) => share && { share, figure: quotient(amount.times(share), total), hasExtra: false },
  );
}

/** Largest remainder: the units that rounding down leaves go to the largest remainders, ties to the earlier part. */
function roundedParts(
  amount: Exact,
  shares: readonly (Exact | undefined)[],
  total: Exact,
  places: number,
): (Part | undefined)[] {
  const units = amount.abs().times(Exact.scaled(tenTo(places), 0));
  if (!units.isWhole()) {
    throw invalid(PROBLEMS.moreDecimals, { found: amount, places }).of(argumentName("amount"));
  }
  const floors = shares.map(
    (share, index) => share && { share, index, ...divide(units.times(share), total) },
  );
  const taking = floors.filter((part) => part !== undefined);
  const left = taking.reduce((rest, part) => rest.minus(part.whole), units).toNumber();
  const byRemainder = [...taking].sort((a, b) => b.remainder.compareTo(a.remainder) || a.index - b.index);
  const extra = new Set(byRemainder.slice(0, left).map((part) => part.index));
  const unit = Exact.scaled(amount.sign() < 0 ? -1 : 1, places);
  return floors.map((part) => {
    if (part === undefined) return undefined;
    const hasExtra = extra.has(part.index);
    const whole = hasExtra ? part.whole.plus(Exact.ONE) : part.whole;
    return { share: part.share, figure: whole.times(unit).toNumber(), hasExtra };
  });
}

function partFigures(split: Split | undefined, length: number): Figure[] {
  if (split === undefined) return new Array<Figure>(length).fill("");
  return split.parts.map((part) => (part === undefined ? "" : cellFigure(part.figure)));
}

function explainSplit({ amount, total, parts }: Split, steps: Steps, names: readonly string[]): void {
  const shares = parts.flatMap((part) => (part ? [groupedNumber(part.share)] : []));
  steps.note(STEPS.sumOfShares, `${shares.join(" + ")} = ${groupedNumber(total)}`);
  parts.forEach((part, index) => {
    if (part === undefined) return;
    const share =
      total.compareTo(Exact.ONE) === 0
        ? percentage(part.share)
        : `${groupedNumber(part.share)} ÷ ${groupedNumber(total)}`;
    const extra = part.hasExtra ? ` ${steps.say(STEPS.lastUnit)}` : "";
    steps.calculate(names[index] ?? "", `${groupedNumber(amount)} × ${share}${extra}`, part.figure);
  });
}
