/** 客户经理考核制度: a fifth of the basic pay follows a monthly sheet of 30 + 40 + 30 points. */
import {
  choiceParameter,
  clausesOf,
  countEntry,
  MONEY,
  moneyEntry,
  numberParameter,
  percentParameter,
  periodFigure,
  pointsEntry,
  pointsParameter,
  SCORE,
  text,
  UNITS,
  yearFigure,
} from "./building";
import { reaches } from "./native";
import type { Scheme } from "./scheme";

const at = clausesOf("000");

const CLAUSE = {
  pay: at("L305", "建议按照x(1+20%)的标准进行考核,x为基本工资,基本工资X的20%为绩效工资"),
  sheet: at("L306", "采取打分制(以百分制计)"),
  archive: at("L307", "资料保存归档记30分"),
  visits: at("L308", "拜访客户记40分"),
  events: at("L309", "事件处理记30分"),
  signed: at("L294", "每月月末可根据本月签单数量及表格制作是否相符的情况对客服进行考核"),
  visited: at("L297", "每月月末,可根据表格统计客服的拜访情况和拜访次数,进行考核"),
  faceToFace: at("L296", "以见面拜访为主,如不能见面拜访需说明情况"),
  message: at("L299", "短信需提供发短信的记录"),
  ordinary: at("L301", "普通的事件处理多是换画面,调整线路等事宜,可根据拜访表体现出来"),
} as const;

const YUAN = { unit: UNITS.yuan, format: MONEY };
const RATER = text("主管", "Supervisor");

const month = (archive: number, visits: number, events: number, base_pay = 4000) => ({
  base_pay,
  archive,
  visits,
  events,
});

