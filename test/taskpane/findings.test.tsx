/** @jest-environment jsdom */
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { schemeById } from "../../src/schemes";
import { area } from "../../src/template/plan";
import { planInsertion } from "../../src/template/insertion";
import { RECORD_FORMAT } from "../../src/template/kept/record";
import { AuditPanel } from "../../src/taskpane/audit/AuditPanel";
import { CheckScheme } from "../../src/taskpane/inserted/CheckScheme";
import type { ActionProps } from "../../src/taskpane/inserted/contracts";
import { LanguageProvider } from "../../src/taskpane/shell/language";
import { WhyPanel } from "../../src/taskpane/why/WhyPanel";
import type { Language } from "../../src/i18n/language";
import { checkNow, checkScheme } from "../../src/workbook/addCheck";
import { auditScheme, type Audit } from "../../src/workbook/audit/audit";
import { writeReport } from "../../src/workbook/audit/report";
import { mendFinding } from "../../src/workbook/audit/mend";
import { explainCell, type Explanation } from "../../src/workbook/explain/explainCell";
import { jumpToCell } from "../../src/workbook/jump";
import type { SchemeState } from "../../src/workbook/overview";
import type { CheckState } from "../../src/workbook/readCheck";
import { violations } from "./axe";

jest.mock("../../src/workbook/audit/audit");
jest.mock("../../src/workbook/audit/mend");
jest.mock("../../src/workbook/audit/report");
jest.mock("../../src/workbook/addCheck");
jest.mock("../../src/workbook/explain/explainCell");
jest.mock("../../src/workbook/jump");

const scheme = schemeById("big-account-quarter-ledger")!;
const { layout } = planInsertion(
  scheme,
  {
    language: "zh-CN",
    firstPeriod: { kind: "quarter", year: 2026, index: 1 },
    people: [],
    parameters: {},
  },
  { sheets: [], names: [] },
);
const results = "大客户·结果2026";
const cell = area(12, 29);

afterEach(() => {
  cleanup();
  jest.clearAllMocks();
});

const show = (page: React.ReactElement, language: Language = "zh-CN") =>
  render(<LanguageProvider value={language}>{page}</LanguageProvider>);
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));

const audit: Audit = {
  number: 1,
  twins: "compared",
  sheets: 6,
  cells: 1234,
  fingerprint: "1a2b",
  findings: [
    {
      kind: "formulaOverwritten",
      weight: "wrong",
      place: { sheet: results, cell },
      values: { sheet: results, cell: "AD13", heading: "净回款", found: "99", count: 1, expected: "=1" },
      money: 27.5,
      mend: { do: "repair" },
    },
    {
      kind: "warning",
      weight: "wrong",
      values: {},
      warning: { kind: "resultsShort", year: 2026 },
      mend: { do: "lengthen" },
    },
    { kind: "sheetRenamed", weight: "note", values: { sheet: "二季度", expected: "填报2026Q2" } },
  ],
};

test("the audit lists what it found by weight, leads there, mends, and looks again", async () => {
  jest.mocked(auditScheme).mockResolvedValue(audit);
  const onMended = jest.fn(async () => undefined);
  show(<AuditPanel layouts={[layout]} onMended={onMended} />);
  press("开始审核");
  await screen.findByText("错误 2 个，存疑 0 个，提示 1 个（6 张工作表，1234 个单元格）");
  expect(screen.getByText("涉及金额 27.5 万元")).toBeTruthy();
  expect(await violations()).toEqual([]);
  press(/^转到：“大客户·结果2026” AD13（净回款）/);
  await waitFor(() => expect(jumpToCell).toHaveBeenCalledWith(results, cell));
  jest.mocked(auditScheme).mockResolvedValue({ ...audit, findings: [] });
  press(/^修复公式和格式：/);
  await screen.findByText("没有发现问题 ✓（6 张工作表，1234 个单元格）");
  expect(mendFinding).toHaveBeenCalledWith(1, { do: "repair" }, expect.any(Function));
  expect(onMended).toHaveBeenCalled();
});

