/** Rows become people and their entries: several rows of one person, people who have no id, facts that differ. */
import { ID_PROBLEMS } from "../../i18n/cellProblems";
import type { EntryColumn, Scheme } from "../../schemes/scheme";
import { idKey, idProblem } from "../../template/lists/ids";
import type { Person } from "../../template/lists/listShape";
import { periodId, type Period } from "../../template/periods";
import type { CellContent } from "../../template/plan";
import { isMoneyUnit } from "../../template/moneyUnits";
import { dateText, isPercent } from "../../template/typedValues";
import { listColumns } from "./columns";
import { choice, type Findings } from "./findings";
import type { ReadRow } from "./rows";
import { wordKey } from "../../template/typedWords";

export interface PeriodEntries {
  period: Period;
  id: string;
  values: Record<string, CellContent>;
}

/** Somebody whose entries may come. */
export interface KnownPerson {
  id: string;
  name: string;
}

interface Gathering {
  scheme: Scheme;
  findings: Findings;
  /** Where the ids stand, if they do. */
  idColumn?: number | undefined;
  /** Ids that no number may be. */
  taken: readonly string[];
  roster?: readonly KnownPerson[];
}

export function gatherPeople(
  rows: readonly ReadRow[],
  gathering: Gathering,
): { people: Person[]; entries: PeriodEntries[] } {
  const { scheme, findings, idColumn } = gathering;
  const people = new Map<string, { rows: ReadRow[]; id: string }>();
  const entries = new Map<string, PeriodEntries & { row: number }>();
  for (const read of gathering.roster ? known(rows, gathering.roster, findings) : withIds(rows, gathering)) {
    const { row, id } = read;
    const wrong = idProblem(id);
    if (wrong) {
      const column = idColumn === undefined ? {} : { column: idColumn };
      findings.say("refused", "inRow", { row, ...column }, { problem: ID_PROBLEMS[wrong] });
      continue;
    }
    const person = people.get(idKey(id)) ?? { rows: [], id };
    people.set(idKey(id), person);
    person.rows.push(read);
    for (const { period, values } of read.entries) {
      const key = `${periodId(period)} ${idKey(id)}`;
      const there = entries.get(key);
      if (!there) entries.set(key, { period, id: person.id, values, row });
      else if (isSummed(id, period, row, there.row, findings)) join(scheme, there, values, row, findings);
    }
  }
  return {
    people: [...people.values()].map((person) => personOf(person, gathering)),
    entries: [...entries.values()].map(({ period, id, values }) => ({ period, id, values })),
  };
}

function isSummed(id: string, period: Period, row: number, earlier: number, findings: Findings): boolean {
  const answer = findings.ask(
    "severalLines",
    "",
    [choice("sum", "linesSummed")],
    { row },
    { content: id, earlier, period: periodId(period) },
  );
  return answer === "sum";
}

/** Amounts and counts add up; of points, shares, words and days there can be one. */
function join(
  scheme: Scheme,
  there: PeriodEntries & { row: number },
  values: Record<string, CellContent>,
  row: number,
  findings: Findings,
): void {
  for (const [id, value] of Object.entries(values)) {
    const before = there.values[id];
    const column = scheme.entryColumns.find((one) => one.id === id);
    if (before === undefined) there.values[id] = value;
    else if (column && addsUp(column) && typeof before === "number" && typeof value === "number")
      // Entries that are prepared, at Excel's 15 digits: no appraisal arithmetic.
      there.values[id] = Number((before + value).toPrecision(15));
    else if (before !== value)
      findings.say(
        "refused",
        "linesDiffer",
        { row },
        { content: there.id, earlier: there.row, column: column?.title ?? id },
      );
  }
}

const addsUp = ({ unit, format, whole }: EntryColumn): boolean =>
  !isPercent(format) && (isMoneyUnit(unit) || (whole ?? false));

