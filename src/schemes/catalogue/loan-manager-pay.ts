/** XX银行贷款业务绩效考核办法: ranks by conditions, base pay by rank, pay by the number of loans, rewards for referrals. */
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
import { halves, headed, IN_YUAN, MONEY, UNITS, type Pair } from "../words";
import { allPay, yearPay } from "../mechanisms/monthlyPay";
import { marginalTiers } from "../mechanisms/plain/bands";
import { compares } from "../mechanisms/plain/compare";
import { highestLevel } from "../mechanisms/plain/levels";

const CLAUSE = clauses("001", {
  people: "L74|本办法的考核对象为经办贷款业务的客户经理和贷款业务推荐人",
  assistant: "L74|助理客户经理:从事信贷工作6个月以内的客户经理",
  junior:
    "L74|初级客户经理:从事信贷工作6个月以上,熟练办理信贷业务,经办的贷款笔数在30笔以上,且考核前月末贷款逾期率在1%以内",
  middle:
    "L74|中级客户经理:评定为初级信贷员一年以上,当前管户的贷款笔数在50笔以上,且近三个月的平均贷款逾期率在1.5%以内",
  senior:
    "L76|高级客户经理:评定为中级信贷员一年以上,当前管户的贷款笔数在70笔以上,且近三个月的平均贷款逾期率在1.5%以内",
  indicators:
    "L74|考核指标包括:当月发放贷款笔数、当月贷款余额新增、当月贷款余额、贷款利息回收、贷款逾期率和户均数",
  base: "L76|助理客户经理基础薪酬1800元,初级客户经理基础薪酬2200元,中级客户经理基础薪酬2700元,高级客户经理基础薪酬3500元",
  referral:
    "L76|推荐贷款业务成功发放的,每笔按贷款金额大小进行奖励:1-5万元/30元/笔;6-10万元/50元/笔;11-50 万元/80元/笔;51-100万元/100元/笔;101-200万元/150元/笔",
  parts:
    "L76|发放标准取决于客户经理当月发放贷款笔数、当月贷款余额新增数、当月维护贷款余额、管理贷款质量及贷款户均数五部分组成",
  loans:
    "L76|根据客户经理当月实际新发放的贷款笔数累进计算绩效薪酬。对于续贷、并贷及展期客户放款笔数按0.5系数折算为新放款笔数计算绩效薪酬",
  tiers: "L76|当月新发放微小贷款笔数每笔贷款的绩效薪酬(元) 1-2 30",
});

const YUAN = UNITS.yuan;
const LOANS = "笔|loans";
const MONTHS = "个月|months";

/** Lowest first: their numbers are 1 to 4; a referrer who is no manager is 0. */
const RANKS = {
  assistant: "助理客户经理|Assistant manager",
  junior: "初级客户经理|Junior manager",
  middle: "中级客户经理|Middle manager",
  senior: "高级客户经理|Senior manager",
} as const;
const REFERRER = "仅推荐人|Referrer only";
const WORDS = Object.values(RANKS).map((rank) => `t"${rank}"`);
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
/** Rewards are set for amounts from the least to the most: what lies outside has none. */
const OUTSIDE = "OR([amount]<{referral_min},[amount]>{referral_max})";
const REFERRED = "IF({gap=next},[amount],INT([amount]))";

/** The first band's reward for each loan in order, and for each bound that is exceeded what the next band has more. */
const BANDS = 8;
const NATIVE_REFERRALS = Array.from({ length: BANDS }, (_, index) => {
  const cell = (row: number, column: number) => `INDEX({referral_bands},${row},${column})`;
  const own =
    '(list(referrals.referrer)=[id])*(list(referrals.check)="✓")*(list(referrals.amount)>={referral_min})*(list(referrals.amount)<={referral_max})';
  if (index === 0) return `${cell(1, 2)}*SUMPRODUCT(${own})`;
  const bound = cell(index + 1, 1);
  const exceeded = `(list(referrals.amount)>=IF({gap=whole},INT(${bound})+1,${bound}+1/10^8))`;
  return `IF(ISNUMBER(${bound}),(${cell(index + 1, 2)}-${cell(index, 2)})*SUMPRODUCT(${own}*${exceeded}),0)`;
}).join("+");

