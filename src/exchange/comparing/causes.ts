/** What a figure depends on, read out of the scheme's formulas: the person's own, parameters, and what others do. */
import type { ResultColumn, Scheme } from "../../schemes/scheme";
import { nodesOf } from "../../template/formulas/expression";
import { parseFormula, type Reference } from "../../template/formulas/syntax";

export interface Dependence {
  entries: ReadonlySet<string>;
  roster: ReadonlySet<string>;
  parameters: ReadonlySet<string>;
  lists: ReadonlySet<string>;
  /** Figures of the same person on the way, itself among them. */
  figures: ReadonlySet<string>;
  /** Compares people: a rank, a pool, a quota. */
  others: boolean;
}

/** By column; each is worked out when it is first asked for. */
export function dependences(scheme: Scheme): (column: string) => Dependence {
  const all = new Map(scheme.results.flatMap(({ columns }) => columns.map((own) => [own.id, own] as const)));
  const ids = [...all.keys()];
  const known = new Map<string, Dependence>();
  const between = <T>(list: readonly T[], first: T, last: T): T[] =>
    list.slice(list.indexOf(first), list.indexOf(last) + 1);
  const entryIds = scheme.entryColumns.map(({ id }) => id);
  const work = (column: ResultColumn): Dependence => {
    const found = {
      ...{ entries: new Set<string>(), roster: new Set<string>(), parameters: new Set<string>() },
      ...{ lists: new Set<string>(), figures: new Set<string>(), others: false },
    };
    const see = (formula: string): void => {
      for (const node of nodesOf(parseFormula(formula))) {
        if (node.kind === "call" && node.name === "APPRAISE.QUOTA") found.others = true;
        if (node.kind === "reference") note(node.reference);
      }
    };
    const visit = (id: string): void => {
      const own = all.get(id);
      if (!own || found.figures.has(id)) return;
      found.figures.add(id);
      if (own.waits) found.others = true;
      see(own.formula);
    };
    const note = ({ parameter, call, cell }: Reference): void => {
      if (parameter) found.parameters.add(parameter.id);
      if (cell) for (const id of between(ids, cell.id, cell.last ?? cell.id)) visit(id);
      switch (call?.name) {
        case "entry":
        case "entries":
          for (const id of between(entryIds, call.from, call.to ?? call.from)) found.entries.add(id);
          break;
        case "roster":
          found.roster.add(call.from);
          break;
        case "opening": {
          const opening = scheme.openings.find((one) => one.column === call.from);
          if (opening) found.roster.add(opening.rosterColumn);
          break;
        }
        case "list":
          noteList(call.from);
          break;
        case "column":
          found.others = true;
          visit(call.from);
      }
    };
    const noteList = (from: string): void => {
      const [id = ""] = from.split(".");
      if (found.lists.has(id)) return;
      found.lists.add(id);
      for (const result of scheme.lists.find((list) => list.id === id)?.results ?? [])
        for (const node of nodesOf(parseFormula(result.formula)))
          if (node.kind === "reference" && (node.reference.parameter || node.reference.call))
            note(node.reference);
    };
    visit(column.id);
    return found;
  };
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const column = all.get(id);
    const found = column ? work(column) : NOTHING;
    known.set(id, found);
    return found;
  };
}

const NOTHING: Dependence = {
  ...{ entries: new Set<string>(), roster: new Set<string>(), parameters: new Set<string>() },
  ...{ lists: new Set<string>(), figures: new Set<string>(), others: false },
};
