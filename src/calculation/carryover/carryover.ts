/**
 * Ledger of consecutive periods: shortfalls made up later, surplus moved on.
 * Source: 001 L20–26 (big-account-quarter-ledger), 001 L114–118 (big-account-x-cases).
 */
import { FILL, ITEM, LAYOUT, LEDGER, SURPLUS } from "../../i18n/functions/words";
import { argumentName } from "../../i18n/functions/names";
import { PROBLEMS } from "../../i18n/functions/problems";
import { STEPS } from "../../i18n/functions/steps";
import { entries, given, option, perItem, perRow, type Given } from "../frame/arguments";
import { isBlank, type Cell } from "../frame/cells";
import { named } from "../frame/cellwise";
import { cellFigure, type AppraisalFunction } from "../frame/definition";
import { Exact } from "../frame/exact";
import { Steps, type Result } from "../frame/explanation";
import { RowInput } from "../frame/inputs";
import { attempt, invalid, isFailure, Problem, type Failure } from "../frame/problem";
import { limit, number, numberOr } from "../frame/readers";
import { rangesDiffer, sizeOf, type Range } from "../frame/shapes";
import { explainLedger } from "./explain";
import { Ledger, type Entry, type Terms } from "./ledger";
import { PeriodInput, periodOf, type PeriodOrFailure } from "./periods";

const ACTUAL = number();
const BASE = number({ from: 0 });
const LIMIT = limit({ from: 0 });
const OPENING = numberOr(0, { from: 0 });
const FILL_OPTION = option(FILL);
const SURPLUS_OPTION = option(SURPLUS);
const ITEM_OPTION = option(ITEM);
const LAYOUT_OPTION = option(LAYOUT);

const DECLARED = {
  actual: entries(ACTUAL),
  base: perItem(BASE),
  target: perItem(LIMIT),
  fill: FILL_OPTION,
  surplus: SURPLUS_OPTION,
  cap: perItem(LIMIT),
  opening_gap: perRow(OPENING),
  opening_carry: perRow(OPENING),
  item: ITEM_OPTION,
  layout: LAYOUT_OPTION,
};

type Column = keyof typeof LEDGER;
const COLUMNS = Object.keys(LEDGER) as Column[];

/** A period of the result: its entry, nothing (blank), or a failure. */
type Line = Entry | undefined | Failure;

export const CARRYOVER: AppraisalFunction = {
  id: "CARRYOVER",
  arguments: DECLARED,

  compute(raw) {
    const call = new LedgerCall(raw);
    const column = call.column;
    if (column === undefined) {
      return call.lines(0).map((line) => COLUMNS.map((name) => resultOf(line, name)));
    }
    const rows = Array.from({ length: call.people }, (_, person) =>
      call.lines(person).map((line) => resultOf(line, column)),
    );
    return call.isStanding ? (rows[0] ?? []).map((result) => [result]) : rows;
  },

  explain(raw, language) {
    const call = new LedgerCall(raw);
    if (call.people > 1) throw invalid(PROBLEMS.severalPeople, { found: call.people });
    const steps = new Steps(language);
    const lines = call.lines(0);
    const columns: readonly Column[] = call.column === undefined ? COLUMNS : [call.column];
    const entered = lines.flatMap((line) => (line === undefined || isFailure(line) ? [] : [line]));
    const failed = lines.findIndex(isFailure);
    const failure = lines.find(isFailure);
    // what is wrong from the first period on is wrong as a whole; later, the periods before it stand
    if (failure !== undefined && entered.length === 0) throw failure;
    const terms = call.terms;
    if (terms !== undefined && entered.length > 0) explainLedger(entered, terms, steps);
    else steps.add(STEPS.blank, STEPS.blankWorking, "");
    if (failure !== undefined) steps.fail(steps.numbered(STEPS.period, failed + 1), failure);
    const names: string[] = [];
    const figures: Result[] = [];
    lines.forEach((line, index) => {
      for (const column of columns) {
        names.push(`${index + 1} ${language === "zh-CN" ? LEDGER[column] : column}`);
        figures.push(resultOf(line, column));
      }
    });
    steps.close("CARRYOVER", figures, names);
    return steps.rows;
  },
};

