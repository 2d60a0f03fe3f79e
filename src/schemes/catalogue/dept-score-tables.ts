/** 客户管理考核方法: monthly score tables of the customer, market and sales departments and of the offices. */
import { clauses, entry, example, figure, parameter, rule, scheme, section, type Draft } from "../building";
import { forAll, vector, withIds, type Columns, type Parameters } from "../records";
import { chinese, headed, IN_POINTS, SCORE, UNITS, type Pair } from "../words";
import { nativeScore, nativeStepScore, stepModes } from "../mechanisms/plain/steps";
import type { Clause, Opening } from "../scheme";

const CLAUSE = clauses("003", {
  loss: "L269|1)“当月公司客户流失率”:以历史最低水平为基数,达到历史最低水平给15分;每低于历史最低水平1%则于15分基础上加1分,20分为上限;每高于历史最低水平1%则扣1分,扣完为止",
  growth:
    "L326|2)“当月公司客户增长率”:之上月末水平为基数,达到上月末水平给15分;每超过上月末水平1%则于15分基础上加1分,20分为上限;每低于上月末水平1%则扣1分,扣完为止",
  satisfied:
    "L327|3)“当月客户投诉处理满意率”:以历史最佳水平为基数,达到历史最佳水平给15分;每超过历史最佳水平1%则于15分基础上加1分,20分为上限;每低于历史最佳水平1%则扣1分,扣完为止",
  marketRates: "L359–361|定量指标合计100",
  salesRates: "L220–222|定量指标合计100",
  officeLoss:
    "L330|1)“当月办事处客户流失率”:以历史最低水平为基数,达到历史最低水平给15分;每低于历史最低水平1%则于15分的基础上加1分,20分为上限;每高于历史最低水平1%则扣1分,扣完为止",
  officeGrowth:
    "L331|2)“当月办事处客户增长率”:之上月末水平为基数,达到上月末水平给15分;每超过上月末水平1%则于15分的基础上加1分,20分为上限;每低于上月末水平1%则扣1分,扣完为止",
  officeSatisfied:
    "L368|3)“当月办事处客户投诉处理满意率”:以历史最佳水平为基数,达到历史最佳水平给15分;每超过历史最佳水平1%则于15分的基础上加1分,20分为上限;每低于历史最佳水平1%则扣1分,扣完为止",
});

const RATE = { unit: UNITS.percent, format: "0.00%" };
/** Blank while a base is not known: the remark says why. */
const BASE_RATE = { ...RATE, mayBeBlank: true };
const RATER = "考核人|Rater";

const GRADES = {
  excellent: "优秀|excellent",
  good: "良好|good",
  fair: "一般|fair",
  poor: "差|poor",
} as const;

/** What the four grades are worth, by the most they give. */
const WORTH = {
  "5": [5, 3, 1, 0],
  "10": [10, 6, 2, 0],
  "20": [20, 15, 8, 0],
  "60": [60, 50, 30, 0],
} as const;
type Worth = keyof typeof WORTH;

interface Item {
  title: Pair;
  worth: Worth;
  clause: Clause;
  reading?: Pair;
  /** Name of its own table of grades, where its worth is in question. */
  own?: Pair;
}

/** A rate that is measured by a base: what was best so far, or the month before. */
interface Measure {
  title: Pair;
  base: Pair;
  better: "higher" | "lower";
  /** A record moves the base of later months; else the month before is the base. */
  record: boolean;
  limits: { min: number; max: number };
  clause: Clause;
}

interface DeptTable extends Pick<Draft, "id" | "title" | "shortTitle" | "people" | "examples"> {
  place: string;
  opening: string;
  remark: Pair;
  items: Readonly<Record<string, Item>>;
  measures?: Readonly<Record<string, Measure>>;
  /** Rules beyond the items. */
  rules?: Draft["rules"];
}

type Id = { id: string };

const tableOf = ({ id, worth, own }: Item & Id): string => (own ? `grades_${id}` : `grades${worth}`);

