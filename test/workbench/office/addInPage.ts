import type { Language } from "./context";

/** How the add-in's page is to be opened; the same in jsdom and in an iframe. */
export interface PageWiring {
  /** The add-in's page, e.g. "https://localhost:3000/taskpane.html". */
  url: string;
  language: Language;
  addInId: string;
  conversationId: string;
  sharedRuntime: boolean;
  functions: boolean;
  onMessage(message: string): void;
}

/** What the host looks at in the page's window. */
export interface AddInWindow {
  Office?: { onReady(): Promise<unknown> };
  CustomFunctions?: { _association?: { mappings?: Record<string, unknown> } };
}

/** The page that the add-in runs in. */
export interface AddInPage {
  readonly window: object;
  /** Resolves when the page and its scripts have been loaded. */
  loaded(): Promise<void>;
  /** Delivers a message of the host. */
  post(message: string): void;
  /** Adds a classic script, as the page's own. */
  addScript(code: string): void;
  /** Calls a global function of the page with JSON arguments; its result comes back as JSON. */
  call(path: string, args: unknown[]): Promise<unknown>;
  report(problem: Error): void;
  /** What went wrong unnoticed by the page since the last look; requests to the network among it. */
  takeProblems(): Error[];
  close(): void;
}

/** Calls a global function ("tools.insert") in a window of the same process; rejects when the page has ended. */
export async function callInPage(
  window: object,
  path: string,
  args: unknown[],
  ended: Promise<never>,
): Promise<unknown> {
  const page = window as { JSON: JSON } & Record<string, unknown>;
  const names = path.split(".");
  const method = names.pop() ?? "";
  const owner = names.reduce<unknown>((object, name) => member(object, name), page);
  const target = member(owner, method);
  if (typeof target !== "function") throw new Error(`the page has no function ${path}`);
  // Arguments are made in the page's own realm: the library checks for its plain objects.
  const own = args.map((arg): unknown =>
    arg === undefined ? undefined : page.JSON.parse(JSON.stringify(arg)),
  );
  let result: unknown;
  try {
    result = await Promise.race([Reflect.apply(target as (...a: unknown[]) => unknown, owner, own), ended]);
  } catch (error) {
    throw asError(error);
  }
  return result === undefined ? undefined : (JSON.parse(JSON.stringify(result)) as unknown);
}

function member(object: unknown, name: string): unknown {
  return object === null || object === undefined ? undefined : (object as Record<string, unknown>)[name];
}

/** An error of the page's realm as one of ours, with what office.js adds to it. */
export function asError(thrown: unknown): Error {
  if (typeof thrown !== "object" || thrown === null) return new Error(String(thrown));
  const given = thrown as {
    name?: string;
    message?: string;
    stack?: string;
    code?: unknown;
    debugInfo?: unknown;
  };
  const error = new Error(given.message ?? String(thrown));
  error.name = given.name ?? "Error";
  if (given.stack) error.stack = given.stack;
  const { code, debugInfo } = given;
  return Object.assign(
    error,
    code !== undefined && { code },
    debugInfo !== undefined && { debugInfo: plain(debugInfo) },
  );
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
