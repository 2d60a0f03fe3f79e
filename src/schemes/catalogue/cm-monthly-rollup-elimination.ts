/** 客户经理绩效考核办法: months make quarters, half-years and the year; no pay under 50; the last are eliminated. */
import { clauses, entry, example, figure, list, parameter, rule, scheme, section } from "../building";
import { forAll } from "../records";
import { IN_YUAN, SCORE, UNITS, type Pair } from "../words";
import { bandOf } from "../mechanisms/plain/bands";
import { literally, reaches } from "../mechanisms/plain/compare";
import {
  betterRank,
  rankByBelow,
  rankByWorse,
  countRanked,
  cutPlace,
  nativePool,
  worseRank,
  type Ranking,
} from "../mechanisms/plain/ranks";

const CLAUSE = clauses("000", {
  content:
    "L93|从业务(根据科室业务管理规定)、服务质量,工作质量(目标、质量、方法、进展、反馈等)、工作能力(创新、执行、决策、应变能力)及廉洁奉公、团结互助,责任心等要素上,实行量化考核",
  month:
    "L94|月度考核根据考核者当月工作计划完成情况、工作质量、工作态度、工作协作等四个方面、其它考核要素等因素综合评分",
  posted: "L95|个人考核由所在科室自行组织,考核结果上报部门,确定认后,在科室张榜公布",
  gate: "L96|当个人考核得分小于50分时,即当月岗位绩效工资为零",
  pool: "L97|岗位绩效工资按月发放,由部门(科室)根据个人考核结果进行二次分配",
  quarter: "L98|根据客户经理本季度每月的考核情况进行综合考核",
  half: "L99|根据客户经理本半年度每月的考核情况进行综合考核",
  year: "L100|根据客户经理本年度每月的考核情况进行综合考核",
  elimination: "L101|实行考核晋级、降级制度和末尾淘汰制度,薪酬分配根据每月、每季度、每半年、年终考核结果进行",
  talk: "L103|考核结束后,考核者应当与被考核者进行面谈",
});

const SECTION = "科室负责人|Head of section";

/** Those of the person's section; a section without name is one, too. */
const OWN_SECTION = '(roster(department)&"")';
const IN_SECTION = `--(column(department)=${OWN_SECTION}),--(column(id)<>""),`;
/** Those the person is ranked among. */
const AMONG = `--((column(department)=${OWN_SECTION})+{rank_in=all}>0),--(column(id)<>""),`;

/**
 * All people's parts in one call: a split for each row of the list of pools, among those of its section. A section's
 * rows are added up, so that each of them holds the same split; a person's part stands in the first one, in the column
 * of the person's row.
 */
const POOL_SECTIONS = "list(pools.department)";
const PARTS =
  `APPRAISE.SPLIT(MMULT(--(${POOL_SECTIONS}=TRANSPOSE(${POOL_SECTIONS})),IF(list(pools.check)="✓",list(pools.amount),0)),` +
  `IF(${POOL_SECTIONS}=TRANSPOSE(column(department)),TRANSPOSE(column(weight)),""),{decimals},"score")`;
const OWN_PART = `INDEX(${PARTS},MATCH(${literally("column(department)")},${POOL_SECTIONS},0),ROW(column(id))-MIN(ROW(column(id)))+1)`;

const POOL_ROWS = `--(list(pools.department)=${OWN_SECTION}),--(list(pools.check)="✓")`;

/** A part of the year out of its months: nothing until each of them is rated or the person was not employed. */
const combined = (adjustment: string) =>
  '=IF(COUNT([counted])<COLUMNS([counted]),"",IF(SUM([counted])=0,"",' +
  `IF({combine=sum},SUM([score]),APPRAISE.WEIGHTED([score],,"rescale"))+IF({combine=judged},SUM([${adjustment}]),0)))`;
const combinedTwin = (adjustment: string) =>
  '=IF(OR(SUMPRODUCT(--ISNUMBER([counted]))<COLUMNS([counted]),SUM([counted])=0),"",' +
  `SUM([score])/IF({combine=sum},1,SUM([counted]))+IF({combine=judged},SUM([${adjustment}]),0))`;

