/** Before a scheme is brought up to date its figures are compared; the workbook stays as it is. */
import { openAddIn, type AddIn } from "../../headless/addIn";
import { bookState } from "../../headless/bookState";
import { BOOKS, bookFile, CHANGED, changes, ownVersion } from "./books";

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.workbench.close();
  addIn = undefined;
});

/** All of them are brought up to date in update.test.ts, which shows the differences first. */
const SOME = ["base-plus-20", "bonus-712", "postal-fines-two-years", "two-in-one-en.2"];
const FOLLOWING = BOOKS.filter(({ name }) => SOME.includes(name));

test.each(FOLLOWING)(
  "$name: says what figures change, and nothing is left behind",
  async ({ name, book }) => {
    addIn = await openAddIn({ language: book.language, file: bookFile(book) });
    const { workbench, call } = addIn;
    await workbench.book.calculated();
    const before = bookState(workbench.book);
    const preview = await call("preview", book.instance);
    expect([preview.written, preview.own, preview.gone]).toEqual([1, ownVersion(book.scheme).version, []]);
    const changed = new Set<string>();
    for (const { year, people, rollUps } of preview.after)
      for (const one of changes(book, String(year), { people: people as never, rollUps: { ...rollUps } }))
        changed.add(one);
    const expected = (CHANGED[name] ?? []).filter((one) => one !== "!");
    expect([...changed].sort()).toEqual(expected);
    expect(preview.years.some(({ people }) => people.length > 0)).toBe(expected.length > 0);
    expect(bookState(workbench.book)).toEqual(before);
  },
);
