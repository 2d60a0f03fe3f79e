/** The year's last quarter is handed out from the pane: payment list, notices, and the payroll's file. */
import { INSERT_TEXTS } from "../../src/i18n/paneInsert";
import { OUTPUTS_PANE_TEXTS } from "../../src/i18n/paneOutputs";
import { browserTest, closeBrowser, closeHosts, openHost } from "./host";
import { insertExample, worked } from "./pane";

afterEach(closeHosts);
afterAll(closeBrowser);

browserTest(
  "payment list and notices are made, fit the results, and the payroll's file is written",
  async () => {
    const host = await openHost();
    await insertExample(host);
    await host.press(host.say(INSERT_TEXTS.showInserted));
    await host.press(host.say(OUTPUTS_PANE_TEXTS.action));
    const pane = host.pane();
    const made = async (kind: "payment" | "notices", button: "makePayment" | "makeNotices") => {
      await host.press(host.say(OUTPUTS_PANE_TEXTS[button]));
      const sheet = `大客户·${host.say(OUTPUTS_PANE_TEXTS[kind])}2026Q4`;
      await pane.getByText(host.say(OUTPUTS_PANE_TEXTS.done, { sheet })).waitFor();
      return sheet;
    };
    const payment = await made("payment", "makePayment");
    const notices = await made("notices", "makeNotices");
    await pane
      .getByText(/与现在的结果相符/)
      .nth(1)
      .waitFor();
    expect(await host.sheets()).toEqual(expect.arrayContaining([payment, notices]));
    const { id } = worked().example.people[0] ?? { id: "" };
    expect((await host.read(`${payment}!B5`))[0]?.[0]).toBe(id);
    await host.press(host.say(OUTPUTS_PANE_TEXTS.payrollWrite));
    const save = pane.getByRole("button", { name: /^保存 .*\.csv$/ });
    await save.waitFor();
    await save.scrollIntoViewIfNeeded();
    await host.screenshot("outputs");
  },
);
