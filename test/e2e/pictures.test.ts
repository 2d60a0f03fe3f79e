/**
 * Draws the pictures of the manuals: `npm run pictures` walks through the work of HR in both languages and writes
 * assets/help/, and beside it which names of buttons and headings each picture shows; test/functions/pictures.test.ts
 * compares them with the pane's texts. Skipped otherwise.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { LANGUAGES, type Language, type Text } from "../../src/i18n/language";
import { CLOSING_PANE_TEXTS } from "../../src/i18n/paneClosing";
import { DESIGN_TEXTS, FIELD_TEXTS } from "../../src/i18n/paneDesigns";
import { DESIGN_TABLE_TEXTS } from "../../src/i18n/paneDesignTable";
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
const README = path.resolve(__dirname, "../../assets/readme");

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

/** A button of the list of actions comes to the top. */
const toTop = (host: Host, name: string): Promise<void> =>
  host
    .pane()
    .getByRole("button", { name, exact: true })
    .evaluate((own) => own.scrollIntoView({ block: "start" }));

/** The same, with what it opens below it. */
async function open(host: Host, name: string): Promise<void> {
  await host.press(name);
  await toTop(host, name);
}

/** Pane and sheets together, in the language of most who use them; the manuals have the pane alone. */
async function drawWhole(host: Host, name: string, sheet?: string): Promise<void> {
  if (host.language !== "zh-CN") return;
  const { page } = host;
  const shown = (await host.sheets()).find((own) => sheet !== undefined && own.endsWith(sheet));
  if (shown !== undefined) await host.tab(shown).click();
  const size = page.viewportSize();
  await page.setViewportSize({ width: 1400, height: 900 });
  await page.evaluate(() => window.workbench?.book.calculated());
  await host.painted();
  await page.screenshot({ path: path.join(README, `${name}.png`), animations: "disabled" });
  if (size) await page.setViewportSize(size);
}

async function walk(language: Language): Promise<Record<string, string[]>> {
  const host = await openHost({ language });
  await host.page.setViewportSize({ width: 1100, height: 640 });
  mkdirSync(path.join(FOLDER, language), { recursive: true });
  const pane = host.pane();
  const found = await draw(host, "catalogue");
  await insertExample(host);
  await drawWhole(host, "pane");
  await host.press(host.say(INSERT_TEXTS.showInserted));
  await pane.getByRole("heading", { name: host.say(INSERTED_TEXTS.states) }).waitFor();
  await pane
    .getByRole("heading", { name: host.say(INSERTED_TEXTS.states) })
    .evaluate((own) => own.scrollIntoView());
  Object.assign(found, await draw(host, "workbook"));
  await drawWhole(host, "sheets", "填报2026Q1");

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
  // What is said above moves the page.
  await toTop(host, host.say(OUTPUTS_PANE_TEXTS.action));
  Object.assign(found, await draw(host, "outputs"));
  return found;
}

/** HR's own sheet, as it is pasted; and the title that the design gets. */
const OWN: Readonly<Record<Language, { title: string; short: string; table: string }>> = {
  "zh-CN": {
    title: "客户经理季度考核",
    short: "季度考核",
    table: "考核指标\t权重\n销售业绩\t50%\n回款率\t30%\n客户满意度\t20%",
  },
  "en-US": {
    title: "Quarterly appraisal",
    short: "Quarter",
    table: "Item\tWeight\nSales\t50%\nReceipts\t30%\nSatisfaction\t20%",
  },
};

/** Where a scheme begins, its items with their weights, and a made-up person who is computed. */
async function walkDesigns(language: Language): Promise<Record<string, string[]>> {
  const host = await openHost({ language });
  await host.page.setViewportSize({ width: 1100, height: 640 });
  const pane = host.pane();
  const { title, short, table } = OWN[language];
  await host.press(host.say(INSERT_TEXTS.ownSchemes));
  await pane.getByRole("heading", { name: host.say(DESIGN_TEXTS.start) }).waitFor();
  const found = await draw(host, "designs-start");
  await pane.getByText(host.say(DESIGN_TABLE_TEXTS.paste)).click();
  await pane.getByLabel(host.say(DESIGN_TABLE_TEXTS.cells)).fill(table);
  await host.press(host.say(DESIGN_TABLE_TEXTS.take, { count: 3 }));
  // Blocks below have titles, too.
  const field = (label: Text) => pane.getByRole("textbox", { name: host.say(label), exact: true }).first();
  await field(DESIGN_TEXTS.title).fill(title);
  await field(DESIGN_TEXTS.short).fill(short);
  const weights = pane.getByRole("group", { name: host.say(FIELD_TEXTS.members) });
  await weights.evaluate((own) => own.scrollIntoView({ block: "center" }));
  Object.assign(found, await draw(host, "designs-items"));
  for (const [index, points] of [90, 80, 95].entries())
    await pane
      .getByRole("region", { name: host.say(DESIGN_TEXTS.tryIt) })
      .getByRole("textbox")
      .nth(index)
      .fill(String(points));
  // 45 + 24 + 19.
  const total = pane.getByRole("listitem").filter({ hasText: /[：:] ?88/ });
  await total.evaluate((own) => own.scrollIntoView({ block: "center" }));
  return Object.assign(found, await draw(host, "designs-try"));
}

drawing("the pictures of the manuals", async () => {
  const shown: Record<string, Record<string, string[]>> = {};
  for (const language of LANGUAGES)
    shown[language] = { ...(await walk(language)), ...(await walkDesigns(language)) };
  for (const names of Object.values(shown).flatMap((pictures) => Object.values(pictures)))
    expect(names.length).toBeGreaterThan(0);
  writeFileSync(path.join(FOLDER, "shown.json"), `${JSON.stringify(shown, null, 2)}\n`);
});
