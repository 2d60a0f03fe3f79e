/** 银行客户经理考核管理办法: three grades, admission by exam, or for the time being by deposits. */
import { clauses, entry, example, figure, parameter, rule, scheme, section } from "../building";
import { forAll } from "../records";
import { around, IN_WAN, MONEY, SCORE, UNITS, type Pair } from "../words";
import { bandOf } from "../mechanisms/plain/bands";
import { reaches } from "../mechanisms/plain/compare";

const CLAUSE = clauses("003", {
  staff: "L98|我行原各支行市场营销人员统一更名为客户经理",
  grades: "L100|本行客户经理分为高级客户经理、中级客户经理、初级客户经理三级",
  agents:
    "L102|业务代办员是我行市场营销队伍的一个组成部分,协助代办规定的银行业务,与本行只存在劳务关系,不存在劳动关系",
  basic:
    "L103|客户经理应具备以下基本条件:具有良好的思想品德和职业道;熟悉银行资产、负债及中间业务等主要金融业务",
  apply: "L109|全行员工均可采取自愿报名、参加考试考核,取得客户经理任职资格",
  exam: "L110|由市行统一组织面试和笔试,根据面试和笔试结果,确定客户经理任职资格和等级",
  deposits:
    "L110|对考试考核不及格,但个人****年累计日均存款在***万元以上的市场营销人员,可暂定为初级客户经理任职资格",
});

const JUNIOR = "初级客户经理|Junior account manager";
const MIDDLE = "中级客户经理|Intermediate account manager";
const HIGHER = "高级客户经理|Senior account manager";
const GRADES = { junior: JUNIOR, middle: MIDDLE, higher: HIGHER } as const;
const PROVISIONAL = 't"初级客户经理（暂定）|Junior account manager (provisional)"';

const CITY = "市行|City bank";
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

const people = (title: Pair, grade: string) =>
  figure.count.all(title, `=COUNTIF(column(grade),${grade})`, { unit: "人|people" });

