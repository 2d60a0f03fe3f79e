/** @jest-environment jsdom */
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { schemeById } from "../../src/schemes";
import { planInsertion } from "../../src/template/insertion";
import InsertedPage from "../../src/taskpane/inserted/InsertedPage";
import { LanguageProvider } from "../../src/taskpane/shell/language";
import { addPeriod } from "../../src/workbook/addPeriod";
import { carriedEntries } from "../../src/workbook/carryForward";
import { compareEntries, writeChanges } from "../../src/workbook/importEntries";
import { jumpToParameter, jumpToPerson } from "../../src/workbook/jump";
import { readOverview, type SchemeState } from "../../src/workbook/overview";
import { changeParameters } from "../../src/workbook/changeParameters";
import { readParametersOf } from "../../src/workbook/parameters";
import { addPeople, markLeaver } from "../../src/workbook/people";
import { periodsDropped } from "../../src/workbook/periodsDropped";
import { WorkbookProblem } from "../../src/workbook/problems";
import { readVariants } from "../../src/workbook/variants";
import { removeScheme } from "../../src/workbook/removeScheme";
import { RECORD_FORMAT, SHEET_FRAME } from "../../src/template/kept/record";
import { parameterCells } from "../../src/template/parameters/parameterCells";
import { arrived } from "./arrived";
import { violations } from "./axe";

jest.mock("../../src/workbook/overview");
jest.mock("../../src/workbook/importEntries");
jest.mock("../../src/workbook/jump");
jest.mock("../../src/workbook/people");
jest.mock("../../src/workbook/periodsDropped");
jest.mock("../../src/workbook/addPeriod");
jest.mock("../../src/workbook/carryForward");
jest.mock("../../src/workbook/removeScheme");
jest.mock("../../src/workbook/variants");
jest.mock("../../src/workbook/parameters");
jest.mock("../../src/workbook/changeParameters");

const scheme = schemeById("big-account-quarter-ledger")!;
const period = { kind: "quarter" as const, year: 2026, index: 1 };
const { layout } = planInsertion(
  scheme,
  { language: "zh-CN", firstPeriod: period, people: [], parameters: {} },
  { sheets: [], names: [] },
);
const record = {
  format: RECORD_FORMAT,
  frame: SHEET_FRAME,
  scheme: scheme.id,
  schemeVersion: scheme.version,
  language: "zh-CN" as const,
  prefix: "大客户",
  parameters: {},
};
const person = (id: string, name: string, department: string) => ({ id, name, department, state: "缺3项" });
const state: SchemeState = {
  instance: { layout, record, missing: [], markers: [] },
  inputs: {},
  roster: [
    { id: "007", name: "张三", department: "一部" },
    { id: "008", name: "李四", department: "二部", left: 46_112 },
  ],
  periods: [
    {
      period,
      people: { ready: 5, absent: 1, open: [person("007", "张三", "一部"), person("008", "李四", "二部")] },
    },
  ],
  appeals: [],
  leave: [],
  moves: [],
  warnings: [
    {
      kind: "parameter",
      parameter: scheme.parameters.find(({ id }) => id === "rate_in")!,
      finding: { problem: "blank", row: 0, column: 0 },
    },
  ],
};

beforeEach(() => {
  sessionStorage.clear();
  jest.mocked(readVariants).mockResolvedValue([]);
  jest.mocked(readOverview).mockResolvedValue({ schemes: [state], unread: [] });
  jest
    .mocked(readParametersOf)
    .mockResolvedValue(
      Object.fromEntries(scheme.parameters.map((one) => [one.id, parameterCells(one, undefined, "zh-CN")])),
    );
});
afterEach(() => {
  cleanup();
  jest.clearAllMocks();
});

async function open() {
  render(
    <LanguageProvider value="zh-CN">
      <InsertedPage visible />
    </LanguageProvider>,
  );
  await screen.findByText("填报进度");
}
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const press = (name: string | RegExp) => fireEvent.click(button(name));
/** The form of an action. */
const openForm = async (name: string) => {
  press(name);
  await arrived();
};
const type = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test("says how it stands, and a click leads to the person's row", async () => {
  await open();
  const row = screen.getByRole("row", { name: /2026年1季度/ });
  expect(
    within(row)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["5", "2", "1"]);
  expect(screen.getByText("一部：1 人")).toBeTruthy();
  press("李四 008：缺3项");
  await waitFor(() => expect(jumpToPerson).toHaveBeenCalledWith(1, period, "008"));
  press(/转到：参数“目标内奖金比率”：缺填/);
  await waitFor(() => expect(jumpToParameter).toHaveBeenCalledWith(1, "rate_in"));
});

test.each([
  ["all are complete and nothing else is open", 5, [], "2026年1季度：5 人全部填齐 ✓"],
  ["something else is open", 5, state.warnings, /5 人全部填齐，但上面列出的问题还没有处理/],
  ["nobody is there", 0, [], /还没有在岗人员/],
] as const)("says that all is well only where it is: %s", async (_, ready, warnings, said) => {
  const people = { ready, absent: 0, open: [] };
  jest.mocked(readOverview).mockResolvedValue({
    schemes: [{ ...state, periods: [{ period, people }], warnings: [...warnings] }],
    unread: [],
  });
  await open();
  expect(screen.getByText(said)).toBeTruthy();
  expect(screen.queryAllByText(/✓/).length > 0).toBe(ready > 0 && warnings.length === 0);
});

