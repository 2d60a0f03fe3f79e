/** Finance's day: a wrong bonus is found by the audit, explained where it stands, and mended, all from the pane. */
import { AUDIT_PANE_TEXTS } from "../../src/i18n/paneAudit";
import { CHECK_PANE_TEXTS } from "../../src/i18n/paneCheck";
import { EXPLAIN_TEXTS } from "../../src/i18n/explain";
import { INSERT_TEXTS } from "../../src/i18n/paneInsert";
import { schemeById } from "../../src/schemes";
import { columnLetters } from "../../src/template/addresses";
import { area } from "../../src/template/plan";
import { resultColumns } from "../../src/template/results/resultColumns";
import { resultsHeaderRow } from "../../src/template/results/resultsSheet";
import { browserTest, closeBrowser, closeHosts, openHost } from "./host";
import { insertExample, worked, YEAR } from "./pane";

afterEach(closeHosts);
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
});
