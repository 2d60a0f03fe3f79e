/** Out to a department, filled outside, back into the pane, a conflict decided: in Chinese, in a narrow pane. */
import { readFileSync } from "node:fs";
import { DEPARTMENT_TEXTS } from "../../src/i18n/paneDepartments";
import { PANE_RATER_TEXTS } from "../../src/i18n/paneRaters";
import { INSERT_TEXTS } from "../../src/i18n/paneInsert";
import { columnOf, edited } from "../exchange/departments/outside";
import { browserTest, closeBrowser, closeHosts, openHost } from "./host";
import { insertExample, worked } from "./pane";

afterEach(closeHosts);
afterAll(closeBrowser);

browserTest(
  "a department's file goes out, is filled outside and comes back; a conflict is HR's to decide",
  async () => {
    const host = await openHost({ language: "zh-CN", scripts: true });
    const { example } = worked();
    const { id } = example.people[0]!;
    await insertExample(host);
    await host.press(host.say(INSERT_TEXTS.showInserted));
    const pane = host.pane();
    await host.press(host.say(DEPARTMENT_TEXTS.action));
    await pane.getByRole("checkbox", { name: host.say(DEPARTMENT_TEXTS.all) }).check();
    await pane.getByLabel(host.say(DEPARTMENT_TEXTS.due)).fill("2027-01-10");
    await pane.getByLabel(host.say(DEPARTMENT_TEXTS.back)).fill("人力资源部 王老师");
    await host.screenshot("departments-board");
    // Entered after the page has read the period: it goes into the file all the same.
    await host.page.evaluate(() => window.workbench?.write("大客户·填报2026Q4!D6", 77, { as: "pasting" }));
    const saving = host.page.waitForEvent("download");
    await host.press(host.say(DEPARTMENT_TEXTS.make, { count: 1 }));
    const saved = await saving;
    expect(saved.suggestedFilename()).toMatch(/^大客户_2026年4季度_.*\.xlsx$/);
    await pane.getByText(host.say(DEPARTMENT_TEXTS.made, { departments: 1, count: 1, people: 1 })).waitFor();
    const sent = new Uint8Array(readFileSync(await saved.path()));
    await edited(sent, (file) => {
      const sheet = file.worksheets[1]!;
      expect(sheet.getCell(6, columnOf(sheet, "合作伙伴分利")).value).toBe(77);
    });
    const fill = (value: number) =>
      edited(sent, (file) => {
        const sheet = file.worksheets[1]!;
        expect(String(sheet.getCell(6, 1).value)).toBe(id);
        sheet.getCell(6, columnOf(sheet, "回款收入")).value = value;
      });
    const bringBack = async (value: number) =>
      pane.getByLabel(host.say(DEPARTMENT_TEXTS.files)).setInputFiles({
        name: saved.suggestedFilename(),
        mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        buffer: Buffer.from(await fill(value)),
      });
    await bringBack(321);
    await host.press(host.say(DEPARTMENT_TEXTS.write, { count: 1 }));
    await pane.getByText(host.say(DEPARTMENT_TEXTS.written, { count: 1 })).waitFor();
    // The same file once more, filled otherwise: what stands here by now is not what was sent.
    await bringBack(322);
    const write = pane.getByRole("button", { name: host.say(DEPARTMENT_TEXTS.write, { count: 0 }) });
    await pane.getByText(host.say(DEPARTMENT_TEXTS.undecided, { count: 1 })).waitFor();
    expect(await write.count()).toBe(0);
    await host.screenshot("departments-conflict");
    await pane.getByRole("radio", { name: host.say(DEPARTMENT_TEXTS.takeThere, { content: "322" }) }).check();
    await host.press(host.say(DEPARTMENT_TEXTS.write, { count: 1 }));
    await pane.getByText(host.say(DEPARTMENT_TEXTS.written, { count: 1 })).waitFor();
    await host.screenshot("departments-written");
    await host.press(host.say(DEPARTMENT_TEXTS.takeBack));
    await pane.getByText(host.say(DEPARTMENT_TEXTS.takenBack)).waitFor();
    // By raters: who scores whom is laid down in a sheet of its own.
    await pane.getByRole("radio", { name: host.say(PANE_RATER_TEXTS.raters) }).check();
    await host.press(host.say(PANE_RATER_TEXTS.add));
    await pane.getByText(host.say(PANE_RATER_TEXTS.nobody)).waitFor();
    await host.page.evaluate(() =>
      window.workbench?.write("大客户·评分人安排!A6", "陈经理", { as: "pasting" }),
    );
    await host.press(host.say(DEPARTMENT_TEXTS.readAgain));
    await pane.getByRole("checkbox", { name: "陈经理（全部）" }).check();
    await host.screenshot("departments-raters");
    await host.press(host.say(PANE_RATER_TEXTS.make, { count: 1 }));
    await pane.getByText(host.say(DEPARTMENT_TEXTS.made, { count: 1, people: 1 })).waitFor();
  },
);
