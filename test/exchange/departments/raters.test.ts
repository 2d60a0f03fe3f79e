/** Who scores whom: what goes to each rater, and what several scores come to. */
import { unzipSync } from "fflate";
import fc, { runs } from "../../property";
import { boardOf } from "../../../src/exchange/departments/board";
import { eventNow } from "../../../src/exchange/departments/exchangeEvents";
import { exactMean, scoredCells, withMeans } from "../../../src/exchange/departments/means";
import { mergeFiles } from "../../../src/exchange/departments/merge";
import { raterLines } from "../../../src/exchange/departments/raterLines";
import { ratersOf } from "../../../src/exchange/departments/raters";
import { sourcesOf } from "../../../src/exchange/departments/rating";
import type { ReturnedFile } from "../../../src/exchange/departments/returned";
import { SCHEMES, schemeById } from "../../../src/schemes";
import { schemeOfDesign } from "../../../src/schemes/designs/designScheme";
import { designOf } from "../../schemes/designs/examples";
import { contextOf, edited, hereOf, returned, SENT, sendTo, type, type Book } from "./outside";

const SCHEME = schemeById("cm-360-quarterly")!;
const SALES = "销售额：同事";

const people = [
  ["0001", "王一", "一部"],
  ["0002", "李二", "一部"],
  ["0003", "张三", "二部"],
  ["0004", "李二", "二部"],
] as const;

const BOOK: Book = {
  roster: people.map(([id, name, department]) => ({ id, name, department })),
  entries: people.map(([id]) => ({ id, values: SCHEME.entryColumns.map(() => "") })),
  lists: {},
};

const typed = (...rows: string[][]) => ratersOf(SCHEME, BOOK, raterLines(rows, 6), "zh-CN");

const at = (id: string): number => SCHEME.entryColumns.findIndex((column) => column.id === id);

/** The files of several colleagues with what each of them types for the first person. */
async function scored(scores: readonly (number | null)[]): Promise<ReturnedFile[]> {
  const { raters } = typed(
    ...scores.map((_, index) => [`同事${index}`, "同事", "0001", index === 0 ? "是" : ""]),
  );
  const files = await sendTo(SCHEME, raters);
  return Promise.all(
    files.map(async ({ name, bytes }, index) => {
      const back = await edited(bytes, (file) => type(file, "0001", SALES, scores[index] ?? null));
      return returned(name, back, contextOf(SCHEME, BOOK));
    }),
  );
}

test("the sources of a scheme are those that its entry columns name", () => {
  expect(
    sourcesOf(SCHEME)
      .map(({ word }) => word["zh-CN"])
      .sort(),
  ).toEqual(["上级", "同事", "客户"]);
  const several = SCHEMES.filter((scheme) => sourcesOf(scheme).length > 1).map(({ id }) => id);
  expect(several).toEqual(expect.arrayContaining(["ad-agency-performance", "service-dept-rules", SCHEME.id]));
});

test("a rater gets just the people and columns that the rater scores", async () => {
  const { raters, problems, unrated } = typed(
    ["陈经理", "上级", "一部", ""],
    ["陈经理", "上级", "0003", ""],
    ["周同事", "同事", "王一、0004", "否"],
    ["", "客户", "二部", ""],
  );
  expect(problems).toEqual([]);
  expect(raters.map(({ name, people: own }) => [name, own.map(({ id }) => id)])).toEqual([
    ["陈经理（上级）", ["0001", "0002", "0003"]],
    ["周同事（同事）", ["0001", "0004"]],
  ]);
  expect(unrated.map(({ source, people: own }) => [source["zh-CN"], own.length]).sort()).toEqual([
    ["上级", 1],
    ["同事", 2],
    ["客户", 4],
  ]);
  const [first] = await sendTo(SCHEME, raters);
  const file = await returned(first!.name, first!.bytes, contextOf(SCHEME, BOOK));
  const own = SCHEME.entryColumns.filter(({ by }) => by?.["zh-CN"] === "上级").map(({ id }) => id);
  expect(file).toMatchObject({ refused: [], deleted: [], notes: [], sent: { columns: own, format: 2 } });
  expect(Object.keys(file.rows[0]!.values)).toEqual(own);
  // Each person stands under the own department, not under the rater.
  await edited(first!.bytes, (book) => {
    expect([6, 8].map((row) => book.worksheets[1]!.getCell(row, 3).value)).toEqual(["一部", "二部"]);
    // What a rater would note there would not come back.
    expect(book.worksheets[1]!.getRow(5).values).not.toContain("备注");
    expect(book.worksheets.map(({ name }) => name)).toEqual(["说明", "填报", "APPRAISE"]);
  });
});

