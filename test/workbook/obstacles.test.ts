/** What stands in a command's way: a cell being edited, a password, a protected structure, a sheet that goes meanwhile. */
import type { Workbench } from "excel-workbench";
import { openAddIn, type AddIn } from "../headless/addIn";
import { sampled } from "../sample";
import { COMMANDS, openFor, prepare, said, settledState, type Command } from "./commands";

let open: AddIn | undefined;
afterEach(() => {
  open?.workbench.close();
  open = undefined;
});

const opened = async (command: Command, file: Uint8Array): Promise<AddIn> => {
  open?.workbench.close();
  return (open = await openFor(command, file));
};

/** An Excel that cannot wait by itself. */
const UNABLE_TO_WAIT = "{ const { run } = Excel; Excel.run = (...given) => run(given[given.length - 1]); }";

/** Some of the commands for each obstacle, others for the next. */
const some = (from: number) => {
  const all = Object.entries(COMMANDS);
  return sampled([...all.slice(from), ...all.slice(0, from)], 1);
};

test.each(some(0))("%s waits until the cell that is edited is done", async (name, command) => {
  const given = await prepare(name, command);
  const { workbench, call } = await opened(command, given.file);
  const [sync = 1] = sampled(Array.from({ length: given.syncs }, (_, at) => at + 1).reverse(), 2).slice(-1);
  let waited = false;
  workbench.interruptAt(sync, () => {
    workbench.book.cellEditing = true;
    setTimeout(() => {
      waited = true;
      workbench.book.cellEditing = false;
    }, 60);
  });
  expect(await said(command.job(call))).toBe("");
  expect(waited).toBe(true);
  expect(await settledState(workbench)).toEqual(given.after);
});

test.each(some(1))(
  "where Excel cannot wait, an edit that goes on leaves nothing half done: %s",
  async (name, command) => {
    const given = await prepare(name, command);
    const { workbench, call } = await opened(command, given.file);
    workbench.addScript(UNABLE_TO_WAIT);
    workbench.interruptAt(Math.ceil(given.syncs / 2), () => {
      workbench.book.cellEditing = true;
    });
    const problem = await said(command.job(call));
    workbench.book.cellEditing = false;
    // What could not be put back during the edit is put back before anything else is done.
    if (problem !== "") expect(problem).toMatch(/有单元格正在编辑|再做一次即可|再移除一次/);
    await said(call("remove", 99));
    if (problem !== "" && name === "remove") await command.job(call);
    const state = await settledState(workbench);
    expect(state).toEqual(problem === "" || name === "remove" ? given.after : given.before);
  },
);

test.each(some(2))(
  "a workbook whose structure is protected is as before, or needs no new sheets: %s",
  async (name, command) => {
    const given = await prepare(name, command);
    const { workbench, call } = await opened(command, given.file);
    workbench.book.structureProtected = true;
    const problem = await said(command.job(call));
    workbench.book.structureProtected = false;
    if (problem !== "") expect(problem).toContain("工作簿结构受保护，不能添加或删除工作表，没有改动任何内容");
    expect(await settledState(workbench)).toEqual(problem === "" ? given.after : given.before);
  },
);

test.each(some(3))(
  "a structure that is protected meanwhile is said, and put in order when it is open again: %s",
  async (name, command) => {
    const given = await prepare(name, command);
    const { workbench, call } = await opened(command, given.file);
    workbench.interruptAt(Math.ceil((given.syncs * 2) / 3), () => {
      workbench.book.structureProtected = true;
    });
    const problem = await said(command.job(call));
    workbench.book.structureProtected = false;
    await said(call("remove", 99));
    const again = problem.includes("再移除一次") || problem.includes("再做一次即可");
    if (again) await command.job(call);
    const state = await settledState(workbench);
    expect(state).toEqual(problem === "" || again ? given.after : given.before);
  },
);

