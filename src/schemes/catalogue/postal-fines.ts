/** 客户经理考核细则（试行）: fines for dated breaches; the third unrelated matter costs the post. */
import {
  clauses,
  dueDate,
  entry,
  example,
  figure,
  list,
  parameter,
  rule,
  scheme,
  section,
} from "../building";
import { WITHIN_MONTH } from "../mechanisms/listRows";
import { forAll, withIds } from "../records";
import { around, chinese, IN_YUAN, UNITS, type Pair } from "../words";
import type { Clause } from "../scheme";

const CLAUSE = clauses("000", {
  meeting_time: "L271|晨会时间为每星期一至五:8:00-8:30,各客户经理必须准时参加",
  leave:
    "L272|如有急事、要事需要请假的,各客户经理必须提前与大客户中心管理员联系,做好请假工作,否则,按迟到或缺席处理",
  meeting: "L273|每迟到或缺席一次,扣罚20元,作为大客户中心活动费用",
  phone: "L274|会议过程中,手机必须调到振动状态,非紧急事件不能接听电话,否则,扣罚10元",
  daily_log: "L278|如发现未按时填写《客户经理日志》的,每次扣罚10元",
  summary_due: "L278|分别在每周星期一早上下班前和每月3号前交到大客户中心",
  summary: "L279|如无特殊原因未按时上交的,每次扣罚50元",
  visit: "L280|如发现未按维护标准回访客户的,每次扣罚50元",
  entry: "L281|如发现未及时录入的,每次扣罚50元",
  update: "L281|客户经理在工作中收集到的客户资料必须及时登录“客户经理管理系统”进行更新和完善",
  uniform: "L282|外出营销必须统一着装,穿邮政制服或营销中心统一购买的服装",
  off_hours: "L283|如在正常工作时间外可以不受这一规定",
  badge: "L284|外出营销必须佩戴工作牌,否则,一经发现扣罚30元",
  unrelated: "L285|外出营销不得做与工作、业务发展无关的事情,否则,一经发现扣罚50元,累计3次,开除客户经理职务",
  errand: "L286|如有急事、要事需要处理的,要事先与大客户中心管理员请假或汇报",
  register: "L287|注意做好《大客户登记表》登记工作",
});

interface Kind {
  title: Pair;
  fine: number;
  clause: Clause;
}
type Id = { id: string };

const KINDS = withIds<Kind>({
  meeting: { title: "晨会迟到或缺席|morning meeting", fine: 20, clause: CLAUSE.meeting },
  phone: { title: "会中手机响铃或接听|phone in the meeting", fine: 10, clause: CLAUSE.phone },
  daily_log: { title: "未按时填写日志|daily log", fine: 10, clause: CLAUSE.daily_log },
  summary: { title: "总结与计划迟交|summary late", fine: 50, clause: CLAUSE.summary },
  visit: { title: "未按标准回访|visit standard", fine: 50, clause: CLAUSE.visit },
  entry: { title: "新客户未及时录入|new customer not entered", fine: 50, clause: CLAUSE.entry },
  badge: { title: "未佩戴工作牌|badge not worn", fine: 30, clause: CLAUSE.badge },
  unrelated: { title: "外出做无关的事|unrelated business", fine: 50, clause: CLAUSE.unrelated },
  other: { title: "着装、更新、登记|uniform, data, register", fine: 0, clause: CLAUSE.uniform },
});

const DATE = "yyyy-mm-dd";
const YES = 't"是|yes"';

/** How often, in the month's register. */
const timesOf = (of: Kind & Id) =>
  `SUMPRODUCT(--(list(register.person)=[id]),--(list(register.kind)=t"${of.title}"),list(register.counted))`;

/** The same from what is entered: a row without a number is one, an excused one none. */
const nativeTimesOf = (of: Kind & Id) => {
  const rows = `(list(register.person)=[id])*(list(register.kind)=t"${of.title}")*(list(register.excused)<>${YES})`;
  return `(SUMPRODUCT(${rows},list(register.times))+SUMPRODUCT(${rows}*(list(register.times)="")))`;
};

/** A fine of each kind; the monthly summary's own date may add one to those of the register. */
const fineOf = (of: Kind & Id) => ({
  [`fine_${of.id}`]: figure.yuan(
    of.title,
    `=(${timesOf(of)}${of.id === "summary" ? "+[summary_late]" : ""})*{rate_${of.id}}`,
    of.clause,
    {
      native: `=(${nativeTimesOf(of)}${of.id === "summary" ? "+[summary_late]" : ""})*{rate_${of.id}}`,
    },
  ),
});
const sumOf = (kinds: readonly Id[]) => kinds.map(({ id }) => `[fine_${id}]`).join("+");

const UNRELATED = KINDS.filter(({ id }) => id === "unrelated");

