/**
 * Lists of every scheme: rows that somebody inserts count as spare rows do, and what may not stand in a row is said in it,
 * in the state of who it names, above the results and in the overview.
 */
import { schemeById, SCHEMES } from "../../src/schemes";
import type { ListColumn, Scheme, SchemeList } from "../../src/schemes/scheme";
import { namedBy, rowProblemText, type RowProblem } from "../../src/template/lists/listCheck";
import { referencesOf } from "../../src/template/formulas/syntax";
import { periodId, periodLabel } from "../../src/template/periods";
import { area, type CellContent } from "../../src/template/plan";
import type { Results } from "../../src/workbook/readResults";
import type { AddIn } from "../headless/addIn";
import { exampleBooks } from "../native/exampleBooks";
import { fillBook } from "../native/filled";
import type { Book, GeneratedPerson, Values } from "../native/subject";
import { SUBJECTS } from "../native/subjects";
import { sampled } from "../sample";

const withLists = SCHEMES.filter(({ lists }) => lists.length > 0);
const named = withLists.map(({ id }) => ({ id }));

const SAMPLE = 2;

test("the lists are there", () => {
  expect(named.length).toBeGreaterThanOrEqual(11);
});

const booksOf = (scheme: Scheme): Book[] => [
  ...(SUBJECTS.find((each) => each.scheme.id === scheme.id)?.books ?? []),
  ...exampleBooks(scheme),
];

/** A row that is in order, of a person; by scheme and list where two lists have one name. */
const GOOD: Readonly<Record<string, (person: string, department: string) => Values>> = {
  channels: (person) => ({ point: "一号店", person, rating: "好" }),
  register: (person) => ({ person, kind: "晨会迟到或缺席", times: 2 }),
  "points-scheme.events": (person) => ({ person, kind: "工作质量", event: "差错", times: 2 }),
  "telecom-40-20-40-20.events": (person) => ({ person, event: "竞赛获奖", times: 2, each: 5 }),
  deals: (person) => ({ project: "甲", product: 10, member1: person, share1: 1 }),
  "big-account-712-bonus.joint": (person) => ({
    project: "甲",
    product: 10,
    collector: "前者",
    former: person,
  }),
  joint: (person) => ({ project: "甲", income: 10, member1: person, share1: 1 }),
  quotes: (person) => ({ project: "甲", person, income: 10, quote: 12 }),
  pools: (_, department) => ({ department, amount: 1000 }),
  judged: (person) => ({ person, span: "季度", points: 1 }),
  referrals: (referrer) => ({ referrer, customer: "甲", amount: 30 }),
  ratings: (rated) => ({ rated, kind: "客户", score: 80 }),
};

const goodRow = (scheme: Scheme, { id, columns }: SchemeList, person: string, department: string) => {
  const row = (GOOD[`${scheme.id}.${id}`] ?? GOOD[id])?.(person, department);
  if (!row) throw new Error(`no good row of ${scheme.id}.${id}`);
  return columns.map((column): CellContent => row[column.id] ?? "");
};

// ---- rows inserted by hand

/** The figures, binary noise off: other rows lie between those that are summed. */
const shown = ({ people, rollUps }: Results) =>
  JSON.parse(
    JSON.stringify({ people, rollUps }, (_, value: unknown) =>
      typeof value === "number" ? Number(value.toPrecision(12)) : value,
    ),
  ) as unknown;

const filledLists = ({ lists }: Book) => Object.values(lists).filter((rows) => (rows[0]?.length ?? 0) > 1);

