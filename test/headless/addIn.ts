/** Opens the built add-in, as it is, in the headless workbench. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Language } from "../../src/i18n/language";
import { openWorkbench, type Workbench } from "../workbench/workbench";
import type { BlankEncoding } from "../workbench/workbook/model";
import * as engine from "../workbench/workbook/book";
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
}

export async function openAddIn({
  language = "zh-CN",
  blanks = "zero",
  file,
}: AddInOptions = {}): Promise<AddIn> {
  const workbench = await openWorkbench(
    {
      manifest: path.join(ROOT, "manifest.xml"),
      dist: path.join(ROOT, "dist"),
      language,
      blanks,
      ...(file ? { file } : {}),
    },
    engine,
  );
  await addDriver(workbench);
  return {
    workbench,
    call: (name, ...args) => workbench.call(`driver.${name}`, ...args) as never,
  };
}

/** Needed again after another workbook was opened: the page is loaded anew. */
export function addDriver(workbench: Workbench): Promise<void> | void {
  return workbench.addScript(readFileSync(path.join(ROOT, "build/driver.js"), "utf8"));
}
