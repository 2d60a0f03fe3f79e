import type { BookModel } from "../workbook/model";
import { type AddInPage, type AddInWindow, asError, type PageWiring } from "./addInPage";
import type { Language } from "./context";
import type { Traffic } from "./counts";
import { OfficeHost } from "./host";
import type { Invocations } from "./invocations";
import type { AddIn } from "./manifest";
import { XdmHost } from "./xdm";

export interface LoadOptions {
  addIn: AddIn;
  /** The origin that the page takes for its host's. */
  hostOrigin: string;
  openPage(wiring: PageWiring): AddInPage;
  language: Language;
  book: BookModel;
  invocations: Invocations;
  traffic: Traffic;
}

const LOAD_TIMEOUT = 60_000;
let conversations = 0;

/** One load of the add-in's page, talking to one workbook. */
export class LoadedPage {
  readonly page: AddInPage;
  readonly host: OfficeHost;
  readonly xdm: XdmHost;

  private readonly invocations: Invocations;

  private constructor(options: LoadOptions) {
    const { addIn, language, book, invocations } = options;
    this.invocations = invocations;
    // office.js caches settings by conversation: a load must never meet those of an earlier one.
    const conversationId = `workbench-${Date.now()}-${++conversations}`;
    this.host = new OfficeHost(book, invocations, options.traffic);
    this.xdm = new XdmHost({
      conversationId,
      hostOrigin: options.hostOrigin,
      context: { addInId: addIn.id, addInName: addIn.name, language, settings: [] },
      post: (message) => this.page.post(message),
      execute: (query) => this.host.execute(query),
      onProblem: (problem) => this.page.report(problem),
    });
    this.page = options.openPage({
      url: addIn.pageUrl,
      language,
      addInId: addIn.id,
      conversationId,
      sharedRuntime: addIn.sharedRuntime,
      functions: addIn.functions !== undefined,
      onMessage: (message) => this.xdm.receive(message),
    });
    invocations.connect({
      send: (entries) => this.xdm.raiseMessages(entries),
      isRegistered: (id) => this.isRegistered(id),
    });
    this.host.session.events.connect((entries) => this.xdm.raiseMessages(entries));
  }

  /** Loads the page and waits until Office.onReady is through and the functions can be called. */
  static async load(options: LoadOptions): Promise<LoadedPage> {
    const loaded = new LoadedPage(options);
    try {
      await withTimeout(
        loaded.start(options),
        () =>
          loaded.page.takeProblems().map(String).join("; ") || "the page never got in touch with the host",
      );
      return loaded;
    } catch (error) {
      loaded.close();
      throw error;
    }
  }

  close(): void {
    this.invocations.disconnect();
    this.xdm.close();
    this.host.session.events.close();
    this.page.close();
  }

  private async start({ addIn, invocations }: LoadOptions): Promise<void> {
    await this.page.loaded();
    const [problem] = this.page.takeProblems();
    if (problem) throw problem;
    const { Office: office } = this.page.window as AddInWindow;
    if (!office) throw new Error("the page has not loaded office.js");
    try {
      await office.onReady();
    } catch (error) {
      throw asError(error);
    }
    if (addIn.functions) await invocations.whenReady();
  }

  /** The page's association table; Excel learns of it in a way of its own when it loads the runtime. */
  private isRegistered(id: string): boolean {
    const { CustomFunctions: functions } = this.page.window as AddInWindow;
    return functions?._association?.mappings?.[id.toUpperCase()] !== undefined;
  }
}

async function withTimeout(work: Promise<void>, why: () => string): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the add-in did not start: ${why()}`)), LOAD_TIMEOUT);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
