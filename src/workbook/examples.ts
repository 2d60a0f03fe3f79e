/**
 * Runs a scheme's worked examples in the open workbook: inserts the scheme into scratch sheets as HR would, fills in the
 * examples, waits until Excel has computed, reads the cells, and removes everything again, whatever happens.
 */
import type { Language } from "../i18n/language";
import { EXAMPLE_TEXTS } from "../i18n/paneExamples";
import type { ExpectedFigure, RefusedInput, Scheme, WorkedExample } from "../schemes/scheme";
import {
  expectedWords,
  groupExamples,
  periodCount,
  rowsOf,
  sameFigure,
  typedInput,
} from "../template/workedExamples";
import { entryRole } from "../template/layout";
import { freeSheetName } from "../template/sheetNames";
import { parseParameter } from "../template/parameters/parameterInput";
import { entryColumnIndex } from "../template/lists/listShape";
import { nextPeriod, type Period, yearsOf } from "../template/periods";
import { optionWord } from "../template/typedValues";
import { openPeriod } from "./addPeriod";
import { readBefore } from "./before";
import { command, scratch } from "./command";
import { fillEntries, fillList } from "./fillEntries";
import { writeScheme } from "./insertScheme";
import { readInstance, sheetPlace, type Instance } from "./instances";
import { problemOf } from "./problems";
import { readList, readResults, type Results } from "./readResults";
import { settled } from "./settled";
import { waiting } from "./waiting";
import type { Progress } from "./writePlan";
import { rangeOf } from "./writeSheet";

/** One figure, refusal or function call of an example: what should be there, and what is. */
export interface ExampleFigure {
  example: WorkedExample;
  how: "cells" | "refused" | "function";
  /** The column, roll-up, entry, parameter or formula. */
  what: string;
  expected: readonly unknown[];
  actual: readonly unknown[];
  good: boolean;
}

export interface ExampleChoices {
  language: Language;
  /** Where an example does not name its own. */
  firstPeriod: Period;
  /** The scratch sheets stay, to be looked at. */
  keep?: boolean;
}

/**
 * A throw of `progress` (which is called between syncs) cancels.
 * @throws WorkbookProblem in the user's words; the workbook is then as it was before.
 */
export async function runExamples(
  scheme: Scheme,
  choices: ExampleChoices,
  progress: Progress = () => undefined,
): Promise<ExampleFigure[]> {
  const groups = groupExamples(scheme.examples);
  const calling = scheme.examples.filter(({ functionLevel }) => functionLevel);
  const steps = groups.length + (calling.length > 0 ? 1 : 0);
  const figures: ExampleFigure[] = [];
  const back = await activeSheet();
  try {
    for (const [index, group] of groups.entries())
      figures.push(...(await runGroup(scheme, choices, group, (share) => progress((index + share) / steps))));
    if (calling.length > 0)
      figures.push(
        ...(await callFunctions(calling, choices, (share) => progress((groups.length + share) / steps))),
      );
  } finally {
    if (!choices.keep) await activate(back);
  }
  return figures.sort((a, b) => scheme.examples.indexOf(a.example) - scheme.examples.indexOf(b.example));
}

async function runGroup(
  scheme: Scheme,
  choices: ExampleChoices,
  examples: readonly WorkedExample[],
  progress: Progress,
): Promise<ExampleFigure[]> {
  const { language, keep = false } = choices;
  const own = examples[0]?.firstPeriod;
  const firstPeriod: Period = own ? { kind: scheme.period, ...own } : choices.firstPeriod;
  const count = periodCount(examples);
  // Inserting, a period each, filling, reading.
  const parts = count + 2;
  const people = examples.flatMap((example) => example.people);
  // Kept sheets are a book of their own.
  return (keep ? command : scratch)(async (context, undo) => {
    const plan = await writeScheme(
      context,
      undo,
      scheme,
      {
        language,
        firstPeriod,
        people: people.map(({ id, department = "", group = "", entered, left, roster = {} }) => ({
          ...{ id, name: id, department, group, more: roster },
          ...(entered === undefined ? {} : { entered }),
          ...(left === undefined ? {} : { left }),
        })),
        parameters: examples[0]?.parameters ?? {},
      },
      (share) => progress(share / parts),
    );
    const { number } = plan.layout;
    const periods = [firstPeriod];
    while (periods.length < count) {
      await openPeriod(context, undo, number);
      periods.push(nextPeriod(periods[periods.length - 1] ?? firstPeriod));
      progress(periods.length / parts);
    }
    await fill(context, number, periods, examples);
    progress((count + 1) / parts);
    const read = () => waiting(async (own) => readAll(own, await readInstance(own, number), periods));
    const all = await settled(read, () => progress((count + 1) / parts));
    return [
      ...compare(scheme, language, examples, all),
      ...(await refusals(context, await readInstance(context, number), firstPeriod, examples)),
    ];
  });
}

