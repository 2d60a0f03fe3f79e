import { bigAccountQuarterLedger } from "./big-account-quarter-ledger";
import type { Scheme } from "./scheme";

/** The catalogue, in the order of the source documents. */
export const SCHEMES: readonly Scheme[] = [bigAccountQuarterLedger];

export const schemeById = (id: string): Scheme | undefined => SCHEMES.find((scheme) => scheme.id === id);
