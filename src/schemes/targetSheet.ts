/**
 * Targets and what was reached, measure by measure: the source names the measures without targets, points or weights.
 * Figures are completion ratios; a total over them needs weights that HR enters.
 */
import {
  choiceParameter,
  periodFigure,
  quarterFigure,
  SCORE,
  text,
  UNITS,
  weightsParameter,
} from "./building";
import { rankFormula, rollUpParameter, rollUpSection } from "./rollUps";
import type { Clause, ResultColumn, ResultSection, Rule, Scheme } from "./scheme";
import type { Text } from "../i18n/language";

export interface Measure {
  id: string;
  title: Text;
  unit: Text;
  clause: Clause;
  format?: string;
  whole?: boolean;
  /** What was reached may be negative (growth). */
  negative?: boolean;
  /** Amounts of months may be added up to the quarter's; rates and scores may not. */
  adds: boolean;
}

export interface TargetSheet extends Pick<
  Scheme,
  "id" | "title" | "shortTitle" | "kind" | "source" | "people" | "industry" | "period"
> {
  measures: readonly Measure[];
  rules: readonly Rule[];
  /** Whether the total counts unless HR says otherwise. */
  scored: boolean;
}

const PERCENT = "0.00%";
const COMPLETION = { format: PERCENT };
const MOST = 1e12;

export function targetSheet({ measures, rules, scored, ...head }: TargetSheet): Scheme {
  const done = measures.map(({ id }) => `[done_${id}]`);
  const options = [
    ["none", "不计", "not counted"],
    ["weighted", "按权重", "weighted"],
  ] as const;
  const present = measures.map(({ id }, index) => `ISNUMBER(${done[index] ?? ""})*{weights:${id}}`).join("+");
  return {
    ...head,
    version: 1,
    unit: UNITS.percent,
    fen: 2e-9,
    rules: [
      ...measures.map(({ id, title, clause }) => ({
        id: `measure_${id}`,
        title,
        clause,
        reading: text(
          "完成率=实际÷计划；计划为 0 时无完成率，不计入综合完成率。",
          "Completion = actual ÷ plan; a plan of 0 has none and does not count in the total.",
        ),
      })),
      ...rules,
    ],
    parameters: [
      choiceParameter(
        "scoring",
        text("综合完成率", "total completion"),
        scored ? [options[1], options[0]] : options,
        {
          reading: scored
            ? text(
                "按各指标权重综合；也可以不计，只看各指标完成率。",
                "Weighted over the measures; or not counted, then only the ratios stand.",
              )
            : text(
                "原文没有分值和权重：默认只算完成率，不综合计分。",
                "The source has no points or weights: by default only the ratios, no score.",
              ),
        },
      ),
      weightsParameter(
        "weights",
        text("指标权重", "measure weights"),
        measures.map(({ id, title }) => [id, title, null] as const),
        {
          neededIf: { choice: "scoring", option: "weighted" },
          reading: text(
            "原文没有权重；综合完成率按权重计算时必须填写，合计 100%。",
            "The source has no weights: must be entered for a weighted total, 100 % in total.",
          ),
        },
      ),
      rollUpParameter(),
    ],
    rosterColumns: [],
    entryColumns: measures.flatMap(({ id, title, unit, format = SCORE, whole, negative }) =>
      (
        [
          ["plan", "计划", "plan", 0],
          ["actual", "实际", "actual", negative ? -MOST : 0],
        ] as const
      ).map(([part, zh, en, min]) => ({
        id: `${part}_${id}`,
        title: text(`${title["zh-CN"]}：${zh}`, `${title["en-US"]}: ${en}`),
        unit,
        kind: "number" as const,
        blank: "missing" as const,
        min,
        max: MOST,
        format,
        ...(whole ? { whole } : {}),
      })),
    ),
    entryChecks: [],
    lists: [],
    results: [
      {
        id: "completion",
        title: text("完成率", "Completion"),
        columns: [
          ...measures.map(({ id, title, clause }) =>
            periodFigure(
              `done_${id}`,
              text(`${title["zh-CN"]}完成率`, `${title["en-US"]}: completion`),
              `=IF([ready],IF(entry(plan_${id})=0,"",APPRAISE.RATIO(entry(actual_${id}),entry(plan_${id}))),"")`,
              {
                ...COMPLETION,
                clause,
                mayBeBlank: true,
                note: text("计划为 0 时为空", "Blank where the plan is 0"),
                native: `=IF([ready],IF(entry(plan_${id})=0,"",entry(actual_${id})/entry(plan_${id})),"")`,
              },
            ),
          ),
          periodFigure(
            "total",
            text("综合完成率", "Total completion"),
            `=IF(AND([ready],{scoring=weighted},COUNT(${done.join(",")})>0),APPRAISE.WEIGHTED(CHOOSE({${measures
              .map((_, index) => index + 1)
              .join(",")}},${done.join(",")}),{weights},"rescale"),"")`,
            {
              unit: UNITS.percent,
              ...COMPLETION,
              mayBeBlank: true,
              native: `=IF(AND([ready],{scoring=weighted},COUNT(${done.join(",")})>0),(${measures
                .map(({ id }, index) => `N(${done[index] ?? ""})*{weights:${id}}`)
                .join("+")})/(${present}),"")`,
            },
          ),
          periodFigure("rank", text("名次", "Rank"), rankFormula("total"), {
            format: "0",
            mayBeBlank: true,
          }),
        ],
      },
      ...quarterSection(head.period, measures),
      rollUpSection(head.period, "total", { format: PERCENT, mayLack: true }),
    ],
    summary: [...measures.map(({ id }) => `done_${id}`), "total", "rank", "year_score"],
    rollUps: measures
      .filter(({ adds }) => adds)
      .map(({ id, title }) => ({
        id: `all_${id}`,
        title: text(`${title["zh-CN"]}：全体完成率`, `${title["en-US"]}: completion of all`),
        formula: `=IF(SUM(column(planned_${id}))=0,"",APPRAISE.RATIO(SUM(column(reached_${id})),SUM(column(planned_${id}))))`,
        format: PERCENT,
      })),
    openings: [],
    examples: [],
  };
}

