/** 大客户销售人员奖金计提考核办法: 1.424 % / 7.12 % / 9.968 %, large-deal test, 5 % lines, joint sales, 70 % + 30 % × KPI. */
import { clauses, entry, example, figure, list, parameter, rule, scheme, section } from "../building";
import { forAll } from "../records";
import { IN_WAN, MONEY, UNITS } from "../words";
import {
  kpiEntry,
  ledgerOf,
  negativeSettlement,
  paidFactor,
  paidRollUp,
  payParts,
  quotaFigures,
  settledFigures,
  settlementFigure,
  soFar,
  soFarOpenings,
  yearCoefficient,
  yearSoFar,
  yearSums,
} from "../mechanisms/bonusLedger";
import {
  contributionChecks,
  memberColumns,
  nativePartsOf,
  partsOf,
  partsResult,
  shareColumns,
} from "../mechanisms/contribution";
import { reaches } from "../mechanisms/plain/compare";
import { nativeLedger, type NativeLedger } from "../mechanisms/plain/ledger";

const CLAUSE = clauses("001", {
  quarterly: "L70|客户经理承担个人销售收入指标,实行季度考核,按产品及实施回款收入计提奖金",
  gap: "L70|销售人员如果季度实际完成任务额低于基数,与基数部分的差额需用下季度实际完 成额补足,补足差额后的余额作为下季度实际完成任务额",
  surplus: "L70|如果考核期实际完成任务额高于目标,超出部分当期按基数与目标内提成率计提奖金",
  settlement:
    "L70|年终按实际完成任务情况结算奖金并调整季度发放差额。如年度实际完成任务额高于年度任务目标,一并计提超额奖金",
  implementation: "L70|销售人员实现的实施收入不能低于合同总价的30%",
  funnel: "L70|未进入销售漏斗的项目不计业绩,也不计提奖金",
  joint:
    "L70|由政府及行业大客户部总签的合同(烟草除外),而客户在地方分公司的某个区域,若由前者收款,则销售收入部分前者得70%,后者得30%;若后者收款,则销售收入部分前者得30%,后者得70%",
  branches: "L70|由分公司实现的跨分公司所在区域的总签合同,上述分配同样适合",
  provider: "L70|项目实施和服务收入归项目实施和服务的直接提供者",
  shares: "L70|一个大项目多个销售人员参与的情况,按贡献度分配项目收入或奖金",
  added: "L70|增模块、加站点由销售人员完成,所产生的服务收入的按一半计奖",
  conversion: "L70|数据转换收入不计奖,也不计业绩",
  paid: "L70|季度大客户销售人员实际奖金=计提奖金×(70%+ 30%×KPI奖金系数)",
  whole: "L70|计提奖金按销售收入在任务目标内全额累进计提,全年超任务目标部分差额累进计提",
  rates:
    "L70|未完成基数时,提成率为1.424%,完成基数但未完成任务目标时,计提比率调整为7.12%,全年超任务目标以上部分的提成率为9,968%",
  large:
    "L70|单产超过5万以上的金额合计在总完成金额的 40%以上,且完成基数者,全额按7.12%计提奖金;如果没有达到40%者,则单产5",
  service: "L70|服务收入、培训收入、配套用品收入统一规定为回款额的5%",
  database: "L70|数据库:100元/套,按照费用报销",
});

/** Who collects in a joint sale. */
const SIDES = { former: 't"前者|former"', latter: 't"后者|latter"' } as const;

/** Words of the column 计提档次. */
const BELOW = 't"未达基数|below base"';
const WHOLE = 't"全额|whole amount"';
const REACHED = 't"大单达标|large deals reached"';
const SHORT = 't"大单未达标|large deals short"';
/** Nothing was achieved of which large deals could be a share, or HR does not apply the test to the year. */
const UNTESTED = 't"不检验|not tested"';

const ledger = (item: string) =>
  ledgerOf(
    "[net]",
    ["[opening_gap]"],
    `APPRAISE.CARRYOVER([net],[base],,"first","pay",,[opening_gap],,"${item}")`,
  );

const LEDGER: NativeLedger = {
  id: "ledger",
  title: "台账|Ledger",
  format: MONEY,
  actual: "[net]",
  base: "[base]",
  target: "[target]",
  carries: "FALSE",
  openingGap: "[opening_gap]",
  openingCarry: "0",
};

