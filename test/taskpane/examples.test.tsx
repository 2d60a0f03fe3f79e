/** @jest-environment jsdom */
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { schemeById } from "../../src/schemes";
import { Examples } from "../../src/taskpane/insert/Examples";
import { Announcer } from "../../src/taskpane/shell/announcer";
import { LanguageProvider } from "../../src/taskpane/shell/language";
import { runExamples, type ExampleFigure } from "../../src/workbook/examples";
import { areFunctionsRegistered } from "../../src/workbook/office";
import { WorkbookProblem } from "../../src/workbook/problems";
import { violations } from "./axe";

jest.mock("../../src/workbook/examples");
jest.mock("../../src/workbook/probes/run", () => ({
  runProbes: jest.fn().mockResolvedValue([{ id: "registered", good: true }]),
}));
jest.mock("../../src/workbook/office");

const scheme = schemeById("big-account-quarter-ledger")!;
const [example] = scheme.examples;
const running = jest.mocked(runExamples);

const FIGURES: ExampleFigure[] = [
  {
    example: example!,
    how: "cells",
    what: "gap_out",
    expected: [10, 0, 1.8333333333],
    actual: [10, 0, 1.83333333333333],
    good: true,
  },
  { example: example!, how: "cells", what: "accrued", expected: [3], actual: [4], good: false },
  {
    example: example!,
    how: "refused",
    what: "receipts",
    expected: ["abc"],
    actual: ["只能填数字"],
    good: true,
  },
];

beforeEach(() => {
  jest.mocked(areFunctionsRegistered).mockReturnValue(true);
  running.mockResolvedValue(FIGURES);
});
afterEach(() => {
  cleanup();
  jest.clearAllMocks();
});

const open = () =>
  render(
    <LanguageProvider value="zh-CN">
      <Announcer>
        <Examples scheme={scheme} />
      </Announcer>
    </LanguageProvider>,
  );
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

test("what should be stands beside what the cells show, in words as well as by signs", async () => {
  open();
  press(`验算 ${scheme.examples.length} 个例子`);
  expect(await screen.findByText("3 项结果中有 1 项不符。")).toBeTruthy();
  const [, first, second, third] = screen
    .getAllByRole("row")
    .map((row) => [...row.children].map(({ textContent }) => textContent));
  expect(first?.[0]).toContain("1. 一年的奖金台账");
  expect(first?.slice(1)).toEqual(["10; 0; 1.8333333333", "✓ 一致 10; 0; 1.8333333333"]);
  expect(second).toEqual(["计提奖金", "3", "✗ 不符 4"]);
  expect(third).toEqual(["回款收入：应拒绝 abc", "拒绝", "✓ 一致 已拒绝：只能填数字"]);
  expect(await violations()).toEqual([]);
});

test("can be cancelled, and says what has become of the workbook", async () => {
  let next: () => void = () => undefined;
  running.mockImplementation(async (_scheme, _choices, progress = () => undefined) => {
    await new Promise<void>((resolve) => (next = resolve));
    try {
      progress(0.5);
    } catch {
      throw new WorkbookProblem("cancelled").undone();
    }
    return FIGURES;
  });
  open();
  press(`验算 ${scheme.examples.length} 个例子`);
  await waitFor(() => expect(running).toHaveBeenCalled());
  press("取消");
  next();
  expect((await screen.findByRole("alert")).textContent).toContain("已取消。工作簿已恢复原样");
  expect(screen.queryByRole("table")).toBeNull();
});

test("nothing is inserted where the functions are missing", async () => {
  jest.mocked(areFunctionsRegistered).mockReturnValue(false);
  open();
  press(`验算 ${scheme.examples.length} 个例子`);
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("尚未注册");
  expect(running).not.toHaveBeenCalled();
});
