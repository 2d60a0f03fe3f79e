/** 客户专员月度考核表: completion of the plans of visits, expansion and deliveries, and a line that the source lost. */
import {
  choiceParameter,
  clausesOf,
  countEntry,
  numberParameter,
  periodFigure,
  ready,
  SCORE,
  text,
  UNITS,
  weightsParameter,
} from "./building";
import type { EntryColumn, ResultColumn, Scheme, TableParameter } from "./scheme";

const at = clausesOf("001");

// The table was read column by column: its cells stand as they are.
const CLAUSE = {
  header: at("L60", "客户专员月度考核表 1030日常工作指标拜访目标指标30拓展指标"),
  columns: at("L60", "得分计划(组)40%1次月拜访工作计划标指标权重实际(组)序号标准完成率指标"),
  due: at("L60", "本月最后一个工作日上报,拜访目本月最后一个工作日上报,拓展目"),
  visits: at("L60", "40%1次月拜访工作计划"),
  expansion: at("L60", "25%2次月拓展工作计划标指标"),
  deliveries: at("L60", "次月输送客户到案场工作20%3标指标计划"),
} as const;

const POINTS = UNITS.points;
const GROUPS = text("组", "groups");
const HEAD = text("大客户经理", "Key account manager");

const LINES = [
  { id: "visits", name: text("拜访", "visits"), clause: CLAUSE.visits, preset: 30 },
  { id: "expansion", name: text("拓展", "expansion"), clause: CLAUSE.expansion, preset: 30 },
  { id: "deliveries", name: text("输送客户到案场", "deliveries"), clause: CLAUSE.deliveries, preset: null },
  { id: "daily", name: text("日常工作", "daily work"), clause: CLAUSE.header, preset: 10 },
] as const;
type Line = (typeof LINES)[number];

const titled = (head: readonly [string, string], { name }: Line) =>
  text(`${head[0]}：${name["zh-CN"]}`, `${head[1]}: ${name["en-US"]}`);

const CAP = 'IF({cap=capped},1,"none")';

/** What is planned, or else the number that stands in the head of the source's table. */
const plan = ({ id, preset }: Line) =>
  preset === null ? `entry(plan_${id})` : `IF(entry(plan_${id})="",{plan_${id}},entry(plan_${id}))`;

/** The completion of a line, with the function and in plain Excel. */
const completion = (line: Line) => {
  const { id } = line;
  const ratio = `APPRAISE.RATIO(entry(actual_${id}),${plan(line)},${CAP})`;
  const limited = (value: string) => `IF({cap=uncapped},${value},MIN(1,${value}))`;
  const native = `IF(${plan(line)}=0,NA(),${limited(`entry(actual_${id})/${plan(line)}`)})`;
  if (id !== "daily") return { formula: ready(ratio), native: ready(native) };
  return {
    formula: ready(
      `IF({lost_weight=daily},IF({daily_by=completion},APPRAISE.RATIO(entry(daily_completion),1,${CAP}),${ratio}),"")`,
    ),
    native: ready(
      `IF({lost_weight=daily},IF({daily_by=completion},${limited("entry(daily_completion)")},${native}),"")`,
    ),
  };
};

/** Daily work is a line by choice. */
const mayBeBlank = ({ id }: Line) => (id === "daily" ? { mayBeBlank: true } : {});

const lineColumns = (line: Line): ResultColumn[] => [
  periodFigure(`points_${line.id}`, titled(["得分", "Points"], line), ready(pointsOf(line, true)), {
    unit: POINTS,
    format: SCORE,
    clause: line.clause,
    native: ready(pointsOf(line, false)),
    ...mayBeBlank(line),
  }),
  periodFigure(`completion_${line.id}`, titled(["完成率", "Completion"], line), completion(line).formula, {
    format: "0.00%",
    clause: line.clause,
    native: completion(line).native,
    ...mayBeBlank(line),
  }),
];

function pointsOf({ id }: Line, byFunction: boolean): string {
  const points = byFunction
    ? `APPRAISE.BONUS(100,{weights:${id}}*[completion_${id}])`
    : `[completion_${id}]*{weights:${id}}*100`;
  return id === "daily" ? `IF({lost_weight=daily},${points},"")` : points;
}