/** What a deal comes to, and whether it counts as a large one. */
const SIZES = {
  size: list.wan("单产|Size", '=IF([check]="✓",[product]+[implementation],"")', {
    native: ['=IF([check]="✓",SUM([product],[implementation]),"")'],
  }),
  large: list.count(
    "大单|Large deal",
    '=IF([check]="✓",IF({large_edge=above},IF(ROUND([size]-{large_deal},9)>0,1,0),IF(ROUND([size]-{large_deal},9)>=0,1,0)),"")',
    {
      native: [
        '=IF([check]="✓",IF({large_edge=above},(SUM([product],[implementation])-{large_deal}>0.5/10^9)*1,1-({large_deal}-SUM([product],[implementation])>0.5/10^9)),"")',
      ],
    },
  ),
};

const LARGE_DEALS = "(list(deals.large)=1)";
/** Parts of what counts, of which those outside the funnel have nothing. */
const DEALS = "1";
const nativeOfDeals = (condition?: string) =>
  nativePartsOf(
    "deals",
    ["product", "implementation"],
    ['(list(deals.funnel)<>t"否|no")', ...(condition === undefined ? [] : [condition])].join("*"),
  );
const JOINT = [
  ["former", "former_part"],
  ["latter", "latter_part"],
  ["implementer", "implementation"],
] as const;
const ofJoint = (condition = "") =>
  JOINT.map(
    ([who, what]) =>
      `SUMPRODUCT(--(list(joint.${who})=[id]),--(list(joint.check)="✓"),${condition}list(joint.${what}))`,
  ).join("+");
const nativeOfJoint = (condition = "") =>
  [
    ...(["former", "latter"] as const).map((who) => {
      const collects = `(list(joint.collector)=${SIDES[who]})`;
      return (
        `SUMPRODUCT(--(list(joint.${who})=[id]),--(list(joint.check)="✓"),${condition}list(joint.product),` +
        `${collects}*{joint_parts:collector}+(1-${collects})*{joint_parts:other})`
      );
    }),
    `SUMPRODUCT(--(list(joint.implementer)=[id]),--(list(joint.check)="✓"),${condition}list(joint.implementation))`,
  ].join("+");

/** What the rates make of an amount, by its case and the part that is from large deals. */
const accrued = (amount: string, kind: string, large: string) =>
  `IF(${kind}=${SHORT},IF({below_share=split},APPRAISE.BONUS(${large},{rate_in})+APPRAISE.BONUS(${amount}-${large},{rate_small}),` +
  `APPRAISE.BONUS(${amount},{rate_low})),APPRAISE.BONUS(${amount},IF(${kind}=${BELOW},{rate_low},{rate_in})))`;
const nativeAccrued = (amount: string, kind: string, large: string) =>
  `IF(${kind}=${BELOW},${amount}*{rate_low},IF(${kind}<>${SHORT},${amount}*{rate_in},` +
  `IF({below_share=whole},${amount}*{rate_low},${large}*({rate_in}-{rate_small})+${amount}*{rate_small})))`;

const SO_FAR = { ...yearSoFar, prior_large: soFar("年初至今大单金额|Year so far: large deals", { min: 0 }) };

/** All of it is large deals. */
const quarter = (amount: number, more: Readonly<Record<string, number>> = {}) => ({
  amount,
  large: amount,
  base: 50,
  target: 100,
  kpi: 1,
  ...more,
});
const idle = (more: Readonly<Record<string, number>> = {}) => quarter(0, { base: 0, target: 0, ...more });