/** Whose rows they are by the roster: by the id, or else by a name that one person has. */
function known(rows: readonly ReadRow[], roster: readonly KnownPerson[], findings: Findings): ReadRow[] {
  const same = (one: string, other: string) => wordKey(one) === wordKey(other);
  return rows.flatMap((read) => {
    const { row, name } = read;
    if (read.id !== "") {
      const own = roster.find(({ id }) => idKey(id) === idKey(read.id));
      if (own && name !== "" && own.name !== "" && !same(own.name, name))
        findings.ask(
          "otherName",
          "",
          [choice("id", "otherNameById")],
          { row },
          { id: own.id, name, own: own.name },
        );
      return [read];
    }
    const named = roster.filter((person) => same(person.name, name));
    const [own] = named;
    if (own && named.length === 1) return [{ ...read, id: own.id }];
    findings.say("refused", named.length === 0 ? "nameUnknown" : "nameTwice", { row }, { name });
    return [];
  });
}

/** Numbers for those who have no id, in the order of the list. */
function withIds(rows: readonly ReadRow[], { findings, taken }: Gathering): ReadRow[] {
  const nameless = rows.filter(({ id }) => id === "");
  if (nameless.length === 0) return [...rows];
  const used = new Set([...taken, ...rows.map(({ id }) => id)].map(idKey));
  const width = Math.max(3, String(nameless.length + used.size).length);
  let last = 0;
  const next = (): string => {
    do last += 1;
    while (used.has(String(last).padStart(width, "0")));
    return String(last).padStart(width, "0");
  };
  const numbers = new Map<string, string>();
  const times = new Map<string, { times: number; row: number }>();
  return rows.map((read) => {
    if (read.id !== "") return read;
    const { name, row } = read;
    const periods = read.entries.map(({ period }) => periodId(period)).join();
    const before = times.get(`${name} ${periods}`);
    const so = { times: (before?.times ?? 0) + 1, row: before?.row ?? row };
    times.set(`${name} ${periods}`, so);
    let who = 1;
    if (before) {
      const choices = [choice("two", "namesakesTwo", { name }), choice("one", "namesakesOne", { name })];
      if (findings.ask("namesakes", name, choices, { row }, { name, earlier: before.row }) !== "one")
        who = so.times;
    }
    const key = `${name} ${who}`;
    const id = numbers.get(key) ?? next();
    numbers.set(key, id);
    return { ...read, id };
  });
}

/** A leaving date counts from whichever row brings it; other facts that differ are asked about. */
function personOf({ rows, id }: { rows: ReadRow[]; id: string }, { scheme, findings }: Gathering): Person {
  const name = factOf(
    rows,
    id,
    "name",
    (read) => (read.name === "" ? undefined : read.name),
    scheme,
    findings,
  );
  const fact = (key: string) => factOf(rows, id, key, ({ facts }) => facts[key], scheme, findings);
  const [entered, left] = [fact("entered"), fact("left")];
  const more = Object.fromEntries(
    scheme.rosterColumns.flatMap(({ id: key }) => {
      const value = fact(key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
  const [first] = rows;
  const inOneRow = rows.some(({ facts }) => facts.entered !== undefined && facts.left !== undefined);
  if (!inOneRow && typeof entered === "number" && typeof left === "number" && left < entered && first)
    findings.say("refused", "leftBeforeEntered", { row: first.row });
  return {
    id,
    name: String(name ?? ""),
    department: String(fact("department") ?? ""),
    group: String(fact("group") ?? ""),
    ...(typeof entered === "number" ? { entered } : {}),
    ...(typeof left === "number" ? { left } : {}),
    more,
  };
}

function factOf(
  rows: readonly ReadRow[],
  id: string,
  key: string,
  of: (row: ReadRow) => CellContent | undefined,
  scheme: Scheme,
  findings: Findings,
): CellContent | undefined {
  const found = rows.flatMap((row) => {
    const value = of(row);
    return value === undefined || value === null ? [] : [{ row: row.row, value }];
  });
  const [first] = found;
  const other = found.find(({ value }) => value !== first?.value);
  if (!first || !other) return first?.value;
  const shown = (value: CellContent) =>
    (key === "entered" || key === "left") && typeof value === "number" ? dateText(value) : String(value);
  const column = listColumns(scheme, "people").find((one) => one.id === key);
  const last = found[found.length - 1] ?? other;
  const answer = findings.ask(
    "factDiffers",
    key,
    [
      choice("first", "factFirst", { content: shown(first.value) }),
      choice("last", "factLast", { content: shown(last.value) }),
    ],
    { row: other.row },
    {
      id,
      column: column?.title ?? key,
      content: shown(other.value),
      before: shown(first.value),
      earlier: first.row,
    },
  );
  return answer === "last" ? last.value : first.value;
}
