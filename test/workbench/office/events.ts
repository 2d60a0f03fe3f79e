import type { Area, BookModel, SheetModel } from "../workbook/model";
import { cellsAddress, SHEET_COLUMNS } from "./addresses";

/** Numbers of office.js for the events that the host raises. */
const EVENT = { changed: 10, added: 13, deleted: 15 } as const;
const EVENT_CATEGORY = 65536;
const WORKBOOK_TARGET = "Workbook";

/** One entry of a richApiMessage event: [category, type, target, message, id, isRemoteOverride]. */
export type MessageEntry = [number, number, string, string, number, boolean];

/** Raises the workbook's events to the page, as far as the page registered for them. */
export class Events {
  /** runtime.enableEvents: the add-in switches its own events off while it writes. */
  enabled = true;
  private readonly registered = new Map<string, number>();
  private held: MessageEntry[] | undefined;
  private readonly stopListening: () => void;
  private send: (entries: MessageEntry[]) => void = () => undefined;

  constructor(book: BookModel) {
    this.stopListening = book.onChanged(({ sheet, area, source }) =>
      this.changed(sheet, area, "RangeEdited", source === "api"),
    );
  }

  connect(send: (entries: MessageEntry[]) => void): void {
    this.send = send;
  }

  close(): void {
    this.stopListening();
    this.send = () => undefined;
  }

  register(event: keyof typeof EVENT, target: string = WORKBOOK_TARGET): void {
    const key = keyOf(EVENT[event], target);
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(event: keyof typeof EVENT, target: string = WORKBOOK_TARGET): void {
    const key = keyOf(EVENT[event], target);
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  /** Events of a request reach the page after the request's answer. */
  hold(): void {
    this.held = [];
  }

  releaseHeld(): void {
    const entries = this.held ?? [];
    this.held = undefined;
    if (entries.length > 0) this.send(entries);
  }

  rows(
    sheet: SheetModel,
    row: number,
    count: number,
    changeType: "RowInserted" | "RowDeleted",
    byAddIn: boolean,
  ): void {
    this.changed(sheet, { row, column: 0, rows: count, columns: SHEET_COLUMNS }, changeType, byAddIn);
  }

  added(sheet: SheetModel): void {
    this.raise(EVENT.added, [WORKBOOK_TARGET], { source: "Local", worksheetId: sheet.id });
  }

  deleted(sheetId: string): void {
    this.raise(EVENT.deleted, [WORKBOOK_TARGET], { source: "Local", worksheetId: sheetId });
  }

  private changed(sheet: SheetModel, area: Area, changeType: string, byAddIn: boolean): void {
    this.raise(EVENT.changed, [sheet.id, WORKBOOK_TARGET], {
      address: cellsAddress(area),
      changeType,
      source: "Local",
      triggerSource: byAddIn ? "ThisLocalAddin" : "Unknown",
      worksheetId: sheet.id,
      shiftDirection: "None",
    });
  }

  private raise(type: number, targets: string[], message: Record<string, unknown>): void {
    if (!this.enabled) return;
    const entries = targets
      .filter((target) => this.registered.has(keyOf(type, target)))
      .map((target): MessageEntry => [EVENT_CATEGORY, type, target, JSON.stringify(message), 0, false]);
    if (entries.length === 0) return;
    if (this.held) this.held.push(...entries);
    else this.send(entries);
  }
}

function keyOf(type: number, target: string): string {
  return `${type} ${target}`;
}