test.each(sampled(named, SAMPLE))(
  "$id counts rows that are inserted by hand as those that were spare",
  async ({ id }) => {
    const scheme = schemeById(id)!;
    const [book] = [...booksOf(scheme)].sort((a, b) => filledLists(b).length - filledLists(a).length);
    if (!book) throw new Error(`no workbook for ${id}`);
    const moved = new Set<string>();
    const use = async ({ workbench, call }: AddIn, number: number) => {
      const { firstPeriod } = book;
      const before = await call("results", number, firstPeriod.year);
      for (const list of scheme.lists) {
        const role = `list:${list.id}:${periodId(firstPeriod)}`;
        const place = async () => (await call("instances"))[0]!.places[role]!;
        const { name, header } = await place();
        const sheet = workbench.book.sheetByName(name)!;
        const count = book.lists[list.id]?.[0]?.length ?? 0;
        if (count < 2) continue;
        const whole = area(header + 2, 0, count, list.columns.length);
        const rows = sheet.values(whole) as CellContent[][];
        const blank = rows.map((row) => row.map(() => ""));
        sheet.write(whole, blank, "pasting");
        // Above the first row, below the last one, in the middle: as rows are counted on the sheet.
        await workbench.insertRows(name, header + 3, 1);
        await workbench.insertRows(name, (await place()).end + 1, 1);
        await workbench.insertRows(name, header + 8, Math.max(1, count - 2));
        const { end } = await place();
        const inserted = [header + 2, end - 1, ...blank.slice(2).map((_, at) => header + 7 + at)];
        rows.forEach((row, at) =>
          sheet.write(area(inserted[at] ?? 0, 0, 1, list.columns.length), [row], "pasting"),
        );
        moved.add(list.id);
      }
      await workbench.book.calculated();
      expect(shown(await call("results", number, firstPeriod.year))).toEqual(shown(before));
    };
    await fillBook(scheme, book, { checked: false, use });
    expect([...moved]).toEqual(scheme.lists.map((list) => list.id).filter((list) => list !== "judged"));
  },
);

// ---- what is refused

interface Refused {
  column: ListColumn;
  content: CellContent;
  problem: RowProblem["problem"];
}

/** What may not stand in a column, one thing of each kind. */
function refusedOf(column: ListColumn): Refused[] {
  const { kind, min, max, whole, blank } = column;
  const missing: Refused[] = blank === "missing" ? [{ column, content: "", problem: "missing" }] : [];
  const of = (content: CellContent, problem: RowProblem["problem"]): Refused => ({
    column,
    content,
    problem,
  });
  if (namedBy(column) === "id") return [...missing, of("7", "notInRoster")];
  if (namedBy(column) === "department") return [...missing, of("没有的科", "noDepartment")];
  switch (kind) {
    case "number":
      return [
        ...missing,
        of("abc", "notNumber"),
        ...(min === undefined ? [] : [of(min - 1, "outOfRange")]),
        ...(max === undefined ? [] : [of(max * 10 + 1, "outOfRange")]),
        ...(whole ? [of((min ?? 0) + 0.5, "notWhole")] : []),
      ];
    case "choice":
      return [...missing, of("没有的词", "notOption")];
    case "date":
      return [of("月初", "notDate")];
    default:
      return missing;
  }
}

