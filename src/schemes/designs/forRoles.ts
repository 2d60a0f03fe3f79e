/**
 * Items that only some roles have: of who has another group in the roster nothing is asked, nothing may stand there, and
 * there is no figure. So only what knows of roles takes it: a sum, weights by role, a choice by role.
 */
import { literally } from "../mechanisms/plain/compare";
import type { EntryCheck, EntryColumn, Parameter, ResultColumn } from "../scheme";
import { about, both, isRole, rolesParameter, sameWord, type Parts } from "./block";
import type { Block } from "./blocks";

/** The roles that alone have a block's figure; `undefined`: everybody. */
export const rolesOf = (block: Block): readonly string[] | undefined =>
  "forRoles" in block ? block.forRoles : undefined;

/** The parts of a block, of the people of its roles alone. */
export function ofRoles(block: Block, parts: Parts): Parts {
  const roles = rolesOf(block);
  if (!roles) return parts;
  const { id, title } = block;
  const any = roles.map((_, role) => isRole(id, role));
  const entries = parts.entries ?? [];
  const check = (part: string, formula: string, zh: string, en: string): EntryCheck => ({
    id: `${id}_${part}`,
    formula,
    message: about(title, both(zh, en)),
  });
  const unlessOther = (formula: string) => `=OR(NOT(OR(${any.join(",")})),${formula.slice(1)})`;
  const missing = entries.filter(({ blank }) => blank === "missing");
  return {
    ...parts,
    parameters: [...(parts.parameters ?? []), rolesParameter(block, roles)],
    entries: entries.map((one) => ({
      ...one,
      onlyFor: `${id}_roles`,
      ...(one.blank === "missing" ? { blank: "none" as const, missingFor: `${id}_roles` } : {}),
    })),
    checks: [
      check(
        "notTheirs",
        `=OR(${any.join(",")},AND(${entries.map(isBlank).join(",")}))`,
        "该岗位没有此项，请清空",
        "this role does not have it: leave it blank",
      ),
      ...(missing.length > 0
        ? [
            {
              ...check(
                "filled",
                unlessOther(`=AND(${missing.map((one) => `entry(${one.id})<>""`).join(",")})`),
                "未填",
                "not filled in",
              ),
              lacks: true as const,
            },
          ]
        : []),
      ...(parts.checks ?? []).map((own) => ({ ...own, formula: unlessOther(own.formula) })),
    ],
    // One comparison alone would be a logical, which to Excel is more than any number.
    columns: parts.columns.map((column): ResultColumn => {
      const native = column.native === "same" ? column.formula : column.native;
      const found = `ISNUMBER(MATCH(${literally("roster(group)")},INDEX({${id}_roles},0,1),0))`;
      return {
        ...column,
        formula: `=IF(${any.map((one) => `(${one})*1`).join("+")}>0,${column.formula.slice(1)},"")`,
        native: `=IF(${found},${native.slice(1)},"")`,
        mayBeBlank: true,
        ofSome: true,
      };
    }),
  };
}

/** Whose role is not known has no items. */
export const GROUPED: EntryCheck = {
  id: "grouped",
  formula: '=roster(group)<>""',
  message: both("名册中未填组别（岗位）", "no group (role) in the roster"),
};

/**
 * On the sheets a role stands in a table of each block. Renamed in one of them alone, an item would quietly be nobody's any
 * more; two roles of one name would both be paid what one of them is to have. Nobody is rated until the tables agree again.
 */
export function rolesAlike(tables: readonly Parameter[]): EntryCheck[] {
  const words = tables.flatMap((table) =>
    table.kind === "table" && /_(roles|leader)$/.test(table.id)
      ? table.rows.map(([word], row) => ({ word: String(word), cell: `INDEX({${table.id}},${row + 1},1)` }))
      : [],
  );
  const first = words.filter(({ word }, at) => words.findIndex((other) => sameWord(other.word, word)) === at);
  const same = words.flatMap(({ word, cell }) => {
    const own = first.find((other) => sameWord(other.word, word));
    return own && own.cell !== cell ? [`${own.cell}=${cell}`] : [];
  });
  const apart = first.flatMap(({ cell }, at) => first.slice(0, at).map((other) => `${other.cell}<>${cell}`));
  const tests = [...same, ...apart];
  return tests.length === 0
    ? []
    : [
        {
          id: "rolesAlike",
          formula: `=AND(${tests.join(",")})`,
          message: both(
            "参数表中岗位的写法不一致或重名，请在各“岗位”表中一并改",
            "the tables of roles name a role differently, or two alike: change it in all of them",
          ),
        },
      ];
}

/** Where blank is zero, zero is nothing, too. */
const isBlank = ({ id, kind, blank }: EntryColumn): string =>
  kind === "number" && blank === "zero" ? `OR(entry(${id})="",entry(${id})=0)` : `entry(${id})=""`;
