/**
 * What a scheme is: data that HR could almost read. No behaviour; `../template` turns it into sheets.
 *
 * Formulas are Excel formulas (English names, commas) in which references are written as
 *   {rate}            a parameter: its named cell or table
 *   {parts:fixed}     one weight of a weights parameter (points where its total is not 1)
 *   {surplus=carry}   TRUE if the choice parameter stands on that option
 *   entry(receipts)   the person's cell of an entry column in this period, found by id
 *   entries(a..b)     the person's cells from entry column a to b
 *   list(joint.part)  a whole column (or block) of a list in this period
 *   roster(opening)   the person's cell of a roster column; in a list the whole column
 *   period(first)     the period's first day, period(last) its last (date serials), period(index) its number from 1,
 *                     period(year) its year; period(begun) the number of the year's first period in the workbook
 *   opening(gap)      what the year before hands over, or what the year had before this workbook (see openings)
 *   t"是|yes"         a text in the sheet's language
 *   [net]             a result column of the same person: within a period that period's cell, within a quarter, half-year
 *                     or year all cells of its periods; a figure of a quarter or half-year within a period is that of
 *                     the quarter or half-year the period lies in ("" where that is not complete in the sheet)
 *   [net:all] [net:toDate] [net:yearToDate] [net:last] [net:first]
 *                     all periods of the year, those up to this one (or to the end of this half), the last or first
 *                     one in scope
 *   [net:previous]    the cell of the period before in the same year; "" in the year's first period in the workbook
 *   [ready] [absent]  the person's entries of this period are complete / the person is not employed in it; a figure of
 *                     a period need not ask: the frame does (see `others`)
 *   [wrong:joint]     how many rows of a list are not in order and name the person; a figure that reads a list need not
 *                     ask: the frame holds it back (#N/A)
 *   [id] [row]        the person's id; the place of the person's row in column(…)
 *   column(net)       the column of all people, of this period (quarter, half-year); free rows are "". Also
 *                     column(id), column(department). In roll-ups all its cells, with their heading.
 *
 * `native` is the same figure in plain Excel, for the sheet 核对 (Check): the same references, but [net] means the native
 * twin of net there, and besides
 *   [net:previous]    the twin's cell of the period before in the same year; `nativeFirst` stands in the year's first
 *                     period, which has none
 *   [helper]          a column of `nativeHelpers`
 * The frame asks for the twin, too, whether the person and the lists are in order; `nativeHelpers` stand for everybody. A twin is
 * written from the clause, apart from the formula. Where there is only one way to write it (references, + − × ÷, ROUND,
 * SUM, a guard against blanks) it says "same": the formula once more, its references turned to twins. Nothing in a twin
 * is newer than Excel 2019, and nothing spills: a period's twin is one cell.
 */
import type { Text } from "../i18n/language";

export type PeriodKind = "month" | "quarter" | "half" | "year";

/** Where a rule comes from: the quoted sentence, and where a reader finds it. */
export interface Clause {
  quote: string;
  place: string;
  /** HR's own document, where the clause is none of the source files'. */
  document?: string;
}

export interface Rule {
  id: string;
  title: Text;
  clause: Clause;
  /** The choice made where the clause is unclear. */
  reading?: Text;
  /** Wants a talk with the person, or that improvements are agreed on: the record of the talk quotes it. */
  about?: "talk" | "improvement";
}

interface ParameterBase {
  id: string;
  /** Short: the name of the cell in the workbook is made of it. */
  name: Text;
  clause?: Clause;
  reading?: Text;
  /** Counts only while that choice stands on that option: else nothing is missing where it is blank. */
  neededIf?: { choice: string; option: string };
}

export interface NumberParameter extends ParameterBase {
  kind: "number";
  unit: Text;
  /** `null`: the source lost it; it must be entered. */
  value: number | null;
  format?: string;
  min: number;
  max: number;
  whole?: boolean;
  /** More than that is in force but asked about: a percentage may have lost its sign. */
  usual?: number;
}

export interface ChoiceParameter extends ParameterBase {
  kind: "choice";
  options: readonly { id: string; word: Text }[];
  /** `null`: the readings move everybody's pay and none is preset; HR must choose. */
  value: string | null;
}

