/**
 * Faults of every kind, planted by hand into the worked examples of ten schemes, one at a time and several together. A run
 * of all tests takes some of them in one scheme.
 */
import { schemeById, SCHEMES } from "../../src/schemes";
import type { Scheme } from "../../src/schemes/scheme";
import { absolute } from "../../src/template/addresses";
import { entryColumnIndex, rosterColumn } from "../../src/template/lists/listShape";
import { listColumns } from "../../src/template/lists/listFrame";
import { parameterPlaces } from "../../src/template/parameters/parameterPlaces";
import { periodId } from "../../src/template/periods";
import { area, type Area } from "../../src/template/plan";
import { resultColumns } from "../../src/template/results/resultColumns";
import type { CellPlace } from "../../src/workbook/audit/findings";
import { exampleBooks } from "../native/exampleBooks";
import { fillBook } from "../native/filled";
import type { Book } from "../native/subject";
import { sampled } from "../sample";
import { PlantedBook, type Undo } from "./plantedBook";

const WITH_BOOKS = SCHEMES.filter((scheme) => exampleBooks(scheme).length > 0);
/** Spread over the catalogue. */
const TEN = Array.from({ length: 10 }, (_, at) => WITH_BOOKS[Math.floor((at * WITH_BOOKS.length) / 10)]!);

interface Fault {
  what: string;
  kind: string;
  /** Nothing where the scheme has no such thing. */
  plant: () => Undo | undefined;
  /** Where it is found, if that is not the cell that was written last; nowhere: it concerns the whole. */
  at?: () => CellPlace | undefined;
}

const all =
  (undone: readonly (Undo | undefined)[]): Undo =>
  () =>
    undone.forEach((undo) => undo?.());

