/**
 * How the schemes stand: read when the page comes to sight, when people come back to the pane from the sheets, when
 * asked, and after every change of the pane's own.
 */
import { useCallback, useEffect, useRef, useState } from "react";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { readOverview, type WorkbookState } from "../../workbook/overview";
import { useLanguage } from "../shell/language";
import { useTask, type Task } from "../shell/task";

export interface Overview {
  state: WorkbookState | undefined;
  task: Task;
  refresh(): Promise<void>;
}

const FRESH_MS = 5_000;

export function useOverview(visible: boolean): Overview {
  const { say } = useLanguage();
  const [state, setState] = useState<WorkbookState>();
  const readAt = useRef(0);
  const task = useTask();
  const { run } = task;
  const refresh = useCallback(async () => {
    const found = await run(say(INSERTED_TEXTS.reading), () => readOverview());
    // What was read before stays when reading fails.
    if (found) setState(found);
    readAt.current = Date.now();
  }, [run, say]);
  useEffect(() => {
    if (!visible) return undefined;
    void refresh();
    const comeBack = () => {
      if (Date.now() - readAt.current > FRESH_MS) void refresh();
    };
    window.addEventListener("focus", comeBack);
    return () => window.removeEventListener("focus", comeBack);
  }, [visible, refresh]);
  return { state, task, refresh };
}
