/** Every command that writes, each in the smallest workbook in which it can be given. */
import type { Workbench } from "excel-workbench";
import type { Block, Design } from "../../src/schemes/designs/design";
import { fingerprint } from "../../src/template/fingerprint";
import { area } from "../../src/template/plan";
import { openAddIn, type AddIn } from "../headless/addIn";
import { bookState } from "../headless/bookState";
import type { NewerVersion } from "../headless/newerVersion";
import { designOf } from "../schemes/designs/examples";

const SCHEME = "base-plus-20";
const person = (id: string) => ({ id, name: `客户经理${id}` });
const CHOICES = {
  language: "zh-CN",
  firstPeriod: { kind: "month", year: 2026, index: 11 },
  people: [person("001"), person("002")],
  parameters: {},
} as const;
const DECEMBER = { kind: "month", year: 2026, index: 12 } as const;
const NOW = "2026-11-30T08:00:00Z";
const SIGNED = { at: 46_356, by: "周人事" };
/** Nobody is rated yet. */
const CLOSED = { at: 46_356, by: "赵会计", reason: "试运行" };
const VARIANT = { scheme: SCHEME, schemeVersion: 1, name: "华南", parameters: { share: 0.3 } };

/** Entry sheets and results of that version are other ones. */
const NEWER: NewerVersion = {
  entry: { id: "extra", like: "signed" },
  added: { id: "score_twice", like: "score", formula: '=IF([score]="","",2*[score])' },
  removed: "agree",
  renamed: { from: "year_score", to: "mean_score" },
};

type Call = AddIn["call"];

export interface Command {
  /** What is done before. */
  given?: (call: Call, workbench: Workbench) => Promise<unknown>;
  /** What the page is told before, whenever the workbook is opened. */
  page?: (call: Call) => Promise<unknown>;
  job: (call: Call) => Promise<unknown>;
}

const INSERTED = (call: Call) => call("insert", SCHEME, CHOICES);
const after =
  (...steps: ((call: Call) => Promise<unknown>)[]) =>
  async (call: Call) => {
    await INSERTED(call);
    for (const step of steps) await step(call);
  };

const WORDS = { by: "王人事", reason: "补发" };
/** What is known of a period in which nothing is entered. */
const NOTHING_ENTERED = fingerprint([JSON.stringify([[], []])]);
/** From 1 November 2026 on. */
const LEAVE = { id: "002", kind: "病假", from: 46_327, part: "rated" } as const;
const CORRECTION = { id: "001", period: "2026M11", column: "total", amount: 12_345 };
const CLOSED_NOVEMBER = after(
  (call) => call("close", 1, "2026M11", CLOSED, NOW),
  (call) => call("nextPeriod", 1),
);

const FILLED = (call: Call) =>
  call(
    "fill",
    1,
    "2026M11",
    ["001", "002"].map((id) => ({ id, values: { base_pay: 3000, archive: 27, visits: 30, events: 25 } })),
  );