const gradeTable = (name: Pair, worth: Worth, clause: Clause, reading?: Pair) =>
  parameter.table(name, clause, {
    columns: [
      { name: "评价|Grade", kind: "text", words: Object.values(GRADES) },
      { name: "分值|Points", unit: UNITS.points, format: SCORE, min: 0, max: 100 },
    ],
    rows: Object.values(GRADES).map((grade, index) => [chinese(grade), WORTH[worth][index] ?? 0]),
    unordered: true,
    size: 4,
    reading,
  });

function gradeTables(items: readonly (Item & Id)[]): Parameters {
  const shared = forAll(Object.keys(WORTH) as Worth[], (worth) => {
    const first = items.find((item) => item.worth === worth && !item.own);
    const name: Pair = `评价分值${worth}|grades of ${worth}`;
    return first ? { [`grades${worth}`]: gradeTable(name, worth, first.clause) } : {};
  });
  const own = forAll(items, (item) =>
    item.own ? { [tableOf(item)]: gradeTable(item.own, item.worth, item.clause, item.reading) } : {},
  );
  return { ...shared, ...own };
}

const stepParameters = (clause: Clause): Parameters => ({
  step: parameter.step("每档百分点|step", 0.01, clause, {
    reading: "“1%”是 1 个百分点。|“1%” is one percentage point.",
  }),
  start: parameter.number("达到基数得分|points on base", UNITS.points, 15, [0, 100], clause),
  up: parameter.number("每优一档加分|points up", UNITS.points, 1, [0, 100], clause),
  down: parameter.number("每差一档扣分|points down", UNITS.points, 1, [0, 100], clause),
  step_mode: parameter.stepMode("不足一档|part of a step", ["whole", "prorata", "started"], clause, {
    reading: "“每…1%”：默认不足一档不计。|“Each 1 %”: parts of a step do not count by default.",
  }),
  record: parameter.choice("纪录作为基数|record as base", clause, {
    options: { moves: "新纪录作为下月基数|new record from next month", fixed: "按名册不变|as in the roster" },
    reading:
      "“历史最低（最佳）水平”默认截至上月：本月创新纪录，下月起按新纪录。|The record is that up to last month by default: a new one is the base from the next month on.",
  }),
});

const rosterColumn = ({ id, base, limits }: Measure & Id) => ({
  [`${id}_start`]: entry.number(base, undefined, {
    ...RATE,
    ...limits,
    hint: "开始使用本表时的基数；缺则不予评定。|The base when the table is first used; without it nothing is rated.",
  }),
});

const entryColumn = ({ id, title, limits }: Measure & Id) => ({
  [id]: entry.number(title, undefined, { ...RATE, ...limits, by: RATER }),
});

/** No month of this year was rated before this one. */
const NONE = `COUNTIFS([rated_month:toDate],"<"&period(index))=0`;
/** The last month before this one that was rated. */
const LAST = `MAXIFS([rated_month:toDate],[rated_month:toDate],"<"&period(index))`;

