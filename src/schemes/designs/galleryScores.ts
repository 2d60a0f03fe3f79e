/** Designs to start from that come to scores and grades. */
import { both } from "./block";
import { grade, points, rated, t, target, weighted, type GalleryDesign } from "./galleryBlocks";

export const SCORE_DESIGNS: readonly GalleryDesign[] = [
  {
    id: "kpi",
    shortEnglish: "KPI",
    title: both("KPI 加权考核", "KPI with weights"),
    about: both("几项指标各打百分，按权重合计，再评等级。", "Items out of 100, weighted, then graded."),
    design: {
      title: t("KPI 加权考核", "KPI with weights"),
      short: "指标考核",
      period: "month",
      blocks: [
        points("b1", t("销售业绩", "Sales"), 100),
        points("b2", t("客户满意", "Satisfaction"), 100),
        points("b3", t("工作态度", "Attitude"), 100),
        weighted("b4", { b1: 0.5, b2: 0.3, b3: 0.2 }),
        grade("b5", "b4", [60, 75, 90]),
        {
          kind: "rollUp",
          id: "b6",
          title: t("年度得分", "Score of the year"),
          from: "b4",
          to: "year",
          how: "mean",
        },
      ],
    },
  },
  {
    id: "hundred",
    shortEnglish: "Points",
    title: both("百分制扣分表", "100-point sheet with deductions"),
    about: both(
      "各项从满分扣起，另有加减分，总分不超过 100。",
      "Points off by occurrence, plus and minus points, at most 100.",
    ),
    design: {
      title: t("百分制考核", "100-point sheet"),
      short: "百分考核",
      period: "month",
      blocks: [
        {
          kind: "deduction",
          id: "b1",
          title: t("出勤纪律", "Attendance"),
          max: 40,
          floor: 0,
          kinds: [
            { key: 1, title: t("迟到早退", "Late or early"), per: 2 },
            { key: 2, title: t("旷工", "Absent"), per: 10 },
          ],
        },
        {
          kind: "deduction",
          id: "b2",
          title: t("服务质量", "Service"),
          max: 60,
          floor: 0,
          kinds: [
            { key: 1, title: t("有效投诉", "Complaints"), per: 10 },
            { key: 2, title: t("资料差错", "Errors in records"), per: 3 },
          ],
        },
        { kind: "adjustment", id: "b3", title: t("加减分", "Plus and minus points"), low: -10, high: 10 },
        {
          kind: "total",
          id: "b4",
          title: t("合计", "Sum"),
          of: { how: "sum", members: [{ id: "b1" }, { id: "b2" }, { id: "b3" }] },
        },
        { kind: "limits", id: "b5", title: t("总分", "Total"), from: "b4", low: 0, high: 100 },
        grade("b6", "b5", [60, 75, 90]),
      ],
    },
  },
  {
    id: "completion",
    shortEnglish: "Targets",
    title: both("目标完成率", "Target completion"),
    about: both(
      "目标与实际算出完成率，封顶、保底后计分加权。",
      "Completion of targets, capped, floored and weighted.",
    ),
    design: {
      title: t("目标完成考核", "Target completion"),
      short: "目标考核",
      period: "quarter",
      blocks: [
        target("b1", t("销售额", "Sales"), "万元"),
        target("b2", t("新增客户", "New customers"), "户"),
        {
          kind: "target",
          id: "b3",
          title: t("逾期率", "Overdue rate"),
          unit: "%",
          better: "less",
          score: {
            by: "bands",
            bands: [
              { from: null, result: 0 },
              { from: 0.8, result: 60 },
              { from: 1, result: 100 },
            ],
            edge: "up",
          },
        },
        weighted("b4", { b1: 0.5, b2: 0.3, b3: 0.2 }),
        {
          kind: "rollUp",
          id: "b5",
          title: t("年度得分", "Score of the year"),
          from: "b4",
          to: "year",
          how: "mean",
        },
      ],
    },
  },
  {
    id: "raters",
    shortEnglish: "Ratings",
    title: both("360 度评价", "360-degree rating"),
    about: both(
      "上级、同事、客户分别打分并加权，同事与客户只报人数和平均分。",
      "Superior, colleagues and customers with weights; of colleagues and customers only number and mean.",
    ),
    design: {
      title: t("360 度考核", "360-degree rating"),
      short: "三六零",
      period: "quarter",
      blocks: [
        rated("b1", t("工作业绩", "Results")),
        rated("b2", t("团队协作", "Teamwork")),
        rated("b3", t("服务态度", "Service")),
        weighted("b4", { b1: 0.5, b2: 0.25, b3: 0.25 }),
        grade("b5", "b4", [60, 75, 90]),
        {
          kind: "rollUp",
          id: "b6",
          title: t("年度得分", "Score of the year"),
          from: "b4",
          to: "year",
          how: "mean",
        },
      ],
    },
  },
];
