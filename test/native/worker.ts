/** A process of the check: takes some schemes, then the next ones. */
import { checkSubjects, type Report } from "./checkSubjects";
import { QUICK, shortened } from "./quick";
import { SUBJECTS } from "./subjects";

export interface Task {
  schemes: readonly string[];
  books?: readonly string[];
  quick: boolean;
}

/** What the process answers. */
export type Answer = Report[] | { schemes: readonly string[]; error: string };

process.on("message", ({ schemes, books, quick }: Task) => {
  const subjects = SUBJECTS.filter(({ scheme }) => schemes.includes(scheme.id));
  const done = quick
    ? checkSubjects(subjects.map(shortened), { books: [QUICK], gaps: false })
    : checkSubjects(subjects, books ? { books } : {});
  done.then(
    (reports) => process.send?.(reports),
    (error: unknown) =>
      process.send?.({
        schemes,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
});
