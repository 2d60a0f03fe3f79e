/** @jest-environment jsdom */
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { schemeById } from "../../src/schemes";
import { planInsertion } from "../../src/template/insertion";
import { dateSerial } from "../../src/template/periods";
import { LanguageProvider } from "../../src/taskpane/shell/language";
import { OutputsPanel } from "../../src/taskpane/outputs/OutputsPanel";
import { RECORD_FORMAT } from "../../src/template/kept/record";
import { makeNotices } from "../../src/workbook/outputs/makeNotices";
import { makePayment, readPayment } from "../../src/workbook/outputs/makePayment";
import { makePosting } from "../../src/workbook/outputs/makePosting";
import { readOutputs } from "../../src/workbook/outputs/outputs";
import type { SchemeState } from "../../src/workbook/overview";
import { violations } from "./axe";

jest.mock("../../src/workbook/outputs/makeNotices");
jest.mock("../../src/workbook/outputs/makePayment");
jest.mock("../../src/workbook/outputs/makePosting");
jest.mock("../../src/workbook/outputs/outputs");

const period = { kind: "month" as const, year: 2026, index: 11 };
const scheme = schemeById("base-plus-20")!;
const { layout } = planInsertion(
  scheme,
  { language: "zh-CN", firstPeriod: period, people: [], parameters: {} },
  { sheets: [], names: [] },
);
const state: SchemeState = {
  instance: {
    layout,
    record: {
      ...{ format: RECORD_FORMAT, scheme: scheme.id, schemeVersion: scheme.version },
      ...{ language: "zh-CN", prefix: layout.prefix, parameters: {} },
    },
    missing: [],
    markers: [],
  },
  inputs: {},
  roster: [
    { id: "007", name: "张三", department: "一部" },
    { id: "008", name: "李四", department: "二部" },
  ],
  periods: [],
  appeals: [],
  leave: [],
  moves: [],
  warnings: [],
};
const MADE = { sheet: "绩效两成·发放表2026M11", warning: "" };

beforeEach(() => {
  sessionStorage.clear();
  // The day alone: timers run as they are.
  jest.useFakeTimers({
    now: new Date(2026, 10, 30, 9, 0),
    doNotFake: [
      ...(["setTimeout", "clearTimeout", "setInterval", "clearInterval", "setImmediate"] as const),
      ...(["clearImmediate", "queueMicrotask", "nextTick", "performance", "hrtime"] as const),
      ...(["requestAnimationFrame", "cancelAnimationFrame"] as const),
    ],
  });
  jest.mocked(readOutputs).mockResolvedValue([
    {
      ...{ role: "payment:2026M11", sheet: MADE.sheet, kind: "payment", period, fits: false },
      kept: { kind: "payment", period: "2026M11", made: "2026-11-30 16:05", fingerprint: "0", choices: {} },
    },
  ]);
  for (const make of [makePayment, makePosting, makeNotices]) jest.mocked(make).mockResolvedValue(MADE);
});
afterEach(() => {
  cleanup();
  jest.useRealTimers();
  jest.clearAllMocks();
});

async function open(): Promise<void> {
  const run = async (_: string, job: (progress: () => void) => Promise<unknown>) => {
    await job(() => undefined);
    return true;
  };
  render(
    <LanguageProvider value="zh-CN">
      <OutputsPanel
        {...{ state, busy: false, run }}
        refresh={() => Promise.resolve()}
        close={() => undefined}
      />
    </LanguageProvider>,
  );
  await screen.findByText(/结果后来变了/);
}
/** Until all that follows is done. */
const made = () => screen.findByText(`“${MADE.sheet}”已做好。`);
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

test("a list that no longer fits is named with a button to make it again", async () => {
  await open();
  expect(await violations()).toEqual([]);
  press(`重做“${MADE.sheet}”`);
  await waitFor(() => expect(makePayment).toHaveBeenCalledWith(1, period, expect.any(Date)));
  await made();
});

test("what is published by default is the score, for three working days from today", async () => {
  await open();
  expect(screen.getByRole("checkbox", { name: "得分 (分)" })).toHaveProperty("checked", true);
  expect(screen.getByRole("checkbox", { name: "应发合计 (元)" })).toHaveProperty("checked", false);
  fireEvent.change(screen.getByRole("textbox", { name: "节假日（放假的工作日）" }), {
    target: { value: "2026-12-01 2026-12-02" },
  });
  press("制作公示表");
  await waitFor(() =>
    expect(makePosting).toHaveBeenCalledWith(
      1,
      period,
      expect.objectContaining({ from: dateSerial(2026, 11, 30), deadline: dateSerial(2026, 12, 7) }),
      expect.any(Date),
    ),
  );
  await made();
});

test("a day that is none is refused where it is typed", async () => {
  await open();
  fireEvent.change(screen.getByRole("textbox", { name: "公示止" }), { target: { value: "2026-13-01" } });
  expect(screen.getByText("请填日期，例 2026-12-01")).toBeDefined();
  press("制作公示表");
  expect(makePosting).not.toHaveBeenCalled();
});

test("notices are for a department or one person where that is chosen", async () => {
  await open();
  fireEvent.change(screen.getByRole("combobox", { name: "给谁" }), { target: { value: "person:008" } });
  press("制作通知单");
  await waitFor(() =>
    expect(makeNotices).toHaveBeenCalledWith(
      1,
      period,
      { id: "008", deadline: dateSerial(2026, 12, 3), recipient: "" },
      expect.any(Date),
    ),
  );
  await made();
});

test("what the results warn of, and who has no name any more, is said before the payroll's file is saved", async () => {
  jest.mocked(readPayment).mockResolvedValue({
    ...{ columns: [], paid: [], apart: [], corrections: [], appealed: [], basis: { whole: "", figures: "" } },
    ...{ nameless: ["007"], warning: "名册 5 人，本表 4 人。" },
  });
  await open();
  press("生成文件");
  const save = await screen.findByRole("button", { name: /^保存 .*\.csv$/ });
  const warned = screen.getByText("注意，结果表提示：名册 5 人，本表 4 人。");
  const nameless = screen.getByText("名册中已没有这些工号，文件中姓名为空，请核对：007");
  for (const said of [warned, nameless])
    expect(said.compareDocumentPosition(save) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(await violations()).toEqual([]);
});
