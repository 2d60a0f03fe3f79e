/** A workbook of a random design: some people of two departments, two periods. */
import type { Scheme } from "../../src/schemes/scheme";
import { schemeOfDesign } from "../../src/schemes/designs/designScheme";
import { PERIODS_A_YEAR } from "../../src/template/periods";
import { randomDesign, randomEntries, randomRoster } from "../schemes/designs/random";
import { Random } from "./random";
import type { Book } from "./subject";

const PEOPLE = 12;

export function designBook(seed: number): { scheme: Scheme; book: Book } {
  const design = randomDesign(seed);
  const random = new Random(seed + 1_000_003);
  const last = PERIODS_A_YEAR[design.period];
  const periods = Math.min(2, last);
  return {
    scheme: schemeOfDesign(design),
    book: {
      id: design.id,
      // The periods end the year, so that roll-ups have something to show.
      firstPeriod: { kind: design.period, year: 2026, index: last - periods + 1 },
      periods,
      parameters: {},
      people: Array.from({ length: PEOPLE }, (_, index) => ({
        id: `P${String(index + 1).padStart(2, "0")}`,
        department: index % 2 === 0 ? "一部" : "二部",
        group: random.pick(["客户经理", "助理"]),
        roster: randomRoster(design, random),
        // The last one has not filled in anything.
        entries: Array.from({ length: periods }, () =>
          index === PEOPLE - 1 ? undefined : randomEntries(design, random),
        ),
      })),
      lists: {},
    },
  };
}