/** A rate's own columns: what it is, its base, what it leaves to the months after, its points. */
function measureColumns(measure: Measure & Id): { points: Columns; bases: Columns } {
  const { id, title, base, better, record, clause } = measure;
  const [least, leastIf] = better === "lower" ? ["MIN", "MINIFS"] : ["MAX", "MAXIFS"];
  const opening = `[${id}_opening]`;
  const before = record
    ? `IF(OR({record=fixed},${NONE}),${opening},${least}(${opening},${leastIf}([${id}_rate:toDate],[rated_month:toDate],"<"&period(index))))`
    : `IF(${NONE},${opening},SUMIFS([${id}_rate:toDate],[rated_month:toDate],${LAST}))`;
  const left = record
    ? `IF(OR({record=fixed},[absent]),[${id}_base],${least}([${id}_base],entry(${id})))`
    : `IF([absent],[${id}_base],entry(${id}))`;
  const improved = `entry(${id})${better === "lower" ? "<" : ">"}[${id}_base]`;
  // Who is not employed may have no row of entries: nothing of it must be asked then.
  const kept = record ? `IF(AND({record=moves},${improved}),entry(${id}),[${id}_base])` : `entry(${id})`;
  const nativeLeft = `IF([ready],${kept},[${id}_base])`;
  return {
    points: {
      [`${id}_points`]: figure.points(title, clause, {
        formula: `=IF([${id}_base]="","",APPRAISE.STEPSCORE(entry(${id}),[${id}_base],{step},{start},{up},{down},{points:${id}},0,{step_mode},"${better}"))`,
        mayBeBlank: true,
        native: `=IF([${id}_base]="","",${nativeStepScore({
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
        })})`,
      }),
    },
    bases: {
      [`${id}_opening`]: figure.percent.year(headed("期初|Opening", base), {
        formula: `=IF(OR(roster(${id}_start)="",COUNT([settled])=0),"",IFERROR(opening(${id}_opening),""))`,
        mayBeBlank: true,
        native: `=IF(LEN(roster(${id}_start))*COUNT([settled])=0,"",IFERROR(opening(${id}_opening),""))`,
      }),
      [`${id}_rate`]: figure.percent(headed(title, "本月|this month"), `=entry(${id})`, { native: "same" }),
      [`${id}_base`]: figure.everyone(base, clause, {
        formula: `=IF(AND(OR([ready],[absent]),COUNTIFS([settled:toDate],"<"&period(index))=COLUMNS([settled:toDate])-1),IF(${opening}="","",${before}),"")`,
        ...BASE_RATE,
        note: "以前月份未填齐时空白。|Blank while a month before is not complete.",
        native: `=IF(OR([ready],[absent]),[${id}_left:previous],"")`,
        nativeFirst: `=IF(OR([ready],[absent]),${opening},"")`,
      }),
      [`${id}_left`]: figure.percent.everyone(
        headed(title, record ? "截至本月纪录|record so far" : "月末水平|level at month's end"),
        {
          formula: `=IF([${id}_base]="","",${left})`,
          mayBeBlank: true,
          native: `=IF([${id}_base]="","",${nativeLeft})`,
        },
      ),
    },
  };
}

