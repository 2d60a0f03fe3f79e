/** A workbook that an earlier version wrote: the pane says so, and offers to bring it up to date. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { PANE } from "../../src/i18n/pane";
import { INSERTED_TEXTS } from "../../src/i18n/paneInserted";
import { UPDATE_TEXTS } from "../../src/i18n/paneUpdate";
import { UNREAD_TEXTS } from "../../src/i18n/unread";
import { schemeById } from "../../src/schemes";
import { browserTest, closeBrowser, closeHosts, eventually, openHost, type Host } from "./host";

afterEach(closeHosts);
afterAll(closeBrowser);

const SAVED = path.resolve(__dirname, "../workbook/saved");

const openFile = (host: Host, file: string): Promise<void> =>
  host.page.getByLabel("打开…").setInputFiles({
    name: "旧表.xlsx",
    mimeType: "application/octet-stream",
    buffer: readFileSync(path.join(SAVED, file)),
  });

async function openEarlier(host: Host): Promise<void> {
  await openFile(host, "base-plus-20.xlsx");
  await eventually(async () => expect(await host.sheets()).toContain("绩效两成·结果2026"));
  await host.ready();
  await host
    .pane()
    .getByRole("tab", { name: host.say(PANE.workbook), exact: true })
    .click();
  const { title } = schemeById("base-plus-20")!;
  await host.pane().getByRole("heading", { name: title["zh-CN"], exact: true }).waitFor();
  await host.pane().getByText("由较早的版本写入").waitFor();
}

browserTest(
  "it is left as it is, brought up to date once its differences are agreed to, and repaired",
  async () => {
    const host = await openHost({ language: "zh-CN" });
    await openEarlier(host);
    const pane = host.pane();
    const button = (name: string) => pane.getByRole("button", { name, exact: true });
    expect(await button(host.say(INSERTED_TEXTS.remove)).count()).toBe(1);
    for (const action of ["addPeople", "leaver", "nextPeriod", "parameters"] as const)
      expect(await button(host.say(INSERTED_TEXTS[action])).count()).toBe(0);
    await host.screenshot("earlier-version");

    await host.press(host.say(UPDATE_TEXTS.action));
    await host.screenshot("update-offered");
    await host.press(host.say(UPDATE_TEXTS.look));
    await pane.getByText(host.say(UPDATE_TEXTS.same, { year: 2026, count: 3 })).waitFor();
    await host.screenshot("update-differences");
    // Nothing has come or gone so far.
    expect(await host.sheets()).not.toContain("绩效两成·结果2026(旧版)");
    await host.press(host.say(UPDATE_TEXTS.now, { own: schemeById("base-plus-20")!.version }));
    await button(host.say(INSERTED_TEXTS.nextPeriod)).waitFor();
    expect(await host.sheets()).toEqual(
      expect.arrayContaining(["绩效两成·结果2026", "绩效两成·结果2026(旧版)", "绩效两成·核对2026"]),
    );
    await host.screenshot("update-done");

    await host.press(host.say(INSERTED_TEXTS.repair));
    await host.screenshot("repair-offered");
    await host.press(host.say(INSERTED_TEXTS.repairNow));
    await pane.getByText(host.say(INSERTED_TEXTS.repaired, { sheets: 5 })).waitFor();
    await host.screenshot("repair-done");
  },
);

browserTest(
  "a scheme that does not come from the server is named, the others stand, and it comes when asked again",
  async () => {
    const host = await openHost({ language: "zh-CN" });
    const pane = host.pane();
    const part = /\/scheme-levels-5-4-3-2\.[0-9a-f]+\.js$/;
    await host.page.route(part, (route) => route.abort());
    await openFile(host, "two-in-one-en.xlsx");
    await eventually(async () => expect(await host.sheets()).toContain("GoalLvls·Roster"));
    await host.ready();
    await pane.getByRole("tab", { name: host.say(PANE.workbook), exact: true }).click();
    const missing = pane.getByRole("heading", { name: host.say(UNREAD_TEXTS.title, { name: "GoalLvls" }) });
    await missing.waitFor();
    await pane
      .getByRole("heading", { name: host.say(schemeById("work-log-deductions")!.title), exact: true })
      .waitFor();
    await host.screenshot("scheme-did-not-come");
    await host.page.unroute(part);
    host.problems.splice(0);
    await host.press(host.say(PANE.tryAgain));
    await pane
      .getByRole("heading", { name: host.say(schemeById("levels-5-4-3-2")!.title), exact: true })
      .waitFor();
    expect(await missing.count()).toBe(0);
  },
);
