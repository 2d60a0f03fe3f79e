/** The own variants of the workbook: read when what shows them comes to sight, and after every change. */
import { useCallback, useEffect, useState } from "react";
import { VARIANT_TEXTS } from "../../i18n/paneVariants";
import type { Variant } from "../../template/kept/variants";
import { problemOf, type WorkbookProblem } from "../../workbook/problems";
import { deleteVariant, readVariants, saveVariant } from "../../workbook/variants";
import { useLanguage } from "../shell/language";
import { useTask, type Task } from "../shell/task";

export interface Variants {
  list: readonly Variant[];
  /** Why they could not be read. */
  problem: WorkbookProblem | undefined;
  task: Task;
  /** What was done last, in words. */
  message: string;
  save(variant: Variant): Promise<boolean>;
  remove(variant: Variant): Promise<boolean>;
}

export function useVariants(): Variants {
  const { say } = useLanguage();
  const [list, setList] = useState<readonly Variant[]>([]);
  const [problem, setProblem] = useState<WorkbookProblem>();
  const [message, setMessage] = useState("");
  const task = useTask();
  const { run } = task;
  useEffect(() => {
    let gone = false;
    readVariants().then(
      (found) => {
        if (!gone && found.length > 0) setList(found);
      },
      (error: unknown) => {
        if (!gone) setProblem(problemOf(error));
      },
    );
    return () => {
      gone = true;
    };
  }, []);
  const change = useCallback(
    async (what: string, done: string, job: () => Promise<Variant[]>) => {
      setMessage("");
      const found = await run(what, job);
      if (!found) return false;
      setList(found);
      setProblem(undefined);
      setMessage(done);
      return true;
    },
    [run],
  );
  const save = (variant: Variant) =>
    change(say(VARIANT_TEXTS.saving), say(VARIANT_TEXTS.saved, { name: variant.name }), () =>
      saveVariant(variant),
    );
  const remove = (variant: Variant) =>
    change(say(VARIANT_TEXTS.removing), say(VARIANT_TEXTS.removed, { name: variant.name }), () =>
      deleteVariant(variant),
    );
  return { list, problem, task, message, save, remove };
}