test("what a line names wrongly is told with its row; a name that two people have means neither", () => {
  const { raters, problems } = typed(
    ["陈经理", "领导", "一部", ""],
    ["周同事", "同事", "李二、0009", ""],
    ["吴同事", "同事", "0001", "也许"],
  );
  expect(raters).toEqual([]);
  expect(problems.map(({ row, text }) => [row, /“(.*?)”/.exec(text["zh-CN"])![1]])).toEqual([
    [6, "领导"],
    [7, "李二"],
    [7, "0009"],
    [8, "匿名"],
  ]);
});

test("the name of an anonymous rater is nowhere in the file, nor what others have scored", async () => {
  const book = {
    ...BOOK,
    entries: BOOK.entries.map(({ id, values }) => ({ id, values: values.map(() => 77.25) })),
  };
  const lines = raterLines([["周同事", "同事", "0001", "是"]], 6);
  const { raters } = ratersOf(SCHEME, book, lines, "zh-CN");
  expect(raters[0]!.name).toMatch(/^同事·[0-9A-F]{8}$/);
  expect(ratersOf(SCHEME, book, lines, "zh-CN").raters[0]!.name).toBe(raters[0]!.name);
  const [made] = await sendTo(SCHEME, raters);
  const inside = Object.values(unzipSync(made!.bytes)).map((part) => new TextDecoder().decode(part));
  expect([made!.name, ...inside].filter((part) => part.includes("周同事"))).toEqual([]);
  expect(inside.filter((part) => part.includes("77.25"))).toEqual([]);
});

test("of several scores the mean is taken, without those who left the cell blank, and nothing else is told", async () => {
  const files = await scored([80, 85, 85, null]);
  const { files: merged, incomplete, disagreements, placeOf } = withMeans(SCHEME, files, "zh-CN");
  expect([incomplete, disagreements, placeOf]).toEqual([
    [],
    [],
    [undefined, undefined, undefined, undefined],
  ]);
  const merge = mergeFiles(SCHEME, merged, hereOf(BOOK));
  // 250 / 3 in the 15 digits of a cell.
  expect(merge.changes).toEqual([
    { id: "0001", column: SCHEME.entryColumns[at("sales_peer")]!.id, before: "", after: 83.3333333333333 },
  ]);
  expect(merge.cells.map(({ file, there }) => [file, there])).toEqual([["4 份评分的平均", 83.3333333333333]]);
});

test("a later file changes the mean only as HR decides; files that are missing are told", async () => {
  const files = await scored([80, 85, 91]);
  const two = withMeans(SCHEME, files.slice(0, 2), "zh-CN");
  expect(two.incomplete).toEqual([{ source: "同事", chosen: 2, of: 3 }]);
  const entries = BOOK.entries.map(({ id, values }) => ({
    id,
    values: values.map((_, place) => (id === "0001" && place === at("sales_peer") ? 82.5 : "")),
  }));
  const here = hereOf({ entries, lists: {} });
  expect(mergeFiles(SCHEME, two.files, here)).toMatchObject({ changes: [], open: 0 });
  const all = mergeFiles(SCHEME, withMeans(SCHEME, files, "zh-CN").files, here);
  expect(all).toMatchObject({ open: 1, changes: [] });
  // (80 + 85 + 91) / 3
  expect(all.cells.map(({ kind, here: own, there }) => [kind, own, there])).toEqual([
    ["conflict", 82.5, 85.3333333333333],
  ]);
});

