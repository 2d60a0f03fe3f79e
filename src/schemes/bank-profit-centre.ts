/** 银行客户经理绩效考核办法: every manager is a profit centre; target = stock + increment = sum of the three items. */
import {
  choiceParameter,
  clausesOf,
  decimalsParameter,
  MONEY,
  moneyEntry,
  percentParameter,
  periodFigure,
  text,
  UNITS,
} from "./building";
import { reaches } from "./native";
import type { EntryColumn, ResultColumn, Scheme } from "./scheme";

const at = clausesOf("003");

// The source lost characters and piled others up at the ends of its lines; it is quoted as it stands.
const CLAUSE = {
  income: at("L35", "客理的全部收入由基工和效益工两部分成"),
  share: at("L37", "根据其所管的客资每户经拟润辖确定效益基数和目任数,以其完成的利任按比例确定效益工"),
  measures: at("L40–41", "对户经户组产进标包括:利息收入"),
  base: at("L49", "基数包括本、外基数"),
  baseInterest: at("L51–52", "利息收入的基数。"),
  baseDeposits: at("L53–54", "总存款收益基数"),
  baseFees: at("L55–57", "业务费收入基数"),
  parts: at("L60–61", "标务组润目任的核定由两部分成,即利存务润务润务量任和利增量任"),
  sum: at("L62", "标务润务目任=利存量任+润务利增量任"),
  items: at("L62–63", "标务标务目任=利息收入目任+标务存款收益目任+业务费标务收入目任"),
} as const;

const WAN = UNITS.wan;
const MONEY_FIGURE = { unit: WAN, format: MONEY };

const ITEMS = [
  { id: "interest", name: text("利息收入", "interest"), clause: CLAUSE.baseInterest },
  { id: "deposits", name: text("存款收益", "deposits"), clause: CLAUSE.baseDeposits },
  { id: "fees", name: text("业务费收入", "fees"), clause: CLAUSE.baseFees },
] as const;

const each = (
  head: string,
  zh: string,
  en: string,
  more: Partial<EntryColumn> & { hint: EntryColumn["hint"] },
): EntryColumn[] =>
  ITEMS.map(({ id, name }) =>
    moneyEntry(`${head}_${id}`, text(`${zh}：${name["zh-CN"]}`, `${en}: ${name["en-US"]}`), WAN, more),
  );

const ready = (formula: string) => `=IF([ready],${formula},"")`;

/** What is issued for an item, or else its base and its increase. */
const itemTarget = (id: string) =>
  `IF(entry(target_${id})="",entry(stock_${id})+entry(increment_${id}),entry(target_${id}))`;
const itemTargets = ITEMS.map(({ id }) => itemTarget(id)).join("+");
const bothWays = `ROUND(${itemTargets}-SUM(entries(stock_interest..increment_fees)),9)=0`;

const itemColumns = ({ id, name, clause }: (typeof ITEMS)[number]): ResultColumn[] => [
  periodFigure(
    `target_${id}`,
    text(`目标：${name["zh-CN"]}`, `Target: ${name["en-US"]}`),
    ready(itemTarget(id)),
    { ...MONEY_FIGURE, total: true, clause },
  ),
  periodFigure(
    `completion_${id}`,
    text(`完成率：${name["zh-CN"]}`, `Completion: ${name["en-US"]}`),
    ready(`IF([target_${id}]=0,"",APPRAISE.RATIO(entry(actual_${id}),[target_${id}]))`),
    {
      format: "0.00%",
      mayBeBlank: true,
      clause,
      note: text("没有目标的项目不计", "not where there is no target"),
      native: ready(`IF([target_${id}]=0,"",entry(actual_${id})/[target_${id}])`),
    },
  ),
];

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

