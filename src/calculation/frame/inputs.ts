/** Arguments bound to their cells: which value is everyone's, and which is read row by row. */
import { PROBLEMS, SIZES } from "../../i18n/functions/problems";
import { fill, type Text } from "../../i18n/language";
import { isBlank, isErrorCell, type Cell } from "./cells";
import { invalid, isFailure, Problem } from "./problem";
import type { Reader } from "./readers";
import { cellAt, isAllBlank, listOf, rangesDiffer, sizeOf, type Range } from "./shapes";

/** An input is bound once, then shared (a failure is every row's), then read for each row (a failure is the row's). */
export interface Input {
  readonly name: string;
  /** The value is the same for all rows, and has been read by `share`. */
  readonly isShared: boolean;
  /** Reads what all rows share. */
  share(): unknown;
  read(row: number, column: number): unknown;
}

/** Whether the argument counts as left out; throws if it may not be. */
function isLeftOut(range: Range | undefined, title: Text, isRequired: boolean): range is undefined {
  if (range !== undefined && !isAllBlank(range)) return false;
  if (isRequired) throw invalid(range === undefined ? PROBLEMS.missing : PROBLEMS.requiredBlank).of(title);
  return true;
}

function readCell<T>(
  reader: Reader<T>,
  cell: Cell,
  title: Text,
  row?: number,
  column?: number,
  item?: number,
): T {
  try {
    return reader.read(cell);
  } catch (reason) {
    throw reason instanceof Problem ? reason.of(title).at(row, column, item) : reason;
  }
}

/** One value a row. */
export class RowInput<T> implements Input {
  readonly isShared: boolean;

  constructor(
    readonly name: string,
    private readonly title: Text,
    private readonly reader: Reader<T>,
    private readonly range: Range | undefined,
    /** The row's own value: its blank is the row's business. */
    private readonly isOwn: boolean,
    /** How many rows and columns the call has; a place is told only where there are several. */
    private readonly rows: number,
    private readonly columns: number,
  ) {
    this.isShared = range === undefined || (range.rows === 1 && range.columns === 1);
  }

  share(): T {
    // a blank of the row's own is missing, never left out
    if (this.isOwn) return readCell(this.reader, this.range && cellAt(this.range, 0, 0), this.title);
    if (isLeftOut(this.range, this.title, this.reader.required)) return this.reader.leftOut;
    return readCell(this.reader, cellAt(this.range, 0, 0), this.title);
  }

  read(row: number, column: number): T {
    const cell = this.range && cellAt(this.range, row, column);
    return readCell(
      this.reader,
      cell,
      this.title,
      this.rows > 1 ? row + 1 : undefined,
      this.columns > 1 ? column + 1 : undefined,
    );
  }

  isBlank(row: number, column: number): boolean {
    return this.range === undefined || isBlank(cellAt(this.range, row, column));
  }
}

/** One value an item: the same list for all people, or a row of the matrix for each. */
export class ItemInput<T> implements Input {
  readonly isShared: boolean;

  constructor(
    readonly name: string,
    private readonly title: Text,
    private readonly reader: Reader<T>,
    private readonly range: Range | undefined,
    private readonly items: number,
    private readonly people: number,
  ) {
    const list = range && listOf(range);
    // a longer list is a column with each person's only item
    this.isShared = range === undefined || list?.length === 1 || list?.length === items;
  }

  share(): T[] {
    const { range, items } = this;
    if (isLeftOut(range, this.title, this.reader.required)) {
      return new Array<T>(items).fill(this.reader.leftOut);
    }
    const list = listOf(range) ?? [];
    if (list.length === 1 && items !== 1) {
      return new Array<T>(items).fill(readCell(this.reader, list[0], this.title));
    }
    return list.map((cell, item) => readCell(this.reader, cell, this.title, undefined, undefined, item + 1));
  }

  read(row: number): T[] {
    const cells = this.range?.cells[row] ?? [];
    const place = this.people > 1 ? row + 1 : undefined;
    return cells.map((cell, item) => readCell(this.reader, cell, this.title, place, undefined, item + 1));
  }
}

/** A person's cells. */
export class EntryInput<T> implements Input {
  readonly isShared = false;
  private readonly cells: Range["cells"];

  constructor(
    readonly name: string,
    private readonly title: Text,
    private readonly reader: Reader<T>,
    range: Range | undefined,
    private readonly items: number,
    private readonly people: number,
  ) {
    this.cells = range === undefined ? [[]] : orient(range, items);
  }

  share(): undefined {
    return undefined;
  }

  read(row: number): T[] {
    const cells = this.cells[this.cells.length === 1 ? 0 : row] ?? [];
    const place = this.people > 1 ? row + 1 : undefined;
    const values = new Array<T>(cells.length);
    for (let item = 0; item < cells.length; item++) {
      try {
        values[item] = this.reader.read(cells[item]);
      } catch (reason) {
        if (!isFailure(reason) || !(reason instanceof Problem)) throw reason;
        throw reason.of(this.title).at(place, undefined, this.items > 1 ? item + 1 : undefined);
      }
    }
    return values;
  }

  isBlank(row: number): boolean {
    const cells = this.cells[this.cells.length === 1 ? 0 : row] ?? [];
    for (let item = 0; item < cells.length; item++) if (!isBlank(cells[item])) return false;
    return true;
  }
}

/**
 * Rows of people: as they are, or a lone column of `items` cells turned into one person. A lone blank or error value
 * stands for all the cells there would be.
 */
export function orient(range: Range, items: number): Range["cells"] {
  if (range.columns === items) return range.cells;
  if (isLoneGap(range)) return [new Array<Cell>(items).fill(cellAt(range, 0, 0))];
  if (range.columns === 1 && range.rows === items) return [range.cells.map((row) => row[0])];
  throw rangesDiffer(sizeOf(range.rows, range.columns), itemCount(items));
}

/** A single cell without a value: a blank or an error value, which stands for a range of any size. */
export function isLoneGap(range: Range): boolean {
  const cell = cellAt(range, 0, 0);
  return range.rows === 1 && range.columns === 1 && (isBlank(cell) || isErrorCell(cell));
}

export function itemCount(number: number): Text {
  const text = number === 1 ? SIZES.item : SIZES.items;
  return { "zh-CN": fill(text["zh-CN"], { count: number }), "en-US": fill(text["en-US"], { count: number }) };
}