/** Weights that must total 100 %, or points that must total the sheet's full score. */
export interface WeightsParameter extends ParameterBase {
  kind: "weights";
  /** Default 1: weights, shown as percentages. Otherwise points, e.g. 100. */
  total?: number;
  /** `null`: must be entered. `clause`: the sentence that sets this value, where it is not the parameter's. */
  items: readonly { id: string; name: Text; value: number | null; clause?: Clause }[];
}

export type TableCell = number | string | null;

/**
 * Bands or tiers (lower bound and result), levels (thresholds and label), points by word, a list of days. Blank rows
 * below the last one are ignored.
 */
export interface TableParameter extends ParameterBase {
  kind: "table";
  columns: readonly TableColumn[];
  /** `null`: the source lost it, or nothing stands there. */
  rows: readonly (readonly TableCell[])[];
  /** The first column need not rise (lists of days, of words). Numbers in it rise by default. */
  unordered?: boolean;
  /** Rows offered for entry. */
  size: number;
  /** False: the table may stay empty. */
  required: boolean;
}

export interface TableColumn {
  name: Text;
  unit?: Text;
  /** Default number. A text is written as it stands in `rows`, or from `words`. */
  kind?: "number" | "text" | "date";
  format?: string;
  min?: number;
  max?: number;
  /** See NumberParameter. */
  usual?: number;
  /** Texts of `rows` in the sheet's language: the text in `rows` is the Chinese one. */
  words?: readonly Text[];
  /** Whether a used row may leave the cell blank ("": no bound, not required). The first bound of a table always may. */
  optional?: boolean;
}

export type Parameter = NumberParameter | ChoiceParameter | WeightsParameter | TableParameter;

/** What a blank cell of an entry column means. */
type Blank = "missing" | "zero" | "none";

export interface EntryColumn {
  id: string;
  title: Text;
  unit?: Text;
  kind: "number" | "text" | "choice" | "date";
  blank: Blank;
  /** Blank is missing for those whose group in the roster stands in this table of words, and right for all others. */
  missingFor?: string;
  /** Only those whose group stands in this table of words have it; of all others nothing is entered. */
  onlyFor?: string;
  min?: number;
  max?: number;
  /** The most that may be entered, where a parameter says it: "{max:visits}". */
  limit?: string;
  /** Only whole numbers. */
  whole?: boolean;
  options?: readonly { id: string; word: Text }[];
  format?: string;
  /** Who fills it. */
  by?: Text;
  /** What to enter, shown when the cell is selected. */
  hint?: Text;
  /** It says how many scores another column is the mean of, and what that is called where one rater gives a score. */
  counts?: { mean: string; single: Text };
}

/** A condition on one person's entries; where it fails the person is not rated and the message says why. */
export interface EntryCheck {
  id: string;
  /** In terms of entry(…); TRUE is good. */
  formula: string;
  message: Text;
  /** Something is still to be entered where it is FALSE; none: what is entered contradicts itself. */
  lacks?: true;
}

/** A list that is not one row a person: joint projects, incidents, loans. One sheet a period. */
export interface SchemeList {
  id: string;
  title: Text;
  note: Text;
  rows: number;
  columns: readonly ListColumn[];
  /** What must hold of a row whose columns are in order, each by itself; in the terms of `results`. TRUE is good. */
  checks: readonly EntryCheck[];
  /**
   * Locked columns behind the entry columns, in terms of [column] of the same row, roster columns and parameters. Each is
   * one formula for all rows, so that rows which are inserted have it, too. The first is [check]: "✓", or what is wrong
   * with the row; [verdict], what the frame finds, stands in no other.
   */
  results: readonly ListResult[];
}

export interface ListResult {
  id: string;
  title: Text;
  formula: string;
  width: number;
  unit?: Text;
  format?: string;
  /** The figures in plain Excel, one formula for each cell of the width, in terms of [column] of the same row. */
  native?: readonly string[];
}

export interface ListColumn extends Omit<EntryColumn, "kind"> {
  /** "person": an id of the roster. */
  kind: EntryColumn["kind"] | "person";
  /** A text that names a department of the roster: the row is about its people. */
  names?: "department";
}

