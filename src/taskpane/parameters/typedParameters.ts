/** Parameters as they are typed: judged with every key, and compared with the scheme's own values. */
import type { Language, Text } from "../../i18n/language";
import type { Parameter, ParameterInput, Scheme } from "../../schemes/scheme";
import {
  inputOf,
  parameterCells,
  readTyped,
  typedOf,
  typedOfCells,
  type ParameterCells,
  type Typed,
} from "../../template/parameters/parameterCells";
import {
  counts,
  isLost,
  isMissing,
  isWhole,
  isWrong,
  judge,
  mayWait,
  type Finding,
} from "../../template/parameters/parameterRules";

export interface Checked {
  /** What is typed, as a value; `undefined` while it is wrong or missing. */
  input: ParameterInput | undefined;
  /** All that is wrong, missing or asked about, but for what may be entered later. */
  findings: readonly Finding[];
  /** Nothing is typed for what the source lost: it may be entered later. */
  missing: boolean;
  /** Differs from the scheme's own value. */
  changed: boolean;
  /** Of weights, as far as they are numbers. */
  total: number | undefined;
}

/** The scheme's own values. */
export const ownTyped = (parameter: Parameter, language: Language): Typed =>
  typedOfCells(parameter, parameterCells(parameter, undefined, language), language);

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

export const checkTyped = (parameter: Parameter, typed: Typed): Checked =>
  checkCells(parameter, readTyped(parameter, typed));

/** The same of cells as they stand: a number that is a text there is none. */
export function checkCells(parameter: Parameter, cells: ParameterCells): Checked {
  const all = judge(parameter, cells);
  const missing = all.some(isMissing) && !all.some(isWrong) && mayWait(parameter, cells);
  const input = isWhole(parameter, cells) ? inputOf(parameter, cells) : undefined;
  return {
    input,
    missing,
    findings: missing ? all.filter((finding) => !isMissing(finding)) : all,
    // What the source lost has nothing to differ from.
    changed: input !== undefined && !isLost(parameter) && differs(parameter, input),
    total: parameter.kind === "weights" ? totalOf(cells) : undefined,
  };
}

function differs(parameter: Parameter, input: ParameterInput): boolean {
  const own = inputOf(parameter, parameterCells(parameter, undefined, "zh-CN"));
  const text = (one: ParameterInput) => JSON.stringify(typedOf(parameter, one, "zh-CN"));
  return text(input) !== text(own);
}

const totalOf = (cells: ParameterCells): number =>
  Number(cells.reduce((sum, [weight]) => sum + (typeof weight === "number" ? weight : 0), 0).toPrecision(12));

/** Nothing is wrong, or missing that the source has not lost. */
export const isGood = ({ findings }: Checked): boolean =>
  !findings.some((finding) => isWrong(finding) || isMissing(finding));

/** The finding about one field. */
export const findingAt = ({ findings }: Checked, row: number, column = 0): Finding | undefined =>
  findings.find((finding) => finding.row === row && finding.column === column);

/** The drafts of all parameters: what is not typed stands on the scheme's own value. */
export type TypedParameters = Readonly<Record<string, Typed>>;

export interface CheckedParameter {
  parameter: Parameter;
  typed: Typed;
  checked: Checked;
}

/** `standing`: cells of the sheet, for parameters in which nothing has been typed. */
export const checkAll = (
  parameters: readonly Parameter[],
  typed: TypedParameters,
  language: Language,
  standing: Readonly<Record<string, ParameterCells>> = {},
): CheckedParameter[] => {
  const all = parameters.map((parameter) => {
    const own = typed[parameter.id] ?? ownTyped(parameter, language);
    const cells = standing[parameter.id] ?? readTyped(parameter, own);
    return { parameter, typed: own, cells };
  });
  const scheme: Pick<Scheme, "parameters"> = { parameters };
  const cellsOf = (id: string) => all.find(({ parameter }) => parameter.id === id)?.cells;
  return all.map(({ parameter, typed: own, cells }) => {
    const checked = checkCells(parameter, cells);
    const needed = counts(scheme, parameter, cellsOf);
    return { parameter, typed: own, checked: { ...checked, missing: checked.missing && needed } };
  });
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
