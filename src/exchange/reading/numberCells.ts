/** A number as its column counts it: what stands behind it or behind the heading is its unit, or a question. */
import type { Text } from "../../i18n/language";
import { READING_TEXTS } from "../../i18n/reading";
import type { EntryColumn } from "../../schemes/scheme";
import { pairOf, UNITS } from "../../schemes/words";
import { isPercent } from "../../template/typedValues";
import { choice, type Findings, type Place } from "./findings";
import { readNumber, shifted, type ReadNumber } from "../../template/typedNumbers";
import { moneyTens } from "./numbers";
import { wordKey } from "../../template/typedWords";

/** A content that is not judged further: what is wrong with it is said, or asked. */
export const UNREAD = Symbol("unread");

export interface NumberColumn {
  definition: EntryColumn;
  heading: string;
  /** What stands in brackets behind the heading. */
  unit: string;
}

/** The number that a text is in a column; the text itself where it is none. */
export function numberIn(
  column: NumberColumn,
  content: string,
  place: Place,
  findings: Findings,
): number | string | typeof UNREAD {
  const read = readNumber(content);
  if (!read) return content;
  if (isPercent(column.definition.format)) return percentIn(column, content, read, place, findings);
  if (read.tail === "%") return percentElsewhere(column, content, read.value, place, findings);
  const unit = read.tail === "" ? column.unit : read.tail;
  const own = column.definition.unit;
  const ownTens = own && moneyTens(own["zh-CN"]);
  const tens = moneyTens(unit);
  if (ownTens === undefined || tens === undefined) {
    if (read.tail === "" || isUnit(own, read.tail)) return read.value;
    findings.say("refused", "otherUnit", place, { content, unit: own ?? READING_TEXTS.noUnit });
    return UNREAD;
  }
  if (tens === ownTens) return read.value;
  const converted = shifted(read.value, tens - ownTens);
  // "1.2万" in a column of yuan is a number written shortly, and nothing else.
  if (/^[万亿千kw]$/i.test(unit) && read.tail !== "" && ownTens === 0) {
    findings.say("understood", "shortNumber", place, { content, value: converted });
    return converted;
  }
  const answer = findings.ask(
    "otherMoney",
    `${place.heading ?? ""}:${unit}`,
    [
      choice("convert", "otherMoneyConvert", { content, value: converted, unit: own ?? "" }),
      choice("keep", "otherMoneyKeep", { content, value: read.value, unit: own ?? "" }),
    ],
    place,
    { content, unit, own: own ?? "" },
  );
  return answer === "convert" ? converted : answer === "keep" ? read.value : UNREAD;
}

const isUnit = (own: Text | undefined, tail: string): boolean =>
  own !== undefined && Object.values(own).some((word) => wordKey(word) === wordKey(tail));

/** Up to here a number without a sign may be a share of one as well as a percentage. */
const DOUBTFUL = 2;

function percentIn(
  { unit }: NumberColumn,
  content: string,
  { value, tail }: ReadNumber,
  place: Place,
  findings: Findings,
): number | typeof UNREAD {
  const percent = shifted(value, -2);
  if (tail === "%" || (tail === "" && /^[%％]$|百分/.test(unit)) || value === 0) return percent;
  if (tail !== "") {
    findings.say("refused", "otherUnit", place, { content, unit: "%" });
    return UNREAD;
  }
  if (Math.abs(value) > DOUBTFUL) return percent;
  const answer = findings.ask(
    "percentOrShare",
    place.heading ?? "",
    [
      choice("percent", "isPercent", { content, value: `${value}%` }),
      choice("share", "isShare", { content, value: `${shifted(value, 2)}%` }),
    ],
    place,
    { content },
  );
  return answer === "percent" ? percent : answer === "share" ? value : UNREAD;
}

/** "85%" where points are counted may be 85 of 100, or the share 0.85; in money it is a mistake. */
function percentElsewhere(
  { definition: { unit } }: NumberColumn,
  content: string,
  value: number,
  place: Place,
  findings: Findings,
): number | typeof UNREAD {
  if (!unit || pairOf(unit) !== UNITS.points) {
    findings.say("refused", "percentRefused", place, { content, unit: unit ?? READING_TEXTS.noUnit });
    return UNREAD;
  }
  const share = shifted(value, -2);
  const answer = findings.ask(
    "percentOfPoints",
    place.heading ?? "",
    [
      choice("points", "isPoints", { content, value }),
      choice("share", "isPoints", { content, value: share }),
    ],
    place,
    { content },
  );
  return answer === "points" ? value : answer === "share" ? share : UNREAD;
}
