/** 银行客户经理绩效考核办法: every manager is a profit centre; target = stock + increment = sum of the three items. */
import {
  clauses,
  entry,
  example,
  figure,
  parameter,
  rule,
  scheme,
  section,
  type EntryMore,
} from "../building";
import { forAll, type Columns, type Entries } from "../records";
import { headed, IN_WAN, type Pair } from "../words";
import { reaches } from "../mechanisms/plain/compare";

// The source lost characters and piled others up at the ends of its lines; it is quoted as it stands.
const CLAUSE = clauses("003", {
  income: "L35|客理的全部收入由基工和效益工两部分成",
  share: "L37|根据其所管的客资每户经拟润辖确定效益基数和目任数,以其完成的利任按比例确定效益工",
  measures: "L41|对户经户组产进标包括:利息收入",
  base: "L49|基数包括本、外基数",
  baseInterest: "L51|利息收入的基数。",
  baseDeposits: "L53|总存款收益基数",
  baseFees: "L55|业务费收入基数",
  parts: "L60|标务组润目任的核定由两部分成,即利存务润务润务量任和利增量任",
  sum: "L62|标务润务目任=利存量任+润务利增量任",
  items: "L63|标务标务目任=利息收入目任+标务存款收益目任+业务费标务收入目任",
});

const ITEMS = [
  { id: "interest", name: "利息收入|interest", clause: CLAUSE.baseInterest },
  { id: "deposits", name: "存款收益|deposits", clause: CLAUSE.baseDeposits },
  { id: "fees", name: "业务费收入|fees", clause: CLAUSE.baseFees },
] as const;

const each = (head: string, title: Pair, more: EntryMore): Entries =>
  forAll(ITEMS, ({ id, name }) => ({ [`${head}_${id}`]: entry.wan(headed(title, name), more) }));

/** What is issued for an item, or else its base and its increase. */
const itemTarget = (id: string) =>
  `IF(entry(target_${id})="",entry(stock_${id})+entry(increment_${id}),entry(target_${id}))`;
const itemTargets = ITEMS.map(({ id }) => itemTarget(id)).join("+");
const bothWays = `ROUND(${itemTargets}-SUM(entries(stock_interest..increment_fees)),9)=0`;

const itemColumns = ({ id, name, clause }: (typeof ITEMS)[number]): Columns => ({
  [`target_${id}`]: figure.wan(headed("目标|Target", name), `=${itemTarget(id)}`, clause, {
    total: true,
    native: `=IF(ISNUMBER(entry(target_${id})),entry(target_${id}),SUM(entry(stock_${id}),entry(increment_${id})))`,
  }),
  [`completion_${id}`]: figure.ratio(headed("完成率|Completion", name), clause, {
    formula: `=IF([target_${id}]=0,"",APPRAISE.RATIO(entry(actual_${id}),[target_${id}]))`,
    mayBeBlank: true,
    note: "没有目标的项目不计|not where there is no target",
    native: `=IF([target_${id}]=0,"",entry(actual_${id})/[target_${id}])`,
  }),
});

const year = (
  stock: readonly number[],
  increment: readonly number[],
  actual: readonly number[],
  targets: readonly number[] = [],
): Record<string, number> =>
  Object.fromEntries(
    (
      [
        ["stock", stock],
        ["increment", increment],
        ["target", targets],
        ["actual", actual],
      ] as const
    ).flatMap(([head, values]) => values.map((value, at) => [`${head}_${ITEMS[at]?.id ?? ""}`, value])),
  );

