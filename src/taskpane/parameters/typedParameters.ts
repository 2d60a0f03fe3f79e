/** Parameters as they are typed: checked with every key, and compared with the scheme's own values. */
import type { Language, Text } from "../../i18n/language";
import { PARAMETER_TEXTS } from "../../i18n/paneParameters";
import type {
  NumberParameter,
  Parameter,
  ParameterInput,
  TableCell,
  TableColumn,
  TableParameter,
  WeightsParameter,
} from "../../schemes/scheme";
import { lacksInput, shownTotal, totals, weightFormat } from "../../template/parameters/parameterInput";
import {
  lacksCells,
  limitsOf,
  mayBeBlank,
  readTableCell,
  rises,
  wordOf,
  type CellProblem,
} from "../../template/parameters/tableCells";
import { dateText, parseNumber, plainText } from "../../template/typedValues";
import type { CellContent } from "../../template/plan";

/** One field for a number or a choice, one a weight, two a row of a table. */
export type Typed = readonly (readonly string[])[];

export interface Complaint {
  text: Text;
  values?: Readonly<Record<string, string | number>>;
}

export interface Checked {
  /** What is typed, as a value; `undefined` while it is wrong or missing. */
  input: ParameterInput | undefined;
  /** Of one field. */
  fields: Readonly<Record<string, Complaint>>;
  /** Of all of them together. */
  whole: Complaint | undefined;
  /** Nothing is typed for what the source lost: it may be entered later. */
  missing: boolean;
  /** Differs from the scheme's own value. */
  changed: boolean;
  /** Of weights, as far as they are numbers. */
  total: number | undefined;
}

const isPercent = (format: string | undefined): boolean => format?.includes("%") ?? false;

/** A number as a person would type it: 0.03 of a rate is "3%". */
export function shown(value: number, format?: string): string {
  return isPercent(format) ? `${Number((value * 100).toPrecision(15))}%` : String(value);
}

const shownCell = (value: unknown, format?: string): string =>
  typeof value === "number" ? shown(value, format) : String(value ?? "");

/** A table's cell as a person would type it: words in the pane's language, days as dates. */
function shownTableCell(column: TableColumn | undefined, value: unknown, language: Language): string {
  if (typeof value === "number" && column?.kind === "date") return dateText(value);
  if (typeof value === "string" && column?.kind === "text") return wordOf(column, value, language);
  return shownCell(value, column?.format);
}

export const fieldKey = (row: number, column = 0): string => `${row}:${column}`;

/** Whether the source lost what must be entered. */
const isLost = (parameter: Parameter): boolean => lacksInput(parameter, undefined);

/** The scheme's own values. */
export const ownTyped = (parameter: Parameter, language: Language): Typed =>
  typedOf(parameter, ownInput(parameter), language);

function ownInput(parameter: Parameter): ParameterInput | undefined {
  switch (parameter.kind) {
    case "number":
      return parameter.value ?? undefined;
    case "choice":
      return parameter.value ?? undefined;
    case "weights":
      return parameter.items.some(({ value }) => value === null)
        ? undefined
        : parameter.items.map(({ value }) => value ?? 0);
    case "table":
      return parameter.rows;
  }
}

export function typedOf(parameter: Parameter, input: ParameterInput | undefined, language: Language): Typed {
  switch (parameter.kind) {
    case "number":
      return [[shownCell(input, parameter.format)]];
    case "choice":
      return [[String(input ?? "")]];
    case "weights": {
      const weights = Array.isArray(input) ? (input as readonly number[]) : [];
      return parameter.items.map((_, index) => [shownCell(weights[index], weightFormat(parameter))]);
    }
    case "table": {
      const rows = Array.isArray(input) ? (input as TableParameter["rows"]) : [];
      const typed = rows.map((row) =>
        row.map((cell, at) => shownTableCell(parameter.columns[at], cell, language)),
      );
      return typed.length > 0 ? typed : [parameter.columns.map(() => "")];
    }
  }
}

/** Inputs that were kept, as they would be typed; parameters that the scheme no longer has are left out. */
export const typedInputs = (
  parameters: readonly Parameter[],
  inputs: Readonly<Record<string, ParameterInput>>,
  language: Language,
): TypedParameters =>
  Object.fromEntries(
    parameters.flatMap((parameter) => {
      const input = inputs[parameter.id];
      return input === undefined ? [] : [[parameter.id, typedOf(parameter, input, language)]];
    }),
  );

