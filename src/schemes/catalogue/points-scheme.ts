/** 客户经理积分考核: a register of events and their points, with running totals. */
import { clauses, entry, figure, list, parameter, rule, scheme, section } from "../building";
import { forAll, withIds } from "../records";
import { IN_POINTS, SCORE, UNITS, type Pair } from "../words";
import { rankFormula } from "../mechanisms/rollUps";
import { WITHIN_MONTH } from "../mechanisms/listRows";
import { literally } from "../mechanisms/plain/compare";
import type { Clause } from "../scheme";

const CLAUSE = clauses("000", {
  meaning: "L216|通过设定一系列指标和标准,衡量客户经理的工作表现,并以积分的形式进行评估和奖励。",
  own: "L229|企业可以根据自身的情况,设定适当的考核指标,以确保客户经理的工作能够全面得到评估和奖励。",
  satisfaction: "L219|客户的满意度越高,客户经理的积分就越高。",
  goals: "L221|客户经理需要完成和超过这些目标,才能获得较高的积分奖励。",
  quality: "L224|如果出现错误或失误,将会对客户满意度产生负面影响。",
  teamwork: "L226|客户经理的团队合作能力将作为考核指标之一",
});

const KINDS = withIds<{ title: Pair; clause: Clause }>({
  satisfaction: { title: "客户满意度|Customer satisfaction", clause: CLAUSE.satisfaction },
  goals: { title: "业绩目标|Sales goals", clause: CLAUSE.goals },
  quality: { title: "工作质量|Quality of work", clause: CLAUSE.quality },
  teamwork: { title: "团队合作|Teamwork", clause: CLAUSE.teamwork },
});

const sumOf = (condition = "") =>
  `SUMPRODUCT(--(list(events.person)=[id]),--(list(events.check)="✓"),${condition}list(events.points))`;

/** The same from what was entered: the points of each row's event out of the table. */
const nativeSumOf = (condition = "") =>
  `SUMPRODUCT(--(list(events.person)=[id]),--(list(events.check)="✓"),${condition}list(events.times),` +
  `SUMIFS(INDEX({standard},0,2),INDEX({standard},0,1),${literally("list(events.event)")}))`;

