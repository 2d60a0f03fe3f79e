import { HostError } from "../../../workbook/model";
import type { Book } from "../../../workbook/book";
import type { Sheet } from "../../../workbook/sheet";
import type { Session } from "../../../office/session";
import { parseAddress } from "../../../office/addresses";
import type { Dialogs } from "../dialogs";
import type { Texts } from "../texts";
import { ICommandService } from "../univer";
import { addClipboard } from "./clipboard";
import type { GridContext } from "./context";
import { DropDown } from "./dropDown";
import { addEditing } from "./editing";
import { addFilling } from "./filling";
import { Gate } from "./gate";
import { Notes } from "./notes";
import { Painter } from "./painter";
import { boxOf, type Box } from "./places";
import { addRowsAndSizes } from "./rowsAndSizes";
import { Selection } from "./selection";

export interface GridOptions {
  book: Book;
  session: Session;
  gate: Gate;
  container: HTMLElement;
  texts: Texts;
  dialogs: Dialogs;
  /** The model may have changed. */
  onRefresh(): void;
  /** The selection has changed, by the user or by the add-in. */
  onSelect(): void;
}

/** The grid in front of the user, over the model. */
export class Grid {
  private readonly painter: Painter;
  private readonly selection: Selection;
  private readonly notes: Notes;
  private readonly dropDown: DropDown;
  private readonly ends: (() => void)[] = [];
  /** The sheet that was in front at the last selection. */
  private painted = "";

  constructor(private readonly options: GridOptions) {
    const { book, session, gate, container, texts } = options;
    const context: GridContext = {
      book,
      session,
      gate,
      texts,
      sheetOf: (id) => this.sheetOf(id),
      attempt: (action) => this.attempt(action),
      tell: (title, message) => void options.dialogs.tell(title, message),
      ask: (title, message, answers) => options.dialogs.ask(title, message, answers),
    };
    addEditing(context);
    addClipboard(context);
    addFilling(context);
    addRowsAndSizes(context);
    this.painter = new Painter(book);
    this.notes = new Notes(book, container);
    this.dropDown = new DropDown(
      book,
      container,
      texts,
      (text) => this.choose(text),
      () => this.notes.hide(),
    );
    this.selection = new Selection(book, () => this.selected());
    this.ends.push(book.onChanged(() => this.refresh()));
    const moved = book.host.injector.get(ICommandService).onCommandExecuted(({ id }) => {
      if (!/scroll|zoom/.test(id)) return;
      this.notes.hide();
      this.dropDown.update();
    });
    this.ends.push(
      () => moved.dispose(),
      () => gate.dispose(),
    );
    this.refresh();
  }

  /** Shows what the model holds now. */
  refresh(): void {
    this.selection.follow();
    this.painter.repaint();
    this.notes.update();
    this.options.onRefresh();
  }

  activate(sheet: Sheet): void {
    this.selection.activate(sheet);
  }

  /** Where the first cell of an address stands on the page ("Sheet1!A1"; its sheet must be the active one). */
  box(address: string): Box | undefined {
    const area = parseAddress(address)?.area;
    return area && boxOf(this.options.book, area.row, area.column);
  }

  /** Tells the user what the model refuses. */
  attempt(action: () => void): boolean {
    const { dialogs, book } = this.options;
    // What is worked on, before the selection moves on: it is selected again, for another try.
    const worked = book.active;
    try {
      action();
      return true;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { sheet, area } = worked;
      const cell = { ...area, rows: 1, columns: 1 };
      const rule = error.code === "InvalidArgument" ? sheet.validation(cell)?.errorAlert : undefined;
      void dialogs.tell(rule?.title || sheet.name, this.messageOf(error)).then(() => {
        if (!book.sheets().includes(sheet)) return;
        book.active = worked;
        this.refresh();
      });
      return false;
    } finally {
      this.refresh();
    }
  }

  dispose(): void {
    for (const end of this.ends.splice(0)) end();
    this.selection.dispose();
    this.painter.dispose();
    this.notes.dispose();
    this.dropDown.dispose();
  }

  private messageOf(error: HostError): string {
    return error.code === "AccessDenied" ? this.options.texts("protected") : error.message;
  }

  private sheetOf(id: unknown): Sheet | undefined {
    const { book } = this.options;
    const wanted = typeof id === "string" ? id : book.active.sheet.id;
    return book.allSheets().find((sheet) => sheet.id === wanted);
  }

  private selected(): void {
    const { id } = this.options.book.active.sheet;
    if (id !== this.painted) this.painter.repaint();
    this.painted = id;
    this.dropDown.update();
    this.notes.update();
    this.options.onSelect();
  }

  private choose(text: string): void {
    const { sheet, area } = this.options.book.active;
    this.attempt(() => sheet.write({ ...area, rows: 1, columns: 1 }, text, "typing"));
  }
}
