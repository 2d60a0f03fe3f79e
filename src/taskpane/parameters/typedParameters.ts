/** Parameters as they are typed: checked with every key, and compared with the scheme's own values. */
import type { Text } from "../../i18n/language";
import { PARAMETER_TEXTS } from "../../i18n/paneParameters";
import type {
  NumberParameter,
  Parameter,
  ParameterInput,
  TableParameter,
  WeightsParameter,
} from "../../schemes/scheme";
import { lacksInput, totalsOne } from "../../template/parameterInput";
import { parseNumber, plainText } from "../../template/typedValues";
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

const PERCENT = "0.00%";
const isPercent = (format: string | undefined): boolean => format?.includes("%") ?? false;

/** A number as a person would type it: 0.03 of a rate is "3%". */
export function shown(value: number, format?: string): string {
  return isPercent(format) ? `${Number((value * 100).toPrecision(15))}%` : String(value);
}

const shownCell = (value: unknown, format?: string): string =>
  typeof value === "number" ? shown(value, format) : String(value ?? "");

export const fieldKey = (row: number, column = 0): string => `${row}:${column}`;

/** Whether the source lost what must be entered. */
export const isLost = (parameter: Parameter): boolean => lacksInput(parameter, undefined);

/** The scheme's own values. */
export const ownTyped = (parameter: Parameter): Typed => typedOf(parameter, ownInput(parameter));

function ownInput(parameter: Parameter): ParameterInput | undefined {
  switch (parameter.kind) {
    case "number":
      return parameter.value ?? undefined;
    case "choice":
      return parameter.value;
    case "weights":
      return parameter.items.some(({ value }) => value === null)
        ? undefined
        : parameter.items.map(({ value }) => value ?? 0);
    case "table":
      return parameter.rows;
  }
}

export function typedOf(parameter: Parameter, input: ParameterInput | undefined): Typed {
  switch (parameter.kind) {
    case "number":
      return [[shownCell(input, parameter.format)]];
    case "choice":
      return [[String(input ?? "")]];
    case "weights": {
      const weights = Array.isArray(input) ? (input as readonly number[]) : [];
      return parameter.items.map((_, index) => [shownCell(weights[index], PERCENT)]);
    }
    case "table": {
      const rows = Array.isArray(input) ? (input as TableParameter["rows"]) : [];
      const typed = rows.map((row) => row.map((cell, at) => shownCell(cell, parameter.columns[at]?.format)));
      return typed.length > 0 ? typed : [["", ""]];
    }
  }
}

/** From the cells of the sheet. */
export function typedOfCells(parameter: Parameter, cells: readonly (readonly CellContent[])[]): Typed {
  if (parameter.kind === "choice") {
    const word = String(cells[0]?.[0] ?? "");
    const option = parameter.options.find((candidate) => Object.values(candidate.word).includes(word));
    return [[option?.id ?? word]];
  }
  if (parameter.kind === "table") {
    const rows = cells.map((row) => row.map((cell, at) => shownCell(cell, parameter.columns[at]?.format)));
    const last = rows.reduce((found, row, index) => (row.some((cell) => cell !== "") ? index : found), 0);
    return rows.slice(0, last + 1);
  }
  const format = parameter.kind === "weights" ? PERCENT : parameter.format;
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
      const found = parameter.options.find(({ id }) => id === typed[0]?.[0]);
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

function checkWeights({ items }: WeightsParameter, typed: Typed): Check {
  const contents = items.map((_, index) => typed[index]?.[0] ?? "");
  if (contents.every(isBlank) && items.some(({ value }) => value === null)) {
    return { ...nothing, missing: true };
  }
  const fields: Record<string, Complaint> = {};
  const weights = contents.flatMap((content, index) => {
    const number = isBlank(content)
      ? { text: PARAMETER_TEXTS.blank }
      : readNumber(content, { min: 0, max: 1, format: PERCENT });
    if (typeof number === "number") return [number];
    fields[fieldKey(index)] = number;
    return [];
  });
  const total = Number(weights.reduce((sum, weight) => sum + weight, 0).toPrecision(12));
  if (weights.length < items.length) return { ...nothing, fields, total };
  return totalsOne(weights)
    ? { ...nothing, input: weights, total }
    : {
        ...nothing,
        total,
        whole: { text: PARAMETER_TEXTS.totalBad, values: { total: shown(total, PERCENT) } },
      };
}

function checkTable(parameter: TableParameter, typed: Typed): Check {
  const fields: Record<string, Complaint> = {};
  const rows: (readonly [number, number])[] = [];
  let whole: Complaint | undefined;
  let lost = parameter.required;
  typed.forEach((contents, row) => {
    const [first = "", second = ""] = contents;
    if (isBlank(first) && isBlank(second)) return;
    // The scheme's bound without the rate that the source lost is not yet an entry.
    const own = parameter.rows[row];
    const untouched = own?.[1] === null && isBlank(second) && parseNumber(first) === own[0];
    if (!untouched) lost = false;
    const numbers = [first, second].map((content, column) => {
      if (isBlank(content)) return undefined;
      const limits = parameter.columns[column];
      const number = readNumber(content, limits ?? { min: -Infinity, max: Infinity });
      if (typeof number === "number") return number;
      fields[fieldKey(row, column)] = number;
      return undefined;
    });
    const [bound, value] = numbers;
    const last = rows[rows.length - 1];
    if (isBlank(first) || isBlank(second)) {
      if (!untouched) whole ??= { text: PARAMETER_TEXTS.halfRow, values: { n: row + 1 } };
    } else if (bound !== undefined && value !== undefined) {
      if (last && bound <= last[0]) fields[fieldKey(row, 0)] = { text: PARAMETER_TEXTS.notRising };
      else rows.push([bound, value]);
    }
  });
  const holdsLost = parameter.rows.some(([, value]) => value === null);
  if (lost && holdsLost && Object.keys(fields).length === 0 && rows.length === 0) {
    return { ...nothing, missing: true };
  }
  if (Object.keys(fields).length > 0 || whole) return { ...nothing, fields, whole };
  if (rows.length === 0 && parameter.required) {
    return { ...nothing, whole: { text: PARAMETER_TEXTS.noRows } };
  }
  const typedRows = typed.filter(([first = "", second = ""]) => !isBlank(first) || !isBlank(second)).length;
  // A row that is still to be entered beside others that are: not complete.
  return typedRows > rows.length
    ? { ...nothing, whole: { text: PARAMETER_TEXTS.halfRow, values: { n: rows.length + 1 } } }
    : { ...nothing, input: rows };
}

function same(parameter: Parameter, a: ParameterInput, b: ParameterInput): boolean {
  return JSON.stringify(typedOf(parameter, a)) === JSON.stringify(typedOf(parameter, b));
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

export const checkAll = (parameters: readonly Parameter[], typed: TypedParameters): CheckedParameter[] =>
  parameters.map((parameter) => {
    const own = typed[parameter.id] ?? ownTyped(parameter);
    return { parameter, typed: own, checked: checkTyped(parameter, own) };
  });

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
        .map(([bound = "", value = ""]) => `${bound}: ${value || "?"}`)
        .join("; ");
  }
}
