/** Builds the function reference: a page a function and an index, in both languages. */
import { explain } from "../calculation/explain";
import { LIBRARY, type FunctionId } from "../calculation/library";
import { isFailure, Problem } from "../calculation/frame/problem";
import { LANGUAGES, type Language } from "../i18n/language";
import { documentHtml, functionHtml, indexHtml, type FunctionMetadata } from "./html";
import { PAGES } from "./pages";

export interface HelpFile {
  /** Below dist/: help/zh-CN/BONUS.html */
  readonly path: string;
  readonly html: string;
}

/** The two editions of the generated functions.json. */
export type Editions = Readonly<Record<Language, { readonly functions: readonly FunctionMetadata[] }>>;

export function buildHelp(editions: Editions): HelpFile[] {
  return LANGUAGES.flatMap((language) => {
    const { functions } = editions[language];
    const pages = functions.map((metadata) => {
      const id = metadata.id as keyof typeof PAGES;
      const body = functionHtml(metadata, PAGES[id], (values) => results(id, values, language), language);
      return file(language, metadata.id, `APPRAISE.${metadata.id}`, body);
    });
    return [...pages, file(language, "index", "APPRAISE", indexHtml(functions, language))];
  });
}

function file(language: Language, name: string, title: string, body: string): HelpFile {
  return { path: `help/${language}/${name}.html`, html: documentHtml(language, title, `${name}.html`, body) };
}

/** What the function itself gives for an example. */
function results(id: FunctionId | "EXPLAIN", values: readonly unknown[], language: Language): unknown[][] {
  try {
    const rows = id === "EXPLAIN" ? explain(values, language) : LIBRARY[id].compute(values);
    return rows.map((row) => row.map((cell) => (isFailure(cell) ? failureText(cell, language) : cell)));
  } catch (reason) {
    if (!isFailure(reason)) throw reason;
    return [[failureText(reason, language)]];
  }
}

function failureText(failure: unknown, language: Language): string {
  return failure instanceof Problem ? `${failure.code} ${failure.message(language)}` : "#N/A";
}
