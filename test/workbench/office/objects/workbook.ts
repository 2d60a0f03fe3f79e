import type { BookModel, SheetModel } from "../../workbook/model";
import { failure } from "../errors";
import type { Session } from "../session";
import { choice, flag, optionalFlag, optionalText, text } from "./arguments";
import { type HostObject, Kind } from "./kind";
import { namedItemsKind } from "./names";
import { worksheetKind } from "./kinds";
import { rangeAt } from "./places";
// What the kinds of a range and a sheet can do.
import "./range";
import "./worksheet";

export const workbookKind: Kind<BookModel> = new Kind<BookModel>({
  className: "Workbook",
  navigations: {
    worksheets: (book) => worksheetsKind.wrap(book),
    names: (book) => namedItemsKind.wrap(book),
    application: (book) => applicationKind.wrap(book),
    protection: (book) => workbookProtectionKind.wrap(book),
    // context.runtime
    _Runtime: (book) => runtimeKind.wrap(book),
  },
  methods: {
    getSelectedRange: ({ active }, _, session) => {
      if (active.others?.length) throw failure("InvalidSelection");
      return rangeAt(session, active.sheet, active.area);
    },
    getActiveCell: ({ active: { sheet, area } }, _, session) =>
      rangeAt(session, sheet, { ...area, rows: 1, columns: 1 }),
    _RemoveReference: (_, [id], session) => {
      session.release(text(id));
      return null;
    },
  },
});

const workbookProtectionKind: Kind<BookModel> = new Kind<BookModel>({
  className: "WorkbookProtection",
  properties: { protected: { get: ({ structureProtected }) => structureProtected } },
});

const worksheetsKind: Kind<BookModel> = new Kind<BookModel>({
  className: "WorksheetCollection",
  builtByClient: ["onChanged", "onAdded", "onDeleted"],
  items: (book) => inOrder(book).map((sheet) => worksheetKind.wrap(sheet)),
  getItem: (book, key) => {
    const sheet = find(book, text(key));
    if (!sheet) throw failure("ItemNotFound");
    return worksheetKind.wrap(sheet);
  },
  methods: {
    add: (book, [name], session) => {
      const sheet = book.addSheet(optionalText(name));
      session.events.added(sheet);
      return worksheetKind.wrap(sheet);
    },
    getItemOrNullObject: (book, [key]) => {
      const sheet = find(book, text(key));
      return sheet ? worksheetKind.wrap(sheet) : null;
    },
    getActiveWorksheet: ({ active }) => worksheetKind.wrap(active.sheet),
    getFirst: (book, [visibleOnly]) => end(book, visibleOnly, (sheets) => sheets.at(0)),
    getLast: (book, [visibleOnly]) => end(book, visibleOnly, (sheets) => sheets.at(-1)),
    getCount: (book, [visibleOnly]) => shown(book, visibleOnly).length,
    ...listening("_RegisterDataChangedEvent", "_UnregisterDataChangedEvent", "changed"),
    ...listening("_RegisterAddedEvent", "_UnregisterAddedEvent", "added"),
    ...listening("_RegisterDeletedEvent", "_UnregisterDeletedEvent", "deleted"),
  },
});

function listening(register: string, unregister: string, event: "changed" | "added" | "deleted") {
  return {
    [register]: (_: BookModel, __: unknown[], { events }: Session): null => {
      events.register(event);
      return null;
    },
    [unregister]: (_: BookModel, __: unknown[], { events }: Session): null => {
      events.unregister(event);
      return null;
    },
  };
}

function inOrder(book: BookModel): SheetModel[] {
  return [...book.sheets()].sort((a, b) => a.position - b.position);
}

function shown(book: BookModel, visibleOnly: unknown): SheetModel[] {
  const visible = optionalFlag(visibleOnly);
  return inOrder(book).filter((sheet) => !visible || sheet.visibility === "Visible");
}

function end(
  book: BookModel,
  visibleOnly: unknown,
  pick: (sheets: SheetModel[]) => SheetModel | undefined,
): HostObject {
  const sheet = pick(shown(book, visibleOnly));
  if (!sheet) throw failure("ItemNotFound");
  return worksheetKind.wrap(sheet);
}

/** By name, or by the id under which the client finds a sheet again. */
function find(book: BookModel, key: string): SheetModel | undefined {
  return book.sheets().find((sheet) => sheet.id === key) ?? book.sheetByName(key);
}

const applicationKind: Kind<BookModel> = new Kind<BookModel>({
  className: "Application",
  afterCalculation: ["calculationState"],
  properties: {
    calculationMode: { get: () => "Automatic" },
    calculationState: { get: (_, session) => session.calculationState },
  },
  methods: {
    calculate: (book, [type]) => {
      const kind = choice(type, ["Recalculate", "Full", "FullRebuild"], "Application.calculate");
      book.calculate(kind === "Recalculate" ? "Recalculate" : "Full");
      return null;
    },
    suspendApiCalculationUntilNextSync: (_, __, session) => {
      session.suspendCalculation();
      return null;
    },
    // There is no screen; in Excel too nothing but flicker depends on it.
    suspendScreenUpdatingUntilNextSync: () => null,
  },
});

const runtimeKind: Kind<BookModel> = new Kind<BookModel>({
  className: "Runtime",
  properties: {
    enableEvents: {
      get: (_, { events }) => events.enabled,
      set: (_, value, { events }) => {
        events.enabled = flag(value);
      },
    },
  },
});

export const workbookKinds = [
  workbookKind,
  workbookProtectionKind,
  worksheetsKind,
  applicationKind,
  runtimeKind,
];
