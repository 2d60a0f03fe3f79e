/** Before a scheme is brought up to date its figures are compared; the workbook stays as it is. */
import { openAddIn, type AddIn } from "../../headless/addIn";
import { bookState } from "../../headless/bookState";
import { BOOKS, bookFile, openedFigures, rounded } from "./books";

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.workbench.close();
  addIn = undefined;
});

test.each(BOOKS)("$name: no figure changes, and nothing is left behind", async ({ book }) => {
  addIn = await openAddIn({ language: book.language, file: bookFile(book) });
  const { workbench, call } = addIn;
  await workbench.book.calculated();
  const before = bookState(workbench.book);
  const preview = await call("preview", book.instance);
  expect([preview.written, preview.own, preview.gone]).toEqual([1, 2, []]);
  expect(preview.years).toEqual(
    Object.entries(book.years).map(([year, { people }]) => ({
      year: Number(year),
      count: people.length,
      people: [],
    })),
  );
  for (const { year, people, rollUps } of preview.after) {
    const saved = book.years[year]!;
    const periods = saved.periods;
    expect(rounded(rollUps)).toEqual(rounded(saved.rollUps));
    expect(rounded(openedFigures({ people: people as never, periods }, String(year), book))).toEqual(
      rounded(openedFigures(saved, String(year), book)),
    );
  }
  expect(bookState(workbench.book)).toEqual(before);
});
