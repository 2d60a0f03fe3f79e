/** 客户经理积分考核: a register of events and their points, with running totals. */
import { choiceEntry, clausesOf, periodFigure, SCORE, text, UNITS } from "./building";
import { rankFormula } from "./rollUps";
import type { ResultColumn, Scheme } from "./scheme";

const at = clausesOf("000");
const MEANING = at("L216", "通过设定一系列指标和标准,衡量客户经理的工作表现,并以积分的形式进行评估和奖励。");
const OWN = at(
  "L229",
  "企业可以根据自身的情况,设定适当的考核指标,以确保客户经理的工作能够全面得到评估和奖励。",
);

const KINDS = [
  {
    id: "satisfaction",
    title: text("客户满意度", "Customer satisfaction"),
    clause: at("L219", "客户的满意度越高,客户经理的积分就越高。"),
  },
  {
    id: "goals",
    title: text("业绩目标", "Sales goals"),
    clause: at("L221", "客户经理需要完成和超过这些目标,才能获得较高的积分奖励。"),
  },
  {
    id: "quality",
    title: text("工作质量", "Quality of work"),
    clause: at("L224", "如果出现错误或失误,将会对客户满意度产生负面影响。"),
  },
  {
    id: "teamwork",
    title: text("团队合作", "Teamwork"),
    clause: at("L226", "客户经理的团队合作能力将作为考核指标之一"),
  },
] as const;

const POINTS = { unit: UNITS.points, format: SCORE };

/** A row that is not in order would be missing from the sum: then there is no sum. */
const wrong = '(list(events.person)=[id])*(list(events.check)<>"")*(list(events.check)<>"✓")';
const sumOf = (condition = "") =>
  `SUMPRODUCT(--(list(events.person)=[id]),--(list(events.check)="✓"),${condition}list(events.points))`;

/** The same from what was entered: the points of each row's event out of the table. */
const nativeSumOf = (condition = "") =>
  `SUMPRODUCT(--(list(events.person)=[id]),--(list(events.check)="✓"),${condition}list(events.times),` +
  "SUMIFS(INDEX({standard},0,2),INDEX({standard},0,1),list(events.event)))";

const ofKind = ({ title }: (typeof KINDS)[number]) =>
  `--(list(events.kind)=t"${title["zh-CN"]}|${title["en-US"]}"),`;

