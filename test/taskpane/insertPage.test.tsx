/** @jest-environment jsdom */
import { TextDecoder } from "node:util";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { NEW_INSERTION, type InsertDraft } from "../../src/taskpane/insert/insertDraft";
import { recentSchemes } from "../../src/taskpane/insert/recent";
import { App } from "../../src/taskpane/App";
import type { Language } from "../../src/i18n/language";
import { tableOf } from "../../src/exchange/reading/source";
import { insertFilled } from "../../src/workbook/insertFilled";
import { areFunctionsRegistered } from "../../src/workbook/office";
import { WorkbookProblem } from "../../src/workbook/problems";
import { removeScheme } from "../../src/workbook/removeScheme";
import { readSelection } from "../../src/workbook/selection";
import { readVariants } from "../../src/workbook/variants";
import { planInsertion } from "../../src/template/insertion";
import { arrived } from "./arrived";
import { violations } from "./axe";
import { designOf } from "../schemes/designs/examples";

jest.mock("../../src/workbook/insertFilled", () => ({
  ...jest.requireActual<object>("../../src/workbook/insertFilled"),
  insertFilled: jest.fn(),
}));
jest.mock("../../src/workbook/removeScheme");
jest.mock("../../src/workbook/variants");
jest.mock("../../src/workbook/selection");
jest.mock("../../src/workbook/probes/run", () => ({
  runProbes: jest.fn().mockResolvedValue([{ id: "registered", good: true }]),
}));
jest.mock("../../src/workbook/office", () => ({
  areFunctionsRegistered: jest.fn(),
  officeTheme: () => undefined,
  officeFacts: () => ({ addIn: "0.1.0", sets: [] }),
}));

// jsdom has none.
Object.assign(globalThis, { TextDecoder });

const inserting = jest.mocked(insertFilled);

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
  jest.mocked(readVariants).mockResolvedValue([]);
  jest.mocked(areFunctionsRegistered).mockReturnValue(true);
  inserting.mockImplementation(async (scheme, choices) => ({
    plan: planInsertion(scheme, choices, { sheets: [], names: [] }),
    unlisted: [],
  }));
});
afterEach(() => {
  cleanup();
  jest.clearAllMocks();
});

const open = (language: Language = "zh-CN") => render(<App language={language} />);
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const heading = () => screen.getAllByRole("heading", { level: 2 })[0]?.textContent;
/** Steps from the catalogue on. */
const goOn = async (steps: number) => {
  press(/季度台账/);
  for (let step = 0; step < steps; step += 1) {
    press("下一步");
    await arrived();
  }
};