test.each(sampled(named, SAMPLE + 1))(
  "$id says what may not stand in a list, and holds back what it enters",
  async ({ id }) => {
    const scheme = schemeById(id)!;
    const found = booksOf(scheme).find(
      ({ lists, people }) => filledLists({ lists } as Book).length > 0 && people.length > 0,
    );
    if (!found) throw new Error(id);
    const cases = scheme.lists.flatMap((list) =>
      // The third to fifth member and share have the rules of the second.
      list.columns
        .filter((column) => !/[345]$/.test(column.id))
        .flatMap((column) => refusedOf(column).map((refused) => ({ list, ...refused }))),
    );
    expect(cases.length).toBeGreaterThanOrEqual(3);
    // Somebody whose entries are in order, as often as there are cases; nobody else is named by a row.
    const [model] = found.people;
    const people: GeneratedPerson[] = ["0007", ...cases.map((_, at) => `P${at}`)].map((person) => ({
      ...model!,
      id: person,
      department: `部门${person}`,
      entries: model!.entries.slice(0, 1),
    }));
    const titles = scheme.lists.map(({ title }) => title["zh-CN"]);
    const book: Book = { ...found, id: "refused", periods: 1, people, lists: {} };
    const use = async ({ workbench, call }: AddIn, number: number) => {
      const { firstPeriod } = book;
      const year = firstPeriod.year;
      const period = periodId(firstPeriod);
      const before = await call("results", number, year);
      expect(new Set(before.people.flatMap(({ states }) => states))).not.toContain("未填报");
      const { places } = (await call("instances"))[0]!;
      const written = cases.map(({ list, column, content, ...rest }, at) => {
        const { name, header } = places[`list:${list.id}:${period}`]!;
        const person = `P${at}`;
        const row = goodRow(scheme, list, person, `部门${person}`);
        row[list.columns.indexOf(column)] = content;
        const index = cases.slice(0, at).filter((one) => one.list === list).length;
        workbench.book.sheetByName(name)!.write(area(header + 2 + index, 0, 1, row.length), [row], "pasting");
        return { list, column, content, ...rest, person, index, row };
      });
      await workbench.book.calculated();
      const now = await call("results", number, year);
      const [overview] = await call("overview");
      for (const list of scheme.lists) {
        const own = written.filter((one) => one.list === list);
        if (own.length === 0) continue;
        const said = await call("listResults", number, list.id, period);
        expect(now.warning).toContain(
          `${list.title["zh-CN"]} ${periodLabel(firstPeriod, "zh-CN")} ${own.length}行`,
        );
        for (const { column, content, problem, person, index, row } of own) {
          const text = rowProblemText({ scheme }, { column, problem }, "zh-CN");
          expect({ list: list.id, content, said: said[index]?.check?.[0] }).toEqual({
            list: list.id,
            content,
            said: text,
          });
          expect(overview!.warnings).toContainEqual({
            kind: "listRow",
            list: list.id,
            period: firstPeriod,
            // Below the heading and the anchor row.
            row: index + 1,
            column: list.columns.indexOf(column),
            problem: text,
          });
          const names = list.columns.some((one, at) => {
            const by = namedBy(one);
            return by !== undefined && row[at] === (by === "id" ? person : `部门${person}`);
          });
          // A row with an id that has lost its zeros is meant for who has that number.
          const meant = row.includes("7") ? "0007" : names ? person : undefined;
          if (meant === undefined) continue;
          const rated = now.people.find((one) => one.id === meant)!;
          const others = before.people.find((one) => one.id === meant)!;
          expect({ meant, state: rated.states[0] }).toEqual({
            meant,
            state: expect.stringMatching(new RegExp(`^清单有误：(${titles.join("|")})\\d+行$`)),
          });
          const entered = scheme.results
            .flatMap(({ columns }) => columns)
            .filter(
              ({ span, spills, unrated, formula }) =>
                span === "period" && !spills && !unrated && reads(formula, list),
            );
          expect(entered.length).toBeGreaterThan(0);
          for (const one of entered)
            expect({ meant, figure: one.id, now: rated.figures[one.id]?.[0] }).toEqual({
              meant,
              figure: one.id,
              now: "#N/A",
            });
          // No figure is another number than without the row.
          for (const [figure, cells] of Object.entries(rated.figures))
            cells.forEach((cell, at) => {
              if (typeof cell === "number")
                expect({ figure, cell }).toEqual({ figure, cell: others.figures[figure]?.[at] });
            });
        }
      }
      // The way there: the very cell.
      const last = overview!.warnings.filter(({ kind }) => kind === "listRow").at(-1) as unknown as {
        list: string;
        row: number;
        column: number;
      };
      const role = `list:${last.list}:${period}`;
      await call("toListCell", number, role, last);
      const { active } = workbench.book;
      expect([active.sheet.name, active.area.row, active.area.column]).toEqual([
        places[role]!.name,
        places[role]!.header + 1 + last.row,
        last.column,
      ]);
    };
    await fillBook(scheme, book, { checked: false, use });
  },
);

const reads = (formula: string, list: SchemeList): boolean =>
  referencesOf(formula).some(({ call }) => call?.name === "list" && call.from.startsWith(`${list.id}.`));
