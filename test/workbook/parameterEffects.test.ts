/** Every parameter that HR may change does something: a figure of somebody, or a total of the department. */
import type { Parameter, ParameterInput } from "../../src/schemes/scheme";
import { periodId } from "../../src/template/periods";
import { openAddIn } from "../headless/addIn";
import { periodsOf } from "../native/filled";
import { SUBJECTS } from "../native/subjects";

jest.setTimeout(600_000);

/** Other values that may be entered; all options of a choice. */
function alternatives(parameter: Parameter, now: ParameterInput | undefined): ParameterInput[] {
  switch (parameter.kind) {
    case "number": {
      const value = typeof now === "number" ? now : (parameter.value ?? parameter.min);
      return [parameter.whole ? Math.max(parameter.min, value - 4) : Math.min(parameter.max, value * 1.1)];
    }
    case "choice":
      return parameter.options.map(({ id }) => id).filter((id) => id !== (now ?? parameter.value));
    case "weights":
      return [parameter.items.map(({ value }) => value ?? 0).reverse()];
    case "table": {
      const rows = Array.isArray(now) ? (now as readonly (readonly [number | null, number | null])[]) : [];
      return rows.length > 0
        ? [rows.map(([bound, result]) => [bound, (result ?? 0) * 0.9] as const)]
        : [
            [
              [parameter.columns[0]?.min ?? 0, 0.5],
              [(parameter.columns[0]?.max ?? 0) * 0.8, 1.1],
            ],
          ];
    }
  }
}

describe.each(SUBJECTS.map((subject) => ({ title: subject.scheme.id, subject })))("$title", ({ subject }) => {
  test("changing a parameter changes a result", async () => {
    const { scheme, books, changing: book = books[0] } = subject;
    if (!book) throw new Error(`${scheme.id} has no workbook`);
    const { workbench, call } = await openAddIn();
    try {
      await call("insert", scheme.id, {
        language: "zh-CN",
        firstPeriod: book.firstPeriod,
        people: book.people.map(({ id, roster, entered, left }) => ({
          id,
          name: id,
          more: roster,
          entered,
          left,
        })),
        parameters: book.parameters,
      });
      for (const [index, period] of periodsOf(book).entries()) {
        if (index > 0) await call("nextPeriod", 1);
        const entries = book.people.flatMap(({ id, entries: all }) =>
          all[index] ? [{ id, values: all[index] }] : [],
        );
        await call("fill", 1, periodId(period), entries);
        for (const [list, rows] of Object.entries(book.lists))
          await call("fillRows", 1, list, periodId(period), [...(rows[index] ?? [])]);
      }
      const results = async () => {
        await workbench.book.calculated();
        const { people, rollUps } = await call("results", 1, book.firstPeriod.year);
        return JSON.stringify([people.map(({ figures }) => figures), rollUps]);
      };
      const before = await results();
      const idle: string[] = [];
      for (const parameter of scheme.parameters) {
        const now = book.parameters[parameter.id];
        for (const input of alternatives(parameter, now)) {
          await call("change", 1, { [parameter.id]: input }, "2026-11-23T08:00:00Z");
          if ((await results()) === before) idle.push(`${parameter.id} = ${JSON.stringify(input)}`);
        }
        await call("change", 1, { [parameter.id]: now ?? null }, "2026-11-23T09:00:00Z");
      }
      expect(idle).toEqual([]);
      expect(await results()).toBe(before);
    } finally {
      workbench.close();
    }
  });
});