function deptTable(table: DeptTable): Draft {
  const { place, opening, remark, rules, ...head } = table;
  const items = withIds(table.items);
  const measures = withIds(table.measures ?? {});
  const columns = measures.map(measureColumns);
  const all = [...items, ...measures].map(({ id }) => ({ id, points: `[${id}_points]` }));
  /** Measured by bases that are known. */
  const measured = (then: string) =>
    measures.length === 0
      ? `=${then}`
      : `=IF(OR(${measures.map(({ id }) => `[${id}_points]=""`).join(",")}),"",${then})`;
  const sum = (parts: readonly { id: string }[]) => parts.map(({ id }) => `[${id}_points]`).join("+");
  return {
    ...head,
    version: 2,
    kind: "scoring",
    source: { file: "003", place, opening, remark },
    industry: "营销与客户管理|Marketing and customer management",

    ...IN_POINTS,
    period: "month",
    rules: {
      ...forAll(items, ({ id, title, clause, reading }) => ({ [id]: rule(title, clause, { reading }) })),
      ...forAll(measures, ({ id, title, clause, record }) => ({
        [id]: rule(title, clause, {
          reading: record
            ? "满 1 个百分点才加减 1 分（参数可改）；基数是截至上月的纪录，本月创新纪录从下月起作基数（参数可改）。得分在 0 和上限之间。|Only whole percentage points count (parameter); the base is the record up to last month, a new one counts from the next month on (parameter). Held between 0 and the most."
            : "基数是上月末的增长率：上月的填报；首月按名册。得分在 0 和上限之间。|The base is last month's rate, as entered then; in the first month that of the roster. Held between 0 and the most.",
        }),
      })),
      ...rules,
    },
    parameters: {
      points: parameter.points(
        "各项满分|full points",
        (items[0] ?? measures[0])?.clause ?? { quote: "", place: "" },
        {
          items: {
            ...forAll<Item & Id, [Pair, number, Clause]>(items, ({ id, title, worth, clause }) => ({
              [id]: [title, Number(worth), clause],
            })),
            ...forAll<Measure & Id, [Pair, number, Clause]>(measures, ({ id, title, clause }) => ({
              [id]: [title, 20, clause],
            })),
          },
        },
      ),
      ...gradeTables(items),
      ...(measures[0] ? stepParameters(measures[0].clause) : {}),
    },
    roster: forAll(measures, rosterColumn),
    entries: {
      ...forAll(items, ({ id, title }) => ({
        [id]: entry.choice(title, {
          options: GRADES,
          by: RATER,
          hint: "优秀、良好、一般或差。|One of four grades.",
        }),
      })),
      ...forAll(measures, entryColumn),
    },
    results: {
      score: section("得分|Score", {
        total: figure.points("总分|Total", {
          formula: measured(`APPRAISE.SCORE(${vector(all.map(({ points }) => points))},{points})`),
          mayBeBlank: measures.length > 0,
          native: measured(nativeScore({ items: all.map(({ id, points }) => [points, `{points:${id}}`]) })),
        }),
        qualitative: figure.points("定性指标|Qualitative", `=${sum(items)}`, { native: "same" }),
        ...(measures.length === 0
          ? {}
          : {
              quantitative: figure.points("定量指标|Quantitative", measured(sum(measures)), {
                mayBeBlank: true,
                native: "same",
              }),
              remark: figure("说明|Remark", {
                formula:
                  `=IF([total]="",IF(OR(${measures.map(({ id }) => `roster(${id}_start)=""`).join(",")}),t"名册缺基数|base missing in the roster",` +
                  `IF(OR(${measures.map(({ id }) => `[${id}_opening]=""`).join(",")}),t"上年未填齐|the year before is not complete",t"以前月份未填齐|a month before is not complete")),"")`,
                mayBeBlank: true,
                native: `=IF([total]<>"","",IF(COUNT(${measures.map(({ id }) => `roster(${id}_start)`).join(",")})<${measures.length},t"名册缺基数|base missing in the roster",IF(COUNT(${measures.map(({ id }) => `[${id}_opening]`).join(",")})<${measures.length},t"上年未填齐|the year before is not complete",t"以前月份未填齐|a month before is not complete")))`,
              }),
            }),
      }),
      items: section("各项得分|Items", {
        ...forAll(items, (item) => {
          const words = `{${tableOf(item)}}`;
          return {
            [`${item.id}_points`]: figure.points(item.title, item.clause, {
              formula: `=APPRAISE.BAND(entry(${item.id}),${words})`,
              native: `=INDEX(${words},MATCH(entry(${item.id}),INDEX(${words},0,1),0),2)`,
            }),
          };
        }),
        ...forAll(columns, ({ points }) => points),
      }),
      ...(measures.length === 0
        ? {}
        : {
            bases: section("基数与纪录|Bases and records", {
              rated_month: figure.count("已评月份|Month rated", "=period(index)", { native: "same" }),
              settled: figure.count.everyone(
                "已定月份|Month settled",
                '=IF(OR([ready],[absent]),period(index),"")',
                { native: '=IF([ready]+[absent]=0,"",period(index))' },
              ),
              ...forAll(columns, ({ bases }) => bases),
            }),
          }),
    },
    summary: [
      "total",
      "qualitative",
      ...(measures.length === 0 ? [] : ["quantitative", "remark"]),
      ...(measures.length === 0 ? items : measures).slice(0, 5).map(({ id }) => `${id}_points`),
    ],
    rollUps: {
      mean: figure.points.all(
        "平均总分|Mean total",
        '=IF(COUNT(column(total))=0,"",AVERAGE(column(total)))',
        { format: "0.00" },
      ),
    },
    openings: measures.map(({ id }): Opening => ({
      rosterColumn: `${id}_start`,
      column: `${id}_opening`,
      closing: `${id}_left`,
    })),
  };
}

const item = (title: Pair, worth: Worth, clause: Clause, more: Pick<Item, "own" | "reading"> = {}): Item => ({
  title,
  worth,
  clause,
  ...more,
});

