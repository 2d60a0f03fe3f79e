import type { BookModel, NameModel } from "../../workbook/model";
import { fullAddress } from "../addresses";
import { failure, invalidArgument, notImplemented } from "../errors";
import type { Session } from "../session";
import { flag, optionalText, text } from "./arguments";
import { type HostObject, Kind } from "./kind";
import { rangeKind } from "./kinds";
import { rangeAt } from "./places";

export const namedItemsKind: Kind<BookModel> = new Kind<BookModel>({
  className: "NamedItemCollection",
  items: (book) => book.names().map((name) => namedItemKind.wrap(name)),
  getItem: (book, key) => {
    const name = find(book, key);
    if (!name) throw failure("ItemNotFound");
    return namedItemKind.wrap(name);
  },
  methods: {
    add: (book, [name, reference, comment]) =>
      namedItemKind.wrap(book.addName(text(name), formulaOf(reference), optionalText(comment))),
    getItemOrNullObject: (book, [key]) => {
      const name = find(book, key);
      return name ? namedItemKind.wrap(name) : null;
    },
    getCount: (book) => book.names().length,
  },
});

const namedItemKind: Kind<NameModel> = new Kind<NameModel>({
  className: "NamedItem",
  alive: (name, { book }) => find(book, name.name) !== undefined,
  // Names are found again by their text, which nothing can change.
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    name: { get: ({ name }) => name },
    formula: {
      get: ({ formula }) => formula,
      set: (name, value) => {
        name.formula = formulaOf(value);
      },
    },
    type: { get: (name) => evaluated(name).type },
    value: { get: (name) => evaluated(name).value },
    visible: {
      get: ({ visible }) => visible,
      set: (name, value) => {
        name.visible = flag(value);
      },
    },
    comment: {
      get: ({ comment }) => comment,
      set: (name, value) => {
        name.comment = text(value);
      },
    },
    scope: { get: () => "Workbook" },
  },
  methods: {
    getRange: (name, _, session) => {
      const range = rangeOf(name, session);
      if (!range) throw invalidArgument();
      return range;
    },
    getRangeOrNullObject: (name, _, session) => rangeOf(name, session),
    delete: (name, _, { book }) => {
      book.deleteName(name.name);
      return null;
    },
  },
});

function find(book: BookModel, key: unknown): NameModel | undefined {
  return book.nameByText(text(key));
}

function formulaOf(reference: unknown): string {
  const range = rangeKind.unwrap(reference);
  if (range) return `=${fullAddress(range.sheet.name, range.area, true)}`;
  const formula = text(reference);
  if (!formula.startsWith("=")) throw invalidArgument();
  return formula;
}

function rangeOf(name: NameModel, session: Session): HostObject | null {
  const target = name.target();
  return target && rangeAt(session, target.sheet, target.area);
}

/** A name's value is its address, or the constant that it holds; other formulas are not computed here. */
function evaluated(name: NameModel): { type: string; value: unknown } {
  const target = name.target();
  if (target) return { type: "Range", value: fullAddress(target.sheet.name, target.area, true) };
  const formula = name.formula.replace(/^=/, "");
  if (/#REF!/.test(formula)) return { type: "Error", value: "#REF!" };
  if (/^(TRUE|FALSE)$/i.test(formula)) return { type: "Boolean", value: /^TRUE$/i.test(formula) };
  const quoted = /^"((?:[^"]|"")*)"$/.exec(formula);
  if (quoted?.[1] !== undefined) return { type: "String", value: quoted[1].replace(/""/g, '"') };
  const number = Number(formula);
  if (formula.trim() !== "" && Number.isFinite(number))
    return { type: Number.isInteger(number) ? "Integer" : "Double", value: number };
  throw notImplemented(`NamedItem.value and type of the formula ${name.formula}`);
}

export const nameKinds = [namedItemsKind, namedItemKind];
