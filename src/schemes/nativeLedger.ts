/** The ledger of CARRYOVER in plain Excel, one column a figure, one cell a period. */
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
  /** "first" (default): all there is fills the gap. "excess": only what exceeds the period's base. */
  fill?: "first" | "excess";
  /** Where the part between target and cap is paid as well; target and cap may then be a text: none. */
  cap?: string;
  openingGap: string;
  /** What the year's first period gets carried in. */
  openingCarry: string;
}

export function nativeLedger(ledger: NativeLedger): NativeHelper[] {
  const { id, title, format, actual, base, target, carries, openingGap, openingCarry } = ledger;
  const { fill = "first", cap } = ledger;
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
  const fillable = fill === "first" ? own("available") : `${own("available")}-${base}`;
  const judged = fill === "first" ? own("effective") : own("available");
  return [
    column(
      "available",
      "可用额",
      "available",
      `=IF(OR(${actual}="",${own("available", ":previous")}=""),"",${actual}+${own("carry_out", ":previous")})`,
      `=IF(${actual}="","",IF(OR(${openingGap}<0,${openingCarry}<0),NA(),${actual}+${openingCarry}))`,
    ),
    column("gap_in", "期初缺口", "gap before", entered(own("gap_out", ":previous")), entered(openingGap)),
    column("filled", "补足额", "filled", entered(`MIN(${own("gap_in")},MAX(0,${fillable}))`)),
    column("effective", "有效完成额", "effective", entered(`${own("available")}-${own("filled")}`)),
    column("met", "达基数", "base met", entered(reaches(judged, base))),
    column(
      "gap_out",
      "期末缺口",
      "gap",
      entered(`IF(${reaches(own("available"), owed)},0,${owed}-${own("available")})`),
    ),
    ...(cap === undefined ? uncapped() : capped(cap)),
  ];

  function uncapped(): NativeHelper[] {
    return [
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

  function capped(most: string): NativeHelper[] {
    const reached = own("reached");
    // One test inside the other: what is not a number must not be compared.
    const beyond = `IF(ISNUMBER(${most}),IF(${reaches(own("effective"), most)},2,1),1)`;
    const aimed = `IF(ISNUMBER(${target}),IF(${reaches(own("effective"), target)},${beyond},0),0)`;
    return [
      column(
        "reached",
        "达到：1目标，2上限",
        "reached: 1 target, 2 cap",
        entered(`IF(AND(${carries},${own("met")}),${aimed},0)`),
      ),
      column(
        "target_met",
        "达目标",
        "target met",
        entered(`IF(ISNUMBER(${target}),${reaches(judged, target)},TRUE)`),
      ),
      column(
        "in_target",
        "目标内",
        "in target",
        entered(`IF(${own("met")},IF(${reached}>0,${target},${own("effective")}),0)`),
      ),
      column("over", "超目标", "over target", entered(`IF(${reached}=2,${most}-${target},0)`)),
      column(
        "carry_out",
        "结转额",
        "carried on",
        entered(`IF(${reached}=0,0,MAX(0,${own("effective")}-IF(${reached}=2,${most},${target})))`),
      ),
    ];
  }
}

/** Which gaps up to this period have closed: 1 or 0 for each period so far. */
function closedGaps({ id }: NativeLedger): string {
  const own = (item: string, selector = "") => `[${id}_${item}${selector}]`;
  return `(${own("short", ":toDate")}>0)*((${own("owed", ":toDate")}-${own("repaid")})*10^9<=MAX(1,${own("repaid")}/1000))`;
}

/** What a further column comes to over the periods whose gap has closed so far; beside nativeReleases. */
export function nativePaidUp(ledger: NativeLedger, item: string, title: Text, paying: string): NativeHelper {
  const { id, format } = ledger;
  return helper(
    `${id}_${item}`,
    title,
    `=IF([${id}_available]="","",SUMPRODUCT(${closedGaps(ledger)}*${paying}))`,
    format === undefined ? {} : { format },
  );
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
  const closed = closedGaps(ledger);
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
