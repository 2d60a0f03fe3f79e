/** From open to final: what each step of a period needs, who has signed it, and what moves signed figures. */
import { openAddIn, type AddIn } from "../../headless/addIn";
import { said } from "../commands";
import { CHOICES, entriesOf, FIRST_ENTRIES, SCHEME } from "../quarters";

let addIn: AddIn;
afterEach(() => addIn.workbench.close());

const NOW = "2026-04-10T08:00:00Z";
/** 2026-04-10, and so many days later. */
const TODAY = 46_122;
const WORDS = { at: TODAY, by: "赵会计" };
const PERIOD = "2026Q1";
const signature = (role: "department" | "hr" | "finance" | "manager", by: string, department?: string) => ({
  ...{ period: PERIOD, role, by, at: TODAY },
  ...(department === undefined ? {} : { department }),
});

async function firstQuarter() {
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  const { number, sheets } = await call("insert", SCHEME, CHOICES);
  const stage = async (later = 0) => (await call("stages", number, TODAY + later))[PERIOD];
  const unmet = async (id: string) => {
    const found =
      id === "close" ? await call("closing", number, NOW) : await call("nextStep", number, id, NOW);
    return found?.checks.filter(({ met }) => !met).map(({ id: own, count }) => `${own} ${count}`);
  };
  const settle = () => workbench.book.calculated();
  return { number, sheets, stage, unmet, settle, call, workbench };
}

const logged = (sheet: string): unknown[][] => {
  const own = addIn.workbench.book.sheetByName(sheet);
  const used = own?.usedArea(true);
  return own && used ? own.values(used).slice(4, -1) : [];
};

test("a quarter goes from open to final, and each step says what it lacks", async () => {
  const { number, stage, unmet, settle, call, workbench } = await firstQuarter();
  expect(await stage()).toBe("open");
  await call("fill", number, PERIOD, FIRST_ENTRIES);
  await settle();
  expect(await stage()).toBe("collected");
  await call("check", number);
  await settle();
  expect(await stage()).toBe("checked");
  await call("askFor", number, { close: ["department"], publish: ["finance"] }, WORDS, NOW);
  expect(await unmet("close")).toEqual(["signOffs 2"]);
  await expect(call("close", number, PERIOD, WORDS, NOW)).rejects.toThrow("原因");
  await call("sign", number, signature("department", "钱经理", "一部"), NOW);
  expect(await unmet("close")).toEqual(["signOffs 1"]);
  expect(await said(call("sign", number, signature("department", "钱经理", "三部"), NOW))).toContain("三部");
  await call("sign", number, signature("department", "孙经理", "二部"), NOW);
  expect(await unmet("close")).toEqual([]);
  await call("close", number, PERIOD, WORDS, NOW);
  await settle();
  expect(await stage()).toBe("closed");
  // What the departments signed before is what was closed.
  const fitting = async () =>
    (await call("signing", number))[0]?.signOffs.map(({ signOff, fits }) => [signOff.by, fits]);
  expect(await fitting()).toEqual([
    ["钱经理", true],
    ["孙经理", true],
  ]);

  expect(await unmet(PERIOD)).toEqual(["posted 1", "signOffs 1"]);
  const deadline = TODAY + 5;
  const published = { ...WORDS, deadline };
  expect(await said(call("publish", number, PERIOD, published, NOW))).toContain("原因");
  const choices = { columns: ["rate"], from: TODAY, to: deadline, deadline, recipient: "人力资源部" };
  await call("posting", number, PERIOD, choices, NOW);
  await call("sign", number, signature("finance", "李财务"), NOW);
  expect(await call("nextStep", number, PERIOD, NOW)).toMatchObject({ step: "publish", deadline });
  expect(await unmet(PERIOD)).toEqual([]);
  const early = { ...published, deadline: TODAY - 1 };
  expect(await said(call("publish", number, PERIOD, early, NOW))).toContain("早于");
  const { sheet } = await call("payment", number, PERIOD, NOW);
  const cells = workbench.book.sheetByName(sheet);
  const printed = cells?.values(cells.usedArea(true)!).flat().map(String) ?? [];
  expect(printed).toContain("制表：______________　　　审核：李财务　　　批准：______________");
  expect(printed).toContain("部门负责人已签核：一部 钱经理（2026-04-10）、二部 孙经理（2026-04-10）");
  await call("publish", number, PERIOD, published, NOW);
  expect([await stage(), await stage(5), await stage(6)]).toEqual(["published", "published", "final"]);
  // Whoever appeals in time is answered before the period is final.
  const contested = { contested: "到款少计", received: TODAY, deadline: TODAY + 3, decider: "绩效委员会" };
  await call("appeal", number, PERIOD, { id: "007", column: "net", ...contested });
  await settle();
  expect(await stage(6)).toBe("published");
  expect(await unmet(PERIOD)).toEqual(["deadline 1", "appeals 1"]);
  await call("decide", number, 1, { verdict: "refused", new: "", reason: "凭证齐全", at: TODAY }, NOW);
  await settle();
  expect(await stage(6)).toBe("final");
  expect(await unmet(PERIOD)).toEqual(["deadline 1"]);
  await expect(call("finish", number, PERIOD, WORDS, NOW)).rejects.toThrow("原因");
  await call("finish", number, PERIOD, { ...WORDS, reason: "全员书面确认" }, NOW);
  expect(await stage()).toBe("final");
  expect((await call("instances"))[0]?.record).toMatchObject({
    finishings: [{ period: PERIOD, reason: "全员书面确认", unmet: ["deadline"] }],
  });
});

