/** Of every scheme and each of its periods a dozen columns at most, with all that is paid among them. */
import { SCHEMES } from "../../../src/schemes";
import { planInsertion } from "../../../src/template/insertion";
import { paymentColumns } from "../../../src/template/outputs/payment";
import { columnsAtEnd } from "../../../src/template/outputs/periodFigures";
import { periodId, periodsToYearEnd } from "../../../src/template/periods";
import { periodView, wholeView } from "../../../src/template/results/periodView";
import { resultColumns } from "../../../src/template/results/resultColumns";

const EACH = SCHEMES.map((scheme) => ({ id: scheme.id, scheme }));

test.each(EACH)("$id", ({ scheme }) => {
  const first = { kind: scheme.period, year: 2026, index: 1 };
  const { layout } = planInsertion(
    scheme,
    { language: "zh-CN", firstPeriod: first, people: [], parameters: {} },
    { sheets: [], names: [] },
  );
  const all = { ...layout, opened: periodsToYearEnd(first) };
  const columns = resultColumns(scheme, first);
  for (const period of all.opened) {
    const view = periodView(all, period);
    const shown = view.columns.flatMap(({ column, count, hidden }) =>
      hidden ? [] : Array.from({ length: count }, (_, at) => column + at),
    );
    expect(view.shown).toBe(shown.length);
    expect(shown.length).toBeLessThanOrEqual(12);
    expect(view.columns.reduce((sum, { count }) => sum + count, 0)).toBe(columns.width);
    const index = columns.periods.findIndex((own) => periodId(own) === periodId(period));
    expect(shown.slice(0, 4)).toEqual([0, 1, 2, columns.state + index]);
    const places = columnsAtEnd(all, period).map(({ definition, cell }) => ({
      id: definition.id,
      at: columns.places[definition.id]!.column + cell,
    }));
    const paid = paymentColumns(all, period).map(({ id }) => id);
    for (const { id, at } of places) if (paid.includes(id)) expect(shown).toContain(at);
    expect(shown.slice(4).every((at) => places.some((own) => own.at === at))).toBe(true);
  }
  expect(wholeView(all, 2026).columns[0]).toMatchObject({
    column: 0,
    count: columns.lookup.first,
    hidden: false,
  });
});
