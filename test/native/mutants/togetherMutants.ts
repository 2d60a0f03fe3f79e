/** Mutants of the blocks that compare people or take periods together, in workbooks: their twins and what was worked by hand notice. */
import { schemeOfDesign } from "../../../src/schemes/designs/designScheme";
import type { Design } from "../../../src/schemes/designs/design";
import { ledgerDesign } from "../../schemes/designs/examples";
import { together, togetherWorked } from "../../schemes/designs/together";
import type { Book, GeneratedPerson, Subject } from "../subject";
import { checkMutants, type SchemeMutants } from "./checkMutants";
import { TOGETHER } from "./designMutants";

/** Scores on, just under and just over 75 and 80, alike and nobody's, in two departments; the first of each leads. */
const SCORES: readonly (readonly (number | undefined)[])[] = [
  [90, 50],
  [80, 80],
  [74.99, 75],
  [75.01, 80],
  [80, 60],
  [60, 60],
  [undefined, 70],
  [0, 0],
];

const people = SCORES.map((scores, index): GeneratedPerson => ({
  id: `P${index + 1}`,
  department: index < 5 ? "一部" : "二部",
  group: index % 5 === 0 ? "经理" : "组员",
  roster: { b12_before: index % 3 },
  entries: scores.map((b1) => (b1 === undefined ? undefined : { b1 })),
}));

/** Of quarters: under the base, on it, under the target, on it, above it; with and without a gap and a carry before. */
const ledgers = [0, 19.99, 20, 20.01, 29.99, 30, 30.01, 55].map((first, index): GeneratedPerson => ({
  id: `P${index + 1}`,
  department: "一部",
  roster: { b1_gap: index % 2 === 0 ? 0 : 5, b1_carry: index % 4 === 1 ? 3 : 0 },
  entries: [first, 45, 10, 31].map((b1_actual) => ({ b1_base: 20, b1_target: 30, b1_actual })),
}));

const subjectOf = (design: Design, book: Omit<Book, "id" | "parameters" | "lists">, more = {}): Subject => ({
  scheme: schemeOfDesign(design),
  books: [{ id: design.title.zh, parameters: {}, lists: {}, ...book }],
  cases: [],
  ...more,
});

const SUBJECTS: readonly (readonly [Design, Subject])[] = [
  [
    together,
    subjectOf(
      together,
      { firstPeriod: { kind: "month", year: 2026, index: 11 }, periods: 2, people },
      { worked: [togetherWorked] },
    ),
  ],
  [
    ledgerDesign(20),
    subjectOf(ledgerDesign(20), {
      firstPeriod: { kind: "quarter", year: 2026, index: 1 },
      periods: 4,
      people: ledgers,
    }),
  ],
];

/** All mutants of those blocks, block by block. */
export async function checkTogether(): Promise<SchemeMutants[]> {
  const reports: SchemeMutants[] = [];
  for (const [design, subject] of SUBJECTS) {
    for (const { id, kind } of design.blocks) {
      if (!TOGETHER.has(kind)) continue;
      const own = new RegExp(`^${id}(_\\w+)?:`);
      const report = await checkMutants(subject, Infinity, (mutant) => own.test(mutant.id));
      reports.push({ ...report, scheme: `${kind} ${id} of designs` });
    }
  }
  return reports;
}
