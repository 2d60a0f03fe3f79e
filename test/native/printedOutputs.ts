/** All that a scheme hands out of thirty people, printed by LibreOffice: pages counted, nothing cut, heads on every page. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { BookModel } from "excel-workbench";
import { paymentColumns } from "../../src/template/outputs/payment";
import { postingColumns, usualColumns } from "../../src/template/outputs/posting";
import { planInsertion } from "../../src/template/insertion";
import { dateSerial, periodId } from "../../src/template/periods";
import type { AddIn } from "../headless/addIn";
import { fillBook, periodsOf } from "./filled";
import { printSheets } from "./printed";
import { overlaps, pagesIn, withoutBlanks, type PrintedPage } from "./printedWords";
import { shortened } from "./quick";
import type { Book, Subject } from "./subject";

const NOW = "2026-11-30T08:00:00Z";
/** What Excel keeps free at the sides of a page. */
const MARGIN = 36;
/** So many are told of a sheet. */
const TOLD = 5;

interface PrintedSheet {
  sheet: string;
  pages: number;
  problems: string[];
}

/** `keep`: a folder for the file, to be looked at. */
export async function printOutputs(subject: Subject, keep?: string): Promise<PrintedSheet[]> {
  const { scheme } = subject;
  const [whole] = shortened(subject).books;
  if (!whole) throw new Error(`${scheme.id} has no workbook`);
  const book = withoutOthers(whole, subject.books[0] ?? whole);
  let found: PrintedSheet[] = [];
  await fillBook(scheme, book, {
    checked: false,
    use: async (addIn, number) => {
      const sheets = await handedOut(addIn, number, subject, book);
      const planned = sheets.map((name) => ({ name, plan: planOf(addIn.workbench.book.sheetByName(name)!) }));
      const pdf = await printSheets(addIn.workbench, sheets);
      if (keep !== undefined) writeFileSync(path.join(keep, `${scheme.id}.pdf`), pdf);
      found = judged(planned, pagesIn(pdf));
    },
  });
  return found;
}

/** Lists name nobody who was left out. */
function withoutOthers(book: Book, { people }: Book): Book {
  const own = new Set(book.people.map(({ id }) => id));
  const others = new Set(people.map(({ id }) => id).filter((id) => !own.has(id)));
  const lists = Object.entries(book.lists).map(([id, periods]) => [
    id,
    periods.map((rows) => rows.filter((row) => !Object.values(row).some((cell) => others.has(String(cell))))),
  ]);
  return { ...book, lists: Object.fromEntries(lists) as Book["lists"] };
}

/** Everything, of the last period; the sheets' names. */
async function handedOut(
  { call }: AddIn,
  number: number,
  { scheme }: Subject,
  book: Book,
): Promise<string[]> {
  const periods = periodsOf(book);
  const last = periods[periods.length - 1] ?? book.firstPeriod;
  const id = periodId(last);
  const { layout: first } = planInsertion(
    scheme,
    { language: "zh-CN", firstPeriod: book.firstPeriod, people: [], parameters: book.parameters },
    { sheets: [], names: [] },
  );
  const layout = { ...first, opened: periods };
  const usual = usualColumns(layout, last);
  const columns =
    usual.length > 0
      ? usual
      : postingColumns(layout, last)
          .slice(0, 6)
          .map((one) => one.id);
  const days = {
    from: dateSerial(2026, 12, 1),
    to: dateSerial(2026, 12, 3),
    deadline: dateSerial(2026, 12, 7),
  };
  const recipient = "人力资源部";
  const makers = [
    ...(paymentColumns(layout, last).length > 0 ? [() => call("payment", number, id, NOW)] : []),
    () => call("posting", number, id, { columns, ...days, recipient }, NOW),
    () => call("notices", number, id, { deadline: days.deadline, recipient }, NOW),
    () => call("talks", number, id, {}, NOW),
    () => call("personYears", number, id, {}, NOW),
  ];
  const sheets: string[] = [];
  for (const make of makers) sheets.push((await make()).sheet);
  return sheets;
}

interface Planned {
  title: string;
  /** Where a page begins by hand, each is one. */
  pages: number | undefined;
  /** What stands on every page. */
  heads: string[];
  texts: string[];
}

function planOf(sheet: NonNullable<ReturnType<BookModel["sheetByName"]>>): Planned {
  const { printArea, titleRows, rowBreaks } = sheet.pageLayout;
  if (!printArea) throw new Error(`${sheet.name} has no print area`);
  const texts = (of: { row: number; rows: number }) =>
    sheet
      .texts({ ...printArea, row: of.row, rows: of.rows })
      .flat()
      .map(withoutBlanks)
      .filter((text) => text !== "");
  return {
    title: withoutBlanks(String(sheet.values({ row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0])),
    pages: rowBreaks.length > 0 ? rowBreaks.length + 1 : undefined,
    heads: titleRows ? texts(titleRows) : [],
    texts: texts(printArea),
  };
}

function judged(
  planned: readonly { name: string; plan: Planned }[],
  all: readonly PrintedPage[],
): PrintedSheet[] {
  // A page's header has the title of its sheet.
  const sheets = planned.map(({ name, plan }) => ({
    ...{ name, plan },
    pages: all.filter(({ text }) => text.includes(plan.title.slice(0, 60))),
  }));
  const known = new Set(sheets.flatMap(({ pages }) => pages));
  const strangers = all.filter((page) => !known.has(page)).length;
  return sheets.map(({ name, plan, pages }, at) => {
    const drawn = pages.map(({ text }) => text).join("");
    const problems = [
      ...(at === 0 && strangers > 0 ? [`${strangers} pages of no sheet`] : []),
      ...(pages.length === 0 ? ["no page"] : []),
      ...(plan.pages !== undefined && plan.pages !== pages.length
        ? [`${pages.length} pages, not ${plan.pages}`]
        : []),
      ...plan.texts.filter((text) => !drawn.includes(text)).map((text) => `not printed: ${text}`),
      ...pages.flatMap((page, index) => [
        ...plan.heads
          .filter((head) => !page.text.includes(head))
          .map((head) => `page ${index + 1} lacks ${head}`),
        ...(page.text.includes("###") ? [`page ${index + 1}: ###`] : []),
        ...overlaps(page).map(([one, other]) => `page ${index + 1}: ${one} over ${other}`),
        ...page.words
          .filter(({ left, right }) => left < MARGIN - 2 || right > page.width - MARGIN + 2)
          .map(({ text }) => `page ${index + 1}: ${text} beyond the margin`),
      ]),
    ];
    const more = problems.length - TOLD;
    return {
      ...{ sheet: name, pages: pages.length },
      problems: [...problems.slice(0, TOLD), ...(more > 0 ? [`… and ${more} more`] : [])],
    };
  });
}
