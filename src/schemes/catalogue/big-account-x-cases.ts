/** 大客户部销售人员奖金计提考核办法: quarterly bonus by seven cases on X, gaps made up from what exceeds the base. */
import {
  clauses,
  entry,
  example,
  figure,
  list,
  parameter,
  rule,
  scheme,
  section,
  type EntryMore,
} from "../building";
import { IN_WAN, MONEY, UNITS, type Pair } from "../words";
import {
  kpiEntry,
  ledgerOf,
  ofAllPeriods,
  ofAllPeriodsTwin,
  ofClosedGaps,
  paidFactor,
  paidRollUp,
  payParts,
  settledFigures,
  soFar,
  soFarOpenings,
  yearCoefficient,
  yearSoFar,
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
import { nativeLedger, nativePaidUp, nativeReleases, type NativeLedger } from "../mechanisms/plain/ledger";

const CLAUSE = clauses("001", {
  ratio: "L116|任务基数比为50%",
  new: "L116|新业务员一季度不承担任务",
  duty: "L116|大客户部经理承担整体大客户部收入指标和个人收入指标,大客户部其他成员承担 个人销售收入指标,实行季度考核,按产品及实施回款税后净额计提奖金",
  service: "L116|大客户部销售人员实现的实施、维护和培训收入,净收入全额按6%计提奖金",
  moved:
    "L116|如销 售人员实现的实施收入低于标准报价,需按标准报价划拨实施费,凡属划拨的实施收入按软件销售提成比例计提奖金",
  untasked: "L116|但维护和培训收入不计入个人承担的任务",
  outside: "L116|未进入公司CRM系统的项目一律内不计提奖金、不计入销售任务额",
  joint: "L116|一个大项目多个大客户部人员参与的情况,按贡献度分配项目收入或奖金",
  development: "L116|二次开发收入以毛利计入销售额",
  paid: "L116|季度大客户部人员实际奖金=计提奖金×(80%+ 20%×KPI奖金系数)",
  x: "L116|X:当季实际完成额",
  below: "L116|当季实际完成额小于基数的, 不发当季浮动工资,不计提奖金,扣发当季固定工资",
  deduction: "L118|600元。与基数部分的差额需用以后季度实际完成超出基数任务额的部分补足",
  two: "L118|当季实际完成额大于基数小于目标的且此前无需补基数任务的季度,不发当季浮动工资。 当季奖金=X*4%",
  three:
    "L118|补足前面季度的基数任务额后,如有余额,则按余额加当季基数任务的总额计提奖金;如无余额,则当季只计提基数任务的奖金",
  back: "L118|另外,补发已补足基数任务季度的奖金",
  four: "L118|当季实际完成额大于目标小于30万元且此前无需补基数任务的季度,发放浮动工资,当季只计提目标内的奖金,超出目标额部分转入下季核算。 当季奖金=当季目标任务*4%",
  five: "L118|余额加当季基数任务的总额超过当季目标的,按当季目标任务计提奖金,超目标部分转入下季核算",
  six: "L118|当季实际完成额大于30万元且此前无需补基数任务的季度,发放浮动工资,按30万元累进计提目标内奖金和超额奖金,超出30万元部分转入下季核算",
  over: "L118|已发放超额奖部分年终不再计提超目标奖金",
  formula: "L118|当季奖金=(10万-目标)* 5%+目标*4%",
});

/** Wages are in 元; never added to 万元 but through {yuan_per_unit}. */
const WAGE = { format: "#,##0.00" };

const money = (title: Pair, more?: EntryMore) => entry.wan(title, { blank: "zero", ...more });
const wage = (title: Pair, more?: EntryMore) => entry.yuan(title, { blank: "zero", ...WAGE, ...more });

const NONE = 't"无|none"';

/** Who has no task this quarter, from the entry date. */
const NEW =
  "IF({new_rule=entry},AND(N(roster(entered))>=period(first),N(roster(entered))<=period(last))," +
  "AND(period(index)=1,N(roster(entered))>DATE(period(year)-1,3,31),N(roster(entered))<=period(last)))";

const ledger = (item: string) =>
  ledgerOf(
    "[actual]",
    ["[opening_gap]", "[opening_carry]"],
    `APPRAISE.CARRYOVER([actual],[base],[target],"excess","carry",[cap],[opening_gap],[opening_carry],"${item}")`,
  );

const LEDGER: NativeLedger = {
  id: "x",
  title: "台账|Ledger",
  format: MONEY,
  actual: "[actual]",
  base: "[base]",
  target: "[target]",
  carries: "TRUE",
  fill: "excess",
  cap: "[cap]",
  openingGap: "[opening_gap]",
  openingCarry: "[opening_carry]",
};

const ledgerFigure = (item: string, title: Pair, clause = CLAUSE.three, more = {}) => ({
  [item]: figure.wan.spilled(title, ledger(item), clause, { native: `=[x_${item}]`, ...more }),
});

/** Of a column, what belongs to the quarters whose gap this quarter closes. */
const released = (column: string) => ofClosedGaps(column, "short_number", "released_to", "released_periods");

/** The same in plain Excel: what has been paid up so far less what was before. */
const nativeReleased = (item: string) => `[x_${item}]-[x_${item}:previous]`;

/** In order and inside the CRM system; columns of the list of joint projects. */
const joint = (kinds: string) => `(list(joint.outside)<>t"是|yes")*(${kinds})`;
const SOFTWARE = joint(
  '(list(joint.kind)<>t"实施|implementation")*(list(joint.kind)<>t"维护或培训|maintenance or training")',
);
const IMPLEMENTATION = joint('list(joint.kind)=t"实施|implementation"');
const OTHER = joint('list(joint.kind)=t"维护或培训|maintenance or training"');

/** What the person's implementation projects come to. */
const ofQuotes = (column: string): string =>
  `SUMPRODUCT(--(list(quotes.person)=[id]),--(list(quotes.check)="✓"),list(quotes.${column}))`;

const jointFigure = (title: Pair, condition: string) =>
  figure.wan.orZero(title, `=${partsOf("joint", condition)}`, CLAUSE.joint, {
    unopened: 0,
    native: `=${nativePartsOf("joint", ["income"], condition)}`,
  });

const { prior_target, prior_paid, prior_kpi, prior_quarters } = yearSoFar;
const SO_FAR = {
  prior_actual: soFar("年初至今完成额|Year so far: actual", {
    hint: "本表从年中开始时填：本年度此前各季度完成额合计，含上年转入，不含补上年缺口和免任务季度的部分；没有填 0。|Where the workbook begins in mid-year: the actuals of the year's quarters before it, with last year's carry, without what filled last year's gap and quarters without a task; 0 if none.",
  }),
  prior_target,
  prior_over: soFar("年初至今超额计奖额|Year so far: paid above target", { min: 0 }),
  prior_paid,
  prior_kpi,
  prior_quarters,
};

const quarter = (receipts: number, more: Readonly<Record<string, number>> = {}) => ({
  receipts,
  target: 20,
  floating: 2000,
  kpi: 0.9,
  ...more,
});

/** Two examples are in 元: so is their workbook. */
const EXAMPLE_IN_YUAN = { cap: 300_000, decimals: 2, yuan_per_unit: 1 } as const;

export const bigAccountXCases = scheme({
  id: "big-account-x-cases",
  version: 3,
  migrations: { 3: {} },
  title: "大客户部销售人员奖金计提考核办法（七种情形）|Big-customer sales staff: bonus by cases on X",
  shortTitle: "情形奖金|XCases",
  kind: "bonus",
  source: {
    file: "001",
    place: "L114–118",
    opening: "大客户部销售人员绩效考核办法 一、任务目标及分解 注:1、任务基数比为50%",
    remark:
      "任务目标表缺失；情形符号变成“?”；原文在第六种情形的公式后中断，第七种情形（X 大于 30 万且有缺口）缺失；公式中的“10万”与正文“30万元”不符。|The table of targets is lost, the signs of the cases are garbled, the seventh case (X above 300 000 with an open gap) is cut off, and the formula's 100 000 contradicts the text's 300 000.",
  },
  people: "大客户部销售人员|Sales staff of the big-customer department",
  industry: "软件与信息服务|Software and IT services",
  ...IN_WAN,
  period: "quarter",

  rules: {
    ratio: rule("任务基数|Base", CLAUSE.ratio),
    new: rule("新业务员|New salespeople", CLAUSE.new, {
      reading:
        "默认：入职所在季度不承担任务，基数为 0，目标为“无”（不是 0，否则全部完成额都会转入下季）；完成额按目标内比例计奖，不形成缺口，不扣 600 元。可改为自然年一季度（入职后的第一个一季度）。|Default: no task in the quarter of entry: base 0 and no target (not target 0, which would carry everything on); all is paid at the in-target rate, no gap, no deduction. Alternative: the first calendar quarter after entry.",
    }),
    duty: rule("指标与计奖收入|Quotas and income", CLAUSE.duty, {
      reading:
        "回款按税后净额填报，不再除以 1.17。部门经理与其他人一样按个人目标计奖；部门指标另在结果表顶部汇总，部门任务须自行填写。|Receipts are entered net of tax, nothing is divided by 1.17. The manager is paid on the personal target like everybody; the department's completion stands at the top of the results, its task must be entered.",
    }),
    service: rule("实施、维护、培训收入|Implementation, maintenance, training", CLAUSE.service, {
      reading:
        "与是否达到基数无关，按 6% 计奖。实施收入计入任务但不重复计奖：默认从 X 中扣出，并同额降低当季基数、目标和上限（参数“实施收入口径”可改）。|6% whether or not the base is met. Implementation counts to the task but is paid once: by default it is taken out of X, and base, target and cap are lowered by the same amount (parameter “implementation”).",
    }),
    moved: rule("按标准报价划拨实施费|Moved up to the standard quote", CLAUSE.moved, {
      reading:
        "划拨额按项目计：标准报价−实施收入（低于报价的项目），合计不超过当季软件净额；默认与实施收入一样从 X 和基数、目标、上限中扣出，单独按软件比例计奖（参数“划拨口径”可改）。|Moved = standard quote − implementation, project by project where it is below the quote, at most the quarter's software in all. By default it leaves X, base, target and cap as implementation does and is paid at the software rate (parameter “moved”).",
    }),
    untasked: rule("维护和培训不计任务|Maintenance and training outside the task", CLAUSE.untasked),
    outside: rule("未进CRM的项目|Projects outside the CRM system", CLAUSE.outside),
    joint: rule("合作项目|Joint projects", CLAUSE.joint, {
      reading:
        "默认分配收入，计入各人 X。选“分配奖金”时，项目收入不进 X，项目奖金（收入×目标内比例）按贡献度分给各人。|Default: the income is split and counts in each X. “Bonus”: the income stays out of X and the project's bonus (income × in-target rate) is split.",
    }),
    development: rule("二次开发按毛利|Custom development by gross profit", CLAUSE.development),
    paid: rule("实发奖金|Paid bonus", CLAUSE.paid),
    x: rule("X 与临界值|X and its thresholds", CLAUSE.x, {
      reading:
        "X 包括上季转入部分。正好等于基数、目标或上限的，原文各情形都不含，按较高情形处理。|X includes what was carried in. Exactly on base, target or cap belongs to the higher case; the text has it in none.",
    }),
    below: rule("① 低于基数|① below the base", CLAUSE.below, {
      reading:
        "扣发额按季一次（参数“扣发次数”可改为每月）。|Deducted once a quarter (parameter “deduction frequency”: or monthly).",
    }),
    gap: rule("缺口的补足|How gaps are made up", CLAUSE.deduction, {
      reading:
        "只用超出当季基数的部分补，先欠先补，未补完的继续保留；只有完全补足的季度才补发。|Only from what exceeds the quarter's base, oldest first; the rest stays open. Only quarters that are made up completely are paid.",
    }),
    two: rule("② 基数与目标之间，无缺口|② base to target, no gap", CLAUSE.two),
    three: rule("③ 基数与目标之间，有缺口|③ base to target, gap", CLAUSE.three),
    back: rule("补发|Back pay", CLAUSE.back, {
      reading:
        "补发=已补足季度的基数×目标内比例，默认按补发当季的 KPI 系数，不补浮动工资和扣发的 600 元（参数可改）。上年转来的缺口作为一笔：全部补足的季度补发其全部基数，并一并返还上年未发的浮动工资和扣发额（如选择返还）；其 KPI 系数总按补发当季。|Back pay = base of the made-up quarter × in-target rate, by default with the KPI of the quarter that pays, without its floating pay and the 600 (parameters). The gap of the year before counts as one: the quarter that closes it pays all its bases (and, if chosen, its floating pay and deductions), always with the KPI of the quarter that pays.",
    }),
    four: rule("④ 目标与上限之间，无缺口|④ target to cap, no gap", CLAUSE.four),
    five: rule("⑤ 目标与上限之间，有缺口|⑤ target to cap, gap", CLAUSE.five),
    six: rule("⑥⑦ 达到上限|⑥⑦ at the cap", CLAUSE.six, {
      reading:
        "情形⑦原文缺失：先补缺口，余下部分按④或⑥处理（参数“情形⑦超额奖”可改为年终计提）。|Case ⑦ is lost: the gap is filled first, the rest is treated as in ④ or ⑥ (parameter “case 7”: excess bonus at year end instead).",
    }),
    formula: rule("情形⑥的公式|Formula of case ⑥", CLAUSE.formula, {
      reading:
        "“10万”按正文的“30万元”理解：目标高于 10 万时原式为负。上限为一个参数，用于判断和公式两处；目标须低于上限。|“100 000” is read as 300 000: the printed formula would be negative for any target above it. The cap is one parameter for the test and the formula; targets must be below it.",
    }),
    settlement: rule("年终超目标奖金|Year-end bonus above target", CLAUSE.over, {
      reading:
        "年终超目标额（全年完成额−全年目标−已计提超额部分，不追回）按超额比例计提，KPI 系数取各季平均；已汇算的部分不再转入下年。也可选全部转入下年，不作汇算。|The year's excess over its targets, less what was paid above target, earns the over-target rate (never taken back), with the mean KPI; what is settled does not move on. Alternative: all of it moves on.",
    }),
  },

  parameters: {
    department_task: parameter.number("部门年度任务|department task", UNITS.wan, null, CLAUSE.duty, {
      format: MONEY,
      reading:
        "原文的任务表已缺失，必须填写；只用于部门完成率。|The table is lost: must be entered; only for the department's completion.",
    }),
    base_ratio: parameter.percent("基数比|base ratio", 0.5, CLAUSE.ratio),
    rate_in: parameter.rate("目标内比例|rate in target", 0.04, CLAUSE.two),
    rate_over: parameter.rate("超额比例|rate over target", 0.05, CLAUSE.formula),
    rate_service: parameter.rate("实施维护培训比例|rate for services", 0.06, CLAUSE.service),
    cap: parameter.number("上限|cap", UNITS.wan, 30, [1e-6, 1000000000], CLAUSE.six, {
      format: MONEY,
      reading: "公式中的“10万”按 30 万理解。|The formula's 100 000 is read as 300 000.",
    }),
    fixed_deduction: parameter.number("扣发固定工资|fixed pay deduction", UNITS.yuan, 600, CLAUSE.deduction, {
      format: "#,##0.00",
    }),
    deduct_per: parameter.choice("扣发次数|deduction frequency", CLAUSE.below, {
      options: { quarter: "每季一次|once a quarter", month: "每月一次|once a month" },
      reading: "“当季固定工资600元”按每季一次。|Read as once a quarter.",
    }),
    ...payParts(0.8, 0.2, CLAUSE.paid),
    new_rule: parameter.choice("新业务员免任务|new staff quarter", CLAUSE.new, {
      options: {
        entry: "入职当季|quarter of entry",
        calendar: "入职后首个一季度|first calendar Q1 after entry",
      },
      reading: "“一季度”指入职的第一个季度。|Read as the first quarter of employment.",
    }),
    new_floating: parameter.choice("新业务员浮动工资|new staff floating pay", CLAUSE.new, {
      options: { yes: "发放|paid", no: "不发|not paid" },
      reading: "没有任务即没有未完成，浮动工资照发。|Without a task nothing is missed.",
    }),
    implementation: parameter.choice("实施收入口径|implementation", CLAUSE.untasked, {
      options: {
        relieve: "扣出X并降低任务|out of X, task lowered",
        in_x: "留在X内不另计6%|in X, no 6%",
        both: "留在X内并另计6%|in X and 6%",
      },
      reading: "计入任务且按 6% 计奖，不重复计奖。|Counts to the task and is paid 6%, once.",
    }),
    moved_pay: parameter.choice("划拨口径|moved", CLAUSE.moved, {
      options: { separate: "单独按软件比例|paid separately", in_x: "留在X内|stays in X" },
      reading: "划拨额成为实施收入，比例仍按软件。|It becomes implementation income, at the software rate.",
    }),
    joint: parameter.choice("合作项目分配|joint projects", CLAUSE.joint, {
      options: { income: "分配收入|income", bonus: "分配奖金|bonus" },
      reading: "“收入或奖金”默认取收入。|“Income or bonus”: income by default.",
    }),
    back_kpi: parameter.choice("补发KPI系数|back pay KPI", CLAUSE.back, {
      options: { paying: "补发当季|quarter that pays", earned: "被补足季度|quarter made up" },
      reading: "原文未说明，按补发当季。|The text is silent: the quarter that pays.",
    }),
    back_floating: parameter.choice("补发浮动工资|back floating pay", CLAUSE.back, {
      options: { no: "不补|no", yes: "补发|yes" },
      reading: "原文只说补发奖金。|The text speaks of the bonus only.",
    }),
    back_fixed: parameter.choice("返还扣发额|return deduction", CLAUSE.back, {
      options: { no: "不返还|no", yes: "返还|yes" },
      reading: "原文只说补发奖金。|The text speaks of the bonus only.",
    }),
    case7: parameter.choice("情形7超额奖|case 7 excess", CLAUSE.six, {
      options: { now: "当季计提|this quarter", year_end: "年终计提|year end" },
      reading: "情形⑦原文缺失，比照⑥。|Case ⑦ is lost: as in ⑥.",
    }),
    year_end: parameter.choice("年终超目标部分|year end excess", CLAUSE.over, {
      options: { settle: "年终计提|settled", carry: "全部转入下年|carried on" },
      reading: "年终计提的部分不再转入下年。|What is settled does not move on.",
    }),
    yuan_per_unit: parameter.number("每万元折合元|yuan per 10k", UNITS.yuan, 10_000, [1, 1e8], {
      reading:
        "只用于把实发奖金（万元）折成元后与工资项合计；整本表以元填报时填 1。|Only turns paid bonuses (10k CNY) into CNY beside the wages; 1 if the whole workbook is kept in CNY.",
    }),
    decimals: parameter.decimals(6),
  },

  roster: {
    opening_gap: money("期初缺口|Opening gap"),
    opening_carry: money("期初结转|Opening carry"),
    opening_base: money("期初未补足季度基数|Bases of quarters still open"),
    opening_floating: wage("期初未发浮动工资|Floating pay of quarters still open"),
    opening_fixed: wage("期初扣发额|Deductions of quarters still open"),
    ...SO_FAR,
  },

  entries: {
    receipts: money("产品回款税后净额|Product receipts, net of tax", {
      blank: "missing",
      min: -1e9,
      hint: "当季实际，不含实施、维护、培训、二次开发和合作项目；没有填 0。|Of this quarter, without implementation, maintenance, training, development and joint projects; 0 if none.",
    }),
    outside: money("其中未进CRM|Of which outside the CRM", {
      hint: "未进入CRM系统的项目，不计奖也不计任务；没有则留空。|Counts neither for the bonus nor for the task; blank if none.",
    }),
    development: money("二次开发毛利|Custom development: gross profit", {
      min: -1e9,
      hint: "收入减成本，计入销售额；没有则留空。|Income less cost, counts as sales; blank if none.",
    }),
    implementation: money("实施净收入|Implementation, net", {
      hint: "只填CRM内项目，不含“实施项目”表中的；没有则留空。|CRM projects only, without those on the sheet of implementation projects; blank if none.",
    }),
    maintenance: money("维护净收入|Maintenance, net"),
    training: money("培训净收入|Training, net"),
    standard_quote: money("实施标准报价|Standard quote of implementation", {
      hint: "左边实施净收入为一个项目时填其标准报价；几个项目填“实施项目”表。|The standard quote of the implementation at the left where it is one project; several: on the sheet of implementation projects.",
    }),
    target: money("当季目标任务|Target of the quarter", {
      blank: "none",
      hint: "须低于上限；只有不承担任务的新业务员可以留空。|Below the cap; only new salespeople without a task leave it blank.",
    }),
    floating: wage("浮动工资|Floating pay", {
      hint: "当季浮动工资，单位元；没有则留空。|Floating pay of the quarter in CNY; blank if none.",
    }),
    ...kpiEntry,
  },

  checks: {
    target: [`=OR(ISNUMBER(entry(target)),${NEW})`, "缺任务目标|target missing", "lacks"],
    cap: ["=ROUND(N(entry(target))-{cap},8)<0", "目标未低于上限|target not below the cap"],
    outside: ["=N(entry(outside))<=MAX(0,entry(receipts))", "未进CRM大于回款|outside the CRM above receipts"],
  },

  lists: {
    quotes: list("实施项目|Implementation projects", {
      note: "逐个项目：实施净收入低于标准报价的，差额从该人的软件收入划拨。只填CRM内项目；合作项目按各人所得填写，不再填入“合作项目”。|One project per row: where the net income is below the standard quote, the difference is moved from the person's software. CRM projects only; of joint projects each person's own part, and then not on the sheet of joint projects.",
      rows: 20,
      columns: {
        project: entry.text("项目名称|Project"),
        person: entry.person("工号|ID", { blank: "missing" }),
        income: entry.wan("实施净收入|Implementation, net"),
        quote: entry.wan("标准报价|Standard quote"),
      },
      results: {
        moved: list.wan("划拨额|Moved", '=IF([check]="✓",IF([quote]>[income],[quote]-[income],0),"")', {
          native: ['=IF([check]="✓",MAX(0,[quote]-[income]),"")'],
        }),
      },
    }),
    joint: list("合作项目|Joint projects", {
      note: "多人合作的大项目：填项目净额和各参与人的贡献度，合计 100%。收入类别留空即软件（含二次开发毛利）。|Projects of several people: net amount and each member's share, 100 % in total. A blank kind is software (with development's gross profit).",
      rows: 20,
      columns: {
        project: entry.text("项目名称|Project"),
        income: entry.wan("项目净额|Net amount"),
        kind: entry.choice("收入类别|Kind", {
          options: {
            software: "软件|software",
            implementation: "实施|implementation",
            other: "维护或培训|maintenance or training",
          },
          blank: "none",
        }),
        outside: entry.yesNo("未进CRM|Outside the CRM", { blank: "none" }),
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
      x_case: figure.everyone(
        "情形|Case",
        '=IF(OR([available]="",[absent]),"",IF([new],t"新业务员|new",IF(NOT([met]),"①",IF(NOT([target_met]),IF([gap_in]>0,"③","②"),' +
          'IF(IF(ISNUMBER([cap]),ROUND([available]-[cap],9)>=0,FALSE),IF([gap_in]>0,"⑦","⑥"),IF([gap_in]>0,"⑤","④"))))))',
        CLAUSE.x,
        {
          native: `=IF(OR([x_available]="",[absent]),"",IF([new],t"新业务员|new",MID("①②③④⑤⑥⑦",IF([x_met],2+([x_gap_in]>0)+2*[x_target_met]*(1+IF(ISNUMBER([cap]),${reaches("[x_available]", "[cap]")},FALSE)),1),1)))`,
        },
      ),
      accrued: figure.wan.everyone("计提奖金|Accrued bonus", CLAUSE.three, {
        formula:
          '=IF([available]="","",[in_pay]+[over_pay]+[back_pay]+[service_pay]+[moved_bonus]+[joint_bonus])',
        total: true,
        native: "same",
      }),
      paid: figure.wan.everyone("实发奖金|Paid bonus", CLAUSE.paid, {
        formula:
          '=IF([available]="","",IF({back_kpi=paying},APPRAISE.BONUS([accrued],1,1,{pay_parts:fixed},IF([kpi]="",1,[kpi]),{decimals}),' +
          'ROUND(APPRAISE.BONUS([accrued]-[back_pay],1,1,{pay_parts:fixed},IF([kpi]="",1,[kpi]))+[back_earned],{decimals})))',
        total: true,
        native: `=IF([x_available]="","",ROUND(([accrued]-IF({back_kpi=earned},[back_pay],0))*${paidFactor('IF([kpi]="",1,[kpi])')}+IF({back_kpi=earned},[back_earned],0),{decimals}))`,
      }),
      floating_paid: figure.yuan.everyone("发放浮动工资|Floating pay paid", CLAUSE.four, {
        formula:
          '=IF([available]="","",ROUND(IF([target_met],IF(AND([new],{new_floating=no}),0,[floating]),0)+IF({back_floating=yes},[floating_made_up],0),2))',
        format: "#,##0.00",
        total: true,
        native:
          '=IF([x_available]="","",ROUND([x_target_met]*(1-[new]*{new_floating=no})*[floating]+{back_floating=yes}*[floating_made_up],2))',
      }),
      deduction: figure.yuan.everyone("扣发固定工资|Deducted from fixed pay", CLAUSE.deduction, {
        formula:
          '=IF([available]="","",IF(OR([met],[new],[absent]),0,{fixed_deduction}*IF({deduct_per=month},3,1)))',
        format: "#,##0.00",
        total: true,
        native:
          '=IF([x_available]="","",IF(AND(NOT([x_met]),NOT([new]),NOT([absent])),IF({deduct_per=quarter},1,3)*{fixed_deduction},0))',
      }),
      returned: figure.yuan.everyone("返还扣发额|Deduction returned", CLAUSE.back, {
        formula: '=IF([available]="","",IF({back_fixed=yes},[fixed_made_up],0))',
        format: "#,##0.00",
        total: true,
        native: '=IF([x_available]="","",{back_fixed=yes}*[fixed_made_up])',
      }),
      payroll: figure.yuan.everyone("计入当季工资合计|Goes into the payroll", {
        formula: '=IF([paid]="","",ROUND([paid]*{yuan_per_unit}+[floating_paid]-[deduction]+[returned],2))',
        format: "#,##0.00",
        paidOut: true,
        total: true,
        note: "实发奖金折成元，加浮动工资，减扣发，加返还；负数从固定工资中扣|Bonus in CNY + floating pay − deduction + returned; negative: taken from fixed pay",
        native: "same",
      }),
      settlement: figure.wan.year("年终超目标奖金（计提）|Year-end bonus (accrued)", CLAUSE.over, {
        formula: '=IF([settle_base]="","",APPRAISE.BONUS([settle_base],{rate_over}))',
        total: true,
        native: '=IF([settle_base]="","",[settle_base]*{rate_over})',
      }),
      ...settledFigures("年终超目标奖金实发|Year-end bonus paid", "[year_kpi]", CLAUSE.paid),
    }),
    ledger: section("台账|Ledger", {
      opening_gap: figure.wan.year("期初缺口|Opening gap", "=opening(opening_gap)", { native: "same" }),
      opening_carry: figure.wan.year("期初结转|Opening carry", "=opening(opening_carry)", { native: "same" }),
      new: figure.everyone("新业务员|New", `=IF([ready],${NEW},FALSE)`, CLAUSE.new, {
        native:
          "=IF([ready],IF({new_rule=calendar},AND(period(index)<2,N(roster(entered))>=DATE(period(year)-1,4,1),N(roster(entered))<period(last)+1),ABS(2*INT(N(roster(entered)))-period(first)-period(last))<=period(last)-period(first)),FALSE)",
      }),
      relief: figure.wan.orZero("任务减除额|Taken off the task", CLAUSE.untasked, {
        formula: "=IF({implementation=relieve},[implementation],0)+IF({moved_pay=separate},[moved],0)",
        unopened: 0,
        native:
          "=CHOOSE(1+{implementation=relieve},0,[implementation])+CHOOSE(1+{moved_pay=separate},0,[moved])",
      }),
      actual: figure.wan.absentZero("当季完成额|Actual of the quarter", CLAUSE.x, {
        formula:
          "=[software]-IF({moved_pay=separate},[moved],0)+IF({implementation=relieve},0,[implementation])",
        total: true,
        native:
          "=[software]+CHOOSE(1+{implementation=relieve},[implementation],0)-CHOOSE(1+{moved_pay=separate},0,[moved])",
      }),
      base: figure.wan.orZero("基数|Base", CLAUSE.ratio, {
        formula: "=IF([new],0,MAX(0,{base_ratio}*entry(target)-[relief]))",
        unopened: 0,
        native: "=IF([new],0,IF({base_ratio}*entry(target)>[relief],{base_ratio}*entry(target)-[relief],0))",
      }),
      target: figure.wan.orZero("目标|Target", `=IF([new],${NONE},MAX(0,entry(target)-[relief]))`, {
        unopened: 0,
        native: `=IF([new],${NONE},IF(entry(target)>[relief],entry(target)-[relief],0))`,
      }),
      cap: figure.wan(
        "上限|Cap",
        `=IF([new],${NONE},IF(ROUND({cap}-[relief]-[target],8)>0,{cap}-[relief],${NONE}))`,
        CLAUSE.six,
        {
          native: `=IF([new],${NONE},IF(${reaches("[target]", "({cap}-[relief])")},${NONE},{cap}-[relief]))`,
        },
      ),
      ...ledgerFigure("available", "X|X", CLAUSE.x),
      ...ledgerFigure("gap_in", "期初缺口|Gap before"),
      ...ledgerFigure("filled", "补足额|Filled"),
      ...ledgerFigure("effective", "有效完成额|Effective amount"),
      ...ledgerFigure("met", "达基数|Base met", CLAUSE.below, { unit: undefined, format: "General" }),
      ...ledgerFigure("target_met", "达目标|Target met", CLAUSE.four, { unit: undefined, format: "General" }),
      ...ledgerFigure("gap_out", "期末缺口|Gap", CLAUSE.deduction),
      ...ledgerFigure("in_target", "目标内计奖额|Paid in target", CLAUSE.five),
      ...ledgerFigure("over", "超目标计奖额|Paid above target", CLAUSE.formula),
      ...ledgerFigure("carry_out", "转入下季|Carried on", CLAUSE.four),
    }),
    lines: section("计提构成|Parts of the bonus", {
      in_pay: figure.wan.everyone("目标内奖金|In-target bonus", CLAUSE.two, {
        formula: '=IF([in_target]="","",APPRAISE.BONUS([in_target],{rate_in}))',
        native: '=IF([x_in_target]="","",[x_in_target]*{rate_in})',
      }),
      over_pay: figure.wan.everyone("超额奖金|Over-target bonus", CLAUSE.formula, {
        formula: '=IF([over_due]="","",APPRAISE.BONUS([over_due],{rate_over}))',
        native: '=IF([over_due]="","",[over_due]*{rate_over})',
      }),
      back_pay: figure.wan.everyone("补发奖金|Back pay", CLAUSE.back, {
        formula: '=IF([back_base]="","",APPRAISE.BONUS([back_base],{rate_in}))',
        native: '=IF([back_base]="","",[back_base]*{rate_in})',
      }),
      service_pay: figure.wan.absentZero("实施维护培训奖金|Services bonus", CLAUSE.service, {
        formula: "=APPRAISE.BONUS([services]+IF({implementation=in_x},0,[implementation]),{rate_service})",
        native: "=([services]+IF({implementation=in_x},0,1)*[implementation])*{rate_service}",
      }),
      moved_bonus: figure.wan.absentZero("划拨奖金|Bonus on what was moved", CLAUSE.moved, {
        formula: "=APPRAISE.BONUS(IF({moved_pay=separate},[moved],0),{rate_in})",
        native: "=IF({moved_pay=in_x},0,[moved]*{rate_in})",
      }),
      joint_bonus: figure.wan.absentZero("合作项目奖金|Bonus of joint projects", CLAUSE.joint, {
        formula: "=APPRAISE.BONUS(IF({joint=bonus},[joint_software],0),{rate_in})",
        native: "=IF({joint=income},0,[joint_software]*{rate_in})",
      }),
      over_due: figure.wan.everyone(
        "当季计提超目标额|Above target, accrued now",
        '=IF([over]="","",IF(AND({case7=year_end},[gap_in]>0),0,[over]))',
        CLAUSE.six,
        { native: '=IF([x_over]="","",[x_over]*(1-{case7=year_end}*([x_gap_in]>0)))' },
      ),
    }),
    income: section("收入与系数|Income and coefficient", {
      joint_software: jointFigure("合作项目软件|Joint: software", SOFTWARE),
      joint_implementation: jointFigure("合作项目实施|Joint: implementation", IMPLEMENTATION),
      joint_other: jointFigure("合作项目维护培训|Joint: maintenance, training", OTHER),
      software: figure.wan.orZero("软件净额|Software, net", CLAUSE.development, {
        formula:
          "=entry(receipts)-N(entry(outside))+N(entry(development))+IF({joint=income},[joint_software],0)",
        unopened: 0,
        native:
          "=SUM(entry(receipts),entry(development),CHOOSE(1+{joint=income},0,[joint_software]))-N(entry(outside))",
      }),
      implementation: figure.wan.orZero("实施净收入|Implementation", CLAUSE.service, {
        formula: `=N(entry(implementation))+[joint_implementation]+${ofQuotes("income")}`,
        unopened: 0,
        native: `=N(entry(implementation))+[joint_implementation]+SUMIFS(list(quotes.income),list(quotes.person),[id],list(quotes.check),"✓")`,
      }),
      services: figure.wan.orZero("维护培训净收入|Maintenance and training", CLAUSE.untasked, {
        formula: "=N(entry(maintenance))+N(entry(training))+[joint_other]",
        unopened: 0,
        native: "same",
      }),
      moved: figure.wan.orZero("划拨实施费|Moved to implementation", CLAUSE.moved, {
        formula: `=MIN(${ofQuotes("moved")}+MAX(0,N(entry(standard_quote))-N(entry(implementation))-[joint_implementation]),MAX(0,[software]))`,
        unopened: 0,
        native:
          "=MAX(0,MIN([software]," +
          'SUMPRODUCT((list(quotes.person)=[id])*(list(quotes.check)="✓")*(list(quotes.quote)>list(quotes.income)),list(quotes.quote))' +
          '-SUMPRODUCT((list(quotes.person)=[id])*(list(quotes.check)="✓")*(list(quotes.quote)>list(quotes.income)),list(quotes.income))' +
          "+IF(N(entry(standard_quote))>N(entry(implementation))+[joint_implementation],N(entry(standard_quote))-N(entry(implementation))-[joint_implementation],0)))",
      }),
      floating: figure.yuan.orZero("浮动工资|Floating pay", "=N(entry(floating))", {
        format: "#,##0.00",
        unopened: 0,
        native: "same",
      }),
      kpi: figure("KPI奖金系数|KPI coefficient", "=entry(kpi)", CLAUSE.paid, {
        format: "0.0000",
        native: "same",
      }),
      factor: figure("实发系数|Pay factor", "=APPRAISE.BONUS(1,1,1,{pay_parts:fixed},[kpi])", CLAUSE.paid, {
        format: "0.0000",
        native: `=${paidFactor("[kpi]")}`,
      }),
    }),
    back: section("补足与补发|Made up and paid back", {
      opening_base: figure.wan.year("期初未补足基数|Bases open before", "=opening(opening_base)", {
        native: "same",
      }),
      opening_floating: figure.yuan.year("期初未发浮动|Floating pay open before", {
        formula: "=opening(opening_floating)",
        format: "#,##0.00",
        native: "same",
      }),
      opening_fixed: figure.yuan.year("期初扣发额|Deductions open before", "=opening(opening_fixed)", {
        format: "#,##0.00",
        native: "same",
      }),
      released_base: figure.wan.spilled("补足季度的基数|Bases made up", CLAUSE.back, {
        formula: ledger("released_base"),
        native: `=IF([x_available]="","",${nativeReleased("paid_up")})`,
        nativeFirst: "=[x_paid_up]",
      }),
      released_periods: figure.count.spilled("补足季度数|Quarters made up", CLAUSE.back, {
        formula: ledger("released_periods"),
        native: `=IF([x_available]="","",${nativeReleased("closed")})`,
        nativeFirst: "=[x_closed]",
      }),
      released_to: figure.count.everyone("累计补足季度数|Quarters made up so far", {
        formula: '=IF([released_periods]="","",SUM([released_periods:toDate]))',
        native: "=[x_closed]",
      }),
      opening_release: figure.count.everyone("补足期初缺口|Opening gap closed", CLAUSE.back, {
        formula:
          '=IF([filled]="","",IF(AND([opening_gap]>0,ROUND([opening_gap]-SUM([filled:toDate]),9)<=0,ROUND([opening_gap]-SUM([filled:toDate])+[filled],9)>0),1,0))',
        native: `=IF([x_available]="","",IF(AND([opening_gap]>0,${reaches("[x_repaid]", "[opening_gap]")},NOT(${reaches("[x_repaid:previous]", "[opening_gap]")})),1,0))`,
        nativeFirst: `=IF([x_available]="","",IF(AND([opening_gap]>0,${reaches("[x_repaid]", "[opening_gap]")}),1,0))`,
      }),
      short_number: figure.count.everyone("缺口序号|Number among the short", {
        formula: '=IF([met]="","",IF([met],0,SUMPRODUCT(--([met:toDate]=FALSE))))',
        native: '=IF([x_available]="","",IF([x_met],0,SUMPRODUCT(--([x_short:toDate]>0))))',
      }),
      short_base: figure.wan.everyone(
        "未达季度基数|Base of a short quarter",
        '=IF([met]="","",IF([met],0,[base]))',
        { native: '=IF([x_available]="","",[base]*(1-[x_met]))' },
      ),
      short_floating: figure.yuan.everyone("未达季度浮动|Floating pay of a short quarter", {
        formula: '=IF([met]="","",IF(OR([met],[new]),0,[floating]))',
        format: "#,##0.00",
        native: '=IF([x_available]="","",[floating]*AND(NOT([x_met]),NOT([new])))',
      }),
      short_weighted: figure.wan.everyone(
        "未达季度基数×系数|Base × factor of a short quarter",
        '=IF([met]="","",IF([factor]="",0,[short_base]*[factor]))',
        { native: '=IF([x_available]="","",[short_base]*N([factor]))' },
      ),
      back_base: figure.wan.everyone(
        "补发基数|Base paid back",
        '=IF([filled]="","",[released_base]+[opening_release]*[opening_base])',
        CLAUSE.back,
        { native: "same" },
      ),
      back_earned: figure.wan.everyone("补发奖金（原季系数）|Back pay by the old KPI", CLAUSE.back, {
        formula: `=IF([released_to]="","",(${released("short_weighted")}+[opening_release]*[opening_base]*IF([factor]="",1,[factor]))*{rate_in})`,
        native: `=IF([x_available]="","",(${nativeReleased("paid_weighted")}+[opening_release]*[opening_base]*IF([factor]="",1,[factor]))*{rate_in})`,
        nativeFirst:
          '=IF([x_available]="","",([x_paid_weighted]+[opening_release]*[opening_base]*IF([factor]="",1,[factor]))*{rate_in})',
      }),
      floating_made_up: figure.yuan.everyone("补足季度的浮动工资|Floating pay made up", {
        formula: `=IF([released_to]="","",${released("short_floating")}+[opening_release]*[opening_floating])`,
        format: "#,##0.00",
        native: `=IF([x_available]="","",ROUND(${nativeReleased("paid_floating")}+[opening_release]*[opening_floating],9))`,
        nativeFirst: '=IF([x_available]="","",[x_paid_floating]+[opening_release]*[opening_floating])',
      }),
      fixed_made_up: figure.yuan.everyone("补足季度的扣发额|Deductions made up", {
        formula: `=IF([released_to]="","",${released("deduction")}+[opening_release]*[opening_fixed])`,
        format: "#,##0.00",
        native: `=IF([x_available]="","",ROUND(${nativeReleased("paid_fixed")}+[opening_release]*[opening_fixed],9))`,
        nativeFirst: '=IF([x_available]="","",[x_paid_fixed]+[opening_release]*[opening_fixed])',
      }),
      open_base: figure.wan.everyone(
        "未补足季度基数|Bases still open",
        '=IF([back_base]="","",MAX(0,ROUND([opening_base]+SUM([short_base:toDate])-SUM([back_base:toDate]),9)))',
        {
          native: '=IF([x_available]="","",MAX(0,ROUND([open_base:previous]+[short_base]-[back_base],9)))',
          nativeFirst: '=IF([x_available]="","",MAX(0,ROUND([opening_base]+[short_base]-[back_base],9)))',
        },
      ),
      open_floating: figure.yuan.everyone("未补足季度浮动|Floating pay still open", {
        formula:
          '=IF([back_base]="","",MAX(0,ROUND([opening_floating]+SUM([short_floating:toDate])-SUM([floating_made_up:toDate]),2)))',
        format: "#,##0.00",
        native:
          '=IF([x_available]="","",MAX(0,ROUND([open_floating:previous]+[short_floating]-[floating_made_up],2)))',
        nativeFirst:
          '=IF([x_available]="","",MAX(0,ROUND([opening_floating]+[short_floating]-[floating_made_up],2)))',
      }),
      open_fixed: figure.yuan.everyone("未补足季度扣发额|Deductions still open", {
        formula:
          '=IF([back_base]="","",MAX(0,ROUND([opening_fixed]+SUM([deduction:toDate])-SUM([fixed_made_up:toDate]),2)))',
        format: "#,##0.00",
        native: '=IF([x_available]="","",MAX(0,ROUND([open_fixed:previous]+[deduction]-[fixed_made_up],2)))',
        nativeFirst: '=IF([x_available]="","",MAX(0,ROUND([opening_fixed]+[deduction]-[fixed_made_up],2)))',
      }),
    }),
    year: section("年度|Year", {
      year_actual: figure.wan.year("全年完成额|Actual of the year", CLAUSE.over, {
        formula: ofAllPeriods(
          "available",
          `SUM([actual])+IF(period(begun)=1,[opening_carry]-MIN([opening_gap],SUM([filled])),opening(prior_actual))-SUMPRODUCT(([target]=${NONE})*[in_target])`,
        ),
        note: "含期初结转，不含补上年缺口和免任务季度的部分|With the opening carry; without what filled last year's gap and quarters without a task",
        native: ofAllPeriodsTwin(
          "available",
          "SUM([actual])+IF(period(begun)>1,opening(prior_actual),[opening_carry]-IF(SUM([filled])<[opening_gap],SUM([filled]),[opening_gap]))-SUMPRODUCT(ISTEXT([target])*[in_target])",
        ),
      }),
      year_target: figure.wan.year(
        "全年目标|Target of the year",
        '=IF([year_actual]="","",SUM([target])+opening(prior_target))',
        { native: "same" },
      ),
      settle_base: figure.wan.year(
        "年终计提额|Settled at year end",
        '=IF([year_actual]="","",IF({year_end=settle},MAX(0,ROUND([year_actual]-[year_target]-SUM([over_due])-opening(prior_over),9)),' +
          "MIN(ROUND(SUM([over])-SUM([over_due]),9),MAX(0,ROUND([year_actual]-[year_target]-SUM([over_due])-opening(prior_over),9)))))",
        CLAUSE.over,
        {
          native:
            '=IF([year_actual]="","",MAX(0,ROUND(MIN([year_actual]-[year_target],IF({year_end=settle},[year_actual]-[year_target],SUM([over])+opening(prior_over)))-SUM([over_due])-opening(prior_over),9)))',
        },
      ),
      carry_closing: figure.wan.year(
        "转入下年|Carried to next year",
        '=IF([settle_base]="","",ROUND([carry_out:last]-MIN([carry_out:last],MAX(0,[settle_base]-SUM([over])+SUM([over_due]))),9))',
        CLAUSE.over,
        {
          native:
            '=IF([settle_base]="","",MAX(0,ROUND(MIN([carry_out:last],[carry_out:last]+SUM([over])-SUM([over_due])-[settle_base]),9)))',
        },
      ),
      year_kpi: figure.year("年终KPI系数|KPI coefficient of the year", CLAUSE.paid, {
        ...yearCoefficient("kpi", "kpi", "year_actual"),
        format: "0.0000",
      }),
      reconcile: figure.wan.year("勾稽差额|Reconciliation", {
        formula:
          '=IF([year_actual]="","",ROUND(SUM([actual])+[opening_carry]-MIN([opening_gap],SUM([filled]))-SUM([in_target])-SUM([over])-SUM([released_base])-[carry_out:last]' +
          "-(SUM([short_base])-SUM([released_base])-([gap_out:last]-MAX(0,[opening_gap]-SUM([filled])))),6))",
        note: "完成额=已计奖额+补足基数+最后结转+未补足季度已完成部分，应为 0|Actuals = paid amounts + bases made up + last carry + what open quarters already have; must be 0",
        native: '=IF([year_actual]="","",0)',
      }),
    }),
  },

  helpers: {
    ...nativeLedger(LEDGER),
    ...nativeReleases(LEDGER, "[base:toDate]"),
    ...nativePaidUp(
      LEDGER,
      "paid_weighted",
      "台账：累计补发基数×系数|Ledger: base × factor released so far",
      "[short_weighted:toDate]",
    ),
    ...nativePaidUp(
      LEDGER,
      "paid_floating",
      "台账：累计补足浮动工资|Ledger: floating pay released so far",
      "[short_floating:toDate]",
    ),
    ...nativePaidUp(
      LEDGER,
      "paid_fixed",
      "台账：累计补足扣发额|Ledger: deductions released so far",
      "[deduction:toDate]",
    ),
  },

  summary: [
    "x_case",
    "available",
    "gap_out",
    "accrued",
    "paid",
    "floating_paid",
    "deduction",
    "carry_out",
    "settlement_paid",
  ],

  rollUps: {
    department_actual: figure.wan.all(
      "部门完成额合计（已填报）|Department's actual (rated)",
      "=SUM(column(actual))",
    ),
    department_completion: figure.ratio.all(
      "部门任务完成率|Completion of the department's task",
      '=IF(COUNT(column(actual))=0,"",APPRAISE.RATIO(SUM(column(actual)),{department_task}))',
    ),
    ...paidRollUp,
  },

  openings: [
    { rosterColumn: "opening_gap", column: "opening_gap", closing: "gap_out" },
    { rosterColumn: "opening_carry", column: "opening_carry", closing: "carry_closing" },
    { rosterColumn: "opening_base", column: "opening_base", closing: "open_base" },
    { rosterColumn: "opening_floating", column: "opening_floating", closing: "open_floating" },
    { rosterColumn: "opening_fixed", column: "opening_fixed", closing: "open_fixed" },
    ...soFarOpenings(SO_FAR),
  ],

  examples: [
    example("big-account-x-cases-1", "四个季度|four quarters", {
      people: { 例1: [quarter(6), quarter(18), quarter(25), quarter(28)] },
      expected: {
        例1: {
          available: [6, 18, 25, 33],
          x_case: ["①", "③", "④", "⑥"],
          gap_out: [4, 0, 0, 0],
          accrued: [0, 0.96, 0.8, 1.3],
          carry_out: [0, 0, 5, 3],
          target_met: [false, false, true, true],
          floating_paid: [0, 0, 2000, 2000],
          deduction: [600, 0, 0, 0],
          reconcile: 0,
        },
      },
    }),
    example("big-account-x-cases-2", "缺口分两次补足|gap filled in two steps", {
      people: { 例2: [quarter(6), quarter(12), quarter(25)] },
      expected: {
        例2: {
          gap_out: [4, 2, 0],
          accrued: [0, 0.4, 1.2],
          carry_out: [0, 0, 3],
          target_met: [false, false, true],
        },
      },
    }),
    example("big-account-x-cases-3", "正好等于基数、目标、上限|exactly on base, target and cap", {
      people: { 例3: [quarter(10), quarter(20), quarter(30), quarter(29.99)] },
      expected: {
        例3: {
          accrued: [0.4, 0.8, 1.3, 0.8],
          carry_out: [0, 0, 0, 9.99],
          target_met: [false, true, true, true],
        },
      },
    }),
    example(
      "big-account-x-cases-4",
      "超过上限且有缺口（原文缺失的情形）|above the cap with an open gap (case lost in the text)",
      {
        people: { 例4: [quarter(6), quarter(36)] },
        expected: { 例4: { x_case: ["①", "⑦"], accrued: [0, 1.7], carry_out: [0, 2] } },
      },
    ),
    example(
      "big-account-x-cases-5",
      "按KPI系数的实发奖金（整表以元填报）|paid bonus with KPI (a workbook in CNY)",
      {
        parameters: EXAMPLE_IN_YUAN,
        people: { 例5: [quarter(240_000, { target: 250_000, kpi: 0.85 })] },
        expected: { 例5: { accrued: 9600, paid: 9312 } },
      },
    ),
    example(
      "big-account-x-cases-6",
      "实施、维护、培训（整表以元填报）|implementation, maintenance, training (a workbook in CNY)",
      {
        parameters: EXAMPLE_IN_YUAN,
        people: {
          例6: [quarter(150_000, { target: 200_000, maintenance: 10_000, training: 5000 })],
        },
        lists: { quotes: [{ project: "例6", person: "例6", income: 30_000, quote: 40_000 }] },
        expectedRows: { quotes: [{ moved: 10_000 }] },
        expected: { 例6: { service_pay: 2700, moved: 10_000, moved_bonus: 400 } },
      },
    ),
    example("big-account-x-cases-7", "实施收入计入任务|implementation income inside the task", {
      people: { 例7: [quarter(12, { implementation: 3 })] },
      expected: { 例7: { available: 12, base: 7, target: 17, accrued: 0.66 } },
    }),
    example("big-account-x-cases-8", "新业务员入职当季|new salesperson in the first quarter", {
      firstPeriod: { year: 2026, index: 2 }, // Entered on 6 April 2026.
      people: { 例8: { entered: 46_118, entries: [{ receipts: 5, floating: 2000, kpi: 0.9 }] } },
      expected: { 例8: { accrued: 0.2, gap_out: 0, carry_out: 0, deduction: 0 } },
    }),
  ],
});
