/** 大客户销售人员奖金计提考核办法: 1.424 % / 7.12 % / 9.968 %, large-deal test, 5 % lines, joint sales, 70 % + 30 % × KPI. */
import {
  kpiEntry,
  ledgerOf,
  MONEY_FIGURE,
  negativeSettlement,
  paidFactor,
  paidRollUp,
  payParts,
  quotaFigures,
  settledFigures,
  settlementFigure,
  yearSums,
} from "./bonusLedger";
import {
  choiceEntry,
  choiceParameter,
  clausesOf,
  countEntry,
  decimalsParameter,
  MONEY,
  moneyEntry,
  numberParameter,
  percentParameter,
  periodFigure,
  spilledFigure,
  text,
  UNITS,
  weightsParameter,
  yearFigure,
  yesNoEntry,
} from "./building";
import {
  contributionCheck,
  ifProjectsInOrder,
  memberColumns,
  nativeIfProjectsInOrder,
  nativePartsOf,
  partsOf,
  partsResult,
  shareColumns,
} from "./contribution";
import { disorder, notNumber, rowCheck, textAmong, unknownIds } from "./listRows";
import { reaches } from "./native";
import { nativeLedger, type NativeLedger } from "./nativeLedger";
import type { EntryColumn, ListColumn, ListResult, Scheme } from "./scheme";

const at = clausesOf("001");
const line = (quote: string) => at("L70", quote);

const CLAUSE = {
  quarterly: line("客户经理承担个人销售收入指标,实行季度考核,按产品及实施回款收入计提奖金"),
  gap: line(
    "销售人员如果季度实际完成任务额低于基数,与基数部分的差额需用下季度实际完 成额补足,补足差额后的余额作为下季度实际完成任务额",
  ),
  surplus: line("如果考核期实际完成任务额高于目标,超出部分当期按基数与目标内提成率计提奖金"),
  settlement: line(
    "年终按实际完成任务情况结算奖金并调整季度发放差额。如年度实际完成任务额高于年度任务目标,一并计提超额奖金",
  ),
  implementation: line("销售人员实现的实施收入不能低于合同总价的30%"),
  funnel: line("未进入销售漏斗的项目不计业绩,也不计提奖金"),
  joint: line(
    "由政府及行业大客户部总签的合同(烟草除外),而客户在地方分公司的某个区域,若由前者收款,则销售收入部分前者得70%,后者得30%;若后者收款,则销售收入部分前者得30%,后者得70%",
  ),
  branches: line("由分公司实现的跨分公司所在区域的总签合同,上述分配同样适合"),
  provider: line("项目实施和服务收入归项目实施和服务的直接提供者"),
  shares: line("一个大项目多个销售人员参与的情况,按贡献度分配项目收入或奖金"),
  added: line("增模块、加站点由销售人员完成,所产生的服务收入的按一半计奖"),
  conversion: line("数据转换收入不计奖,也不计业绩"),
  paid: line("季度大客户销售人员实际奖金=计提奖金×(70%+ 30%×KPI奖金系数)"),
  whole: line("计提奖金按销售收入在任务目标内全额累进计提,全年超任务目标部分差额累进计提"),
  rates: line(
    "未完成基数时,提成率为1.424%,完成基数但未完成任务目标时,计提比率调整为7.12%,全年超任务目标以上部分的提成率为9,968%",
  ),
  large: line(
    "单产超过5万以上的金额合计在总完成金额的 40%以上,且完成基数者,全额按7.12%计提奖金;如果没有达到40%者,则单产5",
  ),
  service: line("服务收入、培训收入、配套用品收入统一规定为回款额的5%"),
  database: line("数据库:100元/套,按照费用报销"),
} as const;

const WAN = UNITS.wan;
const money = (id: string, zh: string, en: string, more?: Partial<EntryColumn>) =>
  moneyEntry(id, text(zh, en), WAN, more);

/** Who collects in a joint sale. */
const SIDES = { former: 't"前者|former"', latter: 't"后者|latter"' } as const;

/** Words of the column 计提档次. */
const BELOW = 't"未达基数|below base"';
const WHOLE = 't"全额|whole amount"';
const REACHED = 't"大单达标|large deals reached"';
const SHORT = 't"大单未达标|large deals short"';
const UNKNOWN = 't"未提供|not given"';

const ledger = (item: string) =>
  ledgerOf(
    "[net]",
    ["[opening_gap]"],
    `APPRAISE.CARRYOVER([net],[base],,"first","pay",,[opening_gap],,"${item}")`,
  );

const LEDGER: NativeLedger = {
  id: "ledger",
  title: text("台账", "Ledger"),
  format: MONEY,
  actual: "[net]",
  base: "[base]",
  target: "[target]",
  carries: "FALSE",
  openingGap: "[opening_gap]",
  openingCarry: "0",
};

