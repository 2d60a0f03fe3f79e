/** 银行客户经理考核管理办法: three grades, admission by exam, or for the time being by deposits. */
import {
  choiceEntry,
  clausesOf,
  moneyEntry,
  numberParameter,
  MONEY,
  periodFigure,
  scoreEntry,
  SCORE,
  text,
  UNITS,
  weightsParameter,
  yesNoEntry,
} from "./building";
import { bandOf, reaches } from "./native";
import type { Scheme } from "./scheme";

const at = clausesOf("003");

const CLAUSE = {
  staff: at("L98", "我行原各支行市场营销人员统一更名为客户经理"),
  grades: at("L100", "本行客户经理分为高级客户经理、中级客户经理、初级客户经理三级"),
  agents: at(
    "L102",
    "业务代办员是我行市场营销队伍的一个组成部分,协助代办规定的银行业务,与本行只存在劳务关系,不存在劳动关系",
  ),
  basic: at(
    "L103",
    "客户经理应具备以下基本条件:具有良好的思想品德和职业道;熟悉银行资产、负债及中间业务等主要金融业务",
  ),
  apply: at("L109", "全行员工均可采取自愿报名、参加考试考核,取得客户经理任职资格"),
  exam: at("L110", "由市行统一组织面试和笔试,根据面试和笔试结果,确定客户经理任职资格和等级"),
  deposits: at(
    "L110",
    "对考试考核不及格,但个人****年累计日均存款在***万元以上的市场营销人员,可暂定为初级客户经理任职资格",
  ),
} as const;

const JUNIOR = text("初级客户经理", "Junior account manager");
const MIDDLE = text("中级客户经理", "Intermediate account manager");
const HIGHER = text("高级客户经理", "Senior account manager");
const PROVISIONAL = 't"初级客户经理（暂定）|Junior account manager (provisional)"';

const CITY = text("市行", "City bank");
const AGENT = '(roster(staff)=t"业务代办员|agent")';
/** People of the roster are marketing staff unless it says otherwise. */
const OTHER = '(roster(staff)=t"其他员工|other staff")';

/** The table of grades by score is in use. */
const SCORED = '(INDEX({score_grades},1,2)<>"")';
const LOWEST = "INDEX({score_grades},1,1)";

/** Not to be examined: agents, and who lacks the basic conditions. */
const EXCLUDED = `OR(${AGENT},entry(basic)<>t"是|yes")`;

/** The exam is passed, as far as the entries say. */
const PASSED =
  `IF(${SCORED},IF(${LOWEST}="",TRUE,IFERROR(` +
  reaches("(entry(interview)*{exam_weights:interview}+entry(written)*{exam_weights:written})", LOWEST) +
  ',TRUE)),entry(passed)=t"是|yes")';

/** The text masks limit and year; they are assumed. */
const ASSUMED = { deposit_limit: 500, deposit_year: 2025 };
const failed = (deposits: number) => ({ basic: "yes", passed: "no", deposits });

