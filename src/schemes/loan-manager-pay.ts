/** XX银行贷款业务绩效考核办法: ranks by conditions, base pay by rank, pay by the number of loans, rewards for referrals. */
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
  ready,
  text,
  UNITS,
} from "./building";
import { disorder, notNumber, rowCheck, unknownIds } from "./listRows";
import { marginalTiers } from "./native";
import { compares, highestLevel } from "./nativeLevels";
import { allPay, yearPay } from "./monthlyPay";
import type { EntryColumn, Scheme } from "./scheme";

const at = clausesOf("001");

const CLAUSE = {
  people: at("L74", "本办法的考核对象为经办贷款业务的客户经理和贷款业务推荐人"),
  assistant: at("L74", "助理客户经理:从事信贷工作6个月以内的客户经理"),
  junior: at(
    "L74",
    "初级客户经理:从事信贷工作6个月以上,熟练办理信贷业务,经办的贷款笔数在30笔以上,且考核前月末贷款逾期率在1%以内",
  ),
  middle: at(
    "L74",
    "中级客户经理:评定为初级信贷员一年以上,当前管户的贷款笔数在50笔以上,且近三个月的平均贷款逾期率在1.5%以内",
  ),
  senior: at(
    "L76",
    "高级客户经理:评定为中级信贷员一年以上,当前管户的贷款笔数在70笔以上,且近三个月的平均贷款逾期率在1.5%以内",
  ),
  indicators: at(
    "L74",
    "考核指标包括:当月发放贷款笔数、当月贷款余额新增、当月贷款余额、贷款利息回收、贷款逾期率和户均数",
  ),
  base: at(
    "L76",
    "助理客户经理基础薪酬1800元,初级客户经理基础薪酬2200元,中级客户经理基础薪酬2700元,高级客户经理基础薪酬3500元",
  ),
  referral: at(
    "L76",
    "推荐贷款业务成功发放的,每笔按贷款金额大小进行奖励:1-5万元/30元/笔;6-10万元/50元/笔;11-50 万元/80元/笔;51-100万元/100元/笔;101-200万元/150元/笔",
  ),
  parts: at(
    "L76",
    "发放标准取决于客户经理当月发放贷款笔数、当月贷款余额新增数、当月维护贷款余额、管理贷款质量及贷款户均数五部分组成",
  ),
  loans: at(
    "L76",
    "根据客户经理当月实际新发放的贷款笔数累进计算绩效薪酬。对于续贷、并贷及展期客户放款笔数按0.5系数折算为新放款笔数计算绩效薪酬",
  ),
  tiers: at("L76", "当月新发放微小贷款笔数每笔贷款的绩效薪酬(元) 1-2 30"),
} as const;

const YUAN = UNITS.yuan;
const MONEY_FIGURE = { unit: YUAN, format: MONEY };
const LOANS = text("笔", "loans");
const MONTHS = text("个月", "months");

/** Lowest first: their numbers are 1 to 4; a referrer who is no manager is 0. */
const RANKS = [
  ["assistant", "助理客户经理", "Assistant manager"],
  ["junior", "初级客户经理", "Junior manager"],
  ["middle", "中级客户经理", "Middle manager"],
  ["senior", "高级客户经理", "Senior manager"],
] as const;
const REFERRER = ["referrer", "仅推荐人", "Referrer only"] as const;
const word = ([, zh, en]: readonly [string, string, string]) => `t"${zh}|${en}"`;
const WORDS = RANKS.map(word);
const isRank = (index: 0 | 1 | 2 | 3) => `entry(current_rank)=${WORDS[index] ?? ""}`;

/** Months at a rank count for the next one; who is above it already has had them, who is below has none. */
const JUNIOR_MONTHS = `IF(${isRank(1)},entry(months_at_rank),IF(OR(${isRank(2)},${isRank(3)}),{middle_months}+1,-1))`;
const MIDDLE_MONTHS = `IF(${isRank(2)},entry(months_at_rank),IF(${isRank(3)},{senior_months}+1,-1))`;

const VALUES = `CHOOSE({1,2,3,4,5,6,7},entry(months_credit),entry(loans_handled),entry(overdue_1),${JUNIOR_MONTHS},entry(loans_managed),[overdue_mean],${MIDDLE_MONTHS})`;
const OPERATORS = 'IF({edge=included},{">=",">=","<=",">=",">=","<=",">="},{">",">","<",">",">","<",">"})';
const THRESHOLDS =
  "CHOOSE({1,2,3,4,4,4,4;4,4,4,5,6,7,4;4,4,4,4,8,9,10},{junior_months},{junior_loans},{junior_overdue}," +
  '"none",{middle_months},{middle_loans},{middle_overdue},{senior_loans},{senior_overdue},{senior_months})';

