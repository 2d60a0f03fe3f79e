/** 客户专员月度考核表: completion of the plans of visits, expansion and deliveries, and a line that the source lost. */
import {
  clauses,
  dueDate,
  entry,
  example,
  figure,
  parameter,
  rule,
  scheme,
  section,
  type EntryMore,
} from "../building";
import { forAll, type Columns } from "../records";
import { around, headed, IN_POINTS, UNITS, type Pair } from "../words";

// The table was read column by column: its cells stand as they are.
const CLAUSE = clauses("001", {
  header: "L60|客户专员月度考核表 1030日常工作指标拜访目标指标30拓展指标",
  columns: "L60|得分计划(组)40%1次月拜访工作计划标指标权重实际(组)序号标准完成率指标",
  due: "L60|本月最后一个工作日上报,拜访目本月最后一个工作日上报,拓展目",
  visits: "L60|40%1次月拜访工作计划",
  expansion: "L60|25%2次月拓展工作计划标指标",
  deliveries: "L60|次月输送客户到案场工作20%3标指标计划",
});

const GROUPS = "组|groups";
const HEAD = "大客户经理|Key account manager";

const LINES = [
  { id: "visits", name: "拜访|visits", clause: CLAUSE.visits, preset: 30 },
  { id: "expansion", name: "拓展|expansion", clause: CLAUSE.expansion, preset: 30 },
  { id: "deliveries", name: "输送客户到案场|deliveries", clause: CLAUSE.deliveries, preset: null },
  { id: "daily", name: "日常工作|daily work", clause: CLAUSE.header, preset: 10 },
] as const;
type Line = (typeof LINES)[number];
const PRESET = LINES.filter(({ preset }) => preset !== null);

/** What is planned, or else the number that stands in the head of the source's table. */
const plan = ({ id, preset }: Line) =>
  preset === null ? `entry(plan_${id})` : `IF(entry(plan_${id})="",{plan_${id}},entry(plan_${id}))`;

/** The completion of a line as it is, with the function and in plain Excel. */
const completion = (line: Line) => {
  const { id } = line;
  const ratio = `APPRAISE.RATIO(entry(actual_${id}),${plan(line)})`;
  const native = `IF(${plan(line)}=0,NA(),entry(actual_${id})/${plan(line)})`;
  if (id !== "daily") return { formula: `=${ratio}`, native: `=${native}` };
  return {
    formula: `=IF({lost_weight=daily},IF({daily_by=completion},entry(daily_completion),${ratio}),"")`,
    native: `=IF({lost_weight=daily},IF({daily_by=completion},entry(daily_completion),${native}),"")`,
  };
};

/** Daily work is a line by choice. */
const mayBeBlank = ({ id }: Line) => (id === "daily" ? { mayBeBlank: true } : {});

const lineColumns = (line: Line): Columns => ({
  [`points_${line.id}`]: figure.points(headed("得分|Points", line.name), line.clause, {
    formula: `=${pointsOf(line, true)}`,
    native: `=${pointsOf(line, false)}`,
    ...mayBeBlank(line),
  }),
  [`completion_${line.id}`]: figure.ratio(headed("完成率|Completion", line.name), line.clause, {
    ...completion(line),
    ...mayBeBlank(line),
  }),
  [`counted_${line.id}`]: figure.ratio(headed("计分完成率|Completion that counts", line.name), line.clause, {
    formula: `=${countedOf(line)}`,
    note: "超过 100% 的部分不在原文中规定，默认不计|the text says nothing of what is above 100 %: by default it does not count",
    native: `=IF({cap=uncapped},[completion_${line.id}],MIN(1,[completion_${line.id}]))`,
    ...mayBeBlank(line),
    ...(line.id === "daily"
      ? {
          native:
            '=IF({lost_weight=daily},IF({cap=uncapped},[completion_daily],MIN(1,[completion_daily])),"")',
        }
      : {}),
  }),
});

function countedOf({ id }: Line): string {
  const counted = `IF(AND({cap=capped},[completion_${id}]>1),1,[completion_${id}])`;
  return id === "daily" ? `IF({lost_weight=daily},${counted},"")` : counted;
}

function pointsOf({ id }: Line, byFunction: boolean): string {
  const points = byFunction
    ? `APPRAISE.BONUS(100,{weights:${id}}*[counted_${id}])`
    : `[counted_${id}]*{weights:${id}}*100`;
  return id === "daily" ? `IF({lost_weight=daily},${points},"")` : points;
}

const groups = (title: Pair, more: EntryMore) =>
  entry.count(title, { unit: GROUPS, blank: "missing", by: HEAD, ...more });

