/**
 * What departments do in a program of their own: LibreOffice opens their files, types by the addresses of cells, sorts the
 * rows, saves, some once through .ods, all by its own scripting. What comes back is what a workbook filled here has.
 */
import ExcelJS from "exceljs";
import { mergeFiles } from "../../src/exchange/departments/merge";
import type { MadeFile } from "../../src/exchange/departments/sending";
import { SCHEMES, schemeById } from "../../src/schemes";
import type { Scheme } from "../../src/schemes/scheme";
import { periodId, type Period } from "../../src/template/periods";
import { optionWord } from "../../src/template/typedValues";
import { groupExamples, rowsOf } from "../../src/template/workedExamples";
import { contextOf, exampleCell, hereOf, returned, rowOf, send } from "../exchange/departments/outside";
import { openAddIn, type AddIn } from "../headless/addIn";
import { longTest } from "../sample";
import { changesOf, files, merged, read } from "../workbook/departmentFiles";
import { libreOfficeVersion } from "./libreOffice";
import { handled, type Handled, type Typed } from "./scripting";

const installed = libreOfficeVersion() !== undefined;

const open: AddIn[] = [];
afterEach(() => {
  for (const { workbench } of open.splice(0)) workbench.close();
});

/** Two in a department, with the first period of the scheme's first examples. */
function worked(scheme: Scheme) {
  const [group = []] = groupExamples(scheme.examples);
  const [first] = group;
  const people = group.flatMap((example) => example.people);
  const named = people.some(({ department }) => department !== undefined);
  const period: Period = {
    kind: scheme.period,
    year: first?.firstPeriod?.year ?? 2026,
    index: first?.firstPeriod?.index ?? 1,
  };
  return {
    period,
    choices: {
      ...{ language: "zh-CN" as const, firstPeriod: period, parameters: first?.parameters ?? {} },
      people: people.map(({ id, department, group: own, entered, left, roster }, at) => ({
        ...{ id, name: `员工${at}`, department: named ? (department ?? "") : `${Math.floor(at / 2) + 1}部` },
        ...(own === undefined ? {} : { group: own }),
        ...(entered === undefined ? {} : { entered }),
        ...(left === undefined ? {} : { left }),
        ...(roster ? { more: roster } : {}),
      })),
    },
    entries: people.flatMap(({ id, entries: [values] }) => (values ? [{ id, values }] : [])),
    rows: rowsOf(group).filter((row) => row.period === 1),
  };
}

const opened = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(bytes as unknown as ArrayBuffer);
  return file;
};

/** Behind the guide. */
const PEOPLE_SHEET = 1;
const FIRST_ROW = 6;

/** All rows of people, with everything that stands in them. */
const sortedPeople = (sheet: ExcelJS.Worksheet): NonNullable<Handled["sorted"]> => [
  { sheet: PEOPLE_SHEET, first: FIRST_ROW, last: sheet.rowCount, columns: sheet.columnCount },
];

/** The ids of the people as the file has them, from above; LibreOffice saves a text of two scripts in pieces. */
async function idsIn(bytes: Uint8Array): Promise<string[]> {
  const sheet = (await opened(bytes)).worksheets[PEOPLE_SHEET]!;
  const rows = Array.from({ length: sheet.rowCount - FIRST_ROW + 1 }, (_, at) => FIRST_ROW + at);
  return rows.map((row) => sheet.getCell(row, 1).text).filter((text) => text !== "");
}

/** What a department types; the rows of lists are dealt out, so that they come from several files. */
async function filledOutside(
  scheme: Scheme,
  made: readonly MadeFile[],
  { entries, rows }: ReturnType<typeof worked>,
): Promise<Handled[]> {
  const all: Handled[] = [];
  for (const [at, { bytes }] of made.entries()) {
    const sheet = (await opened(bytes)).worksheets[PEOPLE_SHEET]!;
    const here = sheet.getColumn(1).values.map(String);
    const typed: Typed[] = entries.flatMap(({ id, values }) =>
      here.includes(id)
        ? scheme.entryColumns.flatMap((column, index): Typed[] => {
            const value = values[column.id];
            if (value === undefined) return [];
            const row = rowOf(sheet, id);
            return [
              { sheet: PEOPLE_SHEET, row, column: 4 + index, value: optionWord(column, value, "zh-CN") },
            ];
          })
        : [],
    );
    scheme.lists.forEach((list, place) => {
      const own = rows.filter((one) => one.list === list.id).filter((_, row) => row % made.length === at);
      own.forEach(({ row }, index) =>
        list.columns.forEach((column, index2) => {
          const value = row[column.id];
          if (value === undefined) return;
          typed.push({
            ...{ sheet: PEOPLE_SHEET + 1 + place, row: FIRST_ROW + index, column: 2 + index2 },
            value: optionWord(column, value, "zh-CN"),
          });
        }),
      );
    });
    all.push({ bytes, typed, sorted: sortedPeople(sheet), throughOds: at % 2 === 0 });
  }
  return all;
}

const FILLABLE = SCHEMES.filter((scheme) => worked(scheme).entries.length > 0);
/** One with lists, one with limits, one with words and days. */
const FEW = ["big-account-quarter-ledger", "telecom-40-20-40-20", "postal-fines"].map((id) =>
  schemeById(id)!,
);

