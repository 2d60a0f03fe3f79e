/** The ledger of CARRYOVER (a gap is filled first, no cap) in plain Excel, one column a figure, one cell a period. */
import type { Text } from "../i18n/language";
import { helper, reaches } from "./native";
import type { NativeHelper } from "./scheme";

export interface NativeLedger {
  /** Head of the columns' ids: "bonus" makes [bonus_available] … */
  id: string;
  title: Text;
  format?: string;
  actual: string;
  base: string;
  target: string;
  /** TRUE where the surplus moves on, FALSE where it counts now. */
  carries: string;
  openingGap: string;
  /** What the year's first period gets carried in. */
  openingCarry: string;
}

export function nativeLedger(ledger: NativeLedger): NativeHelper[] {
  const { id, title, format, actual, base, target, carries, openingGap, openingCarry } = ledger;
  const own = (item: string, selector = "") => `[${id}_${item}${selector}]`;
  const column = (item: string, zh: string, en: string, native: string, nativeFirst?: string) =>
    helper(
      `${id}_${item}`,
      { "zh-CN": `${title["zh-CN"]}：${zh}`, "en-US": `${title["en-US"]}: ${en}` },
      native,
      { ...(nativeFirst === undefined ? {} : { nativeFirst }), ...(format === undefined ? {} : { format }) },
    );
  /** Nothing from the first period on that has no actual. */
  const entered = (expression: string) => `=IF(${own("available")}="","",${expression})`;
  const owed = `${own("gap_in")}+${base}`;
  return [
    column(
      "available",
      "可用额",
      "available",
      `=IF(OR(${actual}="",${own("available", ":previous")}=""),"",${actual}+${own("carry_out", ":previous")})`,
      `=IF(${actual}="","",IF(OR(${openingGap}<0,${openingCarry}<0),NA(),${actual}+${openingCarry}))`,
    ),
    column("gap_in", "期初缺口", "gap before", entered(own("gap_out", ":previous")), entered(openingGap)),
    column("filled", "补足额", "filled", entered(`MIN(${own("gap_in")},MAX(0,${own("available")}))`)),
    column("effective", "有效完成额", "effective", entered(`${own("available")}-${own("filled")}`)),
    column("met", "达基数", "base met", entered(reaches(own("effective"), base))),
    column(
      "gap_out",
      "期末缺口",
      "gap",
      entered(`IF(${reaches(own("available"), owed)},0,${owed}-${own("available")})`),
    ),
    column(
      "in_target",
      "目标内",
      "in target",
      entered(
        `IF(${own("met")},IF(AND(${carries},${reaches(own("effective"), target)}),${target},${own("effective")}),0)`,
      ),
    ),
    column(
      "carry_out",
      "结转额",
      "carried on",
      entered(
        `IF(AND(${carries},${own("met")},${reaches(own("effective"), target)}),MAX(0,${own("effective")}-${target}),0)`,
      ),
    ),
  ];
}

/**
 * Which gaps have closed, oldest first: the gap of a period is closed once all that was ever filled reaches the opening
 * gap and all gaps up to that period's. [id_closed] counts the periods so far, `paying` sums a column over them.
 */
export function nativeReleases(ledger: NativeLedger, paying: string): NativeHelper[] {
  const { id, title, format, base, openingGap } = ledger;
  const own = (item: string, selector = "") => `[${id}_${item}${selector}]`;
  const column = (
    item: string,
    zh: string,
    en: string,
    native: string,
    nativeFirst?: string,
    style = format,
  ) =>
    helper(
      `${id}_${item}`,
      { "zh-CN": `${title["zh-CN"]}：${zh}`, "en-US": `${title["en-US"]}: ${en}` },
      native,
      {
        ...(nativeFirst === undefined ? {} : { nativeFirst }),
        ...(style === undefined ? {} : { format: style }),
      },
    );
  const entered = (expression: string) => `=IF(${own("available")}="","",${expression})`;
  const closed = `(${own("short", ":toDate")}>0)*((${own("owed", ":toDate")}-${own("repaid")})*10^9<=MAX(1,${own("repaid")}/1000))`;
  return [
    column("short", "本期新缺口", "new gap", entered(`IF(${own("met")},0,${base}-${own("effective")})`)),
    column(
      "owed",
      "累计缺口",
      "gaps so far",
      entered(`${own("owed", ":previous")}+${own("short")}`),
      entered(`${openingGap}+${own("short")}`),
    ),
    column(
      "repaid",
      "累计补足",
      "filled so far",
      entered(`${own("repaid", ":previous")}+${own("filled")}`),
      entered(own("filled")),
    ),
    column("closed", "累计补足期数", "gaps closed so far", entered(`SUMPRODUCT(${closed})`), undefined, "0"),
    column("paid_up", "累计补发", "released so far", entered(`SUMPRODUCT(${closed}*${paying})`)),
  ];
}
