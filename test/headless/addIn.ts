/**
 * Opens the built add-in in the headless workbench: its functions, and all that its pane calls, through driver.ts. The
 * pane itself is tested in a browser.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { type BlankEncoding, type Engine, openWorkbench, type Workbench } from "excel-workbench";
import type { Language } from "../../src/i18n/language";
import type * as driver from "./driver";

const ROOT = path.resolve(__dirname, "../..");

type Driver = typeof driver;

export interface AddIn {
  workbench: Workbench;
  /** Calls a function of driver.ts inside the page. */
  call<Name extends keyof Driver>(
    name: Name,
    ...args: Parameters<Driver[Name]>
  ): Promise<Awaited<ReturnType<Driver[Name]>>>;
}

export interface AddInOptions {
  language?: Language;
  blanks?: BlankEncoding;
  file?: Uint8Array;
  /** The spreadsheet under it; by default the workbench's own. */
  engine?: Engine;
}

const BUILT = { dist: path.join(ROOT, "dist"), driver: path.join(ROOT, "build/driver.js") };

/** Five megabytes, read once. */
let driverScript: string | undefined;

export async function openAddIn({
  language = "zh-CN",
  blanks = "zero",
  file,
  engine,
}: AddInOptions = {}): Promise<AddIn> {
  const workbench = await openWorkbench(
    {
      manifest: path.join(ROOT, "manifest.xml"),
      dist: BUILT.dist,
      html: withoutPane(BUILT.dist),
      language,
      blanks,
      ...(file ? { file } : {}),
    },
    engine,
  );
  workbench.addScript(AT_ONCE);
  workbench.addScript((driverScript ??= readFileSync(BUILT.driver, "utf8")));
  return {
    workbench,
    call: async (name, ...args) => {
      // Figures are read once they are there, as by a person who sees them come.
      if (name === "results") await workbench.book.calculated();
      return (await workbench.call(`driver.${name}`, ...args)) as never;
    },
  };
}

/**
 * Between two deliveries of results office.js waits half a second, or twice as long as the host took. In tests that is
 * most of the time, and nobody else needs it.
 */
const AT_ONCE =
  "{ const later = window.setTimeout; window.setTimeout = (run, _, ...given) => later(run, 0, ...given); }";

/** Functions without pane: drawing it, and its reading after every change, would be most of a test's time. */
function withoutPane(dist: string): string {
  const page = readFileSync(path.join(dist, "taskpane.html"), "utf8");
  const script = '<script src="taskpane.js"></script>';
  if (!page.includes(script)) throw new Error(`no ${script} in the built page`);
  return page.replace(script, "");
}
