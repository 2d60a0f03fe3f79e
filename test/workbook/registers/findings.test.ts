/** What closed periods are short of: an amount that cannot be told is none, and is noted apart. */
import type { Due } from "../../../src/template/registers/dues";
import type { AuditRead } from "../../../src/workbook/audit/facts";
import { registerFindings } from "../../../src/workbook/audit/registers";

const due = (id: string, now: number | undefined): Due => ({
  ...{ id, name: `经理${id}`, period: "2026M11", column: "total", paid: 60_000, now },
  ...{ corrected: 0, byHand: 0 },
  when: { "zh-CN": "2026年11月", "en-US": "2026-11" },
  title: { "zh-CN": "合计", "en-US": "Total" },
});

test("who was taken off the roster is noted, and is not short of 0.00", () => {
  const layout = { opened: [], sheets: {} };
  const findings = (dues: Due[]) =>
    registerFindings({
      ...{
        dues,
        instance: { layout },
        sheets: [],
        registers: { corrections: [], appeals: [], leave: [], moves: [] },
      },
    } as unknown as AuditRead).map(({ kind, weight, values }) => [kind, weight, values.count, values.amount]);
  expect(findings([due("1", undefined)])).toEqual([["dueUnknown", "note", 1, undefined]]);
  expect(findings([due("1", undefined), due("2", 61_000), due("3", undefined)])).toEqual([
    ["dueUnknown", "note", 2, undefined],
    ["dueUncorrected", "doubt", 1, "10.00"],
  ]);
});
