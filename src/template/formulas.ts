/** Turns the references of a scheme's formula (see ../schemes/scheme.ts) into Excel's. */
import type { Language } from "../i18n/language";
import { literal } from "./references";

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
}

const REFERENCE = new RegExp(
  [
    /t"(?<zh>[^"|]*)\|(?<en>[^"]*)"/,
    /\{(?<parameter>\w+)(?:(?<mark>[:=])(?<detail>\w+))?\}/,
    /\b(?<call>entry|entries|list|roster|opening|column|period)\((?<from>\w+(?:\.\w+)?)(?:\.\.(?<to>\w+))?\)/,
    /\[(?<cell>\w+)(?:\.\.(?<last>\w+))?(?::(?<selector>\w+))?\]/,
  ]
    .map((part) => part.source)
    .join("|"),
  "g",
);

export function expandFormula(formula: string, resolver: Resolver): string {
  return formula.replace(REFERENCE, (reference: string, ...rest: unknown[]) => {
    const part = rest[rest.length - 1] as Record<string, string | undefined>;
    const text = resolve(part, resolver);
    // A scheme that names what is not there is a mistake of ours: better no plan than a wrong formula.
    if (text === undefined) throw new Error(`unknown reference ${reference} in ${formula}`);
    return text;
  });
}

function resolve(part: Record<string, string | undefined>, resolver: Resolver): string | undefined {
  const { zh, en, parameter, mark, detail = "", call, from = "", to, cell, last, selector } = part;
  if (zh !== undefined) return literal((resolver.language === "zh-CN" ? zh : en) ?? "");
  if (parameter !== undefined) {
    if (mark === ":") return resolver.weight?.(parameter, detail);
    if (mark === "=") return resolver.choice?.(parameter, detail);
    return resolver.parameter?.(parameter);
  }
  if (cell !== undefined)
    return last === undefined ? resolver.cell?.(cell, selector) : resolver.cells?.(cell, last);
  switch (call) {
    case "entry":
      return resolver.entry?.(from);
    case "entries":
      return resolver.entries?.(from, to ?? from);
    case "list": {
      const [list = "", column = ""] = from.split(".");
      return resolver.list?.(list, column, to ?? column);
    }
    case "roster":
      return resolver.roster?.(from);
    case "opening":
      return resolver.opening?.(from);
    case "column":
      return resolver.column?.(from);
    case "period":
      return resolver.period?.(from);
    default:
      return undefined;
  }
}
