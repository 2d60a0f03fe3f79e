/** What of an inserted design goes on in its next revision: what keeps its id, and whose block is still of its kind. */
import type { Carried, Carry } from "../migrations";
import type { Parameter, Scheme } from "../scheme";
import type { Design } from "./design";

/** Both are made from designs. */
export function carryOfDesign(before: Scheme, after: Scheme): Carry {
  const now = kinds(after);
  const kept = new Set([...kinds(before)].flatMap(([id, kind]) => (now.get(id) === kind ? [id] : [])));
  const ofBlock = (id: string): boolean => {
    const block = /^b\d+/.exec(id)?.[0];
    return block === undefined || kept.has(block);
  };
  const going = (was: readonly { id: string }[], is: readonly { id: string }[]): Carried => {
    const ids = new Set(is.map(({ id }) => id));
    return (id) => (was.some((own) => own.id === id) && ids.has(id) && ofBlock(id) ? id : undefined);
  };
  const results = ({ results: sections }: Scheme) => sections.flatMap(({ columns }) => columns);
  return {
    parameters: (id) => {
      const [was, is] = [before, after].map(({ parameters }) => parameters.find((own) => own.id === id));
      // What the design says anew counts; where it says the same, what HR has entered since does.
      return was && is && ofBlock(id) && said(was) === said(is) ? id : undefined;
    },
    roster: going(before.rosterColumns, after.rosterColumns),
    entries: going(before.entryColumns, after.entryColumns),
    lists: going(before.lists, after.lists),
    listColumns: (list) => {
      const columns = ({ lists }: Scheme) => {
        const own = lists.find(({ id }) => id === list);
        return own ? [...own.columns, ...own.results] : [];
      };
      const now = new Set(columns(after).map(({ id }) => id));
      return (id) => (columns(before).some((own) => own.id === id) && now.has(id) ? id : undefined);
    },
    results: going(results(before), results(after)),
  };
}

const kinds = ({ design }: Scheme): Map<string, string> =>
  new Map((design as Design | undefined)?.blocks.map(({ id, kind }) => [id, kind]));

/** What a parameter begins with, and how many cells it has. */
function said(parameter: Parameter): string {
  switch (parameter.kind) {
    case "number":
    case "choice":
      return JSON.stringify([parameter.kind, parameter.value]);
    case "weights":
      return JSON.stringify(parameter.items.map(({ id, value }) => [id, value]));
    case "table":
      return JSON.stringify([parameter.rows, parameter.size, parameter.columns.length]);
  }
}
