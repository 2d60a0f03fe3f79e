/** Checks what HR gives for a parameter: as typed text, or as values. */
import { fill, type Language } from "../../i18n/language";
import { ENTRY_TEXTS } from "../../i18n/entries";
import type {
  Parameter,
  ParameterInput,
  Scheme,
  TableCell,
  TableParameter,
  WeightsParameter,
} from "../../schemes/scheme";
import { lacksCells, mayBeBlank, readTableCell, rises } from "./tableCells";
import { parseNumber, plainText } from "../typedValues";

export type ParameterResult = { input: ParameterInput } | { problem: string };

/**
 * A typed parameter: "3%", an option's id or word, weights as "50%/20%/30%", a table as "0:5%;100:6%"
 * (or one rate, which then holds from the first bound on).
 */
export function parseParameter(
  scheme: Scheme,
  id: string,
  typed: string,
  language: Language,
): ParameterResult {
  const content = plainText(typed);
  const problem = (key: keyof typeof ENTRY_TEXTS, values: Record<string, string | number> = {}) => ({
    problem: fill(ENTRY_TEXTS[key][language], { id, content, ...values }),
  });
  const parameter = scheme.parameters.find((candidate) => candidate.id === id);
  if (!parameter) return problem("parameterUnknown", { ids: scheme.parameters.map((p) => p.id).join(", ") });
  switch (parameter.kind) {
    case "number": {
      const number = parseNumber(content);
      if (number === undefined) return problem("parameterNotNumber");
      if (number < parameter.min || number > parameter.max) {
        return problem("parameterOutOfRange", { min: parameter.min, max: parameter.max });
      }
      return parameter.whole && !Number.isInteger(number) ? problem("parameterNotWhole") : { input: number };
    }
    case "choice": {
      const option = parameter.options.find(
        (candidate) =>
          candidate.id === content || Object.values(candidate.word).some((word) => word === content),
      );
      const words = parameter.options
        .map((candidate) => `${candidate.id} (${candidate.word[language]})`)
        .join(", ");
      return option ? { input: option.id } : problem("parameterNotOption", { words });
    }
    case "weights": {
      const weights = content.split("/").map(parseNumber);
      const numbers = weights.filter((weight): weight is number => weight !== undefined && weight >= 0);
      const good =
        numbers.length === parameter.items.length &&
        weights.length === numbers.length &&
        totals(numbers, parameter);
      return good
        ? { input: numbers }
        : problem("parameterWeights", { count: parameter.items.length, total: shownTotal(parameter) });
    }
    case "table": {
      const rows = parseTable(parameter, content);
      return rows
        ? { input: rows }
        : problem("parameterTable", { size: parameter.size, columns: parameter.columns.length });
    }
  }
}

/** At nine decimals, as the sheets test it. */
export const totals = (weights: readonly number[], { total = 1 }: Pick<WeightsParameter, "total">): boolean =>
  Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - total) < 5e-10;

/** Weights are shown as percentages, points as they are. */
export const weightFormat = ({ total = 1 }: Pick<WeightsParameter, "total">): string =>
  total === 1 ? "0.00%" : "General";

/** What they must total, as people read it. */
export const shownTotal = ({ total = 1 }: Pick<WeightsParameter, "total">): string =>
  total === 1 ? "100%" : String(total);

function parseTable(parameter: TableParameter, content: string): (readonly TableCell[])[] | undefined {
  const rows: (readonly TableCell[])[] = [];
  for (const text of content.split(";")) {
    const parts = text.split(":");
    const cells = parameter.columns.map((column, index): TableCell | undefined => {
      // One rate alone holds from the first bound on.
      const alone = parts.length === 1 && parameter.columns.length > 1;
      if (alone && index === 0) return parameter.rows[0]?.[0] ?? 0;
      const part = plainText(parts[alone ? index - 1 : index] ?? "");
      if (part === "") return mayBeBlank(parameter, index) ? null : undefined;
      const read = readTableCell(column, part);
      return "cell" in read ? read.cell : undefined;
    });
    const [bound] = cells;
    const last = rows[rows.length - 1]?.[0];
    const falls = typeof bound === "number" && typeof last === "number" && bound <= last;
    if (parts.length > cells.length || cells.includes(undefined) || (rises(parameter) && falls))
      return undefined;
    rows.push(cells.map((cell) => cell ?? null));
  }
  return rows.length <= parameter.size ? rows : undefined;
}

/** Whether the parameter counts at all, as the choices stand: the scheme's own where none is given. */
function isNeeded(
  { parameters }: Pick<Scheme, "parameters">,
  { neededIf }: Parameter,
  inputs: Readonly<Record<string, ParameterInput>>,
): boolean {
  if (!neededIf) return true;
  const choice = parameters.find(({ id }) => id === neededIf.choice);
  const own = choice?.kind === "choice" ? (choice.value ?? undefined) : undefined;
  return (inputs[neededIf.choice] ?? own) === neededIf.option;
}

/** Parameters that must still be entered. */
export const missingParameters = (
  scheme: Pick<Scheme, "parameters">,
  inputs: Readonly<Record<string, ParameterInput>>,
): Parameter[] =>
  scheme.parameters.filter(
    (parameter) => lacksInput(parameter, inputs[parameter.id]) && isNeeded(scheme, parameter, inputs),
  );

/** Whether the parameter still lacks a number that the source lost, or a choice that only HR can make. */
export function lacksInput(parameter: Parameter, input: ParameterInput | undefined): boolean {
  if (input !== undefined) return false;
  if (parameter.kind === "number" || parameter.kind === "choice") return parameter.value === null;
  if (parameter.kind === "weights") return parameter.items.some(({ value }) => value === null);
  return (
    parameter.kind === "table" &&
    parameter.required &&
    parameter.rows.every((row) => lacksCells(parameter, row))
  );
}
