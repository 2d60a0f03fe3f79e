/** A parameter in one line, as options of a command and worked examples give it. */
import { fill, type Language } from "../../i18n/language";
import { PARAMETER_INPUT_TEXTS } from "../../i18n/parameterInput";
import type { Parameter, ParameterInput, Scheme } from "../../schemes/scheme";
import { inputOf, readTyped, typedOf, type Typed } from "./parameterCells";
import { findingText, isMissing, isWrong, judge, cellText } from "./parameterRules";

/** `notes`: what is asked about although it is in force. */
type ParameterResult = { input: ParameterInput; notes: string[] } | { problem: string };

/**
 * A typed parameter: "3%", an option's id or word, weights as "50%/20%/30%", a table as "0:5%;100:6%" (or one rate,
 * which then holds from the first bound on).
 */
export function parseParameter(
  scheme: Scheme,
  id: string,
  content: string,
  language: Language,
): ParameterResult {
  const parameter = scheme.parameters.find((candidate) => candidate.id === id);
  if (!parameter) {
    const ids = scheme.parameters.map((one) => one.id).join(", ");
    return { problem: fill(PARAMETER_INPUT_TEXTS.parameterUnknown[language], { id, ids }) };
  }
  const typed = fieldsOf(parameter, content, language);
  if (!typed) {
    const text = PARAMETER_INPUT_TEXTS[parameter.kind === "weights" ? "parameterWeights" : "parameterTable"];
    return { problem: fill(text[language], { id, content, ...shapeOf(parameter) }) };
  }
  const cells = readTyped(parameter, typed);
  const findings = judge(parameter, cells);
  const texts = findings.map((finding) => findingSaid(parameter, finding, language));
  return findings.some((finding) => isWrong(finding) || isMissing(finding))
    ? { problem: texts.join("\n") }
    : { input: inputOf(parameter, cells), notes: texts };
}

/** A finding with the parameter and the cell it is about. */
export function findingSaid(
  parameter: Parameter,
  finding: Parameters<typeof cellText>[1],
  language: Language,
): string {
  const place = cellText(parameter, finding, language);
  const text = place === "" ? PARAMETER_INPUT_TEXTS.inParameter : PARAMETER_INPUT_TEXTS.inParameterCell;
  return fill(text[language], {
    name: parameter.name[language],
    place,
    problem: findingText(parameter, finding, language),
  });
}

/** How many weights, rows and columns there are. */
function shapeOf(parameter: Parameter): { rows: number; columns: number } {
  if (parameter.kind === "weights") return { rows: parameter.items.length, columns: 1 };
  return parameter.kind === "table"
    ? { rows: parameter.size, columns: parameter.columns.length }
    : { rows: 1, columns: 1 };
}

/** The line cut into fields; `undefined` where there are too many or too few. */
function fieldsOf(parameter: Parameter, content: string, language: Language): Typed | undefined {
  const { rows, columns } = shapeOf(parameter);
  switch (parameter.kind) {
    case "weights": {
      const weights = content.split("/");
      return weights.length === rows ? weights.map((weight) => [weight]) : undefined;
    }
    case "table": {
      const lines = content
        .split(";")
        .filter((line) => line.trim() !== "")
        .map((line) => line.split(":"));
      const [bound = ""] = typedOf(parameter, parameter.rows, language)[0] ?? [];
      // One rate alone holds from the first bound on.
      const cells = lines.map((line) =>
        line.length === 1 && columns > 1 ? [bound === "" ? "0" : bound, ...line] : line,
      );
      return cells.length <= rows && cells.every((line) => line.length <= columns) ? cells : undefined;
    }
    default:
      return [[content]];
  }
}
