/** Schemes whose record or design cannot be read are said with the reason, stay as they are, and harm no other scheme. */
import { RECORD_FORMAT } from "../../src/template/kept/record";
import { area } from "../../src/template/plan";
import { openAddIn, type AddIn } from "../headless/addIn";
import { bookState } from "../headless/bookState";
import { designOf } from "../schemes/designs/examples";
import { said } from "./commands";

let open: AddIn | undefined;
let file: Uint8Array | undefined;
afterEach(() => {
  open?.workbench.close();
  open = undefined;
});

const OWN = designOf([
  { kind: "points", id: "b1", title: { zh: "态度" }, max: 100 },
  { kind: "limits", id: "b2", title: { zh: "得分" }, from: "b1", low: 0, high: 90 },
]);
const OTHER = { ...OWN, id: "own-another0", title: { zh: "另一个方案" } };
const CHOICES = {
  language: "zh-CN" as const,
  firstPeriod: { kind: "month" as const, year: 2026, index: 1 },
  people: [{ id: "007", name: "张三" }],
  parameters: {},
};

/** HR's own scheme, which the workbook keeps too, and one of the catalogue beside it. */
async function book(): Promise<AddIn> {
  if (!file) {
    const { workbench, call } = await openAddIn();
    await call("keepDesign", OWN);
    await call("insertDesign", OWN, CHOICES);
    await call("insert", "base-plus-20", CHOICES);
    file = await workbench.save();
    workbench.close();
  }
  open = await openAddIn({ file });
  await open.workbench.book.calculated();
  return open;
}

/** What a hidden sheet of ours keeps, written anew. */
function rewrite({ workbench }: AddIn, name: string, anew: (text: string) => string): void {
  const { formula = "" } =
    workbench.book.names().find((own) => own.name.toLowerCase() === name.toLowerCase()) ?? {};
  const sheet = workbench.book.sheetByName(formula.replace(/^='?|'?!.*$/g, ""));
  if (!sheet) throw new Error(`${name}: ${formula}`);
  const area = { row: 0, column: 0, rows: sheet.usedArea(true)?.rows ?? 1, columns: 1 };
  const text = anew(sheet.values(area).flat().map(String).join(""));
  sheet.unprotect();
  sheet.write(area, "", "api");
  sheet.write({ ...area, rows: 1 }, text, "api");
  sheet.protect({});
}

const changed =
  (change: (data: Record<string, unknown>) => object) =>
  (text: string): string =>
    JSON.stringify(change(JSON.parse(text) as Record<string, unknown>));

/** The blocks of a design, the second of a kind that this add-in does not know. */
const unknownBlock = {
  ...OWN,
  blocks: [OWN.blocks[0], { kind: "lottery", id: "b2", title: { zh: "抽奖" } }],
};

const RECORDS: readonly [what: string, anew: (text: string) => string, title: string, says: string][] = [
  [
    "a newer record of a scheme that is not known",
    changed((record) => ({ ...record, format: RECORD_FORMAT + 1, scheme: "scheme-of-next-year" })),
    OWN.title.zh,
    `较新的加载项写入（记录格式 ${RECORD_FORMAT + 1}`,
  ],
  [
    "a newer record of another form",
    changed((record) => ({ format: RECORD_FORMAT + 1, all: record })),
    OWN.title.zh,
    `较新的加载项写入（记录格式 ${RECORD_FORMAT + 1}`,
  ],
  [
    "a scheme that is not known",
    changed((record) => ({ ...record, scheme: "scheme-of-next-year" })),
    OWN.title.zh,
    "目录中没有此方案",
  ],
  [
    "a design in a newer format",
    changed((record) => ({ ...record, design: { ...OWN, format: 9 } })),
    OWN.title.zh,
    "由较新的加载项保存（格式 9，本加载项为 2）",
  ],
  [
    "a design with a block that is not known",
    changed((record) => ({ ...record, design: unknownBlock })),
    OWN.title.zh,
    "第 2 个构件不能识别",
  ],
];

