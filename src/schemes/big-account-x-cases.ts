/** 大客户部销售人员奖金计提考核办法: quarterly bonus by seven cases on X, gaps made up from what exceeds the base. */
import {
  kpiEntry,
  ledgerOf,
  MONEY_FIGURE,
  ofAllPeriods,
  paidFactor,
  paidRollUp,
  payParts,
  settledFigures,
} from "./bonusLedger";
import {
  choiceEntry,
  choiceParameter,
  clausesOf,
  decimalsParameter,
  MONEY,
  moneyEntry,
  numberParameter,
  percentParameter,
  periodFigure,
  spilledFigure,
  text,
  UNITS,
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
import { notNumber } from "./listRows";
import { reaches } from "./native";
import { nativeLedger, nativePaidUp, nativeReleases, type NativeLedger } from "./nativeLedger";
import type { EntryColumn, Scheme } from "./scheme";

const at = clausesOf("001");

const CLAUSE = {
  ratio: at("L116", "任务基数比为50%"),
  new: at("L116", "新业务员一季度不承担任务"),
  duty: at(
    "L116",
    "大客户部经理承担整体大客户部收入指标和个人收入指标,大客户部其他成员承担 个人销售收入指标,实行季度考核,按产品及实施回款税后净额计提奖金",
  ),
  service: at("L116", "大客户部销售人员实现的实施、维护和培训收入,净收入全额按6%计提奖金"),
  moved: at(
    "L116",
    "如销 售人员实现的实施收入低于标准报价,需按标准报价划拨实施费,凡属划拨的实施收入按软件销售提成比例计提奖金",
  ),
  untasked: at("L116", "但维护和培训收入不计入个人承担的任务"),
  outside: at("L116", "未进入公司CRM系统的项目一律内不计提奖金、不计入销售任务额"),
  joint: at("L116", "一个大项目多个大客户部人员参与的情况,按贡献度分配项目收入或奖金"),
  development: at("L116", "二次开发收入以毛利计入销售额"),
  paid: at("L116", "季度大客户部人员实际奖金=计提奖金×(80%+ 20%×KPI奖金系数)"),
  x: at("L116", "X:当季实际完成额"),
  below: at("L116", "当季实际完成额小于基数的, 不发当季浮动工资,不计提奖金,扣发当季固定工资"),
  deduction: at("L118", "600元。与基数部分的差额需用以后季度实际完成超出基数任务额的部分补足"),
  two: at(
    "L118",
    "当季实际完成额大于基数小于目标的且此前无需补基数任务的季度,不发当季浮动工资。 当季奖金=X*4%",
  ),
  three: at(
    "L118",
    "补足前面季度的基数任务额后,如有余额,则按余额加当季基数任务的总额计提奖金;如无余额,则当季只计提基数任务的奖金",
  ),
  back: at("L118", "另外,补发已补足基数任务季度的奖金"),
  four: at(
    "L118",
    "当季实际完成额大于目标小于30万元且此前无需补基数任务的季度,发放浮动工资,当季只计提目标内的奖金,超出目标额部分转入下季核算。 当季奖金=当季目标任务*4%",
  ),
  five: at("L118", "余额加当季基数任务的总额超过当季目标的,按当季目标任务计提奖金,超目标部分转入下季核算"),
  six: at(
    "L118",
    "当季实际完成额大于30万元且此前无需补基数任务的季度,发放浮动工资,按30万元累进计提目标内奖金和超额奖金,超出30万元部分转入下季核算",
  ),
  over: at("L118", "已发放超额奖部分年终不再计提超目标奖金"),
  formula: at("L118", "当季奖金=(10万-目标)* 5%+目标*4%"),
} as const;

const WAN = UNITS.wan;
const YUAN = UNITS.yuan;
/** Wages are in 元; never added to 万元 but through {yuan_per_unit}. */
const WAGE_FIGURE = { unit: YUAN, format: "#,##0.00" };

const money = (id: string, zh: string, en: string, more?: Partial<EntryColumn>) =>
  moneyEntry(id, text(zh, en), WAN, { blank: "zero", ...more });
const wage = (id: string, zh: string, en: string, more?: Partial<EntryColumn>) =>
  moneyEntry(id, text(zh, en), YUAN, { blank: "zero", format: "#,##0.00", ...more });

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
  title: text("台账", "Ledger"),
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

const ledgerFigure = (item: string, zh: string, en: string, clause = CLAUSE.three, more = {}) =>
  spilledFigure(item, text(zh, en), ledger(item), {
    ...MONEY_FIGURE,
    clause,
    native: `=[x_${item}]`,
    ...more,
  });

/** Of a column, what belongs to the quarters whose gap this quarter closes. */
const released = (column: string) =>
  `SUMIFS([${column}:all],[short_number:all],">"&([released_to]-[released_periods]),[short_number:all],"<="&[released_to])`;

/** The same in plain Excel: what has been paid up so far less what was before. */
const nativeReleased = (item: string) => `[x_${item}]-[x_${item}:previous]`;

/** In order and inside the CRM system; columns of the list of joint projects. */
const joint = (kinds: string) => `(list(joint.outside)<>t"是|yes")*(${kinds})`;
const SOFTWARE = joint(
  '(list(joint.kind)<>t"实施|implementation")*(list(joint.kind)<>t"维护或培训|maintenance or training")',
);
const IMPLEMENTATION = joint('list(joint.kind)=t"实施|implementation"');
const OTHER = joint('list(joint.kind)=t"维护或培训|maintenance or training"');

const jointFigure = (id: string, zh: string, en: string, condition: string) =>
  periodFigure(
    id,
    text(zh, en),
    `=IF([ready],${ifProjectsInOrder("joint", partsOf("joint", condition))},0)`,
    {
      ...MONEY_FIGURE,
      unopened: 0,
      clause: CLAUSE.joint,
      native: `=IF([ready],${nativeIfProjectsInOrder("joint", nativePartsOf("joint", ["income"], condition))},0)`,
    },
  );

const quarter = (receipts: number, more: Readonly<Record<string, number>> = {}) => ({
  receipts,
  target: 20,
  floating: 2000,
  kpi: 0.9,
  ...more,
});

/** Two examples are in 元: so is their workbook. */
const IN_YUAN = { cap: 300_000, decimals: 2, yuan_per_unit: 1 } as const;

export const bigAccountXCases: Scheme = {
  id: "big-account-x-cases",
  version: 1,
  title: text(
    "大客户部销售人员奖金计提考核办法（七种情形）",
    "Big-customer sales staff: bonus by cases on X",
  ),
  shortTitle: text("情形奖金", "XCases"),
  kind: "bonus",
  source: {
    file: "001",
    place: "L114–118",
    opening: "大客户部销售人员绩效考核办法 一、任务目标及分解 注:1、任务基数比为50%",
    remark: text(
      "任务目标表缺失；情形符号变成“?”；原文在第六种情形的公式后中断，第七种情形（X 大于 30 万且有缺口）缺失；公式中的“10万”与正文“30万元”不符。",
      "The table of targets is lost, the signs of the cases are garbled, the seventh case (X above 300 000 with an open gap) is cut off, and the formula's 100 000 contradicts the text's 300 000.",
    ),
  },
  people: text("大客户部销售人员", "Sales staff of the big-customer department"),
  industry: text("软件与信息服务", "Software and IT services"),
  unit: WAN,
  fen: 1e-6,
  period: "quarter",

  rules: [
    { id: "ratio", title: text("任务基数", "Base"), clause: CLAUSE.ratio },
    {
      id: "new",
      title: text("新业务员", "New salespeople"),
      clause: CLAUSE.new,
      reading: text(
        "默认：入职所在季度不承担任务，基数为 0，目标为“无”（不是 0，否则全部完成额都会转入下季）；完成额按目标内比例计奖，不形成缺口，不扣 600 元。可改为自然年一季度（入职后的第一个一季度）。",
        "Default: no task in the quarter of entry: base 0 and no target (not target 0, which would carry everything on); all is paid at the in-target rate, no gap, no deduction. Alternative: the first calendar quarter after entry.",
      ),
    },
    {
      id: "duty",
      title: text("指标与计奖收入", "Quotas and income"),
      clause: CLAUSE.duty,
      reading: text(
        "回款按税后净额填报，不再除以 1.17。部门经理与其他人一样按个人目标计奖；部门指标另在结果表顶部汇总，部门任务须自行填写。",
        "Receipts are entered net of tax, nothing is divided by 1.17. The manager is paid on the personal target like everybody; the department's completion stands at the top of the results, its task must be entered.",
      ),
    },
    {
      id: "service",
      title: text("实施、维护、培训收入", "Implementation, maintenance, training"),
      clause: CLAUSE.service,
      reading: text(
        "与是否达到基数无关，按 6% 计奖。实施收入计入任务但不重复计奖：默认从 X 中扣出，并同额降低当季基数、目标和上限（参数“实施收入口径”可改）。",
        "6% whether or not the base is met. Implementation counts to the task but is paid once: by default it is taken out of X, and base, target and cap are lowered by the same amount (parameter “implementation”).",
      ),
    },
    {
      id: "moved",
      title: text("按标准报价划拨实施费", "Moved up to the standard quote"),
      clause: CLAUSE.moved,
      reading: text(
        "划拨额=标准报价−实施收入，不超过当季软件净额；默认与实施收入一样从 X 和基数、目标、上限中扣出，单独按软件比例计奖（参数“划拨口径”可改）。",
        "Moved = standard quote − implementation, at most the quarter's software. By default it leaves X, base, target and cap as implementation does and is paid at the software rate (parameter “moved”).",
      ),
    },
    {
      id: "untasked",
      title: text("维护和培训不计任务", "Maintenance and training outside the task"),
      clause: CLAUSE.untasked,
    },
    {
      id: "outside",
      title: text("未进CRM的项目", "Projects outside the CRM system"),
      clause: CLAUSE.outside,
    },
    {
      id: "joint",
      title: text("合作项目", "Joint projects"),
      clause: CLAUSE.joint,
      reading: text(
        "默认分配收入，计入各人 X。选“分配奖金”时，项目收入不进 X，项目奖金（收入×目标内比例）按贡献度分给各人。",
        "Default: the income is split and counts in each X. “Bonus”: the income stays out of X and the project's bonus (income × in-target rate) is split.",
      ),
    },
    {
      id: "development",
      title: text("二次开发按毛利", "Custom development by gross profit"),
      clause: CLAUSE.development,
    },
    { id: "paid", title: text("实发奖金", "Paid bonus"), clause: CLAUSE.paid },
    {
      id: "x",
      title: text("X 与临界值", "X and its thresholds"),
      clause: CLAUSE.x,
      reading: text(
        "X 包括上季转入部分。正好等于基数、目标或上限的，原文各情形都不含，按较高情形处理。",
        "X includes what was carried in. Exactly on base, target or cap belongs to the higher case; the text has it in none.",
      ),
    },
    {
      id: "below",
      title: text("① 低于基数", "① below the base"),
      clause: CLAUSE.below,
      reading: text(
        "扣发额按季一次（参数“扣发次数”可改为每月）。",
        "Deducted once a quarter (parameter “deduction frequency”: or monthly).",
      ),
    },
    {
      id: "gap",
      title: text("缺口的补足", "How gaps are made up"),
      clause: CLAUSE.deduction,
      reading: text(
        "只用超出当季基数的部分补，先欠先补，未补完的继续保留；只有完全补足的季度才补发。",
        "Only from what exceeds the quarter's base, oldest first; the rest stays open. Only quarters that are made up completely are paid.",
      ),
    },
    { id: "two", title: text("② 基数与目标之间，无缺口", "② base to target, no gap"), clause: CLAUSE.two },
    { id: "three", title: text("③ 基数与目标之间，有缺口", "③ base to target, gap"), clause: CLAUSE.three },
    {
      id: "back",
      title: text("补发", "Back pay"),
      clause: CLAUSE.back,
      reading: text(
        "补发=已补足季度的基数×目标内比例，默认按补发当季的 KPI 系数，不补浮动工资和扣发的 600 元（参数可改）。上年转来的缺口作为一笔：全部补足的季度补发其全部基数，并一并返还上年未发的浮动工资和扣发额（如选择返还）；其 KPI 系数总按补发当季。",
        "Back pay = base of the made-up quarter × in-target rate, by default with the KPI of the quarter that pays, without its floating pay and the 600 (parameters). The gap of the year before counts as one: the quarter that closes it pays all its bases (and, if chosen, its floating pay and deductions), always with the KPI of the quarter that pays.",
      ),
    },
    { id: "four", title: text("④ 目标与上限之间，无缺口", "④ target to cap, no gap"), clause: CLAUSE.four },
    { id: "five", title: text("⑤ 目标与上限之间，有缺口", "⑤ target to cap, gap"), clause: CLAUSE.five },
    {
      id: "six",
      title: text("⑥⑦ 达到上限", "⑥⑦ at the cap"),
      clause: CLAUSE.six,
      reading: text(
        "情形⑦原文缺失：先补缺口，余下部分按④或⑥处理（参数“情形⑦超额奖”可改为年终计提）。",
        "Case ⑦ is lost: the gap is filled first, the rest is treated as in ④ or ⑥ (parameter “case 7”: excess bonus at year end instead).",
      ),
    },
    {
      id: "formula",
      title: text("情形⑥的公式", "Formula of case ⑥"),
      clause: CLAUSE.formula,
      reading: text(
        "“10万”按正文的“30万元”理解：目标高于 10 万时原式为负。上限为一个参数，用于判断和公式两处；目标须低于上限。",
        "“100 000” is read as 300 000: the printed formula would be negative for any target above it. The cap is one parameter for the test and the formula; targets must be below it.",
      ),
    },
    {
      id: "settlement",
      title: text("年终超目标奖金", "Year-end bonus above target"),
      clause: CLAUSE.over,
      reading: text(
        "年终超目标额（全年完成额−全年目标−已计提超额部分，不追回）按超额比例计提，KPI 系数取各季平均；已汇算的部分不再转入下年。也可选全部转入下年，不作汇算。",
        "The year's excess over its targets, less what was paid above target, earns the over-target rate (never taken back), with the mean KPI; what is settled does not move on. Alternative: all of it moves on.",
      ),
    },
  ],

  parameters: [
    numberParameter("department_task", text("部门年度任务", "department task"), WAN, null, {
      format: MONEY,
      clause: CLAUSE.duty,
      reading: text(
        "原文的任务表已缺失，必须填写；只用于部门完成率。",
        "The table is lost: must be entered; only for the department's completion.",
      ),
    }),
    percentParameter("base_ratio", text("基数比", "base ratio"), 0.5, { clause: CLAUSE.ratio }),
    percentParameter("rate_in", text("目标内比例", "rate in target"), 0.04, { clause: CLAUSE.two }),
    percentParameter("rate_over", text("超额比例", "rate over target"), 0.05, { clause: CLAUSE.formula }),
    percentParameter("rate_service", text("实施维护培训比例", "rate for services"), 0.06, {
      clause: CLAUSE.service,
    }),
    numberParameter("cap", text("上限", "cap"), WAN, 30, {
      min: 1e-6,
      format: MONEY,
      clause: CLAUSE.six,
      reading: text("公式中的“10万”按 30 万理解。", "The formula's 100 000 is read as 300 000."),
    }),
    numberParameter("fixed_deduction", text("扣发固定工资", "fixed pay deduction"), YUAN, 600, {
      format: "#,##0.00",
      clause: CLAUSE.deduction,
    }),
    choiceParameter(
      "deduct_per",
      text("扣发次数", "deduction frequency"),
      [
        ["quarter", "每季一次", "once a quarter"],
        ["month", "每月一次", "once a month"],
      ],
      { clause: CLAUSE.below, reading: text("“当季固定工资600元”按每季一次。", "Read as once a quarter.") },
    ),
    payParts(0.8, 0.2, CLAUSE.paid),
    choiceParameter(
      "new_rule",
      text("新业务员免任务", "new staff quarter"),
      [
        ["entry", "入职当季", "quarter of entry"],
        ["calendar", "入职后首个一季度", "first calendar Q1 after entry"],
      ],
      {
        clause: CLAUSE.new,
        reading: text("“一季度”指入职的第一个季度。", "Read as the first quarter of employment."),
      },
    ),
    choiceParameter(
      "new_floating",
      text("新业务员浮动工资", "new staff floating pay"),
      [
        ["yes", "发放", "paid"],
        ["no", "不发", "not paid"],
      ],
      {
        clause: CLAUSE.new,
        reading: text("没有任务即没有未完成，浮动工资照发。", "Without a task nothing is missed."),
      },
    ),
    choiceParameter(
      "implementation",
      text("实施收入口径", "implementation"),
      [
        ["relieve", "扣出X并降低任务", "out of X, task lowered"],
        ["in_x", "留在X内不另计6%", "in X, no 6%"],
        ["both", "留在X内并另计6%", "in X and 6%"],
      ],
      {
        clause: CLAUSE.untasked,
        reading: text("计入任务且按 6% 计奖，不重复计奖。", "Counts to the task and is paid 6%, once."),
      },
    ),
    choiceParameter(
      "moved_pay",
      text("划拨口径", "moved"),
      [
        ["separate", "单独按软件比例", "paid separately"],
        ["in_x", "留在X内", "stays in X"],
      ],
      {
        clause: CLAUSE.moved,
        reading: text(
          "划拨额成为实施收入，比例仍按软件。",
          "It becomes implementation income, at the software rate.",
        ),
      },
    ),
    choiceParameter(
      "joint",
      text("合作项目分配", "joint projects"),
      [
        ["income", "分配收入", "income"],
        ["bonus", "分配奖金", "bonus"],
      ],
      {
        clause: CLAUSE.joint,
        reading: text("“收入或奖金”默认取收入。", "“Income or bonus”: income by default."),
      },
    ),
    choiceParameter(
      "back_kpi",
      text("补发KPI系数", "back pay KPI"),
      [
        ["paying", "补发当季", "quarter that pays"],
        ["earned", "被补足季度", "quarter made up"],
      ],
      {
        clause: CLAUSE.back,
        reading: text("原文未说明，按补发当季。", "The text is silent: the quarter that pays."),
      },
    ),
    choiceParameter(
      "back_floating",
      text("补发浮动工资", "back floating pay"),
      [
        ["no", "不补", "no"],
        ["yes", "补发", "yes"],
      ],
      { clause: CLAUSE.back, reading: text("原文只说补发奖金。", "The text speaks of the bonus only.") },
    ),
    choiceParameter(
      "back_fixed",
      text("返还扣发额", "return deduction"),
      [
        ["no", "不返还", "no"],
        ["yes", "返还", "yes"],
      ],
      { clause: CLAUSE.back, reading: text("原文只说补发奖金。", "The text speaks of the bonus only.") },
    ),
    choiceParameter(
      "case7",
      text("情形7超额奖", "case 7 excess"),
      [
        ["now", "当季计提", "this quarter"],
        ["year_end", "年终计提", "year end"],
      ],
      { clause: CLAUSE.six, reading: text("情形⑦原文缺失，比照⑥。", "Case ⑦ is lost: as in ⑥.") },
    ),
    choiceParameter(
      "year_end",
      text("年终超目标部分", "year end excess"),
      [
        ["settle", "年终计提", "settled"],
        ["carry", "全部转入下年", "carried on"],
      ],
      {
        clause: CLAUSE.over,
        reading: text("年终计提的部分不再转入下年。", "What is settled does not move on."),
      },
    ),
    numberParameter("yuan_per_unit", text("每万元折合元", "yuan per 10k"), YUAN, 10_000, {
      min: 1,
      max: 1e8,
      reading: text(
        "只用于把实发奖金（万元）折成元后与工资项合计；整本表以元填报时填 1。",
        "Only turns paid bonuses (10k CNY) into CNY beside the wages; 1 if the whole workbook is kept in CNY.",
      ),
    }),
    decimalsParameter(6),
  ],

  rosterColumns: [
    money("opening_gap", "期初缺口", "Opening gap"),
    money("opening_carry", "期初结转", "Opening carry"),
    money("opening_base", "期初未补足季度基数", "Bases of quarters still open"),
    wage("opening_floating", "期初未发浮动工资", "Floating pay of quarters still open"),
    wage("opening_fixed", "期初扣发额", "Deductions of quarters still open"),
  ],

  entryColumns: [
    money("receipts", "产品回款税后净额", "Product receipts, net of tax", {
      blank: "missing",
      min: -1e9,
      hint: text(
        "当季实际，不含实施、维护、培训、二次开发和合作项目；没有填 0。",
        "Of this quarter, without implementation, maintenance, training, development and joint projects; 0 if none.",
      ),
    }),
    money("outside", "其中未进CRM", "Of which outside the CRM", {
      hint: text(
        "未进入CRM系统的项目，不计奖也不计任务；没有则留空。",
        "Counts neither for the bonus nor for the task; blank if none.",
      ),
    }),
    money("development", "二次开发毛利", "Custom development: gross profit", {
      min: -1e9,
      hint: text("收入减成本，计入销售额；没有则留空。", "Income less cost, counts as sales; blank if none."),
    }),
    money("implementation", "实施净收入", "Implementation, net", {
      hint: text("只填CRM内项目；没有则留空。", "CRM projects only; blank if none."),
    }),
    money("maintenance", "维护净收入", "Maintenance, net"),
    money("training", "培训净收入", "Training, net"),
    money("standard_quote", "实施标准报价", "Standard quote of implementation", {
      hint: text(
        "当季实施项目的标准报价；没有实施项目则留空。",
        "Of this quarter's implementation projects; blank if none.",
      ),
    }),
    money("target", "当季目标任务", "Target of the quarter", {
      blank: "none",
      hint: text(
        "须低于上限；只有不承担任务的新业务员可以留空。",
        "Below the cap; only new salespeople without a task leave it blank.",
      ),
    }),
    wage("floating", "浮动工资", "Floating pay", {
      hint: text("当季浮动工资，单位元；没有则留空。", "Floating pay of the quarter in CNY; blank if none."),
    }),
    kpiEntry,
  ],

  entryChecks: [
    {
      id: "target",
      formula: `=OR(ISNUMBER(entry(target)),${NEW})`,
      message: text("缺任务目标", "target missing"),
    },
    {
      id: "cap",
      formula: "=ROUND(N(entry(target))-{cap},8)<0",
      message: text("目标未低于上限", "target not below the cap"),
    },
    {
      id: "outside",
      formula: "=N(entry(outside))<=MAX(0,entry(receipts))",
      message: text("未进CRM大于回款", "outside the CRM above receipts"),
    },
  ],

  lists: [
    {
      id: "joint",
      title: text("合作项目", "Joint projects"),
      note: text(
        "多人合作的大项目：填项目净额和各参与人的贡献度，合计 100%。收入类别留空即软件（含二次开发毛利）。",
        "Projects of several people: net amount and each member's share, 100 % in total. A blank kind is software (with development's gross profit).",
      ),
      rows: 20,
      columns: [
        { id: "project", title: text("项目名称", "Project"), kind: "text", blank: "none" },
        { ...money("income", "项目净额", "Net amount"), blank: "none" },
        choiceEntry(
          "kind",
          text("收入类别", "Kind"),
          [
            ["software", "软件", "software"],
            ["implementation", "实施", "implementation"],
            ["other", "维护或培训", "maintenance or training"],
          ],
          { blank: "none" },
        ),
        yesNoEntry("outside", text("未进CRM", "Outside the CRM"), { blank: "none" }),
        ...memberColumns,
        ...shareColumns,
      ],
      results: [contributionCheck("project", [notNumber("income")]), partsResult("income", MONEY_FIGURE)],
    },
  ],

  results: [
    {
      id: "pay",
      title: text("发放结果", "Pay"),
      columns: [
        periodFigure(
          "x_case",
          text("情形", "Case"),
          '=IF(OR([available]="",[absent]),"",IF([new],t"新业务员|new",IF(NOT([met]),"①",IF(NOT([target_met]),IF([gap_in]>0,"③","②"),' +
            'IF(IF(ISNUMBER([cap]),ROUND([available]-[cap],9)>=0,FALSE),IF([gap_in]>0,"⑦","⑥"),IF([gap_in]>0,"⑤","④"))))))',
          { clause: CLAUSE.x },
        ),
        periodFigure(
          "accrued",
          text("计提奖金", "Accrued bonus"),
          '=IF([available]="","",[in_pay]+[over_pay]+[back_pay]+[service_pay]+[moved_bonus]+[joint_bonus])',
          { ...MONEY_FIGURE, total: true, clause: CLAUSE.three },
        ),
        periodFigure(
          "paid",
          text("实发奖金", "Paid bonus"),
          '=IF([available]="","",IF({back_kpi=paying},APPRAISE.BONUS([accrued],1,1,{pay_parts:fixed},IF([kpi]="",1,[kpi]),{decimals}),' +
            'ROUND(APPRAISE.BONUS([accrued]-[back_pay],1,1,{pay_parts:fixed},IF([kpi]="",1,[kpi]))+[back_earned],{decimals})))',
          {
            ...MONEY_FIGURE,
            total: true,
            clause: CLAUSE.paid,
            native: `=IF([x_available]="","",ROUND(([accrued]-IF({back_kpi=earned},[back_pay],0))*${paidFactor('IF([kpi]="",1,[kpi])')}+IF({back_kpi=earned},[back_earned],0),{decimals}))`,
          },
        ),
        periodFigure(
          "floating_paid",
          text("发放浮动工资", "Floating pay paid"),
          '=IF([available]="","",ROUND(IF([target_met],IF(AND([new],{new_floating=no}),0,[floating]),0)+IF({back_floating=yes},[floating_made_up],0),2))',
          { ...WAGE_FIGURE, total: true, clause: CLAUSE.four },
        ),
        periodFigure(
          "deduction",
          text("扣发固定工资", "Deducted from fixed pay"),
          '=IF([available]="","",IF(OR([met],[new],[absent]),0,{fixed_deduction}*IF({deduct_per=month},3,1)))',
          { ...WAGE_FIGURE, total: true, clause: CLAUSE.deduction },
        ),
        periodFigure(
          "returned",
          text("返还扣发额", "Deduction returned"),
          '=IF([available]="","",IF({back_fixed=yes},[fixed_made_up],0))',
          { ...WAGE_FIGURE, total: true, clause: CLAUSE.back },
        ),
        periodFigure(
          "payroll",
          text("计入当季工资合计", "Goes into the payroll"),
          '=IF([paid]="","",ROUND([paid]*{yuan_per_unit}+[floating_paid]-[deduction]+[returned],2))',
          {
            ...WAGE_FIGURE,
            total: true,
            note: text(
              "实发奖金折成元，加浮动工资，减扣发，加返还；负数从固定工资中扣",
              "Bonus in CNY + floating pay − deduction + returned; negative: taken from fixed pay",
            ),
          },
        ),
        yearFigure(
          "settlement",
          text("年终超目标奖金（计提）", "Year-end bonus (accrued)"),
          '=IF([settle_base]="","",APPRAISE.BONUS([settle_base],{rate_over}))',
          {
            ...MONEY_FIGURE,
            total: true,
            clause: CLAUSE.over,
            native: '=IF([settle_base]="","",[settle_base]*{rate_over})',
          },
        ),
        ...settledFigures(text("年终超目标奖金实发", "Year-end bonus paid"), "[year_kpi]", CLAUSE.paid),
      ],
    },
    {
      id: "ledger",
      title: text("台账", "Ledger"),
      columns: [
        yearFigure("opening_gap", text("期初缺口", "Opening gap"), "=opening(opening_gap)", MONEY_FIGURE),
        yearFigure(
          "opening_carry",
          text("期初结转", "Opening carry"),
          "=opening(opening_carry)",
          MONEY_FIGURE,
        ),
        periodFigure("new", text("新业务员", "New"), `=IF([ready],${NEW},FALSE)`, { clause: CLAUSE.new }),
        periodFigure(
          "relief",
          text("任务减除额", "Taken off the task"),
          "=IF([ready],IF({implementation=relieve},[implementation],0)+IF({moved_pay=separate},[moved],0),0)",
          { ...MONEY_FIGURE, unopened: 0, clause: CLAUSE.untasked },
        ),
        periodFigure(
          "actual",
          text("当季完成额", "Actual of the quarter"),
          '=IF([absent],0,IF([ready],[software]-IF({moved_pay=separate},[moved],0)+IF({implementation=relieve},0,[implementation]),""))',
          { ...MONEY_FIGURE, total: true, clause: CLAUSE.x },
        ),
        periodFigure(
          "base",
          text("基数", "Base"),
          "=IF([ready],IF([new],0,MAX(0,{base_ratio}*entry(target)-[relief])),0)",
          { ...MONEY_FIGURE, unopened: 0, clause: CLAUSE.ratio },
        ),
        periodFigure(
          "target",
          text("目标", "Target"),
          `=IF([ready],IF([new],${NONE},MAX(0,entry(target)-[relief])),0)`,
          { ...MONEY_FIGURE, unopened: 0 },
        ),
        periodFigure(
          "cap",
          text("上限", "Cap"),
          `=IF([ready],IF([new],${NONE},IF(ROUND({cap}-[relief]-[target],8)>0,{cap}-[relief],${NONE})),"")`,
          { ...MONEY_FIGURE, clause: CLAUSE.six },
        ),
        ledgerFigure("available", "X", "X", CLAUSE.x),
        ledgerFigure("gap_in", "期初缺口", "Gap before"),
        ledgerFigure("filled", "补足额", "Filled"),
        ledgerFigure("effective", "有效完成额", "Effective amount"),
        ledgerFigure("met", "达基数", "Base met", CLAUSE.below, { unit: undefined, format: "General" }),
        ledgerFigure("target_met", "达目标", "Target met", CLAUSE.four, {
          unit: undefined,
          format: "General",
        }),
        ledgerFigure("gap_out", "期末缺口", "Gap", CLAUSE.deduction),
        ledgerFigure("in_target", "目标内计奖额", "Paid in target", CLAUSE.five),
        ledgerFigure("over", "超目标计奖额", "Paid above target", CLAUSE.formula),
        ledgerFigure("carry_out", "转入下季", "Carried on", CLAUSE.four),
      ],
    },
    {
      id: "lines",
      title: text("计提构成", "Parts of the bonus"),
      columns: [
        periodFigure(
          "in_pay",
          text("目标内奖金", "In-target bonus"),
          '=IF([in_target]="","",APPRAISE.BONUS([in_target],{rate_in}))',
          {
            ...MONEY_FIGURE,
            clause: CLAUSE.two,
            native: '=IF([x_in_target]="","",[x_in_target]*{rate_in})',
          },
        ),
        periodFigure(
          "over_pay",
          text("超额奖金", "Over-target bonus"),
          '=IF([over_due]="","",APPRAISE.BONUS([over_due],{rate_over}))',
          {
            ...MONEY_FIGURE,
            clause: CLAUSE.formula,
            native: '=IF([over_due]="","",[over_due]*{rate_over})',
          },
        ),
        periodFigure(
          "back_pay",
          text("补发奖金", "Back pay"),
          '=IF([back_base]="","",APPRAISE.BONUS([back_base],{rate_in}))',
          {
            ...MONEY_FIGURE,
            clause: CLAUSE.back,
            native: '=IF([back_base]="","",[back_base]*{rate_in})',
          },
        ),
        periodFigure(
          "service_pay",
          text("实施维护培训奖金", "Services bonus"),
          '=IF([ready],APPRAISE.BONUS([services]+IF({implementation=in_x},0,[implementation]),{rate_service}),IF([absent],0,""))',
          {
            ...MONEY_FIGURE,
            clause: CLAUSE.service,
            native:
              '=IF([absent],0,IF([ready],([services]+IF({implementation=in_x},0,1)*[implementation])*{rate_service},""))',
          },
        ),
        periodFigure(
          "moved_bonus",
          text("划拨奖金", "Bonus on what was moved"),
          '=IF([ready],APPRAISE.BONUS(IF({moved_pay=separate},[moved],0),{rate_in}),IF([absent],0,""))',
          {
            ...MONEY_FIGURE,
            clause: CLAUSE.moved,
            native: '=IF([absent],0,IF([ready],IF({moved_pay=in_x},0,[moved]*{rate_in}),""))',
          },
        ),
        periodFigure(
          "joint_bonus",
          text("合作项目奖金", "Bonus of joint projects"),
          '=IF([ready],APPRAISE.BONUS(IF({joint=bonus},[joint_software],0),{rate_in}),IF([absent],0,""))',
          {
            ...MONEY_FIGURE,
            clause: CLAUSE.joint,
            native: '=IF([absent],0,IF([ready],IF({joint=income},0,[joint_software]*{rate_in}),""))',
          },
        ),
        periodFigure(
          "over_due",
          text("当季计提超目标额", "Above target, accrued now"),
          '=IF([over]="","",IF(AND({case7=year_end},[gap_in]>0),0,[over]))',
          { ...MONEY_FIGURE, clause: CLAUSE.six },
        ),
      ],
    },
    {
      id: "income",
      title: text("收入与系数", "Income and coefficient"),
      columns: [
        jointFigure("joint_software", "合作项目软件", "Joint: software", SOFTWARE),
        jointFigure("joint_implementation", "合作项目实施", "Joint: implementation", IMPLEMENTATION),
        jointFigure("joint_other", "合作项目维护培训", "Joint: maintenance, training", OTHER),
        periodFigure(
          "software",
          text("软件净额", "Software, net"),
          "=IF([ready],entry(receipts)-N(entry(outside))+N(entry(development))+IF({joint=income},[joint_software],0),0)",
          { ...MONEY_FIGURE, unopened: 0, clause: CLAUSE.development },
        ),
        periodFigure(
          "implementation",
          text("实施净收入", "Implementation"),
          "=IF([ready],N(entry(implementation))+[joint_implementation],0)",
          { ...MONEY_FIGURE, unopened: 0, clause: CLAUSE.service },
        ),
        periodFigure(
          "services",
          text("维护培训净收入", "Maintenance and training"),
          "=IF([ready],N(entry(maintenance))+N(entry(training))+[joint_other],0)",
          { ...MONEY_FIGURE, unopened: 0, clause: CLAUSE.untasked },
        ),
        periodFigure(
          "moved",
          text("划拨实施费", "Moved to implementation"),
          "=IF([ready],MIN(MAX(0,N(entry(standard_quote))-[implementation]),MAX(0,[software])),0)",
          { ...MONEY_FIGURE, unopened: 0, clause: CLAUSE.moved },
        ),
        periodFigure("floating", text("浮动工资", "Floating pay"), "=IF([ready],N(entry(floating)),0)", {
          ...WAGE_FIGURE,
          unopened: 0,
        }),
        periodFigure("kpi", text("KPI奖金系数", "KPI coefficient"), '=IF([ready],entry(kpi),"")', {
          format: "0.0000",
          clause: CLAUSE.paid,
        }),
        periodFigure(
          "factor",
          text("实发系数", "Pay factor"),
          '=IF([ready],APPRAISE.BONUS(1,1,1,{pay_parts:fixed},[kpi]),"")',
          { format: "0.0000", clause: CLAUSE.paid, native: `=IF([ready],${paidFactor("[kpi]")},"")` },
        ),
      ],
    },
    {
      id: "back",
      title: text("补足与补发", "Made up and paid back"),
      columns: [
        yearFigure(
          "opening_base",
          text("期初未补足基数", "Bases open before"),
          "=opening(opening_base)",
          MONEY_FIGURE,
        ),
        yearFigure(
          "opening_floating",
          text("期初未发浮动", "Floating pay open before"),
          "=opening(opening_floating)",
          WAGE_FIGURE,
        ),
        yearFigure(
          "opening_fixed",
          text("期初扣发额", "Deductions open before"),
          "=opening(opening_fixed)",
          WAGE_FIGURE,
        ),
        spilledFigure("released_base", text("补足季度的基数", "Bases made up"), ledger("released_base"), {
          ...MONEY_FIGURE,
          clause: CLAUSE.back,
          native: `=IF([x_available]="","",${nativeReleased("paid_up")})`,
          nativeFirst: "=[x_paid_up]",
        }),
        spilledFigure(
          "released_periods",
          text("补足季度数", "Quarters made up"),
          ledger("released_periods"),
          {
            format: "0",
            clause: CLAUSE.back,
            native: `=IF([x_available]="","",${nativeReleased("closed")})`,
            nativeFirst: "=[x_closed]",
          },
        ),
        periodFigure(
          "released_to",
          text("累计补足季度数", "Quarters made up so far"),
          '=IF([released_periods]="","",SUM([released_periods:toDate]))',
          { format: "0", native: "=[x_closed]" },
        ),
        periodFigure(
          "opening_release",
          text("补足期初缺口", "Opening gap closed"),
          '=IF([filled]="","",IF(AND([opening_gap]>0,ROUND([opening_gap]-SUM([filled:toDate]),9)<=0,ROUND([opening_gap]-SUM([filled:toDate])+[filled],9)>0),1,0))',
          {
            format: "0",
            clause: CLAUSE.back,
            native: `=IF([x_available]="","",IF(AND([opening_gap]>0,${reaches("[x_repaid]", "[opening_gap]")},NOT(${reaches("[x_repaid:previous]", "[opening_gap]")})),1,0))`,
            nativeFirst: `=IF([x_available]="","",IF(AND([opening_gap]>0,${reaches("[x_repaid]", "[opening_gap]")}),1,0))`,
          },
        ),
        periodFigure(
          "short_number",
          text("缺口序号", "Number among the short"),
          '=IF([met]="","",IF([met],0,COUNTIF([met:toDate],FALSE)))',
          {
            format: "0",
            native: '=IF([x_available]="","",IF([x_met],0,SUMPRODUCT(--([x_short:toDate]>0))))',
          },
        ),
        periodFigure(
          "short_base",
          text("未达季度基数", "Base of a short quarter"),
          '=IF([met]="","",IF([met],0,[base]))',
          MONEY_FIGURE,
        ),
        periodFigure(
          "short_floating",
          text("未达季度浮动", "Floating pay of a short quarter"),
          '=IF([met]="","",IF(OR([met],[new]),0,[floating]))',
          WAGE_FIGURE,
        ),
        periodFigure(
          "short_weighted",
          text("未达季度基数×系数", "Base × factor of a short quarter"),
          '=IF([met]="","",IF([factor]="",0,[short_base]*[factor]))',
          MONEY_FIGURE,
        ),
        periodFigure(
          "back_base",
          text("补发基数", "Base paid back"),
          '=IF([filled]="","",[released_base]+[opening_release]*[opening_base])',
          { ...MONEY_FIGURE, clause: CLAUSE.back },
        ),
        periodFigure(
          "back_earned",
          text("补发奖金（原季系数）", "Back pay by the old KPI"),
          `=IF([filled]="","",(${released("short_weighted")}+[opening_release]*[opening_base]*IF([factor]="",1,[factor]))*{rate_in})`,
          {
            ...MONEY_FIGURE,
            clause: CLAUSE.back,
            native: `=IF([x_available]="","",(${nativeReleased("paid_weighted")}+[opening_release]*[opening_base]*IF([factor]="",1,[factor]))*{rate_in})`,
            nativeFirst:
              '=IF([x_available]="","",([x_paid_weighted]+[opening_release]*[opening_base]*IF([factor]="",1,[factor]))*{rate_in})',
          },
        ),
        periodFigure(
          "floating_made_up",
          text("补足季度的浮动工资", "Floating pay made up"),
          `=IF([filled]="","",${released("short_floating")}+[opening_release]*[opening_floating])`,
          {
            ...WAGE_FIGURE,
            native: `=IF([x_available]="","",ROUND(${nativeReleased("paid_floating")}+[opening_release]*[opening_floating],9))`,
            nativeFirst: '=IF([x_available]="","",[x_paid_floating]+[opening_release]*[opening_floating])',
          },
        ),
        periodFigure(
          "fixed_made_up",
          text("补足季度的扣发额", "Deductions made up"),
          `=IF([filled]="","",${released("deduction")}+[opening_release]*[opening_fixed])`,
          {
            ...WAGE_FIGURE,
            native: `=IF([x_available]="","",ROUND(${nativeReleased("paid_fixed")}+[opening_release]*[opening_fixed],9))`,
            nativeFirst: '=IF([x_available]="","",[x_paid_fixed]+[opening_release]*[opening_fixed])',
          },
        ),
        periodFigure(
          "open_base",
          text("未补足季度基数", "Bases still open"),
          '=IF([back_base]="","",MAX(0,ROUND([opening_base]+SUM([short_base:toDate])-SUM([back_base:toDate]),9)))',
          MONEY_FIGURE,
        ),
        periodFigure(
          "open_floating",
          text("未补足季度浮动", "Floating pay still open"),
          '=IF([back_base]="","",MAX(0,ROUND([opening_floating]+SUM([short_floating:toDate])-SUM([floating_made_up:toDate]),2)))',
          WAGE_FIGURE,
        ),
        periodFigure(
          "open_fixed",
          text("未补足季度扣发额", "Deductions still open"),
          '=IF([back_base]="","",MAX(0,ROUND([opening_fixed]+SUM([deduction:toDate])-SUM([fixed_made_up:toDate]),2)))',
          WAGE_FIGURE,
        ),
      ],
    },
    {
      id: "year",
      title: text("年度", "Year"),
      columns: [
        yearFigure(
          "year_actual",
          text("全年完成额", "Actual of the year"),
          ofAllPeriods(
            "available",
            `SUM([actual])+[opening_carry]-MIN([opening_gap],SUM([filled]))-SUMPRODUCT(([target]=${NONE})*[in_target])`,
          ),
          {
            ...MONEY_FIGURE,
            clause: CLAUSE.over,
            note: text(
              "含期初结转，不含补上年缺口和免任务季度的部分",
              "With the opening carry; without what filled last year's gap and quarters without a task",
            ),
          },
        ),
        yearFigure(
          "year_target",
          text("全年目标", "Target of the year"),
          '=IF([year_actual]="","",SUM([target]))',
          MONEY_FIGURE,
        ),
        yearFigure(
          "settle_base",
          text("年终计提额", "Settled at year end"),
          '=IF([year_actual]="","",IF({year_end=settle},MAX(0,ROUND([year_actual]-[year_target]-SUM([over_due]),9)),' +
            "MIN(ROUND(SUM([over])-SUM([over_due]),9),MAX(0,ROUND([year_actual]-[year_target]-SUM([over_due]),9)))))",
          { ...MONEY_FIGURE, clause: CLAUSE.over },
        ),
        yearFigure(
          "carry_closing",
          text("转入下年", "Carried to next year"),
          '=IF([settle_base]="","",ROUND([carry_out:last]-MIN([carry_out:last],MAX(0,[settle_base]-SUM([over])+SUM([over_due]))),9))',
          { ...MONEY_FIGURE, clause: CLAUSE.over },
        ),
        yearFigure(
          "year_kpi",
          text("年终KPI系数", "KPI coefficient of the year"),
          '=IF([year_actual]="","",SUM([kpi])/MAX(1,COUNT([kpi])))',
          { format: "0.0000", clause: CLAUSE.paid },
        ),
        yearFigure(
          "reconcile",
          text("勾稽差额", "Reconciliation"),
          '=IF([year_actual]="","",ROUND(SUM([actual])+[opening_carry]-MIN([opening_gap],SUM([filled]))-SUM([in_target])-SUM([over])-SUM([released_base])-[carry_out:last]' +
            "-(SUM([short_base])-SUM([released_base])-([gap_out:last]-MAX(0,[opening_gap]-SUM([filled])))),6))",
          {
            ...MONEY_FIGURE,
            note: text(
              "完成额=已计奖额+补足基数+最后结转+未补足季度已完成部分，应为 0",
              "Actuals = paid amounts + bases made up + last carry + what open quarters already have; must be 0",
            ),
          },
        ),
      ],
    },
  ],

  nativeHelpers: [
    ...nativeLedger(LEDGER),
    ...nativeReleases(LEDGER, "[base:toDate]"),
    nativePaidUp(
      LEDGER,
      "paid_weighted",
      text("台账：累计补发基数×系数", "Ledger: base × factor released so far"),
      "[short_weighted:toDate]",
    ),
    nativePaidUp(
      LEDGER,
      "paid_floating",
      text("台账：累计补足浮动工资", "Ledger: floating pay released so far"),
      "[short_floating:toDate]",
    ),
    nativePaidUp(
      LEDGER,
      "paid_fixed",
      text("台账：累计补足扣发额", "Ledger: deductions released so far"),
      "[deduction:toDate]",
    ),
  ],

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

  rollUps: [
    {
      id: "department_actual",
      title: text("部门完成额合计（已填报）", "Department's actual (rated)"),
      unit: WAN,
      formula: "=SUM(column(actual))",
      format: MONEY,
    },
    {
      id: "department_completion",
      title: text("部门任务完成率", "Completion of the department's task"),
      formula: '=IF(COUNT(column(actual))=0,"",APPRAISE.RATIO(SUM(column(actual)),{department_task}))',
      format: "0.00%",
    },
    paidRollUp,
  ],

  openings: [
    { rosterColumn: "opening_gap", column: "opening_gap", closing: "gap_out" },
    { rosterColumn: "opening_carry", column: "opening_carry", closing: "carry_closing" },
    { rosterColumn: "opening_base", column: "opening_base", closing: "open_base" },
    { rosterColumn: "opening_floating", column: "opening_floating", closing: "open_floating" },
    { rosterColumn: "opening_fixed", column: "opening_fixed", closing: "open_fixed" },
  ],

  examples: [
    {
      id: "big-account-x-cases-1",
      what: text("四个季度", "four quarters"),
      people: [{ id: "例1", entries: [quarter(6), quarter(18), quarter(25), quarter(28)] }],
      expected: [
        { person: "例1", column: "available", values: [6, 18, 25, 33] },
        { person: "例1", column: "x_case", values: ["①", "③", "④", "⑥"] },
        { person: "例1", column: "gap_out", values: [4, 0, 0, 0] },
        { person: "例1", column: "accrued", values: [0, 0.96, 0.8, 1.3] },
        { person: "例1", column: "carry_out", values: [0, 0, 5, 3] },
        { person: "例1", column: "target_met", values: [false, false, true, true] },
        { person: "例1", column: "floating_paid", values: [0, 0, 2000, 2000] },
        { person: "例1", column: "deduction", values: [600, 0, 0, 0] },
        { person: "例1", column: "reconcile", values: [0] },
      ],
    },
    {
      id: "big-account-x-cases-2",
      what: text("缺口分两次补足", "gap filled in two steps"),
      people: [{ id: "例2", entries: [quarter(6), quarter(12), quarter(25)] }],
      expected: [
        { person: "例2", column: "gap_out", values: [4, 2, 0] },
        { person: "例2", column: "accrued", values: [0, 0.4, 1.2] },
        { person: "例2", column: "carry_out", values: [0, 0, 3] },
        { person: "例2", column: "target_met", values: [false, false, true] },
      ],
    },
    {
      id: "big-account-x-cases-3",
      what: text("正好等于基数、目标、上限", "exactly on base, target and cap"),
      people: [{ id: "例3", entries: [quarter(10), quarter(20), quarter(30), quarter(29.99)] }],
      expected: [
        { person: "例3", column: "accrued", values: [0.4, 0.8, 1.3, 0.8] },
        { person: "例3", column: "carry_out", values: [0, 0, 0, 9.99] },
        { person: "例3", column: "target_met", values: [false, true, true, true] },
      ],
    },
    {
      id: "big-account-x-cases-4",
      what: text(
        "超过上限且有缺口（原文缺失的情形）",
        "above the cap with an open gap (case lost in the text)",
      ),
      people: [{ id: "例4", entries: [quarter(6), quarter(36)] }],
      expected: [
        { person: "例4", column: "x_case", values: ["①", "⑦"] },
        { person: "例4", column: "accrued", values: [0, 1.7] },
        { person: "例4", column: "carry_out", values: [0, 2] },
      ],
    },
    {
      id: "big-account-x-cases-5",
      what: text("按KPI系数的实发奖金（整表以元填报）", "paid bonus with KPI (a workbook in CNY)"),
      parameters: IN_YUAN,
      people: [{ id: "例5", entries: [quarter(240_000, { target: 250_000, kpi: 0.85 })] }],
      expected: [
        { person: "例5", column: "accrued", values: [9600] },
        { person: "例5", column: "paid", values: [9312] },
      ],
    },
    {
      id: "big-account-x-cases-6",
      what: text(
        "实施、维护、培训（整表以元填报）",
        "implementation, maintenance, training (a workbook in CNY)",
      ),
      parameters: IN_YUAN,
      people: [
        {
          id: "例6",
          entries: [
            quarter(150_000, {
              target: 200_000,
              implementation: 30_000,
              maintenance: 10_000,
              training: 5000,
              standard_quote: 40_000,
            }),
          ],
        },
      ],
      expected: [
        { person: "例6", column: "service_pay", values: [2700] },
        { person: "例6", column: "moved", values: [10_000] },
        { person: "例6", column: "moved_bonus", values: [400] },
      ],
    },
    {
      id: "big-account-x-cases-7",
      what: text("实施收入计入任务", "implementation income inside the task"),
      people: [{ id: "例7", entries: [quarter(12, { implementation: 3 })] }],
      expected: [
        { person: "例7", column: "available", values: [12] },
        { person: "例7", column: "base", values: [7] },
        { person: "例7", column: "target", values: [17] },
        { person: "例7", column: "accrued", values: [0.66] },
      ],
    },
    {
      id: "big-account-x-cases-8",
      what: text("新业务员入职当季", "new salesperson in the first quarter"),
      firstPeriod: { year: 2026, index: 2 },
      // Entered on 6 April 2026.
      people: [{ id: "例8", entered: 46_118, entries: [{ receipts: 5, floating: 2000, kpi: 0.9 }] }],
      expected: [
        { person: "例8", column: "accrued", values: [0.2] },
        { person: "例8", column: "gap_out", values: [0] },
        { person: "例8", column: "carry_out", values: [0] },
        { person: "例8", column: "deduction", values: [0] },
      ],
    },
  ],
};