export const pointsScheme: Scheme = {
  id: "points-scheme",
  version: 1,
  title: text("客户经理积分考核", "Points scheme for account managers"),
  shortTitle: text("积分", "Points"),
  kind: "scoring",
  source: {
    file: "000",
    place: "L212–232",
    opening: "客户经理积分考核介绍作为一家企业,客户经理的角色非常重要",
    remark: text(
      "原文完整，但没有任何分值：积分事项和每次分值须自行填写。本表按月登记。",
      "The source is complete but has no points: events and their points must be entered. Kept by month here.",
    ),
  },
  people: text("客户经理", "Account managers"),
  industry: text("通用", "General"),
  unit: UNITS.points,
  fen: 2e-9,
  period: "month",
  rules: [
    {
      id: "points",
      title: text("积分", "Points"),
      clause: MEANING,
      reading: text(
        "每件事项按“积分标准”中的分值乘以次数计分，加分为正、扣分为负；积分逐月累计到年末，可带入上年结余。",
        "Each event counts its points from the table, times how often it happened; gains are positive, deductions negative. Points run up to the end of the year, with a balance brought forward.",
      ),
    },
    ...KINDS.map(({ id, title, clause }) => ({ id, title, clause })),
    {
      id: "own",
      title: text("自定指标", "Own indicators"),
      clause: OWN,
      reading: text("积分事项由企业在参数中自定。", "The events are set by the company in the parameters."),
    },
  ],
  parameters: [
    {
      kind: "table",
      id: "standard",
      name: text("积分标准", "points per event"),
      columns: [
        { name: text("事项", "Event"), kind: "text" },
        {
          name: text("每次分值", "Points each"),
          unit: UNITS.points,
          format: SCORE,
          min: -10_000,
          max: 10_000,
        },
      ],
      rows: [],
      size: 20,
      unordered: true,
      required: true,
      clause: MEANING,
      reading: text(
        "原文没有分值，必须填写；扣分填负数。登记表中的事项须与此处一致。",
        "Not in the text: must be entered; deductions are negative. Events in the register must be spelt as here.",
      ),
    },
  ],
  rosterColumns: [
    {
      id: "balance",
      title: text("上年积分结余", "Points brought forward"),
      unit: UNITS.points,
      kind: "number",
      blank: "zero",
      min: -1e6,
      max: 1e6,
      format: SCORE,
    },
  ],
  entryColumns: [
    choiceEntry("closed", text("本月积分已核对", "Month's points checked"), [["yes", "是", "yes"]], {
      hint: text(
        "登记表核对无误后选“是”，本月积分才计入；没有事项也要选。",
        "Choose “yes” once the register is checked: only then the month counts, also if nothing happened.",
      ),
    }),
  ],
  entryChecks: [],
  lists: [
    {
      id: "events",
      title: text("积分登记", "Register"),
      note: text(
        "每件事项一行：日期、工号、类别、事项（与参数“积分标准”一致）和次数；分值自动得出。",
        "One event a row: date, ID, kind, event (as in the parameter table) and number; its points follow.",
      ),
      rows: 60,
      columns: [
        { id: "date", title: text("日期", "Date"), kind: "date", blank: "none" },
        { id: "person", title: text("工号", "ID"), kind: "person", blank: "none" },
        {
          id: "kind",
          title: text("类别", "Kind"),
          kind: "choice",
          blank: "none",
          options: KINDS.map(({ id, title }) => ({ id, word: title })),
        },
        { id: "event", title: text("事项", "Event"), kind: "text", blank: "none" },
        {
          id: "times",
          title: text("次数", "Times"),
          unit: UNITS.times,
          kind: "number",
          blank: "none",
          min: 1,
          max: 10_000,
          whole: true,
          format: "0",
        },
      ],
      results: [
        {
          id: "check",
          title: text("检查", "Check"),
          width: 1,
          formula:
            '=IF(COUNTA([date..times])=0,"",IF(ISNA(MATCH([person],roster(id),0)),t"工号不在名册|ID not in the roster",' +
            'IF(COUNT([date])<COUNTA([date]),t"日期不对|not a date",' +
            'IF(AND(COUNT([date])=1,OR([date]<period(first),[date]>=period(last)+1)),t"日期不在本月|date outside the month",' +
            'IF([kind]="",t"缺类别|kind missing",IF([event]="",t"缺事项|event missing",' +
            'IF(NOT(ISNUMBER([times])),t"缺次数|number missing",IF(SUMPRODUCT(--(INDEX({standard},0,1)=[event]))=0,' +
            't"事项不在积分标准中|event not in the table","✓"))))))))',
        },
        {
          id: "points",
          title: text("积分", "Points"),
          width: 1,
          unit: UNITS.points,
          format: SCORE,
          formula: '=IF([check]="✓",[times]*APPRAISE.BAND([event],{standard}),"")',
          native: ['=IF([check]="✓",[times]*INDEX({standard},MATCH([event],INDEX({standard},0,1),0),2),"")'],
        },
      ],
    },
  ],
  results: [
    {
      id: "points",
      title: text("积分", "Points"),
      columns: [
        periodFigure(
          "points",
          text("本月积分", "Points of the month"),
          `=IF([absent],0,IF([ready],IF(SUMPRODUCT(${wrong})>0,NA(),${sumOf()}),""))`,
          {
            ...POINTS,
            clause: MEANING,
            native: `=IF([absent],0,IF([ready],IF(SUMPRODUCT(${wrong})>0,NA(),${nativeSumOf()}),""))`,
          },
        ),
        periodFigure(
          "running",
          text("累计积分", "Points so far"),
          '=IF(SUMPRODUCT(--([points:toDate]=""))>0,"",[opening]+SUM([points:toDate]))',
          { ...POINTS, clause: MEANING },
        ),
        periodFigure("rank", text("累计名次", "Rank"), rankFormula("running"), { format: "0" }),
      ],
    },
    {
      id: "kinds",
      title: text("分类积分", "Points by kind"),
      columns: KINDS.map((kind): ResultColumn =>
        periodFigure(`of_${kind.id}`, kind.title, `=IF([ready],${sumOf(ofKind(kind))},"")`, {
          ...POINTS,
          clause: kind.clause,
          native: `=IF([ready],${nativeSumOf(ofKind(kind))},"")`,
        }),
      ),
    },
    {
      id: "year",
      title: text("年度", "Year"),
      columns: [
        {
          id: "opening",
          title: text("期初积分", "Points brought forward"),
          span: "year",
          formula: "=opening(opening)",
          ...POINTS,
        },
      ],
    },
  ],
  summary: ["points", "running", "rank", ...KINDS.map(({ id }) => `of_${id}`)],
  rollUps: [
    {
      id: "all",
      title: text("积分合计", "Points in total"),
      unit: UNITS.points,
      formula: "=SUM(column(points))",
      format: SCORE,
    },
  ],
  openings: [{ rosterColumn: "balance", column: "opening", closing: "running" }],
  examples: [],
};
