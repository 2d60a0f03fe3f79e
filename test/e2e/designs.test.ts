/** HR builds a scheme of its own from nothing: six KPIs, own bands, coefficients and base; tried, inserted, filled, checked. */
import { CHECK_PANE_TEXTS } from "../../src/i18n/paneCheck";
import { BLOCK_TEXTS, DESIGN_TEXTS, FIELD_TEXTS } from "../../src/i18n/paneDesigns";
import { DESIGN_TABLE_TEXTS } from "../../src/i18n/paneDesignTable";
import { UPDATE_TEXTS } from "../../src/i18n/paneUpdate";
import { INSERTED_TEXTS } from "../../src/i18n/paneInserted";
import { INSERT_TEXTS } from "../../src/i18n/paneInsert";
import { browserTest, closeBrowser, closeHosts, eventually, openHost, type Host } from "./host";
import { next, pastePeople } from "./pane";

afterEach(closeHosts);
afterAll(closeBrowser);

const KPIS = [
  ["销售业绩", 30],
  ["回款率", 20],
  ["新增客户", 15],
  ["客户满意", 15],
  ["资料质量", 10],
  ["团队协作", 10],
] as const;

/** Adds a block and gives its card. */
async function add(host: Host, kind: keyof typeof BLOCK_TEXTS, title: string) {
  const pane = host.pane();
  await pane.getByLabel(host.say(DESIGN_TEXTS.addKind)).selectOption(kind);
  await host.press(host.say(DESIGN_TEXTS.addDo));
  const card = pane.locator("ol > li").last();
  await card.getByLabel(host.say(DESIGN_TEXTS.blockTitle), { exact: true }).fill(title);
  const cell = (row: number, column: keyof typeof FIELD_TEXTS) =>
    card.getByLabel(host.say(DESIGN_TEXTS.row, { row, column: host.say(FIELD_TEXTS[column]) }), {
      exact: true,
    });
  return {
    field: (name: keyof typeof FIELD_TEXTS) => card.getByLabel(host.say(FIELD_TEXTS[name]), { exact: true }),
    cell,
    addRow: (name: keyof typeof FIELD_TEXTS) =>
      card
        .getByRole("button", { name: host.say(DESIGN_TEXTS.addRow, { title: host.say(FIELD_TEXTS[name]) }) })
        .click(),
  };
}

