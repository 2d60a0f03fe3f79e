/** Errors in the user's words: what happened and what to do. */
import { displayLanguage, fill, type Language } from "../i18n/language";
import { WORKBOOK_TEXTS } from "../i18n/workbook";

export type ProblemKey = keyof typeof WORKBOOK_TEXTS;

export class WorkbookProblem extends Error {
  constructor(
    readonly key: ProblemKey,
    readonly values: Readonly<Record<string, string | number>> = {},
    language: Language = displayLanguage(),
  ) {
    super(fill(WORKBOOK_TEXTS[key][language], values));
    this.name = "WorkbookProblem";
  }
}

/** Codes of Office.js and what they mean to the user. */
const CODES: Readonly<Record<string, ProblemKey>> = {
  InvalidOperationInCellEditMode: "cellEditing",
  AccessDenied: "accessDenied",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  RequestAborted: "anotherWorkbook",
  InvalidSelection: "anotherWorkbook",
};

export function problemOf(error: unknown): WorkbookProblem {
  if (error instanceof WorkbookProblem) return error;
  const { code = "", message = String(error) } = error as { code?: string; message?: string };
  const key = CODES[code];
  return key === undefined ? new WorkbookProblem("failed", { code, message }) : new WorkbookProblem(key);
}
