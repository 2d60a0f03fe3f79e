/** The what-if sets that the workbook keeps: read when what shows them comes to sight, and after every change. */
import { useCallback, useEffect, useState } from "react";
import { WHAT_IF_PANE_TEXTS as T } from "../../i18n/paneWhatIf";
import type { WhatIfSet } from "../../template/kept/whatIfs";
import { deleteWhatIf, readWhatIfs, renameWhatIf, saveWhatIf } from "../../workbook/whatIf/keptWhatIfs";
import { useLanguage } from "../shell/language";
import { useTask, type Task } from "../shell/task";

export interface WhatIfs {
  list: readonly WhatIfSet[];
  task: Task;
  /** What was done last, in words. */
  message: string;
  save(set: WhatIfSet): Promise<boolean>;
  rename(set: WhatIfSet, name: string): Promise<boolean>;
  remove(set: WhatIfSet): Promise<boolean>;
}

export function useWhatIfs(): WhatIfs {
  const { say } = useLanguage();
  const [list, setList] = useState<readonly WhatIfSet[]>([]);
  const [message, setMessage] = useState("");
  const task = useTask();
  const { run } = task;
  const change = useCallback(
    async (what: string, done: string, job: () => Promise<WhatIfSet[]>) => {
      setMessage("");
      const found = await run(what, job);
      if (!found) return false;
      setList(found);
      setMessage(done);
      return true;
    },
    [run],
  );
  useEffect(() => {
    void change(say(T.reading), "", readWhatIfs);
  }, [change, say]);
  return {
    ...{ list, task, message },
    save: (set) => change(say(T.saving), say(T.saved, { name: set.name }), () => saveWhatIf(set)),
    rename: (set, name) => change(say(T.renaming), say(T.renamed, { name }), () => renameWhatIf(set, name)),
    remove: (set) => change(say(T.removing), say(T.removed, { name: set.name }), () => deleteWhatIf(set)),
  };
}
