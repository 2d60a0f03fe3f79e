/** 绩效考评结果处理: groups of every small size and large ones, ties across each cut, all ways to fill the middle. */
import { quotaFiveGrades as scheme } from "../../../src/schemes/catalogue/quota-5-20-30-20-5";
import { changedCases, eachWord, num, optionCases, peopleCases, perPeriod, type At } from "../cases";
import { bookOf, exact } from "../generate";
import { Random } from "../random";
import type { Book, Subject, Values } from "../subject";

const GROUPS = ["一线员工", "机关职员", "管理人员"] as const;

/** Scores of so many people, in no order; with `ties` every run of three is alike. */
function scores(count: number, random: Random, ties: boolean): Values[] {
  const all = Array.from({ length: count }, (_, index) =>
    exact(99 - (ties ? Math.floor(index / 3) : index) * 0.37),
  );
  return random.shuffled(all).map((score) => ({ score }));
}

/** Three groups that take turns: their sizes are alike, or nearly. */
const sizes = (
  id: string,
  seed: number,
  each: number,
  more: Partial<Parameters<typeof bookOf>[1]> = {},
  ties = true,
): Book =>
  bookOf(scheme, {
    id,
    seed,
    groups: GROUPS,
    rows: scores(each * GROUPS.length, new Random(seed), ties),
    ...more,
  });

/** A group of one, of two … of twelve: which grades have no place changes from one to the next. */
const SMALL = Array.from({ length: 12 }, (_, at) =>
  Array.from({ length: at + 1 }, () => `${at + 1}人组`),
).flat();
const small = (middle: string, seed: number): Book =>
  bookOf(scheme, {
    id: `small groups, ${middle}`,
    seed,
    groups: SMALL,
    parameters: { middle },
    rows: scores(SMALL.length, new Random(seed), false),
    others: false,
  });

/** Grades from the best one, that without a grade among them, of which one has hardly any share and the others the same. */
const TINY = 0.02;
const alikeBut = (count: number, tiny: number): number[] =>
  Array.from({ length: count }, (_, at) => (at === tiny ? TINY : exact((1 - TINY) / (count - 1))));
/** They are half as large before they are scaled; the middle grade takes the other half. */
const SCALE = 0.5;

/** What HR enters so that of so many grades one is the tiny one. */
function sharesOf(middle: string, tiny: number): Book["parameters"] {
  const [excellent = 0, good = 0, fair = 0, ...rest] = alikeBut(middle === "ungraded" ? 6 : 5, tiny);
  if (middle === "rest") return { shares: [excellent, good, fair, ...rest], printed_middle: fair };
  if (middle === "ungraded") {
    const [none = 0, ...last] = rest;
    return { shares: [excellent, good, exact(fair + none), ...last], printed_middle: fair };
  }
  const [first, second, third, ...last] = [excellent, good, fair, ...rest].map((share) =>
    exact(share * SCALE),
  );
  return {
    shares: [first ?? 0, second ?? 0, exact((third ?? 0) + 1 - SCALE), ...last],
    printed_middle: third ?? 0,
  };
}

const FEW = [4, 5, 6, 7, 8, 9].flatMap((size) => Array.from({ length: size }, () => `${size}人组`));
/** Every year another grade alone has no place in some of the groups. */
function oneWithoutPlace(middle: string, seed: number): Book {
  const years = middle === "ungraded" ? 6 : 5;
  return {
    ...bookOf(scheme, {
      id: `one grade without a place, ${middle}`,
      seed,
      firstPeriod: { year: 2026, index: 1 },
      periods: years,
      groups: FEW,
      parameters: { middle, ...sharesOf(middle, 0) },
      rows: scores(FEW.length * years, new Random(seed), false),
      others: false,
    }),
    changes: Array.from({ length: years - 1 }, (_, at) => ({
      from: { kind: "year", year: 2027 + at, index: 1 },
      parameters: sharesOf(middle, at + 1),
    })),
  };
}

const grades = ["优秀", "良好", "尚可", "差", "较差"];
const neighbours = (at: At, holds: (own: unknown, other: unknown) => boolean): boolean => {
  const shown = at.shown("grade");
  return typeof shown === "string" && shown !== "" && holds(shown, at.shown("grade"));
};
const sized = (n: number) => (at: At) => at.ready && at.figure("group_size") === n;

export const quotaSubject: Subject = {
  scheme,
  books: [
    sizes("default", 3200, 40),
    sizes("no ties", 3201, 13, {}, false),
    sizes("ten", 3202, 10, { others: false }, false),
    sizes("three", 3203, 3, { others: false }, false),
    sizes("worse", 3204, 14, { parameters: { ties: "worse" } }),
    sizes("scaled", 3205, 16, { parameters: { middle: "scale" } }),
    sizes("scaled, worse", 3206, 8, {
      parameters: { middle: "scale", ties: "worse", label_order: "swapped" },
    }),
    sizes("ungraded", 3207, 15, { parameters: { middle: "ungraded" } }),
    sizes("other shares", 3208, 11, {
      parameters: {
        shares: [0.1, 0.25, 0.4, 0.15, 0.1],
        printed_middle: 0.25,
        middle: "ungraded",
        reward_share: 0.15,
        pool_share: 0.05,
        training_share: 0.333,
      },
    }),
    sizes("shares do not total", 3209, 4, { parameters: { shares: [0.05, 0.2, 0.3, 0.2, 0.05] } }),
    small("rest", 3211),
    small("scale", 3212),
    small("ungraded", 3213),
    oneWithoutPlace("rest", 3214),
    oneWithoutPlace("scale", 3215),
    oneWithoutPlace("ungraded", 3216),
    bookOf(scheme, {
      id: "some without group",
      seed: 3210,
      groups: ["一线员工", ""],
      rows: scores(6, new Random(3210), false),
    }),
  ],
  cases: [
    ...eachWord("grade", [...grades, "不定等级"]),
    ...["raise", "reward", "talent", "training", "demotion"].flatMap((column) => [
      perPeriod(`${column}: yes`, (at) => at.ready && String(at.shown(column)).length > 1),
      perPeriod(`${column}: no`, (at) => at.shown(column) === "—"),
    ]),
    perPeriod(
      "demotion where the labels are swapped",
      (at) => at.shown("grade") === "差" && at.shown("demotion") === "降级对象",
    ),
    perPeriod(
      "equal scores",
      (at) => at.ready && neighbours(at, (own) => own !== "") && at.figure("rank") > 1,
    ),
    // Cut points that end in exactly a half: rounded up.
    perPeriod("half a place", (at) => at.ready && num(at.figure("group_size")) % 20 === 10),
    ...[3, 10, 13].map((n) => perPeriod(`group of ${n}`, sized(n))),
    perPeriod("group of 40 and more", (at) => at.figure("group_size") >= 40),
    perPeriod("small group: a grade has no place", (at) => at.ready && at.shown("warning") !== ""),
    perPeriod("every grade has a place", (at) => at.ready && at.shown("warning") === ""),
    perPeriod("no group", (at) => at.state === "名册中未填组别"),
    perPeriod("shares that do not total", (at) => at.ready && String(at.shown("grade")).startsWith("#")),
    ...changedCases(["shares", "printed_middle", "reward_share", "pool_share", "training_share"]),
    ...optionCases(scheme),
    ...peopleCases(scheme),
  ],
};
