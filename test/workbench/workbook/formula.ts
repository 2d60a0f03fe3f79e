import { parseA1Ref, parseR1C1Ref, type Token, tokenize } from "@borgar/fx";
import { COLUMNS, columnLetters, quotedSheetName, ROWS } from "./grid";
import type { Area } from "./model";

/**
 * A bound of a reference: an index if absolute, else the distance from the formula's cell;
 * `null` for a whole column's rows and a whole row's columns.
 */
type Bound = number | null;

export interface Reference {
  /** `null` is the formula's own sheet. */
  sheetId: string | null;
  top: Bound;
  left: Bound;
  bottom: Bound;
  right: Bound;
  topFixed: boolean;
  leftFixed: boolean;
  bottomFixed: boolean;
  rightFixed: boolean;
}

export type Piece = string | { kind: "reference"; reference: Reference } | { kind: "name"; name: string };

export interface SheetLookup {
  idOf(sheetName: string): string | undefined;
  nameOf(sheetId: string): string | undefined;
}

/**
 * A formula independent of its cell: all cells of a column that hold "the same" formula share one instance
 * (that is what R1C1 texts are), so it is parsed once and Univer's syntax tree is built once.
 */
export class Formula {
  readonly references: readonly Reference[];
  readonly names: readonly string[];
  readonly functions: ReadonlySet<string>;

  constructor(
    readonly key: string,
    readonly pieces: readonly Piece[],
    functions: ReadonlySet<string>,
  ) {
    this.references = pieces.flatMap((p) =>
      typeof p !== "string" && p.kind === "reference" ? [p.reference] : [],
    );
    this.names = pieces.flatMap((p) => (typeof p !== "string" && p.kind === "name" ? [p.name] : []));
    this.functions = functions;
  }
}

