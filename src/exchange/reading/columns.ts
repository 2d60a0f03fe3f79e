/** What a list may bring to a scheme, and by which headings people call it. */
import type { Text } from "../../i18n/language";
import { PEOPLE_TEXTS } from "../../i18n/panePeople";
import { TEMPLATE_TEXTS } from "../../i18n/template";
import type { EntryColumn, Scheme } from "../../schemes/scheme";
import { ROSTER_COLUMNS } from "../../template/lists/listShape";
import { wordKey } from "../../template/typedWords";

export type Wanted = "people" | "peopleAndEntries";

export interface ListColumn {
  id: string;
  title: Text;
  kind: EntryColumn["kind"] | "id" | "period" | "year";
  target: "roster" | "more" | "entry" | "time";
  definition?: EntryColumn;
}

/** By which the roster's facts and the period are called where people do not use the add-in's words. */
const SYNONYMS: Readonly<Record<string, string>> = {
  id: `员工编号|员工工号|员工号|职工编号|职工工号|职工号|人员编号|人员编码|人员工号|员工编码|员工代码|员工ID|工号ID|用户编号|编号|代码|
    Employee ID|Employee No|Employee Number|Employee Code|Emp ID|Emp No|EmpNo|Staff ID|Staff No|Staff Number|Person ID|
    Personnel No|Personnel Number|Personal ID|Badge|Salesperson ID|User ID`,
  name: `员工姓名|职工姓名|人员姓名|姓名（中文）|名字|员工|客户经理|客户经理姓名|业务员|销售员|被考核人|
    Full Name|Employee Name|Employee|Staff Name|Person|Salesperson|Account Manager`,
  department: `所属部门|所在部门|部门名称|一级部门|单位|所属单位|所在单位|科室|机构|所属机构|支行|分公司|
    Dept|Department Name|Unit|Branch|Division|Territory`,
  group: "所属组别|小组|分组|考核组别|组|Team|Category",
  entered: `入职时间|入职日|入职年月|到岗日期|到岗时间|入司时间|入司日期|进入公司时间|参加工作时间|
    Hire Date|Date Hired|Start Date|Date of Joining|Joining Date|Joined|Date Entered`,
  left: `离职时间|离职日|离司日期|离司时间|离岗日期|
    Leave Date|Date Left|Left|End Date|Termination Date|Last Day|Last Working Day`,
  period: `期间|周期|考核周期|考核期间|季度|月份|年月|考核月份|考核季度|考核月|所属期|所属月份|月|
    Quarter|Month|Appraisal Period`,
  year: "年份|年度|考核年度|年|Fiscal Year",
};

const synonyms = (id: string): string[] => (SYNONYMS[id] ?? "").split("|").map((word) => word.trim());

/** All columns that a list may bring. */
export function listColumns(scheme: Scheme, wanted: Wanted): ListColumn[] {
  const own = (target: "more" | "entry") => (definition: EntryColumn) => ({
    id: definition.id,
    title: definition.title,
    kind: definition.kind,
    target,
    definition,
  });
  const roster = ROSTER_COLUMNS.map((id): ListColumn => ({
    id,
    title: TEMPLATE_TEXTS[id],
    kind: id === "id" ? "id" : id === "entered" || id === "left" ? "date" : "text",
    target: "roster",
  }));
  const time: ListColumn[] = [
    { id: "period", title: PEOPLE_TEXTS.period, kind: "period", target: "time" },
    { id: "year", title: PEOPLE_TEXTS.year, kind: "year", target: "time" },
  ];
  return [
    ...roster,
    ...scheme.rosterColumns.map(own("more")),
    ...(wanted === "people" ? [] : [...time, ...scheme.entryColumns.map(own("entry"))]),
  ];
}

/** "回款收入（万元）" and "KPI: manager\nfilled in by: …", as sheets head them, without what follows the title. */
const withoutUnit = (heading: string): string =>
  heading
    .split("\n")[0]
    ?.replace(/[(\uFF08][^()\uFF08\uFF09]*[)\uFF09]\s*$/, "")
    .trim() ?? "";

/** What stands in brackets at the end of a heading, or behind a bar: mostly the unit. */
export const unitOf = (heading: string): string =>
  /[(\uFF08]\s*(?:单位[:：]\s*)?([^()\uFF08\uFF09]*?)\s*[)\uFF09]\s*$/.exec(
    heading.split("\n")[0] ?? "",
  )?.[1] ?? "";

interface Keys {
  /** Of its id and title. */
  own: readonly string[];
  /** Of other words for it. */
  words: readonly string[];
}

/** A file asks for the same columns at each of its cells. */
const KEYS = new WeakMap<ListColumn, Keys>();

function keysOf(column: ListColumn): Keys {
  const known = KEYS.get(column);
  if (known) return known;
  const { id, title, target } = column;
  const keys = {
    own: [id, ...Object.values(title)].map(wordKey),
    words: target === "roster" || target === "time" ? synonyms(id).map(wordKey) : [],
  };
  KEYS.set(column, keys);
  return keys;
}

/** How surely a heading means a column: by its id or title, without its unit, or by another word for it. */
export function meant(heading: string, columns: readonly ListColumn[]): ListColumn[] {
  const keys = [...new Set([heading, withoutUnit(heading)].map(wordKey))].filter((key) => key !== "");
  const named = (kind: keyof Keys) =>
    keys.flatMap((key) => columns.filter((column) => keysOf(column)[kind].includes(key)));
  return [...new Set([...named("own"), ...named("words")])];
}
