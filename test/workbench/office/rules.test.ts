import type { Workbench } from "../workbench";
import { excelError, excelRun, openSample } from "./sample";

let workbench: Workbench;

beforeEach(async () => {
  workbench = await openSample();
});

afterEach(() => workbench.close());

describe("data validation", () => {
  test("a rule with its messages", async () => {
    const result = await excelRun(
      workbench,
      `const { dataValidation } = sheet.getRange("A1:A9");
       dataValidation.rule = { decimal: { formula1: 0, formula2: 100, operator: "Between" } };
       dataValidation.errorAlert = { message: "0 到 100", showAlert: true, style: "Stop", title: "分数" };
       dataValidation.prompt = { message: "score", showPrompt: true, title: "" };
       dataValidation.ignoreBlanks = false;
       await context.sync();
       dataValidation.load();
       await context.sync();
       const { type, rule, errorAlert, prompt, ignoreBlanks } = dataValidation;
       return { type, rule, errorAlert, prompt, ignoreBlanks };`,
    );
    expect(result).toMatchObject({
      type: "Decimal",
      rule: { decimal: { formula1: 0, formula2: 100, operator: "Between" } },
      errorAlert: { message: "0 到 100", showAlert: true, style: "Stop", title: "分数" },
      prompt: { message: "score", showPrompt: true, title: "" },
      ignoreBlanks: false,
    });
  });

  test("a list from a range becomes a reference to it", async () => {
    const result = await excelRun(
      workbench,
      `const { dataValidation } = sheet.getRange("A1");
       dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("D1:D5") } };
       dataValidation.load("rule,type");
       await context.sync();
       return [dataValidation.type, dataValidation.rule.list.source];`,
    );
    expect(result).toEqual(["List", "=Sheet1!$D$1:$D$5"]);
  });

  test("cleared, a range has no rule", async () => {
    const result = await excelRun(
      workbench,
      `const { dataValidation } = sheet.getRange("A1");
       dataValidation.rule = { custom: { formula: "=A1>0" } };
       dataValidation.clear();
       dataValidation.load("type");
       await context.sync();
       return dataValidation.type;`,
    );
    expect(result).toBe("None");
  });

  test.each(["{}", "{ nothing: {} }", "{ list: { source: 'a' }, custom: { formula: '=1' } }"])(
    "%s is no rule",
    async (rule) => {
      const failure = await excelError(
        workbench,
        `sheet.getRange("A1").dataValidation.rule = ${rule}; await context.sync();`,
      );
      expect(failure).toMatchObject({ code: "InvalidArgument", location: "DataValidation.rule" });
    },
  );

  test.each([
    ["rule", "{ list: { inCellDropDown: true, source: TEXT } }", 255],
    ["rule", "{ custom: { formula: '=' + TEXT } }", 255],
    ["errorAlert", "{ message: TEXT, showAlert: true, style: 'Stop', title: '' }", 225],
    ["errorAlert", "{ message: '', showAlert: true, style: 'Stop', title: TEXT }", 32],
    ["prompt", "{ message: TEXT, showPrompt: true, title: '' }", 255],
    ["prompt", "{ message: '', showPrompt: true, title: TEXT }", 32],
  ])("%s %s takes %d characters, no more", async (member, value, limit) => {
    const set = (length: number): string =>
      `const TEXT = "1".repeat(${length});
       const { dataValidation } = sheet.getRange("A1");
       dataValidation.rule = { custom: { formula: "=TRUE" } };
       dataValidation.${member} = ${value};
       await context.sync();`;
    await excelRun(workbench, set(limit));
    expect(await excelError(workbench, set(limit + 1))).toMatchObject({
      code: "InvalidArgument",
      location: `DataValidation.${member}`,
    });
  });

  test("a user is refused with the rule's message, the add-in is not", async () => {
    await excelRun(
      workbench,
      `const { dataValidation } = sheet.getRange("A1");
       dataValidation.rule = { wholeNumber: { formula1: 1, formula2: 5, operator: "Between" } };
       dataValidation.errorAlert = { message: "from 1 to 5", showAlert: true, style: "Stop", title: "" };
       await context.sync();`,
    );
    await expect(workbench.write("Sheet1!A1", 9)).rejects.toThrow("from 1 to 5");
    await workbench.write("Sheet1!A1", 9, { as: "pasting" });
    await excelRun(workbench, `sheet.getRange("A1").values = 7; await context.sync();`);
    expect(await workbench.read("Sheet1!A1")).toEqual([[7]]);
  });
});

describe("conditional formats", () => {
  test("a custom rule with its fill and font", async () => {
    const result = await excelRun(
      workbench,
      `const { conditionalFormats } = sheet.getRange("A1:A9");
       const added = conditionalFormats.add("Custom");
       added.custom.rule.formula = '=$A1=""';
       added.custom.format.fill.color = "#ffff00";
       added.custom.format.font.color = "#112233";
       added.custom.format.font.bold = true;
       added.stopIfTrue = true;
       await context.sync();
       const count = conditionalFormats.getCount();
       conditionalFormats.load("items/type,items/stopIfTrue,items/custom/rule/formula,items/custom/format/fill/color");
       await context.sync();
       const [item] = conditionalFormats.items;
       return [count.value, item.type, item.stopIfTrue, item.custom.rule.formula, item.custom.format.fill.color];`,
    );
    expect(result).toEqual([1, "Custom", true, '=$A1=""', "#FFFF00"]);
    expect(workbench.book.sheets()[0]?.conditionalFormats()).toMatchObject([
      { area: { row: 0, column: 0, rows: 9, columns: 1 }, fontColor: "#112233", bold: true },
    ]);
  });

  test("cleared, none is left", async () => {
    const result = await excelRun(
      workbench,
      `const { conditionalFormats } = sheet.getRange("A1:A9");
       conditionalFormats.add("Custom").custom.rule.formula = "=A1>1";
       conditionalFormats.clearAll();
       const count = conditionalFormats.getCount();
       await context.sync();
       return count.value;`,
    );
    expect(result).toBe(0);
  });

  test("other kinds than custom ones are refused by name", async () => {
    const failure = await excelError(
      workbench,
      `sheet.getRange("A1").conditionalFormats.add("DataBar"); await context.sync();`,
    );
    expect(failure).toMatchObject({
      code: "NotImplemented",
      message: 'the workbench does not implement ConditionalFormatCollection.add with "DataBar"',
    });
  });
});
