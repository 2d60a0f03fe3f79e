/** What one cell of an argument may hold, what its blank means, and what stands for an argument left out. */
import { PROBLEMS } from "../../i18n/functions/problems";
import {
  isBlank,
  isErrorCell,
  notANumber,
  numberOf,
  saysNone,
  shown,
  type Cell,
  type NumberRule,
} from "./cells";
import { Exact } from "./exact";
import { IncomingError, invalid, notAvailable } from "./problem";

export interface Reader<T> {
  /** Throws a failure that does not know its argument and place yet. */
  read(cell: Cell): T;
  readonly required: boolean;
  /** The value of an argument left out; never asked of a required one. */
  readonly leftOut: T;
  /** For people: what is allowed. */
  readonly rule: NumberRule;
}

class RequiredNumber implements Reader<Exact> {
  readonly required = true;
  readonly leftOut = Exact.ZERO;
  constructor(readonly rule: NumberRule) {}
  read(cell: Cell): Exact {
    return numberOf(cell, this.rule);
  }
}

class DefaultedNumber implements Reader<Exact> {
  readonly required = false;
  readonly leftOut: Exact;
  constructor(
    preset: number,
    readonly rule: NumberRule,
  ) {
    this.leftOut = Exact.of(preset);
  }
  read(cell: Cell): Exact {
    return numberOf(cell, this.rule);
  }
}

class NumberOrNone implements Reader<Exact | undefined> {
  readonly required = false;
  readonly leftOut = undefined;
  constructor(
    readonly rule: NumberRule,
    private readonly blankIsNone: boolean,
  ) {}
  read(cell: Cell): Exact | undefined {
    if (typeof cell === "number") return numberOf(cell, this.rule);
    return (this.blankIsNone && isBlank(cell)) || saysNone(cell) ? undefined : numberOf(cell, this.rule);
  }
}

class OptionalNumber implements Reader<Exact | undefined> {
  readonly required = false;
  readonly leftOut = undefined;
  constructor(readonly rule: NumberRule) {}
  read(cell: Cell): Exact | undefined {
    return numberOf(cell, this.rule);
  }
}

class Entry implements Reader<Exact | undefined> {
  readonly required = true;
  readonly leftOut = undefined;
  constructor(readonly rule: NumberRule) {}
  read(cell: Cell): Exact | undefined {
    return isBlank(cell) ? undefined : numberOf(cell, this.rule);
  }
}

/** A number that must be there. */
export function number(rule: NumberRule = {}): Reader<Exact> {
  return new RequiredNumber(rule);
}

/** A number with a default. */
export function numberOr(preset: number, rule: NumberRule = {}): Reader<Exact> {
  return new DefaultedNumber(preset, rule);
}

/** A number that, left out, is another argument's; a blank or "none" among others is missing. */
export function substitute(): Reader<Exact | undefined> {
  return new OptionalNumber({});
}

/** A number that may be left out or "none" and then is nothing at all; a blank among others is missing. */
export function optionalNumber(rule: NumberRule = {}): Reader<Exact | undefined> {
  return new NumberOrNone(rule, false);
}

/** A weight: without any weights all items count alike, but none of several may be missing. */
export function optionalWeight(): Reader<Exact | undefined> {
  return new OptionalNumber({ from: 0 });
}

/** A limit or target: a blank or "none" means that there is none. */
export function limit(rule: NumberRule = {}): Reader<Exact | undefined> {
  return new NumberOrNone(rule, true);
}

/** A cell of an entry sheet; the function itself decides about blanks. */
export function entry(rule: NumberRule = {}): Reader<Exact | undefined> {
  return new Entry(rule);
}

/** A number or a text that names something: a grade, a group. */
export type Label = string | Exact;

/** A label that must be there. */
export function label(cell: Cell): Label {
  if (isErrorCell(cell)) throw new IncomingError(cell);
  if (isBlank(cell)) throw notAvailable(PROBLEMS.blank);
  if (typeof cell === "string") return cell;
  if (typeof cell === "number" && Number.isFinite(cell)) return Exact.of(cell);
  throw typeof cell === "boolean" ? invalid(PROBLEMS.logicalLabel, { found: shown(cell) }) : notANumber(cell);
}

/** A label as it goes back into a cell. */
export function labelFigure(value: Label): string | number {
  return typeof value === "string" ? value : value.toNumber();
}