/** From the cells of the sheet. */
export function typedOfCells(
  parameter: Parameter,
  cells: readonly (readonly CellContent[])[],
  language: Language,
): Typed {
  if (parameter.kind === "choice") {
    const word = String(cells[0]?.[0] ?? "");
    const option = parameter.options.find((candidate) => Object.values(candidate.word).includes(word));
    return [[option?.id ?? word]];
  }
  if (parameter.kind === "table") {
    const rows = cells.map((row) =>
      row.map((cell, at) => shownTableCell(parameter.columns[at], cell, language)),
    );
    const last = rows.reduce((found, row, index) => (row.some((cell) => cell !== "") ? index : found), 0);
    return rows.slice(0, last + 1);
  }
  const format = parameter.kind === "weights" ? weightFormat(parameter) : parameter.format;
  return cells.map((row) => [shownCell(row[0], format)]);
}

export function checkTyped(parameter: Parameter, typed: Typed): Checked {
  const checked = check(parameter, typed);
  const own = ownInput(parameter);
  const { input } = checked;
  // What the source lost has nothing to differ from.
  const changed =
    input !== undefined && own !== undefined && !isLost(parameter) && !same(parameter, input, own);
  return { ...checked, changed };
}

type Check = Omit<Checked, "changed">;
const nothing: Check = {
  input: undefined,
  fields: {},
  whole: undefined,
  missing: false,
  total: undefined,
};

function check(parameter: Parameter, typed: Typed): Check {
  switch (parameter.kind) {
    case "number":
      return checkNumber(parameter, typed[0]?.[0] ?? "");
    case "choice": {
      const [[chosen = ""] = []] = typed;
      if (chosen === "" && parameter.value === null) return { ...nothing, missing: true };
      const found = parameter.options.find(({ id }) => id === chosen);
      return found
        ? { ...nothing, input: found.id }
        : { ...nothing, fields: { [fieldKey(0)]: { text: PARAMETER_TEXTS.blank } } };
    }
    case "weights":
      return checkWeights(parameter, typed);
    case "table":
      return checkTable(parameter, typed);
  }
}

interface Limits {
  min: number;
  max: number;
  format?: string;
  whole?: boolean;
}

/** The number, or what is wrong with it. */
function readNumber(content: string, limits: Limits): number | Complaint {
  const number = parseNumber(content);
  if (number === undefined)
    return { text: PARAMETER_TEXTS.notNumber, values: { content: plainText(content) } };
  const { min, max, format } = limits;
  if (number < min || number > max) {
    return {
      text: PARAMETER_TEXTS.outOfRange,
      values: { min: shown(min, format), max: shown(max, format) },
    };
  }
  return limits.whole && !Number.isInteger(number) ? { text: PARAMETER_TEXTS.notWhole } : number;
}

const isBlank = (content: string): boolean => plainText(content) === "";

function checkNumber(parameter: NumberParameter, content: string): Check {
  if (isBlank(content)) {
    return parameter.value === null
      ? { ...nothing, missing: true }
      : { ...nothing, fields: { [fieldKey(0)]: { text: PARAMETER_TEXTS.blank } } };
  }
  const number = readNumber(content, parameter);
  return typeof number === "number"
    ? { ...nothing, input: number }
    : { ...nothing, fields: { [fieldKey(0)]: number } };
}

function checkWeights(parameter: WeightsParameter, typed: Typed): Check {
  const { items } = parameter;
  const format = weightFormat(parameter);
  const contents = items.map((_, index) => typed[index]?.[0] ?? "");
  if (contents.every(isBlank) && items.some(({ value }) => value === null)) {
    return { ...nothing, missing: true };
  }
  const fields: Record<string, Complaint> = {};
  const weights = contents.flatMap((content, index) => {
    const number = isBlank(content)
      ? { text: PARAMETER_TEXTS.blank }
      : readNumber(content, { min: 0, max: parameter.total ?? 1, format });
    if (typeof number === "number") return [number];
    fields[fieldKey(index)] = number;
    return [];
  });
  const total = Number(weights.reduce((sum, weight) => sum + weight, 0).toPrecision(12));
  if (weights.length < items.length) return { ...nothing, fields, total };
  return totals(weights, parameter)
    ? { ...nothing, input: weights, total }
    : {
        ...nothing,
        total,
        whole: {
          text: PARAMETER_TEXTS.totalBad,
          values: { total: shown(total, format), full: shownTotal(parameter) },
        },
      };
}

