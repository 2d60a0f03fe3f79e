/** The entries of the period before in a file, for information: locked, values only, right of all that is filled. */
import { DEPARTMENT_FILE_TEXTS } from "../../i18n/departmentFile";
import { fill, type Language } from "../../i18n/language";
import type { EntryColumn, Scheme } from "../../schemes/scheme";
import { columnWidth, headingHeight } from "../../template/headings";
import { idKey } from "../../template/lists/ids";
import { HEADER_ROW } from "../../template/lists/listShape";
import { area, type CellContent, type SheetPlan } from "../../template/plan";
import { entryFormat, STYLES } from "../../template/styles";
import type { SentFile } from "./sentFile";

export interface EntriesBefore {
  /** The period, as it is read. */
  label: string;
  /** By the key of the id: the contents by entry column. */
  values: ReadonlyMap<string, Readonly<Record<string, CellContent>>>;
}

export const entriesBefore = (
  { entryColumns }: Pick<Scheme, "entryColumns">,
  label: string,
  entries: readonly { id: string; values: readonly CellContent[] }[],
): EntriesBefore => ({
  label,
  values: new Map(
    entries.map(({ id, values }) => [
      idKey(id),
      Object.fromEntries(entryColumns.map((column, at) => [column.id, values[at] ?? ""])),
    ]),
  ),
});

const { before: HEADING } = DEPARTMENT_FILE_TEXTS;

/** Whether a heading is one of these columns': they are ours, and nobody fills them. */
export const isBeforeHeading = (heading: string): boolean =>
  Object.values(HEADING).some((text) => heading.startsWith(text.split("{")[0] ?? text));

export function placeBefore(
  sheet: SheetPlan,
  columns: readonly EntryColumn[],
  sent: Pick<SentFile, "people">,
  { label, values }: EntriesBefore,
  language: Language,
): void {
  const at = sheet.block.column + sheet.block.columns;
  const first = HEADER_ROW + 1;
  const points = columnWidth(language);
  const headings = columns.map(({ title }) =>
    fill(HEADING[language], { period: label, column: title[language] }),
  );
  const head = { area: area(HEADER_ROW, at, 1, columns.length), values: [headings] };
  const rows = sent.people.map(({ id }) => {
    const own = values.get(idKey(id));
    return columns.map((column): CellContent => own?.[column.id] ?? "");
  });
  sheet.cells.push(head, { area: area(first, at, rows.length, columns.length), values: rows });
  sheet.styles.push(
    { area: head.area, style: STYLES.heading },
    { area: area(first, at, rows.length, columns.length), style: STYLES.locked },
    ...columns.map((column, index) => ({
      area: area(first, at + index, rows.length),
      style: entryFormat(column),
    })),
  );
  sheet.widths.push({ column: at, count: columns.length, points });
  const height = headingHeight([head], HEADER_ROW, points);
  const own = Math.max(height.points, ...(sheet.heights ?? []).map((one) => one.points));
  sheet.heights = [{ ...height, points: own }];
  sheet.block = { ...sheet.block, columns: sheet.block.columns + columns.length };
}
