import { type AddIn, readManifest, readRibbon, type RibbonGroup } from "../../office/manifest";
import { readMetadata } from "../../office/metadata";
import type { Language } from "../../office/context";
import type { FunctionDeclaration } from "../../workbook/model";

export interface AddInFiles {
  addIn: AddIn;
  ribbon: RibbonGroup[];
  functions: FunctionDeclaration[];
}

/** The manifest's own origin is that of the add-in's developer; here its files stand beside this page. */
export function served(url: string): string {
  const { pathname, search } = new URL(url);
  return window.location.origin + pathname + search;
}

/** What Excel reads before it loads the add-in. */
export async function readAddIn(language: Language): Promise<AddInFiles> {
  const manifest = await textOf("/manifest.xml");
  const addIn = readManifest(manifest, language);
  const functions = addIn.functions
    ? readMetadata(await textOf(served(addIn.functions.metadataUrl)), addIn.functions.namespace)
    : [];
  return {
    addIn: { ...addIn, pageUrl: served(addIn.pageUrl) },
    ribbon: readRibbon(manifest, language),
    functions,
  };
}

async function textOf(url: string): Promise<string> {
  const answer = await fetch(url, { cache: "no-store" });
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return answer.text();
}
