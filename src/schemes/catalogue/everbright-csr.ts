/** 中国光大银行95595客户服务中心CSR绩效考核管理办法: 120 points in two modes, ranks in the unit, runs of low ranks. */
import { clauses, entry, example, figure, helper, parameter, rule, scheme, section } from "../building";
import { forAll, vector, type Columns } from "../records";
import { around, headed, IN_POINTS, UNITS, type Pair } from "../words";
import { literally } from "../mechanisms/plain/compare";
import { nativeScore } from "../mechanisms/plain/steps";
import type { Clause } from "../scheme";

const CLAUSE = clauses("003", {
  rated:
    "L157–158|考核对象为信用卡中心客户服务部从事呼入业务的CSR。目前包括:信用卡服务室下设的信用卡组、白金卡组;综合业务服务室下设的综合组、理财组",
  period: "L159–160|考核以自然月为单位,每月考核一次并按综合成绩排名。考核成绩与月度奖金挂钩",
  scale: "L161–162|考核以120 分为满分,最低为0 分。其中100 分为基础分,20 分为加分,最小加减分值单位为1 分",
  parts: "L164|(一)考核内容主要由业务处理、品质监控、现场管理、客户满意度、上评部分组成",
  mode1:
    "L165|1、信用卡组、综合组模式:业务处理40分,加分最高为15分;品质监控40分;现场管理15分;客户满意度5分,加分5分",
  mode2:
    "L165|2、白金卡组、理财组模式:业务处理20分,加分最高为7分;品质监控50分,加分最高为8分;现场管理15分;客户满意度5分,加分5分;上评10分",
  last: "L166|每月后三名由所在业务服务室经理进行谈话,连续两个月后三名由部门负责人谈话,绩效成绩连续三个月为所在考核单元CSR排名最后五名者,按待岗1个月处理并报人力资源部",
  last_talk: "L166|每月后三名由所在业务服务室经理进行谈话",
  head_months: "L166|连续两个月后三名由部门负责人谈话",
  last_down: "L166|绩效成绩连续三个月为所在考核单元CSR排名最后五名者",
  down_length: "L166|按待岗1个月处理",
  down: "L167|待岗期间进行业务培训,绩效奖金不予发放",
  back: "L168|待岗结束经考核合格后重新上岗,如上岗后第一个月绩效成绩为所在考核单元CSR最后五名,予以辞退",
  ended:
    "L169|解除合同待岗结束经考核合格后重新上岗,如上岗后第一个月绩效成绩为所在考核单元排名最后五名,予以辞退",
  record: "L170|考核过程中所有增加、减少分数的行为都要求有书面记录",
});

const RATER = "绩效管理岗|Performance desk";

/** Points of an item, and the words that set them; none where the mode does not have it. */
type Points = readonly [points: number, words?: string];
interface Rated {
  id: string;
  title: Pair;
  one: Points;
  two: Points;
}
const BASE: readonly Rated[] = [
  {
    id: "process",
    title: "业务处理|Processing",
    one: [40, "业务处理40分"],
    two: [20, "业务处理20分"],
  },
  { id: "quality", title: "品质监控|Quality", one: [40, "品质监控40分"], two: [50, "品质监控50分"] },
  { id: "site", title: "现场管理|On site", one: [15, "现场管理15分"], two: [15, "现场管理15分"] },
  {
    id: "satisfaction",
    title: "客户满意度|Satisfaction",
    one: [5, "客户满意度5分"],
    two: [5, "客户满意度5分"],
  },
  { id: "upward", title: "上评|Superiors' rating", one: [0], two: [10, "上评10分"] },
];
const PLUS: readonly (Rated & { of: string })[] = [
  {
    id: "process_plus",
    of: "process",
    title: "业务处理加分|Processing, plus",
    one: [15, "业务处理40分,加分最高为15分"],
    two: [7, "业务处理20分,加分最高为7分"],
  },
  {
    id: "quality_plus",
    of: "quality",
    title: "品质监控加分|Quality, plus",
    one: [0],
    two: [8, "品质监控50分,加分最高为8分"],
  },
  {
    id: "satisfaction_plus",
    of: "satisfaction",
    title: "满意度加分|Satisfaction, plus",
    one: [5, "客户满意度5分,加分5分"],
    two: [5, "客户满意度5分,加分5分"],
  },
];
/** A weight with its own words of the clause, if it has any. */
const worth = (
  title: Pair,
  [points, words]: Points,
  clause: Clause,
): [Pair, number] | [Pair, number, Clause] =>
  words === undefined ? [title, points] : [title, points, { ...clause, quote: words }];

/** The total of a sheet, by its mode. */
const total = (mode: 1 | 2): string =>
  `APPRAISE.SCORE(${vector(BASE.map(({ id }) => `N(entry(${id}))`))},{base${mode}},${PLUS_POINTS},0,SUM({plus${mode}}),0,SUM({base${mode}})+SUM({plus${mode}}))`;

