/** 客户管理考核方法: monthly score tables of the customer, market and sales departments and of the offices. */
import {
  choiceEntry,
  choiceParameter,
  clausesOf,
  numberParameter,
  percentParameter,
  periodFigure,
  pointsParameter,
  SCORE,
  stepModeParameter,
  text,
  UNITS,
  vector,
  yearFigure,
} from "./building";
import { nativeScore, nativeStepScore, stepModes } from "./nativeSteps";
import type {
  Clause,
  EntryColumn,
  Opening,
  Parameter,
  ResultColumn,
  Rule,
  Scheme,
  TableParameter,
  WorkedExample,
} from "./scheme";
import type { Text } from "../i18n/language";

const at = clausesOf("003");

const POINTS = { unit: UNITS.points, format: SCORE };
const RATE = { unit: UNITS.percent, format: "0.00%" };
/** Blank while a base is not known: the remark says why. */
const BASE_RATE = { ...RATE, mayBeBlank: true };
const RATER = text("考核人", "Rater");

const GRADES = [
  ["excellent", "优秀", "excellent"],
  ["good", "良好", "good"],
  ["fair", "一般", "fair"],
  ["poor", "差", "poor"],
] as const;

/** What the four grades are worth, by the most they give. */
const WORTH = {
  "5": [5, 3, 1, 0],
  "10": [10, 6, 2, 0],
  "20": [20, 15, 8, 0],
  "60": [60, 50, 30, 0],
} as const;
type Worth = keyof typeof WORTH;

interface Item {
  id: string;
  title: Text;
  worth: Worth;
  clause: Clause;
  reading?: Text;
  /** Name of its own table of grades, where its worth is in question. */
  own?: Text;
}

/** A rate that is measured by a base: what was best so far, or the month before. */
interface Measure {
  id: string;
  title: Text;
  base: Text;
  better: "higher" | "lower";
  /** A record moves the base of later months; else the month before is the base. */
  record: boolean;
  limits: { min: number; max: number };
  clause: Clause;
}

interface DeptTable extends Pick<Scheme, "id" | "title" | "shortTitle" | "people"> {
  place: string;
  opening: string;
  remark: Text;
  items: readonly Item[];
  measures: readonly Measure[];
  /** Rules beyond the items. */
  rules: readonly Rule[];
  examples: readonly WorkedExample[];
}

const tableOf = ({ id, worth, own }: Item): string => (own ? `grades_${id}` : `grades${worth}`);

const gradeTable = (
  id: string,
  name: Text,
  worth: Worth,
  clause: Clause,
  reading?: Text,
): TableParameter => ({
  kind: "table",
  id,
  name,
  columns: [
    {
      name: text("评价", "Grade"),
      kind: "text",
      words: GRADES.map(([, zh, en]) => text(zh, en)),
    },
    { name: text("分值", "Points"), unit: UNITS.points, format: SCORE, min: 0, max: 100 },
  ],
  rows: GRADES.map(([, zh], index) => [zh, WORTH[worth][index] ?? 0]),
  unordered: true,
  size: GRADES.length,
  required: true,
  clause,
  ...(reading ? { reading } : {}),
});

function gradeTables(items: readonly Item[]): TableParameter[] {
  const shared = (Object.keys(WORTH) as Worth[]).flatMap((worth) => {
    const first = items.find((item) => item.worth === worth && !item.own);
    const name = text(`评价分值${worth}`, `grades of ${worth}`);
    return first ? [gradeTable(`grades${worth}`, name, worth, first.clause)] : [];
  });
  const own = items.flatMap((item) =>
    item.own ? [gradeTable(tableOf(item), item.own, item.worth, item.clause, item.reading)] : [],
  );
  return [...shared, ...own];
}