const RATED = after(FILLED);
const NOTIFIED = { deadline: SIGNED.at + 3, recipient: "人力资源部" };
const POSTED = { columns: ["score"], from: SIGNED.at, to: SIGNED.at + 3, ...NOTIFIED };
const APPEAL = {
  ...{ id: "001", column: "total", contested: "少计一次", decider: "绩效委员会" },
  ...{ received: SIGNED.at, deadline: SIGNED.at + 3 },
};
const TRIED = { name: "华南", from: CHOICES.firstPeriod, made: "2026-11-30 16:05", changed: ["30%"] };
const EXCHANGED = { period: "2026M11", department: "", file: "一部.xlsx", due: "", people: 2, refused: 0 };
const exchanged = (kind: "sent" | "returned") => ({ ...EXCHANGED, kind, at: NOW, cells: 1, sent: NOW });
const COLLECTED = {
  changes: [{ id: "001", column: "visits", before: 30, after: 28 }],
  listChanges: [],
  events: [exchanged("returned")],
};
const IMPORTED = [{ period: CHOICES.firstPeriod, id: "002", values: { base_pay: 3200 } }];
const QUARTERLY = { ...CHOICES, firstPeriod: { kind: "quarter", year: 2026, index: 4 } } as const;
const REPORT = {
  ...{
    sheet: "审核报告",
    title: "审核报告",
    note: "",
    end: "完",
    headings: ["类别", "问题", "单元格", "涉及金额"],
  },
  ...{ fingerprint: ["指纹", "0000"] as const, facts: [["审核人", "赵"]] as const, findings: [] },
};
const POINTS: Block = { kind: "points", id: "b1", title: { zh: "业绩" }, max: 100 };
const DESIGNED = designOf([POINTS]);
const REVISED: Design = {
  ...DESIGNED,
  revision: 2,
  used: 2,
  blocks: [POINTS, { ...POINTS, id: "b2", title: { zh: "质量" } }],
};
const NOTHING_CHANGES = {
  ...{ periods: [CHOICES.firstPeriod], measure: "money" as const, total: { before: 0, after: 0 } },
  ...{ departments: [], people: [], grades: [], apart: [] },
};