/** The mode of the person's group, an error where the group has none. */
const MODE = `INDEX({modes},MATCH(${literally('IF(roster(group)="",NA(),roster(group))')},INDEX({modes},0,1),0),2)`;
const inMode = (mode: string, kind: "base" | "plus", item: string) =>
  `IF(${mode}=1,{${kind}1:${item}},{${kind}2:${item}})`;

const STANDING = 'entry(duty)=t"待岗|stand-down"';
const ON_DUTY = 'OR(entry(duty)="",entry(duty)=t"在岗|on duty")';

/** Months are numbers in the year; what the year before left is counted from its first month on. */
const IN_STAND_DOWN = "OR([due]=1,[down_month]>0)";
/** Nobody is back on the post without it (L168). */
const PASSED = 'entry(passed)=t"是|yes"';
const NOT_PASSED = 'entry(passed)=t"否|no"';

/** The unit has no more people than ranks. */
const SMALL = 'IF([total]="",FALSE,OR([unit_size]<={last_down},[talk_size]<={last_talk}))';

/** What the entries lack, or say against the scheme's own verdict. */
const WARNINGS: readonly (readonly [condition: string, words: Pair])[] = [
  [`AND([due]=1,NOT(${STANDING}))`, "应待岗，填报不符|stand-down is due, the entry says otherwise"],
  [`AND(${STANDING},[due]+[waiting]=0)`, "填报待岗，但没有待岗结论|stand-down entered without a verdict"],
  [
    `AND(${STANDING},[waiting]=1,NOT(${NOT_PASSED}))`,
    "待岗期已满，缺待岗考核结果|stand-down is over, its assessment is missing",
  ],
  [`AND([first_back]=1,NOT(${PASSED}))`, "重新上岗，缺待岗考核合格|back on duty without having passed"],
  [`AND(entry(passed)<>"",[waiting]=0)`, "不在待岗期满之后，不应填待岗考核|passed: no stand-down has ended"],
  [
    `AND([rated]=1,entry(record)="",OR(COUNTIF(entries(process_plus..satisfaction_plus),">0")>0,SUM(entries(process..upward))<IF([mode]=1,SUM({base1}),SUM({base2}))))`,
    "有加减分，缺书面记录|points added or taken off without a written record",
  ],
  [
    `AND({small_units=apply},${SMALL})`,
    "单元人数不足，全体都在最后几名|small unit: everybody is among the last",
  ],
  [
    `AND({small_units=spare},${SMALL})`,
    "单元人数不足，不判定后几名|small unit: the last places do not apply",
  ],
];

const plusPoints = (of: string, id: string) => `MIN(N(entry(${id})),${inMode("[mode]", "plus", of)})`;
const PLUS_POINTS = PLUS.map(({ of, id }) => plusPoints(of, id)).join("+");

/** People of a unit with a total: how many, and how many whose total is so. */
const among = (unit: string, condition = "") =>
  `SUMPRODUCT(--ISNUMBER(column(total)),--(column(${unit})=[${unit}])${condition})`;

/** Rank from the bottom: people with the same total share the lower number, or the higher one. */
const rankFromBottom = (unit: string) =>
  `=IF([total]="","",${among(unit, ",--(column(total)<[total])")}+IF({ties=in},1,${among(unit, ",--(column(total)=[total])")}))`;

/** The same counted from the top. */
const rankFromTop = (unit: string) =>
  `=IF([total]="","",IF({ties=in},${among(unit)}-${among(unit, ",--(column(total)>=[total])")}+1,${among(unit, ",--(column(total)<=[total])")}))`;

/** Whether the person is among the last so many of the unit. */
const amongLast = (rank: string, size: string, last: string) =>
  `=IF([total]="",0,--AND([${rank}]<={${last}},OR({small_units=apply},[${size}]>{${last}})))`;

const lastTwin = (rank: string, size: string, last: string) =>
  `=IF([total]="",0,([${rank}]<={${last}})*(1-{small_units=spare}*([${size}]<={${last}})))`;

interface Run {
  id: string;
  title: Pair;
  /** 1 in the months that count. */
  counts: string;
}

/**
 * Months running. STREAK counts months that count and months that are bridged; the bridged ones are taken off again,
 * and a run that reaches back to the year's first month goes on from the year before.
 */
