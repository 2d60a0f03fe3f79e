import { parseAddress } from "./office/addresses";
import type { Counts, Traffic } from "./office/counts";
import type { FailurePoint } from "./office/host";
import type { Invocations } from "./office/invocations";
import type { LoadedPage } from "./office/loaded";
import {
  type Area,
  type BlankEncoding,
  type BookModel,
  CellError,
  type CellInput,
  type FunctionDeclaration,
  type InvokeFunctions,
  type SheetModel,
} from "./workbook/model";

/** What a script reads from a cell; `null` is an empty one. */
export type ReadValue = number | string | boolean | null | { error: string; message?: string };

export interface BookOptions {
  functions: FunctionDeclaration[];
  invoke: InvokeFunctions;
  blanks: BlankEncoding;
}

export interface OpenOptions {
  /**
   * The add-in comes later than the file. Then Excel reads its formulas as calls of functions that it does not know,
   * `_xldudf_…`: they stay #NAME?, also when the add-in is there, until they are written again.
   */
  late?: boolean;
}

/** The spreadsheet under the workbench. */
export interface Engine {
  createBook(options: BookOptions): BookModel;
  openXlsx(bytes: Uint8Array, options: BookOptions & OpenOptions): Promise<BookModel>;
  saveXlsx(book: BookModel): Promise<Uint8Array>;
}

/** A workbook and the page of the add-in that works on it. */
export interface Opened {
  book: BookModel;
  loaded: LoadedPage;
}

/** A workbook with the add-in running in it, for scripts and tests. Addresses name their sheet: "Sheet1!A1:B2". */
export class Workbench {
  constructor(
    private opened: Opened,
    private readonly start: (file?: Uint8Array, options?: OpenOptions) => Promise<Opened>,
    private readonly engine: Engine,
    private readonly invocations: Invocations,
    private readonly traffic: Traffic,
  ) {}

  get book(): BookModel {
    return this.opened.book;
  }

  /** Runs a classic script in the add-in's page. */
  addScript(code: string): void {
    this.opened.loaded.page.addScript(code);
    this.surface();
  }

  /**
   * Calls a global function of the page ("tools.insert") with JSON arguments and awaits its JSON result.
   * A rejection comes back with the name, message, code and debugInfo that the add-in's code would see.
   */
  async call(path: string, ...args: unknown[]): Promise<unknown> {
    const result = await this.opened.loaded.page.call(path, args);
    this.surface();
    return result;
  }

  /** Presses a ribbon button that executes a function; resolves when the add-in has completed it. */
  async command(controlId: string, functionName: string): Promise<void> {
    await this.opened.loaded.xdm.command(functionName, controlId);
    this.surface();
  }

  /** The values of an area once all formulas and functions have been computed. */
  async read(address: string): Promise<ReadValue[][]> {
    await this.book.calculated();
    this.surface();
    const { sheet, area } = this.locate(address);
    return sheet.values(area).map((row) => row.map(readable));
  }

  /**
   * Enters values or formulas as a user does; refused with the message the user would see. One value fills the
   * whole area; a 2-D array given to a single cell spreads from there.
   */
  async write(
    address: string,
    values: CellInput | CellInput[][],
    { as = "typing" }: { as?: "typing" | "pasting" | "pasting foreign cells" } = {},
  ): Promise<void> {
    const { sheet, area } = this.locate(address);
    const target =
      Array.isArray(values) && area.rows === 1 && area.columns === 1
        ? { ...area, rows: values.length, columns: values[0]?.length ?? 0 }
        : area;
    if (as === "pasting foreign cells") sheet.pasteForeign(target, values);
    else sheet.write(target, values, as);
    await this.book.calculated();
    this.surface();
  }

  /** Rows by the number that stands beside them, from 1. */
  async insertRows(sheetName: string, row: number, count = 1): Promise<void> {
    this.opened.loaded.host.session.insertRows(this.sheet(sheetName), row - 1, count, "typing");
    await this.book.calculated();
  }

  /** Rows by the number that stands beside them, from 1. */
  async deleteRows(sheetName: string, row: number, count = 1): Promise<void> {
    this.opened.loaded.host.session.deleteRows(this.sheet(sheetName), row - 1, count, "typing");
    await this.book.calculated();
  }

  /** "Sheet1!A1:B2", or several areas: "Sheet1!A1:B2,D1:D3". */
  select(address: string): void {
    const [first = "", ...others] = address.split(/,(?![^!]*!)/);
    const { sheet, area } = this.locate(first);
    const areas = others.map(
      (other) => this.locate(`${first.slice(0, first.lastIndexOf("!"))}!${other}`).area,
    );
    this.book.active = { sheet, area, ...(areas.length > 0 ? { others: areas } : {}) };
    this.opened.loaded.xdm.raise("documentSelectionChanged", {});
  }

  /** Opens another workbook; the add-in's page is loaded anew, as in Excel. */
  async open(file: Uint8Array, options: OpenOptions = {}): Promise<void> {
    this.surface();
    this.opened.loaded.close();
    this.opened = await this.start(file, options);
  }

  /** Opens an empty workbook. */
  async openNew(): Promise<void> {
    this.surface();
    this.opened.loaded.close();
    this.opened = await this.start();
  }

  /** The workbook as .xlsx. */
  async save(): Promise<Uint8Array> {
    await this.book.calculated();
    return this.engine.saveXlsx(this.book);
  }

  counts(): Counts {
    const { calls, rounds } = this.invocations;
    return { ...this.traffic.counts(), functionCalls: calls, functionRounds: rounds };
  }

  resetCounts(): void {
    this.traffic.reset();
    this.invocations.calls = 0;
    this.invocations.rounds = 0;
  }

  /**
   * Lets the n-th sync of the add-in from now on fail: before anything is done, after half of its actions, or
   * after all of it, with only the answer lost; and the next ones too, so many `times` in all. The add-in is told of a
   * GeneralException.
   */
  failAt(n: number, when: FailurePoint, times = 1): void {
    this.opened.loaded.host.failAt(n, when, times);
  }

  /** Files of the workbooks that the add-in has opened in windows of their own. */
  get openedWorkbooks(): readonly Uint8Array[] {
    return this.opened.loaded.host.openedWorkbooks;
  }

  /** Lets something happen, as by the user, right before the n-th sync of the add-in from now on. */
  interruptAt(n: number, action: () => void): void {
    this.opened.loaded.host.interruptAt(n, action);
  }

  /** Ends the add-in; throws what went wrong in its page unnoticed. */
  close(): void {
    this.invocations.close();
    this.opened.loaded.close();
    this.surface();
  }

  private locate(address: string): { sheet: SheetModel; area: Area } {
    const parsed = parseAddress(address);
    if (!parsed?.sheetName) throw new Error(`"${address}" is no address of the form Sheet1!A1:B2`);
    return { sheet: this.sheet(parsed.sheetName), area: parsed.area };
  }

  private sheet(name: string): SheetModel {
    const sheet = this.book.sheetByName(name);
    if (!sheet) throw new Error(`the workbook has no sheet "${name}"`);
    return sheet;
  }

  /** Errors that nobody in the page caught belong to whoever uses the workbench. */
  private surface(): void {
    const [first, ...more] = this.opened.loaded.page.takeProblems();
    if (!first) return;
    if (more.length === 0) throw first;
    throw new AggregateError([first, ...more], [first, ...more].map(String).join("; "));
  }
}

function readable(value: number | string | boolean | null | CellError): ReadValue {
  if (!(value instanceof CellError)) return value;
  return value.message === undefined ? { error: value.code } : { error: value.code, message: value.message };
}
