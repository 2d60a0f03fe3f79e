/** Tries a scheme's mutants in its workbooks, the next workbook only on those that nothing has noticed so far. */
import type { WorkedExample } from "../../../src/schemes/scheme";
import { enteredTogether, exampleBooks } from "../exampleBooks";
import { fillBook } from "../filled";
import { sample } from "../parameters";
import type { Book, Subject } from "../subject";
import { formulaMutants, type FormulaMutant } from "./formulaMutants";
import { EQUIVALENT } from "./equivalent";
import { Recorder, type Call } from "./functionMutants";
import { OpenBook } from "./openBook";

interface Tried {
  mutant: FormulaMutant;
  /** Who has noticed it, and in which workbook; none: it survives. */
  caught?: { by: string; book: string };
}

export interface SchemeMutants {
  scheme: string;
  /** Of so many. */
  all: number;
  tried: Tried[];
  /** So many of those chosen change nothing, and are known to. */
  equivalent: number;
  /** Of the functions, in the first workbook. */
  calls: readonly Call[];
  /** Seconds of the processor. */
  time: number;
}

/**
 * @param count How many are tried, evenly spread; those that would need other columns are left out.
 * @param isAsked Which are meant at all.
 */
export async function checkMutants(
  subject: Subject,
  count: number,
  isAsked: (mutant: FormulaMutant) => boolean = () => true,
): Promise<SchemeMutants> {
  const { scheme } = subject;
  const begun = process.cpuUsage();
  const all = formulaMutants(scheme).filter(isAsked);
  const known = EQUIVALENT[scheme.id] ?? {};
  const chosen = spread(all, count);
  const recorder = new Recorder();
  const open = chosen.filter(({ id, isNothing }) => !isNothing && known[id] === undefined);
  let tried: Tried[] = open.map((mutant) => ({ mutant }));
  for (const { book, examples, always } of booksOf(subject)) {
    if (!always && tried.every(({ caught }) => caught)) continue;
    recorder.open = always;
    await fillBook(scheme, book, {
      checked: false,
      engine: recorder.engine,
      use: async (addIn, number) => {
        const filled = await OpenBook.open(addIn, scheme, number, examples);
        // What mutants make the functions answer is not right.
        recorder.open = false;
        const now: Tried[] = [];
        for (const one of tried) {
          const patches = one.caught ? [] : filled.patches(one.mutant.scheme);
          // What cannot be written as a formula of its column is no mutant.
          if (!patches) continue;
          const by = patches.length === 0 ? undefined : await filled.judge(patches);
          now.push(by === undefined ? one : { ...one, caught: { by, book: book.id } });
        }
        tried = now;
      },
    });
  }
  const { user, system } = process.cpuUsage(begun);
  return {
    scheme: scheme.id,
    all: all.length,
    equivalent: chosen.length - open.length,
    tried,
    calls: recorder.calls,
    time: (user + system) / 1e6,
  };
}

/** So many of them, evenly, always the same ones. */
export const spread = <T>(all: readonly T[], count: number): T[] =>
  all.length <= count
    ? [...all]
    : Array.from({ length: count }, (_, place) => all[Math.floor(((place + 0.5) * all.length) / count)]!);

/**
 * Some people of the subject's first workbook, which reach most; what is worked by hand; some of the others. What is left
 * then is tried among all.
 */
function booksOf({ scheme, books, changing, worked = [] }: Subject): Filled[] {
  const examples = [...scheme.examples, ...worked];
  const groups = enteredTogether(examples);
  const own = [...books, ...(changing ? [changing] : [])];
  const some = own.map((book) => sample(book));
  const filled = (book: Book, always = false): Filled => ({ book, examples: [], always });
  return [
    ...some.slice(0, 1).map((book) => filled(book, true)),
    ...exampleBooks(scheme, examples).map((book, index) => ({
      ...{ book, examples: groups[index] ?? [], always: true },
    })),
    ...some.slice(1).map((book) => filled(book)),
    ...own.filter((book, index) => book !== some[index]).map((book) => filled(book)),
  ];
}

interface Filled {
  book: Book;
  examples: readonly WorkedExample[];
  /** The functions are called in it, even where all is caught already. */
  always: boolean;
}
