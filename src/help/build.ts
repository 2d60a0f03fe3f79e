/** Builds the help pages in both languages: manuals, a page a scheme, a page a function, and an index of them. */
import { explain } from "../calculation/explain";
import { LIBRARY, type FunctionId } from "../calculation/library";
import { isFailure, Problem } from "../calculation/frame/problem";
import { LANGUAGES, type Language } from "../i18n/language";
import { HELP_TEXTS } from "../i18n/help";
import { SCHEMES } from "../schemes";
import { documentHtml, functionHtml, indexHtml, type FunctionMetadata, type IndexEntry } from "./html";
import { manual, MANUALS } from "./manuals";
import { PAGES } from "./pages";
import { schemeHtml, schemePage } from "./schemes";

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
    const manuals = MANUALS.map((name) => ({ name, ...manual(name, language) }));
    const index = indexHtml(
      [
        {
          title: HELP_TEXTS.manuals,
          entries: manuals.map(({ name, title, about }): IndexEntry => ({ name, title, about })),
        },
        {
          title: HELP_TEXTS.schemes,
          entries: SCHEMES.map((scheme) => ({
            ...{ name: schemePage(scheme.id), title: scheme.title[language] },
            about: `${scheme.people[language]} · ${HELP_TEXTS[scheme.period][language]}`,
          })),
        },
        {
          title: HELP_TEXTS.functions,
          entries: functions.map(({ id, description }) => ({ name: id, title: id, about: description })),
        },
      ],
      language,
    );
    return [
      ...manuals.map(({ name, title, html }) => file(language, name, title, html)),
      ...SCHEMES.map((scheme) =>
        file(language, schemePage(scheme.id), scheme.title[language], schemeHtml(scheme, language)),
      ),
      ...pages,
      file(language, "index", HELP_TEXTS.title[language], index),
    ];
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
