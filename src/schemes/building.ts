/** Short ways to write what all schemes are made of. */
import type { Clause, EntryColumn, ResultColumn } from "./scheme";
import type { Text } from "../i18n/language";

export const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

/** Clauses of one source file: `const at = clausesOf("001")`. */
export const clausesOf =
  (file: string) =>
  (place: string, quote: string): Clause => ({ place: `${file} ${place}`, quote });

/** Units that several schemes share. */
export const UNITS = {
  wan: text("万元", "10k CNY"),
  percent: text("%", "%"),
  points: text("分", "points"),
  factor: text("倍", "factor"),
} as const;

/** At least two decimals, as many as there are up to a hundredth of a fen. */
export const MONEY = "#,##0.00####";

/** A money column: must be filled unless `more` says what its blank means. */
export const moneyEntry = (
  id: string,
  title: Text,
  unit: Text,
  more: Partial<EntryColumn> = {},
): EntryColumn => ({
  id,
  title,
  unit,
  kind: "number",
  blank: "missing",
  min: 0,
  max: 1e9,
  format: MONEY,
  ...more,
});

/** A score out of 100. */
export const scoreEntry = (id: string, title: Text): EntryColumn => ({
  id,
  title,
  unit: UNITS.points,
  kind: "number",
  blank: "missing",
  min: 0,
  max: 100,
  format: "General",
  hint: text("0 到 100 分。", "0 to 100 points."),
});

type More = Partial<Omit<ResultColumn, "id" | "title" | "span" | "formula">>;

/** A figure of each period with its own formula. */
export const periodFigure = (id: string, title: Text, formula: string, more: More = {}): ResultColumn => ({
  id,
  title,
  span: "period",
  formula,
  ...more,
});

/** One formula for all periods of the year, whose result spills. */
export const spilledFigure = (id: string, title: Text, formula: string, more: More = {}): ResultColumn =>
  periodFigure(id, title, formula, { spills: true, ...more });

export const yearFigure = (id: string, title: Text, formula: string, more: More = {}): ResultColumn => ({
  id,
  title,
  span: "year",
  formula,
  ...more,
});