const meets = (value: string, direction: ">" | "<", threshold: string) =>
  `IF({edge=included},${compares(value, `${direction}=`, threshold)},${compares(value, direction, threshold)})`;
const all = (...conditions: string[]) => `AND(${conditions.join(",")})`;
const NATIVE_RANK = highestLevel(
  [
    {
      label: "2",
      holds: all(
        meets("entry(months_credit)", ">", "{junior_months}"),
        meets("entry(loans_handled)", ">", "{junior_loans}"),
        meets("entry(overdue_1)", "<", "{junior_overdue}"),
      ),
    },
    {
      label: "3",
      holds: all(
        `OR(${isRank(2)},${isRank(3)},AND(${isRank(1)},${meets("entry(months_at_rank)", ">", "{middle_months}")}))`,
        meets("entry(loans_managed)", ">", "{middle_loans}"),
        meets("[overdue_mean]", "<", "{middle_overdue}"),
      ),
    },
    {
      label: "4",
      holds: all(
        `OR(${isRank(3)},AND(${isRank(2)},${meets("entry(months_at_rank)", ">", "{senior_months}")}))`,
        meets("entry(loans_managed)", ">", "{senior_loans}"),
        meets("[overdue_mean]", "<", "{senior_overdue}"),
      ),
    },
  ],
  "1",
);

/** The row of a table whose tiers begin above their bounds; the first one begins on it. */
const tierAbove = (value: string, table: string) =>
  `MAX(1,SUMPRODUCT(ISNUMBER(INDEX({${table}},0,1))*(INDEX({${table}},0,1)<${value}-1/10^9)))`;
const TIERS = 6;
const REFERRED = "IF({gap=next},[amount],INT([amount]))";

/** The first band's reward for each loan in order, and for each bound that is exceeded what the next band has more. */
const BANDS = 8;
const NATIVE_REFERRALS = Array.from({ length: BANDS }, (_, index) => {
  const cell = (row: number, column: number) => `INDEX({referral_bands},${row},${column})`;
  const own = '(list(referrals.referrer)=[id])*(list(referrals.check)="✓")';
  if (index === 0) return `${cell(1, 2)}*SUMPRODUCT(${own})`;
  const bound = cell(index + 1, 1);
  const exceeded = `(list(referrals.amount)>=IF({gap=whole},INT(${bound})+1,${bound}+1/10^8))`;
  return `IF(ISNUMBER(${bound}),(${cell(index + 1, 2)}-${cell(index, 2)})*SUMPRODUCT(${own}*${exceeded}),0)`;
}).join("+");

const overdue = (number: 1 | 2 | 3, zh: string, en: string): EntryColumn => ({
  id: `overdue_${number}`,
  title: text(`逾期率：${zh}`, `Overdue: ${en}`),
  unit: UNITS.percent,
  kind: "number",
  blank: "missing",
  min: 0,
  max: 1,
  format: "0.00##%",
  hint: text(
    "贷款逾期率，如 1.5%；没有贷款填 0。",
    "Share overdue, such as 1.5 %; 0 if there were no loans.",
  ),
});

const count = (id: string, zh: string, en: string, more: Partial<EntryColumn> = {}) =>
  countEntry(id, text(zh, en), { unit: LOANS, blank: "missing", ...more });
const converted = (id: string, zh: string, en: string) =>
  count(id, zh, en, {
    blank: "zero",
    hint: text("按系数折算为新放款笔数；没有则留空。", "Counts by the factor; blank if none."),
  });

const threshold = (id: string, zh: string, en: string, value: number, clause: keyof typeof CLAUSE) =>
  numberParameter(id, text(zh, en), id.endsWith("months") ? MONTHS : LOANS, value, {
    clause: CLAUSE[clause],
    max: 10_000,
    whole: true,
    format: "0",
  });
const overdueLimit = (id: string, zh: string, en: string, value: number, clause: keyof typeof CLAUSE) =>
  percentParameter(id, text(zh, en), value, { clause: CLAUSE[clause] });

