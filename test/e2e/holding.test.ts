/** From which period on a new rate holds is chosen in the pane before anything is written. */
import { HOLDING_TEXTS } from "../../src/i18n/paneHolding";
import { INSERT_TEXTS } from "../../src/i18n/paneInsert";
import { INSERTED_TEXTS } from "../../src/i18n/paneInserted";
import { browserTest, closeBrowser, closeHosts, eventually, openHost } from "./host";
import { insertExample } from "./pane";

afterEach(closeHosts);
afterAll(closeBrowser);

browserTest("a rate changes with the third quarter, and the change is taken back", async () => {
  const host = await openHost();
  await insertExample(host);
  await host.press(host.say(INSERT_TEXTS.showInserted));
  await host.press(host.say(INSERTED_TEXTS.parameters));
  const pane = host.pane();
  const from = pane.getByLabel(host.say(HOLDING_TEXTS.from));
  // The latest period is proposed.
  expect(await from.inputValue()).toBe("2026Q4");
  await from.selectOption("2026Q3");
  const rate = pane.getByLabel("目标内奖金比率（%）");
  await rate.fill("4%");
  await pane.getByText("目标内奖金比率：3% → 4%").waitFor();
  await from.scrollIntoViewIfNeeded();
  await host.screenshot("holding-from");
  await pane.getByLabel(host.say(HOLDING_TEXTS.who)).fill("王主管");
  await pane.getByLabel(host.say(HOLDING_TEXTS.why)).fill("新办法");
  await pane.getByLabel(host.say(HOLDING_TEXTS.why)).scrollIntoViewIfNeeded();
  await host.screenshot("holding-save");
  await host.press(host.say(INSERTED_TEXTS.save));
  const cancel = pane.getByRole("button", { name: "取消“目标内奖金比率”自2026年3季度起的更改" });
  await cancel.waitFor();
  await cancel.scrollIntoViewIfNeeded();
  await host.screenshot("holding-later");
  await host.tab("大客户·参数").click();
  await host.screenshot("holding-sheet");
  await cancel.click();
  await host.press(host.say(HOLDING_TEXTS.cancelYes));
  await eventually(async () => expect(await cancel.count()).toBe(0));
});
