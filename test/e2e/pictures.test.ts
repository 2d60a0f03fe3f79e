/**
 * Draws the pictures of the manuals: `npm run pictures` walks through the work of HR in both languages and writes
 * assets/help/, and beside it which names of buttons and headings each picture shows; test/functions/pictures.test.ts
 * compares them with the pane's texts. Skipped otherwise.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { LANGUAGES, type Language } from "../../src/i18n/language";
import { CLOSING_PANE_TEXTS } from "../../src/i18n/paneClosing";
import { INSERT_TEXTS } from "../../src/i18n/paneInsert";
import { INSERTED_TEXTS } from "../../src/i18n/paneInserted";
import { OUTPUTS_PANE_TEXTS } from "../../src/i18n/paneOutputs";
import { VIEW_TEXTS } from "../../src/i18n/paneView";
import { periodLabel } from "../../src/template/periods";
import { paneTexts } from "../paneTexts";
import { browserTest, closeBrowser, closeHosts, openHost, type Host } from "./host";
import { insertExample } from "./pane";

afterEach(closeHosts);
afterAll(closeBrowser);

const drawing = process.env.PICTURES === undefined ? test.skip : browserTest;
const FOLDER = path.resolve(__dirname, "../../assets/help");

/** The pane as it is scrolled now, and the names in it that are the pane's own. */
async function draw(host: Host, name: string): Promise<Record<string, string[]>> {
  await host.painted();
  const own = await paneTexts(host.language);
  const seen = await host.paneFrame().evaluate(() =>
    [...document.querySelectorAll("button, h1, h2, h3, h4, label, summary")]
      .filter((each) => {
        const { top, bottom, height } = each.getBoundingClientRect();
        return height > 0 && top >= 0 && bottom <= window.innerHeight;
      })
      .map((each) => (each.textContent ?? "").trim()),
  );
  await host.page
    .locator("iframe")
    .screenshot({ path: path.join(FOLDER, host.language, `${name}.png`), animations: "disabled" });
  return { [name]: [...new Set(seen)].filter((text) => own.has(text)) };
}

/** A button of the list of actions comes to the top, with what it has opened below it. */
async function open(host: Host, name: string): Promise<void> {
  const button = host.pane().getByRole("button", { name, exact: true });
  await button.click();
  await button.evaluate((own) => own.scrollIntoView({ block: "start" }));
}

async function walk(language: Language): Promise<Record<string, string[]>> {
  const host = await openHost({ language });
  await host.page.setViewportSize({ width: 1100, height: 640 });
  mkdirSync(path.join(FOLDER, language), { recursive: true });
  const pane = host.pane();
  const found = await draw(host, "catalogue");
  await insertExample(host);
  await host.press(host.say(INSERT_TEXTS.showInserted));
  await pane.getByRole("heading", { name: host.say(INSERTED_TEXTS.states) }).waitFor();
  await pane
    .getByRole("heading", { name: host.say(INSERTED_TEXTS.states) })
    .evaluate((own) => own.scrollIntoView());
  Object.assign(found, await draw(host, "workbook"));

  await open(host, host.say(VIEW_TEXTS.action));
  await host.press(host.say(VIEW_TEXTS.show));
  await pane.getByRole("status").filter({ hasText: "2026" }).last().waitFor();
  Object.assign(found, await draw(host, "view"));
  await open(host, host.say(VIEW_TEXTS.action));

  await open(host, host.say(CLOSING_PANE_TEXTS.action));
  await host.press(host.say(CLOSING_PANE_TEXTS.look));
  const period = periodLabel({ kind: "quarter", year: 2026, index: 1 }, language);
  await pane.getByRole("button", { name: host.say(CLOSING_PANE_TEXTS.closeNow, { period }) }).waitFor();
  const look = pane.getByRole("button", { name: host.say(CLOSING_PANE_TEXTS.look) });
  await look.evaluate((own) => own.scrollIntoView({ block: "start" }));
  Object.assign(found, await draw(host, "closing"));
  await open(host, host.say(CLOSING_PANE_TEXTS.action));

  await open(host, host.say(OUTPUTS_PANE_TEXTS.action));
  await host.press(host.say(OUTPUTS_PANE_TEXTS.makePayment));
  await pane
    .getByText(/2026Q4/)
    .first()
    .waitFor();
  Object.assign(found, await draw(host, "outputs"));
  return found;
}

drawing("the pictures of the manuals", async () => {
  const shown: Record<string, Record<string, string[]>> = {};
  for (const language of LANGUAGES) shown[language] = await walk(language);
  for (const names of Object.values(shown).flatMap((pictures) => Object.values(pictures)))
    expect(names.length).toBeGreaterThan(0);
  writeFileSync(path.join(FOLDER, "shown.json"), `${JSON.stringify(shown, null, 2)}\n`);
});
