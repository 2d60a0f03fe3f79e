import { Block, plain, type Result } from "./block";
import { compared, type Comparison, sameText } from "./elements";
import { CellError, type CellValue } from "./model";
import { add } from "./numbers";
import { countRelated } from "./sortedNumbers";

type Test = (value: CellValue) => boolean;

const RELATION = /^(<=|>=|<>|<|>|=)([+-]?\d+(?:\.\d+)?)$/;

/** A criterion of COUNTIF and its like that is a number, a truth value, a plain text or `">5"`; else nothing. */
function testOf(criterion: Result | undefined): Test | undefined {
  const wanted = plain(criterion ?? null);
  if (typeof wanted === "number" || typeof wanted === "boolean") return (value) => value === wanted;
  if (typeof wanted !== "string" || wanted === "") return undefined;
  if (wanted === "?*") return (value) => typeof value === "string" && value !== "";
  const [, relation, digits] = RELATION.exec(wanted) ?? [];
  if (relation === "<>") return undefined;
  if (relation) {
    const number = Number(digits);
    return (value) => typeof value === "number" && compared(relation as Comparison, value, number) === true;
  }
  // wildcards, other relations, and texts that read as a number, a date, a truth value or an error
  if (/[*?~<>=#%:/.\d]/.test(wanted) || /^(true|false)$/i.test(wanted)) return undefined;
  return (value) => typeof value === "string" && sameText(value, wanted);
}

/** Ranges of one size with a criterion each: calls back for each cell that meets all; false: left to Univer. */
function eachMeeting(pairs: readonly Result[], visit: (row: number, column: number) => void): boolean {
  const ranges: CellValue[][][] = [];
  const tests: Test[] = [];
  let first: Block | undefined;
  for (let i = 0; i < pairs.length; i += 2) {
    const range = pairs[i];
    const test = testOf(pairs[i + 1]);
    if (!(range instanceof Block) || !test) return false;
    first ??= range;
    if (range.rows !== first.rows || range.columns !== first.columns) return false;
    ranges.push(range.matrix());
    tests.push(test);
  }
  if (!first) return false;
  for (let row = 0; row < first.rows; row++) {
    for (let column = 0; column < first.columns; column++) {
      if (tests.every((test, i) => test(ranges[i]?.[row]?.[column] ?? null))) visit(row, column);
    }
  }
  return true;
}

export function countIfs(pairs: Result[]): CellValue | undefined {
  const [range, criterion] = pairs;
  if (pairs.length === 2 && range instanceof Block) {
    const wanted = plain(criterion ?? null);
    const [, relation, digits] = (typeof wanted === "string" && RELATION.exec(wanted)) || [];
    const related = relation && countRelated(range, relation as Comparison, Number(digits));
    if (typeof related === "number") return related;
  }
  let count = 0;
  return eachMeeting(pairs, () => count++) ? count : undefined;
}

export function sumIfs([summed, ...pairs]: Result[]): CellValue | undefined {
  const [range] = pairs;
  if (!(summed instanceof Block) || !(range instanceof Block)) return undefined;
  if (summed.rows !== range.rows || summed.columns !== range.columns) return undefined;
  const values = summed.matrix();
  let sum = 0;
  let error: CellError | undefined;
  const met = eachMeeting(pairs, (row, column) => {
    const value = values[row]?.[column];
    if (typeof value === "number") sum = add(sum, value);
    else if (value instanceof CellError) error ??= value;
  });
  return met ? (error ?? sum) : undefined;
}

export const sumIf = ([range, criterion, summed]: Result[]): CellValue | undefined =>
  range === undefined || criterion === undefined ? undefined : sumIfs([summed ?? range, range, criterion]);