async function fill(
  context: Excel.RequestContext,
  number: number,
  periods: readonly Period[],
  examples: readonly WorkedExample[],
): Promise<void> {
  const instance = await readInstance(context, number);
  const rows = rowsOf(examples);
  for (const [index, period] of periods.entries()) {
    const entries = examples.flatMap(({ people }) =>
      people.flatMap(({ id, entries: all }) => (all[index] ? [{ id, values: all[index] }] : [])),
    );
    await fillEntries(context, instance, period, entries);
    for (const { id } of instance.layout.scheme.lists) {
      const own = rows.filter((row) => row.list === id && row.period === index + 1).map(({ row }) => row);
      await fillList(context, instance, id, period, own);
    }
  }
}

interface AllCells {
  /** By year, in their order. */
  results: Results[];
  /** Rows of the lists of the first period. */
  lists: Record<string, Record<string, unknown[]>[]>;
}

async function readAll(
  context: Excel.RequestContext,
  instance: Instance,
  periods: readonly Period[],
): Promise<AllCells> {
  const results: Results[] = [];
  for (const year of yearsOf(periods)) results.push(await readResults(context, instance, year));
  const lists: AllCells["lists"] = {};
  for (const { id } of instance.layout.scheme.lists) {
    const [first] = periods;
    if (first) lists[id] = await readList(context, instance, id, first);
  }
  return { results, lists };
}

function compare(
  scheme: Scheme,
  language: Language,
  examples: readonly WorkedExample[],
  all: AllCells,
): ExampleFigure[] {
  const inLanguage = expectedWords(scheme, language);
  return examples.flatMap((example) =>
    example.expected.map((figure): ExampleFigure => {
      const expected = figure.values.map(inLanguage);
      const actual = cellsOf(figure, all).slice(0, expected.length);
      return {
        example,
        how: "cells",
        what: "rollUp" in figure ? figure.rollUp : figure.column,
        expected,
        actual,
        good: expected.every((value, at) => sameFigure(value, actual[at])),
      };
    }),
  );
}

/** Over the years of the results, one after the other. */
function cellsOf(expected: ExpectedFigure, { results, lists }: AllCells): unknown[] {
  if ("person" in expected)
    return results.flatMap(
      ({ people }) => people.find(({ id }) => id === expected.person)?.figures[expected.column] ?? [],
    );
  if ("rollUp" in expected) return results.map(({ rollUps }) => rollUps[expected.rollUp]);
  return lists[expected.list]?.[expected.row]?.[expected.column] ?? [];
}

/** What must be refused: the rule of the cell calls it wrong, or the pane's own check of a parameter does. */
async function refusals(
  context: Excel.RequestContext,
  instance: Instance,
  firstPeriod: Period,
  examples: readonly WorkedExample[],
): Promise<ExampleFigure[]> {
  const { scheme, language } = instance.layout;
  const figures: ExampleFigure[] = [];
  for (const example of examples) {
    for (const refused of example.refused ?? []) {
      const figure = (what: string, value: unknown, message: string): void => {
        figures.push({
          ...{ example, how: "refused", what, expected: [value], actual: [message] },
          good: message !== "",
        });
      };
      if ("parameter" in refused) {
        const typed = typedInput(refused.input);
        const result = parseParameter(scheme, refused.parameter, typed, language);
        figure(refused.parameter, typed, "problem" in result ? result.problem : "");
      } else {
        const value = optionWord(
          scheme.entryColumns.find(({ id }) => id === refused.entry),
          refused.value,
          language,
        );
        const message = await refusalOf(context, instance, firstPeriod, example, { ...refused, value });
        figure(refused.entry, refused.value, message);
      }
    }
  }
  return figures;
}

