/**
 * What people have typed outlives a reload of the pane: it is kept in the session's storage until it is used. What somebody
 * likes stays on this computer.
 */
import { useCallback, useState } from "react";

/** The number goes up where a draft gets another shape: one of before is not taken for it. */
const PREFIX = "appraise.draft.2.";

/** A storage may be closed, and then even its name fails. */
type Where = () => Storage;
const SESSION: Where = () => sessionStorage;
const COMPUTER: Where = () => localStorage;

/** The storage may be closed, full or hold what an older version wrote: then there is no draft. */
function read<T>(where: Where, key: string, initial: T): T {
  try {
    const text = where().getItem(PREFIX + key);
    return text === null ? initial : { ...initial, ...(JSON.parse(text) as Partial<T>) };
  } catch {
    return initial;
  }
}

function write<T>(where: Where, key: string, draft: T | undefined): void {
  try {
    if (draft === undefined) where().removeItem(PREFIX + key);
    else where().setItem(PREFIX + key, JSON.stringify(draft));
  } catch {
    // The draft then lives as long as the pane.
  }
}

export interface Draft<T> {
  value: T;
  update(change: Partial<T>): void;
  clear(): void;
}

export const useDraft = <T extends object>(key: string, initial: T): Draft<T> =>
  useStored(SESSION, key, initial);

/** For what is no data of anybody's: it is there again in the next workbook. */
export const usePreference = <T extends object>(key: string, initial: T): Draft<T> =>
  useStored(COMPUTER, key, initial);

export const readPreference = <T>(key: string, initial: T): T => read(COMPUTER, key, initial);
export const writePreference = <T>(key: string, value: T): void => write(COMPUTER, key, value);

function useStored<T extends object>(where: Where, key: string, initial: T): Draft<T> {
  const [value, setValue] = useState(() => read(where, key, initial));
  const update = useCallback(
    (change: Partial<T>) =>
      setValue((before) => {
        const after = { ...before, ...change };
        write(where, key, after);
        return after;
      }),
    [where, key],
  );
  const clear = useCallback(() => {
    write<T>(where, key, undefined);
    setValue(initial);
  }, [where, key, initial]);
  return { value, update, clear };
}