export const COMMANDS: Record<string, Command> = {
  insert: { job: INSERTED },
  "insert with the entries of two months": {
    job: (call) =>
      call("insertWithEntries", SCHEME, CHOICES, [
        { id: "001", period: { kind: "month", year: 2026, index: 12 }, values: { base: 4000 } },
      ]),
  },
  "open the next month": { given: INSERTED, job: (call) => call("nextPeriod", 1) },
  "open the next year": {
    given: after((call) => call("nextPeriod", 1)),
    job: (call) => call("nextPeriod", 1),
  },
  "take out the month that was opened last": {
    given: after(
      (call) => call("check", 1),
      (call) => call("nextPeriod", 1),
      (call) => call("sign", 1, { ...SIGNED, period: "2026M12", role: "hr" }, NOW),
    ),
    job: (call) => call("takePeriodOut", 1, "2026M12", NOTHING_ENTERED, WORDS, NOW),
  },
  "take out the first month of a year": {
    given: after(
      (call) => call("nextPeriod", 1),
      (call) => call("nextPeriod", 1),
    ),
    job: (call) => call("takePeriodOut", 1, "2027M01", NOTHING_ENTERED, WORDS, NOW),
  },
  "take a person out": {
    given: INSERTED,
    job: async (call) => {
      const { print } = await call("personContents", 1, "002");
      await call("takePersonOut", 1, "002", print, WORDS, NOW);
    },
  },
  "enter leave for the first time, with a check": {
    given: after((call) => call("check", 1)),
    job: (call) => call("onLeave", 1, LEAVE, WORDS, NOW),
  },
  "enter a move to another department": {
    given: after((call) => call("nextPeriod", 1)),
    job: (call) => call("moveTo", 1, { id: "002", from: "2026M12", department: "二部" }, WORDS, NOW),
  },
  "cancel leave": {
    given: after((call) => call("onLeave", 1, LEAVE, WORDS, NOW)),
    job: (call) => call("notOnLeave", 1, 1, WORDS, NOW),
  },
  "add people into free rows": { given: INSERTED, job: (call) => call("join", 1, [person("003")]) },
  "add more people than there are free rows": {
    given: INSERTED,
    job: (call) => call("join", 1, ["3", "4", "5", "6", "7", "8", "9"].map(person)),
  },
  "mark a leaver": { given: INSERTED, job: (call) => call("leave", 1, "002", 46_356) },
  "change a parameter for the first time": {
    given: INSERTED,
    job: (call) => call("change", 1, { share: 0.3 }, NOW),
  },
  "change a parameter again": {
    given: after((call) => call("change", 1, { share: 0.3 }, NOW)),
    job: (call) => call("change", 1, { share: 0.4 }, NOW),
  },
  "change parameters from a month on, with a check": {
    given: after(
      (call) => call("nextPeriod", 1),
      (call) => call("check", 1),
    ),
    job: (call) => call("change", 1, { points: [40, 30, 30], share: 0.3 }, NOW, { from: DECEMBER }),
  },
  "take back a change from a month on": {
    given: after(
      (call) => call("nextPeriod", 1),
      (call) => call("change", 1, { points: [40, 30, 30] }, NOW, { from: DECEMBER }),
    ),
    job: (call) => call("cancel", 1, "points", DECEMBER, NOW),
  },
  "close a month": { given: INSERTED, job: (call) => call("close", 1, "2026M11", CLOSED, NOW) },
  "close a month that was checked": {
    given: after((call) => call("check", 1)),
    job: (call) => call("close", 1, "2026M11", CLOSED, NOW),
  },
  "open a closed month again": {
    given: after((call) => call("close", 1, "2026M11", CLOSED, NOW)),
    job: (call) => call("reopen", 1, "2026M11", CLOSED, NOW),
  },
  "enter the first correction": {
    given: CLOSED_NOVEMBER,
    job: (call) => call("correct", 1, [CORRECTION], "2026M12", WORDS, NOW),
  },
  "take a correction back": {
    given: async (call) => {
      await CLOSED_NOVEMBER(call);
      await call("correct", 1, [CORRECTION], "2026M12", WORDS, NOW);
    },
    job: (call) => call("takeBack", 1, 1, WORDS, NOW),
  },
  "sign a month": {
    given: INSERTED,
    job: (call) => call("sign", 1, { ...SIGNED, period: "2026M11", role: "hr" }, NOW),
  },
  "publish a closed month": {
    given: after((call) => call("close", 1, "2026M11", CLOSED, NOW)),
    job: (call) => call("publish", 1, "2026M11", { ...CLOSED, deadline: CLOSED.at }, NOW),
  },
  "open a month again that was signed and checked": {
    given: after(
      (call) => call("check", 1),
      (call) => call("close", 1, "2026M11", CLOSED, NOW),
      (call) => call("sign", 1, { ...SIGNED, period: "2026M11", role: "hr" }, NOW),
    ),
    job: (call) => call("reopen", 1, "2026M11", CLOSED, NOW),
  },
  check: { given: INSERTED, job: (call) => call("check", 1) },
  "check again": { given: after((call) => call("check", 1)), job: (call) => call("check", 1) },
  "hand out a payment list": { given: INSERTED, job: (call) => call("payment", 1, "2026M11", NOW) },
  "hand it out again": {
    given: after((call) => call("payment", 1, "2026M11", NOW)),
    job: (call) => call("payment", 1, "2026M11", NOW),
  },
  "hand out the list to publish": {
    given: RATED,
    job: (call) => call("posting", 1, "2026M11", POSTED, NOW),
  },
  "hand out notices": { given: RATED, job: (call) => call("notices", 1, "2026M11", NOTIFIED, NOW) },
  "hand out the results of the year again": {
    given: after(FILLED, (call) => call("personYears", 1, "2026M11", {}, NOW)),
    job: (call) => call("personYears", 1, "2026M11", {}, NOW),
  },
  "enter the first appeal": { given: RATED, job: (call) => call("appeal", 1, "2026M11", APPEAL) },
  "enter another appeal": {
    given: after((call) => call("appeal", 1, "2026M11", APPEAL)),
    job: (call) => call("appeal", 1, "2026M11", { ...APPEAL, id: "002" }),
  },
  "decide an appeal": {
    given: after((call) => call("appeal", 1, "2026M11", APPEAL)),
    job: (call) =>
      call("decide", 1, 1, { verdict: "refused", new: "", reason: "无据", at: SIGNED.at + 1 }, NOW),
  },
  "write a what-if as a sheet": {
    given: INSERTED,
    job: (call) => call("whatIfSheet", 1, TRIED, NOTHING_CHANGES),
  },
  "keep a what-if": {
    job: (call) => call("keepWhatIf", { ...VARIANT, from: "2026M11", scope: "open" }),
  },
  "keep a variant": { job: (call) => call("keepVariant", VARIANT) },
  "keep another variant": {
    given: (call) => call("keepVariant", VARIANT),
    job: (call) => call("keepVariant", { ...VARIANT, name: "华北" }),
  },
  "delete a variant": {
    given: (call) => call("keepVariant", VARIANT),
    job: (call) => call("dropVariant", VARIANT),
  },
  "bring a workbook with a closed month up to date": {
    given: CLOSED_NOVEMBER,
    page: (call) => call("newer", SCHEME, NEWER),
    job: (call) => call("bringUpToDate", 1),
  },
  "bring a design in use up to date": {
    given: async (call) => {
      await call("insertDesign", DESIGNED, CHOICES);
      await call("keepDesign", REVISED);
    },
    job: (call) => call("bringUpToDate", 1, REVISED),
  },
  "sort rows": {
    given: async (call) => {
      await call("insert", SCHEME, { ...CHOICES, people: [person("002"), person("001")] });
      await FILLED(call);
    },
    job: (call) => call("sort", 1, "entry:2026M11", "id"),
  },
  "sort rows of a list": {
    given: async (call) => {
      await call("insert", "big-account-quarter-ledger", QUARTERLY);
      await call("fillRows", 1, "joint", "2026Q4", [
        { project: "网络", income: 10, member1: "002", share1: 1 },
        { project: "平台", income: 20, member1: "001", share1: 1 },
      ]);
    },
    job: (call) => call("sort", 1, "list:joint:2026Q4", "id"),
  },
  "write compared entries": {
    given: RATED,
    job: async (call) => {
      const { changes } = await call("compare", 1, IMPORTED);
      await call("writeCompared", 1, changes);
    },
  },
  "note which files were sent for the first time": {
    given: INSERTED,
    job: (call) => call("noteExchange", 1, [exchanged("sent")]),
  },
  "collect a department's file": {
    given: after(FILLED, (call) => call("noteExchange", 1, [exchanged("sent")])),
    job: (call) => call("collectFiles", 1, "2026M11", COLLECTED),
  },
  "lay down who scores whom": {
    given: (call) => call("insert", "cm-360-quarterly", QUARTERLY),
    job: (call) => call("addRaters", 1),
  },
  "take back a move": {
    given: after(
      (call) => call("nextPeriod", 1),
      (call) => call("moveTo", 1, { id: "002", from: "2026M12", department: "二部" }, WORDS, NOW),
    ),
    job: (call) => call("moveBack", 1, 1, WORDS, NOW),
  },
  "begin a register again": {
    given: async (call, { book }) => {
      await CLOSED_NOVEMBER(call);
      await call("correct", 1, [CORRECTION], "2026M12", WORDS, NOW);
      const [instance] = await call("instances");
      book.deleteSheet(book.sheetByName(instance!.sheets.corrections!)!);
    },
    job: (call) => call("beginAgain", 1, "corrections", WORDS, NOW),
  },
  "ask for signatures": {
    given: INSERTED,
    job: (call) => call("askFor", 1, { close: ["department"], publish: ["finance"] }, CLOSED, NOW),
  },
  "finish a published month": {
    given: after(
      (call) => call("close", 1, "2026M11", CLOSED, NOW),
      (call) => call("publish", 1, "2026M11", { ...CLOSED, deadline: CLOSED.at }, NOW),
    ),
    job: (call) => call("finish", 1, "2026M11", CLOSED, NOW),
  },
  "hand out records of the talks": { given: RATED, job: (call) => call("talks", 1, "2026M11", {}, NOW) },
  "write the reconciliation as a sheet": {
    given: RATED,
    job: (call) => call("reconciliationSheet", 1, "2026M11", NOW),
  },
  "write the audit's report": { given: RATED, job: (call) => call("report", 1, REPORT) },
  "reckon a what-if": {
    given: RATED,
    job: (call) => call("whatIf", 1, { share: 0.3 }, { from: CHOICES.firstPeriod, scope: "open" }),
  },
  "rename a what-if": {
    given: (call) => call("keepWhatIf", { ...VARIANT, from: "2026M11", scope: "open" }),
    job: (call) => call("renamedWhatIf", VARIANT, "华中"),
  },
  "delete a what-if": {
    given: (call) => call("keepWhatIf", { ...VARIANT, from: "2026M11", scope: "open" }),
    job: (call) => call("dropWhatIf", VARIANT),
  },
  "keep a design": { job: (call) => call("keepDesign", DESIGNED) },
  "delete a design": {
    given: (call) => call("keepDesign", DESIGNED),
    job: (call) => call("dropDesign", DESIGNED.id),
  },
  "set a damaged sheet of designs aside": {
    given: async (call, { book }) => {
      await call("keepDesign", DESIGNED);
      const sheet = book.sheets().find(({ name }) => name === "考核自定义方案")!;
      sheet.unprotect();
      sheet.write(area(0, 0), '{"format":1,"designs":[', "api");
      sheet.protect({});
    },
    job: (call) => call("designsAside"),
  },
  "write a formula by hand": {
    job: (call) =>
      call("formulaInto", { formula: "=APPRAISE.VERSION()", at: { sheet: "Sheet1", cell: area(3, 0) } }),
  },
  remove: { given: INSERTED, job: (call) => call("remove", 1) },
  examples: {
    job: (call) => call("examples", SCHEME, { language: "zh-CN", firstPeriod: CHOICES.firstPeriod }),
  },
};

