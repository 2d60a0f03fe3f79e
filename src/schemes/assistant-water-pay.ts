/** 大客户经理助理绩效考核方案: base, lunch, attendance; sales bonus; two quotas that may cover for each other. */
import {
  choiceParameter,
  clausesOf,
  countEntry,
  decimalsParameter,
  MONEY,
  moneyEntry,
  numberParameter,
  percentParameter,
  periodFigure,
  ready,
  text,
  UNITS,
  weightsParameter,
  yesNoEntry,
} from "./building";
import { allPay, yearPay } from "./monthlyPay";
import { reaches } from "./native";
import { nativeOffset } from "./nativeOffset";
import type { Scheme } from "./scheme";

const at = clausesOf("001");

const CLAUSE = {
  plan: at("L156", "基本薪900元+午餐5元/天+满勤30元+工龄奖x 元/月+养老补贴 100元+绩效考核奖金2300元"),
  service: at("L156", "工龄奖与养老补贴需在公司服务期满1年以上方有,详见薪资制度"),
  sales: at(
    "L156",
    "20% 80℅≤M ≤100℅(按实际完成率考核) M=实际完成额/当月考核指标 区域销售指标完成率(M)低于80%,则无此项奖金",
  ),
  work: at("L156", "2 清洗饮水机、送水完成率 本岗位提供报告/片区调 查 营销经理 80%"),
  machines: at(
    "L156",
    "每个月清洗饮水机的数量标准为 100台,若D ≥100台,完成率为100%,且增加的台数要额外计算薪资即4元/台;若D ≤100台,可以用送水量进行抵消,不能完全抵消的则无此项奖金",
  ),
  barrels: at(
    "L156",
    "每个月的送水量标准为1000桶,若 D ≥1000桶,完成率为100%,且增加的桶数要额外计算薪资即2元/桶(包括升级版、普通版);若D ≤1000桶,可以用洗机量进行抵消,不能完全抵消的则无此项奖金",
  ),
} as const;

const YUAN = UNITS.yuan;
const MONEY_FIGURE = { unit: YUAN, format: MONEY };
const MACHINES = text("台", "machines");
const BARRELS = text("桶", "barrels");
const RATER = text("营销经理", "marketing manager");

const OFFSET =
  "APPRAISE.QUOTAOFFSET(entry(machines),{machine_quota},entry(barrels),{barrel_quota},{exchange},{machine_pay},{barrel_pay})";
const offset = (position: number) => ready(`INDEX(${OFFSET},1,${position})`);

const NATIVE = nativeOffset({
  actual1: "entry(machines)",
  standard1: "{machine_quota}",
  actual2: "entry(barrels)",
  standard2: "{barrel_quota}",
  exchange: "{exchange}",
  pay1: "{machine_pay}",
  pay2: "{barrel_pay}",
});

/** What is above each quota, before anything is offset. */
const GROSS_EXTRA =
  "MAX(0,entry(machines)-{machine_quota})*{machine_pay}+MAX(0,entry(barrels)-{barrel_quota})*{barrel_pay}";

/** A month with both quotas exactly met and the sales target reached, unless said otherwise. */
const month = (more: Readonly<Record<string, number | string>> = {}) => ({
  days: 26,
  attendance: "yes",
  service_months: 24,
  sales_actual: 100,
  sales_target: 100,
  machines: 100,
  barrels: 1000,
  ...more,
});

