import {
  ICommandService,
  type IWorksheetData,
  type Injector,
  LocaleType,
  LogLevel,
  mergeWorksheetSnapshotWithDefault,
  Univer,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";

/** A running Univer with one workbook unit: headless here; a page gives its own, with Univer's user interface. */
export interface UniverHost {
  injector: Injector;
  workbook: Workbook;
  /** Called after the model has changed cells directly, so that a grid can be painted anew. */
  repaint?: () => void;
  dispose: () => void;
}

export const UNIT_ID = "book";

/**
 * Univer without its user interface: cells, styles and the formula engine. The plugin `sheets-formula` is left
 * out on purpose: it starts its own
 * calculation 0.1 s after every write, over the whole book, and knows no functions that answer later;
 * `calculation.ts` decides instead when Univer evaluates which cell.
 * A page with Univer's interface must keep it from calculating as well: `notExecuteFormula` on the formula
 * plugins would take the evaluator away, so override ICalculateFormulaService with one that does nothing.
 */
export function createHeadlessUniver(): UniverHost {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  const workbook = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, {
    id: UNIT_ID,
    name: UNIT_ID,
    sheetOrder: [],
    sheets: {},
  });
  return { injector: univer.__getInjector(), workbook, dispose: () => univer.dispose() };
}

/**
 * Tells Univer's sheets plugin of a change, so that a grid follows it; headless there is no such plugin
 * (it would load Univer's renderer) and the model's own state is all there is. `byModel` tells the page's gate
 * from changes that come past the model.
 */
export function tellGrid(host: UniverHost, mutation: string, sheetId: string, params: object): boolean {
  const commands = host.injector.get(ICommandService);
  const id = `sheet.mutation.${mutation}`;
  if (!commands.hasCommand(id)) return false;
  return commands.syncExecuteCommand(id, { unitId: UNIT_ID, subUnitId: sheetId, byModel: true, ...params });
}

export function insertWorksheet(
  host: UniverHost,
  index: number,
  sheet: Partial<IWorksheetData> & { id: string },
): void {
  // A grid wants a whole sheet, and Excel's standard sizes.
  const whole = mergeWorksheetSnapshotWithDefault({ defaultColumnWidth: 64, defaultRowHeight: 20, ...sheet });
  if (tellGrid(host, "insert-sheet", sheet.id, { index, sheet: whole })) return;
  host.workbook.addWorksheet(sheet.id, index, sheet);
}

export function removeWorksheet(host: UniverHost, sheetId: string): void {
  if (tellGrid(host, "remove-sheet", sheetId, { subUnitName: "" })) return;
  host.workbook.removeSheet(sheetId);
}
