/** Places on a sheet, as methods take them and give them back. */
import type { Area, SheetModel } from "../../workbook/model";
import { onSheet, splitSheet } from "../addresses";
import { failure, invalidArgument } from "../errors";
import { isAlive, type RangeData, type Session } from "../session";
import { text } from "./arguments";
import type { HostObject } from "./kind";
import { rangeKind, worksheetKind } from "./kinds";

/** A range of the sheet, watched by the session so that inserted rows move it along. */
export function rangeAt(session: Session, sheet: SheetModel, area: Area): HostObject {
  return rangeKind.wrap(session.range(sheet, onSheet(area)));
}

/** A range, or an address on the sheet, as methods of a range take them. */
export function areaOnSheet(sheet: SheetModel, value: unknown, session: Session): Area {
  const range = rangeOf(sheet, value, session);
  if (range.sheet !== sheet) throw invalidArgument();
  return range.area;
}

/** The range that a value is, or that it is the address of. */
export function rangeOf(sheet: SheetModel, value: unknown, session: Session): RangeData {
  const range = rangeKind.unwrap(value) ?? rangeKind.unwrap(resolveAddress(sheet, text(value), session));
  if (!range) throw invalidArgument();
  if (!isAlive(range, session)) throw failure("InvalidReference");
  return range;
}

/** An address without a sheet means the range's own. */
function resolveAddress(own: SheetModel, address: string, session: Session): HostObject {
  const { sheetName } = splitSheet(address);
  const sheet = sheetName === undefined ? own : session.book.sheetByName(sheetName);
  if (!sheet) throw failure("ItemNotFound");
  return worksheetKind.wrap(sheet).call("getRange", [address], session) as HostObject;
}
