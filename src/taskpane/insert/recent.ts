/** The schemes of the catalogue that were inserted last on this computer. */
import { readPreference, writePreference } from "../shell/draft";

interface KeptSchemes {
  ids: readonly string[];
}

export const NO_SCHEMES: KeptSchemes = { ids: [] };

const KEY = "recent";
const MOST = 4;

/** None where something else was written there. */
export const knownIds = ({ ids }: KeptSchemes): readonly string[] => (Array.isArray(ids) ? ids : []);

export const recentSchemes = (): readonly string[] => knownIds(readPreference(KEY, NO_SCHEMES));

export const rememberInserted = (id: string): void =>
  writePreference<KeptSchemes>(KEY, {
    ids: [id, ...recentSchemes().filter((one) => one !== id)].slice(0, MOST),
  });
