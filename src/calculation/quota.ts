/** Forced distribution by rank. Source: 004 L105–115 (quota-5-20-30-20-5). */
import { ROUNDING, TIES } from "../i18n/functions/words";
import { PROBLEMS } from "../i18n/functions/problems";
import { STEPS } from "../i18n/functions/steps";
import { argumentName } from "../i18n/functions/names";
import { fill } from "../i18n/language";
import { given, option, perItem, perRow, required, type Given } from "./frame/arguments";
import { isBlank, type Cell } from "./frame/cells";
import { named } from "./frame/cellwise";
import type { AppraisalFunction } from "./frame/definition";
import { Exact } from "./frame/exact";
import { Steps, type Result } from "./frame/explanation";
import { groupedNumber, percentage } from "./frame/figures";
import { labelsOf } from "./frame/labels";
import { attempt, invalid, isFailure, Problem, type Failure } from "./frame/problem";
import { divide, quotient } from "./frame/quotient";
import { label, labelFigure, number, type Label } from "./frame/readers";
import { cellAt, listOf, rangesDiffer, sizeOf, type Range } from "./frame/shapes";
import { equal } from "./frame/thresholds";
import { HUNDREDTH, totalOf, totalText, wholeOf } from "./frame/totals";

const SCORE = number();
const SHARE = number({ from: 0 });
const GROUP = { read: label, required: false, leftOut: "", rule: {} };

const DECLARED = {
  scores: perRow(SCORE),
  shares: perItem(SHARE),
  labels: required(labelsOf("labels")),
  group: perRow(GROUP),
  ties: option(TIES),
  rounding: option(ROUNDING),
};

export const QUOTA: AppraisalFunction = {
  id: "QUOTA",
  arguments: DECLARED,

  compute(raw) {
    const call = new QuotaCall(raw);
    const distribution = call.isBlank ? undefined : call.distribute();
    const results = distribution === undefined ? call.blanks() : resultsOf(call, distribution);
    return call.isRow ? [results] : results.map((result) => [result]);
  },

  explain(raw, language) {
    const call = new QuotaCall(raw);
    const steps = new Steps(language);
    let results: Result[];
    if (call.isBlank) {
      steps.add(STEPS.blank, STEPS.blankWorking, "");
      results = call.blanks();
    } else {
      const distribution = call.distribute();
      if (isFailure(distribution)) throw distribution;
      for (const group of distribution.groups) explainGroup(group, distribution.whole, steps);
      results = distribution.results;
    }
    const names = results.map((_, index) => steps.numbered(STEPS.person, index + 1));
    // who cannot be ranked takes no part; the others are graded all the same
    results.forEach((result, index) => {
      if (isFailure(result)) steps.fail(names[index] ?? "", result);
    });
    if (results.length > 0 && results.every(isFailure)) throw results[0];
    steps.close("QUOTA", results, names);
    return steps.rows;
  },
};

/** Everybody's result; what is wrong for all stands with everybody who has a score. */
function resultsOf(call: QuotaCall, distribution: Distribution | Failure): Result[] {
  if (!isFailure(distribution)) return distribution.results;
  return call.cells.map((cell) => (isBlank(cell) ? "" : distribution));
}

/** Everybody's grade, with the groups it comes from. */
interface Distribution {
  readonly groups: readonly Group[];
  readonly results: Result[];
  readonly whole: Exact;
}

interface Person {
  readonly index: number;
  readonly score: Exact;
  readonly group: Label;
}

interface Cut {
  readonly label: Label;
  /** Share of all grades up to this one, as given (of 1 or of 100). */
  readonly share: Exact;
  /** The last rank that gets this grade. */
  readonly rank: number;
}

interface Group {
  readonly name: Label;
  readonly ranked: readonly Person[];
  /** The rank that counts for each: people with the same score share one. */
  readonly counted: readonly number[];
  readonly cuts: readonly Cut[];
}