const stepParameters = (clause: Clause): Parameter[] => [
  percentParameter("step", text("每档百分点", "step"), 0.01, {
    min: 0.0001,
    clause,
    reading: text("“1%”是 1 个百分点。", "“1%” is one percentage point."),
  }),
  numberParameter("start", text("达到基数得分", "points on base"), UNITS.points, 15, { max: 100, clause }),
  numberParameter("up", text("每优一档加分", "points up"), UNITS.points, 1, { max: 100, clause }),
  numberParameter("down", text("每差一档扣分", "points down"), UNITS.points, 1, { max: 100, clause }),
  stepModeParameter("step_mode", text("不足一档", "part of a step"), ["whole", "prorata", "started"], {
    clause,
    reading: text("“每…1%”：默认不足一档不计。", "“Each 1 %”: parts of a step do not count by default."),
  }),
  choiceParameter(
    "record",
    text("纪录作为基数", "record as base"),
    [
      ["moves", "新纪录作为下月基数", "new record from next month"],
      ["fixed", "按名册不变", "as in the roster"],
    ],
    {
      clause,
      reading: text(
        "“历史最低（最佳）水平”默认截至上月：本月创新纪录，下月起按新纪录。",
        "The record is that up to last month by default: a new one is the base from the next month on.",
      ),
    },
  ),
];

const rosterColumn = ({ id, base, limits }: Measure): EntryColumn => ({
  id: `${id}_start`,
  title: base,
  ...RATE,
  kind: "number",
  blank: "missing",
  ...limits,
  hint: text(
    "开始使用本表时的基数；缺则不予评定。",
    "The base when the table is first used; without it nothing is rated.",
  ),
});

const entryColumn = ({ id, title, limits }: Measure): EntryColumn => ({
  id,
  title,
  ...RATE,
  kind: "number",
  blank: "missing",
  ...limits,
  by: RATER,
});

/** No month of this year was rated before this one. */
const NONE = `COUNTIFS([rated_month:toDate],"<"&period(index))=0`;
/** The last month before this one that was rated. */
const LAST = `MAXIFS([rated_month:toDate],[rated_month:toDate],"<"&period(index))`;

/** A rate's own columns: what it is, its base, what it leaves to the months after, its points. */
function measureColumns(measure: Measure): { points: ResultColumn; bases: ResultColumn[] } {
  const { id, title, base, better, record, clause } = measure;
  const [least, leastIf] = better === "lower" ? ["MIN", "MINIFS"] : ["MAX", "MAXIFS"];
  const opening = `[${id}_opening]`;
  const before = record
    ? `IF(OR({record=fixed},${NONE}),${opening},${least}(${opening},${leastIf}([${id}_rate:toDate],[rated_month:toDate],"<"&period(index))))`
    : `IF(${NONE},${opening},SUMIFS([${id}_rate:toDate],[rated_month:toDate],${LAST}))`;
  const left = record
    ? `IF(OR({record=fixed},[absent]),[${id}_base],${least}([${id}_base],entry(${id})))`
    : `IF([absent],[${id}_base],entry(${id}))`;
  const named = (zh: string, en: string) => text(`${title["zh-CN"]}：${zh}`, `${title["en-US"]}: ${en}`);
  return {
    points: periodFigure(
      `${id}_points`,
      title,
      `=IF([ready],IF([${id}_base]="","",APPRAISE.STEPSCORE(entry(${id}),[${id}_base],{step},{start},{up},{down},{points:${id}},0,{step_mode},"${better}")),"")`,
      {
        ...POINTS,
        mayBeBlank: true,
        clause,
        native: `=IF([ready],IF([${id}_base]="","",${nativeStepScore({
          value: `entry(${id})`,
          baseline: `[${id}_base]`,
          size: "{step}",
          start: "{start}",
          up: "{up}",
          down: "{down}",
          cap: `{points:${id}}`,
          floor: "0",
          mode: stepModes("step_mode"),
          better,
        })}),"")`,
      },
    ),
    bases: [
      yearFigure(
        `${id}_opening`,
        text(`期初：${base["zh-CN"]}`, `Opening: ${base["en-US"]}`),
        `=IF(OR(roster(${id}_start)="",COUNT([settled])=0),"",IFERROR(opening(${id}_opening),""))`,
        BASE_RATE,
      ),
      periodFigure(`${id}_rate`, named("本月", "this month"), `=IF([ready],entry(${id}),"")`, RATE),
      periodFigure(
        `${id}_base`,
        base,
        `=IF(AND(OR([ready],[absent]),COUNTIFS([settled:toDate],"<"&period(index))=COLUMNS([settled:toDate])-1),IF(${opening}="","",${before}),"")`,
        {
          ...BASE_RATE,
          clause,
          note: text("以前月份未填齐时空白。", "Blank while a month before is not complete."),
          native: `=IF(OR([ready],[absent]),[${id}_left:previous],"")`,
          nativeFirst: `=IF(OR([ready],[absent]),${opening},"")`,
        },
      ),
      periodFigure(
        `${id}_left`,
        named(record ? "截至本月纪录" : "月末水平", record ? "record so far" : "level at month's end"),
        `=IF([${id}_base]="","",${left})`,
        BASE_RATE,
      ),
    ],
  };
}

