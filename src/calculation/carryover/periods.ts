/** Base, target and cap of each person's periods: one value, one per period, one per person, or one each. */
import { argumentName, type ArgumentName } from "../../i18n/functions/names";
import { PROBLEMS } from "../../i18n/functions/problems";
import { isBlank, isErrorCell, type Cell } from "../frame/cells";
import type { Exact } from "../frame/exact";
import { IncomingError, invalid, isFailure, notAvailable, Problem, type Failure } from "../frame/problem";
import type { Reader } from "../frame/readers";
import { rangesDiffer, sizeOf, type Range } from "../frame/shapes";
import { compare } from "../frame/thresholds";
import type { Period, Terms } from "./ledger";

export interface Table {
  readonly people: number;
  readonly periods: number;
  /** One person's periods may go down a column. */
  readonly mayStand: boolean;
}

/** One of the three arguments, laid beside the actuals. */
export class PeriodInput<T> {
  /** The same for all people. */
  readonly isShared: boolean;
  /** One value a period. */
  readonly isPerPeriod: boolean;
  private readonly cells: Range["cells"];

  constructor(
    private readonly name: ArgumentName,
    private readonly reader: Reader<T>,
    private readonly range: Range | undefined,
    table: Table,
  ) {
    this.cells = range === undefined ? [[undefined]] : laidOut(range, table);
    this.isShared = this.cells.length === 1;
    this.isPerPeriod = (this.cells[0]?.length ?? 1) > 1;
  }

  /** Throws if it must be given and is not. */
  require(): void {
    const isLeftOut = this.cells.length === 1 && this.cells[0]?.length === 1 && isBlank(this.cells[0][0]);
    if (!isLeftOut || !this.reader.required) return;
    const problem = invalid(this.range === undefined ? PROBLEMS.missing : PROBLEMS.requiredBlank);
    throw problem.of(argumentName(this.name));
  }

  cell(person: number, period: number): Cell {
    const row = this.cells[this.isShared ? 0 : person] ?? [];
    return row[row.length === 1 ? 0 : period];
  }

  /** The value, or the failure that is met once the period is needed. Throws what is wrong in any case. */
  read(person: number, period: number): T | Failure {
    const cell = this.cell(person, period);
    if (isErrorCell(cell)) return new IncomingError(cell);
    if (isBlank(cell) && this.reader.required)
      return notAvailable(PROBLEMS.blank).of(argumentName(this.name));
    try {
      return this.reader.read(cell);
    } catch (reason) {
      throw reason instanceof Problem ? reason.of(argumentName(this.name)) : reason;
    }
  }
}

/** One row a person (or one for all), one column a period (or one for all). */
function laidOut(range: Range, { people, periods, mayStand }: Table): Range["cells"] {
  const { rows, columns, cells } = range;
  const fitsRows = rows === 1 || rows === people;
  const fitsColumns = columns === 1 || columns === periods;
  if (mayStand && people === 1 && columns === 1 && rows === periods) return [cells.map((row) => row[0])];
  if (fitsRows && fitsColumns) return cells;
  throw rangesDiffer(sizeOf(rows, columns), sizeOf(people, periods));
}

/** A person's period, or the failure met once it is needed. */
export type PeriodOrFailure = Period | Failure;

/** The rules between base, target and cap; a breach is the whole person's. */
export function periodOf(
  base: Exact | Failure,
  target: Exact | undefined | Failure,
  cap: Exact | undefined | Failure,
  terms: Terms,
): PeriodOrFailure {
  if (cap !== undefined && terms.surplus === "pay")
    throw invalid(PROBLEMS.capWithoutCarry).of(argumentName("cap"));
  if (isFailure(base)) return base;
  if (isFailure(target)) return target;
  if (isFailure(cap)) return cap;
  if (target !== undefined && compare(target, base) < 0) {
    throw invalid(PROBLEMS.targetBelowBase, { found: target, base });
  }
  if (target !== undefined && cap !== undefined && compare(cap, target) <= 0) {
    throw invalid(PROBLEMS.capBelowTarget, { found: cap, target });
  }
  return { base, target, cap };
}
