/** In every scheme: closing one period after the other changes no figure of any. The workbook is the worked examples'. */
import { schemeById, SCHEMES } from "../../../src/schemes";
import { groupExamples, periodCount, rowsOf } from "../../../src/template/workedExamples";
import { nextPeriod, periodId, yearsOf, type Period } from "../../../src/template/periods";
import { openAddIn, type AddIn } from "../../headless/addIn";
import { sampled } from "../../sample";

let addIn: AddIn;
afterEach(() => addIn.workbench.close());

const NOW = "2030-03-01T08:00:00Z";
const WORDS = { at: 46_447, by: "赵会计", reason: "照常" };
const exemplified = SCHEMES.filter(({ examples }) => groupExamples(examples).length > 0);
/** What one period leaves the next takes up. */
const LEDGERS = exemplified.filter(({ openings }) => openings.length > 0).map(({ id }) => id);
/** So many at least, that something comes after what is closed: of a ledger, a year of quarters. */
const leastPeriods = (id: string): number => (LEDGERS.includes(id) ? 4 : 3);

/** The examples that share a workbook and go on longest, filled in; all but the last period closed, if told so. */
async function figuresOf(id: string, closes: boolean) {
  const scheme = schemeById(id);
  const groups = groupExamples(scheme?.examples ?? []);
  const [group = []] = [...groups].sort((a, b) => periodCount(b) - periodCount(a));
  const [first] = group;
  if (!scheme || !first) throw new Error(id);
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  const { year, index } = first.firstPeriod ?? { year: 2026, index: 1 };
  const own = new Map(group.flatMap(({ people }) => people.map((person) => [person.id, person])));
  const people = [...own.values()];
  const periods: Period[] = [{ kind: scheme.period, year, index }];
  while (periods.length < Math.max(leastPeriods(id), periodCount(group)))
    periods.push(nextPeriod(periods[periods.length - 1]!));
  const { number } = await call("insert", id, {
    language: "zh-CN",
    firstPeriod: periods[0]!,
    parameters: first.parameters ?? {},
    people: people.map(({ id: person, department, group: team, entered, left, roster }) => ({
      ...{ id: person, name: person, more: roster ?? {} },
      ...(department === undefined ? {} : { department }),
      ...(team === undefined ? {} : { group: team }),
      ...(entered === undefined ? {} : { entered }),
      ...(left === undefined ? {} : { left }),
    })),
  });
  for (const [at, period] of periods.entries()) {
    if (at > 0) await call("nextPeriod", number);
    const entries = people.flatMap(({ id: person, entries: rows }) => {
      const values = rows[at] ?? rows[rows.length - 1];
      return values ? [{ id: person, values }] : [];
    });
    await call("fill", number, periodId(period), entries);
    for (const { id: list } of scheme.lists) {
      const rows = rowsOf(group).filter((row) => row.list === list && row.period === at + 1);
      await call(
        "fillRows",
        number,
        list,
        periodId(period),
        rows.map(({ row }) => row),
      );
    }
    await workbench.book.calculated();
    if (closes && at < periods.length - 1) await call("close", number, periodId(period), WORDS, NOW);
  }
  await workbench.book.calculated();
  const results = [];
  for (const one of yearsOf(periods)) results.push(await call("results", number, one));
  return { number, results };
}

const others = exemplified.map(({ id }) => id).filter((id) => !LEDGERS.includes(id));

test.each([...sampled(LEDGERS, 1), ...sampled(others, 1)])("%s", async (id) => {
  const { results: without } = await figuresOf(id, false);
  addIn.workbench.close();
  const { number, results } = await figuresOf(id, true);
  expect(results).toEqual(without);
  const { findings } = await addIn.call("audit", number);
  expect(findings.filter(({ kind }) => /^(formula|closed|spill)/.test(kind))).toEqual([]);
});
