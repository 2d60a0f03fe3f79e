/**
 * The documents that the schemes are made of: titles and headings by line, so that a reader is told where a clause
 * stands without the file. A place is "000 L20–22", for whoever has the files and checks; a line belongs to the last
 * title, and within it to the last heading, that begins at or before it.
 */
import type { Text } from "../i18n/language";
import type { Clause, Scheme } from "./scheme";
import { halves, text, type Pair } from "./words";

type Headed = readonly [line: number, words: Pair];

interface SourceDocument {
  from: number;
  title: Pair;
  sections: readonly Headed[];
}

const doc = (from: number, title: Pair, ...sections: Headed[]): SourceDocument => ({ from, title, sections });

const INDICATORS: Pair = "考核指标|Indicators";

const DOCUMENTS: Readonly<Record<string, readonly SourceDocument[]>> = {
  "000": [
    doc(
      1,
      "客户经理职责与考核办法|Duties and appraisal of account managers",
      [5, "一、客户经理职责|1. Duties"],
      [8, "2、区域市场的管理及协调|Duties 2: the regional market"],
      [16, "4、渠道保护与协调|Duties 4: channels"],
    ),
    doc(
      21,
      "客户经理考核办法|Appraisal of account managers (bank)",
      [21, "第一章总则|Chapter 1: general"],
      [28, "第二章客户经理的资格及聘任|Chapter 2: qualification and appointment"],
    ),
    doc(
      33,
      "客户经理绩效考核方案|Performance appraisal of account managers (360°)",
      [33, "背景|Background"],
      [35, INDICATORS],
      [38, "考核方法|Methods"],
      [40, "奖励措施|Rewards"],
      [41, "总结|Conclusion"],
    ),
    doc(
      43,
      "公司客户经理绩效考核方案|Appraisal of company account managers (three and four grades)",
      [43, "一、绩效考核目标的设定|1. Goals"],
      [47, "二、绩效考核指标的制定|2. Indicators"],
      [51, "三、绩效考核办法|3. Method"],
    ),
    doc(
      57,
      "客户经理职责与考核制度|Duties and appraisal system of account managers",
      [57, "一、客户经理的职责|1. Duties"],
      [62, "二、客户经理的考核制度|2. Appraisal system"],
      [67, "三、客户经理的考核方式|3. Ways of appraisal"],
    ),
    doc(
      73,
      "公司客户经理绩效考核方案|Appraisal of company account managers (five indicators)",
      [73, "一、背景说明|1. Background"],
      [75, "二、绩效考核指标|2. Indicators"],
      [84, "三、绩效考核方法|3. Methods"],
      [90, "四、绩效奖励与处罚|4. Rewards and penalties"],
    ),
    doc(
      92,
      "客户经理绩效考核办法|Performance appraisal rules for account managers",
      [92, "一、考核目的|1. Purpose"],
      [93, "二、考核依据及内容|2. Basis and contents"],
      [94, "三、考核管理（一）月度业绩综合考核|3. Management (1) month"],
      [98, "三、考核管理（二）、（三）季度、半年|3. Management (2), (3) quarter, half-year"],
      [100, "三、考核管理（四）年终|3. Management (4) year"],
      [101, "五、考核及调薪管理|5. Appraisal and pay"],
      [102, "五、（二）考核面谈与绩效改进|5. (2) Talks and improvement"],
    ),
    doc(105, "客户经理的考核与激励机制|Appraisal and incentives of account managers"),
    doc(
      127,
      "客户经理工作职能考核细则|Scoring rules of account managers' functions",
      [128, "一、5S考核|1. 5S"],
      [129, "二、日常规范考核|2. Daily rules"],
      [135, "三、业务流程考核|3. Process"],
      [140, "四、客户满意度考核|4. Customer satisfaction"],
      [143, "五、培训考核|5. Training"],
      [150, "备注|Notes"],
    ),
    doc(
      153,
      "客户经理绩效考核方案（通用9篇）之一|Performance appraisal of account managers (9 samples), no. 1",
      [155, "一、总则|1. General"],
      [161, "三、绩效考核原则|3. Principles"],
      [164, "四至六、考核对象、周期、责任|4–6. People, period, responsibility"],
    ),
    doc(
      165,
      "广告行业客户经理绩效管理实施方案|Performance management of account managers in advertising",
      [165, "一、背景介绍|1. Background"],
      [168, "二、目标设定|2. Goals"],
      [169, "三、实施方案|3. Plan"],
    ),
    doc(
      176,
      "客户经理考核办法管理制度|Management rules of account managers' appraisal",
      [178, "一、考核指标|1. Indicators"],
      [182, "二、考核标准|2. Standards"],
      [186, "三、考核流程|3. Procedure"],
      [188, "四、考核结果和奖惩措施|4. Results and consequences"],
      [191, "五、考核结果公示和申诉|5. Posting and appeal"],
      [193, "六、考核评估与改进|6. Review"],
    ),
    doc(
      194,
      "客户经理绩效考核方案|Performance appraisal of account managers (quarter and year)",
      [195, "一、目的|1. Purpose"],
      [197, "二、考核主体|2. Raters"],
      [201, "三、考核周期|3. Periods"],
      [205, "四、绩效考核的内容和指标|4. Contents and indicators"],
      [209, "五、考核结果的应用|5. Use of the results"],
    ),
    doc(212, "客户经理积分考核介绍|Points for account managers"),
    doc(233, "客户经理考核制度|Appraisal system for account managers", [234, "一、工作流程|1. Procedure"]),
    doc(252, "客户经理工作日志考核制度|Work logs of account managers"),
    doc(
      271,
      "客户经理考核细则（试行）|Rules for account managers (on trial)",
      [271, "一、晨会制度|1. Morning meetings"],
      [276, "二、日常管理制度|2. Daily management"],
      [282, "三、外出营销制度|3. Visits outside"],
    ),
    doc(288, "客户经理考核制度|Appraisal system for account managers", [289, "一、工作流程|1. Procedure"]),
  ],
  "001": [
    doc(
      1,
      "大客户部考核办法|Appraisal of the key-account department",
      [10, "一、任务目标及分解|1. Targets"],
      [14, "二、考核原则|2. Principles"],
      [38, "三、奖金计提办法|3. How the bonus accrues"],
    ),
    doc(52, "大客户部各岗位职责及服务规范|Posts of the key-account department"),
    doc(62, "兴业银行客户经理绩效考核实施办法|Appraisal of account managers at Industrial Bank"),
    doc(68, "大客户销售人员奖金计提考核办法|Bonus accrual of key-account sales staff"),
    doc(72, "银行贷款业务绩效考核办法|Performance appraisal of bank lending"),
    doc(90, "客服中心绩效考核指标|Key figures of the service centre"),
    doc(94, "客户经理绩效考核方案|Performance appraisal of account managers (100 points)"),
    doc(114, "大客户部销售人员奖金计提考核办法|Bonus accrual of the key-account department's sales staff"),
    doc(
      154,
      "大客户经理助理岗位说明书以及绩效考核方案|Assistant to the key-account manager: post and appraisal",
      [156, "二、大客户经理助理绩效考核方案|2. Appraisal"],
    ),
  ],
  "002": [
    doc(
      1,
      "客户经理管理制度|Management of account managers (telecom)",
      [10, "一.会议制度|1. Meetings"],
      [30, "二.分析制度|2. Analyses"],
      [36, "三.目标管理|3. Targets"],
      [40, "四.过程管理|4. Process"],
      [62, "五.日志管理(工作报告)制度|5. Logs and reports"],
      [76, "六.保密制度|6. Secrecy"],
      [94, "七.考核制度|7. Appraisal"],
      [106, "八.闭环管理|8. Closing the loop"],
    ),
  ],
  "003": [
    doc(
      1,
      "客户服务质量考核实施管理办法|Appraisal of service quality",
      [9, "二、考核内容及指标|2. Contents and indicators"],
      [11, "三、考核方法与流程|3. Methods and procedure"],
      [16, "四、考核结果与奖惩机制|4. Results and consequences"],
      [19, "五、改进措施与效果评估|5. Improvement"],
      [21, "六、考核数据保密|6. Secrecy"],
    ),
    doc(
      22,
      "客户服务中心管理支撑岗考核评分标准|Scoring of the service centre's support posts",
      [24, "第一部分10086热线服务室|Part 1: the 10086 hotline"],
      [26, "(四)、重点工作完成情况|(4) Key work"],
      [31, "(五)、出勤(扣分项)|(5) Attendance"],
      [32, "(六)、现场管理(扣分项)及业务指导|(6) On site, and the guides"],
    ),
    doc(
      33,
      "银行客户经理绩效考核办法|Appraisal of bank account managers (profit centres)",
      [35, "一、考核分配原则|1. How pay is made up"],
      [38, "二、考核对象|2. People"],
      [39, "三、考核办法|3. Method"],
    ),
    doc(
      64,
      "客户服务部考核实施细则|Appraisal rules of the service department",
      [67, "一、总体框架|1. Framework"],
      [73, "二、客户服务部考核指标|2. Indicators"],
      [92, "三、考核方式|3. Ways of appraisal"],
    ),
    doc(
      95,
      "银行客户经理考核管理办法|Management of bank account managers",
      [97, "第一章总则|Chapter 1: general"],
      [103, "第二章客户经理基本条件、主要职责及工作制度|Chapter 2: conditions, duties, work"],
      [108, "第三章客户经理的聘用、考核及日常管理|Chapter 3: appointment and appraisal"],
    ),
    doc(
      111,
      "客户服务人员绩效考核实施细则|Appraisal rules for service staff",
      [114, "一、背景|1. Background"],
      [117, "二、考核指标|2. Indicators"],
      [122, "三、考核要求|3. Requirements"],
      [126, "四、考核奖惩|4. Consequences"],
    ),
    doc(
      132,
      "商业银行客户经理考核方案|Appraisal of account managers at commercial banks",
      [134, "一、考核目标|1. Goals"],
      [138, "二、考核内容|2. Contents"],
      [145, "三、考核方法|3. Methods"],
    ),
    doc(
      152,
      "中国光大银行95595客户服务中心CSR绩效考核管理办法|Appraisal of agents at Everbright Bank's 95595 centre",
      [157, "一、考核对象|1. People"],
      [159, "二、考核时间|2. Period"],
      [161, "三、考核分值标准|3. Points"],
      [164, "四、考核内容及权重|4. Contents and weights"],
      [166, "六、考核结果|6. Results"],
      [170, "七、考核监督|7. Supervision"],
    ),
    doc(
      171,
      "客户管理考核方法|Appraisal of customer management",
      [174, "4.各办事处考核分值表|4. Points of the offices"],
      [219, "3.销售部考核分值表|3. Points of the sales department"],
      [228, "4.各办事处考核分值表|4. Points of the offices"],
      [244, "3.销售部考核分值表|3. Points of the sales department"],
      [266, "1.客户部考核分值表|1. Points of the customer department"],
      [302, "2.市场部考核分值表|2. Points of the market department"],
      [326, "1.客户部考核分值表|1. Points of the customer department"],
      [328, "4.各办事处考核分值表|4. Points of the offices"],
      [332, "1.客户部考核分值表|1. Points of the customer department"],
      [358, "2.市场部考核分值表|2. Points of the market department"],
      [368, "4.各办事处考核分值表|4. Points of the offices"],
    ),
  ],
  "004": [
    doc(
      1,
      "客户服务经理绩效考核方案|Performance appraisal of service managers",
      [11, "一、考核目的|1. Purpose"],
      [17, "二、考核原则|2. Principles"],
      [31, "三、适用范围|3. Scope"],
      [43, "一、职责|Procedure 1: duties"],
      [49, "二、工作规程|Procedure 2: rules"],
      [63, "四、客户服务部员工的工作考核标准|Procedure 4: standards"],
      [75, "五、员工绩效考评的评分结构|Procedure 5: how points are made up"],
      [105, "七、绩效考评结果处理|Procedure 7: consequences"],
      [133, "表2客户服务部绩效评估目标|Table 2: goals of the service department"],
    ),
  ],
};

