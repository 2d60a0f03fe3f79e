import { LANGUAGES } from "../../src/i18n/language";
import { SCHEMES } from "../../src/schemes";
import { planInsertion } from "../../src/template/insertion";
import type { Area, Plan } from "../../src/template/plan";

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: String(index + 1).padStart(4, "0"),
    name: `客户经理${index + 1}`,
  }));
const cases = SCHEMES.flatMap((scheme) =>
  LANGUAGES.map((language) => ({ scheme, language, title: scheme.id })),
);
const plan = (
  { scheme, language }: (typeof cases)[number],
  count = 3,
  taken = { sheets: [] as string[], names: [] as string[] },
) =>
  planInsertion(
    scheme,
    {
      language,
      firstPeriod: { kind: scheme.period, year: 2026, index: 1 },
      people: people(count),
      parameters: {},
    },
    taken,
  );

const formulas = ({ sheets }: Plan): string[] =>
  sheets.flatMap(({ cells }) => cells.flatMap((cell) => ("formula" in cell ? [cell.formula] : [])));

describe.each(cases)("$title in $language", (one) => {
  const planned = plan(one);

  test("sheet names are within Excel's rules and differ", () => {
    const names = planned.sheets.map(({ name }) => name);
    for (const name of names) expect(name).toMatch(/^[^\\/?*[\]:']{1,31}$/);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test("defined names are within Excel's rules and differ", () => {
    const names = planned.names.map(({ name }) => name);
    for (const name of names) expect(name).toMatch(/^[\p{L}_][\p{L}\p{N}_.]{0,254}$/u);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  test("formulas are within Excel's length, and cells of texts within theirs", () => {
    // Well below Excel's 8,192: the A1 text of a row may be longer than the R1C1 text of its column.
    for (const formula of formulas(planned)) expect(formula.length).toBeLessThan(6000);
  });

  test("formats, validations and names hold no function of the add-in", () => {
    const native = planned.sheets.flatMap(({ conditionalFormats, validations }) => [
      ...conditionalFormats.map(({ formula }) => formula),
      ...validations.flatMap(({ rule }) => (rule.kind === "formula" ? [rule.formula] : [])),
    ]);
    expect(native.filter((formula) => formula.includes("APPRAISE."))).toEqual([]);
  });

  test("rules of validations and formats, and their messages, are within Excel's length", () => {
    for (const { conditionalFormats, validations } of planned.sheets) {
      for (const { formula } of conditionalFormats) expect(formula.length).toBeLessThanOrEqual(255);
      for (const { title, error, prompt = "", rule } of validations) {
        expect(title.length).toBeLessThanOrEqual(32);
        expect(error.length).toBeLessThanOrEqual(225);
        expect(prompt.length).toBeLessThanOrEqual(255);
        if (rule.kind === "formula") expect(rule.formula.length).toBeLessThanOrEqual(255);
        if (rule.kind === "list" && !rule.source) {
          expect(rule.words.join(",").length).toBeLessThanOrEqual(255);
          // Excel would split them there.
          expect(rule.words.filter((word) => word.includes(","))).toEqual([]);
        }
      }
    }
  });

  test("values have the shape of their area", () => {
    for (const { cells } of planned.sheets) {
      for (const cell of cells) {
        if (!("values" in cell)) continue;
        expect(cell.values).toHaveLength(cell.area.rows);
        for (const row of cell.values) expect(row).toHaveLength(cell.area.columns);
      }
    }
  });

  test("no two writes of a sheet meet in a cell", () => {
    for (const { cells, name } of planned.sheets) {
      const meets = (a: Area, b: Area) =>
        a.row < b.row + b.rows &&
        b.row < a.row + a.rows &&
        a.column < b.column + b.columns &&
        b.column < a.column + a.columns;
      cells.forEach((a, i) =>
        cells.slice(i + 1).forEach((b) => {
          if (meets(a.area, b.area))
            throw new Error(`${name}: ${JSON.stringify(a)} meets ${JSON.stringify(b)}`);
        }),
      );
    }
  });

  test("only formulas grow with the people by nothing, ids and names by themselves", () => {
    const small = JSON.stringify(plan(one, 10)).length;
    const large = JSON.stringify(plan(one, 1010)).length;
    // Ids, names and brackets of a thousand people in roster and entry sheet.
    expect(large - small).toBeLessThan(1000 * 150);
    expect(large).toBeLessThan(4e6);
  });

  test("a second insertion takes other names", () => {
    const again = plan(one, 3, {
      sheets: planned.sheets.map(({ name }) => name),
      names: planned.names.map(({ name }) => name),
    });
    const used = new Set([...planned.sheets, ...planned.names].map(({ name }) => name.toLowerCase()));
    for (const { name } of [...again.sheets, ...again.names]) expect(used).not.toContain(name.toLowerCase());
  });
});