function deptTable(table: DeptTable): Scheme {
  const { items, measures, place, opening, remark, rules, ...head } = table;
  const columns = measures.map(measureColumns);
  const all = [
    ...items.map(({ id }) => ({ id, points: `[${id}_points]` })),
    ...measures.map(({ id }) => ({ id, points: `[${id}_points]` })),
  ];
  /** Rated, and measured by bases that are known. */
  const rated =
    measures.length === 0
      ? "NOT([ready])"
      : `OR(NOT([ready]),${measures.map(({ id }) => `[${id}_points]=""`).join(",")})`;
  const sum = (parts: readonly { id: string }[]) => parts.map(({ id }) => `[${id}_points]`).join("+");
  return {
    ...head,
    version: 1,
    kind: "scoring",
    source: { file: "003", place, opening, remark },
    industry: text("营销与客户管理", "Marketing and customer management"),
    unit: UNITS.points,
    fen: 2e-9,
    period: "month",
    rules: [
      ...items.map(({ id, title, clause, reading }) => ({
        id,
        title,
        clause,
        ...(reading ? { reading } : {}),
      })),
      ...measures.map(({ id, title, clause, record }) => ({
        id,
        title,
        clause,
        reading: record
          ? text(
              "满 1 个百分点才加减 1 分（参数可改）；基数是截至上月的纪录，本月创新纪录从下月起作基数（参数可改）。得分在 0 和上限之间。",
              "Only whole percentage points count (parameter); the base is the record up to last month, a new one counts from the next month on (parameter). Held between 0 and the most.",
            )
          : text(
              "基数是上月末的增长率：上月的填报；首月按名册。得分在 0 和上限之间。",
              "The base is last month's rate, as entered then; in the first month that of the roster. Held between 0 and the most.",
            ),
      })),
      ...rules,
    ],
    parameters: [
      pointsParameter(
        "points",
        text("各项满分", "full points"),
        [
          ...items.map(({ id, title, worth }) => [id, title, Number(worth)] as const),
          ...measures.map(({ id, title }) => [id, title, 20] as const),
        ],
        { clause: (items[0] ?? measures[0])?.clause ?? { quote: "", place: "" } },
      ),
      ...gradeTables(items),
      ...(measures[0] ? stepParameters(measures[0].clause) : []),
    ],
    rosterColumns: measures.map(rosterColumn),
    entryColumns: [
      ...items.map(({ id, title }) =>
        choiceEntry(id, title, GRADES, {
          by: RATER,
          hint: text("优秀、良好、一般或差。", "One of four grades."),
        }),
      ),
      ...measures.map(entryColumn),
    ],
    entryChecks: [],
    lists: [],
    results: [
      {
        id: "score",
        title: text("得分", "Score"),
        columns: [
          periodFigure(
            "total",
            text("总分", "Total"),
            `=IF(${rated},"",APPRAISE.SCORE(${vector(all.map(({ points }) => points))},{points}))`,
            {
              ...POINTS,
              mayBeBlank: measures.length > 0,
              native: `=IF(${rated},"",${nativeScore({ items: all.map(({ id, points }) => [points, `{points:${id}}`]) })})`,
            },
          ),
          periodFigure(
            "qualitative",
            text("定性指标", "Qualitative"),
            `=IF([ready],${sum(items)},"")`,
            POINTS,
          ),
          ...(measures.length === 0
            ? []
            : [
                periodFigure(
                  "quantitative",
                  text("定量指标", "Quantitative"),
                  `=IF(${rated},"",${sum(measures)})`,
                  { ...POINTS, mayBeBlank: true },
                ),
                periodFigure(
                  "remark",
                  text("说明", "Remark"),
                  `=IF(AND([ready],[total]=""),IF(OR(${measures.map(({ id }) => `roster(${id}_start)=""`).join(",")}),t"名册缺基数|base missing in the roster",` +
                    `IF(OR(${measures.map(({ id }) => `[${id}_opening]=""`).join(",")}),t"上年未填齐|the year before is not complete",t"以前月份未填齐|a month before is not complete")),"")`,
                  { mayBeBlank: true },
                ),
              ]),
        ],
      },
      {
        id: "items",
        title: text("各项得分", "Items"),
        columns: [
          ...items.map((item) => {
            const words = `{${tableOf(item)}}`;
            return periodFigure(
              `${item.id}_points`,
              item.title,
              `=IF([ready],APPRAISE.BAND(entry(${item.id}),${words}),"")`,
              {
                ...POINTS,
                clause: item.clause,
                native: `=IF([ready],INDEX(${words},MATCH(entry(${item.id}),INDEX(${words},0,1),0),2),"")`,
              },
            );
          }),
          ...columns.map(({ points }) => points),
        ],
      },
      ...(measures.length === 0
        ? []
        : [
            {
              id: "bases",
              title: text("基数与纪录", "Bases and records"),
              columns: [
                periodFigure(
                  "rated_month",
                  text("已评月份", "Month rated"),
                  '=IF([ready],period(index),"")',
                  { format: "0" },
                ),
                periodFigure(
                  "settled",
                  text("已定月份", "Month settled"),
                  '=IF(OR([ready],[absent]),period(index),"")',
                  { format: "0" },
                ),
                ...columns.flatMap(({ bases }) => bases),
              ],
            },
          ]),
    ],
    summary: [
      "total",
      "qualitative",
      ...(measures.length === 0 ? [] : ["quantitative", "remark"]),
      ...(measures.length === 0 ? items : measures).slice(0, 5).map(({ id }) => `${id}_points`),
    ],
    rollUps: [
      {
        id: "mean",
        title: text("平均总分", "Mean total"),
        unit: UNITS.points,
        formula: '=IF(COUNT(column(total))=0,"",AVERAGE(column(total)))',
        format: "0.00",
      },
    ],
    openings: measures.map(({ id }): Opening => ({
      rosterColumn: `${id}_start`,
      column: `${id}_opening`,
      closing: `${id}_left`,
    })),
  };
}

