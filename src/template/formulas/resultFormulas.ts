/** The formulas of a scheme's results as they stand in columns: which spill, which steps they need, what they look up. */
import type { ResultColumn, Scheme, Span } from "../../schemes/scheme";
import { Steps, type ColumnFormula, type RowFacts, type Step } from "./columnFormulas";
import { listColumns } from "../lists/listFrame";
import { inOrder } from "./inOrder";
import { nodesOf } from "./expression";
import { parseFormula, type Node, type Reference } from "./syntax";

export const SPANS: readonly Span[] = ["period", "quarter", "half", "year"];

export interface ResultFormulas {
  columns: Readonly<Record<string, ColumnFormula>>;
  steps: Readonly<Record<Span, readonly Step[]>>;
  /** Entry columns that must be at hand, in their order on the entry sheet without gaps between neighbours. */
  entries: readonly string[];
  roster: readonly string[];
}

const planned = new WeakMap<Scheme["results"], ResultFormulas>();

/** The column formulas of a scheme's figures with their steps; worked out once for each scheme's results. */
export function resultFormulas(scheme: Scheme): ResultFormulas {
  let found = planned.get(scheme.results);
  if (!found) planned.set(scheme.results, (found = plan(scheme)));
  return found;
}

function plan(scheme: Scheme): ResultFormulas {
  const steps = Object.fromEntries(
    SPANS.map((span) => [span, new Steps(`${span}.`, rowFacts(scheme))]),
  ) as Record<Span, Steps>;
  const columns: Record<string, ColumnFormula> = {};
  const across: Step[] = [];
  for (const definition of scheme.results.flatMap((section) => section.columns)) {
    const node = inOrder(definition, parseFormula(definition.formula));
    if (definition.spills) {
      // All periods in one formula; each period's column reads its own column of the answer.
      const id = acrossId(definition);
      across.push({ id, ...steps.year.formula(node) });
      columns[definition.id] = { node: { kind: "step", id }, spills: true };
    } else columns[definition.id] = steps[definition.span].formula(node);
  }
  const nodes = [...Object.values(columns).map(({ node }) => node), ...across.map(({ node }) => node)];
  const all = Object.fromEntries(
    SPANS.map((span) => [span, span === "year" ? [...steps.year.all, ...across] : steps[span].all]),
  ) as Record<Span, Step[]>;
  const used = (own: Node[]) => own.flatMap((node) => [...nodesOf(node)]);
  const lookedUp = scheme.results.flatMap((section) =>
    section.columns.filter(({ unrated }) => !unrated).map(({ id }) => columns[id]?.node ?? []),
  );
  const stepNodes = SPANS.flatMap((span) => all[span].map(({ node }) => node));
  return {
    columns,
    steps: all,
    entries: usedEntries(scheme, used([...lookedUp.flat(), ...stepNodes])),
    roster: usedRoster(used([...nodes, ...stepNodes]), scheme),
  };
}

const acrossId = ({ id }: Pick<ResultColumn, "id">): string => `${id}.all`;

/** In a results sheet each row is a person. */
const rowFacts = ({ lists }: Scheme): RowFacts => ({
  isRow: ({ cell, call }) =>
    cell !== undefined || ["entry", "entries", "roster", "opening"].includes(call?.name ?? ""),
  isRange: ({ cell, call }) => call?.name !== "opening" && cell?.id !== "row",
  width: ({ call }) => {
    if (call?.name !== "list") return 1;
    const [id, from = ""] = call.from.split(".");
    const list = lists.find((candidate) => candidate.id === id);
    const [first, last] = [from, call.to ?? from].map((column) => list && listColumns(list, column));
    return first && last ? last.column + last.count - first.column : 1;
  },
});

const references = (nodes: readonly Node[]): Reference[] =>
  nodes.flatMap((node) => (node.kind === "reference" ? [node.reference] : []));

function usedEntries({ entryColumns }: Scheme, nodes: readonly Node[]): string[] {
  const index = (id: string | undefined) => entryColumns.findIndex((column) => column.id === id);
  const used = new Set<number>();
  for (const { call } of references(nodes)) {
    if (call?.name !== "entry" && call?.name !== "entries") continue;
    for (let at = index(call.from); at >= 0 && at <= index(call.to ?? call.from); at += 1) used.add(at);
  }
  return entryColumns.filter((_, at) => used.has(at)).map(({ id }) => id);
}

function usedRoster(nodes: readonly Node[], { openings }: Scheme): string[] {
  const ids = references(nodes).flatMap(({ call }) => {
    if (call?.name === "roster") return [call.from];
    if (call?.name !== "opening") return [];
    return openings.filter(({ column }) => column === call.from).map(({ rosterColumn }) => rosterColumn);
  });
  return [...new Set(ids)];
}