/** The area a reference means in a cell; `null` where it would leave the sheet. */
export function areaAt(reference: Reference, row: number, column: number): Area | null {
  const top = placed(reference.top, reference.topFixed, row, 0);
  const bottom = placed(reference.bottom, reference.bottomFixed, row, ROWS - 1);
  const left = placed(reference.left, reference.leftFixed, column, 0);
  const right = placed(reference.right, reference.rightFixed, column, COLUMNS - 1);
  const area = {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
  const fits =
    area.row >= 0 &&
    area.column >= 0 &&
    area.row + area.rows <= ROWS &&
    area.column + area.columns <= COLUMNS;
  return fits ? area : null;
}

const fits = (bound: Bound, fixed: boolean, base: number, size: number): boolean => {
  if (bound === null) return true;
  const index = fixed ? bound : base + bound;
  return index >= 0 && index < size;
};

/** Whether a reference stays on the sheet in a cell. */
export const fitsAt = (r: Reference, row: number, column: number): boolean =>
  fits(r.top, r.topFixed, row, ROWS) &&
  fits(r.bottom, r.bottomFixed, row, ROWS) &&
  fits(r.left, r.leftFixed, column, COLUMNS) &&
  fits(r.right, r.rightFixed, column, COLUMNS);

const placed = (bound: Bound, fixed: boolean, base: number, none: number): number =>
  bound === null ? none : fixed ? bound : base + bound;

const storedPrefix = /^(?:_xlfn\.|_xlws\.|_xlpm\.)+/i;

function fromFx(token: string, r1c1: boolean, row: number, column: number, sheets: SheetLookup): Piece {
  const parsed = r1c1 ? parseR1C1Ref(token) : parseA1Ref(token);
  const context = parsed?.context ?? [];
  const sheetId = context.length ? sheets.idOf(context[context.length - 1] as string) : null;
  // Excel asks for a file when the sheet is unknown; through the API the reference is lost
  if (!parsed || !("range" in parsed) || sheetId === undefined || context.length > 1) return "#REF!";
  const range = parsed.range;
  if ("r0" in range) {
    const r = range as Record<"r0" | "r1" | "c0" | "c1", number | null> &
      Record<"$r0" | "$r1" | "$c0" | "$c1", boolean>;
    return {
      kind: "reference",
      reference: {
        sheetId,
        top: r.r0,
        left: r.c0,
        bottom: r.r1,
        right: r.c1,
        topFixed: !!r.$r0,
        leftFixed: !!r.$c0,
        bottomFixed: !!r.$r1,
        rightFixed: !!r.$c1,
      },
    };
  }
  const a = range as Record<"top" | "left" | "bottom" | "right", number | null> &
    Record<"$top" | "$left" | "$bottom" | "$right", boolean>;
  const away = (index: number | null, fixed: boolean, base: number): Bound =>
    index === null || fixed ? index : index - base;
  return {
    kind: "reference",
    reference: {
      sheetId,
      top: away(a.top, a.$top, row),
      left: away(a.left, a.$left, column),
      bottom: away(a.bottom, a.$bottom, row),
      right: away(a.right, a.$right, column),
      topFixed: !!a.$top,
      leftFixed: !!a.$left,
      bottomFixed: !!a.$bottom,
      rightFixed: !!a.$right,
    },
  };
}

/** Excel rewrites 1.0 and 1e3 when they are entered; Univer would take them for texts. */
function plainNumber(text: string): string {
  const plain = String(Number(text));
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? plain : text;
}

/** Splits a formula text (with "=") into pieces. Row and column are the cell it stands in. */
export function parseFormula(
  text: string,
  r1c1: boolean,
  row: number,
  column: number,
  sheets: SheetLookup,
): { pieces: Piece[]; functions: Set<string>; tokens: Token[] } {
  const pieces: Piece[] = [];
  const functions = new Set<string>();
  const add = (piece: Piece): void => {
    const last = pieces.length - 1;
    const before = pieces[last];
    if (typeof piece === "string" && typeof before === "string") pieces[last] = before + piece;
    else pieces.push(piece);
  };
  const tokens = tokenize(text, { r1c1, mergeRefs: true });
  tokens.forEach((token, index) => {
    const { type, value } = token;
    if (type === "fx_prefix") return;
    if (type === "range" || type === "range_beam") add(fromFx(value, r1c1, row, column, sheets));
    else if (type === "func") {
      const name = value.replace(storedPrefix, "").toUpperCase();
      functions.add(name);
      add(name);
    } else if (type === "number") add(plainNumber(value));
    else if (type === "range_named") add({ kind: "name", name: value.replace(storedPrefix, "") });
    else if (type === "bool" || type === "error") add(value.toUpperCase());
    // "Sheet1!#REF!" is what is left of a reference whose cells were deleted
    else if (type === "context" && tokens[index + 2]?.type === "error") return;
    else if (value === "!" && tokens[index - 1]?.type === "context") return;
    else add(value);
  });
  return { pieces, functions, tokens };
}

function bound(bound: Bound, fixed: boolean, base: number): number {
  return fixed || bound === null ? (bound ?? 0) : base + bound;
}

export const isOneCell = (r: Reference): boolean =>
  r.top === r.bottom && r.left === r.right && r.topFixed === r.bottomFixed && r.leftFixed === r.rightFixed;

const rowText = (value: Bound, fixed: boolean, row: number): string =>
  (fixed ? "$" : "") + (bound(value, fixed, row) + 1);
const columnText = (value: Bound, fixed: boolean, column: number): string =>
  (fixed ? "$" : "") + columnLetters(bound(value, fixed, column));

/** Every formula that is written goes through it, so it makes no functions of its own. */
function referenceA1(r: Reference, row: number, column: number): string {
  if (!areaAt(r, row, column)) return "#REF!";
  if (r.top === null)
    return `${columnText(r.left, r.leftFixed, column)}:${columnText(r.right, r.rightFixed, column)}`;
  if (r.left === null) return `${rowText(r.top, r.topFixed, row)}:${rowText(r.bottom, r.bottomFixed, row)}`;
  const first = columnText(r.left, r.leftFixed, column) + rowText(r.top, r.topFixed, row);
  if (isOneCell(r)) return first;
  return `${first}:${columnText(r.right, r.rightFixed, column)}${rowText(r.bottom, r.bottomFixed, row)}`;
}

function referenceR1C1(r: Reference): string {
  const text = (letter: string, value: number, fixed: boolean): string =>
    fixed ? `${letter}${value + 1}` : value === 0 ? letter : `${letter}[${value}]`;
  const span = (letter: string, from: number, fromFixed: boolean, to: number, toFixed: boolean): string => {
    const first = text(letter, from, fromFixed);
    const last = text(letter, to, toFixed);
    return first === last ? first : `${first}:${last}`;
  };
  if (r.top === null) return span("C", r.left ?? 0, r.leftFixed, r.right ?? 0, r.rightFixed);
  if (r.left === null) return span("R", r.top, r.topFixed, r.bottom ?? 0, r.bottomFixed);
  const first = text("R", r.top, r.topFixed) + text("C", r.left, r.leftFixed);
  if (isOneCell(r)) return first;
  return `${first}:${text("R", r.bottom ?? 0, r.bottomFixed)}${text("C", r.right ?? 0, r.rightFixed)}`;
}

/** How a formula is told from others: its R1C1 text with ids for the sheets' names. */
export function keyOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if (piece.kind === "name") return `\u0001${piece.name}\u0001`;
      return `\u0002${piece.reference.sheetId ?? ""}!${referenceR1C1(piece.reference)}\u0002`;
    })
    .join("");
}

