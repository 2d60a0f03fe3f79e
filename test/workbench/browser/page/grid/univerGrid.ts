import {
  type ILanguagePack,
  LocaleType,
  LogLevel,
  mergeLocales,
  SheetSkeleton,
  Univer,
  UniverInstanceType,
  type Workbook,
  Worksheet,
} from "@univerjs/core";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import english from "@univerjs/preset-sheets-core/locales/en-US";
import chinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import type { Language } from "../../../office/context";
import { UNIT_ID, type UniverHost } from "../../../workbook/univer";

const LOCALES: Record<Language, { type: LocaleType; words: ILanguagePack }> = {
  "zh-CN": { type: LocaleType.ZH_CN, words: chinese },
  "en-US": { type: LocaleType.EN_US, words: english },
};

/** Entries of Univer's menus whose changes the model does not have. */
const HIDDEN_MENUS = [
  "sheet.command.cut",
  "univer.command.cut",
  "sheet.menu.paste-special",
  "sheet.contextMenu.permission",
  "sheet.menu.col-insert",
  "sheet.command.remove-col-confirm",
  "sheet.menu.cell-insert",
  "sheet.menu.delete",
  "sheet.menu.sheet-frozen",
  "sheet.row-header-menu.sheet-frozen",
  "sheet.column-header-menu.sheet-frozen",
  "sheet.command.set-once-format-painter",
  "sheet.command.hide-col-confirm",
  "sheet.command.hide-row-confirm",
  "sheet.command.set-row-is-auto-height",
  "sheet.command.set-col-auto-width",
  "sheet.command.clear-selection-all",
  "sheet.command.clear-selection-format",
];

// The model itself hides what a filter leaves out; Univer would ask, and be told no, for each of a million rows of a sheet
// that comes into sight.
Worksheet.prototype.getRowFiltered = () => false;

interface RowsLaidOut {
  rowTotalHeight: number;
  rowHeightAccumulation: number[];
}

/** Where each row ends. It stands in Univer's declarations as private. */
const skeleton = SheetSkeleton.prototype as unknown as {
  _generateRowMatrixCache: (count: number, rowData: object, height: number) => RowsLaidOut;
};
const layOutRows = skeleton._generateRowMatrixCache;

// Nearly all of a million rows are below the last that has a height of its own: they are not asked for one by one.
skeleton._generateRowMatrixCache = function (count, rowData, height) {
  const known = Math.min(count, Number(Object.keys(rowData).at(-1) ?? -1) + 1);
  const above = layOutRows.call(this, known, rowData, height);
  let total = above.rowTotalHeight;
  const ends = new Array<number>(count);
  for (let row = 0; row < known; row += 1) ends[row] = above.rowHeightAccumulation[row] ?? 0;
  for (let row = known; row < count; row += 1) ends[row] = total += height;
  return { rowTotalHeight: total, rowHeightAccumulation: ends };
};

/** Univer with its user interface, as the model's host; the tabs of the sheets and the toolbar are the page's own. */
export function createGridUniver(container: HTMLElement, language: Language): Omit<UniverHost, "repaint"> {
  const { type, words } = LOCALES[language];
  const univer = new Univer({
    locale: type,
    locales: { [type]: mergeLocales(words) },
    logLevel: LogLevel.WARN,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    footer: false,
    formulaBar: true,
    disableAutoFocus: true,
    menu: Object.fromEntries(HIDDEN_MENUS.map((id) => [id, { hidden: true }])),
    sheets: { disableForceStringAlert: true, disableForceStringMark: true, protectedRangeShadow: false },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  for (const plugin of plugins) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const workbook = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    id: UNIT_ID,
    name: UNIT_ID,
    // Replaced by the model's first sheet: Univer's interface does not start without one.
    sheetOrder: ["start"],
    sheets: { start: { id: "start", name: "start", rowCount: 20, columnCount: 10 } },
  });
  return { injector: univer.__getInjector(), workbook, dispose: () => univer.dispose() };
}