test.each(some(6))(
  "a password on any sheet that is written into is named, and nothing has changed: %s",
  async (name, command) => {
    const given = await prepare(name, command);
    let { workbench, call } = await opened(command, given.file);
    for (const at of given.before.sheets.keys()) {
      const sheet = workbench.book.sheets()[at];
      if (!sheet?.protection.protected) continue;
      const { options } = sheet.protection;
      sheet.unprotect();
      sheet.protect(options, "geheim");
      const problem = await said(command.job(call));
      if (problem === "") {
        ({ workbench, call } = await opened(command, given.file));
        continue;
      }
      expect(problem).toContain(`工作表“${sheet.name}”有密码保护，没有改动任何内容`);
      expect(await settledState(workbench)).toEqual(given.before);
      sheet.unprotect("geheim");
      sheet.protect(options);
    }
  },
);

test("a password on roster, entries, results or change log is named with its sheet; nothing is to be deleted", async () => {
  const { workbench, call } = (open = await openAddIn());
  const { sheets } = await call("insert", "base-plus-20", {
    language: "zh-CN",
    firstPeriod: { kind: "month", year: 2026, index: 1 },
    people: [{ id: "1", name: "甲" }],
    parameters: {},
  });
  const change = (share: number) => call("change", 1, { share }, "2026-02-01T08:00:00Z");
  await change(0.3);
  const join = () => call("join", 1, [{ id: "2", name: "乙" }]);
  const log = workbench.book.sheets().find(({ name }) => name.endsWith("变更记录"))?.name;
  for (const [name = "", job] of [
    [sheets.roster, join],
    [sheets["entry:2026M01"], join],
    [sheets["results:2026"], () => call("nextPeriod", 1)],
    [log, () => change(0.4)],
  ] as const) {
    const before = await settledState(workbench);
    const sheet = workbench.book.sheetByName(name)!;
    const { options } = sheet.protection;
    sheet.unprotect();
    sheet.protect(options, "geheim");
    const problem = await said(job());
    expect(problem).toContain(`工作表“${name}”有密码保护，没有改动任何内容`);
    expect(problem).not.toContain("删除");
    sheet.unprotect("geheim");
    sheet.protect(options);
    expect(await settledState(workbench)).toEqual(before);
  }
});

test.each(some(5))(
  "a sheet of its own that is renamed or deleted meanwhile leaves all else as before: %s",
  async (name, command) => {
    const given = await prepare(name, command);
    const own = (workbench: Workbench) =>
      workbench.book.sheets().find(({ name: each }) => !given.before.sheets.some((old) => old.name === each));
    for (const meddle of ["rename", "delete"] as const) {
      const { workbench, call } = await opened(command, given.file);
      // Looked for from the first sync on.
      const watch = (sync: number): void =>
        workbench.interruptAt(sync, () => {
          const sheet = own(workbench);
          if (!sheet) watch(1);
          else if (meddle === "rename") sheet.name = "改名";
          else workbench.book.deleteSheet(sheet);
        });
      watch(1);
      const problem = await said(command.job(call));
      if (problem !== "") expect(await settledState(workbench)).toEqual(given.before);
    }
  },
);

test("two commands at once wait for each other", async () => {
  const { workbench, call } = (open = await openAddIn());
  const [first, second] = await Promise.all([
    call("insert", "base-plus-20", {
      language: "zh-CN",
      firstPeriod: { kind: "month", year: 2026, index: 1 },
      people: [{ id: "1", name: "甲" }],
      parameters: {},
    }),
    call("insert", "base-plus-20", {
      language: "zh-CN",
      firstPeriod: { kind: "month", year: 2026, index: 1 },
      people: [{ id: "2", name: "乙" }],
      parameters: {},
    }),
  ]);
  expect([first.number, second.number]).toEqual([1, 2]);
  expect(
    await Promise.all([said(call("join", 1, [{ id: "3", name: "丙" }])), said(call("remove", 2))]),
  ).toEqual(["", ""]);
  await workbench.book.calculated();
  expect((await call("overview")).map(({ number, roster }) => [number, roster.length])).toEqual([[1, 2]]);
});