/** How many cells a result column has for a person: one a period, one a quarter, one a half-year, one a year. */
export type Span = "period" | "quarter" | "half" | "year";

export interface ResultColumn {
  id: string;
  title: Text;
  unit?: Text;
  span: Span;
  formula: string;
  /** The same figure in plain Excel (see above); "same": the formula itself. */
  native: string;
  /** What `native` is in the first period of the year. */
  nativeFirst?: string;
  /** One formula for all periods of the year: its result has a column for each. */
  spills?: boolean;
  /** What the cell holds for a period whose entry sheet is not there yet; default "". */
  unopened?: 0 | "";
  /** Stays blank for some people although their entries are complete: no consequence, no rank, nothing to talk about. */
  mayBeBlank?: boolean;
  /** Stays blank for whoever has none of the roles that it is for: of them nothing is outstanding. */
  ofSome?: true;
  /**
   * Compares people and stands only once all whom it compares are rated. Others that compare them (by column(…), or
   * after one that does) are provisional until then, and the sheet says so above them.
   */
  waits?: boolean;
  /** A column that compares people only under this condition on a choice: "{no_exam=held}". */
  comparesIf?: string;
  /** Stands also for people whose entries are not in order: it says what is wrong with them. */
  unrated?: boolean;
  /**
   * What a figure of a period, and its twin, show for people who are not in order: nothing (default), 0, 0 for who is
   * not employed and nothing for others, or what the formula itself says. What spills stands for everybody.
   */
  others?: "blank" | "zero" | "absentZero" | "own";
  format?: string;
  /** Words that are shown for a number above, below and at 0: a grade goes up by one. It stays a number. */
  signs?: { above: Text; below: Text; zero: Text };
  /** Summed over the people in the total row. */
  total?: boolean;
  /** Money that the person gets at the end of the column's span, or that is taken from the pay; no part of another one. */
  paidOut?: true | "taken";
  clause?: Clause;
  note?: Text;
}

/** A step on the way to a native twin: a column of the check sheet only. */
export type NativeHelper = Pick<
  ResultColumn,
  "id" | "title" | "span" | "native" | "nativeFirst" | "unopened" | "format"
>;

/** Result columns that belong together, the figures people look for first. */
export interface ResultSection {
  id: string;
  title: Text;
  columns: readonly ResultColumn[];
}

export interface RollUp {
  id: string;
  title: Text;
  unit?: Text;
  formula: string;
  format?: string;
}

/** What a year begins with, found by the person's id; at the very start it is the roster's value. */
export interface Opening {
  /** Roster column with the value at the very start. */
  rosterColumn: string;
  /** What opening(…) calls it. */
  column: string;
  /** Result column of the year before whose last period is the value. None: the year before hands over nothing. */
  closing?: string;
  /**
   * A sum over the year's periods before the first one in the workbook. It is 0 where that is the year's first period,
   * and for who was employed later; otherwise a blank cell is missing, not 0.
   */
  soFar?: boolean;
  /** At most so much for each of what stands in another roster column: a quarter's coefficient is 2 at most. */
  most?: { each: number; of: string };
}

/** When something is due in each period; the kinds are those of APPRAISE.DUEWINDOW. Shown on the entry sheet. */
export interface DueDate {
  id: string;
  title: Text;
  clause: Clause;
  kind: "days" | "by" | "workdays" | "lastworkday" | "weekday";
  /** Only in these periods of the year, from 1. Default: in all. */
  periods?: readonly number[];
  /** A number, or a parameter: "{window_first}". */
  a?: number | string;
  b?: number | string;
  /** Table parameters with days: "{holidays}". */
  holidays?: string;
  workdays?: string;
}

/** Until when results may be contested, by a clause: so many working days from their publication on. All are parameters. */
interface Appeals {
  clause: Clause;
  days: string;
  /** Where the day of publication is the first of them. */
  countsFirst: { choice: string; option: string };
  holidays: string;
  workdays: string;
}

