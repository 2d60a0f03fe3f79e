/** A sample of check:joiners: three raters, pools and lists, ranks, points carried over the end of a year. */
import { checkStories } from "./checkJoiners";
import { overYears, withinYear } from "./joinedBooks";
import { storiesOf } from "./story";
import type { Book, Subject } from "./subject";
import { chosenSubjects } from "./subjects";
import { sampled } from "../sample";

/** With two the scheme is inserted: more come than there are spare rows. */
const PEOPLE = 15;

const firstOf = (subject: Subject): Book => {
  const [book] = subject.books;
  if (!book) throw new Error(subject.scheme.id);
  return withinYear(subject, book, PEOPLE);
};

const SAMPLE: { id: string; book: (subject: Subject) => Book; story: number }[] = [
  { id: "cm-360-quarterly", book: firstOf, story: 1 },
  { id: "cm-monthly-rollup-elimination", book: firstOf, story: 3 },
  { id: "quota-5-20-30-20-5", book: firstOf, story: 4 },
  { id: "points-scheme", book: overYears, story: 5 },
];

test.each(sampled(SAMPLE, 2))(
  "$id: who joins and leaves in whatever order has the figures of a workbook with all at once",
  async ({ id, book, story }) => {
    const [subject] = chosenSubjects(id);
    if (!subject) throw new Error(id);
    const whole = book(subject);
    const stories = storiesOf(whole.periods).filter((_, index) => index === story);
    const [report] = await checkStories(subject.scheme, whole, stories);
    expect(report?.unlike).toEqual([]);
    expect(report?.numbers).toBeGreaterThan(whole.people.length);
    expect(report?.formulas).toBeGreaterThan(whole.people.length);
  },
);
