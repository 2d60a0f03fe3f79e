/** A scheme of the catalogue, loaded when it is asked for: nobody needs all of them at once. */
import type { Scheme } from "./scheme";

/** Schemes that stand in another's file. */
const TOGETHER: Readonly<Record<string, string>> = {
  "dept-score-tables-customer": "dept-score-tables",
  "dept-score-tables-market": "dept-score-tables",
  "dept-score-tables-sales": "dept-score-tables",
  "dept-score-tables-office": "dept-score-tables",
  "hotline-guide": "hotline-shift-leader",
  "service-centre-kpis-400": "service-centre-kpis",
};

/** `undefined`: the catalogue has none of this id. Rejects where the scheme is there but does not come. */
export async function loadScheme(id: string): Promise<Scheme | undefined> {
  try {
    const file = (await import(
      /* webpackChunkName: "scheme-[request]", webpackExclude: /\.json$/ */ `./catalogue/${TOGETHER[id] ?? id}`
    )) as Readonly<Record<string, Scheme>>;
    return Object.values(file).find((scheme) => scheme.id === id);
  } catch (error) {
    if (/MODULE_NOT_FOUND/.test(String((error as { code?: unknown }).code))) return undefined;
    throw error;
  }
}
