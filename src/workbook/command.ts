/** How a command is given to the workbook: one after the other, each done wholly or taken back wholly. */
import { problemOf, WorkbookProblem } from "./problems";
import { Undo } from "./undo";
import { waiting } from "./waiting";

type Job<T> = (context: Excel.RequestContext, undo: Undo) => Promise<T>;

/** Commands that could not be taken back when they failed: that is finished before another one begins. */
const unfinished: Undo[] = [];

let last: Promise<unknown> = Promise.resolve();

/** Waits until the commands before it are done. A command that is part of another one must not wait for it. */
export function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const turn = last.then(async () => {
    await finishUndoing();
    return job();
  });
  last = turn.catch(() => undefined);
  return turn;
}

async function finishUndoing(): Promise<void> {
  for (let undo = unfinished[0]; undo; undo = unfinished[0]) {
    unfinished.shift();
    const problem = await takeBack(undo);
    if (problem) throw problem;
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

/** What is to be said where it could not be done; where Excel only refuses it for now it will be tried again. */
async function takeBack(undo: Undo, cause?: WorkbookProblem): Promise<WorkbookProblem | undefined> {
  try {
    await undo.takeBack();
    return undefined;
  } catch (error) {
    if (error instanceof WorkbookProblem) return error;
    unfinished.push(undo);
    return (cause ?? problemOf(error)).remains(undo.left);
  }
}
