/** Contents of cells and rows as the page shows them. */
import { DEPARTMENT_TEXTS } from "../../i18n/paneDepartments";
import type { EntryColumn, SchemeList } from "../../schemes/scheme";
import { isBlankCell } from "../../template/cellRules";
import type { CellContent } from "../../template/plan";
import { contentText } from "../../template/typedValues";
import { useLanguage } from "../shell/language";

export function useContents() {
  const { say, language } = useLanguage();
  const blank = say(DEPARTMENT_TEXTS.blank);
  return {
    ofCell: (column: EntryColumn, content: CellContent): string => contentText(column, content) || blank,
    ofRow: ({ columns }: SchemeList, cells: readonly CellContent[]): string =>
      columns
        .flatMap((column, at) =>
          isBlankCell(cells[at]) ? [] : [`${column.title[language]} ${contentText(column, cells[at])}`],
        )
        .join("; ") || blank,
  };
}
