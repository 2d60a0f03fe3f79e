/** Three schemes of the catalogue rebuilt as designs: the same people and entries have the same figures. */
import { schemeById } from "../../src/schemes";
import { schemeOfDesign } from "../../src/schemes/designs/designScheme";
import type { Scheme } from "../../src/schemes/scheme";
import { fillBook } from "../native/filled";
import { Random } from "../native/random";
import type { Book, Values } from "../native/subject";
import { REBUILT } from "../schemes/designs/rebuilt";

const PEOPLE = 24;

/** Sums on, just under and just over 60, 90 and full marks, and others; some of them equal. */
function entered(scheme: Scheme, ids: readonly string[], random: Random): Values {
  const most = (id: string): number => {
    const limit = /^\{\w+:(\w+)\}$/.exec(scheme.entryColumns.find((one) => one.id === id)?.limit ?? "")?.[1];
    const parameter = scheme.parameters.find(({ kind }) => kind === "weights");
    const item = parameter?.kind === "weights" && parameter.items.find((one) => one.id === limit);
    return (item && item.value) || (id === "base_pay" ? 9000 : 100);
  };
  const share = random.pick([0.6, 0.9, 1, 0.75, 0.45]);
  const shift = random.pick([0, 0.01, -0.01]);
  return Object.fromEntries(
    ids.map((id, index) => {
      const value = Number((most(id) * share + (index === 0 ? shift : 0)).toFixed(6));
      return [id, Math.min(value, most(id))];
    }),
  );
}

test.each(REBUILT)("$scheme", async ({ scheme: id, design, parameters, entries, figures }) => {
  const scheme = schemeById(id)!;
  const periods = scheme.period === "year" ? 1 : 2;
  const random = new Random(42);
  const last = { month: 12, quarter: 4, half: 2, year: 1 }[scheme.period];
  const people = Array.from({ length: PEOPLE }, (_, index) => ({
    id: String(index + 1).padStart(3, "0"),
    group: index % 3 === 0 ? "甲组" : "乙组",
    roster: {},
    entries: Array.from({ length: periods }, () => entered(scheme, Object.keys(entries), random)),
  }));
  const book: Book = {
    id,
    firstPeriod: { kind: scheme.period, year: 2026, index: last - periods + 1 },
    periods,
    parameters,
    people,
    lists: {},
  };
  const renamed: Book = {
    ...book,
    parameters: {},
    people: people.map((person) => ({
      ...person,
      entries: person.entries.map((values) =>
        Object.fromEntries(Object.entries(values).map(([own, value]) => [entries[own] ?? own, value])),
      ),
    })),
  };
  const [catalogue, rebuilt] = [
    (await fillBook(scheme, book, { checked: false })).results.get(2026),
    (await fillBook(schemeOfDesign(design), renamed, { checked: false })).results.get(2026),
  ];
  const shown = (people: typeof catalogue, ids: readonly string[]) =>
    people?.people.map((person) => ids.map((one) => person.figures[one]));
  const expected = shown(catalogue, Object.keys(figures));
  expect(expected).toHaveLength(PEOPLE);
  expect(new Set(JSON.stringify(expected).match(/\d+/g)).size).toBeGreaterThan(2);
  expect(shown(rebuilt, Object.values(figures))).toEqual(expected);
});