/** A worked example of the catalogue that is entered into an inserted workbook. */
export interface WorkedExample {
  id: string;
  what: Text;
  parameters?: Readonly<Record<string, ParameterInput>>;
  /** Where the period matters (due dates). */
  firstPeriod?: { year: number; index: number };
  /** In a workbook of its own: its figures depend on all people (ranks, pools). */
  alone?: boolean;
  people: readonly ExamplePerson[];
  /** Rows of lists; a row's `period` (from 1) is the period it belongs to, by default the first. */
  lists?: Readonly<Record<string, readonly Readonly<Record<string, string | number>>[]>>;
  expected: readonly ExpectedFigure[];
  /** What must be refused where it is typed. */
  refused?: readonly RefusedInput[];
  /** Cannot be entered as it stands: why, and the calls that give its figures. */
  functionLevel?: {
    why: Text;
    calls: readonly { formula: string; cells: readonly (readonly (number | string | boolean)[])[] }[];
  };
}

/** A value that an entry column (of the first person), or a parameter, must refuse. */
export type RefusedInput =
  { entry: string; value: number | string } | { parameter: string; input: ParameterInput };

export interface ExamplePerson {
  id: string;
  department?: string;
  group?: string;
  /** Date serials. */
  entered?: number;
  left?: number;
  roster?: Readonly<Record<string, number | string>>;
  /** The entries of consecutive periods from the first one. */
  entries: readonly Readonly<Record<string, number | string>>[];
}

/** `values` from the first period (quarter, half-year) on; an error is written "#N/A", words as in Chinese sheets. */
export type ExpectedFigure =
  | { person: string; column: string; values: readonly (number | boolean | string)[] }
  | { rollUp: string; values: readonly (number | string)[] }
  | { list: string; row: number; column: string; values: readonly (number | boolean | string)[] };

/** What may be given for a parameter: a number, an option, the weights, the rows of a table. */
export type ParameterInput = number | string | readonly number[] | readonly (readonly TableCell[])[];

/** What becomes of ids from one version to the next. What keeps its id need not be named, nor what is new. */
export interface IdChanges {
  /** The id of the version before, and what it is now. */
  renamed?: Readonly<Record<string, string>>;
  /** No longer there: what stood in it stays to be seen in the sheet of the version before. */
  removed?: readonly string[];
}

/**
 * How a workbook of the version before becomes one of this version. Columns, parameters, roll-ups and lists may come, move
 * and go; the build refuses a step that loses an id and does not say so. Sheets that people fill stay the same sheets where
 * their columns stay in place (a roster may go on at the right); else they are written anew with what stands in them.
 */
export interface Migration {
  parameters?: IdChanges;
  roster?: IdChanges;
  entries?: IdChanges;
  lists?: IdChanges;
  /** By the list's id as it is now. */
  listColumns?: Readonly<Record<string, IdChanges>>;
  results?: IdChanges;
}

export interface Scheme {
  id: string;
  /** Raised with every change of its sheets or figures: the build compares it with `shapes/`. */
  version: number;
  /** The step to each version from the one before, by version; nothing is needed from 1 to 2. */
  migrations?: Readonly<Record<number, Migration>>;
  title: Text;
  /** Head of the sheet names and of the defined names: a few letters. */
  shortTitle: Text;
  kind: "bonus" | "scoring" | "penalty" | "grading" | "kpi" | "process";
  source: { file: string; place: string; opening: string; remark?: Text; document?: string };
  /** HR's own design that it was made from (see ./designs), kept with what is inserted. */
  design?: object;
  people: Text;
  industry: Text;
  unit: Text;
  /** One fen in that unit: money counts as equal to half of it. */
  fen: number;
  period: PeriodKind;
  rules: readonly Rule[];
  parameters: readonly Parameter[];
  /** Beyond id, name, department, group, entry and leaving date. */
  rosterColumns: readonly EntryColumn[];
  entryColumns: readonly EntryColumn[];
  entryChecks: readonly EntryCheck[];
  lists: readonly SchemeList[];
  results: readonly ResultSection[];
  nativeHelpers?: readonly NativeHelper[];
  /** The result columns that a short table shows. */
  summary: readonly string[];
  rollUps: readonly RollUp[];
  dueDates?: readonly DueDate[];
  appeals?: Appeals;
  openings: readonly Opening[];
  examples: readonly WorkedExample[];
}
