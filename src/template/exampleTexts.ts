/** What a worked example gives for parameters, and what comes of it, as people read it. */
import type { Language } from "../i18n/language";
import { COLON, NO, SEPARATOR, YES } from "../i18n/words";
import type {
  Parameter,
  ParameterInput,
  ResultColumn,
  Scheme,
  TableCell,
  WorkedExample,
} from "../schemes/scheme";
import { signWord } from "./signs";
import { dateText, isPercent, numberText } from "./typedValues";
import { expectedWords } from "./workedExamples";

/** Of each parameter that the example changes: "rate: 3%". */
export const exampleParameters = (
  { parameters: changed = {} }: WorkedExample,
  { parameters }: Scheme,
  language: Language,
): string[] =>
  parameters.flatMap((parameter) => {
    const input = changed[parameter.id];
    if (input === undefined) return [];
    return [`${parameter.name[language]}${COLON[language]}${inputText(parameter, input, language)}`];
  });

function inputText(parameter: Parameter, input: ParameterInput, language: Language): string {
  if (typeof input === "string") {
    const option = parameter.kind === "choice" ? parameter.options.find(({ id }) => id === input) : undefined;
    return option?.word[language] ?? input;
  }
  if (typeof input === "number")
    return numberText(input, parameter.kind === "number" ? parameter.format : undefined);
  const separator = SEPARATOR[language];
  if (parameter.kind === "weights") {
    const format = parameter.total === undefined ? "0%" : undefined;
    return parameter.items
      .map(({ name }, index) => `${name[language]} ${numberText(Number(input[index]), format)}`)
      .join(separator);
  }
  const columns = parameter.kind === "table" ? parameter.columns : [];
  return input
    .map((row) =>
      (Array.isArray(row) ? (row as readonly TableCell[]) : [])
        .map((cell, index) => {
          if (typeof cell === "number") return numberText(cell, columns[index]?.format);
          return columns[index]?.words?.find((word) => word["zh-CN"] === cell)?.[language] ?? cell ?? "–";
        })
        .join(" → "),
    )
    .join(separator);
}

type Figured = Pick<ResultColumn, "format" | "signs">;

/** Of a scheme: how an expected figure of a column reads; a blank one is nothing. */
export function figureText(
  scheme: Scheme,
  language: Language,
): (figure: number | boolean | string, column: Figured | undefined) => string {
  const inLanguage = expectedWords(scheme, language);
  return (figure, { format, signs } = {}) => {
    if (typeof figure === "boolean") return (figure ? YES : NO)[language];
    if (typeof figure === "string") return String(inLanguage(figure));
    const word = signWord(signs ? { signs } : {}, figure, language);
    if (word !== undefined) return word;
    return !isPercent(format) && format?.includes("y") ? dateText(figure) : numberText(figure, format);
  };
}