const LOSS = {
  base: "历史最低流失率|Lowest loss rate so far",
  better: "lower",
  record: true,
  limits: { min: 0, max: 1 },
} as const;
const GROWTH = {
  base: "上月末增长率|Growth rate at the end of last month",
  better: "higher",
  record: false,
  limits: { min: -1, max: 10 },
} as const;
const SATISFIED = {
  base: "历史最佳满意率|Best satisfaction so far",
  better: "higher",
  record: true,
  limits: { min: 0, max: 1 },
} as const;

const SHUFFLED =
  "原文页次错乱，按表内编号重新排列；“参和”“壹般”“之”为“参与”“一般”“以”。|The pages of the text are out of order and were put together by the numbers in the tables; some characters are misprinted.";
/** Empty rows of the text's own table. */
const NO_RATES = (clause: Clause) => ({
  no_rates: rule("定量指标|Quantitative", clause, {
    reading:
      "表中“定量指标”一行是空的：本表只有定性指标。|The row of quantitative items is empty: there are none.",
  }),
});

const RATES = { loss: 0.07, growth: 0.055, satisfied: 0.93 };
/** Rates that are on their bases. */
const START = { loss_start: 0.07, growth_start: 0.055, satisfied_start: 0.93 };
/** Far better than any base. */
const BEST = { loss: 0, growth: 0.5, satisfied: 1 };
const BEST_START = { loss_start: 0.3, growth_start: 0.055, satisfied_start: 0.5 };
type Items = Readonly<Record<string, Item>>;
const all = (items: Items, grade: string) => forAll(Object.keys(items), (id) => ({ [id]: grade }));

/** The most a table gives. */
const most = (items: Items, hasRates: boolean) =>
  example("dept-score-tables-5", "满分|the most there is", {
    people: {
      例5: {
        ...(hasRates ? { roster: BEST_START } : {}),
        entries: [{ ...all(items, "优秀"), ...(hasRates ? BEST : {}) }],
      },
    },
    expected: {
      例5: hasRates ? { qualitative: 40, quantitative: 60, total: 100 } : { qualitative: 100, total: 100 },
    },
  });

const CUSTOMER = clauses("003", {
  survey: "L357|1)“公司客户调查情况”:优秀5分,良好3分,壹般1分,差0分",
  development: "L332|2)“公司客户开发情况”:优秀5分,良好3分,壹般1分,差0分",
  plan: "L333|3)“实施客户开发企划案情况”:优秀5分,良好3分,壹般1分,差0分",
  database: "L334|4)“客户信息库建立和维护情况”:优秀5分,良好3分,壹般1分,差0分",
  performance: "L335|5)“客户业绩管理和考核情况”:优秀5分,良好3分,壹般1分,差0分",
  credit: "L336|6)“客户信用管理情况”:优秀5分,良好3分,壹般1分,差0分",
  service_plan: "L266|7)“服务方案制定和实施情况”:优秀5分,良好3分,壹般1分,差0分",
  complaints: "L267|8)“客户投诉处理情况”:优秀5分,良好3分,壹般1分,差0分",
});
const CUSTOMER_ITEMS = {
  survey: item("公司客户调查|Customer survey", "5", CUSTOMER.survey),
  development: item("公司客户开发|Customer development", "5", CUSTOMER.development),
  plan: item("实施客户开发企划案|Development plans", "5", CUSTOMER.plan),
  database: item("客户信息库建立和维护|Customer database", "5", CUSTOMER.database),
  performance: item("客户业绩管理和考核|Customer performance", "5", CUSTOMER.performance),
  credit: item("客户信用管理|Credit management", "5", CUSTOMER.credit),
  service_plan: item("服务方案制定和实施|Service plans", "5", CUSTOMER.service_plan),
  complaints: item("客户投诉处理|Complaints", "5", CUSTOMER.complaints),
};

