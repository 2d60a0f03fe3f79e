/** What the functions and their arguments are, in the words that Excel shows: read from the very file that Excel reads. */
import type { Language } from "../../i18n/language";
import { isFunction, type FunctionId } from "../../workbook/formulas/functions";

export interface ArgumentText {
  name: string;
  description: string;
  optional: boolean;
}

export interface FunctionText {
  id: FunctionId;
  description: string;
  arguments: ArgumentText[];
}

const FILES: Readonly<Record<Language, string>> = {
  "zh-CN": "functions.zh-CN.json",
  "en-US": "functions.json",
};

interface Metadata {
  functions: {
    id: string;
    description: string;
    parameters: { name: string; description: string; optional?: boolean }[];
  }[];
}

/** Of a language; throws where the file does not come. */
export async function readFunctionTexts(language: Language): Promise<FunctionText[]> {
  const answer = await fetch(FILES[language]);
  if (!answer.ok) throw new Error(`${FILES[language]}: ${answer.status}`);
  const { functions } = (await answer.json()) as Metadata;
  return functions.flatMap(({ id, description, parameters }) =>
    isFunction(id)
      ? [
          {
            ...{ id, description },
            arguments: parameters.map((one) => ({
              ...{ name: one.name, description: one.description, optional: one.optional === true },
            })),
          },
        ]
      : [],
  );
}
