/** Another rate is tried in the pane, kept, taken over, and the year is handed out. */
import { INSERT_TEXTS } from "../../src/i18n/paneInsert";
import { INSERTED_TEXTS } from "../../src/i18n/paneInserted";
import { OUTPUTS_PANE_TEXTS } from "../../src/i18n/paneOutputs";
import { PICTURES_TEXTS } from "../../src/i18n/panePictures";
import { WHAT_IF_PANE_TEXTS as T } from "../../src/i18n/paneWhatIf";
import { browserTest, closeBrowser, closeHosts, openHost } from "./host";
import { insertExample, worked } from "./pane";

afterEach(closeHosts);
afterAll(closeBrowser);

browserTest(
  "4 % instead of 3 % is computed, kept by name and taken over; then the year is handed out and drawn",
  async () => {
    const host = await openHost();
    await insertExample(host);
    await host.press(host.say(INSERT_TEXTS.showInserted));
    await host.press(host.say(T.action));
    const pane = host.pane();
    const before = await host.sheets();
    await pane.getByLabel(host.say(T.scope)).selectOption("open");
    await pane.getByLabel("目标内奖金比率（%）").fill("4%");
    await pane.getByText("目标内奖金比率：3% → 4%").waitFor();
    await host.press(host.say(T.compute));
    const cost = pane.getByText(/^合计发放：现行 [\d,.]+ 元 → 测算 [\d,.]+ 元，\+[\d,.]+ 元$/);
    await cost.waitFor();
    expect(await host.sheets()).toEqual(before);
    await cost.scrollIntoViewIfNeeded();
    await host.screenshot("what-if-cost");
    const { id } = worked().example.people[0] ?? { id: "" };
    await pane.getByLabel(host.say(T.search)).fill(id);
    await pane.getByText(/^\d+ 个数字变化$/).click();
    await host.screenshot("what-if-person");
    await pane.getByLabel(host.say(T.name), { exact: true }).fill("四个点");
    await host.press(host.say(T.save));
    await pane.getByText(host.say(T.saved, { name: "四个点" })).waitFor();
    await host.screenshot("what-if-kept");
    await host.press(host.say(T.takeOverNow, { period: "2026年1季度" }));
    await pane.getByText(host.say(INSERTED_TEXTS.noChanges)).waitFor();
    await pane.getByText(/^四个点（2026年1季度起，1 项参数）$/).waitFor();

    await host.press(host.say(OUTPUTS_PANE_TEXTS.action));
    for (const [kind, button] of [
      ["talk", "makeTalk"],
      ["year", "makeYear"],
    ] as const) {
      await host.press(host.say(OUTPUTS_PANE_TEXTS[button]));
      const sheet = `大客户·${host.say(OUTPUTS_PANE_TEXTS[kind])}2026Q4`;
      await pane.getByText(host.say(OUTPUTS_PANE_TEXTS.done, { sheet })).waitFor();
      await host.tab(sheet).click();
      await host.screenshot(`outputs-${kind}`);
    }
    await host.press(host.say(PICTURES_TEXTS.action));
    await pane.getByText("1 / 1 人").waitFor();
    await host.screenshot("pictures");
  },
);
