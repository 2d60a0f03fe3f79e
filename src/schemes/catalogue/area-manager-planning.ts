/** 管理类客户经理(区域经理): monthly marketing plan of four measures, quarterly rating of the channel outlets. */
import { clauses, dueDate, entry, figure, list, rule, scheme, section } from "../building";
import { MONEY, UNITS, type Pair } from "../words";
import { measure, targetSheet } from "../mechanisms/targetSheet";

const CLAUSE = clauses("000", {
  plan: "L6|每月制定出全面的月度营销计划,并做好《月度营销计划书》,其内容包含但不限于:有效预约、新开户数、新增有效户数、新增市值资产。",
  next: "L5|每季度结束前由区域经理制定出下一季度的区域业务进展规划。",
  channels: "L16|区域经理应每季度对辖区内营销渠道网点质量进行评估。",
  staffing:
    "L11|可根据评估结果与销售类客户经理营销特点进行人员调配,将辖区内优秀的营销人员放在优质的营销渠道上",
  newChannels: "L9|新开发渠道网点需由区域经理向营业部营销部备案",
  visits: "L17–18|定期或者不定期的对辖区内渠道网点进行拜访。重要节假日对辖区内的渠道网点经行集中拜访。",
  rater: "L12|辖区内销售类客户经理的考核由区域经理负责,将考核结果统一上报至市场营销部。",
});

const accounts = (title: Pair, unit: Pair = "户|accounts") =>
  measure(title, unit, CLAUSE.plan, { whole: true, format: "0", adds: true });

const sheet = targetSheet({
  id: "area-manager-planning",
  title: "区域经理营销计划与考核|Area managers: marketing plan and appraisal",
  shortTitle: "区域经理|AreaMgr",
  kind: "process",
  source: {
    file: "000",
    place: "L1–20",
    opening: "客户经理职责与考核制度客户经理职责及考核办法一、客户经理职责(一)管理类客户经理(区域经理)",
    remark:
      "原文只有管理类，销售类和考核办法部分缺失；没有任务、分值和权重。|Only the management class is there; the sales class and the appraisal itself are missing, with all targets, points and weights.",
  },
  people: "辖区内销售类客户经理|Sales account managers of the area",
  industry: "证券|Securities",
  period: "month",
  scored: false,
  measures: {
    bookings: accounts("有效预约|Valid appointments", "个|appointments"),
    accounts: accounts("新开户数|New accounts"),
    active: accounts("新增有效户数|New active accounts"),
    assets: measure("新增市值资产|New assets at market value", UNITS.wan, CLAUSE.plan, {
      format: MONEY,
      adds: true,
    }),
  },
  rules: {
    next_quarter: rule("下一季度规划|Plan of the next quarter", CLAUSE.next, {
      reading:
        "“季度结束前”按季度最后一个月的最后一个工作日，写在该月填报表的顶部。|“Before the quarter ends” is the last working day of its last month; it stands at the top of that month's entry sheet.",
    }),
    plan: rule("月度营销计划书|Monthly marketing plan", CLAUSE.plan),
    channels: rule("渠道网点质量评估|Rating of the channel outlets", CLAUSE.channels, {
      reading:
        "原文没有评分标准：评估结果以文字登记在“渠道网点”表中，并统计每季度评估的网点数。|No scale in the text: ratings are kept as words in the list of channel outlets, and counted by quarter.",
    }),
    staffing: rule("评估结果用于调配|Ratings decide who works where", CLAUSE.staffing, {
      reading: "由区域经理决定，本表不推算。|The area manager decides; the sheets compute nothing.",
    }),
    new_channels: rule("新渠道备案|New outlets are reported", CLAUSE.newChannels),
    visits: rule("渠道网点拜访|Visits to the outlets", CLAUSE.visits, {
      reading: "没有次数要求，不计分。|No number of visits is stated; they give no points.",
    }),
    rater: rule("考核与上报|Who appraises", CLAUSE.rater),
  },
});

export const areaManagerPlanning = scheme({
  ...sheet,
  lists: {
    channels: list("渠道网点|Channel outlets", {
      note: "每季度评估一次辖区内的营销渠道网点：网点、负责的客户经理和评估结果。|Rate the channel outlets of the area once a quarter: the outlet, its account manager and the rating.",
      rows: 30,
      columns: {
        point: entry.text("网点名称|Outlet"),
        person: entry.person("负责人工号|ID", { blank: "missing" }),
        date: entry.date("评估日期|Date"),
        rating: entry.text("评估结果|Rating"),
      },
    }),
  },
  results: {
    ...sheet.results,
    channels: section("渠道网点|Channel outlets", {
      rated_points: figure.count.everyone("已评估网点|Outlets rated", CLAUSE.channels, {
        formula: '=SUMPRODUCT(--(list(channels.person)=[id]),--(list(channels.rating)<>""))',
        unopened: 0,
        native: "=SUMPRODUCT((list(channels.person)=[id])*(LEN(list(channels.rating))>0))",
      }),
      quarter_points: figure.count.quarter(
        "本季度已评估网点|Outlets rated in the quarter",
        '=IF(COUNT([counted])=0,"",SUM([rated_points]))',
        CLAUSE.channels,
        { native: "same" },
      ),
    }),
  },
  dueDates: {
    next_quarter: dueDate("下一季度规划|Plan of the next quarter", CLAUSE.next, {
      kind: "lastworkday",
      periods: [3, 6, 9, 12],
    }),
  },
});
