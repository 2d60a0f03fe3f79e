/**
 * A scoring sheet whose items the source names without their numbers: full score, weights and bands are parameters
 * that must be entered. One score an item, or one an item and source (superior, peers, customers …).
 */
import { entry, figure, parameter, rule, section, type Checks, type Draft } from "../building";
import { forAll, vector, withIds, type Columns, type Entries, type Parameters } from "../records";
import { halves, headed, IN_POINTS, SCORE, UNITS, type Pair } from "../words";
import { rankFormula, rankTwin, rollUpParameter, rollUpSection } from "./rollUps";
import { bandOf } from "./plain/bands";
import { placeText } from "../sources";
import type { Clause } from "../scheme";

export interface Item {
  title: Pair;
  clause: Clause;
  hint?: Pair;
  /** Who scores it, where there is one source. */
  by?: Pair;
}

export const item = (title: Pair, clause: Clause, more: Pick<Item, "hint" | "by"> = {}): Item => ({
  title,
  clause,
  ...more,
});

export interface ScoreSheet extends Pick<
  Draft,
  "id" | "title" | "shortTitle" | "kind" | "source" | "people" | "industry" | "period" | "rules"
> {
  items: Readonly<Record<string, Item>>;
  sources?: {
    /**
     * "all": every source scores every item, with one weight a source. "item": each item has weights of its own, and a
     * source with the weight 0 does not score it.
     */
    weights: "all" | "item";
    from: Readonly<Record<string, Item>>;
  };
  /** Labels by score: `required` where the source speaks of them. */
  grades?: { clause?: Clause; reading: Pair; required: boolean };
  /** What stands in the place of the label by score. */
  graded?: Columns;
}

type Known = Item & { id: string };

/** Version 2 of the common sheet; schemes of their own shape add to it. */
export function scoreSheet(sheet: ScoreSheet): Draft {
  const { items: itemsById, sources, grades, rules, graded, ...head } = sheet;
  const items = withIds(itemsById);
  const from = withIds(sources?.from ?? {});
  const own = sources?.weights === "item" ? byItem(items, from) : undefined;
  const all = sources?.weights === "all" ? bySource(items, from) : undefined;
  const { entries, checks, parameters, columns, total, native } = own ?? all ?? single(items);
  return {
    ...head,
    version: 2,
    ...IN_POINTS,
    rules: {
      lost: rule("满分与权重|Full score and weights", items[0]?.clause ?? { quote: "", place: "" }, {
        reading:
          "原文只列出考核项目，没有满分和权重：须由人力资源部填写，未填写前得分显示 #N/A。|The source names the items without full score or weights: HR must enter them; until then scores show #N/A.",
      }),
      ...forAll(items, ({ id, title, clause }) => ({ [`item_${id}`]: rule(title, clause) })),
      ...forAll(from, ({ id, title, clause }) => ({ [`source_${id}`]: rule(title, clause) })),
      ...rules,
    },
    parameters: {
      full_score: parameter.number("每项满分|full score", UNITS.points, null, [0.01, 10_000], {
        reading:
          "原文未给出满分，必须填写；每项都按同一满分打分。|Not in the text: must be entered; all items are scored on the same scale.",
      }),
      item_weights: parameter.weights("项目权重|item weights", {
        items: unknown(items),
        reading:
          "原文没有权重，必须填写，合计 100%。|The source has no weights: must be entered, 100 % in total.",
      }),
      ...parameters,
      ...rollUpParameter(),
      ...(grades ? gradeTable(grades) : {}),
    },
    entries,
    checks,
    results: {
      score: section("得分|Score", {
        total: figure.points("总分|Total", total, { native }),
        rate: figure.ratio.everyone("得分率|Share of the full score", {
          formula: '=IF([total]="","",APPRAISE.RATIO([total],{full_score}))',
          native: '=IF([total]="","",[total]/{full_score})',
        }),
        rank: figure.count.everyone("名次|Rank", rankFormula("total"), { native: rankTwin("total") }),
        ...(graded ?? (grades ? gradeColumn(grades) : {})),
      }),
      ...(Object.keys(columns).length > 0 ? { parts: section("分项得分|Scores of the parts", columns) } : {}),
      ...rollUpSection(head.period, "total"),
    },
    summary: [
      ...Object.keys(columns),
      "total",
      "rate",
      "rank",
      ...(grades ? ["grade"] : []),
      "year_score",
      "year_rank",
    ],
    rollUps: {
      rated: figure.count.all("已评分人次|Ratings done", "=COUNT(column(total))"),
      mean: figure.points.all(
        "平均总分（已评分）|Mean total (rated)",
        '=IF(COUNT(column(total))=0,"",AVERAGE(column(total)))',
        { format: "0.00" },
      ),
    },
  };
}

interface Shape {
  entries: Entries;
  checks?: Checks;
  parameters?: Parameters;
  columns: Columns;
  total: string;
  native: string;
}

const LIMIT = "{full_score}";
const plus = (terms: readonly string[]): string => terms.join("+");
const entriesOf = (ids: readonly string[]): string =>
  `entries(${ids[0] ?? ""}..${ids[ids.length - 1] ?? ""})`;
