import { JSDOM, ResourceLoader, VirtualConsole, type AbortablePromise, type DOMWindow } from "jsdom";
import { type AddInPage, asError, callInPage, type PageWiring } from "./addInPage";
import { hostInfo, windowName } from "./context";
import { rememberHostNames } from "./hostNames";
import { watchRejections } from "./rejections";
import { Resources } from "./resources";

export interface PageOptions extends PageWiring {
  /** The folder that holds the files of the page's origin. */
  folder: string;
  /** Stands for the page's own HTML. */
  html?: string;
}

rememberHostNames();

/** What jsdom cannot do and pages live without; leaving the page is not among it. Files not found are in `refused`. */
const JSDOM_LIMITS = /^Not implemented: (?!navigation)|^Could not (load|parse CSS)/;

/** The host's own origin: https and the page's host name, as the library's trust check wants it. */
export function hostOriginFor(pageUrl: string): string {
  return `https://${new URL(pageUrl).hostname}:8443`;
}

/** The add-in's page in jsdom, with the host as its parent window. No request leaves the process. */
export class Page implements AddInPage {
  private readonly dom: JSDOM;
  private readonly problems: Error[] = [];
  private readonly ends: (() => void)[] = [];
  private readonly resources: Resources;
  private readonly hostOrigin: string;
  private closed = false;

  constructor(options: PageOptions) {
    this.hostOrigin = hostOriginFor(options.url);
    this.resources = new Resources(new URL(options.url).origin, options.folder);
    const html = options.html ?? this.resources.find(options.url)?.content;
    if (!html) throw new Error(`the add-in's page ${options.url} is not in ${options.folder}`);
    const info = hostInfo(options.language, options);
    this.dom = new JSDOM(html, {
      url: `${options.url}${options.url.includes("?") ? "&" : "?"}_host_Info=${encodeURIComponent(info)}`,
      contentType: "text/html",
      runScripts: "dangerously",
      pretendToBeVisual: true,
      resources: new MappedLoader(this.resources),
      virtualConsole: this.console(),
      beforeParse: (window) => this.prepare(window, options, info),
    });
  }

  get window(): DOMWindow {
    return this.dom.window;
  }

  async loaded(): Promise<void> {
    const { window } = this.dom;
    if (window.document.readyState !== "complete")
      await new Promise((resolve) => window.addEventListener("load", resolve));
  }

  /** Delivers a message of the host. */
  post(message: string): void {
    setImmediate(() => {
      if (this.closed) return;
      const { window } = this.dom;
      window.dispatchEvent(
        new window.MessageEvent("message", { data: message, origin: this.hostOrigin, source: null }),
      );
    });
  }

  /** Adds a classic script, as the page's own. */
  addScript(code: string): void {
    const { document } = this.dom.window;
    const script = document.createElement("script");
    script.textContent = code;
    document.head.appendChild(script);
  }

  /** Calls a global function of the page with JSON arguments; its result comes back as JSON. */
  async call(path: string, args: unknown[]): Promise<unknown> {
    const ended = new Promise<never>((_, reject) =>
      this.ends.push(() => reject(new Error(`the page was closed during ${path}`))),
    );
    return callInPage(this.dom.window, path, args, ended);
  }

  report(problem: Error): void {
    this.problems.push(problem);
  }

  /** What went wrong unnoticed by the page since the last look; requests to the network among it. */
  takeProblems(): Error[] {
    const refused = this.resources.refused.splice(0);
    return [
      ...this.problems.splice(0),
      ...refused.map((url) => new Error(`the page asked the network for ${url}`)),
    ];
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    for (const end of this.ends.splice(0)) end();
    this.dom.window.close();
  }

  private prepare(window: DOMWindow, options: PageOptions, info: string): void {
    const { Promise: PagePromise } = window as unknown as { Promise: PromiseConstructor };
    this.ends.push(watchRejections(PagePromise, (reason) => this.problems.push(asError(reason))));
    window.name = windowName(info, options.conversationId, options.addInId, this.hostOrigin);
    const parent = { postMessage: (message: string) => setImmediate(() => options.onMessage(message)) };
    Object.defineProperty(window, "parent", { value: parent });
    // jsdom has none; browsers have the host name.
    Object.defineProperty(window.document, "domain", { value: window.location.hostname });
    this.cutNetwork(window);
    window.addEventListener("error", (event) => this.problems.push(asError(event.error ?? event.message)));
  }

  private cutNetwork(window: DOMWindow): void {
    const { resources } = this;
    const page = window as unknown as Record<string, unknown>;
    page.fetch = (address: string) => {
      const found = resources.find(new URL(address, window.location.href).href);
      if (!found) return Promise.reject(new TypeError("Failed to fetch"));
      const body = found.content.toString("utf8");
      return Promise.resolve({
        ok: true,
        status: 200,
        text: () => Promise.resolve(body),
        json: () => Promise.resolve(JSON.parse(body) as unknown),
      });
    };
    for (const name of ["XMLHttpRequest", "WebSocket"]) {
      page[name] = class {
        constructor(address?: string) {
          resources.refused.push(`${name} ${address ?? ""}`.trim());
          throw new Error(`the workbench has no network (${name})`);
        }
      };
    }
  }

  private console(): VirtualConsole {
    const virtual = new VirtualConsole();
    virtual.on("jsdomError", (error) => {
      // Errors of scripts come through window's error event as well.
      if (JSDOM_LIMITS.test(error.message)) return;
      if (!/^Uncaught/.test(error.message)) this.problems.push(error);
    });
    return virtual;
  }
}

class MappedLoader extends ResourceLoader {
  constructor(private readonly resources: Resources) {
    super();
  }

  override fetch(url: string): AbortablePromise<Buffer> | null {
    const found = this.resources.find(url);
    const answer = found
      ? Promise.resolve(found.content)
      : Promise.reject(new Error(`the workbench has no network: ${url}`));
    return Object.assign(answer, { abort: () => undefined });
  }
}