export const bankProfitCentre: Scheme = {
  id: "bank-profit-centre",
  version: 1,
  title: text("银行客户经理绩效考核办法（利润中心）", "Bank: every manager a profit centre"),
  shortTitle: text("利润中心", "Profit"),
  kind: "bonus",
  source: {
    file: "003",
    place: "L33–63",
    opening: "企管理源行客理效考核法业资银户经绩办行客理的效考核银户经绩一、考核分配原则",
    remark: text(
      "原文掉字，掉落的字堆在行尾，规则按可辨认的意思恢复，条款照原样引用；在“收入计提”处中断，效益工资比例已缺失。",
      "Characters are missing and piled up at line ends; the rules are restored, the clauses quoted as they stand. Cut at the pay rates, which are lost.",
    ),
  },
  people: text("经营单位辖下的客户经理", "Account managers of the operating units"),
  industry: text("银行", "Banking"),
  unit: WAN,
  fen: 1e-6,
  period: "year",

  rules: [
    {
      id: "income",
      title: text("收入构成", "Income"),
      clause: CLAUSE.income,
      reading: text(
        "全部收入=基础工资+效益工资；基础工资按资格等规定另行确定，由人力资源部填报。",
        "Income = base pay + performance pay; the base pay is set elsewhere and entered by HR.",
      ),
    },
    {
      id: "share",
      title: text("效益工资", "Performance pay"),
      clause: CLAUSE.share,
      reading: text(
        "效益工资=完成的利润×比例。比例已缺失，须自行填写；未完成目标时按完成额照比例计（默认），或不计（参数“未完成目标”）。",
        "Performance pay = profit achieved × rate. The rate is lost and must be entered; below target it is paid in proportion (default) or not at all (parameter).",
      ),
    },
    {
      id: "measures",
      title: text("效益考核指标", "Measures"),
      clause: CLAUSE.measures,
      reading: text(
        "三项：利息收入、存款收益、业务费收入（本外币中间业务）。管理考核原文只有名称，没有内容，不计算。",
        "Three: interest, deposit income, fees of intermediary business. The management part is only named in the text and not computed.",
      ),
    },
    {
      id: "base",
      title: text("基数", "Base"),
      clause: CLAUSE.base,
      reading: text(
        "各项基数为组合内各客户上一年度的总和，本外币折合万元填报。",
        "The base of an item is last year's sum over the customers of the group, local and foreign currency, in 10k CNY.",
      ),
    },
    {
      id: "parts",
      title: text("存量任务与增量任务", "Stock and increment"),
      clause: CLAUSE.parts,
      reading: text(
        "利润存量任务=各项基数之和，利润增量任务=各项增长数之和。",
        "Stock = the sum of the bases, increment = the sum of the increases.",
      ),
    },
    {
      id: "sum",
      title: text("目标任务（按存量与增量）", "Target from stock and increment"),
      clause: CLAUSE.sum,
    },
    {
      id: "items",
      title: text("目标任务（按三项）", "Target from the three items"),
      clause: CLAUSE.items,
      reading: text(
        "两种口径必须相等，不等即为填报错误，该人不予计算。分项目标留空时取基数加增长数。",
        "Both ways must agree, else it is an input error and the person is not rated. An item's target left blank is its base plus its increase.",
      ),
    },
  ],

  parameters: [
    percentParameter("rate", text("效益工资比例", "performance pay rate"), null, {
      clause: CLAUSE.share,
      reading: text(
        "原文在此中断，比例已缺失，必须填写。",
        "The text breaks off here; the rate is lost and must be entered.",
      ),
      format: "0.00####%",
    }),
    choiceParameter(
      "below",
      text("未完成目标", "below target"),
      [
        ["proportion", "按完成额照比例计", "in proportion"],
        ["threshold", "不计效益工资", "no performance pay"],
      ],
      {
        clause: CLAUSE.share,
        reading: text(
          "“按比例确定”默认理解为按完成的利润照比例计，不设门槛；正好完成算完成。",
          "“In proportion” has no threshold by default; exactly on the target is met.",
        ),
      },
    ),
    decimalsParameter(6),
  ],

  rosterColumns: [],

  entryColumns: [
    ...each("stock", "基数", "Base", {
      hint: text(
        "组合内各客户上一年度的总和，本外币折合；没有填 0。",
        "Last year's sum over the customers of the group, all currencies; 0 if none.",
      ),
    }),
    ...each("increment", "增长数", "Increase", {
      hint: text("本年度下达的增长数；没有填 0。", "The increase set for this year; 0 if none."),
    }),
    ...each("target", "分项目标", "Item target", {
      blank: "none",
      hint: text(
        "下达的分项目标；留空则为基数加增长数。三项合计必须等于存量加增量。",
        "The item's target as issued; blank: base plus increase. The three must total stock plus increment.",
      ),
    }),
    ...each("actual", "实际完成", "Actual", {
      min: -1e9,
      hint: text("本年度实际完成；没有填 0。", "Achieved this year; 0 if none."),
    }),
    moneyEntry("base_pay", text("基础工资", "Base pay"), WAN, {
      blank: "zero",
      hint: text("全年基础工资；不在此核算则留空。", "Base pay of the year; blank if it is paid elsewhere."),
    }),
  ],

  entryChecks: [
    { id: "agree", formula: `=${bothWays}`, message: text("两种口径目标不等", "the two targets differ") },
  ],

  lists: [],

  results: [
    {
      id: "pay",
      title: text("发放结果", "Pay"),
      columns: [
        periodFigure(
          "performance_pay",
          text("效益工资", "Performance pay"),
          ready(
            "IF(AND({below=threshold},NOT([met])),0,APPRAISE.BONUS(MAX(0,[actual]),{rate},1,0,1,{decimals}))",
          ),
          {
            ...MONEY_FIGURE,
            total: true,
            clause: CLAUSE.share,
            native: ready(
              `IF(AND({below=threshold},NOT(${reaches("[actual]", "[target]")})),0,ROUND(MAX(0,[actual])*{rate},{decimals}))`,
            ),
          },
        ),
        periodFigure(
          "income",
          text("全部收入", "Total income"),
          ready("ROUND(N(entry(base_pay))+[performance_pay],{decimals})"),
          { ...MONEY_FIGURE, total: true, clause: CLAUSE.income },
        ),
        periodFigure(
          "completion",
          text("目标完成率", "Completion"),
          ready("APPRAISE.RATIO([actual],[target])"),
          {
            format: "0.00%",
            clause: CLAUSE.sum,
            native: ready("IF([target]=0,NA(),[actual]/[target])"),
          },
        ),
        periodFigure("met", text("完成目标", "Target met"), ready("ROUND([actual]-[target],9)>=0"), {
          clause: CLAUSE.sum,
        }),
      ],
    },
    {
      id: "target",
      title: text("目标任务", "Target"),
      columns: [
        periodFigure(
          "stock",
          text("利润存量任务", "Stock"),
          ready("SUM(entries(stock_interest..stock_fees))"),
          { ...MONEY_FIGURE, total: true, clause: CLAUSE.parts },
        ),
        periodFigure(
          "increment",
          text("利润增量任务", "Increment"),
          ready("SUM(entries(increment_interest..increment_fees))"),
          { ...MONEY_FIGURE, total: true, clause: CLAUSE.parts },
        ),
        periodFigure("target", text("目标任务", "Target"), ready("[stock]+[increment]"), {
          ...MONEY_FIGURE,
          total: true,
          clause: CLAUSE.sum,
          native: ready("[target_interest]+[target_deposits]+[target_fees]"),
        }),
        periodFigure(
          "agree",
          text("两种口径一致", "Both ways agree"),
          `=IF([absent],"",IFERROR(IF(COUNT(entries(stock_interest..increment_fees))<6,"",${bothWays}),""))`,
          { unrated: true, clause: CLAUSE.items },
        ),
        periodFigure(
          "actual",
          text("实际完成", "Actual"),
          ready("SUM(entries(actual_interest..actual_fees))"),
          {
            ...MONEY_FIGURE,
            total: true,
            clause: CLAUSE.measures,
          },
        ),
      ],
    },
    {
      id: "items",
      title: text("分项", "Items"),
      columns: ITEMS.flatMap(itemColumns),
    },
  ],

  summary: ["target", "actual", "completion", "met", "performance_pay", "income", "agree"],

  rollUps: [
    {
      id: "unit_target",
      title: text("单位目标任务合计（已填报）", "Target of the unit (rated)"),
      unit: WAN,
      formula: "=SUM(column(target))",
      format: MONEY,
    },
    {
      id: "unit_completion",
      title: text("单位完成率", "Completion of the unit"),
      formula: '=IF(SUM(column(target))=0,"",APPRAISE.RATIO(SUM(column(actual)),SUM(column(target))))',
      format: "0.00%",
    },
    {
      id: "unit_pay",
      title: text("效益工资合计", "Performance pay of all"),
      unit: WAN,
      formula: "=SUM(column(performance_pay))",
      format: MONEY,
    },
  ],

  openings: [],

  examples: [
    {
      id: "bank-profit-centre-1",
      what: text("两种口径的目标与完成率（万元）", "target both ways and completion, in 10k CNY"),
      people: [{ id: "例1", entries: [year([120, 80, 20], [15, 10, 5], [138, 96, 26])] }],
      expected: [
        { person: "例1", column: "target", values: [250] },
        { person: "例1", column: "target_interest", values: [135] },
        { person: "例1", column: "target_deposits", values: [90] },
        { person: "例1", column: "target_fees", values: [25] },
        { person: "例1", column: "completion", values: [1.04] },
        { person: "例1", column: "performance_pay", values: ["#N/A"] },
      ],
    },
    {
      id: "bank-profit-centre-2",
      what: text("正好完成目标；两种口径不一致", "exactly on the target, and the two sums disagree"),
      people: [
        { id: "例2甲", entries: [year([120, 80, 20], [15, 10, 5], [135, 90, 25], [135, 90, 25])] },
        { id: "例2乙", entries: [year([120, 80, 20], [15, 10, 5], [135, 90, 25], [135, 90, 20])] },
      ],
      expected: [
        { person: "例2甲", column: "completion", values: [1] },
        { person: "例2甲", column: "met", values: [true] },
        { person: "例2甲", column: "agree", values: [true] },
        { person: "例2乙", column: "agree", values: [false] },
        { person: "例2乙", column: "completion", values: [""] },
      ],
    },
  ],
};