export const bankRankAdmission: Scheme = {
  id: "bank-rank-admission",
  version: 1,
  title: text("银行客户经理任职资格（考试或存款）", "Bank: admission to three grades"),
  shortTitle: text("任职资格", "BankRank"),
  kind: "grading",
  source: {
    file: "003",
    place: "L95–110",
    opening: "为推进我行管理和服务创新,进一步树立以客户为中心、以市场为导向的经营理念",
    remark: text(
      "缺第七条，第九条以后中断；存款的年份和金额被遮盖为“****年”“***万元”，须自行填写。",
      "Article seven is missing and the text breaks off in article nine; the year and the amount of deposits are masked and must be entered.",
    ),
  },
  people: text("市场营销人员及报名的员工", "Marketing staff, and staff who apply"),
  industry: text("银行", "Banking"),
  unit: UNITS.wan,
  fen: 1e-6,
  period: "year",

  rules: [
    { id: "staff", title: text("市场营销人员", "Marketing staff"), clause: CLAUSE.staff },
    { id: "grades", title: text("三级", "Three grades"), clause: CLAUSE.grades },
    {
      id: "agents",
      title: text("业务代办员", "Agents"),
      clause: CLAUSE.agents,
      reading: text("业务代办员不评客户经理等级。", "Agents have no grade."),
    },
    {
      id: "basic",
      title: text("基本条件", "Basic conditions"),
      clause: CLAUSE.basic,
      reading: text(
        "作为一项是或否；不具备则没有任职资格。",
        "One yes or no; without them there is no qualification.",
      ),
    },
    { id: "apply", title: text("报名", "Who may apply"), clause: CLAUSE.apply },
    {
      id: "exam",
      title: text("途径一：考试", "First way: exam"),
      clause: CLAUSE.exam,
      reading: text(
        "原文没有等级的分数线：默认由市行认定后填写；填了“成绩等级”表则按面试和笔试的加权成绩评定，低于最低一档为不及格。",
        "No cut-offs are given: the city bank's verdict is entered. Where the table of grades by score is filled in, the weighted score decides, and below its first row is failed.",
      ),
    },
    {
      id: "deposits",
      title: text("途径二：存款", "Second way: deposits"),
      clause: CLAUSE.deposits,
      reading: text(
        "“以上”含本数；只适用于考试不及格的市场营销人员；年份和金额被遮盖，必须填写。原文没有周期，默认每年评定一次。",
        "On the limit is enough; only for marketing staff who failed. Year and amount are masked and must be entered. The text names no period: once a year.",
      ),
    },
  ],

  parameters: [
    numberParameter("deposit_limit", text("日均存款标准", "deposit limit"), UNITS.wan, null, {
      format: MONEY,
      clause: CLAUSE.deposits,
      reading: text("原文遮盖为“***万元”，必须填写。", "Masked in the text: must be entered."),
    }),
    numberParameter("deposit_year", text("存款年份", "deposit year"), text("年", "year"), null, {
      min: 1990,
      max: 2100,
      whole: true,
      format: "0",
      clause: CLAUSE.deposits,
      reading: text(
        "原文遮盖为“****年”，必须填写；填报的日均存款就是这一年的。",
        "Masked in the text: must be entered; the deposits entered are those of this year.",
      ),
    }),
    weightsParameter(
      "exam_weights",
      text("考试权重", "exam weights"),
      [
        ["interview", text("面试", "Interview"), 0.5],
        ["written", text("笔试", "Written exam"), 0.5],
      ],
      {
        clause: CLAUSE.exam,
        reading: text(
          "原文没有权重，默认各半（不在原文中）；只在填了“成绩等级”表时使用。",
          "Not in the text: half each; used only with the table of grades by score.",
        ),
      },
    ),
    {
      kind: "table",
      id: "score_grades",
      name: text("成绩等级", "grades by score"),
      columns: [
        { name: text("成绩下限", "Score from"), unit: UNITS.points, format: SCORE, min: 0, max: 100 },
        { name: text("等级", "Grade"), kind: "text", words: [JUNIOR, MIDDLE, HIGHER] },
      ],
      rows: [],
      size: 3,
      required: false,
      clause: CLAUSE.exam,
      reading: text(
        "原文没有分数线；留空则填写市行认定的结果和等级。",
        "Not in the text; while it is empty the city bank's result and grade are entered.",
      ),
    },
  ],

  rosterColumns: [
    choiceEntry(
      "staff",
      text("人员类别", "Kind of staff"),
      [
        ["marketing", "市场营销人员", "marketing staff"],
        ["other", "其他员工", "other staff"],
        ["agent", "业务代办员", "agent"],
      ],
      { blank: "none", hint: text("空着算市场营销人员。", "Blank is marketing staff.") },
    ),
  ],
  entryColumns: [
    yesNoEntry("basic", text("具备基本条件", "Meets the basic conditions"), { by: CITY }),
    yesNoEntry("passed", text("考试及格", "Exam passed"), {
      blank: "none",
      by: CITY,
      hint: text("“成绩等级”表空着时填写。", "Where the table of grades by score is empty."),
    }),
    choiceEntry(
      "awarded",
      text("认定等级", "Grade awarded"),
      [
        ["junior", JUNIOR["zh-CN"], JUNIOR["en-US"]],
        ["middle", MIDDLE["zh-CN"], MIDDLE["en-US"]],
        ["higher", HIGHER["zh-CN"], HIGHER["en-US"]],
      ],
      { blank: "none", by: CITY, hint: text("考试及格时填写。", "Where the exam is passed.") },
    ),
    { ...scoreEntry("interview", text("面试成绩", "Interview score")), blank: "none", by: CITY },
    { ...scoreEntry("written", text("笔试成绩", "Written score")), blank: "none", by: CITY },
    moneyEntry("deposits", text("累计日均存款", "Mean daily deposits"), UNITS.wan, {
      blank: "none",
      hint: text(
        "个人在参数“存款年份”的累计日均存款；考试不及格时填写。",
        "Own deposits in the year of the parameter; where the exam is failed.",
      ),
    }),
  ],
  entryChecks: [
    {
      id: "verdict",
      formula: `=OR(${EXCLUDED},${SCORED},entry(passed)<>"")`,
      message: text("缺考试结果", "exam result is missing"),
    },
    {
      id: "awarded",
      formula: `=OR(${EXCLUDED},${SCORED},entry(passed)<>t"是|yes",entry(awarded)<>"")`,
      message: text("缺认定等级", "grade awarded is missing"),
    },
    {
      id: "scores",
      formula: `=OR(${EXCLUDED},NOT(${SCORED}),COUNT(entries(interview..written))=2)`,
      message: text("缺考试成绩", "exam scores are missing"),
    },
    {
      id: "deposits",
      formula: `=OR(${EXCLUDED},${OTHER},COUNT(entry(deposits))=1,${PASSED})`,
      message: text("缺日均存款", "deposits are missing"),
    },
  ],
  lists: [],

  results: [
    {
      id: "grade",
      title: text("任职资格", "Qualification"),
      columns: [
        periodFigure(
          "grade",
          text("等级", "Grade"),
          `=IF([ready],IF(${EXCLUDED},"",IF([exam_grade]<>"",[exam_grade],[provisional])),"")`,
          { mayBeBlank: true, clause: CLAUSE.grades },
        ),
        periodFigure(
          "way",
          text("取得途径", "How"),
          `=IF([ready],IF(${AGENT},t"业务代办员不适用|agent: not applicable",IF(entry(basic)<>t"是|yes",t"不具备基本条件|basic conditions not met",` +
            'IF([exam_grade]<>"",t"考试|exam",IF([provisional]<>"",t"存款，暂定|deposits, provisional",t"未取得|none")))),"")',
          { clause: CLAUSE.apply },
        ),
      ],
    },
    {
      id: "ways",
      title: text("两种途径", "Two ways"),
      columns: [
        periodFigure(
          "exam_score",
          text("考试成绩", "Exam score"),
          `=IF([ready],IF(AND(${SCORED},COUNT(entries(interview..written))=2),APPRAISE.WEIGHTED(entries(interview..written),{exam_weights}),""),"")`,
          {
            unit: UNITS.points,
            format: SCORE,
            mayBeBlank: true,
            clause: CLAUSE.exam,
            native: `=IF([ready],IF(AND(${SCORED},COUNT(entry(interview),entry(written))=2),entry(interview)*{exam_weights:interview}+entry(written)*{exam_weights:written},""),"")`,
          },
        ),
        periodFigure(
          "exam_grade",
          text("考试等级", "Grade by exam"),
          `=IF([ready],IF(${SCORED},IF([exam_score]="","",IF(IF(${LOWEST}="",TRUE,${reaches("[exam_score]", LOWEST)}),APPRAISE.BAND([exam_score],{score_grades}),"")),` +
            'IF(entry(passed)=t"是|yes",entry(awarded)&"","")),"")',
          {
            mayBeBlank: true,
            clause: CLAUSE.exam,
            native: `=IF([ready],IF(NOT(${SCORED}),IF(entry(passed)=t"是|yes",entry(awarded)&"",""),IF([exam_score]="","",IF(IF(${LOWEST}="",FALSE,[exam_score]+1/10^9<${LOWEST}),"",${bandOf("[exam_score]", "score_grades")}))),"")`,
          },
        ),
        periodFigure("deposit_year", text("存款年份", "Deposits of"), '=IF([ready],{deposit_year},"")', {
          format: "0",
          clause: CLAUSE.deposits,
        }),
        periodFigure(
          "provisional",
          text("按存款暂定", "Provisional by deposits"),
          `=IF([ready],IF(OR([exam_grade]<>"",${AGENT},${OTHER}),"",IF(COUNT(entry(deposits))=0,"",IF(ISNUMBER([deposit_year]),` +
            `APPRAISE.LEVEL(entry(deposits),">=",{deposit_limit},${PROVISIONAL}),NA()))),"")`,
          {
            mayBeBlank: true,
            clause: CLAUSE.deposits,
            native:
              `=IF([ready],IF(AND([exam_grade]="",NOT(${AGENT}),NOT(${OTHER}),ISNUMBER(entry(deposits))),IF(COUNT({deposit_limit},{deposit_year})<2,NA(),` +
              `IF(${reaches("entry(deposits)", "{deposit_limit}")},${PROVISIONAL},"")),""),"")`,
          },
        ),
      ],
    },
  ],

  summary: ["grade", "way", "exam_score", "exam_grade", "provisional"],
  rollUps: [
    ...(
      [
        ["junior", JUNIOR],
        ["middle", MIDDLE],
        ["higher", HIGHER],
      ] as const
    ).map(([id, word]) => ({
      id,
      title: text(`${word["zh-CN"]}人数`, `${word["en-US"]}s`),
      unit: text("人", "people"),
      formula: `=COUNTIF(column(grade),t"${word["zh-CN"]}|${word["en-US"]}")`,
      format: "0",
    })),
    {
      id: "provisional",
      title: text("暂定人数", "Provisional"),
      unit: text("人", "people"),
      formula: `=COUNTIF(column(grade),${PROVISIONAL})`,
      format: "0",
    },
  ],
  openings: [],

  examples: [
    {
      id: "bank-rank-admission-1",
      what: text("考试不及格，存款正好达标", "failed exam, deposits on the limit"),
      parameters: ASSUMED,
      people: [{ id: "例1", entries: [failed(500)] }],
      expected: [{ person: "例1", column: "grade", values: ["初级客户经理（暂定）"] }],
    },
    {
      id: "bank-rank-admission-2",
      what: text("考试不及格，存款略低", "failed exam, just under"),
      parameters: ASSUMED,
      people: [{ id: "例2", entries: [failed(499.9)] }],
      expected: [{ person: "例2", column: "grade", values: [""] }],
    },
  ],
};
