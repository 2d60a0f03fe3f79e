/** HR's own variants of schemes: weights and parameters under a name, kept in a very hidden sheet of the workbook. */
import { VARIANT_TEXTS } from "../../i18n/paneVariants";
import { carryFrom } from "../../schemes/migrations";
import type { ParameterInput, Scheme } from "../../schemes/scheme";
import type { CellContent } from "../plan";
import { keptCells, parseKept, type KeptSheet } from "./keptSheet";
import { VARIANTS_NAME } from "./variantsName";

export interface Variant {
  scheme: string;
  schemeVersion: number;
  name: string;
  /** Only those that differ from the scheme's own. */
  parameters: Readonly<Record<string, ParameterInput>>;
}

export const VARIANTS_SHEET: KeptSheet = {
  role: "variants",
  name: VARIANTS_NAME,
  title: VARIANT_TEXTS.sheet,
};

const VARIANTS_FORMAT = 1;

/** Names are no longer than a line of the pane. */
export const LONGEST_NAME = 40;

/** The variants as texts that fit cells, one a row. */
export const variantCells = (variants: readonly Variant[]): CellContent[][] =>
  keptCells({ format: VARIANTS_FORMAT, variants });

/** What stands in the sheet's first column, or the format of a newer add-in; `undefined` where somebody has damaged it. */
export const parseVariants = (
  cells: readonly unknown[],
): { kept: Variant[] } | { newerFormat: number } | undefined => parseKept(cells, VARIANTS_FORMAT, "variants");

/** A variant as the scheme of today understands it. */
export interface VariantToday<T extends Variant = Variant> {
  variant: T;
  /** Ids, in the version that it was saved from, of parameters that are no longer there. */
  gone: string[];
}

/**
 * `undefined`: it was saved from a version that is newer than the scheme of this add-in, or from another revision of HR's
 * own design, which has no steps from one to the next.
 */
export function variantToday<T extends Variant>(scheme: Scheme, variant: T): VariantToday<T> | undefined {
  const { schemeVersion, parameters } = variant;
  if (schemeVersion > scheme.version || (scheme.design && schemeVersion !== scheme.version)) return undefined;
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
