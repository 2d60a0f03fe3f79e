/**
 * npm run check:joiners [-- --scheme ID,…] [--short] [--every-book]
 * Lets people join and leave in every scheme: more than there are spare rows, in one and in several steps, in the first,
 * a middle and the last period and in a second year, by the add-in and by hand, before and after the others are rated. In
 * the end every figure, state, roll-up, total, list and warning must be that of a workbook inserted with all people at
 * once, and every formula that of a new sheet. Exit code 1 if anything differs.
 * --short takes the stories that tell most, --every-book all workbooks of each subject, not the first one alone.
 */
import { parseArgs } from "node:util";
import { checkJoiners, type JoinersReport } from "./checkJoiners";
import { chosenSubjects } from "./subjects";

/** So many differences of a story are told. */
const TOLD = 10;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      scheme: { type: "string" },
      short: { type: "boolean", default: false },
      "every-book": { type: "boolean", default: false },
    },
  });
  const all: JoinersReport["stories"] = [];
  let failed = 0;
  for (const subject of chosenSubjects(values.scheme)) {
    const report = await checkJoiners(subject, {
      short: values.short,
      everyBook: values["every-book"],
    }).catch((error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)));
    if (typeof report === "string") {
      failed += 1;
      console.log(`✗ ${subject.scheme.id}: ${report}`);
      continue;
    }
    const { stories, seconds } = report;
    all.push(...stories);
    const unlike = count(stories, ({ unlike: differences }) => differences.length);
    if (unlike > 0) failed += 1;
    console.log(
      `${unlike === 0 ? "✓" : "✗"} ${subject.scheme.id}: ${counts(stories)} (${seconds.toFixed(1)} s)`,
    );
    for (const { book, title, unlike: differences } of stories) {
      if (differences.length > 0) console.log(`  ✗ [${book}] ${title}: ${differences.length}`);
      for (const { what, expected, found } of differences.slice(0, TOLD))
        console.log(`    ${what}: ${short(found)} instead of ${short(expected)}`);
    }
  }
  console.log(`in all ${counts(all)}; schemes with differences: ${failed}`);
  if (failed > 0) process.exitCode = 1;
}

/** Formulas are long. */
const short = (cell: unknown): string => (JSON.stringify(cell) ?? "nothing").slice(0, 300);

type Stories = JoinersReport["stories"];
const count = (stories: Stories, of: (story: Stories[number]) => number): number =>
  stories.reduce((sum, story) => sum + of(story), 0);
const counts = (stories: Stories): string =>
  `${stories.length} stories, ${count(stories, ({ numbers }) => numbers)} numbers, ` +
  `${count(stories, ({ others }) => others)} other cells, ${count(stories, ({ formulas }) => formulas)} formulas, ` +
  `${count(stories, ({ unlike }) => unlike.length)} differences`;

void main();