(installed ? test : test.skip)(
  "what departments fill outside comes to the figures of a workbook filled here",
  async () => {
    const schemes = process.env.EVERY_CASE === undefined ? FEW : FILLABLE;
    const sent: {
      scheme: Scheme;
      file: Uint8Array;
      number: number;
      made: MadeFile[];
      outside: Handled[];
      direct: unknown;
    }[] = [];
    for (const scheme of schemes) {
      const story = worked(scheme);
      const period = periodId(story.period);
      const addIn = await openAddIn();
      open.push(addIn);
      const { number } = await addIn.call("insert", scheme.id, story.choices);
      const blank = await addIn.workbench.save();
      const made = await files(addIn, number, story.period);
      const outside = await filledOutside(scheme, made, story);
      await addIn.call("fill", number, period, story.entries);
      for (const list of scheme.lists)
        await addIn.call(
          "fillRows",
          number,
          list.id,
          period,
          story.rows.filter((one) => one.list === list.id).map(({ row }) => row),
        );
      await addIn.workbench.book.calculated();
      const direct = await addIn.call("results", number, story.period.year);
      sent.push({ scheme, number, made, outside, file: blank, direct });
      open.splice(0).forEach(({ workbench }) => workbench.close());
    }
    const saved = await handled(sent.flatMap(({ outside }) => outside));
    // Sorted backwards they stand otherwise than they were sent.
    const before = await idsIn(sent[0]!.outside[0]!.bytes);
    expect(before).toHaveLength(2);
    expect(await idsIn(saved[0]!)).toEqual([...before].reverse());
    let at = 0;
    for (const { scheme, number, made, file, direct } of sent) {
      const { period } = worked(scheme);
      const addIn = await openAddIn({ file });
      open.push(addIn);
      const back = await read(
        addIn,
        number,
        period,
        made.map((one) => ({ ...one, bytes: saved[at++]! })),
      );
      expect([
        scheme.id,
        back.flatMap(({ refused }) => refused),
        back.flatMap(({ deleted }) => deleted),
      ]).toEqual([scheme.id, [], []]);
      const merge = await merged(addIn, number, back, periodId(period));
      expect([scheme.id, merge.open, merge.noRoom]).toEqual([scheme.id, 0, {}]);
      await addIn.call("collectFiles", number, periodId(period), changesOf(merge));
      await addIn.workbench.book.calculated();
      expect([scheme.id, await addIn.call("results", number, period.year)]).toEqual([scheme.id, direct]);
      expect(await merged(addIn, number, back, periodId(period))).toMatchObject({
        changes: [],
        listChanges: [],
      });
      open.splice(0).forEach(({ workbench }) => workbench.close());
    }
  },
);

const trimmed = (value: string | number) => (typeof value === "string" ? value.trim() : value);

const SIZES = SCHEMES.map((scheme) =>
  scheme.id === "big-account-quarter-ledger"
    ? ([scheme.id, 1000, 30] as const)
    : ([scheme.id, 60, 3] as const),
);

(installed ? longTest : test.skip).each(SIZES)(
  "of %s, %i people in %i departments: nothing lost, nothing moved",
  async (id, people, departments) => {
    const scheme = schemeById(id)!;
    const roster = Array.from({ length: people }, (_, at) => ({
      ...{ id: String(at + 1).padStart(5, "0"), name: `员工${at + 1}` },
      department: `${(at % departments) + 1}部`,
    }));
    const blank = () => ({
      roster,
      lists: Object.fromEntries(scheme.lists.map((list) => [list.id, []])),
      entries: roster.map((person) => ({ id: person.id, values: scheme.entryColumns.map(() => "") })),
    });
    const filled = new Map(
      roster.map((person, at) => [
        person.id,
        scheme.entryColumns.map((column, index) => exampleCell(scheme, column, at + index)),
      ]),
    );
    const made = await send(scheme, blank());
    expect(made).toHaveLength(departments);
    const outside = await Promise.all(
      made.map(async ({ bytes }, at): Promise<Handled> => {
        const sheet = (await opened(bytes)).worksheets[PEOPLE_SHEET]!;
        const typed = sheet
          .getColumn(1)
          .values.flatMap((cell, row) =>
            (filled.get(String(cell)) ?? []).flatMap((value, index): Typed[] =>
              value === "" ? [] : [{ sheet: PEOPLE_SHEET, row, column: 4 + index, value }],
            ),
          );
        return { bytes, typed, sorted: sortedPeople(sheet), throughOds: at % 2 === 0 };
      }),
    );
    const saved = await handled(outside);
    const back = await Promise.all(
      saved.map((bytes, at) => returned(made[at]!.name, bytes, contextOf(scheme, blank()))),
    );
    expect(back.flatMap(({ refused, deleted }) => [...refused, ...deleted])).toEqual([]);
    const merge = mergeFiles(scheme, back, hereOf(blank()));
    const written = merge.changes.map(({ id: person, column, after }) => [`${person} ${column}`, after]);
    const expected = [...filled].flatMap(([person, values]) =>
      values.flatMap((value, at) =>
        // Blanks at the ends of a text are nobody's answer, and go.
        value === "" ? [] : [[`${person} ${scheme.entryColumns[at]!.id}`, trimmed(value)] as const],
      ),
    );
    expect([...written].sort()).toEqual([...expected].sort());
  },
);
