/** 管理类客户经理(区域经理): monthly marketing plan of four measures, quarterly rating of the channel outlets. */
import { clausesOf, periodFigure, quarterFigure, text } from "./building";
import type { Scheme } from "./scheme";
import { targetSheet, type Measure } from "./targetSheet";

const at = clausesOf("000");
const PLAN = at(
  "L6",
  "每月制定出全面的月度营销计划,并做好《月度营销计划书》,其内容包含但不限于:有效预约、新开户数、新增有效户数、新增市值资产。",
);
const NEXT = at("L5", "每季度结束前由区域经理制定出下一季度的区域业务进展规划。");
const CHANNELS = at("L16", "区域经理应每季度对辖区内营销渠道网点质量进行评估。");

const households = text("户", "accounts");
const measure = (id: string, zh: string, en: string, more: Partial<Measure> = {}): Measure => ({
  id,
  title: text(zh, en),
  unit: households,
  clause: PLAN,
  whole: true,
  format: "0",
  adds: true,
  ...more,
});

const sheet = targetSheet({
  id: "area-manager-planning",
  title: text("区域经理营销计划与考核", "Area managers: marketing plan and appraisal"),
  shortTitle: text("区域经理", "AreaMgr"),
  kind: "process",
  source: {
    file: "000",
    place: "L1–20",
    opening: "客户经理职责与考核制度客户经理职责及考核办法一、客户经理职责(一)管理类客户经理(区域经理)",
    remark: text(
      "原文只有管理类，销售类和考核办法部分缺失；没有任务、分值和权重。",
      "Only the management class is there; the sales class and the appraisal itself are missing, with all targets, points and weights.",
    ),
  },
  people: text("辖区内销售类客户经理", "Sales account managers of the area"),
  industry: text("证券", "Securities"),
  period: "month",
  scored: false,
  measures: [
    measure("bookings", "有效预约", "Valid appointments", { unit: text("个", "appointments") }),
    measure("accounts", "新开户数", "New accounts"),
    measure("active", "新增有效户数", "New active accounts"),
    measure("assets", "新增市值资产", "New assets at market value", {
      unit: text("万元", "10k CNY"),
      whole: false,
      format: "#,##0.00####",
    }),
  ],
  rules: [
    {
      id: "next_quarter",
      title: text("下一季度规划", "Plan of the next quarter"),
      clause: NEXT,
      reading: text(
        "“季度结束前”按季度最后一个月的最后一个工作日，写在该月填报表的顶部。",
        "“Before the quarter ends” is the last working day of its last month; it stands at the top of that month's entry sheet.",
      ),
    },
    { id: "plan", title: text("月度营销计划书", "Monthly marketing plan"), clause: PLAN },
    {
      id: "channels",
      title: text("渠道网点质量评估", "Rating of the channel outlets"),
      clause: CHANNELS,
      reading: text(
        "原文没有评分标准：评估结果以文字登记在“渠道网点”表中，并统计每季度评估的网点数。",
        "No scale in the text: ratings are kept as words in the list of channel outlets, and counted by quarter.",
      ),
    },
    {
      id: "staffing",
      title: text("评估结果用于调配", "Ratings decide who works where"),
      clause: at(
        "L11",
        "可根据评估结果与销售类客户经理营销特点进行人员调配,将辖区内优秀的营销人员放在优质的营销渠道上",
      ),
      reading: text("由区域经理决定，本表不推算。", "The area manager decides; the sheets compute nothing."),
    },
    {
      id: "new_channels",
      title: text("新渠道备案", "New outlets are reported"),
      clause: at("L9", "新开发渠道网点需由区域经理向营业部营销部备案"),
    },
    {
      id: "visits",
      title: text("渠道网点拜访", "Visits to the outlets"),
      clause: at(
        "L17–18",
        "定期或者不定期的对辖区内渠道网点进行拜访。重要节假日对辖区内的渠道网点经行集中拜访。",
      ),
      reading: text("没有次数要求，不计分。", "No number of visits is stated; they give no points."),
    },
    {
      id: "rater",
      title: text("考核与上报", "Who appraises"),
      clause: at("L12", "辖区内销售类客户经理的考核由区域经理负责,将考核结果统一上报至市场营销部。"),
    },
  ],
});

export const areaManagerPlanning: Scheme = {
  ...sheet,
  lists: [
    {
      id: "channels",
      title: text("渠道网点", "Channel outlets"),
      note: text(
        "每季度评估一次辖区内的营销渠道网点：网点、负责的客户经理和评估结果。",
        "Rate the channel outlets of the area once a quarter: the outlet, its account manager and the rating.",
      ),
      rows: 30,
      columns: [
        { id: "point", title: text("网点名称", "Outlet"), kind: "text", blank: "none" },
        { id: "person", title: text("负责人工号", "ID"), kind: "person", blank: "none" },
        { id: "date", title: text("评估日期", "Date"), kind: "date", blank: "none" },
        { id: "rating", title: text("评估结果", "Rating"), kind: "text", blank: "none" },
      ],
      results: [],
    },
  ],
  results: [
    ...sheet.results,
    {
      id: "channels",
      title: text("渠道网点", "Channel outlets"),
      columns: [
        periodFigure(
          "rated_points",
          text("已评估网点", "Outlets rated"),
          '=SUMPRODUCT(--(list(channels.person)=[id]),--(list(channels.rating)<>""))',
          { format: "0", clause: CHANNELS, unopened: 0 },
        ),
        quarterFigure(
          "quarter_points",
          text("本季度已评估网点", "Outlets rated in the quarter"),
          '=IF(COUNT([counted])=0,"",SUM([rated_points]))',
          { format: "0", clause: CHANNELS },
        ),
      ],
    },
  ],
  dueDates: [
    {
      id: "next_quarter",
      title: text("下一季度规划", "Plan of the next quarter"),
      clause: NEXT,
      kind: "lastworkday",
      periods: [3, 6, 9, 12],
    },
  ],
};
