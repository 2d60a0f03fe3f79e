/** One person as typed into fields. */
import type { Text } from "../../i18n/language";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { WILDCARDS, type Person } from "../../template/lists/listShape";
import { parseDate, plainText } from "../../template/typedValues";

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
  const id = plainText(typed.id);
  const entered = plainText(typed.entered) === "" ? undefined : parseDate(typed.entered);
  if (id === "" && Object.values(typed).some((text) => plainText(text) !== "")) {
    problems.id = INSERTED_TEXTS.idMissing;
  }
  if (WILDCARDS.some((mark) => id.includes(mark))) problems.id = INSERTED_TEXTS.idWildcard;
  if (listed.some((other) => other.toLowerCase() === id.toLowerCase())) problems.id = INSERTED_TEXTS.idTaken;
  if (plainText(typed.entered) !== "" && entered === undefined) problems.entered = INSERTED_TEXTS.dateBad;
  const good = id !== "" && Object.keys(problems).length === 0;
  return {
    problems,
    person: good
      ? {
          id,
          name: plainText(typed.name),
          department: plainText(typed.department),
          group: plainText(typed.group),
          ...(entered === undefined ? {} : { entered }),
        }
      : undefined,
  };
}
