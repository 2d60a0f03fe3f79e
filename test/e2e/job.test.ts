/** The main job as a user does it: by mouse and keyboard, in both languages, from the pane to the figures. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { PANE } from "../../src/i18n/pane";
import { INSERT_TEXTS } from "../../src/i18n/paneInsert";
import { INSERTED_TEXTS } from "../../src/i18n/paneInserted";
import { PEOPLE_TEXTS } from "../../src/i18n/panePeople";
import type { Language } from "../../src/i18n/language";
import { periodLabel } from "../../src/template/periods";
import type { Results } from "../../src/workbook/readResults";
import { browserTest, closeBrowser, eventually, type Host, leaveHosts, openHost } from "./host";
import { insertByKeyboard } from "./keyboard";
import { chooseScheme, exampleText, insertExample, next, pastePeople, worked, YEAR } from "./pane";

afterEach(leaveHosts);
afterAll(closeBrowser);

/** As exact as the worked figures are given. */
const DIGITS = 9;

/** The figures as they stand in the cells, found through the add-in's own map of its sheets. */
async function results(host: Host): Promise<Results> {
  // A page that has it keeps it until another workbook is opened.
  if (!(await host.paneFrame().evaluate(() => "driver" in window))) {
    const driver = readFileSync(path.resolve(__dirname, "../../build/driver.js"), "utf8");
    await host.page.evaluate((code) => window.workbench?.addScript(code), driver);
  }
  await host.page.evaluate(() => window.workbench?.book.calculated());
  return (await host.page.evaluate(
    (year) => window.workbench?.call("driver.results", 1, year),
    YEAR,
  )) as Results;
}

async function expectExample(host: Host): Promise<void> {
  const { example } = worked();
  await eventually(async () => {
    const { people } = await results(host);
    for (const expected of example.expected) {
      if (!("person" in expected)) continue;
      const figures = people.find(({ id }) => id === expected.person)?.figures[expected.column] ?? [];
      expected.values.forEach((value, index) =>
        typeof value === "number"
          ? expect(figures[index]).toBeCloseTo(value, DIGITS)
          : expect(figures[index]).toBe(value),
      );
    }
  });
}

/** Excel's builds hand blanks over in two ways; each language's walk has one of them. */
browserTest.each(Object.entries({ "zh-CN": "zero", "en-US": "null" } as const))(
  "a scheme is chosen, filled and inserted, and its figures are right: %s, blanks as %s",
  async (name, blanks) => {
    const language = name as Language;
    const host = await openHost({ language, blanks, scripts: true });
    const { scheme } = worked();
    await host.screenshot(`insert-scheme-${language}`);
    // One of them has no mouse.
    await (language === "zh-CN" ? insertExample(host) : insertByKeyboard(host));
    await host.screenshot(`insert-done-${language}`);
    await expectExample(host);
    // The first input cell is selected on the sheet that comes next.
    expect(await host.selected()).not.toMatch(/^Sheet1 /);
    await host.press(host.say(INSERT_TEXTS.showInserted));
    await host.pane().getByRole("heading", { name: scheme.title[language], exact: true }).waitFor();
    const label = periodLabel({ kind: "quarter", year: YEAR, index: 4 }, language);
    await host
      .pane()
      .getByText(host.say(INSERTED_TEXTS.allReady, { period: label, count: 1 }))
      .waitFor();
    await host.screenshot(`this-workbook-${language}`);
    // The walk in English has blanks another way; its pictures would be the same sheets.
    for (const [index, name] of language === "zh-CN" ? (await host.sheets()).entries() : []) {
      if (!(await host.tab(name).isVisible())) continue;
      await host.tab(name).click();
      await host.tab(name).and(host.page.locator('[aria-selected="true"]')).waitFor();
      await host.screenshot(`sheet-${index + 1}-${language}`);
    }
  },
);

