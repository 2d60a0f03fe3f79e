/** The manuals: written in Markdown, one file a language, made into pages while it is built. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { marked } from "marked";
import { CHECK_TEXTS } from "../i18n/check";
import { COMPARE_TEXTS } from "../i18n/comparing";
import { DEPARTMENT_FILE_TEXTS } from "../i18n/departmentFile";
import { ENTRY_SHEET_TEXTS } from "../i18n/entrySheet";
import { EXPLAIN_TEXTS } from "../i18n/explain";
import type { Language, Text } from "../i18n/language";
import { PANE } from "../i18n/pane";
import { AUDIT_PANE_TEXTS } from "../i18n/paneAudit";
import { APPEALS_PANE_TEXTS } from "../i18n/paneAppeals";
import { CHECK_PANE_TEXTS } from "../i18n/paneCheck";
import { CLOSING_PANE_TEXTS } from "../i18n/paneClosing";
import { CORRECTIONS_PANE_TEXTS } from "../i18n/paneCorrections";
import { DEPARTMENT_TEXTS } from "../i18n/paneDepartments";
import { CARRYING_TEXTS } from "../i18n/paneCarrying";
import { DESIGN_TEXTS, FIELD_TEXTS } from "../i18n/paneDesigns";
import { ROLE_TEXTS } from "../i18n/paneRoles";
import { DESIGN_TABLE_TEXTS } from "../i18n/paneDesignTable";
import { FORMULA_TEXTS } from "../i18n/paneFormulas";
import { PANE_RATER_TEXTS } from "../i18n/paneRaters";
import { INSERT_TEXTS } from "../i18n/paneInsert";
import { INSERTED_TEXTS } from "../i18n/paneInserted";
import { OUTPUTS_PANE_TEXTS } from "../i18n/paneOutputs";
import { PICTURES_TEXTS } from "../i18n/panePictures";
import { REMOVING_TEXTS } from "../i18n/paneRemoving";
import { LEAVE_TEXTS, MOVE_TEXTS } from "../i18n/paneStaff";
import { UPDATE_TEXTS } from "../i18n/paneUpdate";
import { VIEW_TEXTS } from "../i18n/paneView";
import { UNREAD_TEXTS } from "../i18n/unread";
import { RECONCILE_TEXTS } from "../i18n/reconciliation";
import { VARIANT_TEXTS } from "../i18n/paneVariants";
import { WHAT_IF_PANE_TEXTS } from "../i18n/paneWhatIf";

/** What manuals name as `{AUDIT_PANE_TEXTS.action}`: buttons and headings are called there what they are called here. */
const NAMED: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  ...{ PANE, INSERTED_TEXTS, DEPARTMENT_TEXTS, DEPARTMENT_FILE_TEXTS, ENTRY_SHEET_TEXTS },
  ...{ INSERT_TEXTS, VARIANT_TEXTS, PANE_RATER_TEXTS },
  ...{ AUDIT_PANE_TEXTS, CHECK_PANE_TEXTS, CHECK_TEXTS, CLOSING_PANE_TEXTS, CORRECTIONS_PANE_TEXTS },
  ...{ CARRYING_TEXTS, REMOVING_TEXTS, LEAVE_TEXTS, MOVE_TEXTS, EXPLAIN_TEXTS, UPDATE_TEXTS },
  ...{ COMPARE_TEXTS, FORMULA_TEXTS, OUTPUTS_PANE_TEXTS, RECONCILE_TEXTS },
  ...{ DESIGN_TEXTS, FIELD_TEXTS, ROLE_TEXTS, DESIGN_TABLE_TEXTS, VIEW_TEXTS, WHAT_IF_PANE_TEXTS },
  ...{ APPEALS_PANE_TEXTS, PICTURES_TEXTS, UNREAD_TEXTS },
};

/** In the order of the index. */
export const MANUALS = ["hr", "department", "finance", "trouble", "administrator"] as const;

interface Manual {
  title: string;
  /** The first paragraph, as plain text: what the index says of it. */
  about: string;
  html: string;
}

export function manual(name: (typeof MANUALS)[number], language: Language): Manual {
  const written = readFileSync(join(__dirname, "manuals", language, `${name}.md`), "utf8");
  const source = named(written, language);
  const [heading = "", about = ""] = source.split(/\n{2,}/);
  if (!heading.startsWith("# ") || about === "")
    throw new Error(`manuals/${language}/${name}.md must begin with a title and say what it is for`);
  return { title: heading.slice(2), about, html: marked.parse(source, { async: false }) };
}

/** The text with names in their places. @throws Error for one that does not exist */
export function named(written: string, language: Language): string {
  const source = written.replace(
    /\{(\w+)\.(\w+)\}/g,
    (place, group: string, key: string) => NAMED[group]?.[key]?.[language] ?? place,
  );
  const [left] = /\{[^}]*\}?|\}/.exec(source) ?? [];
  if (left !== undefined) throw new Error(`a manual (${language}) names what does not exist: ${left}`);
  return source;
}
