/** The steps of a function as a table: a header, then step | working | value, the function's figures last. */
import { HEADER } from "../i18n/functions/steps";
import { PROBLEMS } from "../i18n/functions/problems";
import { argumentName } from "../i18n/functions/names";
import type { Language } from "../i18n/language";
import { singleCell } from "./frame/arguments";
import { isBlank, shown, wordOf } from "./frame/cells";
import { named } from "./frame/cellwise";
import type { Result } from "./frame/explanation";
import { invalid } from "./frame/problem";
import { rangeOf } from "./frame/shapes";
import { LIBRARY, type FunctionId } from "./library";

export function explain(raw: readonly unknown[], language: Language): Result[][] {
  const [name, ...rest] = raw;
  const id = functionNamed(name);
  const header = [HEADER.step, HEADER.working, HEADER.value].map((text) => text[language]);
  return [header, ...LIBRARY[id].explain(rest, language)];
}

function functionNamed(raw: unknown): FunctionId {
  const title = argumentName("function");
  const range = rangeOf(raw, title);
  if (range === undefined) throw invalid(PROBLEMS.missing).of(title);
  const cell = named(title, () => singleCell(range));
  if (isBlank(cell)) throw invalid(PROBLEMS.requiredBlank).of(title);
  const id = explainedBy(cell);
  if (id === undefined)
    throw invalid(PROBLEMS.unknownFunction, { found: shown(cell), allowed: ids().join(", ") });
  return id;
}

/** The function by its name, with or without APPRAISE. before it. */
export function explainedBy(name: unknown): FunctionId | undefined {
  if (typeof name !== "string") return undefined;
  const word = wordOf(name)
    .toUpperCase()
    .replace(/^APPRAISE\./, "");
  return ids().find((known) => known === word);
}

function ids(): FunctionId[] {
  return Object.keys(LIBRARY) as FunctionId[];
}
