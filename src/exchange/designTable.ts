/** HR's own sheet of items, as it was copied: which column is what, and what of its rows is understood. */
import type { Language } from "../i18n/language";
import type { Block, Design } from "../schemes/designs/design";
import { parseNumber } from "../template/typedNumbers";
import { visible } from "../template/typedWords";
import { readText } from "./reading/delimitedText";
import { textOf } from "./reading/source";

type Column = "item" | "weight" | "max" | "standard";

interface TableItem {
  title: string;
  weight?: number;
  max?: number;
  standard?: string;
}

export interface DesignTable {
  /** What the columns are headed by, as far as they are recognised. */
  headings: Partial<Record<Column, string>>;
  items: TableItem[];
  /** Rows that were left out, as the table numbers them: totals, and rows without an item. */
  leftOut: { row: number; text: string }[];
  /** Cells that should hold a number. */
  unread: { row: number; text: string }[];
}

/** The first that fits is meant: "评分标准" is a standard, "标准分" a maximum. */
const WORDS: readonly (readonly [Column, RegExp])[] = [
  ["weight", /权重|比重|占比|weight/i],
  ["max", /满分|分值|标准分|总分|配分|最高分|^分数|max|points/i],
  ["standard", /标准|说明|要求|办法|定义|细则|依据|standard|criteri|description|rule/i],
  ["item", /指标|项目|内容|名称|考核项|要素|item|indicator|kpi|measure/i],
];
const TOTAL = /^(合计|总计|小计|总分|sum|total)[:：]?$/i;
/** A heading stands no further down. */
const DEEPEST = 10;

/** `undefined` where no row heads a column of items. */
export function readDesignTable(text: string): DesignTable | undefined {
  const rows = readText(text).rows.map(({ number, cells }) => ({
    number,
    cells: cells.map((cell) => visible(textOf(cell)).replace(/\s+/g, " ").trim()),
  }));
  const heads = rows.slice(0, DEEPEST).map(({ cells }) => columnsOf(cells));
  const at = heads.reduce(
    (best, own, index) => (own.size > (heads[best]?.size ?? 0) && own.has("item") ? index : best),
    -1,
  );
  const columns = heads[at];
  const head = rows[at];
  if (!columns?.has("item") || !head) return undefined;
  const table: DesignTable = { headings: {}, items: [], leftOut: [], unread: [] };
  for (const [column, index] of columns) table.headings[column] = head.cells[index] ?? "";
  for (const { number, cells } of rows.slice(at + 1)) {
    const cell = (column: Column) => cells[columns.get(column) ?? -1] ?? "";
    const title = cell("item");
    if (cells.every((own) => own === "")) continue;
    if (title === "" || TOTAL.test(title)) {
      table.leftOut.push({ row: number, text: cells.filter((own) => own !== "").join(" ") });
      continue;
    }
    const item: TableItem = { title };
    for (const column of ["weight", "max"] as const) {
      const typed = cell(column);
      if (typed === "") continue;
      const value = parseNumber(typed.replace(/分$/, ""));
      if (value === undefined) table.unread.push({ row: number, text: typed });
      else item[column] = value;
    }
    const standard = cell("standard");
    if (standard !== "") item.standard = standard;
    table.items.push(item);
  }
  return { ...table, items: asShares(table.items) };
}

function columnsOf(cells: readonly string[]): Map<Column, number> {
  const found = new Map<Column, number>();
  cells.forEach((cell, index) => {
    const column = WORDS.find(([, words]) => words.test(cell))?.[0];
    if (column && !found.has(column)) found.set(column, index);
  });
  return found;
}

/** Weights of 30 and 70 are percentages. */
function asShares(items: TableItem[]): TableItem[] {
  const sum = items.reduce((total, { weight = 0 }) => total + weight, 0);
  if (sum <= 2) return items;
  return items.map(({ weight, ...item }) =>
    weight === undefined ? item : { ...item, weight: Math.round(weight * 1e7) / 1e9 },
  );
}

const FULL = 100;
/** Of a clause. */
const MOST_QUOTED = 500;

/**
 * The blocks to begin with: an item each, with the standard as its clause; weighted where there are weights, added up
 * where each maximum is its weight or there are only maxima. What is not in order is said at its field in the designer.
 */
export function blocksOfTable({ items }: Pick<DesignTable, "items">, language: Language): Design["blocks"] {
  const blocks = items.map(({ title, max, standard }, index): Block => ({
    kind: "points",
    id: `b${index + 1}`,
    title: { zh: title },
    max: max ?? FULL,
    ...(standard === undefined ? {} : quoted(standard)),
  }));
  const id = `b${items.length + 1}`;
  // The first title is in the language that it is built in; the items have no other one, either.
  const title = language === "zh-CN" ? { zh: "总分", en: "Total" } : { zh: "Total" };
  const weighted = items.some(({ weight }) => weight !== undefined);
  const same = items.every(
    ({ weight, max }) =>
      weight !== undefined && max !== undefined && Math.round((max - weight * FULL) * 1e6) === 0,
  );
  const members = blocks.map((block) => ({ id: block.id }));
  if (items.length === 0) return blocks;
  if (!weighted || same) return [...blocks, { kind: "total", id, title, of: { how: "sum", members } }];
  return [
    ...blocks,
    {
      kind: "total",
      id,
      title,
      of: {
        how: "weighted",
        members: members.map((own, index) => ({ ...own, weight: items[index]?.weight ?? 0 })),
      },
    },
  ];
}

/** A longer one is quoted as far as it goes; the pane says so. */
const quoted = (standard: string) => ({
  clause: { quote: [...standard].slice(0, MOST_QUOTED).join("").trim() },
});

/** Standards of which the end is left out. */
export const cutStandards = ({ items }: Pick<DesignTable, "items">): string[] =>
  items.filter(({ standard = "" }) => [...standard].length > MOST_QUOTED).map(({ title }) => title);