/** Cell by cell, with formats, protection, names and selection. */
function stateOf({ book }: Workbench) {
  const { area } = book.active;
  const sheets = book.sheets().map((sheet) => {
    const used = sheet.usedArea(false);
    const corner = used && { ...used, row: used.row + used.rows - 1, rows: 1 };
    return {
      options: sheet.protection.protected ? sheet.protection.options : undefined,
      formats: corner && sheet.format(corner).numberFormat,
    };
  });
  const state = bookState(book);
  return {
    ...state,
    names: byName(state.names),
    area,
    sheets: state.sheets.map((own, at) => ({ ...own, ...sheets[at] })),
  };
}

const byName = <T extends { name: string }>(names: readonly T[]): T[] =>
  [...names].sort((a, b) => (a.name < b.name ? -1 : 1));

type State = ReturnType<typeof stateOf>;

export const said = (job: Promise<unknown>): Promise<string> =>
  job.then(
    () => "",
    (error: Error) => error.message,
  );

export interface Prepared {
  file: Uint8Array;
  before: State;
  after: State;
  syncs: number;
}

/** The workbook, opened so that the command can be given. */
export async function openFor({ page }: Command, file: Uint8Array): Promise<AddIn> {
  const addIn = await openAddIn({ file });
  await page?.(addIn.call);
  return addIn;
}

const prepared = new Map<string, Prepared>();

/** The workbook in which the command is given, and what it is like before and after. */
export async function prepare(name: string, command: Command): Promise<Prepared> {
  const known = prepared.get(name);
  if (known) return known;
  const first = await openAddIn();
  await first.workbench.write("Sheet1!A1:B2", [
    ["客户", "金额"],
    ["甲公司", 12.5],
  ]);
  await command.given?.(first.call, first.workbench);
  const file = await first.workbench.save();
  first.workbench.close();
  const { workbench, call } = await openFor(command, file);
  const before = await settledState(workbench);
  workbench.resetCounts();
  await command.job(call);
  const { syncs } = workbench.counts();
  const made = { file, before, after: await settledState(workbench), syncs };
  workbench.close();
  prepared.set(name, made);
  return made;
}

export async function settledState(workbench: Workbench): Promise<State> {
  await workbench.book.calculated();
  return stateOf(workbench);
}
