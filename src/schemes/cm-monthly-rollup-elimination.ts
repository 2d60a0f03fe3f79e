/** 客户经理绩效考核办法: months make quarters, half-years and the year; no pay under 50; the last are eliminated. */
import {
  choiceParameter,
  clausesOf,
  halfFigure,
  MONEY,
  moneyEntry,
  numberParameter,
  periodFigure,
  pointsEntry,
  pointsParameter,
  quarterFigure,
  SCORE,
  text,
  UNITS,
  yearFigure,
} from "./building";
import { bandOf, reaches } from "./native";
import { betterRank, countRanked, cutPlace, nativePool, worseRank, type Ranking } from "./nativeRanks";
import type { Scheme } from "./scheme";
import type { Text } from "../i18n/language";

const at = clausesOf("000");

const CLAUSE = {
  content: at(
    "L93",
    "从业务(根据科室业务管理规定)、服务质量,工作质量(目标、质量、方法、进展、反馈等)、工作能力(创新、执行、决策、应变能力)及廉洁奉公、团结互助,责任心等要素上,实行量化考核",
  ),
  month: at(
    "L94",
    "月度考核根据考核者当月工作计划完成情况、工作质量、工作态度、工作协作等四个方面、其它考核要素等因素综合评分",
  ),
  posted: at("L95", "个人考核由所在科室自行组织,考核结果上报部门,确定认后,在科室张榜公布"),
  gate: at("L96", "当个人考核得分小于50分时,即当月岗位绩效工资为零"),
  pool: at("L97", "岗位绩效工资按月发放,由部门(科室)根据个人考核结果进行二次分配"),
  quarter: at("L98", "根据客户经理本季度每月的考核情况进行综合考核"),
  half: at("L99", "根据客户经理本半年度每月的考核情况进行综合考核"),
  year: at("L100", "根据客户经理本年度每月的考核情况进行综合考核"),
  elimination: at(
    "L101",
    "实行考核晋级、降级制度和末尾淘汰制度,薪酬分配根据每月、每季度、每半年、年终考核结果进行",
  ),
  talk: at("L103", "考核结束后,考核者应当与被考核者进行面谈"),
} as const;

const YUAN = { unit: UNITS.yuan, format: MONEY };
const POINTS = { unit: UNITS.points, format: SCORE };
const MEAN = { unit: UNITS.points, format: "0.00" };
const SECTION = text("科室负责人", "Head of section");

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
const OWN_PART = `INDEX(${PARTS},MATCH(column(department),${POOL_SECTIONS},0),ROW(column(id))-MIN(ROW(column(id)))+1)`;

const POOL_ROWS = `--(list(pools.department)=${OWN_SECTION}),--(list(pools.check)="✓")`;

/** A part of the year out of its months: nothing until each of them is rated or the person was not employed. */
const combined = (adjustment: string) =>
  '=IF(COUNT([counted])<COLUMNS([counted]),"",IF(SUM([counted])=0,"",' +
  `IF({combine=sum},SUM([score]),APPRAISE.WEIGHTED([score],,"rescale"))+IF({combine=judged},SUM([${adjustment}]),0)))`;
const combinedTwin = (adjustment: string) =>
  '=IF(OR(SUMPRODUCT(--ISNUMBER([counted]))<COLUMNS([counted]),SUM([counted])=0),"",' +
  `SUM([score])/IF({combine=sum},1,SUM([counted]))+IF({combine=judged},SUM([${adjustment}]),0))`;

const ranking = (score: string): Ranking => ({
  own: `[${score}]`,
  all: `column(${score})`,
  among: AMONG,
});
const rankOf = (score: string) =>
  `=IF(ISNUMBER([${score}]),IF({ties=lower},${worseRank(ranking(score))},${betterRank(ranking(score))}),[${score}])`;
const rankFigure = { format: "0", clause: CLAUSE.posted };

/** What a manager adds to the months' result; a row of the list counts in the month in whose list it stands. */
const adjustment = (id: string, title: Text, span: string) =>
  periodFigure(
    id,
    title,
    `=IF({combine=judged},SUMPRODUCT(--(list(judged.person)=[id]),--(list(judged.span)=${span}),list(judged.points)),0)`,
    { ...POINTS, unopened: 0 },
  );

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

