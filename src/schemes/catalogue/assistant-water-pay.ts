/** 大客户经理助理绩效考核方案: base, lunch, attendance; sales bonus; two quotas that may cover for each other. */
import { clauses, entry, example, figure, parameter, rule, scheme, section } from "../building";
import { IN_YUAN, MONEY, UNITS } from "../words";
import { allPay, yearPay } from "../mechanisms/monthlyPay";
import { compares, reaches } from "../mechanisms/plain/compare";
import { nativeOffset } from "../mechanisms/plain/offset";

const CLAUSE = clauses("001", {
  plan: "L156|基本薪900元+午餐5元/天+满勤30元+工龄奖x 元/月+养老补贴 100元+绩效考核奖金2300元",
  service: "L156|工龄奖与养老补贴需在公司服务期满1年以上方有,详见薪资制度",
  sales:
    "L156|20% 80℅≤M ≤100℅(按实际完成率考核) M=实际完成额/当月考核指标 区域销售指标完成率(M)低于80%,则无此项奖金",
  work: "L156|2 清洗饮水机、送水完成率 本岗位提供报告/片区调 查 营销经理 80%",
  machines:
    "L156|每个月清洗饮水机的数量标准为 100台,若D ≥100台,完成率为100%,且增加的台数要额外计算薪资即4元/台;若D ≤100台,可以用送水量进行抵消,不能完全抵消的则无此项奖金",
  barrels:
    "L156|每个月的送水量标准为1000桶,若 D ≥1000桶,完成率为100%,且增加的桶数要额外计算薪资即2元/桶(包括升级版、普通版);若D ≤1000桶,可以用洗机量进行抵消,不能完全抵消的则无此项奖金",
});

const YUAN = UNITS.yuan;
const MACHINES = "台|machines";
const BARRELS = "桶|barrels";
const RATER = "营销经理|marketing manager";

const OFFSET =
  "APPRAISE.QUOTAOFFSET(entry(machines),{machine_quota},entry(barrels),{barrel_quota},{exchange},{machine_pay},{barrel_pay})";
const offset = (position: number) => `INDEX(${OFFSET},1,${position})`;

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

/** What of a surplus is paid for, as the choices stand; `left`: what an offset has left of it. */
const paidUnits = (unit: "machine" | "barrel", left: string) =>
  `=IF(AND(NOT([met]),{failed_surplus=unpaid}),0,IF({offset_surplus=paid},` +
  `IF(entry(${unit}s)>{${unit}_quota},entry(${unit}s)-{${unit}_quota},0),${left}))`;
const nativePaidUnits = (unit: "machine" | "barrel", left: string) =>
  `=IF(OR([met],{failed_surplus=paid}),IF({offset_surplus=paid},MAX(0,entry(${unit}s)-{${unit}_quota}),${left}),0)`;

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

