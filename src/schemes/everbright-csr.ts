/** 中国光大银行95595客户服务中心CSR绩效考核管理办法: 120 points in two modes, ranks in the unit, runs of low ranks. */
import {
  choiceEntry,
  choiceParameter,
  clausesOf,
  numberParameter,
  periodFigure,
  pointsEntry,
  pointsParameter,
  SCORE,
  spilledFigure,
  text,
  UNITS,
  vector,
  yearFigure,
} from "./building";
import { helper } from "./native";
import { nativeScore } from "./nativeSteps";
import type { EntryColumn, ExamplePerson, ResultColumn, Scheme } from "./scheme";
import type { Text } from "../i18n/language";

const at = clausesOf("003");

const CLAUSE = {
  rated: at(
    "L157–158",
    "考核对象为信用卡中心客户服务部从事呼入业务的CSR。目前包括:信用卡服务室下设的信用卡组、白金卡组;综合业务服务室下设的综合组、理财组",
  ),
  period: at("L159–160", "考核以自然月为单位,每月考核一次并按综合成绩排名。考核成绩与月度奖金挂钩"),
  scale: at(
    "L161–162",
    "考核以120 分为满分,最低为0 分。其中100 分为基础分,20 分为加分,最小加减分值单位为1 分",
  ),
  parts: at("L164", "(一)考核内容主要由业务处理、品质监控、现场管理、客户满意度、上评部分组成"),
  mode1: at(
    "L165",
    "1、信用卡组、综合组模式:业务处理40分,加分最高为15分;品质监控40分;现场管理15分;客户满意度5分,加分5分",
  ),
  mode2: at(
    "L165",
    "2、白金卡组、理财组模式:业务处理20分,加分最高为7分;品质监控50分,加分最高为8分;现场管理15分;客户满意度5分,加分5分;上评10分",
  ),
  last: at(
    "L166",
    "每月后三名由所在业务服务室经理进行谈话,连续两个月后三名由部门负责人谈话,绩效成绩连续三个月为所在考核单元CSR排名最后五名者,按待岗1个月处理并报人力资源部",
  ),
  down: at("L167", "待岗期间进行业务培训,绩效奖金不予发放"),
  back: at("L168", "待岗结束经考核合格后重新上岗,如上岗后第一个月绩效成绩为所在考核单元CSR最后五名,予以辞退"),
  record: at("L170", "考核过程中所有增加、减少分数的行为都要求有书面记录"),
} as const;

const POINTS = { unit: UNITS.points, format: SCORE };
const RATER = text("绩效管理岗", "Performance desk");

const BASE: readonly { id: string; title: Text; one: number; two: number }[] = [
  { id: "process", title: text("业务处理", "Processing"), one: 40, two: 20 },
  { id: "quality", title: text("品质监控", "Quality"), one: 40, two: 50 },
  { id: "site", title: text("现场管理", "On site"), one: 15, two: 15 },
  { id: "satisfaction", title: text("客户满意度", "Satisfaction"), one: 5, two: 5 },
  { id: "upward", title: text("上评", "Superiors' rating"), one: 0, two: 10 },
];
const PLUS: readonly { id: string; of: string; title: Text; one: number; two: number }[] = [
  { id: "process_plus", of: "process", title: text("业务处理加分", "Processing, plus"), one: 15, two: 7 },
  { id: "quality_plus", of: "quality", title: text("品质监控加分", "Quality, plus"), one: 0, two: 8 },
  {
    id: "satisfaction_plus",
    of: "satisfaction",
    title: text("满意度加分", "Satisfaction, plus"),
    one: 5,
    two: 5,
  },
];

/** The mode of the person's group, an error where the group has none. */
const MODE = 'INDEX({modes},MATCH(IF(roster(group)="",NA(),roster(group)),INDEX({modes},0,1),0),2)';
const inMode = (mode: string, kind: "base" | "plus", item: string) =>
  `IF(${mode}=1,{${kind}1:${item}},{${kind}2:${item}})`;

const STANDING = 'entry(duty)=t"待岗|stand-down"';
const ON_DUTY = 'OR(entry(duty)="",entry(duty)=t"在岗|on duty")';

const plusPoints = (of: string, id: string) => `MIN(N(entry(${id})),${inMode("[mode]", "plus", of)})`;
const PLUS_POINTS = PLUS.map(({ of, id }) => plusPoints(of, id)).join("+");

