/** 客户经理工作日志考核制度: points taken from the monthly appraisal for work logs. */
import { clauses, entry, example, figure, parameter, rule, scheme, section } from "../building";
import { IN_POINTS, SCORE, UNITS, type Pair } from "../words";
import type { Clause } from "../scheme";

const CLAUSE = clauses("000", {
  hand_in: "L255|客户经理需每个工作日填写工作日,在每周团队例会上交",
  complete: "L256|要求内容填写完整,资料真实",
  not_handed: "L257|如无故不上交扣月度考核5分",
  late: "L258|若迟于规定时间上交者将扣月度考核3分",
  blank: "L259|为保持工作日志的完整性,客户经理必须认真填写,未填写扣除0.5分/项",
  untrue: "L261|未能达到真实、客观扣除2分",
});

const deduction = (name: Pair, value: number, clause: Clause, reading?: Pair) =>
  parameter.number(name, UNITS.points, value, [0, 1000], clause, { reading });

/** How often each deduction counts, and what it costs: the items of DEDUCT, in the order of the clauses. */
const ITEMS = ["not_handed", "late", "blank", "untrue"] as const;
const counts = `CHOOSE({1,2,3,4},${ITEMS.map((item) => `[${item}_counted]`).join(",")})`;
const costs = `CHOOSE({1,2,3,4},${ITEMS.map((item) => `{${item}_points}`).join(",")})`;

/** What a count is where it may be meant once a month. */
const counted = (entry: string, once: string) => `=IF(${once},MIN(1,N(entry(${entry}))),N(entry(${entry})))`;

const month = (more: Readonly<Record<string, number>>) => ({ before: 100, ...more });