test("a figure that moves voids no signature in silence: pane and audit say so, and opening again takes it back", async () => {
  const { number, sheets, settle, call, workbench } = await firstQuarter();
  await call("fill", number, PERIOD, FIRST_ENTRIES);
  await settle();
  await call("sign", number, signature("department", "钱经理", "一部"), NOW);
  await call("sign", number, signature("department", "孙经理", "二部"), NOW);
  await call("sign", number, signature("hr", "周人事"), NOW);
  const fitting = async () => (await call("signing", number))[0]?.signOffs.map(({ fits }) => fits);
  const moved = async () =>
    (await call("audit", number)).findings.filter(({ kind }) => kind === "signedMoved").length;
  expect([await fitting(), await moved()]).toEqual([[true, true, true], 0]);
  // Somebody of the first department: the second one's head has signed what still stands.
  await call("fill", number, PERIOD, entriesOf({ "007": 60, "008": 58.5, "010": 234 }));
  await settle();
  expect([await fitting(), await moved()]).toEqual([[false, true, false], 2]);
  await call("sign", number, signature("department", "钱经理", "一部"), NOW);
  expect(await fitting()).toEqual([true, true, false]);
  // Who comes into a department has not been signed.
  await call("join", number, [{ id: "011", name: "新人", department: "二部" }]);
  await settle();
  expect(await fitting()).toEqual([true, false, false]);

  await call("close", number, PERIOD, { ...WORDS, reason: "新人下期起算" }, NOW);
  await settle();
  await call("sign", number, signature("hr", "周人事"), NOW);
  // Who changes the department later has been signed where he was.
  await workbench.write(`${sheets.roster}!C6`, [["三部"]]);
  await settle();
  expect((await fitting())?.at(-1)).toBe(true);
  await call("publish", number, PERIOD, { ...WORDS, deadline: TODAY + 3, reason: "会上宣读" }, NOW);
  await call("reopen", number, PERIOD, { ...WORDS, reason: "漏记回款" }, NOW);
  await settle();
  expect(await fitting()).toEqual([]);
  const [instance] = await call("instances");
  const { signOffs = [], publications = [] } = instance?.record ?? {};
  expect(signOffs).toHaveLength(5);
  for (const { voided } of [...signOffs, ...publications])
    expect(voided).toEqual({ ...WORDS, reason: "漏记回款" });
  // Readable without the add-in: every step, nothing written over.
  const lines = logged(instance?.sheets.signing ?? "");
  expect(lines.map(([, , what]) => what)).toEqual([
    ...Array<string>(5).fill("签核"),
    "公示",
    ...Array<string>(5).fill("签核作废"),
    "公示撤回",
  ]);
  expect(lines[0]?.slice(1, 7)).toEqual(["2026年1季度", "签核", "部门负责人", "一部", "钱经理", TODAY]);
  expect(lines[0]?.[7]).toBe(signOffs[0]?.fingerprint);
  expect((await call("overview"))[0]?.warnings).toEqual([]);
});
