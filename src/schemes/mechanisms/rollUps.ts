/** Scores of several periods together: the plain mean of the periods in which the person was employed. */
import { figure, parameter, section } from "../building";
import type { ById } from "../records";
import { SCORE } from "../words";
import type { PeriodKind, ResultSection } from "../scheme";

/** How the periods combine: the sources name the longer periods and say nothing of it. */
export const rollUpParameter = () => ({
  combine: parameter.choice("汇总口径|combine periods", {
    options: { mean: "各期平均|mean of the periods", sum: "各期合计|sum of the periods" },
    reading:
      "原文未写各期得分如何汇总：默认取在岗各期的平均值，一律由各期直接计算。|The source does not say how periods combine: by default the mean of the periods employed, always taken from the periods themselves.",
  }),
});

interface RollUpTerms {
  format?: string;
  /** A period may be complete and have no score: nothing to rate. It does not count then. */
  mayLack?: boolean;
}

/** Quarter, half-year and year of a score column, and the rank of the year. Needs `rollUpParameter`. */
export function rollUpSection(
  kind: PeriodKind,
  score: string,
  { format = SCORE, mayLack = false }: RollUpTerms = {},
): ById<ResultSection> {
  const combined =
    `=IF(COUNT([counted])<COLUMNS([counted]),"",IF(SUM([counted])=0,"",` +
    `IF(COUNT([${score}])<SUM([counted]),NA(),SUM([${score}])/IF({combine=mean},SUM([counted]),1))))`;
  const counts = mayLack ? `IF(ISTEXT([${score}]),0,1)` : "1";
  const countsTwin = mayLack ? `=1-ISTEXT([${score}])` : "same";
  const twin = `=${combinedTwin(score, `IF({combine=sum},SUM([${score}]),AVERAGE([${score}]))`)}`;
  const more = { format, ...(mayLack ? { mayBeBlank: true } : {}) };
  return {
    longer: section("汇总|Longer periods", {
      counted: figure.count.absentZero("计入汇总|Counts", `=${counts}`, { native: countsTwin }),
      ...(kind === "month"
        ? {
            quarter_score: figure.quarter("季度得分|Score of the quarter", combined, {
              ...more,
              native: twin,
            }),
          }
        : {}),
      ...(kind === "month" || kind === "quarter"
        ? { half_score: figure.half("半年得分|Score of the half-year", combined, { ...more, native: twin }) }
        : {}),
      ...(kind === "year"
        ? {}
        : { year_score: figure.year("年度得分|Score of the year", combined, { ...more, native: twin }) }),
      year_rank: figure.year("年度名次|Rank of the year", rankFormula("year_score"), {
        ...more,
        format: "0",
        native: rankTwin("year_score"),
      }),
    }),
  };
}

/** A figure of the periods that count, in plain Excel: nothing before each of them is settled. */
export const combinedTwin = (score: string, combined: string): string =>
  settledTwin(ofAllTwin(score, combined));

/** Nothing before each period is settled, or where none counts. */
export const settledTwin = (combined: string): string =>
  `IF(OR(COUNTBLANK([counted])>0,COUNTIF([counted],1)=0),"",${combined})`;

/** An error where a period counts and has no score. */
export const ofAllTwin = (score: string, combined: string): string =>
  `IF(SUMPRODUCT([counted]*ISNUMBER([${score}]))<COUNTIF([counted],1),NA(),${combined})`;

/** Best first; equal scores share the better rank. COUNTIF passes over blank texts and errors of others. */
export const rankFormula = (score: string): string =>
  `=IF(ISNUMBER([${score}]),COUNTIF(column(${score}),">"&ROUND([${score}]+1/10^9,10))+1,[${score}])`;

/** The same from below: all who have a score, without those whose score is no better. */
export const rankTwin = (score: string): string =>
  `=IF(ISNUMBER([${score}]),COUNT(column(${score}))+1-COUNTIF(column(${score}),"<="&ROUND([${score}]+1/10^9,10)),[${score}])`;
