/**
 * The sheets of a department's file: plain Excel for people without the add-in. What a cell takes is judged by the rules
 * that hold in the workbook's own entry sheets.
 */
import { DEPARTMENT_FILE_TEXTS } from "../../i18n/departmentFile";
import { fill, type Language } from "../../i18n/language";
import type { EntryColumn, ParameterInput, SchemeList } from "../../schemes/scheme";
import { ENTRY_SHEET_TEXTS } from "../../i18n/entrySheet";
import { columnLetters, fixed, inRow, inRowRange, literal } from "../../template/addresses";
import { demand } from "../../template/cellRules";
import { columnWidth, DEPARTMENT_WIDTH, headingHeight, headingWidths } from "../../template/headings";
import { say, type Layout } from "../../template/layout";
import {
  entryRule,
  entryValidation,
  limitValue,
  missingMarks,
  othersMarks,
  wrongMarks,
} from "../../template/lists/entryRules";
import { headingText, widenForWords } from "../../template/lists/listFrame";
import { missingFormula, openRowsFormula } from "../../template/lists/entryCheck";
import { checkWidth } from "../../template/lists/checkWidth";
import { rowVerdict, verdictQuestions } from "../../template/lists/entryVerdict";
import { inCells } from "../../template/lists/inTurn";
import { partTitle } from "../../template/lists/parts";
import { checkMarks, legendCells, NOTE_WIDTH } from "../../template/lists/entrySheet";
import { HEADER_ROW, rosterColumn } from "../../template/lists/listShape";
import { moneyUnits } from "../../template/moneyUnits";
import { parameterCells } from "../../template/parameters/parameterCells";
import { parsePeriod, periodLabel } from "../../template/periods";
import { area, type CellContent, type SheetPlan } from "../../template/plan";
import { freeSheetName } from "../../template/sheetNames";
import { COLORS, DATE_FORMAT, entryFormat, STYLES, TAB_COLORS, TEXT_FORMAT } from "../../template/styles";
import { placeWords } from "../../template/validations";
import { placeBefore, type EntriesBefore } from "./entriesBefore";
import { departmentTitle } from "./departmentNames";
import { factTitle, fileChecks, fileResolver, fittingQuestions } from "./fileChecks";
import { KEPT_SHEET, planKeptSheet, type SentFile } from "./sentFile";

/** What is said to the department, beside what the file is about. */
export interface Asking {
  /** Until when, as it is read. */
  due?: string;
  /** To whom it goes back. */
  back?: string;
  /** What stood in the period before, for information. */
  before?: EntriesBefore;
}

export interface DepartmentContext {
  layout: Layout;
  parameters: Readonly<Record<string, ParameterInput>>;
  /** Of each person in the file, the row of the roster. */
  facts: readonly (readonly CellContent[])[];
}

/** Rows of a list that a department may add. */
const FREE_LIST_ROWS = 20;

/** Entries stand behind id, name and department. */
const FIRST = 3;

/** What stands in front of a list's own columns: the number of the row. */
const LIST_FIRST = 1;

