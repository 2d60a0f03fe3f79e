import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Text } from "../../src/i18n/language";
import { SCHEMES } from "../../src/schemes";
import { filtered, NO_FILTERS } from "../../src/taskpane/insert/catalogue";
import { chosenPeriod } from "../../src/taskpane/insert/chosenPeriod";
import { HEADS } from "../../src/taskpane/insert/heads";
import { search } from "../../src/taskpane/insert/search";
import { byDepartment } from "../../src/taskpane/inserted/departments";
import { reportText } from "../../src/taskpane/diagnostics/report";
import { listed } from "../../src/taskpane/shell/listed";
import { sayIn } from "../../src/taskpane/shell/language";
import { lookOf } from "../../src/taskpane/shell/theme";

describe("texts", () => {
  const folder = join(__dirname, "../../src/i18n");
  const files = readdirSync(folder).filter((file) => /^pane.*\.ts$/.test(file));
  test.each(files)("%s says the same in both languages", async (file) => {
    /** With those of groups within groups. */
    const textsIn = (group: object): [string, Text][] =>
      Object.entries(group as Record<string, Text | object>).flatMap(([key, one]): [string, Text][] =>
        "zh-CN" in one ? [[key, one]] : textsIn(one),
      );
    const texts = textsIn((await import(join(folder, file))) as object);
    expect(texts.length).toBeGreaterThan(0);
    const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const [key, text] of texts) {
      expect([key, places(text["en-US"])]).toEqual([key, places(text["zh-CN"])]);
      expect([key, /\p{Script=Han}/u.test(text["en-US"])]).toEqual([key, false]);
      // Chinese sentences have Chinese marks.
      expect([key, /\p{Script=Han}[,;:?!]/u.test(text["zh-CN"])]).toEqual([key, false]);
    }
  });
});

describe("the theme", () => {
  test("is Office's, and the system's only where Office tells none", () => {
    expect(lookOf({ isDarkTheme: false }, true)).toBe("light");
    expect(lookOf({ isDarkTheme: true }, false)).toBe("dark");
    expect(lookOf(undefined, true)).toBe("dark");
    expect(lookOf(undefined, false)).toBe("light");
  });
  test("is known by its colours where Office says no more", () => {
    expect(lookOf({ bodyBackgroundColor: "#262626", bodyForegroundColor: "#FFFFFF" }, false)).toBe("dark");
    expect(lookOf({ bodyBackgroundColor: "#F3F2F1", bodyForegroundColor: "#000000" }, true)).toBe("light");
    expect(lookOf({ bodyBackgroundColor: "#000000", bodyForegroundColor: "#FFFFFF" }, false)).toBe(
      "contrast",
    );
  });
});

test("schemes are found by title, source and clause, in any width of letters", () => {
  const found = (typed: string) => [...search(typed).keys()];
  expect(found("季度 台账")).toContain("big-account-quarter-ledger");
  expect(found("ＫＰＩ奖金系数")).toContain("big-account-quarter-ledger");
  expect(found("没有这种方案")).toEqual([]);
  const processes = filtered(HEADS, { ...NO_FILTERS, kind: "process" });
  expect(processes.map(({ id }) => id)).toEqual(
    SCHEMES.filter(({ kind }) => kind === "process").map(({ id }) => id),
  );
});

test("a first period is chosen, or suggested", () => {
  const suggestion = { kind: "quarter" as const, year: 2026, index: 4 };
  const chosen = (year: string, index: string) =>
    chosenPeriod({ ...SCHEMES[0]!, period: "quarter" }, { year, index }, suggestion);
  expect(chosen("", "")).toEqual(suggestion);
  expect(chosen("2025", "1")).toEqual({ kind: "quarter", year: 2025, index: 1 });
  expect(chosen(" ", "1")).toBeUndefined();
  expect(chosen("20x5", "")).toBeUndefined();
  expect([chosen("1949", "1"), chosen("2100", "1")]).toEqual([undefined, undefined]);
});

test("people are grouped by department in their order", () => {
  const person = (id: string, department: string) => ({ id, name: id, department, state: "缺1项" });
  expect(
    byDepartment([person("1", "二部"), person("2", "一部"), person("3", "二部")]).map(({ name, people }) => [
      name,
      people.map(({ id }) => id),
    ]),
  ).toEqual([
    ["二部", ["1", "3"]],
    ["一部", ["2"]],
  ]);
});

test("long lists end with how many there are", () => {
  expect(listed(["a", "b"], sayIn("en-US"))).toBe("a, b");
  expect(listed(["a", "b", "c"], sayIn("en-US"), 2)).toBe("a, b… 3 in all");
});

test("the report names the probes and what was seen", () => {
  const facts = {
    addIn: "0.1.0",
    host: "Excel",
    platform: "PC",
    excel: "16.0",
    displayLanguage: "zh-CN",
    contentLanguage: "zh-CN",
    functionsRegistered: true,
    sets: [{ name: "ExcelApi", version: "1.20", supported: false }],
  };
  const finding = {
    id: "spill",
    title: { "zh-CN": "溢出", "en-US": "spill" },
    good: false,
    means: { "zh-CN": "不溢出", "en-US": "does not spill" },
    seen: "[[20]]",
    assumes: "results: one formula a column",
    milliseconds: 12,
  };
  const text = reportText(facts, [finding], new Date("2026-11-02T12:00:00Z"));
  expect(text).toContain("- ExcelApi 1.20");
  expect(text).toContain("self-test: 0 of 1 as expected");
  expect(text).toContain(
    "NOT OK | spill | does not spill | [[20]] | 12 ms | FALLS: results: one formula a column",
  );
  expect(text).toContain("[ ] 1. Save, close Excel");
});
