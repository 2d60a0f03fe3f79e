/**
 * A scoring sheet whose items the source names without their numbers: full score, weights and bands are parameters
 * that must be entered. One score an item, or one an item and source (superior, peers, customers …).
 */
import { numberParameter, periodFigure, pointsEntry, SCORE, text, UNITS, weightsParameter } from "./building";
import { bandOf } from "./native";
import { rankFormula, rollUpParameter, rollUpSection } from "./rollUps";
import type {
  Clause,
  EntryCheck,
  EntryColumn,
  Parameter,
  ResultColumn,
  Rule,
  Scheme,
  TableParameter,
} from "./scheme";
import type { Text } from "../i18n/language";

export interface Item {
  id: string;
  title: Text;
  clause: Clause;
  hint?: Text;
  /** Who scores it, where there is one source. */
  by?: Text;
}

export interface Source {
  id: string;
  title: Text;
  clause: Clause;
}

export interface ScoreSheet extends Pick<
  Scheme,
  "id" | "title" | "shortTitle" | "kind" | "source" | "people" | "industry" | "period"
> {
  items: readonly Item[];
  sources?: {
    /**
     * "all": every source scores every item, with one weight a source. "item": each item has weights of its own, and a
     * source with the weight 0 does not score it.
     */
    weights: "all" | "item";
    from: readonly Source[];
  };
  /** Rules beyond the items. */
  rules: readonly Rule[];
  /** Labels by score: `required` where the source speaks of them. */
  grades?: { clause?: Clause; reading: Text; required: boolean };
}

const joined = (a: Text, b: Text): Text =>
  text(`${a["zh-CN"]}：${b["zh-CN"]}`, `${a["en-US"]}: ${b["en-US"]}`);

/** Version 1 of the common sheet; schemes of their own shape add to it. */
export function scoreSheet(sheet: ScoreSheet): Scheme {
  const { items, sources, grades, rules, ...head } = sheet;
  const own = sources?.weights === "item" ? byItem(items, sources.from) : undefined;
  const all = sources?.weights === "all" ? bySource(items, sources.from) : undefined;
  const { entryColumns, entryChecks, parameters, columns, total, native } = own ?? all ?? single(items);
  return {
    ...head,
    version: 1,
    unit: UNITS.points,
    fen: 2e-9,
    rules: [
      {
        id: "lost",
        title: text("满分与权重", "Full score and weights"),
        clause: items[0]?.clause ?? { quote: "", place: "" },
        reading: text(
          "原文只列出考核项目，没有满分和权重：须由人力资源部填写，未填写前得分显示 #N/A。",
          "The source names the items without full score or weights: HR must enter them; until then scores show #N/A.",
        ),
      },
      ...items.map(({ id, title, clause }) => ({ id: `item_${id}`, title, clause })),
      ...(sources?.from ?? []).map(({ id, title, clause }) => ({ id: `source_${id}`, title, clause })),
      ...rules,
    ],
    parameters: [
      numberParameter("full_score", text("每项满分", "full score"), UNITS.points, null, {
        min: 0.01,
        max: 10_000,
        reading: text(
          "原文未给出满分，必须填写；每项都按同一满分打分。",
          "Not in the text: must be entered; all items are scored on the same scale.",
        ),
      }),
      weightsParameter(
        "item_weights",
        text("项目权重", "item weights"),
        items.map(({ id, title }) => [id, title, null] as const),
        {
          reading: text(
            "原文没有权重，必须填写，合计 100%。",
            "The source has no weights: must be entered, 100 % in total.",
          ),
        },
      ),
      ...parameters,
      rollUpParameter(),
      ...(grades ? [gradeTable(grades)] : []),
    ],
    rosterColumns: [],
    entryColumns,
    entryChecks,
    lists: [],
    results: [
      {
        id: "score",
        title: text("得分", "Score"),
        columns: [
          periodFigure("total", text("总分", "Total"), total, { unit: UNITS.points, format: SCORE, native }),
          periodFigure(
            "rate",
            text("得分率", "Share of the full score"),
            '=IF([total]="","",APPRAISE.RATIO([total],{full_score}))',
            { format: "0.00%", native: '=IF([total]="","",[total]/{full_score})' },
          ),
          periodFigure("rank", text("名次", "Rank"), rankFormula("total"), { format: "0" }),
          ...(grades ? [gradeColumn(grades)] : []),
        ],
      },
      ...(columns.length > 0
        ? [{ id: "parts", title: text("分项得分", "Scores of the parts"), columns }]
        : []),
      rollUpSection(head.period, "total"),
    ],
    summary: [
      ...columns.map(({ id }) => id),
      "total",
      "rate",
      "rank",
      ...(grades ? ["grade"] : []),
      "year_score",
      "year_rank",
    ],
    rollUps: [
      {
        id: "rated",
        title: text("已评分人次", "Ratings done"),
        formula: "=COUNT(column(total))",
        format: "0",
      },
      {
        id: "mean",
        title: text("平均总分（已评分）", "Mean total (rated)"),
        unit: UNITS.points,
        formula: '=IF(COUNT(column(total))=0,"",AVERAGE(column(total)))',
        format: "0.00",
      },
    ],
    openings: [],
    examples: [],
  };
}

