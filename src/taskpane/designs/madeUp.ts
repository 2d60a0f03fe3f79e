/** The made-up person of whom a design is tried: what the person's entries begin with, and which roles there are. */
import type { Design } from "../../schemes/designs/design";
import { rolesOf } from "../../schemes/designs/forRoles";
import { rolesIn } from "../../schemes/designs/roles";
import { sameWord } from "../../schemes/designs/block";
import type { EntryColumn, Scheme } from "../../schemes/scheme";
import { lineField, type Tried } from "../../workbook/designs/tryOut";

/** Of how many raters a mean is, to begin with. */
const SOME = 3;

/** As people would enter it: full marks, nothing that need not be there. */
export function beginning(scheme: Scheme): Tried {
  const { parameters, entryChecks } = scheme;
  // What only some roles have must be there where a check says so.
  const isAsked = (id: string) =>
    entryChecks.some(({ lacks, formula }) => lacks && formula.includes(`entry(${id})`));
  const of = ({ id: own, kind, blank, limit, whole, options }: EntryColumn): string | number => {
    if (options) return options[0]?.id ?? "";
    if (kind !== "number") return "";
    const most = parameters.find(({ id }) => limit === `{${id}}`);
    if (most?.kind === "number") return most.value ?? 0;
    if (blank !== "missing" && !isAsked(own)) return blank === "zero" ? 0 : "";
    return whole ? SOME : 100;
  };
  return Object.fromEntries(fieldsOf(scheme).map((column) => [column.id, of(column)]));
}

/** What is entered of a person; of a list one line. */
const fieldsOf = ({ entryColumns, rosterColumns, lists }: Scheme): EntryColumn[] => [
  ...entryColumns,
  ...lists.flatMap(({ id, title, columns }) =>
    columns.flatMap(({ kind, ...column }) =>
      kind === "number" ? [{ ...column, kind, id: lineField(id, column.id), title }] : [],
    ),
  ),
  ...rosterColumns,
];

/** Of a role the fields that it has: an item may be other roles' alone. */
export function fieldsOfRole(scheme: Scheme, { blocks }: Design, role: string): EntryColumn[] {
  const others = new Set(
    blocks.flatMap((block) => (rolesOf(block)?.every((one) => !sameWord(one, role)) ? [block.id] : [])),
  );
  return fieldsOf(scheme).filter(({ id }) => !others.has(id.replace(/_.*$/, "")));
}

/** The groups and departments of the roster that the design speaks of. */
export function rosterWords({ blocks }: Design): { roles: string[]; departments: string[] } {
  const departments = blocks.flatMap((block) =>
    block.kind === "pool" && block.of.by === "department" ? block.of.table.map(({ label }) => label) : [],
  );
  return { roles: rolesIn(blocks).map(({ role }) => role), departments: [...new Set(departments)] };
}