function runColumns({ id, title, counts }: Run): Columns {
  return {
    [`${id}_flag`]: figure.count.everyone(
      headed(title, "连续标记|flag"),
      `=IF([${counts}]+[bridged]>0,1,0)`,
      { unopened: 0, native: `=MAX([${counts}],[bridged])` },
    ),
    [`${id}_streak`]: figure.count.spilled(headed(title, "年内连续|run in the year"), {
      formula: `=APPRAISE.STREAK([${id}_flag])`,
      native: `=IF([${id}_flag]=0,0,[${id}_streak:previous]+1)`,
      nativeFirst: `=[${id}_flag]`,
      unopened: 0,
    }),
    [`${id}_run`]: figure.count.everyone(around("连续*|* running", title), CLAUSE.last, {
      formula: `=IF(OR([ready],[absent]),[${id}_streak]-SUMPRODUCT([bridged:toDate]*(COLUMN([bridged:toDate])>COLUMN([bridged])-[${id}_streak]))+IF([${id}_streak]=COLUMNS([${id}_streak:toDate]),[${id}_opening],0),"")`,
      unit: UNITS.months,
      native: `=IF(OR([ready],[absent]),IF([bridged]=1,N([${id}_run:previous]),IF([${counts}]=1,N([${id}_run:previous])+1,0)),"")`,
      nativeFirst: `=IF(OR([ready],[absent]),IF([bridged]=1,[${id}_opening],IF([${counts}]=1,[${id}_opening]+1,0)),"")`,
    }),
  };
}

const opening = (title: Pair, max: number) =>
  entry.number(title, undefined, {
    blank: "zero",
    min: 0,
    max,
    whole: true,
    format: "0",
    hint: "开始使用本表以前的情况；没有则留空。|As it was before the sheet was first used; blank if none.",
  });

/** Whole points, blank while the person is not on duty. */
const WHOLE = { blank: "none", whole: true, format: "0", by: RATER } as const;

/** A mode-1 month with so many points in total. */
function points(total: number): Record<string, number> {
  let left = total;
  const part = (most: number) => {
    const taken = Math.min(most, left);
    left -= taken;
    return taken;
  };
  return {
    process: part(40),
    quality: part(40),
    site: part(15),
    satisfaction: part(5),
    process_plus: part(15),
    satisfaction_plus: part(5),
  };
}

/** Seven colleagues that do not move; a total between two of them makes a rank. */
const colleagues = (head: string, months: number) =>
  forAll([50, 60, 70, 80, 90, 100, 110], (total, index) => ({
    [`${head}同${index + 1}`]: {
      group: "信用卡组",
      entries: Array.from({ length: months }, () => points(total)),
    },
  }));
const ranked = (ranks: readonly number[]) => ranks.map((rank) => points(35 + 10 * rank));

const WORD = {
  manager: "服务室经理谈话|talk: office manager",
  head: "部门负责人谈话|talk: department head",
  down: "待岗，不发绩效奖金|stand-down, no bonus",
  open: "待岗考核未确认|stand-down assessment not confirmed",
  dismissed: "辞退|dismissal",
  none: "无|none",
} as const;

