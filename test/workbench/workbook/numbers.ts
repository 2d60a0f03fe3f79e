import { ErrorValueObject, StringValueObject } from "@univerjs/engine-formula";
import { Decimal } from "decimal.js";
import { CellError, type CellValue } from "./model";

/** Univer's arithmetic (and its results) without its value objects. */
const Exact = Decimal.clone({ defaults: true });

export type Arithmetic = "+" | "-" | "*" | "/" | "^";

/** Whole numbers below are exact. */
const EXACT = 2 ** 52;

const INVALID = new CellError("#VALUE!");
const NO_NUMBER = new CellError("#NUM!");
const DIVISION = new CellError("#DIV/0!");

/** A value where a number is wanted: blank is 0, a text must read as a number. */
export function numberOf(value: CellValue): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (value instanceof CellError) return value;
  if (value === "") return INVALID;
  return numberOfText(value);
}

/** Ids and names are asked about for every other row. */
const read = new Map<string, number | CellError>();
const MOST_READ = 20000;

function numberOfText(text: string): number | CellError {
  const known = read.get(text);
  if (known !== undefined) return known;
  const number = /^[+-]?\d+(?:\.\d+)?$/.test(text) ? Number(text) : byUniver(text);
  if (read.size >= MOST_READ) read.clear();
  read.set(text, number);
  return number;
}

function byUniver(text: string): number | CellError {
  if (text.trim() === "") return INVALID;
  const object = StringValueObject.create(text).convertToNumberObjectValue();
  const number = object instanceof ErrorValueObject ? NaN : Number(object.getValue());
  return Number.isNaN(number) ? INVALID : number;
}

/** Without a sign of 0. */
const finite = (value: number): CellValue => (value === 0 ? 0 : Number.isFinite(value) ? value : NO_NUMBER);

/** What a minus before a value makes of it. */
export const negative = (value: CellValue): CellValue =>
  typeof value === "number" ? (value === 0 ? 0 : -value) : arithmetic("-", 0, value);

/**
 * Univer adds and multiplies decimals, not binary fractions, by decimal.js. Numbers of few decimals are whole
 * numbers of a small unit: their sum is exact and its only rounding is that of the last division, as there.
 */
function inUnits(value: number, units: number): number {
  const whole = Math.round(value * units);
  return whole / units === value ? whole : NaN;
}

export function add(a: number, b: number): number {
  const sum = a + b;
  if (Number.isSafeInteger(sum) || !Number.isFinite(sum)) return sum;
  const units = inUnits(a, 1e6) + inUnits(b, 1e6);
  return Math.abs(units) < EXACT ? units / 1e6 : new Exact(a).add(b).toNumber();
}

const difference = (a: number, b: number): number => add(a, -b);

export function multiply(a: number, b: number): number {
  const product = a * b;
  if (Number.isSafeInteger(product) || !Number.isFinite(product)) return product;
  const units = inUnits(a, 1e4) * inUnits(b, 1e4);
  return Math.abs(units) < EXACT ? units / 1e8 : new Exact(a).mul(b).toNumber();
}

function quotient(a: number, b: number): number {
  const result = a / b;
  if (Number.isSafeInteger(result) || !Number.isFinite(result)) return result;
  const [dividend, divisor] = [inUnits(a, 1e6), inUnits(b, 1e6)];
  const exact = Math.abs(dividend) < EXACT && Math.abs(divisor) < EXACT;
  return exact ? dividend / divisor : new Exact(a).div(b).toNumber();
}

function power(a: number, b: number): CellValue {
  if (a === 0 && b < 0) return DIVISION;
  if (a === 0 && b === 0) return NO_NUMBER;
  return finite(a ** b);
}

export function arithmetic(operator: Arithmetic, left: CellValue, right: CellValue): CellValue {
  const a = typeof left === "number" ? left : numberOf(left);
  if (typeof a !== "number") return a;
  const b = typeof right === "number" ? right : numberOf(right);
  if (typeof b !== "number") return b;
  switch (operator) {
    case "+":
      return finite(add(a, b));
    case "-":
      return finite(difference(a, b));
    case "*":
      return finite(multiply(a, b));
    case "/":
      return b === 0 ? DIVISION : finite(quotient(a, b));
    case "^":
      return power(a, b);
  }
}

const scaled = (base: number, factor: number): [value: number, slack: number] => {
  const value = multiply(base, factor);
  return [value, Number.EPSILON * Math.max(1, Math.abs(value))];
};

/** Half away from zero, as Univer rounds. */
export function rounded(value: CellValue, digits: CellValue): CellValue {
  const number = numberOf(value);
  if (number instanceof CellError) return number;
  const places = numberOf(digits);
  if (places instanceof CellError) return places;
  const factor = 10 ** Math.trunc(places);
  const [size, slack] = scaled(Math.abs(number), factor);
  const result = Math.round(size + slack) / factor;
  return finite(number < 0 ? -result : result);
}
