/** How long the pane takes to start in Chromium, in the workbench, beside a plain page of Fluent UI. */
import { join } from "node:path";
import { chromium, type BrowserContext, type Frame, type Page } from "playwright-core";
import webpack from "webpack";
import { browserArguments, findBrowser, serveWorkbench } from "excel-workbench/browser";
import { buildForBrowser } from "../browser/build";
import { median } from "./measure";
import plain from "./plain/webpack.config.cjs";

export interface PaneStart {
  /** ms from the script's first line to the last registered function. */
  registered: number;
  /** ms from the page's navigation until its heading and its field stand: the pane with office.js, and Fluent alone. */
  pane: number;
  plain: number;
}

const RUNS = 9;

/** Nothing where there is no browser. */
export async function measurePaneStart(): Promise<PaneStart | undefined> {
  const executablePath = findBrowser();
  if (!executablePath) return undefined;
  const folders = await buildForBrowser("production");
  await buildPlain(join(folders.page, "plain"));
  const server = await serveWorkbench(folders);
  const browser = await chromium.launch({
    executablePath,
    args: browserArguments(server.certificate.fingerprint),
  });
  try {
    const runs: PaneStart[] = [];
    // The first one warms the browser.
    for (let run = 0; run <= RUNS; run++) {
      const context = await marking(await browser.newContext({ ignoreHTTPSErrors: true }));
      const pane = await startPane(await context.newPage(), server.address);
      const page = await context.newPage();
      await page.goto(`${server.address}plain/index.html`);
      if (run > 0) runs.push({ ...pane, plain: await markAt(page.mainFrame(), "usable") });
      await context.close();
    }
    const middle = (key: keyof PaneStart) => median(runs.map((each) => each[key]));
    return { registered: middle("registered"), pane: middle("pane"), plain: middle("plain") };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** As text: what compiles this file puts helpers of its own into functions. */
const MARKS = `
  let registered;
  Object.defineProperty(window, "appraiseFunctionsRegistered", {
    get: () => registered,
    set: (value) => {
      registered = value;
      performance.mark("registered");
    },
  });
  const observer = new MutationObserver(() => {
    if (!document.querySelector("h1") || !document.querySelector("input")) return;
    observer.disconnect();
    performance.mark("usable");
  });
  observer.observe(document, { childList: true, subtree: true });
`;

/** Marks when the functions' script begins and has ended, and when a page has its heading and a field to type in. */
async function marking(context: BrowserContext): Promise<BrowserContext> {
  context.setDefaultTimeout(120_000);
  await context.route("**/functions.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `performance.mark("begin");\n${await response.text()}` });
  });
  await context.addInitScript(MARKS);
  return context;
}

/** The pane alone: the workbench's own page has come to rest before, and the pane is opened anew. */
async function startPane(page: Page, address: string): Promise<Omit<PaneStart, "plain">> {
  await page.goto(address);
  const heading = page.frameLocator("iframe").getByRole("heading", { level: 1 });
  await heading.waitFor();
  await page.waitForFunction("window.workbench !== undefined");
  const before = inner(page);
  await before.evaluate(() => location.reload());
  await heading.waitFor();
  const frame = inner(page);
  const usable = await markAt(frame, "usable");
  return { registered: (await markAt(frame, "registered")) - (await markAt(frame, "begin")), pane: usable };
}

function inner(page: Page): Frame {
  const frame = page.frames().find((own) => own.parentFrame() === page.mainFrame());
  if (!frame) throw new Error("there is no pane");
  return frame;
}

async function markAt(frame: Frame, name: string): Promise<number> {
  await frame.waitForFunction((own) => performance.getEntriesByName(own).length > 0, name);
  return frame.evaluate((own) => performance.getEntriesByName(own)[0]?.startTime ?? NaN, name);
}

function buildPlain(folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack({ ...plain, output: { ...plain.output, path: folder } }, (error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}
