import { readFileSync } from "node:fs";
import type { Language } from "./office/context";
import { Traffic } from "./office/counts";
import { Invocations } from "./office/invocations";
import { LoadedPage } from "./office/loaded";
import { type AddIn, readManifest } from "./office/manifest";
import { readMetadata } from "./office/metadata";
import { hostOriginFor, Page } from "./office/page";
import { Resources } from "./office/resources";
import { type Engine, type Opened, type OpenOptions, Workbench } from "./scripting";
import * as spreadsheet from "./workbook/spreadsheet";
import type { BlankEncoding, FunctionDeclaration } from "./workbook/model";

export { type BookOptions, type Engine, type ReadValue, Workbench } from "./scripting";
export type { BlankEncoding, BookModel } from "./workbook/model";

export interface WorkbenchOptions {
  /** Path of manifest.xml. */
  manifest: string;
  /** The folder whose files stand for the manifest's https://localhost:…/ */
  dist: string;
  /** HTML in place of the add-in's page, for who drives the add-in by scripts of his own. */
  html?: string;
  language?: Language;
  /** How blank cells reach the functions: Excel's builds differ. */
  blanks?: BlankEncoding;
  /** An .xlsx to open instead of an empty workbook. */
  file?: Uint8Array;
}

/** Starts the add-in over a workbook; resolves when its page is ready and its functions can be called. */
export async function openWorkbench(
  options: WorkbenchOptions,
  engine: Engine = spreadsheet,
): Promise<Workbench> {
  const language = options.language ?? "en-US";
  const addIn = readManifest(readFileSync(options.manifest, "utf8"), language);
  const functions = declaredFunctions(addIn, options.dist);
  const invocations = new Invocations(functions);
  const bookOptions = { functions, invoke: invocations.invoke, blanks: options.blanks ?? "zero" };
  const traffic = new Traffic();
  const start = async (file?: Uint8Array, opening: OpenOptions = {}): Promise<Opened> => {
    const book = file
      ? await engine.openXlsx(file, { ...bookOptions, ...opening })
      : engine.createBook(bookOptions);
    const loaded = await LoadedPage.load({
      addIn,
      hostOrigin: hostOriginFor(addIn.pageUrl),
      openPage: (wiring) =>
        new Page({
          ...wiring,
          folder: options.dist,
          ...(options.html === undefined ? {} : { html: options.html }),
        }),
      language,
      book,
      invocations,
      traffic,
    });
    return { book, loaded };
  };
  return new Workbench(await start(options.file), start, engine, invocations, traffic);
}

function declaredFunctions(addIn: AddIn, folder: string): FunctionDeclaration[] {
  if (!addIn.functions) return [];
  const { metadataUrl, namespace } = addIn.functions;
  const file = new Resources(new URL(addIn.pageUrl).origin, folder).find(metadataUrl);
  if (!file) throw new Error(`the functions metadata ${metadataUrl} is not in ${folder}`);
  return readMetadata(file.content.toString("utf8"), namespace);
}
