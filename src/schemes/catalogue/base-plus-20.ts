/** 客户经理考核制度: a fifth of the basic pay follows a monthly sheet of 30 + 40 + 30 points. */
import { clauses, entry, example, figure, parameter, rule, scheme, section } from "../building";
import { IN_YUAN, UNITS } from "../words";
import { reaches } from "../mechanisms/plain/compare";

const CLAUSE = clauses("000", {
  pay: "L305|建议按照x(1+20%)的标准进行考核,x为基本工资,基本工资X的20%为绩效工资",
  sheet: "L306|采取打分制(以百分制计)",
  archive: "L307|资料保存归档记30分",
  visits: "L308|拜访客户记40分",
  events: "L309|事件处理记30分",
  signed: "L294|每月月末可根据本月签单数量及表格制作是否相符的情况对客服进行考核",
  visited: "L297|每月月末,可根据表格统计客服的拜访情况和拜访次数,进行考核",
  faceToFace: "L296|以见面拜访为主,如不能见面拜访需说明情况",
  message: "L299|短信需提供发短信的记录",
  ordinary: "L301|普通的事件处理多是换画面,调整线路等事宜,可根据拜访表体现出来",
  special: "L303|以客户为主体,表格为依据,进行跟踪拜访,按时间顺序进行整理",
});

const RATER = "主管|Supervisor";

const month = (archive: number, visits: number, events: number, base_pay = 4000) => ({
  base_pay,
  archive,
  visits,
  events,
});