test("a single score is not taken of who is anonymous, nor where others were to score too", async () => {
  const merged = (files: readonly ReturnedFile[]) => {
    const { files: all, disagreements } = withMeans(SCHEME, files, "zh-CN");
    return [all[0]!.rows[0]!.values.sales_peer, disagreements.map(({ id, reason }) => [id, reason["zh-CN"]])];
  };
  const left = [undefined, [["0001", expect.stringMatching(/^只有一人评分/)]]];
  // The first is anonymous.
  expect(merged(await scored([80]))).toEqual(left);
  const files = await scored([null, 85, null]);
  expect(merged(files)).toEqual(left);
  expect(merged(files.slice(1, 2))).toEqual(left);
  // Whom one named rater alone scores is scored by nobody else.
  const { raters } = typed(["甲", "同事", "0001、0002", ""], ["乙", "同事", "0001", ""]);
  const sent = await sendTo(SCHEME, raters);
  const both = await Promise.all(
    sent.map(async ({ name, bytes }, index) => {
      const back = await edited(bytes, (file) => type(file, index === 0 ? "0002" : "0001", SALES, 90));
      return returned(name, back, contextOf(SCHEME, BOOK));
    }),
  );
  const { files: means, disagreements } = withMeans(SCHEME, both, "zh-CN");
  expect(means[0]!.rows.map(({ id, values }) => [id, values.sales_peer])).toEqual([
    ["0001", undefined],
    ["0002", 90],
  ]);
  expect(disagreements.map(({ id }) => id)).toEqual(["0001"]);
});

test("who is on leave or has left is scored by nobody, and stands in no rater's way", () => {
  const period = { kind: "quarter", year: 2026, index: 1 } as const;
  const book: Book = {
    ...BOOK,
    roster: BOOK.roster.map((person) =>
      person.id === "0003" ? { ...person, leaves: [{ notFrom: 46_000, notTo: 47_000 }] } : person,
    ),
    // The last has left: there is no row of entries.
    entries: BOOK.entries.slice(0, 3),
  };
  const lines = raterLines(
    [
      ["陈经理", "上级", "0001、张三、0004", ""],
      ["周同事", "同事", "李二", ""],
      ["吴同事", "同事", "0004", ""],
      ["", "客户", "", ""],
    ],
    6,
  );
  const { raters, problems, unrated } = ratersOf(SCHEME, { ...book, period }, lines, "zh-CN");
  expect(problems).toEqual([]);
  // Of two people of one name one has left: the other is meant.
  expect(raters.map(({ name, people: own, rating }) => [name, own.map(({ id }) => id), rating?.of])).toEqual([
    ["陈经理（上级）", ["0001"], 1],
    ["周同事（同事）", ["0002"], 1],
  ]);
  expect(unrated.find(({ source }) => source["zh-CN"] === "客户")?.people.map(({ id }) => id)).toEqual([
    "0001",
    "0002",
  ]);
});

test("where a design asks how many scored, raters give but a score, and the number comes with the mean", async () => {
  const own = schemeOfDesign(
    designOf([
      {
        ...{ kind: "raters", id: "b1", title: { zh: "协作" }, max: 100, least: 2, absent: "refuse" },
        raters: [
          { key: 1, title: { zh: "上级" }, weight: 0.6 },
          { key: 2, title: { zh: "同事" }, weight: 0.4, several: true },
        ],
      },
    ]),
  );
  const book: Book = {
    ...BOOK,
    entries: BOOK.entries.map(({ id }) => ({ id, values: own.entryColumns.map(() => "") })),
  };
  const lines = ["甲", "乙", "丙"].map((rater) => [rater, "同事", "0001、0002", "是"]);
  const { raters, problems } = ratersOf(own, book, raterLines(lines, 6), "zh-CN");
  expect(problems).toEqual([]);
  expect(raters.map(({ columns }) => columns)).toEqual([["b1_2"], ["b1_2"], ["b1_2"]]);
  const sent = await sendTo(own, raters);
  const files = await Promise.all(
    sent.map(async ({ name, bytes }, index) => {
      const back = await edited(bytes, (file) => {
        if (index < 2) type(file, "0001", "协作：同事评分", 80 + 10 * index);
        if (index === 0) type(file, "0002", "协作：同事评分", 70);
      });
      return returned(name, back, contextOf(own, book));
    }),
  );
  expect(files.flatMap(({ notes, refused }) => [...notes, ...refused])).toEqual([]);
  const { files: means, disagreements } = withMeans(own, files, "zh-CN");
  const { changes } = mergeFiles(own, means, hereOf(book));
  // A single score of the second is not told, and so not counted.
  expect(changes.map(({ id, column, after }) => [id, column, after]).sort()).toEqual([
    ["0001", "b1_2", 85],
    ["0001", "b1_2_n", 2],
  ]);
  expect(disagreements.map(({ id }) => id)).toEqual(["0002"]);
});