browserTest(
  "six KPIs with own bands, coefficients and base are built, tried, inserted, filled and checked",
  async () => {
    const host = await openHost();
    const pane = host.pane();
    await host.press(host.say(INSERT_TEXTS.ownSchemes));
    await pane.getByRole("heading", { name: host.say(DESIGN_TEXTS.start) }).waitFor();
    await host.screenshot("designs-start");
    await pane.getByText(host.say(DESIGN_TABLE_TEXTS.paste)).click();
    await pane
      .getByLabel(host.say(DESIGN_TABLE_TEXTS.cells))
      .fill(
        "考核指标\t权重\t满分\t评分标准\n销售业绩\t60%\t100\t按完成率\n工作态度\t40%\t100\t主管评分\n合计\t100%",
      );
    await pane.getByRole("button", { name: host.say(DESIGN_TABLE_TEXTS.take, { count: 2 }) }).waitFor();
    await host.screenshot("designs-paste");
    await host.press(host.say(DESIGN_TEXTS.startEmpty));
    await pane.getByLabel(host.say(DESIGN_TEXTS.title)).fill("六项指标考核");
    await pane.getByLabel(host.say(DESIGN_TEXTS.short)).fill("六指标");
    for (const [title] of KPIS) await add(host, "points", title);

    const total = await add(host, "total", "加权得分");
    for (const [index, [title, weight]] of KPIS.entries()) {
      await total.addRow("members");
      await total.cell(index + 1, "member").selectOption(title);
      // The last weight is a mistake at first.
      await total.cell(index + 1, "weight").fill(String(index === KPIS.length - 1 ? weight - 1 : weight));
    }
    await pane.getByText("加权得分 权重合计 99%，须为 100%").waitFor();
    await host.screenshot("designs-weights");
    await total.cell(KPIS.length, "weight").fill("10");
    await pane.getByText("加权得分 权重合计 100% ✓").waitFor();

    const grade = await add(host, "grade", "等级");
    await grade.field("source").selectOption("加权得分");
    await grade.cell(2, "from").fill("70");
    const factor = await add(host, "coefficient", "奖金系数");
    await factor.field("source").selectOption("等级");
    await factor.field("by").selectOption("grade");
    for (const [index, [label, value]] of (
      [
        ["C", 0],
        ["B", 0.9],
        ["A", 1.25],
      ] as const
    ).entries()) {
      if (index > 0) await factor.addRow("label");
      await factor.cell(index + 1, "label").fill(label);
      await factor.cell(index + 1, "factor").fill(String(value));
    }
    const pay = await add(host, "pay", "绩效奖金");
    await pay.field("base").selectOption("roster");
    await pay.field("baseName").fill("奖金基数");
    await pay.cell(1, "factor").selectOption("奖金系数");
    await pane.getByText(host.say(DESIGN_TEXTS.good)).waitFor();

    // Tried: 80 of sales, else full marks: 94 is an A.
    await pane.getByLabel("销售业绩（分）", { exact: true }).fill("80");
    await pane.getByLabel("绩效奖金：奖金基数（元）", { exact: true }).fill("4000");
    const figure = (title: string, value: string) =>
      pane.getByRole("listitem").filter({ hasText: new RegExp(`^${title}：${value}`) });
    await figure("加权得分", "94").waitFor();
    await figure("绩效奖金", "5000").waitFor();
    await pane.getByText(host.say(DESIGN_TEXTS.thresholds, { title: "等级" })).click();
    await pane.getByRole("row", { name: "70 C B B" }).waitFor();
    await host.screenshot("designs-try");

    await host.press(host.say(DESIGN_TEXTS.insertNow));
    await pane.getByRole("heading", { name: host.say(INSERT_TEXTS.rules), level: 2 }).waitFor();
    await next(host, "parameters");
    await host.screenshot("designs-parameters");
    await next(host, "people");
    const heads = ["工号", "姓名", "考核期", "绩效奖金：奖金基数", ...KPIS.map(([title]) => title)];
    await pastePeople(
      host,
      [
        heads,
        ["007", "张三", "2026M01", 4000, 80, 100, 100, 100, 100, 100],
        ["008", "李四", "2026M01", 5000, 70, 70, 70, 70, 70, 70],
      ]
        .map((row) => row.join("\t"))
        .join("\n"),
    );
    await next(host, "period");
    await next(host, "summary");
    await host.press(host.say(INSERT_TEXTS.insertNow));
    await pane.getByRole("heading", { name: host.say(INSERT_TEXTS.done), exact: true }).waitFor();
    await eventually(async () => {
      const cells = (await host.read("六指标·结果2026!A1:KZ12")).flat();
      // 4,000 × 1.25 and 5,000 × 0.9: 70 is on the bound, and a B.
      expect(cells).toEqual(expect.arrayContaining([5000, 4500]));
    });
    await host.press(host.say(INSERT_TEXTS.showInserted));
    await host.press(host.say(CHECK_PANE_TEXTS.action));
    await host.press(host.say(CHECK_PANE_TEXTS.make));
    await pane.getByText(host.say(CHECK_PANE_TEXTS.none, { year: 2026 })).waitFor();
    await host.screenshot("designs-checked");

    // In use, it is changed: one item weighs more, another one less, and the effect is shown before anything happens.
    await host.press(host.say(INSERTED_TEXTS.changeDesign));
    const cells = (row: number) =>
      pane.getByLabel(host.say(DESIGN_TEXTS.row, { row, column: host.say(FIELD_TEXTS.weight) }), {
        exact: true,
      });
    await cells(1).fill("40");
    await cells(2).fill("10");
    await pane.getByText("加权得分 权重合计 100% ✓").waitFor();
    await host.screenshot("designs-change");
    await host.press(host.say(DESIGN_TEXTS.keep));
    const kept = pane.getByText(host.say(DESIGN_TEXTS.changeKept, { revision: 2 }));
    await kept.waitFor();
    // Beside what was pressed, though the form goes on below it.
    const { y = 0, height = Infinity } = (await kept.boundingBox()) ?? {};
    expect(y + height).toBeLessThanOrEqual(host.page.viewportSize()?.height ?? 0);
    await host.press(host.say(UPDATE_TEXTS.action));
    await host.press(host.say(UPDATE_TEXTS.look));
    // 80 of sales weigh 40 % now: 92 instead of 94.
    await pane.getByText("加权得分（2026年1月）：94 → 92").waitFor({ timeout: 60_000 });
    await host.screenshot("designs-update");
  },
);