const groups = (head: "plan" | "actual", line: Line, more: Partial<EntryColumn>): EntryColumn =>
  countEntry(`${head}_${line.id}`, titled(head === "plan" ? ["计划", "Plan"] : ["实际", "Actual"], line), {
    unit: GROUPS,
    blank: "missing",
    by: HEAD,
    ...more,
  });

const days = (id: string, zh: string, en: string, reading: TableParameter["reading"]): TableParameter => ({
  kind: "table",
  id,
  name: text(zh, en),
  columns: [{ name: text("日期", "Day"), kind: "date" }],
  rows: [],
  size: 40,
  unordered: true,
  required: false,
  clause: CLAUSE.due,
  ...(reading ? { reading } : {}),
});

/** A month in which all is done as planned, unless said otherwise. */
const month = (more: Readonly<Record<string, number>> = {}) => ({
  plan_visits: 30,
  plan_expansion: 20,
  plan_deliveries: 10,
  actual_visits: 30,
  actual_expansion: 20,
  actual_deliveries: 10,
  daily_completion: 1,
  ...more,
});

export const specialistMonthlySheet: Scheme = {
  id: "specialist-monthly-sheet",
  version: 1,
  title: text("客户专员月度考核表", "Monthly sheet of customer specialists"),
  shortTitle: text("客户专员", "Special"),
  kind: "scoring",
  source: {
    file: "001",
    place: "L60",
    opening: "客户专员月度考核表 1030日常工作指标拜访目标指标30拓展指标",
    remark: text(
      "表格被按列读乱且中断：可辨三行 40%+25%+20%=85%，其余 15% 已缺失；标准和考评人未写明。",
      "The table was read column by column and breaks off: three lines of 40 + 25 + 20 = 85 % are readable, 15 % are lost; standards and rater are not stated.",
    ),
  },
  people: text("大客户部客户专员", "Customer specialists of the key account department"),
  industry: text("房地产销售", "Real-estate sales"),
  unit: POINTS,
  fen: 2e-9,
  period: "month",

  rules: [
    {
      id: "columns",
      title: text("得分", "Points"),
      clause: CLAUSE.columns,
      reading: text(
        "完成率=实际÷计划；得分=完成率×权重×100。完成率超过 100% 按 100% 计（参数“超额完成”可改）；计划为 0 无法考核，显示 #N/A。",
        "Completion = actual ÷ plan; points = completion × weight × 100. Above 100 % counts as 100 % (parameter “over plan”); a plan of 0 cannot be rated: #N/A.",
      ),
    },
    { id: "visits", title: text("次月拜访工作计划", "Plan of visits"), clause: CLAUSE.visits },
    { id: "expansion", title: text("次月拓展工作计划", "Plan of expansion"), clause: CLAUSE.expansion },
    {
      id: "deliveries",
      title: text("次月输送客户到案场工作计划", "Plan of customers brought to the site"),
      clause: CLAUSE.deliveries,
    },
    {
      id: "lost",
      title: text("缺失的 15%", "The lost 15 %"),
      clause: CLAUSE.header,
      reading: text(
        "三行权重合计 85%。默认把表头的“日常工作指标”作为第四行，权重 15%（原文没有，请核对），直接填完成率；也可只按三行计分（满分 85），或三行折算为 100 分（参数“缺失权重”）。",
        "The three lines weigh 85 %. By default “daily work”, named in the table's head, is a fourth line of 15 % (not in the text: check it) whose completion is entered; or only the three lines count (85 at most), or they are scaled to 100 (parameter “lost weight”).",
      ),
    },
    {
      id: "header",
      title: text("表头数字 10、30、30", "The numbers 10, 30, 30 of the head"),
      clause: CLAUSE.header,
      reading: text(
        "写在日常工作、拜访、拓展旁边，是计划组数还是别的分值无法判断。默认作为计划数的预填值（计划留空时使用），从不作为权重；可改为不使用。",
        "They stand beside daily work, visits and expansion; whether they are plans or points cannot be decided. By default they are the plan where none is entered, never weights; they may be left unused.",
      ),
    },
    {
      id: "due",
      title: text("计划上报", "When plans are due"),
      clause: CLAUSE.due,
      reading: text(
        "拜访、拓展计划于本月最后一个工作日上报；原文没有逾期扣分，不扣分。",
        "Plans of visits and expansion are due on the month's last working day; no deduction for late plans can be read in the text, so none is made.",
      ),
    },
  ],

  parameters: [
    weightsParameter(
      "weights",
      text("各项权重", "weights"),
      [
        ["visits", text("拜访", "Visits"), 0.4],
        ["expansion", text("拓展", "Expansion"), 0.25],
        ["deliveries", text("输送客户到案场", "Deliveries"), 0.2],
        ["daily", text("日常工作（原文缺失）", "Daily work (lost in the text)"), 0.15],
      ],
      {
        clause: CLAUSE.columns,
        reading: text(
          "前三项为原文；第四项是补足 100% 的假设，不在原文中。",
          "The first three are the text's; the fourth is assumed so that they total 100 %.",
        ),
      },
    ),
    choiceParameter(
      "lost_weight",
      text("缺失权重", "lost weight"),
      [
        ["daily", "第四行日常工作", "daily work"],
        ["none", "只按三行计分", "three lines only"],
        ["rescale", "三行折算满分", "three lines scaled to 100"],
      ],
      {
        clause: CLAUSE.header,
        reading: text("缺失的 15% 如何处理。", "What becomes of the lost 15 %."),
      },
    ),
    choiceParameter(
      "daily_by",
      text("日常工作填法", "daily work by"),
      [
        ["completion", "直接填完成率", "completion"],
        ["groups", "按计划与实际", "plan and actual"],
      ],
      {
        clause: CLAUSE.header,
        reading: text("日常工作的完成率怎样得出。", "How the completion of daily work is found."),
      },
    ),
    choiceParameter(
      "cap",
      text("超额完成", "over plan"),
      [
        ["capped", "按100%计", "counts as 100 %"],
        ["uncapped", "按实际计", "counts in full"],
      ],
      {
        clause: CLAUSE.columns,
        reading: text("完成率高于 100% 时。", "Where the completion is above 100 %."),
      },
    ),
    choiceParameter(
      "header",
      text("表头数字", "numbers of the head"),
      [
        ["plan", "作为预填计划", "plans where none is entered"],
        ["unused", "不使用", "not used"],
      ],
      {
        clause: CLAUSE.header,
        reading: text("不使用时，计划必须填写。", "If not used, plans must be entered."),
      },
    ),
    ...LINES.flatMap((line) =>
      line.preset === null
        ? []
        : [
            numberParameter(
              `plan_${line.id}`,
              text(`预填计划${line.name["zh-CN"]}`, `preset plan ${line.name["en-US"]}`),
              GROUPS,
              line.preset,
              {
                clause: CLAUSE.header,
                reading: text("表头数字；计划留空时使用。", "From the head; used where no plan is entered."),
                max: 10_000,
                whole: true,
                format: "0",
              },
            ),
          ],
    ),
    days(
      "holidays",
      "节假日",
      "holidays",
      text("放假的工作日；用于上报日期。", "Weekdays off, for the due date."),
    ),
    days(
      "workdays",
      "调休上班日",
      "weekend days worked",
      text("上班的周末。", "Weekend days that are worked."),
    ),
  ],

  rosterColumns: [],

  entryColumns: [
    ...LINES.map((line) =>
      groups("plan", line, {
        ...(line.preset === null
          ? { hint: text("计划组数；没有计划填 0。", "Planned groups; 0 if there is no plan.") }
          : {
              blank: "none",
              hint: text("计划组数；留空则用参数中的预填计划。", "Planned groups; blank: the preset plan."),
            }),
      }),
    ),
    ...LINES.map((line) =>
      groups(
        "actual",
        line,
        line.id === "daily"
          ? {
              blank: "none",
              hint: text(
                "仅当日常工作按计划与实际考核时填。",
                "Only if daily work is rated by plan and actual.",
              ),
            }
          : { hint: text("实际组数；没有填 0。", "Actual groups; 0 if none.") },
      ),
    ),
    {
      id: "daily_completion",
      title: text("日常工作完成率", "Completion of daily work"),
      unit: UNITS.percent,
      kind: "number",
      blank: "none",
      min: 0,
      max: 10,
      format: "0.00%",
      by: HEAD,
      hint: text("日常工作作为第四行时填写，如 80%。", "Where daily work is the fourth line, e.g. 80 %."),
    },
  ],

  entryChecks: [
    {
      id: "plans",
      formula:
        '=OR({header=plan},AND(entry(plan_visits)<>"",entry(plan_expansion)<>"",OR(entry(plan_daily)<>"",{daily_by=completion},NOT({lost_weight=daily}))))',
      message: text("缺计划", "plan missing"),
    },
    {
      id: "daily",
      formula:
        '=OR(NOT({lost_weight=daily}),IF({daily_by=completion},entry(daily_completion)<>"",entry(actual_daily)<>""))',
      message: text("缺日常工作", "daily work missing"),
    },
  ],

  lists: [],

  results: [
    {
      id: "score",
      title: text("得分", "Score"),
      columns: [
        periodFigure(
          "total",
          text("总分", "Total"),
          ready(
            "IF({lost_weight=none},[readable],IF(ISNUMBER([readable]),100*APPRAISE.WEIGHTED(CHOOSE({1,2,3,4}," +
              '[completion_visits],[completion_expansion],[completion_deliveries],IF({lost_weight=daily},[completion_daily],"")),' +
              '{weights},IF({lost_weight=daily},"error","rescale")),NA()))',
          ),
          {
            unit: POINTS,
            format: SCORE,
            clause: CLAUSE.columns,
            native: ready(
              "IF({lost_weight=none},[readable],IF({lost_weight=daily},[readable]+[points_daily]," +
                "[readable]/({weights:visits}+{weights:expansion}+{weights:deliveries})))",
            ),
          },
        ),
        periodFigure(
          "readable",
          text("三项得分", "Points of the three lines"),
          ready("[points_visits]+[points_expansion]+[points_deliveries]"),
          { unit: POINTS, format: SCORE, clause: CLAUSE.columns, note: text("满分 85", "85 at most") },
        ),
      ],
    },
    { id: "lines", title: text("各项", "Lines"), columns: LINES.flatMap(lineColumns) },
  ],

  summary: ["total", "readable", "points_visits", "points_expansion", "points_deliveries", "points_daily"],

  rollUps: [
    {
      id: "mean",
      title: text("平均总分（已填报）", "Mean total (rated)"),
      unit: POINTS,
      formula: '=IF(COUNT(column(total))=0,"",SUM(column(total))/COUNT(column(total)))',
      format: "0.00",
    },
  ],

  dueDates: [
    {
      id: "plan",
      title: text("次月计划上报", "Plans of the next month"),
      clause: CLAUSE.due,
      kind: "lastworkday",
      holidays: "{holidays}",
      workdays: "{workdays}",
    },
  ],

  openings: [],

  examples: [
    {
      id: "specialist-monthly-sheet-1",
      what: text("可辨认的三行", "three readable lines"),
      people: [{ id: "例1", entries: [month({ actual_visits: 27, actual_expansion: 25 })] }],
      expected: [
        { person: "例1", column: "points_visits", values: [36] },
        { person: "例1", column: "points_expansion", values: [25] },
        { person: "例1", column: "points_deliveries", values: [20] },
        { person: "例1", column: "readable", values: [81] },
      ],
    },
    {
      id: "specialist-monthly-sheet-2",
      what: text("加上 15% 的第四行", "with the fourth line of 15%"),
      people: [{ id: "例2", entries: [month({ actual_visits: 27, daily_completion: 0.8 })] }],
      expected: [{ person: "例2", column: "total", values: [93] }],
    },
    {
      id: "specialist-monthly-sheet-3",
      what: text("一件未做；没有计划", "nothing done, and no plan"),
      people: [
        {
          id: "例3",
          entries: [month({ actual_visits: 0, plan_deliveries: 0, actual_deliveries: 5 })],
        },
      ],
      expected: [
        { person: "例3", column: "points_visits", values: [0] },
        { person: "例3", column: "completion_deliveries", values: ["#N/A"] },
        { person: "例3", column: "points_deliveries", values: ["#N/A"] },
        { person: "例3", column: "total", values: ["#N/A"] },
      ],
    },
  ],
};
