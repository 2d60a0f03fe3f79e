import { mkdirSync } from "node:fs";
import path from "node:path";
import {
  type Browser,
  chromium,
  type ConsoleMessage,
  type Dialog,
  type Frame,
  type Locator,
  type Page,
  type Request,
} from "playwright-core";
import type { Language } from "../../src/i18n/language";
import { fill, type Text } from "../../src/i18n/language";
import type { ReadValue } from "excel-workbench";
import { browserArguments } from "excel-workbench/browser";
/** The window of the workbench's page, as a script in it sees it. */
import type {} from "excel-workbench/page";

const ROOT = path.resolve(__dirname, "../..");
const SCREENSHOTS = path.join(ROOT, "build/screenshots");

/** How long a condition may take on a slow machine before it counts as never coming true. */
const PATIENCE = 120_000;
const POLL = 50;
const DOUBLE_CLICK = 600;
/** Drawing the grid at every frame, while sheets are written, would be a third of all the time. */
const BETWEEN_FRAMES = 150;

/** A test in the browser; skipped, and counted as such, where there is none. */
export const browserTest: typeof test = process.env.E2E_BROWSER ? test : test.skip;

export interface HostOptions {
  language?: Language;
  blanks?: "zero" | "null";
  theme?: "light" | "dark";
  /** Lets scripts of the test into the add-in's page, whose policy takes none but its own. */
  scripts?: boolean;
}

let browser: Browser | undefined;
const hosts: Host[] = [];

/** Windows whose tests are through, by whether scripts are let in. */
const free = new Map<boolean, Page[]>([
  [true, []],
  [false, []],
]);

/**
 * Opens the workbench in a window of its own; after the test `closeHosts` closes it, or `leaveHosts` gives it to the next
 * test of the file: there the page is loaded anew, but the browser need not compile its 19 MB again.
 */
export async function openHost(options: HostOptions = {}): Promise<Host> {
  const { scripts = false, language = "zh-CN" } = options;
  const page = free.get(scripts)?.pop() ?? (await newPage(scripts));
  const host = new Host(page, language, scripts);
  hosts.push(host);
  await host.start(options);
  return host;
}

async function newPage(scripts: boolean): Promise<Page> {
  browser ??= await chromium.launch({
    executablePath: process.env.E2E_BROWSER,
    args: browserArguments(process.env.E2E_FINGERPRINT ?? ""),
  });
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
    acceptDownloads: true,
    bypassCSP: scripts,
  });
  context.setDefaultTimeout(PATIENCE);
  await context.addInitScript(drawSeldom, BETWEEN_FRAMES);
  return context.newPage();
}

/** In the workbench's own window, not in the pane: a frame comes so many milliseconds later. */
function drawSeldom(later: number): void {
  if (window !== window.top) return;
  const frame = window.requestAnimationFrame.bind(window);
  const waiting = new Map<number, number>();
  let asked = 0;
  window.requestAnimationFrame = (draw) => {
    asked += 1;
    const own = asked;
    waiting.set(
      own,
      window.setTimeout(() => {
        waiting.delete(own);
        frame(draw);
      }, later),
    );
    return own;
  };
  window.cancelAnimationFrame = (own) => {
    window.clearTimeout(waiting.get(own));
    waiting.delete(own);
  };
}

/** After each test: what went wrong unseen, and what was asked of the network, fails it. */
export const closeHosts = (): Promise<void> => endHosts((host) => host.page.context().close());

/** As `closeHosts`, for tests that have changed nothing of the window but what stands in it. */
export const leaveHosts = (): Promise<void> =>
  endHosts(async (host) => {
    const good =
      host.problems.length === 0 &&
      (await host.leave().then(
        () => true,
        () => false,
      ));
    if (good) free.get(host.scripts)?.push(host.page);
    else await host.page.context().close();
  });

async function endHosts(end: (host: Host) => Promise<void>): Promise<void> {
  const problems: string[] = [];
  for (const host of hosts.splice(0)) {
    problems.push(...host.problems);
    await end(host);
  }
  expect(problems).toEqual([]);
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = undefined;
  for (const pages of free.values()) pages.splice(0);
}

/** Waits until the assertion holds; its own failure is thrown if it never does. */
export async function eventually(assertion: () => Promise<void>): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, POLL));
    }
  }
}

export class Host {
  /** Errors of the pages, and requests that left this machine. */
  readonly problems: string[] = [];
  private lastPress = 0;

  constructor(
    readonly page: Page,
    readonly language: Language,
    readonly scripts: boolean,
  ) {
    page.on("pageerror", this.onError);
    page.on("console", this.onMessage);
    page.on("request", this.onRequest);
    page.on("dialog", this.onDialog);
  }