export const bankRankAdmission = scheme({
  id: "bank-rank-admission",
  version: 3,
  migrations: { 3: {} },
  title: "银行客户经理任职资格（考试或存款）|Bank: admission to three grades",
  shortTitle: "任职资格|BankRank",
  kind: "grading",
  source: {
    file: "003",
    place: "L95–110",
    opening: "为推进我行管理和服务创新,进一步树立以客户为中心、以市场为导向的经营理念",
    remark:
      "缺第七条，第九条以后中断；存款的年份和金额被遮盖为“****年”“***万元”，须自行填写。|Article seven is missing and the text breaks off in article nine; the year and the amount of deposits are masked and must be entered.",
  },
  people: "市场营销人员及报名的员工|Marketing staff, and staff who apply",
  industry: "银行|Banking",
  ...IN_WAN,
  period: "year",

  rules: {
    staff: rule("市场营销人员|Marketing staff", CLAUSE.staff),
    grades: rule("三级|Three grades", CLAUSE.grades),
    agents: rule("业务代办员|Agents", CLAUSE.agents, {
      reading: "业务代办员不评客户经理等级。|Agents have no grade.",
    }),
    basic: rule("基本条件|Basic conditions", CLAUSE.basic, {
      reading:
        "作为一项是或否；不具备则没有任职资格。|One yes or no; without them there is no qualification.",
    }),
    apply: rule("报名|Who may apply", CLAUSE.apply),
    exam: rule("途径一：考试|First way: exam", CLAUSE.exam, {
      reading:
        "原文没有等级的分数线：默认由市行认定后填写；填了“成绩等级”表则按面试和笔试的加权成绩评定，低于最低一档为不及格。|No cut-offs are given: the city bank's verdict is entered. Where the table of grades by score is filled in, the weighted score decides, and below its first row is failed.",
    }),
    deposits: rule("途径二：存款|Second way: deposits", CLAUSE.deposits, {
      reading:
        "“以上”含本数；只适用于考试不及格的市场营销人员；年份和金额被遮盖，必须填写。原文没有周期，默认每年评定一次。|On the limit is enough; only for marketing staff who failed. Year and amount are masked and must be entered. The text names no period: once a year.",
    }),
  },

  parameters: {
    deposit_limit: parameter.number("日均存款标准|deposit limit", UNITS.wan, null, CLAUSE.deposits, {
      format: MONEY,
      reading: "原文遮盖为“***万元”，必须填写。|Masked in the text: must be entered.",
    }),
    deposit_year: parameter.whole("存款年份|deposit year", "年|year", null, [1990, 2100], CLAUSE.deposits, {
      reading:
        "原文遮盖为“****年”，必须填写；填报的日均存款就是这一年的。|Masked in the text: must be entered; the deposits entered are those of this year.",
    }),
    exam_weights: parameter.weights("考试权重|exam weights", CLAUSE.exam, {
      items: { interview: ["面试|Interview", 0.5], written: ["笔试|Written exam", 0.5] },
      reading:
        "原文没有权重，默认各半（不在原文中）；只在填了“成绩等级”表时使用。|Not in the text: half each; used only with the table of grades by score.",
    }),
    score_grades: parameter.table("成绩等级|grades by score", CLAUSE.exam, {
      columns: [
        { name: "成绩下限|Score from", unit: UNITS.points, format: SCORE, min: 0, max: 100 },
        { name: "等级|Grade", kind: "text", words: Object.values(GRADES) },
      ],
      size: 3,
      required: false,
      reading:
        "原文没有分数线；留空则填写市行认定的结果和等级。|Not in the text; while it is empty the city bank's result and grade are entered.",
    }),
  },

  roster: {
    staff: entry.choice("人员类别|Kind of staff", {
      options: {
        marketing: "市场营销人员|marketing staff",
        other: "其他员工|other staff",
        agent: "业务代办员|agent",
      },
      blank: "none",
      hint: "空着算市场营销人员。|Blank is marketing staff.",
    }),
  },
  entries: {
    basic: entry.yesNo("具备基本条件|Meets the basic conditions", { by: CITY }),
    passed: entry.yesNo("考试及格|Exam passed", {
      blank: "none",
      by: CITY,
      hint: "“成绩等级”表空着时填写。|Where the table of grades by score is empty.",
    }),
    awarded: entry.choice("认定等级|Grade awarded", {
      options: GRADES,
      blank: "none",
      by: CITY,
      hint: "考试及格时填写，否则留空。|Where the exam is passed; else blank.",
    }),
    interview: entry.score("面试成绩|Interview score", { blank: "none", by: CITY }),
    written: entry.score("笔试成绩|Written score", { blank: "none", by: CITY }),
    deposits: entry.wan("累计日均存款|Mean daily deposits", {
      blank: "none",
      hint: "个人在参数“存款年份”的累计日均存款；考试不及格时填写。|Own deposits in the year of the parameter; where the exam is failed.",
    }),
  },
  checks: {
    not_awarded: [
      `=OR(entry(awarded)="",AND(NOT(${EXCLUDED}),NOT(${SCORED}),entry(passed)=t"是|yes"))`,
      "没有考试及格，不应有认定等级|grade awarded without a passed exam",
    ],
    verdict: [`=OR(${EXCLUDED},${SCORED},entry(passed)<>"")`, "缺考试结果|exam result is missing", "lacks"],
    awarded: [
      `=OR(${EXCLUDED},${SCORED},entry(passed)<>t"是|yes",entry(awarded)<>"")`,
      "缺认定等级|grade awarded is missing",
      "lacks",
    ],
    scores: [
      `=OR(${EXCLUDED},NOT(${SCORED}),COUNT(entries(interview..written))=2)`,
      "缺考试成绩|exam scores are missing",
      "lacks",
    ],
    deposits: [
      `=OR(${EXCLUDED},${OTHER},COUNT(entry(deposits))=1,${PASSED})`,
      "缺日均存款|deposits are missing",
      "lacks",
    ],
  },

  results: {
    grade: section("任职资格|Qualification", {
      grade: figure("等级|Grade", CLAUSE.grades, {
        formula: `=IF(${EXCLUDED},"",IF([exam_grade]<>"",[exam_grade],[provisional]))`,
        mayBeBlank: true,
        native: `=IF(AND(entry(basic)=t"是|yes",NOT(${AGENT})),IF([exam_grade]="",[provisional],[exam_grade]),"")`,
      }),
      warning: figure("提示|Warning", CLAUSE.basic, {
        formula: `=IF(AND(entry(basic)=t"否|no",OR(COUNT(entry(deposits))=1,entry(passed)=t"是|yes",[exam_grade]<>"")),t"不具备基本条件，考试和存款不作数|basic conditions not met: exam and deposits do not count","")`,
        mayBeBlank: true,
        native:
          '=IF(entry(basic)=t"是|yes","",IF(COUNT(entry(deposits))+(entry(passed)=t"是|yes")+([exam_grade]<>"")=0,"",' +
          't"不具备基本条件，考试和存款不作数|basic conditions not met: exam and deposits do not count"))',
      }),
      way: figure(
        "取得途径|How",
        `=IF(${AGENT},t"业务代办员不适用|agent: not applicable",IF(entry(basic)<>t"是|yes",t"不具备基本条件|basic conditions not met",` +
          'IF([exam_grade]<>"",t"考试|exam",IF([provisional]<>"",t"存款，暂定|deposits, provisional",t"未取得|none"))))',
        CLAUSE.apply,
        {
          native: `=IF(AND(entry(basic)=t"是|yes",NOT(${AGENT})),IF([exam_grade]="",IF([provisional]="",t"未取得|none",t"存款，暂定|deposits, provisional"),t"考试|exam"),IF(${AGENT},t"业务代办员不适用|agent: not applicable",t"不具备基本条件|basic conditions not met"))`,
        },
      ),
    }),
    ways: section("两种途径|Two ways", {
      exam_score: figure.points("考试成绩|Exam score", CLAUSE.exam, {
        formula: `=IF(AND(${SCORED},COUNT(entries(interview..written))=2),APPRAISE.WEIGHTED(entries(interview..written),{exam_weights}),"")`,
        mayBeBlank: true,
        native: `=IF(AND(${SCORED},COUNT(entry(interview),entry(written))=2),entry(interview)*{exam_weights:interview}+entry(written)*{exam_weights:written},"")`,
      }),
      exam_grade: figure("考试等级|Grade by exam", CLAUSE.exam, {
        formula:
          `=IF(${SCORED},IF([exam_score]="","",IF(IF(${LOWEST}="",TRUE,${reaches("[exam_score]", LOWEST)}),APPRAISE.BAND([exam_score],{score_grades}),"")),` +
          'IF(entry(passed)=t"是|yes",entry(awarded)&"",""))',
        mayBeBlank: true,
        native: `=IF(NOT(${SCORED}),IF(entry(passed)=t"是|yes",entry(awarded)&"",""),IF([exam_score]="","",IF(IF(${LOWEST}="",FALSE,[exam_score]+1/10^9<${LOWEST}),"",${bandOf("[exam_score]", "score_grades")})))`,
      }),
      deposit_year: figure.count("存款年份|Deposits of", "={deposit_year}", CLAUSE.deposits, {
        native: "same",
      }),
      provisional: figure("按存款暂定|Provisional by deposits", CLAUSE.deposits, {
        formula:
          `=IF(OR([exam_grade]<>"",${EXCLUDED},${OTHER}),"",IF(COUNT(entry(deposits))=0,"",IF(ISNUMBER([deposit_year]),` +
          `APPRAISE.LEVEL(entry(deposits),">=",{deposit_limit},${PROVISIONAL}),NA())))`,
        mayBeBlank: true,
        native:
          `=IF(AND([exam_grade]="",NOT(${AGENT}),entry(basic)=t"是|yes",NOT(${OTHER}),ISNUMBER(entry(deposits))),IF(COUNT({deposit_limit},{deposit_year})<2,NA(),` +
          `IF(${reaches("entry(deposits)", "{deposit_limit}")},${PROVISIONAL},"")),"")`,
      }),
    }),
  },

  summary: ["grade", "way", "warning", "exam_score", "exam_grade", "provisional"],
  rollUps: {
    ...forAll(Object.entries(GRADES), ([id, word]) => ({
      [id]: people(around("*人数|*s", word), `t"${word}"`),
    })),
    provisional: people("暂定人数|Provisional", PROVISIONAL),
  },

  examples: [
    example("bank-rank-admission-1", "考试不及格，存款正好达标|failed exam, deposits on the limit", {
      parameters: ASSUMED,
      people: { 例1: [failed(500)] },
      expected: { 例1: { grade: "初级客户经理（暂定）" } },
    }),
    example("bank-rank-admission-2", "考试不及格，存款略低|failed exam, just under", {
      parameters: ASSUMED,
      people: { 例2: [failed(499.9)] },
      expected: { 例2: { grade: "" } },
    }),
  ],
});
