/** What a sheet and its workbook are to the rooms that work on them; only they themselves know how they are made. */
import type { Cells } from "./cells";
import type { RowChange } from "./changes";
import type { ConditionalFormats } from "./conditionalFormats";
import type { Core } from "./core";
import type { Area, SheetModel, Writer } from "./model";
import type { SheetProtection } from "./protection";
import type { SheetFormats } from "./sheetFormats";
import type { Sizes } from "./sizes";
import type { Validations } from "./validations";

export interface BookParts {
  readonly core: Core;
  /** With namespace, upper case. */
  readonly functionNames: readonly string[];
  readonly cellEditing: boolean;
  allSheets(): readonly SheetParts[];
  sheetOf(model: SheetModel): SheetParts;
  renameSheet(sheet: SheetParts, name: string, rename: () => void): void;
  positionOf(sheet: SheetParts): number;
  moveSheet(sheet: SheetParts, position: number): void;
  checkStructure(): void;
  checkNotLastVisible(sheet: SheetParts): void;
  changed(sheet: SheetParts, area: Area, source: Writer): void;
}

export interface SheetParts extends SheetModel {
  readonly book: BookParts;
  readonly id: string;
  readonly cells: Cells;
  readonly formats: SheetFormats;
  readonly guard: SheetProtection;
  readonly validations: Validations;
  readonly conditions: ConditionalFormats;
  readonly sizes: Sizes;
  rowHidden(row: number): boolean;
  checkContent(area: Area, writer: Writer): void;
  moveAutoFilter(area: Area | null): void;
  movePageLayout(change: RowChange): void;
}
