/** @jest-environment jsdom */
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { schemeById } from "../../src/schemes";
import { planInsertion } from "../../src/template/insertion";
import { SHEET_FRAME } from "../../src/template/kept/record";
import InsertedPage from "../../src/taskpane/inserted/InsertedPage";
import { LanguageProvider } from "../../src/taskpane/shell/language";
import { previewUpdate, type UpdatePreview } from "../../src/workbook/migration/preview";
import { updateScheme } from "../../src/workbook/migration/update";
import { readOverview, type SchemeState } from "../../src/workbook/overview";
import { WorkbookProblem } from "../../src/workbook/problems";
import { arrived } from "./arrived";
import { violations } from "./axe";

jest.mock("../../src/workbook/overview");
jest.mock("../../src/workbook/migration/preview");
jest.mock("../../src/workbook/migration/update");

const scheme = schemeById("base-plus-20")!;
const { layout } = planInsertion(
  scheme,
  {
    language: "zh-CN",
    firstPeriod: { kind: "month", year: 2026, index: 11 },
    people: [],
    parameters: {},
  },
  { sheets: [], names: [] },
);

const written = (schemeVersion: number, newerFormat?: number): SchemeState => {
  const instance = {
    layout,
    record: {
      format: 2 as const,
      scheme: scheme.id,
      ...{ schemeVersion, frame: SHEET_FRAME },
      language: "zh-CN" as const,
      prefix: layout.prefix,
      parameters: {},
    },
    ...(newerFormat === undefined ? {} : { newerFormat }),
    missing: [],
    markers: [],
  };
  return { instance, inputs: {}, roster: [], periods: [], appeals: [], leave: [], moves: [], warnings: [] };
};

const preview = (people: UpdatePreview["years"][number]["people"]): UpdatePreview => ({
  written: 1,
  own: 2,
  years: [{ year: 2026, count: 3, people }],
  gone: [],
  filled: { added: { columns: [], parameters: [] }, removed: [], renumbered: [] },
  after: [{ year: 2026, people: [], rollUps: {} }],
});

const both = (text: string) => ({ "zh-CN": text, "en-US": text });

afterEach(() => {
  cleanup();
  jest.clearAllMocks();
});

async function open(state: SchemeState) {
  jest.mocked(readOverview).mockResolvedValue({ schemes: [state], unread: [] });
  render(
    <LanguageProvider value="zh-CN">
      <InsertedPage visible />
    </LanguageProvider>,
  );
  await screen.findByText(scheme.title["zh-CN"]);
}
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

test("shows who has other figures, and updates only when that is agreed to", async () => {
  await open(written(1));
  const change = { title: both("绩效工资"), when: both("2026年11月"), before: 744.1 + 0.2, after: "" };
  jest.mocked(previewUpdate).mockResolvedValue(preview([{ id: "007", name: "张三", changes: [change] }]));
  press("更新到新版");
  await arrived();
  press("查看差异");
  expect(await screen.findByText("张三 007")).toBeTruthy();
  expect(screen.getByText("绩效工资（2026年11月）：744.3 → （空）")).toBeTruthy();
  expect(screen.getByText(/3 人中 1 人的结果有变化/)).toBeTruthy();
  expect(await violations()).toEqual([]);
  expect(updateScheme).not.toHaveBeenCalled();
  jest.mocked(readOverview).mockResolvedValue({ schemes: [written(2)], unread: [] });
  press("更新到版本 2");
  await waitFor(() => expect(updateScheme).toHaveBeenCalledTimes(1));
  expect(jest.mocked(updateScheme).mock.calls[0]?.slice(0, 2)).toEqual([1, preview([]).after]);
  await waitFor(() => expect(screen.queryByRole("button", { name: "更新到新版" })).toBeNull());
  expect(screen.getByRole("button", { name: "添加人员" })).toBeTruthy();
  expect(document.activeElement?.textContent).toBe(scheme.title["zh-CN"]);
});

test("names the columns and parameters that come and go", async () => {
  await open(written(1));
  const filled = {
    added: { columns: [both("合格"), both("记过")], parameters: [both("负数")] },
    removed: ["表扬"],
    renumbered: [both("权重")],
  };
  jest.mocked(previewUpdate).mockResolvedValue({ ...preview([]), filled });
  press("更新到新版");
  await arrived();
  press("查看差异");
  expect(await screen.findByText("新增填写列：合格、记过")).toBeTruthy();
  expect(screen.getByText("新增参数：负数")).toBeTruthy();
  expect(screen.getByText("数值改变的参数（以新方案为准）：权重")).toBeTruthy();
  expect(screen.getByText(/取消的列和参数：表扬。/)).toBeTruthy();
});

test("says that nothing changes; who declines leaves all as it is", async () => {
  await open(written(1));
  jest.mocked(previewUpdate).mockResolvedValue(preview([]));
  press("更新到新版");
  await arrived();
  press("查看差异");
  expect(await screen.findByText("2026 年：3 人的结果都不变 ✓")).toBeTruthy();
  press("取消");
  expect(updateScheme).not.toHaveBeenCalled();
  expect(screen.queryByText("结果差异")).toBeNull();
});

test("after a failure the differences must be looked at again", async () => {
  await open(written(1));
  jest.mocked(previewUpdate).mockResolvedValue(preview([]));
  jest.mocked(updateScheme).mockRejectedValueOnce(new WorkbookProblem("changedSince").undone());
  press("更新到新版");
  await arrived();
  press("查看差异");
  await screen.findByText("结果差异");
  press("更新到版本 2");
  expect(await screen.findByText(/请重新查看差异。工作簿已恢复原样/)).toBeTruthy();
  expect(screen.queryByText("结果差异")).toBeNull();
});

test.each([
  ["a newer version", written(3)],
  ["a record in a newer format", written(2, 3)],
])("%s can only be removed", async (_, state) => {
  await open(state);
  expect(screen.queryByRole("button", { name: "更新到新版" })).toBeNull();
  expect(screen.queryByRole("button", { name: "添加人员" })).toBeNull();
  expect(screen.getByRole("button", { name: "移除方案" })).toBeTruthy();
});
