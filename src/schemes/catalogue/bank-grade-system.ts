/** 兴业银行客户经理绩效考核实施办法: the grades of a bank's account managers, by conditions of appointment. */
import { clauses, entry, example, figure, helper, parameter, rule, scheme, section } from "../building";
import { forAll } from "../records";
import { chinese, IN_POINTS, type Pair } from "../words";
import { comparesIfAny } from "../mechanisms/plain/compare";
import { highestLevel, levelByLevel } from "../mechanisms/plain/levels";

const CLAUSE = clauses("001", {
  raters: "L66|绩效考核由市分行客户经理领导小组负责考核",
  scope: "L66|本办法适用于公司业务客户经理、机构业务客户经理和个人业务客户经理",
  grades:
    "L66|将我行的客户经理划分为:资深客户经理、高级客户经理(二级、壹级)、客户经理(二级、壹级)和助理客户经理四等六级,其他营销人员为见习客户经理",
  appointment:
    "L66|其中资深客户经理和高级客户经理按总、省行规定执行,由市分行公开招聘和聘任,客户经理和助理客户经理由各支行组织招聘且报市分行审批后聘任",
  titles:
    "L66|于对外营销时助理客户经理和客户经理(二级、壹级)统称客户经理,高级客户经理(二级、壹级)统称高级客户经理",
  basic:
    "L66|客户经理的基本任职条件:思想素质良好,工作认真,有较强的事业心和责任心,有良好的职业道德,遵纪守法,廉洁奉公,有较强的公关协调能力,较好的口头和书面表达能力,善于拓展公司、机构和个人类客户业务",
  assistant: "L66|壹年之上银行工作经验,通过员工岗位技能鉴定考试",
  assistantKnowledge:
    "L66|具备壹定的财务分析能力,熟悉银行基本的金融产品知识和操作流程; 3、能够处理存贷款等较常规的营销业务,从事关联客户的访问、调查、联系、服务和管理工作",
  manager: "L66|客户经理任职条件: 1、二年之上银行工作经历",
  managerKnowledge:
    "L66|系统了解《银行法》、《票据法》、《合同法》等有关经济金融法规,能够撰写壹定水平的综合分析方案。 3、了解银行业务的运作程序、风险控制和管理机制,能够处理存贷款等营销业务,熟悉国际结算、银行卡等新兴中间业务,初步了解商人银行业务,具有壹定的客户开发和管理经验,有较强的市场洞察力和分析预测能力,担任关联客户的服务和管理工作",
});

const TRAINEE = "见习客户经理|Trainee";
const ASSISTANT = "助理客户经理|Assistant account manager";
const MANAGER = "客户经理|Account manager";
const HIGHER = "高级客户经理|Senior account manager";
const SENIOR = "资深客户经理|Principal account manager";

/** Rows of the table of conditions, and its columns behind the grade: years, then yes or no. */
const LEVELS = 4;
const ITEMS = [
  ["exam", "通过岗位技能鉴定考试|Passed the skills exam", CLAUSE.assistant],
  ["basic", "具备基本任职条件|Meets the basic conditions", CLAUSE.basic],
  ["analysis", "财务分析与产品知识|Financial analysis and products", CLAUSE.assistantKnowledge],
  ["routine", "常规存贷款营销|Routine loans and deposits", CLAUSE.assistantKnowledge],
  ["law", "了解经济金融法规|Knows the financial laws", CLAUSE.managerKnowledge],
  ["report", "能写综合分析方案|Writes analysis reports", CLAUSE.managerKnowledge],
  ["business", "业务、风险与客户开发|Business, risk and clients", CLAUSE.managerKnowledge],
] as const;
const REQUIRED: Pair = "1为须具备|1: required";
const COLUMNS = ITEMS.length + 2;

const BY = "市分行客户经理领导小组|Steering group of the city branch";

