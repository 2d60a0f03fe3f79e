/** HR's own variants of schemes: weights and parameters under a name, kept in a very hidden sheet of the workbook. */
import type { Language } from "../../i18n/language";
import { VARIANT_TEXTS } from "../../i18n/paneVariants";
import { carryFrom } from "../../schemes/migrations";
import type { ParameterInput, Scheme } from "../../schemes/scheme";
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

const VARIANTS_FORMAT = 1;

/** The variants as texts that fit cells, one a row. */
export const variantCells = (variants: readonly Variant[]): CellContent[][] =>
  cellTexts(JSON.stringify({ format: VARIANTS_FORMAT, variants })).map((part) => [part]);

/** A plan of the very hidden sheet that holds HR's variants, under a free name. */
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
        protection: { insertRows: false, deleteRows: false },
        hidden: true,
      },
    ],
    names: [{ name: VARIANTS_NAME, role: ROLE, area: area(0, 0), visible: false }],
  };
}

/** What stands in the sheet's first column, or the format of a newer add-in; `undefined` where somebody has damaged it. */
export function parseVariants(
  cells: readonly unknown[],
): { variants: Variant[] } | { newerFormat: number } | undefined {
  try {
    const { format, variants } = JSON.parse(cells.map(String).join("")) as {
      format: number;
      variants: Variant[];
    };
    if (format > VARIANTS_FORMAT) return { newerFormat: format };
    return format === VARIANTS_FORMAT && Array.isArray(variants) ? { variants } : undefined;
  } catch {
    return undefined;
  }
}

/** A variant as the scheme of today understands it. */
export interface VariantToday {
  variant: Variant;
  /** Ids, in the version that it was saved from, of parameters that are no longer there. */
  gone: string[];
}

/** `undefined`: it was saved from a version that is newer than the scheme of this add-in. */
export function variantToday(scheme: Scheme, variant: Variant): VariantToday | undefined {
  const { schemeVersion, parameters } = variant;
  if (schemeVersion > scheme.version) return undefined;
  const { parameters: carried } = carryFrom(scheme, schemeVersion);
  const moved = Object.entries(parameters).map(([id, input]) => ({ id, now: carried(id), input }));
  const known = (id: string | undefined): id is string => scheme.parameters.some((own) => own.id === id);
  return {
    variant: {
      ...variant,
      schemeVersion: scheme.version,
      parameters: Object.fromEntries(moved.flatMap(({ now, input }) => (known(now) ? [[now, input]] : []))),
    },
    gone: moved.filter(({ now }) => !known(now)).map(({ id }) => id),
  };
}

/** Names are told apart as people read them. */
export const sameVariant = (
  a: Pick<Variant, "scheme" | "name">,
  b: Pick<Variant, "scheme" | "name">,
): boolean => a.scheme === b.scheme && a.name.trim().toLowerCase() === b.name.trim().toLowerCase();
