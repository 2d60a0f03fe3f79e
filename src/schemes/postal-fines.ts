/** 客户经理考核细则（试行）: fines for dated breaches; the third unrelated matter costs the post. */
import {
  choiceEntry,
  choiceParameter,
  clausesOf,
  countEntry,
  MONEY,
  numberParameter,
  periodFigure,
  text,
  UNITS,
  yearFigure,
} from "./building";
import type { Clause, ResultColumn, Scheme } from "./scheme";
import type { Text } from "../i18n/language";

const at = clausesOf("000");

const CLAUSE = {
  meeting_time: at("L271", "晨会时间为每星期一至五:8:00-8:30,各客户经理必须准时参加"),
  leave: at(
    "L272",
    "如有急事、要事需要请假的,各客户经理必须提前与大客户中心管理员联系,做好请假工作,否则,按迟到或缺席处理",
  ),
  meeting: at("L273", "每迟到或缺席一次,扣罚20元,作为大客户中心活动费用"),
  phone: at("L274", "会议过程中,手机必须调到振动状态,非紧急事件不能接听电话,否则,扣罚10元"),
  daily_log: at("L278", "如发现未按时填写《客户经理日志》的,每次扣罚10元"),
  summary_due: at("L278", "分别在每周星期一早上下班前和每月3号前交到大客户中心"),
  summary: at("L279", "如无特殊原因未按时上交的,每次扣罚50元"),
  visit: at("L280", "如发现未按维护标准回访客户的,每次扣罚50元"),
  entry: at("L281", "如发现未及时录入的,每次扣罚50元"),
  update: at("L281", "客户经理在工作中收集到的客户资料必须及时登录“客户经理管理系统”进行更新和完善"),
  uniform: at("L282", "外出营销必须统一着装,穿邮政制服或营销中心统一购买的服装"),
  badge: at("L284", "外出营销必须佩戴工作牌,否则,一经发现扣罚30元"),
  unrelated: at(
    "L285",
    "外出营销不得做与工作、业务发展无关的事情,否则,一经发现扣罚50元,累计3次,开除客户经理职务",
  ),
  errand: at("L286", "如有急事、要事需要处理的,要事先与大客户中心管理员请假或汇报"),
  register: at("L287", "注意做好《大客户登记表》登记工作"),
} as const;

interface Kind {
  id: string;
  title: Text;
  fine: number;
  clause: Clause;
}
const kind = (id: string, zh: string, en: string, fine: number, clause: Clause): Kind => ({
  id,
  title: text(zh, en),
  fine,
  clause,
});
const KINDS: readonly Kind[] = [
  kind("meeting", "晨会迟到或缺席", "morning meeting", 20, CLAUSE.meeting),
  kind("phone", "会中手机响铃或接听", "phone in the meeting", 10, CLAUSE.phone),
  kind("daily_log", "未按时填写日志", "daily log", 10, CLAUSE.daily_log),
  kind("summary", "总结与计划迟交", "summary late", 50, CLAUSE.summary),
  kind("visit", "未按标准回访", "visit standard", 50, CLAUSE.visit),
  kind("entry", "新客户未及时录入", "new customer not entered", 50, CLAUSE.entry),
  kind("badge", "未佩戴工作牌", "badge not worn", 30, CLAUSE.badge),
  kind("unrelated", "外出做无关的事", "unrelated business", 50, CLAUSE.unrelated),
  kind("other", "着装、更新、登记", "uniform, data, register", 0, CLAUSE.uniform),
];

const DATE = "yyyy-mm-dd";
const YUAN = { unit: UNITS.yuan, format: MONEY };
const word = ({ title }: Kind) => `t"${title["zh-CN"]}|${title["en-US"]}"`;
const YES = 't"是|yes"';

/** How often, in the month's register. */
const timesOf = (of: Kind) =>
  `SUMPRODUCT(--(list(register.person)=[id]),--(list(register.kind)=${word(of)}),list(register.counted))`;