const OFFICE = clauses("003", {
  survey: "L191|1)“负责区域内客户调查情况”:优秀5分,良好3分,壹般1分,差0分",
  development: "L232|2)“负责区域内客户开发情况”:优秀10分,良好6分,壹般2分,差0分",
  plan: "L233|3)“实施客户开发企划案情况”:优秀5分,良好3分,壹般1分,差0分",
  database: "L234|4)“办事处客户信息库建立和维护情况”:优秀5分,良好3分,壹般1分,差0分",
  performance: "L235|5)“区域内客户业绩管理和考核情况”:优秀5分,良好3分,壹般1分,差0分",
  credit: "L236|6)“区域内客户信用管理情况”:优秀5分,良好3分,壹般1分,差0分",
  complaints: "L328|7)“区域内客户投诉处理情况”:优秀5分,良好3分,壹般1分,差0分",
});
const OFFICE_ITEMS = {
  survey: item("区域内客户调查|Customer survey", "5", OFFICE.survey),
  development: item("区域内客户开发|Customer development", "10", OFFICE.development),
  plan: item("实施客户开发企划案|Development plans", "5", OFFICE.plan),
  database: item("客户信息库建立和维护|Customer database", "5", OFFICE.database, {
    own: "信息库评价分值|grades of database",
    reading:
      "表中此处印的 20 分属于销售部第 3 项：评分方法最高 5 分，且只有 5 分时合计才是 100 分。|The 20 printed here belongs to item 3 of the sales department: the rule gives at most 5, and only with 5 does the table total 100.",
  }),
  performance: item("客户业绩管理和考核|Customer performance", "5", OFFICE.performance),
  credit: item("客户信用管理|Credit management", "5", OFFICE.credit),
  complaints: item("客户投诉处理|Complaints", "5", OFFICE.complaints),
};

const MARKET = clauses("003", {
  plan: "L364|1)“客户开发企划情况”:优秀60分,良好50分,壹般30分,差0分",
  manage: "L365|2)“参和客户管理情况”:优秀20分,良好15分,壹般8分,差0分",
  complaints: "L366|3)“参和客户投诉处理情况”:优秀10分,良好6分,壹般2分,差0分",
  database: "L367|4)“协助维护客户信息库情况”:优秀10分,良好6,壹般2分,差0分",
});
const MARKET_ITEMS = {
  plan: item("客户开发企划|Development planning", "60", MARKET.plan),
  manage: item("参与客户管理|Part in customer management", "20", MARKET.manage),
  complaints: item("参与客户投诉处理|Part in complaints", "10", MARKET.complaints),
  database: item("协助维护客户信息库|Help with the database", "10", MARKET.database, {
    reading: "“良好6”漏了“分”字，按 6 分。|“良好6” lacks its unit: 6 points.",
  }),
};

const SALES = clauses("003", {
  service: "L225|1)“做好客户售前服务和售中服务情况”:优秀60分,良好50分,壹般30分,差0分",
  complaints: "L226|2)“参和客户投诉处理情况”:优秀20分,良好15分,壹般8分,差0分",
  information: "L227|3)“参和客户信息收集情况”:优秀20分,良好15分,壹般8分,差0分",
});
const SALES_ITEMS = {
  service: item("售前和售中服务|Service before and during sales", "60", SALES.service),
  complaints: item("参与客户投诉处理|Part in complaints", "20", SALES.complaints),
  information: item("参与客户信息收集|Part in gathering information", "20", SALES.information),
};

