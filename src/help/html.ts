/** The pages' HTML: plain, without scripts, readable on paper and by screen readers. */
import { fill, type Language, type Text } from "../i18n/language";
import { HELP_TEXTS } from "../i18n/help";
import { HELP } from "../i18n/functions/help";
import { argumentName } from "../i18n/functions/names";
import { formula, shownResult } from "./formula";
import type { HelpPage } from "./page";

export interface FunctionMetadata {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional?: boolean;
  }[];
}

const STYLE = `
body { font: 16px/1.6 "Segoe UI", "Microsoft YaHei", "PingFang SC", sans-serif; color: #242424; background: #fff; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.15rem; margin-top: 2rem; } h3 { font-size: 1rem; }
code { font-family: Consolas, "Courier New", monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; margin: 0.5rem 0 1.5rem; }
th, td { border: 1px solid #c8c8c8; padding: 0.25rem 0.6rem; text-align: left; vertical-align: top; }
.wide { overflow-x: auto; font-size: 0.85rem; }
a { color: #0f5a9c; }
img { display: block; max-width: 100%; margin: 0.75rem 0; border: 1px solid #c8c8c8; }
@media (prefers-color-scheme: dark) { body { color: #e6e6e6; background: #1f1f1f; } a { color: #7ab8f5; } th, td { border-color: #5a5a5a; } }
`;

export function documentHtml(language: Language, title: string, name: string, body: string): string {
  const other: Language = language === "zh-CN" ? "en-US" : "zh-CN";
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<nav><a href="index.html">${HELP_TEXTS.home[language]}</a> · <a href="../${other}/${name}" lang="${other}">${HELP.otherLanguage[language]}</a></nav>
<main>
${body}
</main>
</body>
</html>
`;
}

export interface IndexEntry {
  /** Of its page. */
  name: string;
  title: string;
  about: string;
}

export function indexHtml(
  parts: readonly { title: Text; entries: readonly IndexEntry[] }[],
  language: Language,
): string {
  const lists = parts.map(({ title, entries }) => {
    const rows = entries.map(({ name, title: own, about }) => [
      `<a href="${name}.html">${escaped(own)}</a>`,
      escaped(about),
    ]);
    return `${heading(title[language])}\n${table([], rows)}`;
  });
  return `<h1>${HELP_TEXTS.title[language]}</h1>\n${lists.join("\n")}`;
}

/** Of cells that are HTML already. */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = titles.map((title) => `<th scope="col">${title}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("\n");
  return `<table>${head === "" ? "" : `<thead><tr>${head}</tr></thead>`}<tbody>\n${body}\n</tbody></table>`;
}

export function functionHtml(
  { id, description, parameters }: FunctionMetadata,
  page: HelpPage,
  compute: (values: readonly unknown[]) => unknown[][],
  language: Language,
): string {
  const syntax = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(", ");
  const rows = parameters.map(
    ({ name, description: meaning, optional }) =>
      `<tr><th scope="row">${argumentHtml(name, language)}</th><td>${optional ? HELP.optional[language] : HELP.required[language]}</td><td>${escaped(meaning)}</td></tr>`,
  );
  const examples = page.examples.map(({ what, arguments: written }) => {
    const values = written.map((value) => inLanguage(value, language));
    return `<h3>${escaped(what[language])}</h3>
<p><code>${escaped(formula(id, values))}</code></p>
${resultTable(compute(values), language)}`;
  });
  return [
    `<h1>${id}</h1>`,
    `<p>${escaped(description)}</p>`,
    heading(HELP.syntax[language]),
    `<p><code>=APPRAISE.${id}(${escaped(syntax)})</code></p>`,
    parameters.length > 0 ? `${heading(HELP.arguments[language])}\n${argumentTable(rows, language)}` : "",
    list(
      HELP.remarks[language],
      page.remarks.map((remark) => remark[language]),
    ),
    list(HELP.blankCells[language], [
      ...(parameters.length === 0
        ? []
        : [
            HELP.blankCellsAre0[language],
            fill(HELP.guarded[language], { formula: guardedFormula(id, parameters, language) }),
          ]),
      page.blankAs0[language],
    ]),
    list(
      HELP.errors[language],
      page.errors.map((error) => error[language]),
    ),
    heading(HELP.examples[language]),
    ...examples,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** Words, none of them a cell that somebody may have left blank. */
const WORDS: ReadonlySet<string> = new Set(["function_name", "kind"]);

/** What must be given, with the guard of blanks around what stands in cells; by the arguments' names. */
function guardedFormula(id: string, parameters: FunctionMetadata["parameters"], language: Language): string {
  const [first, second] = parameters;
  // What is explained has arguments of its own, all of them optional here.
  const needed =
    first?.name === "function_name" && second
      ? [first, second]
      : parameters.filter(({ optional }) => !optional);
  const written = needed.map(({ name }) => {
    const own = argumentName(name)[language];
    return WORDS.has(name) ? own : `IF(${own}="","",${own})`;
  });
  return `=APPRAISE.${id}(${written.join(",")})`;
}

/** A value of an example, its texts in the reader's language. */
function inLanguage(value: unknown, language: Language): unknown {
  if (Array.isArray(value)) return value.map((part) => inLanguage(part, language));
  return typeof value === "object" && value !== null && language in value ? (value as Text)[language] : value;
}

/** The argument as the formula names it, and as messages in this language do. */
function argumentHtml(name: string, language: Language): string {
  const said = argumentName(name)[language];
  return `<code>${name}</code>${said === name ? "" : `<br>${escaped(said)}`}`;
}

function argumentTable(rows: readonly string[], language: Language): string {
  const titles = [HELP.argument, HELP.given, HELP.meaning].map(
    (text) => `<th scope="col">${text[language]}</th>`,
  );
  return `<table><thead><tr>${titles.join("")}</tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody></table>`;
}

function resultTable(rows: readonly (readonly unknown[])[], language: Language): string {
  const lines = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${escaped(shownResult(cell))}</td>`).join("")}</tr>`,
  );
  const caption = fill(HELP.result[language], { rows: rows.length, columns: rows[0]?.length ?? 0 });
  return `<table><caption>${caption}</caption><tbody>\n${lines.join("\n")}\n</tbody></table>`;
}

export function heading(title: string): string {
  return `<h2>${title}</h2>`;
}

function list(title: string, entries: readonly string[]): string {
  if (entries.length === 0) return "";
  return `${heading(title)}\n<ul>\n${entries.map((entry) => `<li>${escaped(entry)}</li>`).join("\n")}\n</ul>`;
}

export function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
