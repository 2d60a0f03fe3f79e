/** Readers are told the document and the section, never a file and its line. */
import { LANGUAGES } from "../../src/i18n/language";
import { SCHEMES, schemeById } from "../../src/schemes";
import type { Clause, Scheme } from "../../src/schemes/scheme";
import { documentTitle, placeText } from "../../src/schemes/sources";
import { planCheck } from "../../src/template/check/checkSheet";
import { planInsertion } from "../../src/template/insertion";

/** "000 L44", "L44", "L20–22": what only somebody with the files understands. */
const FILE_AND_LINE = /\b\d{3} L\d+|\bL\d+\b/;

test("a clause is in the document, and the section, in which its line lies", () => {
  const said = (place: string) => placeText({ place })["zh-CN"];
  expect(said("001 L44")).toBe("《大客户部考核办法》三、奖金计提办法");
  expect(said("001 L38")).toBe("《大客户部考核办法》三、奖金计提办法");
  expect(said("001 L36")).toBe("《大客户部考核办法》二、考核原则");
  // A document without headings, and one whose heading comes later.
  expect(said("000 L256")).toBe("《客户经理工作日志考核制度》");
  expect(said("001 L4")).toBe("《大客户部考核办法》");
  expect(placeText({ place: "000 L305" })["en-US"]).toBe(
    "“Appraisal system for account managers”, 1. Procedure",
  );
  expect(() => said("009 L1")).toThrow("009 L1");
});

/** All clauses, wherever in a scheme. */
function clausesIn(value: unknown): Clause[] {
  if (value === null || typeof value !== "object") return [];
  if ("quote" in value && "place" in value) return [value as Clause];
  return Object.values(value).flatMap(clausesIn);
}

test.each([
  "auto-service-function-score",
  "virtue-diligence-year",
  "hotline-shift-leader",
  "everbright-csr",
  "dept-score-tables-customer",
  "dept-score-tables-market",
  "dept-score-tables-sales",
  "dept-score-tables-office",
])("%s: each full score and weight stands in the words of its own clause", (id) => {
  const { parameters } = schemeById(id) as Scheme;
  const unproved = parameters.flatMap((parameter) => {
    if (parameter.kind !== "weights") return [];
    return parameter.items
      .filter(({ value }) => value !== 0)
      .filter(({ value, clause = parameter.clause }) => {
        const said = parameter.total === undefined ? `${Number(value) * 100}%` : String(value);
        return !new RegExp(`(?<!\\d)${said}(?!\\d)`).test(clause?.quote ?? "");
      })
      .map((item) => `${parameter.id}.${item.id}`);
  });
  expect(unproved).toEqual([]);
});

test("the sheet of the parameters shows the clause of each value beside it", () => {
  const scheme = schemeById("auto-service-function-score") as Scheme;
  const { sheets } = planInsertion(
    scheme,
    {
      language: "zh-CN",
      firstPeriod: { kind: "month", year: 2026, index: 1 },
      people: [],
      parameters: {},
    },
    { sheets: [], names: [] },
  );
  const { cells = [] } = sheets.find(({ role }) => role === "parameters") ?? {};
  const texts = cells.flatMap((cell) => ("values" in cell ? cell.values : [])).map(([first]) => first);
  expect(texts).toContain(
    "「三、业务流程考核(30分)详见《接车流程考核细则监测表》」(《客户经理工作职能考核细则》三、业务流程考核)",
  );
});

/** All texts of a plan, a scheme, a value. */
const textsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : value !== null && typeof value === "object"
      ? Object.values(value).flatMap(textsIn)
      : [];

describe.each(SCHEMES.map((scheme) => ({ title: scheme.id, scheme })))("$title", ({ scheme }) => {
  test("each clause is in the document of the scheme, or in another that has a title", () => {
    expect(documentTitle(scheme.source)["zh-CN"]).toMatch(/^《.+》$/);
    const all = clausesIn(scheme);
    expect(all.length).toBeGreaterThan(0);
    for (const clause of all) expect(placeText(clause)["zh-CN"]).toMatch(/^《[^》]+》/);
  });

  test.each(LANGUAGES)("no sheet shows a file and a line: %s", (language) => {
    const choices = {
      language,
      firstPeriod: { kind: scheme.period, year: 2026, index: 1 },
      people: [],
      parameters: {},
    };
    const plan = planInsertion(scheme, choices, { sheets: [], names: [] });
    const sheets = [...plan.sheets, ...planCheck(plan.layout).sheets].map(({ cells, validations }) => [
      cells.map((cell) => ("values" in cell ? cell.values : [])),
      validations,
    ]);
    // A formula may be about the cell L6.
    const texts = textsIn(sheets).filter((shown) => !shown.startsWith("="));
    expect(texts.filter((shown) => FILE_AND_LINE.test(shown))).toEqual([]);
    // The clauses are there, with their place.
    expect(texts.some((shown) => shown.includes(documentTitle(scheme.source)[language]))).toBe(true);
  });

  test("no text of the scheme names a file and a line", () => {
    const { source, rules, parameters, ...more } = scheme;
    const withoutPlaces = JSON.stringify([source.remark, rules, parameters, more], (key, value: unknown) =>
      key === "place" ? undefined : value,
    );
    expect(FILE_AND_LINE.exec(withoutPlaces.replace(/=[^"]*"/g, ""))).toBeNull();
  });
});
