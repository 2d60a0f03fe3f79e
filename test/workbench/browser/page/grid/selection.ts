import type { Book } from "../../../workbook/book";
import { sameArea } from "../../../workbook/grid";
import type { Area, SheetModel } from "../../../workbook/model";
import { UNIT_ID } from "../../../workbook/univer";
import {
  ICommandService,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from "../univer";
import { areaOf, rangeOf } from "./areas";

/** Keeps the grid's sheet and selection and the model's the same. */
export class Selection {
  private known: { sheetId: string; area: Area } | undefined;
  private readonly stop: () => void;
  private following = false;

  constructor(
    private readonly book: Book,
    /** The user has selected something else. */
    private readonly onSelect: () => void,
  ) {
    const listener = this.commands.onCommandExecuted(({ id }) => {
      if (id === SetSelectionsOperation.id || id === SetWorksheetActiveOperation.id) this.take();
    });
    this.stop = () => listener.dispose();
  }

  private get commands(): ICommandService {
    return this.book.host.injector.get(ICommandService);
  }

  /** What the model has active, shown in the grid: after the add-in activated or selected something. */
  follow(): void {
    const { sheet, area } = this.book.active;
    if (this.known?.sheetId === sheet.id && sameArea(this.known.area, area)) return;
    this.following = true;
    try {
      if (this.known?.sheetId !== sheet.id) this.activateInGrid(sheet);
      this.selectInGrid(sheet, area);
      this.known = { sheetId: sheet.id, area };
    } finally {
      this.following = false;
    }
    this.onSelect();
  }

  /** As a user who clicks on a tab. */
  activate(sheet: SheetModel): void {
    if (this.book.active.sheet.id === sheet.id) return;
    this.activateInGrid(sheet);
    this.take();
  }

  dispose(): void {
    this.stop();
  }

  private activateInGrid(sheet: SheetModel): void {
    this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, {
      unitId: UNIT_ID,
      subUnitId: sheet.id,
    });
  }

  private selectInGrid(sheet: SheetModel, area: Area): void {
    const range = rangeOf(area);
    const primary = {
      actualRow: area.row,
      actualColumn: area.column,
      isMerged: false,
      isMergedMainCell: false,
      startRow: area.row,
      startColumn: area.column,
      endRow: area.row,
      endColumn: area.column,
    };
    this.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId: UNIT_ID,
      subUnitId: sheet.id,
      selections: [{ range, primary, style: null }],
    });
    void this.commands.executeCommand("sheet.command.scroll-to-cell", { range });
  }

  /** The user's selection, taken over by the model. */
  private take(): void {
    if (this.following) return;
    const sheetId = this.book.host.workbook.getActiveSheet()?.getSheetId();
    const sheet = this.book.sheets().find(({ id }) => id === sheetId);
    if (!sheet || sheet.visibility !== "Visible") return;
    const areas = this.book.host.injector
      .get(SheetsSelectionsService)
      .getCurrentSelections()
      .map(({ range }) => areaOf(range));
    // The one selected last is the one with the active cell.
    const area = areas.pop() ?? { row: 0, column: 0, rows: 1, columns: 1 };
    const others = this.book.active.others?.length ?? 0;
    if (
      this.known?.sheetId === sheet.id &&
      sameArea(this.known.area, area) &&
      others === 0 &&
      areas.length === 0
    )
      return;
    this.known = { sheetId: sheet.id, area };
    this.book.active = { sheet, area, others: areas };
    this.onSelect();
  }
}