const person = (id: string, zh: string, en: string): ListColumn => ({
  id,
  title: text(zh, en),
  kind: "person",
  blank: "none",
});
const optional = (column: EntryColumn): ListColumn => ({ ...column, blank: "none" });

/** Whether a deal counts as a large one. */
const LARGE: ListResult = {
  id: "large",
  title: text("大单", "Large deal"),
  width: 1,
  format: "0",
  formula:
    '=IF([check]="✓",IF({large_edge=above},IF(ROUND([size]-{large_deal},9)>0,1,0),IF(ROUND([size]-{large_deal},9)>=0,1,0)),"")',
};
const SIZE: ListResult = {
  id: "size",
  title: text("单产", "Size"),
  width: 1,
  ...MONEY_FIGURE,
  formula: '=IF([check]="✓",N([product])+N([implementation]),"")',
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
/** Who is named in a joint sale that is not in order has no figure of it. */
const ifJointInOrder = (formula: string) =>
  `IF(${disorder("joint", "former..implementer")}>0,NA(),${formula})`;
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

const quarter = (amount: number, more: Readonly<Record<string, number>> = {}) => ({
  amount,
  base: 50,
  target: 100,
  kpi: 1,
  ...more,
});
const idle = (more: Readonly<Record<string, number>> = {}) => quarter(0, { base: 0, target: 0, ...more });

export const bigAccount712Bonus: Scheme = {
  id: "big-account-712-bonus",
  version: 1,
  title: text("大客户销售人员奖金计提考核办法", "Big-customer sales: bonus at 1.424 / 7.12 / 9.968 %"),
  shortTitle: text("大客户奖金", "Bonus712"),
  kind: "bonus",
  source: {
    file: "001",
    place: "L68–70",
    opening: "大客户部承担公司B类及其他重点指名客户的产品及实施收入任务目标",
    remark: text(
      "“如果没有达到40%者,则单产5……”一句在原文中断，按解读补全；“9,968%”为 9.968% 之误（7.12% 的 1.4 倍）；个人基数和目标表不在原文中。",
      "The sentence “if 40 % is not reached, then deals of 5 …” is cut off and completed by reading; “9,968%” is a misprint of 9.968 % (1.4 × 7.12 %); the bases and targets are not in the text.",
    ),
  },
  people: text("大客户销售人员", "Sales staff for big customers"),
  industry: text("软件与信息服务", "Software and IT services"),
  unit: WAN,
  fen: 1e-6,
  period: "quarter",

  rules: [
    { id: "quarterly", title: text("按回款计提", "Bonus on receipts"), clause: CLAUSE.quarterly },
    {
      id: "whole",
      title: text("任务目标内全额累进", "Whole-amount rates within target"),
      clause: CLAUSE.rates,
      reading: text(
        "有效完成额低于基数按 1.424%，达到基数全部按 7.12%；三个比率为同一比率的 20%、100%、140%。7.12% 已是 8.33%÷1.17，不再除以 1.17。",
        "Below the base 1.424 %, from the base on 7.12 % of the whole amount; the three rates are 20, 100 and 140 % of one. 7.12 % is 8.33 % ÷ 1.17 already: VAT is not taken out again.",
      ),
    },
    {
      id: "gap",
      title: text("低于基数：缺口下季度补足", "Below base: the gap is made up later"),
      clause: CLAUSE.gap,
      reading: text(
        "缺口未补完则顺延；补缺口的回款当季不计奖（参数“补缺口计奖”可改），由年终汇算补回。",
        "A gap stays open until filled; money that fills it earns nothing in the quarter (parameter “pay for filling”), the settlement brings it back.",
      ),
    },
    { id: "surplus", title: text("高于目标", "Above target"), clause: CLAUSE.surplus },
    {
      id: "large",
      title: text("大单占比", "Share of large deals"),
      clause: CLAUSE.large,
      reading: text(
        "填写了大单金额（或全部由项目明细得出）时适用：占实际完成额 40% 以上且达到基数，全额 7.12%；未达 40%，大单按 7.12%，其余按 1.424%（原文中断，参数可改）。补缺口先用小单。全年汇算同样适用（参数可改）。",
        "Where deal sizes are given: at least 40 % of the amount and base met: 7.12 % of all; else large deals at 7.12 %, the rest at 1.424 % (cut off in the source; parameters). Gaps are filled from small deals first. The settlement applies it to the year (parameter).",
      ),
    },
    {
      id: "settlement",
      title: text("年终汇算", "Year-end settlement"),
      clause: CLAUSE.settlement,
      reading: text(
        "全年低于年度基数：全额 1.424%；达到：目标内 7.12%，超目标部分 9.968%；减去各季度已计提。可为负（参数可改）；KPI系数取各季度平均。",
        "Year below base: 1.424 % of all; else 7.12 % within and 9.968 % above target; minus the quarters' accruals. May be negative (parameter); KPI: mean of the quarters.",
      ),
    },
    {
      id: "over",
      title: text("全年超目标差额累进", "Marginal rate above the year's target"),
      clause: CLAUSE.whole,
    },
    {
      id: "implementation",
      title: text("实施收入不低于合同总价30%", "Implementation at least 30 % of the contract"),
      clause: CLAUSE.implementation,
      reading: text(
        "原文没有后果：项目明细中列出不足额，不影响奖金。",
        "The text names no consequence: the shortfall is shown with the deal and does not change the bonus.",
      ),
    },
    { id: "funnel", title: text("未进漏斗", "Outside the funnel"), clause: CLAUSE.funnel },
    {
      id: "joint",
      title: text("联合销售", "Joint sale"),
      clause: CLAUSE.joint,
      reading: text(
        "只登记总签合同。烟草合同不按此分配，其分法原文未写：各方将实得部分填入“产品及实施回款”。",
        "Only contracts signed centrally. Tobacco contracts are exempt and the text does not say how they are split: each side enters what it gets among its receipts.",
      ),
    },
    {
      id: "branches",
      title: text("跨分公司的总签合同", "Contracts across branches"),
      clause: CLAUSE.branches,
      reading: text(
        "前者为总签的分公司，后者为客户所在地分公司，分配相同。",
        "The former is the branch that signs, the latter the customer's branch; the split is the same.",
      ),
    },
    {
      id: "provider",
      title: text("实施收入归提供者", "Implementation goes to the provider"),
      clause: CLAUSE.provider,
      reading: text(
        "实施收入在联合销售表中归实施人；服务收入由提供者填入“服务、培训、配套用品回款”，按 5% 计奖。",
        "On the sheet of joint sales implementation goes to its provider; service income is entered by its provider as service, at 5 %.",
      ),
    },
    {
      id: "shares",
      title: text("按贡献度分配", "Split by contribution"),
      clause: CLAUSE.shares,
      reading: text(
        "分配收入，计入各人完成额；奖金随收入计算。",
        "The income is split and counts for each member; the bonus follows the income.",
      ),
    },
    {
      id: "service",
      title: text("服务、培训、配套用品收入", "Service, training, supplies"),
      clause: CLAUSE.service,
      reading: text(
        "计入奖金并乘以KPI系数，不计入任务额。",
        "Part of the bonus with its KPI factor, not of the quota.",
      ),
    },
    { id: "added", title: text("增模块、加站点", "Added modules and sites"), clause: CLAUSE.added },
    { id: "conversion", title: text("数据转换收入", "Data conversion"), clause: CLAUSE.conversion },
    {
      id: "database",
      title: text("数据库", "Databases"),
      clause: CLAUSE.database,
      reading: text(
        "按费用报销，以元计，不乘KPI系数。",
        "Reimbursed as an expense, in yuan, without the KPI factor.",
      ),
    },
    { id: "paid", title: text("实发奖金", "Paid bonus"), clause: CLAUSE.paid },
  ],

  parameters: [
    percentParameter("rate_low", text("未达基数比率", "rate below base"), 0.01424, {
      clause: CLAUSE.rates,
      format: "0.000##%",
    }),
    percentParameter("rate_in", text("达基数比率", "rate from base on"), 0.0712, {
      clause: CLAUSE.rates,
      format: "0.000##%",
    }),
    percentParameter("rate_over", text("超目标比率", "rate above target"), 0.09968, {
      clause: CLAUSE.rates,
      format: "0.000##%",
      reading: text("原文误作“9,968%”。", "Misprinted as “9,968%”."),
    }),
    numberParameter("large_deal", text("大单起点", "large deal"), WAN, 5, {
      clause: CLAUSE.large,
      format: MONEY,
    }),
    choiceParameter(
      "large_edge",
      text("正好等于大单起点", "exactly a large deal"),
      [
        ["above", "不算大单", "not large"],
        ["from", "算大单", "large"],
      ],
      {
        clause: CLAUSE.large,
        reading: text("“超过5万以上”按“超过”理解。", "“超过…以上” is read as “more than”."),
      },
    ),
    percentParameter("large_share_limit", text("大单占比标准", "share of large deals"), 0.4, {
      clause: CLAUSE.large,
    }),
    choiceParameter(
      "below_share",
      text("大单占比未达标", "large deals short"),
      [
        ["split", "大单与小单分别计提", "large and small deals apart"],
        ["whole", "全额按未达基数比率", "all at the rate below base"],
      ],
      {
        clause: CLAUSE.large,
        reading: text("原文中断，按解读补全。", "Cut off in the source: completed by reading."),
      },
    ),
    percentParameter("rate_small", text("小单比率", "rate of small deals"), 0.01424, {
      clause: CLAUSE.large,
      format: "0.000##%",
      reading: text(
        "原文中断，默认同未达基数比率。",
        "Cut off in the source; by default the rate below base.",
      ),
    }),
    choiceParameter(
      "fill_from",
      text("补缺口先用", "gaps are filled from"),
      [
        ["small", "小单", "small deals first"],
        ["large", "大单", "large deals first"],
      ],
      {
        clause: CLAUSE.gap,
        reading: text("原文未说明，默认先用小单。", "Not in the text; small deals first by default."),
      },
    ),
    choiceParameter(
      "fill_pay",
      text("补缺口计奖", "pay for filling"),
      [
        ["none", "当季不计奖", "none in the quarter"],
        ["low", "按未达基数比率", "at the rate below base"],
      ],
      {
        clause: CLAUSE.gap,
        reading: text("余额才是下季度的完成额。", "Only the balance is the next quarter's amount."),
      },
    ),
    choiceParameter(
      "year_share",
      text("年终大单占比", "large deals in the settlement"),
      [
        ["apply", "同样适用", "apply to the year"],
        ["ignore", "不适用", "do not apply"],
      ],
      {
        clause: CLAUSE.settlement,
        reading: text(
          "否则汇算会补回各季度因大单不足少计的奖金。",
          "Otherwise the settlement would give back what too few large deals had cost in the quarters.",
        ),
      },
    ),
    negativeSettlement(CLAUSE.settlement),
    percentParameter("implementation_share", text("实施收入标准", "share of implementation"), 0.3, {
      clause: CLAUSE.implementation,
    }),
    weightsParameter(
      "joint_parts",
      text("联合销售分成", "joint sale parts"),
      [
        ["collector", text("收款方", "Who collects"), 0.7],
        ["other", text("另一方", "The other side"), 0.3],
      ],
      { clause: CLAUSE.joint },
    ),
    percentParameter("service_rate", text("服务收入比率", "rate of service income"), 0.05, {
      clause: CLAUSE.service,
    }),
    percentParameter("added_part", text("增模块计奖部分", "part of added modules"), 0.5, {
      clause: CLAUSE.added,
    }),
    numberParameter("database_price", text("数据库每套", "database price"), UNITS.yuan, 100, {
      clause: CLAUSE.database,
      format: "#,##0.00",
    }),
    payParts(0.7, 0.3, CLAUSE.paid),
    decimalsParameter(6),
  ],

  rosterColumns: [money("opening_gap", "期初缺口", "Opening gap", { blank: "zero" })],

  entryColumns: [
    money("amount", "产品及实施回款", "Product and implementation receipts", {
      min: -1e9,
      hint: text(
        "本季度已进漏斗的产品及实施回款，不含“项目明细”和“联合销售”两表中的；没有填 0。",
        "Receipts of the quarter inside the funnel, without those on the sheets of deals and joint sales; 0 if none.",
      ),
    }),
    money("large", "其中大单金额", "Of which large deals", {
      blank: "none",
      hint: text(
        "上一列中单产超过 5 万元的项目合计；留空表示未提供，不作大单测试。",
        "Those of them that come from deals above 50,000 yuan; blank: not given, no test of large deals.",
      ),
    }),
    money("base", "季度基数", "Base"),
    money("target", "季度目标", "Target"),
    kpiEntry,
    money("service", "服务、培训、配套用品回款", "Service, training, supplies", { blank: "zero" }),
    money("added", "增模块、加站点服务收入", "Service of added modules", { blank: "zero" }),
    money("conversion", "数据转换收入", "Data conversion", {
      blank: "zero",
      hint: text("只作记录：不计奖，也不计业绩。", "For the record only: neither bonus nor performance."),
    }),
    countEntry("databases", text("数据库套数", "Databases"), { unit: text("套", "sets") }),
  ],

  entryChecks: [
    {
      id: "target",
      formula: "=entry(target)>=entry(base)",
      message: text("目标低于基数", "target below base"),
    },
    {
      id: "large",
      formula: '=OR(entry(large)="",N(entry(large))<=entry(amount))',
      message: text("大单金额大于回款", "large deals above receipts"),
    },
  ],

  lists: [
    {
      id: "deals",
      title: text("项目明细", "Deals"),
      note: text(
        "逐个项目：产品和实施回款、是否进漏斗、参与人及贡献度（合计 100%）；填合同总价和合同实施收入即检验 30%。金额自动计入各人完成额。",
        "One deal per row: receipts, inside the funnel or not, members and shares (100 % in total). Enter the contract's total and its implementation to test the 30 %. Each part counts towards that member's amount.",
      ),
      rows: 40,
      columns: [
        { id: "project", title: text("项目名称", "Project"), kind: "text", blank: "none" },
        optional(money("product", "产品回款", "Product receipts")),
        optional(money("implementation", "实施回款", "Implementation receipts")),
        optional(money("contract", "合同总价", "Contract")),
        optional(money("contract_implementation", "合同实施收入", "Implementation in the contract")),
        yesNoEntry("funnel", text("已进漏斗", "Inside the funnel"), {
          blank: "none",
          hint: text("留空视为已进漏斗。", "Blank: inside the funnel."),
        }),
        ...memberColumns,
        ...shareColumns,
      ],
      results: [
        contributionCheck("project", [
          ["COUNT([product..implementation])=0", 't"缺回款|receipts missing"'],
          textAmong("product..contract_implementation"),
        ]),
        SIZE,
        LARGE,
        {
          id: "counted",
          title: text("计入业绩", "Counted"),
          width: 1,
          ...MONEY_FIGURE,
          formula: '=IF([check]="✓",IF([funnel]=t"否|no",0,[size]),"")',
        },
        partsResult("counted", MONEY_FIGURE),
        {
          id: "implementation_met",
          title: text("实施达标", "Implementation met"),
          width: 1,
          formula:
            '=IF(OR([check]<>"✓",[contract]=""),"",ROUND(N([contract_implementation])-[contract]*{implementation_share},9)>=0)',
        },
        {
          id: "implementation_short",
          title: text("实施不足", "Implementation short by"),
          width: 1,
          ...MONEY_FIGURE,
          formula:
            '=IF(OR([check]<>"✓",[contract]=""),"",IF([implementation_met],0,[contract]*{implementation_share}-N([contract_implementation])))',
        },
      ],
    },
    {
      id: "joint",
      title: text("联合销售", "Joint sales"),
      note: text(
        "总签合同的联合销售（烟草除外）：前者为总签方（大客户部），后者为客户所在地分公司；销售收入按收款方 70%、另一方 30% 分配，实施收入归实施人。名册以外的一方留空。",
        "Contracts signed centrally (not tobacco): the former is who signed, the latter the customer's local branch. Sales income: 70 % to the side that collects, 30 % to the other; implementation to whoever does it. Leave a side that is not in the roster blank.",
      ),
      rows: 20,
      columns: [
        { id: "project", title: text("项目名称", "Project"), kind: "text", blank: "none" },
        optional(money("product", "销售收入", "Sales income")),
        optional(money("implementation", "实施收入", "Implementation income")),
        choiceEntry(
          "collector",
          text("收款方", "Who collects"),
          [
            ["former", "前者", "former"],
            ["latter", "后者", "latter"],
          ],
          { blank: "none" },
        ),
        person("former", "前者工号", "Former: ID"),
        person("latter", "后者工号", "Latter: ID"),
        person("implementer", "实施人工号", "Implementer: ID"),
      ],
      results: [
        rowCheck("project..implementer", [
          notNumber("product", 't"缺销售收入|sales income missing"'),
          textAmong("product..implementation"),
          ['[collector]=""', 't"缺收款方|collector missing"'],
          unknownIds("former..implementer"),
        ]),
        SIZE,
        LARGE,
        ...(["former", "latter"] as const).map((who): ListResult => ({
          id: `${who}_part`,
          title: who === "former" ? text("前者分得", "Former's part") : text("后者分得", "Latter's part"),
          width: 1,
          ...MONEY_FIGURE,
          formula: `=IF([check]="✓",INDEX(APPRAISE.SPLIT([product],{joint_parts}),IF([collector]=${SIDES[who]},1,2),1),"")`,
          native: [
            `=IF([check]="✓",[product]*IF([collector]=${SIDES[who]},{joint_parts:collector},{joint_parts:other}),"")`,
          ],
        })),
      ],
    },
  ],

  results: [
    {
      id: "pay",
      title: text("发放结果", "Pay"),
      columns: [
        periodFigure(
          "accrued",
          text("销售计提奖金", "Accrued on sales"),
          `=IF([effective]="","",${accrued("MAX(0,[effective])", "[case]", "[large_in]")}+IF({fill_pay=low},APPRAISE.BONUS([filled],{rate_low}),0))`,
          {
            ...MONEY_FIGURE,
            total: true,
            clause: CLAUSE.rates,
            native: `=IF([ledger_available]="","",${nativeAccrued("MAX(0,[ledger_effective])", "[case]", "[large_in]")}+IF({fill_pay=none},0,[ledger_filled]*{rate_low}))`,
          },
        ),
        periodFigure(
          "service_bonus",
          text("服务收入计提", "Accrued on service"),
          '=IF([absent],0,IF([ready],APPRAISE.BONUS(N(entry(service)),{service_rate}),""))',
          {
            ...MONEY_FIGURE,
            total: true,
            clause: CLAUSE.service,
            native: '=IF([absent],0,IF([ready],N(entry(service))*{service_rate},""))',
          },
        ),
        periodFigure(
          "added_bonus",
          text("增模块计提", "Accrued on added modules"),
          '=IF([absent],0,IF([ready],APPRAISE.BONUS(N(entry(added))*{added_part},{service_rate}),""))',
          {
            ...MONEY_FIGURE,
            total: true,
            clause: CLAUSE.added,
            native: '=IF([absent],0,IF([ready],N(entry(added))*{service_rate}*{added_part},""))',
          },
        ),
        periodFigure(
          "paid",
          text("实发奖金", "Paid bonus"),
          '=IF([accrued]="","",APPRAISE.BONUS([accrued]+[service_bonus]+[added_bonus],1,1,{pay_parts:fixed},N([kpi]),{decimals}))',
          {
            ...MONEY_FIGURE,
            total: true,
            clause: CLAUSE.paid,
            native: `=IF([accrued]="","",ROUND(([accrued]+[service_bonus]+[added_bonus])*${paidFactor("N([kpi])")},{decimals}))`,
          },
        ),
        periodFigure(
          "expense",
          text("数据库报销", "Databases reimbursed"),
          '=IF([absent],0,IF([ready],N(entry(databases))*{database_price},""))',
          { unit: UNITS.yuan, format: "#,##0.00", total: true, clause: CLAUSE.database },
        ),
        settlementFigure(CLAUSE.settlement),
        ...settledFigures(text("年终汇算实发", "Settlement paid"), "[year_kpi]", CLAUSE.settlement),
      ],
    },
    {
      id: "performance",
      title: text("完成额与任务", "Performance and quotas"),
      columns: [
        periodFigure(
          "deals",
          text("项目明细分得", "Part of deals"),
          `=IF([ready],${ifProjectsInOrder("deals", partsOf("deals", DEALS))},0)`,
          {
            ...MONEY_FIGURE,
            unopened: 0,
            clause: CLAUSE.shares,
            native: `=IF([ready],${nativeIfProjectsInOrder("deals", nativeOfDeals())},0)`,
          },
        ),
        periodFigure(
          "joint",
          text("联合销售分得", "Part of joint sales"),
          `=IF([ready],${ifJointInOrder(ofJoint())},0)`,
          {
            ...MONEY_FIGURE,
            unopened: 0,
            clause: CLAUSE.joint,
            native: `=IF([ready],${ifJointInOrder(nativeOfJoint())},0)`,
          },
        ),
        periodFigure(
          "net",
          text("实际完成额", "Amount achieved"),
          '=IF([absent],0,IF([ready],entry(amount)+[deals]+[joint],""))',
          { ...MONEY_FIGURE, total: true, clause: CLAUSE.quarterly },
        ),
        periodFigure(
          "large",
          text("大单金额", "Large deals"),
          `=IF([ready],IF(OR(ISNUMBER(entry(large)),AND(entry(amount)=0,ROUND([deals]+[joint],9)<>0)),N(entry(large))+${partsOf("deals", LARGE_DEALS)}+${ofJoint("--(list(joint.large)=1),")},${UNKNOWN}),"")`,
          {
            ...MONEY_FIGURE,
            clause: CLAUSE.large,
            native: `=IF([ready],IF(OR(ISNUMBER(entry(large)),AND(entry(amount)=0,ROUND([deals]+[joint],9)<>0)),N(entry(large))+${nativeOfDeals(LARGE_DEALS)}+${nativeOfJoint("--(list(joint.large)=1),")},${UNKNOWN}),"")`,
          },
        ),
        periodFigure(
          "large_share",
          text("大单占比", "Share of large deals"),
          `=IF([large]="","",IF(ISNUMBER([large]),IF([net]>0,APPRAISE.RATIO([large],[net]),${UNKNOWN}),${UNKNOWN}))`,
          {
            format: "0.00%",
            clause: CLAUSE.large,
            native: `=IF([large]="","",IF(AND(ISNUMBER([large]),[net]>0),[large]/[net],${UNKNOWN}))`,
          },
        ),
        ...quotaFigures,
        periodFigure("kpi", text("KPI奖金系数", "KPI coefficient"), '=IF([ready],entry(kpi),"")', {
          format: "0.00##",
          clause: CLAUSE.paid,
        }),
        periodFigure(
          "implementation_short",
          text("实施不足", "Implementation short"),
          '=IF([ready],SUMPRODUCT(--(list(deals.member1)=[id]),list(deals.implementation_short)),"")',
          {
            ...MONEY_FIGURE,
            clause: CLAUSE.implementation,
            note: text("记在第一参与人名下", "Shown with the first member"),
          },
        ),
      ],
    },
    {
      id: "ledger",
      title: text("台账", "Ledger"),
      columns: [
        yearFigure("opening_gap", text("期初缺口", "Opening gap"), "=opening(opening_gap)", MONEY_FIGURE),
        spilledFigure("filled", text("补缺口", "Filled"), ledger("filled"), {
          ...MONEY_FIGURE,
          clause: CLAUSE.gap,
          native: "=[ledger_filled]",
        }),
        spilledFigure("effective", text("有效完成额", "Effective amount"), ledger("effective"), {
          ...MONEY_FIGURE,
          clause: CLAUSE.gap,
          native: "=[ledger_effective]",
        }),
        spilledFigure("met", text("达基数", "Base met"), ledger("met"), {
          clause: CLAUSE.rates,
          native: "=[ledger_met]",
        }),
        spilledFigure("gap_out", text("期末缺口", "Gap"), ledger("gap_out"), {
          ...MONEY_FIGURE,
          clause: CLAUSE.gap,
          native: "=[ledger_gap_out]",
        }),
        periodFigure(
          "case",
          text("计提档次", "Case"),
          `=IF([effective]="","",IF(NOT([met]),${BELOW},IF(NOT(ISNUMBER([large_share])),${WHOLE},IF(ROUND([large_share]-{large_share_limit},9)>=0,${REACHED},${SHORT}))))`,
          {
            clause: CLAUSE.large,
            native: `=IF([ledger_available]="","",IF([ledger_met],IF(ISNUMBER([large_share]),IF(${reaches("[large_share]", "{large_share_limit}")},${REACHED},${SHORT}),${WHOLE}),${BELOW}))`,
          },
        ),
        periodFigure(
          "large_in",
          text("其中大单", "Of which large deals"),
          `=IF([effective]="","",IF([case]=${SHORT},IF({fill_from=small},MIN([large],[effective]),MAX(0,[large]-[filled])),0))`,
          {
            ...MONEY_FIGURE,
            clause: CLAUSE.large,
            native: `=IF([ledger_available]="","",IF([case]<>${SHORT},0,IF({fill_from=large},MAX([ledger_filled],[large])-[ledger_filled],IF([large]<[ledger_effective],[large],[ledger_effective]))))`,
          },
        ),
      ],
    },
    {
      id: "year",
      title: text("年度", "Year"),
      columns: [
        ...yearSums(text("全年完成额", "Amount of the year")),
        yearFigure(
          "year_large",
          text("全年大单金额", "Large deals of the year"),
          `=IF([year_net]="","",IF(AND({year_share=apply},[year_net]>0,COUNT([large])>0,SUMPRODUCT(--(ROUND([net],9)<>0),--NOT(ISNUMBER([large])))=0),SUM([large]),${UNKNOWN}))`,
          { ...MONEY_FIGURE, clause: CLAUSE.large },
        ),
        yearFigure(
          "year_case",
          text("全年档次", "Case of the year"),
          `=IF([year_net]="","",IF(ROUND([year_net]-[year_base],9)<0,${BELOW},IF(NOT(ISNUMBER([year_large])),${WHOLE},IF(ROUND([year_large]-[year_net]*{large_share_limit},9)>=0,${REACHED},${SHORT}))))`,
          {
            clause: CLAUSE.settlement,
            native: `=IF([year_net]="","",IF(${reaches("[year_net]", "[year_base]")},IF(ISNUMBER([year_large]),IF(${reaches("[year_large]", "[year_net]*{large_share_limit}")},${REACHED},${SHORT}),${WHOLE}),${BELOW}))`,
          },
        ),
        yearFigure(
          "year_in",
          text("目标内金额", "Amount within target"),
          `=IF([year_net]="","",IF([year_case]=${BELOW},MAX(0,[year_net]),MAX(0,MIN([year_net],[year_target]))))`,
          { ...MONEY_FIGURE, clause: CLAUSE.settlement },
        ),
        yearFigure(
          "year_over",
          text("超目标金额", "Amount above target"),
          `=IF([year_net]="","",IF([year_case]=${BELOW},0,ROUND(MAX(0,[year_net]-[year_target]),9)))`,
          { ...MONEY_FIGURE, clause: CLAUSE.whole },
        ),
        yearFigure(
          "year_accrued",
          text("年度应计提", "Accrual of the year"),
          `=IF([year_net]="","",${accrued("[year_in]", "[year_case]", `IF([year_case]=${SHORT},MIN([year_large],[year_in]),0)`)}+APPRAISE.BONUS([year_over],{rate_over}))`,
          {
            ...MONEY_FIGURE,
            total: true,
            clause: CLAUSE.settlement,
            native: `=IF([year_net]="","",${nativeAccrued("[year_in]", "[year_case]", "MIN(N([year_large]),[year_in])")}+[year_over]*{rate_over})`,
          },
        ),
        yearFigure(
          "year_kpi",
          text("汇算KPI系数", "KPI coefficient of the year"),
          '=IF([year_net]="","",IF(COUNT([kpi])=0,0,SUM([kpi])/COUNT([kpi])))',
          { format: "0.0000", clause: CLAUSE.paid },
        ),
      ],
    },
  ],

  nativeHelpers: nativeLedger(LEDGER),

  summary: ["net", "effective", "gap_out", "case", "accrued", "paid", "settlement", "settlement_paid"],

  rollUps: [
    {
      id: "department_net",
      title: text("完成额合计（已填报）", "Amounts in total (rated)"),
      unit: WAN,
      formula: "=SUM(column(net))",
      format: MONEY,
    },
    paidRollUp,
  ],

  openings: [{ rosterColumn: "opening_gap", column: "opening_gap", closing: "gap_out" }],

  examples: [
    {
      id: "big-account-712-bonus-1",
      what: text("低于、正好、高于基数（一个季度）", "below, on and above the base (one quarter)"),
      people: [
        { id: "例1甲", entries: [quarter(40)] },
        { id: "例1乙", entries: [quarter(50)] },
        { id: "例1丙", entries: [quarter(120)] },
      ],
      expected: [
        { person: "例1甲", column: "accrued", values: [0.5696] },
        { person: "例1乙", column: "accrued", values: [3.56] },
        { person: "例1丙", column: "accrued", values: [8.544] },
      ],
    },
    {
      id: "big-account-712-bonus-2",
      what: text("KPI系数 70/30（以元填报）", "KPI factor 70/30 (entered in yuan)"),
      people: [{ id: "例2", entries: [quarter(400_000, { base: 500_000, target: 1_000_000, kpi: 0.9 })] }],
      expected: [
        { person: "例2", column: "accrued", values: [5696] },
        { person: "例2", column: "paid", values: [5525.12] },
      ],
    },
    {
      id: "big-account-712-bonus-3",
      what: text("短缺后补足的一年与年终汇算", "a year with shortfall and its settlement"),
      people: [{ id: "例3", entries: [quarter(40), quarter(130), quarter(120), quarter(190)] }],
      expected: [
        { person: "例3", column: "effective", values: [40, 120, 120, 190] },
        { person: "例3", column: "accrued", values: [0.5696, 8.544, 8.544, 13.528] },
        { person: "例3", column: "year_accrued", values: [36.4544] },
        { person: "例3", column: "settlement", values: [5.2688] },
      ],
    },
    {
      id: "big-account-712-bonus-4",
      what: text("大单占比正好 40% 与略低", "large deals at 40 % and just under"),
      people: [
        { id: "例4甲", entries: [quarter(100, { large: 40 })] },
        { id: "例4乙", entries: [quarter(100, { large: 39.9 })] },
      ],
      expected: [
        { person: "例4甲", column: "accrued", values: [7.12] },
        { person: "例4乙", column: "accrued", values: [3.696704] },
      ],
    },
    {
      id: "big-account-712-bonus-5",
      what: text(
        "服务收入、增模块、数据转换、数据库（以元填报）",
        "service, added modules, conversion, databases (in yuan)",
      ),
      people: [
        {
          id: "例5",
          entries: [idle({ service: 20_000, added: 8_000, conversion: 5_000, databases: 3 })],
        },
      ],
      expected: [
        { person: "例5", column: "service_bonus", values: [1000] },
        { person: "例5", column: "added_bonus", values: [200] },
        { person: "例5", column: "net", values: [0] },
        { person: "例5", column: "paid", values: [1200] },
        { person: "例5", column: "expense", values: [300] },
      ],
    },
    {
      id: "big-account-712-bonus-6",
      what: text("联合销售", "joint sale"),
      people: [
        { id: "例6甲", entries: [idle()] },
        { id: "例6乙", entries: [idle()] },
        { id: "例6丙", entries: [idle()] },
      ],
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
      expected: [
        { list: "joint", row: 0, column: "former_part", values: [70] },
        { list: "joint", row: 0, column: "latter_part", values: [30] },
        { person: "例6甲", column: "net", values: [70] },
        { person: "例6丙", column: "net", values: [30] },
      ],
    },
    {
      id: "big-account-712-bonus-7",
      what: text("实施收入正好 30% 与不足", "implementation at 30 % and short"),
      people: [{ id: "例7", entries: [idle()] }],
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
      expected: [
        { list: "deals", row: 0, column: "implementation_met", values: [true] },
        { list: "deals", row: 0, column: "implementation_short", values: [0] },
        { list: "deals", row: 1, column: "implementation_met", values: [false] },
        { list: "deals", row: 1, column: "implementation_short", values: [2] },
        { person: "例7", column: "implementation_short", values: [2] },
      ],
    },
  ],
};