function resultOf(line: Line, column: Column): Result {
  if (line === undefined) return "";
  if (isFailure(line)) return line;
  const figure = line[column];
  return attempt(() => cellFigure(figure instanceof Exact ? figure.toNumber() : figure));
}

/** The arguments beside the actuals, each as large as fits them. */
interface Inputs {
  readonly base: PeriodInput<Exact>;
  readonly target: PeriodInput<Exact | undefined>;
  readonly cap: PeriodInput<Exact | undefined>;
  readonly gap: RowInput<Exact>;
  readonly carry: RowInput<Exact>;
}

/** What all people share. */
interface Shared {
  readonly terms: Terms;
  /** The periods, where they are the same for all people. */
  readonly periods: readonly PeriodOrFailure[] | undefined;
}

class LedgerCall {
  readonly people: number;
  readonly periods: number;
  /** One person whose periods go down a column. */
  readonly isStanding: boolean;
  private readonly item: keyof typeof ITEM | Failure;
  private readonly layout: keyof typeof LAYOUT | Failure;
  private readonly actuals: Range["cells"];
  private readonly rest: readonly Given[];
  private inputs: Inputs | undefined;
  private shared: Shared | Failure | undefined;

  constructor(raw: readonly unknown[]) {
    const all = given(DECLARED, raw);
    const range = all[0]?.range;
    this.rest = all;
    this.item = attempt(() => named(argumentName("item"), () => ITEM_OPTION.parse(all[8]?.range)));
    this.layout = attempt(() => named(argumentName("layout"), () => LAYOUT_OPTION.parse(all[9]?.range)));
    this.isStanding = this.layout === "auto" && range !== undefined && range.columns === 1;
    this.actuals =
      range === undefined ? [[""]] : this.isStanding ? [range.cells.map((row) => row[0])] : range.cells;
    this.people = this.actuals.length;
    this.periods = this.actuals[0]?.length ?? 1;
  }

  /** The one column that is asked for; undefined for the ledger of one person. */
  get column(): Column | undefined {
    if (this.item === "ledger") return this.people > 1 || isFailure(this.layout) ? "available" : undefined;
    // whatever stands for a wrong one, all its cells hold the failure
    return isFailure(this.item) ? "available" : this.item;
  }

  get terms(): Terms | undefined {
    return this.shared === undefined || isFailure(this.shared) ? undefined : this.shared.terms;
  }

  /** A person's periods in order; what concerns the whole person stands in each. */
  lines(person: number): readonly Line[] {
    const actuals = this.actuals[person] ?? [];
    if (actuals.every(isBlank)) return actuals.map(() => undefined);
    this.shared ??= this.share();
    const { shared } = this;
    if (isFailure(shared)) return actuals.map(() => shared);
    const lines = attempt(() => this.entered(person, actuals, shared));
    return isFailure(lines) ? actuals.map(() => lines) : lines;
  }

  /** A person's ledger. Throws what concerns the whole person. */
  private entered(person: number, actuals: readonly Cell[], shared: Shared): Line[] {
    const { gap, carry } = this.bound();
    const periods = shared.periods ?? this.periodsOf(shared.terms, person);
    const opening = [gap, carry].map((input) => (input.isShared ? input.share() : input.read(person, 0)));
    const ledger = new Ledger(shared.terms, opening[0] ?? Exact.ZERO, opening[1] ?? Exact.ZERO);
    const lines: Line[] = [];
    let end: Line | "open" = "open";
    for (let period = 0; period < this.periods; period++) {
      if (end === "open") {
        const actual = this.actual(actuals[period], person, period);
        if (actual instanceof Exact) {
          const terms = periods[period];
          // a period that all people share is nobody's own
          if (isFailure(terms)) throw this.placed(terms, shared.periods ? undefined : person, period);
          if (terms !== undefined) lines.push(ledger.enter(actual, terms));
          continue;
        }
        end = actual;
      }
      lines.push(end);
    }
    return lines;
  }