test("words that differ have no mean and are left to HR", () => {
  const scheme = { entryColumns: SCHEME.entryColumns.filter(({ id }) => id === "interview") };
  const file = (word: string): ReturnedFile => ({
    name: word,
    sent: {
      columns: ["interview"],
      rating: { source: "上级", shared: true, anonymous: false, of: 2 },
    } as never,
    rows: [{ id: "0001", name: "王一", values: { interview: word } }],
    ...{ refused: [], deleted: [], lists: [], notes: [] },
  });
  const differ = withMeans(scheme, [file("是"), file("否")], "zh-CN");
  expect(differ.files[0]!.rows[0]!.values).toEqual({});
  expect(differ.disagreements.map(({ id, reason }) => [id, reason["zh-CN"].slice(0, 12)])).toEqual([
    ["0001", "各评分人填写不一（否, "],
  ]);
  expect(withMeans(scheme, [file("是"), file("是")], "zh-CN").files[0]!.rows[0]!.values).toEqual({
    interview: "是",
  });
});

test("a rater whose scores go into a mean is complete once the file is back, whatever the cells hold", async () => {
  const { raters } = typed(["甲", "同事", "0001", ""], ["乙", "同事", "0001", ""]);
  const [first] = await scored([80, 85]);
  const event = (kind: "sent" | "returned", department: string) =>
    eventNow(
      {
        ...{ kind, period: "2026Q1", department, file: "", due: "", people: 1, refused: 0, sent: SENT },
        cells: kind === "sent" ? 0 : scoredCells(SCHEME, first!),
      },
      new Date(SENT),
    );
  const [one = "", other = ""] = raters.map(({ name }) => name);
  const events = [event("sent", one), event("sent", other), event("returned", other)];
  expect(boardOf(raters, events, "2026Q1", "2026-04-02").map(({ state }) => state)).toEqual([
    "sent",
    "complete",
  ]);
});

test("a mean is exact, the same in any order, and between its scores", () => {
  expect(exactMean([0.1, 0.2, 0.3])).toBe(0.2);
  expect(exactMean([1.15, 1.25])).toBe(1.2);
  expect(exactMean([-80, -85, -85])).toBe(-83.3333333333333);
  expect(exactMean([2, 2, 1])).toBe(1.66666666666667);
  expect(exactMean([0, 0])).toBe(0);
  const cents = fc.integer({ min: -10_000, max: 10_000 });
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 9 }), (all) => {
      const scores = all.map((cent) => Number(`${cent}e-2`));
      const mean = exactMean(scores);
      expect(exactMean([...scores].reverse())).toBe(mean);
      expect(mean).toBeGreaterThanOrEqual(Math.min(...scores));
      expect(mean).toBeLessThanOrEqual(Math.max(...scores));
      // In whole cents the sum is exact: the mean of it, to 15 digits.
      const sum = all.reduce((total, cent) => total + cent, 0);
      expect(Math.abs(mean * 100 * all.length - sum)).toBeLessThan(1e-7);
      if (sum % all.length === 0) expect(mean).toBe(Number(`${sum / all.length}e-2`));
    }),
    runs(400),
  );
});
