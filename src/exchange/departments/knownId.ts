/** Whose id a text is, also where a program has taken it for a number and dropped its leading zeros. */
import { idKey } from "../../template/lists/ids";

export interface KnownId {
  id: string;
  zerosLost: boolean;
}

const bare = (id: string): string => idKey(id).replace(/^0+(?=.)/, "");

/** By exactly the id; else by what is left of it without zeros, where that means one alone. */
export function knownId(ids: readonly string[]): (text: string) => KnownId | undefined {
  const exact = new Map(ids.map((id) => [idKey(id), id]));
  const without = new Map<string, string[]>();
  for (const id of ids) without.set(bare(id), [...(without.get(bare(id)) ?? []), id]);
  return (text) => {
    const own = exact.get(idKey(text));
    if (own !== undefined) return { id: own, zerosLost: false };
    // A zero more than there was is no loss.
    const [id, ...others] = /^[1-9]\d*$/.test(text) ? (without.get(text) ?? []) : [];
    return id !== undefined && others.length === 0 ? { id, zerosLost: true } : undefined;
  };
}