const UNIT_OPTIONS = [
  ["group", "组", "group"],
  ["department", "业务服务室", "office"],
  ["all", "全体", "everybody"],
] as const;

/** People of a unit with a total: how many, and how many whose total is so. */
const among = (unit: string, condition = "") =>
  `SUMPRODUCT(--ISNUMBER(column(total)),--(column(${unit})=[${unit}])${condition})`;

/** Rank from the bottom: people with the same total share the lower number, or the higher one. */
const rankFromBottom = (unit: string) =>
  `=IF([total]="","",${among(unit, ",--(column(total)<[total])")}+IF({ties=in},1,${among(unit, ",--(column(total)=[total])")}))`;

/** Whether the person is among the last so many of the unit. */
const amongLast = (rank: string, size: string, last: string) =>
  `=IF([total]="",0,--AND([${rank}]<={${last}},OR({small_units=apply},[${size}]>{${last}})))`;

interface Run {
  id: string;
  zh: string;
  en: string;
  /** 1 in the months that count. */
  counts: string;
}

/**
 * Months running. STREAK counts months that count and months that are bridged; the bridged ones are taken off again,
 * and a run that reaches back to the year's first month goes on from the year before.
 */
function runColumns({ id, zh, en, counts }: Run): ResultColumn[] {
  const months = text("月", "months");
  return [
    periodFigure(`${id}_flag`, text(`${zh}：连续标记`, `${en}: flag`), `=IF([${counts}]+[bridged]>0,1,0)`, {
      format: "0",
      unopened: 0,
    }),
    spilledFigure(
      `${id}_streak`,
      text(`${zh}：年内连续`, `${en}: run in the year`),
      `=APPRAISE.STREAK([${id}_flag])`,
      {
        format: "0",
        native: `=IF([${id}_flag]=0,0,[${id}_streak:previous]+1)`,
        nativeFirst: `=[${id}_flag]`,
        unopened: 0,
      },
    ),
    periodFigure(
      `${id}_run`,
      text(`连续${zh}`, `${en} running`),
      `=IF(OR([ready],[absent]),[${id}_streak]-SUMPRODUCT([bridged:toDate]*(COLUMN([bridged:toDate])>COLUMN([bridged])-[${id}_streak]))+IF([${id}_streak]=COLUMNS([${id}_streak:toDate]),[${id}_opening],0),"")`,
      {
        unit: months,
        format: "0",
        clause: CLAUSE.last,
        native: `=IF(OR([ready],[absent]),IF([bridged]=1,N([${id}_run:previous]),IF([${counts}]=1,N([${id}_run:previous])+1,0)),"")`,
        nativeFirst: `=IF(OR([ready],[absent]),IF([bridged]=1,[${id}_opening],IF([${counts}]=1,[${id}_opening]+1,0)),"")`,
      },
    ),
  ];
}

const opening = (id: string, zh: string, en: string, max: number): EntryColumn => ({
  id: `${id}_start`,
  title: text(zh, en),
  kind: "number",
  blank: "zero",
  min: 0,
  max,
  whole: true,
  format: "0",
  hint: text(
    "开始使用本表以前的情况；没有则留空。",
    "As it was before the sheet was first used; blank if none.",
  ),
});

/** Whole points, blank while the person is not on duty. */
const wholePoints = (
  id: string,
  title: Text,
  limit: string | undefined,
  more: Partial<EntryColumn>,
): EntryColumn => {
  const { limit: most, ...column } = pointsEntry(id, title, limit ?? "", {
    blank: "none",
    whole: true,
    format: "0",
    by: RATER,
    ...more,
  });
  return limit === undefined ? { ...column, max: 1000 } : { ...column, limit: most ?? limit };
};

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
const colleagues = (head: string, months: number): ExamplePerson[] =>
  [50, 60, 70, 80, 90, 100, 110].map((total, index) => ({
    id: `${head}同${index + 1}`,
    group: "信用卡组",
    entries: Array.from({ length: months }, () => points(total)),
  }));
const ranked = (ranks: readonly number[]) => ranks.map((rank) => points(35 + 10 * rank));

const WORD = {
  manager: "服务室经理谈话|talk: office manager",
  head: "部门负责人谈话|talk: department head",
  dismissed: "辞退|dismissal",
  none: "无|none",
} as const;

