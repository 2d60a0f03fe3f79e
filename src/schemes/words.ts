/** Texts of schemes in two languages, their units and formats. */
import type { Text } from "../i18n/language";

/** A text in both languages, "中文|English": one without a bar does not compile, one without a half is refused. */
export type Pair = `${string}|${string}`;

/** The halves of a pair, the Chinese one first. */
export function halves(pair: Pair): [zh: string, en: string] {
  const [zh = "", en = "", more] = pair.split("|");
  if (zh === "" || en === "" || more !== undefined) throw new Error(`not a text in two languages: ${pair}`);
  return [zh, en];
}

export function text(pair: Pair): Text {
  const [zh, en] = halves(pair);
  return { "zh-CN": zh, "en-US": en };
}

/** The pair that a text was. */
export const pairOf = (words: Text): Pair => `${words["zh-CN"]}|${words["en-US"]}`;

/** The Chinese half: tables of the model hold words in Chinese. */
export const chinese = (pair: Pair): string => halves(pair)[0];

/** The same, the English half in small letters. */
export function lower(pair: Pair): Pair {
  const [zh, en] = halves(pair);
  return `${zh}|${en.toLowerCase()}`;
}

/** A title with a head: "head：own|head: own". */
export function headed(head: Pair, own: Pair): Pair {
  const [[zh, en], [ownZh, ownEn]] = [halves(head), halves(own)];
  return `${zh}：${ownZh}|${en}: ${ownEn}`;
}

/** A text around another one: `around("*罚款|fine, *", title)`. */
export function around(outer: Pair, inner: Pair): Pair {
  const [[zh, en], [innerZh, innerEn]] = [halves(outer), halves(inner)];
  return `${zh.replace("*", innerZh)}|${en.replace("*", innerEn)}`;
}

/** Units that several schemes share. */
export const UNITS = {
  wan: "万元|10k CNY",
  yuan: "元|CNY",
  percent: "%|%",
  points: "分|points",
  factor: "倍|factor",
  times: "次|times",
  months: "月|months",
} as const;

/** Scores and points: as many decimals as there are. */
export const SCORE = "General";

/** At least two decimals, as many as there are up to a hundredth of a fen. */
export const MONEY = "#,##0.00####";

/** What money or points count in, and from when on two figures differ. */
export const IN_YUAN = { unit: UNITS.yuan, fen: 0.01 } as const;
export const IN_WAN = { unit: UNITS.wan, fen: 1e-6 } as const;
export const IN_POINTS = { unit: UNITS.points, fen: 2e-9 } as const;
