/** Lists that are filled in any number of rows, and their locked columns. */
import { listed, type ById, type WithoutId } from "../records";
import type { ListColumn, ListResult, SchemeList } from "../scheme";
import { MONEY, SCORE, text, UNITS, type Pair } from "../words";
import { listedChecks, type Checks } from "./entries";
import { said, type Written } from "./written";

interface ListMore extends Pick<SchemeList, "rows"> {
  note: Pair;
  columns: ById<ListColumn>;
  checks?: Checks;
  results?: ById<ListResult>;
}

const listSheet = (
  title: Pair,
  { note, rows, columns, checks = {}, results }: ListMore,
): WithoutId<SchemeList> => ({
  title: text(title),
  note: text(note),
  rows,
  columns: listed<ListColumn>(columns),
  checks: listedChecks(checks),
  results: listed<ListResult>({ check: list.figure("检查|Check", "=[verdict]"), ...results }),
});

type ListFigureMore = Partial<Omit<Written<ListResult>, "id" | "title" | "formula">>;

const listFigures =
  (kind: ListFigureMore) =>
  (title: Pair, formula: string, more: ListFigureMore = {}): WithoutId<ListResult> =>
    said<WithoutId<ListResult>>({ title, width: 1, formula, ...kind, ...more });

/** A list, and its locked columns: one cell wide unless they say otherwise. */
export const list = Object.assign(listSheet, {
  figure: listFigures({}),
  points: listFigures({ unit: UNITS.points, format: SCORE }),
  yuan: listFigures({ unit: UNITS.yuan, format: MONEY }),
  wan: listFigures({ unit: UNITS.wan, format: MONEY }),
  count: listFigures({ format: "0" }),
});
