/** Short ways to write what all schemes are made of. */
import type {
  ChoiceParameter,
  Clause,
  EntryColumn,
  NumberParameter,
  ResultColumn,
  WeightsParameter,
} from "./scheme";
import type { Text } from "../i18n/language";

export const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

/** Clauses of one source file: `const at = clausesOf("001")`. */
export const clausesOf =
  (file: string) =>
  (place: string, quote: string): Clause => ({ place: `${file} ${place}`, quote });

/** Units that several schemes share. */
export const UNITS = {
  wan: text("万元", "10k CNY"),
  yuan: text("元", "CNY"),
  percent: text("%", "%"),
  points: text("分", "points"),
  factor: text("倍", "factor"),
  times: text("次", "times"),
  months: text("月", "months"),
} as const;

/** Scores and points: as many decimals as there are. */
export const SCORE = "General";

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

/** A figure of whoever is rated in the period; nothing for others. */
export const ready = (formula: string): string => `=IF([ready],${formula},"")`;

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

/** What a parameter may say beyond its value. */
type ParameterMore = Pick<NumberParameter, "clause" | "reading" | "neededIf">;

/** A number that a clause sets; `null`: the source lost it. */
export const numberParameter = (
  id: string,
  name: Text,
  unit: Text,
  value: number | null,
  more: ParameterMore & Partial<Pick<NumberParameter, "min" | "max" | "whole" | "format">> = {},
): NumberParameter => ({
  kind: "number",
  id,
  name,
  unit,
  value,
  min: 0,
  max: 1e9,
  format: "General",
  ...more,
});

/** A share or rate, typed and shown as a percentage. */
export const percentParameter = (
  id: string,
  name: Text,
  value: number | null,
  more: ParameterMore & Partial<Pick<NumberParameter, "min" | "max" | "format">> = {},
): NumberParameter => numberParameter(id, name, UNITS.percent, value, { max: 1, format: "0.00##%", ...more });

/** To how many decimals money is paid: 2 of a yuan and 6 of 10k yuan are one fen. */
export const decimalsParameter = (decimals: 2 | 6): NumberParameter =>
  numberParameter("decimals", text("发放小数位", "pay decimals"), text("位", "decimals"), decimals, {
    max: 10,
    whole: true,
    format: "0",
    reading: text(
      "发放时保留的小数位：元保留 2 位、万元保留 6 位即到分。",
      "Decimals of what is paid: 2 of a yuan and 6 of 10k yuan are one fen.",
    ),
  });

/** A reading that can be chosen: options as [id, Chinese, English], the first one is the default. */
export const choiceParameter = (
  id: string,
  name: Text,
  options: readonly (readonly [id: string, zh: string, en: string])[],
  more: ParameterMore = {},
): ChoiceParameter => ({
  kind: "choice",
  id,
  name,
  options: options.map(([option, zh, en]) => ({ id: option, word: text(zh, en) })),
  value: options[0]?.[0] ?? "",
  ...more,
});

/** Weights that total 100 %; items as [id, name, value]. */
export const weightsParameter = (
  id: string,
  name: Text,
  items: readonly (readonly [id: string, name: Text, value: number | null])[],
  more: ParameterMore & { total?: number } = {},
): WeightsParameter => ({
  kind: "weights",
  id,
  name,
  items: items.map(([item, title, value]) => ({ id: item, name: title, value })),
  ...more,
});

/** Full points of the items of a sheet; they total 100 unless `more` says otherwise. */
export const pointsParameter = (
  id: string,
  name: Text,
  items: readonly (readonly [id: string, name: Text, value: number | null])[],
  more: ParameterMore & { total?: number } = {},
): WeightsParameter => weightsParameter(id, name, items, { total: 100, ...more });

/** Points of an item, at most what the parameter says: `pointsEntry("visits", …, "{max:visits}")`. */
export const pointsEntry = (
  id: string,
  title: Text,
  limit: string,
  more: Partial<EntryColumn> = {},
): EntryColumn => ({
  id,
  title,
  unit: UNITS.points,
  kind: "number",
  blank: "missing",
  min: 0,
  limit,
  format: "General",
  ...more,
});

/** How often something happened: whole, not negative; blank is none unless `more` says otherwise. */
export const countEntry = (id: string, title: Text, more: Partial<EntryColumn> = {}): EntryColumn => ({
  id,
  title,
  unit: UNITS.times,
  kind: "number",
  blank: "zero",
  min: 0,
  max: 10_000,
  whole: true,
  format: "0",
  ...more,
});

/** A word out of a list; options as [id, Chinese, English]. */
export const choiceEntry = (
  id: string,
  title: Text,
  options: readonly (readonly [id: string, zh: string, en: string])[],
  more: Partial<EntryColumn> = {},
): EntryColumn => ({
  id,
  title,
  kind: "choice",
  blank: "missing",
  options: options.map(([option, zh, en]) => ({ id: option, word: text(zh, en) })),
  ...more,
});

/** Compare with `entry(flag)=t"是|yes"`. */
export const yesNoEntry = (id: string, title: Text, more: Partial<EntryColumn> = {}): EntryColumn =>
  choiceEntry(
    id,
    title,
    [
      ["yes", "是", "yes"],
      ["no", "否", "no"],
    ],
    more,
  );

/** A figure of each quarter of a monthly scheme. */
export const quarterFigure = (id: string, title: Text, formula: string, more: More = {}): ResultColumn => ({
  id,
  title,
  span: "quarter",
  formula,
  ...more,
});

export const halfFigure = (id: string, title: Text, formula: string, more: More = {}): ResultColumn => ({
  id,
  title,
  span: "half",
  formula,
  ...more,
});

/** Figures side by side, as the items of SCORE or DEDUCT: cells that do not lie next to each other. */
export const vector = (figures: readonly string[]): string =>
  `CHOOSE({${figures.map((_, index) => index + 1).join(",")}},${figures.join(",")})`;

/** Whether a part of a step counts: the words of STEPSCORE, so that the cell can be handed to it. The first is the default. */
export const stepModeParameter = (
  id: string,
  name: Text,
  modes: readonly ("whole" | "prorata" | "started")[],
  more: ParameterMore = {},
): ChoiceParameter =>
  choiceParameter(
    id,
    name,
    modes.map((mode) => STEP_MODES[mode]),
    more,
  );

const STEP_MODES = {
  whole: ["whole", "整档", "whole"],
  prorata: ["prorata", "按比例", "prorata"],
  started: ["started", "不足一档按一档", "started"],
} as const;
