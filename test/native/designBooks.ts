/** A workbook of a random design: some people of two departments, two periods. */
import type { Scheme } from "../../src/schemes/scheme";
import { schemeOfDesign } from "../../src/schemes/designs/designScheme";
import { PERIODS_A_YEAR } from "../../src/template/periods";
import { randomDesign } from "../schemes/designs/random";
import { ROLES } from "../schemes/designs/randomItems";
import { ofRole, randomEntries, randomRoster } from "../schemes/designs/randomEntries";
import { Random } from "./random";
import type { Book, Values } from "./subject";

const PEOPLE = 12;
const LINES = 15;

export function designBook(seed: number): { scheme: Scheme; book: Book } {
  const design = randomDesign(seed);
  const random = new Random(seed + 1_000_003);
  const last = PERIODS_A_YEAR[design.period];
  const periods = Math.min(2, last);
  const scheme = schemeOfDesign(design);
  // What stands in a list is no entry.
  const ofSheet = (values: Values): Values =>
    Object.fromEntries(
      Object.entries(values).filter(([entry]) => scheme.entryColumns.some(({ id }) => id === entry)),
    );
  const id = (index: number) => `P${String(index + 1).padStart(2, "0")}`;
  return {
    scheme,
    book: {
      id: design.id,
      // The periods end the year, so that roll-ups have something to show.
      firstPeriod: { kind: design.period, year: 2026, index: last - periods + 1 },
      periods,
      parameters: {},
      people: Array.from({ length: PEOPLE }, (_, index) => {
        const group = random.pick(ROLES);
        return {
          id: id(index),
          department: index % 2 === 0 ? "一部" : "二部",
          group,
          roster: randomRoster(design, random),
          // The last one has not filled in anything.
          entries: Array.from({ length: periods }, () =>
            index === PEOPLE - 1 ? undefined : ofRole(design, group, ofSheet(randomEntries(design, random))),
          ),
        };
      }),
      // Several lines of some people, none of others.
      lists: Object.fromEntries(
        scheme.lists.map((list) => [
          list.id,
          Array.from({ length: periods }, () =>
            Array.from({ length: LINES }, () => ({
              person: id(Math.floor(random.next() * PEOPLE)),
              what: "一笔",
              amount: random.between(-20, 60, 2),
            })),
          ),
        ]),
      ),
    },
  };
}
