/** What a kind of block says of itself, and the parts of a scheme that one block becomes. */
import type { Text } from "../../i18n/language";
import type {
  Clause,
  EntryCheck,
  EntryColumn,
  NativeHelper,
  NumberParameter,
  Opening,
  Parameter,
  ResultColumn,
  RollUp,
  SchemeList,
  Span,
  TableParameter,
} from "../scheme";
import type { DesignProblemKey } from "../../i18n/designProblems";
import { BIGGEST } from "./fields";

/** What a block comes to: a block takes from earlier ones only what it can compute with. */
export type Gives = "number" | "money" | "grade";

export interface Title {
  zh: string;
  en?: string | undefined;
}

interface Common {
  id: string;
  title: Title;
  clause?: { quote: string; document?: string | undefined } | undefined;
}

/** A reference to an earlier block: the field in which it stands. */
interface Reference {
  field: string;
  id: string;
  takes: readonly Gives[];
  /**
   * Where the block does not take over the span of what it takes from: a figure of the periods, or one of the span that
   * the block itself has.
   */
  span?: "period" | "own";
}

export interface BlockProblem {
  field: string;
  key: DesignProblemKey;
  values?: Readonly<Record<string, string | number>>;
}

/** What is known of the blocks before. */
export interface Known {
  /** The roles that alone have its figure; `undefined`: everybody. */
  rolesOf(id: string): readonly string[] | undefined;
  spanOf(id: string): Span;
  titleOf(id: string): Text;
  isMoney(id: string): boolean;
  isGrade(id: string): boolean;
}

/** What an earlier block is; `undefined` where there is none. */
interface Earlier {
  /** The grades that it can give; `undefined` where it gives none. */
  labelsOf(id: string): readonly string[] | undefined;
  kindOf(id: string): string | undefined;
  /** The roles that alone have its figure; `undefined`: everybody. */
  rolesOf(id: string): readonly string[] | undefined;
}

export interface Parts {
  parameters?: readonly Parameter[];
  roster?: readonly EntryColumn[];
  entries?: readonly EntryColumn[];
  checks?: readonly EntryCheck[];
  /** The last one is what the block comes to; it has the block's id. */
  columns: readonly ResultColumn[];
  lists?: readonly SchemeList[];
  helpers?: readonly NativeHelper[];
  openings?: readonly Opening[];
  rollUps?: readonly RollUp[];
}

export interface BlockKind<B extends Common> {
  gives(block: B, known: Pick<Known, "isMoney" | "isGrade">): Gives;
  references(block: B): readonly Reference[];
  /** What the fields' own limits do not say. */
  problems?(block: B, before: Earlier): readonly BlockProblem[];
  /** All grades that it can give. */
  labels?(block: B, before: Pick<Earlier, "labelsOf">): readonly string[];
  /** A longer one than the periods', of which it takes the figures together. Default: that of the blocks it takes from. */
  span?(block: B): Span;
  /** Something is entered for it each period, though it takes from earlier blocks. */
  enters?(block: B): boolean;
  /** Knows what to do where an item is not for everybody: takes figures that only some roles have. */
  byRole?(block: B): boolean;
  /** It reads in which periods a person counts. */
  counts?: true;
  parts(block: B, known: Known): Parts;
}

/** Chinese stands where there is no English. */
export const textOf = ({ zh, en }: Title): Text => ({ "zh-CN": zh, "en-US": en ?? zh });

/** A title, and what it is about: "销售额：目标". */
export const about = (own: Title, part: Text): Text => ({
  "zh-CN": `${own.zh}：${part["zh-CN"]}`,
  "en-US": `${own.en ?? own.zh}: ${part["en-US"]}`,
});

export const both = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const NUMBER = "General";
export const MONEY = "#,##0.00####";
export const PERCENT = "0.00##%";
export const POINTS = both("分", "points");
export const YUAN = both("元", "CNY");

/** Where a clause stands: HR's own document, or the design itself. */
export const clauseOf = ({ clause, title }: Common): Clause | undefined =>
  clause && { quote: clause.quote, place: "", document: clause.document ?? title.zh };

const cited = (block: Common): { clause?: Clause } => {
  const clause = clauseOf(block);
  return clause ? { clause } : {};
};

export const column = (
  block: Common,
  more: Pick<ResultColumn, "formula" | "native"> & Partial<ResultColumn>,
): ResultColumn => ({ id: block.id, title: textOf(block.title), span: "period", ...cited(block), ...more });

interface NumberMore {
  unit?: Text;
  min?: number;
  max?: number;
  format?: string;
  reading?: Text;
}

export const numberParameter = (
  block: Common,
  part: string,
  name: Text,
  value: number,
  { unit = POINTS, min = -BIGGEST, max = BIGGEST, format = NUMBER, reading }: NumberMore = {},
): NumberParameter => ({
  kind: "number",
  id: `${block.id}_${part}`,
  name: about(block.title, name),
  value,
  ...{ unit, min, max, format },
  ...cited(block),
  ...(reading ? { reading } : {}),
});

