/** One thing at a time that the workbook is asked to do: its progress, its cancelling, what went wrong. */
import { useCallback, useRef, useState } from "react";
import { PANE } from "../../i18n/pane";
import { problemOf, WorkbookProblem } from "../../workbook/problems";
import { useAnnounce } from "./announcer";
import { useLanguage } from "./language";

export interface Task {
  /** What is being done, while it is. */
  what: string | undefined;
  /** From 0 to 1. */
  share: number;
  cancelling: boolean;
  problem: WorkbookProblem | undefined;
  /** Resolves to `undefined` if it fails; the problem is then shown. */
  run<T>(what: string, job: (progress: (share: number) => void) => Promise<T>): Promise<T | undefined>;
  /** Takes effect at the next progress, between two syncs. */
  cancel(): void;
  dismiss(): void;
}

/** How often progress is said aloud. */
const SPOKEN_STEP = 0.25;

export function useTask(): Task {
  const [state, setState] = useState<Pick<Task, "what" | "share" | "cancelling" | "problem">>(IDLE);
  const busy = useRef(false);
  const cancelled = useRef(false);
  const announce = useAnnounce();
  const { say } = useLanguage();

  const run = useCallback(
    async <T>(
      what: string,
      job: (progress: (share: number) => void) => Promise<T>,
    ): Promise<T | undefined> => {
      if (busy.current) return undefined;
      busy.current = true;
      cancelled.current = false;
      let spoken = 0;
      setState({ ...IDLE, what });
      announce(`${what}…`);
      try {
        const result = await job((share) => {
          if (cancelled.current) throw new WorkbookProblem("cancelled");
          setState((before) => ({ ...before, share }));
          if (share < spoken + SPOKEN_STEP || share >= 1) return;
          spoken = share;
          announce(say(PANE.progress, { what, percent: Math.round(share * 100) }));
        });
        setState(IDLE);
        announce(say(PANE.done, { what }));
        return result;
      } catch (error) {
        // Problems are the user's, all else is ours: shown as well, never only in the console.
        if (!(error instanceof WorkbookProblem)) console.error(error);
        setState({ ...IDLE, problem: problemOf(error) });
        announce("");
        return undefined;
      } finally {
        busy.current = false;
      }
    },
    [announce, say],
  );
  const cancel = useCallback(() => {
    cancelled.current = true;
    setState((before) => ({ ...before, cancelling: true }));
  }, []);
  const dismiss = useCallback(() => setState((before) => ({ ...before, problem: undefined })), []);
  return { ...state, run, cancel, dismiss };
}

const IDLE = { what: undefined, share: 0, cancelling: false, problem: undefined };