interface Shape {
  entryColumns: EntryColumn[];
  entryChecks: EntryCheck[];
  parameters: Parameter[];
  columns: ResultColumn[];
  total: string;
  native: string;
}

const LIMIT = "{full_score}";
const PART = { unit: UNITS.points, format: SCORE };
const plus = (terms: readonly string[]): string => terms.join("+");
const span = (ids: readonly string[]): string => `${ids[0] ?? ""}..${ids[ids.length - 1] ?? ""}`;
/** Result columns have a cell for every period between them: as one row for a function. */
const sideBySide = (columns: readonly ResultColumn[]): string =>
  `CHOOSE({${columns.map((_, index) => index + 1).join(",")}},${columns.map(({ id }) => `[${id}]`).join(",")})`;
const hinted = ({ hint, title, clause }: Item): { hint: Text } => ({
  // The clause says best what is rated, to those who read it.
  hint:
    hint ??
    text(
      clause.quote.slice(0, 200),
      `${title["en-US"]}: 0 to the full score. The clause (${clause.place}) stands in the guide.`,
    ),
});

/** One score an item. */
function single(items: readonly Item[]): Shape {
  return {
    entryColumns: items.map((item) =>
      pointsEntry(item.id, item.title, LIMIT, { ...hinted(item), ...(item.by ? { by: item.by } : {}) }),
    ),
    entryChecks: [],
    parameters: [],
    columns: [],
    total: `=IF([ready],APPRAISE.WEIGHTED(entries(${span(items.map(({ id }) => id))}),{item_weights}),"")`,
    native: `=IF([ready],${plus(items.map(({ id }) => `entry(${id})*{item_weights:${id}}`))},"")`,
  };
}

/** Every source scores every item: a total for each source, weighted. */
function bySource(items: readonly Item[], from: readonly Source[]): Shape {
  const entry = (source: Source, item: Item) => `${source.id}_${item.id}`;
  const columns = from.map((source) =>
    periodFigure(
      `by_${source.id}`,
      source.title,
      `=IF([ready],APPRAISE.WEIGHTED(entries(${span(items.map((item) => entry(source, item)))}),{item_weights}),"")`,
      {
        ...PART,
        clause: source.clause,
        native: `=IF([ready],${plus(items.map((item) => `entry(${entry(source, item)})*{item_weights:${item.id}}`))},"")`,
      },
    ),
  );
  const scores = columns.map(({ id }) => `[${id}]`);
  return {
    entryColumns: from.flatMap((source) =>
      items.map((item) =>
        pointsEntry(entry(source, item), joined(source.title, item.title), LIMIT, {
          ...hinted(item),
          by: source.title,
        }),
      ),
    ),
    entryChecks: [],
    parameters: [sourceWeights("source_weights", text("来源权重", "source weights"), from)],
    columns,
    total: `=IF([ready],APPRAISE.WEIGHTED(${sideBySide(columns)},{source_weights}),"")`,
    native: `=IF([ready],${plus(from.map(({ id }, index) => `${scores[index] ?? ""}*{source_weights:${id}}`))},"")`,
  };
}

