/** axe on every page and step of the pane in both themes at the narrowest width; pictures of the usual one, too. */
import { readFileSync } from "node:fs";
import type { AxeResults, RunOptions } from "axe-core";
import type { Frame } from "playwright-core";
import { DIAGNOSTICS_TEXTS } from "../../src/i18n/paneDiagnostics";
import { PANE } from "../../src/i18n/pane";
import { AUDIT_PANE_TEXTS } from "../../src/i18n/paneAudit";
import { CHECK_PANE_TEXTS } from "../../src/i18n/paneCheck";
import { CLOSING_PANE_TEXTS } from "../../src/i18n/paneClosing";
import { DEPARTMENT_TEXTS } from "../../src/i18n/paneDepartments";
import { INSERT_TEXTS } from "../../src/i18n/paneInsert";
import { OUTPUTS_PANE_TEXTS } from "../../src/i18n/paneOutputs";
import { INSERTED_TEXTS } from "../../src/i18n/paneInserted";
import { browserTest, closeBrowser, leaveHosts, type Host, openHost } from "./host";
import { enterLost, exampleText, next, pastePeople, worked } from "./pane";

afterEach(leaveHosts);
afterAll(closeBrowser);

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const NARROWEST = 320;
const USUAL = 350;

async function setWidth(host: Host, width: number): Promise<void> {
  const edge = host.page.getByRole("separator");
  const now = Number(await edge.getAttribute("aria-valuenow"));
  if (now === width) return;
  await edge.focus();
  for (let at = now; at !== width; at += at < width ? 10 : -10)
    await host.page.keyboard.press(at < width ? "ArrowLeft" : "ArrowRight");
  expect(Number(await edge.getAttribute("aria-valuenow"))).toBe(width);
}

/** What axe finds at the first width, and whether the page would have to be scrolled sideways at any. */
async function check(host: Host, name: string, widths: readonly number[]): Promise<void> {
  for (const [at, width] of widths.entries()) {
    await setWidth(host, width);
    const frame = host.paneFrame();
    if (at === 0) expect({ name, found: await violations(frame) }).toEqual({ name, found: [] });
    const overflow = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect({ name, width, wider: Math.max(0, overflow) }).toEqual({ name, width, wider: 0 });
    await host.screenshot(`pane-${name}-${width}`);
  }
}

async function violations(frame: Frame): Promise<string[]> {
  if (!(await frame.evaluate(() => "axe" in window))) {
    await frame.evaluate(AXE);
    // A button that is just being enabled fades in: its colours are those of a state between.
    await frame.addStyleTag({ content: "* { transition: none !important; animation: none !important; }" });
  }
  return frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
    };
    // The passes, whose elements axe would describe as well, nobody reads.
    const { violations } = await axe.run(document, { resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
}

async function walk(host: Host, suffix: string, widths: readonly number[]): Promise<void> {
  const { scheme, example } = worked();
  const page = (name: string) => check(host, `${name}${suffix}`, widths);
  await page("scheme");
  await host.press(scheme.title[host.language]);
  await next(host, "rules");
  await page("rules");
  await next(host, "parameters");
  await page("parameters");
  await enterLost(host, scheme);
  await page("parameters-entered");
  await next(host, "people");
  await page("people");
  await pastePeople(host, exampleText(example).replace("48.5", "abc"));
  await page("people-wrong");
  await pastePeople(host, "");
  await host.pane().getByRole("textbox").first().fill(exampleText(example));
  await page("people-read");
  await next(host, "period");
  await page("period");
  await next(host, "summary");
  await page("summary");
  await host.press(host.say(INSERT_TEXTS.insertNow));
  await host
    .pane()
    .getByRole("heading", { name: host.say(INSERT_TEXTS.done), exact: true })
    .waitFor();
  await page("done");
  await host.press(host.say(INSERT_TEXTS.showInserted));
  await host.pane().getByRole("heading", { name: scheme.title[host.language], exact: true }).waitFor();
  await page("this-workbook");
  for (const action of ["addPeople", "leaver", "nextPeriod", "parameters", "remove"] as const) {
    await host.press(host.say(INSERTED_TEXTS[action]));
    await page(`this-workbook-${action}`);
    await host.press(host.say(INSERTED_TEXTS[action]));
  }
  for (const [name, { action }] of Object.entries({
    closing: CLOSING_PANE_TEXTS,
    outputs: OUTPUTS_PANE_TEXTS,
    departments: DEPARTMENT_TEXTS,
  })) {
    await host.press(host.say(action));
    await page(`this-workbook-${name}`);
    await host.press(host.say(action));
  }
  await host.press(host.say(CHECK_PANE_TEXTS.action));
  await page("this-workbook-check");
  await host.press(host.say(CHECK_PANE_TEXTS.action));
  await host.press(host.say(AUDIT_PANE_TEXTS.action));
  await host.press(host.say(AUDIT_PANE_TEXTS.start));
  await host.pane().getByText(host.say(AUDIT_PANE_TEXTS.notCompared)).waitFor();
  await page("this-workbook-audit");
  await host
    .pane()
    .getByRole("tab", { name: host.say(PANE.diagnostics) })
    .click();
  await host
    .pane()
    .getByRole("heading", { name: host.say(DIAGNOSTICS_TEXTS.selfTest) })
    .waitFor();
  await page("diagnostics");
  await host.press(host.say(DIAGNOSTICS_TEXTS.run));
  const allGood = host.say(DIAGNOSTICS_TEXTS.allGood, { count: "#" }).replace("#", "\\d+");
  await host
    .pane()
    .getByRole("status")
    .filter({ hasText: new RegExp(allGood) })
    .waitFor();
  await page("diagnostics-tested");
}

browserTest("no page of the pane has a violation in Chinese", async () => {
  // What fits at the narrowest fits at the usual one: that is for the pictures, which CI does not take.
  await walk(await openHost(), "", process.env.CI === undefined ? [NARROWEST, USUAL] : [NARROWEST]);
});

browserTest("no page of the pane has a violation in English and in the dark theme", async () => {
  await walk(await openHost({ language: "en-US", theme: "dark" }), "-en-dark", [NARROWEST]);
});
