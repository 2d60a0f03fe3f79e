import type { Area, BookModel, SheetModel } from "../workbook/model";
import { Events } from "./events";

/** A stretch of cells that a request works on; it moves along when rows are inserted or deleted above it. */
export interface RangeData {
  readonly sheet: SheetModel;
  area: Area;
  alive: boolean;
}

/** False when the range's cells or its sheet have been deleted. */
export function isAlive(range: RangeData, { book }: Session): boolean {
  return range.alive && book.sheets().includes(range.sheet);
}

/** What stands for something of the workbook; what it can do is the affair of who keeps it. */
interface Kept {
  readonly data: unknown;
}

/** What the host keeps for one loaded page between its requests. */
export class Session<Held extends Kept = Kept> {
  readonly events: Events;
  private readonly references = new Map<string, Held>();
  private readonly referenceOf = new Map<unknown, string>();
  private readonly ranges = new Set<RangeData>();
  private referenceCount = 0;
  private suspended = false;

  constructor(
    readonly book: BookModel,
    /** True while custom functions are computing; their cells are #BUSY! and nobody may wait for them here. */
    private readonly functionsUnderWay: () => boolean,
    private readonly functionsStarted: () => Promise<void>,
  ) {
    this.events = new Events(book);
  }

  /** Keeps an object for later requests, as `_KeepReference` asks. */
  keep(object: Held): void {
    if (this.referenceOf.has(object.data)) return;
    const id = `{ref-${++this.referenceCount}}`;
    this.references.set(id, object);
    this.referenceOf.set(object.data, id);
  }

  reference(id: string): Held | undefined {
    return this.references.get(id);
  }

  referenceIdOf(object: Kept): string | undefined {
    return this.referenceOf.get(object.data);
  }

  release(id: string): void {
    const object = this.references.get(id);
    this.references.delete(id);
    if (object) this.referenceOf.delete(object.data);
  }

  range(sheet: SheetModel, area: Area): RangeData {
    const range: RangeData = { sheet, area, alive: true };
    this.ranges.add(range);
    return range;
  }

  insertRows(sheet: SheetModel, row: number, count: number, writer: "api" | "typing"): void {
    sheet.insertRows(row, count, writer);
    for (const range of this.ranges) {
      if (range.sheet !== sheet) continue;
      const { area } = range;
      if (area.row >= row) range.area = { ...area, row: area.row + count };
      else if (area.row + area.rows > row) range.area = { ...area, rows: area.rows + count };
    }
    this.events.rows(sheet, row, count, "RowInserted", writer === "api");
  }

  deleteRows(sheet: SheetModel, row: number, count: number, writer: "api" | "typing"): void {
    sheet.deleteRows(row, count, writer);
    for (const range of this.ranges) {
      if (range.sheet !== sheet) continue;
      const { area } = range;
      const lost = Math.max(0, Math.min(area.row + area.rows, row + count) - Math.max(area.row, row));
      const above = Math.max(0, Math.min(area.row, row + count) - row);
      range.area = { ...area, row: area.row - above, rows: area.rows - lost };
      if (range.area.rows <= 0) range.alive = false;
    }
    this.events.rows(sheet, row, count, "RowDeleted", writer === "api");
  }

  suspendCalculation(): void {
    if (this.suspended) return;
    this.suspended = true;
    this.book.suspendCalculation();
  }

  /** Waits until the native formulas are computed; custom functions go on computing as they do in Excel. */
  async settle(): Promise<void> {
    if (this.suspended || this.functionsUnderWay()) return;
    await Promise.race([this.book.calculated(), this.functionsStarted()]);
  }

  get calculationState(): "Done" | "Calculating" | "Pending" {
    if (this.functionsUnderWay()) return "Calculating";
    return this.book.staysPending ? "Pending" : "Done";
  }

  /** At the end of a request calculation goes on, and ranges that nobody kept are forgotten. */
  endRequest(): void {
    if (this.suspended) {
      this.suspended = false;
      this.book.resumeCalculation();
    }
    for (const range of this.ranges) if (!this.referenceOf.has(range)) this.ranges.delete(range);
  }
}
