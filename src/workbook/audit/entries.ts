/** Entries that no cell of theirs takes, of people who are not there, or of quite another size than the others'. */
import type { EntryColumn } from "../../schemes/scheme";
import { address } from "../../template/addresses";
import { cellProblem, isBlankCell, problemText } from "../../template/cellRules";
import { say } from "../../template/layout";
import { isMoneyUnit } from "../../template/moneyUnits";
import { entryRule, limitName } from "../../template/lists/entryRules";
import { idKey } from "../../template/lists/ids";
import { FIRST_ENTRY_COLUMN } from "../../template/lists/listShape";
import { periodId, periodLabel, type Period } from "../../template/periods";
import { area, type CellContent } from "../../template/plan";
import { parseNumber } from "../../template/typedNumbers";
import { entrySheetOf, limitsOf, listedRows, nameOf, personStates } from "./facts";
import { inBoth, type Finding } from "./findings";
import { shown } from "./formulas";
import type { AuditRead, ReadSheet } from "./readAudit";

interface Entry {
  sheet: ReadSheet;
  period: Period;
  row: number;
  at: number;
  id: string;
  column: EntryColumn;
  content: CellContent;
}

/** All that stands in entry columns beside an id. */
function entriesOf(read: AuditRead): Entry[] {
  const { scheme, opened } = read.instance.layout;
  return opened.flatMap((period) => {
    const sheet = entrySheetOf(read, period);
    if (!sheet) return [];
    return listedRows(read, sheet).flatMap(({ row, id, cells }) =>
      scheme.entryColumns.flatMap((column, index): Entry[] => {
        const at = FIRST_ENTRY_COLUMN + index;
        const content = cells[at] ?? "";
        return isBlankCell(content) ? [] : [{ sheet, period, row, at, id, column, content }];
      }),
    );
  });
}

/** What is wrong with entries, and what is only unlikely. */
export function entryFindings(read: AuditRead): Finding[] {
  const entries = entriesOf(read);
  const states = personStates(read);
  const wrong = wrongEntries(read, entries);
  const known = new Set(wrong.map(({ key }) => key));
  return [
    ...wrong.map(({ finding }) => finding),
    ...contradictions(read, states, known),
    ...entriesOfAbsent(read, entries, states),
    ...unlikelyEntries(read, entries),
  ];
}

const keyOf = (id: string, period: Period): string => `${idKey(id)} ${periodId(period)}`;

function placed(read: AuditRead, { sheet, row, at, id, column, content }: Entry) {
  const { language } = read.instance.layout;
  const cell = area(row, at);
  return {
    place: { sheet: sheet.name, cell },
    values: {
      sheet: sheet.name,
      cell: address(cell),
      who: nameOf(read)(id),
      column: column.title[language],
      found: shown(content),
    },
  };
}

function wrongEntries(read: AuditRead, entries: readonly Entry[]): { key: string; finding: Finding }[] {
  const { scheme, language } = read.instance.layout;
  const limit = limitsOf(read);
  return entries.flatMap((entry) => {
    const { column, content, period, id } = entry;
    const rule = entryRule(column, language);
    const problem = cellProblem(rule, content, limit(column));
    if (!problem) return [];
    const { place, values } = placed(read, entry);
    const meant = problem === "notNumber" && typeof content === "string" ? parseNumber(content) : undefined;
    const finding: Finding = {
      kind: "entryWrong",
      weight: "wrong",
      place,
      values: {
        ...values,
        problem: inBoth((own) =>
          problemText(problem, entryRule(column, own), own, limitName(column, scheme.parameters, own)),
        ),
      },
      ...(meant === undefined ? {} : { mend: { do: "write", ...place, value: meant } }),
    };
    return [{ key: keyOf(id, period), finding }];
  });
}

/** Who has no figures although nothing is missing: what the sheet itself says of it. */
function contradictions(
  read: AuditRead,
  states: ReturnType<typeof personStates>,
  known: ReadonlySet<string>,
): Finding[] {
  const { language, scheme } = read.instance.layout;
  const name = nameOf(read);
  const missing = new RegExp(`^${say("stateMissing", language).replace("{n}", "\\d+")}$`);
  // Rows of lists are told one by one, ids that stand twice by the overview.
  const told = [
    say("stateDuplicate", language),
    ...scheme.lists.map(
      ({ title }) => say("stateList", language, { list: title[language] }).split("{n}")[0] ?? "",
    ),
  ];
  return states.flatMap(({ id, period, state, ready, absent, row }): Finding[] => {
    const label = inBoth((own) => periodLabel(period, own));
    const place = placeInResults(read, period, row);
    if (state === say("stateNoEntry", language))
      return [{ kind: "notInEntry", weight: "wrong", ...place, values: { who: name(id), period: label } }];
    const silent =
      ready ||
      absent ||
      state === "" ||
      state.startsWith("#") ||
      missing.test(state) ||
      told.some((head) => state.startsWith(head)) ||
      known.has(keyOf(id, period));
    return silent
      ? []
      : [
          {
            kind: "contradiction",
            weight: "wrong",
            ...place,
            values: { who: name(id), period: label, state },
          },
        ];
  });
}

function placeInResults(read: AuditRead, period: Period, row: number): Pick<Finding, "place"> {
  const sheet = read.instance.layout.sheets[`results:${period.year}`]?.name;
  return sheet === undefined ? {} : { place: { sheet, cell: area(row, 0) } };
}

function entriesOfAbsent(
  read: AuditRead,
  entries: readonly Entry[],
  states: ReturnType<typeof personStates>,
): Finding[] {
  const absent = new Set(states.filter((state) => state.absent).map(({ id, period }) => keyOf(id, period)));
  const told = new Set<string>();
  return entries.flatMap((entry): Finding[] => {
    const key = keyOf(entry.id, entry.period);
    if (!absent.has(key) || told.has(key)) return [];
    told.add(key);
    const { place, values } = placed(read, entry);
    const period = inBoth((own) => periodLabel(entry.period, own));
    return [{ kind: "entryOfAbsent", weight: "doubt", place, values: { ...values, period } }];
  });
}

/** So many times the usual is another unit, not another performance: 万元 are 10,000 元. */
const UNLIKELY = 1000;
const FEW = 2;

/** Amounts beside what others have in the same column, or where there are too few of those, beside the person's others. */
function unlikelyEntries(read: AuditRead, entries: readonly Entry[]): Finding[] {
  const { language } = read.instance.layout;
  const amounts = entries.filter(
    (entry): entry is Entry & { content: number } =>
      typeof entry.content === "number" && entry.content !== 0 && isMoneyUnit(entry.column.unit),
  );
  return amounts.flatMap((entry): Finding[] => {
    const others = amounts.filter((other) => other !== entry);
    const same = others.filter(({ column }) => column.id === entry.column.id);
    const own = others.filter(({ row, sheet }) => row === entry.row && sheet === entry.sheet);
    const usual =
      same.length >= FEW ? median(same) : Math.max(0, ...own.map(({ content }) => Math.abs(content)));
    const times = usual > 0 ? Math.abs(entry.content) / usual : 0;
    if (times < UNLIKELY) return [];
    const { place, values } = placed(read, entry);
    return [
      {
        kind: "entryUnlikely",
        weight: "doubt",
        place,
        values: {
          ...values,
          usual: String(usual),
          times: Math.round(times),
          unit: entry.column.unit?.[language] ?? "",
        },
      },
    ];
  });
}

function median(entries: readonly { content: number }[]): number {
  const sorted = entries.map(({ content }) => Math.abs(content)).sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
