import type { Book } from "../../workbook/book";
import type { Sheet } from "../../workbook/sheet";
import type { Dialogs } from "./dialogs";
import { button, element } from "./dom";
import type { Texts } from "./texts";

export interface TabsOptions {
  book: Book;
  texts: Texts;
  dialogs: Dialogs;
  onActivate(sheet: Sheet): void;
  /** Does something to the model; what the model refuses is told to the user. */
  attempt(action: () => void): boolean;
}

/** The tabs of the visible sheets; a right click or the menu key opens what can be done with one. */
export class Tabs {
  readonly root: HTMLElement;
  private readonly list = element("div", { role: "tablist" });
  private readonly status = element("span", { class: "status", role: "status" });
  private menu: HTMLElement | undefined;
  private shown = "";

  constructor(private readonly options: TabsOptions) {
    const { texts } = options;
    this.list.setAttribute("aria-label", texts("sheets"));
    const add = button("+", () => this.add(), { title: texts("addSheet"), "aria-label": texts("addSheet") });
    this.root = element("nav", { class: "tabs" }, this.list, add, this.status);
    document.addEventListener("pointerdown", this.closeOutside);
    this.update();
  }

  update(): void {
    const { book } = this.options;
    const sheets = book.allSheets().filter(({ visibility }) => visibility === "Visible");
    const active = book.active.sheet.id;
    const state = JSON.stringify([active, sheets.map(({ id, name, tabColor }) => [id, name, tabColor])]);
    if (state === this.shown) return;
    this.shown = state;
    this.list.replaceChildren(...sheets.map((sheet) => this.tab(sheet, sheet.id === active)));
    this.list
      .querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  setStatus(text: string): void {
    this.status.textContent = text;
  }

  dispose(): void {
    document.removeEventListener("pointerdown", this.closeOutside);
    this.root.remove();
  }

  private tab(sheet: Sheet, selected: boolean): HTMLButtonElement {
    const tab = button(sheet.name, () => this.options.onActivate(sheet), {
      role: "tab",
      "aria-selected": String(selected),
      tabindex: selected ? "0" : "-1",
    });
    if (sheet.tabColor) tab.style.borderBottomColor = sheet.tabColor;
    tab.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      this.openMenu(sheet, tab);
    });
    tab.addEventListener("dblclick", () => void this.rename(sheet));
    tab.addEventListener("keydown", (event) => {
      const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
      const tabs = [...this.list.children];
      const next = tabs[tabs.indexOf(tab) + step];
      if (step !== 0 && next instanceof HTMLElement) next.focus();
    });
    return tab;
  }

  private openMenu(sheet: Sheet, tab: HTMLElement): void {
    const { texts, book } = this.options;
    this.menu?.remove();
    const hidden = book.allSheets().filter(({ visibility }) => visibility === "Hidden");
    const entries = [
      button(texts("rename"), () => void this.rename(sheet)),
      button(texts("hide"), () => this.change(() => (sheet.visibility = "Hidden"))),
      button(texts("delete"), () => void this.remove(sheet)),
      ...hidden.map((other) =>
        button(`${texts("unhide")}: ${other.name}`, () => this.change(() => (other.visibility = "Visible"))),
      ),
    ];
    this.menu = element("div", { class: "menu" }, ...entries);
    const box = tab.getBoundingClientRect();
    this.menu.style.left = `${box.left}px`;
    this.menu.style.bottom = `${window.innerHeight - box.top}px`;
    document.body.append(this.menu);
    entries[0]?.focus();
  }

  private readonly closeOutside = (event: PointerEvent): void => {
    if (!this.menu || (event.target instanceof Node && this.menu.contains(event.target))) return;
    this.menu.remove();
    this.menu = undefined;
  };

  private change(action: () => void): void {
    this.menu?.remove();
    this.menu = undefined;
    this.options.attempt(action);
    this.update();
  }

  private add(): void {
    this.change(() => this.options.onActivate(this.options.book.addSheet()));
  }

  private async rename(sheet: Sheet): Promise<void> {
    this.menu?.remove();
    const { dialogs, texts } = this.options;
    const name = await dialogs.prompt(texts("rename"), texts("newName"), sheet.name);
    if (name !== undefined && name !== sheet.name) this.change(() => (sheet.name = name));
  }

  private async remove(sheet: Sheet): Promise<void> {
    this.menu?.remove();
    const { dialogs, texts, book } = this.options;
    if (await dialogs.confirm(sheet.name, texts("sure"))) this.change(() => book.deleteSheet(sheet));
  }
}