function checkTable(parameter: TableParameter, typed: Typed): Check {
  const { columns } = parameter;
  const fields: Record<string, Complaint> = {};
  const rows: (readonly TableCell[])[] = [];
  let whole: Complaint | undefined;
  let used = 0;
  let lacking = parameter.required && parameter.rows.length === 0;
  let entered = false;
  typed.forEach((contents, row) => {
    if (contents.every(isBlank)) return;
    used += 1;
    const cells = columns.map((column, at): TableCell | undefined => {
      const content = contents[at] ?? "";
      if (isBlank(content)) return null;
      const read = readTableCell(column, content);
      if ("cell" in read) return read.cell;
      fields[fieldKey(row, at)] = cellComplaint(column, content, read.problem);
      return undefined;
    });
    // The scheme's bound without the rate that the source lost is not yet an entry.
    const own = parameter.rows[row];
    const untouched = own !== undefined && cells.every((cell, at) => cell === (own[at] ?? null));
    if (!untouched) entered = true;
    else if (lacksCells(parameter, own)) {
      lacking = true;
      return;
    }
    if (
      columns.some((_, at) => cells[at] === null && !mayBeBlank(parameter, at)) ||
      cells.every((c) => c === null)
    ) {
      whole ??= { text: PARAMETER_TEXTS.halfRow, values: { n: row + 1 } };
      return;
    }
    if (cells.includes(undefined)) return;
    const [bound] = cells;
    const last = rows[rows.length - 1]?.[0];
    if (rises(parameter) && typeof bound === "number" && typeof last === "number" && bound <= last)
      fields[fieldKey(row, 0)] = { text: PARAMETER_TEXTS.notRising };
    else rows.push(cells.map((cell) => cell ?? null));
  });
  if (lacking && !entered) return { ...nothing, missing: true };
  if (Object.keys(fields).length > 0 || whole) return { ...nothing, fields, whole };
  if (rows.length === 0 && parameter.required) return { ...nothing, whole: { text: PARAMETER_TEXTS.noRows } };
  // A row that is still to be entered beside others that are: not complete.
  return used > rows.length
    ? { ...nothing, whole: { text: PARAMETER_TEXTS.halfRow, values: { n: rows.length + 1 } } }
    : { ...nothing, input: rows };
}

function cellComplaint(column: TableColumn, content: string, problem: CellProblem): Complaint {
  switch (problem) {
    case "outOfRange": {
      const { min, max } = limitsOf(column);
      const limits = { min: shown(min, column.format), max: shown(max, column.format) };
      return { text: PARAMETER_TEXTS.outOfRange, values: limits };
    }
    case "notWord":
      return {
        text: PARAMETER_TEXTS.notWord,
        values: {
          content: plainText(content),
          words: (column.words ?? []).map((word) => word["zh-CN"]).join(", "),
        },
      };
    case "notDate":
      return { text: PARAMETER_TEXTS.notDate, values: { content: plainText(content) } };
    case "notNumber":
      return { text: PARAMETER_TEXTS.notNumber, values: { content: plainText(content) } };
  }
}

function same(parameter: Parameter, a: ParameterInput, b: ParameterInput): boolean {
  return JSON.stringify(typedOf(parameter, a, "zh-CN")) === JSON.stringify(typedOf(parameter, b, "zh-CN"));
}

export const isGood = ({ fields, whole }: Checked): boolean =>
  Object.keys(fields).length === 0 && whole === undefined;

/** The drafts of all parameters: what is not typed stands on the scheme's own value. */
export type TypedParameters = Readonly<Record<string, Typed>>;

export interface CheckedParameter {
  parameter: Parameter;
  typed: Typed;
  checked: Checked;
}

export const checkAll = (
  parameters: readonly Parameter[],
  typed: TypedParameters,
  language: Language,
): CheckedParameter[] => {
  const all = parameters.map((parameter) => {
    const own = typed[parameter.id] ?? ownTyped(parameter, language);
    return { parameter, typed: own, checked: checkTyped(parameter, own) };
  });
  const counts = ({ neededIf }: Parameter): boolean =>
    !neededIf ||
    all.some(
      ({ parameter, checked }) => parameter.id === neededIf.choice && checked.input === neededIf.option,
    );
  return all.map((one) =>
    one.checked.missing && !counts(one.parameter)
      ? { ...one, checked: { ...one.checked, missing: false } }
      : one,
  );
};

/** What is to be inserted: only what HR gave, the rest stays the scheme's. */
export const givenInputs = (all: readonly CheckedParameter[]): Record<string, ParameterInput> =>
  Object.fromEntries(
    all.flatMap(({ parameter, checked }) => {
      const given = checked.changed || isLost(parameter);
      return given && checked.input !== undefined ? [[parameter.id, checked.input]] : [];
    }),
  );

/** A value in one line: "50%/20%/30%", "0：5%；100：6%". */
export function inOneLine(parameter: Parameter, typed: Typed, word: (text: Text) => string): string {
  switch (parameter.kind) {
    case "number":
      return typed[0]?.[0] ?? "";
    case "choice": {
      const option = parameter.options.find(({ id }) => id === typed[0]?.[0]);
      return option ? word(option.word) : (typed[0]?.[0] ?? "");
    }
    case "weights":
      return typed.map(([weight = ""]) => weight).join(" / ");
    case "table":
      return typed
        .filter((row) => row.some((cell) => cell !== ""))
        .map((row) => row.map((cell) => cell || "?").join(": "))
        .join("; ");
  }
}
