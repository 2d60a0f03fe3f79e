/** 客户经理工作日志考核制度: points taken from the monthly appraisal for work logs. */
import {
  choiceParameter,
  clausesOf,
  countEntry,
  numberParameter,
  periodFigure,
  SCORE,
  text,
  UNITS,
  yearFigure,
} from "./building";
import type { Clause, Scheme } from "./scheme";
import type { Text } from "../i18n/language";

const at = clausesOf("000");

const CLAUSE = {
  hand_in: at("L255", "客户经理需每个工作日填写工作日,在每周团队例会上交"),
  complete: at("L256", "要求内容填写完整,资料真实"),
  not_handed: at("L257", "如无故不上交扣月度考核5分"),
  late: at("L258", "若迟于规定时间上交者将扣月度考核3分"),
  blank: at("L259", "为保持工作日志的完整性,客户经理必须认真填写,未填写扣除0.5分/项"),
  untrue: at("L261", "未能达到真实、客观扣除2分"),
} as const;

const POINTS = { unit: UNITS.points, format: SCORE };

const deduction = (id: string, name: Text, value: number, clause: Clause, reading?: Text) =>
  numberParameter(id, name, UNITS.points, value, { max: 1000, clause, ...(reading ? { reading } : {}) });

/** How often each deduction counts, and what it costs: the items of DEDUCT, in the order of the clauses. */
const ITEMS = ["not_handed", "late", "blank", "untrue"] as const;
const counts = `CHOOSE({1,2,3,4},${ITEMS.map((item) => `[${item}_counted]`).join(",")})`;
const costs = `CHOOSE({1,2,3,4},${ITEMS.map((item) => `{${item}_points}`).join(",")})`;

/** What a count is where it may be meant once a month. */
const counted = (entry: string, once: string) =>
  `=IF([ready],IF(${once},MIN(1,N(entry(${entry}))),N(entry(${entry}))),"")`;

const month = (more: Readonly<Record<string, number>>) => ({ before: 100, ...more });

