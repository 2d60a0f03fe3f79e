/**
 * Registers that a scheme keeps in sheets of its own: a line for people to read, and behind it, in a hidden column, the
 * same as data. What counts is the data; where both differ, or the data is not what was written, somebody has written on the
 * sheet.
 */
import { fill } from "../../i18n/language";
import { REGISTER_TEXTS } from "../../i18n/registers";
import { fingerprint } from "../fingerprint";
import type { InsertionRecord } from "../kept/record";
import type { Layout } from "../layout";
import type { CellContent, ConditionalFormat } from "../plan";
import { DATE_FORMAT, TEXT_FORMAT } from "../styles";
import { dateText } from "../typedValues";
import { DAYS } from "../years";

export type RegisterTextKey = keyof typeof REGISTER_TEXTS;

/** A word of the registers in the scheme's language. */
export const sayRegister = (
  key: RegisterTextKey,
  { language }: Pick<Layout, "language">,
  values: Record<string, string | number> = {},
): string => fill(REGISTER_TEXTS[key][language], values);

interface RegisterColumn<Line> {
  title: RegisterTextKey;
  points: number;
  format: string;
  cell(line: Line, layout: Layout): CellContent;
}

export interface Register<Line> {
  role: string;
  title: RegisterTextKey;
  note: RegisterTextKey;
  end: RegisterTextKey;
  columns: readonly RegisterColumn<Line>[];
  /** A line of an earlier version of the scheme, by the ids of today. */
  today(line: Line, layout: Layout): Line;
  /** Colours of the rows of lines. */
  marks?(rows: { row: number; rows: number }): ConditionalFormat[];
}

/** Lines are numbered from 1. */
export interface Numbered {
  number: number;
}

export const FORMATS = {
  text: TEXT_FORMAT,
  number: "0",
  money: "#,##0.00",
  date: DATE_FORMAT,
  /** The last day of all stands for none. */
  until: `[>=${DAYS.last}]"—";${DATE_FORMAT}`,
  moment: `${DATE_FORMAT} hh:mm`,
} as const;

/** Who a line is about: the first columns of every register. */
export const ABOUT: readonly RegisterColumn<Numbered & { id: string; name: string }>[] = [
  { title: "number", points: 36, format: FORMATS.number, cell: ({ number }) => number },
  { title: "id", points: 66, format: FORMATS.text, cell: ({ id }) => id },
  { title: "name", points: 66, format: FORMATS.text, cell: ({ name }) => name },
];

/** Why, by whom and when a line was entered. */
export const ENTERED: readonly RegisterColumn<{ reason: string; by: string; at: number }>[] = [
  { title: "reason", points: 170, format: FORMATS.text, cell: ({ reason }) => reason },
  { title: "by", points: 66, format: FORMATS.text, cell: ({ by }) => by },
  { title: "at", points: 96, format: FORMATS.moment, cell: ({ at }) => at },
];

/** Whether a line counts, or who has taken it back. */
export const COUNTS: RegisterColumn<{ takenBack?: { at: number; by: string; reason: string } }> = {
  ...{ title: "state", points: 150, format: FORMATS.text },
  cell: ({ takenBack }, layout) =>
    takenBack
      ? sayRegister("takenBack", layout, { ...takenBack, at: dateText(takenBack.at) })
      : sayRegister("valid", layout),
};

/** Of a line's data: a newer one is left alone. */
const FORMAT = 1;

/** The cells of a line, the hidden one with its data at the end: it knows what is written beside it. */
export function lineCells<Line extends Numbered>(
  { columns }: Register<Line>,
  line: Line,
  layout: Layout,
): CellContent[] {
  const cells = columns.map(({ cell }) => cell(line, layout));
  return [...cells, JSON.stringify({ format: FORMAT, print: printOf(cells, line), ...line })];
}

/** The number formats of a line's cells, the hidden one included. */
export const lineFormats = ({ columns }: Pick<Register<never>, "columns">): string[] => [
  ...columns.map(({ format }) => format),
  TEXT_FORMAT,
];

/** A row of a register as it was read. */
export interface RegisterRow<Line> {
  /** Of the sheet, from 0. */
  row: number;
  cells: readonly unknown[];
  /** `undefined`: its data is damaged, or nobody entered it in the pane. */
  line: Line | undefined;
  /** What people read, and what counts, is what was written. */
  fits: boolean;
}

/** Reads a row that is not blank. */
export function readRow<Line extends Numbered>(
  { columns }: Register<Line>,
  row: number,
  cells: readonly unknown[],
): RegisterRow<Line> | undefined {
  if (cells.every((cell) => cell === "" || cell === null)) return undefined;
  const read = parseLine<Line>(cells[columns.length]);
  const fits = read !== undefined && read.print === printOf(cells.slice(0, columns.length), read.line);
  return { row, cells, line: read?.line, fits };
}

/** A date with its time may come back with another last digit. */
const printOf = (cells: readonly unknown[], line: Numbered): string =>
  fingerprint([
    ...cells.map((cell) => `${typeof cell === "number" ? cell.toPrecision(11) : String(cell ?? "")}\t`),
    JSON.stringify(line),
  ]);

function parseLine<Line extends Numbered>(cell: unknown): { line: Line; print: string } | undefined {
  try {
    const { format, print, ...line } = JSON.parse(String(cell)) as Line & { format: number; print: string };
    if (format !== FORMAT || !Number.isInteger(line.number)) return undefined;
    return { line: line as unknown as Line, print };
  } catch {
    return undefined;
  }
}

/** The number of the next line: never one that was given already, also by a register that is gone. */
export const nextNumber = (
  { role }: Pick<Register<never>, "role">,
  rows: readonly RegisterRow<Numbered>[],
  { numbers }: Pick<InsertionRecord, "numbers">,
): number => Math.max(numbers?.[role] ?? 0, ...rows.map(({ line }) => line?.number ?? 0)) + 1;

/** The lines that could be read, in the order of their rows; of those with one number the first. */
export function linesOf<Line extends Numbered>(rows: readonly RegisterRow<Line>[]): Line[] {
  const again = new Set(repeated(rows));
  return rows.flatMap((row) => (row.line && !again.has(row) ? row.line : []));
}

/** Rows with a number that stands above already, such as a copied row: they count for nobody. */
export function repeated<Line extends Numbered>(rows: readonly RegisterRow<Line>[]): RegisterRow<Line>[] {
  const numbers = new Set<number>();
  return rows.filter(({ line }) => {
    if (!line) return false;
    if (numbers.has(line.number)) return true;
    numbers.add(line.number);
    return false;
  });
}
