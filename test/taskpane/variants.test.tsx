/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { schemeById } from "../../src/schemes";
import { App } from "../../src/taskpane/App";
import type { Variant } from "../../src/template/kept/variants";
import { areFunctionsRegistered } from "../../src/workbook/office";
import { WorkbookProblem } from "../../src/workbook/problems";
import { deleteVariant, readVariants, saveVariant } from "../../src/workbook/variants";
import { arrived } from "./arrived";
import { violations } from "./axe";

jest.mock("../../src/workbook/variants");
jest.mock("../../src/workbook/office", () => ({
  areFunctionsRegistered: jest.fn(),
  officeTheme: () => undefined,
}));

const { id: scheme, version: schemeVersion } = schemeById("big-account-quarter-ledger")!;
const south: Variant = {
  scheme,
  schemeVersion,
  name: "华南",
  parameters: {
    rate_in: 0.04,
    kpi_weights: [0.4, 0.2, 0.4],
    surplus: "carry",
    rates_over: [[0, 0.06]],
    gone: 1,
  },
};

beforeEach(() => {
  sessionStorage.clear();
  jest.mocked(areFunctionsRegistered).mockReturnValue(true);
  jest.mocked(readVariants).mockResolvedValue([south]);
});
afterEach(() => {
  cleanup();
  jest.clearAllMocks();
});

const open = () => render(<App language="zh-CN" />);
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const value = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;
const toParameters = async () => {
  press("下一步");
  await arrived();
  press("下一步");
  // The variants that there are, are read.
  await act(async () => {});
};

test("a variant stands at the head of the catalogue and its parameters are where the insertion starts from", async () => {
  open();
  fireEvent.click(await screen.findByRole("button", { name: "自定版本：华南" }));
  expect(await violations()).toEqual([]);
  await toParameters();
  expect(value("目标内奖金比率（%）")).toBe("4%");
  expect(value("部门经理")).toBe("40%");
  expect(value("超目标部分")).toBe("carry");
  expect(value("第 1 行 比率（%）")).toBe("6%");
  // What the variant does not say stays the scheme's.
  expect(value("含税除数（倍）")).toBe("1.17");
  expect(await violations()).toEqual([]);
});

test("from a variant back to the scheme's own values", async () => {
  open();
  fireEvent.click(await screen.findByRole("button", { name: "自定版本：华南" }));
  press(/季度台账/);
  await toParameters();
  expect(value("目标内奖金比率（%）")).toBe("");
  expect(value("部门经理")).toBe("50%");
});

test("only what differs from the scheme is saved, and only while nothing is wrong", async () => {
  jest.mocked(saveVariant).mockImplementation(async (variant) => [south, variant]);
  open();
  press(/季度台账/);
  await toParameters();
  expect(await screen.findByText("参数与方案原值相同，无需保存。")).toBeTruthy();
  fireEvent.change(screen.getByLabelText("部门经理"), { target: { value: "40%" } });
  expect(screen.getByText("请先改正参数。")).toBeTruthy();
  fireEvent.change(screen.getByLabelText("销售总监"), { target: { value: "40%" } });
  fireEvent.change(screen.getByLabelText("版本名称"), { target: { value: " 华南" } });
  expect(screen.getByRole("button", { name: "覆盖同名版本" })).toBeTruthy();
  fireEvent.change(screen.getByLabelText("版本名称"), { target: { value: "华北" } });
  press("保存为自定版本");
  expect(await screen.findByText("已保存“华北”。")).toBeTruthy();
  expect(jest.mocked(saveVariant).mock.calls).toEqual([
    [{ scheme, schemeVersion, name: "华北", parameters: { kpi_weights: [0.4, 0.2, 0.4] } }],
  ]);
  expect(screen.getByRole("button", { name: "自定版本：华北" })).toBeTruthy();
});

test("deleted when that is said twice", async () => {
  jest.mocked(deleteVariant).mockResolvedValue([]);
  open();
  fireEvent.click(await screen.findByRole("button", { name: "删除版本：华南" }));
  expect(deleteVariant).not.toHaveBeenCalled();
  press("确定删除版本：华南");
  await waitFor(() => expect(screen.queryByText("自定版本：华南")).toBeNull());
  expect(jest.mocked(deleteVariant).mock.calls).toEqual([[south]]);
});

test("what cannot be read or saved says so", async () => {
  jest.mocked(readVariants).mockRejectedValue(new WorkbookProblem("cellEditing"));
  jest.mocked(saveVariant).mockRejectedValue(new WorkbookProblem("structureProtected"));
  open();
  expect(await screen.findByText(/有单元格正在编辑/)).toBeTruthy();
  press(/季度台账/);
  await toParameters();
  fireEvent.change(screen.getByLabelText("目标内奖金比率（%）"), { target: { value: "3%" } });
  fireEvent.change(screen.getByLabelText("版本名称"), { target: { value: "华北" } });
  press("保存为自定版本");
  expect((await screen.findByRole("alert")).textContent).toContain("工作簿结构受保护");
  expect(value("版本名称")).toBe("华北");
});
