/** A range leads to its sheet, a sheet to its ranges: who leads to one needs it, what it can do stands in a file of its own. */
import type { SheetModel } from "../../workbook/model";
import type { RangeData } from "../session";
import { Kind } from "./kind";

export const rangeKind = new Kind<RangeData>();

export const worksheetKind = new Kind<SheetModel>();
