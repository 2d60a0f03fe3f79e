import {
  CellError,
  type FunctionCall,
  type FunctionDeclaration,
  type FunctionResult,
  type InvokeFunctions,
} from "./model";

/**
 * The calls of custom functions during one recalculation: asked for while Univer evaluates, handed over all at
 * once after the pass, remembered until the book is idle.
 */
export class CustomCalls {
  /** Grows with each call that has no answer yet; the evaluator compares before and after. */
  unanswered = 0;
  /** The cell that is being evaluated, "Sheet1!C1". */
  address: () => string = () => "";
  private readonly answers = new Map<string, FunctionResult>();
  private queue = new Map<string, FunctionCall>();

  constructor(private readonly invoke: InvokeFunctions) {}

  ask(declaration: FunctionDeclaration, args: unknown[]): FunctionResult | undefined {
    // As Excel: every cell makes its own call, also where another one has asked the same.
    const key = `${declaration.id}@${this.address()}${JSON.stringify(args)}`;
    const answer = this.answers.get(key);
    if (answer) return answer;
    this.unanswered++;
    if (!this.queue.has(key)) this.queue.set(key, { id: declaration.id, args, address: this.address() });
    return undefined;
  }

  get waiting(): boolean {
    return this.queue.size > 0;
  }

  async send(): Promise<void> {
    const sent = this.queue;
    this.queue = new Map();
    let results: FunctionResult[] = [];
    try {
      results = await this.invoke([...sent.values()]);
    } catch {
      // Excel shows #VALUE! where the runtime of the add-in fails as a whole
    }
    let index = 0;
    for (const key of sent.keys()) {
      this.answers.set(key, results[index++] ?? { ok: false, error: new CellError("#VALUE!") });
    }
  }

  /** An idle book forgets: the next recalculation calls again what is dirty then. */
  forget(): void {
    this.answers.clear();
  }
}