/** Plans and actuals as they add up; the quarter's completion is that of its sums. */
function quarterSection(kind: Scheme["period"], measures: readonly Measure[]): ResultSection[] {
  const columns = measures
    .filter(({ adds }) => adds)
    .flatMap(({ id, title, unit, format = SCORE, clause }): ResultColumn[] => {
      const named = (zh: string, en: string) => text(`${title["zh-CN"]}：${zh}`, `${title["en-US"]}: ${en}`);
      const amount = { unit, format, total: true };
      return [
        periodFigure(`planned_${id}`, named("计划", "plan"), `=IF([ready],entry(plan_${id}),"")`, amount),
        periodFigure(`reached_${id}`, named("实际", "actual"), `=IF([ready],entry(actual_${id}),"")`, amount),
        ...(kind === "month"
          ? [
              quarterFigure(
                `quarter_${id}`,
                named("季度完成率", "completion of the quarter"),
                `=IF(OR(COUNT([counted])<COLUMNS([counted]),SUM([planned_${id}])=0),"",APPRAISE.RATIO(SUM([reached_${id}]),SUM([planned_${id}])))`,
                {
                  ...COMPLETION,
                  clause,
                  mayBeBlank: true,
                  native: `=IF(OR(COUNT([counted])<COLUMNS([counted]),SUM([planned_${id}])=0),"",SUM([reached_${id}])/SUM([planned_${id}]))`,
                },
              ),
            ]
          : []),
      ];
    });
  return columns.length > 0 ? [{ id: "amounts", title: text("计划与实际", "Plan and actual"), columns }] : [];
}