test("the main job with nothing but clicks: everything stands on the scheme's own values", async () => {
  open();
  await goOn(5);
  expect(heading()).toBe("第 6 步，共 6 步：核对并插入");
  expect(screen.getByText("目标内奖金比率、超目标奖金比率")).toBeTruthy();
  expect(screen.getByText(/显示 #N\/A：计提奖金、实发奖金/)).toBeTruthy();
  press("插入到工作簿");
  await screen.findByText(/请填写橙色单元格/);
  const [scheme, choices, entries] = inserting.mock.calls[0] ?? [];
  expect(scheme?.id).toBe("big-account-quarter-ledger");
  expect(choices).toMatchObject({ language: "zh-CN", people: [], parameters: {} });
  expect(entries).toEqual([]);
  expect(recentSchemes()).toEqual(["big-account-quarter-ledger"]);
});

test("a design that was inserted is none of the catalogue's schemes that were used last", async () => {
  const design = designOf([{ kind: "points", id: "b1", title: { zh: "得分" }, max: 100 }]);
  const draft: InsertDraft = { ...NEW_INSERTION, scheme: design.id, design, step: "summary" };
  sessionStorage.setItem("appraise.draft.2.insert", JSON.stringify(draft));
  open();
  await arrived();
  press("插入到工作簿");
  await screen.findByText("已插入");
  expect(recentSchemes()).toEqual([]);
});

test("people, parameters and period arrive as typed", async () => {
  open();
  await goOn(2);
  type("目标内奖金比率（%）", "3%");
  type("部门经理", "40%");
  expect(screen.getByText("合计 90%，不是 100%。请调整各项")).toBeTruthy();
  expect(button("下一步").getAttribute("aria-disabled")).toBe("true");
  type("销售总监", "40%");
  press("下一步");
  type(/粘贴的数据/, "工号\t姓名\t考核期\t完成\n007\t张三\t2025Q2\t50\n008\t李四\t2025Q3\t60");
  const column = await screen.findByLabelText("“完成”列");
  fireEvent.change(column, { target: { value: "receipts" } });
  await screen.findByText("读到 2 人，2 行填报数据，考核期 2025年2季度 至 2025年3季度。");
  press("下一步");
  // The first period of the data is proposed.
  expect(screen.getByLabelText<HTMLInputElement>("年份").value).toBe("2025");
  press("下一步");
  press("插入到工作簿");
  await screen.findByText("已插入");
  const [, choices, entries] = inserting.mock.calls[0] ?? [];
  expect(choices?.firstPeriod).toEqual({ kind: "quarter", year: 2025, index: 2 });
  expect(choices?.people.map(({ id, name }) => [id, name])).toEqual([
    ["007", "张三"],
    ["008", "李四"],
  ]);
  expect(choices?.parameters).toEqual({ rate_in: 0.03, kpi_weights: [0.4, 0.2, 0.4] });
  expect(entries?.map(({ values }) => values)).toEqual([{ receipts: 50 }, { receipts: 60 }]);
});

test("pasted people are kept in the pane, which says so, until they are written or cleared", async () => {
  const kept = () => JSON.stringify({ ...sessionStorage }).includes("张三");
  open();
  await goOn(3);
  expect(screen.queryByText(/暂存在本窗格里/)).toBeNull();
  const paste = async () => {
    type(/粘贴的数据/, "工号,姓名\n007,张三");
    await screen.findByText(/读到 1 人/);
    expect([kept(), Boolean(screen.getByText(/暂存在本窗格里/))]).toEqual([true, true]);
  };
  await paste();
  press("清空");
  expect([kept(), screen.queryByText(/暂存在本窗格里/)]).toEqual([false, null]);
  await paste();
  for (let step = 0; step < 2; step += 1) press("下一步");
  press("插入到工作簿");
  await screen.findByText("已插入");
  expect(kept()).toBe(false);
});

test("a changed value shows the scheme's own beside it, and it comes back", async () => {
  open();
  await goOn(2);
  type("含税除数（倍）", "1.13");
  const own = screen.getByText("已改；方案原值：1.17");
  expect(own).toBeTruthy();
  press("恢复原值：含税除数");
  expect(screen.getByLabelText<HTMLInputElement>("含税除数（倍）").value).toBe("1.17");
  expect(screen.queryByText(/已改/)).toBeNull();
});

test("bad rows are listed and hold the next step; corrected text lets it go", async () => {
  open();
  await goOn(3);
  type(/粘贴的数据/, "工号,回款收入\n007,abc");
  await screen.findByText("第2行“回款收入”，“abc”：不是数字。请填数字");
  press("下一步");
  expect(heading()).toContain("人员");
  type(/粘贴的数据/, "工号,回款收入\n007,5");
  await screen.findByText(/读到 1 人/);
  press("下一步");
  expect(heading()).toContain("首个考核期");
});

test("the selected range is previewed with the rows of its sheet; a cell is put right, a question answered", async () => {
  jest.mocked(readSelection).mockResolvedValue({
    address: "Sheet1!A3:C6",
    table: tableOf(
      [
        ["工号", "姓名", "入职时间", "回款收入"],
        ["007", "张三", "2018.11", "多"],
        ["008", "李四", "2019.03", "6"],
        ["合计", "", "", "6"],
      ],
      3,
    ),
  });
  open();
  await goOn(3);
  press("读取所选区域");
  await screen.findByText("来源：Sheet1!A3:C6");
  expect(screen.queryByLabelText(/粘贴的数据/)).toBeNull();
  await screen.findByText("有 2 处需要更正或回答，请处理后再继续：");
  const preview = within(screen.getByRole("region", { name: "预览：将读入的内容" }));
  expect(preview.getAllByRole("row").map((row) => row.textContent)).toEqual([
    "行工号姓名入职时间回款收入",
    "4 007 张三 2018.11 ?待回答多 ✗待更正",
    "5 008 李四 2019.03 ?待回答6 ",
  ]);
  expect(screen.getByText("第6行是合计行，未读取：合计")).toBeTruthy();
  expect(await violations()).toEqual([]);
  press("下一步");
  expect(heading()).toContain("人员");
  fireEvent.change(screen.getByLabelText(/只有年月，没有日/), { target: { value: "first" } });
  type("第4行“回款收入”改为", "5");
  fireEvent.keyDown(screen.getByLabelText("第4行“回款收入”改为"), { key: "Enter" });
  await screen.findByText(/读到 2 人/);
  expect(preview.getAllByRole("row")[1]?.textContent).toBe("4 007 张三 2018-11-01 5 ");
  press("撤销全部更正（1）");
  await screen.findByText("有 1 处需要更正或回答，请处理后再继续：");
});

const choose = (name: string, bytes: Uint8Array) => {
  const file = new File([bytes as BlobPart], name);
  // jsdom's files have no arrayBuffer.
  Object.assign(file, { arrayBuffer: async () => bytes.slice().buffer });
  fireEvent.change(screen.getByLabelText("名单文件"), { target: { files: [file] } });
};

test("a GBK file is read", async () => {
  open();
  await goOn(3);
  choose("人员.csv", new Uint8Array([0xb9, 0xa4, 0xba, 0xc5, 0x0a, 0x30, 0x37]));
  await screen.findByText("来源：人员.csv");
  expect(screen.getByLabelText<HTMLTextAreaElement>(/粘贴的数据/).value).toBe("工号\n07");
});

test("a text whose encoding is not certain is shown in each, and read as chosen", async () => {
  open();
  await goOn(3);
  // 工號,姓名 in Big5.
  choose("名單.csv", new Uint8Array([0xa4, 0x75, 0xb8, 0xb9, 0x2c, 0xa9, 0x6d, 0xa6, 0x57]));
  await screen.findByText("工號,姓名");
  expect(await violations()).toEqual([]);
  press("按 BIG5 读取");
  await screen.findByText("来源：名單.csv");
  expect(screen.getByLabelText<HTMLTextAreaElement>(/粘贴的数据/).value).toBe("工號,姓名");
});

test("an old workbook is refused by name", async () => {
  open();
  await goOn(3);
  choose("旧名册.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]));
  expect((await screen.findByRole("alert")).textContent).toContain("“旧名册.xls”是旧格式");
});

test("what fails is said in the pane with what to do, and nothing that was typed is lost", async () => {
  inserting.mockRejectedValueOnce(new WorkbookProblem("cellEditing").undone());
  open();
  await goOn(2);
  type("目标内奖金比率（%）", "3%");
  for (let step = 0; step < 3; step += 1) press("下一步");
  press("插入到工作簿");
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("请按 Enter 或 Esc 结束编辑");
  expect(alert.textContent).toContain("工作簿已恢复原样");
  press("插入到工作簿");
  await screen.findByText("已插入");
  expect(inserting.mock.calls[1]?.[1].parameters).toEqual({ rate_in: 0.03 });
});

test("cancelling takes effect at the next step of the writing", async () => {
  let next: () => void = () => undefined;
  inserting.mockImplementation(async (_scheme, _choices, _entries, progress = () => undefined) => {
    progress(0.5);
    await new Promise<void>((resolve) => (next = resolve));
    progress(0.6);
    throw new Error("not cancelled");
  });
  open();
  await goOn(5);
  press("插入到工作簿");
  // Once to be seen, once to be heard.
  expect(await screen.findAllByText("正在插入：50%")).toHaveLength(2);
  press("取消");
  next();
  expect((await screen.findByRole("alert")).textContent).toContain("已取消。");
});

test("without the functions nothing is written", async () => {
  jest.mocked(areFunctionsRegistered).mockReturnValue(false);
  open();
  expect(screen.getByText(/自定义函数未注册/)).toBeTruthy();
  await goOn(5);
  press("插入到工作簿");
  expect((await screen.findByRole("alert")).textContent).toContain("尚未注册");
  expect(inserting).not.toHaveBeenCalled();
});

test("what was inserted can be removed at once", async () => {
  jest.mocked(removeScheme).mockResolvedValue();
  open();
  await goOn(5);
  press("插入到工作簿");
  await screen.findByText("已插入");
  press("移除刚插入的内容");
  await waitFor(() => expect(heading()).toContain("选择考核方案"));
  expect(removeScheme).toHaveBeenCalledWith(1);
});

test("a reload of the pane loses nothing", async () => {
  open();
  await goOn(2);
  type("目标内奖金比率（%）", "3%");
  press("下一步");
  type(/粘贴的数据/, "工号\n007");
  cleanup();
  open();
  await arrived();
  expect(heading()).toBe("第 4 步，共 6 步：人员");
  expect(screen.getByLabelText<HTMLTextAreaElement>(/粘贴的数据/).value).toBe("工号\n007");
  press("上一步");
  expect(screen.getByLabelText<HTMLInputElement>("目标内奖金比率（%）").value).toBe("3%");
});

test("the focus goes to each new step, and not before one is taken", async () => {
  open();
  expect(document.activeElement).toBe(document.body);
  await goOn(1);
  expect(document.activeElement?.textContent).toBe("第 2 步，共 6 步：规则与条款");
});

test("tabs are gone through by the arrow keys", async () => {
  open();
  const tabs = screen.getAllByRole("tab");
  const [first, last] = [tabs[0], tabs[tabs.length - 1]];
  first?.focus();
  fireEvent.keyDown(first!, { key: "ArrowLeft" });
  await screen.findByRole("heading", { name: "自检" });
  expect(document.activeElement).toBe(last);
  expect(last?.getAttribute("aria-selected")).toBe("true");
});

test.each(["zh-CN", "en-US"] as const)(
  "every step is accessible and speaks one language (%s)",
  async (language) => {
    open(language);
    fireEvent.click(screen.getByRole("button", { name: /季度台账|quarterly ledger/ }));
    for (let step = 1; ; step += 1) {
      expect(await violations()).toEqual([]);
      if (language === "en-US") {
        const clone = document.body.cloneNode(true) as HTMLElement;
        // Clauses are quoted as they are written.
        clone.querySelectorAll("[lang=zh-CN]").forEach((quote) => quote.remove());
        expect(clone.textContent).not.toMatch(/\p{Script=Han}/u);
      }
      const next = within(document.body).queryByRole("button", { name: /^(下一步|Next)$/ });
      if (!next) break;
      fireEvent.click(next);
      await arrived();
      expect(step).toBeLessThan(7);
    }
  },
  60_000,
);