function print(
  pieces: readonly Piece[],
  reference: (r: Reference) => string,
  sheetPrefix: (id: string) => string | undefined,
): string {
  let text = "";
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    else if (piece.kind === "name") text += piece.name;
    else if (piece.reference.sheetId === null) text += reference(piece.reference);
    else {
      const prefix = sheetPrefix(piece.reference.sheetId);
      text += prefix === undefined ? "#REF!" : prefix + reference(piece.reference);
    }
  }
  return text;
}

const namedPrefix =
  (sheets: SheetLookup) =>
  (id: string): string | undefined => {
    const name = sheets.nameOf(id);
    return name === undefined ? undefined : `${quotedSheetName(name)}!`;
  };

/** The text with "=" as it reads in the given cell. */
export const formulaA1 = (
  pieces: readonly Piece[],
  row: number,
  column: number,
  sheets: SheetLookup,
): string => "=" + print(pieces, (r) => referenceA1(r, row, column), namedPrefix(sheets));

export const formulaR1C1 = (pieces: readonly Piece[], sheets: SheetLookup): string =>
  "=" + print(pieces, referenceR1C1, namedPrefix(sheets));

/** The text for Univer (without "="): sheets by id, names spelt out, whole columns and rows cut to the used size. */
export function formulaForUniver(
  pieces: readonly Piece[],
  row: number,
  column: number,
  spellOut: (name: string) => string | undefined,
  limit: { rows: number; columns: number },
): string {
  const cut = (r: Reference): string => {
    let whole = r;
    if (r.top === null)
      whole = { ...whole, top: 0, topFixed: true, bottom: limit.rows - 1, bottomFixed: true };
    if (r.left === null)
      whole = { ...whole, left: 0, leftFixed: true, right: limit.columns - 1, rightFixed: true };
    return referenceA1(whole, row, column);
  };
  const named = pieces.map((piece) =>
    typeof piece !== "string" && piece.kind === "name" ? (spellOut(piece.name) ?? piece.name) : piece,
  );
  return print(named, cut, (id) => `'${id}'!`);
}

/** The pieces with each reference replaced by what `change` makes of it; `null` loses it (#REF!). */
export function mapReferences(
  pieces: readonly Piece[],
  change: (reference: Reference) => Reference | null,
): { pieces: Piece[]; changed: boolean } {
  let changed = false;
  const mapped = pieces.map((piece): Piece => {
    if (typeof piece === "string" || piece.kind === "name") return piece;
    const reference = change(piece.reference);
    if (reference === piece.reference) return piece;
    changed = true;
    return reference ? { kind: "reference", reference } : "#REF!";
  });
  return { pieces: mapped, changed };
}