const item = (
  id: string,
  zh: string,
  en: string,
  worth: Worth,
  place: string,
  quote: string,
  more: Pick<Item, "own" | "reading"> = {},
): Item => ({ id, title: text(zh, en), worth, clause: at(place, quote), ...more });

const LOSS = {
  id: "loss",
  base: text("历史最低流失率", "Lowest loss rate so far"),
  better: "lower",
  record: true,
  limits: { min: 0, max: 1 },
} as const;
const GROWTH = {
  id: "growth",
  base: text("上月末增长率", "Growth rate at the end of last month"),
  better: "higher",
  record: false,
  limits: { min: -1, max: 10 },
} as const;
const SATISFIED = {
  id: "satisfied",
  base: text("历史最佳满意率", "Best satisfaction so far"),
  better: "higher",
  record: true,
  limits: { min: 0, max: 1 },
} as const;

const SHUFFLED = text(
  "原文页次错乱，按表内编号重新排列；“参和”“壹般”“之”为“参与”“一般”“以”。",
  "The pages of the text are out of order and were put together by the numbers in the tables; some characters are misprinted.",
);
/** Empty rows of the text's own table. */
const NO_RATES = (clause: Clause): Rule => ({
  id: "no_rates",
  title: text("定量指标", "Quantitative"),
  clause,
  reading: text(
    "表中“定量指标”一行是空的：本表只有定性指标。",
    "The row of quantitative items is empty: there are none.",
  ),
});

const RATES = { loss: 0.07, growth: 0.055, satisfied: 0.93 };
/** Rates that are on their bases. */
const START = { loss_start: 0.07, growth_start: 0.055, satisfied_start: 0.93 };
/** Far better than any base. */
const BEST = { loss: 0, growth: 0.5, satisfied: 1 };
const BEST_START = { loss_start: 0.3, growth_start: 0.055, satisfied_start: 0.5 };
const all = (items: readonly Item[], grade: string) => Object.fromEntries(items.map(({ id }) => [id, grade]));

