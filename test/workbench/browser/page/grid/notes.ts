import type { Book } from "../../../workbook/book";
import { CellError } from "../../../workbook/model";
import { element } from "../dom";
import { boxOf, cellAt } from "./places";

/** A note beside a cell: the message of its error when the mouse is over it, else a validation's prompt when it is selected. */
export class Notes {
  private readonly note = element("div", { class: "note", role: "tooltip", hidden: true });
  private hovered = "";

  constructor(
    private readonly book: Book,
    private readonly container: HTMLElement,
  ) {
    container.parentElement?.append(this.note);
    container.addEventListener("pointermove", this.move);
    container.addEventListener("pointerleave", this.leave);
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
    this.container.removeEventListener("pointermove", this.move);
    this.container.removeEventListener("pointerleave", this.leave);
    this.note.remove();
  }

  private readonly move = (event: PointerEvent): void => {
    const { sheet } = this.book.active;
    const at = cellAt(this.book, event.clientX, event.clientY);
    const key = at ? `${sheet.id} ${at.row} ${at.column}` : "";
    if (key === this.hovered) return;
    this.hovered = key;
    const value = at && this.book.sheetOf(sheet).cells.value(at.row, at.column);
    if (at && value instanceof CellError && value.message)
      this.show(at.row, at.column, `${value.code}\n${value.message}`);
    else this.showPrompt();
  };

  private readonly leave = (): void => {
    this.hovered = "";
    this.showPrompt();
  };

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