export const bankProfitCentre = scheme({
  id: "bank-profit-centre",
  version: 3,
  migrations: { 3: {} },
  title: "银行客户经理绩效考核办法（利润中心）|Bank: every manager a profit centre",
  shortTitle: "利润中心|Profit",
  kind: "bonus",
  source: {
    file: "003",
    place: "L33–63",
    opening: "企管理源行客理效考核法业资银户经绩办行客理的效考核银户经绩一、考核分配原则",
    remark:
      "考核期按年，不在原文中。原文掉字，掉落的字堆在行尾，规则按可辨认的意思恢复，条款照原样引用；在“收入计提”处中断，效益工资比例已缺失。|The period, a year, is not in the text. Characters are missing and piled up at line ends; the rules are restored, the clauses quoted as they stand. Cut at the pay rates, which are lost.",
  },
  people: "经营单位辖下的客户经理|Account managers of the operating units",
  industry: "银行|Banking",
  ...IN_WAN,
  period: "year",

  rules: {
    income: rule("收入构成|Income", CLAUSE.income, {
      reading:
        "全部收入=基础工资+效益工资；基础工资按资格等规定另行确定，由人力资源部填报。|Income = base pay + performance pay; the base pay is set elsewhere and entered by HR.",
    }),
    share: rule("效益工资|Performance pay", CLAUSE.share, {
      reading:
        "效益工资=完成的利润×比例。比例已缺失，须自行填写；未完成目标时按完成额照比例计（默认），或不计（参数“未完成目标”）。完成额为负时原文没有规定（参数“利润为负”）。|Performance pay = profit achieved × rate. The rate is lost and must be entered; below target it is paid in proportion (default) or not at all (parameter). The text does not say what a negative profit means (parameter “negative profit”).",
    }),
    measures: rule("效益考核指标|Measures", CLAUSE.measures, {
      reading:
        "三项：利息收入、存款收益、业务费收入（本外币中间业务）。管理考核原文只有名称，没有内容，不计算。|Three: interest, deposit income, fees of intermediary business. The management part is only named in the text and not computed.",
    }),
    base: rule("基数|Base", CLAUSE.base, {
      reading:
        "各项基数为组合内各客户上一年度的总和，本外币折合万元填报。|The base of an item is last year's sum over the customers of the group, local and foreign currency, in 10k CNY.",
    }),
    parts: rule("存量任务与增量任务|Stock and increment", CLAUSE.parts, {
      reading:
        "利润存量任务=各项基数之和，利润增量任务=各项增长数之和。|Stock = the sum of the bases, increment = the sum of the increases.",
    }),
    sum: rule("目标任务（按存量与增量）|Target from stock and increment", CLAUSE.sum),
    items: rule("目标任务（按三项）|Target from the three items", CLAUSE.items, {
      reading:
        "两种口径必须相等，不等即为填报错误，该人不予计算。分项目标留空时取基数加增长数。|Both ways must agree, else it is an input error and the person is not rated. An item's target left blank is its base plus its increase.",
    }),
  },

  parameters: {
    rate: parameter.rate("效益工资比例|performance pay rate", null, CLAUSE.share, {
      reading:
        "原文在此中断，比例已缺失，必须填写。|The text breaks off here; the rate is lost and must be entered.",
      format: "0.00####%",
    }),
    below: parameter.choice("未完成目标|below target", CLAUSE.share, {
      options: { proportion: "按完成额照比例计|in proportion", threshold: "不计效益工资|no performance pay" },
      reading:
        "“按比例确定”默认理解为按完成的利润照比例计，不设门槛；正好完成算完成。|“In proportion” has no threshold by default; exactly on the target is met.",
    }),
    negative: parameter.choice("利润为负|negative profit", CLAUSE.share, {
      options: {
        zero: "效益工资为零|no performance pay",
        deducted: "按比例从收入扣回|taken off the income",
        carried: "结转抵减下年|carried to the next year",
      },
      reading:
        "原文没有规定：默认不计；也可按同一比例扣回，或把亏损结转、先抵减下年的完成额。|Not in the text: nothing is paid by default; or the same rate is taken off, or the loss is carried and first made up by the next year's profit.",
    }),
    decimals: parameter.decimals(6),
  },

  roster: {
    loss: entry.wan("上年结转亏损|Loss brought forward", {
      blank: "zero",
      hint: "开始使用本表以前未抵减的亏损，填正数；没有则留空。|Losses from before the sheet was first used that are not made up, as a positive amount; blank if none.",
    }),
  },

  entries: {
    ...each("stock", "基数|Base", {
      hint: "组合内各客户上一年度的总和，本外币折合；没有填 0。|Last year's sum over the customers of the group, all currencies; 0 if none.",
    }),
    ...each("increment", "增长数|Increase", {
      hint: "本年度下达的增长数；没有填 0。|The increase set for this year; 0 if none.",
    }),
    ...each("target", "分项目标|Item target", {
      blank: "none",
      hint: "下达的分项目标；留空则为基数加增长数。三项合计必须等于存量加增量。|The item's target as issued; blank: base plus increase. The three must total stock plus increment.",
    }),
    ...each("actual", "实际完成|Actual", {
      min: -1e9,
      hint: "本年度实际完成；没有填 0。|Achieved this year; 0 if none.",
    }),
    base_pay: entry.wan("基础工资|Base pay", {
      blank: "zero",
      hint: "全年基础工资；不在此核算则留空。|Base pay of the year; blank if it is paid elsewhere.",
    }),
  },

  checks: {
    agree: [`=${bothWays}`, "两种口径目标不等|the two targets differ"],
  },

  results: {
    pay: section("发放结果|Pay", {
      performance_pay: figure.wan("效益工资|Performance pay", CLAUSE.share, {
        formula: "=IF(AND({below=threshold},NOT([met])),0,APPRAISE.BONUS([counted],{rate},1,0,1,{decimals}))",
        paidOut: true,
        total: true,
        native: `=IF(AND({below=threshold},NOT(${reaches("[actual]", "[target]")})),0,ROUND([counted]*{rate},{decimals}))`,
      }),
      income: figure.wan("全部收入|Total income", CLAUSE.income, {
        formula: "=ROUND(N(entry(base_pay))+[performance_pay],{decimals})",
        total: true,
        native: "same",
      }),
      completion: figure.ratio("目标完成率|Completion", "=APPRAISE.RATIO([actual],[target])", CLAUSE.sum, {
        native: "=IF([target]=0,NA(),[actual]/[target])",
      }),
      met: figure("完成目标|Target met", "=ROUND([actual]-[target],9)>=0", CLAUSE.sum, {
        native: `=${reaches("[actual]", "[target]")}`,
      }),
    }),
    target: section("目标任务|Target", {
      stock: figure.wan("利润存量任务|Stock", "=SUM(entries(stock_interest..stock_fees))", CLAUSE.parts, {
        total: true,
        native: "same",
      }),
      increment: figure.wan("利润增量任务|Increment", CLAUSE.parts, {
        formula: "=SUM(entries(increment_interest..increment_fees))",
        total: true,
        native: "same",
      }),
      target: figure.wan("目标任务|Target", "=[stock]+[increment]", CLAUSE.sum, {
        total: true,
        native: "=[target_interest]+[target_deposits]+[target_fees]",
      }),
      agree: figure("两种口径一致|Both ways agree", CLAUSE.items, {
        formula: `=IF([absent],"",IFERROR(IF(COUNT(entries(stock_interest..increment_fees))<6,"",${bothWays}),""))`,
        unrated: true,
        native: `=IFERROR(IF(OR([absent],COUNT(entries(stock_interest..increment_fees))<6),"",ABS(${ITEMS.map(({ id }) => `IF(LEN(entry(target_${id}))>0,entry(target_${id})-entry(stock_${id})-entry(increment_${id}),0)`).join("+")})*10^9<0.5),"")`,
      }),
      actual: figure.wan("实际完成|Actual", "=SUM(entries(actual_interest..actual_fees))", CLAUSE.measures, {
        total: true,
        native: "same",
      }),
    }),
    loss: section("亏损|Losses", {
      brought: figure.wan("结转亏损|Loss brought forward", "=IF({negative=carried},opening(brought),0)", {
        native: "={negative=carried}*opening(brought)",
      }),
      counted: figure.wan("计效益工资的利润|Profit that pays", CLAUSE.share, {
        formula: "=IF({negative=deducted},[actual],MAX(0,[actual]-[brought]))",
        native: "=IF(OR({negative=deducted},[actual]>[brought]),[actual]-[brought],0)",
      }),
      left: figure.wan.absentZero(
        "结转下年亏损|Loss carried on",
        "=IF({negative=carried},MAX(0,[brought]-[actual]),0)",
        { native: "={negative=carried}*([actual]<[brought])*([brought]-[actual])" },
      ),
    }),
    items: section("分项|Items", forAll(ITEMS, itemColumns)),
  },

  summary: ["target", "actual", "completion", "met", "performance_pay", "income", "agree"],

  rollUps: {
    unit_target: figure.wan.all(
      "单位目标任务合计（已填报）|Target of the unit (rated)",
      "=SUM(column(target))",
    ),
    unit_completion: figure.ratio.all(
      "单位完成率|Completion of the unit",
      '=IF(SUM(column(target))=0,"",APPRAISE.RATIO(SUM(column(actual)),SUM(column(target))))',
    ),
    unit_pay: figure.wan.all("效益工资合计|Performance pay of all", "=SUM(column(performance_pay))"),
  },

  openings: [{ rosterColumn: "loss", column: "brought", closing: "left" }],

  examples: [
    example(
      "bank-profit-centre-1",
      "两种口径的目标与完成率（万元）|target both ways and completion, in 10k CNY",
      {
        people: { 例1: [year([120, 80, 20], [15, 10, 5], [138, 96, 26])] },
        expected: {
          例1: {
            target: 250,
            target_interest: 135,
            target_deposits: 90,
            target_fees: 25,
            completion: 1.04,
            performance_pay: "#N/A",
          },
        },
      },
    ),
    example(
      "bank-profit-centre-2",
      "正好完成目标；两种口径不一致|exactly on the target, and the two sums disagree",
      {
        people: {
          例2甲: [year([120, 80, 20], [15, 10, 5], [135, 90, 25], [135, 90, 25])],
          例2乙: [year([120, 80, 20], [15, 10, 5], [135, 90, 25], [135, 90, 20])],
        },
        expected: {
          例2甲: { completion: 1, met: true, agree: true },
          例2乙: { agree: false, completion: "" },
        },
      },
    ),
  ],
});