const told = (
  key: keyof typeof DEPARTMENT_FILE_TEXTS,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string => fill(DEPARTMENT_FILE_TEXTS[key][language], values);

/** Names of a file's sheets. */
export function fileSheetNames({ scheme, language }: Pick<Layout, "scheme" | "language">) {
  const taken = [KEPT_SHEET, say("sheetGuide", language)];
  const named = (title: string): string => {
    const name = freeSheetName(title.replace(/[\\/?*[\]:]/g, " ").trim(), taken);
    taken.push(name);
    return name;
  };
  const entry = named(say("sheetEntry", language));
  const lists = Object.fromEntries(scheme.lists.map(({ id, title }) => [id, named(title[language])]));
  return { entry, lists };
}

/** A column whose limit stands as a number: the parameters are not in the file. */
const limited = <Column extends Pick<EntryColumn, "limit" | "max">>(
  column: Column,
  { layout, parameters }: DepartmentContext,
): Column => {
  const most = limitValue(layout.scheme, column, parameters);
  const { limit, ...rest } = column;
  void limit;
  return (most === undefined ? rest : { ...rest, max: Math.min(rest.max ?? Infinity, most) }) as Column;
};

/** All sheets of the file, the guide first. */
export function planDepartmentFile(context: DepartmentContext, sent: SentFile, asking: Asking): SheetPlan[] {
  const lists = context.layout.scheme.lists.map((list) => planList(context, sent, asking, list));
  return [
    planGuide(context, sent, asking),
    planEntries(context, sent, asking),
    ...lists,
    planKeptSheet(sent),
  ];
}

function titleOf({ layout: { scheme, language } }: DepartmentContext, sent: SentFile): string {
  const period = parsePeriod(scheme.period, sent.period);
  return told("title", language, {
    scheme: scheme.title[language],
    period: period ? periodLabel(period, language) : sent.period,
    department: departmentTitle(sent.department, language),
  });
}

const askingText = ({ due, back }: Asking, language: Language) => ({
  due: due === undefined || due === "" ? "" : told("due", language, { due }),
  back: back === undefined || back === "" ? "" : told("back", language, { back }),
});

const inOneLine = (sentences: readonly string[], language: Language): string =>
  sentences.filter((text) => text !== "").join(language === "zh-CN" ? "" : " ");

/** Title, note, headings, body: locked but for what is unlocked by `styles`. */
function frame(
  name: string,
  texts: { title: string; note: string },
  headings: string[],
  rows: number,
  language: Language,
): SheetPlan {
  const points = columnWidth(language);
  const width = headings.length;
  const head = { area: area(HEADER_ROW, 0, 1, width), values: [headings] };
  return {
    role: name,
    name,
    tabColor: TAB_COLORS.entry,
    cells: [
      { area: area(0, 0), values: [[texts.title]] },
      { area: area(1, 0), values: [[texts.note]] },
      head,
    ],
    styles: [
      { area: area(0, 0), style: STYLES.title },
      { area: area(1, 0), style: STYLES.note },
      { area: head.area, style: STYLES.heading },
    ],
    widths: [{ column: 0, count: width, points }, ...headingWidths([head], HEADER_ROW, points, width)],
    heights: [headingHeight([head], HEADER_ROW, points)],
    validations: [],
    conditionalFormats: [],
    freeze: { rows: HEADER_ROW + 1, columns: 2 },
    block: area(HEADER_ROW, 0, rows + 1, width),
    filter: area(HEADER_ROW, 0, rows + 1, width),
    protection: { insertRows: false, deleteRows: false },
  };
}

function planEntries(context: DepartmentContext, sent: SentFile, asking: Asking): SheetPlan {
  const { layout } = context;
  const { scheme, language } = layout;
  const columns = scheme.entryColumns.map((column) => limited(column, context));
  const { due, back } = askingText(asking, language);
  const money = moneyUnits(scheme, language);
  const note = [
    told("note", language),
    money === "" ? "" : told("moneyNote", language, { unit: money }),
    asking.before ? told("beforeNote", language) : "",
    due,
    back,
  ];
  const rows = sent.people.length;
  const first = HEADER_ROW + 1;
  const missing = FIRST + columns.length;
  const check = missing + 1;
  // A note is the department's: what a rater wrote there would not come back.
  const noted = sent.rating ? [] : [check + 1];
  const asked = fileChecks(scheme);
  const facts = asked.facts.map((id, at) => ({ id, column: check + 1 + noted.length + at }));
  const asks = verdictQuestions({
    scheme: { entryColumns: columns, entryChecks: asked.checks },
    cells: (start, count) => inRowRange(FIRST + start, count),
    titles: (start, count) => fixed(area(HEADER_ROW, FIRST + start, 1, count)),
    resolver: fileResolver(context, sent, { first: FIRST, department: 2, facts }),
  });
  const fitting = fittingQuestions(asks.questions, area(first + rows - 1, check));
  const parts = fitting.counts.slice(1).map((_, at) => check + 1 + noted.length + facts.length + at);
  const verdicts = inCells(
    fitting.questions,
    fitting.counts,
    parts.map((at) => inRow(at)),
    asks.otherwise,
  );
  const sheet = frame(
    sent.entrySheet,
    {
      title: titleOf(context, sent),
      note: inOneLine(note, language),
    },
    [
      ...(["id", "name", "department"] as const).map((key) => say(key, language)),
      ...columns.map((column) => headingText(column, language)),
      say("missingCount", language),
      ENTRY_SHEET_TEXTS.check[language],
      ...noted.map(() => ENTRY_SHEET_TEXTS.note[language]),
      ...asked.facts.map((id) => factTitle(scheme, id, language)),
      ...parts.map((_, at) => partTitle(ENTRY_SHEET_TEXTS.check[language], at, language)),
    ],
    rows,
    language,
  );
  const inRows = (column: number) => `R${first + 1}C${column + 1}:R${first + rows}C${column + 1}`;
  sheet.cells.push(
    { area: area(2, 4), formula: openRowsFormula(inRows(0), inRows(check), 0, { language, sheets: {} }) },
    ...verdicts.map((verdict, at) => ({
      area: area(first, parts[at] ?? check, rows),
      formula: `=IF(${inRow(0)}="","",${at < parts.length ? verdict : rowVerdict(verdict, language)})`,
    })),
    ...facts.map(({ id, column }) => ({
      area: area(first, column, rows),
      values: sent.people.map((_, at) => [context.facts[at]?.[rosterColumn(scheme, id) ?? -1] ?? ""]),
    })),
    ...noted.map((column) => ({
      area: area(first, column, rows),
      values: sent.values.map((row) => [row[columns.length] ?? ""]),
    })),
    { area: area(2, 0, 1, 3), values: [[told("people", language), rows, told("missing", language)]] },
    { area: area(2, 3), formula: `=SUM(${inRows(missing)})` },
    { area: area(first, 0, rows, 2), values: sent.people.map(({ id, name }) => [id, name]) },
    {
      area: area(first, 2, rows),
      values: sent.people.map(({ department = sent.department }) => [department]),
    },
    {
      area: area(first, FIRST, rows, columns.length),
      values: sent.values.map((row) => row.slice(0, columns.length)),
    },
    { area: area(first, missing, rows), formula: missingFormula(columns, FIRST, check, language) },
  );
  sheet.styles.push(
    { area: area(2, 0, 1, 5), style: STYLES.note },
    { area: area(first, 0, rows, FIRST), style: { ...STYLES.locked, numberFormat: TEXT_FORMAT } },
    { area: area(first, FIRST, rows, columns.length), style: STYLES.input },
    { area: area(first, missing, rows), style: { ...STYLES.locked, align: "Center" } },
    { area: area(first, check, rows), style: STYLES.locked },
    ...parts.map((column) => ({ area: area(first, column, rows), style: STYLES.locked })),
    ...noted.map((column) => ({
      area: area(first, column, rows),
      style: { ...STYLES.formula, numberFormat: TEXT_FORMAT, unlocked: true },
    })),
    ...facts.map(({ id, column }) => ({
      area: area(first, column, rows),
      style: { ...STYLES.locked, ...(DATES.includes(id) ? { numberFormat: DATE_FORMAT } : {}) },
    })),
  );
  widenForWords(sheet, columns, FIRST, language);
  const legend = legendCells(language);
  sheet.cells.push(...legend.cells);
  sheet.styles.push(...legend.styles);
  sheet.widths.push(
    { column: FIRST - 1, count: 1, points: DEPARTMENT_WIDTH },
    {
      column: check,
      count: 1,
      points: checkWidth({ entryColumns: columns, entryChecks: asked.checks }, language),
    },
    ...noted.map((column) => ({ column, count: 1, points: NOTE_WIDTH })),
  );
  sheet.conditionalFormats.push(...checkMarks(area(first, check, rows), { language, sheets: {} }));
  columns.forEach((column, index) => fillable(sheet, layout, column, area(first, FIRST + index, rows)));
  const body = area(first, FIRST, rows, columns.length);
  const group = facts.find(({ id }) => id === "group");
  const groupCell = group && `$${columnLetters(group.column)}${first + 1}`;
  const isIn = (table: string) => groupCell && isOneOf(groupCell, tableWords(context, table));
  sheet.conditionalFormats.push(
    ...missingMarks(columns, body, (table) => isIn(table)),
    ...othersMarks(columns, body, (table) => {
      const theirs = isIn(table);
      return theirs && `${groupCell}<>"",NOT(${theirs})`;
    }),
    ...wrongMarks(columns, body, layout),
  );
  if (asking.before) placeBefore(sheet, columns, sent, asking.before, language);
  if (parts[0] !== undefined) sheet.hiddenColumns = [{ column: parts[0], count: parts.length }];
  placeWords(sheet);
  return sheet;
}

/** The words of a table of parameters, which is not in the file. */
function tableWords({ layout, parameters }: DepartmentContext, id: string): string[] {
  const parameter = layout.scheme.parameters.find((own) => own.id === id);
  return parameter ? parameterCells(parameter, parameters[id], layout.language).flat().map(String) : [];
}

/** Formats take no list in braces. */
const isOneOf = (cell: string, words: readonly string[]): string =>
  `OR(${words.map((word) => (word === "" ? "FALSE" : `${cell}=${literal(word)}`)).join(",")})`;

const DATES: readonly string[] = ["entered", "left"];

function fillable(
  sheet: SheetPlan,
  layout: Layout,
  column: EntryColumn,
  cells: ReturnType<typeof area>,
): void {
  sheet.styles.push({ area: cells, style: entryFormat(column) });
  const found = entryValidation(cells, column, layout);
  if (found) sheet.validations.push(found);
}

function planList(context: DepartmentContext, sent: SentFile, asking: Asking, list: SchemeList): SheetPlan {
  const { layout } = context;
  const { language } = layout;
  const filled = sent.lists[list.id] ?? [];
  const rows = filled.length + FREE_LIST_ROWS;
  const first = HEADER_ROW + 1;
  // Whom or what a cell names is looked up when the file comes back: the roster is not in it.
  const columns = list.columns.map((column) =>
    limited({ ...column, kind: column.kind === "person" ? ("text" as const) : column.kind }, context),
  );
  const sheet = frame(
    sent.listSheets[list.id] ?? list.title[language],
    { title: `${titleOf(context, sent)} — ${list.title[language]}`, note: list.note[language] },
    [told("listRow", language), ...columns.map((column) => headingText(column, language))],
    rows,
    language,
  );
  const numbers: CellContent[][] = Array.from({ length: rows }, (_, index) => [index + 1]);
  const handBack = inOneLine(Object.values(askingText(asking, language)), language);
  sheet.cells.push(
    { area: area(2, 0, 2), values: [[told("listNote", language)], [handBack]] },
    { area: area(first, 0, rows), values: numbers },
    { area: area(first, LIST_FIRST, filled.length, columns.length), values: filled.map((row) => [...row]) },
  );
  sheet.styles.push(
    { area: area(2, 0, 2), style: STYLES.note },
    { area: area(first, 0, rows), style: STYLES.locked },
    { area: area(first, LIST_FIRST, rows, columns.length), style: STYLES.input },
  );
  columns.forEach((column, index) => fillable(sheet, layout, column, area(first, LIST_FIRST + index, rows)));
  sheet.conditionalFormats.push(
    ...wrongMarks(columns, area(first, LIST_FIRST, rows, columns.length), layout),
  );
  widenForWords(sheet, columns, LIST_FIRST, language);
  sheet.freeze = { ...sheet.freeze, columns: LIST_FIRST };
  placeWords(sheet);
  return sheet;
}

const BLANK_TEXTS = { missing: "blankMissing", zero: "blankZero", none: "blankNone" } as const;

function planGuide(context: DepartmentContext, sent: SentFile, asking: Asking): SheetPlan {
  const { scheme, language } = context.layout;
  const lists = Object.values(sent.listSheets).join(language === "zh-CN" ? "”、“" : "”, “");
  const steps = [
    told(sent.rating ? "step1Rater" : "step1", language, {
      entry: sent.entrySheet,
      count: sent.people.length,
    }),
    ...(lists === "" ? [] : [told("stepLists", language, { lists })]),
    told(sent.rating ? "step2Rater" : "step2", language),
    told("step3", language, askingText(asking, language)).trim(),
    told("step4", language),
  ];
  const colors = [
    [COLORS.input, say("colorInput", language)],
    [COLORS.missing, say("colorMissing", language)],
    [COLORS.wrong, say("colorWrong", language)],
    [COLORS.locked, told("lockedColor", language)],
  ] as const;
  const columns = scheme.entryColumns.map((own) => {
    const column = limited(own, context);
    const blank = told(BLANK_TEXTS[column.blank], language);
    return [
      headingText(column, language),
      `${demand(entryRule(column, language), language)}${language === "zh-CN" ? "；" : "; "}${blank}`,
      column.hint?.[language] ?? "",
    ];
  });
  const stepsRow = 2;
  const colorsRow = stepsRow + steps.length + 2;
  const headRow = colorsRow + colors.length + 2;
  return {
    role: "guide",
    name: say("sheetGuide", language),
    tabColor: TAB_COLORS.guide,
    cells: [
      { area: area(0, 0), values: [[titleOf(context, sent)]] },
      { area: area(stepsRow - 1, 0), values: [[told("steps", language)]] },
      { area: area(stepsRow, 0, steps.length), values: steps.map((step) => [step]) },
      { area: area(colorsRow - 1, 0), values: [[say("guideColors", language)]] },
      { area: area(colorsRow, 1, colors.length), values: colors.map(([, meaning]) => [meaning]) },
      { area: area(headRow - 1, 0), values: [[told("columns", language)]] },
      {
        area: area(headRow, 0, 1, 3),
        values: [(["column", "takes", "hint"] as const).map((key) => told(key, language))],
      },
      { area: area(headRow + 1, 0, columns.length, 3), values: columns },
    ],
    styles: [
      { area: area(0, 0), style: STYLES.title },
      ...[stepsRow - 1, colorsRow - 1, headRow - 1].map((row) => ({
        area: area(row, 0),
        style: { bold: true },
      })),
      ...colors.map(([fill], index) => ({ area: area(colorsRow + index, 0), style: { fill, border: true } })),
      { area: area(headRow, 0, 1, 3), style: STYLES.heading },
      { area: area(headRow + 1, 0, columns.length, 3), style: STYLES.wrapped },
    ],
    widths: [
      { column: 0, count: 1, points: 170 },
      { column: 1, count: 2, points: 290 },
    ],
    validations: [],
    conditionalFormats: [],
    freeze: { rows: 0, columns: 0 },
    block: area(0, 0, headRow + 1 + columns.length, 3),
    protection: { insertRows: false, deleteRows: false },
  };
}
