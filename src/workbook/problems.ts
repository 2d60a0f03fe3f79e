/** Errors in the user's words: what happened and what to do. */
import { displayLanguage, fill, type Language } from "../i18n/language";
import { FILE_PROBLEM_TEXTS } from "../i18n/fileProblems";
import { PANE } from "../i18n/pane";
import { PANE_PROBLEM_TEXTS } from "../i18n/paneProblems";
import { REMOVING_PROBLEM_TEXTS } from "../i18n/removingProblems";
import { UNREAD_PROBLEM_TEXTS } from "../i18n/unread";
import { WORKBOOK_TEXTS } from "../i18n/workbook";

const TEXTS = {
  ...{ ...WORKBOOK_TEXTS, ...PANE_PROBLEM_TEXTS, ...REMOVING_PROBLEM_TEXTS, ...FILE_PROBLEM_TEXTS },
  ...UNREAD_PROBLEM_TEXTS,
  partNotLoaded: PANE.partNotLoaded,
};

export type ProblemKey = keyof typeof TEXTS;

export class WorkbookProblem extends Error {
  constructor(
    readonly key: ProblemKey,
    readonly values: Readonly<Record<string, string | number>> = {},
    language: Language = displayLanguage(),
    /** Said after it: what has become of the workbook. */
    after?: ProblemKey,
  ) {
    const texts = after === undefined ? [key] : [key, after];
    super(texts.map((text) => fill(TEXTS[text][language], values)).join(language === "zh-CN" ? "" : " "));
    this.name = "WorkbookProblem";
  }

  /** The same problem, with the word that the command may be given again and finishes then. */
  unfinished(): WorkbookProblem {
    return this.followedBy("unfinished");
  }

  /** The same problem, with the word that the workbook is as it was before, unless it says so itself. */
  undone(): WorkbookProblem {
    return this.key === "sheetPassword" ? this : this.followedBy("undone");
  }

  /** The same problem, with the word on which sheets the command is half done, and what will put them in order. */
  remains(left: string): WorkbookProblem {
    return this.followedBy("remains", { left });
  }

  /**
   * The same problem, with the word that rows are whole, whatever their order. `left`: the sheet that could not be put in
   * order, nor locked, again.
   */
  unsorted(left?: string): WorkbookProblem {
    return left === undefined ? this.followedBy("unsorted") : this.followedBy("unsortedYet", { left });
  }

  private followedBy(after: ProblemKey, values: Record<string, string> = {}): WorkbookProblem {
    return new WorkbookProblem(this.key, { ...this.values, ...values }, displayLanguage(), after);
  }
}

/** Codes of Office.js and what they mean to the user. */
const CODES: Readonly<Record<string, ProblemKey>> = {
  InvalidOperationInCellEditMode: "cellEditing",
  AccessDenied: "accessDenied",
  RequestPayloadSizeLimitExceeded: "tooLarge",
  ResponsePayloadSizeLimitExceeded: "tooLarge",
  RequestAborted: "anotherWorkbook",
  // Of several areas, or of a picture, there is no range.
  InvalidSelection: "severalAreas",
};

/**
 * Any error as a problem in the user's words; what Excel's code does not explain is `failed`, with code and
 * message.
 */
export function problemOf(error: unknown): WorkbookProblem {
  if (error instanceof WorkbookProblem) return error;
  const {
    code = "",
    message = String(error),
    name,
  } = error as Partial<Record<"code" | "message" | "name", string>>;
  // What is loaded when it is needed did not come.
  const key = name === "ChunkLoadError" ? "partNotLoaded" : CODES[code];
  return key === undefined ? new WorkbookProblem("failed", { code, message }) : new WorkbookProblem(key);
}
