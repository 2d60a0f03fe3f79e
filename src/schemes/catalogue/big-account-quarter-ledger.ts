/** 大客户部考核办法: quarterly bonus with shortfall gaps, floating pay, half-year grade move, year-end settlement. */
import { clauses, entry, example, figure, helper, list, parameter, rule, scheme, section } from "../building";
import { IN_WAN, MONEY, text, UNITS, type Pair } from "../words";
import {
  ledgerOf,
  negativeSettlement,
  ofAllPeriods,
  ofClosedGaps,
  ofSomePeriods,
  ofSomePeriodsTwin,
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
import { bandOf, marginalTiers } from "../mechanisms/plain/bands";
import { reaches } from "../mechanisms/plain/compare";
import { nativeLedger, nativeReleases, type NativeLedger } from "../mechanisms/plain/ledger";

const CLAUSE = clauses("001", {
  task: "L12|大客户部承担公司A、B类及其他重点指名客户的产品及实施收入任务目标420万元",
  net: "L18|产品及实施回款收入为扣除合作伙伴分利、销售费用、大额招待费、项目差旅费后收入",
  gap: "L20–22|客户经理如果季度实际完成任务额低于基数,与基数部分的差额需用下季度实际完成额补足,该季度不计提奖金,补足差额后的余额作为下季度实际完成任务额",
  surplus: "L22|如果季度实际完成任务额高于季度目标,当季度按目标内比例计提奖金",
  settlement:
    "L22|年终按实际完成任务情况结算奖金并调整季度发放差额;如年度实际完成任务额高于年度任务目标,一并计提超目标奖金",
  floating:
    "L24–26|客户经理浮动工资在季度末发放,如果季度实际完成任务额低于基数,不发放浮动工资。与基数部分的差额需先用下季度实际完成额补足,浮动工资在补足的季度发放",
  carry: "L26|如果本季度实际完成任务额高于月度目标,超出部分转入下季度",
  grade:
    "L28–32|客户经理如果半年实际完成任务额低于基数,则降一级工资;客户经理如果半年实际完成任务额填充完以前季度未完成的目标任务后,且本季度已完成目标任务,则升一级工资,同比增减任务指标",
  funnel: "L34|未进入销售漏斗的项目计业绩,但不计提奖金",
  joint: "L36|一个大项目多个客户经理参与的情况,按贡献度分配项目收入和奖金",
  tiers:
    "L40–42|客户经理计提奖金按回款在目标任务内按对应比例计提,年终统一汇算,超目标任务部分按差额累进计提奖金",
  accrued: "L44|计提奖金=本季度实际回款/1.17*奖金比率",
  paid: "L46|客户经理季度实际奖金=计提奖金×(80%+ 20%×KPI奖金系数)",
  kpi: "L48–50|KPI考核:部门经理50%,销售管理20%,销售总监30%,将评分者的打分分别乘以各自权重,结果作为KPI得分,参照集团统一标准,测算出KPI奖金系数",
});

const deduction = (title: Pair) =>
  entry.wan(title, {
    blank: "zero",
    hint: "从回款中扣除；没有则留空。|Taken from the receipts; leave blank if there is none.",
  });

const OPENING_CARRY = "IF({surplus=carry},[opening_carry_bonus],0)";

/** What the bonus ledger says of each quarter. */
const bonusLedger = (item: string) =>
  ledgerOf(
    "[net]",
    ["[opening_gap]", OPENING_CARRY],
    `APPRAISE.CARRYOVER([net],[base],[target],"first",{surplus},,[opening_gap],${OPENING_CARRY},"${item}")`,
  );

/** What the floating-pay ledger says of each quarter: the surplus always moves on. */
const floatingLedger = (item: string) =>
  ledgerOf(
    "[net]",
    ["[opening_gap_floating]", "[opening_carry]"],
    `APPRAISE.CARRYOVER([net],[base],[target],"first","carry",,[opening_gap_floating],[opening_carry],"${item}")`,
  );

const BONUS_LEDGER: NativeLedger = {
  id: "bonus",
  title: "奖金台账|Bonus ledger",
  format: MONEY,
  actual: "[net]",
  base: "[base]",
  target: "[target]",
  carries: "{surplus=carry}",
  openingGap: "[opening_gap]",
  openingCarry: OPENING_CARRY,
};

const FLOATING_LEDGER: NativeLedger = {
  ...BONUS_LEDGER,
  id: "pay",
  title: "浮动工资台账|Floating-pay ledger",
  carries: "TRUE",
  openingGap: "[opening_gap_floating]",
  openingCarry: "[opening_carry]",
};

const SO_FAR = {
  ...yearSoFar,
  prior_outside: soFar("年初至今未进漏斗|Year so far: outside the funnel"),
  prior_floating: soFar("年初至今浮动工资|Year so far: floating pay paid", { min: 0 }),
};

/** Of what the bonus ledger carries in, the part outside the funnel. */
const CARRIED_OUTSIDE =
  'IF({surplus=carry},IF([outside_carried:previous]="",[opening_outside],[outside_carried:previous]),0)';

const OUTSIDE = '(list(joint.funnel)=t"是|yes")';
const ALL = "1";

/** What is left of the funnel's money once the gap is filled; never more than there is of the quarter. */
const nativeFunnel = (carried: string) =>
  `=IF([bonus_available]="","",MAX(0,MIN([bonus_effective],[net]-[outside]+${carried}-IF({outside_fill=funnel_first},[bonus_filled],` +
  `MAX(0,[bonus_filled]-MAX(0,[bonus_available]-([net]-[outside]+${carried})))))))`;

/** All examples assume these: the source lost its table of rates, bases and targets. */
const ASSUMED = { rate_in: 0.03, rates_over: [[0, 0.05]] } as const;
const quarter = (receipts: number, more: Readonly<Record<string, number>> = {}) => ({
  receipts,
  base: 58.5,
  target: 117,
  floating: 0.3,
  kpi_manager: 90,
  kpi_admin: 90,
  kpi_director: 90,
  ...more,
});

export const bigAccountQuarterLedger = scheme({
  id: "big-account-quarter-ledger",
  version: 3,
  migrations: { 3: {} },
  title: "大客户部考核办法（季度台账）|Big-customer department: quarterly ledger",
  shortTitle: "大客户|BigAcc",
  kind: "bonus",
  source: {
    file: "001",
    place: "L1–50",
    opening: "大客户部承担公司A、B类及其他重点指名客户的产品及实施收入任务目标420万元",
    remark:
      "原文在“四、KPI考核项目”处中断；个人基数、目标和奖金比率表已缺失，须自行填写。|The source breaks off at section four; its table of personal bases, targets and bonus rates is lost and must be entered.",
  },
  people: "大客户部客户经理|Account managers of the big-customer department",
  industry: "软件与信息服务|Software and IT services",
  ...IN_WAN,
  period: "quarter",

  rules: {
    task: rule("部门任务|Department task", CLAUSE.task),
    net: rule("回款净额|Net receipts", CLAUSE.net, {
      reading:
        "先从回款中扣除四项费用，再除以 1.17（参数“扣除口径”可改）。|The four deductions are taken from the receipts before VAT is taken out (parameter “deduction order”).",
    }),
    accrued: rule("计提奖金|Accrued bonus", CLAUSE.accrued),
    gap: rule("低于基数：缺口下季度补足|Below base: the gap is made up later", CLAUSE.gap, {
      reading:
        "正好等于基数算达到；缺口未补完则顺延到再下一季度；补缺口后若仍低于基数，形成新缺口。用于补缺口的回款当季不计奖金，由年终汇算补回。|Exactly on the base counts as met; a gap stays open until it is filled; what is left after filling may itself fall short of the base and make a new gap. Money that fills a gap earns nothing in the quarter; the year-end settlement brings it back.",
    }),
    surplus: rule("高于目标|Above target", CLAUSE.surplus, {
      reading:
        "原文两处不一致。默认两本台账：奖金台账当季全部按目标内比例计提，浮动工资台账将超出目标部分转入下季度（参数“超目标部分”可改）。|The source says two things. Default: two ledgers. The bonus ledger accrues all of it now at the in-target rate, the floating-pay ledger carries the surplus (parameter “surplus”).",
    }),
    paid: rule("实发奖金|Paid bonus", CLAUSE.paid),
    kpi: rule("KPI得分与系数|KPI score and coefficient", CLAUSE.kpi, {
      reading:
        "集团统一标准不在原文中：默认系数=KPI得分÷100；填写“KPI系数标准”表后按表取值。汇算用各季度系数的平均值。|The group standard is not in the text: coefficient = score ÷ 100 unless the table “KPI standard” is filled in. The settlement takes the mean of the quarters' coefficients.",
    }),
    floating: rule("浮动工资|Floating pay", CLAUSE.floating, {
      reading:
        "补足某季度缺口的当季补发该季度浮动工资（先欠先补）；上年转来的缺口全部补足时补发上年未发部分。|The quarter that fills a quarter's gap pays that quarter's floating pay, oldest first; what was withheld in the year before is paid when the opening gap is filled.",
    }),
    carry: rule("超目标部分转入下季度|Surplus moves to the next quarter", CLAUSE.carry, {
      reading:
        "本办法按季度考核，“月度目标”按“季度目标”理解。|The scheme is quarterly: “monthly target” is read as the quarter's target.",
    }),
    grade: rule("半年升降级|Half-year grade move", CLAUSE.grade, {
      reading:
        "半年净回款合计低于两季度基数之和：降一级。补足以前季度未完成的目标后，本季度仍达到目标：升一级。任务指标按同比例调整，由人力资源部另行填入以后季度的基数和目标。|Down one grade if the half-year's total is below the sum of its bases; up one if, after making up what earlier quarters lacked of their targets, the last quarter still reaches its target. HR enters the adjusted quotas in later quarters.",
    }),
    settlement: rule("年终汇算|Year-end settlement", CLAUSE.settlement, {
      reading:
        "汇算=年度应计提−各季度已计提，可为负（参数可改）。原文没有年度基数：全年低于各季基数之和时，默认按实际完成额计提（参数可改）。转入下季度的部分在年终一并结清，不再转入下年的奖金台账。|Settlement = the year's accrual − the quarters' accruals; it may be negative (parameter). The text knows no base of the year: below the sum of the bases the amount achieved is settled by default (parameter). What the bonus ledger carries is settled at year end and does not move on to the next year.",
    }),
    tiers: rule("超目标差额累进|Marginal tiers above target", CLAUSE.tiers),
    funnel: rule("未进漏斗的项目|Projects outside the funnel", CLAUSE.funnel, {
      reading:
        "先用漏斗外的回款补缺口和完成任务，余下的漏斗内回款计奖（参数可改）；转入下季度的部分中，漏斗外的仍不计奖。年度超目标的档次按全部回款排，漏斗外的占低档。|Outside-funnel money fills gaps and quotas first, what is then left of the funnel's earns the bonus (parameter); of a surplus carried on, the part outside the funnel stays without bonus. Above the year's target outside money takes the lower tiers.",
    }),
    joint: rule("合作项目按贡献度分配|Joint projects are split by contribution", CLAUSE.joint, {
      reading:
        "分得的收入计入各人回款，奖金随收入计算。|Each member's part counts as his or her receipts; the bonus follows the income.",
    }),
  },

  parameters: {
    task: parameter.number("部门任务|department task", UNITS.wan, 420, CLAUSE.task, { format: MONEY }),
    vat: parameter.number("含税除数|VAT divisor", UNITS.factor, 1.17, [1, 2], CLAUSE.accrued, {
      format: "0.00##",
      reading: "当时的增值税率 17%。|VAT of the time, 17 %.",
    }),
    rate_in: parameter.rate("目标内奖金比率|rate in target", null, CLAUSE.accrued, {
      reading: "原文的比率表已缺失，必须填写。|The table of rates is lost: must be entered.",
    }),
    rates_over: parameter.table("超目标奖金比率|rates over target", CLAUSE.tiers, {
      columns: [
        { name: "超目标额下限|Above target from", unit: UNITS.wan, format: MONEY, min: 0, max: 1e9 },
        { name: "比率|Rate", unit: UNITS.percent, format: "0.00##%", min: 0, max: 1, usual: 0.3 },
      ],
      rows: [[0, null]],
      size: 5,
      reading:
        "按年度目标以上的金额分档，差额累进；原文的比率已缺失，必须填写。|Marginal tiers on the amount above the year's target; the rates are lost and must be entered.",
    }),
    ...payParts(0.8, 0.2, CLAUSE.paid),
    kpi_weights: parameter.weights("KPI评分权重|KPI weights", CLAUSE.kpi, {
      items: {
        manager: ["部门经理|Department manager", 0.5],
        admin: ["销售管理|Sales administration", 0.2],
        director: ["销售总监|Sales director", 0.3],
      },
    }),
    kpi_standard: parameter.table("KPI系数标准|KPI standard", CLAUSE.kpi, {
      columns: [
        { name: "得分下限|Score from", unit: UNITS.points, format: "General", min: 0, max: 100 },
        { name: "系数|Coefficient", unit: UNITS.factor, format: "0.00##", min: 0, max: 2 },
      ],
      size: 8,
      required: false,
      reading:
        "集团统一标准不在原文中；留空则系数=KPI得分÷100。|The group standard is not in the text; left blank, coefficient = score ÷ 100.",
    }),
    surplus: parameter.choice("超目标部分|surplus", CLAUSE.surplus, {
      options: { pay: "当期计提|pay", carry: "转入下期|carry" },
      reading:
        "奖金台账中高于季度目标的部分：当季计提，或转入下季度（浮动工资台账总是转入）。|What exceeds the quarter's target in the bonus ledger: accrued now or carried (the floating-pay ledger always carries).",
    }),
    deduct_order: parameter.choice("扣除口径|deduction order", CLAUSE.net, {
      options: {
        before_vat: "先扣费用再除税|deductions before VAT",
        after_vat: "先除税再扣费用|deductions after VAT",
      },
      reading: "回款收入按扣除后净额定义。|Receipts are defined as net of the deductions.",
    }),
    outside_fill: parameter.choice("漏斗外回款次序|outside funnel order", CLAUSE.funnel, {
      options: {
        outside_first: "先用漏斗外回款|outside funnel first",
        funnel_first: "先用漏斗内回款|funnel first",
      },
      reading: "补缺口和完成任务时先用哪部分回款。|Which money fills gaps and quotas first.",
    }),
    below_year: parameter.choice("全年低于基数|year below base", CLAUSE.settlement, {
      options: { actual: "按实际完成额计提|on the actual amount", zero: "不计提|no bonus" },
      reading:
        "原文：年终按实际完成任务情况结算，没有年度基数；也可比照季度规则不计提。|The text: settled by what was done, with no base of the year; or nothing, by analogy with the quarter.",
    }),
    ...negativeSettlement(CLAUSE.settlement),
    promotion: parameter.choice("升级补足范围|promotion scope", CLAUSE.grade, {
      options: { half: "本半年|half-year", year: "本年度|year" },
      reading:
        "“以前季度未完成的目标任务”指本半年内（默认）还是本年度内的以前季度。|Whether “earlier quarters” are those of the half-year (default) or of the year.",
    }),
    decimals: parameter.decimals(6),
  },

  roster: {
    opening_gap: entry.wan("期初缺口（奖金台账）|Opening gap (bonus ledger)", { blank: "zero" }),
    opening_carry: entry.wan("期初结转（浮动工资台账）|Opening carry (floating-pay ledger)", {
      blank: "zero",
    }),
    opening_gap_floating: entry.wan("期初缺口（浮动工资台账）|Opening gap (floating-pay ledger)", {
      blank: "zero",
    }),
    opening_floating: entry.wan("期初未发浮动工资|Floating pay withheld before", { blank: "zero" }),
    // New in version 3: behind what rosters have.
    opening_carry_bonus: entry.wan("期初结转（奖金台账）|Opening carry (bonus ledger)", {
      blank: "zero",
      hint: "只在“超目标部分”选“转入下期”且本表从年中开始时填。|Only where the surplus is carried and the workbook begins in mid-year.",
    }),
    opening_outside: entry.wan(
      "期初结转中未进漏斗（奖金台账）|Opening carry outside the funnel (bonus ledger)",
      {
        blank: "zero",
      },
    ),
    ...SO_FAR,
  },

  entries: {
    receipts: entry.wan("回款收入|Receipts", {
      min: -1e9,
      hint: "本季度实际回款（含税，扣除费用前），不含合作项目；没有回款填 0。|Receipts of the quarter (with VAT, before deductions), without joint projects; enter 0 if there are none.",
    }),
    partner_share: deduction("合作伙伴分利|Partner share"),
    selling_cost: deduction("销售费用|Selling cost"),
    large_entertainment: deduction("大额招待费|Large entertainment"),
    project_travel: deduction("项目差旅费|Project travel"),
    outside: entry.wan("其中未进漏斗|Of which outside the funnel", {
      blank: "zero",
      min: -1e9,
      hint: "回款中未进入销售漏斗的项目，计业绩但不计奖金；退款填负数；没有则留空。|Receipts of projects outside the sales funnel: performance, but no bonus; a refund is negative; blank if none.",
    }),
    base: entry.wan("季度基数|Base"),
    target: entry.wan("季度目标|Target"),
    floating: entry.wan("浮动工资|Floating pay", {
      blank: "zero",
      hint: "本季度浮动工资；没有则留空。|Floating pay of the quarter; blank if none.",
    }),
    kpi_manager: entry.score("KPI评分：部门经理|KPI: department manager"),
    kpi_admin: entry.score("KPI评分：销售管理|KPI: sales administration"),
    kpi_director: entry.score("KPI评分：销售总监|KPI: sales director"),
  },

  checks: {
    target: ["=entry(target)>=entry(base)", "目标低于基数|target below base"],
    outside: [
      "=OR(N(entry(outside))<=0,entry(outside)<=entry(receipts))",
      "漏斗外大于回款|outside funnel above receipts",
    ],
  },

  lists: {
    joint: list("合作项目|Joint projects", {
      note: "多人合作的大项目：填项目净收入（已扣费用）和各参与人的贡献度，合计 100%。分得部分自动计入各人回款。|Projects of several account managers: enter the net income and each member's share, 100 % in total. The parts count as the members' receipts.",
      rows: 20,
      columns: {
        project: entry.text("项目名称|Project"),
        income: entry.wan("项目净收入|Net income"),
        funnel: entry.yesNo("未进漏斗|Outside the funnel", { blank: "none" }),
        ...memberColumns,
        ...shareColumns,
      },
      checks: contributionChecks,
      results: {
        ...partsResult("income"),
      },
    }),
  },

  results: {
    pay: section("发放结果|Pay", {
      accrued: figure.wan.everyone("计提奖金|Accrued bonus", CLAUSE.accrued, {
        formula: "=APPRAISE.BONUS([bonus_base],{rate_in},{vat})",
        total: true,
        native: '=IF([bonus_base]="","",[bonus_base]*{rate_in}/{vat})',
      }),
      paid: figure.wan.everyone("实发奖金|Paid bonus", CLAUSE.paid, {
        formula:
          "=APPRAISE.BONUS([bonus_base],{rate_in},{vat},{pay_parts:fixed},[kpi_coefficient],{decimals})",
        paidOut: true,
        total: true,
        native: `=IF([bonus_base]="","",ROUND([bonus_base]*{rate_in}/{vat}*${paidFactor("[kpi_coefficient]")},{decimals}))`,
      }),
      floating_paid: figure.wan.everyone("发放浮动工资|Floating pay paid", CLAUSE.floating, {
        formula:
          '=IF([released_to]="","",ROUND(IF([floating_met],[floating],0)' +
          `+${ofClosedGaps("floating", "withheld_number", "released_to", "released")}` +
          "+IF(AND([opening_gap_floating]>0,ROUND(SUM([floating_filled:toDate])-[opening_gap_floating],9)>=0," +
          "ROUND(SUM([floating_filled:toDate])-[floating_filled]-[opening_gap_floating],9)<0),[opening_floating],0),{decimals}))",
        paidOut: true,
        total: true,
        native:
          '=IF([pay_available]="","",ROUND(IF([pay_met],[floating],0)+[pay_paid_up]-[pay_paid_up:previous]' +
          `+IF(AND([opening_gap_floating]>0,${reaches("[pay_repaid]", "[opening_gap_floating]")},NOT(${reaches("[pay_repaid:previous]", "[opening_gap_floating]")})),[opening_floating],0),{decimals}))`,
        nativeFirst:
          '=IF([pay_available]="","",ROUND(IF([pay_met],[floating],0)' +
          `+IF(AND([opening_gap_floating]>0,${reaches("[pay_repaid]", "[opening_gap_floating]")}),[opening_floating],0),{decimals}))`,
      }),
      grade_move: figure.half("半年升降级|Grade move", CLAUSE.grade, {
        formula: ofAllPeriods(
          "net",
          'IF(NOT([ready:last]),"",IF(ROUND(SUM([net])-SUM([base]),9)<0,-1,' +
            'IF(IF({promotion=half},INDEX(APPRAISE.CARRYOVER([net],[target],,"first","pay",,,,"gap_out"),1,COLUMNS([net])),' +
            'INDEX(APPRAISE.CARRYOVER([net:yearToDate],[target:yearToDate],,"first","pay",,,,"gap_out"),1,COLUMNS([net:yearToDate])))=0,1,0)))',
        ),
        format: "+0;-0;0",
        signs: {
          above: text("升一级|up a grade"),
          below: text("降一级|down a grade"),
          zero: text("不变|unchanged"),
        },
        note: "显示为升一级、降一级、不变，单元格的值为 1、−1、0|Shown as up a grade, down a grade, unchanged; the cell's value is 1, −1, 0",
        native: ofAllPeriods(
          "net",
          `IF(NOT([ready:last]),"",IF(NOT(${reaches("SUM([net])", "SUM([base])")}),-1,` +
            `IF(IF({promotion=half},${reaches("[net:last]", "[target:last]+MAX(0,[target:first]-[net:first])")},[year_target_met:last]),1,0)))`,
        ),
      }),
      ...settlementFigure(CLAUSE.settlement),
      ...settledFigures("年终汇算实发|Settlement paid", "[year_coefficient]", CLAUSE.settlement),
      year_floating: figure.wan.year("全年浮动工资|Floating pay of the year", {
        formula: ofSomePeriods(
          "floating_paid",
          "ROUND(SUM([floating_paid])+opening(prior_floating),{decimals})",
        ),
        total: true,
        native: ofSomePeriodsTwin(
          "floating_paid",
          "ROUND(opening(prior_floating)+SUM([floating_paid]),{decimals})",
        ),
      }),
    }),
    receipts: section("回款与任务|Receipts and quotas", {
      joint: figure.wan.everyone("合作项目分得|Part of joint projects", CLAUSE.joint, {
        formula: `=${partsOf("joint", ALL)}`,
        native: `=${nativePartsOf("joint", ["income"], ALL)}`,
      }),
      net: figure.wan.absentZero("净回款|Net receipts", CLAUSE.net, {
        formula:
          "=entry(receipts)-SUM(entries(partner_share..project_travel))*IF({deduct_order=after_vat},{vat},1)+[joint]",
        total: true,
        native:
          "=N(entry(receipts))-(N(entry(partner_share))+N(entry(selling_cost))+N(entry(large_entertainment))+N(entry(project_travel)))" +
          "*IF({deduct_order=before_vat},1,{vat})+[joint]",
      }),
      ex_vat: figure.wan.everyone("不含税回款|Receipts without VAT", CLAUSE.accrued, {
        formula: "=APPRAISE.BONUS([net],1,{vat})",
        native: '=IF([net]="","",[net]/{vat})',
      }),
      outside: figure.wan.orZero("其中未进漏斗|Of which outside the funnel", CLAUSE.funnel, {
        formula: `=entry(outside)+${partsOf("joint", OUTSIDE)}`,
        unopened: 0,
        native: `=N(entry(outside))+${nativePartsOf("joint", ["income"], OUTSIDE)}`,
      }),
      ...quotaFigures,
    }),
    kpi: section("KPI|KPI", {
      kpi_score: figure("KPI得分|KPI score", CLAUSE.kpi, {
        formula: "=APPRAISE.WEIGHTED(entries(kpi_manager..kpi_director),{kpi_weights})",
        format: "General",
        native:
          "=entry(kpi_manager)*{kpi_weights:manager}+entry(kpi_admin)*{kpi_weights:admin}+entry(kpi_director)*{kpi_weights:director}",
      }),
      kpi_coefficient: figure.absentZero("KPI奖金系数|KPI coefficient", CLAUSE.kpi, {
        formula: "=IF(COUNT({kpi_standard})=0,[kpi_score]/100,APPRAISE.BAND([kpi_score],{kpi_standard}))",
        format: "0.0000",
        native: `=IF(COUNT({kpi_standard})=0,[kpi_score]/100,${bandOf("[kpi_score]", "kpi_standard")})`,
      }),
      factor: figure("实发系数|Pay factor", CLAUSE.paid, {
        formula: "=APPRAISE.BONUS(1,1,1,{pay_parts:fixed},[kpi_coefficient])",
        format: "0.0000",
        native: `=${paidFactor("[kpi_coefficient]")}`,
      }),
    }),
    bonus_ledger: section("奖金台账|Bonus ledger", {
      opening_gap: figure.wan.year("期初缺口|Opening gap", "=opening(opening_gap)", { native: "same" }),
      opening_carry_bonus: figure.wan.year("期初结转|Opening carry", "=opening(opening_carry_bonus)", {
        native: "same",
      }),
      opening_outside: figure.wan.year(
        "期初结转中未进漏斗|Opening carry, outside the funnel",
        "=opening(opening_outside)",
        { native: "same" },
      ),
      available: figure.wan.spilled("可用额|Available", bonusLedger("available"), CLAUSE.surplus, {
        native: "=[bonus_available]",
      }),
      effective: figure.wan.spilled("有效完成额|Effective amount", bonusLedger("effective"), CLAUSE.gap, {
        native: "=[bonus_effective]",
      }),
      gap_out: figure.wan.spilled("期末缺口|Gap", bonusLedger("gap_out"), CLAUSE.gap, {
        native: "=[bonus_gap_out]",
      }),
      in_target: figure.wan.spilled("可计提额|Accruable amount", bonusLedger("in_target"), CLAUSE.surplus, {
        native: "=[bonus_in_target]",
      }),
      bonus_base: figure.wan.everyone("奖金基数|Bonus base", CLAUSE.funnel, {
        formula:
          '=IF([in_target]="","",IF({outside_fill=outside_first},[in_target]-MIN([in_target],[outside_left]),MIN([in_target],MAX(0,[effective]-[outside_left]))))',
        native:
          '=IF([bonus_available]="","",MAX(0,IF({outside_fill=funnel_first},MIN([bonus_funnel],[bonus_in_target]),' +
          "[bonus_in_target]-MAX(0,[bonus_effective]-[bonus_funnel]))))",
      }),
      outside_left: figure.wan.everyone("漏斗外余额|Outside the funnel, after filling", CLAUSE.funnel, {
        formula: `=IF([in_target]="","",MAX(0,MIN([effective],[outside]+${CARRIED_OUTSIDE}-IF({outside_fill=outside_first},[available]-[effective],0))))`,
        native: '=IF([bonus_available]="","",MAX(0,[bonus_effective]-[bonus_funnel]))',
      }),
      outside_carried: figure.wan.everyone("漏斗外结转|Outside the funnel, carried on", CLAUSE.surplus, {
        formula:
          '=IF([in_target]="","",IF(AND({surplus=carry},ROUND([effective]-[base],9)>=0),' +
          "IF({outside_fill=outside_first},MAX(0,[outside_left]-[in_target]),MIN([effective]-[in_target],[outside_left])),0))",
        native:
          '=IF([bonus_available]="","",[bonus_carry_out]-MAX(0,MIN([bonus_carry_out],IF({outside_fill=outside_first},[bonus_funnel],[bonus_funnel]-[bonus_in_target]))))',
      }),
    }),
    floating_ledger: section("浮动工资台账|Floating-pay ledger", {
      opening_gap_floating: figure.wan.year("期初缺口|Opening gap", "=opening(opening_gap_floating)", {
        native: "same",
      }),
      opening_carry: figure.wan.year("期初结转|Opening carry", "=opening(opening_carry)", { native: "same" }),
      opening_floating: figure.wan.year("期初未发|Withheld before", "=opening(opening_floating)", {
        native: "same",
      }),
      floating: figure.wan.orZero("浮动工资|Floating pay", "=N(entry(floating))", {
        unopened: 0,
        native: "same",
      }),
      floating_effective: figure.wan.spilled("有效完成额|Effective amount", CLAUSE.floating, {
        formula: floatingLedger("effective"),
        native: "=[pay_effective]",
      }),
      floating_met: figure.spilled("达基数|Base met", floatingLedger("met"), CLAUSE.floating, {
        native: "=[pay_met]",
      }),
      floating_filled: figure.wan.spilled("补足额|Filled", floatingLedger("filled"), CLAUSE.floating, {
        native: "=[pay_filled]",
      }),
      floating_gap: figure.wan.spilled("期末缺口|Gap", floatingLedger("gap_out"), CLAUSE.floating, {
        native: "=[pay_gap_out]",
      }),
      carry_out: figure.wan.spilled("转入下期|Carried on", floatingLedger("carry_out"), CLAUSE.carry, {
        native: "=[pay_carry_out]",
      }),
      released: figure.count.spilled("补足季度数|Quarters made up", CLAUSE.floating, {
        formula: floatingLedger("released_periods"),
        native: '=IF([pay_available]="","",[pay_closed]-[pay_closed:previous])',
        nativeFirst: "=[pay_closed]",
      }),
      released_to: figure.count.everyone("累计补足季度数|Quarters made up so far", {
        formula: '=IF([released]="","",SUM([released:toDate]))',
        native: "=[pay_closed]",
      }),
      withheld_number: figure.count.everyone("未发序号|Number among the withheld", {
        formula: '=IF([floating_met]="","",IF([floating_met],0,SUMPRODUCT(--([floating_met:toDate]=FALSE))))',
        native: '=IF([pay_available]="","",IF([pay_met],0,SUMPRODUCT(--([pay_short:toDate]>0))))',
      }),
      withheld: figure.wan.everyone("累计未发浮动工资|Floating pay withheld so far", {
        formula:
          '=IF([floating_paid]="","",ROUND([opening_floating]+SUM([floating:toDate])-SUM([floating_paid:toDate]),{decimals}))',
        native: '=IF([withheld_sum]="","",ROUND([withheld_sum],{decimals}))',
      }),
    }),
    year: section("年度|Year", {
      ...yearSums("全年净回款|Net receipts of the year"),
      year_outside: figure.wan.year(
        "全年未进漏斗|Outside the funnel in the year",
        '=IF([year_net]="","",MAX(0,SUM([outside])+opening(prior_outside)))',
        CLAUSE.funnel,
        {
          native:
            '=IF([year_net]="","",IF(SUM([outside])+opening(prior_outside)>0,SUM([outside])+opening(prior_outside),0))',
        },
      ),
      year_in: figure.wan.year("目标内奖金基数|Bonus base within target", CLAUSE.tiers, {
        formula:
          '=IF([year_net]="","",IF({outside_fill=outside_first},MAX(0,MIN([year_net],[year_target])-[year_outside]),MAX(0,MIN([year_net]-[year_outside],[year_target]))))',
        native:
          '=IF([year_net]="","",IF({outside_fill=funnel_first},MIN([year_target],MAX(0,[year_net]-[year_outside])),' +
          "MAX(0,[year_net]-[year_outside]-MAX(0,[year_net]-[year_target]))))",
      }),
      year_over: figure.wan.year("超目标奖金基数|Bonus base above target", CLAUSE.tiers, {
        formula:
          '=IF([year_net]="","",ROUND(IF({outside_fill=outside_first},MAX(0,[year_net]-MAX([year_target],[year_outside])),MAX(0,[year_net]-[year_outside]-[year_target])),9))',
        native: '=IF([year_net]="","",ROUND(MAX(0,[year_net]-[year_outside])-[year_in],9))',
      }),
      year_over_from: figure.wan.year("其中起于超目标额|Which begins above target at", CLAUSE.funnel, {
        formula:
          '=IF([year_net]="","",IF({outside_fill=outside_first},MAX(0,[year_outside]-[year_target]),0))',
        native:
          '=IF([year_net]="","",IF({outside_fill=funnel_first},0,[year_outside]-MIN([year_outside],[year_target])))',
      }),
      year_accrued: figure.wan.year("年度应计提|Accrual of the year", CLAUSE.settlement, {
        formula:
          '=IF([year_net]="","",IF(ROUND([year_net]-[year_base],9)<0,' +
          "IF({below_year=zero},0,APPRAISE.BONUS(MAX(0,[year_net]-[year_outside]),{rate_in},{vat}))," +
          "APPRAISE.BONUS([year_in],{rate_in},{vat})+IF([year_over]=0,0," +
          "APPRAISE.BONUS(APPRAISE.TIERED([year_over_from]+[year_over],{rates_over})-APPRAISE.TIERED([year_over_from],{rates_over}),1,{vat}))))",
        total: true,
        native:
          `=IF([year_net]="","",IF(${reaches("[year_net]", "[year_base]")},([year_in]*{rate_in}+IF([year_over]=0,0,${marginalTiers("([year_over_from]+[year_over])", "rates_over", 5)}-${marginalTiers("[year_over_from]", "rates_over", 5)}))/{vat},` +
          "IF({below_year=actual},(MAX([year_net],[year_outside])-[year_outside])*{rate_in}/{vat},0)))",
      }),
      year_coefficient: figure.year("汇算KPI系数|KPI coefficient of the year", CLAUSE.kpi, {
        ...yearCoefficient("kpi_coefficient", "kpi_score", "year_net"),
        format: "0.0000",
      }),
    }),
  },

  helpers: {
    ...nativeLedger(BONUS_LEDGER),
    ...nativeLedger(FLOATING_LEDGER),
    ...nativeReleases(FLOATING_LEDGER, "[floating:toDate]"),
    bonus_funnel: helper(
      "奖金台账：补缺口后漏斗内余额|Bonus ledger: left of the funnel's money after filling",
      nativeFunnel("IF({surplus=carry},[bonus_carry_out:previous]-[outside_carried:previous],0)"),
      {
        nativeFirst: nativeFunnel("IF({surplus=carry},[opening_carry_bonus]-[opening_outside],0)"),
        format: MONEY,
      },
    ),
    withheld_sum: helper(
      "累计未发浮动工资（未舍入）|Floating pay withheld (not rounded)",
      '=IF([pay_available]="","",[withheld_sum:previous]+[floating]-[floating_paid])',
      {
        nativeFirst: '=IF([pay_available]="","",[opening_floating]+[floating]-[floating_paid])',
        format: MONEY,
      },
    ),
    year_target_gap: helper(
      "年内任务目标缺口|Gap to the targets of the year",
      '=IF(OR([net]="",[year_target_gap:previous]=""),"",MAX(0,[year_target_gap:previous]+[target]-[net]))',
      { nativeFirst: '=IF([net]="","",MAX(0,[target]-[net]))', format: MONEY },
    ),
    year_target_met: helper(
      "补足后达目标（本年度）|Target met after making up (year)",
      `=IF([year_target_gap]="","",${reaches("[net]-MIN([year_target_gap:previous],MAX(0,[net]))", "[target]")})`,
      { nativeFirst: `=IF([net]="","",${reaches("[net]", "[target]")})` },
    ),
  },

  summary: [
    "net",
    "gap_out",
    "effective",
    "accrued",
    "paid",
    "floating_paid",
    "grade_move",
    "settlement",
    "settlement_paid",
  ],

  rollUps: {
    department_net: figure.wan.all(
      "部门净回款合计（已填报）|Department's net receipts (rated)",
      "=SUM(column(net))",
    ),
    department_completion: figure.ratio.all(
      "部门任务完成率|Completion of the department task",
      '=IF(COUNT(column(net))=0,"",APPRAISE.RATIO(SUM(column(net)),{task}))',
    ),
    ...paidRollUp,
  },

  openings: [
    { rosterColumn: "opening_gap", column: "opening_gap", closing: "gap_out" },
    // Settled with the year: nothing moves on.
    { rosterColumn: "opening_carry_bonus", column: "opening_carry_bonus" },
    { rosterColumn: "opening_outside", column: "opening_outside" },
    { rosterColumn: "opening_carry", column: "opening_carry", closing: "carry_out" },
    { rosterColumn: "opening_gap_floating", column: "opening_gap_floating", closing: "floating_gap" },
    { rosterColumn: "opening_floating", column: "opening_floating", closing: "withheld" },
    ...soFarOpenings(SO_FAR),
  ],

  examples: [
    example(
      "big-account-quarter-ledger-1",
      "一年的奖金台账：先短缺后补足|bonus ledger of a year, shortfall then catch-up",
      {
        parameters: ASSUMED,
        people: { 例1: [quarter(48.5), quarter(127), quarter(117), quarter(234)] },
        expected: {
          例1: {
            gap_out: [10, 0, 0, 0],
            effective: [48.5, 117, 117, 234],
            accrued: [0, 3, 3, 6],
            paid: [0, 2.94, 2.94, 5.88],
          },
        },
      },
    ),
    example("big-account-quarter-ledger-2", "该年的年终汇算|year-end settlement of that year", {
      parameters: ASSUMED,
      people: { 例2: [quarter(48.5), quarter(127), quarter(117), quarter(234)] },
      expected: { 例2: { accrued: [0, 3, 3, 6], year_net: 526.5, year_accrued: 14.5, settlement: 2.5 } },
    }),
    example("big-account-quarter-ledger-3", "正好等于基数|exactly on the base", {
      parameters: ASSUMED,
      people: { 例3: [quarter(58.5)] },
      expected: { 例3: { floating_met: true, accrued: 1.5 } },
    }),
    example(
      "big-account-quarter-ledger-4",
      "补缺口后本季度又低于基数|the fill makes the next quarter itself short",
      {
        parameters: ASSUMED,
        people: { 例4: [quarter(48.5), quarter(60), quarter(80)] },
        expected: {
          例4: { effective: [48.5, 50, 71.5], gap_out: [10, 8.5, 0], accrued: [0, 0, 1.8333333333] },
        },
      },
    ),
    example(
      "big-account-quarter-ledger-5",
      "浮动工资台账：超目标部分转入下季度|floating-pay ledger, the surplus above target moves on",
      {
        parameters: ASSUMED,
        people: { 例5: [quarter(48.5), quarter(127), quarter(150), quarter(30)] },
        expected: {
          例5: {
            floating_effective: [48.5, 117, 150, 63],
            carry_out: [0, 0, 33, 0],
            floating_paid: [0, 0.6, 0.3, 0.3],
          },
        },
      },
    ),
    example("big-account-quarter-ledger-6", "三方评分的KPI得分|KPI score of three raters", {
      parameters: ASSUMED,
      people: { 例6: [quarter(117, { kpi_manager: 90, kpi_admin: 80, kpi_director: 95 })] },
      expected: { 例6: { kpi_score: 89.5, factor: 0.979 } },
    }),
    example("big-account-quarter-ledger-7", "扣除四项费用后的净回款|net receipts", {
      parameters: ASSUMED,
      people: {
        例7: [
          quarter(130, { partner_share: 6, selling_cost: 3, large_entertainment: 1.5, project_travel: 2.5 }),
        ],
      },
      expected: { 例7: { net: 117, ex_vat: 100 } },
    }),
    example("big-account-quarter-ledger-8", "半年升降级|half-year grade move", {
      parameters: ASSUMED,
      people: {
        例8甲: [quarter(48.5), quarter(127)],
        例8乙: [quarter(48.5), quarter(185.5)],
        例8丙: [quarter(48.5), quarter(68.4)],
      },
      expected: { 例8甲: { grade_move: 0 }, 例8乙: { grade_move: 1 }, 例8丙: { grade_move: -1 } },
    }),
    example("big-account-quarter-ledger-9", "未进漏斗的项目与期初缺口|project outside the funnel", {
      parameters: ASSUMED,
      people: { 例9: { roster: { opening_gap: 10 }, entries: [quarter(127, { outside: 27 })] } },
      expected: { 例9: { effective: 117, bonus_base: 100, accrued: 2.5641025641 } },
    }),
    example("big-account-quarter-ledger-10", "合作项目按贡献度分配|contribution split", {
      parameters: ASSUMED,
      people: { 例10甲: [quarter(0)], 例10乙: [quarter(0)], 例10丙: [quarter(0)] },
      lists: {
        joint: [
          {
            project: "例10",
            income: 117,
            member1: "例10甲",
            member2: "例10乙",
            member3: "例10丙",
            share1: 0.5,
            share2: 0.3,
            share3: 0.2,
          },
        ],
      },
      expectedRows: { joint: [{ parts: [58.5, 35.1, 23.4] }] },
      expected: { 例10甲: { net: 58.5 } },
    }),
  ],
});
