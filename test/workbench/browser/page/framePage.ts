import {
  type AddInPage,
  type AddInWindow,
  asError,
  callInPage,
  type PageWiring,
} from "../../office/addInPage";
import { hostInfo, windowName } from "../../office/context";
import type { ColorScheme } from "./colorScheme";
import { element } from "./dom";

type FrameWindow = Window & AddInWindow;

/** The add-in's page in an iframe: https and the same host name, as the library's trust check wants it. */
export class FramePage implements AddInPage {
  private readonly frame: HTMLIFrameElement;
  private readonly problems: Error[] = [];
  private readonly hasLoaded: Promise<void>;
  private end: (reason: Error) => void = () => undefined;
  private readonly ended: Promise<never>;
  private watched: Window | undefined;
  private connected = false;

  constructor(
    private readonly wiring: PageWiring,
    place: HTMLElement,
    title: string,
    /** Called after each message to the page: something in the workbook may have changed. */
    private readonly onPost: () => void,
    private readonly colorScheme: ColorScheme,
  ) {
    const info = hostInfo(wiring.language, wiring);
    const address = new URL(wiring.url);
    address.searchParams.set("_host_Info", info);
    this.frame = element("iframe", {
      title,
      name: windowName(info, wiring.conversationId, wiring.addInId, window.location.origin),
      src: address.href,
      // What Excel on the web allows its panes.
      allow: "clipboard-read; clipboard-write",
    });
    this.ended = new Promise((_, reject) => (this.end = reject));
    this.ended.catch(() => undefined);
    this.hasLoaded = new Promise((resolve) => this.frame.addEventListener("load", () => resolve()));
    this.frame.addEventListener("load", () => this.watch());
    window.addEventListener("message", this.receive);
    place.append(this.frame);
    this.watch();
  }

  get window(): FrameWindow {
    const { contentWindow } = this.frame;
    if (!contentWindow) throw new Error("the add-in's page is closed");
    return contentWindow as FrameWindow;
  }

  loaded(): Promise<void> {
    return this.hasLoaded;
  }

  post(message: string): void {
    this.frame.contentWindow?.postMessage(message, window.location.origin);
    this.onPost();
  }

  addScript(code: string): void {
    const { document } = this.window;
    const script = document.createElement("script");
    script.textContent = code;
    document.head.append(script);
  }

  call(path: string, args: unknown[]): Promise<unknown> {
    return callInPage(this.window, path, args, this.ended);
  }

  report(problem: Error): void {
    console.error(problem);
    this.problems.push(problem);
  }

  takeProblems(): Error[] {
    return this.problems.splice(0);
  }

  close(): void {
    window.removeEventListener("message", this.receive);
    this.end(new Error("the page was closed"));
    this.frame.remove();
  }

  private readonly receive = (event: MessageEvent): void => {
    const { contentWindow } = this.frame;
    if (!contentWindow || event.source !== contentWindow || typeof event.data !== "string") return;
    // The library gets in touch before the add-in is told that Office is ready.
    if (!this.connected) this.colorScheme.applyTo(contentWindow);
    this.connected = true;
    this.wiring.onMessage(event.data);
  };

  /** Errors that nobody in the page caught. A navigation may give the frame another window. */
  private watch(): void {
    const { contentWindow } = this.frame;
    if (!contentWindow || contentWindow === this.watched) return;
    this.watched = contentWindow;
    contentWindow.addEventListener("error", (event) => this.report(asError(event.error ?? event.message)));
    contentWindow.addEventListener("unhandledrejection", (event) => this.report(asError(event.reason)));
  }
}