export const basePlus20: Scheme = {
  id: "base-plus-20",
  version: 1,
  title: text("客户经理考核制度（基本工资加20%绩效）", "Basic pay plus 20 % performance pay"),
  shortTitle: text("绩效两成", "Base20"),
  kind: "bonus",
  source: {
    file: "000",
    place: "L233–251, L288–309",
    opening: "一、工作流程 上图为客户经理工作流程图,可见客户经理是围绕着已签单合同展开工作",
    remark: text(
      "原文出现两次，流程图和三张表格已缺失，“特殊一点”的事件处理在句中断开。",
      "Printed twice; the flow chart and three tables are lost, and the sentence on special events breaks off.",
    ),
  },
  people: text("签单后的客服（客户经理）", "Customer service after signing (account managers)"),
  industry: text("公交广告", "Transit advertising"),
  unit: UNITS.yuan,
  fen: 0.01,
  period: "month",

  rules: [
    {
      id: "pay",
      title: text("基本工资加绩效工资", "Basic pay plus performance pay"),
      clause: CLAUSE.pay,
      reading: text(
        "x（1+20%）是满分时的工资：绩效工资=基本工资×20%×得分÷100（参数“绩效工资发放”可改为全有或全无）。20% 为原文建议值，可改。",
        "x(1+20 %) is the pay at full marks: performance pay = basic pay × 20 % × score ÷ 100 (parameter “performance pay rule” can make it all or nothing). 20 % is the text's suggestion and may be changed.",
      ),
    },
    {
      id: "sheet",
      title: text("百分制三项", "A sheet of 100 points"),
      clause: CLAUSE.sheet,
      reading: text(
        "三项之和即得分；超过满分的打分不接受，不会自动按满分计。",
        "The three items add up; an entry above its maximum is refused, never cut silently.",
      ),
    },
    {
      id: "archive",
      title: text("资料保存归档", "Keeping and filing of records"),
      clause: CLAUSE.archive,
    },
    {
      id: "signed",
      title: text("签单数与表格数", "Contracts and tables"),
      clause: CLAUSE.signed,
      reading: text(
        "填了签单数和表格数就显示是否相符，供打分参考，不自动扣分。",
        "Where both counts are entered the sheet says whether they agree; it helps the rater and deducts nothing.",
      ),
    },
    { id: "visits", title: text("拜访客户", "Customer visits"), clause: CLAUSE.visits },
    {
      id: "visited",
      title: text("拜访次数", "Number of visits"),
      clause: CLAUSE.visited,
      reading: text(
        "拜访次数供打分参考；原文未写每次多少分。",
        "The number of visits helps the rater; the text gives no points per visit.",
      ),
    },
    { id: "face", title: text("见面拜访为主", "Visits in person"), clause: CLAUSE.faceToFace },
    { id: "message", title: text("短信须有记录", "Messages need a record"), clause: CLAUSE.message },
    { id: "events", title: text("事件处理", "Handling of events"), clause: CLAUSE.events },
    { id: "ordinary", title: text("普通事件", "Ordinary events"), clause: CLAUSE.ordinary },
    {
      id: "special",
      title: text("特殊事件", "Special events"),
      clause: at("L303", "以客户为主体,表格为依据,进行跟踪拜访,按时间顺序进行整理"),
      reading: text(
        "上一句“特殊一点……”在原文中断开；处理情况按跟踪拜访的记录打分。",
        "The sentence before, on special events, breaks off; they are rated from the records of the follow-up visits.",
      ),
    },
  ],

  parameters: [
    percentParameter("share", text("绩效工资比例", "performance share"), 0.2, {
      clause: CLAUSE.pay,
      reading: text(
        "绩效工资占基本工资的比例，原文为建议值。",
        "Share of the basic pay; the text only suggests it.",
      ),
    }),
    pointsParameter(
      "points",
      text("各项满分", "full points"),
      [
        ["archive", text("资料保存归档", "Records"), 30],
        ["visits", text("拜访客户", "Visits"), 40],
        ["events", text("事件处理", "Events"), 30],
      ],
      { clause: CLAUSE.sheet },
    ),
    choiceParameter(
      "pay_rule",
      text("绩效工资发放", "performance pay rule"),
      [
        ["score", "按得分比例", "in proportion to the score"],
        ["all", "全有或全无", "all or nothing"],
      ],
      {
        clause: CLAUSE.pay,
        reading: text(
          "按得分比例发放（默认）；全有或全无：得分达到“全额发放得分”才发，发全额。",
          "In proportion (default); all or nothing: paid in full, but only from the score for full pay.",
        ),
      },
    ),
    numberParameter("pass", text("全额发放得分", "score for full pay"), UNITS.points, 100, {
      max: 100,
      clause: CLAUSE.sheet,
      reading: text(
        "只用于全有或全无；原文未写，默认满分。",
        "Only for all or nothing; not in the text, full marks by default.",
      ),
    }),
    numberParameter("decimals", text("发放小数位", "pay decimals"), text("位", "decimals"), 2, {
      max: 10,
      whole: true,
      format: "0",
      reading: text("元保留 2 位即到分。", "2 decimals of CNY are one fen."),
    }),
  ],

  rosterColumns: [],
  entryColumns: [
    moneyEntry("base_pay", text("基本工资", "Basic pay"), UNITS.yuan, {
      by: text("人力资源部", "HR"),
      hint: text("本月基本工资 x。", "Basic pay x of the month."),
    }),
    pointsEntry("archive", text("资料保存归档", "Records"), "{points:archive}", {
      by: RATER,
      hint: text("对照本月签单数和制作的表格打分。", "Rated against the month's contracts and tables."),
    }),
    pointsEntry("visits", text("拜访客户", "Visits"), "{points:visits}", {
      by: RATER,
      hint: text(
        "按拜访表打分；不能见面拜访的须有说明，短信须有记录。",
        "Rated from the visit table; a visit not in person needs a reason, a message its record.",
      ),
    }),
    pointsEntry("events", text("事件处理", "Events"), "{points:events}", {
      by: RATER,
      hint: text("按拜访表中的事件打分。", "Rated from the events in the visit table."),
    }),
    countEntry("signed", text("本月签单数", "Contracts signed"), {
      blank: "none",
      hint: text("供参考，可不填。", "For information, may stay blank."),
    }),
    countEntry("tables", text("制作表格数", "Tables made"), {
      blank: "none",
      hint: text("供参考，可不填。", "For information, may stay blank."),
    }),
    countEntry("visited", text("拜访次数", "Visits made"), {
      blank: "none",
      hint: text("供参考，可不填。", "For information, may stay blank."),
    }),
  ],
  entryChecks: [],
  lists: [],

  results: [
    {
      id: "pay",
      title: text("发放结果", "Pay"),
      columns: [
        periodFigure(
          "score",
          text("得分", "Score"),
          '=IF([ready],APPRAISE.SCORE(entries(archive..events),{points}),"")',
          {
            unit: UNITS.points,
            format: SCORE,
            clause: CLAUSE.sheet,
            native:
              '=IF([ready],IF(OR(entry(archive)>{points:archive},entry(visits)>{points:visits},entry(events)>{points:events}),NA(),entry(archive)+entry(visits)+entry(events)),"")',
          },
        ),
        periodFigure(
          "performance",
          text("绩效工资", "Performance pay"),
          '=IF([ready],APPRAISE.BONUS(entry(base_pay),{share},1,0,IF({pay_rule=all},IF(ROUND([score]-{pass},9)>=0,1,0),[score]/100),{decimals}),"")',
          {
            ...YUAN,
            total: true,
            clause: CLAUSE.pay,
            native: `=IF([ready],ROUND(entry(base_pay)*{share}*IF({pay_rule=score},[score]/100,--${reaches("[score]", "{pass}")}),{decimals}),"")`,
          },
        ),
        periodFigure(
          "total",
          text("应发合计", "Pay in total"),
          '=IF([ready],ROUND(entry(base_pay),{decimals})+[performance],"")',
          { ...YUAN, total: true, clause: CLAUSE.pay },
        ),
        yearFigure(
          "year_performance",
          text("全年绩效工资", "Performance pay of the year"),
          '=IF(COUNT([performance])=0,"",SUM([performance]))',
          { ...YUAN, total: true },
        ),
        yearFigure(
          "year_score",
          text("已考核月份平均分", "Mean of the months rated"),
          '=IF(COUNT([score])=0,"",APPRAISE.WEIGHTED([score],,"rescale"))',
          {
            unit: UNITS.points,
            format: "0.00",
            native: '=IF(COUNT([score])=0,"",SUM([score])/COUNT([score]))',
            note: text("仅供参考，原文没有年度考核。", "For information: the text has no yearly appraisal."),
          },
        ),
      ],
    },
    {
      id: "evidence",
      title: text("打分依据", "Evidence"),
      columns: [
        periodFigure(
          "agree",
          text("签单与表格", "Contracts and tables"),
          '=IF([ready],IF(OR(entry(signed)="",entry(tables)=""),"",IF(entry(signed)=entry(tables),t"相符|agree",t"不符|differ")),"")',
          { mayBeBlank: true, clause: CLAUSE.signed },
        ),
      ],
    },
  ],
  summary: ["score", "performance", "total", "agree", "year_performance"],
  rollUps: [
    {
      id: "all_performance",
      title: text("绩效工资合计", "Performance pay of all"),
      unit: UNITS.yuan,
      formula: "=SUM(column(performance))",
      format: MONEY,
    },
  ],
  openings: [],

  examples: [
    {
      id: "base-plus-20-1",
      what: text("普通月份", "ordinary month"),
      people: [{ id: "例1", entries: [month(27, 36, 30)] }],
      expected: [
        { person: "例1", column: "score", values: [93] },
        { person: "例1", column: "performance", values: [744] },
        { person: "例1", column: "total", values: [4744] },
      ],
    },
    {
      id: "base-plus-20-2",
      what: text("满分与零分", "full marks and zero"),
      people: [
        { id: "例2甲", entries: [month(30, 40, 30, 3500)] },
        { id: "例2乙", entries: [month(0, 0, 0, 3500)] },
      ],
      expected: [
        { person: "例2甲", column: "total", values: [4200] },
        { person: "例2乙", column: "total", values: [3500] },
      ],
    },
    {
      id: "base-plus-20-3",
      what: text("打分超过满分：拒收，不按30分计", "an entry above the maximum is refused, not cut to 30"),
      people: [{ id: "例3", entries: [month(30, 40, 30)] }],
      expected: [],
      refused: [{ entry: "archive", value: 31 }],
    },
  ],
};
