/** A wrong parameter is refused where it is typed, is not in force where it is pasted, and the pane says why. */
import { PANE } from "../../src/i18n/pane";
import { INSERTED_TEXTS } from "../../src/i18n/paneInserted";
import { browserTest, closeBrowser, eventually, leaveHosts, openHost } from "./host";
import { chooseScheme, insertExample, worked } from "./pane";

afterEach(leaveHosts);
afterAll(closeBrowser);

const MISSING_SIGN = "超出范围，是否漏了百分号？请填 0% 到 100% 的数字";
const UNUSUAL = "高于通常的 30%，已生效。请核对是否漏了百分号";
const WRONG_TOTAL = "合计 90%，不是 100%。请调整各项";

browserTest("typed into the pane", async () => {
  const host = await openHost();
  await chooseScheme(host, worked().scheme);
  const pane = host.pane();
  const rate = pane.getByLabel("目标内奖金比率（%）");
  await rate.fill("7.12");
  await pane.getByText(MISSING_SIGN).waitFor();
  await pane.getByLabel("销售管理").fill("10%");
  await pane.getByText(WRONG_TOTAL).waitFor();
  await rate.scrollIntoViewIfNeeded();
  await host.screenshot("parameters-typed-wrong");
  await pane.getByLabel("销售管理").scrollIntoViewIfNeeded();
  await host.screenshot("parameters-typed-total");
  await rate.fill("40%");
  await pane.getByText(UNUSUAL).waitFor();
  await rate.scrollIntoViewIfNeeded();
  await host.screenshot("parameters-typed-unusual");
});

browserTest("typed and pasted into the sheet", async () => {
  const host = await openHost();
  await insertExample(host);
  const sheet = "大客户·参数";
  await host.tab(sheet).click();
  // The rate stands in B7, the weights of the score below it.
  await host.enter("B7", "712%");
  expect(await host.message()).toContain("请填 0% 到 100% 的数字");
  await host.page.keyboard.press("Escape");
  const paste = (cell: string, value: number) =>
    host.page.evaluate(
      ([address, content]) => window.workbench?.write(String(address), Number(content), { as: "pasting" }),
      [`${sheet}!${cell}`, value],
    );
  await paste("B7", 7.12);
  await eventually(async () =>
    expect(await host.read(`${sheet}!B7:D7`)).toEqual([[7.12, { error: "#N/A" }, MISSING_SIGN]]),
  );
  await host.click("B7");
  await host.screenshot("parameters-pasted");
  await host
    .pane()
    .getByRole("tab", { name: host.say(PANE.workbook), exact: true })
    .click();
  await host.pane().getByText(`参数“目标内奖金比率”：${MISSING_SIGN}`).waitFor();
  await host.screenshot("parameters-pasted-warned");
  await host.press(host.say(INSERTED_TEXTS.parameters));
  await host.pane().getByLabel("目标内奖金比率（%）").scrollIntoViewIfNeeded();
  await host.pane().getByText(MISSING_SIGN, { exact: true }).waitFor();
  await host.screenshot("parameters-pasted-change");
});