const overdue = (title: Pair) =>
  entry.number(headed("逾期率|Overdue", title), UNITS.percent, {
    min: 0,
    max: 1,
    format: "0.00##%",
    hint: "贷款逾期率，如 1.5%；没有贷款填 0。|Share overdue, such as 1.5 %; 0 if there were no loans.",
  });

const count = (title: Pair, more: EntryMore = {}) =>
  entry.count(title, { unit: LOANS, blank: "missing", ...more });
const converted = (title: Pair) =>
  count(title, {
    blank: "zero",
    hint: "按系数折算为新放款笔数；没有则留空。|Counts by the factor; blank if none.",
  });

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

export const loanManagerPay = scheme({
  id: "loan-manager-pay",
  version: 3,
  migrations: { 3: {} },
  title: "银行贷款业务绩效考核办法（信贷客户经理）|Bank loans: ranks, base pay, loans and referrals",
  shortTitle: "贷款绩效|Loans",
  kind: "bonus",
  source: {
    file: "001",
    place: "L72–76",
    opening: "欢迎阅读XX银行贷款业务绩效考核办法",
    remark:
      "原文在放款笔数第一档“1-2 30”之后中断：其余各档、第二至五部分薪酬和逾期处罚均已缺失。“分为个四级别”为原文笔误。|Cut after the first tier “1-2 30”: the other tiers, parts two to five of the pay and the penalties for overdue loans are lost.",
  },
  people: "经办贷款业务的客户经理和贷款业务推荐人|Loan managers and referrers of loans",
  industry: "银行|Banking",
  ...IN_YUAN,
  period: "month",

  rules: {
    people: rule("考核对象|Who is rated", CLAUSE.people),
    indicators: rule("考核指标|What is measured", CLAUSE.indicators, {
      reading:
        "放款笔数计酬，逾期率用于评定等级；其余指标的标准在原文中缺失。|Loans are paid by number and the overdue rate decides the rank; the rates of the other measures are lost.",
    }),
    assistant: rule("助理客户经理|Assistant", CLAUSE.assistant, {
      reading:
        "满 6 个月而不具备初级条件的，仍为助理。|Anyone who does not meet the junior conditions after six months stays an assistant.",
    }),
    junior: rule("初级客户经理|Junior", CLAUSE.junior, {
      reading:
        "“以上”“以内”含本数（参数“界限”可改）：正好 6 个月且其他条件具备的为初级。“熟练办理”不计算。|Limits include the number (parameter “limits”): exactly six months is junior if the rest holds. “Skilled” is not computed.",
    }),
    middle: rule("中级客户经理|Middle", CLAUSE.middle, {
      reading:
        "近三个月平均逾期率=三个月末逾期率的平均值。已评定的等级默认保留，条件只用于升级（参数“等级评定”可改为每月重评）。|The mean of three month-end rates. A rank once given is kept by default; conditions are for promotion (parameter “ranking”: again each month).",
    }),
    senior: rule("高级客户经理|Senior", CLAUSE.senior),
    base: rule("基础薪酬|Base pay", CLAUSE.base),
    referral: rule("推荐奖励|Referral rewards", CLAUSE.referral, {
      reading:
        "每档含上限，两档之间的金额归下一档（10.5 万元得 80 元；参数“档间金额”可改）。低于 1 万元或高于 200 万元视为填报错误，不外推。|Upper bounds are included; amounts between two bands belong to the next one (parameter). Below 1 or above 200 is an input error.",
    }),
    loans: rule("放款笔数薪酬|Pay by loans", CLAUSE.loans, {
      reading:
        "续贷、并贷、展期每笔折 0.5 笔；半笔按比例计酬（默认）或舍去（参数“半笔”）。累进=按档差额累进（参数可改）。|Renewed, merged and extended loans count 0.5; half loans are paid pro rata or dropped (parameter). Progressive: each tier at its own rate (parameter).",
    }),
    tiers: rule("每笔薪酬|Pay per loan", CLAUSE.tiers, {
      reading:
        "只有第一档已知（1–2 笔，每笔 30 元）；超过 2 笔时，在填写“笔数档”之前显示 #N/A。|Only the first tier is known (1 to 2 loans, 30 each); more than 2 is #N/A until the tiers are entered.",
    }),
    parts: rule("其余四部分|The other four parts", CLAUSE.parts, {
      reading:
        "余额新增、维护余额、质量、户均数的标准均已缺失；另行核定的金额可填入“其他计价薪酬”。|Their rates are lost; amounts that are set separately may be entered as “other pay”.",
    }),
  },

  parameters: {
    junior_months: parameter.whole(
      "初级从业月数|junior months in credit work",
      MONTHS,
      6,
      [0, 10_000],
      CLAUSE.junior,
    ),
    junior_loans: parameter.whole("初级经办笔数|junior loans handled", LOANS, 30, [0, 10_000], CLAUSE.junior),
    junior_overdue: parameter.percent("初级逾期率上限|junior overdue limit", 0.01, CLAUSE.junior, {
      usual: 0.2,
    }),
    middle_months: parameter.whole(
      "中级需任初级月数|middle months as junior",
      MONTHS,
      12,
      [0, 10_000],
      CLAUSE.middle,
    ),
    middle_loans: parameter.whole("中级管户笔数|middle loans managed", LOANS, 50, [0, 10_000], CLAUSE.middle),
    middle_overdue: parameter.percent("中级逾期率上限|middle overdue limit", 0.015, CLAUSE.middle, {
      usual: 0.2,
    }),
    senior_months: parameter.whole(
      "高级需任中级月数|senior months as middle",
      MONTHS,
      12,
      [0, 10_000],
      CLAUSE.senior,
    ),
    senior_loans: parameter.whole("高级管户笔数|senior loans managed", LOANS, 70, [0, 10_000], CLAUSE.senior),
    senior_overdue: parameter.percent("高级逾期率上限|senior overdue limit", 0.015, CLAUSE.senior, {
      usual: 0.2,
    }),
    edge: parameter.choice("界限|limits", CLAUSE.junior, {
      options: { included: "含本数|include the number", excluded: "不含本数|exclude it" },
      reading: "“以上”“以内”通常含本数。|Usually the number is included.",
    }),
    ranking: parameter.choice("等级评定|ranking", CLAUSE.middle, {
      options: { kept: "已评等级保留|ranks are kept", again: "每月重评|again each month" },
      reading:
        "原文只写评定条件，没有写降级。重评时取条件全部具备的最高等级。|The text has conditions but no demotion. “Again each month” gives the highest rank whose conditions all hold.",
    }),
    base_pay: parameter.table("基础薪酬|base pay", CLAUSE.base, {
      columns: [
        { name: "等级|Rank", kind: "text", words: Object.values(RANKS) },
        { name: "月薪|Per month", unit: YUAN, format: MONEY, min: 0, max: 1e6 },
      ],
      rows: [1800, 2200, 2700, 3500].map((pay, index) => [
        halves(Object.values(RANKS)[index] ?? RANKS.senior)[0],
        pay,
      ]),
      unordered: true,
      size: 4,
    }),
    referral_bands: parameter.table("推荐奖励标准|referral rewards", CLAUSE.referral, {
      columns: [
        { name: "超过金额|Above", unit: UNITS.wan, format: MONEY, min: 0, max: 1e6 },
        { name: "每笔奖励|Reward", unit: YUAN, format: MONEY, min: 0, max: 1e6 },
      ],
      rows: [
        [1, 30],
        [5, 50],
        [10, 80],
        [50, 100],
        [100, 150],
      ],
      size: BANDS,
      reading:
        "每档到下一行的金额为止，含该金额；第一档含 1 万元。|A band runs up to and including the next row's amount; the first one also includes its own.",
    }),
    referral_min: parameter.number("推荐最低金额|smallest referral", UNITS.wan, 1, CLAUSE.referral, {
      format: MONEY,
    }),
    referral_max: parameter.number("推荐最高金额|largest referral", UNITS.wan, 200, CLAUSE.referral, {
      format: MONEY,
    }),
    gap: parameter.choice("档间金额|between bands", CLAUSE.referral, {
      options: { next: "归下一档|next band", whole: "舍去不足1万元|whole 10k CNY only" },
      reading:
        "如 10.5 万元：归下一档得 80 元，舍去零数得 50 元。|10.5 pays 80 in the next band, 50 if rounded down.",
    }),
    conversion: parameter.number("续贷折算系数|conversion factor", UNITS.factor, 0.5, [0, 1], CLAUSE.loans),
    loan_tiers: parameter.table("笔数档|loan tiers", CLAUSE.tiers, {
      columns: [
        { name: "超过笔数|Above", unit: LOANS, format: "General", min: 0, max: 10_000 },
        { name: "每笔薪酬|Per loan", unit: YUAN, format: MONEY, min: 0, max: 1e6, optional: true },
      ],
      rows: [
        [0, 30],
        [2, null],
      ],
      size: TIERS,
      reading:
        "2 笔以上的标准已缺失，留空则超过 2 笔显示 #N/A。|The rates above 2 loans are lost; left blank, more than 2 is #N/A.",
    }),
    half: parameter.choice("半笔|half loans", CLAUSE.loans, {
      options: { prorata: "按比例计酬|pro rata", dropped: "舍去|dropped" },
      reading: "折算出的半笔。|Halves that result from the conversion.",
    }),
    progressive: parameter.choice("累进方式|progressive", CLAUSE.loans, {
      options: { marginal: "差额累进|each tier at its rate", whole: "全额累进|all at the rate reached" },
      reading: "“累进计算”按差额累进理解。|Read as marginal tiers.",
    }),
    decimals: parameter.decimals(2),
  },

  entries: {
    current_rank: entry.choice("考核前等级|Rank before", {
      options: { ...RANKS, referrer: REFERRER },
      hint: "只推荐贷款、不是客户经理的选“仅推荐人”，其余各项填 0。|“Referrer only” is for people who are not managers; enter 0 for the rest.",
    }),
    months_credit: entry.count("从事信贷月数|Months in credit work", {
      unit: MONTHS,
      blank: "missing",
      max: 720,
    }),
    months_at_rank: entry.count("任现等级月数|Months at this rank", {
      unit: MONTHS,
      blank: "missing",
      max: 720,
      hint: "自评定为考核前等级起的整月数。|Full months since the rank was given.",
    }),
    loans_handled: count("经办笔数|Loans handled"),
    loans_managed: count("管户笔数|Loans managed"),
    overdue_1: overdue("考核前月末|end of the month before"),
    overdue_2: overdue("再前一月末|one month earlier"),
    overdue_3: overdue("再前二月末|two months earlier"),
    new_loans: count("新发放笔数|New loans", { hint: "没有填 0。|0 if none." }),
    renewed: converted("续贷笔数|Renewed loans"),
    merged: converted("并贷笔数|Merged loans"),
    extended: converted("展期笔数|Extended loans"),
    other_pay: entry.yuan("其他计价薪酬|Other pay", {
      blank: "zero",
      min: -1e6,
      max: 1e6,
      hint: "另行核定的第二至五部分，扣减填负数；没有则留空。|Parts two to five, if set separately; deductions are negative; blank if none.",
    }),
  },

  checks: {
    months: [
      "=entry(months_at_rank)<=entry(months_credit)",
      "任现等级月数大于从业月数|months at the rank exceed those in credit work",
    ],
  },

  lists: {
    referrals: list("推荐贷款|Referred loans", {
      note: "推荐并成功发放的贷款，一笔一行：推荐人工号、客户、金额（万元）。|Loans that were referred and granted, one per row: referrer, customer, amount (10k CNY).",
      rows: 60,
      columns: {
        referrer: entry.person("推荐人工号|Referrer: ID", { blank: "missing" }),
        customer: entry.text("客户|Customer"),
        amount: entry.number("贷款金额|Amount", UNITS.wan, { min: 0, max: 1e6, format: MONEY }),
      },
      results: {
        outside: list.figure(
          "提示|Note",
          `=IF([check]="✓",IF(${OUTSIDE},t"金额超出标准，不计奖励|outside the bands: pays nothing",""),"")`,
          {
            native: [
              '=IF([check]="✓",IF(MIN(MAX([amount],{referral_min}),{referral_max})=[amount],"",t"金额超出标准，不计奖励|outside the bands: pays nothing"),"")',
            ],
          },
        ),
        reward: list.figure(
          "奖励|Reward",
          `=IF([check]="✓",IF(${OUTSIDE},0,APPRAISE.BAND(${REFERRED},{referral_bands},"down")),"")`,
          {
            unit: YUAN,
            format: MONEY,
            native: [
              `=IF([check]="✓",IF(OR([amount]>{referral_max},[amount]<{referral_min}),0,IF(${REFERRED}<INDEX({referral_bands},1,1),NA(),INDEX({referral_bands},${tierAbove(REFERRED, "referral_bands")},2))),"")`,
            ],
          },
        ),
      },
    }),
  },

  results: {
    pay: section("发放结果|Pay", {
      total: figure.yuan("应发薪酬|Total pay", CLAUSE.parts, {
        formula: "=ROUND([base]+[loan_pay]+[referral_pay]+N(entry(other_pay)),{decimals})",
        paidOut: true,
        total: true,
        native: "same",
      }),
      rank: figure(
        "等级|Rank",
        `=CHOOSE([rank_number]+1,${[`t"${REFERRER}"`, ...WORDS].join(",")})`,
        CLAUSE.junior,
        { native: `=INDEX({${[`t"${REFERRER}"`, ...WORDS].join(",")}},1,[rank_number]+1)` },
      ),
      move: figure(
        "等级变动|Move",
        '=IF([rank_number]>[rank_before],t"升级|up",IF([rank_number]<[rank_before],t"降级|down",t"不变|unchanged"))',
        CLAUSE.middle,
        { native: '=CHOOSE(2+SIGN([rank_number]-[rank_before]),t"降级|down",t"不变|unchanged",t"升级|up")' },
      ),
      base: figure.yuan("基础薪酬|Base pay", CLAUSE.base, {
        formula: "=IF([rank_number]=0,0,APPRAISE.BAND([rank],{base_pay}))",
        total: true,
        native: "=IF([rank_number]=0,0,INDEX({base_pay},MATCH([rank],INDEX({base_pay},0,1),0),2))",
      }),
      loan_pay: figure.yuan("放款笔数薪酬|Pay by loans", CLAUSE.tiers, {
        formula:
          '=APPRAISE.TIERED([paid_count],{loan_tiers},IF({progressive=whole},"whole","marginal"),"down")',
        total: true,
        native:
          `=IF([paid_count]=0,0,IF({progressive=whole},[paid_count]*INDEX({loan_tiers},${tierAbove("[paid_count]", "loan_tiers")},2),` +
          `${marginalTiers("[paid_count]", "loan_tiers", TIERS)}))`,
      }),
      referral_pay: figure.yuan("推荐奖励|Referral pay", CLAUSE.referral, {
        formula: "=SUMPRODUCT(--(list(referrals.referrer)=[id]),list(referrals.reward))",
        total: true,
        native: `=${NATIVE_REFERRALS}`,
      }),
      ...yearPay("全年应发薪酬|Total pay of the year"),
    }),
    rank: section("等级评定|Ranking", {
      overdue_mean: figure("三个月平均逾期率|Mean overdue rate of three months", CLAUSE.middle, {
        formula: "=APPRAISE.WEIGHTED(entries(overdue_1..overdue_3))",
        format: "0.00##%",
        native: "=(entry(overdue_1)+entry(overdue_2)+entry(overdue_3))/3",
      }),
      rank_before: figure.count(
        "考核前等级序号|Rank before, number",
        `=IFERROR(MATCH(entry(current_rank),{${WORDS.join(",")}},0),0)`,
        CLAUSE.assistant,
        { native: `=${WORDS.map((word, index) => `${index + 1}*(entry(current_rank)=${word})`).join("+")}` },
      ),
      rank_number: figure.count("等级序号|Rank, number", CLAUSE.junior, {
        formula: `=IF([rank_before]=0,0,MAX(IF({ranking=kept},[rank_before],1),APPRAISE.LEVEL(${VALUES},${OPERATORS},${THRESHOLDS},{2;3;4},1,FALSE)))`,
        note: "1 助理，2 初级，3 中级，4 高级|1 assistant, 2 junior, 3 middle, 4 senior",
        // Once only: with sheets of long names a second time would be too long for Excel.
        native: `=IF([rank_before]=0,0,MAX({ranking=kept}*[rank_before],${NATIVE_RANK}))`,
      }),
    }),
    loans: section("放款|Loans", {
      loan_count: figure("折算笔数|Loans counted", CLAUSE.loans, {
        formula: "=entry(new_loans)+{conversion}*(N(entry(renewed))+N(entry(merged))+N(entry(extended)))",
        unit: LOANS,
        format: "General",
        total: true,
        native: "same",
      }),
      paid_count: figure("计酬笔数|Loans paid", CLAUSE.loans, {
        formula: "=IF({half=dropped},INT(ROUND([loan_count],9)),[loan_count])",
        unit: LOANS,
        format: "General",
        native: "=IF({half=dropped},ROUNDDOWN([loan_count]+0.5/10^9,0),[loan_count])",
      }),
    }),
  },

  summary: ["rank", "move", "base", "loan_count", "loan_pay", "referral_pay", "total", "year_total"],

  rollUps: {
    ...allPay("应发薪酬总额（已填报）|Total pay of all (rated)"),
    all_loans: figure.all("折算笔数合计|Loans counted, all", "=SUM(column(loan_count))", {
      unit: LOANS,
      format: "General",
    }),
  },

  examples: [
    example(
      "loan-manager-pay-1",
      "各档及档间的推荐奖励（万元→元）|referral rewards on and between the bands (万元 -> 元)",
      {
        people: { 例1: [month()] },
        lists: { referrals: referred.map((amount) => ({ referrer: "例1", customer: "客户", amount })) },
        expectedRows: { referrals: rewards.map((reward) => ({ reward })) },
        expected: { 例1: { referral_pay: 440 } },
      },
    ),
    example("loan-manager-pay-2", "含续贷的笔数|loan count with renewals", {
      people: { 例2: [month({ new_loans: 1, renewed: 2 })] },
      expected: { 例2: { loan_count: 2, loan_pay: 60 } },
    }),
    example("loan-manager-pay-3", "半笔|half a loan", {
      people: { 例3: [month({ new_loans: 1, renewed: 1 })] },
      expected: { 例3: { loan_count: 1.5, loan_pay: 45 } },
    }),
    example("loan-manager-pay-4", "正好达到全部条件|rank exactly on all thresholds", {
      people: { 例4: [month({ months_credit: 8, months_at_rank: 8, loans_handled: 30, overdue_1: 0.01 })] },
      expected: { 例4: { rank: "初级客户经理", base: 2200 } },
    }),
    example("loan-manager-pay-5", "因逾期率未评上中级|middle rank lost by the overdue rate", {
      people: {
        例5: [
          month({
            ...{ current_rank: "junior", months_credit: 20, months_at_rank: 12, loans_managed: 60 },
            ...{ overdue_1: 0.0163, overdue_2: 0.015, overdue_3: 0.014 },
          }),
        ],
      },
      expected: { 例5: { overdue_mean: 0.0151, rank: "初级客户经理", base: 2200 } },
    }),
    example("loan-manager-pay-6", "助理的第一个月|assistant, first month", {
      people: { 例6: [month({ new_loans: 2 })] },
      lists: { referrals: [{ referrer: "例6", customer: "客户", amount: 8 }] },
      expected: { 例6: { total: 1910 } },
    }),
  ],
});
