/** The ledger of CARRYOVER in plain Excel, one column a figure, one cell a period. */
import { helper, helpersOf } from "../../building";
import type { Helpers } from "../../records";
import type { Pair } from "../../words";
import { reaches } from "./compare";

export interface NativeLedger {
  /** Head of the columns' ids: "bonus" makes [bonus_available] … */
  id: string;
  title: Pair;
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

export function nativeLedger(ledger: NativeLedger): Helpers {
  const { id, title, format, actual, base, target, carries, openingGap, openingCarry } = ledger;
  const { fill = "first", cap } = ledger;
  const own = (item: string, selector = "") => `[${id}_${item}${selector}]`;
  const step = (name: Pair, native: string, nativeFirst?: string) =>
    [name, native, { nativeFirst, format }] as const;
  /** Nothing from the first period on that has no actual. */
  const entered = (expression: string) => `=IF(${own("available")}="","",${expression})`;
  const owed = `${own("gap_in")}+${base}`;
  const fillable = fill === "first" ? own("available") : `${own("available")}-${base}`;
  const judged = fill === "first" ? own("effective") : own("available");
  return helpersOf(id, title, {
    available: step(
      "可用额|available",
      // An earlier period without an actual goes before a later one with an error, as in CARRYOVER.
      `=IF(${own("available", ":previous")}="","",IF(${actual}="","",${actual}+${own("carry_out", ":previous")}))`,
      `=IF(${actual}="","",IF(OR(${openingGap}<0,${openingCarry}<0),NA(),${actual}+${openingCarry}))`,
    ),
    gap_in: step("期初缺口|gap before", entered(own("gap_out", ":previous")), entered(openingGap)),
    filled: step("补足额|filled", entered(`MIN(${own("gap_in")},MAX(0,${fillable}))`)),
    effective: step("有效完成额|effective", entered(`${own("available")}-${own("filled")}`)),
    met: step("达基数|base met", entered(reaches(judged, base))),
    gap_out: step(
      "期末缺口|gap",
      entered(`IF(${reaches(own("available"), owed)},0,${owed}-${own("available")})`),
    ),
    ...(cap === undefined ? uncapped() : capped(cap)),
  });

  function uncapped() {
    const aimed = reaches(own("effective"), target);
    const carried = `AND(${carries},${own("met")},${aimed})`;
    return {
      in_target: step(
        "目标内|in target",
        entered(`IF(${own("met")},IF(AND(${carries},${aimed}),${target},${own("effective")}),0)`),
      ),
      carry_out: step("结转额|carried on", entered(`IF(${carried},MAX(0,${own("effective")}-${target}),0)`)),
    };
  }

  function capped(most: string) {
    const reached = own("reached");
    // One test inside the other: what is not a number must not be compared.
    const beyond = `IF(ISNUMBER(${most}),IF(${reaches(own("effective"), most)},2,1),1)`;
    const aimed = `IF(ISNUMBER(${target}),IF(${reaches(own("effective"), target)},${beyond},0),0)`;
    const beyondTarget = `MAX(0,${own("effective")}-IF(${reached}=2,${most},${target}))`;
    return {
      reached: step(
        "达到：1目标，2上限|reached: 1 target, 2 cap",
        entered(`IF(AND(${carries},${own("met")}),${aimed},0)`),
      ),
      target_met: step(
        "达目标|target met",
        entered(`IF(ISNUMBER(${target}),${reaches(judged, target)},TRUE)`),
      ),
      in_target: step(
        "目标内|in target",
        entered(`IF(${own("met")},IF(${reached}>0,${target},${own("effective")}),0)`),
      ),
      over: step("超目标|over target", entered(`IF(${reached}=2,${most}-${target},0)`)),
      carry_out: step("结转额|carried on", entered(`IF(${reached}=0,0,${beyondTarget})`)),
    };
  }
}

/** Which gaps up to this period have closed: 1 or 0 for each period so far. */
function closedGaps({ id }: NativeLedger): string {
  const own = (item: string, selector = "") => `[${id}_${item}${selector}]`;
  return `(${own("short", ":toDate")}>0)*((${own("owed", ":toDate")}-${own("repaid")})*10^9<=MAX(1,${own("repaid")}/1000))`;
}

/** What a further column comes to over the periods whose gap has closed so far; beside nativeReleases. */
export function nativePaidUp(ledger: NativeLedger, item: string, title: Pair, paying: string): Helpers {
  const { id, format } = ledger;
  return {
    [`${id}_${item}`]: helper(
      title,
      `=IF([${id}_available]="","",SUMPRODUCT(${closedGaps(ledger)}*${paying}))`,
      { format },
    ),
  };
}

/**
 * Which gaps have closed, oldest first: the gap of a period is closed once all that was ever filled reaches the opening
 * gap and all gaps up to that period's. [id_closed] counts the periods so far, `paying` sums a column over them.
 */
export function nativeReleases(ledger: NativeLedger, paying: string): Helpers {
  const { id, title, format, base, openingGap } = ledger;
  const own = (item: string, selector = "") => `[${id}_${item}${selector}]`;
  const step = (name: Pair, native: string, nativeFirst?: string) =>
    [name, native, { nativeFirst, format }] as const;
  const entered = (expression: string) => `=IF(${own("available")}="","",${expression})`;
  const closed = closedGaps(ledger);
  return helpersOf(id, title, {
    short: step("本期新缺口|new gap", entered(`IF(${own("met")},0,${base}-${own("effective")})`)),
    owed: step(
      "累计缺口|gaps so far",
      entered(`${own("owed", ":previous")}+${own("short")}`),
      entered(`${openingGap}+${own("short")}`),
    ),
    repaid: step(
      "累计补足|filled so far",
      entered(`${own("repaid", ":previous")}+${own("filled")}`),
      entered(own("filled")),
    ),
    closed: ["累计补足期数|gaps closed so far", entered(`SUMPRODUCT(${closed})`), { format: "0" }],
    paid_up: step("累计补发|released so far", entered(`SUMPRODUCT(${closed}*${paying})`)),
  });
}
