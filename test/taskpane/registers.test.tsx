/** @jest-environment jsdom */
/** The pages of the registers: what is chosen and typed becomes lines, and what somebody has decided is not reversed by “All”. */
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import type { ReactElement } from "react";
import { schemeById } from "../../src/schemes";
import AppealsPage from "../../src/taskpane/appeals/AppealsPage";
import CorrectionsPage from "../../src/taskpane/corrections/CorrectionsPage";
import type { ActionProps } from "../../src/taskpane/inserted/contracts";
import { LanguageProvider } from "../../src/taskpane/shell/language";
import LeavePage from "../../src/taskpane/staff/LeavePage";
import MovePage from "../../src/taskpane/staff/MovePage";
import { planInsertion } from "../../src/template/insertion";
import { RECORD_FORMAT } from "../../src/template/kept/record";
import { dateSerial } from "../../src/template/periods";
import type { Appeal } from "../../src/template/registers/appeal";
import type { Due } from "../../src/template/registers/dues";
import { readNowDiffers } from "../../src/workbook/closing/nowDiffers";
import { addAppeal } from "../../src/workbook/registers/appeals";
import { beginRegister } from "../../src/workbook/registers/beginRegister";
import { addCorrections } from "../../src/workbook/registers/corrections";
import { readAppeals, readRegistered } from "../../src/workbook/registers/registered";
import { violations } from "./axe";

jest.mock("../../src/workbook/closing/nowDiffers");
jest.mock("../../src/workbook/registers/appeals");
jest.mock("../../src/workbook/registers/beginRegister");
jest.mock("../../src/workbook/registers/corrections");
jest.mock("../../src/workbook/registers/registered");