class QuotaCall {
  readonly cells: readonly Cell[];
  readonly isRow: boolean;
  private readonly all: readonly Given[];

  constructor(raw: readonly unknown[]) {
    this.all = given(DECLARED, raw);
    const range = this.all[0]?.range;
    this.isRow = range !== undefined && range.rows === 1;
    this.cells = range === undefined ? [""] : (listOf(range) ?? this.refuse(range));
  }

  get isBlank(): boolean {
    return this.cells.every(isBlank);
  }

  /** As many blanks as there are scores. */
  blanks(): Result[] {
    return this.cells.map(() => "");
  }

  private refuse(range: Range): never {
    throw invalid(PROBLEMS.oneList, { found: sizeOf(range.rows, range.columns) }).of(argumentName("scores"));
  }

  /** Ranks and grades, or what is wrong for everybody. */
  distribute(): Distribution | Failure {
    const groups = this.groups();
    return attempt(() => this.graded(groups));
  }

  private graded(groupCells: readonly Cell[]): Distribution {
    const shares = this.shares();
    const whole = wholeOf(totalOf(shares));
    if (whole === undefined) throw invalid(PROBLEMS.totalShares, { found: totalText(totalOf(shares)) });
    const labels = named(argumentName("labels"), () => DECLARED.labels.parse(this.all[2]?.range));
    if (labels.length !== shares.length) {
      const details = { found: labels.length, expected: shares.length };
      throw invalid(PROBLEMS.labels, details).of(argumentName("labels"));
    }
    const ties = named(argumentName("ties"), () => DECLARED.ties.parse(this.all[4]?.range));
    const rounding = named(argumentName("rounding"), () => DECLARED.rounding.parse(this.all[5]?.range));
    const people = this.people(groupCells);
    const results: Result[] = people.map((person) => (isPerson(person) ? "" : person));
    const groups = grouped(people.filter(isPerson)).map(([name, members]) => {
      const ranked = [...members].sort((a, b) => b.score.compareTo(a.score) || a.index - b.index);
      const cuts = cutsOf(ranked.length, shares, labels, whole, rounding);
      const counted = countedRanks(ranked, ties);
      ranked.forEach((person, position) => {
        const rank = counted[position] ?? position + 1;
        results[person.index] = labelFigure(cuts.find((cut) => rank <= cut.rank)?.label ?? "");
      });
      return { name, ranked, counted, cuts };
    });
    return { groups, results, whole };
  }

  private shares(): Exact[] {
    const range = this.all[1]?.range;
    const title = argumentName("shares");
    if (range === undefined) throw invalid(PROBLEMS.missing).of(title);
    if (range.rows === 1 && range.columns === 1 && isBlank(cellAt(range, 0, 0))) {
      throw invalid(PROBLEMS.requiredBlank).of(title);
    }
    const list = listOf(range);
    if (list === undefined)
      throw invalid(PROBLEMS.oneList, { found: sizeOf(range.rows, range.columns) }).of(title);
    return list.map((cell, item) => {
      const share = attempt(() => SHARE.read(cell));
      if (isFailure(share))
        throw share instanceof Problem ? share.of(title).at(undefined, undefined, item + 1) : share;
      return share;
    });
  }

  /** The groups' cells, one for all or one beside each score. */
  private groups(): readonly Cell[] {
    const range = this.all[3]?.range;
    if (range === undefined) return [""];
    const groups = listOf(range) ?? [];
    if (groups.length === 1 || groups.length === this.cells.length) return groups;
    throw rangesDiffer(
      sizeOf(range.rows, range.columns),
      sizeOf(this.isRow ? 1 : this.cells.length, this.isRow ? this.cells.length : 1),
    );
  }