test("what was found is written as a report, with who audited; an earlier one that no longer fits is said", async () => {
  jest.mocked(auditScheme).mockResolvedValue({ ...audit, report: { sheet: "旧报告", fits: false } });
  jest.mocked(writeReport).mockResolvedValue("大客户·审核报告");
  show(<AuditPanel layouts={[layout]} onMended={async () => undefined} />);
  press("开始审核");
  await screen.findByText("! 审核报告“旧报告”写成之后有改动，已不相符。");
  fireEvent.change(screen.getByLabelText("审核人"), { target: { value: " 赵六 " } });
  fireEvent.click(screen.getByText("写成审核报告", { selector: "button" }));
  await waitFor(() => expect(jumpToCell).toHaveBeenCalledWith("大客户·审核报告", area(0, 0)));
  const [number, text] = jest.mocked(writeReport).mock.calls[0]!;
  expect(number).toBe(1);
  expect(text.fingerprint).toEqual(["指纹", "1a2b"]);
  expect(text.facts).toContainEqual(["审核人", "赵六"]);
  expect(text.findings).toHaveLength(3);
  expect(text.findings[0]).toEqual([
    "错误",
    expect.stringContaining("AD13（净回款）"),
    "大客户·结果2026!AD13",
    "涉及金额 27.5 万元",
  ]);
});

test("without a check sheet the audit says that figures were not compared, and makes one at a press", async () => {
  jest.mocked(auditScheme).mockResolvedValue({ ...audit, findings: [], twins: "none" });
  show(<AuditPanel layouts={[layout]} onMended={async () => undefined} />, "en-US");
  press("Audit now");
  await screen.findByText(/There is no check sheet/);
  press("Make the check sheet and audit again");
  await waitFor(() => expect(mendFinding).toHaveBeenCalledWith(1, { do: "check" }, expect.any(Function)));
});

const checked: CheckState = {
  years: [{ year: 2026, sheet: "大客户·核对2026", outdated: false, people: 1, lists: 0, totals: 2 }],
  missing: [2027],
  differences: [
    {
      year: 2026,
      person: { id: "008", name: "李四" },
      title: { "zh-CN": "净回款", "en-US": "Net receipts" },
      when: { "zh-CN": "2026年1季度", "en-US": "Q1 2026" },
      stands: 99,
      again: 71.5,
      by: 27.5,
      money: true,
      source: { role: "results:2026", sheet: results, cell },
      check: { sheet: "大客户·核对2026", cell: area(9, 40) },
    },
  ],
};

test("the check says how many differ and for how many the twin is independent, and leads to figure and check", async () => {
  jest.mocked(checkScheme).mockResolvedValue(checked);
  const state: SchemeState = {
    instance: {
      layout,
      record: {
        format: RECORD_FORMAT,
        scheme: scheme.id,
        schemeVersion: scheme.version,
        language: "zh-CN",
        prefix: "大客户",
        parameters: {},
      },
      missing: [],
      markers: [],
    },
    inputs: {},
    roster: [],
    periods: [],
    appeals: [],
    leave: [],
    moves: [],
    warnings: [],
  };
  const props: ActionProps = {
    state,
    busy: false,
    run: async (_, job) => {
      await job(() => undefined);
      return true;
    },
    refresh: async () => undefined,
    close: () => undefined,
  };
  show(<CheckScheme {...props} />);
  expect(screen.getByText(/\d+ 项的原生公式按条款独立编写；\d+ 项两边公式相同/)).toBeTruthy();
  press("生成核对表");
  await screen.findByText("! 2026 年：有差异的人员 1 人，清单行 0 行，参数、汇总和合计 2 项");
  expect(screen.getByText("! 2027 年：没有核对表，数字未核对。请重新核对。")).toBeTruthy();
  expect(await violations()).toEqual([]);
  press(/^转到数字：李四 008 净回款 2026年1季度：表中 99，另算 71.5，差 27.5 万元/);
  await waitFor(() => expect(jumpToCell).toHaveBeenCalledWith(results, cell));
  press(/^转到核对表：/);
  await waitFor(() => expect(jumpToCell).toHaveBeenCalledWith("大客户·核对2026", area(9, 40)));
  expect(checkNow).not.toHaveBeenCalled();
});

const explanation: Explanation = {
  place: { sheet: results, cell },
  value: 1.5,
  formula: "=APPRAISE.BONUS(A1,B1)",
  subject: {
    title: { "zh-CN": "计提奖金", "en-US": "Accrued bonus" },
    period: { "zh-CN": "2026年1季度", "en-US": "Q1 2026" },
    clause: { quote: "按3%计提", place: { "zh-CN": "第四条", "en-US": "article 4" } },
    words: { "zh-CN": "「净回款」*「比率」", "en-US": "“Net”*“rate”" },
    parameters: [],
  },
  person: { id: "008", name: "李四" },
  readings: [],
  inputs: [
    {
      title: { "zh-CN": "净回款", "en-US": "Net receipts" },
      value: "50",
      place: { sheet: results, cell: area(12, 30) },
      computed: true,
    },
  ],
  calls: [{ name: "APPRAISE.BONUS", rows: [["结果", "BONUS", 1.5]] }],
  computed: 1.5,
  chain: [],
  others: [
    {
      title: { "zh-CN": "净回款", "en-US": "Net receipts" },
      people: [
        { id: "007", name: "张三", value: "40", place: { sheet: results, cell: area(11, 30) }, own: false },
        { id: "008", name: "李四", value: "50", place: { sheet: results, cell: area(12, 30) }, own: true },
      ],
    },
  ],
};