/** Result columns have a cell for every period between them: as one row for a function. */
const sideBySide = (columns: Columns): string => vector(Object.keys(columns).map((id) => `[${id}]`));
/** The clause says best what is rated, to those who read it. */
const hintOf = ({ hint, title, clause }: Item): Pair =>
  hint ??
  `${clause.quote.slice(0, 200)}|${halves(title)[1]}: 0 to the full score. The clause (${placeText(clause)["en-US"]}) stands in the guide.`;

/** One score an item. */
function single(items: readonly Known[]): Shape {
  return {
    entries: forAll(items, (item) => ({
      [item.id]: entry.points(item.title, LIMIT, { hint: hintOf(item), by: item.by }),
    })),
    columns: {},
    total: `=APPRAISE.WEIGHTED(${entriesOf(items.map(({ id }) => id))},{item_weights})`,
    native: `=${plus(items.map(({ id }) => `entry(${id})*{item_weights:${id}}`))}`,
  };
}

/** Every source scores every item: a total for each source, weighted. */
function bySource(items: readonly Known[], from: readonly Known[]): Shape {
  const cell = (source: Known, item: Known) => `${source.id}_${item.id}`;
  const columns = forAll(from, (source) => ({
    [`by_${source.id}`]: figure.points(source.title, source.clause, {
      formula: `=APPRAISE.WEIGHTED(${entriesOf(items.map((item) => cell(source, item)))},{item_weights})`,
      native: `=${plus(items.map((item) => `entry(${cell(source, item)})*{item_weights:${item.id}}`))}`,
    }),
  }));
  return {
    entries: forAll(from, (source) =>
      forAll(items, (item) => ({
        [cell(source, item)]: entry.points(headed(source.title, item.title), LIMIT, {
          hint: hintOf(item),
          by: source.title,
        }),
      })),
    ),
    parameters: {
      source_weights: parameter.weights("来源权重|source weights", {
        items: unknown(from),
        reading:
          "原文没有各来源的权重，必须填写，合计 100%。|The source has no weights of the raters: must be entered, 100 % in total.",
      }),
    },
    columns,
    total: `=APPRAISE.WEIGHTED(${sideBySide(columns)},{source_weights})`,
    native: `=${plus(from.map(({ id }) => `[by_${id}]*{source_weights:${id}}`))}`,
  };
}

/** Each item has sources of its own: a score for each item, weighted. */
function byItem(items: readonly Known[], from: readonly Known[]): Shape {
  const cell = (item: Known, source: Known) => `${item.id}_${source.id}`;
  const cells = (item: Known) => entriesOf(from.map((source) => cell(item, source)));
  const weights = (item: Known) => `sources_${item.id}`;
  const columns = forAll(items, (item) => ({
    [`of_${item.id}`]: figure.points(item.title, item.clause, {
      // A source without weight leaves its cell blank; the check of the entries holds that the others do not.
      formula: `=APPRAISE.WEIGHTED(${cells(item)},{${weights(item)}},"rescale")`,
      native: `=${plus(from.map((source) => `N(entry(${cell(item, source)}))*{${weights(item)}:${source.id}}`))}`,
    }),
  }));
  return {
    entries: forAll(items, (item) =>
      forAll(from, (source) => ({
        [cell(item, source)]: entry.points(headed(item.title, source.title), LIMIT, {
          hint: hintOf(item),
          blank: "none",
          by: source.title,
        }),
      })),
    ),
    checks: forAll(items, (item) => ({
      [item.id]: [
        // What is blank weighs nothing.
        `=IFERROR(ROUND(SUM(MMULT(--(${cells(item)}=""),{${weights(item)}})),9)=0,COUNTBLANK(${cells(item)})=0)`,
        headed(item.title, "有来源未评分|a source has not scored it"),
        "lacks",
      ],
    })),
    parameters: forAll(items, (item) => ({
      [weights(item)]: parameter.weights(headed(item.title, "来源权重|source weights"), item.clause, {
        items: unknown(from),
        reading:
          "原文没有权重，必须填写，合计 100%；不评该项的来源填 0%，其评分可留空。|Not in the text: must be entered, 100 % in total; 0 % for a source that does not rate this item, its scores may then stay blank.",
      }),
    })),
    columns,
    total: `=APPRAISE.WEIGHTED(${sideBySide(columns)},{item_weights})`,
    native: `=${plus(items.map(({ id }) => `[of_${id}]*{item_weights:${id}}`))}`,
  };
}

/** Weights that the source does not name. */
const unknown = (items: readonly Known[]) =>
  forAll<Known, [Pair, null]>(items, ({ id, title }) => ({ [id]: [title, null] }));

function gradeTable({ clause, reading, required }: NonNullable<ScoreSheet["grades"]>): Parameters {
  return {
    grades: parameter.table("等级标准|grade bands", {
      columns: [
        { name: "总分下限|Total from", unit: UNITS.points, format: SCORE, min: 0, max: 10_000 },
        { name: "等级|Grade", kind: "text" },
      ],
      size: 8,
      required,
      clause,
      reading,
    }),
  };
}

function gradeColumn({ clause, required }: NonNullable<ScoreSheet["grades"]>): Columns {
  const none = required ? '[total]=""' : 'OR([total]="",COUNT({grades})=0)';
  return {
    grade: figure.everyone("等级|Grade", `=IF(${none},"",APPRAISE.BAND([total],{grades}))`, {
      clause,
      native: `=IF(${none},"",${bandOf("[total]", "grades")})`,
    }),
  };
}