  /** Each cell as a person, as "" for a blank score, or as the reason why it cannot be ranked. */
  private people(groups: readonly Cell[]): (Person | "" | Failure)[] {
    const single = groups.length === 1;
    const everyones =
      single && !isBlank(groups[0]) ? named(argumentName("group"), () => label(groups[0])) : "";
    return this.cells.map((cell, index) => {
      if (isBlank(cell)) return "";
      const person = attempt(() => ({
        index,
        score: named(argumentName("scores"), () => SCORE.read(cell)),
        group: single ? everyones : named(argumentName("group"), () => label(groups[index])),
      }));
      if (person instanceof Problem && this.cells.length > 1)
        person.at(this.isRow ? undefined : index + 1, this.isRow ? index + 1 : undefined);
      return person;
    });
  }
}

function isPerson(person: Person | "" | Failure): person is Person {
  return person !== "" && !isFailure(person);
}

/** The members of each group, groups in order of appearance. */
function grouped(people: readonly Person[]): [Label, Person[]][] {
  const groups = new Map<string, [Label, Person[]]>();
  for (const person of people) {
    const key = typeof person.group === "string" ? `"${person.group}` : String(person.group.toNumber());
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [person.group, [person]]);
    else group[1].push(person);
  }
  return [...groups.values()];
}

/** What is added before the part behind the point is dropped; with the tolerance of 1e-9. */
const ADDED: Readonly<Record<keyof typeof ROUNDING, Exact>> = {
  nearest: Exact.scaled(500000001, 9),
  most: Exact.scaled(1, 9),
  least: Exact.scaled(999999999, 9),
};

/** Cut points: people × cumulative share, made whole; the last grade takes whoever is left. */
function cutsOf(
  people: number,
  shares: readonly Exact[],
  labels: readonly Label[],
  whole: Exact,
  rounding: keyof typeof ROUNDING,
): Cut[] {
  const count = Exact.scaled(people, 0);
  let share = Exact.ZERO;
  return shares.map((own, index) => {
    share = share.plus(own);
    const rounded = divide(count.times(share).plus(ADDED[rounding].times(whole)), whole).whole.toNumber();
    const rank = index === shares.length - 1 ? people : Math.min(people, rounded);
    return { label: labels[index] ?? "", share, rank };
  });
}

/** The same score gets the same grade: that of its first rank (better) or of its last (worse). */
function countedRanks(ranked: readonly Person[], ties: keyof typeof TIES): number[] {
  const counted: number[] = [];
  let start = 0;
  while (start < ranked.length) {
    let end = start;
    while (end + 1 < ranked.length && sameScore(ranked[start], ranked[end + 1])) end++;
    const rank = ties === "better" ? start + 1 : end + 1;
    for (; start <= end; start++) counted.push(rank);
  }
  return counted;
}

function sameScore(a: Person | undefined, b: Person | undefined): boolean {
  return a !== undefined && b !== undefined && equal(a.score, b.score);
}

function explainGroup({ name, ranked, counted, cuts }: Group, whole: Exact, steps: Steps): void {
  const title =
    name === "" ? STEPS.people : fill(steps.say(STEPS.group), { name: String(labelFigure(name)) });
  steps.add(title, `n = ${ranked.length}`, ranked.length);
  for (const { label: grade, share, rank } of cuts) {
    const exact = quotient(Exact.scaled(ranked.length, 0).times(share), whole);
    const working = `${ranked.length} × ${percentage(share.times(whole.compareTo(Exact.ONE) === 0 ? Exact.ONE : HUNDREDTH))} = ${groupedNumber(exact)} → ${rank}`;
    steps.add(fill(steps.say(STEPS.cut), { label: String(labelFigure(grade)), number: rank }), working, rank);
  }
  ranked.forEach(({ index, score }, position) => {
    const own = steps.numbered(STEPS.rank, position + 1);
    const rank = counted[position] ?? position + 1;
    const shared = { rank: own, counted: steps.numbered(STEPS.rank, rank) };
    const text = rank === position + 1 ? own : fill(steps.say(STEPS.sameScore), shared);
    steps.add(steps.numbered(STEPS.person, index + 1), `${groupedNumber(score)}: ${text}`, rank);
  });
}