export const pointsScheme = scheme({
  id: "points-scheme",
  version: 3,
  migrations: { 3: {} },
  title: "客户经理积分考核|Points scheme for account managers",
  shortTitle: "积分|Points",
  kind: "scoring",
  source: {
    file: "000",
    place: "L212–232",
    opening: "客户经理积分考核介绍作为一家企业,客户经理的角色非常重要",
    remark:
      "原文完整，但没有任何分值：积分事项和每次分值须自行填写。本表按月登记。|The source is complete but has no points: events and their points must be entered. Kept by month here.",
  },
  people: "客户经理|Account managers",
  industry: "通用|General",
  ...IN_POINTS,
  period: "month",
  rules: {
    points: rule("积分|Points", CLAUSE.meaning, {
      reading:
        "每件事项按“积分标准”中的分值乘以次数计分，加分为正、扣分为负；积分逐月累计到年末，可带入上年结余。|Each event counts its points from the table, times how often it happened; gains are positive, deductions negative. Points run up to the end of the year, with a balance brought forward.",
    }),
    ...forAll(KINDS, ({ id, title, clause }) => ({ [id]: rule(title, clause) })),
    own: rule("自定指标|Own indicators", CLAUSE.own, {
      reading: "积分事项由企业在参数中自定。|The events are set by the company in the parameters.",
    }),
  },
  parameters: {
    standard: parameter.table("积分标准|points per event", CLAUSE.meaning, {
      columns: [
        { name: "事项|Event", kind: "text" },
        { name: "每次分值|Points each", unit: UNITS.points, format: SCORE, min: -10_000, max: 10_000 },
      ],
      size: 20,
      unordered: true,
      reading:
        "原文没有分值，必须填写；扣分填负数。登记表中的事项须与此处一致。|Not in the text: must be entered; deductions are negative. Events in the register must be spelt as here.",
    }),
  },
  roster: {
    balance: entry.number("上年积分结余|Points brought forward", UNITS.points, {
      blank: "zero",
      min: -1e6,
      max: 1e6,
      format: SCORE,
    }),
  },
  entries: {
    closed: entry.choice("本月积分已核对|Month's points checked", {
      options: { yes: "是|yes" },
      hint: "登记表核对无误后选“是”，本月积分才计入；没有事项也要选。|Choose “yes” once the register is checked: only then the month counts, also if nothing happened.",
    }),
  },
  lists: {
    events: list("积分登记|Register", {
      note: "每件事项一行：日期、工号、类别、事项（与参数“积分标准”一致）和次数；分值自动得出。|One event a row: date, ID, kind, event (as in the parameter table) and number; its points follow.",
      rows: 60,
      columns: {
        date: entry.date("日期|Date"),
        person: entry.person("工号|ID", { blank: "missing" }),
        kind: entry.choice("类别|Kind", {
          options: forAll(KINDS, ({ id, title }) => ({ [id]: title })),
        }),
        event: entry.text("事项|Event", { blank: "missing" }),
        times: entry.number("次数|Times", UNITS.times, {
          min: 1,
          max: 1000,
          whole: true,
          format: "0",
        }),
      },
      checks: {
        month: WITHIN_MONTH,
        event: [
          "=NOT(ISNA(MATCH([event],INDEX({standard},0,1),0)))",
          "事项不在积分标准中|event not in the table",
        ],
      },
      results: {
        points: list.figure("积分|Points", '=IF([check]="✓",[times]*APPRAISE.BAND([event],{standard}),"")', {
          unit: UNITS.points,
          format: SCORE,
          native: [
            `=IF([check]="✓",[times]*INDEX({standard},MATCH(${literally("[event]")},INDEX({standard},0,1),0),2),"")`,
          ],
        }),
      },
    }),
  },
  results: {
    points: section("积分|Points", {
      points: figure.points.absentZero("本月积分|Points of the month", CLAUSE.meaning, {
        formula: `=${sumOf()}`,
        native: `=${nativeSumOf()}`,
      }),
      running: figure.points.everyone(
        "累计积分|Points so far",
        '=IF(SUMPRODUCT(--([points:toDate]=""))>0,"",[opening]+SUM([points:toDate]))',
        CLAUSE.meaning,
        {
          native: '=IF(OR([points]="",[running:previous]=""),"",[running:previous]+[points])',
          nativeFirst: '=IF([points]="","",[opening]+[points])',
        },
      ),
      ranked: figure.points("参加排名积分|Points that are ranked", "=[running]", {
        mayBeBlank: true,
        note: "不在岗的人不参加排名。|Who is not employed in the month is not ranked.",
        native: "same",
      }),
      rank: figure.count("累计名次|Rank", rankFormula("ranked"), {
        mayBeBlank: true,
        // Errors of others are not compared.
        native:
          '=IF(ISNUMBER([ranked]),COUNT(column(ranked))-COUNTIF(column(ranked),"<="&[ranked]+1/10^9)+1,[ranked])',
      }),
    }),
    kinds: section(
      "分类积分|Points by kind",
      forAll(KINDS, ({ id, title, clause }) => {
        const ofKind = `--(list(events.kind)=t"${title}"),`;
        return {
          [`of_${id}`]: figure.points(title, `=${sumOf(ofKind)}`, clause, {
            native: `=${nativeSumOf(ofKind)}`,
          }),
        };
      }),
    ),
    year: section("年度|Year", {
      opening: figure.points.year("期初积分|Points brought forward", "=opening(opening)", { native: "same" }),
    }),
  },
  summary: ["points", "running", "rank", ...KINDS.map(({ id }) => `of_${id}`)],
  rollUps: {
    all: figure.points.all("积分合计|Points in total", "=SUM(column(points))"),
  },
  openings: [{ rosterColumn: "balance", column: "opening", closing: "running" }],
  examples: [],
});