  private readonly onError = (error: Error) => this.problems.push(error.stack ?? error.message);
  private readonly onMessage = (message: ConsoleMessage) => {
    if (message.type() === "error") this.problems.push(message.text());
  };
  private readonly onRequest = (request: Request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$|^wss?:$/.test(protocol) && hostname !== "localhost")
      this.problems.push(`left this machine: ${request.url()}`);
  };
  private readonly onDialog = (dialog: Dialog) => void dialog.dismiss();

  /** Leaves the window as it was found. */
  async leave(): Promise<void> {
    this.page.off("pageerror", this.onError);
    this.page.off("console", this.onMessage);
    this.page.off("request", this.onRequest);
    this.page.off("dialog", this.onDialog);
    await this.page.unrouteAll();
    await this.page.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    // Nothing that this test has begun goes on in the next one's time.
    await this.page.goto("about:blank");
  }

  async start({ language = "zh-CN", blanks = "zero", theme = "light" }: HostOptions): Promise<void> {
    const address = new URL(process.env.E2E_ADDRESS ?? "");
    address.search = new URLSearchParams({ language, blanks, theme }).toString();
    await this.page.goto(address.href);
    await this.ready();
  }

  /** The workbench has opened its workbook and the pane has begun. */
  async ready(): Promise<void> {
    await this.page.waitForFunction(() => window.workbench !== undefined);
    await this.pane().getByRole("heading", { level: 1 }).waitFor();
  }

  say(text: Text, values: Record<string, string | number> = {}): string {
    return fill(text[this.language], values);
  }

  /** The frame of the add-in; another one after a workbook was opened. */
  paneFrame(): Frame {
    const frame = this.page.frames().find((own) => own.parentFrame() === this.page.mainFrame());
    if (!frame) throw new Error("there is no pane");
    return frame;
  }

  pane(): Locator {
    return this.page.frameLocator("iframe").locator("body");
  }

  /** The button of the pane or the page that has this name. */
  press(name: string): Promise<void> {
    return this.pane().getByRole("button", { name, exact: true }).click();
  }

  read(address: string): Promise<ReadValue[][]> {
    return this.page.evaluate((own) => {
      if (!window.workbench) throw new Error("no workbench");
      return window.workbench.read(own);
    }, address);
  }

  sheets(): Promise<string[]> {
    return this.page.evaluate(() => window.workbench?.book.sheets().map(({ name }) => name) ?? []);
  }

  /** "Sheet1!B2" of what is selected. */
  async selected(): Promise<string> {
    return this.page.evaluate(() => {
      const { sheet, area } = window.workbench?.book.active ?? {};
      return area ? `${sheet?.name} ${area.row + 1},${area.column + 1} ${area.rows}×${area.columns}` : "";
    });
  }

  tab(name: string): Locator {
    return this.page.getByRole("tab", { name, exact: true });
  }

  /** Clicks on a cell of the shown sheet ("B2"), as soon as it is in sight. */
  async click(cell: string, options: { button?: "left" | "right" } = {}): Promise<void> {
    const { x, y } = await this.place(cell);
    await this.apart();
    await this.page.mouse.click(x, y, options);
  }

  async hover(cell: string): Promise<void> {
    const { x, y } = await this.place(cell);
    await this.page.mouse.move(x - 2, y);
    await this.page.mouse.move(x, y, { steps: 3 });
  }

  async place(cell: string): Promise<{ x: number; y: number; right: number; bottom: number }> {
    let place = { x: 0, y: 0, right: 0, bottom: 0 };
    await eventually(async () => {
      const box = await this.page.evaluate((own) => window.workbenchGrid?.box(own), cell);
      if (!box) throw new Error(`${cell} is not in sight`);
      place = {
        x: (box.left + box.right) / 2,
        y: (box.top + box.bottom) / 2,
        right: box.right,
        bottom: box.bottom,
      };
    });
    return place;
  }

  /** No hand presses twice within this time unless it means a double click; Univer does not look where. */
  private async apart(): Promise<void> {
    const wait = this.lastPress + DOUBLE_CLICK - Date.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    this.lastPress = Date.now();
  }

  /** The grid follows the mouse from frame to frame. */
  async painted(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }

  /** Drags the fill handle of the selection that ends with this cell over the rows below. */
  async fillDown(cell: string, rows: number): Promise<void> {
    const { right, bottom } = await this.place(cell);
    const { bottom: end } = await this.place(cell.replace(/\d+$/, (row) => String(Number(row) + rows)));
    const canvas = this.page.locator("canvas[id*=sheet]");
    await eventually(async () => {
      await this.page.mouse.move(right - 30, bottom - 5);
      await this.page.mouse.move(right, bottom);
      expect(await canvas.evaluate((own) => own.style.cursor)).toBe("crosshair");
    });
    await this.apart();
    await this.page.mouse.down();
    for (const y of [bottom + 5, end - 10, end - 5]) {
      await this.page.mouse.move(right - 20, y);
      await this.painted();
    }
    await this.page.mouse.up();
  }

  /** Selects a cell with the mouse, types, and ends with Enter. */
  async enter(cell: string, text: string): Promise<void> {
    await this.click(cell);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** The text of the box that has come up; the box is closed with its first button. */
  async message(): Promise<string> {
    const box = this.page.getByRole("dialog");
    await box.waitFor();
    const text = await box.innerText();
    await box.getByRole("button").first().click();
    await box.waitFor({ state: "detached" });
    return text;
  }

  /** A picture of the whole page for who looks at it: not where CI is set, where nobody does. */
  async screenshot(name: string): Promise<void> {
    if (process.env.CI !== undefined) return;
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.painted();
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }
}
