/** The catalogue as a user meets it: found by the keyboard, looked into, its examples run in the open workbook. */
import { PANE } from "../../src/i18n/pane";
import { EXAMPLE_TEXTS } from "../../src/i18n/paneExamples";
import { INSERT_TEXTS } from "../../src/i18n/paneInsert";
import { PARAMETER_TEXTS } from "../../src/i18n/paneParameters";
import { VARIANT_TEXTS } from "../../src/i18n/paneVariants";
import { browserTest, closeBrowser, eventually, leaveHosts, openHost } from "./host";
import { chooseScheme, enterLost, heading, next, worked } from "./pane";

afterEach(leaveHosts);
afterAll(closeBrowser);

browserTest("found by words of the source and chosen with the keyboard alone", async () => {
  const host = await openHost();
  const { scheme } = worked();
  const pane = host.pane();
  await pane.getByRole("searchbox").focus();
  await host.page.keyboard.type("未进入销售漏斗");
  await pane.getByText(host.say(INSERT_TEXTS.foundIn_rule, { title: "未进漏斗的项目" })).waitFor();
  const entry = pane.getByRole("button", { name: scheme.title["zh-CN"] });
  // Past the three filters.
  for (let tabs = 0; tabs < 4; tabs += 1) await host.page.keyboard.press("Tab");
  expect(await entry.evaluate((button) => button === document.activeElement)).toBe(true);
  await host.page.keyboard.press("Enter");
  // Past the other schemes that say the same.
  const onward = pane.getByRole("button", { name: host.say(PANE.next) });
  for (let tabs = 0; tabs < 30; tabs += 1) {
    await host.page.keyboard.press("Tab");
    if (await onward.evaluate((button) => button === document.activeElement)) break;
  }
  await host.page.keyboard.press("Enter");
  await heading(host, "rules").waitFor();
});

browserTest("examples are run in scratch sheets that are gone afterwards", async () => {
  const host = await openHost();
  const { scheme } = worked();
  const before = await host.sheets();
  await host.press(scheme.title[host.language]);
  await next(host, "rules");
  await host.press(host.say(EXAMPLE_TEXTS.run, { count: scheme.examples.length }));
  await eventually(async () => expect((await host.sheets()).length).toBeGreaterThan(before.length));
  await host
    .pane()
    .getByText(/项结果全部一致/)
    .waitFor();
  expect(await host.sheets()).toEqual(before);
  await host.screenshot("examples");
});

browserTest(
  "an own variant is kept in the workbook and is where the next insertion starts from",
  async () => {
    const host = await openHost();
    const { scheme } = worked();
    const pane = host.pane();
    await chooseScheme(host, scheme);
    await enterLost(host, scheme);
    await pane.getByLabel(host.say(VARIANT_TEXTS.name)).fill("华南");
    await host.press(host.say(VARIANT_TEXTS.save));
    await pane.getByText(host.say(VARIANT_TEXTS.saved, { name: "华南" })).waitFor();
    await host.press(host.say(PANE.back));
    await host.press(host.say(PANE.back));
    await host.press(host.say(VARIANT_TEXTS.own, { name: "华南" }));
    await next(host, "rules");
    await next(host, "parameters");
    const rate = scheme.parameters.find(({ id }) => id === "rate_in");
    if (rate?.kind !== "number") throw new Error("the scheme has other parameters");
    const label = host.say(PARAMETER_TEXTS.unit, {
      name: rate.name[host.language],
      unit: rate.unit[host.language],
    });
    expect(await pane.getByLabel(label).inputValue()).toBe("3%");
    await host.screenshot("variants");
  },
);