const ranking = (score: string): Ranking => ({ own: `[${score}]`, all: `column(${score})`, among: AMONG });
const rankOf = (score: string) =>
  `=IF(ISNUMBER([${score}]),IF({ties=lower},${worseRank(ranking(score))},${betterRank(ranking(score))}),[${score}])`;
/** The same by those below. */
const rankTwin = (score: string) =>
  `=IF(ISNUMBER([${score}]),IF({ties=lower},${rankByBelow(ranking(score))},${rankByWorse(ranking(score))}),[${score}])`;
const RANKED = countRanked({ all: "column(year_ranked)", among: AMONG });

const YEAR = ranking("year_ranked");
const LAST = `IF({last_by=count},{last},${cutPlace(RANKED, "{last}")})`;

/** What to look at before anybody is eliminated. */
const noted = (allLast: string, equal: string, few: string, months: string) =>
  `MID(IF(${allLast},t"；人数不足，全在末尾|; all are last: too few people","")&` +
  `IF(${equal},t"；末尾同分|; equal scores at the last place","")&` +
  `IF(${few},t"；只评月数：|; months rated: "&${months},""),1+LEN(t"；|; "),200)`;

/** What a manager adds to the months' result; a row of the list counts in the month in whose list it stands. */
const adjustment = (title: Pair, span: string) =>
  figure.points.everyone(title, {
    formula: `=IF({combine=judged},SUMPRODUCT(--(list(judged.person)=[id]),--(list(judged.span)=${span}),list(judged.points)),0)`,
    unopened: 0,
    native: `=SUMPRODUCT({combine=judged}*(list(judged.person)=[id])*(list(judged.span)=${span}),list(judged.points))`,
  });

/** Assumed in all examples: the source leaves the points to the sections. */
const ASSUMED = { item_points: [40, 20, 20, 10, 10], last: 1 } as const;
const FULL = [40, 20, 20, 10, 10] as const;
/** Items that make up a score, the first ones filled first. */
function month(score: number, more: Readonly<Record<string, number>> = {}) {
  let rest = score;
  const [plan, quality, attitude, cooperation, other] = FULL.map((full) => {
    const points = Number(Math.min(full, rest).toFixed(10));
    rest = Number((rest - points).toFixed(10));
    return points;
  });
  return {
    plan: plan ?? 0,
    quality: quality ?? 0,
    attitude: attitude ?? 0,
    cooperation: cooperation ?? 0,
    other: other ?? 0,
    post_pay: 3000,
    ...more,
  };
}