/** A fine of each kind; the monthly summary's own date may add one to those of the register. */
const fineOf = (of: Kind): ResultColumn =>
  periodFigure(
    `fine_${of.id}`,
    of.title,
    `=IF([ready],(${timesOf(of)}${of.id === "summary" ? "+[summary_late]" : ""})*{rate_${of.id}}+0*[rows],"")`,
    { ...YUAN, clause: of.clause },
  );
const sumOf = (kinds: readonly Kind[]) => kinds.map(({ id }) => `[fine_${id}]`).join("+");

const UNRELATED = KINDS.filter(({ id }) => id === "unrelated");

const breach = (person: string, id: string, times = 1) => ({
  person,
  kind: KINDS.find((one) => one.id === id)?.title["zh-CN"] ?? id,
  times,
});

export const postalFines: Scheme = {
  id: "postal-fines",
  version: 1,
  title: text("客户经理考核细则（试行）（邮政大客户中心）", "Fines at a postal key-account centre"),
  shortTitle: text("邮政罚款", "Postal"),
  kind: "penalty",
  source: {
    file: "000",
    place: "L271–287",
    opening: "客户经理考核细则(试行)一、晨会制度",
    remark: text(
      "注明“总6页”，在三、4处中断；“客户维护频次标准”表已缺失。",
      "Six pages in the original, of which the text breaks off in 3.4; the table of visit frequencies is lost.",
    ),
  },
  people: text("邮政大客户中心客户经理", "Account managers of a postal key-account centre"),
  industry: text("邮政", "Postal service"),
  unit: UNITS.yuan,
  fen: 0.01,
  period: "month",

  rules: [
    { id: "meeting_time", title: text("晨会", "Morning meeting"), clause: CLAUSE.meeting_time },
    {
      id: "leave",
      title: text("事先请假", "Leave asked beforehand"),
      clause: CLAUSE.leave,
      reading: text(
        "事先请假的在登记表“已请假”填“是”，不罚、不计次数。",
        "A breach with leave asked beforehand is marked excused: no fine, not counted.",
      ),
    },
    {
      id: "meeting",
      title: text("晨会罚款作活动费用", "Meeting fines go to the fund"),
      clause: CLAUSE.meeting,
      reading: text("只有晨会罚款作为活动费用。", "Only the meeting fines go to the activity fund."),
    },
    { id: "phone", title: text("会中手机", "Phone in the meeting"), clause: CLAUSE.phone },
    { id: "daily_log", title: text("日志", "Daily log"), clause: CLAUSE.daily_log },
    {
      id: "summary_due",
      title: text("周、月总结与计划", "Weekly and monthly summaries"),
      clause: CLAUSE.summary_due,
      reading: text(
        "本月总结与计划在次月3号前交，3号当天算按时（参数“月总结截止日”；当天不算则填2）。填了交件日期就自动判断；每周的迟交登记在登记表。",
        "The month's summary is due by the 3rd of the next month, the 3rd included (parameter “day of the monthly summary”: 2 excludes it). With the date of hand-in this is decided here; late weekly ones go into the register.",
      ),
    },
    { id: "summary", title: text("总结迟交", "Summary late"), clause: CLAUSE.summary },
    {
      id: "visit",
      title: text("回访", "Visits"),
      clause: CLAUSE.visit,
      reading: text(
        "维护频次标准表已缺失，是否违反由中心认定。",
        "The table of frequencies is lost: the centre finds whether the standard was kept.",
      ),
    },
    { id: "entry", title: text("新客户录入", "New customers"), clause: CLAUSE.entry },
    {
      id: "update",
      title: text("资料更新", "Updating data"),
      clause: CLAUSE.update,
      reading: text(
        "原文未定罚款，可登记为“着装、更新、登记”，默认0元。",
        "No fine is stated; it may be put down as “uniform, data, register”, 0 CNY.",
      ),
    },
    {
      id: "uniform",
      title: text("统一着装", "Uniform"),
      clause: CLAUSE.uniform,
      reading: text("原文未定罚款，同上。", "No fine is stated; as above."),
    },
    { id: "badge", title: text("工作牌", "Badge"), clause: CLAUSE.badge },
    {
      id: "unrelated",
      title: text("外出做无关的事", "Unrelated business"),
      clause: CLAUSE.unrelated,
      reading: text(
        "“累计3次”的期限原文没有：默认自任职起累计，跨月跨年，任职以来已有的次数填在名册（参数“累计期限”可改为本年或本月）。",
        "The text gives no period for “three times”: since appointment by default, over months and years, earlier ones stand in the roster (parameter “counted since”: the year or the month).",
      ),
    },
    { id: "errand", title: text("急事请假", "Errands"), clause: CLAUSE.errand },
    {
      id: "register",
      title: text("大客户登记表", "Customer register"),
      clause: CLAUSE.register,
      reading: text("原文未定罚款，同上。", "No fine is stated; as above."),
    },
  ],

  parameters: [
    ...KINDS.map(({ id, title, fine, clause }) =>
      numberParameter(
        `rate_${id}`,
        text(`${title["zh-CN"]}罚款`, `fine, ${title["en-US"]}`),
        text("元/次", "CNY each"),
        fine,
        {
          max: 1e6,
          format: "0.00",
          clause,
          ...(id === "other" ? { reading: text("原文未定罚款。", "The text states no fine.") } : {}),
        },
      ),
    ),
    numberParameter("dismiss_at", text("开除次数", "removed at"), UNITS.times, 3, {
      min: 1,
      max: 100,
      whole: true,
      format: "0",
      clause: CLAUSE.unrelated,
    }),
    choiceParameter(
      "since",
      text("累计期限", "counted since"),
      [
        ["appointment", "自任职起", "appointment"],
        ["year", "本年度", "the year"],
        ["month", "本月", "the month"],
      ],
      {
        clause: CLAUSE.unrelated,
        reading: text("累计3次的期限原文没有。", "The text gives no period."),
      },
    ),
    numberParameter("summary_day", text("月总结截止日", "day of the monthly summary"), text("号", "day"), 3, {
      min: 1,
      max: 31,
      whole: true,
      format: "0",
      clause: CLAUSE.summary_due,
      reading: text("3号当天算按时；不算则填2。", "The 3rd is in time; enter 2 if it is not."),
    }),
  ],

  rosterColumns: [
    countEntry("unrelated_before", text("任职以来无关事项次数", "Unrelated business before"), {
      hint: text("首个考核期之前已累计的次数。", "Times before the first month of this workbook."),
    }),
  ],
  entryColumns: [
    {
      id: "summary_date",
      title: text("月总结交件日期", "Summary handed in"),
      kind: "date",
      blank: "none",
      by: text("大客户中心管理员", "Administrator"),
      hint: text(
        "本月总结与计划交到中心的日期；填了就自动判断是否迟交，不必再登记。",
        "When the month's summary came in; it is then judged here and need not be registered.",
      ),
    },
    choiceEntry(
      "summary_reason",
      text("迟交有特殊原因", "Late for a reason"),
      [
        ["yes", "是", "yes"],
        ["no", "否", "no"],
      ],
      {
        blank: "none",
        by: text("大客户中心管理员", "Administrator"),
        hint: text("有特殊原因的不罚；没有则留空。", "Not fined for a reason; blank if none."),
      },
    ),
  ],
  entryChecks: [],
  lists: [
    {
      id: "register",
      title: text("违规登记", "Breaches"),
      note: text(
        "每次违规一行：工号、日期、事项。也可按次数合并登记（填次数，日期可不填）。事先请假或有特殊原因的填“是”，不罚。",
        "One row a breach: ID, date, kind. Several may be put down in one row (times; the date may stay blank). Excused ones are not fined.",
      ),
      rows: 60,
      columns: [
        { id: "person", title: text("工号", "ID"), kind: "person", blank: "none" },
        { id: "date", title: text("日期", "Date"), kind: "date", blank: "none" },
        {
          id: "kind",
          title: text("事项", "Kind"),
          kind: "choice",
          blank: "none",
          options: KINDS.map(({ id, title }) => ({ id, word: title })),
        },
        countEntry("times", text("次数", "Times"), {
          blank: "none",
          max: 1000,
          hint: text("一次可不填。", "May stay blank for one."),
        }),
        choiceEntry(
          "excused",
          text("已请假或有特殊原因", "Excused"),
          [
            ["yes", "是", "yes"],
            ["no", "否", "no"],
          ],
          { blank: "none" },
        ),
        { id: "note", title: text("备注", "Note"), kind: "text", blank: "none" },
      ],
      results: [
        {
          id: "check",
          title: text("检查", "Check"),
          width: 1,
          formula:
            '=IF(COUNTA([person..note])=0,"",IF([person]="",t"缺工号|ID missing",' +
            'IF(ISNA(MATCH([person],roster(id),0)),t"工号不在名册|ID not in the roster",' +
            `IF(ISNA(MATCH([kind],{${KINDS.map(word).join(",")}},0)),t"缺事项|kind missing",` +
            'IF(COUNT([times])<COUNTA([times]),t"次数不是数字|times is not a number",' +
            'IF(COUNT([date])<COUNTA([date]),t"日期不对|not a date",' +
            'IF(COUNT([date],[times])=0,t"缺日期或次数|date or times missing",' +
            'IF(AND(COUNT([date])=1,OR([date]<period(first),[date]>=period(last)+1)),t"日期不在本月|date outside the month","✓"))))))))',
        },
        {
          id: "counted",
          title: text("计次", "Counts"),
          width: 1,
          format: "0",
          formula: `=IF([check]="✓",IF([excused]=${YES},0,IF([times]="",1,[times])),"")`,
        },
      ],
    },
  ],

  results: [
    {
      id: "fines",
      title: text("罚款", "Fines"),
      columns: [
        periodFigure("total", text("罚款合计", "Fines in total"), `=IF([ready],${sumOf(KINDS)},"")`, {
          ...YUAN,
          total: true,
        }),
        periodFigure("fund", text("其中活动费用", "Of which to the fund"), '=IF([ready],[fine_meeting],"")', {
          ...YUAN,
          total: true,
          clause: CLAUSE.meeting,
        }),
        periodFigure(
          "dismiss",
          text("达到开除次数", "Removal due"),
          '=IF([unrelated_total]="","",[unrelated_total]>={dismiss_at})',
          { clause: CLAUSE.unrelated },
        ),
        periodFigure(
          "consequence",
          text("处理", "Consequence"),
          '=IF([dismiss]="","",IF([dismiss],t"开除客户经理职务|removed from the post",t"—|—"))',
          { clause: CLAUSE.unrelated },
        ),
        yearFigure(
          "year_total",
          text("全年罚款", "Fines of the year"),
          '=IF(SUMPRODUCT(--([total]<>""))=0,"",SUM([total]))',
          {
            ...YUAN,
            total: true,
          },
        ),
        yearFigure(
          "year_fund",
          text("全年活动费用", "To the fund in the year"),
          '=IF(SUMPRODUCT(--([fund]<>""))=0,"",SUM([fund]))',
          {
            ...YUAN,
            total: true,
          },
        ),
      ],
    },
    { id: "kinds", title: text("分事项罚款", "Fines by kind"), columns: KINDS.map(fineOf) },
    {
      id: "steps",
      title: text("计次", "Counts"),
      columns: [
        periodFigure(
          "rows",
          text("登记行数", "Rows in the register"),
          '=IF([ready],IF(SUMPRODUCT(--(list(register.person)=[id]),--(list(register.check)<>""),--(list(register.check)<>"✓"))>0,NA(),SUMPRODUCT(--(list(register.person)=[id]))),"")',
          {
            format: "0",
            note: text(
              "该人有登记不完整的行时显示#N/A，罚款不计。",
              "#N/A while a row of this person is not in order: no fine is shown.",
            ),
          },
        ),
        periodFigure(
          "summary_due",
          text("月总结截止", "Summary due"),
          '=IF([ready],INDEX(APPRAISE.DUEWINDOW(period(last),"by",{summary_day}),1,2),"")',
          {
            format: DATE,
            clause: CLAUSE.summary_due,
            native: '=IF([ready],MIN(period(last)+{summary_day},EOMONTH(period(last),1)),"")',
          },
        ),
        periodFigure(
          "summary_late",
          text("月总结迟交", "Monthly summary late"),
          `=IF([ready],IF(OR(N(entry(summary_date))=0,entry(summary_reason)=${YES}),0,--(INT(N(entry(summary_date)))>[summary_due])),"")`,
          { format: "0", clause: CLAUSE.summary_due },
        ),
        periodFigure(
          "unrelated",
          text("本月无关事项", "Unrelated business"),
          `=IF([absent],0,IF([ready],${UNRELATED.map(timesOf).join("+")}+0*[rows],""))`,
          { format: "0", clause: CLAUSE.unrelated },
        ),
        periodFigure(
          "unrelated_total",
          text("累计无关事项", "Unrelated business so far"),
          '=IF([ready],IF({since=month},[unrelated],IF(SUMPRODUCT(--([unrelated:toDate]=""))>0,"",' +
            'SUM([unrelated:toDate])+IF({since=year},0,[opening_unrelated]))),"")',
          {
            format: "0",
            clause: CLAUSE.unrelated,
            note: text(
              "以前月份未填齐时为空：少算会漏掉开除。",
              "Blank while an earlier month is not complete: a removal might be missed.",
            ),
          },
        ),
        periodFigure(
          "unrelated_since",
          text("任职以来次数", "Since appointment"),
          '=IF(SUMPRODUCT(--([unrelated:toDate]=""))>0,"",[opening_unrelated]+SUM([unrelated:toDate]))',
          { format: "0", clause: CLAUSE.unrelated },
        ),
        yearFigure("opening_unrelated", text("期初次数", "Times before"), "=opening(opening_unrelated)", {
          format: "0",
          clause: CLAUSE.unrelated,
        }),
      ],
    },
  ],
  summary: ["total", "fund", "unrelated_total", "consequence", "year_total"],
  rollUps: [
    {
      id: "all_fines",
      title: text("罚款合计", "Fines of all"),
      unit: UNITS.yuan,
      formula: "=SUM(column(total))",
      format: MONEY,
    },
    {
      id: "all_fund",
      title: text("活动费用合计", "To the fund"),
      unit: UNITS.yuan,
      formula: "=SUM(column(fund))",
      format: MONEY,
    },
  ],
  dueDates: [
    {
      id: "weekly_summary",
      title: text("周总结与计划（早上下班前）", "Weekly summary and plan (by the end of the morning)"),
      clause: CLAUSE.summary_due,
      kind: "weekday",
      a: 1,
    },
    {
      id: "summary",
      title: text("月总结与计划", "Monthly summary and plan"),
      clause: CLAUSE.summary_due,
      kind: "by",
      a: "{summary_day}",
    },
  ],
  openings: [{ rosterColumn: "unrelated_before", column: "opening_unrelated", closing: "unrelated_since" }],

  examples: [
    {
      id: "postal-fines-1",
      what: text("一个月的罚款", "month of fines"),
      people: [{ id: "例1", entries: [{}] }],
      lists: {
        register: [
          breach("例1", "meeting", 3),
          breach("例1", "phone"),
          breach("例1", "daily_log", 2),
          breach("例1", "summary"),
          breach("例1", "badge"),
        ],
      },
      expected: [
        { person: "例1", column: "total", values: [170] },
        { person: "例1", column: "fund", values: [60] },
        { person: "例1", column: "dismiss", values: [false] },
      ],
    },
    {
      id: "postal-fines-2",
      what: text("第三次做无关的事", "third unrelated matter"),
      people: [{ id: "例2", roster: { unrelated_before: 2 }, entries: [{}] }],
      lists: { register: [breach("例2", "unrelated")] },
      expected: [
        { person: "例2", column: "total", values: [50] },
        { person: "例2", column: "dismiss", values: [true] },
      ],
    },
  ],
};