export const basePlus20 = scheme({
  id: "base-plus-20",
  version: 2,
  title: "客户经理考核制度（基本工资加20%绩效）|Basic pay plus 20 % performance pay",
  shortTitle: "绩效两成|Base20",
  kind: "bonus",
  source: {
    file: "000",
    place: "L233–251, L288–309",
    opening: "一、工作流程 上图为客户经理工作流程图,可见客户经理是围绕着已签单合同展开工作",
    remark:
      "原文出现两次，流程图和三张表格已缺失，“特殊一点”的事件处理在句中断开。|Printed twice; the flow chart and three tables are lost, and the sentence on special events breaks off.",
  },
  people: "签单后的客服（客户经理）|Customer service after signing (account managers)",
  industry: "公交广告|Transit advertising",
  ...IN_YUAN,
  period: "month",

  rules: {
    pay: rule("基本工资加绩效工资|Basic pay plus performance pay", CLAUSE.pay, {
      reading:
        "x（1+20%）是满分时的工资：绩效工资=基本工资×20%×得分÷100（参数“绩效工资发放”可改为全有或全无）。20% 为原文建议值，可改。|x(1+20 %) is the pay at full marks: performance pay = basic pay × 20 % × score ÷ 100 (parameter “performance pay rule” can make it all or nothing). 20 % is the text's suggestion and may be changed.",
    }),
    sheet: rule("百分制三项|A sheet of 100 points", CLAUSE.sheet, {
      reading:
        "三项之和即得分；超过满分的打分不接受，不会自动按满分计。|The three items add up; an entry above its maximum is refused, never cut silently.",
    }),
    archive: rule("资料保存归档|Keeping and filing of records", CLAUSE.archive),
    signed: rule("签单数与表格数|Contracts and tables", CLAUSE.signed, {
      reading:
        "填了签单数和表格数就显示是否相符，供打分参考，不自动扣分。|Where both counts are entered the sheet says whether they agree; it helps the rater and deducts nothing.",
    }),
    visits: rule("拜访客户|Customer visits", CLAUSE.visits),
    visited: rule("拜访次数|Number of visits", CLAUSE.visited, {
      reading:
        "拜访次数供打分参考；原文未写每次多少分。|The number of visits helps the rater; the text gives no points per visit.",
    }),
    face: rule("见面拜访为主|Visits in person", CLAUSE.faceToFace),
    message: rule("短信须有记录|Messages need a record", CLAUSE.message),
    events: rule("事件处理|Handling of events", CLAUSE.events),
    ordinary: rule("普通事件|Ordinary events", CLAUSE.ordinary),
    special: rule("特殊事件|Special events", CLAUSE.special, {
      reading:
        "上一句“特殊一点……”在原文中断开；处理情况按跟踪拜访的记录打分。|The sentence before, on special events, breaks off; they are rated from the records of the follow-up visits.",
    }),
  },

  parameters: {
    share: parameter.percent("绩效工资比例|performance share", 0.2, CLAUSE.pay, {
      reading: "绩效工资占基本工资的比例，原文为建议值。|Share of the basic pay; the text only suggests it.",
    }),
    points: parameter.points("各项满分|full points", CLAUSE.sheet, {
      items: {
        archive: ["资料保存归档|Records", 30],
        visits: ["拜访客户|Visits", 40],
        events: ["事件处理|Events", 30],
      },
    }),
    pay_rule: parameter.choice("绩效工资发放|performance pay rule", CLAUSE.pay, {
      options: { score: "按得分比例|in proportion to the score", all: "全有或全无|all or nothing" },
      reading:
        "按得分比例发放（默认）；全有或全无：得分达到“全额发放得分”才发，发全额。|In proportion (default); all or nothing: paid in full, but only from the score for full pay.",
    }),
    pass: parameter.number("全额发放得分|score for full pay", UNITS.points, 100, [0, 100], CLAUSE.sheet, {
      reading:
        "只用于全有或全无；原文未写，默认满分。|Only for all or nothing; not in the text, full marks by default.",
    }),
    decimals: parameter.whole("发放小数位|pay decimals", "位|decimals", 2, [0, 10], {
      reading: "元保留 2 位即到分。|2 decimals of CNY are one fen.",
    }),
  },

  entries: {
    base_pay: entry.yuan("基本工资|Basic pay", {
      by: "人力资源部|HR",
      hint: "本月基本工资 x。|Basic pay x of the month.",
    }),
    archive: entry.points("资料保存归档|Records", "{points:archive}", {
      by: RATER,
      hint: "对照本月签单数和制作的表格打分。|Rated against the month's contracts and tables.",
    }),
    visits: entry.points("拜访客户|Visits", "{points:visits}", {
      by: RATER,
      hint: "按拜访表打分；不能见面拜访的须有说明，短信须有记录。|Rated from the visit table; a visit not in person needs a reason, a message its record.",
    }),
    events: entry.points("事件处理|Events", "{points:events}", {
      by: RATER,
      hint: "按拜访表中的事件打分。|Rated from the events in the visit table.",
    }),
    signed: entry.count("本月签单数|Contracts signed", {
      blank: "none",
      hint: "供参考，可不填。|For information, may stay blank.",
    }),
    tables: entry.count("制作表格数|Tables made", {
      blank: "none",
      hint: "供参考，可不填。|For information, may stay blank.",
    }),
    visited: entry.count("拜访次数|Visits made", {
      blank: "none",
      hint: "供参考，可不填。|For information, may stay blank.",
    }),
  },

  results: {
    pay: section("发放结果|Pay", {
      score: figure.points("得分|Score", "=APPRAISE.SCORE(entries(archive..events),{points})", CLAUSE.sheet, {
        native:
          "=IF(OR(entry(archive)>{points:archive},entry(visits)>{points:visits},entry(events)>{points:events}),NA(),entry(archive)+entry(visits)+entry(events))",
      }),
      performance: figure.yuan("绩效工资|Performance pay", CLAUSE.pay, {
        formula:
          "=APPRAISE.BONUS(entry(base_pay),{share},1,0,IF({pay_rule=all},IF(ROUND([score]-{pass},9)>=0,1,0),[score]/100),{decimals})",
        total: true,
        native: `=ROUND(entry(base_pay)*{share}*IF({pay_rule=score},[score]/100,--${reaches("[score]", "{pass}")}),{decimals})`,
      }),
      total: figure.yuan("应发合计|Pay in total", CLAUSE.pay, {
        formula: "=ROUND(entry(base_pay),{decimals})+[performance]",
        paidOut: true,
        total: true,
        native: "same",
      }),
      year_performance: figure.yuan.year("全年绩效工资|Performance pay of the year", {
        formula: '=IF(COUNT([performance])=0,"",SUM([performance]))',
        total: true,
        native: "same",
      }),
      year_score: figure.points.year("已考核月份平均分|Mean of the months rated", {
        formula: '=IF(COUNT([score])=0,"",APPRAISE.WEIGHTED([score],,"rescale"))',
        format: "0.00",
        native: '=IF(COUNT([score])=0,"",SUM([score])/COUNT([score]))',
        note: "仅供参考，原文没有年度考核。|For information: the text has no yearly appraisal.",
      }),
    }),
    evidence: section("打分依据|Evidence", {
      agree: figure("签单与表格|Contracts and tables", CLAUSE.signed, {
        formula:
          '=IF(OR(entry(signed)="",entry(tables)=""),"",IF(entry(signed)=entry(tables),t"相符|agree",t"不符|differ"))',
        mayBeBlank: true,
        native:
          '=IF(COUNT(entry(signed),entry(tables))<2,"",CHOOSE(1+(entry(signed)-entry(tables)=0),t"不符|differ",t"相符|agree"))',
      }),
    }),
  },
  summary: ["score", "performance", "total", "agree", "year_performance"],
  rollUps: {
    all_performance: figure.yuan.all("绩效工资合计|Performance pay of all", "=SUM(column(performance))"),
  },

  examples: [
    example("base-plus-20-1", "普通月份|ordinary month", {
      people: { 例1: [month(27, 36, 30)] },
      expected: { 例1: { score: 93, performance: 744, total: 4744, year_performance: 744 } },
    }),
    example("base-plus-20-2", "满分与零分|full marks and zero", {
      people: { 例2甲: [month(30, 40, 30, 3500)], 例2乙: [month(0, 0, 0, 3500)] },
      expected: { 例2甲: { total: 4200 }, 例2乙: { total: 3500 } },
    }),
    example(
      "base-plus-20-3",
      "打分超过满分：拒收，不按30分计|an entry above the maximum is refused, not cut to 30",
      { people: { 例3: [month(30, 40, 30)] }, refused: [{ entry: "archive", value: 31 }] },
    ),
  ],
});
