import { SCHEMES } from "../../src/schemes";

describe.each(SCHEMES.map((scheme) => ({ title: scheme.id, scheme })))("$title", ({ scheme }) => {
  test("every rule and every parameter from the text cites its clause", () => {
    for (const { clause } of scheme.rules) {
      expect(clause.quote.length).toBeGreaterThan(5);
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
      scheme.examples.map(({ id }) => id),
    ]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test("openings, summary and examples name columns that are there", () => {
    const columns = scheme.results.flatMap((section) => section.columns.map(({ id }) => id));
    const entries = scheme.entryColumns.map(({ id }) => id);
    for (const { column, closing, rosterColumn } of scheme.openings) {
      expect(columns).toEqual(expect.arrayContaining([column, closing]));
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

  test("weights of the text total 100 %", () => {
    for (const parameter of scheme.parameters) {
      if (parameter.kind !== "weights" || parameter.items.some(({ value }) => value === null)) continue;
      const cents = parameter.items.map(({ value }) => Math.round((value ?? 0) * 1e6));
      expect(cents.reduce((sum, value) => sum + value, 0)).toBe(1e6);
    }
  });
});
