/** The workbench's grid by mouse and keyboard: it does what Excel would. */
import { readFileSync } from "node:fs";
import { browserTest, closeBrowser, closeHosts, eventually, type Host, openHost } from "./host";

afterAll(closeHosts);
afterAll(closeBrowser);

let opened: Host | undefined;

/** One page serves all; each test has a blank Sheet1 as the only sheet. */
async function blankSheet(): Promise<Host> {
  opened ??= await openHost();
  await opened.page.evaluate(() => {
    const book = window.workbench?.book;
    if (!book) throw new Error("no workbook");
    const old = book.sheets().map(({ name }) => name);
    const sheet = book.addSheet("…");
    for (const name of old) book.deleteSheet(book.sheetByName(name)!);
    sheet.name = "Sheet1";
    book.active = { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  });
  await opened.tab("Sheet1").and(opened.page.locator('[aria-selected="true"]')).waitFor();
  return opened;
}

const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

/** A protected sheet with unlocked cells A1:A5, of which A1 takes 0 to 100, A2 from a list, A3 warns. */
async function prepareRules(host: Host): Promise<void> {
  await host.page.evaluate(
    ([first, second, third]) => {
      const sheet = window.workbench?.book.sheetByName("Sheet1");
      if (!sheet || !first || !second || !third) throw new Error("no sheet");
      const whole = { wholeNumber: { formula1: 0, formula2: 100, operator: "Between" } };
      const alert = { message: "只能填 0 到 100 的整数", showAlert: true, title: "得分" };
      sheet.setValidation(first, {
        rule: whole,
        ignoreBlanks: true,
        errorAlert: { ...alert, style: "Stop" },
      });
      sheet.setValidation(second, {
        rule: { list: { inCellDropDown: true, source: "甲,乙" } },
        ignoreBlanks: true,
      });
      sheet.setValidation(third, {
        rule: whole,
        ignoreBlanks: true,
        errorAlert: { ...alert, style: "Warning" },
      });
      sheet.setFormat({ row: 0, column: 0, rows: 5, columns: 1 }, { locked: false });
      sheet.protect({});
    },
    [cell(0, 0), cell(1, 0), cell(2, 0)],
  );
}

browserTest("what is typed is taken as Excel takes it and calculated", async () => {
  const host = await blankSheet();
  await host.enter("B2", "12%");
  await host.page.keyboard.type("'007");
  await host.page.keyboard.press("Tab");
  await host.page.keyboard.type("=B2*10");
  await host.page.keyboard.press("Enter");
  await eventually(async () =>
    expect(await host.read("Sheet1!B2:C3")).toEqual([
      [0.12, null],
      ["007", 1.2],
    ]),
  );
});

browserTest("a wrong entry is refused with the rule's own message, emptying is not", async () => {
  const host = await blankSheet();
  await prepareRules(host);
  await host.enter("A1", "150");
  const message = await host.message();
  expect(message).toContain("得分");
  expect(message).toContain("只能填 0 到 100 的整数");
  expect(await host.read("Sheet1!A1")).toEqual([[null]]);
  await host.enter("A1", "80");
  await eventually(async () => expect(await host.read("Sheet1!A1")).toEqual([[80]]));
  await host.page.keyboard.press("ArrowUp");
  await host.page.keyboard.press("Delete");
  await eventually(async () => expect(await host.read("Sheet1!A1")).toEqual([[null]]));
});

browserTest("a rule that warns lets the user decide", async () => {
  const host = await blankSheet();
  await prepareRules(host);
  await host.enter("A3", "150");
  await host.page.getByRole("dialog").getByRole("button", { name: "否" }).click();
  await eventually(async () => expect(await host.read("Sheet1!A3")).toEqual([[null]]));
  await host.enter("A3", "150");
  await host.page.getByRole("dialog").getByRole("button", { name: "是" }).click();
  expect(await host.read("Sheet1!A3")).toEqual([[150]]);
});

browserTest("a list drops down beside its cell", async () => {
  const host = await blankSheet();
  await prepareRules(host);
  await host.click("A2");
  await host.page.getByRole("button", { name: "从列表中选择" }).click();
  await host.page.getByRole("listbox").getByRole("option", { name: "乙" }).click();
  await eventually(async () => expect(await host.read("Sheet1!A2")).toEqual([["乙"]]));
});

browserTest("locked cells are refused to typing, deleting, pasting and filling", async () => {
  const host = await blankSheet();
  await host.enter("B1", "1");
  await prepareRules(host);
  await host.click("B1");
  await host.page.keyboard.type("2");
  expect(await host.message()).toContain("受保护");
  await host.page.keyboard.press("Delete");
  expect(await host.message()).toContain("受保护");
  await host.page.evaluate(() => navigator.clipboard.writeText("5\t6"));
  await host.click("A5");
  await host.page.keyboard.press("Control+v");
  expect(await host.message()).toContain("受保护");
  await host.enter("A5", "3");
  // A second click on the same cell could be a double click.
  await host.page.keyboard.press("ArrowUp");
  await host.fillDown("A5", 2);
  expect(await host.message()).toContain("受保护");
  expect(await host.read("Sheet1!A5:B7")).toEqual([
    [3, null],
    [null, null],
    [null, null],
  ]);
  expect(await host.read("Sheet1!B1")).toEqual([[1]]);
});

browserTest("pasting is not validated, as in Excel", async () => {
  const host = await blankSheet();
  await prepareRules(host);
  await host.page.evaluate(() => navigator.clipboard.writeText("150\r\n丙\r\n"));
  await host.click("A1");
  await host.page.keyboard.press("Control+v");
  await eventually(async () => expect(await host.read("Sheet1!A1:A2")).toEqual([[150], ["丙"]]));
});

browserTest("copied formulas move with their references; the fill handle goes on with a series", async () => {
  const host = await blankSheet();
  await host.enter("A1", "1");
  await host.page.keyboard.type("2");
  await host.page.keyboard.press("Enter");
  await host.enter("B1", "=A1*10");
  await host.page.keyboard.press("ArrowUp");
  await host.page.keyboard.press("Control+c");
  await eventually(async () =>
    expect(await host.page.evaluate(() => navigator.clipboard.readText())).toBe("10"),
  );
  await host.click("B2");
  await host.page.keyboard.press("Control+v");
  await eventually(async () => expect(await host.read("Sheet1!B2")).toEqual([[20]]));
  await host.click("A1");
  await host.page.keyboard.press("Shift+ArrowDown");
  await eventually(async () => expect(await host.selected()).toBe("Sheet1 1,1 2×1"));
  await host.fillDown("A2", 2);
  await eventually(async () => expect(await host.read("Sheet1!A1:A4")).toEqual([[1], [2], [3], [4]]));
});

browserTest("rows are inserted and deleted by the menu of the row's head, formulas follow", async () => {
  const host = await blankSheet();
  await host.enter("A1", "5");
  await host.enter("A3", "=A1*2");
  const head = async (row: number) => ({ x: 20, y: (await host.place(`A${row}`)).y });
  const second = await head(2);
  await host.page.mouse.click(second.x, second.y, { button: "right" });
  await host.page.getByText("删除选中行").click();
  await eventually(async () => expect(await host.read("Sheet1!A1:A3")).toEqual([[5], [10], [null]]));
  const first = await head(1);
  await host.page.mouse.click(first.x, first.y, { button: "right" });
  // In the middle of the entry stands a field for the number of rows.
  await host.page.getByText("在上方插入").click({ position: { x: 4, y: 8 } });
  await eventually(async () => expect(await host.read("Sheet1!A1:A3")).toEqual([[null], [5], [10]]));
});

browserTest(
  "sheets are added, renamed, hidden and deleted by their tabs; very hidden ones are never shown",
  async () => {
    const host = await blankSheet();
    await host.page.getByRole("button", { name: "新建工作表" }).click();
    await host.tab("Sheet2").dblclick();
    await host.page.getByRole("dialog").getByRole("textbox").fill("数据");
    await host.page.keyboard.press("Enter");
    await host.tab("数据").waitFor();
    await host.enter("A1", "7");
    expect(await host.read("数据!A1")).toEqual([[7]]);
    await host.tab("数据").click({ button: "right" });
    await host.page.getByRole("button", { name: "隐藏", exact: true }).click();
    await host.tab("数据").waitFor({ state: "detached" });
    await host.tab("Sheet1").click({ button: "right" });
    await host.page.getByRole("button", { name: "取消隐藏: 数据" }).click();
    await host.tab("数据").waitFor();
    await host.page.evaluate(() => {
      const sheet = window.workbench?.book.sheetByName("数据");
      if (sheet) sheet.visibility = "VeryHidden";
    });
    await host.tab("Sheet1").click({ button: "right" });
    await host.page.getByRole("button", { name: "重命名…" }).waitFor();
    expect(await host.page.getByRole("button", { name: /取消隐藏/ }).count()).toBe(0);
    expect(await host.tab("数据").count()).toBe(0);
  },
);

browserTest("what the workbench cannot do is refused with a word and changes nothing", async () => {
  const host = await blankSheet();
  await host.enter("A1", "1");
  await host.page.keyboard.press("ArrowUp");
  await host.page.keyboard.press("Control+b");
  await eventually(async () => expect(await host.page.locator(".toast").innerText()).toContain("不支持"));
  expect(
    await host.page.evaluate(
      () =>
        window.workbench?.book.sheetByName("Sheet1")?.format({ row: 0, column: 0, rows: 1, columns: 1 }).bold,
    ),
  ).toBe(false);
});

browserTest("a saved file opens again with its contents, formats, rules and protection", async () => {
  const host = await blankSheet();
  await prepareRules(host);
  await host.enter("A1", "80");
  const download = host.page.waitForEvent("download");
  await host.page.getByRole("button", { name: "保存 .xlsx" }).click();
  const file = await (await download).path();
  expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
  await host.page.getByRole("button", { name: "新建", exact: true }).click();
  await host.page.getByRole("dialog").getByRole("button", { name: "确定" }).click();
  await eventually(async () => expect(await host.read("Sheet1!A1")).toEqual([[null]]));
  await host.page
    .getByLabel("打开…")
    .setInputFiles({ name: "数据.xlsx", mimeType: "application/octet-stream", buffer: readFileSync(file) });
  await eventually(async () => expect(await host.read("Sheet1!A1")).toEqual([[80]]));
  await host.ready();
  await host.enter("A1", "150");
  expect(await host.message()).toContain("只能填 0 到 100 的整数");
});
