/** The catalogue's heads, narrowed by what schemes are. */
import type { Language, Text } from "../../i18n/language";
import type { PeriodKind, Scheme } from "../../schemes/scheme";
import type { SchemeHead } from "./heads";

/** "" everywhere: no matter which. */
export interface Filters {
  typed: string;
  kind: Scheme["kind"] | "";
  period: PeriodKind | "";
  /** In Chinese, which is the same in both languages of the pane. */
  industry: string;
}

export const NO_FILTERS: Filters = { typed: "", kind: "", period: "", industry: "" };

/** In the order in which the catalogue shows them. */
const KINDS: readonly Scheme["kind"][] = ["bonus", "scoring", "kpi", "penalty", "grading", "process"];
const PERIODS: readonly PeriodKind[] = ["month", "quarter", "half", "year"];

export const filtered = (
  heads: readonly SchemeHead[],
  { kind, period, industry }: Omit<Filters, "typed">,
): SchemeHead[] =>
  heads.filter(
    (head) =>
      (kind === "" || head.kind === kind) &&
      (period === "" || head.period === period) &&
      (industry === "" || head.industry["zh-CN"] === industry),
  );

/** The kinds that the catalogue has. */
export const kindsOf = (heads: readonly SchemeHead[]): Scheme["kind"][] =>
  KINDS.filter((kind) => heads.some((head) => head.kind === kind));

export const periodsOf = (heads: readonly SchemeHead[]): PeriodKind[] =>
  PERIODS.filter((period) => heads.some((head) => head.period === period));

/** In the order of the language. */
export const industriesOf = (heads: readonly SchemeHead[], language: Language): Text[] =>
  [...new Map(heads.map(({ industry }) => [industry["zh-CN"], industry])).values()].sort((a, b) =>
    a[language].localeCompare(b[language], language),
  );
