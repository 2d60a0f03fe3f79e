/** A scheme's formula in words: its references by their titles, in the reader's language. */
import { EXPLAIN_TEXTS } from "../../i18n/explain";
import { fill, type Language, type Text } from "../../i18n/language";
import { printFormula, type Node, type Reference } from "../../template/formulas/syntax";
import type { Scheme, SchemeList } from "../../schemes/scheme";

/** `list`: whose column the formula is, if it is a list's. */
export function inWords(node: Node, scheme: Scheme, language: Language, list?: SchemeList): string {
  const say = (text: Text, values: Record<string, string | number> = {}) => fill(text[language], values);
  const quoted = (text: string): string => (language === "zh-CN" ? `「${text}」` : `“${text}”`);
  const columns = scheme.results.flatMap((section) => section.columns);
  const resultTitle = (id: string): string | undefined =>
    (
      columns.find((one) => one.id === id) ??
      list?.columns.find((one) => one.id === id) ??
      list?.results.find((one) => one.id === id)
    )?.title[language];
  const named = (reference: Reference): string => {
    const { texts, parameter, call, cell, text } = reference;
    if (texts) return `"${language === "zh-CN" ? texts.zh : texts.en}"`;
    if (parameter) return quoted(parameterTitle(scheme, parameter, language) ?? text);
    if (cell) return cellTitle(cell);
    const column = call && callTitle(scheme, call, language, resultTitle);
    return column === undefined ? text : quoted(column);
  };
  const cellTitle = ({ id, last, selector }: NonNullable<Reference["cell"]>): string => {
    if (id in SPECIAL) return quoted(say(SPECIAL[id as keyof typeof SPECIAL]));
    const title = resultTitle(id) ?? id;
    const to = last === undefined ? "" : ` … ${resultTitle(last) ?? last}`;
    const of = selector && selector in SELECTORS ? say(SELECTORS[selector as keyof typeof SELECTORS]) : "";
    return quoted(`${title}${to}${of}`);
  };
  return printFormula(node, { reference: named, step: (id) => id }).slice(1);
}

const SPECIAL = {
  id: EXPLAIN_TEXTS.id,
  ready: EXPLAIN_TEXTS.ready,
  absent: EXPLAIN_TEXTS.absent,
  row: EXPLAIN_TEXTS.row,
} as const;

const SELECTORS = {
  all: EXPLAIN_TEXTS.ofAll,
  toDate: EXPLAIN_TEXTS.toDate,
  yearToDate: EXPLAIN_TEXTS.toDate,
  first: EXPLAIN_TEXTS.ofFirst,
  last: EXPLAIN_TEXTS.ofLast,
  previous: EXPLAIN_TEXTS.ofPrevious,
} as const;

function parameterTitle(
  { parameters }: Scheme,
  { id, item, option }: NonNullable<Reference["parameter"]>,
  language: Language,
): string | undefined {
  const parameter = parameters.find((one) => one.id === id);
  if (!parameter) return undefined;
  const part =
    parameter.kind === "weights"
      ? parameter.items.find((one) => one.id === item)?.name
      : parameter.kind === "choice"
        ? parameter.options.find((one) => one.id === option)?.word
        : undefined;
  const sign = parameter.kind === "choice" ? " = " : " · ";
  return parameter.name[language] + (part ? sign + part[language] : "");
}

function callTitle(
  { entryColumns, rosterColumns, lists, openings }: Scheme,
  { name, from, to }: NonNullable<Reference["call"]>,
  language: Language,
  resultTitle: (id: string) => string | undefined,
): string | undefined {
  const titleIn = (of: readonly { id: string; title: Text }[], id: string) =>
    of.find((one) => one.id === id)?.title[language];
  const entry = (id: string): string => titleIn(entryColumns, id) ?? id;
  switch (name) {
    case "entry":
      return entry(from);
    case "entries":
      return `${entry(from)} … ${entry(to ?? from)}`;
    case "roster":
      return titleIn(rosterColumns, from);
    case "opening": {
      const column = openings.find((one) => one.column === from)?.rosterColumn;
      return column === undefined ? undefined : titleIn(rosterColumns, column);
    }
    case "column":
      return fill(EXPLAIN_TEXTS.ofEverybody[language], { title: resultTitle(from) ?? from });
    case "list": {
      const [id = "", column = ""] = from.split(".");
      const list = lists.find((one) => one.id === id);
      const titles = [...(list?.columns ?? []), ...(list?.results ?? [])];
      return list && `${list.title[language]} · ${titleIn(titles, column) ?? column}`;
    }
    default:
      return undefined;
  }
}
