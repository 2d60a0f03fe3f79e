/** Workbooks as version 0.1.0 wrote them: their figures come out the same today, and nothing is written into them. */
import { openAddIn, type AddIn } from "../headless/addIn";
import { bookState } from "../headless/bookState";
import {
  BOOKS,
  bookFile,
  CHANGED,
  changes,
  judged,
  ownVersion,
  rounded,
  savedColumns,
} from "./migration/books";
import { sampled } from "../sample";

let addIn: AddIn | undefined;
afterEach(() => {
  addIn?.workbench.close();
  addIn = undefined;
});

const SAMPLE = 3;

test.each(sampled(BOOKS, SAMPLE))(
  "$name made anew has the figures that were saved",
  async ({ name, book }) => {
    addIn = await openAddIn({ language: book.language });
    const { workbench, call } = addIn;
    workbench.book.suspendCalculation();
    const { language, firstPeriod, people, parameters } = book;
    const { number } = await call("insert", book.scheme, { language, firstPeriod, people, parameters });
    for (let opened = 1; opened < book.opened.length; opened += 1) await call("nextPeriod", number);
    for (const [period, entries] of Object.entries(book.entries)) await call("fill", number, period, entries);
    for (const [list, periods] of Object.entries(book.lists))
      for (const [period, rows] of Object.entries(periods))
        await call("fillRows", number, list, period, rows);
    workbench.book.resumeCalculation();
    await workbench.book.calculated();
    for (const { inputs, at } of book.changes) await call("change", number, inputs, at);
    await workbench.book.calculated();
    const changed = new Set<string>();
    for (const year of Object.keys(book.years))
      for (const one of changes(book, year, await call("results", number, Number(year)))) changed.add(one);
    expect([...changed].sort()).toEqual(CHANGED[name] ?? []);
    for (const [list, periods] of Object.entries(book.listResults))
      for (const [period, rows] of Object.entries(periods)) {
        const now = await call("listResults", number, list, period);
        expect(rounded(judged(savedColumns(now, rows)))).toEqual(rounded(judged(rows)));
      }
  },
);

test.each(sampled(BOOKS, SAMPLE))(
  "$name opened is left as it is, and every change is refused with the reason",
  async ({ book }) => {
    addIn = await openAddIn({
      language: book.language,
      file: bookFile(book),
    });
    const { workbench, call } = addIn;
    await workbench.book.calculated();
    const before = bookState(workbench.book);
    const refused = /由较早的版本写入|written by an earlier version/;
    const { instance: number } = book;
    await expect(call("join", number, [{ id: "Z9", name: "Z9" }])).rejects.toThrow(refused);
    await expect(call("leave", number, book.people[0]?.id ?? "", 46_112)).rejects.toThrow(refused);
    await expect(call("nextPeriod", number)).rejects.toThrow(refused);
    await expect(call("change", number, {}, "2027-02-01T00:00:00Z")).rejects.toThrow(refused);
    await expect(call("check", number)).rejects.toThrow(refused);
    const state = (await call("overview")).find((each) => each.number === number);
    expect(state?.warnings[0]).toEqual({
      kind: "otherVersion",
      reason: "olderVersion",
      written: 1,
      own: ownVersion(book.scheme).version,
    });
    expect(bookState(workbench.book)).toEqual(before);
  },
);