test("a scheme whose code does not come is named beside the others, and asked for again at a press", async () => {
  const lost = {
    number: 2,
    name: "华南",
    sheets: ["华南填报"],
    why: { key: "partNotLoaded", values: {} },
  } as const;
  jest
    .mocked(readOverview)
    .mockResolvedValueOnce({ schemes: [state], unread: [{ ...lost, sheets: [...lost.sheets] }] });
  await open();
  const section = screen.getByRole("region", { name: "不能读取的方案：华南" });
  expect(section.textContent).toMatch(/这一部分未能从加载项的服务器读取.*请检查网络后重试/);
  expect(within(section).getByRole("button", { name: "重新加载" })).toBeTruthy();
  fireEvent.click(within(section).getByRole("button", { name: "重试" }));
  await waitFor(() => expect(screen.queryByText(/未能从加载项的服务器读取/)).toBeNull());
  expect(screen.getByText("填报进度")).toBeTruthy();
});

test("entries come as a list: what would change is shown before it is written", async () => {
  const column = scheme.entryColumns.find(({ id }) => id === "receipts")!;
  const change = { period, id: "007", column, before: "", after: 6 };
  jest
    .mocked(compareEntries)
    .mockResolvedValue({ changes: [change], same: 2, unopened: [], closed: [], unlisted: [] });
  await open();
  await openForm("导入填报数据");
  type(/粘贴的数据/, "工号,回款收入\n007,6");
  await screen.findByText(/读到 1 人，1 行填报数据/);
  press("查看会改动什么");
  await screen.findByText("将改动 1 格；2 格已相同。");
  expect(compareEntries).toHaveBeenCalledWith(1, [{ period, id: "007", values: { receipts: 6 } }]);
  expect(screen.getByRole("row", { name: "张三 007 2026年1季度 回款收入 （空白） 6" })).toBeTruthy();
  expect(await violations()).toEqual([]);
  press("写入 1 格");
  await waitFor(() => expect(writeChanges).toHaveBeenCalledWith(1, [change]));
  // Another list was not compared.
  type(/粘贴的数据/, "工号,回款收入\n007,7");
  await screen.findByText(/读到 1 人，1 行填报数据/);
  expect(screen.queryByText("将改动 1 格；2 格已相同。")).toBeNull();
});

test("adds one person; the fields are checked as they are typed and emptied when it is done", async () => {
  await open();
  await openForm("添加人员");
  type(/^工号/, "007");
  expect(screen.getByText("名册中已有此工号。请改用另一个")).toBeTruthy();
  type(/^工号/, "009");
  type("姓名", "王五");
  type(/入职日期/, "2026-4-1");
  press("添加");
  await waitFor(() =>
    expect(addPeople).toHaveBeenCalledWith(1, [
      { id: "009", name: "王五", department: "", group: "", entered: 46_113 },
    ]),
  );
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>("姓名").value).toBe(""));
  expect(readOverview).toHaveBeenCalledTimes(2);
});

test("what fails leaves the fields as they are", async () => {
  jest.mocked(addPeople).mockRejectedValueOnce(new WorkbookProblem("accessDenied"));
  await open();
  await openForm("添加人员");
  type(/^工号/, "009");
  press("添加");
  expect((await screen.findByRole("alert")).textContent).toContain("撤消保护");
  expect(screen.getByLabelText<HTMLInputElement>(/^工号/).value).toBe("009");
});

test("several people are pasted; entry columns are not asked for", async () => {
  await open();
  await openForm("添加人员");
  type("方式", "several");
  type(/粘贴的数据/, "工号\t姓名\t部门\n009\t王五\t三部\n010\t赵六\t三部");
  fireEvent.click(await screen.findByRole("button", { name: "添加 2 人" }));
  await waitFor(() =>
    expect(jest.mocked(addPeople).mock.calls[0]?.[1].map(({ id }) => id)).toEqual(["009", "010"]),
  );
});

test("a leaver gets a date, and it can be taken out; one that drops entries is asked for once more", async () => {
  jest.mocked(periodsDropped).mockResolvedValueOnce([period]).mockResolvedValue([]);
  await open();
  await openForm("标记离职");
  type("人员", "007");
  type(/离职日期/, "2026-06-30");
  press("保存离职日期");
  expect((await screen.findByText(/^按此日期/)).textContent).toMatch("2026年1季度不在岗");
  expect(markLeaver).not.toHaveBeenCalled();
  press("仍按此日期保存");
  await waitFor(() => expect(markLeaver).toHaveBeenCalledWith(1, "007", 46_203));
  await waitFor(() => expect(screen.getByLabelText<HTMLSelectElement>("人员").value).toBe(""));
  type("人员", "008");
  press(/清除日期/);
  await waitFor(() => expect(markLeaver).toHaveBeenLastCalledWith(1, "008", null));
});

