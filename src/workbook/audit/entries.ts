/** Entries that no cell of theirs takes, of people who are not there, or of quite another size than the others'. */
import { inBoth } from "../../i18n/language";
import type { EntryColumn } from "../../schemes/scheme";
import { address } from "../../template/addresses";
import { cellProblem, isBlankCell, problemText } from "../../template/cellRules";
import { say } from "../../template/layout";
import { isMoneyUnit } from "../../template/moneyUnits";
import { entryRule, limitName } from "../../template/lists/entryRules";
import { idKey } from "../../template/lists/ids";
import { columnOfCheck, rosterFactOfCheck } from "../../template/lists/entryVerdict";
import { FIRST_ENTRY_COLUMN, rosterColumn } from "../../template/lists/listShape";
import { periodId, periodLabel, type Period } from "../../template/periods";
import { area, type CellContent } from "../../template/plan";
import { parseNumber } from "../../template/typedNumbers";
import {
  entrySheetOf,
  formatAt,
  listedRows,
  personStates,
  sheetOf,
  type AuditRead,
  type ReadSheet,
} from "./facts";
import type { Finding } from "./findings";
import { shown } from "./formulas";

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
    ...missingEntries(read, states),
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
      who: read.who(id),
      column: column.title[language],
      found: shown(content),
    },
  };
}

function wrongEntries(read: AuditRead, entries: readonly Entry[]): { key: string; finding: Finding }[] {
  const { scheme, language } = read.instance.layout;
  return entries.flatMap((entry) => {
    const { column, content, period, id } = entry;
    const rule = entryRule(column, language);
    const problem = cellProblem(rule, content, read.limit(column, period));
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
      ...(meant === undefined
        ? {}
        : {
            mend: {
              do: "write",
              ...place,
              value: meant,
              found: content,
              format: formatAt(entry.sheet, place.cell),
            },
          }),
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
  const missing = missingState(read);
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
      return [
        { kind: "notInEntry", weight: "wrong", ...place, values: { who: read.who(id), period: label } },
      ];
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
            ...(placeInRoster(read, id, state) ?? placeInEntries(read, id, period, state) ?? place),
            values: { who: read.who(id), period: label, state },
          },
        ];
  });
}

/** What the results say of who lacks entries. */
const missingState = ({ instance: { layout } }: AuditRead): RegExp =>
  new RegExp(`^${say("stateMissing", layout.language).replace("{n}", "\\d+")}$`);

/** One note a period, so that nobody takes sheets that are still to be filled for finished ones. */
function missingEntries(read: AuditRead, states: ReturnType<typeof personStates>): Finding[] {
  const missing = missingState(read);
  return read.instance.layout.opened.flatMap((period): Finding[] => {
    const open = states.filter(
      (person) => periodId(person.period) === periodId(period) && missing.test(person.state),
    );
    const sheet = entrySheetOf(read, period);
    if (open.length === 0 || !sheet) return [];
    const ids = new Set(open.map(({ id }) => idKey(id)));
    const first = listedRows(read, sheet).find(({ id }) => ids.has(idKey(id)));
    return [
      {
        kind: "entriesMissing",
        weight: "note",
        place: { sheet: sheet.name, cell: area(first?.row ?? 0, 0) },
        values: { period: inBoth((own) => periodLabel(period, own)), count: open.length, sheet: sheet.name },
      },
    ];
  });
}

/** The entry that a contradiction is about. */
function placeInEntries(
  read: AuditRead,
  id: string,
  period: Period,
  state: string,
): Pick<Finding, "place"> | undefined {
  const { scheme, language } = read.instance.layout;
  const sheet = entrySheetOf(read, period);
  if (!sheet) return undefined;
  const own = listedRows(read, sheet).find((row) => idKey(row.id) === idKey(id));
  if (!own) return undefined;
  const at = columnOfCheck(scheme, state, own.cells.slice(FIRST_ENTRY_COLUMN), language);
  return at < 0 ? undefined : { place: { sheet: sheet.name, cell: area(own.row, FIRST_ENTRY_COLUMN + at) } };
}

/** The cell of the roster that it is about, where no entry mends it. */
function placeInRoster(read: AuditRead, id: string, state: string): Pick<Finding, "place"> | undefined {
  const { scheme, language } = read.instance.layout;
  const fact = rosterFactOfCheck(scheme, state, language);
  const column = fact === undefined ? undefined : rosterColumn(scheme, fact);
  const sheet = sheetOf(read, "roster");
  const own = sheet && listedRows(read, sheet).find((row) => idKey(row.id) === idKey(id));
  return own && column !== undefined
    ? { place: { sheet: sheet.name, cell: area(own.row, column) } }
    : undefined;
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
  const amounts = entries.flatMap((entry) => {
    const { content, column } = entry;
    return typeof content === "number" && content !== 0 && isMoneyUnit(column.unit)
      ? [{ entry, size: Math.abs(content) }]
      : [];
  });
  const person = ({ entry }: (typeof amounts)[number]) => `${entry.sheet.role} ${entry.row}`;
  const ofPerson = grouped(amounts, person);
  const usual = new Map<Entry, number>();
  for (const same of grouped(amounts, ({ entry }) => entry.column.id).values()) {
    const sorted = [...same].sort((one, other) => one.size - other.size);
    sorted.forEach((own, at) => {
      const others = () => (ofPerson.get(person(own)) ?? []).filter((other) => other !== own);
      usual.set(
        own.entry,
        sorted.length > FEW ? medianWithout(sorted, at) : Math.max(0, ...others().map(({ size }) => size)),
      );
    });
  }
  return amounts.flatMap(({ entry, size }): Finding[] => {
    const beside = usual.get(entry) ?? 0;
    const times = beside > 0 ? size / beside : 0;
    if (times < UNLIKELY) return [];
    const { place, values } = placed(read, entry);
    return [
      {
        kind: "entryUnlikely",
        weight: "doubt",
        place,
        values: {
          ...values,
          usual: String(beside),
          times: Math.round(times),
          unit: entry.column.unit?.[language] ?? "",
        },
      },
    ];
  });
}

function grouped<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** The median of the others: without oneself all that is larger comes one place earlier. */
function medianWithout(sorted: readonly { size: number }[], self: number): number {
  const middle = Math.floor((sorted.length - 2) / 2);
  return sorted[middle < self ? middle : middle + 1]?.size ?? 0;
}
