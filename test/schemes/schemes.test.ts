import { LANGUAGES } from "../../src/i18n/language";
import { SCHEMES } from "../../src/schemes";
import { parameterCells } from "../../src/template/parameters/parameterCells";
import { judge } from "../../src/template/parameters/parameterRules";

describe.each(SCHEMES.map((scheme) => ({ title: scheme.id, scheme })))("$title", ({ scheme }) => {
  test("every rule and every parameter from the text cites its clause", () => {
    for (const { clause } of scheme.rules) {
      expect(clause.quote.length).toBeGreaterThan(3);
      expect(clause.place).toMatch(/^00[0-4] L\d+/);
    }
    for (const parameter of scheme.parameters) {
      if (!parameter.clause) expect(parameter.reading).toBeDefined();
    }
  });

  test("ids are unique", () => {
    const columns = scheme.results.flatMap((section) => section.columns.map(({ id }) => id));
    for (const ids of [
      scheme.parameters.map(({ id }) => id),
      [...scheme.rosterColumns, ...scheme.entryColumns].map(({ id }) => id),
      columns,
      // An example with two readings stands once for each.
      scheme.examples.map(({ id, parameters }) => `${id} ${JSON.stringify(parameters ?? {})}`),
    ]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test("openings, summary and examples name columns that are there", () => {
    const columns = scheme.results.flatMap((section) => section.columns.map(({ id }) => id));
    const entries = scheme.entryColumns.map(({ id }) => id);
    for (const { column, closing, soFar, rosterColumn } of scheme.openings) {
      if (!soFar) expect(columns).toContain(column);
      if (closing !== undefined) expect(columns).toContain(closing);
      expect(scheme.rosterColumns.map(({ id }) => id)).toContain(rosterColumn);
    }
    expect(columns).toEqual(expect.arrayContaining([...scheme.summary]));
    for (const { people, expected } of scheme.examples) {
      for (const { entries: periods } of people) {
        for (const values of periods) expect(entries).toEqual(expect.arrayContaining(Object.keys(values)));
      }
      for (const figure of expected) if ("person" in figure) expect(columns).toContain(figure.column);
    }
  });

  test("who is in order is asked by the frame, or by a figure that stands for everybody", () => {
    for (const { span, spills, unrated, others, formula, native, nativeFirst } of scheme.results.flatMap(
      ({ columns }) => columns,
    )) {
      if (span !== "period" || spills || unrated || others === "own") continue;
      for (const text of [formula, native, nativeFirst]) expect(text ?? "").not.toMatch(/\[(ready|absent)\]/);
    }
  });

  test("weights of the text total 100 %, points the full score", () => {
    for (const parameter of scheme.parameters) {
      if (parameter.kind !== "weights" || parameter.items.some(({ value }) => value === null)) continue;
      const sum = parameter.items.reduce((total, { value }) => total + (value ?? 0), 0);
      expect({ id: parameter.id, sum }).toEqual({
        id: parameter.id,
        sum: expect.closeTo(parameter.total ?? 1, 9),
      });
    }
  });

  test("rows of tables have as many cells as columns, and numbers within their limits", () => {
    for (const parameter of scheme.parameters) {
      if (parameter.kind !== "table") continue;
      expect(parameter.rows.length).toBeLessThanOrEqual(parameter.size);
      for (const row of parameter.rows) {
        expect(row.length).toBe(parameter.columns.length);
        row.forEach((cell, at) => {
          const column = parameter.columns[at];
          if (cell === null) return;
          expect(typeof cell).toBe(column?.kind === "text" ? "string" : "number");
          if (typeof cell !== "number" || !column) return;
          expect(cell).toBeGreaterThanOrEqual(column.min ?? -Infinity);
          expect(cell).toBeLessThanOrEqual(column.max ?? Infinity);
        });
      }
    }
  });

  test("what the text says is in order, and nothing of it is asked about", () => {
    for (const parameter of scheme.parameters) {
      const findings = judge(parameter, parameterCells(parameter, undefined, "zh-CN"));
      const found = findings.map(({ problem }) => problem);
      expect([parameter.id, found.filter((problem) => problem !== "blank" && problem !== "noRows")]).toEqual([
        parameter.id,
        [],
      ]);
    }
  });

  test("the default of a choice, where there is one, is one of its options", () => {
    for (const parameter of scheme.parameters)
      if (parameter.kind === "choice" && parameter.value !== null)
        expect(parameter.options.map(({ id }) => id)).toContain(parameter.value);
  });
});

test("ids, titles and the heads of sheet names differ between schemes", () => {
  for (const texts of [
    SCHEMES.map(({ id }) => id),
    ...LANGUAGES.flatMap((language) => [
      SCHEMES.map(({ title }) => title[language]),
      SCHEMES.map(({ shortTitle }) => shortTitle[language].toLowerCase()),
    ]),
  ])
    expect(texts.filter((one, at) => texts.indexOf(one) !== at)).toEqual([]);
});

test("no head of sheet names begins another", () => {
  for (const language of LANGUAGES) {
    const heads = SCHEMES.map(({ shortTitle }) => shortTitle[language].toLowerCase());
    // "大客户2" is the second insertion of 大客户.
    expect(
      heads.filter((head) =>
        heads.some(
          (other) => /^\d*$/.test(head.slice(other.length)) && head.startsWith(other) && head !== other,
        ),
      ),
    ).toEqual([]);
  }
});