describe("an inserted scheme", () => {
  test.each(RECORDS)("%s: said, left alone, and the other scheme goes on", async (_, anew, name, says) => {
    const addIn = await book();
    const { workbench, call } = addIn;
    const sheets = Object.entries((await call("instances"))[0]?.sheets ?? {});
    rewrite(addIn, "APPRAISE_1.record", anew);
    const [found, ...others] = await call("unread");
    expect(others).toEqual([]);
    expect(found).toMatchObject({ number: 1, name, why: expect.stringContaining(says) });
    expect([...(found?.sheets ?? [])].sort()).toEqual(
      sheets.flatMap(([role, sheet]) => (role === "record" ? [] : [sheet])).sort(),
    );
    // Nothing is written to it, and every command says the same.
    const before = bookState(workbench.book);
    for (const job of [() => call("nextPeriod", 1), () => call("repair", 1), () => call("remove", 1)]) {
      expect(await said(job())).toContain(says);
      expect(bookState(workbench.book)).toEqual(before);
    }
    expect((await call("overview")).map(({ number, warnings }) => [number, warnings])).toEqual([[2, []]]);
    expect(await said(call("nextPeriod", 2))).toBe("");
    await call("insert", "base-plus-20", CHOICES);
    expect((await call("overview")).map(({ number }) => number)).toEqual([2, 3]);
  });

  test("whose code does not come from the server is named, the others stand, and it comes when asked for again", async () => {
    const addIn = await book();
    const { workbench, call } = addIn;
    const says = "这一部分未能从加载项的服务器读取";
    await call("comes", "base-plus-20", false);
    const before = bookState(workbench.book);
    expect((await call("overview")).map(({ number, warnings }) => [number, warnings])).toEqual([[1, []]]);
    expect(await call("unread")).toMatchObject([{ number: 2, why: expect.stringContaining(says) }]);
    for (const job of [() => call("nextPeriod", 2), () => call("repair", 2), () => call("audit", 2)])
      expect(await said(job())).toContain(says);
    expect(bookState(workbench.book)).toEqual(before);
    expect(await said(call("nextPeriod", 1))).toBe("");
    await call("comes", "base-plus-20", true);
    expect((await call("overview")).map(({ number }) => number)).toEqual([1, 2]);
    expect(await call("unread")).toEqual([]);
  });

  test.each([
    ["cut off", (text: string) => text.slice(0, text.length / 2)],
    ["with its parameters lost", changed((record) => ({ ...record, parameters: null }))],
    ["with a list that is none", changed((record) => ({ ...record, closings: "2026M01" }))],
  ])("whose record is damaged, %s, is known by its second copy and repaired", async (_, anew) => {
    const addIn = await book();
    const { call } = addIn;
    rewrite(addIn, "APPRAISE_1.record", anew);
    expect(await call("unread")).toEqual([]);
    expect((await call("overview"))[0]?.warnings).toEqual([{ kind: "recordDamaged" }]);
    await call("repair", 1);
    expect((await call("overview"))[0]?.warnings).toEqual([]);
    expect(await said(call("nextPeriod", 1))).toBe("");
  });

  test("of whose record both copies are damaged is known by its sheets alone", async () => {
    const addIn = await book();
    const { workbench, call } = addIn;
    rewrite(addIn, "APPRAISE_1.record", (text) => text.slice(1));
    workbench.book.deleteName("APPRAISE_1.kept");
    const [found] = await call("unread");
    expect(found).toMatchObject({ number: 1, why: expect.stringContaining("请从历史版本恢复工作簿") });
    expect(found).not.toHaveProperty("name");
    expect(found?.sheets.length).toBeGreaterThan(3);
    // Once its sheets are gone there is nothing to be said.
    for (const sheet of found?.sheets ?? []) workbench.book.deleteSheet(workbench.book.sheetByName(sheet)!);
    expect(await call("unread")).toEqual([]);
    expect(await call("overview")).toHaveLength(1);
  });

  test("whose design is kept nowhere else comes back with the design's file", async () => {
    const addIn = await book();
    const { call } = addIn;
    await call("dropDesign", OWN.id);
    rewrite(addIn, "APPRAISE_1.record", (text) => text.slice(1));
    expect(await call("unread")).toMatchObject([
      { name: OWN.short, why: expect.stringContaining(`（修订 ${OWN.revision}）`) },
    ]);
    await call("keepDesign", OWN);
    expect(await call("unread")).toEqual([]);
    await call("repair", 1);
    expect((await call("overview"))[0]?.warnings).toEqual([]);
  });

  test("whose design has since been changed does not take the changed one for its own", async () => {
    const addIn = await book();
    const { call } = addIn;
    await call("keepDesign", { ...OWN, title: { zh: "改过" } });
    rewrite(addIn, "APPRAISE_1.record", (text) => text.slice(1));
    expect(await call("unread")).toMatchObject([
      { why: expect.stringContaining(`只保存了修订 ${OWN.revision + 1}`) },
    ]);
  });
});

