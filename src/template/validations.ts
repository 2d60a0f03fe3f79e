/** What may be typed into an entry cell, with the message that refuses it; native Excel, works without the add-in. */
import { fill, type Language } from "../i18n/language";
import { TEMPLATE_TEXTS } from "../i18n/template";
import type { EntryColumn } from "../schemes/scheme";
import type { Area, Validation, ValidationRule } from "./plan";
import { expandFormula } from "./formulas/expand";
import { referencesOf } from "./formulas/syntax";
import { parameterName, placeOf, say, type Layout } from "./layout";
import { address } from "./addresses";
import { parameterResolver } from "./results/resultReferences";

/** Excel cuts titles at 32 and messages at 255 characters by refusing them. */
const shortened = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

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

export function numberValidation(
  area: Area,
  { min, max, whole = false }: { min: number; max: number; whole?: boolean },
  language: Language,
  prompt?: string,
): Validation {
  const text = TEMPLATE_TEXTS[whole ? "refuseWhole" : "refuseNumber"][language];
  return validation(area, { kind: "number", min, max, whole }, fill(text, { min, max }), language, prompt);
}

export function wordsValidation(
  area: Area,
  words: string[],
  language: Language,
  prompt?: string,
): Validation {
  return validation(
    area,
    { kind: "list", words },
    say("refuseWord", language, { words: words.join(language === "zh-CN" ? "、" : ", ") }),
    language,
    prompt,
  );
}

/** The validation of an entry column's cells, none for free text. */
export function entryValidation(
  area: Area,
  column: Pick<EntryColumn, "kind" | "min" | "max" | "whole" | "limit" | "options" | "hint">,
  layout: Layout,
): Validation | undefined {
  const { language } = layout;
  const prompt = column.hint?.[language];
  switch (column.kind) {
    case "number":
      if (column.limit !== undefined)
        return limitValidation(area, { ...column, limit: column.limit }, layout);
      return numberValidation(
        area,
        { min: column.min ?? -1e12, max: column.max ?? 1e12, whole: column.whole ?? false },
        language,
        prompt,
      );
    case "choice":
      return wordsValidation(
        area,
        (column.options ?? []).map(({ word }) => word[language]),
        language,
        prompt,
      );
    case "date":
      return validation(area, { kind: "date" }, say("refuseDate", language), language, prompt);
    default:
      return undefined;
  }
}

/** A limit that stands on the parameters sheet. A lost one refuses nothing: what depends on it shows #N/A. */
function limitValidation(
  cells: Area,
  { min = 0, limit, whole = false, hint }: Pick<EntryColumn, "min" | "whole" | "hint"> & { limit: string },
  layout: Layout,
): Validation {
  const { language, scheme, prefix } = layout;
  const cell = address({ ...cells, rows: 1, columns: 1 });
  const most = expandFormula(limit, parameterResolver(layout));
  const id = referencesOf(limit)[0]?.parameter?.id;
  const parameter = scheme.parameters.find((candidate) => candidate.id === id);
  return validation(
    cells,
    {
      kind: "formula",
      formula: `=AND(ISNUMBER(${cell}),${cell}>=${min},IFERROR(${cell}<=${most}+1/10^9,TRUE)${whole ? `,${cell}=INT(${cell})` : ""})`,
    },
    say("refuseLimit", language, {
      min,
      limit: parameter ? parameterName(prefix, parameter, language) : "",
      sheet: placeOf(layout, "parameters").name,
    }),
    language,
    hint?.[language],
  );
}