test("a figure is explained, an input leads to its cell and is explained in its turn, all of it is copied", async () => {
  jest.mocked(explainCell).mockResolvedValue(explanation);
  const writeText = jest.fn(async () => undefined);
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  show(<WhyPanel />);
  press("解释所选单元格");
  await screen.findByText("逐步计算得 1.5，与单元格一致 ✓");
  expect(explainCell).toHaveBeenCalledWith("zh-CN", undefined);
  expect(screen.getByText("李四 008")).toBeTruthy();
  expect(screen.getByText("按3%计提（第四条）")).toBeTruthy();
  expect(screen.getByText("参与比较的各人：净回款（2 人）")).toBeTruthy();
  expect(screen.getByRole("row", { name: /李四 008（本人） 50/, hidden: true })).toBeTruthy();
  expect(await violations()).toEqual([]);
  press(/^转到 净回款/);
  await waitFor(() => expect(jumpToCell).toHaveBeenCalledWith(results, area(12, 30)));
  await waitFor(() =>
    expect(screen.getByRole("button", { name: "复制" }).getAttribute("disabled")).toBeNull(),
  );
  press("复制");
  await screen.findByText("已复制 ✓");
  expect(writeText).toHaveBeenCalledWith(expect.stringContaining("净回款\t50\t大客户·结果2026!AE13"));
  press("解释 净回款");
  await waitFor(() =>
    expect(explainCell).toHaveBeenCalledWith("zh-CN", { sheet: results, cell: area(12, 30) }),
  );
});

test("what was copied of one cell is not said of another; where the clipboard is refused the text is selected", async () => {
  jest.mocked(explainCell).mockResolvedValue(explanation);
  const writeText = jest.fn(async () => undefined);
  Object.defineProperty(navigator, "clipboard", { value: { writeText }, configurable: true });
  show(<WhyPanel />);
  press("解释所选单元格");
  await screen.findByText("计提奖金");
  press("复制");
  await screen.findByText("已复制 ✓");
  jest
    .mocked(explainCell)
    .mockResolvedValue({ ...explanation, place: { sheet: results, cell: area(13, 29) } });
  press("解释所选单元格");
  await screen.findByText("大客户·结果2026!AD14");
  expect(screen.queryByText("已复制 ✓")).toBeNull();
  expect(screen.queryByLabelText("说明全文")).toBeNull();
  writeText.mockRejectedValue(new Error("NotAllowed"));
  press("复制");
  await screen.findByText(/全文已选中，请按 Ctrl\+C/);
  const text = screen.getByLabelText<HTMLTextAreaElement>("说明全文");
  expect(document.activeElement).toBe(text);
  expect(text.value.slice(text.selectionStart, text.selectionEnd)).toContain("大客户·结果2026!AD14");
  expect(await violations()).toEqual([]);
});

test("a formula that is missing, not read or not computed is told without inputs that are not there", async () => {
  const { computed, ...bare } = { ...explanation, inputs: [], calls: [] };
  expect(computed).toBe(1.5);
  const told = async (found: Explanation, text: RegExp) => {
    jest.mocked(explainCell).mockResolvedValue(found);
    press("解释所选单元格");
    return (await screen.findByText(text)).textContent;
  };
  show(<WhyPanel />);
  expect(await told({ ...bare, value: null, formula: "", expected: "=A1" }, /却是空的/)).toContain(
    "应为 =A1",
  );
  expect(await told({ ...bare, notRead: true }, /指向其他文件的链接/)).not.toContain("依据如上");
  expect(await told({ ...bare, notComputed: "XLOOKUP" }, /公式含 XLOOKUP/)).not.toContain("可逐项查看");
  expect(
    await told({ ...bare, inputs: explanation.inputs, notComputed: "FILTER" }, /公式含 FILTER/),
  ).toContain("其依据可逐项查看");
});

test("a value where a formula belongs, and steps that come to something else, are said", async () => {
  jest.mocked(explainCell).mockResolvedValue({ ...explanation, computed: 1.6, expected: "=1" });
  show(<WhyPanel />, "en-US");
  press("Explain the selected cell");
  await screen.findByText(/The steps give 1.6 and the cell shows 1.5/);
  expect(screen.getByText(/The formula is not the scheme's/)).toBeTruthy();
});