/** The most a table gives. */
const most = (items: readonly Item[], hasRates: boolean): WorkedExample => ({
  id: "dept-score-tables-5",
  what: text("满分", "the most there is"),
  people: [
    {
      id: "例5",
      ...(hasRates ? { roster: BEST_START } : {}),
      entries: [{ ...all(items, "优秀"), ...(hasRates ? BEST : {}) }],
    },
  ],
  expected: [{ person: "例5", column: "total", values: [100] }],
});

const CUSTOMER_ITEMS: readonly Item[] = [
  item(
    "survey",
    "公司客户调查",
    "Customer survey",
    "5",
    "L357",
    "1)“公司客户调查情况”:优秀5分,良好3分,壹般1分,差0分",
  ),
  item(
    "development",
    "公司客户开发",
    "Customer development",
    "5",
    "L332",
    "2)“公司客户开发情况”:优秀5分,良好3分,壹般1分,差0分",
  ),
  item(
    "plan",
    "实施客户开发企划案",
    "Development plans",
    "5",
    "L333",
    "3)“实施客户开发企划案情况”:优秀5分,良好3分,壹般1分,差0分",
  ),
  item(
    "database",
    "客户信息库建立和维护",
    "Customer database",
    "5",
    "L334",
    "4)“客户信息库建立和维护情况”:优秀5分,良好3分,壹般1分,差0分",
  ),
  item(
    "performance",
    "客户业绩管理和考核",
    "Customer performance",
    "5",
    "L335",
    "5)“客户业绩管理和考核情况”:优秀5分,良好3分,壹般1分,差0分",
  ),
  item(
    "credit",
    "客户信用管理",
    "Credit management",
    "5",
    "L336",
    "6)“客户信用管理情况”:优秀5分,良好3分,壹般1分,差0分",
  ),
  item(
    "service_plan",
    "服务方案制定和实施",
    "Service plans",
    "5",
    "L266",
    "7)“服务方案制定和实施情况”:优秀5分,良好3分,壹般1分,差0分",
  ),
  item(
    "complaints",
    "客户投诉处理",
    "Complaints",
    "5",
    "L267",
    "8)“客户投诉处理情况”:优秀5分,良好3分,壹般1分,差0分",
  ),
];

const OFFICE_ITEMS: readonly Item[] = [
  item(
    "survey",
    "区域内客户调查",
    "Customer survey",
    "5",
    "L191",
    "1)“负责区域内客户调查情况”:优秀5分,良好3分,壹般1分,差0分",
  ),
  item(
    "development",
    "区域内客户开发",
    "Customer development",
    "10",
    "L232",
    "2)“负责区域内客户开发情况”:优秀10分,良好6分,壹般2分,差0分",
  ),
  item(
    "plan",
    "实施客户开发企划案",
    "Development plans",
    "5",
    "L233",
    "3)“实施客户开发企划案情况”:优秀5分,良好3分,壹般1分,差0分",
  ),
  item(
    "database",
    "客户信息库建立和维护",
    "Customer database",
    "5",
    "L234",
    "4)“办事处客户信息库建立和维护情况”:优秀5分,良好3分,壹般1分,差0分",
    {
      own: text("信息库评价分值", "grades of database"),
      reading: text(
        "表中此处印的 20 分属于销售部第 3 项：评分方法最高 5 分，且只有 5 分时合计才是 100 分。",
        "The 20 printed here belongs to item 3 of the sales department: the rule gives at most 5, and only with 5 does the table total 100.",
      ),
    },
  ),
  item(
    "performance",
    "客户业绩管理和考核",
    "Customer performance",
    "5",
    "L235",
    "5)“区域内客户业绩管理和考核情况”:优秀5分,良好3分,壹般1分,差0分",
  ),
  item(
    "credit",
    "客户信用管理",
    "Credit management",
    "5",
    "L236",
    "6)“区域内客户信用管理情况”:优秀5分,良好3分,壹般1分,差0分",
  ),
  item(
    "complaints",
    "客户投诉处理",
    "Complaints",
    "5",
    "L328",
    "7)“区域内客户投诉处理情况”:优秀5分,良好3分,壹般1分,差0分",
  ),
];