const lastFrom = <T>(all: readonly T[], line: number, from: (one: T) => number): T | undefined =>
  all.filter((one) => from(one) <= line).pop();

/** The first line of a place "003 L270–294 → L337–357", and its document. */
function documentAt(place: string): { line: number; document: SourceDocument } {
  const [, file = "", number = ""] = /^(\d{3}) L(\d+)/.exec(place) ?? [];
  const line = Number(number);
  const document = lastFrom(DOCUMENTS[file] ?? [], line, ({ from }) => from);
  if (!document) throw new Error(`no source document at ${place}`);
  return { line, document };
}

const named = (zh: string, en: string): Text => ({ "zh-CN": `《${zh}》`, "en-US": `“${en}”` });

const titled = ({ title }: SourceDocument): Text => named(...halves(title));

/** The document that a scheme is made from, by its title. */
export const documentTitle = ({ file, place, document }: Scheme["source"]): Text =>
  document === undefined ? titled(documentAt(`${file} ${place}`).document) : named(document, document);

/** Where a clause stands: the document's title, and the section where the text names it. */
export function placeText({ place, document: own }: Pick<Clause, "place" | "document">): Text {
  if (own !== undefined) return named(own, own);
  const { line, document } = documentAt(place);
  const whole = titled(document);
  const section = lastFrom(document.sections, line, ([from]) => from);
  if (!section) return whole;
  const { "zh-CN": zh, "en-US": en } = text(section[1]);
  return { "zh-CN": `${whole["zh-CN"]}${zh}`, "en-US": `${whole["en-US"]}, ${en}` };
}