const items = forAll(ITEMS, ([id, title, { quote }]) => ({
  [id]: entry.yesNo(title, { by: BY, hint: `是或否。条款：${quote}|Yes or no, as the clause has it.` }),
}));

/** The person's years and flags as numbers, in the order of the table's columns. */
const VALUES =
  'IF(entries(years..business)=t"是|yes",1,IF(entries(years..business)=t"否|no",0,entries(years..business)))';
const cell = (row: number, column: number) => `INDEX({conditions},${row},${column})`;
const THRESHOLDS = `${cell(1, 2)}:${cell(LEVELS, COLUMNS)}`;

/** Whether the table's level of a row holds: years reached, and no required item that is not met. */
const levelHolds = (row: number) =>
  `IF(NOT([ready]),FALSE,IF(${cell(row, 1)}="",FALSE,AND(${comparesIfAny("entry(years)", ">=", cell(row, 2))},` +
  `SUMPRODUCT((${cell(row, 3)}:${cell(row, COLUMNS)}=1)*(entries(exam..business)<>t"是|yes"))=0)))`;
const NATIVE_LEVELS = Array.from({ length: LEVELS }, (_, index) => ({
  label: cell(index + 1, 1),
  holds: `[holds${index + 1}]`,
}));

const anyOf = (column: string, ...words: Pair[]) =>
  `OR(${words.map((word) => `${column}=t"${word}"`).join(",")})`;

/** What a person of the examples has who meets all that is not asked about. */
const person = (years: number, exam: "yes" | "no") => ({
  years,
  exam,
  basic: "yes",
  analysis: "yes",
  routine: "yes",
  law: "yes",
  report: "yes",
  business: "yes",
});

