/** What a command has written so far, and how that is taken back, however far it came: nothing of anybody else's. */
import type { Area, Cells } from "../template/plan";
import type { Before } from "./before";
import { isMistaken } from "./writeValues";
import { WorkbookProblem } from "./problems";
import { persist } from "./waiting";
import { rangeOf, writeCells } from "./writeSheet";

/** A sheet that was there before and is written into, by its id, which no renaming changes. */
interface Kept {
  name: string;
  /** Options of its protection, `undefined` where it is not protected. */
  protection: Excel.WorksheetProtectionOptions | undefined;
}

/** Rows that are inserted; the name of the list tells whether they have come: its end moves with them. */
interface Inserted {
  sheet: string;
  row: number;
  rows: number;
  name: string;
  end: number;
}

/** Of a plan its sheets' names and its names. */
interface Planned {
  sheets: readonly { name: string }[];
  names: readonly { name: string }[];
}

/** What stood in cells, and what is written there: what has been changed since then stays. */
interface Contents {
  sheet: string;
  area: Area;
  formulas: readonly (readonly unknown[])[];
  formats: readonly (readonly string[])[];
  written: readonly (readonly unknown[])[];
}

/** A command tells it what it is about to write, before it does. */
export class Undo {
  private before: Before | undefined;
  private readonly plannedSheets = new Set<string>();
  private readonly plannedNames = new Set<string>();
  private readonly made = new Set<string>();
  private readonly kept = new Map<string, Kept>();
  private readonly inserted: Inserted[] = [];
  private readonly contents: Contents[] = [];
  private readonly formulas: { sheet: string; cells: readonly Cells[] }[] = [];
  private readonly jobs: { sheet: string; job: (sheet: Excel.Worksheet) => void }[] = [];
  private readonly deletedNames = new Map<string, string>();
  private readonly renamed = new Map<string, string>();

  get isEmpty(): boolean {
    return this.plannedSheets.size === 0 && this.kept.size === 0 && this.renamed.size === 0;
  }

  /** The sheets that may be half done. */
  get left(): string {
    const kept = [...this.kept.values()].map(({ name }) => name);
    return [...new Set([...this.plannedSheets, ...kept])].join(", ");
  }

  /** Sheets and names that are to come. */
  plans({ sheets, names }: Planned, before: Before): void {
    this.before ??= before;
    for (const { name } of sheets) this.plannedSheets.add(name);
    for (const { name } of names) this.plannedNames.add(name.toLowerCase());
  }

  /** Sheets that have come, by their ids: theirs is whatever they are called from now on. */
  has(sheets: readonly string[]): void {
    for (const id of sheets) this.made.add(id);
  }

  keeps(sheet: string, kept: Kept): void {
    if (!this.kept.has(sheet)) this.kept.set(sheet, kept);
  }

  inserts(rows: Inserted): void {
    this.inserted.push(rows);
  }

  /** Cells that are written; blank ones if nothing is said of them. */
  writes(cells: Pick<Contents, "sheet" | "area" | "written"> & Partial<Contents>): void {
    const { rows, columns } = cells.area;
    const blank = Array.from({ length: rows }, () => Array<string>(columns).fill(""));
    this.contents.push({ formulas: blank, formats: [], ...cells });
  }

  /** Columns that get other formulas than these. */
  rewrites(sheet: string, cells: readonly Cells[]): void {
    this.formulas.push({ sheet, cells });
  }

  /** What puts a sheet back in ways of its own; it must do no harm where nothing has been written yet. */
  putsBack(sheet: string, job: (sheet: Excel.Worksheet) => void): void {
    this.jobs.push({ sheet, job });
  }

  deletesName(name: string, formula: string): void {
    this.deletedNames.set(name, formula);
  }

  renames(sheet: string, name: string, before: Before): void {
    this.before ??= before;
    if (!this.renamed.has(sheet)) this.renamed.set(sheet, name);
  }

  /** Tried for a while; throws what went wrong the last time. */
  takeBack(): Promise<void> {
    return persist((context) => this.putBack(context));
  }