/** The message with which the cell's rule refuses the value, "" where it does not. */
async function refusalOf(
  context: Excel.RequestContext,
  instance: Instance,
  firstPeriod: Period,
  example: WorkedExample,
  { entry, value }: Omit<Extract<RefusedInput, { entry: string }>, "value"> & { value: unknown },
): Promise<string> {
  const { name, header, end } = sheetPlace(instance, entryRole(firstPeriod));
  const column = entryColumnIndex(instance.layout.scheme, entry);
  if (column === undefined) throw new Error(`${example.id}: no entry ${entry}`);
  const sheet = context.workbook.worksheets.getItem(name);
  const ids = rangeOf(sheet, { row: header + 1, column: 0, rows: end - header - 1, columns: 1 });
  ids.load("values");
  await context.sync();
  const row = (ids.values as unknown[][]).findIndex(([id]) => id === example.people[0]?.id);
  const cell = rangeOf(sheet, { row: header + 1 + Math.max(0, row), column, rows: 1, columns: 1 });
  cell.load("values");
  await context.sync();
  const before = cell.values as unknown[][];
  // Rules hold what is typed; what a program writes they only call wrong.
  cell.values = [[value]];
  await context.sync();
  const { dataValidation } = cell;
  dataValidation.load("valid,errorAlert");
  await context.sync();
  const message = dataValidation.valid === false ? dataValidation.errorAlert.message : "";
  cell.values = before;
  await context.sync();
  return message;
}

/** Room for the results of a call. */
const GAP = 1;

/** Examples that cannot be entered: their calls, below each other in a sheet of their own. */
async function callFunctions(
  examples: readonly WorkedExample[],
  { language, keep = false }: ExampleChoices,
  progress: Progress,
): Promise<ExampleFigure[]> {
  let row = 0;
  const calls = examples.flatMap((example) =>
    (example.functionLevel?.calls ?? []).map(({ formula, cells }) => {
      const at = { row, column: 0, rows: cells.length, columns: cells[0]?.length ?? 1 };
      row += cells.length + GAP;
      return { example, formula, cells, at };
    }),
  );
  return (keep ? command : scratch)(async (context, undo) => {
    const before = await readBefore(context);
    const name = freeSheetName(EXAMPLE_TEXTS.scratchSheet[language], before.sheets);
    undo.plans({ sheets: [{ name }], names: [] }, before);
    const sheet = context.workbook.worksheets.add(name).load("id");
    await context.sync();
    undo.has([sheet.id]);
    for (const { formula, at } of calls)
      rangeOf(sheet, { ...at, rows: 1, columns: 1 }).formulas = [[formula]];
    await context.sync();
    const read = () =>
      waiting(async (own) => {
        const written = own.workbook.worksheets.getItem(sheet.id);
        const ranges = calls.map(({ at }) => rangeOf(written, at).load("values"));
        await own.sync();
        return ranges.map(({ values }) => values as unknown[][]);
      });
    const found = await settled(read, () => progress(0.5));
    return calls.map(({ example, formula, cells }, index): ExampleFigure => {
      const actual = found[index] ?? [];
      return {
        ...{ example, how: "function", what: formula, expected: cells.flat(), actual: actual.flat() },
        good: cells.every((values, r) => values.every((value, c) => sameFigure(value, actual[r]?.[c]))),
      };
    });
  });
}

const activeSheet = (): Promise<string> =>
  Excel.run(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return active.name;
  }).catch((error: unknown) => {
    throw problemOf(error);
  });

/** Back to where the user was; that it did not work is no reason to say that anything failed. */
const activate = (name: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  }).catch(() => undefined);