export const bankGradeSystem = scheme({
  id: "bank-grade-system",
  version: 3,
  migrations: { 3: {} },
  title: "银行客户经理等级制（四等六级）|Bank: grades of account managers",
  shortTitle: "银行等级|BankGrad",
  kind: "grading",
  source: {
    file: "001",
    place: "L62–66",
    opening: "第壹条为有效实施我行优质公司客户群体战略",
    remark:
      "同一办法共四份，本方案引最长的一份（止于第十条，其中“壹、和、于、且、之上、运营”系机器替换“一、与、在、并、以上、经营”）；另三份更早中断。四份都缺考核评分各章。|Four copies; the longest is quoted (it ends after article ten, with words replaced by machine). The others break off earlier. All lack the chapters on scoring.",
  },
  people: "公司、机构、个人业务客户经理|Account managers for companies, institutions and personal customers",
  industry: "银行|Banking",
  ...IN_POINTS,
  period: "year",

  rules: {
    scope: rule("适用对象|Who is rated", CLAUSE.scope),
    raters: rule("考核人|Who rates", CLAUSE.raters, {
      reading:
        "原文没有考核周期，默认每年评定一次。|The text names no period; grades are reviewed once a year.",
    }),
    grades: rule("四等六级|Four classes, six grades", CLAUSE.grades, {
      reading:
        "等内的一级、二级没有标准，由考核人填写。|Nothing says what makes class 1 or class 2 within a grade: the rater enters it.",
    }),
    appointment: rule("招聘与聘任|Appointment", CLAUSE.appointment, {
      reading:
        "总、省行规定不在原文中：资深、高级客户经理按聘任填写，不按条件推算；有了规定可在条件表中加行。|The rules of the head office are not in the text: senior and principal account managers are entered as appointed. Rows may be added to the table of conditions once the rules are known.",
    }),
    titles: rule("对外统称|Titles used with customers", CLAUSE.titles),
    basic: rule("基本任职条件|Basic conditions", CLAUSE.basic, {
      reading: "作为一项是或否，各等级都须具备。|One yes or no; every grade needs it.",
    }),
    assistant: rule("助理客户经理：年限与考试|Assistant: years and exam", CLAUSE.assistant, {
      reading: "“壹年之上”即一年以上，含一年。|One year or more; exactly one year counts.",
    }),
    assistant_knowledge: rule("助理客户经理：知识与业务|Assistant: knowledge", CLAUSE.assistantKnowledge, {
      reading: "两项由考核人评是或否。|Two items, rated yes or no.",
    }),
    manager: rule("客户经理：年限|Account manager: years", CLAUSE.manager, {
      reading: "“二年之上”即二年以上，含二年。|Two years or more; exactly two years count.",
    }),
    manager_knowledge: rule("客户经理：知识与业务|Account manager: knowledge", CLAUSE.managerKnowledge, {
      reading: "分三项由考核人评是或否。|Three items, rated yes or no.",
    }),
  },

  parameters: {
    conditions: parameter.table("任职条件|conditions", CLAUSE.assistant, {
      columns: [
        { name: "等级|Grade", kind: "text", words: [ASSISTANT, MANAGER, HIGHER, SENIOR] },
        {
          name: "银行工作年限|Years of bank work",
          unit: "年|years",
          format: "General",
          min: 0,
          max: 60,
          optional: true,
        },
        ...ITEMS.map(([, name]) => ({ name, unit: REQUIRED, format: "0", min: 0, max: 1, optional: true })),
      ],
      rows: [
        [chinese(ASSISTANT), 1, 1, 1, 1, 1, null, null, null],
        [chinese(MANAGER), 2, null, 1, null, null, 1, 1, 1],
      ],
      unordered: true,
      size: LEVELS,
      reading:
        "由低到高，一行一个等级；空格为不作要求。客户经理的条件见第十条。|Lowest grade first, one a row; a blank is not required. The second row is article ten.",
    }),
    cumulative: parameter.choice("须具备低等级条件|lower grades too", CLAUSE.manager, {
      options: { yes: "须具备|needed", no: "不须具备|not needed" },
      reading:
        "高等级以具备低等级的全部条件为前提（默认，不在原文中），或各等级只看自己的条件。|Whether a grade also needs the conditions of all lower grades (default, not in the text).",
    }),
  },

  roster: {
    line: entry.choice("业务条线|Line of business", {
      options: {
        company: "公司业务|companies",
        institution: "机构业务|institutions",
        personal: "个人业务|persons",
      },
      blank: "none",
    }),
  },

  entries: {
    years: entry.number("银行工作年限|Years of bank work", "年|years", {
      min: 0,
      max: 60,
      format: "General",
      by: BY,
      hint: "从事银行工作的年数，可有小数。|Years of work in banks; decimals are fine.",
    }),
    ...items,
    appointed: entry.choice("市分行聘任|Appointed by the city branch", {
      options: { higher: HIGHER, senior: SENIOR },
      blank: "none",
      by: "市分行|City branch",
      hint: "按总、省行规定聘为高级或资深的填写；没有则留空。|Where appointed under the rules of the head office; blank if not.",
    }),
    step: entry.choice("等内级别|Class within the grade", {
      options: { second: "二级|class 2", first: "一级|class 1" },
      blank: "none",
      by: BY,
      hint: "高级客户经理、客户经理分二级、一级；未定则留空。|For account managers and senior account managers; blank while undecided.",
    }),
  },

  results: {
    grade: section("等级|Grade", {
      grade: figure("评定等级|Grade", '=IF(entry(appointed)="",[highest],entry(appointed))', CLAUSE.grades, {
        native: '=IF(LEN(entry(appointed))>0,entry(appointed)&"",[highest])',
      }),
      rank: figure(
        "等级与级别|Grade and class",
        `=[grade]&IF(${anyOf("[grade]", HIGHER, MANAGER)},IF(entry(step)="",t"（级别待定）| (class undecided)",t"（| ("&entry(step)&t"）|)"),"")`,
        CLAUSE.grades,
        {
          native: `=[grade]&IF(ISNUMBER(MATCH([grade],{t"${MANAGER}",t"${HIGHER}"},0)),t"（| ("&IF(LEN(entry(step))=0,t"级别待定|class undecided",entry(step))&t"）|)","")`,
        },
      ),
      outside_title: figure(
        "对外统称|Title used with customers",
        `=IF(${anyOf("[grade]", ASSISTANT)},t"${MANAGER}",[grade])`,
        CLAUSE.titles,
        { native: `=IF(ISNUMBER(MATCH([grade],{t"${ASSISTANT}",t"${MANAGER}"},0)),t"${MANAGER}",[grade])` },
      ),
      appointment: figure("聘任方式|Appointment", CLAUSE.appointment, {
        formula:
          `=IF(${anyOf("[grade]", HIGHER, SENIOR)},t"市分行公开招聘和聘任|city branch",` +
          `IF(${anyOf("[grade]", MANAGER, ASSISTANT)},t"支行招聘，报市分行审批|sub-branch, approved by the city branch",""))`,
        mayBeBlank: true,
        native: `=IF(ISERROR([grade]),[grade],CHOOSE(1+([grade]=t"${SENIOR}")+([grade]=t"${HIGHER}")+2*([grade]=t"${MANAGER}")+2*([grade]=t"${ASSISTANT}"),"",t"市分行公开招聘和聘任|city branch",t"支行招聘，报市分行审批|sub-branch, approved by the city branch"))`,
      }),
      warning: figure("提示|Warning", CLAUSE.basic, {
        formula:
          '=IF(AND(entry(appointed)<>"",entry(basic)=t"否|no"),t"已聘任，但不具备基本任职条件|appointed without the basic conditions","")',
        mayBeBlank: true,
        native:
          '=IF((entry(basic)=t"否|no")*(entry(appointed)<>"")=0,"",t"已聘任，但不具备基本任职条件|appointed without the basic conditions")',
      }),
    }),
    conditions: section("任职条件|Conditions", {
      highest: figure("符合条件的最高等级|Highest grade by conditions", CLAUSE.assistant, {
        formula: `=APPRAISE.LEVEL(${VALUES},">=",${THRESHOLDS},INDEX({conditions},0,1),t"${TRAINEE}",{cumulative=yes})`,
        native:
          `=IF({cumulative=no},${highestLevel(NATIVE_LEVELS, `t"${TRAINEE}"`)},` +
          `${levelByLevel(NATIVE_LEVELS, `t"${TRAINEE}"`)})`,
      }),
      unmet: figure.count("未具备项数|Items not met", '=SUMPRODUCT(--(entries(exam..business)<>t"是|yes"))', {
        note: "七项是或否中为否的项数|How many of the seven items are no",
        native: '=COLUMNS(entries(exam..business))-SUMPRODUCT(--(entries(exam..business)=t"是|yes"))',
      }),
    }),
  },

  helpers: forAll(NATIVE_LEVELS, (_, index) => ({
    [`holds${index + 1}`]: helper(
      `第${index + 1}行条件具备|Row ${index + 1} holds`,
      `=${levelHolds(index + 1)}`,
    ),
  })),

  summary: ["grade", "rank", "outside_title", "appointment", "highest", "unmet", "warning"],
  rollUps: {
    managers: figure.all(
      "客户经理以上人数|Account managers and above",
      `=${[MANAGER, HIGHER, SENIOR].map((word) => `COUNTIF(column(grade),t"${word}")`).join("+")}`,
      { unit: "人|people", format: "0" },
    ),
  },

  examples: [
    example("bank-grade-system-1", "银行工作正好一年|years of bank work exactly at the limit", {
      people: { 例1: [person(1, "yes")] },
      expected: { 例1: { highest: "助理客户经理" } },
    }),
    example("bank-grade-system-2", "满两年但未通过考试|two years without the exam", {
      people: { 例2: [person(2, "no")] },
      expected: { 例2: { highest: "见习客户经理" } },
    }),
  ],
});