const days = (title: Pair, reading: Pair) =>
  parameter.table(title, CLAUSE.due, {
    columns: [{ name: "日期|Day", kind: "date" }],
    size: 40,
    unordered: true,
    required: false,
    reading,
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

export const specialistMonthlySheet = scheme({
  id: "specialist-monthly-sheet",
  version: 3,
  migrations: { 3: {} },
  title: "客户专员月度考核表|Monthly sheet of customer specialists",
  shortTitle: "客户专员|Special",
  kind: "scoring",
  source: {
    file: "001",
    place: "L60",
    opening: "客户专员月度考核表 1030日常工作指标拜访目标指标30拓展指标",
    remark:
      "表格被按列读乱且中断：可辨三行 40%+25%+20%=85%，其余 15% 已缺失；标准和考评人未写明。|The table was read column by column and breaks off: three lines of 40 + 25 + 20 = 85 % are readable, 15 % are lost; standards and rater are not stated.",
  },
  people: "大客户部客户专员|Customer specialists of the key account department",
  industry: "房地产销售|Real-estate sales",
  ...IN_POINTS,
  period: "month",

  rules: {
    columns: rule("得分|Points", CLAUSE.columns, {
      reading:
        "完成率=实际÷计划；得分=完成率×权重×100。完成率超过 100% 的照实显示，计分默认按 100%（封顶不在原文中，参数“超额完成”可改）；计划为 0 无法考核，显示 #N/A。|Completion = actual ÷ plan; points = completion × weight × 100. Above 100 % it is shown as it is and counts as 100 % by default (the cap is not in the text: parameter “over plan”); a plan of 0 cannot be rated: #N/A.",
    }),
    visits: rule("次月拜访工作计划|Plan of visits", CLAUSE.visits),
    expansion: rule("次月拓展工作计划|Plan of expansion", CLAUSE.expansion),
    deliveries: rule("次月输送客户到案场工作计划|Plan of customers brought to the site", CLAUSE.deliveries),
    lost: rule("缺失的 15%|The lost 15 %", CLAUSE.header, {
      reading:
        "三行权重合计 85%。默认把表头的“日常工作指标”作为第四行，权重 15%（原文没有，请核对），直接填完成率；也可只按三行计分（满分 85），或三行折算为 100 分（参数“缺失权重”）。|The three lines weigh 85 %. By default “daily work”, named in the table's head, is a fourth line of 15 % (not in the text: check it) whose completion is entered; or only the three lines count (85 at most), or they are scaled to 100 (parameter “lost weight”).",
    }),
    header: rule("表头数字 10、30、30|The numbers 10, 30, 30 of the head", CLAUSE.header, {
      reading:
        "写在日常工作、拜访、拓展旁边，是计划组数还是别的分值无法判断。默认不使用：计划留空即为缺计划；可改为作为计划数的预填值（计划留空时使用），从不作为权重。|They stand beside daily work, visits and expansion; whether they are plans or points cannot be decided. By default they are not used, and a blank plan is missing; they may be made the plan where none is entered, never weights.",
    }),
    due: rule("计划上报|When plans are due", CLAUSE.due, {
      reading:
        "拜访、拓展计划于本月最后一个工作日上报；原文没有逾期扣分，不扣分。|Plans of visits and expansion are due on the month's last working day; no deduction for late plans can be read in the text, so none is made.",
    }),
  },

  parameters: {
    weights: parameter.weights("各项权重|weights", CLAUSE.columns, {
      items: {
        visits: ["拜访|Visits", 0.4],
        expansion: ["拓展|Expansion", 0.25],
        deliveries: ["输送客户到案场|Deliveries", 0.2],
        daily: ["日常工作（原文缺失）|Daily work (lost in the text)", 0.15],
      },
      reading:
        "前三项为原文；第四项是补足 100% 的假设，不在原文中。|The first three are the text's; the fourth is assumed so that they total 100 %.",
    }),
    lost_weight: parameter.choice("缺失权重|lost weight", CLAUSE.header, {
      options: {
        daily: "第四行日常工作|daily work",
        none: "只按三行计分|three lines only",
        rescale: "三行折算满分|three lines scaled to 100",
      },
      reading: "缺失的 15% 如何处理。|What becomes of the lost 15 %.",
    }),
    daily_by: parameter.choice("日常工作填法|daily work by", CLAUSE.header, {
      options: { completion: "直接填完成率|completion", groups: "按计划与实际|plan and actual" },
      reading: "日常工作的完成率怎样得出。|How the completion of daily work is found.",
    }),
    cap: parameter.choice("超额完成|over plan", CLAUSE.columns, {
      options: { capped: "按100%计|counts as 100 %", uncapped: "按实际计|counts in full" },
      reading:
        "完成率高于 100% 时的计分；封顶不在原文中。|What counts where the completion is above 100 %; the cap is not in the text.",
    }),
    header: parameter.choice("表头数字|numbers of the head", CLAUSE.header, {
      options: { unused: "不使用|not used", plan: "作为预填计划|plans where none is entered" },
      reading:
        "默认不使用，计划必须填写；原文无法判断这些数字是不是计划。|Not used by default, plans must be entered: the text does not tell whether these numbers are plans.",
    }),
    ...forAll(PRESET, ({ id, name, preset }) => ({
      [`plan_${id}`]: parameter.whole(
        around("预填计划*|preset plan *", name),
        GROUPS,
        preset,
        [0, 10_000],
        CLAUSE.header,
        {
          reading:
            "表头数字；“表头数字”作为预填计划、计划留空时使用。|From the head; used where it presets plans and none is entered.",
        },
      ),
    })),
    holidays: days("节假日|holidays", "放假的工作日；用于上报日期。|Weekdays off, for the due date."),
    workdays: days("调休上班日|weekend days worked", "上班的周末。|Weekend days that are worked."),
  },

  entries: {
    ...forAll(LINES, ({ id, name, preset }) => ({
      [`plan_${id}`]: groups(
        headed("计划|Plan", name),
        preset === null
          ? { hint: "计划组数；没有计划填 0。|Planned groups; 0 if there is no plan." }
          : {
              blank: "none",
              hint: "计划组数；只有参数“表头数字”作为预填计划时可留空。|Planned groups; may stay blank only where the parameter “numbers of the head” presets plans.",
            },
      ),
    })),
    ...forAll(LINES, ({ id, name }) => ({
      [`actual_${id}`]: groups(
        headed("实际|Actual", name),
        id === "daily"
          ? {
              blank: "none",
              hint: "仅当日常工作按计划与实际考核时填。|Only if daily work is rated by plan and actual.",
            }
          : { hint: "实际组数；没有填 0。|Actual groups; 0 if none." },
      ),
    })),
    daily_completion: entry.number("日常工作完成率|Completion of daily work", UNITS.percent, {
      blank: "none",
      min: 0,
      max: 10,
      format: "0.00%",
      by: HEAD,
      hint: "日常工作作为第四行时填写，如 80%。|Where daily work is the fourth line, e.g. 80 %.",
    }),
  },

  checks: {
    plans: [
      '=OR({header=plan},AND(entry(plan_visits)<>"",entry(plan_expansion)<>"",OR(entry(plan_daily)<>"",{daily_by=completion},NOT({lost_weight=daily}))))',
      "缺计划|plan missing",
      "lacks",
    ],
    daily: [
      '=OR(NOT({lost_weight=daily}),IF({daily_by=completion},entry(daily_completion)<>"",entry(actual_daily)<>""))',
      "缺日常工作|daily work missing",
      "lacks",
    ],
  },

  results: {
    score: section("得分|Score", {
      total: figure.points("总分|Total", CLAUSE.columns, {
        formula:
          "=IF({lost_weight=none},[readable],IF(ISNUMBER([readable]),100*APPRAISE.WEIGHTED(CHOOSE({1,2,3,4}," +
          '[counted_visits],[counted_expansion],[counted_deliveries],IF({lost_weight=daily},[counted_daily],"")),' +
          '{weights},IF({lost_weight=daily},"error","rescale")),NA()))',
        native:
          "=IF({lost_weight=none},[readable],IF({lost_weight=daily},[readable]+[points_daily]," +
          "[readable]/({weights:visits}+{weights:expansion}+{weights:deliveries})))",
      }),
      readable: figure.points("三项得分|Points of the three lines", CLAUSE.columns, {
        formula: "=[points_visits]+[points_expansion]+[points_deliveries]",
        note: "满分 85|85 at most",
        native: "same",
      }),
    }),
    lines: section("各项|Lines", forAll(LINES, lineColumns)),
  },

  summary: ["total", "readable", "points_visits", "points_expansion", "points_deliveries", "points_daily"],

  rollUps: {
    mean: figure.points.all(
      "平均总分（已填报）|Mean total (rated)",
      '=IF(COUNT(column(total))=0,"",SUM(column(total))/COUNT(column(total)))',
      { format: "0.00" },
    ),
  },

  dueDates: {
    plan: dueDate("次月计划上报|Plans of the next month", CLAUSE.due, {
      kind: "lastworkday",
      holidays: "{holidays}",
      workdays: "{workdays}",
    }),
  },

  examples: [
    example("specialist-monthly-sheet-1", "可辨认的三行|three readable lines", {
      people: { 例1: [month({ actual_visits: 27, actual_expansion: 25 })] },
      expected: { 例1: { points_visits: 36, points_expansion: 25, points_deliveries: 20, readable: 81 } },
    }),
    example("specialist-monthly-sheet-2", "加上 15% 的第四行|with the fourth line of 15%", {
      people: { 例2: [month({ actual_visits: 27, daily_completion: 0.8 })] },
      expected: { 例2: { total: 93 } },
    }),
    example("specialist-monthly-sheet-3", "一件未做；没有计划|nothing done, and no plan", {
      people: { 例3: [month({ actual_visits: 0, plan_deliveries: 0, actual_deliveries: 5 })] },
      expected: {
        例3: { points_visits: 0, completion_deliveries: "#N/A", points_deliveries: "#N/A", total: "#N/A" },
      },
    }),
  ],
});