/** Inserted in Chinese, saved, and opened on a page in English. */
async function openSavedInEnglish(): Promise<Host> {
  const host = await openHost({ scripts: true });
  await insertExample(host);
  const download = host.page.waitForEvent("download");
  await host.page.getByRole("button", { name: "保存 .xlsx" }).click();
  const file = readFileSync(await (await download).path());
  await leaveHosts();
  const english = await openHost({ language: "en-US", scripts: true });
  await english.page
    .getByLabel("Open…")
    .setInputFiles({ name: "job.xlsx", mimeType: "application/octet-stream", buffer: file });
  await eventually(async () => expect((await english.sheets()).length).toBeGreaterThan(1));
  await english.ready();
  await english.pane().getByRole("tab", { name: PANE.workbook["en-US"] }).click();
  await english.pane().getByRole("heading", { name: worked().scheme.title["en-US"], exact: true }).waitFor();
  await expectExample(english);
  return english;
}

browserTest(
  "the saved workbook goes on in the other language, and a changed entry changes the figures",
  async () => {
    const host = await openSavedInEnglish();
    const entry = (await host.sheets()).find((name) => name.endsWith(`${YEAR}Q1`) && name.includes("填报"));
    if (!entry) throw new Error("no entry sheet");
    await host.tab(entry).click();
    const before = await results(host);
    await host.enter("C6", "abc");
    expect(await host.message()).not.toBe("");
    // Back on the cell: the right value is typed over it.
    await eventually(async () => expect(await host.selected()).toBe(`${entry} 6,3 1×1`));
    await host.page.keyboard.type("100");
    await host.page.keyboard.press("Enter");
    await eventually(async () => {
      const after = await results(host);
      expect(after.people[0]?.figures.effective?.[0]).toBe(100);
      expect(after.people[0]?.figures.effective?.[0]).not.toEqual(before.people[0]?.figures.effective?.[0]);
    });
  },
);

browserTest("the language is switched with the workbook open", async () => {
  const host = await openHost();
  await host.enter("A1", "7");
  await host.page.getByLabel("语言").selectOption("en-US");
  await host.pane().getByRole("heading", { name: PANE.product["en-US"], level: 1 }).waitFor();
  await host.ready();
  expect(await host.read("Sheet1!A1")).toEqual([[7]]);
});

browserTest(
  "a list in GBK is read, bad rows are said and stop the way on, a failure leaves no sheet behind",
  async () => {
    const host = await openHost();
    const { scheme, example } = worked();
    await chooseScheme(host, scheme);
    await next(host, "people");
    // 工号,姓名 / 001,张三
    const gbk = Buffer.from([
      0xb9, 0xa4, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a, 0x30, 0x30, 0x31, 0x2c, 0xd5, 0xc5, 0xc8,
      0xfd, 0x0a,
    ]);
    const pane = host.pane();
    await pane
      .getByLabel(host.say(PEOPLE_TEXTS.file), { exact: true })
      .setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: gbk });
    await pane.getByText(host.say(PEOPLE_TEXTS.found, { people: 1 })).waitFor();
    // Ids keep their zeros.
    expect(await pane.getByLabel(host.say(PEOPLE_TEXTS.paste)).inputValue()).toContain("001");

    await host.press(host.say(PEOPLE_TEXTS.clear));
    const [headings = "", first = "", ...rest] = exampleText(example).split("\n");
    const cells = first.split("\t");
    cells[2] = "abc";
    await pastePeople(host, [headings, cells.join("\t"), ...rest].join("\n"));
    await pane.getByText(host.say(PEOPLE_TEXTS.problems, { count: 1 })).waitFor();
    expect(await pane.getByText(/“abc”/).first().innerText()).toContain("2");
    const onward = pane.getByRole("button", { name: host.say(PANE.next) });
    expect(await onward.getAttribute("aria-disabled")).toBe("true");
    await host.press(host.say(PEOPLE_TEXTS.clear));
    await pastePeople(host, exampleText(example));
    await next(host, "period");
    await next(host, "summary");

    // Every sync, each before, in the middle and after: the headless tests.
    const sheets = await host.sheets();
    await host.page.evaluate(() => window.workbench?.failAt(2, "middle"));
    await host.press(host.say(INSERT_TEXTS.insertNow));
    const alert = pane.getByRole("alert");
    await alert.waitFor();
    expect((await alert.innerText()).trim()).not.toBe("");
    await host.screenshot("failure");
    await eventually(async () => expect(await host.sheets()).toEqual(sheets));
    await host.press(host.say(INSERT_TEXTS.insertNow));
    await pane.getByRole("heading", { name: host.say(INSERT_TEXTS.done), exact: true }).waitFor();
  },
);