test("the next period is named before it is added; what stays is carried forward where it is asked for", async () => {
  const second = { ...period, index: 2 };
  const column = scheme.entryColumns.find(({ id }) => id === "target")!;
  const change = { period: second, id: "007", column, before: "", after: 117 };
  jest.mocked(addPeriod).mockResolvedValue(second);
  jest.mocked(carriedEntries).mockResolvedValue({ changes: [change], same: 2, kept: 1 });
  await open();
  await openForm("添加下一考核期");
  press("添加 2026年2季度");
  await waitFor(() => expect(addPeriod).toHaveBeenCalledWith(1));
  const layout = { ...state.instance.layout, opened: [period, second] };
  jest
    .mocked(readOverview)
    .mockResolvedValue({ schemes: [{ ...state, instance: { ...state.instance, layout } }], unread: [] });
  await screen.findByText("已添加 2026年2季度。");
  press("刷新");
  fireEvent.click(await screen.findByLabelText("浮动工资"));
  press("查看将写入的内容");
  await screen.findByText("将填入 1 格；已相同 2 格，另有内容而不改 1 格。");
  // Bases, targets and floating pay are proposed; floating pay was taken out.
  expect(carriedEntries).toHaveBeenCalledWith(1, second, ["base", "target"]);
  press(/写入.*1/);
  await waitFor(() => expect(writeChanges).toHaveBeenCalledWith(1, [change]));
  await screen.findByText("已填入 1 格。");
});

test("parameters: from what to what, and only what differs", async () => {
  await open();
  await openForm("更改参数与权重");
  await screen.findByText("还没有改动。");
  fireEvent.change(screen.getByLabelText("含税除数（倍）"), { target: { value: "1.13" } });
  expect(screen.getByText("含税除数：1.17 → 1.13")).toBeTruthy();
  fireEvent.change(screen.getByLabelText("部门经理"), { target: { value: "40%" } });
  expect(button("保存更改").getAttribute("aria-disabled")).toBe("true");
  fireEvent.change(screen.getByLabelText("部门经理"), { target: { value: "50%" } });
  press("保存更改");
  await waitFor(() =>
    expect(changeParameters).toHaveBeenCalledWith(
      1,
      { vat: 1.13 },
      expect.objectContaining({ from: undefined }),
    ),
  );
});

test("removing asks first", async () => {
  await open();
  await openForm("移除方案");
  expect(removeScheme).not.toHaveBeenCalled();
  expect(screen.getByText(/将删除“大客户·”开头的 7 张工作表/)).toBeTruthy();
  press("取消");
  expect(screen.queryByText(/将删除/)).toBeNull();
  await openForm("移除方案");
  jest.mocked(readOverview).mockResolvedValue({ schemes: [], unread: [] });
  press("确定移除");
  await waitFor(() => expect(removeScheme).toHaveBeenCalledWith(1));
  await screen.findByText(/还没有考核方案/);
  expect(document.activeElement?.textContent).toBe("本工作簿中的考核方案");
});

test.each(["zh-CN", "en-US"] as const)(
  "a scheme that cannot be read is named with its sheets, why, and what helps (%s)",
  async (language) => {
    jest.mocked(readOverview).mockResolvedValue({
      schemes: [],
      unread: [
        {
          number: 2,
          name: "销售月度奖",
          sheets: ["月奖·名册", "月奖·结果"],
          why: { key: "unreadBlock", values: { block: 3 } },
        },
        { number: 3, sheets: ["B"], why: { key: "recordDamaged", values: {} } },
      ],
    });
    render(
      <LanguageProvider value={language}>
        <InsertedPage visible />
      </LanguageProvider>,
    );
    const chinese = language === "zh-CN";
    const named = chinese ? "不能读取的方案：销售月度奖" : "Scheme that cannot be read: 销售月度奖";
    const section = within(await screen.findByRole("region", { name: named }));
    expect(section.getByText(chinese ? /第 3 个构件不能识别/ : /Block 3 of this own scheme/)).toBeTruthy();
    expect(section.getByText(/月奖·名册.*月奖·结果/)).toBeTruthy();
    expect(section.queryAllByRole("button")).toEqual([]);
    const other = chinese ? "不能读取的方案：第 3 个方案" : "Scheme that cannot be read: scheme 3";
    expect(screen.getByRole("heading", { name: other })).toBeTruthy();
    expect(screen.queryByText(/还没有考核方案|There is no scheme/)).toBeNull();
    expect(await violations()).toEqual([]);
  },
);

test("an empty workbook says where to begin", async () => {
  jest.mocked(readOverview).mockResolvedValue({ schemes: [], unread: [] });
  render(
    <LanguageProvider value="en-US">
      <InsertedPage visible />
    </LanguageProvider>,
  );
  await screen.findByText(/There is no scheme in this workbook yet/);
});

test("is accessible with every form open in turn", async () => {
  await open();
  for (const name of ["添加人员", "标记离职", "添加下一考核期", "更改参数与权重", "移除方案"]) {
    await openForm(name);
    if (name.includes("参数")) await screen.findByText("还没有改动。");
    expect(await violations()).toEqual([]);
  }
}, 60_000);