/** Bounds and what is reached from them; the side of a bound is said in the reading. */
export const bandsParameter = (
  block: Common,
  of: Text,
  { unit, kind, format = NUMBER }: { unit?: Text; kind: "number" | "text"; format?: string },
  bands: readonly { from: number | null; result: number | string }[],
  side: "up" | "down" = "up",
): TableParameter => ({
  kind: "table",
  id: `${block.id}_bands`,
  name: about(block.title, both("档次", "bands")),
  columns: [
    { name: both("下限", "From"), format, ...(unit ? { unit } : {}) },
    { name: of, kind, ...(kind === "number" ? { format: NUMBER } : {}) },
  ],
  rows: bands.map(({ from, result }) => [from, result]),
  size: bands.length,
  required: true,
  ...cited(block),
  reading:
    side === "up"
      ? both("正好等于下限的归入该档。", "A value on a bound belongs to the band that begins there.")
      : both("正好等于下限的归入下一档（低档）。", "A value on a bound belongs to the band below it."),
});

/** A row for each word. */
export const wordsParameter = (
  block: Common,
  of: Text,
  result: Text,
  given: readonly { label: string; result: number }[],
): TableParameter => ({
  kind: "table",
  id: `${block.id}_table`,
  name: about(block.title, result),
  columns: [
    { name: of, kind: "text" },
    { name: result, format: NUMBER },
  ],
  rows: given.map(({ label, result: value }) => [label, value]),
  unordered: true,
  size: given.length,
  required: true,
  ...cited(block),
});

/** Groups of the roster, a row for each. */
export const rolesParameter = (block: Common, roles: readonly string[]): TableParameter => ({
  kind: "table",
  id: `${block.id}_roles`,
  name: about(block.title, both("岗位", "roles")),
  columns: [{ name: both("名册中的组别", "Group in the roster"), kind: "text" }],
  rows: roles.map((role) => [role]),
  unordered: true,
  size: roles.length,
  required: true,
  reading: both("每人的岗位写在名册的“组别”中。", "A person's role stands in the roster as the group."),
});

/** Whether the person has that role of the parameter, from 0. */
export const isRole = (id: string, role: number): string =>
  `roster(group)=INDEX({${id}_roles},${role + 1},1)`;

/** Who has none of the roles has no figure, and is told why. */
export const roleCheck = (block: Common, roles: readonly string[]): EntryCheck => ({
  id: `${block.id}_role`,
  formula: `=OR(${roles.map((_, role) => isRole(block.id, role)).join(",")})`,
  message: about(
    block.title,
    both("名册组别不是方案中的岗位", "the roster's group is no role of the scheme"),
  ),
});

/** Excel compares words without regard to capitals. */
export const sameWord = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

type EntryMore = Partial<Omit<EntryColumn, "id" | "title">>;

export const entryColumn = (
  block: Common & { by?: string | undefined; hint?: string | undefined },
  part: string,
  title: Text,
  more: EntryMore,
): EntryColumn => ({
  id: part === "" ? block.id : `${block.id}_${part}`,
  title,
  kind: "number",
  blank: "missing",
  ...more,
  ...(block.by ? { by: both(block.by, block.by) } : {}),
  ...(block.hint ? { hint: both(block.hint, block.hint) } : {}),
});

/** In a longer span a figure waits until those before it are there. */
export const once = (span: Span, sources: readonly string[], expression: string): string =>
  span === "period" || sources.length === 0
    ? `=${expression}`
    : `=IF(${sources.length === 1 ? `[${sources[0]}]=""` : `OR(${sources.map((one) => `[${one}]=""`).join(",")})`},"",${expression})`;

/** Bounds rise, and only the first is left out. */
export const bandProblems = (
  bands: readonly { from: number | null }[],
  field = "bands",
): readonly BlockProblem[] => [
  ...(bands[0]?.from === null ? [] : [{ field, key: "firstBound" as const }]),
  ...bands.flatMap(({ from }, index): BlockProblem[] => {
    if (index === 0) return [];
    const before = bands[index - 1]?.from ?? -Infinity;
    return from === null || from <= before ? [{ field, key: "bounds", values: { row: index + 1 } }] : [];
  }),
];

/** A word that stands twice means two things; Excel does not tell capitals. */
export const wordProblems = (labels: readonly string[], field: string): readonly BlockProblem[] =>
  labels.flatMap((label, index) =>
    labels.findIndex((other) => sameWord(other, label)) < index
      ? [{ field, key: "twice" as const, values: { label } }]
      : [],
  );

/** Rows with columns of their own: each has a title and a number that no other has. */
export const keyedRowProblems = (
  rows: readonly { key: number; title: { zh: string } }[],
  field: string,
): readonly BlockProblem[] => [
  ...wordProblems(
    rows.map(({ title }) => title.zh),
    field,
  ),
  ...wordProblems(
    rows.map(({ key }) => String(key)),
    field,
  ),
];

/** Each grade has its row: compared sign by sign, as the functions do. */
export const labelProblems = (
  given: readonly { label: string }[],
  labels: readonly string[] | undefined,
  field: string,
): readonly BlockProblem[] =>
  (labels ?? [])
    .filter((label) => given.every((row) => row.label !== label))
    .map((label) => ({ field, key: "labelMissing", values: { label } }));

/** Only what is entered each period can be left out for some roles. */
export const enteredForRoles = (forRoles: readonly string[] | undefined, from: string) =>
  forRoles && from !== "entry" ? [{ field: "forRoles", key: "rolesEntered" as const }] : [];

/** Shares total 100 %. */
export const shareProblems = (shares: readonly number[], field: string): readonly BlockProblem[] => {
  const sum = Math.round(shares.reduce((total, share) => total + share, 0) * 1e9) / 1e9;
  return sum === 1 ? [] : [{ field, key: "total", values: { sum: Math.round(sum * 1e6) / 1e4 } }];
};