export const deptScoreTablesCustomer = scheme(
  deptTable({
    id: "dept-score-tables-customer",
    title: "客户管理考核：客户部考核分值表|Score table of the customer department",
    shortTitle: "客户部表|DeptCust",
    people: "客户部|Customer department",
    place: "L270–294 → L337–357 → L332–336 → L266–269 → L326–327",
    opening: "1.客户部考核分值表",
    remark: SHUFFLED,
    items: CUSTOMER_ITEMS,
    measures: {
      loss: { ...LOSS, title: "客户流失率|Loss rate", clause: CLAUSE.loss },
      growth: { ...GROWTH, title: "客户增长率|Growth rate", clause: CLAUSE.growth },
      satisfied: {
        ...SATISFIED,
        title: "投诉处理满意率|Satisfaction with complaints",
        clause: CLAUSE.satisfied,
      },
    },
    examples: [
      example("dept-score-tables-1", "客户部的一个月|a month of the customer department", {
        people: {
          例1: {
            roster: START,
            entries: [
              {
                ...{ survey: "优秀", development: "良好", plan: "良好", database: "优秀" },
                ...{ performance: "一般", credit: "良好", service_plan: "差", complaints: "优秀" },
                ...{ loss: 0.05, growth: 0.04, satisfied: 0.96 },
              },
            ],
          },
        },
        expected: {
          例1: { qualitative: 25, loss_points: 17, growth_points: 14, satisfied_points: 18, total: 74 },
        },
      }),
      example("dept-score-tables-2", "正好等于基数、上限、扣完为止|on the base, at the most, at 0", {
        people: forAll([0.07, 0.01, 0.3], (loss, index) => ({
          [`例2-${index + 1}`]: {
            roster: START,
            entries: [{ ...all(CUSTOMER_ITEMS, "良好"), ...RATES, loss }],
          },
        })),
        expected: forAll([15, 20, 0], (points, index) => ({ [`例2-${index + 1}`]: { loss_points: points } })),
      }),
      example("dept-score-tables-3", "6% 比 5% 高整整一档|6 % is one whole step above 5 %", {
        people: {
          例3: {
            roster: { ...START, growth_start: 0.05 },
            entries: [{ ...all(CUSTOMER_ITEMS, "良好"), ...RATES, growth: 0.06 }],
          },
        },
        expected: { 例3: { growth_points: 16 } },
      }),
      most(CUSTOMER_ITEMS, true),
    ],
  }),
);

export const deptScoreTablesMarket = scheme(
  deptTable({
    id: "dept-score-tables-market",
    title: "客户管理考核：市场部考核分值表|Score table of the market department",
    shortTitle: "市场部表|DeptMkt",
    people: "市场部|Market department",
    place: "L302–325 → L358–367",
    opening: "2.市场部考核分值表",
    remark: SHUFFLED,
    items: MARKET_ITEMS,
    rules: {
      ...NO_RATES(CLAUSE.marketRates),
    },
    examples: [
      example("dept-score-tables-4", "市场部的一个月|a month of the market department", {
        people: { 例4: [{ plan: "良好", manage: "优秀", complaints: "一般", database: "良好" }] },
        expected: { 例4: { total: 78 } },
      }),
      most(MARKET_ITEMS, false),
    ],
  }),
);

export const deptScoreTablesSales = scheme(
  deptTable({
    id: "dept-score-tables-sales",
    title: "客户管理考核：销售部考核分值表|Score table of the sales department",
    shortTitle: "销售部表|DeptSale",
    people: "销售部|Sales department",
    place: "L244–265 → L219–227",
    opening: "3.销售部考核分值表",
    remark: SHUFFLED,
    items: SALES_ITEMS,
    rules: {
      ...NO_RATES(CLAUSE.salesRates),
    },
    examples: [most(SALES_ITEMS, false)],
  }),
);

export const deptScoreTablesOffice = scheme(
  deptTable({
    id: "dept-score-tables-office",
    title: "客户管理考核：各办事处考核分值表|Score table of the offices",
    shortTitle: "办事处表|DeptOff",
    people: "各办事处|Offices",
    place: "L195–218 → L174–191 → L232–236 → L328–331 → L368",
    opening: "4.各办事处考核分值表",
    remark:
      "原文页次错乱，按表内编号重新排列；信息库一项的分值“5”缺失，印着的“20”属于销售部。|The pages are out of order; the 5 of the database item is lost, and the 20 that is printed belongs to the sales department.",
    items: OFFICE_ITEMS,
    measures: {
      loss: { ...LOSS, title: "办事处客户流失率|Loss rate", clause: CLAUSE.officeLoss },
      growth: { ...GROWTH, title: "办事处客户增长率|Growth rate", clause: CLAUSE.officeGrowth },
      satisfied: {
        ...SATISFIED,
        title: "投诉处理满意率|Satisfaction with complaints",
        clause: CLAUSE.officeSatisfied,
      },
    },
    examples: [most(OFFICE_ITEMS, true)],
  }),
);
