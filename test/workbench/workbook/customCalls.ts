import {
  CellError,
  type FunctionCall,
  type FunctionDeclaration,
  type FunctionResult,
  type InvokeFunctions,
} from "./model";

/** The calls of a function in one place of a formula: their arguments, or why there is none. */
export type PreparedCalls = readonly (readonly (unknown[] | CellError)[])[] | CellError;

interface Asked {
  call: FunctionCall;
  answer: FunctionResult | undefined;
}

function same(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left)) {
    if (!Array.isArray(right) || left.length !== right.length) return false;
    for (let i = 0; i < left.length; i++) if (!same(left[i], right[i])) return false;
    return true;
  }
  if (left instanceof CellError) return right instanceof CellError && left.code === right.code;
  return Object.is(left, right);
}

/**
 * The calls of custom functions during one recalculation: asked for while Univer evaluates, handed over all at
 * once after the pass, remembered until the book is idle.
 */
export class CustomCalls {
  /** Grows with each call that has no answer yet; the evaluator compares before and after. */
  unanswered = 0;
  /** The cell that is being evaluated, "Sheet1!C1". */
  address: () => string = () => "";
  /** By function and cell: a formula makes few calls of one function. */
  private readonly asked = new Map<string, Asked[]>();
  private queue: Asked[] = [];

  constructor(private readonly invoke: InvokeFunctions) {}

  ask(declaration: FunctionDeclaration, args: unknown[]): FunctionResult | undefined {
    // As Excel: every cell makes its own call, also where another one has asked the same.
    const { id } = declaration;
    const address = this.address();
    const key = `${id}@${address}`;
    let calls = this.asked.get(key);
    if (!calls) this.asked.set(key, (calls = []));
    let call = calls.find((known) => same(known.call.args, args));
    if (call?.answer) return call.answer;
    this.unanswered++;
    if (!call) {
      call = { call: { id, args, address }, answer: undefined };
      calls.push(call);
      this.queue.push(call);
    }
    return undefined;
  }

  get waiting(): boolean {
    return this.queue.length > 0;
  }

  async send(): Promise<void> {
    const sent = this.queue;
    this.queue = [];
    let results: FunctionResult[] = [];
    try {
      results = await this.invoke(sent.map(({ call }) => call));
    } catch {
      // Excel shows #VALUE! where the runtime of the add-in fails as a whole
    }
    sent.forEach((asked, index) => {
      asked.answer = results[index] ?? { ok: false, error: new CellError("#VALUE!") };
    });
  }

  /** An idle book forgets: the next recalculation calls again what is dirty then. */
  forget(): void {
    this.asked.clear();
  }
}