export const cmMonthlyRollup = scheme({
  id: "cm-monthly-rollup-elimination",
  version: 3,
  migrations: { 3: {} },
  title:
    "客户经理绩效考核办法（月度滚动、末尾淘汰）|Monthly scores to the year, no pay under 50, last place out",
  shortTitle: "末尾淘汰|LastOut",
  kind: "bonus",
  source: {
    file: "000",
    place: "L92–104",
    opening: "客户经理绩效考核办法一、考核目的为了进一步完善公司分配管理制度",
    remark:
      "原文在“五、（二）2、绩效改进”处中断；各项分值由科室核定，淘汰人数未写明，均须填写。|The source breaks off at “improving performance”. The sections set the points, and how many are eliminated is not stated: both must be entered.",
  },
  people: "客户经理|Account managers",
  industry: "银行与金融|Banking and finance",
  ...IN_YUAN,
  period: "month",

  rules: {
    content: rule("考核内容|What is appraised", CLAUSE.content),
    month: rule("月度综合评分|Monthly score", CLAUSE.month, {
      reading:
        "四个方面和其它要素各有分值，由科室核定，合计100分（原文未写满分）。只打总分的科室，可把100分全部给第一项、其余为0。|The four areas and the other factors have points set by the section, 100 in total (the text gives no full score). A section that gives one score only may give all 100 to the first item.",
    }),
    posted: rule("科室考核、公布|Rated and posted by the section", CLAUSE.posted, {
      reading:
        "季度、半年、年度名次默认在本科室（名册的部门）内排，参数“排名范围”可改为全体。|Ranks of quarter, half-year and year are within the section (the roster's department) by default; the parameter “ranked among” can make it everybody.",
    }),
    gate: rule("小于50分：绩效工资为零|Under 50: no pay", CLAUSE.gate, {
      reading: "正好50分照发。|Exactly 50 is paid.",
    }),
    pool: rule("岗位绩效工资二次分配|The section divides the pay", CLAUSE.pool, {
      reading:
        "本月“绩效总额”表填了该科室总额的，按得分比例（或按岗位标准×得分，参数“发放方式”）在科室内分配，分到分、合计等于总额；没有填的，按个人岗位绩效工资×得分÷100（参数“发放方式”可改）。为零者的份额默认回到总额由其他人分（参数可改）。科室内还有人未评完时，不分配。|Where the month's list of pools has the section's total, it is divided in proportion to the scores (or to post pay × score, parameter “way of paying”), to the fen and without remainder; otherwise post pay × score ÷ 100 (parameter “way of paying”). The share of those who get nothing goes back to the others (parameter). Nothing is divided while somebody of the section is not rated.",
    }),
    quarter: rule("季度综合考核|Quarter", CLAUSE.quarter, {
      reading:
        "一律由各月得分算出，不由季度得分再平均；默认简单平均，参数“综合方式”可改为合计，或平均后加主管综合评定分。不在岗的月份不计入。|Always computed from the months, never from the quarters; the plain mean by default, the parameter “combined by” can make it the sum, or the mean and a manager's adjustment. Months not employed do not count.",
    }),
    half: rule("半年度综合考核|Half-year", CLAUSE.half),
    year: rule("年终综合考核|Year", CLAUSE.year),
    elimination: rule("晋级、降级与末尾淘汰|Promotion, demotion, elimination", CLAUSE.elimination, {
      reading:
        "淘汰按年度得分，只排年末仍在岗的人；人数或比例原文未写，须填“末尾数量”；同分默认同取低名次。晋级、降级的分数线原文没有，可填“晋级降级标准”。|The year's score decides, among those still employed at its end. How many is not stated and must be entered; equal scores share the lower rank by default. The text has no scores for promotion and demotion; a table may be filled in.",
    }),
    talk: rule("考核面谈|Appraisal interview", CLAUSE.talk, { about: "talk" }),
  },

  parameters: {
    item_points: parameter.points("各项分值|item points", CLAUSE.month, {
      items: {
        plan: ["工作计划完成情况|Plan completed", null],
        quality: ["工作质量|Quality of work", null],
        attitude: ["工作态度|Attitude", null],
        cooperation: ["工作协作|Cooperation", null],
        other: ["其它考核要素|Other factors", null],
      },
      reading:
        "由科室核定，原文没有，必须填写；合计100分。|Set by the section and not in the text: must be entered; 100 in total.",
    }),
    gate: parameter.number("零绩效分数线|no pay under", UNITS.points, 50, [0, 99.99], CLAUSE.gate, {
      reading: "小于此分的当月绩效工资为零。|Below it the month's performance pay is nil.",
    }),
    pay_mode: parameter.choice("发放方式|way of paying", CLAUSE.pool, {
      options: {
        auto: "有总额则分配|pool where given",
        pool: "一律分配总额|always the pool",
        own: "一律按个人|always one's own",
        post: "有总额则按岗位标准分|pool where given, by post pay",
      },
      reading:
        "默认：填了科室总额的按得分二次分配，没有填的按个人岗位绩效工资×得分÷100（不在原文中）。原文“根据个人考核结果”分配，没有写是否计岗位标准；“按岗位标准分”按岗位绩效工资×得分的比例分配总额，各人都须填岗位绩效工资（不在原文中）。|By default a section with a pool divides it by scores; elsewhere pay is post pay × score ÷ 100 (not in the text). The text divides “by the results of the appraisal” and does not say whether the post's standard counts: “by post pay” divides a pool in proportion to post pay × score, and everybody needs a post pay (not in the text).",
    }),
    lost_share: parameter.choice("零绩效者份额|share of the unpaid", CLAUSE.pool, {
      options: { back: "回到总额|back to the pool", kept: "留存不分|kept" },
      reading:
        "小于50分者的份额：由其他人分（默认），或按其得分留出、不发。|The share of those under 50: to the others (default), or kept back.",
    }),
    combine: parameter.choice("综合方式|combined by", CLAUSE.quarter, {
      options: {
        mean: "各月平均|mean of the months",
        sum: "各月合计|sum of the months",
        judged: "平均加综合评定|mean and adjustment",
      },
      reading:
        "“综合考核”未写算法；第三种把“综合评定”表中的加减分加到平均分上。|The text does not say how; the third one adds the points in the list of adjustments to the mean.",
    }),
    rank_in: parameter.choice("排名范围|ranked among", CLAUSE.posted, {
      options: { section: "本科室|own section", all: "全体|everybody" },
      reading: "结果在科室公布，默认在科室内排名。|Posted in the section.",
    }),
    ties: parameter.choice("同分名次|equal scores", CLAUSE.elimination, {
      options: { lower: "取低名次|the lower rank", higher: "取高名次|the higher rank" },
      reading:
        "同分同名次：取低名次（默认，同分者同进末尾），或取高名次。|Equal scores share a rank: the lower one (default, all of them are last), or the higher one.",
    }),
    last_by: parameter.choice("末尾计法|last counted by", CLAUSE.elimination, {
      options: { count: "人数|people", share: "比例|share" },
      reading: "按比例时，人数四舍五入。|A share is rounded to whole people.",
    }),
    last: parameter.number(
      "末尾数量|how many last",
      "人或比例|people or share",
      null,
      [0, 1000],
      CLAUSE.elimination,
      {
        reading:
          "原文未写，必须填写：人数（如1），或比例（如0.05即5%）。在“排名范围”内各自计算：默认每个科室各有末尾，科室人少时可改为“全体”。|Not in the text, must be entered: people (1) or a share (0.05 is 5 %). Counted within “ranked among”: by default every section has its own last places; with small sections “everybody” may be wanted.",
      },
    ),
    moves: parameter.table("晋级降级标准|promotion standard", CLAUSE.elimination, {
      columns: [
        { name: "年度得分下限|Score of the year from", unit: UNITS.points, format: SCORE, min: 0, max: 1200 },
        { name: "结果|Result", kind: "text" },
      ],
      size: 5,
      required: false,
      reading:
        "原文没有分数线；留空则不判定。|The text has no scores for it; left blank, nothing is decided.",
    }),
    decimals: parameter.whole("发放小数位|pay decimals", "位|decimals", 2, [0, 10], {
      reading: "元保留 2 位即到分。|2 decimals of CNY are one fen.",
    }),
  },

  entries: {
    ...forAll(
      [
        ["plan", "工作计划完成情况", "Plan completed"],
        ["quality", "工作质量", "Quality of work"],
        ["attitude", "工作态度", "Attitude"],
        ["cooperation", "工作协作", "Cooperation"],
        ["other", "其它考核要素", "Other factors"],
      ] as const,
      ([id, zh, en]) => ({ [id]: entry.points(`${zh}|${en}`, `{item_points:${id}}`, { by: SECTION }) }),
    ),
    post_pay: entry.yuan("岗位绩效工资|Post pay", {
      blank: "none",
      by: "人力资源部|HR",
      hint: "本月个人岗位绩效工资标准；科室按得分分配总额的可不填。|The month's post pay; may stay blank where the section divides a pool by scores.",
    }),
  },
  checks: {
    post_pay: [
      `=OR(ISNUMBER(entry(post_pay)),{pay_mode=pool},AND({pay_mode=auto},SUMPRODUCT(${POOL_ROWS})>0))`,
      "缺岗位绩效工资或科室总额|no post pay and no pool of the section",
      "lacks",
    ],
  },

  lists: {
    pools: list("绩效总额|Pools", {
      note: "实行二次分配的科室：填本月岗位绩效工资总额，科室名称与名册的部门一致；同一科室多行的相加。不填的科室按个人计发。|Sections that divide a pool: enter the month's total; the name is that of the roster's department; several rows of a section add up. Other sections pay by person.",
      rows: 20,
      columns: {
        department: entry.department("科室|Section"),
        amount: entry.yuan("绩效工资总额|Pool", { format: "#,##0.00", by: "人力资源部|HR" }),
      },
    }),
    judged: list("综合评定|Adjustments", {
      note: "只在“综合方式”为“平均加综合评定”时有效：主管对季度、半年、年度得分的加减分，填在该季度、半年、年度的任一月份。|Counts only where “combined by” is “mean and adjustment”: a manager's points on the quarter, half-year or year, entered in any of its months.",
      rows: 20,
      columns: {
        person: entry.person("工号|ID", { blank: "missing" }),
        span: entry.choice("适用|For", {
          options: { quarter: "季度|quarter", half: "半年|half-year", year: "年度|year" },
        }),
        points: entry.number("加减分|Points", UNITS.points, {
          min: -100,
          max: 100,
          format: SCORE,
        }),
        reason: entry.text("理由|Reason"),
      },
    }),
  },

  results: {
    pay: section("发放结果|Pay", {
      pay: figure.yuan("岗位绩效工资|Performance pay", CLAUSE.pool, {
        formula: `=IF([pool]="",[own_pay],IF(SUMPRODUCT(${IN_SECTION}--(column(weight)=""))>0,"",IF([coefficient]=0,0,[part])))`,
        mayBeBlank: true,
        waits: true,
        paidOut: true,
        total: true,
        native:
          '=IF([pool]="",ROUND(N(entry(post_pay))*[coefficient],{decimals}),' +
          `IF(SUMPRODUCT(${IN_SECTION}--(LEN(column(weight))>0))<SUMPRODUCT(${IN_SECTION}--(LEN(column(id))>0)),"",[part]*([coefficient]>0)))`,
      }),
      year_pay: figure.yuan.year("全年绩效工资|Performance pay of the year", {
        formula: '=IF(SUMPRODUCT(--([pay]<>""))=0,"",SUM([pay]))',
        total: true,
        mayBeBlank: true,
        waits: true,
        note: "尚无已发放月份时为空。|Blank while no month is paid.",
        native: '=IF(COUNTBLANK([pay])=COLUMNS([pay]),"",SUM([pay]))',
      }),
      elimination: figure.year("末尾淘汰|Elimination", CLAUSE.elimination, {
        formula:
          `=IF(OR([year_rank]="",SUMPRODUCT(${AMONG}--(column(open_months)<>0))>0),"",` +
          `IF([year_rank]>${RANKED}-${LAST},t"末尾淘汰|eliminated",t"—|—"))`,
        mayBeBlank: true,
        waits: true,
        note: "全部评完才判定。|Decided when everybody is rated.",
        native: `=IF(SUMPRODUCT(${AMONG}--(column(open_months)=0))<SUMPRODUCT(${AMONG}--(column(id)<>"")),"",IF(ISNUMBER([year_rank]),IF(${RANKED}-[year_rank]<IF({last_by=count},{last},INT(${RANKED}*{last}+1/2+1/10^9)),t"末尾淘汰|eliminated",t"—|—"),[year_rank]))`,
      }),
      elimination_note: figure.year("末尾提示|Note on elimination", CLAUSE.elimination, {
        formula: `=IF([elimination]="","",${noted(
          "[places_kept]<1",
          `AND(${worseRank(YEAR)}>[places_kept],${betterRank(YEAR)}<=[places_kept])`,
          "SUM([counted])<COLUMNS([counted])",
          "SUM([counted])",
        )})`,
        mayBeBlank: true,
        waits: true,
        note: "提示不改变判定：排名范围内人数不超过末尾数量（如科室只有1人）、同分者跨越末尾名额、只评了部分月份的，由科室核实后再处理（不在原文中）。|Notes change nothing: where no more people are ranked than are last (a section of one), equal scores straddle the last places, or only some months are rated, the section looks again before it acts (not in the text).",
        native: `=IF([elimination]="","",${noted(
          `${RANKED}<=${LAST}`,
          `AND(${rankByBelow(YEAR)}+${LAST}>${RANKED},${rankByWorse(YEAR)}+${LAST}<=${RANKED})`,
          "COUNTIF([counted],0)>0",
          "COUNTIF([counted],1)",
        )})`,
      }),
      move: figure.year("晋级降级|Promotion, demotion", CLAUSE.elimination, {
        formula:
          '=IF(OR([year_score]="",SUMPRODUCT(--({moves}<>""))=0),"",APPRAISE.BAND([year_score],{moves}))',
        mayBeBlank: true,
        native: `=IF(OR([year_score]="",SUMPRODUCT(--({moves}<>""))=0),"",${bandOf("[year_score]", "moves")})`,
      }),
    }),
    scores: section("得分|Scores", {
      score: figure.points("月度得分|Score of the month", CLAUSE.month, {
        formula: "=APPRAISE.SCORE(entries(plan..other),{item_points})",
        native:
          "=IF({item_points:plan}+{item_points:quality}+{item_points:attitude}+{item_points:cooperation}+{item_points:other}>0," +
          "entry(plan)+entry(quality)+entry(attitude)+entry(cooperation)+entry(other),NA())",
      }),
      quarter_score: figure.points.quarter("季度得分|Score of the quarter", CLAUSE.quarter, {
        formula: combined("quarter_points"),
        format: "0.00",
        native: combinedTwin("quarter_points"),
      }),
      half_score: figure.points.half("半年得分|Score of the half-year", CLAUSE.half, {
        formula: combined("half_points"),
        format: "0.00",
        native: combinedTwin("half_points"),
      }),
      year_score: figure.points.year("年度得分|Score of the year", combined("year_points"), CLAUSE.year, {
        format: "0.00",
        native: combinedTwin("year_points"),
      }),
      quarter_rank: figure.count.quarter(
        "季度名次|Rank of the quarter",
        rankOf("quarter_score"),
        CLAUSE.posted,
        { native: rankTwin("quarter_score") },
      ),
      half_rank: figure.count.half("半年名次|Rank of the half-year", rankOf("half_score"), CLAUSE.posted, {
        native: rankTwin("half_score"),
      }),
      year_rank: figure.count.year("年度名次|Rank of the year", rankOf("year_ranked"), CLAUSE.posted, {
        native: rankTwin("year_ranked"),
      }),
    }),
    steps: section("计算过程|Steps", {
      coefficient: figure("发放系数|Pay coefficient", CLAUSE.gate, {
        formula: "=APPRAISE.LINEAR([score],{gate},{gate}/100,100,1,0)",
        format: "0.0000",
        native: `=IF(${reaches("[score]", "{gate}")},[score]/100,0)`,
      }),
      own_pay: figure.yuan("按个人计发|Pay by person", CLAUSE.gate, {
        formula: '=IF([pool]="",APPRAISE.BONUS(N(entry(post_pay)),[coefficient],1,0,1,{decimals}),"")',
        mayBeBlank: true,
        native: '=IF([pool]="",ROUND(N(entry(post_pay))*[coefficient],{decimals}),"")',
      }),
      pool: figure.yuan("科室总额|Pool of the section", CLAUSE.pool, {
        formula: `=IF({pay_mode=own},"",IF(SUMPRODUCT(${POOL_ROWS})>0,SUMPRODUCT(${POOL_ROWS},list(pools.amount)),IF({pay_mode=pool},NA(),"")))`,
        mayBeBlank: true,
        native: `=IF(OR({pay_mode=own},AND(SUMPRODUCT(${POOL_ROWS})=0,NOT({pay_mode=pool}))),"",IF(SUMPRODUCT(${POOL_ROWS})=0,NA(),SUMPRODUCT((list(pools.department)=${OWN_SECTION})*(list(pools.check)="✓"),list(pools.amount))))`,
      }),
      weight: figure.absentZero(
        "分配权数|Weight in the pool",
        "=IF(AND([coefficient]=0,{lost_share=back}),0,[score]*IF({pay_mode=post},entry(post_pay),1))",
        CLAUSE.pool,
        {
          format: SCORE,
          note: "得分；“按岗位标准分”时为得分×岗位绩效工资。|The score; “by post pay” the score × post pay.",
          native:
            "=[score]*(1-([coefficient]=0)*{lost_share=back})*(1+{pay_mode=post}*(N(entry(post_pay))-1))",
        },
      ),
      part: figure.yuan("按权数分得|Part of the pool", CLAUSE.pool, {
        // A weight of 0 takes nothing, even where all of the section have it.
        formula:
          "=IF(ISNUMBER(column(pool)),IF(ISNUMBER(column(weight)),IF(column(weight)=0,0," +
          `IF(COUNT(column(pool))=0,"",${OWN_PART})),""),"")`,
        others: "own",
        mayBeBlank: true,
        waits: true,
        note: "科室全部评完后才发放。|Paid once everybody of the section is rated.",
        native: '=IF(AND(ISNUMBER([pool]),ISNUMBER([weight])),[pool_part],"")',
      }),
      counted: figure.count.absentZero("计入月份|Month counts", "=1", { native: "same" }),
      quarter_points: adjustment("季度评定分|Adjustment: quarter", 't"季度|quarter"'),
      half_points: adjustment("半年评定分|Adjustment: half-year", 't"半年|half-year"'),
      year_points: adjustment("年度评定分|Adjustment: year", 't"年度|year"'),
      open_months: figure.count.year("未评月数|Months not rated", {
        formula: '=IF(COUNT([counted])=0,"",COLUMNS([counted])-COUNT([counted]))',
        note: "一个月都没有评的人为空。|Blank for who is not rated at all.",
        native: '=IF(COUNT([counted])=0,"",COUNTBLANK([counted]))',
      }),
      places_kept: figure.count.year("末尾以前名次数|Places before the last", CLAUSE.elimination, {
        formula: `=IF([year_rank]="","",${RANKED}-${LAST})`,
        mayBeBlank: true,
        native: `=IF(ISNUMBER([year_ranked]),${RANKED}-IF({last_by=count},{last},INT(${RANKED}*{last}+1/2+1/10^9)),[year_ranked])`,
      }),
      year_ranked: figure.points.year("参加年度排名得分|Score that is ranked", CLAUSE.elimination, {
        formula: '=IF([ready:last],[year_score],"")',
        format: "0.00",
        native: '=IF([score:last]="","",[year_score])',
      }),
    }),
  },
  helpers: nativePool({
    id: "pool",
    title: "二次分配|Pool",
    amount: "[pool]",
    decimals: "{decimals}",
    weight: 'IF([pool]="","",[weight])',
    weights: "column(weight)",
    among: IN_SECTION,
  }),
  summary: [
    "score",
    "pay",
    "quarter_score",
    "half_score",
    "year_score",
    "year_rank",
    "elimination",
    "elimination_note",
    "year_pay",
  ],
  rollUps: {
    paid: figure.yuan.all("绩效工资合计|Performance pay of all", "=SUM(column(pay))"),
    unpaid: figure.count.all("零绩效人次|Person-months without pay", "=COUNTIF(column(coefficient),0)"),
  },

  examples: [
    example(
      "cm-monthly-rollup-elimination-1",
      "小于50分为零，正好50分照发|zero-pay gate at 50, fixed post pay",
      {
        parameters: ASSUMED,
        people: { 例1甲: [month(50)], 例1乙: [month(49.9)], 例1丙: [month(82)] },
        expected: { 例1甲: { pay: 1500 }, 例1乙: { pay: 0 }, 例1丙: { pay: 2460 } },
      },
    ),
    example("cm-monthly-rollup-elimination-2", "科室总额二次分配|second distribution of a section's pool", {
      parameters: ASSUMED,
      people: forAll([90, 60, 49.9], (score, index) => ({
        [`例2${"甲乙丙"[index] ?? ""}`]: { department: "一科", entries: [month(score)] },
      })),
      lists: { pools: [{ department: "一科", amount: 10000 }] },
      expected: { 例2甲: { pay: 6000 }, 例2乙: { pay: 4000 }, 例2丙: { pay: 0 } },
    }),
    example(
      "cm-monthly-rollup-elimination-3",
      "季度、半年、年度都由各月平均|quarter, half-year and year from the months",
      {
        parameters: ASSUMED,
        alone: true,
        people: { 例3: [82, 47, 91, 88, 90, 76, 85, 79, 94, 90, 86, 92].map((score) => month(score)) },
        expected: {
          例3: {
            quarter_score: [73.3333333333, 84.6666666667, 86, 89.3333333333],
            half_score: 79,
            year_score: 83.3333333333,
          },
        },
      },
    ),
  ],
});
