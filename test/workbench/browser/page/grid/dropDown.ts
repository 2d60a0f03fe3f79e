import type { Book } from "../../../workbook/book";
import { displayText } from "../../../workbook/input";
import { parseAddress } from "../../../office/addresses";
import type { Sheet } from "../../../workbook/sheet";
import { button, element } from "../dom";
import type { Texts } from "../texts";
import { boxOf } from "./places";

/** The arrow beside a selected cell that has a list, and the list. */
export class DropDown {
  private readonly arrow: HTMLButtonElement;
  private list: HTMLElement | undefined;

  constructor(
    private readonly book: Book,
    private readonly container: HTMLElement,
    texts: Texts,
    private readonly onChoose: (text: string) => void,
    /** The list is about to be shown. */
    private readonly onOpen: () => void,
  ) {
    this.arrow = button("▼", () => (this.list ? this.close() : this.open()), {
      class: "drop-down",
      "aria-label": texts("choose"),
      "aria-haspopup": "listbox",
      hidden: true,
    });
    container.parentElement?.append(this.arrow);
  }

  /** After the selection or the view has changed. */
  update(): void {
    this.close();
    const { area } = this.book.active;
    const box = this.choices().length > 0 ? boxOf(this.book, area.row, area.column) : undefined;
    this.arrow.hidden = !box;
    const origin = this.container.parentElement?.getBoundingClientRect();
    if (!box || !origin) return;
    this.arrow.style.left = `${box.right - origin.left}px`;
    this.arrow.style.top = `${box.top - origin.top}px`;
    this.arrow.style.height = `${box.bottom - box.top}px`;
  }

  dispose(): void {
    this.close();
    this.arrow.remove();
  }

  private open(): void {
    this.onOpen();
    const { left, top, height } = this.arrow.style;
    const options = this.choices().map((text) => button(text, () => this.choose(text), { role: "option" }));
    this.list = element("div", { class: "menu", role: "listbox" }, ...options);
    this.list.style.left = left;
    this.list.style.top = `${parseFloat(top) + parseFloat(height)}px`;
    this.list.addEventListener("keydown", (event) => {
      event.stopPropagation();
      const at = options.findIndex((option) => option === document.activeElement);
      if (event.key === "ArrowDown") options[at + 1]?.focus();
      if (event.key === "ArrowUp") options[at - 1]?.focus();
      if (event.key === "Escape") this.close();
    });
    this.container.parentElement?.append(this.list);
    options[0]?.focus();
  }

  private close(): void {
    this.list?.remove();
    this.list = undefined;
  }

  private choose(text: string): void {
    this.close();
    this.onChoose(text);
  }

  /** What the validation of the active cell offers. */
  private choices(): string[] {
    const { sheet, area } = this.book.active;
    const list = sheet.validation({ ...area, rows: 1, columns: 1 })?.rule.list;
    if (typeof list !== "object" || list === null || !("source" in list)) return [];
    if ("inCellDropDown" in list && list.inCellDropDown === false) return [];
    const source = String(list.source);
    if (!source.startsWith("=")) return source.split(",").map((text) => text.trim());
    return this.valuesOf(this.book.sheetOf(sheet), source.slice(1));
  }

  private valuesOf(from: Sheet, reference: string): string[] {
    const name = this.book.nameByText(reference);
    const target = name?.target();
    const address = target ? undefined : parseAddress(reference);
    const sheet = target?.sheet ?? (address?.sheetName ? this.book.sheetByName(address.sheetName) : from);
    const area = target?.area ?? address?.area;
    if (!sheet || !area) return [];
    const own = this.book.sheetOf(sheet);
    const values = own.values(area);
    return values
      .flatMap((row, r) =>
        row.map((value, c) => displayText(value, own.formats.numberFormat(area.row + r, area.column + c))),
      )
      .filter((text) => text !== "");
  }
}
