/**
 * The way of a scheme's money from the entries to what is paid: which columns, in the order in which one follows from the
 * others, and which of them are sums of others. All of it is read out of the scheme's formulas.
 */
import type { Text } from "../../i18n/language";
import type { EntryColumn, ResultColumn, Scheme } from "../../schemes/scheme";
import { nodesOf } from "../formulas/expression";
import { parseFormula, type Node, type Reference } from "../formulas/syntax";
import type { Layout } from "../layout";
import { isMoneyUnit } from "../moneyUnits";
import type { Period } from "../periods";
import { columnsAtEnd } from "./periodFigures";
import { fenDecimals } from "./fen";
import { paymentColumns } from "./payment";

/** What a column is the sum of: an entry or another column, added or taken off. */
export interface Term {
  from: "entry" | "figure";
  id: string;
  sign: 1 | -1;
}

export interface MoneyStep {
  definition: ResultColumn & { unit: Text };
  /** Where it is nothing but a sum of money of the same period. */
  terms?: Term[];
  /** To what it is rounded, where HR says it. */
  decimals?: "parameter";
}

export interface MoneyChain {
  entries: (EntryColumn & { unit: Text })[];
  steps: MoneyStep[];
  /** Columns by which money is paid. */
  paid: ResultColumn[];
  /** Money that is split among people: columns of lists. */
  pools: ListMoney[];
  /** Other money of lists that the figures take in. */
  lists: ListMoney[];
}

export interface ListMoney {
  list: string;
  column: string;
  title: Text;
  unit: Text;
}

const isMoney = <T extends { unit?: Text }>(column: T): column is T & { unit: Text } =>
  isMoneyUnit(column.unit);

/** Of what ends with a period. */
export function moneyChain(layout: Layout, period: Period): MoneyChain {
  const { scheme } = layout;
  const paid = paymentColumns(layout, period);
  const here = new Map(columnsAtEnd(layout, period).map(({ definition }) => [definition.id, definition]));
  const all = scheme.results.flatMap(({ columns }) => columns);
  // Besides what is paid, the money that the results add up: an accrued bonus is no part of the paid one's formula.
  const ends = [...here.values()].filter((own) => paid.includes(own) || (own.total && isMoney(own)));
  const order: ResultColumn[] = [];
  const entered = new Set<string>();
  const pools = new Map<string, ListMoney>();
  const lists = new Map<string, ListMoney>();
  const seen = new Set<string>();
  const visit = (column: ResultColumn): void => {
    if (seen.has(column.id)) return;
    seen.add(column.id);
    const tree = parseFormula(column.formula);
    for (const pool of poolsIn(scheme, tree)) pools.set(`${pool.list}.${pool.column}`, pool);
    for (const money of listMoneyIn(scheme, tree)) lists.set(`${money.list}.${money.column}`, money);
    for (const node of nodesOf(tree)) {
      if (node.kind !== "reference") continue;
      for (const id of entriesOf(scheme, node.reference)) entered.add(id);
      for (const next of figuresOf(all, node.reference)) visit(next);
    }
    if (here.has(column.id)) order.push(column);
  };
  for (const column of ends) visit(column);
  return {
    entries: scheme.entryColumns.filter(({ id }) => entered.has(id)).filter(isMoney),
    steps: order.filter(isMoney).map((definition) => {
      const sum = termsOf(scheme, definition, here);
      return { definition, ...sum };
    }),
    paid,
    pools: [...pools.values()],
    lists: [...lists].flatMap(([id, money]) => (pools.has(id) ? [] : [money])),
  };
}

const between = <T extends { id: string }>(all: readonly T[], first: string, last: string): T[] =>
  all.slice(
    all.findIndex(({ id }) => id === first),
    all.findIndex(({ id }) => id === last) + 1,
  );

const entriesOf = ({ entryColumns }: Scheme, { call }: Reference): string[] =>
  call?.name === "entry" || call?.name === "entries"
    ? between(entryColumns, call.from, call.to ?? call.from).map(({ id }) => id)
    : [];

const figuresOf = (all: readonly ResultColumn[], { cell, call }: Reference): ResultColumn[] =>
  cell
    ? between(all, cell.id, cell.last ?? cell.id)
    : call?.name === "column"
      ? all.filter(({ id }) => id === call.from)
      : [];