export const workLogDeductions: Scheme = {
  id: "work-log-deductions",
  version: 1,
  title: text("客户经理工作日志考核制度", "Deductions for work logs"),
  shortTitle: text("工作日志", "WorkLog"),
  kind: "penalty",
  source: {
    file: "000",
    place: "L252–270",
    opening: "第一条客户经理需每个工作日填写工作日,在每周团队例会上交",
    remark: text(
      "“工作日”应为“工作日志”；附件是一份填写样例，在句中断开。月度考核本身的100分不在本制度内。",
      "“工作日” stands for work log; the attachment is a filled sample that breaks off. The 100 points of the monthly appraisal are not defined here.",
    ),
  },
  people: text("客户经理", "Account managers"),
  industry: text("证券", "Securities"),
  unit: UNITS.points,
  fen: 2e-9,
  period: "month",

  rules: [
    {
      id: "hand_in",
      title: text("每周例会上交", "Handed in at the weekly meeting"),
      clause: CLAUSE.hand_in,
      reading: text(
        "每天填写，每周上交一次：一次上交是一周的日志。",
        "Filled in daily, handed in once a week: one hand-in is a week's logs.",
      ),
    },
    {
      id: "not_handed",
      title: text("无故不上交", "Not handed in without reason"),
      clause: CLAUSE.not_handed,
      reading: text(
        "默认每次（每周）扣分，参数“上交扣分口径”可改为每月只扣一次。有正当理由的填在“有故未交次数”，不扣分。未交的那一周不再有其他扣分。",
        "Each weekly hand-in counts by default; the parameter “hand-in deductions” can make it once a month. With a reason it is entered apart and costs nothing. A week not handed in has no other deduction.",
      ),
    },
    {
      id: "late",
      title: text("迟交", "Handed in late"),
      clause: CLAUSE.late,
      reading: text(
        "口径同上：默认每次，可改为每月一次。",
        "As above: every time by default, or once a month.",
      ),
    },
    { id: "complete", title: text("完整、真实", "Complete and true"), clause: CLAUSE.complete },
    {
      id: "blank",
      title: text("未填写", "Left blank"),
      clause: CLAUSE.blank,
      reading: text("按漏填的项数。", "By the number of items left blank."),
    },
    {
      id: "untrue",
      title: text("不真实、不客观", "Not true or not objective"),
      clause: CLAUSE.untrue,
      reading: text(
        "默认每发现一处扣一次，参数“不真实扣分口径”可改为每月只扣一次。",
        "Each finding counts by default; the parameter “findings” can make it once a month.",
      ),
    },
  ],

  parameters: [
    deduction("not_handed_points", text("无故不上交扣分", "points off, not handed in"), 5, CLAUSE.not_handed),
    deduction("late_points", text("迟交扣分", "points off, late"), 3, CLAUSE.late),
    deduction("blank_points", text("未填写每项扣分", "points off, blank item"), 0.5, CLAUSE.blank),
    deduction("untrue_points", text("不真实扣分", "points off, not true"), 2, CLAUSE.untrue),
    choiceParameter(
      "per",
      text("上交扣分口径", "hand-in deductions"),
      [
        ["week", "每次上交", "each hand-in"],
        ["month", "每月一次", "once a month"],
      ],
      {
        clause: CLAUSE.not_handed,
        reading: text(
          "不上交和迟交：日志每周上交，默认每次扣；或一个月内不论几次只扣一次。",
          "Not handed in and late: logs are handed in weekly, so each time by default; or once a month however often.",
        ),
      },
    ),
    choiceParameter(
      "finding",
      text("不真实扣分口径", "findings"),
      [
        ["each", "每处", "each finding"],
        ["once", "每月一次", "once a month"],
      ],
      {
        clause: CLAUSE.untrue,
        reading: text(
          "原文未写“每次”；默认每处都扣。",
          "The text does not say “each”; each finding by default.",
        ),
      },
    ),
    numberParameter("floor", text("月度得分下限", "lowest monthly score"), UNITS.points, 0, {
      max: 1000,
      reading: text(
        "原文没有扣分上限；默认扣完为止，不低于 0 分。",
        "The text has no cap; by default the score does not go below 0.",
      ),
    }),
  ],

  rosterColumns: [],
  entryColumns: [
    {
      id: "before",
      title: text("扣分前月度得分", "Monthly score before"),
      unit: UNITS.points,
      kind: "number",
      blank: "missing",
      min: 0,
      max: 1000,
      format: SCORE,
      by: text("人力资源部", "HR"),
      hint: text(
        "月度考核在扣除日志分之前的得分。",
        "The monthly appraisal's score before these deductions.",
      ),
    },
    countEntry("due", text("应交次数", "Hand-ins due"), {
      blank: "none",
      by: text("团队负责人", "Team leader"),
      hint: text(
        "本月例会次数。可不填；填了就检查未交、迟交次数。",
        "Weekly meetings of the month. May stay blank; where it is given the counts are checked against it.",
      ),
    }),
    countEntry("not_handed", text("无故未交次数", "Not handed in"), {
      by: text("团队负责人", "Team leader"),
      hint: text("无故不上交的次数；没有则留空。", "Times without reason; blank if none."),
    }),
    countEntry("excused", text("有故未交次数", "Not handed in, excused"), {
      by: text("团队负责人", "Team leader"),
      hint: text(
        "有正当理由未交的次数，不扣分；没有则留空。",
        "Times with a reason, costs nothing; blank if none.",
      ),
    }),
    countEntry("late", text("迟交次数", "Handed in late"), {
      by: text("团队负责人", "Team leader"),
      hint: text("已上交但迟于规定时间的次数；没有则留空。", "Handed in after the time set; blank if none."),
    }),
    countEntry("blank_items", text("未填写项数", "Items left blank"), {
      unit: text("项", "items"),
      by: text("团队负责人", "Team leader"),
      hint: text(
        "只计已上交的日志中漏填的项数；没有则留空。",
        "Only in logs that were handed in; leave blank if there are none.",
      ),
    }),
    countEntry("untrue", text("不真实、不客观处数", "Findings: not true"), {
      unit: text("处", "findings"),
      by: text("团队负责人", "Team leader"),
      hint: text("只计已上交的日志；没有则留空。", "Only in logs that were handed in; blank if none."),
    }),
  ],
  entryChecks: [
    {
      id: "due",
      formula: '=OR(entry(due)="",N(entry(not_handed))+N(entry(excused))+N(entry(late))<=N(entry(due)))',
      message: text("次数超过应交次数", "more than the hand-ins due"),
    },
    {
      id: "none_handed",
      formula:
        '=OR(entry(due)="",N(entry(due))=0,N(entry(not_handed))+N(entry(excused))<N(entry(due)),N(entry(blank_items))+N(entry(untrue))=0)',
      message: text("全未上交，不应再有其他扣分", "nothing was handed in: no other deduction"),
    },
  ],
  lists: [],

  results: [
    {
      id: "score",
      title: text("得分", "Score"),
      columns: [
        periodFigure(
          "after",
          text("扣分后月度得分", "Monthly score after"),
          `=IF([ready],APPRAISE.DEDUCT(entry(before),${counts},${costs},,MIN({floor},entry(before))),"")`,
          {
            ...POINTS,
            native: '=IF([ready],MAX(MIN({floor},entry(before)),entry(before)-[deduction]),"")',
          },
        ),
        periodFigure(
          "deduction",
          text("日志扣分", "Deduction"),
          `=IF([ready],${ITEMS.map((item) => `[${item}_counted]*{${item}_points}`).join("+")},"")`,
          {
            ...POINTS,
            note: text("扣到下限之前的扣分。", "Before the lowest score stops it."),
            // Once more out of the entries.
            native:
              "=IF([ready],IF({per=month},(N(entry(not_handed))>0)*{not_handed_points}+(N(entry(late))>0)*{late_points},N(entry(not_handed))*{not_handed_points}+N(entry(late))*{late_points})" +
              '+N(entry(blank_items))*{blank_points}+IF({finding=once},(N(entry(untrue))>0)*1,N(entry(untrue)))*{untrue_points},"")',
          },
        ),
        yearFigure(
          "year_deduction",
          text("本年累计扣分", "Deductions of the year"),
          '=IF(COUNT([deduction])=0,"",SUM([deduction]))',
          POINTS,
        ),
      ],
    },
    {
      id: "counts",
      title: text("计扣次数", "What counts"),
      columns: [
        periodFigure(
          "not_handed_counted",
          text("无故未交", "Not handed in"),
          counted("not_handed", "{per=month}"),
          {
            format: "0",
            clause: CLAUSE.not_handed,
          },
        ),
        periodFigure("late_counted", text("迟交", "Late"), counted("late", "{per=month}"), {
          format: "0",
          clause: CLAUSE.late,
        }),
        periodFigure("blank_counted", text("未填写项", "Left blank"), counted("blank_items", "FALSE"), {
          format: "0",
          clause: CLAUSE.blank,
        }),
        periodFigure("untrue_counted", text("不真实", "Not true"), counted("untrue", "{finding=once}"), {
          format: "0",
          clause: CLAUSE.untrue,
        }),
      ],
    },
  ],
  summary: ["after", "deduction", "not_handed_counted", "late_counted", "year_deduction"],
  rollUps: [
    {
      id: "deducted",
      title: text("被扣分人次", "Person-months with a deduction"),
      formula: '=COUNTIF(column(deduction),">0")',
      format: "0",
    },
  ],
  openings: [],

  examples: [
    {
      id: "work-log-deductions-1",
      what: text("一个月的日志", "one month of logs"),
      people: [{ id: "例1", entries: [month({ not_handed: 0, late: 1, blank_items: 6, untrue: 1 })] }],
      expected: [
        { person: "例1", column: "deduction", values: [8] },
        { person: "例1", column: "after", values: [92] },
      ],
    },
    {
      id: "work-log-deductions-2",
      what: text("连续四周未上交", "never handed in for four weeks"),
      people: [{ id: "例2", entries: [month({ due: 4, not_handed: 4 })] }],
      expected: [{ person: "例2", column: "after", values: [80] }],
    },
    {
      id: "work-log-deductions-3",
      what: text("扣到 0 分为止", "floor of the month"),
      people: [{ id: "例3", entries: [month({ not_handed: 21 })] }],
      expected: [{ person: "例3", column: "after", values: [0] }],
    },
  ],
};