  /** Reads what all people share, once somebody has an actual. Throws what does not fit beside the actuals. */
  private share(): Shared | Failure {
    const { item, layout } = this;
    if (isFailure(item)) return item;
    if (isFailure(layout)) return layout;
    if (item === "ledger" && this.people > 1) {
      const allowed = COLUMNS.map((name) => `${name}/${LEDGER[name]}`).join(", ");
      return invalid(PROBLEMS.itemNeeded, { allowed });
    }
    const { base, target, cap, gap, carry } = this.bound();
    return attempt(() => {
      const terms = {
        fill: named(argumentName("fill"), () => FILL_OPTION.parse(this.rest[3]?.range)),
        surplus: named(argumentName("surplus"), () => SURPLUS_OPTION.parse(this.rest[4]?.range)),
      };
      base.require();
      for (const input of [gap, carry]) if (input.isShared) input.share();
      const isShared = this.people > 1 && base.isShared && target.isShared && cap.isShared;
      return { terms, periods: isShared ? this.periodsOf(terms, undefined) : undefined };
    });
  }

  /** Lays the other arguments beside the actuals. */
  private bound(): Inputs {
    if (this.inputs !== undefined) return this.inputs;
    const table = { people: this.people, periods: this.periods, mayStand: this.layout === "auto" };
    this.inputs = {
      base: new PeriodInput("base", BASE, this.rest[1]?.range, table),
      target: new PeriodInput("target", LIMIT, this.rest[2]?.range, table),
      cap: new PeriodInput("cap", LIMIT, this.rest[5]?.range, table),
      gap: this.opening("opening_gap", this.rest[6]?.range),
      carry: this.opening("opening_carry", this.rest[7]?.range),
    };
    return this.inputs;
  }

  private opening(name: "opening_gap" | "opening_carry", range: Range | undefined): RowInput<Exact> {
    const { people } = this;
    if (range !== undefined && (range.columns !== 1 || (range.rows !== 1 && range.rows !== people))) {
      throw rangesDiffer(sizeOf(range.rows, range.columns), sizeOf(people, 1));
    }
    return new RowInput(name, argumentName(name), OPENING, range, false, people, 1);
  }

  /** The periods of one person, or of all people. */
  private periodsOf(terms: Terms, person: number | undefined): PeriodOrFailure[] {
    const { base, target, cap } = this.bound();
    const row = person ?? 0;
    const differ = [base, target, cap].some((input) => input.isPerPeriod);
    const periods: PeriodOrFailure[] = [];
    for (let period = 0; period < this.periods; period++) {
      try {
        periods.push(
          periodOf(base.read(row, period), target.read(row, period), cap.read(row, period), terms),
        );
      } catch (reason) {
        throw isFailure(reason) ? this.placed(reason, person, differ ? period : undefined) : reason;
      }
    }
    return periods;
  }

  /** The actual, nothing for a blank, or why it is none. */
  private actual(cell: Cell, person: number, period: number): Exact | undefined | Failure {
    if (isBlank(cell)) return undefined;
    const actual = attempt(() => ACTUAL.read(cell));
    if (isFailure(actual)) return this.placed(actual, person, period);
    return actual;
  }

  /** Says whose period it was; where one person's periods go down, the period is the row. */
  private placed(failure: Failure, person: number | undefined, period: number | undefined): Failure {
    if (!(failure instanceof Problem)) return failure;
    failure.of(argumentName("actual"));
    const place = period === undefined || this.periods === 1 ? undefined : period + 1;
    if (this.people > 1) return failure.at(person === undefined ? undefined : person + 1, place);
    return this.isStanding ? failure.at(place) : failure.at(undefined, place);
  }
}
