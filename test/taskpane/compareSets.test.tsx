/** @jest-environment jsdom */
/** Several sets of parameters beside each other: what each costs, in which periods, and whom it leaves out. */
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { schemeById } from "../../src/schemes";
import type { WhatIfSet } from "../../src/template/kept/whatIfs";
import { planInsertion } from "../../src/template/insertion";
import { CompareSets } from "../../src/taskpane/whatIf/CompareSets";
import { LanguageProvider } from "../../src/taskpane/shell/language";
import { inBoth } from "../../src/i18n/language";
import { computeWhatIf } from "../../src/workbook/whatIf/computeWhatIf";
import { violations } from "./axe";

jest.mock("../../src/workbook/whatIf/computeWhatIf");
afterEach(cleanup);

const quarter = (index: number) => ({ kind: "quarter" as const, year: 2026, index });
const scheme = schemeById("big-account-quarter-ledger")!;
const { layout } = planInsertion(
  scheme,
  { language: "zh-CN", firstPeriod: quarter(1), people: [], parameters: {} },
  { sheets: [], names: [] },
);
const set = (name: string, scope: WhatIfSet["scope"]): WhatIfSet => ({
  ...{ scheme: scheme.id, schemeVersion: scheme.version, name, parameters: { rate_in: 0.04 } },
  ...{ from: "2026Q1", scope },
});

test("a set says in which periods it was computed, and who is in no sum because the amount is not known", async () => {
  const who = { id: "007", name: "张三", department: "一部" };
  const when = inBoth(() => "2026年2季度");
  jest.mocked(computeWhatIf).mockImplementation((_, __, { scope }) =>
    Promise.resolve({
      periods: scope === "one" ? [quarter(1)] : [quarter(1), quarter(2)],
      ...{ measure: "money" as const, total: { before: 100_00, after: 130_00 } },
      ...{ departments: [], grades: [] },
      people: [{ ...who, amounts: [{ before: 100_00, after: 130_00 }], changes: [] }],
      apart: scope === "one" ? [] : [{ ...who, when, before: "缺少填报", after: "缺少填报" }],
    }),
  );
  render(
    <LanguageProvider value="zh-CN">
      <CompareSets layout={layout} sets={[set("四个点", "one"), set("全年四个点", "open")]} busy={false} />
    </LanguageProvider>,
  );
  fireEvent.click(screen.getByRole("button", { name: "逐一测算并比较" }));
  const table = await screen.findByRole("table");
  const rows = within(table).getAllByRole("row").slice(1);
  expect(rows.map((row) => [...row.children].map(({ textContent }) => textContent))).toEqual([
    ["四个点", "+30.00", "100.00 → 130.00", "1", "0", "0", "2026年1季度"],
    ["全年四个点", "+30.00", "100.00 → 130.00", "1", "0", "1", "2026年1季度、2026年2季度"],
  ]);
  screen.getByText("“全年四个点”：1 人次金额未定，未计入：张三（2026年2季度：缺少填报）");
  expect(screen.queryByText(/^“四个点”：/)).toBeNull();
  expect(await violations()).toEqual([]);
});
