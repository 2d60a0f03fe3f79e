/** What a workbook looks like, for comparing before and after. */
import type { BookModel } from "excel-workbench";

export function bookState(book: BookModel) {
  return {
    active: book.active.sheet.name,
    names: book.names().map(({ name, formula, visible }) => ({ name, formula, visible })),
    sheets: book.sheets().map((sheet) => {
      const used = sheet.usedArea(false);
      return {
        name: sheet.name,
        visibility: sheet.visibility,
        tabColor: sheet.tabColor,
        protected: sheet.protection.protected,
        conditionalFormats: sheet.conditionalFormats().length,
        filter: sheet.autoFilter,
        used,
        formulas: used && sheet.formulas(used),
        values: used && sheet.values(used),
      };
    }),
  };
}