const breach = (person: string, id: string, times = 1) => ({
  person,
  kind: chinese(KINDS.find((one) => one.id === id)?.title ?? "?|?"),
  times,
});

/** The summary of January 2026, handed in on February 3rd. */
const IN_TIME = { summary_date: 46056 };

export const postalFines = scheme({
  id: "postal-fines",
  version: 2,
  title: "客户经理考核细则（试行）（邮政大客户中心）|Fines at a postal key-account centre",
  shortTitle: "邮政罚款|Postal",
  kind: "penalty",
  source: {
    file: "000",
    place: "L271–287",
    opening: "客户经理考核细则(试行)一、晨会制度",
    remark:
      "注明“总6页”，在三、4处中断；“客户维护频次标准”表已缺失。|Six pages in the original, of which the text breaks off in 3.4; the table of visit frequencies is lost.",
  },
  people: "邮政大客户中心客户经理|Account managers of a postal key-account centre",
  industry: "邮政|Postal service",
  ...IN_YUAN,
  period: "month",

  rules: {
    meeting_time: rule("晨会|Morning meeting", CLAUSE.meeting_time),
    leave: rule("事先请假|Leave asked beforehand", CLAUSE.leave, {
      reading:
        "事先请假的在登记表“已请假”填“是”，不罚、不计次数。|A breach with leave asked beforehand is marked excused: no fine, not counted.",
    }),
    meeting: rule("晨会罚款作活动费用|Meeting fines go to the fund", CLAUSE.meeting, {
      reading: "只有晨会罚款作为活动费用。|Only the meeting fines go to the activity fund.",
    }),
    phone: rule("会中手机|Phone in the meeting", CLAUSE.phone),
    daily_log: rule("日志|Daily log", CLAUSE.daily_log),
    summary_due: rule("周、月总结与计划|Weekly and monthly summaries", CLAUSE.summary_due, {
      reading:
        "本月总结与计划在次月3号前交，3号当天算按时（参数“月总结截止日”；当天不算则填2）。填了交件日期就自动判断；一直没有交的，日期留空、“迟交有特殊原因”填“否”，按未按时上交罚款。两项都空的是未填报，当月不出结果，不等于免罚。每周的迟交登记在登记表。|The month's summary is due by the 3rd of the next month, the 3rd included (parameter “day of the monthly summary”: 2 excludes it). With the date of hand-in this is decided here; for one that never came in the date stays blank and “late for a reason” is “no”: it is fined as late. Both blank is missing, not free of the fine: there are no figures of the month. Late weekly ones go into the register.",
    }),
    summary: rule("总结迟交|Summary late", CLAUSE.summary),
    visit: rule("回访|Visits", CLAUSE.visit, {
      reading:
        "维护频次标准表已缺失，是否违反由中心认定。|The table of frequencies is lost: the centre finds whether the standard was kept.",
    }),
    entry: rule("新客户录入|New customers", CLAUSE.entry),
    update: rule("资料更新|Updating data", CLAUSE.update, {
      reading:
        "原文未定罚款，可登记为“着装、更新、登记”，默认0元。|No fine is stated; it may be put down as “uniform, data, register”, 0 CNY.",
    }),
    uniform: rule("统一着装|Uniform", CLAUSE.uniform, {
      reading: "原文未定罚款，同上。|No fine is stated; as above.",
    }),
    off_hours: rule("工作时间外的着装|Uniform outside working hours", CLAUSE.off_hours),
    badge: rule("工作牌|Badge", CLAUSE.badge),
    unrelated: rule("外出做无关的事|Unrelated business", CLAUSE.unrelated, {
      reading:
        "“累计3次”的期限原文没有：默认自任职起累计，跨月跨年，任职以来已有的次数填在名册（参数“累计期限”可改为本年或本月）。|The text gives no period for “three times”: since appointment by default, over months and years, earlier ones stand in the roster (parameter “counted since”: the year or the month).",
    }),
    errand: rule("急事请假|Errands", CLAUSE.errand),
    register: rule("大客户登记表|Customer register", CLAUSE.register, {
      reading: "原文未定罚款，同上。|No fine is stated; as above.",
    }),
  },

  parameters: {
    ...forAll(KINDS, ({ id, title, fine, clause }) => ({
      [`rate_${id}`]: parameter.number(
        around("*罚款|fine, *", title),
        "元/次|CNY each",
        fine,
        [0, 1e6],
        clause,
        { format: "0.00", ...(id === "other" ? { reading: "原文未定罚款。|The text states no fine." } : {}) },
      ),
    })),
    dismiss_at: parameter.whole("开除次数|removed at", UNITS.times, 3, [1, 100], CLAUSE.unrelated),
    since: parameter.choice("累计期限|counted since", CLAUSE.unrelated, {
      options: { appointment: "自任职起|appointment", year: "本年度|the year", month: "本月|the month" },
      reading: "累计3次的期限原文没有。|The text gives no period.",
    }),
    summary_day: parameter.whole(
      "月总结截止日|day of the monthly summary",
      "号|day",
      3,
      [1, 31],
      CLAUSE.summary_due,
      { reading: "3号当天算按时；不算则填2。|The 3rd is in time; enter 2 if it is not." },
    ),
  },

  roster: {
    unrelated_before: entry.count("任职以来无关事项次数|Unrelated business before", {
      hint: "首个考核期之前已累计的次数。|Times before the first month of this workbook.",
    }),
  },
  entries: {
    summary_date: entry.date("月总结交件日期|Summary handed in", {
      by: "大客户中心管理员|Administrator",
      hint: "本月总结与计划交到中心的日期；填了就自动判断是否迟交，不必再登记；没有交的留空，并在右边填是否有特殊原因。|When the month's summary came in; it is then judged here and need not be registered. Blank if it never did: then say on the right whether for a reason.",
    }),
    summary_reason: entry.yesNo("迟交有特殊原因|Late for a reason", {
      blank: "none",
      by: "大客户中心管理员|Administrator",
      hint: "有特殊原因的不罚。按时交的可不填；没有交的必须填：“是”不罚，“否”按未按时上交罚款。|Not fined for a reason. May stay blank where it was in time; needed where it never came in: “no” is fined as late.",
    }),
  },
  checks: {
    summary: [
      '=OR(entry(summary_date)<>"",entry(summary_reason)<>"")',
      "缺月总结交件日期|date of the summary missing",
      "lacks",
    ],
  },

  lists: {
    register: list("违规登记|Breaches", {
      note: "每次违规一行：工号、日期、事项。也可按次数合并登记（填次数，日期可不填）。事先请假或有特殊原因的填“是”，不罚。|One row a breach: ID, date, kind. Several may be put down in one row (times; the date may stay blank). Excused ones are not fined.",
      rows: 60,
      columns: {
        person: entry.person("工号|ID", { blank: "missing" }),
        date: entry.date("日期|Date"),
        kind: entry.choice("事项|Kind", {
          options: forAll(KINDS, ({ id, title }) => ({ [id]: title })),
        }),
        times: entry.count("次数|Times", {
          blank: "none",
          min: 1,
          max: 100,
          hint: "一次可不填。|May stay blank for one.",
        }),
        excused: entry.yesNo("已请假或有特殊原因|Excused", { blank: "none" }),
        note: entry.text("备注|Note"),
      },
      checks: {
        counted: ['=OR([date]<>"",[times]<>"")', "缺日期或次数|date or times missing"],
        month: WITHIN_MONTH,
      },
      results: {
        counted: list.figure(
          "计次|Counts",
          `=IF([check]="✓",IF([excused]=${YES},0,IF([times]="",1,[times])),"")`,
          {
            format: "0",
            native: [`=IF([check]="✓",([excused]<>${YES})*MAX(1,N([times])),"")`],
          },
        ),
      },
    }),
  },

  results: {
    fines: section("罚款|Fines", {
      total: figure.yuan("罚款合计|Fines in total", `=${sumOf(KINDS)}`, {
        paidOut: "taken",
        total: true,
        native: "same",
      }),
      fund: figure.yuan("其中活动费用|Of which to the fund", "=[fine_meeting]", CLAUSE.meeting, {
        total: true,
        native: "same",
      }),
      dismiss: figure.everyone(
        "达到开除次数|Removal due",
        '=IF([unrelated_total]="","",[unrelated_total]>={dismiss_at})',
        CLAUSE.unrelated,
        { native: '=IF([unrelated_total]="","",NOT([unrelated_total]<{dismiss_at}))' },
      ),
      consequence: figure.everyone(
        "处理|Consequence",
        '=IF([dismiss]="","",IF([dismiss],t"开除客户经理职务|removed from the post",t"—|—"))',
        CLAUSE.unrelated,
        {
          native:
            '=IF([unrelated_total]="","",IF([unrelated_total]<{dismiss_at},t"—|—",t"开除客户经理职务|removed from the post"))',
        },
      ),
      year_total: figure.yuan.year("全年罚款|Fines of the year", {
        formula: '=IF(SUMPRODUCT(--([total]<>""))=0,"",SUM([total]))',
        total: true,
        native: '=IF(COUNTBLANK([total])=COLUMNS([total]),"",SUM([total]))',
      }),
      year_fund: figure.yuan.year("全年活动费用|To the fund in the year", {
        formula: '=IF(SUMPRODUCT(--([fund]<>""))=0,"",SUM([fund]))',
        total: true,
        native: '=IF(COUNTBLANK([fund])=COLUMNS([fund]),"",SUM([fund]))',
      }),
    }),
    kinds: section("分事项罚款|Fines by kind", forAll(KINDS, fineOf)),
    steps: section("计次|Counts", {
      rows: figure.count("登记行数|Rows in the register", {
        formula: "=SUMPRODUCT(--(list(register.person)=[id]))",
        note: "该人有登记不完整的行时显示#N/A，罚款不计。|#N/A while a row of this person is not in order: no fine is shown.",
        native: '=SUMPRODUCT((list(register.person)=[id])*(list(register.check)="✓"))',
      }),
      summary_due: figure("月总结截止|Summary due", CLAUSE.summary_due, {
        formula: '=INDEX(APPRAISE.DUEWINDOW(period(last),"by",{summary_day}),1,2)',
        format: DATE,
        native: "=MIN(period(last)+{summary_day},EOMONTH(period(last),1))",
      }),
      summary_late: figure.count(
        "月总结迟交|Monthly summary late",
        `=IF(entry(summary_reason)=${YES},0,IF(N(entry(summary_date))=0,1,--(INT(N(entry(summary_date)))>[summary_due])))`,
        CLAUSE.summary_due,
        {
          note: "没有交、也没有特殊原因的，按迟交计。|One that never came in counts as late, unless for a reason.",
          native: `=(entry(summary_reason)<>${YES})*(1-AND(ISNUMBER(entry(summary_date)),N(entry(summary_date))<[summary_due]+1))`,
        },
      ),
      unrelated: figure.count.absentZero(
        "本月无关事项|Unrelated business",
        `=${UNRELATED.map(timesOf).join("+")}`,
        CLAUSE.unrelated,
        { native: `=${UNRELATED.map(nativeTimesOf).join("+")}` },
      ),
      unrelated_total: figure.count("累计无关事项|Unrelated business so far", CLAUSE.unrelated, {
        formula:
          '=IF({since=month},[unrelated],IF(SUMPRODUCT(--([unrelated:toDate]=""))>0,"",' +
          "SUM([unrelated:toDate])+IF({since=year},0,[opening_unrelated])))",
        note: "以前月份未填齐时为空：少算会漏掉开除。|Blank while an earlier month is not complete: a removal might be missed.",
        native:
          '=IF({since=month},[unrelated],IF([unrelated_since]="","",[unrelated_since]-{since=year}*[opening_unrelated]))',
      }),
      unrelated_since: figure.count.everyone(
        "任职以来次数|Since appointment",
        '=IF(SUMPRODUCT(--([unrelated:toDate]=""))>0,"",[opening_unrelated]+SUM([unrelated:toDate]))',
        CLAUSE.unrelated,
        {
          native:
            '=IF(OR([unrelated]="",[unrelated_since:previous]=""),"",[unrelated_since:previous]+[unrelated])',
          nativeFirst: '=IF([unrelated]="","",[opening_unrelated]+[unrelated])',
        },
      ),
      opening_unrelated: figure.count.year(
        "期初次数|Times before",
        "=opening(opening_unrelated)",
        CLAUSE.unrelated,
        { native: "same" },
      ),
    }),
  },
  summary: ["total", "fund", "unrelated_total", "consequence", "year_total"],
  rollUps: {
    all_fines: figure.yuan.all("罚款合计|Fines of all", "=SUM(column(total))"),
    all_fund: figure.yuan.all("活动费用合计|To the fund", "=SUM(column(fund))"),
  },
  dueDates: {
    weekly_summary: dueDate(
      "周总结与计划（早上下班前）|Weekly summary and plan (by the end of the morning)",
      CLAUSE.summary_due,
      { kind: "weekday", a: 1 },
    ),
    summary: dueDate("月总结与计划|Monthly summary and plan", CLAUSE.summary_due, {
      kind: "by",
      a: "{summary_day}",
    }),
  },
  openings: [{ rosterColumn: "unrelated_before", column: "opening_unrelated", closing: "unrelated_since" }],

  examples: [
    example("postal-fines-1", "一个月的罚款|month of fines", {
      firstPeriod: { year: 2026, index: 1 },
      people: { 例1: [IN_TIME] },
      lists: {
        register: [
          breach("例1", "meeting", 3),
          breach("例1", "phone"),
          breach("例1", "daily_log", 2),
          breach("例1", "summary"),
          breach("例1", "badge"),
        ],
      },
      expected: { 例1: { total: 170, fund: 60, dismiss: false } },
    }),
    example("postal-fines-2", "第三次做无关的事|third unrelated matter", {
      firstPeriod: { year: 2026, index: 1 },
      people: { 例2: { roster: { unrelated_before: 2 }, entries: [IN_TIME] } },
      lists: { register: [breach("例2", "unrelated")] },
      expected: { 例2: { total: 50, dismiss: true } },
    }),
  ],
});
