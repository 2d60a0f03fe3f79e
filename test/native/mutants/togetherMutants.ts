/** Mutants of the blocks that compare people or take periods together, in workbooks: their twins and what was worked by hand notice. */
import { schemeOfDesign } from "../../../src/schemes/designs/designScheme";
import type { Design } from "../../../src/schemes/designs/design";
import { ledgerDesign } from "../../schemes/designs/examples";
import { together, togetherWorked } from "../../schemes/designs/together";
import type { Book, GeneratedPerson, Subject } from "../subject";
import { checkMutants, type SchemeMutants } from "./checkMutants";
import { TOGETHER } from "./designMutants";

/** Scores on, just under and just over 75 and 80, alike, nearly nothing and nobody's, in two departments; the first of each leads. */
const SCORES: readonly (readonly (number | undefined)[])[] = [
  [90, 50],
  [80, 80],
  [74.99, 75],
  [75.01, 80],
  [80, 60],
  [60, 60],
  [undefined, 70],
  [0, 0],
  [75, 75],
  [0.5, 0.5],
];

/** 30 November 2026. */
const NOVEMBER_30 = 46_356;

const inTwo = SCORES.map((scores, index): GeneratedPerson => ({
  id: `P${index + 1}`,
  department: index < 5 ? "一部" : "二部",
  group: index % 5 === 0 ? "经理" : "组员",
  roster: { b12_before: index % 3 },
  entries: scores.map((b1) => (b1 === undefined ? undefined : { b1 })),
}));

/** Who leads nobody, who comes for December, who goes before it, and whose department has no points in November alone. */
const people: GeneratedPerson[] = [
  ...inTwo,
  {
    ...{ id: "P11", department: "三部", group: "经理", roster: { b12_before: 0 } },
    entries: [{ b1: 88 }, { b1: 66 }],
  },
  {
    ...{ id: "P12", department: "二部", group: "组员", entered: NOVEMBER_30 + 1, roster: { b12_before: 0 } },
    entries: [undefined, { b1: 77 }],
  },
  {
    ...{ id: "P13", department: "二部", group: "组员", left: NOVEMBER_30, roster: { b12_before: 0 } },
    entries: [{ b1: 77 }, undefined],
  },
  {
    ...{ id: "P14", department: "四部*", group: "组员", roster: { b12_before: 0 } },
    entries: [{ b1: 0 }, { b1: 55 }],
  },
  {
    ...{ id: "P15", department: "四部*", group: "组员", roster: { b12_before: 0 } },
    entries: [{ b1: 0 }, { b1: 100 }],
  },
];

/** Of quarters: under the base, on it, under the target, on it, above it; with and without a gap and a carry before. */
const filled = [0, 19.99, 20, 20.01, 29.99, 30, 30.01, 55].map((first, index): GeneratedPerson => ({
  id: `P${index + 1}`,
  department: "一部",
  roster: { b1_gap: index % 2 === 0 ? 0 : 5, b1_carry: index % 4 === 1 ? 3 : 0 },
  entries: [first, 45, 10, 31].map((b1_actual) => ({ b1_base: 20, b1_target: 30, b1_actual })),
}));

/** Some have filled in nothing, or not every quarter. */
const ledgers: GeneratedPerson[] = [
  ...filled,
  ...[[], [0], [3], [1, 2]].map((quarters: number[], index): GeneratedPerson => ({
    ...{ id: `P${index + 9}`, department: "一部", roster: { b1_gap: 5, b1_carry: 0 } },
    entries: [0, 1, 2, 3].map((quarter) =>
      quarters.includes(quarter) ? { b1_base: 20, b1_target: 30, b1_actual: 26 } : undefined,
    ),
  })),
  // Whose gap or carry before is not known; with all quarters, without the first, with the first alone, with a word for a number.
  ...[
    { b1_gap: "?", b1_carry: 3 },
    { b1_gap: 5, b1_carry: "?" },
  ].flatMap((roster, index) =>
    [[26, 31, 45, 10], [undefined, 31, 45, 10], [26], [26, "无", 45, 10]].map(
      (quarters, kind): GeneratedPerson => ({
        ...{ id: `P${13 + 4 * index + kind}`, department: "一部", roster },
        entries: quarters.map((b1_actual) =>
          b1_actual === undefined ? undefined : { b1_base: 20, b1_target: 30, b1_actual },
        ),
      }),
    ),
  ),
];

type Filled = Omit<Book, "id" | "parameters" | "lists"> & Partial<Pick<Book, "parameters">>;

/** In a year that begins in January, whose first month counts in it. */
const JANUARY_WEIGHS = { b9_weights: [0.2, ...Array.from({ length: 10 }, () => 0), 0.8] };

const subjectOf = (design: Design, books: readonly Filled[], more = {}): Subject => ({
  scheme: schemeOfDesign(design),
  books: books.map((book, index) => ({
    ...{ id: `${design.title.zh} ${index + 1}`, parameters: {}, lists: {} },
    ...book,
  })),
  cases: [],
  ...more,
});

const SUBJECTS: readonly (readonly [Design, Subject])[] = [
  [
    together,
    subjectOf(
      together,
      [
        { firstPeriod: { kind: "month", year: 2026, index: 11 }, periods: 2, people },
        {
          firstPeriod: { kind: "month", year: 2026, index: 1 },
          periods: 1,
          people,
          parameters: JANUARY_WEIGHS,
        },
      ],
      { worked: [togetherWorked] },
    ),
  ],
  [
    ledgerDesign(20),
    subjectOf(ledgerDesign(20), [
      { firstPeriod: { kind: "quarter", year: 2026, index: 1 }, periods: 4, people: ledgers },
    ]),
  ],
];

/** All mutants of those blocks, block by block; with a pattern those whose name it fits. */
export async function checkTogether(only?: RegExp): Promise<SchemeMutants[]> {
  const reports: SchemeMutants[] = [];
  for (const [design, subject] of SUBJECTS) {
    for (const { id, kind } of design.blocks) {
      if (!TOGETHER.has(kind)) continue;
      const own = new RegExp(`^${id}(_\\w+)?:`);
      const report = await checkMutants(
        subject,
        Infinity,
        (mutant) => own.test(mutant.id) && (only?.test(mutant.id) ?? true),
      );
      if (report.all > 0) reports.push({ ...report, scheme: `${kind} ${id} of designs` });
    }
  }
  return reports;
}
