/**
 * Targets and what was reached, measure by measure: the source names the measures without targets, points or weights.
 * Figures are completion ratios; a total over them needs weights that HR enters.
 */
import { entry, figure, parameter, rule, section, type Draft } from "../building";
import { forAll, vector, withIds, type ById, type Columns } from "../records";
import { around, headed, SCORE, UNITS, type Pair } from "../words";
import { rankFormula, rankTwin, rollUpParameter, rollUpSection } from "./rollUps";
import type { Clause, PeriodKind, ResultSection } from "../scheme";

export interface Measure {
  title: Pair;
  unit: Pair;
  clause: Clause;
  format?: string;
  whole?: boolean;
  /** What was reached may be negative (growth). */
  negative?: boolean;
  /** Amounts of months may be added up to the quarter's; rates and scores may not: they do not unless it says so. */
  adds: boolean;
}

export const measure = (
  title: Pair,
  unit: Pair,
  clause: Clause,
  more: Partial<Omit<Measure, "title" | "unit" | "clause">> = {},
): Measure => ({ title, unit, clause, adds: false, ...more });

export interface TargetSheet extends Pick<
  Draft,
  "id" | "title" | "shortTitle" | "kind" | "source" | "people" | "industry" | "period" | "rules"
> {
  measures: Readonly<Record<string, Measure>>;
  /** Whether the total counts unless HR says otherwise. */
  scored: boolean;
}

type Known = Measure & { id: string };

const PERCENT = "0.00%";
const MOST = 1e12;

export function targetSheet({ measures: byId, rules, scored, ...head }: TargetSheet): Draft {
  const measures = withIds(byId);
  const done = measures.map(({ id }) => `[done_${id}]`);
  const weighted = measures.map(({ id }) => `N([done_${id}])*{weights:${id}}`).join("+");
  const present = measures.map(({ id }) => `ISNUMBER([done_${id}])*{weights:${id}}`).join("+");
  const counts = `AND({scoring=weighted},COUNT(${done.join(",")})>0)`;
  const [none, byWeights] = [{ none: "不计|not counted" }, { weighted: "按权重|weighted" }] as const;
  return {
    ...head,
    version: 2,
    unit: UNITS.percent,
    fen: 2e-9,
    rules: {
      ...forAll(measures, ({ id, title, clause }) => ({
        [`measure_${id}`]: rule(title, clause, {
          reading:
            "完成率=实际÷计划；计划为 0 时无完成率，不计入综合完成率。|Completion = actual ÷ plan; a plan of 0 has none and does not count in the total.",
        }),
      })),
      ...rules,
    },
    parameters: {
      scoring: parameter.choice("综合完成率|total completion", {
        options: scored ? { ...byWeights, ...none } : { ...none, ...byWeights },
        reading: scored
          ? "按各指标权重综合；也可以不计，只看各指标完成率。|Weighted over the measures; or not counted, then only the ratios stand."
          : "原文没有分值和权重：默认只算完成率，不综合计分。|The source has no points or weights: by default only the ratios, no score.",
      }),
      weights: parameter.weights("指标权重|measure weights", {
        items: forAll<Known, [Pair, null]>(measures, ({ id, title }) => ({ [id]: [title, null] })),
        neededIf: { choice: "scoring", option: "weighted" },
        reading:
          "原文没有权重；综合完成率按权重计算时必须填写，合计 100%。|The source has no weights: must be entered for a weighted total, 100 % in total.",
      }),
      ...rollUpParameter(),
    },
    entries: forAll(measures, (one) => ({
      [`plan_${one.id}`]: amount(one, "计划|plan", 0),
      [`actual_${one.id}`]: amount(one, "实际|actual", one.negative ? -MOST : 0),
    })),
    results: {
      completion: section("完成率|Completion", {
        ...forAll(measures, ({ id, title, clause }) => ({
          [`done_${id}`]: figure.ratio(around("*完成率|*: completion", title), clause, {
            formula: `=IF(entry(plan_${id})=0,"",APPRAISE.RATIO(entry(actual_${id}),entry(plan_${id})))`,
            mayBeBlank: true,
            note: "计划为 0 时为空|Blank where the plan is 0",
            native: `=IF(entry(plan_${id})=0,"",entry(actual_${id})/entry(plan_${id}))`,
          }),
        })),
        total: figure.percent("综合完成率|Total completion", {
          formula: `=IF(${counts},APPRAISE.WEIGHTED(${vector(done)},{weights},"rescale"),"")`,
          mayBeBlank: true,
          native: `=IF(${counts},(${weighted})/(${present}),"")`,
        }),
        rank: figure.count.everyone("名次|Rank", rankFormula("total"), {
          mayBeBlank: true,
          native: rankTwin("total"),
        }),
      }),
      ...quarterSection(head.period, measures),
      ...rollUpSection(head.period, "total", { format: PERCENT, mayLack: true }),
    },
    summary: [...measures.map(({ id }) => `done_${id}`), "total", "rank", "year_score"],
    rollUps: forAll(
      measures.filter(({ adds }) => adds),
      ({ id, title }) => ({
        [`all_${id}`]: figure.ratio.all(
          headed(title, "全体完成率|completion of all"),
          `=IF(SUM(column(planned_${id}))=0,"",APPRAISE.RATIO(SUM(column(reached_${id})),SUM(column(planned_${id}))))`,
        ),
      }),
    ),
  };
}

const amount = ({ title, unit, format = SCORE, whole }: Known, of: Pair, min: number) =>
  entry.number(headed(title, of), unit, { min, max: MOST, format, whole });

/** Plans and actuals as they add up; the quarter's completion is that of its sums. */
function quarterSection(kind: PeriodKind, measures: readonly Known[]): ById<ResultSection> {
  const columns = forAll(
    measures.filter(({ adds }) => adds),
    ({ id, title, unit, format = SCORE, clause }): Columns => {
      const summed = { unit, format, total: true };
      const incomplete = `OR(COUNT([counted])<COLUMNS([counted]),SUM([planned_${id}])=0)`;
      return {
        [`planned_${id}`]: figure(headed(title, "计划|plan"), `=entry(plan_${id})`, {
          ...summed,
          native: "same",
        }),
        [`reached_${id}`]: figure(headed(title, "实际|actual"), `=entry(actual_${id})`, {
          ...summed,
          native: "same",
        }),
        ...(kind === "month"
          ? {
              [`quarter_${id}`]: figure.ratio.quarter(
                headed(title, "季度完成率|completion of the quarter"),
                clause,
                {
                  formula: `=IF(${incomplete},"",APPRAISE.RATIO(SUM([reached_${id}]),SUM([planned_${id}])))`,
                  mayBeBlank: true,
                  native: `=IF(${incomplete},"",SUM([reached_${id}])/SUM([planned_${id}]))`,
                },
              ),
            }
          : {}),
      };
    },
  );
  return Object.keys(columns).length > 0 ? { amounts: section("计划与实际|Plan and actual", columns) } : {};
}
