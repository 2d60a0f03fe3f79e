/** A workbook that an earlier version wrote: the pane says so, and offers nothing that would write into it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { PANE } from "../../src/i18n/pane";
import { INSERTED_TEXTS } from "../../src/i18n/paneInserted";
import { schemeById } from "../../src/schemes";
import { browserTest, closeBrowser, closeHosts, eventually, openHost } from "./host";

afterEach(closeHosts);
afterAll(closeBrowser);

const FILE = path.resolve(__dirname, "../workbook/saved/base-plus-20.xlsx");

browserTest("its scheme is shown, with the reason why it is left as it is", async () => {
  const host = await openHost({ language: "zh-CN" });
  await host.page
    .getByLabel("打开…")
    .setInputFiles({ name: "旧表.xlsx", mimeType: "application/octet-stream", buffer: readFileSync(FILE) });
  await eventually(async () => expect(await host.sheets()).toContain("绩效两成·结果2026"));
  await host.ready();
  await host
    .pane()
    .getByRole("tab", { name: host.say(PANE.workbook), exact: true })
    .click();
  const { title } = schemeById("base-plus-20")!;
  await host.pane().getByRole("heading", { name: title["zh-CN"], exact: true }).waitFor();
  await host.pane().getByText("由较早的版本写入").waitFor();
  const button = (name: string) => host.pane().getByRole("button", { name, exact: true });
  expect(await button(host.say(INSERTED_TEXTS.remove)).count()).toBe(1);
  for (const action of ["addPeople", "leaver", "nextPeriod", "parameters"] as const)
    expect(await button(host.say(INSERTED_TEXTS[action])).count()).toBe(0);
  await host.screenshot("earlier-version");
});
