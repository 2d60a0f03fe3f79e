/** How a command is given to the workbook: one after the other, each done wholly or taken back wholly. */
import { problemOf, WorkbookProblem } from "./problems";
import { Undo } from "./undo";
import { waiting } from "./waiting";

type Job<T> = (context: Excel.RequestContext, undo: Undo) => Promise<T>;

type Finishing = () => Promise<WorkbookProblem | undefined>;

/** What could not be finished of commands, taken back mostly: that is done before another one begins. */
const unfinished: Finishing[] = [];

let last: Promise<unknown> = Promise.resolve();

/** Waits until the commands before it are done. A command that is part of another one must not wait for it. */
export function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const turn = last.then(async () => {
    await finishRest();
    return job();
  });
  last = turn.catch(() => undefined);
  return turn;
}

async function finishRest(): Promise<void> {
  for (let finish = unfinished.shift(); finish; finish = unfinished.shift()) {
    const problem = await finish();
    if (problem) throw problem;
  }
}

/**
 * Does what a command must not be left without. Gives what is to be said where it could not be done; where Excel only
 * refuses it for now it is tried again before the next command.
 */
export async function finishNowOrNext(
  job: () => Promise<void>,
  said: (error: unknown) => WorkbookProblem,
): Promise<WorkbookProblem | undefined> {
  try {
    await job();
    return undefined;
  } catch (error) {
    if (error instanceof WorkbookProblem) return error;
    unfinished.push(() => finishNowOrNext(job, said));
    return said(error);
  }
}

/**
 * A command that writes: whatever it has told its `undo` is taken back if it fails.
 * @throws WorkbookProblem, which says what has become of the workbook.
 */
export const command = <T>(job: Job<T>): Promise<T> => inTurn(() => wholly(job));

/** A command that is only tried: all that it writes is taken back in the end, too. @throws WorkbookProblem */
export const scratch = <T>(job: Job<T>): Promise<T> => inTurn(() => wholly(job, true));

/** A part of a command that has its turn. @throws WorkbookProblem, as `command` */
export async function wholly<T>(job: Job<T>, scratched = false): Promise<T> {
  const undo = new Undo();
  let result: T;
  try {
    result = await waiting((context) => job(context, undo));
  } catch (error) {
    throw await takenBack(undo, problemOf(error));
  }
  if (scratched) {
    const problem = await takeBack(undo);
    if (problem) throw problem;
  }
  return result;
}

async function takenBack(undo: Undo, problem: WorkbookProblem): Promise<WorkbookProblem> {
  if (undo.isEmpty) return problem;
  return (await takeBack(undo, problem)) ?? problem.undone();
}

const takeBack = (undo: Undo, cause?: WorkbookProblem): Promise<WorkbookProblem | undefined> =>
  finishNowOrNext(
    () => undo.takeBack(),
    (error) => (cause ?? problemOf(error)).remains(undo.left),
  );
