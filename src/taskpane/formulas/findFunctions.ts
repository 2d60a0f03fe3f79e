/** Finds functions by what they do: by the task's words, Excel's description, or another word for the same. */
import { FUNCTION_TASKS } from "../../i18n/formulaTasks";
import { LANGUAGES } from "../../i18n/language";
import { halfWidth } from "../../template/typedWords";
import { initials, meanings, typedWords } from "../insert/searchTerms";
import type { FunctionText } from "./functionTexts";

const ORDER = Object.keys(FUNCTION_TASKS);

/** In the order of the tasks; all of them where nothing is typed. */
export function findFunctions(functions: readonly FunctionText[], typed: string): FunctionText[] {
  const words = typedWords(halfWidth(typed).toLowerCase());
  const sorted = [...functions].sort((a, b) => ORDER.indexOf(a.id) - ORDER.indexOf(b.id));
  return sorted.filter(({ id, description }) => {
    const { task, words: known } = FUNCTION_TASKS[id];
    const text = `${id} ${LANGUAGES.map((own) => task[own]).join(" ")} ${known} ${description}`.toLowerCase();
    return words.every(
      (word) => meanings(word).some((one) => text.includes(one)) || initials(task["zh-CN"]).includes(word),
    );
  });
}