export const assistantWaterPay = scheme({
  id: "assistant-water-pay",
  version: 3,
  migrations: { 3: {} },
  title: "大客户经理助理绩效考核方案（洗机与送水）|Assistants: machines cleaned and barrels delivered",
  shortTitle: "助理洗送|Assist",
  kind: "bonus",
  source: {
    file: "001",
    place: "L154–156",
    opening: "市场部大客户经理助理岗位调整方案 为了打造2013金牌服务年",
    remark:
      "方案完整；“80℅≤M ≤100℅”用错了百分号。工龄奖金额见薪资制度，不在原文中。|Complete; “80℅≤M ≤100℅” has a wrong percent sign. The amount of the seniority pay is in the pay system, not in the text.",
  },
  people: "大客户经理助理|Assistants of the key account managers",
  industry: "桶装水配送|Bottled water delivery",
  ...IN_YUAN,
  period: "month",

  rules: {
    plan: rule("薪资构成|What the pay is made of", CLAUSE.plan, {
      reading:
        "午餐按出勤天数计算；满勤奖只在全月满勤时发放。|Lunch by days worked; the attendance bonus only for full attendance.",
    }),
    service: rule("工龄奖与养老补贴|Seniority and pension pay", CLAUSE.service, {
      reading: "正好满 12 个月算满 1 年。|Exactly 12 months is one year.",
    }),
    sales: rule("销售指标（20%）|Sales (20 %)", CLAUSE.sales, {
      reading:
        "绩效奖金的 20%（460 元）乘以实际完成率；正好 80% 计发，低于 80% 不发；超过 100% 按 100% 计（参数“超过满额”可改）。|20 % of the performance bonus (460 CNY) times the rate reached; exactly 80 % is paid, less is not; above 100 % counts as 100 % (parameter “above full”).",
    }),
    work: rule("清洗饮水机、送水（80%）|Machines and barrels (80 %)", CLAUSE.work, {
      reading:
        "绩效奖金的 80%（1840 元）是一项，两个数量都达标（含抵消）才发；也可拆成两项各 920 元（参数“工作奖金分项”）。|80 % of the bonus (1840 CNY) is one item, paid if both quotas are met (offset included); or two items of 920 (parameter “work items”).",
    }),
    machines: rule("清洗饮水机|Machines cleaned", CLAUSE.machines, {
      reading:
        "正好 100 台算达标。抵消的换算比例原文未写：默认 1 台抵 2 桶（按 4 元/台与 2 元/桶），可改为 10（按 100 台与 1000 桶）。|Exactly 100 counts as met. The exchange rate is not in the text: by default 1 machine = 2 barrels (4 and 2 CNY); 10 follows from the quotas 100 and 1000.",
    }),
    barrels: rule("送水|Barrels delivered", CLAUSE.barrels, {
      reading:
        "正好 1000 桶算达标。抵消用去的超额部分不再计酬；不能完全抵消时什么都不用去，超额部分照常计酬（两个参数可改）。|Exactly 1000 counts as met. Surplus used for an offset is not paid again; an offset that does not suffice uses nothing up and the surplus is paid (two parameters).",
    }),
  },

  parameters: {
    base_pay: parameter.number("基本薪|base pay", YUAN, 900, CLAUSE.plan, { format: MONEY }),
    lunch: parameter.number("午餐补贴|lunch per day", "元/天|CNY per day", 5, CLAUSE.plan, { format: MONEY }),
    full_attendance: parameter.number("满勤奖|full attendance", YUAN, 30, CLAUSE.plan, { format: MONEY }),
    pension: parameter.number("养老补贴|pension pay", YUAN, 100, CLAUSE.plan, { format: MONEY }),
    service: parameter.number("服务期门槛|service months", "个月|months", 12, [0, 600], CLAUSE.service, {
      reading: "满 1 年以上，含正好 1 年。|One year or more, exactly one year included.",
      whole: true,
    }),
    performance: parameter.number("绩效奖金|performance bonus", YUAN, 2300, CLAUSE.plan, { format: MONEY }),
    split: parameter.weights("绩效奖金权重|bonus weights", CLAUSE.work, {
      items: { sales: ["销售指标|Sales", 0.2], work: ["洗机、送水完成率|Machines and barrels", 0.8] },
    }),
    sales_floor: parameter.percent("销售起付完成率|sales rate paid from", 0.8, [0, 0.99], CLAUSE.sales, {
      reading: "正好达到算达到。|Exactly on it counts as reached.",
    }),
    sales_full: parameter.completion("销售满额完成率|sales rate of full pay", 1, [1, 2], CLAUSE.sales),
    above_full: parameter.choice("超过满额|above full", CLAUSE.sales, {
      options: { capped: "按满额计|as full", actual: "按实际完成率计|at the actual rate" },
      reading: "考核标准写到 100% 为止。|The scale of the text ends at 100 %.",
    }),
    machine_quota: parameter.number("洗机标准|machine quota", MACHINES, 100, CLAUSE.machines, {
      whole: true,
    }),
    barrel_quota: parameter.number("送水标准|barrel quota", BARRELS, 1000, CLAUSE.barrels, { whole: true }),
    machine_pay: parameter.number("超额每台|pay per machine", "元/台|CNY per machine", 4, CLAUSE.machines, {
      format: MONEY,
    }),
    barrel_pay: parameter.number("超额每桶|pay per barrel", "元/桶|CNY per barrel", 2, CLAUSE.barrels, {
      format: MONEY,
    }),
    exchange: parameter.number("一台抵几桶|barrels per machine", BARRELS, 2, [0.01, 1000], CLAUSE.machines, {
      reading:
        "原文没有换算比例。默认 2（4 元/台 : 2 元/桶）；按标准 1000 桶 : 100 台则填 10。|Not in the text. Default 2 (4 CNY : 2 CNY); by the quotas 1000 : 100 enter 10.",
    }),
    work_items: parameter.choice("工作奖金分项|work items", CLAUSE.work, {
      options: { one: "合为一项|one item", two: "洗机送水各半|two halves" },
      reading:
        "一项：两个数量都达标才发 1840 元；各半：每个数量达标（含抵消）各发 920 元。|One item: 1840 if both quotas are met. Two halves: 920 for each quota that is met (offset included).",
    }),
    offset_surplus: parameter.choice("抵消用去部分|surplus used", CLAUSE.barrels, {
      options: { unpaid: "不再计酬|not paid again", paid: "仍然计酬|paid all the same" },
      reading: "超额部分抵消后不重复计酬。|Surplus that has covered a shortfall is not paid again.",
    }),
    failed_surplus: parameter.choice("抵消不足时超额|surplus if not met", CLAUSE.machines, {
      options: { paid: "照常计酬|paid", unpaid: "不计酬|not paid" },
      reading:
        "“无此项奖金”指 1840 元，超额部分仍按台、按桶计酬。|“No such bonus” is the 1840; the surplus is still paid by the piece.",
    }),
    decimals: parameter.decimals(2),
  },

  roster: {
    seniority: entry.yuan("工龄奖|Seniority pay", {
      blank: "zero",
      max: 100_000,
      hint: "每月工龄奖（见薪资制度）；服务满 1 年后才发。|Seniority pay per month (see the pay system); paid after one year of service.",
    }),
  },

  entries: {
    days: entry.number("出勤天数|Days worked", "天|days", { min: 0, max: 31, format: "General" }),
    attendance: entry.yesNo("是否满勤|Full attendance"),
    service_months: entry.count("服务月数|Months of service", {
      blank: "missing",
      unit: "个月|months",
      max: 600,
      hint: "截至本月的整月数。|Full months up to this month.",
    }),
    sales_actual: entry.yuan("区域实际完成额|Area sales", {
      min: -1e9,
      by: "会计|accountant",
      hint: "会计月报表中的实际完成额。|From the accountant's monthly report.",
    }),
    sales_target: entry.yuan("当月考核指标|Sales target", {
      by: RATER,
      hint: "没有下达指标填 0：销售奖金显示 #N/A。|0 if none was set: the sales bonus is #N/A then.",
    }),
    machines: entry.count("清洗饮水机|Machines cleaned", {
      blank: "missing",
      unit: MACHINES,
      max: 100_000,
      by: RATER,
      hint: "没有填 0。|Enter 0 if there are none.",
    }),
    barrels: entry.count("送水量|Barrels delivered", {
      blank: "missing",
      unit: BARRELS,
      max: 1_000_000,
      by: RATER,
      hint: "升级版与普通版合计；没有填 0。|Both kinds together; enter 0 if there are none.",
    }),
  },

  results: {
    pay: section("发放结果|Pay", {
      total: figure.yuan("应发合计|Total pay", "=ROUND([fixed]+[performance_pay],{decimals})", CLAUSE.plan, {
        paidOut: true,
        total: true,
        native: "same",
      }),
      fixed: figure.yuan("固定部分|Fixed part", CLAUSE.plan, {
        formula:
          '={base_pay}+entry(days)*{lunch}+IF(entry(attendance)=t"是|yes",{full_attendance},0)+[service_pay]',
        total: true,
        native:
          '=SUM({base_pay},entry(days)*{lunch},[service_pay])+(entry(attendance)=t"是|yes")*{full_attendance}',
      }),
      performance_pay: figure.yuan("绩效部分|Performance part", "=[sales]+[work]+[extra]", CLAUSE.plan, {
        total: true,
        native: "same",
      }),
      ...yearPay("全年应发合计|Total pay of the year"),
    }),
    parts: section("各项|Parts", {
      service_pay: figure.yuan(
        "工龄奖与养老补贴|Seniority and pension pay",
        "=IF(entry(service_months)>={service},N(roster(seniority))+{pension},0)",
        CLAUSE.service,
        {
          native: `=IF(${compares("entry(service_months)", "<", "{service}")},0,{pension}+N(roster(seniority)))`,
        },
      ),
      sales_rate: figure.ratio("销售完成率M|Sales rate M", CLAUSE.sales, {
        formula: "=APPRAISE.RATIO(entry(sales_actual),entry(sales_target))",
        native: "=IF(entry(sales_target)=0,NA(),entry(sales_actual)/entry(sales_target))",
      }),
      sales_factor: figure("销售计奖系数|Sales factor", CLAUSE.sales, {
        formula:
          "=APPRAISE.LINEAR([sales_rate],{sales_floor},{sales_floor},{sales_full},{sales_full},0,IF({above_full=capped},{sales_full},[sales_rate]))",
        format: "0.0000",
        native: `=IF(${reaches("[sales_rate]", "{sales_floor}")},IF({above_full=actual},[sales_rate],MIN([sales_rate],{sales_full})),0)`,
      }),
      sales: figure.yuan("销售奖金|Sales bonus", CLAUSE.sales, {
        formula: "=APPRAISE.BONUS({performance}*[sales_factor],{split:sales})",
        total: true,
        native: "={performance}*{split:sales}*[sales_factor]",
      }),
      met: figure("两项达标|Both quotas met", `=${offset(1)}`, CLAUSE.machines, {
        note: "含抵消|offset included",
        native: `=${NATIVE.met}`,
      }),
      work_share: figure.ratio(
        "工作奖金发放比例|Share of the work bonus",
        "=IF([met],1,IF({work_items=two},((entry(machines)>={machine_quota})+(entry(barrels)>={barrel_quota}))/2,0))",
        CLAUSE.work,
        {
          native: `=MAX([met]*1,{work_items=two}*(${reaches("entry(machines)", "{machine_quota}")}+${reaches("entry(barrels)", "{barrel_quota}")})/2)`,
        },
      ),
      work: figure.yuan("工作奖金|Work bonus", CLAUSE.work, {
        formula: "=APPRAISE.BONUS({performance},{split:work},1,0,[work_share])",
        total: true,
        native: "={performance}*{split:work}*[work_share]",
      }),
      machines_left: figure(
        "计酬超额台数|Machines paid extra",
        paidUnits("machine", offset(2)),
        CLAUSE.machines,
        {
          unit: MACHINES,
          format: "General",
          note: "按参数计酬的台数|as the parameters pay them",
          native: nativePaidUnits("machine", NATIVE.left1),
        },
      ),
      barrels_left: figure(
        "计酬超额桶数|Barrels paid extra",
        paidUnits("barrel", offset(3)),
        CLAUSE.barrels,
        {
          unit: BARRELS,
          format: "General",
          note: "按参数计酬的桶数|as the parameters pay them",
          native: nativePaidUnits("barrel", NATIVE.left2),
        },
      ),
      extra: figure.yuan("超额计酬|Extra pay", CLAUSE.barrels, {
        formula: `=IF(AND(NOT([met]),{failed_surplus=unpaid}),0,IF({offset_surplus=paid},${GROSS_EXTRA},INDEX(${OFFSET},1,4)))`,
        total: true,
        native: "=[machines_left]*{machine_pay}+[barrels_left]*{barrel_pay}",
      }),
    }),
  },

  summary: ["total", "fixed", "sales_rate", "sales", "met", "work", "extra", "year_total"],

  rollUps: {
    ...allPay("应发合计总额（已填报）|Total pay of all (rated)"),
  },

  examples: [
    example("assistant-water-pay-1", "普通月份（元）|ordinary month (yuan)", {
      people: {
        例1: {
          roster: { seniority: 50 },
          entries: [month({ sales_actual: 92, machines: 110, barrels: 1040 })],
        },
      },
      expected: {
        例1: { fixed: 1210, sales: 423.2, work: 1840, extra: 120, performance_pay: 2383.2, total: 3593.2 },
      },
    }),
    example("assistant-water-pay-2", "销售完成率的边界|sales rate edges", {
      people: { 例2: [79.99, 80, 100, 120].map((actual) => month({ sales_actual: actual })) },
      expected: { 例2: { sales: [0, 368, 460, 460] } },
    }),
    example("assistant-water-pay-3", "刚好抵消，与差一桶|offset exactly enough, and one barrel short", {
      people: { 例3: [month({ machines: 92, barrels: 1016 }), month({ machines: 92, barrels: 1015 })] },
      expected: { 例3: { met: [true, false], extra: [0, 30], work: [1840, 0] } },
    }),
    example("assistant-water-pay-4", "送水不足，洗机有余|barrels short, machines over", {
      people: { 例4: [month({ machines: 130, barrels: 960 })] },
      expected: { 例4: { met: true, extra: 40 } },
    }),
    example("assistant-water-pay-5", "正好 100 台、1000 桶|exactly 100 and 1000", {
      people: { 例5: [month()] },
      expected: { 例5: { met: true, extra: 0 } },
    }),
  ],
});