export const everbrightCsr: Scheme = {
  id: "everbright-csr",
  version: 1,
  title: text("光大银行95595客户服务中心CSR绩效考核", "Everbright 95595: call agents"),
  shortTitle: text("CSR考核", "CSR"),
  kind: "scoring",
  source: {
    file: "003",
    place: "L152–170",
    opening: "中国光大银行95595 客户服务中心CSR绩效考核管理办法",
    remark: text(
      "缺“五”；各部分的评分细则不在原文中，直接填写得分；奖金与成绩的关系原文没有数字。",
      "Section five is missing; the detail rules are not in the text: points are entered; how the score moves the bonus is not said in numbers.",
    ),
  },
  people: text("信用卡中心客户服务部呼入CSR", "Inbound agents of the credit card centre"),
  industry: text("银行（信用卡客户服务）", "Banking (credit card service)"),
  unit: UNITS.points,
  fen: 2e-9,
  period: "month",

  rules: [
    { id: "rated", title: text("考核对象", "Who is rated"), clause: CLAUSE.rated },
    { id: "period", title: text("按月排名", "Monthly ranking"), clause: CLAUSE.period },
    {
      id: "scale",
      title: text("120 分", "120 points"),
      clause: CLAUSE.scale,
      reading: text(
        "各部分只能填整数；加分超过上限按上限计。",
        "Whole points only; plus points beyond their limit are held to it.",
      ),
    },
    { id: "parts", title: text("考核内容", "Parts"), clause: CLAUSE.parts },
    { id: "mode1", title: text("模式一", "Mode 1"), clause: CLAUSE.mode1 },
    { id: "mode2", title: text("模式二", "Mode 2"), clause: CLAUSE.mode2 },
    {
      id: "last",
      title: text("后三名与最后五名", "Last three and last five"),
      clause: CLAUSE.last,
      reading: text(
        "名次在考核单元内从后往前数；“考核单元”默认按组，“后三名”默认在同一单元（参数可改）。同分默认都算入。一个月内以最重的处理为准。未评定的月份默认中断连续；未填齐的月份先按中断计，补填后自动更正。单元人数不足时全体都在最后几名，予以提示。",
        "Ranks count from the bottom of the unit: the group by default, the last three in the same unit (parameters). Equal totals are all in by default. The strongest consequence of a month wins. A month that is not rated breaks a run by default; one that is not complete does until it is. In a small unit everybody is among the last: a warning says so.",
      ),
    },
    {
      id: "down",
      title: text("待岗", "Stand-down"),
      clause: CLAUSE.down,
      reading: text(
        "待岗的月份在填报表“在岗情况”选“待岗”，不填分数，不参加排名，不发绩效奖金。",
        "In a stand-down month “duty” is set to stand-down: no points, no rank, no bonus.",
      ),
    },
    {
      id: "back",
      title: text("重新上岗后第一个月", "First month back"),
      clause: CLAUSE.back,
      reading: text(
        "待岗后第一个评定的月份；待岗和连续情况可由上年转入。",
        "The first rated month after a stand-down; stand-downs and runs go over the year's end.",
      ),
    },
    { id: "record", title: text("书面记录", "Written record"), clause: CLAUSE.record },
  ],

  parameters: [
    {
      kind: "table",
      id: "modes",
      name: text("各组模式", "modes"),
      columns: [
        { name: text("组别", "Group"), kind: "text" },
        { name: text("模式", "Mode"), format: "0", min: 1, max: 2 },
      ],
      rows: [
        ["信用卡组", 1],
        ["综合组", 1],
        ["白金卡组", 2],
        ["理财组", 2],
      ],
      unordered: true,
      size: 12,
      required: true,
      clause: CLAUSE.mode1,
      reading: text("组别与名册的“组别”一致。", "Groups as in the roster."),
    },
    pointsParameter(
      "base1",
      text("模式1基础分", "mode 1 points"),
      BASE.map(({ id, title, one }) => [id, title, one] as const),
      { clause: CLAUSE.mode1 },
    ),
    pointsParameter(
      "plus1",
      text("模式1加分", "mode 1 plus"),
      PLUS.map(({ of, title, one }) => [of, title, one] as const),
      { total: 20, clause: CLAUSE.mode1 },
    ),
    pointsParameter(
      "base2",
      text("模式2基础分", "mode 2 points"),
      BASE.map(({ id, title, two }) => [id, title, two] as const),
      { clause: CLAUSE.mode2 },
    ),
    pointsParameter(
      "plus2",
      text("模式2加分", "mode 2 plus"),
      PLUS.map(({ of, title, two }) => [of, title, two] as const),
      { total: 20, clause: CLAUSE.mode2 },
    ),
    numberParameter("last_talk", text("谈话名次", "last for talks"), text("名", "people"), 3, {
      min: 1,
      max: 1000,
      whole: true,
      clause: CLAUSE.last,
    }),
    numberParameter("head_months", text("负责人谈话月数", "months to head talk"), UNITS.months, 2, {
      min: 1,
      max: 12,
      whole: true,
      clause: CLAUSE.last,
    }),
    numberParameter("last_down", text("待岗名次", "last for stand down"), text("名", "people"), 5, {
      min: 1,
      max: 1000,
      whole: true,
      clause: CLAUSE.last,
    }),
    numberParameter("down_months", text("待岗连续月数", "months to stand down"), UNITS.months, 3, {
      min: 1,
      max: 12,
      whole: true,
      clause: CLAUSE.last,
    }),
    numberParameter("down_length", text("待岗月数", "stand down months"), UNITS.months, 1, {
      min: 1,
      max: 12,
      whole: true,
      clause: CLAUSE.last,
    }),
    choiceParameter("unit", text("考核单元", "unit"), UNIT_OPTIONS, {
      clause: CLAUSE.last,
      reading: text("“考核单元”原文没有定义：默认按组。", "Not defined in the text: the group by default."),
    }),
    choiceParameter(
      "talk_unit",
      text("后三名范围", "unit for talks"),
      [
        ["same", "同考核单元", "the same unit"],
        ["department", "业务服务室", "office"],
        ["all", "全体", "everybody"],
      ],
      {
        clause: CLAUSE.last,
        reading: text("“每月后三名”在哪个范围内。", "Among whom the last three are taken."),
      },
    ),
    choiceParameter(
      "ties",
      text("同分", "equal totals"),
      [
        ["in", "都算入", "all in"],
        ["out", "超出名额都不算入", "none in beyond the number"],
      ],
      {
        clause: CLAUSE.last,
        reading: text("同分者跨越第三、第五名时。", "Where equal totals straddle the third or fifth rank."),
      },
    ),
    choiceParameter(
      "gaps",
      text("未评定月份", "months not rated"),
      [
        ["break", "中断连续", "break a run"],
        ["bridge", "不中断", "do not"],
      ],
      {
        clause: CLAUSE.last,
        reading: text(
          "休假等未评定的月份；待岗总是中断。",
          "Leave and the like; a stand-down always breaks a run.",
        ),
      },
    ),
    choiceParameter(
      "small_units",
      text("人数不足", "small units"),
      [
        ["apply", "照常并提示", "apply, with a warning"],
        ["spare", "不适用", "do not apply"],
      ],
      {
        clause: CLAUSE.last,
        reading: text(
          "单元人数不超过名次数时，全体都在最后几名。",
          "Where the unit has no more people than ranks, everybody is among the last.",
        ),
      },
    ),
  ],

  rosterColumns: [
    opening("talk", "期初连续后三名月数", "Months among the last three before", 120),
    opening("low", "期初连续最后五名月数", "Months among the last five before", 120),
    opening("back", "期初待岗未评定（1是）", "Stand-down not followed by a rating before (1: yes)", 1),
  ],
  entryColumns: [
    choiceEntry(
      "duty",
      text("在岗情况", "Duty"),
      [
        ["on", "在岗", "on duty"],
        ["down", "待岗", "stand-down"],
        ["leave", "休假", "leave"],
      ],
      {
        blank: "none",
        by: RATER,
        hint: text(
          "留空为在岗；待岗或休假的月份不填分数。",
          "Blank: on duty; no points in a month of stand-down or leave.",
        ),
      },
    ),
    ...BASE.map(({ id, title }) =>
      wholePoints(id, title, `MAX({base1:${id}},{base2:${id}})`, {
        hint: text(
          "整数；满分按本组模式，本组没有的部分留空。",
          "Whole points, at most those of the group's mode; blank where the mode has none.",
        ),
      }),
    ),
    ...PLUS.map(({ id, title }) =>
      wholePoints(id, title, undefined, {
        hint: text(
          "整数；超过上限按上限计，没有则留空。",
          "Whole points; beyond the limit they are held to it; blank if none.",
        ),
      }),
    ),
  ],
  entryChecks: [
    {
      id: "group",
      formula: `=ISNUMBER(${MODE})`,
      message: text("组别不在模式表", "group without a mode"),
    },
    {
      id: "off_duty",
      formula: `=OR(${ON_DUTY},COUNT(entries(process..satisfaction_plus))=0)`,
      message: text("待岗或休假，不应有分数", "points in a month of stand-down or leave"),
    },
    {
      id: "complete",
      formula: `=OR(NOT(${ON_DUTY}),AND(COUNT(entries(process..satisfaction))=4,OR(IFERROR(${inMode(MODE, "base", "upward")}=0,TRUE),entry(upward)<>"")))`,
      message: text("缺考核分", "points missing"),
    },
    {
      id: "most",
      formula: `=AND(${BASE.map(({ id }) => `IFERROR(N(entry(${id}))<=${inMode(MODE, "base", id)},TRUE)`).join(",")})`,
      message: text("超过本组模式的满分", "above the most of the group's mode"),
    },
    {
      id: "plus",
      formula: `=AND(${PLUS.map(({ id, of }) => `OR(N(entry(${id}))=0,IFERROR(${inMode(MODE, "plus", of)}>0,TRUE))`).join(",")})`,
      message: text("本组模式没有该项加分", "no such plus points in the group's mode"),
    },
  ],
  lists: [],

  results: [
    {
      id: "result",
      title: text("结果", "Result"),
      columns: [
        periodFigure(
          "total",
          text("综合成绩", "Total"),
          `=IF([rated]=1,APPRAISE.SCORE(${vector(BASE.map(({ id }) => `N(entry(${id}))`))},IF([mode]=1,{base1},{base2}),${PLUS_POINTS},0,IF([mode]=1,SUM({plus1}),SUM({plus2})),0,IF([mode]=1,SUM({base1})+SUM({plus1}),SUM({base2})+SUM({plus2}))),"")`,
          {
            mayBeBlank: true,
            ...POINTS,
            clause: CLAUSE.scale,
            native: `=IF([rated]=1,${nativeScore({
              items: BASE.map(({ id }) => [`N(entry(${id}))`, inMode("[mode]", "base", id)]),
              adjust: PLUS.map(
                ({ id, of }) => `N(entry(${id}))-MAX(0,N(entry(${id}))-${inMode("[mode]", "plus", of)})`,
              ).join("+"),
            })},"")`,
          },
        ),
        periodFigure(
          "rank",
          text("单元内名次", "Rank in the unit"),
          `=IF([total]="","",${among("unit", ",--(column(total)>[total])")}+1)`,
          { mayBeBlank: true, format: "0", clause: CLAUSE.period },
        ),
        periodFigure("low_rank", text("倒数名次", "Rank from the bottom"), rankFromBottom("unit"), {
          mayBeBlank: true,
          format: "0",
          clause: CLAUSE.last,
        }),
        periodFigure(
          "consequence",
          text("处理", "Consequence"),
          `=IF([total]="",IF([down_month]>0,t"待岗，不发绩效奖金|stand-down, no bonus",""),IF(AND([first_back]=1,[in_low]=1),t"${WORD.dismissed}",` +
            'IF([low_run]>={down_months},IF({down_length}=1,t"待岗1个月|stand-down 1 month",t"待岗|stand-down "&{down_length}&t"个月| months"),' +
            `IF([talk_run]>={head_months},t"${WORD.head}",IF([in_talk]=1,t"${WORD.manager}",t"${WORD.none}")))))`,
          {
            mayBeBlank: true,
            clause: CLAUSE.last,
            // The lightest first, each heavier one over it.
            native:
              '=IF([rated]=0,IF([down_month]>0,t"待岗，不发绩效奖金|stand-down, no bonus",""),IF([in_talk]+[in_low]=0,' +
              `t"${WORD.none}",IF(AND([in_low]=1,[first_back]=1),t"${WORD.dismissed}",IF(AND([in_low]=1,[low_run]>={down_months}),` +
              'IF({down_length}=1,t"待岗1个月|stand-down 1 month",t"待岗|stand-down "&{down_length}&t"个月| months"),IF([in_talk]=0,' +
              `t"${WORD.none}",IF([talk_run]<{head_months},t"${WORD.manager}",t"${WORD.head}"))))))`,
          },
        ),
        periodFigure(
          "bonus",
          text("绩效奖金", "Bonus"),
          '=IF([total]<>"",t"按考核成绩|by the score",IF([down_month]>0,t"不发|none",""))',
          { mayBeBlank: true, clause: CLAUSE.down },
        ),
        periodFigure(
          "warning",
          text("提示", "Warning"),
          '=IF([total]="","",IF(OR([unit_size]<={last_down},[talk_size]<={last_talk}),t"单元人数不足，全体都在最后几名|small unit: everybody is among the last",""))',
          { mayBeBlank: true },
        ),
      ],
    },
    {
      id: "unit",
      title: text("模式与考核单元", "Mode and unit"),
      columns: [
        periodFigure("mode", text("模式", "Mode"), `=IF([ready],${MODE},"")`, {
          format: "0",
          clause: CLAUSE.mode1,
        }),
        periodFigure(
          "unit",
          text("考核单元", "Unit"),
          '=IF(NOT([ready]),"",IF({unit=group},roster(group)&"",IF({unit=department},roster(department)&"",t"全体|everybody")))',
        ),
        periodFigure(
          "talk_unit",
          text("后三名范围", "Unit for talks"),
          '=IF(NOT([ready]),"",IF({talk_unit=same},[unit],IF({talk_unit=department},roster(department)&"",t"全体|everybody")))',
        ),
        periodFigure(
          "unit_size",
          text("单元人数", "People in the unit"),
          `=IF([total]="","",${among("unit")})`,
          {
            mayBeBlank: true,
            format: "0",
          },
        ),
        periodFigure(
          "talk_size",
          text("后三名范围人数", "People in the unit for talks"),
          `=IF([total]="","",${among("talk_unit")})`,
          { mayBeBlank: true, format: "0" },
        ),
        periodFigure(
          "talk_rank",
          text("后三名范围倒数名次", "Rank from the bottom for talks"),
          rankFromBottom("talk_unit"),
          { mayBeBlank: true, format: "0", clause: CLAUSE.last },
        ),
      ],
    },
    {
      id: "runs",
      title: text("连续情况", "Runs"),
      columns: [
        yearFigure(
          "talk_opening",
          text("期初连续后三名", "Opening: last three"),
          '=IF(COUNT([settled])=0,"",opening(talk_opening))',
          {
            format: "0",
          },
        ),
        yearFigure(
          "low_opening",
          text("期初连续最后五名", "Opening: last five"),
          '=IF(COUNT([settled])=0,"",opening(low_opening))',
          {
            format: "0",
          },
        ),
        yearFigure(
          "back_opening",
          text("期初待岗未评定", "Opening: stand-down"),
          '=IF(COUNT([settled])=0,"",opening(back_opening))',
          {
            format: "0",
          },
        ),
        periodFigure(
          "settled",
          text("已定月份", "Month settled"),
          '=IF(OR([ready],[absent]),period(index),"")',
          {
            format: "0",
          },
        ),
        periodFigure("rated", text("已评定", "Rated"), `=IF([ready],IF(${ON_DUTY},1,0),0)`, {
          format: "0",
          unopened: 0,
        }),
        periodFigure("rated_month", text("评定月份", "Rated in"), "=[rated]*period(index)", {
          format: "0",
          unopened: 0,
        }),
        periodFigure(
          "down_month",
          text("待岗月份", "Stand-down in"),
          `=IF([ready],IF(${STANDING},period(index),0),0)`,
          {
            format: "0",
            unopened: 0,
            clause: CLAUSE.down,
          },
        ),
        periodFigure(
          "bridged",
          text("不中断", "Bridged"),
          "=IF(AND({gaps=bridge},[rated]=0,[down_month]=0,OR([ready],[absent])),1,0)",
          { format: "0", unopened: 0 },
        ),
        periodFigure(
          "in_talk",
          text("在后三名", "Among the last three"),
          amongLast("talk_rank", "talk_size", "last_talk"),
          {
            format: "0",
            unopened: 0,
            clause: CLAUSE.last,
          },
        ),
        periodFigure(
          "in_low",
          text("在最后五名", "Among the last five"),
          amongLast("low_rank", "unit_size", "last_down"),
          {
            format: "0",
            unopened: 0,
            clause: CLAUSE.last,
          },
        ),
        ...runColumns({ id: "talk", zh: "后三名", en: "last three", counts: "in_talk" }),
        ...runColumns({ id: "low", zh: "最后五名", en: "last five", counts: "in_low" }),
        periodFigure(
          "last_down",
          text("最近待岗月份", "Last stand-down in"),
          '=IF(OR([ready],[absent]),MAX([down_month:toDate]),"")',
          { format: "0" },
        ),
        periodFigure(
          "first_back",
          text("上岗后首月", "First month back"),
          '=IF([rated]=1,IF(COUNTIF([rated_month:toDate],">"&[last_down])=1,IF([last_down]=0,[back_opening],1),0),0)',
          {
            format: "0",
            unopened: 0,
            clause: CLAUSE.back,
            native: "=IF([rated]=1,[back_state:previous],0)",
            nativeFirst: "=IF([rated]=1,[back_opening],0)",
          },
        ),
        periodFigure(
          "back_due",
          text("待岗后尚未评定", "Stand-down, not rated since"),
          '=IF([last_down]="","",IF(COUNTIF([rated_month:toDate],">"&[last_down])=0,IF([last_down]=0,[back_opening],1),0))',
          { format: "0", native: '=IF(OR([ready],[absent]),[back_state],"")' },
        ),
      ],
    },
  ],

  nativeHelpers: [
    helper(
      "back_state",
      text("待岗后尚未评定（逐月）", "Stand-down, not rated since (month by month)"),
      "=IF([down_month]>0,1,IF([rated]=1,0,[back_state:previous]))",
      { nativeFirst: "=IF([down_month]>0,1,IF([rated]=1,0,N([back_opening])))", format: "0" },
    ),
  ],

  summary: ["total", "rank", "low_rank", "talk_run", "low_run", "consequence", "bonus", "warning"],
  rollUps: [
    {
      id: "mean",
      title: text("平均综合成绩", "Mean total"),
      unit: UNITS.points,
      formula: '=IF(COUNT(column(total))=0,"",AVERAGE(column(total)))',
      format: "0.00",
    },
  ],
  openings: [
    { rosterColumn: "talk_start", column: "talk_opening", closing: "talk_run" },
    { rosterColumn: "low_start", column: "low_opening", closing: "low_run" },
    { rosterColumn: "back_start", column: "back_opening", closing: "back_due" },
  ],

  examples: [
    {
      id: "everbright-csr-1",
      what: text("模式一：加分以15分为限", "mode 1: plus points held to 15"),
      people: [
        {
          id: "例1",
          group: "信用卡组",
          entries: [
            {
              process: 36,
              process_plus: 20,
              quality: 38,
              site: 15,
              satisfaction: 5,
              satisfaction_plus: 5,
            },
          ],
        },
      ],
      expected: [{ person: "例1", column: "total", values: [114] }],
    },
    {
      id: "everbright-csr-2",
      what: text("两种模式的满分", "the most of both modes"),
      people: [
        { id: "例2甲", group: "综合组", entries: [points(120)] },
        {
          id: "例2乙",
          group: "理财组",
          entries: [
            {
              ...{ process: 20, quality: 50, site: 15, satisfaction: 5, upward: 10 },
              ...{ process_plus: 7, quality_plus: 8, satisfaction_plus: 5 },
            },
          ],
        },
      ],
      expected: [
        { person: "例2甲", column: "total", values: [120] },
        { person: "例2乙", column: "total", values: [120] },
      ],
    },
    {
      id: "everbright-csr-3",
      what: text("三个月的倒数名次 2、3、5", "ranks 2, 3, 5 from the bottom in three months"),
      alone: true,
      people: [{ id: "例3", group: "信用卡组", entries: ranked([2, 3, 5]) }, ...colleagues("例3", 3)],
      expected: [
        { person: "例3", column: "low_rank", values: [2, 3, 5] },
        {
          person: "例3",
          column: "consequence",
          values: ["服务室经理谈话", "部门负责人谈话", "待岗1个月"],
        },
      ],
    },
    {
      id: "everbright-csr-4",
      what: text("连续中断", "a run that is broken"),
      alone: true,
      people: [{ id: "例4", group: "信用卡组", entries: ranked([4, 6, 5, 5]) }, ...colleagues("例4", 4)],
      expected: [
        { person: "例4", column: "low_rank", values: [4, 6, 5, 5] },
        {
          person: "例4",
          column: "consequence",
          values: ["无", "无", "无", "无"],
        },
      ],
    },
  ],
};
