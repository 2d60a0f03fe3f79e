/** Lists as texts, and what reading them says in short. */
import { schemeById } from "../../../src/schemes";
import { readText } from "../../../src/exchange/reading/delimitedText";
import { readList, type ReadingChoices, type ReadList } from "../../../src/exchange/reading/list";
import type { SourceTable } from "../../../src/exchange/reading/source";
import { dateText } from "../../../src/template/typedValues";
import { periodId } from "../../../src/template/periods";

export const QUARTERS = "big-account-quarter-ledger";

export function read(
  list: string | SourceTable,
  choices: Partial<ReadingChoices> = {},
  id = QUARTERS,
): ReadList {
  const scheme = schemeById(id)!;
  const firstPeriod = { kind: scheme.period, year: 2026, index: 1 };
  const table = typeof list === "string" ? readText(list) : list;
  return readList(scheme, table, { language: "zh-CN", firstPeriod, ...choices });
}

/** "007 张三 一部 2020-03-01~2026-05-31" */
export const people = ({ people: all }: ReadList): string[] =>
  all.map(({ id, name, department = "", entered, left }) =>
    [
      id,
      name,
      department,
      ...(entered === undefined && left === undefined
        ? []
        : [`${entered === undefined ? "" : dateText(entered)}~${left === undefined ? "" : dateText(left)}`]),
    ]
      .filter((part) => part !== "")
      .join(" "),
  );

/** "007 2026Q1 receipts=5 target=6" */
export const entries = ({ entries: all }: ReadList): string[] =>
  all
    .filter(({ values }) => Object.keys(values).length > 0)
    .map(({ id, period, values }) =>
      [id, periodId(period), ...Object.entries(values).map(([key, value]) => `${key}=${value}`)].join(" "),
    );

/** What has that standing, in the words of the Chinese pane. */
export const findings = ({ findings: all }: ReadList, standing: string): string[] =>
  all.filter((finding) => finding.standing === standing).map(({ text }) => text["zh-CN"]);

export const asked = ({ questions }: ReadList): string[] =>
  questions.filter(({ answer }) => answer === undefined).map(({ key }) => key);
