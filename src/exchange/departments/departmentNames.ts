/** How departments are called where people read of them. */
import { DEPARTMENT_FILE_TEXTS } from "../../i18n/departmentFile";
import type { Department } from "./departments";
import type { Language } from "../../i18n/language";

/** Also where it has no name. */
export const departmentTitle = (department: string, language: Language): string =>
  department === "" ? DEPARTMENT_FILE_TEXTS.noDepartment[language] : department;

/** For HR, who sends the files: who is anonymous to all others is named before the sign. */
export const receiverTitle = (
  { name, rater, rating }: Pick<Department, "name" | "rater" | "rating">,
  language: Language,
): string =>
  rater !== undefined && rating?.anonymous ? `${rater} ${name}` : departmentTitle(name, language);