function faultsOf(scheme: Scheme, { firstPeriod, people, lists = {} }: Book, book: PlantedBook): Fault[] {
  const first = periodId(firstPeriod);
  const [results, entry, check] = [
    `results:${firstPeriod.year}`,
    `entry:${first}`,
    `check:${firstPeriod.year}`,
  ];
  const columns = resultColumns(scheme, firstPeriod);
  const places = parameterPlaces(scheme);
  const person = (column: number, index = 0): Area => area(book.header(results) + 2 + index, column);
  const inRoster = (fact: string, index = 0): Area | undefined => {
    const column = rosterColumn(scheme, fact);
    return column === undefined ? undefined : area(book.header("roster") + 1 + index, column);
  };
  const entryRow = (index: number) => book.header(entry) + 1 + index;
  const over = (role: string, cell: Area | undefined, input: unknown): Undo | undefined =>
    cell && book.set(role, cell, input);
  const changed = (role: string, cell: Area | undefined): Undo | undefined =>
    cell && book.set(role, cell, `${String(book.formula(role, cell))}&""`);
  const isNumber = (cell: Area) => typeof book.value(results, cell) === "number";
  const figures = Object.values(columns.places).flatMap(({ column, count, spills }) =>
    Array.from({ length: count }, (_, index) => ({ spills, cell: person(column + index) })),
  );
  const plain = figures.find(({ spills, cell }) => !spills && isNumber(cell))?.cell;
  const spilled = figures.find(({ spills, cell }) => spills && isNumber(cell))?.cell;
  const anchor = spilled && { ...spilled, row: spilled.row - 1 };
  const number = scheme.parameters.find((one) => one.kind === "number" && typeof one.value === "number");
  const inForce =
    number && places[number.id] && area(places[number.id]!.inForce.row, places[number.id]!.inForce.column);
  const input =
    number && places[number.id] && area(places[number.id]!.input.row, places[number.id]!.input.column);
  const weights = scheme.parameters.find((one) => one.kind === "weights");
  const total = Object.values(columns.places).find(({ definition }) => definition.total);
  const numeric = scheme.entryColumns.find(
    ({ id, kind }) => kind === "number" && typeof people[0]?.entries[0]?.[id] === "number",
  );
  const entered = numeric && area(entryRow(0), entryColumnIndex(scheme, numeric.id) ?? 0);
  const lookedUp = Object.values(columns.lookup.entries[0] ?? {})[0];
  const [list] = scheme.lists.filter(({ id }) => (lists[id]?.[0]?.length ?? 0) > 0);
  const member = list?.columns.find(({ kind }) => kind === "person");
  const listRole = list && `list:${list.id}:${first}`;
  const differences = (() => {
    const row = book.header(check) + 1;
    const cells = book.sheet(check).formulas(area(row, 0, 1, 60))[0] ?? [];
    const column = cells.findIndex((cell) => String(cell).includes("≠"));
    return column < 0 ? undefined : area(row, column);
  })();
  const isFormula = (role: string, cell: Area) => String(book.formula(role, cell)).startsWith("=");
  const nameOf = (cell: Area | undefined) =>
    cell && book.model.names().find(({ formula }) => formula.endsWith(`!${absolute(cell)}`));
  const heading = {
    ...person(columns.places[Object.keys(columns.places)[0]!]!.column),
    row: book.header(results),
  };
  const inResults = (index: number) => book.placed(results, person(0, index));
  const department = inRoster("department");
  const hasDepartment = department && people[0]?.department !== undefined;

  return [
    {
      what: "a parameter in force",
      kind: "formulaOverwritten",
      plant: () => over("parameters", inForce, 0.123),
    },
    {
      what: "why a parameter is not in force",
      kind: "formulaMissing",
      plant: () => over("parameters", inForce && { ...inForce, column: 3 }, ""),
    },
    {
      what: "a figure by another number",
      kind: "formulaOverwritten",
      plant: () => over(results, plain, 98_765),
    },
    {
      what: "a figure by an equal number",
      kind: "formulaOverwritten",
      plant: () => plain && over(results, plain, book.value(results, plain)),
    },
    { what: "a figure's formula", kind: "formulaChanged", plant: () => changed(results, plain) },
    { what: "a figure deleted", kind: "formulaMissing", plant: () => over(results, plain, "") },
    {
      what: "a column's formula by a number",
      kind: "formulaOverwritten",
      plant: () => over(results, anchor, 5),
    },
    { what: "a column's formula", kind: "formulaChanged", plant: () => changed(results, anchor) },
    { what: "a value in a column's way", kind: "spillBlocked", plant: () => over(results, spilled, 80) },
    {
      what: "a state",
      kind: "formulaOverwritten",
      plant: () => over(results, person(columns.state), "已填齐"),
    },
    {
      what: "where the entries stand",
      kind: "formulaOverwritten",
      plant: () => over(results, person(columns.lookup.entryRow), 3),
    },
    {
      what: "an entry looked up",
      kind: "formulaOverwritten",
      plant: () => (lookedUp === undefined ? undefined : over(results, person(lookedUp), 400)),
    },
    { what: "an id in the results", kind: "formulaOverwritten", plant: () => over(results, person(0), "x") },
    {
      what: "a name on an entry sheet",
      kind: "formulaOverwritten",
      plant: () => over(entry, area(entryRow(0), 1), "赵六"),
    },
    {
      what: "a column's total",
      kind: "formulaOverwritten",
      plant: () => total && over(results, area(book.header(results) - 2, total.column), 9),
    },
    {
      what: "a roll-up",
      kind: "formulaOverwritten",
      plant: () =>
        scheme.rollUps.length > 0 && isFormula(results, area(3, 3))
          ? over(results, area(3, 3), 1000)
          : undefined,
    },
    {
      what: "a difference of the check",
      kind: "formulaOverwritten",
      plant: () => over(check, differences, 0),
    },
    {
      what: "a twin",
      kind: "formulaChanged",
      plant: () => changed(check, differences && { ...differences, column: differences.column - 1 }),
    },
    { what: "how many differ", kind: "formulaOverwritten", plant: () => over(check, area(2, 3), 7) },
    {
      what: "a figure that is not its twin's",
      kind: "twin",
      plant: () => over(results, plain, 98_765),
    },
    { what: "a parameter typed", kind: "parameterTyped", plant: () => over("parameters", input, 0.0625) },
    {
      what: "weights that are too much",
      kind: "parameter",
      plant: () => {
        const cell = weights && places[weights.id]!.input;
        return cell && over("parameters", area(cell.row, cell.column), 1.5);
      },
    },
    {
      what: "a parameter's name deleted",
      kind: "parameterGone",
      plant: () => {
        const name = nameOf(inForce);
        if (!name) return undefined;
        const { formula } = name;
        book.model.deleteName(name.name);
        return () => void book.model.addName(name.name, formula);
      },
    },
    {
      what: "a parameter's name that points elsewhere",
      kind: "nameMoved",
      plant: () => {
        const name = nameOf(inForce);
        if (!name) return undefined;
        const { formula } = name;
        name.formula = formula.replace(/\d+$/, (row) => String(Number(row) + 1));
        return () => {
          name.formula = formula;
        };
      },
      at: () => inForce && book.placed("parameters", inForce),
    },
    {
      what: "a number entered as text",
      kind: "entryWrong",
      plant: () => entered && over(entry, entered, `'${String(book.value(entry, entered))}`),
    },
    { what: "a word for a number", kind: "entryWrong", plant: () => over(entry, entered, "优秀") },
    {
      what: "a stranger on an entry sheet",
      kind: "stranger",
      plant: () => over(entry, area(entryRow(people.length), 0), "生人"),
    },
    {
      what: "somebody twice on an entry sheet",
      kind: "twiceInEntry",
      plant: () => over(entry, area(entryRow(people.length), 0), people[0]!.id),
    },
    {
      what: "somebody missing on an entry sheet",
      kind: "notInEntry",
      plant: () => over(entry, area(entryRow(0), 0), ""),
      at: () => inResults(0),
    },
    {
      what: "a link to another file",
      kind: "externalLink",
      plant: () => over(entry, entered, "=INDIRECT(\"'[上月.xlsx]Sheet1'!A1\")"),
    },
    {
      what: "no department",
      kind: "departmentBlank",
      plant: () => (hasDepartment && people.length > 1 ? over("roster", department, "") : undefined),
    },
    {
      what: "blanks at the end of a name",
      kind: "textBlanks",
      plant: () => over("roster", inRoster("name"), "张三 "),
    },
    {
      what: "one name twice",
      kind: "sameName",
      plant: () =>
        people.length > 1
          ? all([over("roster", inRoster("name"), "同名"), over("roster", inRoster("name", 1), "同名")])
          : undefined,
    },
    { what: "no name", kind: "nameBlank", plant: () => over("roster", inRoster("name"), "") },
    {
      what: "left before entering",
      kind: "datesCrossed",
      plant: () =>
        all([over("roster", inRoster("entered"), 46_200), over("roster", inRoster("left"), 46_100)]),
    },
    {
      what: "a date that is none",
      kind: "rosterWrong",
      plant: () => over("roster", inRoster("entered"), "去年"),
    },
    {
      what: "somebody twice in the roster",
      kind: "rosterId",
      plant: () => over("roster", inRoster("id", people.length), people[0]!.id),
    },
    {
      what: "an unknown person in a list",
      kind: "listRow",
      plant: () => {
        const column = list && member && listColumns(list, member.id)?.column;
        return listRole && column !== undefined
          ? over(listRole, area(book.header(listRole) + 2, column), "777")
          : undefined;
      },
    },
    {
      what: "a sheet without protection",
      kind: "sheetUnprotected",
      plant: () => {
        const own = book.sheet(results);
        const { options } = own.protection;
        own.unprotect();
        return () => own.protect(options);
      },
      at: () => book.placed(results, area(0, 0)),
    },
    {
      what: "rows that nobody sees",
      kind: "rowsHidden",
      plant: () => {
        const own = book.sheet(entry);
        own.setRowHidden?.(entryRow(0), 1, true);
        return () => own.setRowHidden?.(entryRow(0), 1, false);
      },
      at: () => book.placed(entry, area(entryRow(0), 0)),
    },
    {
      what: "a sheet that nobody sees",
      kind: "sheetHidden",
      plant: () => {
        const own = book.sheet(entry);
        own.visibility = "Hidden";
        return () => {
          own.visibility = "Visible";
        };
      },
      at: () => book.placed(entry, area(0, 0)),
    },
    {
      what: "a sheet renamed",
      kind: "sheetRenamed",
      plant: () => {
        const own = book.sheet(entry);
        const { name } = own;
        own.name = "改名";
        return () => {
          own.name = name;
        };
      },
      at: () => ({ sheet: "改名", cell: area(0, 0) }),
    },
    { what: "a heading changed", kind: "headingChanged", plant: () => over(results, heading, "别的") },
    { what: "a heading that has gone", kind: "columnsMoved", plant: () => over(results, heading, "") },
    {
      what: "a function that Excel does not know",
      kind: "broken",
      plant: () => over(results, anchor, "=_xldudf_APPRAISE_BONUS(1,1)"),
    },
    { what: "a reference that is lost", kind: "errorValue", plant: () => over(results, plain, "=#REF!") },
  ];
}

