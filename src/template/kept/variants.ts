/** HR's own variants of schemes: weights and parameters under a name, kept in a very hidden sheet of the workbook. */
import type { Language } from "../../i18n/language";
import { VARIANT_TEXTS } from "../../i18n/paneVariants";
import type { ParameterInput } from "../../schemes/scheme";
import { area, type CellContent, type Plan } from "../plan";
import { freeSheetName } from "../sheetNames";
import { TAB_COLORS, TEXT_FORMAT } from "../styles";
import { cellTexts } from "./record";

export interface Variant {
  scheme: string;
  schemeVersion: number;
  name: string;
  /** Only those that differ from the scheme's own. */
  parameters: Readonly<Record<string, ParameterInput>>;
}

/** Hidden name of the first cell: it follows the sheet through renaming. */
export const VARIANTS_NAME = "APPRAISE_VARIANTS";
const ROLE = "variants";

export const variantCells = (variants: readonly Variant[]): CellContent[][] =>
  cellTexts(JSON.stringify({ format: 1, variants })).map((part) => [part]);

export function planVariantsSheet(
  variants: readonly Variant[],
  language: Language,
  takenSheets: readonly string[],
): Plan {
  const cells = variantCells(variants);
  const block = area(0, 0, cells.length);
  return {
    sheets: [
      {
        role: ROLE,
        name: freeSheetName(VARIANT_TEXTS.sheet[language], takenSheets),
        tabColor: TAB_COLORS.guide,
        cells: [{ area: block, values: cells }],
        styles: [{ area: block, style: { numberFormat: TEXT_FORMAT } }],
        widths: [],
        validations: [],
        conditionalFormats: [],
        freeze: { rows: 0, columns: 0 },
        block,
        protection: { sort: false, insertRows: false, deleteRows: false },
        hidden: true,
      },
    ],
    names: [{ name: VARIANTS_NAME, role: ROLE, area: area(0, 0), visible: false }],
  };
}

/** What stands in the sheet's first column; `undefined` where somebody has damaged it. */
export function parseVariants(cells: readonly unknown[]): Variant[] | undefined {
  try {
    const { format, variants } = JSON.parse(cells.map(String).join("")) as {
      format: number;
      variants: Variant[];
    };
    return format === 1 && Array.isArray(variants) ? variants : undefined;
  } catch {
    return undefined;
  }
}

/** Names are told apart as people read them. */
export const sameVariant = (
  a: Pick<Variant, "scheme" | "name">,
  b: Pick<Variant, "scheme" | "name">,
): boolean => a.scheme === b.scheme && a.name.trim().toLowerCase() === b.name.trim().toLowerCase();
