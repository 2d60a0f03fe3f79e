/** What may be typed into a cell, with the message that refuses it; native Excel, works without the add-in. */
import type { Language } from "../i18n/language";
import { area, type Area, type SheetPlan, type Validation, type ValidationRule } from "./plan";
import { demand, type CellRule } from "./cellRules";
import { say } from "./layout";

/** Excel cuts titles at 32 and messages at 255 characters by refusing them. */
const shortened = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** A rule for cells with its message and, if given, a prompt, each cut to Excel's limits. */
export function validation(
  area: Area,
  rule: ValidationRule,
  error: string,
  language: Language,
  prompt?: string,
): Validation {
  return {
    area,
    rule,
    title: say("refuseTitle", language),
    error: shortened(error, 225),
    ...(prompt === undefined ? {} : { prompt: shortened(prompt, 255) }),
  };
}

/**
 * The rule that a test holds in each cell, given for the first one. A cell may be emptied: Excel must not be told to
 * ignore blanks, or one blank cell among those of the test lets everything in.
 */
export const testedRule = (cell: string, test: string): ValidationRule => ({
  kind: "formula",
  formula: `=OR(${cell}="",${test})`,
});

/** Numbers that Excel takes where a rule has no limit. */
const ANY = 1e300;

/**
 * The validation of cells that a rule holds, none for free text; words are listed in the rule's order. `refusal`: where
 * more is to be told than what the rule takes.
 */
export function ruleValidation(
  area: Area,
  rule: CellRule,
  language: Language,
  prompt?: string,
  refusal = demand(rule, language),
): Validation | undefined {
  const own = excelRule(rule);
  return own && validation(area, own, refusal, language, prompt);
}

function excelRule({
  kind,
  min = -ANY,
  max = ANY,
  whole = false,
  words = [],
}: CellRule): ValidationRule | undefined {
  switch (kind) {
    case "number":
      return { kind, min, max, whole };
    case "words":
      return { kind: "list", words: [...words] };
    case "date":
      return { kind };
    case "text":
      return undefined;
  }
}

/**
 * Excel splits a list that is written out at its commas, whatever the language: words with one stand in hidden cells of
 * the heading row, right of all else, and the list refers to them.
 */
export function placeWords(sheet: SheetPlan): void {
  const used = [...sheet.cells, ...sheet.styles, ...sheet.validations, { area: sheet.block }];
  let column = Math.max(...used.map((each) => each.area.column + each.area.columns)) + 1;
  for (const { rule } of sheet.validations) {
    if (rule.kind !== "list" || !rule.words.some((word) => word.includes(","))) continue;
    const source = area(sheet.block.row, column, 1, rule.words.length);
    rule.source = source;
    sheet.cells.push({ area: source, values: [rule.words] });
    (sheet.hiddenColumns ??= []).push({ column, count: rule.words.length });
    column += rule.words.length;
  }
}
