/** What follows when something happened so many times: in a row, also across the turn of the year, or in the year. */
import * as v from "valibot";
import { bandOf } from "../../mechanisms/plain/bands";
import { reaches } from "../../mechanisms/plain/compare";
import {
  about,
  both,
  clauseOf,
  column,
  entryColumn,
  numberParameter,
  POINTS,
  wordProblems,
  YUAN,
  type BlockKind,
  type BlockProblem,
} from "../block";
import { common, id, number, rows, words } from "../fields";

const MOST_TIMES = 120;

export const consequenceSchema = v.strictObject({
  kind: v.literal("consequence"),
  ...common,
  from: id,
  when: v.variant("is", [
    v.strictObject({ is: v.literal("grade"), labels: rows(words) }),
    v.strictObject({ is: v.literal("under"), bound: number }),
    v.strictObject({ is: v.literal("reaches"), bound: number }),
  ]),
  count: v.picklist(["running", "year"]),
  /** What stands for fewer times than the first of the table. */
  none: words,
  table: rows(
    v.strictObject({
      times: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_TIMES)),
      label: words,
    }),
  ),
});
type Consequence = v.InferOutput<typeof consequenceSchema>;

const TIMES = both("次", "times");

export const consequence: BlockKind<Consequence> = {
  gives: () => "grade",
  references: ({ from, when }) => [
    { field: "from", id: from, takes: when.is === "grade" ? ["grade"] : ["number", "money"], span: "period" },
  ],
  counts: true,
  labels: ({ none, table }) => [none, ...table.map(({ label }) => label)],
  problems: ({ from, when, none, table }, { labelsOf }) => [
    ...table.flatMap(({ times }, index): BlockProblem[] =>
      times > (table[index - 1]?.times ?? 0)
        ? []
        : [{ field: "table", key: "bounds", values: { row: index + 1 } }],
    ),
    ...wordProblems([none, ...table.map(({ label }) => label)], "table"),
    ...(when.is === "grade"
      ? [
          ...wordProblems(when.labels, "when.labels"),
          ...when.labels.flatMap((label): BlockProblem[] =>
            (labelsOf(from) ?? [label]).includes(label)
              ? []
              : [{ field: "when.labels", key: "noSuchLabel", values: { label } }],
          ),
        ]
      : []),
  ],
  parts: (block, { isMoney }) => {
    const { id, from, when, count, title } = block;
    const value = `[${from}]`;
    const bound = `{${id}_bound}`;
    const label = (index: number) => `INDEX({${id}_labels},${index + 1},1)`;
    const [flag, twin] = ((): [string, string] => {
      switch (when.is) {
        case "grade":
          return [
            `IF(${when.labels.map((_, index) => `(${value}=${label(index)})`).join("+")}>0,1,0)`,
            `${when.labels.map((_, index) => `IF(${value}=${label(index)},1,0)`).join("+")}`,
          ];
        case "under":
          return [`IF(ROUND(${value}-${bound},9)<0,1,0)`, `1-${reaches(value, bound)}`];
        case "reaches":
          return [`IF(ROUND(${value}-${bound},9)>=0,1,0)`, `1*${reaches(value, bound)}`];
      }
    })();
    const running = count === "running";
    const clause = clauseOf(block);
    const named = (zh: string, en: string) => about(title, both(zh, en));
    const known = (expression: string) =>
      `IF(COUNT([counted:toDate])<COLUMNS([counted:toDate]),"",${expression})`;
    const opening = entryColumn(
      { id, title },
      "before",
      running ? named("期初已连续次数", "in a row before") : named("年初至今次数", "times so far this year"),
      { unit: TIMES, blank: "zero", min: 0, max: MOST_TIMES, whole: true, format: "0" },
    );
    return {
      parameters: [
        ...(when.is === "grade"
          ? [
              {
                kind: "table" as const,
                id: `${id}_labels`,
                name: named("计次等级", "grades that count"),
                columns: [{ name: both("等级", "Grade"), kind: "text" as const }],
                rows: when.labels.map((word) => [word]),
                unordered: true,
                size: when.labels.length,
                required: true,
              },
            ]
          : [
              numberParameter(block, "bound", both("界限", "bound"), when.bound, {
                unit: isMoney(from) ? YUAN : POINTS,
              }),
            ]),
        {
          kind: "table",
          id: `${id}_bands`,
          name: named("处理", "what follows"),
          columns: [
            { name: running ? both("连续次数", "In a row") : both("当年次数", "In the year"), format: "0" },
            { name: both("处理", "What follows"), kind: "text" },
          ],
          rows: [[null, block.none], ...block.table.map(({ times, label }) => [times, label])],
          size: block.table.length + 1,
          required: true,
          ...(clause ? { clause } : {}),
          reading: running
            ? both(
                "未在岗的考核期中断连续；连续次数跨年累计。",
                "A period in which the person is not employed ends the run; a run goes on over the turn of the year.",
              )
            : both("每年从零计起。", "Each year begins at none."),
        },
      ],
      roster: [opening],
      openings: [
        running
          ? { rosterColumn: `${id}_before`, column: `${id}_before`, closing: `${id}_times` }
          : { rosterColumn: `${id}_before`, column: `${id}_before`, soFar: true },
      ],
      columns: [
        {
          id: `${id}_flag`,
          title: named("计次", "counts"),
          span: "period",
          formula: `=${flag}`,
          native: `=${twin}`,
          others: "zero",
          unopened: 0,
          format: "0",
        },
        {
          id: `${id}_opening`,
          title: running
            ? named("上年连续次数", "in a row before the year")
            : named("已有次数", "times before"),
          span: "year",
          formula: `=opening(${id}_before)`,
          native: "same",
          format: "0",
        },
        ...(running
          ? [
              {
                id: `${id}_run`,
                title: named("年内连续", "in a row in the year"),
                span: "period" as const,
                spills: true,
                formula: `=APPRAISE.STREAK([${id}_flag])`,
                native: `=IF([${id}_flag]=0,0,[${id}_run:previous]+1)`,
                nativeFirst: `=[${id}_flag]`,
                unopened: 0 as const,
                format: "0",
              },
            ]
          : []),
        {
          id: `${id}_times`,
          title: running ? named("连续次数", "in a row") : named("当年次数", "in the year"),
          span: "period",
          formula: running
            ? `=${known(`[${id}_run]+IF([${id}_run]=COLUMNS([${id}_run:toDate]),[${id}_opening],0)`)}`
            : `=${known(`SUM([${id}_flag:toDate])+[${id}_opening]`)}`,
          native: running
            ? `=${known(`IF([${id}_flag]=1,IF(SUM([${id}_flag:toDate])=COLUMNS([${id}_flag:toDate]),[${id}_opening],0)+[${id}_run],0)`)}`
            : `=${known(`[${id}_opening]+SUMPRODUCT([${id}_flag:toDate])`)}`,
          mayBeBlank: true,
          unit: TIMES,
          format: "0",
        },
        column(block, {
          formula: `=IF([${id}_times]="","",APPRAISE.BAND([${id}_times],{${id}_bands}))`,
          native: `=IF([${id}_times]="","",${bandOf(`[${id}_times]`, `${id}_bands`)})`,
          mayBeBlank: true,
        }),
      ],
    };
  },
};