export const everbrightCsr = scheme({
  id: "everbright-csr",
  version: 3,
  migrations: { 3: { results: { removed: ["last_down"] } } },
  title: "光大银行95595客户服务中心CSR绩效考核|Everbright 95595: call agents",
  shortTitle: "CSR考核|CSR",
  kind: "scoring",
  source: {
    file: "003",
    place: "L152–170",
    opening: "中国光大银行95595 客户服务中心CSR绩效考核管理办法",
    remark:
      "缺“五”；各部分的评分细则不在原文中，直接填写得分；奖金与成绩的关系原文没有数字。|Section five is missing; the detail rules are not in the text: points are entered; how the score moves the bonus is not said in numbers.",
  },
  people: "信用卡中心客户服务部呼入CSR|Inbound agents of the credit card centre",
  industry: "银行（信用卡客户服务）|Banking (credit card service)",
  ...IN_POINTS,
  period: "month",

  rules: {
    rated: rule("考核对象|Who is rated", CLAUSE.rated),
    period: rule("按月排名|Monthly ranking", CLAUSE.period),
    scale: rule("120 分|120 points", CLAUSE.scale, {
      reading:
        "各部分只能填整数；加分超过上限按上限计。|Whole points only; plus points beyond their limit are held to it.",
    }),
    parts: rule("考核内容|Parts", CLAUSE.parts),
    mode1: rule("模式一|Mode 1", CLAUSE.mode1),
    mode2: rule("模式二|Mode 2", CLAUSE.mode2),
    last: rule("后三名与最后五名|Last three and last five", CLAUSE.last, {
      about: "talk",
      reading:
        "名次在考核单元内从后往前数；“考核单元”默认按组，“后三名”默认在同一单元（参数可改）。同分默认都算入。一个月内以最重的处理为准。未评定的月份默认中断连续；未填齐的月份先按中断计，补填后自动更正。单元人数不超过名次数时不适用，予以提示（参数可改）。|Ranks count from the bottom of the unit: the group by default, the last three in the same unit (parameters). Equal totals are all in by default. The strongest consequence of a month wins. A month that is not rated breaks a run by default; one that is not complete does until it is. In a unit with no more people than ranks they do not apply (parameter): a warning says so.",
    }),
    down: rule("待岗|Stand-down", CLAUSE.down, {
      reading:
        "待岗由本表的处理结论决定：结论的次月起为待岗，绩效奖金不发；填报表“在岗情况”选“待岗”只是确认（不填分数，不参加排名），与结论不符的填报予以提示，没有结论的待岗不发生后果。开始使用本表时尚未结束的待岗填在名册。|The verdict of the sheet decides: from the next month on there is no bonus; “stand-down” in the entry sheet confirms it (no points, no rank). Entries that contradict the verdict are pointed out; a stand-down without one has no consequence. What is still to be served when the sheet is first used stands in the roster.",
    }),
    back: rule("重新上岗后第一个月|First month back", CLAUSE.back, {
      reading:
        "待岗期满后第一个评定的月份，须填“待岗考核合格”为是；未填不判定处理和奖金，为否的仍在待岗。待岗和连续情况可由上年转入。|The first rated month after the stand-down has ended; “passed” must be yes there: until it is, neither consequence nor bonus is decided, and who has not passed stays in stand-down. Stand-downs and runs go over the year's end.",
    }),
    ended: rule("解除合同|End of the contract", CLAUSE.ended, {
      reading: "与上一条相同，重复一次。|The same as the clause before, once more.",
    }),
    record: rule("书面记录|Written record", CLAUSE.record, {
      reading:
        "有加分或未得满分的月份填书面记录的编号或说明，缺的予以提示，不影响成绩。|A month with points added or taken off names its record; one without is pointed out, its points stand.",
    }),
  },

  parameters: {
    modes: parameter.table("各组模式|modes", CLAUSE.mode1, {
      columns: [
        { name: "组别|Group", kind: "text" },
        { name: "模式|Mode", format: "0", min: 1, max: 2 },
      ],
      rows: [
        ["信用卡组", 1],
        ["综合组", 1],
        ["白金卡组", 2],
        ["理财组", 2],
      ],
      unordered: true,
      size: 12,
      reading: "组别与名册的“组别”一致。|Groups as in the roster.",
    }),
    base1: parameter.points("模式1基础分|mode 1 points", CLAUSE.mode1, {
      items: forAll(BASE, ({ id, title, one }) => ({ [id]: worth(title, one, CLAUSE.mode1) })),
    }),
    plus1: parameter.points("模式1加分|mode 1 plus", CLAUSE.mode1, {
      items: forAll(PLUS, ({ of, title, one }) => ({ [of]: worth(title, one, CLAUSE.mode1) })),
      total: 20,
    }),
    base2: parameter.points("模式2基础分|mode 2 points", CLAUSE.mode2, {
      items: forAll(BASE, ({ id, title, two }) => ({ [id]: worth(title, two, CLAUSE.mode2) })),
    }),
    plus2: parameter.points("模式2加分|mode 2 plus", CLAUSE.mode2, {
      items: forAll(PLUS, ({ of, title, two }) => ({ [of]: worth(title, two, CLAUSE.mode2) })),
      total: 20,
    }),
    last_talk: parameter.number("谈话名次|last for talks", "名|people", 3, [1, 1000], CLAUSE.last_talk, {
      whole: true,
    }),
    head_months: parameter.number(
      "负责人谈话月数|months to head talk",
      UNITS.months,
      2,
      [1, 12],
      CLAUSE.head_months,
      { whole: true },
    ),
    last_down: parameter.number("待岗名次|last for stand down", "名|people", 5, [1, 1000], CLAUSE.last_down, {
      whole: true,
    }),
    down_months: parameter.number(
      "待岗连续月数|months to stand down",
      UNITS.months,
      3,
      [1, 12],
      CLAUSE.last_down,
      { whole: true },
    ),
    down_length: parameter.number(
      "待岗月数|stand down months",
      UNITS.months,
      1,
      [1, 12],
      CLAUSE.down_length,
      {
        whole: true,
      },
    ),
    unit: parameter.choice("考核单元|unit", CLAUSE.last, {
      options: { group: "组|group", department: "业务服务室|office", all: "全体|everybody" },
      reading: "“考核单元”原文没有定义：默认按组。|Not defined in the text: the group by default.",
    }),
    talk_unit: parameter.choice("后三名范围|unit for talks", CLAUSE.last, {
      options: { same: "同考核单元|the same unit", department: "业务服务室|office", all: "全体|everybody" },
      reading: "“每月后三名”在哪个范围内。|Among whom the last three are taken.",
    }),
    ties: parameter.choice("同分|equal totals", CLAUSE.last, {
      options: { in: "都算入|all in", out: "超出名额都不算入|none in beyond the number" },
      reading: "同分者跨越第三、第五名时。|Where equal totals straddle the third or fifth rank.",
    }),
    gaps: parameter.choice("未评定月份|months not rated", CLAUSE.last, {
      options: { break: "中断连续|break a run", bridge: "不中断|do not" },
      reading: "休假等未评定的月份；待岗总是中断。|Leave and the like; a stand-down always breaks a run.",
    }),
    small_units: parameter.choice("人数不足|small units", CLAUSE.last, {
      options: { spare: "不适用|do not apply", apply: "照常并提示|apply, with a warning" },
      reading:
        "单元人数不超过名次数时，全体都在最后几名：默认不适用，予以提示。|Where the unit has no more people than ranks, everybody would be among the last: by default the last places do not apply, and a warning says so.",
    }),
  },

  roster: {
    talk_start: opening("期初连续后三名月数|Months among the last three before", 120),
    low_start: opening("期初连续最后五名月数|Months among the last five before", 120),
    down_start: opening("期初尚余待岗月数|Months of stand-down still to serve before", 12),
    back_start: opening("期初待岗未评定（1是）|Stand-down not followed by a rating before (1: yes)", 1),
  },
  entries: {
    duty: entry.choice("在岗情况|Duty", {
      options: { on: "在岗|on duty", down: "待岗|stand-down", leave: "休假|leave" },
      blank: "none",
      by: RATER,
      hint: "留空为在岗；待岗或休假的月份不填分数。|Blank: on duty; no points in a month of stand-down or leave.",
    }),
    passed: entry.yesNo("待岗考核合格|Passed after stand-down", {
      blank: "none",
      by: RATER,
      hint: "只在待岗期满后填：重新上岗的第一个月填“是”；不合格、仍待岗的月份填“否”。|Only once a stand-down has ended: yes in the first month back; no in months in which it goes on because of it.",
    }),
    ...forAll(BASE, ({ id, title }) => ({
      [id]: entry.points(title, `MAX({base1:${id}},{base2:${id}})`, {
        ...WHOLE,
        hint: "整数；满分按本组模式，本组没有的部分留空。|Whole points, at most those of the group's mode; blank where the mode has none.",
      }),
    })),
    ...forAll(PLUS, ({ id, title }) => ({
      [id]: entry.number(title, UNITS.points, {
        ...{ ...WHOLE, min: 0, max: 1000 },
        hint: "整数；超过上限按上限计，没有则留空。|Whole points; beyond the limit they are held to it; blank if none.",
      }),
    })),
    record: entry.text("书面记录|Written record", {
      by: RATER,
      hint: "增加、减少分数的书面记录：编号或说明。|The record of points added or taken off: its number, or what it says.",
    }),
  },
  checks: {
    group: [`=ISNUMBER(${MODE})`, "组别不在模式表|group without a mode"],
    off_duty: [
      `=OR(${ON_DUTY},COUNT(entries(process..satisfaction_plus))=0)`,
      "待岗或休假，不应有分数|points in a month of stand-down or leave",
    ],
    passed: [
      `=NOT(AND(${NOT_PASSED},${ON_DUTY}))`,
      "待岗考核不合格，应为待岗|not passed: still in stand-down",
    ],
    complete: [
      `=OR(NOT(${ON_DUTY}),AND(COUNT(entries(process..satisfaction))=4,OR(IFERROR(${inMode(MODE, "base", "upward")}=0,TRUE),entry(upward)<>"")))`,
      "缺考核分|points missing",
      "lacks",
    ],
    most: [
      `=AND(${BASE.map(({ id }) => `IFERROR(N(entry(${id}))<=${inMode(MODE, "base", id)},TRUE)`).join(",")})`,
      "超过本组模式的满分|above the most of the group's mode",
    ],
    plus: [
      `=AND(${PLUS.map(({ id, of }) => `OR(N(entry(${id}))=0,IFERROR(${inMode(MODE, "plus", of)}>0,TRUE))`).join(",")})`,
      "本组模式没有该项加分|no such plus points in the group's mode",
    ],
  },

  results: {
    result: section("结果|Result", {
      total: figure.points.everyone("综合成绩|Total", CLAUSE.scale, {
        formula: `=IF([rated]=1,IF([mode]=1,${total(1)},${total(2)}),"")`,
        mayBeBlank: true,
        native: `=IF([rated]=1,${nativeScore({
          items: BASE.map(({ id }) => [`N(entry(${id}))`, inMode("[mode]", "base", id)]),
          adjust: PLUS.map(
            ({ id, of }) => `N(entry(${id}))-MAX(0,N(entry(${id}))-${inMode("[mode]", "plus", of)})`,
          ).join("+"),
        })},"")`,
      }),
      rank: figure.count.everyone("单元内名次|Rank in the unit", CLAUSE.period, {
        formula: `=IF([total]="","",${among("unit", ",--(column(total)>[total])")}+1)`,
        mayBeBlank: true,
        native: `=IF([total]="","",[unit_size]-${among("unit", ",--(column(total)<=[total])")}+1)`,
      }),
      low_rank: figure.count.everyone("倒数名次|Rank from the bottom", rankFromBottom("unit"), CLAUSE.last, {
        mayBeBlank: true,
        native: rankFromTop("unit"),
      }),
      consequence: figure("处理|Consequence", CLAUSE.last, {
        formula:
          `=IF(${IN_STAND_DOWN},t"${WORD.down}",IF([total]="","",IF(AND([first_back]=1,NOT(${PASSED})),t"${WORD.open}",` +
          `IF(AND([first_back]=1,[in_low]=1),t"${WORD.dismissed}",` +
          'IF([decided]>0,IF({down_length}=1,t"待岗1个月|stand-down 1 month",t"待岗|stand-down "&{down_length}&t"个月| months"),' +
          `IF([talk_run]>={head_months},t"${WORD.head}",IF([in_talk]=1,t"${WORD.manager}",t"${WORD.none}")))))))`,
        mayBeBlank: true, // The lightest first, each heavier one over it.
        native:
          `=IF([due]+[down_month]>0,t"${WORD.down}",IF([rated]=0,"",IF(AND([first_back]=1,entry(passed)<>t"是|yes"),t"${WORD.open}",` +
          `IF([in_talk]+[in_low]=0,t"${WORD.none}",IF(AND([in_low]=1,[first_back]=1),t"${WORD.dismissed}",` +
          "IF(AND([in_low]=1,[low_run]>={down_months})," +
          'IF({down_length}=1,t"待岗1个月|stand-down 1 month",t"待岗|stand-down "&{down_length}&t"个月| months"),IF([in_talk]=0,' +
          `t"${WORD.none}",IF([talk_run]<{head_months},t"${WORD.manager}",t"${WORD.head}"))))))))`,
      }),
      bonus: figure("绩效奖金|Bonus", CLAUSE.down, {
        formula: `=IF(${IN_STAND_DOWN},t"不发|none",IF([total]="","",IF(AND([first_back]=1,NOT(${PASSED})),"",t"按考核成绩|by the score")))`,
        mayBeBlank: true,
        native:
          '=IF([due]+[down_month]>0,t"不发|none",IF([rated]=0,"",IF(ISERROR([total]),[total],' +
          'IF([first_back]*(entry(passed)<>t"是|yes")=1,"",t"按考核成绩|by the score"))))',
      }),
      proposed: figure("应填在岗情况|Duty by the verdict", CLAUSE.down, {
        formula:
          '=IF([absent],"",IF([due]=1,t"待岗|stand-down",IF([waiting]=1,t"考核合格后在岗|on duty once passed","")))',
        native:
          '=IF([absent],"",IF([due]+[waiting]=0,"",IF([due]=0,t"考核合格后在岗|on duty once passed",t"待岗|stand-down")))',
        unrated: true,
        mayBeBlank: true,
      }),
      warning: figure("提示|Warning", CLAUSE.record, {
        formula: `=MID(${WARNINGS.map(([condition, words]) => `IF(${condition},t"；|;"&t"${words}","")`).join("&")},2,500)`,
        mayBeBlank: true,
        native: `=MID(${WARNINGS.map(([condition, words]) => `IF(NOT(${condition}),"",t"；|;"&t"${words}")`).join("&")},2,500)`,
      }),
    }),
    unit: section("模式与考核单元|Mode and unit", {
      mode: figure.count("模式|Mode", `=${MODE}`, CLAUSE.mode1, {
        native: '=IF(roster(group)="",NA(),VLOOKUP(roster(group),{modes},2,FALSE))',
      }),
      unit: figure(
        "考核单元|Unit",
        '=IF({unit=group},roster(group)&"",IF({unit=department},roster(department)&"",t"全体|everybody"))',
        {
          native:
            '=CHOOSE(1+{unit=department}+2*{unit=group},t"全体|everybody",roster(department)&"",roster(group)&"")',
        },
      ),
      talk_unit: figure(
        "后三名范围|Unit for talks",
        '=IF({talk_unit=same},[unit],IF({talk_unit=department},roster(department)&"",t"全体|everybody"))',
        {
          native:
            '=CHOOSE(1+{talk_unit=department}+2*{talk_unit=same},t"全体|everybody",roster(department)&"",[unit])',
        },
      ),
      unit_size: figure.count.everyone("单元人数|People in the unit", `=IF([total]="","",${among("unit")})`, {
        mayBeBlank: true,
        native: '=IF([total]="","",SUMPRODUCT((column(unit)=[unit])*ISNUMBER(column(total))))',
      }),
      talk_size: figure.count.everyone("后三名范围人数|People in the unit for talks", {
        formula: `=IF([total]="","",${among("talk_unit")})`,
        mayBeBlank: true,
        native: '=IF([total]="","",SUMPRODUCT((column(talk_unit)=[talk_unit])*ISNUMBER(column(total))))',
      }),
      talk_rank: figure.count.everyone("后三名范围倒数名次|Rank from the bottom for talks", CLAUSE.last, {
        formula: rankFromBottom("talk_unit"),
        mayBeBlank: true,
        native: rankFromTop("talk_unit"),
      }),
    }),
    runs: section("连续情况|Runs", {
      talk_opening: figure.count.year(
        "期初连续后三名|Opening: last three",
        '=IF(COUNT([settled])=0,"",opening(talk_opening))',
        { native: "same" },
      ),
      low_opening: figure.count.year(
        "期初连续最后五名|Opening: last five",
        '=IF(COUNT([settled])=0,"",opening(low_opening))',
        { native: "same" },
      ),
      back_opening: figure.count.year(
        "期初待岗未评定|Opening: stand-down",
        '=IF(COUNT([settled])=0,"",opening(back_opening))',
        { native: "same" },
      ),
      down_opening: figure.count.year(
        "期初尚余待岗月数|Opening: months of stand-down",
        '=IF(COUNT([settled])=0,"",opening(down_opening))',
        { native: "same" },
      ),
      settled: figure.count.everyone("已定月份|Month settled", '=IF(OR([ready],[absent]),period(index),"")', {
        native: '=IF([ready]+[absent]=0,"",period(index))',
      }),
      rated: figure.count.orZero("已评定|Rated", `=IF(${ON_DUTY},1,0)`, {
        unopened: 0,
        native: '=1-(entry(duty)=t"待岗|stand-down")-(entry(duty)=t"休假|leave")',
      }),
      rated_month: figure.count.everyone("评定月份|Rated in", "=[rated]*period(index)", {
        unopened: 0,
        native: "same",
      }),
      standing: figure.count.orZero("填报待岗|Stand-down entered", `=IF(${STANDING},1,0)`, {
        unopened: 0,
        native: '=--(entry(duty)=t"待岗|stand-down")',
      }),
      down_month: figure.count.orZero("待岗月份|Stand-down in", CLAUSE.down, {
        formula: "=IF(AND([standing]=1,[due]+[waiting]>0),period(index),0)",
        unopened: 0,
        native: "=([standing]=1)*([due]+[waiting]>0)*period(index)",
      }),
      bridged: figure.count.everyone("不中断|Bridged", {
        formula: "=IF(AND({gaps=bridge},[rated]=0,[standing]=0,OR([ready],[absent])),1,0)",
        unopened: 0,
        native: "={gaps=bridge}*([rated]+[standing]=0)*([ready]+[absent])",
      }),
      in_talk: figure.count.everyone("在后三名|Among the last three", CLAUSE.last, {
        formula: amongLast("talk_rank", "talk_size", "last_talk"),
        unopened: 0,
        native: lastTwin("talk_rank", "talk_size", "last_talk"),
      }),
      in_low: figure.count.everyone("在最后五名|Among the last five", CLAUSE.last, {
        formula: amongLast("low_rank", "unit_size", "last_down"),
        unopened: 0,
        native: lastTwin("low_rank", "unit_size", "last_down"),
      }),
      ...runColumns({ id: "talk", title: "后三名|last three", counts: "in_talk" }),
      ...runColumns({ id: "low", title: "最后五名|last five", counts: "in_low" }),
      decided: figure.count.everyone("待岗结论月份|Stand-down decided in", CLAUSE.last, {
        formula: "=IF(AND([in_low]=1,[low_run]>={down_months}),period(index),0)",
        unopened: 0,
        native: "=([in_low]=1)*(N([low_run])>={down_months})*period(index)",
      }),
      decided_before: figure.count("此前待岗结论月份|Stand-down decided before in", {
        formula: "=MAX(N([decided:previous]),N([decided_before:previous]))",
        unrated: true,
        unopened: 0,
        native: "=[decided_last:previous]",
        nativeFirst: "=0",
      }),
      back_from: figure.count("待岗期满月份|Stand-down over in", CLAUSE.back, {
        formula:
          "=IF([decided_before]>0,[decided_before]+{down_length}+1,IF(MAX([down_opening],[back_opening])>0," +
          "period(index)-COLUMNS([decided:toDate])+1+[down_opening],0))",
        unrated: true,
        unopened: 0,
        native: "=[down_until:previous]",
        nativeFirst: "=IF(N([down_opening])+N([back_opening])>0,period(index)+[down_opening],0)",
      }),
      due: figure.count("应待岗|Stand-down due", CLAUSE.down, {
        formula: "=IF([back_from]>period(index),1,0)",
        unrated: true,
        unopened: 0,
        native: "=IF([down_left:previous]>0,1,0)",
        nativeFirst: "=IF(N([down_opening])>0,1,0)",
      }),
      waiting: figure.count("期满待上岗|Stand-down over, not back", CLAUSE.back, {
        formula:
          "=IF(AND([back_from]>0,[due]=0,SUMPRODUCT(([rated_month:toDate]>=[back_from])*([rated_month:toDate]<period(index)))=0),1,0)",
        unrated: true,
        unopened: 0,
        native: "=IF(AND([back_state:previous]=1,[due]=0),1,0)",
        nativeFirst: "=IF(AND(N([back_opening])=1,[due]=0),1,0)",
      }),
      first_back: figure.count.everyone("上岗后首月|First month back", CLAUSE.back, {
        formula: "=IF(AND([rated]=1,[waiting]=1),1,0)",
        unopened: 0,
        native: "=[rated]*[waiting]",
      }),
      back_due: figure.count.everyone("待岗后尚未评定|Stand-down, not rated since", {
        formula: '=IF(OR([ready],[absent]),IF(OR([decided]>0,[due]=1,AND([waiting]=1,[rated]=0)),1,0),"")',
        native: '=IF(OR([ready],[absent]),[back_state],"")',
      }),
      down_rest: figure.count.everyone("尚余待岗月数|Months of stand-down still to serve", CLAUSE.down, {
        formula:
          '=IF(OR([ready],[absent]),IF([decided]>0,{down_length},MAX(0,[back_from]-1-period(index))),"")',
        native: '=IF(OR([ready],[absent]),[down_left],"")',
      }),
    }),
  },

  helpers: {
    decided_last: helper(
      "最近待岗结论（逐月）|Last verdict of stand-down (month by month)",
      "=IF([decided]>0,[decided],[decided_last:previous])",
      { nativeFirst: "=[decided]", format: "0" },
    ),
    down_until: helper(
      "待岗期满（逐月）|Stand-down over (month by month)",
      "=IF([decided]>0,[decided]+{down_length}+1,[down_until:previous])",
      {
        nativeFirst:
          "=IF([decided]>0,[decided]+{down_length}+1,IF(N([down_opening])+N([back_opening])>0,period(index)+[down_opening],0))",
        format: "0",
      },
    ),
    down_left: helper(
      "尚余待岗月数（逐月）|Months of stand-down left (month by month)",
      "=IF([decided]>0,{down_length},MAX(0,[down_left:previous]-1))",
      { nativeFirst: "=IF([decided]>0,{down_length},MAX(0,N([down_opening])-1))", format: "0" },
    ),
    back_state: helper(
      "待岗后尚未评定（逐月）|Stand-down, not rated since (month by month)",
      "=IF(OR([decided]>0,[due]=1),1,IF([rated]=1,0,[back_state:previous]))",
      {
        nativeFirst: "=IF(OR([decided]>0,[due]=1),1,IF([rated]=1,0,N([back_opening])))",
        format: "0",
      },
    ),
  },

  summary: [
    "total",
    "rank",
    "low_rank",
    "talk_run",
    "low_run",
    "consequence",
    "bonus",
    "proposed",
    "warning",
  ],
  rollUps: {
    mean: figure.points.all(
      "平均综合成绩|Mean total",
      '=IF(COUNT(column(total))=0,"",AVERAGE(column(total)))',
      { format: "0.00" },
    ),
  },
  openings: [
    { rosterColumn: "talk_start", column: "talk_opening", closing: "talk_run" },
    { rosterColumn: "low_start", column: "low_opening", closing: "low_run" },
    { rosterColumn: "down_start", column: "down_opening", closing: "down_rest" },
    { rosterColumn: "back_start", column: "back_opening", closing: "back_due" },
  ],

  examples: [
    example("everbright-csr-1", "模式一：加分以15分为限|mode 1: plus points held to 15", {
      people: {
        例1: {
          group: "信用卡组",
          entries: [
            { process: 36, process_plus: 20, quality: 38, site: 15, satisfaction: 5, satisfaction_plus: 5 },
          ],
        },
      },
      expected: { 例1: { total: 114 } },
    }),
    example("everbright-csr-2", "两种模式的满分|the most of both modes", {
      people: {
        例2甲: { group: "综合组", entries: [points(120)] },
        例2乙: {
          group: "理财组",
          entries: [
            {
              ...{ process: 20, quality: 50, site: 15, satisfaction: 5, upward: 10 },
              ...{ process_plus: 7, quality_plus: 8, satisfaction_plus: 5 },
            },
          ],
        },
      },
      expected: { 例2甲: { total: 120 }, 例2乙: { total: 120 } },
    }),
    example("everbright-csr-3", "三个月的倒数名次 2、3、5|ranks 2, 3, 5 from the bottom in three months", {
      alone: true,
      people: { 例3: { group: "信用卡组", entries: ranked([2, 3, 5]) }, ...colleagues("例3", 3) },
      expected: {
        例3: { low_rank: [2, 3, 5], consequence: ["服务室经理谈话", "部门负责人谈话", "待岗1个月"] },
      },
    }),
    example("everbright-csr-4", "连续中断|a run that is broken", {
      alone: true,
      people: { 例4: { group: "信用卡组", entries: ranked([4, 6, 5, 5]) }, ...colleagues("例4", 4) },
      expected: { 例4: { low_rank: [4, 6, 5, 5], consequence: ["无", "无", "无", "无"] } },
    }),
  ],
});