/** Each item has sources of its own: a score for each item, weighted. */
function byItem(items: readonly Item[], from: readonly Source[]): Shape {
  const entry = (item: Item, source: Source) => `${item.id}_${source.id}`;
  const weights = (item: Item) => `sources_${item.id}`;
  const columns = items.map((item) => {
    const cells = `entries(${span(from.map((source) => entry(item, source)))})`;
    return periodFigure(
      `of_${item.id}`,
      item.title,
      // A source without weight leaves its cell blank; the check of the entries holds that the others do not.
      `=IF([ready],APPRAISE.WEIGHTED(IF(${cells}="","",${cells}),{${weights(item)}},"rescale"),"")`,
      {
        ...PART,
        clause: item.clause,
        native: `=IF([ready],${plus(from.map((source) => `N(entry(${entry(item, source)}))*{${weights(item)}:${source.id}}`))},"")`,
      },
    );
  });
  return {
    entryColumns: items.flatMap((item) =>
      from.map((source) =>
        pointsEntry(entry(item, source), joined(item.title, source.title), LIMIT, {
          ...hinted(item),
          blank: "none",
          by: source.title,
        }),
      ),
    ),
    entryChecks: items.map((item) => {
      const cells = `entries(${span(from.map((source) => entry(item, source)))})`;
      return {
        id: item.id,
        // What is blank weighs nothing.
        formula: `=IFERROR(ROUND(SUM(MMULT(--(${cells}=""),{${weights(item)}})),9)=0,COUNTBLANK(${cells})=0)`,
        message: text(
          `${item.title["zh-CN"]}：有来源未评分`,
          `${item.title["en-US"]}: a source has not scored it`,
        ),
      };
    }),
    parameters: items.map((item) =>
      sourceWeights(
        weights(item),
        text(`${item.title["zh-CN"]}：来源权重`, `${item.title["en-US"]}: source weights`),
        from,
        item.clause,
      ),
    ),
    columns,
    total: `=IF([ready],APPRAISE.WEIGHTED(${sideBySide(columns)},{item_weights}),"")`,
    native: `=IF([ready],${plus(items.map(({ id }) => `[of_${id}]*{item_weights:${id}}`))},"")`,
  };
}

const sourceWeights = (id: string, name: Text, from: readonly Source[], clause?: Clause): Parameter =>
  weightsParameter(
    id,
    name,
    from.map((source) => [source.id, source.title, null] as const),
    {
      ...(clause ? { clause } : {}),
      reading:
        id === "source_weights"
          ? text(
              "原文没有各来源的权重，必须填写，合计 100%。",
              "The source has no weights of the raters: must be entered, 100 % in total.",
            )
          : text(
              "原文没有权重，必须填写，合计 100%；不评该项的来源填 0%，其评分可留空。",
              "Not in the text: must be entered, 100 % in total; 0 % for a source that does not rate this item, its scores may then stay blank.",
            ),
    },
  );

function gradeTable({ clause, reading, required }: NonNullable<ScoreSheet["grades"]>): TableParameter {
  return {
    kind: "table",
    id: "grades",
    name: text("等级标准", "grade bands"),
    columns: [
      {
        name: text("总分下限", "Total from"),
        unit: UNITS.points,
        format: SCORE,
        min: 0,
        max: 10_000,
      },
      { name: text("等级", "Grade"), kind: "text" },
    ],
    rows: [],
    size: 8,
    required,
    ...(clause ? { clause } : {}),
    reading,
  };
}

const gradeColumn = ({ clause, required }: NonNullable<ScoreSheet["grades"]>): ResultColumn =>
  periodFigure(
    "grade",
    text("等级", "Grade"),
    required
      ? '=IF([total]="","",APPRAISE.BAND([total],{grades}))'
      : '=IF(OR([total]="",COUNT({grades})=0),"",APPRAISE.BAND([total],{grades}))',
    {
      ...(clause ? { clause } : {}),
      native: required
        ? `=IF([total]="","",${bandOf("[total]", "grades")})`
        : `=IF(OR([total]="",COUNT({grades})=0),"",${bandOf("[total]", "grades")})`,
    },
  );
