import type { Book } from "../../../workbook/book";
import { CellError } from "../../../workbook/model";
import { element } from "../dom";
import { boxOf, cellAt } from "./places";

/** A note beside a cell: the message of its error when the mouse is over it, else a validation's prompt when it is selected. */
export class Notes {
  private readonly note = element("div", { class: "note", role: "tooltip", hidden: true });
  private mouse: { x: number; y: number } | undefined;

  constructor(
    private readonly book: Book,
    private readonly container: HTMLElement,
  ) {
    container.parentElement?.append(this.note);
    // Univer keeps its pointer events to itself.
    container.addEventListener("pointermove", this.move, true);
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
    this.container.removeEventListener("pointermove", this.move, true);
    this.container.removeEventListener("pointerleave", this.leave);
    this.note.remove();
  }

  /** What the mouse is over may have another value now. */
  update(): void {
    const { sheet } = this.book.active;
    const at = this.mouse && cellAt(this.book, this.mouse.x, this.mouse.y);
    const value = at && this.book.sheetOf(sheet).cells.value(at.row, at.column);
    const message = value instanceof CellError && value.message ? `${value.code}\n${value.message}` : "";
    if (at && message) this.show(at.row, at.column, message);
    else this.showPrompt();
  }

  private readonly move = (event: PointerEvent): void => {
    this.mouse = { x: event.clientX, y: event.clientY };
    this.update();
  };

  private readonly leave = (): void => {
    this.mouse = undefined;
    this.update();
  };

  private show(row: number, column: number, text: string): void {
    const key = `${row} ${column} ${text}`;
    if (!this.note.hidden && this.note.dataset.key === key) return;
    const box = boxOf(this.book, row, column);
    if (!box) return this.hide();
    const origin = this.container.parentElement?.getBoundingClientRect();
    this.note.dataset.key = key;
    this.note.textContent = text;
    this.note.hidden = false;
    this.note.style.left = `${box.left - (origin?.left ?? 0) + 12}px`;
    this.note.style.top = `${box.bottom - (origin?.top ?? 0) + 4}px`;
  }
}
