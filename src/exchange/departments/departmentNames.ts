/** How departments are called where people read of them. */
import { DEPARTMENT_FILE_TEXTS } from "../../i18n/departmentFile";
import type { Language } from "../../i18n/language";

/** Also where it has no name. */
export const departmentTitle = (department: string, language: Language): string =>
  department === "" ? DEPARTMENT_FILE_TEXTS.noDepartment[language] : department;