/** Told in the words of the overview, which has its own ways there. */
const WARNED = ["parameter", "parameterGone", "stranger", "twiceInEntry", "rosterId", "listRow", "broken"];

const asked = (
  { kind: planted }: Fault,
  found: readonly { kind: string; place?: CellPlace }[],
  at: CellPlace | undefined,
): boolean =>
  found.some(
    ({ kind, place }) =>
      kind === planted &&
      (WARNED.includes(kind) ||
        (place?.sheet === at?.sheet &&
          place?.cell.row === at?.cell.row &&
          place?.cell.column === at?.cell.column)),
  );

test.each(sampled(TEN, 1).map(({ id }) => id))(
  "what is planted into the worked examples of %s is found",
  async (id) => {
    const scheme = schemeById(id)!;
    const worked = exampleBooks(scheme)[0]!;
    await fillBook(scheme, worked, {
      checked: false,
      use: async (addIn, instance) => {
        await addIn.call("check", instance);
        const book = await PlantedBook.of(addIn, instance);
        const audit = async () => {
          await addIn.workbench.book.calculated();
          return (await addIn.call("audit", instance)).findings;
        };
        const clean = await audit();
        const known = new Set(clean.map((one) => JSON.stringify(one)));
        const added = async () => (await audit()).filter((one) => !known.has(JSON.stringify(one)));
        const faults = faultsOf(scheme, worked, book);
        const missed: string[] = [];
        const planted = new Set<string>();
        for (const fault of sampled(faults, 12)) {
          book.last = undefined;
          const undo = fault.plant();
          if (!undo) continue;
          planted.add(fault.what);
          const found = await added();
          const at = fault.at ? fault.at() : book.last;
          if (!asked(fault, found, at))
            missed.push(`${fault.what}: ${found.map(({ kind }) => kind).join(" ")} @${JSON.stringify(at)}`);
          undo();
        }
        expect(missed).toEqual([]);
        expect(planted.size).toBeGreaterThan(sampled(faults, 12).length / 2);
        // Several at once, none in another's cell.
        const together = [
          ...["a figure by another number", "a name on an entry sheet", "no name", "a date that is none"],
          ...["a parameter typed", "a sheet without protection"],
        ].flatMap((what) => {
          const fault = faults.find((one) => one.what === what)!;
          const undo = fault.plant();
          return undo ? [{ fault, undo, at: fault.at ? fault.at() : book.last }] : [];
        });
        expect(together.length).toBeGreaterThan(3);
        const found = await added();
        for (const { undo } of [...together].reverse()) undo();
        expect(
          together.filter(({ fault, at }) => !asked(fault, found, at)).map(({ fault }) => fault.what),
        ).toEqual([]);
        expect(await audit()).toEqual(clean);
      },
    });
  },
);
