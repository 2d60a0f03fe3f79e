/** What a slip of the pen makes of a scheme's formulas: one number, sign, function, option or reference each, changed. */
import type { ResultColumn, Scheme, SchemeList } from "../../../src/schemes/scheme";
import { childrenOf, nodesOf } from "../../../src/template/formulas/expression";
import {
  mapChildren,
  parseFormula,
  printFormula,
  type Node,
  type Reference,
} from "../../../src/template/formulas/syntax";

export interface FormulaMutant {
  /** The column and what is changed in it, with its number where it is so several times: "pay: MIN → MAX (2)". */
  id: string;
  formula: string;
  /** It can change no figure: within what a tolerance, a shape or a kind of value is asked for. */
  isNothing?: true;
  /** The scheme with that formula; where the twin is the same formula, it is changed, too. */
  scheme: Scheme;
}

/** All mutants of a scheme's result and list columns, those of a column behind one another. */
export function formulaMutants(scheme: Scheme): FormulaMutant[] {
  const results = scheme.results.flatMap(({ columns }) => columns);
  return [
    ...results.flatMap((column, at) =>
      mutantsOf(column.formula, othersOf(scheme, results.slice(0, at))).map((mutant) => ({
        ...mutant,
        id: `${column.id}: ${mutant.id}`,
        scheme: withResult(scheme, { ...column, formula: mutant.formula }),
      })),
    ),
    ...scheme.lists.flatMap((list) =>
      list.results
        .filter(({ native }) => native)
        .flatMap((result) =>
          mutantsOf(result.formula, othersInList(scheme, list)).map((mutant) => ({
            ...mutant,
            id: `${list.id}.${result.id}: ${mutant.id}`,
            scheme: withList(scheme, {
              ...list,
              results: list.results.map((own) =>
                own === result ? { ...result, formula: mutant.formula } : own,
              ),
            }),
          })),
        ),
    ),
  ];
}

const withResult = (scheme: Scheme, changed: ResultColumn): Scheme => ({
  ...scheme,
  results: scheme.results.map((section) => ({
    ...section,
    columns: section.columns.map((column) => (column.id === changed.id ? changed : column)),
  })),
});

const withList = (scheme: Scheme, changed: SchemeList): Scheme => ({
  ...scheme,
  lists: scheme.lists.map((list) => (list.id === changed.id ? changed : list)),
});

/** What might stand in a reference's place, by mistake. */
type Others = (reference: Reference) => string | undefined;

function mutantsOf(formula: string, others: Others): Omit<FormulaMutant, "scheme">[] {
  const times = new Map<string, number>();
  return variants(parseFormula(formula), others).map(({ change, node, isNothing }) => {
    const time = (times.get(change) ?? 0) + 1;
    times.set(change, time);
    const id = time === 1 ? change : `${change} (${time})`;
    return { id, formula: printed(node), ...(isNothing ? { isNothing } : {}) };
  });
}

const printed = (node: Node): string => printFormula(node, { reference: ({ text }) => text });

interface Variant {
  change: string;
  node: Node;
  isNothing?: true;
}

/** So many digits take binary noise off: one more or less is the same. */
const NOISE = 9;

/** Where a change of any kind, or of how two values are put together, is none. */
type Within = "noise" | "size" | "kind" | undefined;

/** The node with itself changed, then with each of its parts. */
function variants(node: Node, others: Others, within?: Within): Variant[] {
  const parts = node.kind === "array" ? [] : childrenOf(node).filter((part) => !takesNoiseOff(node, part));
  const isNothing =
    within === "noise" || within === "size" || (within === "kind" && node.kind === "binary") || isClose(node);
  return [
    ...own(node, others).map((variant) => (isNothing ? { ...variant, isNothing: true as const } : variant)),
    ...parts.flatMap((part) =>
      variants(part, others, withinPart(node, part, within)).map((variant) => ({
        ...variant,
        node: mapChildren(node, (child) => (child === part ? variant.node : child)),
      })),
    ),
  ];
}

function withinPart(node: Node, part: Node, within: Within): Within {
  if (within === "noise" || within === "size" || isHair(part)) return within ?? "noise";
  if (node.kind === "binary" && (isHair(node.right) || (isClose(node) && part === node.right))) {
    // "1/10^9": the hair itself; "(a-b)*10^9<=MAX(1,…)": how near is the same.
    return node.operator === "/" || part === node.right ? "noise" : undefined;
  }
  if (node.kind !== "call") return undefined;
  if (node.name === "COLUMNS" || node.name === "ROWS") return "size";
  return ["ISNUMBER", "ISERROR", "ISNA"].includes(node.name) ? "kind" : undefined;
}

const isHair = (node: Node): boolean =>
  node.kind === "binary" && node.operator === "^" && printed(node) === `=10^${NOISE}`;

/** Compares to nine digits: on the hair is neither more nor less. */
const isClose = (node: Node): boolean =>
  node.kind === "binary" &&
  ["<=", "<", ">", ">="].includes(node.operator) &&
  [...nodesOf(node.left)].some(isHair);

