/** A very hidden sheet that keeps what belongs to the workbook and to no inserted scheme: variants, designs. */
import type { Language, Text } from "../../i18n/language";
import { area, type CellContent, type Plan } from "../plan";
import { freeSheetName } from "../sheetNames";
import { TAB_COLORS, TEXT_FORMAT } from "../styles";
import { cellTexts } from "./record";

/** What is kept, and under which names. */
export interface KeptSheet {
  role: string;
  /** Hidden name of the first cell: it follows the sheet through renaming. */
  name: string;
  title: Text;
}

/** Data as texts that fit cells, one a row. */
export const keptCells = (data: object): CellContent[][] =>
  cellTexts(JSON.stringify(data)).map((part) => [part]);

/** What the cells keep under a key, or the format of a newer add-in; `undefined` where somebody has damaged them. */
export function parseKept<T>(
  cells: readonly unknown[],
  format: number,
  key: string,
): { kept: T[] } | { newerFormat: number } | undefined {
  try {
    const data = JSON.parse(cells.map(String).join("")) as { format: number } & Record<string, unknown>;
    if (data.format > format) return { newerFormat: data.format };
    const kept = data[key];
    return data.format === format && Array.isArray(kept) ? { kept: kept as T[] } : undefined;
  } catch {
    return undefined;
  }
}

/** A plan of the sheet, under a free name. */
export function planKeptSheet(
  { role, name, title }: KeptSheet,
  cells: CellContent[][],
  language: Language,
  takenSheets: readonly string[],
): Plan {
  const block = area(0, 0, cells.length);
  return {
    sheets: [
      {
        role,
        name: freeSheetName(title[language], takenSheets),
        tabColor: TAB_COLORS.guide,
        cells: [{ area: block, values: cells }],
        styles: [{ area: block, style: { numberFormat: TEXT_FORMAT } }],
        widths: [],
        validations: [],
        conditionalFormats: [],
        freeze: { rows: 0, columns: 0 },
        block,
        protection: { insertRows: false, deleteRows: false },
        hidden: true,
      },
    ],
    names: [{ name, role, area: area(0, 0), visible: false }],
  };
}
