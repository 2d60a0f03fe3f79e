/** The check of one scheme: whoever comes when and how, the workbook shows what it shows with all people at once. */
import type { Scheme } from "../../src/schemes/scheme";
import { fillBook } from "./filled";
import { compare, formulas, shown, type Shown, type Unlike } from "./joined";
import { overYears, withinYear } from "./joinedBooks";
import { ALL_AT_ONCE, SHORT, storiesOf, type Story } from "./story";
import type { Book, Subject } from "./subject";

export interface StoryReport {
  title: string;
  numbers: number;
  others: number;
  formulas: number;
  unlike: Unlike[];
}

export interface JoinersReport {
  stories: (StoryReport & { book: string })[];
  /** Seconds of the processor. */
  seconds: number;
}

/** What is shown in the end, and its formulas that are not as in a new workbook. */
async function told(scheme: Scheme, book: Book, story: Story) {
  let found: { shown: Shown; formulas: { count: number; unlike: Unlike[] } } | undefined;
  const byHand = story.joinings.some(({ by }) => by === "hand");
  await fillBook(scheme, book, {
    checked: false,
    story,
    use: async (addIn, number) => {
      found = {
        shown: await shown(addIn, scheme, number),
        formulas: await formulas(addIn, scheme, number, { byHand }),
      };
    },
  });
  if (!found) throw new Error(story.title);
  return found;
}

/** Each story of a workbook beside the same with all people at once. */
export async function checkStories(
  scheme: Scheme,
  book: Book,
  stories: readonly Story[],
): Promise<StoryReport[]> {
  const expected = (await told(scheme, book, ALL_AT_ONCE)).shown;
  const reports: StoryReport[] = [];
  for (const story of stories) {
    const found = await told(scheme, book, story);
    const { unlike, ...counts } = compare(expected, found.shown);
    reports.push({
      ...counts,
      title: story.title,
      formulas: found.formulas.count,
      unlike: [...unlike, ...found.formulas.unlike],
    });
  }
  return reports;
}

export interface JoinersTask {
  /** The stories that tell most; default: all. */
  short?: boolean;
  /** Every workbook of the subject; default: the first one. One over two years is taken in any case. */
  everyBook?: boolean;
}

export async function checkJoiners(
  subject: Subject,
  { short = false, everyBook = false }: JoinersTask = {},
): Promise<JoinersReport> {
  const { scheme, books } = subject;
  const from = process.cpuUsage();
  const stories: JoinersReport["stories"] = [];
  const check = async (title: string, book: Book, chosen: readonly number[]) => {
    const all = storiesOf(book.periods).filter((_, index) => !short || chosen.includes(index));
    for (const report of await checkStories(scheme, book, all)) stories.push({ book: title, ...report });
  };
  for (const book of everyBook ? books : books.slice(0, 1))
    await check(book.id, withinYear(subject, book), SHORT.year);
  const years = overYears(subject);
  await check(`${years.id}, over two years`, years, SHORT.years);
  const { user, system } = process.cpuUsage(from);
  return { stories, seconds: (user + system) / 1e6 };
}
