import {
  CellError,
  type ErrorCode,
  type FunctionCall,
  type FunctionDeclaration,
  type FunctionResult,
} from "../workbook/model";
import type { MessageEntry } from "./events";
import type { InvocationResult, InvocationSink } from "./objects/services";

const CATEGORY_CUSTOM_FUNCTION = 1;
const TYPE_INVOKE = 1000;
const FLAG_ERRORS_ALLOWED = 4;

/** Error codes of the client's results (facts §4) as the cell shows them. */
const ERRORS: Record<number, ErrorCode> = {
  0: "#VALUE!",
  1: "#N/A",
  2: "#VALUE!",
  3: "#VALUE!",
  4: "#VALUE!",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

export interface InvocationsPage {
  /** Hands a message to the page; false when it does not listen. */
  send(entries: MessageEntry[]): boolean;
  /** Whether the page has associated a function with this id. */
  isRegistered(id: string): boolean;
}

/**
 * Calls the add-in's functions as Excel does: one event with all calls of a calculation pass,
 * the results by `SetInvocationArrayResults`, in as many rounds as the client likes.
 */
export class Invocations implements InvocationSink {
  private readonly declarations: Map<string, FunctionDeclaration>;
  private readonly open = new Map<number, (result: FunctionResult) => void>();
  private page: InvocationsPage | undefined;
  private pageReady: () => void = () => undefined;
  private readiness: Promise<void>;
  private started: () => void = () => undefined;
  private start: Promise<void>;
  private waiting = 0;
  private lastId = 0;
  private isReady = false;
  private closed = false;
  /** Calls and result messages since the last reset. */
  calls = 0;
  rounds = 0;

  constructor(functions: readonly FunctionDeclaration[]) {
    this.declarations = new Map(functions.map((declaration) => [declaration.id, declaration]));
    this.readiness = this.untilReady();
    this.start = this.untilStarted();
  }

  /** The page that is loaded from now on; calls wait until it says that its functions are ready. */
  connect(page: InvocationsPage): void {
    this.page = page;
  }

  /** The page is gone: what it left open is settled as if the add-in were gone, new calls wait for the next page. */
  disconnect(): void {
    this.abandon();
    if (this.isReady && !this.closed) this.readiness = this.untilReady();
  }

  ready(): void {
    this.isReady = true;
    this.pageReady();
  }

  whenReady(): Promise<void> {
    return this.readiness;
  }

  get underWay(): boolean {
    return this.waiting > 0;
  }

  whenStarted(): Promise<void> {
    return this.start;
  }

  close(): void {
    this.closed = true;
    this.abandon();
    this.pageReady();
  }

  readonly invoke = async (calls: FunctionCall[]): Promise<FunctionResult[]> => {
    this.waiting += 1;
    this.started();
    this.start = this.untilStarted();
    try {
      // Until the page's runtime is ready Excel leaves the cells busy.
      await this.readiness;
      return await this.send(calls);
    } finally {
      this.waiting -= 1;
    }
  };

  settle(results: InvocationResult[]): void {
    this.rounds += 1;
    for (const [id, succeeded, value, code] of results) {
      this.open.get(id)?.(succeeded ? success(value) : failed(code ?? 0, value));
      this.open.delete(id);
    }
  }

  private send(calls: FunctionCall[]): Promise<FunctionResult[]> {
    const { page } = this;
    if (!page || this.closed)
      return Promise.resolve(calls.map(() => unknownFunction("the add-in is closed")));
    const entries: MessageEntry[] = [];
    const ids: number[] = [];
    const results = calls.map((call) => {
      if (!page.isRegistered(call.id))
        return Promise.resolve(unknownFunction(`the page has not registered ${call.id}`));
      const id = ++this.lastId;
      ids.push(id);
      entries.push(this.entry(id, call));
      return new Promise<FunctionResult>((resolve) => this.open.set(id, resolve));
    });
    this.calls += entries.length;
    if (entries.length > 0 && !page.send(entries)) {
      for (const id of ids) this.settleOne(id, unknownFunction("the page does not listen to function calls"));
    }
    return Promise.all(results);
  }

  private entry(invocationId: number, { id, args, address }: FunctionCall): MessageEntry {
    const allowsErrors = this.declarations.get(id)?.allowErrorForDataTypeAny ?? false;
    const call = [
      invocationId,
      id.toUpperCase(),
      args.map(encode),
      address,
      allowsErrors ? FLAG_ERRORS_ALLOWED : 0,
      null,
    ];
    return [CATEGORY_CUSTOM_FUNCTION, TYPE_INVOKE, "", JSON.stringify(call), 0, false];
  }

  private settleOne(id: number, result: FunctionResult): void {
    this.open.get(id)?.(result);
    this.open.delete(id);
  }

  private abandon(): void {
    for (const id of [...this.open.keys()])
      this.settleOne(id, unknownFunction("the add-in was closed while it computed"));
    this.page = undefined;
  }

  private untilReady(): Promise<void> {
    this.isReady = false;
    return new Promise((resolve) => {
      this.pageReady = resolve;
    });
  }

  private untilStarted(): Promise<void> {
    return new Promise((resolve) => {
      this.started = resolve;
    });
  }
}

const holdsErrors = (argument: unknown): boolean =>
  Array.isArray(argument) ? argument.some(holdsErrors) : argument instanceof CellError;

/** As JSON can say it: mostly it can as it is. */
function encode(argument: unknown): unknown {
  if (!holdsErrors(argument)) return argument;
  if (Array.isArray(argument)) return argument.map(encode);
  return argument instanceof CellError ? { type: "CustomFunctionError", code: argument.code } : argument;
}

function success(value: unknown): FunctionResult {
  try {
    const decoded = decode(value);
    return decoded instanceof CellError ? { ok: false, error: decoded } : { ok: true, value: decoded };
  } catch (error) {
    return { ok: false, error: new CellError("#VALUE!", String((error as Error).message)) };
  }
}

/** Cells are plain values, or errors that the function put among them. */
function decode(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decode);
  if (typeof value !== "object" || value === null) return value;
  const { valueType, type, code, message } = value as Record<string, unknown>;
  if (valueType !== "CustomFunctionError" && type !== "CustomFunctionError")
    throw new Error("the workbench does not implement data types in the results of functions");
  return new CellError(code as ErrorCode, typeof message === "string" && message ? message : undefined);
}

function failed(code: number, message: unknown): FunctionResult {
  const shown = typeof message === "string" && message !== "" ? message : undefined;
  return { ok: false, error: new CellError(ERRORS[code] ?? "#VALUE!", shown) };
}

function unknownFunction(message: string): FunctionResult {
  return { ok: false, error: new CellError("#NAME?", message) };
}