export const workLogDeductions = scheme({
  id: "work-log-deductions",
  version: 2,
  title: "客户经理工作日志考核制度|Deductions for work logs",
  shortTitle: "工作日志|WorkLog",
  kind: "penalty",
  source: {
    file: "000",
    place: "L252–270",
    opening: "第一条客户经理需每个工作日填写工作日,在每周团队例会上交",
    remark:
      "“工作日”应为“工作日志”；附件是一份填写样例，在句中断开。月度考核本身的100分不在本制度内。|“工作日” stands for work log; the attachment is a filled sample that breaks off. The 100 points of the monthly appraisal are not defined here.",
  },
  people: "客户经理|Account managers",
  industry: "证券|Securities",
  ...IN_POINTS,
  period: "month",

  rules: {
    hand_in: rule("每周例会上交|Handed in at the weekly meeting", CLAUSE.hand_in, {
      reading:
        "每天填写，每周上交一次：一次上交是一周的日志。|Filled in daily, handed in once a week: one hand-in is a week's logs.",
    }),
    not_handed: rule("无故不上交|Not handed in without reason", CLAUSE.not_handed, {
      reading:
        "默认每次（每周）扣分，参数“上交扣分口径”可改为每月只扣一次。有正当理由的填在“有故未交次数”，不扣分。未交的那一周不再有其他扣分。|Each weekly hand-in counts by default; the parameter “hand-in deductions” can make it once a month. With a reason it is entered apart and costs nothing. A week not handed in has no other deduction.",
    }),
    late: rule("迟交|Handed in late", CLAUSE.late, {
      reading: "口径同上：默认每次，可改为每月一次。|As above: every time by default, or once a month.",
    }),
    complete: rule("完整、真实|Complete and true", CLAUSE.complete),
    blank: rule("未填写|Left blank", CLAUSE.blank, {
      reading: "按漏填的项数。|By the number of items left blank.",
    }),
    untrue: rule("不真实、不客观|Not true or not objective", CLAUSE.untrue, {
      reading:
        "默认每发现一处扣一次，参数“不真实扣分口径”可改为每月只扣一次。|Each finding counts by default; the parameter “findings” can make it once a month.",
    }),
  },

  parameters: {
    not_handed_points: deduction("无故不上交扣分|points off, not handed in", 5, CLAUSE.not_handed),
    late_points: deduction("迟交扣分|points off, late", 3, CLAUSE.late),
    blank_points: deduction("未填写每项扣分|points off, blank item", 0.5, CLAUSE.blank),
    untrue_points: deduction("不真实扣分|points off, not true", 2, CLAUSE.untrue),
    per: parameter.choice("上交扣分口径|hand-in deductions", CLAUSE.not_handed, {
      options: { week: "每次上交|each hand-in", month: "每月一次|once a month" },
      reading:
        "不上交和迟交：日志每周上交，默认每次扣；或一个月内不论几次只扣一次。|Not handed in and late: logs are handed in weekly, so each time by default; or once a month however often.",
    }),
    finding: parameter.choice("不真实扣分口径|findings", CLAUSE.untrue, {
      options: { each: "每处|each finding", once: "每月一次|once a month" },
      reading: "原文未写“每次”；默认每处都扣。|The text does not say “each”; each finding by default.",
    }),
    floor: parameter.number("月度得分下限|lowest monthly score", UNITS.points, 0, [0, 1000], {
      reading:
        "原文没有扣分上限；默认扣完为止，不低于 0 分。|The text has no cap; by default the score does not go below 0.",
    }),
  },

  entries: {
    before: entry.number("扣分前月度得分|Monthly score before", UNITS.points, {
      min: 0,
      max: 1000,
      format: SCORE,
      by: "人力资源部|HR",
      hint: "月度考核在扣除日志分之前的得分。|The monthly appraisal's score before these deductions.",
    }),
    due: entry.count("应交次数|Hand-ins due", {
      blank: "none",
      by: "团队负责人|Team leader",
      hint: "本月例会次数。可不填；填了就检查未交、迟交次数。|Weekly meetings of the month. May stay blank; where it is given the counts are checked against it.",
    }),
    not_handed: entry.count("无故未交次数|Not handed in", {
      by: "团队负责人|Team leader",
      hint: "无故不上交的次数；没有则留空。|Times without reason; blank if none.",
    }),
    excused: entry.count("有故未交次数|Not handed in, excused", {
      by: "团队负责人|Team leader",
      hint: "有正当理由未交的次数，不扣分；没有则留空。|Times with a reason, costs nothing; blank if none.",
    }),
    late: entry.count("迟交次数|Handed in late", {
      by: "团队负责人|Team leader",
      hint: "已上交但迟于规定时间的次数；没有则留空。|Handed in after the time set; blank if none.",
    }),
    blank_items: entry.count("未填写项数|Items left blank", {
      unit: "项|items",
      by: "团队负责人|Team leader",
      hint: "只计已上交的日志中漏填的项数；没有则留空。|Only in logs that were handed in; leave blank if there are none.",
    }),
    untrue: entry.count("不真实、不客观处数|Findings: not true", {
      unit: "处|findings",
      by: "团队负责人|Team leader",
      hint: "只计已上交的日志；没有则留空。|Only in logs that were handed in; blank if none.",
    }),
  },
  checks: {
    due: [
      '=OR(entry(due)="",N(entry(not_handed))+N(entry(excused))+N(entry(late))<=N(entry(due)))',
      "次数超过应交次数|more than the hand-ins due",
    ],
    none_handed: [
      '=OR(entry(due)="",N(entry(due))=0,N(entry(not_handed))+N(entry(excused))<N(entry(due)),N(entry(blank_items))+N(entry(untrue))=0)',
      "全未上交，不应再有其他扣分|nothing was handed in: no other deduction",
    ],
  },

  results: {
    score: section("得分|Score", {
      after: figure.points("扣分后月度得分|Monthly score after", {
        formula: `=APPRAISE.DEDUCT(entry(before),${counts},${costs},,MIN({floor},entry(before)))`,
        native: "=MAX(MIN({floor},entry(before)),entry(before)-[deduction])",
      }),
      deduction: figure.points("日志扣分|Deduction", {
        formula: `=${ITEMS.map((item) => `[${item}_counted]*{${item}_points}`).join("+")}`,
        note: "扣到下限之前的扣分。|Before the lowest score stops it.", // Once more out of the entries.
        native:
          "=IF({per=month},(N(entry(not_handed))>0)*{not_handed_points}+(N(entry(late))>0)*{late_points},N(entry(not_handed))*{not_handed_points}+N(entry(late))*{late_points})" +
          "+N(entry(blank_items))*{blank_points}+IF({finding=once},(N(entry(untrue))>0)*1,N(entry(untrue)))*{untrue_points}",
      }),
      year_deduction: figure.points.year(
        "本年累计扣分|Deductions of the year",
        '=IF(COUNT([deduction])=0,"",SUM([deduction]))',
        { native: "same" },
      ),
    }),
    counts: section("计扣次数|What counts", {
      not_handed_counted: figure.count(
        "无故未交|Not handed in",
        counted("not_handed", "{per=month}"),
        CLAUSE.not_handed,
        { native: "=IF({per=month},--(N(entry(not_handed))>0),N(entry(not_handed)))" },
      ),
      late_counted: figure.count("迟交|Late", counted("late", "{per=month}"), CLAUSE.late, {
        native: "=IF({per=month},--(N(entry(late))>0),N(entry(late)))",
      }),
      blank_counted: figure.count("未填写项|Left blank", counted("blank_items", "FALSE"), CLAUSE.blank, {
        native: "=N(entry(blank_items))",
      }),
      untrue_counted: figure.count("不真实|Not true", counted("untrue", "{finding=once}"), CLAUSE.untrue, {
        native: "=IF({finding=once},--(N(entry(untrue))>0),N(entry(untrue)))",
      }),
    }),
  },
  summary: ["after", "deduction", "not_handed_counted", "late_counted", "year_deduction"],
  rollUps: {
    deducted: figure.count.all(
      "被扣分人次|Person-months with a deduction",
      '=COUNTIF(column(deduction),">0")',
    ),
  },

  examples: [
    example("work-log-deductions-1", "一个月的日志|one month of logs", {
      people: { 例1: [month({ not_handed: 0, late: 1, blank_items: 6, untrue: 1 })] },
      expected: { 例1: { deduction: 8, after: 92 } },
    }),
    example("work-log-deductions-2", "连续四周未上交|never handed in for four weeks", {
      people: { 例2: [month({ due: 4, not_handed: 4 })] },
      expected: { 例2: { after: 80 } },
    }),
    example("work-log-deductions-3", "扣到 0 分为止|floor of the month", {
      people: { 例3: [month({ not_handed: 21 })] },
      expected: { 例3: { after: 0 } },
    }),
  ],
});
