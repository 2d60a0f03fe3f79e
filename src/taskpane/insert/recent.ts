/** The schemes that were inserted last on this computer. */
import { readPreference, writePreference } from "../shell/draft";

interface KeptSchemes {
  ids: readonly string[];
}

export const NO_SCHEMES: KeptSchemes = { ids: [] };

const KEY = "recent";
const MOST = 4;

export const recentSchemes = (): readonly string[] => readPreference(KEY, NO_SCHEMES).ids;

export const rememberInserted = (id: string): void =>
  writePreference<KeptSchemes>(KEY, {
    ids: [id, ...recentSchemes().filter((one) => one !== id)].slice(0, MOST),
  });