export const cmMonthlyRollup: Scheme = {
  id: "cm-monthly-rollup-elimination",
  version: 1,
  title: text(
    "客户经理绩效考核办法（月度滚动、末尾淘汰）",
    "Monthly scores to the year, no pay under 50, last place out",
  ),
  shortTitle: text("末尾淘汰", "LastOut"),
  kind: "bonus",
  source: {
    file: "000",
    place: "L92–104",
    opening: "客户经理绩效考核办法一、考核目的为了进一步完善公司分配管理制度",
    remark: text(
      "原文在“五、（二）2、绩效改进”处中断；各项分值由科室核定，淘汰人数未写明，均须填写。",
      "The source breaks off at “improving performance”. The sections set the points, and how many are eliminated is not stated: both must be entered.",
    ),
  },
  people: text("客户经理", "Account managers"),
  industry: text("银行与金融", "Banking and finance"),
  unit: UNITS.yuan,
  fen: 0.01,
  period: "month",

  rules: [
    { id: "content", title: text("考核内容", "What is appraised"), clause: CLAUSE.content },
    {
      id: "month",
      title: text("月度综合评分", "Monthly score"),
      clause: CLAUSE.month,
      reading: text(
        "四个方面和其它要素各有分值，由科室核定，合计100分（原文未写满分）。只打总分的科室，可把100分全部给第一项、其余为0。",
        "The four areas and the other factors have points set by the section, 100 in total (the text gives no full score). A section that gives one score only may give all 100 to the first item.",
      ),
    },
    {
      id: "posted",
      title: text("科室考核、公布", "Rated and posted by the section"),
      clause: CLAUSE.posted,
      reading: text(
        "季度、半年、年度名次默认在本科室（名册的部门）内排，参数“排名范围”可改为全体。",
        "Ranks of quarter, half-year and year are within the section (the roster's department) by default; the parameter “ranked among” can make it everybody.",
      ),
    },
    {
      id: "gate",
      title: text("小于50分：绩效工资为零", "Under 50: no pay"),
      clause: CLAUSE.gate,
      reading: text("正好50分照发。", "Exactly 50 is paid."),
    },
    {
      id: "pool",
      title: text("岗位绩效工资二次分配", "The section divides the pay"),
      clause: CLAUSE.pool,
      reading: text(
        "本月“绩效总额”表填了该科室总额的，按得分比例在科室内分配，分到分、合计等于总额；没有填的，按个人岗位绩效工资×得分÷100（参数“发放方式”可改）。为零者的份额默认回到总额由其他人分（参数可改）。科室内还有人未评完时，不分配。",
        "Where the month's list of pools has the section's total, it is divided in proportion to the scores, to the fen and without remainder; otherwise post pay × score ÷ 100 (parameter “way of paying”). The share of those who get nothing goes back to the others (parameter). Nothing is divided while somebody of the section is not rated.",
      ),
    },
    {
      id: "quarter",
      title: text("季度综合考核", "Quarter"),
      clause: CLAUSE.quarter,
      reading: text(
        "一律由各月得分算出，不由季度得分再平均；默认简单平均，参数“综合方式”可改为合计，或平均后加主管综合评定分。不在岗的月份不计入。",
        "Always computed from the months, never from the quarters; the plain mean by default, the parameter “combined by” can make it the sum, or the mean and a manager's adjustment. Months not employed do not count.",
      ),
    },
    { id: "half", title: text("半年度综合考核", "Half-year"), clause: CLAUSE.half },
    { id: "year", title: text("年终综合考核", "Year"), clause: CLAUSE.year },
    {
      id: "elimination",
      title: text("晋级、降级与末尾淘汰", "Promotion, demotion, elimination"),
      clause: CLAUSE.elimination,
      reading: text(
        "淘汰按年度得分，只排年末仍在岗的人；人数或比例原文未写，须填“末尾数量”；同分默认同取低名次。晋级、降级的分数线原文没有，可填“晋级降级标准”。",
        "The year's score decides, among those still employed at its end. How many is not stated and must be entered; equal scores share the lower rank by default. The text has no scores for promotion and demotion; a table may be filled in.",
      ),
    },
    { id: "talk", title: text("考核面谈", "Appraisal interview"), clause: CLAUSE.talk },
  ],

  parameters: [
    pointsParameter(
      "item_points",
      text("各项分值", "item points"),
      [
        ["plan", text("工作计划完成情况", "Plan completed"), null],
        ["quality", text("工作质量", "Quality of work"), null],
        ["attitude", text("工作态度", "Attitude"), null],
        ["cooperation", text("工作协作", "Cooperation"), null],
        ["other", text("其它考核要素", "Other factors"), null],
      ],
      {
        clause: CLAUSE.month,
        reading: text(
          "由科室核定，原文没有，必须填写；合计100分。",
          "Set by the section and not in the text: must be entered; 100 in total.",
        ),
      },
    ),
    numberParameter("gate", text("零绩效分数线", "no pay under"), UNITS.points, 50, {
      max: 99.99,
      clause: CLAUSE.gate,
      reading: text("小于此分的当月绩效工资为零。", "Below it the month's performance pay is nil."),
    }),
    choiceParameter(
      "pay_mode",
      text("发放方式", "way of paying"),
      [
        ["auto", "有总额则分配", "pool where given"],
        ["pool", "一律分配总额", "always the pool"],
        ["own", "一律按个人", "always one's own"],
      ],
      {
        clause: CLAUSE.pool,
        reading: text(
          "默认：填了科室总额的按总额二次分配，没有填的按个人岗位绩效工资×得分÷100。",
          "By default a section with a pool divides it; elsewhere pay is post pay × score ÷ 100.",
        ),
      },
    ),
    choiceParameter(
      "lost_share",
      text("零绩效者份额", "share of the unpaid"),
      [
        ["back", "回到总额", "back to the pool"],
        ["kept", "留存不分", "kept"],
      ],
      {
        clause: CLAUSE.pool,
        reading: text(
          "小于50分者的份额：由其他人分（默认），或按其得分留出、不发。",
          "The share of those under 50: to the others (default), or kept back.",
        ),
      },
    ),
    choiceParameter(
      "combine",
      text("综合方式", "combined by"),
      [
        ["mean", "各月平均", "mean of the months"],
        ["sum", "各月合计", "sum of the months"],
        ["judged", "平均加综合评定", "mean and adjustment"],
      ],
      {
        clause: CLAUSE.quarter,
        reading: text(
          "“综合考核”未写算法；第三种把“综合评定”表中的加减分加到平均分上。",
          "The text does not say how; the third one adds the points in the list of adjustments to the mean.",
        ),
      },
    ),
    choiceParameter(
      "rank_in",
      text("排名范围", "ranked among"),
      [
        ["section", "本科室", "own section"],
        ["all", "全体", "everybody"],
      ],
      {
        clause: CLAUSE.posted,
        reading: text("结果在科室公布，默认在科室内排名。", "Posted in the section."),
      },
    ),
    choiceParameter(
      "ties",
      text("同分名次", "equal scores"),
      [
        ["lower", "取低名次", "the lower rank"],
        ["higher", "取高名次", "the higher rank"],
      ],
      {
        clause: CLAUSE.elimination,
        reading: text(
          "同分同名次：取低名次（默认，同分者同进末尾），或取高名次。",
          "Equal scores share a rank: the lower one (default, all of them are last), or the higher one.",
        ),
      },
    ),
    choiceParameter(
      "last_by",
      text("末尾计法", "last counted by"),
      [
        ["count", "人数", "people"],
        ["share", "比例", "share"],
      ],
      {
        clause: CLAUSE.elimination,
        reading: text("按比例时，人数四舍五入。", "A share is rounded to whole people."),
      },
    ),
    numberParameter("last", text("末尾数量", "how many last"), text("人或比例", "people or share"), null, {
      max: 1000,
      clause: CLAUSE.elimination,
      reading: text(
        "原文未写，必须填写：人数（如1），或比例（如0.05即5%）。在“排名范围”内各自计算：默认每个科室各有末尾，科室人少时可改为“全体”。",
        "Not in the text, must be entered: people (1) or a share (0.05 is 5 %). Counted within “ranked among”: by default every section has its own last places; with small sections “everybody” may be wanted.",
      ),
    }),
    {
      kind: "table",
      id: "moves",
      name: text("晋级降级标准", "promotion standard"),
      columns: [
        {
          name: text("年度得分下限", "Score of the year from"),
          unit: UNITS.points,
          format: SCORE,
          min: 0,
          max: 1200,
        },
        { name: text("结果", "Result"), kind: "text" },
      ],
      rows: [],
      size: 5,
      required: false,
      clause: CLAUSE.elimination,
      reading: text(
        "原文没有分数线；留空则不判定。",
        "The text has no scores for it; left blank, nothing is decided.",
      ),
    },
    numberParameter("decimals", text("发放小数位", "pay decimals"), text("位", "decimals"), 2, {
      max: 10,
      whole: true,
      format: "0",
      reading: text("元保留 2 位即到分。", "2 decimals of CNY are one fen."),
    }),
  ],

  rosterColumns: [],
  entryColumns: [
    ...(
      [
        ["plan", "工作计划完成情况", "Plan completed"],
        ["quality", "工作质量", "Quality of work"],
        ["attitude", "工作态度", "Attitude"],
        ["cooperation", "工作协作", "Cooperation"],
        ["other", "其它考核要素", "Other factors"],
      ] as const
    ).map(([id, zh, en]) => pointsEntry(id, text(zh, en), `{item_points:${id}}`, { by: SECTION })),
    moneyEntry("post_pay", text("岗位绩效工资", "Post pay"), UNITS.yuan, {
      blank: "none",
      by: text("人力资源部", "HR"),
      hint: text(
        "本月个人岗位绩效工资标准；科室按总额分配的可不填。",
        "The month's post pay; may stay blank where the section divides a pool.",
      ),
    }),
  ],
  entryChecks: [
    {
      id: "post_pay",
      formula: `=OR(ISNUMBER(entry(post_pay)),{pay_mode=pool},AND({pay_mode=auto},SUMPRODUCT(${POOL_ROWS})>0))`,
      message: text("缺岗位绩效工资或科室总额", "no post pay and no pool of the section"),
    },
  ],

  lists: [
    {
      id: "pools",
      title: text("绩效总额", "Pools"),
      note: text(
        "实行二次分配的科室：填本月岗位绩效工资总额，科室名称与名册的部门一致；同一科室多行的相加。不填的科室按个人计发。",
        "Sections that divide a pool: enter the month's total; the name is that of the roster's department; several rows of a section add up. Other sections pay by person.",
      ),
      rows: 20,
      columns: [
        { id: "department", title: text("科室", "Section"), kind: "text", blank: "none" },
        moneyEntry("amount", text("绩效工资总额", "Pool"), UNITS.yuan, {
          blank: "none",
          format: "#,##0.00",
          by: text("人力资源部", "HR"),
        }),
      ],
      results: [
        {
          id: "check",
          title: text("检查", "Check"),
          width: 1,
          formula:
            '=IF(COUNTA([department..amount])=0,"",IF([department]="",t"缺科室|section missing",' +
            'IF(NOT(ISNUMBER([amount])),t"缺总额|amount missing",' +
            'IF(ISNA(MATCH([department],roster(department),0)),t"名册无此科室|no such department in the roster","✓"))))',
        },
      ],
    },
    {
      id: "judged",
      title: text("综合评定", "Adjustments"),
      note: text(
        "只在“综合方式”为“平均加综合评定”时有效：主管对季度、半年、年度得分的加减分，填在该季度、半年、年度的任一月份。",
        "Counts only where “combined by” is “mean and adjustment”: a manager's points on the quarter, half-year or year, entered in any of its months.",
      ),
      rows: 20,
      columns: [
        { id: "person", title: text("工号", "ID"), kind: "person", blank: "none" },
        {
          id: "span",
          title: text("适用", "For"),
          kind: "choice",
          blank: "none",
          options: [
            { id: "quarter", word: text("季度", "quarter") },
            { id: "half", word: text("半年", "half-year") },
            { id: "year", word: text("年度", "year") },
          ],
        },
        {
          id: "points",
          title: text("加减分", "Points"),
          unit: UNITS.points,
          kind: "number",
          blank: "none",
          min: -100,
          max: 100,
          format: SCORE,
        },
        { id: "reason", title: text("理由", "Reason"), kind: "text", blank: "none" },
      ],
      results: [],
    },
  ],

  results: [
    {
      id: "pay",
      title: text("发放结果", "Pay"),
      columns: [
        periodFigure(
          "pay",
          text("岗位绩效工资", "Performance pay"),
          '=IF(NOT([ready]),"",IF([pool]="",APPRAISE.BONUS(N(entry(post_pay)),[coefficient],1,0,1,{decimals}),' +
            `IF(SUMPRODUCT(${IN_SECTION}--(column(weight)=""))>0,"",IF([coefficient]=0,0,[part]))))`,
          {
            mayBeBlank: true,
            ...YUAN,
            total: true,
            clause: CLAUSE.pool,
            native:
              '=IF(NOT([ready]),"",IF([pool]="",ROUND(N(entry(post_pay))*[coefficient],{decimals}),' +
              `IF(SUMPRODUCT(${IN_SECTION}--(column(weight)=""))>0,"",IF([coefficient]=0,0,[part]))))`,
          },
        ),
        yearFigure(
          "year_pay",
          text("全年绩效工资", "Performance pay of the year"),
          '=IF(SUMPRODUCT(--([pay]<>""))=0,"",SUM([pay]))',
          {
            ...YUAN,
            total: true,
            mayBeBlank: true,
            note: text("尚无已发放月份时为空。", "Blank while no month is paid."),
          },
        ),
        yearFigure(
          "elimination",
          text("末尾淘汰", "Elimination"),
          `=IF(OR([year_rank]="",SUMPRODUCT(${AMONG}--(column(open_months)<>0))>0),"",` +
            `IF([year_rank]>${countRanked({ all: "column(year_ranked)", among: AMONG })}-IF({last_by=count},{last},${cutPlace(
              countRanked({ all: "column(year_ranked)", among: AMONG }),
              "{last}",
            )}),t"末尾淘汰|eliminated",t"—|—"))`,
          {
            mayBeBlank: true,
            clause: CLAUSE.elimination,
            note: text("全部评完才判定。", "Decided when everybody is rated."),
          },
        ),
        yearFigure(
          "move",
          text("晋级降级", "Promotion, demotion"),
          '=IF(OR([year_score]="",SUMPRODUCT(--({moves}<>""))=0),"",APPRAISE.BAND([year_score],{moves}))',
          {
            mayBeBlank: true,
            clause: CLAUSE.elimination,
            native: `=IF(OR([year_score]="",SUMPRODUCT(--({moves}<>""))=0),"",${bandOf("[year_score]", "moves")})`,
          },
        ),
      ],
    },
    {
      id: "scores",
      title: text("得分", "Scores"),
      columns: [
        periodFigure(
          "score",
          text("月度得分", "Score of the month"),
          '=IF([ready],APPRAISE.SCORE(entries(plan..other),{item_points}),"")',
          {
            ...POINTS,
            clause: CLAUSE.month,
            native:
              "=IF([ready],IF({item_points:plan}+{item_points:quality}+{item_points:attitude}+{item_points:cooperation}+{item_points:other}>0," +
              'entry(plan)+entry(quality)+entry(attitude)+entry(cooperation)+entry(other),NA()),"")',
          },
        ),
        quarterFigure("quarter_score", text("季度得分", "Score of the quarter"), combined("quarter_points"), {
          ...MEAN,
          clause: CLAUSE.quarter,
          native: combinedTwin("quarter_points"),
        }),
        halfFigure("half_score", text("半年得分", "Score of the half-year"), combined("half_points"), {
          ...MEAN,
          clause: CLAUSE.half,
          native: combinedTwin("half_points"),
        }),
        yearFigure("year_score", text("年度得分", "Score of the year"), combined("year_points"), {
          ...MEAN,
          clause: CLAUSE.year,
          native: combinedTwin("year_points"),
        }),
        quarterFigure(
          "quarter_rank",
          text("季度名次", "Rank of the quarter"),
          rankOf("quarter_score"),
          rankFigure,
        ),
        halfFigure("half_rank", text("半年名次", "Rank of the half-year"), rankOf("half_score"), rankFigure),
        yearFigure("year_rank", text("年度名次", "Rank of the year"), rankOf("year_ranked"), rankFigure),
      ],
    },
    {
      id: "steps",
      title: text("计算过程", "Steps"),
      columns: [
        periodFigure(
          "coefficient",
          text("发放系数", "Pay coefficient"),
          '=IF([ready],APPRAISE.LINEAR([score],{gate},{gate}/100,100,1,0),"")',
          {
            format: "0.0000",
            clause: CLAUSE.gate,
            native: `=IF([ready],IF(${reaches("[score]", "{gate}")},[score]/100,0),"")`,
          },
        ),
        periodFigure(
          "pool",
          text("科室总额", "Pool of the section"),
          `=IF(OR(NOT([ready]),{pay_mode=own}),"",IF(SUMPRODUCT(${POOL_ROWS})>0,SUMPRODUCT(${POOL_ROWS},list(pools.amount)),IF({pay_mode=pool},NA(),"")))`,
          { mayBeBlank: true, ...YUAN, clause: CLAUSE.pool },
        ),
        periodFigure(
          "weight",
          text("分配权数", "Weight in the pool"),
          '=IF([absent],0,IF([ready],IF(AND([coefficient]=0,{lost_share=back}),0,[score]),""))',
          { ...POINTS, clause: CLAUSE.pool },
        ),
        periodFigure(
          "part",
          text("按权数分得", "Part of the pool"),
          // A weight of 0 takes nothing, even where all of the section have it.
          "=IF(ISNUMBER(column(pool)),IF(ISNUMBER(column(weight)),IF(column(weight)=0,0," +
            `IF(COUNT(column(pool))=0,"",${OWN_PART})),""),"")`,
          {
            ...YUAN,
            down: true,
            mayBeBlank: true,
            clause: CLAUSE.pool,
            note: text("科室全部评完后才发放。", "Paid once everybody of the section is rated."),
            native: '=IF(AND(ISNUMBER([pool]),ISNUMBER([weight])),[pool_part],"")',
          },
        ),
        periodFigure("counted", text("计入月份", "Month counts"), '=IF([absent],0,IF([ready],1,""))', {
          format: "0",
        }),
        adjustment("quarter_points", text("季度评定分", "Adjustment: quarter"), 't"季度|quarter"'),
        adjustment("half_points", text("半年评定分", "Adjustment: half-year"), 't"半年|half-year"'),
        adjustment("year_points", text("年度评定分", "Adjustment: year"), 't"年度|year"'),
        yearFigure(
          "open_months",
          text("未评月数", "Months not rated"),
          '=IF(COUNT([counted])=0,"",COLUMNS([counted])-COUNT([counted]))',
          { format: "0", note: text("一个月都没有评的人为空。", "Blank for who is not rated at all.") },
        ),
        yearFigure(
          "year_ranked",
          text("参加年度排名得分", "Score that is ranked"),
          '=IF([ready:last],[year_score],"")',
          { ...MEAN, clause: CLAUSE.elimination },
        ),
      ],
    },
  ],
  nativeHelpers: nativePool({
    id: "pool",
    title: text("二次分配", "Pool"),
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
    "year_pay",
  ],
  rollUps: [
    {
      id: "paid",
      title: text("绩效工资合计", "Performance pay of all"),
      unit: UNITS.yuan,
      formula: "=SUM(column(pay))",
      format: MONEY,
    },
    {
      id: "unpaid",
      title: text("零绩效人次", "Person-months without pay"),
      formula: "=COUNTIF(column(coefficient),0)",
      format: "0",
    },
  ],
  openings: [],

  examples: [
    {
      id: "cm-monthly-rollup-elimination-1",
      what: text("小于50分为零，正好50分照发", "zero-pay gate at 50, fixed post pay"),
      parameters: ASSUMED,
      people: [
        { id: "例1甲", entries: [month(50)] },
        { id: "例1乙", entries: [month(49.9)] },
        { id: "例1丙", entries: [month(82)] },
      ],
      expected: [
        { person: "例1甲", column: "pay", values: [1500] },
        { person: "例1乙", column: "pay", values: [0] },
        { person: "例1丙", column: "pay", values: [2460] },
      ],
    },
    {
      id: "cm-monthly-rollup-elimination-2",
      what: text("科室总额二次分配", "second distribution of a section's pool"),
      parameters: ASSUMED,
      people: [90, 60, 49.9].map((score, index) => ({
        id: `例2${"甲乙丙"[index] ?? ""}`,
        department: "一科",
        entries: [month(score)],
      })),
      lists: { pools: [{ department: "一科", amount: 10000 }] },
      expected: [
        { person: "例2甲", column: "pay", values: [6000] },
        { person: "例2乙", column: "pay", values: [4000] },
        { person: "例2丙", column: "pay", values: [0] },
      ],
    },
    {
      id: "cm-monthly-rollup-elimination-3",
      what: text("季度、半年、年度都由各月平均", "quarter, half-year and year from the months"),
      parameters: ASSUMED,
      alone: true,
      people: [
        {
          id: "例3",
          entries: [82, 47, 91, 88, 90, 76, 85, 79, 94, 90, 86, 92].map((score) => month(score)),
        },
      ],
      expected: [
        {
          person: "例3",
          column: "quarter_score",
          values: [73.3333333333, 84.6666666667, 86, 89.3333333333],
        },
        { person: "例3", column: "half_score", values: [79] },
        { person: "例3", column: "year_score", values: [83.3333333333] },
      ],
    },
  ],
};