  /** Three syncs: what is there, what of it is this command's, and off with it. */
  private async putBack(context: Excel.RequestContext): Promise<void> {
    const { workbook } = context;
    const { worksheets } = workbook;
    const sheets = worksheets.load("items/id,items/name,items/visibility");
    const names = workbook.names.load("items/name");
    const active = worksheets.getActiveWorksheet().load("id");
    await context.sync();
    const present = new Set(sheets.items.map(({ id }) => id));
    const strangers = this.before ? sheets.items.filter(({ id }) => !this.before?.ids.includes(id)) : [];
    const unsure = strangers
      .filter(({ id, name }) => !this.made.has(id) && this.plannedSheets.has(name))
      .map((sheet) => ({ id: sheet.id, used: sheet.getUsedRangeOrNullObject(true).load("address") }));
    const ownNames = names.items.filter(
      ({ name }) => this.plannedNames.has(name.toLowerCase()) && !this.wasThere(name),
    );
    const lists = this.inserted.map(({ name }) =>
      workbook.names.getItemOrNullObject(name).getRangeOrNullObject().load("rowIndex,rowCount"),
    );
    const kept = [...this.kept]
      .filter(([id]) => present.has(id))
      .map(([id, own]) => ({ id, ...own, now: worksheets.getItem(id).protection.load("protected,options") }));
    await context.sync();
    const doomed = new Set(
      strangers
        .map(({ id }) => id)
        .filter((id) => this.made.has(id) || unsure.some((own) => own.id === id && own.used.isNullObject)),
    );
    const grown = this.inserted.map(({ sheet, end, rows }, index) => {
      const list = lists[index];
      if (!present.has(sheet) || doomed.has(sheet) || !list || list.isNullObject) return false;
      const by = list.rowIndex + list.rowCount - 1 - end;
      // Somebody else has inserted or deleted rows since: which are whose cannot be told.
      if (by !== 0 && by !== rows) throw new WorkbookProblem("notUndone", { names: this.left });
      return by === rows;
    });
    // Rows come before anything is written: where they have not, nothing was.
    const waitsForRows = (sheet: string): boolean =>
      this.inserted.some((own, index) => own.sheet === sheet && !grown[index]);
    const contents = this.contents
      .filter(({ sheet }) => present.has(sheet) && !doomed.has(sheet) && !waitsForRows(sheet))
      .map((each) => ({ each, now: rangeOf(worksheets.getItem(each.sheet), each.area).load("formulas") }));
    await context.sync();

    context.runtime.enableEvents = false;
    workbook.application.suspendApiCalculationUntilNextSync();
    for (const { id, now } of kept)
      if (!doomed.has(id) && now.protected && this.isWritten(id)) now.unprotect();
    for (const { each, now } of contents) restore(now, each);
    this.inserted.forEach(({ sheet, row, rows }, index) => {
      if (!grown[index]) return;
      rangeOf(worksheets.getItem(sheet), { row, column: 0, rows, columns: 1 })
        .getEntireRow()
        .delete(Excel.DeleteShiftDirection.up);
    });
    if (doomed.has(active.id)) {
      const stay =
        sheets.items.find(({ id }) => id === this.before?.activeId) ??
        sheets.items.find(({ id, visibility }) => !doomed.has(id) && visibility === "Visible");
      stay?.activate();
    }
    for (const sheet of sheets.items) {
      if (!doomed.has(sheet.id)) continue;
      // Excel refuses to delete a very hidden sheet.
      sheet.visibility = Excel.SheetVisibility.visible;
      sheet.delete();
    }
    for (const name of ownNames) name.delete();
    for (const sheet of sheets.items) {
      const name = this.renamed.get(sheet.id);
      if (name !== undefined && name !== sheet.name) sheet.name = name;
    }
    const known = new Set(names.items.filter((own) => !ownNames.includes(own)).map(({ name }) => name));
    for (const [name, formula] of this.deletedNames)
      if (!known.has(name)) workbook.names.add(name, formula).visible = false;
    for (const { sheet, cells } of this.formulas) {
      if (!present.has(sheet) || doomed.has(sheet)) continue;
      for (const each of cells) writeCells(worksheets.getItem(sheet), each);
    }
    for (const { sheet, job } of this.jobs)
      if (present.has(sheet) && !doomed.has(sheet)) job(worksheets.getItem(sheet));
    for (const { id, now, protection } of kept) {
      if (doomed.has(id)) continue;
      const opened = now.protected && this.isWritten(id);
      if (protection && (opened || !now.protected)) worksheets.getItem(id).protection.protect(protection);
    }
    context.runtime.enableEvents = true;
    await context.sync();
  }

  private wasThere(name: string): boolean {
    const lower = name.toLowerCase();
    return (
      !this.deletedNames.has(name) && (this.before?.names.some((own) => own.toLowerCase() === lower) ?? false)
    );
  }

  private isWritten(sheet: string): boolean {
    return [...this.contents, ...this.formulas, ...this.inserted, ...this.jobs].some(
      (each) => each.sheet === sheet,
    );
  }
}

/** Cells that still hold what was written get back what they held. Formats first: a text must come back as one. */
function restore(range: Excel.Range, { formulas, formats, written }: Contents): void {
  const back = (range.formulas as unknown[][]).map((row, r) =>
    row.map((cell, c) => {
      const [before, own] = [formulas[r]?.[c] ?? "", written[r]?.[c] ?? null];
      return own !== null && cell === own && cell !== before ? before : null;
    }),
  );
  if (back.flat().every((cell) => cell === null)) return;
  if (formats.length > 0)
    range.numberFormat = back.map((row, r) =>
      row.map((cell, c) => (cell === null ? null : formats[r]?.[c])),
    ) as string[][];
  range.formulas = back.map((row, r) =>
    row.map((cell, c) => {
      const asText = formats[r]?.[c] !== "@" && typeof cell === "string" && !cell.startsWith("=");
      // In a cell of general format it would be read as what it looks like.
      return asText && isMistaken(cell) ? `'${cell}` : cell;
    }),
  );
}