const takesNoiseOff = (node: Node, digits: Node): boolean =>
  node.kind === "call" &&
  node.name === "ROUND" &&
  node.args[1] === digits &&
  digits.kind === "literal" &&
  Number(digits.text) >= NOISE;

const OPERATORS: Readonly<Record<string, string>> = {
  "<=": "<",
  "<": "<=",
  ">=": ">",
  ">": ">=",
  "=": "<>",
  "<>": "=",
  "+": "-",
  "-": "+",
  "*": "+",
  "/": "*",
};

const FUNCTIONS: Readonly<Record<string, string>> = {
  MIN: "MAX",
  MAX: "MIN",
  AND: "OR",
  OR: "AND",
  ROUND: "ROUNDUP",
  SUM: "MAX",
  SMALL: "LARGE",
  LARGE: "SMALL",
};

/** A function of few arguments is the same as its opposite where it has one. */
const NEEDS_TWO = new Set(["MIN", "MAX", "AND", "OR"]);

function own(node: Node, others: Others): Variant[] {
  switch (node.kind) {
    case "literal": {
      const number = Number(node.text);
      return Number.isNaN(number) ? [] : [changed(node.text, { ...node, text: String(number + 1) })];
    }
    case "binary": {
      const operator = OPERATORS[node.operator];
      return operator === undefined ? [] : [changed(node.operator, { ...node, operator }, operator)];
    }
    case "call": {
      const [test, yes, no] = node.args;
      const itself =
        (NEEDS_TWO.has(node.name) && node.args.length < 2) || (yes !== undefined && takesNoiseOff(node, yes));
      const name = itself ? undefined : FUNCTIONS[node.name];
      return [
        ...(name === undefined ? [] : [changed(node.name, { ...node, name }, name)]),
        ...(node.name === "IF" && node.args.length === 3
          ? [changed("IF(a,b,c)", { ...node, args: [test, no, yes] }, "IF(a,c,b)")]
          : []),
      ];
    }
    case "reference": {
      const other = others(node.reference);
      return other === undefined ? [] : [changed(node.reference.text, referring(other), other)];
    }
    default:
      return [];
  }
}

function changed(from: string, node: Node, to = node.kind === "literal" ? node.text : ""): Variant {
  return { change: `${from} → ${to}`, node };
}

/** The tree of a reference. */
const referring = (text: string): Node => parseFormula(`=${text}`);

/** The one after it, from the end on the first: another, if there is any. */
function next<T>(all: readonly T[], isIt: (one: T) => boolean): T | undefined {
  const at = all.findIndex(isIt);
  return at < 0 || all.length < 2 ? undefined : all[(at + 1) % all.length];
}

/** Of the same kind: a number for a number, a day for a day, an earlier figure of the same span. */
function othersOf(scheme: Scheme, earlier: readonly ResultColumn[]): Others {
  return (reference) => {
    const { cell, call, text } = reference;
    if (cell) {
      const known = earlier.find(({ id }) => id === cell.id);
      const other = next(
        earlier.filter((one) => one.span === known?.span && one.spills === known?.spills),
        (one) => one === known,
      );
      return other && cell.last === undefined ? text.replace(cell.id, other.id) : undefined;
    }
    if (call?.to !== undefined) return undefined;
    if (call?.name === "entry") return named(text, call.from, scheme.entryColumns);
    if (call?.name === "roster") return named(text, call.from, scheme.rosterColumns);
    if (call?.name === "list") {
      const [id = "", own = ""] = call.from.split(".");
      const list = scheme.lists.find((one) => one.id === id);
      return list && named(text, own, list.columns);
    }
    return otherParameter(scheme, reference);
  };
}

const othersInList =
  (scheme: Scheme, list: SchemeList): Others =>
  (reference) => {
    const { cell, call, text } = reference;
    if (cell) return cell.last === undefined ? named(text, cell.id, list.columns) : undefined;
    if (call?.name === "roster") return named(text, call.from, scheme.rosterColumns);
    return otherParameter(scheme, reference);
  };

function named(
  text: string,
  id: string,
  columns: readonly { id: string; kind: string }[],
): string | undefined {
  const known = columns.find((column) => column.id === id);
  const other = next(
    columns.filter(({ kind }) => kind === known?.kind),
    (one) => one === known,
  );
  return other && text.replace(new RegExp(`\\b${id}\\b(?=[\\])])`), other.id);
}

function otherParameter({ parameters }: Scheme, { parameter }: Reference): string | undefined {
  const known = parameters.find(({ id }) => id === parameter?.id);
  if (!parameter || !known) return undefined;
  if (known.kind === "choice") {
    const option = next(known.options, ({ id }) => id === parameter.option);
    return option && `{${known.id}=${option.id}}`;
  }
  if (parameter.item !== undefined && known.kind === "weights") {
    const item = next(known.items, ({ id }) => id === parameter.item);
    return item && `{${known.id}:${item.id}}`;
  }
  if (known.kind !== "number") return undefined;
  const other = next(
    parameters.filter(({ kind }) => kind === "number"),
    (one) => one === known,
  );
  return other && `{${other.id}}`;
}