const NOVEMBER = { kind: "month", year: 2026, index: 11 } as const;
const DECEMBER = { ...NOVEMBER, index: 12 };
const scheme = schemeById("base-plus-20")!;
const { layout } = planInsertion(
  scheme,
  { language: "zh-CN", firstPeriod: NOVEMBER, people: [], parameters: {} },
  { sheets: [], names: [] },
);
const PROPS: ActionProps = {
  state: {
    instance: {
      layout: { ...layout, opened: [NOVEMBER, DECEMBER], closed: { to: "2026M11", rows: { 2026: 3 } } },
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
  },
  busy: false,
  run: async (_, job) => {
    await job(() => undefined);
    return true;
  },
  refresh: () => Promise.resolve(),
  close: () => undefined,
};
const due = (id: string, name: string, now: number, corrected = 0): Due => ({
  ...{ id, name, period: "2026M11", column: "total", paid: 60_000, now, corrected, byHand: corrected },
  when: { "zh-CN": "2026年11月", "en-US": "2026-11" },
  title: { "zh-CN": "合计", "en-US": "Total" },
});

beforeEach(() => {
  sessionStorage.clear();
  jest.mocked(readRegistered).mockResolvedValue({ corrections: [], appeals: [], leave: [], moves: [] });
  jest
    .mocked(readAppeals)
    .mockResolvedValue({ corrections: [], appeals: [], leave: [], moves: [], putRight: new Set() });
});
afterEach(() => {
  cleanup();
  jest.clearAllMocks();
});

async function open(page: ReactElement): Promise<void> {
  render(<LanguageProvider value="zh-CN">{page}</LanguageProvider>);
  await screen.findByText(/^(还没有登记过。|还没有登记。)$/);
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const type = (label: string | RegExp, value: string, at = 0) =>
  fireEvent.change(screen.getAllByLabelText(label)[at]!, { target: { value } });

const isDisabled = (name: string): boolean =>
  screen.getByRole("button", { name }).getAttribute("aria-disabled") === "true";
const deadline = (): string => screen.getByLabelText<HTMLInputElement>("办理期限").value;

test("what differs is chosen as a whole, but for what an appeal has granted, and is paid with the first open month", async () => {
  jest.mocked(readNowDiffers).mockResolvedValue({
    ...{ people: [], parameters: [] },
    dues: [due("007", "张三", 72_345), due("008", "李四", 60_000, 5_000)],
  });
  await open(<CorrectionsPage {...PROPS} />);
  press("重算并比较");
  fireEvent.click(await screen.findByLabelText("全选（1 项）"));
  const granted = screen.getByLabelText<HTMLInputElement>(/李四 008.*扣回 50\.00 元.*超出重算的差额/);
  expect(granted.checked).toBe(false);
  expect(isDisabled("登记 1 项")).toBe(true);
  type(/^原因/, "漏记");
  type(/^经手人姓名/, "王人事");
  expect(await violations()).toEqual([]);
  press("登记 1 项");
  const line = { id: "007", period: "2026M11", column: "total", paid: 60_000, now: 72_345, amount: 12_345 };
  await waitFor(() =>
    expect(addCorrections).toHaveBeenCalledWith(
      1,
      [line],
      DECEMBER,
      expect.objectContaining({ by: "王人事", reason: "漏记" }),
    ),
  );
});

test("an amount by hand is typed in yuan, and no part of a fen is taken", async () => {
  await open(<CorrectionsPage {...PROPS} />);
  type(/^工号/, "007");
  type(/^原因/, "补记");
  type(/^经手人姓名/, "王人事");
  type(/^金额/, "12.345");
  screen.getByText(/最多两位小数/);
  expect(isDisabled("登记")).toBe(true);
  type(/^金额/, "-1,234.5");
  press("登记");
  const line = { id: "007", period: "2026M11", column: "total", amount: -123_450 };
  await waitFor(() => expect(addCorrections).toHaveBeenCalledWith(1, [line], DECEMBER, expect.anything()));
});

test("an appeal's deadline follows from when it came and from the holidays", async () => {
  await open(<AppealsPage {...PROPS} />);
  type(/^收到日期/, "2026-12-03");
  expect(deadline()).toBe("2026-12-08");
  type(/^节假日/, "2026-12-07");
  expect(deadline()).toBe("2026-12-09");
  type(/^申诉人/, "008");
  type(/^申诉内容/, "拜访少计一次");
  type(/^裁定人/, "绩效委员会");
  expect(await violations()).toEqual([]);
  press("登记");
  await waitFor(() =>
    expect(addAppeal).toHaveBeenCalledWith(1, DECEMBER, {
      ...{
        id: "008",
        column: expect.any(String) as string,
        contested: "拜访少计一次",
        decider: "绩效委员会",
      },
      ...{ received: dateSerial(2026, 12, 3), deadline: dateSerial(2026, 12, 9) },
    }),
  );
});

test("who is not in the roster any more appeals by the ID", async () => {
  await open(<AppealsPage {...PROPS} />);
  fireEvent.change(screen.getByLabelText(/^申诉人/), {
    target: { value: screen.getByText<HTMLOptionElement>(/名册中已没有的人/).value },
  });
  type(/^申诉内容/, "少计");
  type(/^裁定人/, "绩效委员会");
  expect(isDisabled("登记")).toBe(true);
  type(/^原工号/, "００９");
  press("登记");
  await waitFor(() =>
    expect(addAppeal).toHaveBeenCalledWith(1, DECEMBER, expect.objectContaining({ id: "009" })),
  );
});

const GRANTED: Appeal = {
  ...{ number: 4, id: "007", name: "张三", period: "2026M11", column: "total", old: 600 },
  ...{ contested: "拜访少计一次", received: 46_000, deadline: 46_005, decider: "绩效委员会" },
  decision: { verdict: "granted", new: "650", reason: "漏记", at: 46_003 },
};
const withAppeal = (appeal: Appeal, putRight: number[] = []) =>
  jest.mocked(readAppeals).mockResolvedValue({
    corrections: [],
    appeals: [appeal],
    leave: [],
    moves: [],
    putRight: new Set(putRight),
  });
const offers = () => screen.queryByRole("button", { name: "第 4 号申诉：登记更正" });

test("what was put right in its own period leads to no correction, and says so", async () => {
  withAppeal(GRANTED, [4]);
  render(<LanguageProvider value="zh-CN">{<AppealsPage {...PROPS} />}</LanguageProvider>);
  await screen.findByText(/已在原考核期改正/);
  expect(offers()).toBeNull();
});

test("decided anew, an appeal leads to what is granted now; without a period to pay it, the page says what is lacking", async () => {
  const show = async (appeal: Appeal, props = PROPS) => {
    withAppeal(appeal);
    render(<LanguageProvider value="zh-CN">{<AppealsPage {...props} />}</LanguageProvider>);
    fireEvent.click(await screen.findByRole("button", { name: "第 4 号申诉：登记更正" }));
  };
  const amount = () => screen.getByLabelText<HTMLInputElement>(/^金额/).value;
  await show(GRANTED);
  expect(amount()).toBe("50.00");
  type(/^原因/, "补记");
  cleanup();
  await show({ ...GRANTED, decision: { ...GRANTED.decision!, new: "700" } });
  expect(amount()).toBe("100.00");
  cleanup();
  const { instance } = PROPS.state;
  const only = { ...instance, layout: { ...instance.layout, opened: [NOVEMBER] } };
  await show(GRANTED, { ...PROPS, state: { ...PROPS.state, instance: only } });
  screen.getByText(/没有可以发放更正的考核期/);
});

test("without the register nothing is offered but to begin another one, with a reason", async () => {
  const instance = { ...PROPS.state.instance, missing: ["corrections"] };
  await open(<CorrectionsPage {...PROPS} state={{ ...PROPS.state, instance }} />);
  screen.getByText(/撤销删除，或从历史版本恢复/);
  expect(screen.queryByRole("button", { name: "重算并比较" })).toBeNull();
  expect(isDisabled("重新开始登记并记入变更记录")).toBe(true);
  type(/^不能恢复的原因/, "误删");
  type(/^经手人姓名/, "王人事");
  expect(await violations()).toEqual([]);
  press("重新开始登记并记入变更记录");
  await waitFor(() =>
    expect(beginRegister).toHaveBeenCalledWith(1, "corrections", { by: "王人事", reason: "误删" }),
  );
});

test.each([
  ["appeals", AppealsPage, "登记申诉"],
  ["leave", LeavePage, "登记请假"],
  ["moves", MovePage, "登记调动"],
] as const)("the page of %s offers the same where its register is gone", async (role, Page, enter) => {
  const inserted = (missing: string[]) => ({
    ...PROPS,
    state: { ...PROPS.state, instance: { ...PROPS.state.instance, missing } },
  });
  await open(<Page {...inserted([])} />);
  screen.getByRole("heading", { name: enter });
  cleanup();
  await open(<Page {...inserted([role])} />);
  expect(screen.queryByRole("heading", { name: enter })).toBeNull();
  type(/^不能恢复的原因/, "误删");
  type(/^经手人姓名/, "王人事");
  expect(await violations()).toEqual([]);
  press("重新开始登记并记入变更记录");
  await waitFor(() => expect(beginRegister).toHaveBeenCalledWith(1, role, { by: "王人事", reason: "误删" }));
});

test("closed months that cannot be computed again are said, not taken for months without a difference", async () => {
  const notCompared = "2026年11月 没有比较";
  jest.mocked(readNowDiffers).mockResolvedValue({ people: [], parameters: [], dues: [], notCompared });
  await open(<CorrectionsPage {...PROPS} />);
  press("重算并比较");
  await screen.findByText(notCompared);
  expect(screen.queryByText("没有差额。")).toBeNull();
});
