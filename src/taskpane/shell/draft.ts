/** What people have typed outlives a reload of the pane: it is kept in the session's storage until it is used. */
import { useCallback, useState } from "react";

/** The number goes up where a draft gets another shape: one of before is not taken for it. */
const PREFIX = "appraise.draft.2.";

/** The storage may be closed, full or hold what an older version wrote: then there is no draft. */
function read<T>(key: string, initial: T): T {
  try {
    const text = sessionStorage.getItem(PREFIX + key);
    return text === null ? initial : { ...initial, ...(JSON.parse(text) as Partial<T>) };
  } catch {
    return initial;
  }
}

function write<T>(key: string, draft: T | undefined): void {
  try {
    if (draft === undefined) sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, JSON.stringify(draft));
  } catch {
    // The draft then lives as long as the pane.
  }
}

export interface Draft<T> {
  value: T;
  update(change: Partial<T>): void;
  clear(): void;
}

export function useDraft<T extends object>(key: string, initial: T): Draft<T> {
  const [value, setValue] = useState(() => read(key, initial));
  const update = useCallback(
    (change: Partial<T>) =>
      setValue((before) => {
        const after = { ...before, ...change };
        write(key, after);
        return after;
      }),
    [key],
  );
  const clear = useCallback(() => {
    write<T>(key, undefined);
    setValue(initial);
  }, [key, initial]);
  return { value, update, clear };
}
