/** Finance's day: a wrong bonus is found, explained where it stands, mended and reported, all from the pane; a formula by hand. */
import { AUDIT_PANE_TEXTS } from "../../src/i18n/paneAudit";
import { CHECK_PANE_TEXTS } from "../../src/i18n/paneCheck";
import { COMPARE_TEXTS } from "../../src/i18n/comparing";
import { FUNCTION_TASKS } from "../../src/i18n/formulaTasks";
import { PANE } from "../../src/i18n/pane";
import { FORMULA_TEXTS } from "../../src/i18n/paneFormulas";
import { RECONCILE_TEXTS } from "../../src/i18n/reconciliation";
import { EXPLAIN_TEXTS } from "../../src/i18n/explain";
import { INSERT_TEXTS } from "../../src/i18n/paneInsert";
import { schemeById } from "../../src/schemes";
import { columnLetters } from "../../src/template/addresses";
import { area } from "../../src/template/plan";
import { resultColumns } from "../../src/template/results/resultColumns";
import { resultsHeaderRow } from "../../src/template/results/resultsHead";
import { browserTest, closeBrowser, eventually, leaveHosts, openHost } from "./host";
import { insertExample, worked, YEAR } from "./pane";

afterEach(leaveHosts);
afterAll(closeBrowser);

browserTest("a wrong bonus is found, explained and mended", async () => {
  const host = await openHost();
  await insertExample(host);
  await host.press(host.say(INSERT_TEXTS.showInserted));
  await host.press(host.say(CHECK_PANE_TEXTS.action));
  await host.press(host.say(CHECK_PANE_TEXTS.make));
  await host
    .pane()
    .getByText(host.say(CHECK_PANE_TEXTS.none, { year: YEAR }))
    .waitFor();
  const results = (await host.sheets()).find((name) => name.includes("结果")) ?? "";
  const { id } = worked().scheme;
  const { column } = resultColumns(schemeById(id)!, { kind: "quarter", year: YEAR, index: 1 }).places.net ?? {
    column: 0,
  };
  // Below the headings and the row of the columns' formulas.
  const row = resultsHeaderRow(worked().scheme.rollUps.length) + 2;
  await host.page.evaluate(
    ([name, cell]) => {
      const sheet = window.workbench?.book.sheetByName(name);
      sheet?.unprotect();
      sheet?.write(cell, 999, "api");
    },
    [results, area(row, column)] as const,
  );
  await host.page.evaluate(() => window.workbench?.book.calculated());
  const cell = `${columnLetters(column)}${row + 1}`;
  await host.press(host.say(AUDIT_PANE_TEXTS.action));
  await host.press(host.say(AUDIT_PANE_TEXTS.start));
  const finding = host
    .pane()
    .getByRole("listitem")
    .filter({ hasText: `${cell}（` })
    .first();
  await finding.waitFor();
  await host.screenshot("audit-found");
  await finding.getByRole("button", { name: /^转到/ }).click();
  await host
    .pane()
    .getByRole("button", { name: host.say(EXPLAIN_TEXTS.explain), exact: true })
    .click();
  await host
    .pane()
    .getByText(/已被改写/)
    .waitFor();
  expect(await host.selected()).toBe(`${results} ${row + 1},${column + 1} 1×1`);
  await host.screenshot("why-overwritten");
  await finding.getByRole("button", { name: /^修复/ }).click();
  // People without names stay to be known.
  await host
    .pane()
    .getByText(/错误 0 个|没有发现问题 ✓/)
    .first()
    .waitFor();
  await host.press(host.say(EXPLAIN_TEXTS.explain));
  await host
    .pane()
    .getByText(/与单元格一致 ✓/)
    .waitFor();
  await host.screenshot("why-mended");
  // What was done is filed, with a name under it.
  await host.pane().getByText(host.say(AUDIT_PANE_TEXTS.report), { exact: true }).first().click();
  await host.pane().getByLabel(host.say(AUDIT_PANE_TEXTS.auditor)).fill("赵会计");
  await host.press(host.say(AUDIT_PANE_TEXTS.report));
  await eventually(async () => {
    const report =
      (await host.sheets()).find((name) => name.endsWith(AUDIT_PANE_TEXTS.reportSheet["zh-CN"])) ?? "";
    expect((await host.read(`${report}!A3:B6`)).flat()).toContain("赵会计");
  });
  await host.screenshot("audit-reported");
  // The money of the year's last quarter, from the receipts to what is paid.
  await host.press(host.say(RECONCILE_TEXTS.action));
  await host.press(host.say(RECONCILE_TEXTS.start));
  await host.pane().getByText(host.say(RECONCILE_TEXTS.allTie)).waitFor();
  await host
    .pane()
    .getByText(/^实发合计：/)
    .waitFor();
  await host.screenshot("reconciled");
  await host.press(host.say(COMPARE_TEXTS.action));
  await host.screenshot("compare");
});

browserTest(
  "a formula is made by hand: found by what it does, filled from the sheet, written, opened again",
  async () => {
    const host = await openHost();
    await host.page.evaluate(() =>
      window.workbench?.write("Sheet1!A1:B3", [
        ["回款", 120],
        [0, 0.03],
        [100, 0.05],
      ]),
    );
    await host
      .pane()
      .getByRole("tab", { name: host.say(PANE.formulas) })
      .click();
    await host.pane().getByLabel(host.say(FORMULA_TEXTS.search)).fill("累进");
    await host.screenshot("formulas-found");
    await host.press(FUNCTION_TASKS.TIERED.task["zh-CN"]);
    const take = (name: string) => host.press(host.say(FORMULA_TEXTS.takeFor, { name }));
    const select = (cells: ReturnType<typeof area>) =>
      host.page.evaluate((own) => {
        const book = window.workbench?.book;
        const sheet = book?.sheetByName("Sheet1");
        if (book && sheet) book.active = { sheet, area: own };
      }, cells);
    await select(area(0, 1));
    await take("金额");
    await select(area(1, 0, 2, 2));
    await take("分档表");
    await host.press(host.say(FORMULA_TEXTS.preview));
    // 100 at 3 % and 20 at 5 %.
    await host.pane().getByText("结果 = 4", { exact: true }).waitFor();
    await host.screenshot("formula-previewed");
    await select(area(4, 1));
    await host.press(host.say(FORMULA_TEXTS.write));
    await eventually(async () => expect((await host.read("Sheet1!B5")).flat()).toEqual([4]));
    await host.page.evaluate(() => window.workbench?.write("Sheet1!B1", [["很多"]]));
    await host.page.evaluate(() => window.workbench?.book.calculated());
    await host.press(host.say(FORMULA_TEXTS.open));
    await host
      .pane()
      .getByText(/金额是文本 "很多"/)
      .first()
      .waitFor();
    await host.screenshot("formula-explained");
  },
);
