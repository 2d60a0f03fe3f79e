/**
 * One person, in the last period of the year alone: a lone column, a lone row and a lone cell must not be taken for
 * something else. The plain twins, which know no columns, say what is right.
 */
import { PERIODS_A_YEAR } from "../../src/template/periods";
import { exampleBooks } from "../native/exampleBooks";
import { fillBook } from "../native/filled";
import { SUBJECTS } from "../native/subjects";
import { sampled } from "../sample";

const SAMPLE = 3;

test.each(sampled(SUBJECTS, SAMPLE).map((subject) => ({ id: subject.scheme.id, subject })))(
  "$id: one person in the year's last period has the figures of the twins",
  async ({ subject: { scheme, books } }) => {
    const book = [...exampleBooks(scheme), ...books].find(({ people }) =>
      people.some(({ entries }) => entries[0]),
    );
    const person = book?.people.find(({ entries }) => entries[0]);
    if (!book || !person) throw new Error(scheme.id);
    const { id, department, group, roster } = person;
    const always = { id, roster, ...(department ? { department } : {}), ...(group ? { group } : {}) };
    const alone = {
      ...book,
      firstPeriod: { ...book.firstPeriod, index: PERIODS_A_YEAR[scheme.period] },
      periods: 1,
      people: [{ ...always, entries: person.entries.slice(0, 1) }],
      lists: {},
    };
    await fillBook(scheme, alone, {
      checked: false,
      use: async ({ workbench, call }, number) => {
        const { people } = await call("results", number, book.firstPeriod.year);
        expect(people).toHaveLength(1);
        const [sheet] = await call("check", number);
        expect(((await workbench.read(`${sheet}!D3:D4`)) as unknown[][]).flat()).toEqual([0, 0]);
      },
    });
  },
);