const MARKET_ITEMS: readonly Item[] = [
  item(
    "plan",
    "客户开发企划",
    "Development planning",
    "60",
    "L364",
    "1)“客户开发企划情况”:优秀60分,良好50分,壹般30分,差0分",
  ),
  item(
    "manage",
    "参与客户管理",
    "Part in customer management",
    "20",
    "L365",
    "2)“参和客户管理情况”:优秀20分,良好15分,壹般8分,差0分",
  ),
  item(
    "complaints",
    "参与客户投诉处理",
    "Part in complaints",
    "10",
    "L366",
    "3)“参和客户投诉处理情况”:优秀10分,良好6分,壹般2分,差0分",
  ),
  item(
    "database",
    "协助维护客户信息库",
    "Help with the database",
    "10",
    "L367",
    "4)“协助维护客户信息库情况”:优秀10分,良好6,壹般2分,差0分",
    { reading: text("“良好6”漏了“分”字，按 6 分。", "“良好6” lacks its unit: 6 points.") },
  ),
];

const SALES_ITEMS: readonly Item[] = [
  item(
    "service",
    "售前和售中服务",
    "Service before and during sales",
    "60",
    "L225",
    "1)“做好客户售前服务和售中服务情况”:优秀60分,良好50分,壹般30分,差0分",
  ),
  item(
    "complaints",
    "参与客户投诉处理",
    "Part in complaints",
    "20",
    "L226",
    "2)“参和客户投诉处理情况”:优秀20分,良好15分,壹般8分,差0分",
  ),
  item(
    "information",
    "参与客户信息收集",
    "Part in gathering information",
    "20",
    "L227",
    "3)“参和客户信息收集情况”:优秀20分,良好15分,壹般8分,差0分",
  ),
];

export const deptScoreTablesCustomer = deptTable({
  id: "dept-score-tables-customer",
  title: text("客户管理考核：客户部考核分值表", "Score table of the customer department"),
  shortTitle: text("客户部表", "DeptCust"),
  people: text("客户部", "Customer department"),
  place: "L270–294 → L337–357 → L332–336 → L266–269 → L326–327",
  opening: "1.客户部考核分值表",
  remark: SHUFFLED,
  items: CUSTOMER_ITEMS,
  measures: [
    {
      ...LOSS,
      title: text("客户流失率", "Loss rate"),
      clause: at(
        "L269",
        "1)“当月公司客户流失率”:以历史最低水平为基数,达到历史最低水平给15分;每低于历史最低水平1%则于15分基础上加1分,20分为上限;每高于历史最低水平1%则扣1分,扣完为止",
      ),
    },
    {
      ...GROWTH,
      title: text("客户增长率", "Growth rate"),
      clause: at(
        "L326",
        "2)“当月公司客户增长率”:之上月末水平为基数,达到上月末水平给15分;每超过上月末水平1%则于15分基础上加1分,20分为上限;每低于上月末水平1%则扣1分,扣完为止",
      ),
    },
    {
      ...SATISFIED,
      title: text("投诉处理满意率", "Satisfaction with complaints"),
      clause: at(
        "L327",
        "3)“当月客户投诉处理满意率”:以历史最佳水平为基数,达到历史最佳水平给15分;每超过历史最佳水平1%则于15分基础上加1分,20分为上限;每低于历史最佳水平1%则扣1分,扣完为止",
      ),
    },
  ],
  rules: [],
  examples: [
    {
      id: "dept-score-tables-1",
      what: text("客户部的一个月", "a month of the customer department"),
      people: [
        {
          id: "例1",
          roster: START,
          entries: [
            {
              ...{ survey: "优秀", development: "良好", plan: "良好", database: "优秀" },
              ...{ performance: "一般", credit: "良好", service_plan: "差", complaints: "优秀" },
              ...{ loss: 0.05, growth: 0.04, satisfied: 0.96 },
            },
          ],
        },
      ],
      expected: [
        { person: "例1", column: "qualitative", values: [25] },
        { person: "例1", column: "loss_points", values: [17] },
        { person: "例1", column: "growth_points", values: [14] },
        { person: "例1", column: "satisfied_points", values: [18] },
        { person: "例1", column: "total", values: [74] },
      ],
    },
    {
      id: "dept-score-tables-2",
      what: text("正好等于基数、上限、扣完为止", "on the base, at the most, at 0"),
      people: [0.07, 0.01, 0.3].map((loss, index) => ({
        id: `例2-${index + 1}`,
        roster: START,
        entries: [{ ...all(CUSTOMER_ITEMS, "良好"), ...RATES, loss }],
      })),
      expected: [15, 20, 0].map((points, index) => ({
        person: `例2-${index + 1}`,
        column: "loss_points",
        values: [points],
      })),
    },
    {
      id: "dept-score-tables-3",
      what: text("6% 比 5% 高整整一档", "6 % is one whole step above 5 %"),
      people: [
        {
          id: "例3",
          roster: { ...START, growth_start: 0.05 },
          entries: [{ ...all(CUSTOMER_ITEMS, "良好"), ...RATES, growth: 0.06 }],
        },
      ],
      expected: [{ person: "例3", column: "growth_points", values: [16] }],
    },
    most(CUSTOMER_ITEMS, true),
  ],
});