/** Columns of money in lists, computed ones among them, that a formula takes in. */
const listMoneyIn = ({ lists }: Scheme, tree: Node): ListMoney[] =>
  [...nodesOf(tree)].flatMap((node) => {
    const call = node.kind === "reference" ? node.reference.call : undefined;
    if (call?.name !== "list") return [];
    const [id = "", first = ""] = call.from.split(".");
    const list = lists.find((own) => own.id === id);
    const columns: readonly { id: string; title: Text; unit?: Text }[] = list
      ? between([...list.columns, ...list.results], first, call.to ?? first)
      : [];
    return columns
      .filter(isMoney)
      .map(({ id: column, title, unit }) => ({ list: id, column, title: ofList(list, title), unit }));
  });

const ofList = (list: { title: Text } | undefined, title: Text): Text => ({
  "zh-CN": `${list?.title["zh-CN"] ?? ""} ${title["zh-CN"]}`.trim(),
  "en-US": `${list?.title["en-US"] ?? ""}, ${title["en-US"]}`,
});

/** Columns of money in lists that SPLIT divides. */
function poolsIn({ lists }: Scheme, tree: Node): ListMoney[] {
  return [...nodesOf(tree)].flatMap((node) => {
    const amount = node.kind === "call" && node.name === "APPRAISE.SPLIT" ? node.args[0] : undefined;
    return [...(amount ? nodesOf(amount) : [])].flatMap((inner) => {
      const call = inner.kind === "reference" ? inner.reference.call : undefined;
      if (call?.name !== "list") return [];
      const [id = "", column = ""] = call.from.split(".");
      const list = lists.find((own) => own.id === id);
      const found = list?.columns.find((own) => own.id === column);
      return list && found && isMoney(found)
        ? [{ list: id, column, title: found.title, unit: found.unit }]
        : [];
    });
  });
}

/**
 * The terms of a column that is a sum of money of one unit and period; none where it is more than that, or rounded to more
 * than a fen.
 */
function termsOf(
  scheme: Scheme,
  column: ResultColumn & { unit: Text },
  here: ReadonlyMap<string, ResultColumn>,
): Pick<MoneyStep, "terms" | "decimals"> {
  let byParameter = false;
  const same = (own: { unit?: Text } | undefined): boolean => own?.unit?.["en-US"] === column.unit["en-US"];
  const of = (node: Node | undefined, sign: 1 | -1): Term[] | undefined => {
    if (!node) return undefined;
    if (node.kind === "unary") return of(node.operand, node.operator === "-" ? (-sign as 1 | -1) : sign);
    if (node.kind === "binary") {
      if (node.operator !== "+" && node.operator !== "-") return undefined;
      const left = of(node.left, sign);
      const right = of(node.right, node.operator === "-" ? (-sign as 1 | -1) : sign);
      return left && right && [...left, ...right];
    }
    if (node.kind === "call") {
      if (node.name === "ROUND") {
        const [rounded, digits] = node.args;
        if (digits?.kind === "reference" && digits.reference.parameter) byParameter = true;
        else if (digits?.kind !== "literal" || Number(digits.text) < fenDecimals(column.unit))
          return undefined;
        return of(rounded, sign);
      }
      if (node.name === "N") return of(node.args[0], sign);
      if (node.name === "IF" && isBlankGuard(node.args)) return of(node.args[2], sign);
      if (node.name !== "SUM") return undefined;
      const parts = node.args.map((arg) => of(arg, sign));
      return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
    }
    if (node.kind !== "reference") return undefined;
    const { reference } = node;
    const { cell } = reference;
    if (reference.call) {
      const ids = entriesOf(scheme, reference);
      const known = ids.every((id) => same(scheme.entryColumns.find((own) => own.id === id)));
      return column.span === "period" && ids.length > 0 && known
        ? ids.map((id) => ({ from: "entry", id, sign }))
        : undefined;
    }
    const other = cell && here.get(cell.id);
    return other &&
      cell.last === undefined &&
      cell.selector === undefined &&
      same(other) &&
      other.span === column.span
      ? [{ from: "figure", id: other.id, sign }]
      : undefined;
  };
  const terms = of(parseFormula(column.formula), 1);
  if (!terms || terms.length === 0) return {};
  return { terms, ...(byParameter ? { decimals: "parameter" as const } : {}) };
}

/** IF([net]="","",…); IF([net]="",0,[net]), where nothing but what is blank counts as none. */
const isBlankGuard = ([test, blank, otherwise]: readonly (Node | undefined)[]): boolean =>
  test?.kind === "binary" &&
  test.operator === "=" &&
  test.right.kind === "literal" &&
  test.right.text === '""' &&
  blank?.kind === "literal" &&
  (blank.text === '""' || (blank.text === "0" && isSameCell(test.left, otherwise)));

const isSameCell = (one: Node, other: Node | undefined): boolean =>
  one.kind === "reference" && other?.kind === "reference" && one.reference.text === other.reference.text;