describe("a design that the workbook keeps", () => {
  test("in a newer format or with an unknown block is said, and outlives the keeping of others", async () => {
    const addIn = await book();
    const { call } = addIn;
    const newer = { ...OWN, id: "own-nextyear", title: { zh: "明年" }, format: 9 };
    rewrite(
      addIn,
      "APPRAISE_DESIGNS",
      changed((data) => ({
        ...data,
        designs: [newer, null, { ...unknownBlock, id: "own-unknown0" }, OTHER],
      })),
    );
    const left = [
      { title: "明年", why: { key: "unreadDesignNewer", values: { written: 9, own: 2 } } },
      { why: { key: "unreadDesign", values: {} } },
      { title: OWN.title.zh, why: { key: "unreadBlock", values: { block: 2 } } },
    ];
    expect(await call("unreadDesigns")).toEqual(left);
    expect((await call("designs")).map(({ title }) => title.zh)).toEqual([OTHER.title.zh]);
    await call("keepDesign", { ...OTHER, title: { zh: "改名" } });
    await call("dropDesign", OTHER.id);
    expect(await call("unreadDesigns")).toEqual(left);
    // What is inserted brings its own along.
    expect((await call("overview")).map(({ warnings }) => warnings)).toEqual([[], []]);
  });

  test("a sheet of designs that is cut off, or newer, is said and not written over", async () => {
    const addIn = await book();
    const { workbench, call } = addIn;
    for (const [anew, says] of [
      [changed((data) => ({ ...data, format: 9 })), "由较新的加载项保存（格式 9）"],
      [(text: string) => text.slice(0, 40), "内容已损坏"],
    ] as const) {
      rewrite(addIn, "APPRAISE_DESIGNS", anew);
      const before = bookState(workbench.book);
      expect(await said(call("designs"))).toContain(says);
      expect(await said(call("keepDesign", OTHER))).toContain(says);
      expect(bookState(workbench.book)).toEqual(before);
      expect((await call("overview")).map(({ warnings }) => warnings)).toEqual([[], []]);
    }
  });

  test("of a sheet that is damaged is set aside as it is, and others are kept in a new one", async () => {
    const addIn = await book();
    const { workbench, call } = addIn;
    const texts = () => workbench.book.sheets().map((sheet) => sheet.values(area(0, 0))[0]?.[0]);
    expect(await call("designsAside")).toBeUndefined();
    rewrite(addIn, "APPRAISE_DESIGNS", (text) => text.slice(0, 40));
    const before = texts();
    const names = workbench.book.sheets().map(({ name }) => name);
    const aside = "考核自定义方案（损坏）";
    expect(await call("designsAside")).toBe(aside);
    // It has another name, and can be shown by hand; nothing else is another.
    expect(workbench.book.sheets().map(({ name }) => name)).toEqual(
      names.map((name) => (name === "考核自定义方案" ? aside : name)),
    );
    expect(texts()).toEqual(before);
    expect(workbench.book.sheetByName(aside)?.visibility).toBe("Hidden");
    expect(await call("designs")).toEqual([]);
    await call("keepDesign", OTHER);
    expect((await call("designs")).map(({ title }) => title.zh)).toEqual([OTHER.title.zh]);
    expect((await call("overview")).map(({ warnings }) => warnings)).toEqual([[], []]);
    expect(await said(call("nextPeriod", 1))).toBe("");
    // Damaged once more it finds a free name.
    rewrite(addIn, "APPRAISE_DESIGNS", () => "");
    expect(await call("designsAside")).toBe("考核自定义方案（损坏）2");
  });
});
