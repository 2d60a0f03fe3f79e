/** A quarter is closed, an appeal against it granted, and what it comes to is paid with the next one: all from the pane. */
import { CORRECTIONS_PANE_TEXTS } from "../../src/i18n/paneCorrections";
import { APPEALS_PANE_TEXTS } from "../../src/i18n/paneAppeals";
import { CLOSING_PANE_TEXTS } from "../../src/i18n/paneClosing";
import { INSERT_TEXTS } from "../../src/i18n/paneInsert";
import { browserTest, closeBrowser, closeHosts, openHost, type Host } from "./host";
import { insertExample, worked } from "./pane";

afterEach(closeHosts);
afterAll(closeBrowser);

async function closeFirstQuarter(host: Host) {
  const pane = host.pane();
  await host.press(host.say(CLOSING_PANE_TEXTS.action));
  await host.press(host.say(CLOSING_PANE_TEXTS.look));
  await pane.getByRole("list", { name: host.say(CLOSING_PANE_TEXTS.needs) }).waitFor();
  await pane.getByLabel(host.say(CLOSING_PANE_TEXTS.date)).first().fill("2026-11-30");
  await pane.getByLabel(host.say(CLOSING_PANE_TEXTS.by)).first().fill("赵会计");
  const why = pane.getByLabel(host.say(CLOSING_PANE_TEXTS.whyClose));
  if ((await why.count()) > 0) await why.fill("已核对");
  await host.press(host.say(CLOSING_PANE_TEXTS.closeNow, { period: "2026年1季度" }));
  await pane.getByText(host.say(CLOSING_PANE_TEXTS.next, { period: "2026年2季度" })).waitFor();
}

browserTest("a granted appeal against a closed quarter leads to a correction of the next", async () => {
  const host = await openHost();
  await insertExample(host);
  await host.press(host.say(INSERT_TEXTS.showInserted));
  await closeFirstQuarter(host);
  const pane = host.pane();
  const { id } = worked().example.people[0] ?? { id: "" };

  await host.press(host.say(APPEALS_PANE_TEXTS.action));
  await pane.getByLabel(host.say(APPEALS_PANE_TEXTS.person)).selectOption(id);
  const form = pane.locator('[id$="-appeals"]');
  await form.getByLabel(host.say(APPEALS_PANE_TEXTS.period), { exact: true }).selectOption("2026Q1");
  await form.getByLabel(host.say(APPEALS_PANE_TEXTS.figure)).selectOption("paid");
  await form.getByLabel(host.say(APPEALS_PANE_TEXTS.contested)).fill("3月回款5万元未计入");
  await form.getByLabel(host.say(APPEALS_PANE_TEXTS.received)).fill("2026-11-02");
  await form.getByLabel(host.say(APPEALS_PANE_TEXTS.decider)).fill("绩效委员会");
  await form.getByRole("button", { name: host.say(APPEALS_PANE_TEXTS.enter), exact: true }).click();
  await form.getByText(host.say(APPEALS_PANE_TEXTS.late)).first().waitFor();
  await form.getByRole("button", { name: host.say(APPEALS_PANE_TEXTS.decideOf, { number: 1 }) }).click();
  await form.getByLabel("新结果（万元；不变则不填）").fill("1.5");
  await form.getByLabel(host.say(APPEALS_PANE_TEXTS.reason)).fill("核实漏记");
  await form.getByRole("button", { name: host.say(APPEALS_PANE_TEXTS.keep) }).scrollIntoViewIfNeeded();
  await host.screenshot("appeals-decision");
  await host.press(host.say(APPEALS_PANE_TEXTS.keep));
  await form
    .getByRole("button", { name: host.say(APPEALS_PANE_TEXTS.toCorrectionOf, { number: 1 }) })
    .click();
  const enter = form.getByRole("button", { name: host.say(CORRECTIONS_PANE_TEXTS.enterOne), exact: true });
  await form.getByText(host.say(CORRECTIONS_PANE_TEXTS.ofAppeal, { number: 1 })).scrollIntoViewIfNeeded();
  await host.screenshot("appeals-correction");
  await enter.first().click();
  await form.getByText(host.say(APPEALS_PANE_TEXTS.correctionThere)).waitFor();

  await host.press(host.say(CORRECTIONS_PANE_TEXTS.action));
  await pane.getByText(/随 2026年2季度 发放；核实漏记（绩效委员会）/).waitFor();
  await pane.getByText(host.say(CORRECTIONS_PANE_TEXTS.note)).scrollIntoViewIfNeeded();
  await host.screenshot("corrections");
  await host.press(host.say(CORRECTIONS_PANE_TEXTS.compare));
  // The entries lead to what was paid: what the appeal has granted is not asked back by pressing “All”.
  const due = pane.getByText(
    /其中已更正 15000\.00，尚差：扣回 15000\.00 元。手工或申诉更正 15000\.00 元超出重算的差额/,
  );
  await due.scrollIntoViewIfNeeded();
  expect(await pane.getByText(/^全选/).count()).toBe(0);
  await host.screenshot("corrections-differences");
  await pane
    .getByRole("button", { name: host.say(CORRECTIONS_PANE_TEXTS.takeBackOf, { number: 1 }) })
    .scrollIntoViewIfNeeded();
  await host.screenshot("corrections-lines");
  expect(await host.sheets()).toEqual(expect.arrayContaining(["大客户·更正登记", "大客户·申诉登记"]));
  await host.tab("大客户·更正登记").click();
  await host.screenshot("corrections-sheet");
});