export const assistantWaterPay: Scheme = {
  id: "assistant-water-pay",
  version: 1,
  title: text(
    "大客户经理助理绩效考核方案（洗机与送水）",
    "Assistants: machines cleaned and barrels delivered",
  ),
  shortTitle: text("助理洗送", "Assist"),
  kind: "bonus",
  source: {
    file: "001",
    place: "L154–156",
    opening: "市场部大客户经理助理岗位调整方案 为了打造2013金牌服务年",
    remark: text(
      "方案完整；“80℅≤M ≤100℅”用错了百分号。工龄奖金额见薪资制度，不在原文中。",
      "Complete; “80℅≤M ≤100℅” has a wrong percent sign. The amount of the seniority pay is in the pay system, not in the text.",
    ),
  },
  people: text("大客户经理助理", "Assistants of the key account managers"),
  industry: text("桶装水配送", "Bottled water delivery"),
  unit: YUAN,
  fen: 0.01,
  period: "month",

  rules: [
    {
      id: "plan",
      title: text("薪资构成", "What the pay is made of"),
      clause: CLAUSE.plan,
      reading: text(
        "午餐按出勤天数计算；满勤奖只在全月满勤时发放。",
        "Lunch by days worked; the attendance bonus only for full attendance.",
      ),
    },
    {
      id: "service",
      title: text("工龄奖与养老补贴", "Seniority and pension pay"),
      clause: CLAUSE.service,
      reading: text("正好满 12 个月算满 1 年。", "Exactly 12 months is one year."),
    },
    {
      id: "sales",
      title: text("销售指标（20%）", "Sales (20 %)"),
      clause: CLAUSE.sales,
      reading: text(
        "绩效奖金的 20%（460 元）乘以实际完成率；正好 80% 计发，低于 80% 不发；超过 100% 按 100% 计（参数“超过满额”可改）。",
        "20 % of the performance bonus (460 CNY) times the rate reached; exactly 80 % is paid, less is not; above 100 % counts as 100 % (parameter “above full”).",
      ),
    },
    {
      id: "work",
      title: text("清洗饮水机、送水（80%）", "Machines and barrels (80 %)"),
      clause: CLAUSE.work,
      reading: text(
        "绩效奖金的 80%（1840 元）是一项，两个数量都达标（含抵消）才发；也可拆成两项各 920 元（参数“工作奖金分项”）。",
        "80 % of the bonus (1840 CNY) is one item, paid if both quotas are met (offset included); or two items of 920 (parameter “work items”).",
      ),
    },
    {
      id: "machines",
      title: text("清洗饮水机", "Machines cleaned"),
      clause: CLAUSE.machines,
      reading: text(
        "正好 100 台算达标。抵消的换算比例原文未写：默认 1 台抵 2 桶（按 4 元/台与 2 元/桶），可改为 10（按 100 台与 1000 桶）。",
        "Exactly 100 counts as met. The exchange rate is not in the text: by default 1 machine = 2 barrels (4 and 2 CNY); 10 follows from the quotas 100 and 1000.",
      ),
    },
    {
      id: "barrels",
      title: text("送水", "Barrels delivered"),
      clause: CLAUSE.barrels,
      reading: text(
        "正好 1000 桶算达标。抵消用去的超额部分不再计酬；不能完全抵消时什么都不用去，超额部分照常计酬（两个参数可改）。",
        "Exactly 1000 counts as met. Surplus used for an offset is not paid again; an offset that does not suffice uses nothing up and the surplus is paid (two parameters).",
      ),
    },
  ],

  parameters: [
    numberParameter("base_pay", text("基本薪", "base pay"), YUAN, 900, {
      clause: CLAUSE.plan,
      format: MONEY,
    }),
    numberParameter("lunch", text("午餐补贴", "lunch per day"), text("元/天", "CNY per day"), 5, {
      clause: CLAUSE.plan,
      format: MONEY,
    }),
    numberParameter("full_attendance", text("满勤奖", "full attendance"), YUAN, 30, {
      clause: CLAUSE.plan,
      format: MONEY,
    }),
    numberParameter("pension", text("养老补贴", "pension pay"), YUAN, 100, {
      clause: CLAUSE.plan,
      format: MONEY,
    }),
    numberParameter("service", text("服务期门槛", "service months"), text("个月", "months"), 12, {
      clause: CLAUSE.service,
      reading: text("满 1 年以上，含正好 1 年。", "One year or more, exactly one year included."),
      whole: true,
      max: 600,
    }),
    numberParameter("performance", text("绩效奖金", "performance bonus"), YUAN, 2300, {
      clause: CLAUSE.plan,
      format: MONEY,
    }),
    weightsParameter(
      "split",
      text("绩效奖金权重", "bonus weights"),
      [
        ["sales", text("销售指标", "Sales"), 0.2],
        ["work", text("洗机、送水完成率", "Machines and barrels"), 0.8],
      ],
      { clause: CLAUSE.work },
    ),
    percentParameter("sales_floor", text("销售起付完成率", "sales rate paid from"), 0.8, {
      clause: CLAUSE.sales,
      reading: text("正好达到算达到。", "Exactly on it counts as reached."),
      max: 0.99,
    }),
    percentParameter("sales_full", text("销售满额完成率", "sales rate of full pay"), 1, {
      clause: CLAUSE.sales,
      min: 1,
      max: 2,
    }),
    choiceParameter(
      "above_full",
      text("超过满额", "above full"),
      [
        ["capped", "按满额计", "as full"],
        ["actual", "按实际完成率计", "at the actual rate"],
      ],
      {
        clause: CLAUSE.sales,
        reading: text("考核标准写到 100% 为止。", "The scale of the text ends at 100 %."),
      },
    ),
    numberParameter("machine_quota", text("洗机标准", "machine quota"), MACHINES, 100, {
      clause: CLAUSE.machines,
      whole: true,
    }),
    numberParameter("barrel_quota", text("送水标准", "barrel quota"), BARRELS, 1000, {
      clause: CLAUSE.barrels,
      whole: true,
    }),
    numberParameter("machine_pay", text("超额每台", "pay per machine"), text("元/台", "CNY per machine"), 4, {
      clause: CLAUSE.machines,
      format: MONEY,
    }),
    numberParameter("barrel_pay", text("超额每桶", "pay per barrel"), text("元/桶", "CNY per barrel"), 2, {
      clause: CLAUSE.barrels,
      format: MONEY,
    }),
    numberParameter("exchange", text("一台抵几桶", "barrels per machine"), BARRELS, 2, {
      clause: CLAUSE.machines,
      reading: text(
        "原文没有换算比例。默认 2（4 元/台 : 2 元/桶）；按标准 1000 桶 : 100 台则填 10。",
        "Not in the text. Default 2 (4 CNY : 2 CNY); by the quotas 1000 : 100 enter 10.",
      ),
      min: 0.01,
      max: 1000,
    }),
    choiceParameter(
      "work_items",
      text("工作奖金分项", "work items"),
      [
        ["one", "合为一项", "one item"],
        ["two", "洗机送水各半", "two halves"],
      ],
      {
        clause: CLAUSE.work,
        reading: text(
          "一项：两个数量都达标才发 1840 元；各半：每个数量达标（含抵消）各发 920 元。",
          "One item: 1840 if both quotas are met. Two halves: 920 for each quota that is met (offset included).",
        ),
      },
    ),
    choiceParameter(
      "offset_surplus",
      text("抵消用去部分", "surplus used"),
      [
        ["unpaid", "不再计酬", "not paid again"],
        ["paid", "仍然计酬", "paid all the same"],
      ],
      {
        clause: CLAUSE.barrels,
        reading: text(
          "超额部分抵消后不重复计酬。",
          "Surplus that has covered a shortfall is not paid again.",
        ),
      },
    ),
    choiceParameter(
      "failed_surplus",
      text("抵消不足时超额", "surplus if not met"),
      [
        ["paid", "照常计酬", "paid"],
        ["unpaid", "不计酬", "not paid"],
      ],
      {
        clause: CLAUSE.machines,
        reading: text(
          "“无此项奖金”指 1840 元，超额部分仍按台、按桶计酬。",
          "“No such bonus” is the 1840; the surplus is still paid by the piece.",
        ),
      },
    ),
    decimalsParameter(2),
  ],

  rosterColumns: [
    moneyEntry("seniority", text("工龄奖", "Seniority pay"), YUAN, {
      blank: "zero",
      max: 100_000,
      hint: text(
        "每月工龄奖（见薪资制度）；服务满 1 年后才发。",
        "Seniority pay per month (see the pay system); paid after one year of service.",
      ),
    }),
  ],

  entryColumns: [
    {
      id: "days",
      title: text("出勤天数", "Days worked"),
      unit: text("天", "days"),
      kind: "number",
      blank: "missing",
      min: 0,
      max: 31,
      format: "General",
    },
    yesNoEntry("attendance", text("是否满勤", "Full attendance")),
    countEntry("service_months", text("服务月数", "Months of service"), {
      blank: "missing",
      unit: text("个月", "months"),
      max: 600,
      hint: text("截至本月的整月数。", "Full months up to this month."),
    }),
    moneyEntry("sales_actual", text("区域实际完成额", "Area sales"), YUAN, {
      min: -1e9,
      by: text("会计", "accountant"),
      hint: text("会计月报表中的实际完成额。", "From the accountant's monthly report."),
    }),
    moneyEntry("sales_target", text("当月考核指标", "Sales target"), YUAN, {
      by: RATER,
      hint: text("没有下达指标填 0：销售奖金显示 #N/A。", "0 if none was set: the sales bonus is #N/A then."),
    }),
    countEntry("machines", text("清洗饮水机", "Machines cleaned"), {
      blank: "missing",
      unit: MACHINES,
      max: 100_000,
      by: RATER,
      hint: text("没有填 0。", "Enter 0 if there are none."),
    }),
    countEntry("barrels", text("送水量", "Barrels delivered"), {
      blank: "missing",
      unit: BARRELS,
      max: 1_000_000,
      by: RATER,
      hint: text("升级版与普通版合计；没有填 0。", "Both kinds together; enter 0 if there are none."),
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
          "total",
          text("应发合计", "Total pay"),
          ready("ROUND([fixed]+[performance_pay],{decimals})"),
          { ...MONEY_FIGURE, total: true, clause: CLAUSE.plan },
        ),
        periodFigure(
          "fixed",
          text("固定部分", "Fixed part"),
          ready(
            '{base_pay}+entry(days)*{lunch}+IF(entry(attendance)=t"是|yes",{full_attendance},0)+[service_pay]',
          ),
          { ...MONEY_FIGURE, total: true, clause: CLAUSE.plan },
        ),
        periodFigure(
          "performance_pay",
          text("绩效部分", "Performance part"),
          ready("[sales]+[work]+[extra]"),
          { ...MONEY_FIGURE, total: true, clause: CLAUSE.plan },
        ),
        yearPay(text("全年应发合计", "Total pay of the year")),
      ],
    },
    {
      id: "parts",
      title: text("各项", "Parts"),
      columns: [
        periodFigure(
          "service_pay",
          text("工龄奖与养老补贴", "Seniority and pension pay"),
          ready("IF(entry(service_months)>={service},N(roster(seniority))+{pension},0)"),
          { ...MONEY_FIGURE, clause: CLAUSE.service },
        ),
        periodFigure(
          "sales_rate",
          text("销售完成率M", "Sales rate M"),
          ready("APPRAISE.RATIO(entry(sales_actual),entry(sales_target))"),
          {
            format: "0.00%",
            clause: CLAUSE.sales,
            native: ready("IF(entry(sales_target)=0,NA(),entry(sales_actual)/entry(sales_target))"),
          },
        ),
        periodFigure(
          "sales_factor",
          text("销售计奖系数", "Sales factor"),
          ready(
            "APPRAISE.LINEAR([sales_rate],{sales_floor},{sales_floor},{sales_full},{sales_full},0,IF({above_full=capped},{sales_full},[sales_rate]))",
          ),
          {
            format: "0.0000",
            clause: CLAUSE.sales,
            native: ready(
              `IF(${reaches("[sales_rate]", "{sales_floor}")},IF({above_full=actual},[sales_rate],MIN([sales_rate],{sales_full})),0)`,
            ),
          },
        ),
        periodFigure(
          "sales",
          text("销售奖金", "Sales bonus"),
          ready("APPRAISE.BONUS({performance}*[sales_factor],{split:sales})"),
          {
            ...MONEY_FIGURE,
            total: true,
            clause: CLAUSE.sales,
            native: ready("{performance}*{split:sales}*[sales_factor]"),
          },
        ),
        periodFigure("met", text("两项达标", "Both quotas met"), offset(1), {
          clause: CLAUSE.machines,
          note: text("含抵消", "offset included"),
          native: ready(NATIVE.met),
        }),
        periodFigure(
          "work_share",
          text("工作奖金发放比例", "Share of the work bonus"),
          ready(
            "IF([met],1,IF({work_items=two},((entry(machines)>={machine_quota})+(entry(barrels)>={barrel_quota}))/2,0))",
          ),
          { format: "0.00%", clause: CLAUSE.work },
        ),
        periodFigure(
          "work",
          text("工作奖金", "Work bonus"),
          ready("APPRAISE.BONUS({performance},{split:work},1,0,[work_share])"),
          {
            ...MONEY_FIGURE,
            total: true,
            clause: CLAUSE.work,
            native: ready("{performance}*{split:work}*[work_share]"),
          },
        ),
        periodFigure("machines_left", text("计酬超额台数", "Machines paid extra"), offset(2), {
          unit: MACHINES,
          format: "General",
          clause: CLAUSE.machines,
          note: text("抵消后剩余", "after the offset"),
          native: ready(NATIVE.left1),
        }),
        periodFigure("barrels_left", text("计酬超额桶数", "Barrels paid extra"), offset(3), {
          unit: BARRELS,
          format: "General",
          clause: CLAUSE.barrels,
          note: text("抵消后剩余", "after the offset"),
          native: ready(NATIVE.left2),
        }),
        periodFigure(
          "extra",
          text("超额计酬", "Extra pay"),
          ready(
            `IF(AND(NOT([met]),{failed_surplus=unpaid}),0,IF({offset_surplus=paid},${GROSS_EXTRA},INDEX(${OFFSET},1,4)))`,
          ),
          {
            ...MONEY_FIGURE,
            total: true,
            clause: CLAUSE.barrels,
            native: ready(
              `IF({offset_surplus=paid},IF(OR([met],{failed_surplus=paid}),${GROSS_EXTRA},0),` +
                "IF(OR([met],{failed_surplus=paid}),[machines_left]*{machine_pay}+[barrels_left]*{barrel_pay},0))",
            ),
          },
        ),
      ],
    },
  ],

  summary: ["total", "fixed", "sales_rate", "sales", "met", "work", "extra", "year_total"],

  rollUps: [allPay(text("应发合计总额（已填报）", "Total pay of all (rated)"))],

  openings: [],

  examples: [
    {
      id: "assistant-water-pay-1",
      what: text("普通月份（元）", "ordinary month (yuan)"),
      people: [
        {
          id: "例1",
          roster: { seniority: 50 },
          entries: [month({ sales_actual: 92, machines: 110, barrels: 1040 })],
        },
      ],
      expected: [
        { person: "例1", column: "fixed", values: [1210] },
        { person: "例1", column: "sales", values: [423.2] },
        { person: "例1", column: "work", values: [1840] },
        { person: "例1", column: "extra", values: [120] },
        { person: "例1", column: "performance_pay", values: [2383.2] },
        { person: "例1", column: "total", values: [3593.2] },
      ],
    },
    {
      id: "assistant-water-pay-2",
      what: text("销售完成率的边界", "sales rate edges"),
      people: [
        {
          id: "例2",
          entries: [79.99, 80, 100, 120].map((actual) => month({ sales_actual: actual })),
        },
      ],
      expected: [{ person: "例2", column: "sales", values: [0, 368, 460, 460] }],
    },
    {
      id: "assistant-water-pay-3",
      what: text("刚好抵消，与差一桶", "offset exactly enough, and one barrel short"),
      people: [
        {
          id: "例3",
          entries: [month({ machines: 92, barrels: 1016 }), month({ machines: 92, barrels: 1015 })],
        },
      ],
      expected: [
        { person: "例3", column: "met", values: [true, false] },
        { person: "例3", column: "extra", values: [0, 30] },
        { person: "例3", column: "work", values: [1840, 0] },
      ],
    },
    {
      id: "assistant-water-pay-4",
      what: text("送水不足，洗机有余", "barrels short, machines over"),
      people: [{ id: "例4", entries: [month({ machines: 130, barrels: 960 })] }],
      expected: [
        { person: "例4", column: "met", values: [true] },
        { person: "例4", column: "extra", values: [40] },
      ],
    },
    {
      id: "assistant-water-pay-5",
      what: text("正好 100 台、1000 桶", "exactly 100 and 1000"),
      people: [{ id: "例5", entries: [month()] }],
      expected: [
        { person: "例5", column: "met", values: [true] },
        { person: "例5", column: "extra", values: [0] },
      ],
    },
  ],
};