export const deptScoreTablesMarket = deptTable({
  id: "dept-score-tables-market",
  title: text("客户管理考核：市场部考核分值表", "Score table of the market department"),
  shortTitle: text("市场部表", "DeptMkt"),
  people: text("市场部", "Market department"),
  place: "L302–325 → L358–367",
  opening: "2.市场部考核分值表",
  remark: SHUFFLED,
  items: MARKET_ITEMS,
  measures: [],
  rules: [NO_RATES(at("L359–361", "定量指标合计100"))],
  examples: [
    {
      id: "dept-score-tables-4",
      what: text("市场部的一个月", "a month of the market department"),
      people: [
        {
          id: "例4",
          entries: [{ plan: "良好", manage: "优秀", complaints: "一般", database: "良好" }],
        },
      ],
      expected: [{ person: "例4", column: "total", values: [78] }],
    },
    most(MARKET_ITEMS, false),
  ],
});

export const deptScoreTablesSales = deptTable({
  id: "dept-score-tables-sales",
  title: text("客户管理考核：销售部考核分值表", "Score table of the sales department"),
  shortTitle: text("销售部表", "DeptSale"),
  people: text("销售部", "Sales department"),
  place: "L244–265 → L219–227",
  opening: "3.销售部考核分值表",
  remark: SHUFFLED,
  items: SALES_ITEMS,
  measures: [],
  rules: [NO_RATES(at("L220–222", "定量指标合计100"))],
  examples: [most(SALES_ITEMS, false)],
});

export const deptScoreTablesOffice = deptTable({
  id: "dept-score-tables-office",
  title: text("客户管理考核：各办事处考核分值表", "Score table of the offices"),
  shortTitle: text("办事处表", "DeptOff"),
  people: text("各办事处", "Offices"),
  place: "L195–218 → L174–191 → L232–236 → L328–331 → L368",
  opening: "4.各办事处考核分值表",
  remark: text(
    "原文页次错乱，按表内编号重新排列；信息库一项的分值“5”缺失，印着的“20”属于销售部。",
    "The pages are out of order; the 5 of the database item is lost, and the 20 that is printed belongs to the sales department.",
  ),
  items: OFFICE_ITEMS,
  measures: [
    {
      ...LOSS,
      title: text("办事处客户流失率", "Loss rate"),
      clause: at(
        "L330",
        "1)“当月办事处客户流失率”:以历史最低水平为基数,达到历史最低水平给15分;每低于历史最低水平1%则于15分的基础上加1分,20分为上限;每高于历史最低水平1%则扣1分,扣完为止",
      ),
    },
    {
      ...GROWTH,
      title: text("办事处客户增长率", "Growth rate"),
      clause: at(
        "L331",
        "2)“当月办事处客户增长率”:之上月末水平为基数,达到上月末水平给15分;每超过上月末水平1%则于15分的基础上加1分,20分为上限;每低于上月末水平1%则扣1分,扣完为止",
      ),
    },
    {
      ...SATISFIED,
      title: text("投诉处理满意率", "Satisfaction with complaints"),
      clause: at(
        "L368",
        "3)“当月办事处客户投诉处理满意率”:以历史最佳水平为基数,达到历史最佳水平给15分;每超过历史最佳水平1%则于15分的基础上加1分,20分为上限;每低于历史最佳水平1%则扣1分,扣完为止",
      ),
    },
  ],
  rules: [],
  examples: [most(OFFICE_ITEMS, true)],
});
