/** Turns the references of a scheme's formula (see ../../schemes/scheme.ts) into Excel's. */
import type { Language } from "../../i18n/language";
import { literal } from "../addresses";
import { parseFormula, printFormula, type Node, type Reference } from "./syntax";

/** Gives the Excel text of each kind of reference; what it does not know it leaves undefined. */
export interface Resolver {
  language: Language;
  parameter?(id: string): string | undefined;
  weight?(id: string, item: string): string | undefined;
  choice?(id: string, option: string): string | undefined;
  entry?(id: string): string | undefined;
  entries?(from: string, to: string): string | undefined;
  list?(list: string, from: string, to: string): string | undefined;
  roster?(id: string): string | undefined;
  opening?(id: string): string | undefined;
  column?(id: string): string | undefined;
  period?(fact: string): string | undefined;
  cell?(id: string, selector: string | undefined): string | undefined;
  cells?(from: string, to: string): string | undefined;
  step?(id: string): string | undefined;
}

/** The formula as a cell holds it; without "=" where it stands without. */
export const expandFormula = (formula: string, resolver: Resolver): string =>
  expandNode(parseFormula(formula), resolver).slice(formula.startsWith("=") ? 0 : 1);

/** The formula as Excel takes it, with every reference in the place that the resolver gives. */
export const expandNode = (node: Node, resolver: Resolver): string =>
  printFormula(node, {
    reference: (reference) => resolve(reference, resolver),
    step: (id) => resolver.step?.(id),
  });

function resolve({ texts, parameter, call, cell }: Reference, resolver: Resolver): string | undefined {
  if (texts) return literal(resolver.language === "zh-CN" ? texts.zh : texts.en);
  if (parameter) {
    const { id, item, option } = parameter;
    if (item !== undefined) return resolver.weight?.(id, item);
    return option === undefined ? resolver.parameter?.(id) : resolver.choice?.(id, option);
  }
  if (cell)
    return cell.last === undefined
      ? resolver.cell?.(cell.id, cell.selector)
      : resolver.cells?.(cell.id, cell.last);
  if (!call) return undefined;
  const { name, from, to } = call;
  if (name === "entries") return resolver.entries?.(from, to ?? from);
  if (name !== "list") return resolver[name]?.(from);
  const [list = "", column = ""] = from.split(".");
  return resolver.list?.(list, column, to ?? column);
}
