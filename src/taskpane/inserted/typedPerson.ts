/** One person as typed into fields. */
import type { Text } from "../../i18n/language";
import { ID_PROBLEMS } from "../../i18n/cellProblems";
import { NOT_A_DATE } from "../../template/cellRules";
import { idKey, idProblem } from "../../template/lists/ids";
import type { Person } from "../../template/lists/listShape";
import { parseDate } from "../../template/typedDays";
import { halfWidth } from "../../template/typedWords";

export const NOBODY = { id: "", name: "", department: "", group: "", entered: "" };
export type TypedPerson = typeof NOBODY;
export type PersonField = keyof TypedPerson;

export interface CheckedPerson {
  /** `undefined` while something is wrong or the id is missing. */
  person: Person | undefined;
  problems: Partial<Record<PersonField, Text>>;
}

export function checkPerson(typed: TypedPerson, listed: readonly string[]): CheckedPerson {
  const problems: CheckedPerson["problems"] = {};
  const id = halfWidth(typed.id);
  const entered = halfWidth(typed.entered) === "" ? undefined : parseDate(typed.entered);
  const wrong = listed.some((other) => idKey(other) === idKey(id)) ? "taken" : idProblem(id);
  // Nothing is missing before something is typed.
  if (wrong && Object.values(typed).some((text) => halfWidth(text) !== "")) problems.id = ID_PROBLEMS[wrong];
  if (halfWidth(typed.entered) !== "" && entered === undefined) problems.entered = NOT_A_DATE;
  const good = id !== "" && Object.keys(problems).length === 0;
  return {
    problems,
    person: good
      ? {
          id,
          name: halfWidth(typed.name),
          department: halfWidth(typed.department),
          group: halfWidth(typed.group),
          ...(entered === undefined ? {} : { entered }),
        }
      : undefined,
  };
}