/** An assistant's first month without loans, unless said otherwise. */
const month = (more: Readonly<Record<string, number | string>> = {}) => ({
  current_rank: "assistant",
  months_credit: 1,
  months_at_rank: 1,
  loans_handled: 0,
  loans_managed: 0,
  overdue_1: 0,
  overdue_2: 0,
  overdue_3: 0,
  new_loans: 0,
  ...more,
});
const referred = [3, 5, 6, 10.5, 51, 200];
const rewards = [30, 30, 50, 80, 100, 150];

export const loanManagerPay: Scheme = {
  id: "loan-manager-pay",
  version: 1,
  title: text("银行贷款业务绩效考核办法（信贷客户经理）", "Bank loans: ranks, base pay, loans and referrals"),
  shortTitle: text("贷款绩效", "Loans"),
  kind: "bonus",
  source: {
    file: "001",
    place: "L72–76",
    opening: "欢迎阅读XX银行贷款业务绩效考核办法",
    remark: text(
      "原文在放款笔数第一档“1-2 30”之后中断：其余各档、第二至五部分薪酬和逾期处罚均已缺失。“分为个四级别”为原文笔误。",
      "Cut after the first tier “1-2 30”: the other tiers, parts two to five of the pay and the penalties for overdue loans are lost.",
    ),
  },
  people: text("经办贷款业务的客户经理和贷款业务推荐人", "Loan managers and referrers of loans"),
  industry: text("银行", "Banking"),
  unit: YUAN,
  fen: 0.01,
  period: "month",

  rules: [
    { id: "people", title: text("考核对象", "Who is rated"), clause: CLAUSE.people },
    {
      id: "indicators",
      title: text("考核指标", "What is measured"),
      clause: CLAUSE.indicators,
      reading: text(
        "放款笔数计酬，逾期率用于评定等级；其余指标的标准在原文中缺失。",
        "Loans are paid by number and the overdue rate decides the rank; the rates of the other measures are lost.",
      ),
    },
    {
      id: "assistant",
      title: text("助理客户经理", "Assistant"),
      clause: CLAUSE.assistant,
      reading: text(
        "满 6 个月而不具备初级条件的，仍为助理。",
        "Anyone who does not meet the junior conditions after six months stays an assistant.",
      ),
    },
    {
      id: "junior",
      title: text("初级客户经理", "Junior"),
      clause: CLAUSE.junior,
      reading: text(
        "“以上”“以内”含本数（参数“界限”可改）：正好 6 个月且其他条件具备的为初级。“熟练办理”不计算。",
        "Limits include the number (parameter “limits”): exactly six months is junior if the rest holds. “Skilled” is not computed.",
      ),
    },
    {
      id: "middle",
      title: text("中级客户经理", "Middle"),
      clause: CLAUSE.middle,
      reading: text(
        "近三个月平均逾期率=三个月末逾期率的平均值。已评定的等级默认保留，条件只用于升级（参数“等级评定”可改为每月重评）。",
        "The mean of three month-end rates. A rank once given is kept by default; conditions are for promotion (parameter “ranking”: again each month).",
      ),
    },
    { id: "senior", title: text("高级客户经理", "Senior"), clause: CLAUSE.senior },
    { id: "base", title: text("基础薪酬", "Base pay"), clause: CLAUSE.base },
    {
      id: "referral",
      title: text("推荐奖励", "Referral rewards"),
      clause: CLAUSE.referral,
      reading: text(
        "每档含上限，两档之间的金额归下一档（10.5 万元得 80 元；参数“档间金额”可改）。低于 1 万元或高于 200 万元视为填报错误，不外推。",
        "Upper bounds are included; amounts between two bands belong to the next one (parameter). Below 1 or above 200 is an input error.",
      ),
    },
    {
      id: "loans",
      title: text("放款笔数薪酬", "Pay by loans"),
      clause: CLAUSE.loans,
      reading: text(
        "续贷、并贷、展期每笔折 0.5 笔；半笔按比例计酬（默认）或舍去（参数“半笔”）。累进=按档差额累进（参数可改）。",
        "Renewed, merged and extended loans count 0.5; half loans are paid pro rata or dropped (parameter). Progressive: each tier at its own rate (parameter).",
      ),
    },
    {
      id: "tiers",
      title: text("每笔薪酬", "Pay per loan"),
      clause: CLAUSE.tiers,
      reading: text(
        "只有第一档已知（1–2 笔，每笔 30 元）；超过 2 笔时，在填写“笔数档”之前显示 #N/A。",
        "Only the first tier is known (1 to 2 loans, 30 each); more than 2 is #N/A until the tiers are entered.",
      ),
    },
    {
      id: "parts",
      title: text("其余四部分", "The other four parts"),
      clause: CLAUSE.parts,
      reading: text(
        "余额新增、维护余额、质量、户均数的标准均已缺失；另行核定的金额可填入“其他计价薪酬”。",
        "Their rates are lost; amounts that are set separately may be entered as “other pay”.",
      ),
    },
  ],

  parameters: [
    threshold("junior_months", "初级从业月数", "junior months in credit work", 6, "junior"),
    threshold("junior_loans", "初级经办笔数", "junior loans handled", 30, "junior"),
    overdueLimit("junior_overdue", "初级逾期率上限", "junior overdue limit", 0.01, "junior"),
    threshold("middle_months", "中级需任初级月数", "middle months as junior", 12, "middle"),
    threshold("middle_loans", "中级管户笔数", "middle loans managed", 50, "middle"),
    overdueLimit("middle_overdue", "中级逾期率上限", "middle overdue limit", 0.015, "middle"),
    threshold("senior_months", "高级需任中级月数", "senior months as middle", 12, "senior"),
    threshold("senior_loans", "高级管户笔数", "senior loans managed", 70, "senior"),
    overdueLimit("senior_overdue", "高级逾期率上限", "senior overdue limit", 0.015, "senior"),
    choiceParameter(
      "edge",
      text("界限", "limits"),
      [
        ["included", "含本数", "include the number"],
        ["excluded", "不含本数", "exclude it"],
      ],
      { clause: CLAUSE.junior, reading: text("“以上”“以内”通常含本数。", "Usually the number is included.") },
    ),
    choiceParameter(
      "ranking",
      text("等级评定", "ranking"),
      [
        ["kept", "已评等级保留", "ranks are kept"],
        ["again", "每月重评", "again each month"],
      ],
      {
        clause: CLAUSE.middle,
        reading: text(
          "原文只写评定条件，没有写降级。重评时取条件全部具备的最高等级。",
          "The text has conditions but no demotion. “Again each month” gives the highest rank whose conditions all hold.",
        ),
      },
    ),
    {
      kind: "table",
      id: "base_pay",
      name: text("基础薪酬", "base pay"),
      columns: [
        {
          name: text("等级", "Rank"),
          kind: "text",
          words: RANKS.map(([, zh, en]) => text(zh, en)),
        },
        { name: text("月薪", "Per month"), unit: YUAN, format: MONEY, min: 0, max: 1e6 },
      ],
      rows: RANKS.map(([, zh], index) => [zh, [1800, 2200, 2700, 3500][index] ?? 0]),
      unordered: true,
      size: 4,
      required: true,
      clause: CLAUSE.base,
    },
    {
      kind: "table",
      id: "referral_bands",
      name: text("推荐奖励标准", "referral rewards"),
      columns: [
        { name: text("超过金额", "Above"), unit: UNITS.wan, format: MONEY, min: 0, max: 1e6 },
        { name: text("每笔奖励", "Reward"), unit: YUAN, format: MONEY, min: 0, max: 1e6 },
      ],
      rows: [
        [1, 30],
        [5, 50],
        [10, 80],
        [50, 100],
        [100, 150],
      ],
      size: BANDS,
      required: true,
      clause: CLAUSE.referral,
      reading: text(
        "每档到下一行的金额为止，含该金额；第一档含 1 万元。",
        "A band runs up to and including the next row's amount; the first one also includes its own.",
      ),
    },
    numberParameter("referral_min", text("推荐最低金额", "smallest referral"), UNITS.wan, 1, {
      clause: CLAUSE.referral,
      format: MONEY,
    }),
    numberParameter("referral_max", text("推荐最高金额", "largest referral"), UNITS.wan, 200, {
      clause: CLAUSE.referral,
      format: MONEY,
    }),
    choiceParameter(
      "gap",
      text("档间金额", "between bands"),
      [
        ["next", "归下一档", "next band"],
        ["whole", "舍去不足1万元", "whole 10k CNY only"],
      ],
      {
        clause: CLAUSE.referral,
        reading: text(
          "如 10.5 万元：归下一档得 80 元，舍去零数得 50 元。",
          "10.5 pays 80 in the next band, 50 if rounded down.",
        ),
      },
    ),
    numberParameter("conversion", text("续贷折算系数", "conversion factor"), UNITS.factor, 0.5, {
      clause: CLAUSE.loans,
      max: 1,
    }),
    {
      kind: "table",
      id: "loan_tiers",
      name: text("笔数档", "loan tiers"),
      columns: [
        { name: text("超过笔数", "Above"), unit: LOANS, format: "General", min: 0, max: 10_000 },
        {
          name: text("每笔薪酬", "Per loan"),
          unit: YUAN,
          format: MONEY,
          min: 0,
          max: 1e6,
          optional: true,
        },
      ],
      rows: [
        [0, 30],
        [2, null],
      ],
      size: TIERS,
      required: true,
      clause: CLAUSE.tiers,
      reading: text(
        "2 笔以上的标准已缺失，留空则超过 2 笔显示 #N/A。",
        "The rates above 2 loans are lost; left blank, more than 2 is #N/A.",
      ),
    },
    choiceParameter(
      "half",
      text("半笔", "half loans"),
      [
        ["prorata", "按比例计酬", "pro rata"],
        ["dropped", "舍去", "dropped"],
      ],
      { clause: CLAUSE.loans, reading: text("折算出的半笔。", "Halves that result from the conversion.") },
    ),
    choiceParameter(
      "progressive",
      text("累进方式", "progressive"),
      [
        ["marginal", "差额累进", "each tier at its rate"],
        ["whole", "全额累进", "all at the rate reached"],
      ],
      { clause: CLAUSE.loans, reading: text("“累进计算”按差额累进理解。", "Read as marginal tiers.") },
    ),
    decimalsParameter(2),
  ],

  rosterColumns: [],

  entryColumns: [
    choiceEntry("current_rank", text("考核前等级", "Rank before"), [...RANKS, REFERRER], {
      hint: text(
        "只推荐贷款、不是客户经理的选“仅推荐人”，其余各项填 0。",
        "“Referrer only” is for people who are not managers; enter 0 for the rest.",
      ),
    }),
    countEntry("months_credit", text("从事信贷月数", "Months in credit work"), {
      unit: MONTHS,
      blank: "missing",
      max: 720,
    }),
    countEntry("months_at_rank", text("任现等级月数", "Months at this rank"), {
      unit: MONTHS,
      blank: "missing",
      max: 720,
      hint: text("自评定为考核前等级起的整月数。", "Full months since the rank was given."),
    }),
    count("loans_handled", "经办笔数", "Loans handled"),
    count("loans_managed", "管户笔数", "Loans managed"),
    overdue(1, "考核前月末", "end of the month before"),
    overdue(2, "再前一月末", "one month earlier"),
    overdue(3, "再前二月末", "two months earlier"),
    count("new_loans", "新发放笔数", "New loans", { hint: text("没有填 0。", "0 if none.") }),
    converted("renewed", "续贷笔数", "Renewed loans"),
    converted("merged", "并贷笔数", "Merged loans"),
    converted("extended", "展期笔数", "Extended loans"),
    moneyEntry("other_pay", text("其他计价薪酬", "Other pay"), YUAN, {
      blank: "zero",
      min: -1e6,
      max: 1e6,
      hint: text(
        "另行核定的第二至五部分，扣减填负数；没有则留空。",
        "Parts two to five, if set separately; deductions are negative; blank if none.",
      ),
    }),
  ],

  entryChecks: [
    {
      id: "months",
      formula: "=entry(months_at_rank)<=entry(months_credit)",
      message: text("任现等级月数大于从业月数", "months at the rank exceed those in credit work"),
    },
  ],

  lists: [
    {
      id: "referrals",
      title: text("推荐贷款", "Referred loans"),
      note: text(
        "推荐并成功发放的贷款，一笔一行：推荐人工号、客户、金额（万元）。",
        "Loans that were referred and granted, one per row: referrer, customer, amount (10k CNY).",
      ),
      rows: 60,
      columns: [
        { id: "referrer", title: text("推荐人工号", "Referrer: ID"), kind: "person", blank: "none" },
        { id: "customer", title: text("客户", "Customer"), kind: "text", blank: "none" },
        {
          id: "amount",
          title: text("贷款金额", "Amount"),
          unit: UNITS.wan,
          kind: "number",
          blank: "none",
          min: 0,
          max: 1e6,
          format: MONEY,
        },
      ],
      results: [
        rowCheck("referrer..amount", [
          ['[referrer]=""', 't"缺推荐人|referrer missing"'],
          unknownIds("referrer"),
          notNumber("amount"),
          ["OR([amount]<{referral_min},[amount]>{referral_max})", 't"金额超出标准|amount outside the bands"'],
        ]),
        {
          id: "reward",
          title: text("奖励", "Reward"),
          width: 1,
          unit: YUAN,
          format: MONEY,
          formula: `=IF([check]="✓",APPRAISE.BAND(${REFERRED},{referral_bands},"down"),"")`,
          native: [
            `=IF([check]="✓",IF(${REFERRED}<INDEX({referral_bands},1,1),NA(),INDEX({referral_bands},${tierAbove(REFERRED, "referral_bands")},2)),"")`,
          ],
        },
      ],
    },
  ],

  results: [
    {
      id: "pay",
      title: text("发放结果", "Pay"),
      columns: [
        periodFigure(
          "total",
          text("应发薪酬", "Total pay"),
          ready("ROUND([base]+[loan_pay]+[referral_pay]+N(entry(other_pay)),{decimals})"),
          { ...MONEY_FIGURE, total: true, clause: CLAUSE.parts },
        ),
        periodFigure(
          "rank",
          text("等级", "Rank"),
          ready(`CHOOSE([rank_number]+1,${[REFERRER, ...RANKS].map(word).join(",")})`),
          { clause: CLAUSE.junior },
        ),
        periodFigure(
          "move",
          text("等级变动", "Move"),
          ready(
            'IF([rank_number]>[rank_before],t"升级|up",IF([rank_number]<[rank_before],t"降级|down",t"不变|unchanged"))',
          ),
          { clause: CLAUSE.middle },
        ),
        periodFigure(
          "base",
          text("基础薪酬", "Base pay"),
          ready("IF([rank_number]=0,0,APPRAISE.BAND([rank],{base_pay}))"),
          {
            ...MONEY_FIGURE,
            total: true,
            clause: CLAUSE.base,
            native: ready("IF([rank_number]=0,0,INDEX({base_pay},MATCH([rank],INDEX({base_pay},0,1),0),2))"),
          },
        ),
        periodFigure(
          "loan_pay",
          text("放款笔数薪酬", "Pay by loans"),
          ready(
            'APPRAISE.TIERED([paid_count],{loan_tiers},IF({progressive=whole},"whole","marginal"),"down")',
          ),
          {
            ...MONEY_FIGURE,
            total: true,
            clause: CLAUSE.tiers,
            native: ready(
              `IF([paid_count]=0,0,IF({progressive=whole},[paid_count]*INDEX({loan_tiers},${tierAbove("[paid_count]", "loan_tiers")},2),` +
                `${marginalTiers("[paid_count]", "loan_tiers", TIERS)}))`,
            ),
          },
        ),
        periodFigure(
          "referral_pay",
          text("推荐奖励", "Referral pay"),
          ready(
            `IF(${disorder("referrals", "referrer")}>0,NA(),SUMPRODUCT(--(list(referrals.referrer)=[id]),list(referrals.reward)))`,
          ),
          {
            ...MONEY_FIGURE,
            total: true,
            clause: CLAUSE.referral,
            native: ready(`IF(${disorder("referrals", "referrer")}>0,NA(),${NATIVE_REFERRALS})`),
          },
        ),
        yearPay(text("全年应发薪酬", "Total pay of the year")),
      ],
    },
    {
      id: "rank",
      title: text("等级评定", "Ranking"),
      columns: [
        periodFigure(
          "overdue_mean",
          text("三个月平均逾期率", "Mean overdue rate of three months"),
          ready("APPRAISE.WEIGHTED(entries(overdue_1..overdue_3))"),
          {
            format: "0.00##%",
            clause: CLAUSE.middle,
            native: ready("(entry(overdue_1)+entry(overdue_2)+entry(overdue_3))/3"),
          },
        ),
        periodFigure(
          "rank_before",
          text("考核前等级序号", "Rank before, number"),
          ready(`IFERROR(MATCH(entry(current_rank),{${WORDS.join(",")}},0),0)`),
          { format: "0", clause: CLAUSE.assistant },
        ),
        periodFigure(
          "rank_number",
          text("等级序号", "Rank, number"),
          ready(
            `IF([rank_before]=0,0,MAX(IF({ranking=kept},[rank_before],1),APPRAISE.LEVEL(${VALUES},${OPERATORS},${THRESHOLDS},{2;3;4},1,FALSE)))`,
          ),
          {
            format: "0",
            clause: CLAUSE.junior,
            note: text("1 助理，2 初级，3 中级，4 高级", "1 assistant, 2 junior, 3 middle, 4 senior"),
            native: ready(
              `IF([rank_before]=0,0,IF(AND({ranking=kept},[rank_before]>${NATIVE_RANK}),[rank_before],${NATIVE_RANK}))`,
            ),
          },
        ),
      ],
    },
    {
      id: "loans",
      title: text("放款", "Loans"),
      columns: [
        periodFigure(
          "loan_count",
          text("折算笔数", "Loans counted"),
          ready("entry(new_loans)+{conversion}*(N(entry(renewed))+N(entry(merged))+N(entry(extended)))"),
          { unit: LOANS, format: "General", total: true, clause: CLAUSE.loans },
        ),
        periodFigure(
          "paid_count",
          text("计酬笔数", "Loans paid"),
          ready("IF({half=dropped},INT(ROUND([loan_count],9)),[loan_count])"),
          { unit: LOANS, format: "General", clause: CLAUSE.loans },
        ),
      ],
    },
  ],

  summary: ["rank", "move", "base", "loan_count", "loan_pay", "referral_pay", "total", "year_total"],

  rollUps: [
    allPay(text("应发薪酬总额（已填报）", "Total pay of all (rated)")),
    {
      id: "all_loans",
      title: text("折算笔数合计", "Loans counted, all"),
      unit: LOANS,
      formula: "=SUM(column(loan_count))",
      format: "General",
    },
  ],

  openings: [],

  examples: [
    {
      id: "loan-manager-pay-1",
      what: text("各档及档间的推荐奖励（万元→元）", "referral rewards on and between the bands (万元 -> 元)"),
      people: [{ id: "例1", entries: [month()] }],
      lists: { referrals: referred.map((amount) => ({ referrer: "例1", customer: "客户", amount })) },
      expected: [
        ...rewards.map((reward, row) => ({
          list: "referrals",
          row,
          column: "reward",
          values: [reward],
        })),
        { person: "例1", column: "referral_pay", values: [440] },
      ],
    },
    {
      id: "loan-manager-pay-2",
      what: text("含续贷的笔数", "loan count with renewals"),
      people: [{ id: "例2", entries: [month({ new_loans: 1, renewed: 2 })] }],
      expected: [
        { person: "例2", column: "loan_count", values: [2] },
        { person: "例2", column: "loan_pay", values: [60] },
      ],
    },
    {
      id: "loan-manager-pay-3",
      what: text("半笔", "half a loan"),
      people: [{ id: "例3", entries: [month({ new_loans: 1, renewed: 1 })] }],
      expected: [
        { person: "例3", column: "loan_count", values: [1.5] },
        { person: "例3", column: "loan_pay", values: [45] },
      ],
    },
    {
      id: "loan-manager-pay-4",
      what: text("正好达到全部条件", "rank exactly on all thresholds"),
      people: [
        {
          id: "例4",
          entries: [month({ months_credit: 8, months_at_rank: 8, loans_handled: 30, overdue_1: 0.01 })],
        },
      ],
      expected: [
        { person: "例4", column: "rank", values: ["初级客户经理"] },
        { person: "例4", column: "base", values: [2200] },
      ],
    },
    {
      id: "loan-manager-pay-5",
      what: text("因逾期率未评上中级", "middle rank lost by the overdue rate"),
      people: [
        {
          id: "例5",
          entries: [
            month({
              ...{ current_rank: "junior", months_credit: 20, months_at_rank: 12, loans_managed: 60 },
              ...{ overdue_1: 0.0163, overdue_2: 0.015, overdue_3: 0.014 },
            }),
          ],
        },
      ],
      expected: [
        { person: "例5", column: "overdue_mean", values: [0.0151] },
        { person: "例5", column: "rank", values: ["初级客户经理"] },
        { person: "例5", column: "base", values: [2200] },
      ],
    },
    {
      id: "loan-manager-pay-6",
      what: text("助理的第一个月", "assistant, first month"),
      people: [{ id: "例6", entries: [month({ new_loans: 2 })] }],
      lists: { referrals: [{ referrer: "例6", customer: "客户", amount: 8 }] },
      expected: [{ person: "例6", column: "total", values: [1910] }],
    },
  ],
};
