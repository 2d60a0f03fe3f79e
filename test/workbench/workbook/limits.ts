import type { Token } from "@borgar/fx";
import { HostError, type Validation } from "./model";

/** Excel's limits of size, from its "specifications and limits"; what goes beyond is refused. */
const CELL_TEXT = 32767;
const FORMULA = 8192;
const TEXT_IN_FORMULA = 255;
const ARGUMENTS = 255;
const NESTED_FUNCTIONS = 64;
const RULE = 255;
const TITLE = 32;
const PROMPT = 255;
const ALERT = 225;

function check(what: string, size: number, limit: number): void {
  if (size > limit) throw new HostError("InvalidArgument", `${what}: ${size}, Excel takes ${limit}.`);
}

export function checkCellText(text: string): void {
  check("Characters in a cell", text.length, CELL_TEXT);
}

export function checkFormulaLength(text: string): void {
  check("Characters in a formula", text.length, FORMULA);
}

export function checkFormulaParts(tokens: readonly Token[]): void {
  /** Arguments so far of each open bracket; null where it is no function's. */
  const open: (number | null)[] = [];
  tokens.forEach(({ type, value }, index) => {
    if (type === "string")
      check("Characters of a text in a formula", unquoted(value).length, TEXT_IN_FORMULA);
    if (type !== "operator") return;
    if (value === "(" || value === "{") {
      open.push(value === "(" && tokens[index - 1]?.type === "func" ? 1 : null);
      check("Nested functions", open.filter((count) => count !== null).length, NESTED_FUNCTIONS);
    } else if (value === ")" || value === "}") {
      check("Arguments of a function", open.pop() ?? 0, ARGUMENTS);
    } else if (value === ",") {
      const count = open[open.length - 1];
      if (typeof count === "number") open[open.length - 1] = count + 1;
    }
  });
}

const unquoted = (literal: string): string => literal.slice(1, -1).replace(/""/g, '"');

export function checkValidation({ rule, errorAlert, prompt }: Validation): void {
  for (const part of Object.values(rule)) {
    if (typeof part !== "object" || part === null) continue;
    for (const value of Object.values(part)) {
      if (typeof value === "string")
        check("Characters in a validation's formula or list", value.replace(/^=/, "").length, RULE);
    }
  }
  check("Characters in an alert's title", errorAlert?.title.length ?? 0, TITLE);
  check("Characters in an alert", errorAlert?.message.length ?? 0, ALERT);
  check("Characters in a prompt's title", prompt?.title.length ?? 0, TITLE);
  check("Characters in a prompt", prompt?.message.length ?? 0, PROMPT);
}
