import type { ICellData } from "@univerjs/core";
import type { Area, CellInput } from "../../../workbook/model";
import type { Sheet } from "../../../workbook/sheet";
import { areaKeepsTo } from "../../../workbook/typing";
import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  IEditorBridgeService,
  IUniverInstanceService,
  SetCellEditVisibleOperation,
} from "../univer";
import { areaOf, isRange } from "./areas";
import { Refused } from "./gate";
import type { GridContext } from "./context";

/** Typing into cells and emptying them, as the model has it. */
export function addEditing({ book, gate, sheetOf, attempt, tell, ask, texts }: GridContext): void {
  const { injector } = book.host;

  // Excel refuses at the first key already.
  gate.check(SetCellEditVisibleOperation.id, ({ visible }) => {
    if (visible === true && !book.cellEditing) {
      const state = injector.get(IEditorBridgeService).getEditCellState();
      const sheet = state ? sheetOf(state.sheetId) : undefined;
      if (sheet && state && isLocked(sheet, state.row, state.column)) {
        tell(sheet.name, texts("protected"));
        throw new Refused();
      }
    }
    book.cellEditing = visible === true;
  });

  gate.replace("sheet.command.set-range-values", ({ subUnitId, range, value }) => {
    const sheet = sheetOf(subUnitId);
    if (!sheet || !isRange(range)) return;
    const text = typedText(injector.get(IUniverInstanceService), value as ICellData | undefined);
    const area = areaOf(range);
    const before = sheet.formulas(area);
    if (attempt(() => sheet.write(area, text, "typing"))) void askAfterwards(sheet, area, before);
  });

  /** Rules that only warn let the user decide. */
  const askAfterwards = async (sheet: Sheet, area: Area, before: CellInput[][]): Promise<void> => {
    const alert = sheet.validation(area)?.errorAlert;
    if (!alert?.showAlert || alert.style === "Stop" || areaKeepsTo(sheet, area) !== false) return;
    const keep = { value: "keep", label: texts(alert.style === "Warning" ? "yes" : "ok") };
    const back = { value: "back", label: texts(alert.style === "Warning" ? "no" : "cancel") };
    const answer = await ask(alert.title || sheet.name, alert.message || texts("carryOn"), [keep, back]);
    if (answer !== "keep") attempt(() => sheet.write(area, before, "pasting"));
  };

  gate.replace(["sheet.command.clear-selection-content", "sheet.command.auto-clear-content"], (params) => {
    const sheet = sheetOf(params.subUnitId);
    const ranges = Array.isArray(params.ranges) ? params.ranges.filter(isRange) : [];
    const areas = isRange(params.range) ? [areaOf(params.range)] : ranges.map(areaOf);
    // Emptying cells is not validated in Excel.
    if (sheet)
      attempt(() =>
        (areas.length > 0 ? areas : [book.active.area]).forEach((area) => sheet.write(area, "", "pasting")),
      );
  });
}

function isLocked(sheet: Sheet, row: number, column: number): boolean {
  return sheet.protection.protected && !sheet.formats.allUnlocked({ row, column, rows: 1, columns: 1 });
}

/** What was typed, as it was typed: Univer has already made of the cell what it takes it for. */
function typedText(instances: IUniverInstanceService, cell: ICellData | undefined): string {
  if (typeof cell?.f === "string") return cell.f;
  const document = instances.getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
  const stream = document?.getBody()?.dataStream ?? String(cell?.v ?? "");
  return stream.replace(/\r\n$/, "").replace(/\r/g, "\n");
}