export const bigAccount712Bonus = scheme({
  id: "big-account-712-bonus",
  version: 3,
  migrations: { 3: {} },
  title: "大客户销售人员奖金计提考核办法|Big-customer sales: bonus at 1.424 / 7.12 / 9.968 %",
  shortTitle: "大客户奖金|Bonus712",
  kind: "bonus",
  source: {
    file: "001",
    place: "L68–70",
    opening: "大客户部承担公司B类及其他重点指名客户的产品及实施收入任务目标",
    remark:
      "“如果没有达到40%者,则单产5……”一句在原文中断，按解读补全；“9,968%”为 9.968% 之误（7.12% 的 1.4 倍）；个人基数和目标表不在原文中。|The sentence “if 40 % is not reached, then deals of 5 …” is cut off and completed by reading; “9,968%” is a misprint of 9.968 % (1.4 × 7.12 %); the bases and targets are not in the text.",
  },
  people: "大客户销售人员|Sales staff for big customers",
  industry: "软件与信息服务|Software and IT services",
  ...IN_WAN,
  period: "quarter",

  rules: {
    quarterly: rule("按回款计提|Bonus on receipts", CLAUSE.quarterly),
    whole: rule("任务目标内全额累进|Whole-amount rates within target", CLAUSE.rates, {
      reading:
        "有效完成额低于基数按 1.424%，达到基数全部按 7.12%；三个比率为同一比率的 20%、100%、140%。7.12% 已是 8.33%÷1.17，不再除以 1.17。|Below the base 1.424 %, from the base on 7.12 % of the whole amount; the three rates are 20, 100 and 140 % of one. 7.12 % is 8.33 % ÷ 1.17 already: VAT is not taken out again.",
    }),
    gap: rule("低于基数：缺口下季度补足|Below base: the gap is made up later", CLAUSE.gap, {
      reading:
        "缺口未补完则顺延；补缺口的回款当季不计奖（参数“补缺口计奖”可改），由年终汇算补回。|A gap stays open until filled; money that fills it earns nothing in the quarter (parameter “pay for filling”), the settlement brings it back.",
    }),
    surplus: rule("高于目标|Above target", CLAUSE.surplus),
    large: rule("大单占比|Share of large deals", CLAUSE.large, {
      reading:
        "占实际完成额 40% 以上且达到基数，全额 7.12%；未达 40%，大单按 7.12%，其余按 1.424%（原文中断，参数可改）。补缺口先用小单。全年汇算同样适用（参数可改）。|At least 40 % of the amount and base met: 7.12 % of all; else large deals at 7.12 %, the rest at 1.424 % (cut off in the source; parameters). Gaps are filled from small deals first. The settlement applies it to the year (parameter).",
    }),
    settlement: rule("年终汇算|Year-end settlement", CLAUSE.settlement, {
      reading:
        "全年低于年度基数：全额 1.424%；达到：目标内 7.12%，超目标部分 9.968%；减去各季度已计提。可为负（参数可改）；KPI系数取各季度平均。|Year below base: 1.424 % of all; else 7.12 % within and 9.968 % above target; minus the quarters' accruals. May be negative (parameter); KPI: mean of the quarters.",
    }),
    over: rule("全年超目标差额累进|Marginal rate above the year's target", CLAUSE.whole),
    implementation: rule(
      "实施收入不低于合同总价30%|Implementation at least 30 % of the contract",
      CLAUSE.implementation,
      {
        reading:
          "原文没有后果：项目明细中列出不足额，不影响奖金。|The text names no consequence: the shortfall is shown with the deal and does not change the bonus.",
      },
    ),
    funnel: rule("未进漏斗|Outside the funnel", CLAUSE.funnel),
    joint: rule("联合销售|Joint sale", CLAUSE.joint, {
      reading:
        "只登记总签合同。烟草合同不按此分配，其分法原文未写：各方将实得部分填入“产品及实施回款”。|Only contracts signed centrally. Tobacco contracts are exempt and the text does not say how they are split: each side enters what it gets among its receipts.",
    }),
    branches: rule("跨分公司的总签合同|Contracts across branches", CLAUSE.branches, {
      reading:
        "前者为总签的分公司，后者为客户所在地分公司，分配相同。|The former is the branch that signs, the latter the customer's branch; the split is the same.",
    }),
    provider: rule("实施收入归提供者|Implementation goes to the provider", CLAUSE.provider, {
      reading:
        "实施收入在联合销售表中归实施人；服务收入由提供者填入“服务、培训、配套用品回款”，按 5% 计奖。|On the sheet of joint sales implementation goes to its provider; service income is entered by its provider as service, at 5 %.",
    }),
    shares: rule("按贡献度分配|Split by contribution", CLAUSE.shares, {
      reading:
        "分配收入，计入各人完成额；奖金随收入计算。|The income is split and counts for each member; the bonus follows the income.",
    }),
    service: rule("服务、培训、配套用品收入|Service, training, supplies", CLAUSE.service, {
      reading:
        "计入奖金并乘以KPI系数，不计入任务额。|Part of the bonus with its KPI factor, not of the quota.",
    }),
    added: rule("增模块、加站点|Added modules and sites", CLAUSE.added),
    conversion: rule("数据转换收入|Data conversion", CLAUSE.conversion),
    database: rule("数据库|Databases", CLAUSE.database, {
      reading: "按费用报销，以元计，不乘KPI系数。|Reimbursed as an expense, in yuan, without the KPI factor.",
    }),
    paid: rule("实发奖金|Paid bonus", CLAUSE.paid),
  },

  parameters: {
    rate_low: parameter.rate("未达基数比率|rate below base", 0.01424, CLAUSE.rates, {
      format: "0.000##%",
    }),
    rate_in: parameter.rate("达基数比率|rate from base on", 0.0712, CLAUSE.rates, { format: "0.000##%" }),
    rate_over: parameter.rate("超目标比率|rate above target", 0.09968, CLAUSE.rates, {
      format: "0.000##%",
      reading: "原文误作“9,968%”。|Misprinted as “9,968%”.",
    }),
    large_deal: parameter.number("大单起点|large deal", UNITS.wan, 5, CLAUSE.large, { format: MONEY }),
    large_edge: parameter.choice("正好等于大单起点|exactly a large deal", CLAUSE.large, {
      options: { above: "不算大单|not large", from: "算大单|large" },
      reading: "“超过5万以上”按“超过”理解。|“超过…以上” is read as “more than”.",
    }),
    large_share_limit: parameter.percent("大单占比标准|share of large deals", 0.4, CLAUSE.large),
    below_share: parameter.choice("大单占比未达标|large deals short", CLAUSE.large, {
      options: {
        split: "大单与小单分别计提|large and small deals apart",
        whole: "全额按未达基数比率|all at the rate below base",
      },
      reading: "原文中断，按解读补全。|Cut off in the source: completed by reading.",
    }),
    rate_small: parameter.rate("小单比率|rate of small deals", 0.01424, CLAUSE.large, {
      format: "0.000##%",
      reading: "原文中断，默认同未达基数比率。|Cut off in the source; by default the rate below base.",
    }),
    fill_from: parameter.choice("补缺口先用|gaps are filled from", CLAUSE.gap, {
      options: { small: "小单|small deals first", large: "大单|large deals first" },
      reading: "原文未说明，默认先用小单。|Not in the text; small deals first by default.",
    }),
    fill_pay: parameter.choice("补缺口计奖|pay for filling", CLAUSE.gap, {
      options: { none: "当季不计奖|none in the quarter", low: "按未达基数比率|at the rate below base" },
      reading: "余额才是下季度的完成额。|Only the balance is the next quarter's amount.",
    }),
    year_share: parameter.choice("年终大单占比|large deals in the settlement", CLAUSE.settlement, {
      options: { apply: "同样适用|apply to the year", ignore: "不适用|do not apply" },
      reading:
        "否则汇算会补回各季度因大单不足少计的奖金。|Otherwise the settlement would give back what too few large deals had cost in the quarters.",
    }),
    ...negativeSettlement(CLAUSE.settlement),
    implementation_share: parameter.percent(
      "实施收入标准|share of implementation",
      0.3,
      CLAUSE.implementation,
    ),
    joint_parts: parameter.weights("联合销售分成|joint sale parts", CLAUSE.joint, {
      items: { collector: ["收款方|Who collects", 0.7], other: ["另一方|The other side", 0.3] },
    }),
    service_rate: parameter.rate("服务收入比率|rate of service income", 0.05, CLAUSE.service),
    added_part: parameter.percent("增模块计奖部分|part of added modules", 0.5, CLAUSE.added),
    database_price: parameter.number("数据库每套|database price", UNITS.yuan, 100, CLAUSE.database, {
      format: "#,##0.00",
    }),
    ...payParts(0.7, 0.3, CLAUSE.paid),
    decimals: parameter.decimals(6),
  },

  roster: {
    opening_gap: entry.wan("期初缺口|Opening gap", { blank: "zero" }),
    ...SO_FAR,
  },

  entries: {
    amount: entry.wan("产品及实施回款|Product and implementation receipts", {
      min: -1e9,
      hint: "本季度已进漏斗的产品及实施回款，不含“项目明细”和“联合销售”两表中的；没有填 0。|Receipts of the quarter inside the funnel, without those on the sheets of deals and joint sales; 0 if none.",
    }),
    large: entry.wan("其中大单金额|Of which large deals", {
      hint: "上一列中单产超过 5 万元的项目合计；没有填 0。|Those of them that come from deals above 50,000 yuan; 0 if none.",
    }),
    base: entry.wan("季度基数|Base"),
    target: entry.wan("季度目标|Target"),
    ...kpiEntry,
    service: entry.wan("服务、培训、配套用品回款|Service, training, supplies", { blank: "zero" }),
    added: entry.wan("增模块、加站点服务收入|Service of added modules", { blank: "zero" }),
    conversion: entry.wan("数据转换收入|Data conversion", {
      blank: "zero",
      hint: "只作记录：不计奖，也不计业绩。|For the record only: neither bonus nor performance.",
    }),
    databases: entry.count("数据库套数|Databases", { unit: "套|sets" }),
  },

  checks: {
    target: ["=entry(target)>=entry(base)", "目标低于基数|target below base"],
    large: ["=entry(large)<=MAX(0,entry(amount))", "大单金额大于回款|large deals above receipts"],
  },

  lists: {
    deals: list("项目明细|Deals", {
      note: "逐个项目：产品和实施回款、是否进漏斗、参与人及贡献度（合计 100%）；填合同总价和合同实施收入即检验 30%。金额自动计入各人完成额。|One deal per row: receipts, inside the funnel or not, members and shares (100 % in total). Enter the contract's total and its implementation to test the 30 %. Each part counts towards that member's amount.",
      rows: 40,
      columns: {
        project: entry.text("项目名称|Project"),
        product: entry.wan("产品回款|Product receipts", { blank: "none" }),
        implementation: entry.wan("实施回款|Implementation receipts", { blank: "none" }),
        contract: entry.wan("合同总价|Contract", { blank: "none" }),
        contract_implementation: entry.wan("合同实施收入|Implementation in the contract", { blank: "none" }),
        funnel: entry.yesNo("已进漏斗|Inside the funnel", {
          blank: "none",
          hint: "留空视为已进漏斗。|Blank: inside the funnel.",
        }),
        ...memberColumns,
        ...shareColumns,
      },
      checks: {
        receipts: ['=OR([product]<>"",[implementation]<>"")', "缺回款|receipts missing"],
        within: [
          '=IF([contract]="",TRUE,ROUND([contract_implementation]-[contract],9)<=0)',
          "合同实施收入大于合同总价|implementation above the contract's total",
        ],
        ...contributionChecks,
      },
      results: {
        ...SIZES,
        counted: list.wan("计入业绩|Counted", '=IF([check]="✓",IF([funnel]=t"否|no",0,[size]),"")', {
          native: ['=IF([check]="✓",SUM([product],[implementation])*([funnel]<>t"否|no"),"")'],
        }),
        ...partsResult("counted"),
        implementation_met: list.figure(
          "实施达标|Implementation met",
          '=IF(OR([check]<>"✓",[contract]=""),"",ROUND([contract_implementation]-[contract]*{implementation_share},9)>=0)',
          {
            native: [
              '=IF(OR([check]<>"✓",LEN([contract])=0),"",NOT([contract]*{implementation_share}-[contract_implementation]>0.5/10^9))',
            ],
          },
        ),
        implementation_short: list.wan(
          "实施不足|Implementation short by",
          '=IF(OR([check]<>"✓",[contract]=""),"",IF([implementation_met],0,[contract]*{implementation_share}-[contract_implementation]))',
          {
            native: [
              '=IF(OR([check]<>"✓",LEN([contract])=0),"",MAX(0,[contract]*{implementation_share}-[contract_implementation]))',
            ],
          },
        ),
      },
    }),
    joint: list("联合销售|Joint sales", {
      note: "总签合同的联合销售（烟草除外）：前者为总签方（大客户部），后者为客户所在地分公司；销售收入按收款方 70%、另一方 30% 分配，实施收入归实施人。名册以外的一方留空。|Contracts signed centrally (not tobacco): the former is who signed, the latter the customer's local branch. Sales income: 70 % to the side that collects, 30 % to the other; implementation to whoever does it. Leave a side that is not in the roster blank.",
      rows: 20,
      columns: {
        project: entry.text("项目名称|Project"),
        product: entry.wan("销售收入|Sales income"),
        implementation: entry.wan("实施收入|Implementation income", { blank: "none" }),
        collector: entry.choice("收款方|Who collects", {
          options: { former: "前者|former", latter: "后者|latter" },
        }),
        former: entry.person("前者工号|Former: ID"),
        latter: entry.person("后者工号|Latter: ID"),
        implementer: entry.person("实施人工号|Implementer: ID"),
      },
      results: {
        ...SIZES,
        ...forAll(["former", "latter"] as const, (who) => ({
          [`${who}_part`]: list.wan(
            who === "former" ? "前者分得|Former's part" : "后者分得|Latter's part",
            `=IF([check]="✓",INDEX(APPRAISE.SPLIT([product],IF([collector]=${SIDES.former},CHOOSE({1,2},{joint_parts:collector},{joint_parts:other}),CHOOSE({1,2},{joint_parts:other},{joint_parts:collector}))),1,${who === "former" ? 1 : 2}),"")`,
            {
              native: [
                `=IF([check]="✓",[product]*IF([collector]=${SIDES[who]},{joint_parts:collector},{joint_parts:other}),"")`,
              ],
            },
          ),
        })),
      },
    }),
  },

  results: {
    pay: section("发放结果|Pay", {
      accrued: figure.wan.everyone("销售计提奖金|Accrued on sales", CLAUSE.rates, {
        formula: `=IF([effective]="","",${accrued("MAX(0,[effective])", "[case]", "[large_in]")}+IF({fill_pay=low},APPRAISE.BONUS([filled],{rate_low}),0))`,
        total: true,
        native: `=IF([ledger_available]="","",${nativeAccrued("MAX(0,[ledger_effective])", "[case]", "[large_in]")}+IF({fill_pay=none},0,[ledger_filled]*{rate_low}))`,
      }),
      service_bonus: figure.wan.absentZero("服务收入计提|Accrued on service", CLAUSE.service, {
        formula: "=APPRAISE.BONUS(entry(service),{service_rate})",
        total: true,
        native: "=N(entry(service))*{service_rate}",
      }),
      added_bonus: figure.wan.absentZero("增模块计提|Accrued on added modules", CLAUSE.added, {
        formula: "=APPRAISE.BONUS(entry(added)*{added_part},{service_rate})",
        total: true,
        native: "=N(entry(added))*{service_rate}*{added_part}",
      }),
      paid: figure.wan.everyone("实发奖金|Paid bonus", CLAUSE.paid, {
        formula:
          '=IF([accrued]="","",APPRAISE.BONUS([accrued]+[service_bonus]+[added_bonus],1,1,{pay_parts:fixed},N([kpi]),{decimals}))',
        paidOut: true,
        total: true,
        native: `=IF([accrued]="","",ROUND(([accrued]+[service_bonus]+[added_bonus])*${paidFactor("N([kpi])")},{decimals}))`,
      }),
      expense: figure.yuan.absentZero("数据库报销|Databases reimbursed", CLAUSE.database, {
        formula: "=N(entry(databases))*{database_price}",
        format: "#,##0.00",
        paidOut: true,
        total: true,
        native: "same",
      }),
      ...settlementFigure(CLAUSE.settlement),
      ...settledFigures("年终汇算实发|Settlement paid", "[year_kpi]", CLAUSE.settlement),
    }),
    performance: section("完成额与任务|Performance and quotas", {
      deals: figure.wan.orZero("项目明细分得|Part of deals", CLAUSE.shares, {
        formula: `=${partsOf("deals", DEALS)}`,
        unopened: 0,
        native: `=${nativeOfDeals()}`,
      }),
      joint: figure.wan.orZero("联合销售分得|Part of joint sales", CLAUSE.joint, {
        formula: `=${ofJoint()}`,
        unopened: 0,
        native: `=${nativeOfJoint()}`,
      }),
      net: figure.wan.absentZero("实际完成额|Amount achieved", CLAUSE.quarterly, {
        formula: "=entry(amount)+[deals]+[joint]",
        total: true,
        native: "same",
      }),
      large: figure.wan("大单金额|Large deals", CLAUSE.large, {
        formula: `=entry(large)+${partsOf("deals", LARGE_DEALS)}+${ofJoint("--(list(joint.large)=1),")}`,
        native: `=entry(large)+${nativeOfDeals(LARGE_DEALS)}+${nativeOfJoint("--(list(joint.large)=1),")}`,
      }),
      large_share: figure.ratio.everyone("大单占比|Share of large deals", CLAUSE.large, {
        formula: `=IF([large]="","",IF([net]>0,APPRAISE.RATIO([large],[net]),${UNTESTED}))`,
        native: `=IF([large]="","",IF([net]>0,[large]/[net],${UNTESTED}))`,
      }),
      ...quotaFigures,
      kpi: figure("KPI奖金系数|KPI coefficient", "=entry(kpi)", CLAUSE.paid, {
        format: "0.00##",
        native: "same",
      }),
      implementation_short: figure.wan("实施不足|Implementation short", CLAUSE.implementation, {
        formula: "=SUMPRODUCT(--(list(deals.member1)=[id]),list(deals.implementation_short))",
        note: "记在第一参与人名下|Shown with the first member",
        native: "same",
      }),
    }),
    ledger: section("台账|Ledger", {
      opening_gap: figure.wan.year("期初缺口|Opening gap", "=opening(opening_gap)", { native: "same" }),
      filled: figure.wan.spilled("补缺口|Filled", ledger("filled"), CLAUSE.gap, {
        native: "=[ledger_filled]",
      }),
      effective: figure.wan.spilled("有效完成额|Effective amount", ledger("effective"), CLAUSE.gap, {
        native: "=[ledger_effective]",
      }),
      met: figure.spilled("达基数|Base met", ledger("met"), CLAUSE.rates, { native: "=[ledger_met]" }),
      gap_out: figure.wan.spilled("期末缺口|Gap", ledger("gap_out"), CLAUSE.gap, {
        native: "=[ledger_gap_out]",
      }),
      case: figure.everyone("计提档次|Case", CLAUSE.large, {
        formula: `=IF([effective]="","",IF(NOT([met]),${BELOW},IF(ISTEXT([large_share]),${WHOLE},IF(ROUND([large_share]-{large_share_limit},9)>=0,${REACHED},${SHORT}))))`,
        native: `=IF([ledger_available]="","",IF([ledger_met],IF(ISNUMBER([large_share]),IF(${reaches("[large_share]", "{large_share_limit}")},${REACHED},${SHORT}),${WHOLE}),${BELOW}))`,
      }),
      large_in: figure.wan.everyone("其中大单|Of which large deals", CLAUSE.large, {
        formula: `=IF([effective]="","",IF([case]=${SHORT},IF({fill_from=small},MIN([large],[effective]),MAX(0,[large]-[filled])),0))`,
        native: `=IF([ledger_available]="","",IF([case]<>${SHORT},0,IF({fill_from=large},MAX([ledger_filled],[large])-[ledger_filled],IF([large]<[ledger_effective],[large],[ledger_effective]))))`,
      }),
    }),
    year: section("年度|Year", {
      ...yearSums("全年完成额|Amount of the year"),
      year_large: figure.wan.year(
        "全年大单金额|Large deals of the year",
        `=IF([year_net]="","",IF(AND({year_share=apply},[year_net]>0),SUM([large])+opening(prior_large),${UNTESTED}))`,
        CLAUSE.large,
        {
          native: `=IF([year_net]="","",IF(OR({year_share=ignore},[year_net]<=0),${UNTESTED},opening(prior_large)+SUM([large])))`,
        },
      ),
      year_case: figure.year("全年档次|Case of the year", CLAUSE.settlement, {
        formula: `=IF([year_net]="","",IF(ROUND([year_net]-[year_base],9)<0,${BELOW},IF(ISTEXT([year_large]),${WHOLE},IF(ROUND([year_large]-[year_net]*{large_share_limit},9)>=0,${REACHED},${SHORT}))))`,
        native: `=IF([year_net]="","",IF(${reaches("[year_net]", "[year_base]")},IF(ISNUMBER([year_large]),IF(${reaches("[year_large]", "[year_net]*{large_share_limit}")},${REACHED},${SHORT}),${WHOLE}),${BELOW}))`,
      }),
      year_in: figure.wan.year(
        "目标内金额|Amount within target",
        `=IF([year_net]="","",IF([year_case]=${BELOW},MAX(0,[year_net]),MAX(0,MIN([year_net],[year_target]))))`,
        CLAUSE.settlement,
        {
          native: `=IF([year_net]="","",MAX(0,[year_net]-IF(${reaches("[year_net]", "[year_base]")},MAX(0,[year_net]-[year_target]),0)))`,
        },
      ),
      year_over: figure.wan.year(
        "超目标金额|Amount above target",
        `=IF([year_net]="","",IF([year_case]=${BELOW},0,ROUND(MAX(0,[year_net]-[year_target]),9)))`,
        CLAUSE.whole,
        {
          native: `=IF([year_net]="","",IF(${reaches("[year_net]", "[year_base]")},IF([year_net]>[year_target],[year_net]-[year_target],0),0))`,
        },
      ),
      year_accrued: figure.wan.year("年度应计提|Accrual of the year", CLAUSE.settlement, {
        formula: `=IF([year_net]="","",${accrued("[year_in]", "[year_case]", `IF([year_case]=${SHORT},MIN([year_large],[year_in]),0)`)}+APPRAISE.BONUS([year_over],{rate_over}))`,
        total: true,
        native: `=IF([year_net]="","",${nativeAccrued("[year_in]", "[year_case]", "MIN(N([year_large]),[year_in])")}+[year_over]*{rate_over})`,
      }),
      year_kpi: figure.year("汇算KPI系数|KPI coefficient of the year", CLAUSE.paid, {
        ...yearCoefficient("kpi", "kpi", "year_net"),
        format: "0.0000",
      }),
    }),
  },

  helpers: nativeLedger(LEDGER),

  summary: ["net", "effective", "gap_out", "case", "accrued", "paid", "settlement", "settlement_paid"],

  rollUps: {
    department_net: figure.wan.all("完成额合计（已填报）|Amounts in total (rated)", "=SUM(column(net))"),
    ...paidRollUp,
  },

  openings: [
    { rosterColumn: "opening_gap", column: "opening_gap", closing: "gap_out" },
    ...soFarOpenings(SO_FAR),
  ],

  examples: [
    example(
      "big-account-712-bonus-1",
      "低于、正好、高于基数（一个季度）|below, on and above the base (one quarter)",
      {
        people: { 例1甲: [quarter(40)], 例1乙: [quarter(50)], 例1丙: [quarter(120)] },
        expected: { 例1甲: { accrued: 0.5696 }, 例1乙: { accrued: 3.56 }, 例1丙: { accrued: 8.544 } },
      },
    ),
    example("big-account-712-bonus-2", "KPI系数 70/30（以元填报）|KPI factor 70/30 (entered in yuan)", {
      people: { 例2: [quarter(400_000, { base: 500_000, target: 1_000_000, kpi: 0.9 })] },
      expected: { 例2: { accrued: 5696, paid: 5525.12 } },
    }),
    example(
      "big-account-712-bonus-3",
      "短缺后补足的一年与年终汇算|a year with shortfall and its settlement",
      {
        people: { 例3: [quarter(40), quarter(130), quarter(120), quarter(190)] },
        expected: {
          例3: {
            effective: [40, 120, 120, 190],
            accrued: [0.5696, 8.544, 8.544, 13.528],
            year_accrued: 36.4544,
            settlement: 5.2688,
          },
        },
      },
    ),
    example("big-account-712-bonus-4", "大单占比正好 40% 与略低|large deals at 40 % and just under", {
      people: { 例4甲: [quarter(100, { large: 40 })], 例4乙: [quarter(100, { large: 39.9 })] },
      expected: { 例4甲: { accrued: 7.12 }, 例4乙: { accrued: 3.696704 } },
    }),
    example(
      "big-account-712-bonus-5",
      "服务收入、增模块、数据转换、数据库（以元填报）|service, added modules, conversion, databases (in yuan)",
      {
        people: { 例5: [idle({ service: 20_000, added: 8_000, conversion: 5_000, databases: 3 })] },
        expected: { 例5: { service_bonus: 1000, added_bonus: 200, net: 0, paid: 1200, expense: 300 } },
      },
    ),
    example("big-account-712-bonus-6", "联合销售|joint sale", {
      people: { 例6甲: [idle()], 例6乙: [idle()], 例6丙: [idle()] },
      lists: {
        joint: [
          {
            project: "例6",
            product: 100,
            implementation: 30,
            collector: "former",
            former: "例6甲",
            latter: "例6乙",
            implementer: "例6丙",
          },
        ],
      },
      expectedRows: { joint: [{ former_part: 70, latter_part: 30 }] },
      expected: { 例6甲: { net: 70 }, 例6丙: { net: 30 } },
    }),
    example("big-account-712-bonus-7", "实施收入正好 30% 与不足|implementation at 30 % and short", {
      people: { 例7: [idle()] },
      lists: {
        deals: [30, 28].map((implementation) => ({
          project: "例7",
          product: 100 - implementation,
          implementation,
          contract: 100,
          contract_implementation: implementation,
          member1: "例7",
          share1: 1,
        })),
      },
      expectedRows: {
        deals: [
          { implementation_met: true, implementation_short: 0 },
          { implementation_met: false, implementation_short: 2 },
        ],
      },
      expected: { 例7: { implementation_short: 2 } },
    }),
  ],
});
