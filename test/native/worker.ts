/** A process of the check: takes one scheme after the other. */
import { checkSubject, type Report } from "./checkSubject";
import { QUICK, shortened } from "./quick";
import { SUBJECTS } from "./subjects";

export interface Task {
  scheme: string;
  books?: readonly string[];
  quick: boolean;
}

/** What the process answers. */
export type Answer = Report | { scheme: string; error: string };

process.on("message", ({ scheme, books, quick }: Task) => {
  const subject = SUBJECTS.find((candidate) => candidate.scheme.id === scheme);
  const done = subject
    ? quick
      ? checkSubject(shortened(subject), [QUICK], false)
      : checkSubject(subject, books)
    : Promise.reject(new Error("no subject"));
  done.then(
    (report) => process.send?.(report),
    (error: unknown) =>
      process.send?.({
        scheme,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }),
  );
});
