import type { Book } from "../../../workbook/book";
import { CellError } from "../../../workbook/model";
import { element } from "../dom";
import { HoverManagerService } from "../univer";
import { boxOf } from "./places";

/** A note beside a cell: the message of its error when the mouse is over it, else a validation's prompt when it is selected. */
export class Notes {
  private readonly note = element("div", { class: "note", role: "tooltip", hidden: true });
  private readonly stop: () => void;

  constructor(
    private readonly book: Book,
    private readonly container: HTMLElement,
  ) {
    container.parentElement?.append(this.note);
    const subscription = book.host.injector.get(HoverManagerService).currentCell$.subscribe((position) => {
      const cell = position?.location;
      if (cell) this.hover(cell.subUnitId, cell.row, cell.col);
      else this.showPrompt();
    });
    this.stop = () => subscription.unsubscribe();
  }

  /** The prompt of the selected cell's validation. */
  showPrompt(): void {
    const { sheet, area } = this.book.active;
    const prompt = sheet.validation({ ...area, rows: 1, columns: 1 })?.prompt;
    if (!prompt?.showPrompt || !(prompt.title || prompt.message)) return this.hide();
    this.show(area.row, area.column, [prompt.title, prompt.message].filter(Boolean).join("\n"));
  }

  hide(): void {
    this.note.hidden = true;
  }

  dispose(): void {
    this.stop();
    this.note.remove();
  }

  private hover(sheetId: string, row: number, column: number): void {
    const sheet = this.book.allSheets().find(({ id }) => id === sheetId);
    const value = sheet?.cells.value(row, column);
    if (value instanceof CellError && value.message)
      this.show(row, column, `${value.code}\n${value.message}`);
    else this.showPrompt();
  }

  private show(row: number, column: number, text: string): void {
    const box = boxOf(this.book, row, column);
    if (!box) return this.hide();
    const origin = this.container.parentElement?.getBoundingClientRect();
    this.note.textContent = text;
    this.note.hidden = false;
    this.note.style.left = `${box.left - (origin?.left ?? 0) + 12}px`;
    this.note.style.top = `${box.bottom - (origin?.top ?? 0) + 4}px`;
  }
}
