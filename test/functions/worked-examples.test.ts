/** Every worked figure that a function of ours computes. What plain Excel does says so in the data. */
import { EXAMPLES, expectFigures, type Example } from "./worked-examples";
import { call, column, figure, row, speak, type Id } from "./excel";

speak("en-US");

type Inputs = Example["inputs"];
type Numbers = number[];
const covered = new Set<string>();

/** The example `id`: `compute` gives its figures, by the names that stand in `expected`; `plain` are sums and the like. */
function example(
  id: string,
  compute: (inputs: Inputs) => Record<string, unknown>,
  plain: readonly string[] = [],
): void {
  covered.add(id);
  const found = EXAMPLES.find((one) => one.id === id);
  test(`${id}: ${found?.what}`, () => {
    if (!found) throw new Error(`no example ${id}`);
    const figures = compute(found.inputs);
    expect([...Object.keys(figures), ...plain].sort()).toEqual(Object.keys(found.expected).sort());
    for (const [name, actual] of Object.entries(figures)) expectFigures(actual, found.expected[name]);
  });
}

/** A column of values in, the column of results out. */
function down(id: Id, values: readonly unknown[], ...rest: unknown[]): unknown[] {
  return call(id, column(...values), ...rest).map((line) => line[0]);
}
function across(id: Id, ...values: unknown[]): unknown[] {
  return call(id, ...values)[0] ?? [];
}
const number = (value: unknown): number => value as number;
const numbers = (value: unknown): Numbers => value as Numbers;
const total = (values: readonly unknown[]) => values.reduce((sum: number, value) => sum + number(value), 0);

const serial = (text: string) =>
  Math.round((Date.parse(`${text}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86400000);
const written = (day: unknown) =>
  new Date(Date.UTC(1899, 11, 30) + number(day) * 86400000).toISOString().slice(0, 10);

describe("grades and ranks", () => {
  const grade = ({ years, passed_exam }: Inputs) => ({
    highest: figure(
      "LEVEL",
      row(years, passed_exam),
      row(">=", "="),
      [
        [1, true],
        [2, ""],
      ],
      row("助理客户经理", "客户经理"),
      "见习客户经理",
    ),
  });
  example("bank-grade-system-1", grade);
  example("bank-grade-system-2", grade);

  const against = (actual: number, target: number) => {
    const rate = figure("RATIO", actual, target);
    return figure(
      "LEVEL",
      row(rate, rate),
      row(">=", ">"),
      [
        ["", ""],
        [1, ""],
        ["", 1],
      ],
      row("未达标", "达标完成", "超额完成"),
    );
  };
  example("cm-three-four-grades-1", ({ actual, target }) => ({ grade: against(actual, target) }));
  example("cm-three-four-grades-2", ({ actual, target }) => ({
    grade: numbers(actual).map((one) => against(one, target)),
  }));

  example("loan-manager-pay-4", ({ months_in_credit, loans_handled, overdue_prev_month }) => ({
    rank: figure(
      "LEVEL",
      row(months_in_credit, loans_handled, overdue_prev_month),
      row(">=", "≥", "<="),
      row(6, 30, 0.01),
      "初级客户经理",
    ),
    base: figure("BAND", "初级客户经理", [
      ["助理客户经理", 1800],
      ["初级客户经理", 2200],
    ]),
  }));
  example("loan-manager-pay-5", ({ years_as_junior, loans_managed, overdue_3m }) => {
    const mean = figure("WEIGHTED", row(...numbers(overdue_3m)));
    const rank = figure(
      "LEVEL",
      row(years_as_junior, loans_managed, mean),
      row(">=", ">=", "<="),
      [
        ["", "", ""],
        [1, 60, 0.015],
      ],
      row("初级客户经理", "中级客户经理"),
    );
    const base = figure("BAND", rank, [
      ["初级客户经理", 2200],
      ["中级客户经理", 2600],
    ]);
    return { mean, rank, base };
  });
  example("levels-5-4-3-2-1", ({ ratio }) => ({
    level: down("LEVEL", ratio, ">=", column(0, 0.8, 1), column(2, 3, 4)).map((level, index) =>
      figure("LEVEL", numbers(ratio)[index], ">", 1, 5, level),
    ),
  }));
  example("bank-rank-admission-1", ({ assumed_daily_deposits, assumed_limit }) => ({
    grade: figure("LEVEL", assumed_daily_deposits, ">=", assumed_limit, "初级客户经理(暂定)"),
  }));
  example("bank-rank-admission-2", ({ exam_passed, assumed_daily_deposits, assumed_limit }) => {
    const grade = figure(
      "LEVEL",
      row(exam_passed, assumed_daily_deposits),
      row("=", ">="),
      row(0, assumed_limit),
      "初级客户经理(暂定)",
    );
    return { grade: grade === "" ? null : grade };
  });
  example("everbright-csr-4", ({ rank_from_bottom }) => ({
    consequence: down(
      "STREAK",
      numbers(rank_from_bottom).map((rank) => rank <= 5),
    ).map((run) => (number(run) >= 3 ? "stand-down 1 month" : "none")),
  }));
  example("everbright-csr-3", ({ rank_from_bottom }) => {
    const three = down(
      "STREAK",
      numbers(rank_from_bottom).map((rank) => rank <= 3),
    );
    const five = down(
      "STREAK",
      numbers(rank_from_bottom).map((rank) => rank <= 5),
    );
    return {
      consequence: three.map((run, month) =>
        number(five[month]) >= 3
          ? "stand-down 1 month"
          : number(run) >= 2
            ? "talk: department head"
            : "talk: office manager",
      ),
    };
  });
  const last = (period: string) => {
    const [year, month] = period.split("-").map(Number);
    return serial(new Date(Date.UTC(year ?? 0, month ?? 0, 0)).toISOString().slice(0, 10));
  };
  const isOnTime = (done: string, [from, to]: readonly unknown[]) =>
    figure("LEVEL", row(serial(done), serial(done)), row(">=", "<="), row(from, to), 1, 0) === 1;
  example("monthly-1st-5th-eligibility-1", (month) => {
    const window = across("DUEWINDOW", last(month.period), "days", 1, 5);
    const [start, end] = window.map(written);
    const rated = figure(
      "LEVEL",
      row(month.continuous_months, month.leave_months_before, month.regular),
      row(">=", "<", "="),
      row(3, 6, true),
      1,
      0,
    );
    return { start, end, on_time: isOnTime(month.done, window), rated: rated === 1 };
  });
  example("monthly-1st-5th-eligibility-2", (month) => {
    const { continuous_months: months, leave_months_before: leave } = month;
    const holds = (value: unknown, operator: string, threshold: number) =>
      figure("LEVEL", value, operator, threshold, 1, 0) === 1;
    return {
      on_time: isOnTime(month.done, across("DUEWINDOW", last(month.period), "days", 1, 5)),
      short_attendance: holds(months, "<", 3),
      long_leave: holds(leave, ">=", 6),
      rated: figure("LEVEL", row(months, leave), row(">=", "<"), row(3, 6), 1, 0) === 1,
    };
  });
});

describe("forced distribution", () => {
  const sizes = (n: number, shares: readonly number[]) => {
    const labels = shares.map((_, index) => `grade ${index + 1}`);
    const grades = down(
      "QUOTA",
      Array.from({ length: n }, (_, index) => 100 - index),
      row(...shares),
      row(...labels),
    );
    return labels.map((label) => grades.filter((grade) => grade === label).length);
  };
  example("quota-5-20-30-20-5-1", ({ shares }) => ({
    error: String(figure("QUOTA", 80, row(...numbers(shares)), row("A", "B", "C", "D", "E"))).slice(0, 7),
  }));
  example("quota-5-20-30-20-5-2", ({ n, shares }) => ({
    sizes: sizes(n, shares),
    top10: sizes(n, [0.1, 0.9])[0],
    last25: sizes(n, [0.75, 0.25])[1],
  }));
  example("quota-5-20-30-20-5-3", ({ n, shares }) => ({ sizes: sizes(n, shares) }));
});

describe("shares of an amount", () => {
  example("cm-monthly-rollup-elimination-2", ({ pool, scores }) => ({
    pay: across(
      "SPLIT",
      pool,
      row(...numbers(scores).map((score) => (score < 50 ? 0 : score))),
      null,
      "score",
    ),
  }));
  example("big-account-quarter-ledger-10", ({ project_revenue, contribution }) => ({
    share: across("SPLIT", project_revenue, row(...numbers(contribution))),
  }));
  example("big-account-712-bonus-6", ({ software }) => {
    const [former, latter] = across("SPLIT", software, row(0.7, 0.3));
    return { former, latter };
  });
});

describe("weighted scores", () => {
  example("cm-monthly-rollup-elimination-3", ({ months }) => {
    const mean = (from: number, to: number) => figure("WEIGHTED", row(...numbers(months).slice(from, to)));
    return { q: [mean(0, 3), mean(3, 6), mean(6, 9), mean(9, 12)], h1: mean(0, 6), year: mean(0, 12) };
  });
  example("cm-360-quarterly-1", ({ customer, peer, superior }) => ({
    score: figure("WEIGHTED", row(customer, peer, superior)),
  }));
  example("cm-360-quarterly-2", ({ customer, peer, superior, assumed_weights }) => ({
    score: figure("WEIGHTED", row(customer, peer, superior), row(...numbers(assumed_weights)), "按现有权重"),
  }));
  example("big-account-quarter-ledger-6", ({ dept_manager, sales_admin, director }) => {
    const score = figure("WEIGHTED", row(dept_manager, sales_admin, director), column(0.5, 0.2, 0.3));
    return { score, factor: figure("BONUS", 1, 1, 1, 0.8, number(score) / 100) };
  });
  example("specialist-monthly-sheet-1", ({ plan, actual, weights }) => {
    const completion = down("RATIO", actual, column(...numbers(plan)), 1).map(number);
    const points = completion.map((rate, index) =>
      figure("BONUS", rate, number(numbers(weights)[index]) * 100),
    );
    return { points, total: total(points) };
  });
  example("specialist-monthly-sheet-2", ({ completion, weights }) => ({
    total: number(
      figure("WEIGHTED", row(...numbers(completion).map((rate) => rate * 100)), row(...numbers(weights))),
    ),
  }));
  const year = (checks: number, months: number, yearEnd: number) =>
    figure("WEIGHTED", row(checks, months, yearEnd), row(20, 30, 50));
  const isExcellent = (sum: unknown) => figure("LEVEL", sum, ">", 100, "优秀员工") === "优秀员工";
  example("virtue-diligence-year-1", ({ checks, months, year_end }) => ({
    total: year(checks, months, year_end),
  }));
  example("virtue-diligence-year-2", ({ months, checks, year_end }) => {
    const mean = number(figure("WEIGHTED", row(...numbers(months))));
    const sum = year(checks, mean, year_end);
    return { months: mean, total: sum, excellent: isExcellent(sum) };
  });
  example("virtue-diligence-year-3", ({ checks, months, year_end }) => {
    const sum = year(checks, months, year_end);
    return { total: sum, excellent: isExcellent(sum) };
  });
  example("levels-5-4-3-2-2", ({ levels }) => ({ mean: figure("WEIGHTED", row(...numbers(levels))) }));
  example("service-centre-kpis-2", ({ total_hours, solved, ratings }) => ({
    speed: figure("RATIO", total_hours, solved),
    satisfaction: figure("WEIGHTED", row(...numbers(ratings))),
  }));
});

describe("scoring sheets", () => {
  example("auto-service-function-score-1", (sheet) => {
    const {
      five_s,
      early_meeting,
      weekly_meeting,
      late,
      absent,
      early_leave,
      process_sheet,
      spot,
      wage_bonus,
    } = sheet;
    const norms = figure(
      "DEDUCT",
      20,
      row(early_meeting, weekly_meeting, late, absent, early_leave),
      row(1, 1, 2, 2, 2),
    );
    const process = figure("DEDUCT", process_sheet * 0.3, spot, 1);
    const service = [
      figure("DEDUCT", 8, sheet.care, 1),
      figure("DEDUCT", 12, row(sheet.major, sheet.general), row(5, 2)),
    ];
    const exam = figure(
      "WEIGHTED",
      row(
        ...across("BAND", row(...numbers(sheet.exams)), [
          ["", 2],
          [60, 3],
          [70, 4],
          [80, 5],
        ]),
      ),
    );
    const attendance = figure("DEDUCT", 5, sheet.training_absent, 2, 1);
    const points = row(five_s, norms, process, total(service), total([exam, attendance]));
    const score = figure("SCORE", points, row(20, 20, 30, 20, 10));
    const final = figure("STEPSCORE", score, 95, 1, 100, 0, 1, 100, 0, "prorata");
    return { sheet: score, final, pay: figure("BONUS", wage_bonus, number(final) / 100) };
  });
  const deducted = ({ sheet, wage_bonus }: Inputs) => {
    const final = figure("STEPSCORE", sheet, 95, 1, 100, 0, 1, 100, 0, "按比例");
    return { final, pay: figure("BONUS", wage_bonus, number(final) / 100) };
  };
  example("auto-service-function-score-3", deducted);
  example("auto-service-function-score-4", deducted);
  example("auto-service-function-score-2", ({ sheet, wage_bonus }) => {
    const final = figure("LEVEL", sheet, ">=", 95, 100, sheet);
    return { final, pay: figure("BONUS", wage_bonus, number(final) / 100) };
  });
  example("auto-service-function-score-5", ({ exams }) => {
    const points = across("BAND", row(...numbers(exams)), [
      ["", 2],
      [60, 3],
      [70, 4],
      [80, 5],
    ]);
    return { points, month: figure("WEIGHTED", row(...points)) };
  });
  example("auto-service-function-score-6", ({ absent }) => ({
    points: down("DEDUCT", [5], column(...numbers(absent)), 2, 1),
  }));
  example("annual-1-10-rating-2", ({ ratings }) => {
    const sum = figure("SCORE", row(...numbers(ratings)), 10, null, null, null, null, null, 1);
    return { total: sum, share: figure("RATIO", sum, 40) };
  });
  example("annual-1-10-rating-3", ({ ratings }) => {
    const errors = numbers(ratings).map((one) =>
      String(figure("SCORE", row(one, 5), 10, null, null, null, null, null, 1)),
    );
    return { error: errors.every((error) => error.startsWith("#VALUE!")) && "#VALUE!" };
  });
  example("base-plus-20-1", ({ x, archive, visits, events }) => {
    const score = figure("SCORE", row(archive, visits, events), row(30, 40, 30));
    const performance = figure("BONUS", x, 0.2, 1, 0, number(score) / 100);
    return { score, performance, total: x + number(performance) };
  });
  example("base-plus-20-2", ({ x, scores }) => ({
    total: down("BONUS", [x, x], 0.2, 1, 0, column(...numbers(scores).map((score) => score / 100))).map(
      (pay) => x + number(pay),
    ),
  }));
  example("base-plus-20-3", ({ archive }) => ({ error: String(figure("SCORE", archive, 30)).slice(0, 7) }));
  example("telecom-40-20-40-20-1", ({ marketing, service, process, adjust }) => ({
    total: figure(
      "SCORE",
      row(marketing, service, process),
      row(40, 20, 40),
      total(numbers(adjust)),
      -20,
      20,
    ),
  }));
  const adjusted = ({ marketing, service, process, adjust }: Inputs) => ({
    total: figure("SCORE", row(marketing, service, process), row(40, 20, 40), adjust, -20, 20),
  });
  example("telecom-40-20-40-20-2", adjusted);
  example("telecom-40-20-40-20-3", adjusted);
  example("virtue-diligence-year-4", ({ de, qin, neng, ji }) => ({
    total: figure("SCORE", row(de, qin, neng, ji), row(20, 20, 30, 30)),
  }));
  example("dept-score-tables-1", ({ qualitative, loss, growth, satisfied }) => {
    const words = across("BAND", row(...(qualitative as string[])), [
      ["优秀", 5],
      ["良好", 3],
      ["一般", 1],
      ["差", 0],
    ]);
    const step = ([value, baseline]: Numbers, better: string) =>
      figure("STEPSCORE", value, baseline, 0.01, 15, 1, 1, 20, 0, null, better);
    const quantitative = [step(loss, "越低越好"), step(growth, "higher"), step(satisfied, "higher")];
    const qualitativeTotal = total(words);
    return { qualitative: qualitativeTotal, quantitative, total: qualitativeTotal + total(quantitative) };
  });
  example("dept-score-tables-2", ({ loss }) => ({
    points: (loss as Numbers[]).map(([value, base]) =>
      figure("STEPSCORE", value, base, 0.01, 15, 1, 1, 20, 0, "whole", "lower"),
    ),
  }));
  example("dept-score-tables-3", ({ growth }) => ({
    points: figure("STEPSCORE", growth[0], growth[1], 0.01, 15, 1, 1, 20, 0),
  }));
  /** Points for each word of a table's item. */
  const judged = (word: unknown, [best, good, fair, poor]: readonly number[]) =>
    figure("BAND", word, [
      ["优秀", best],
      ["良好", good],
      ["一般", fair],
      ["差", poor],
    ]);
  const market = [
    [60, 50, 30, 0],
    [20, 15, 8, 0],
    [10, 6, 2, 0],
    [10, 6, 2, 0],
  ];
  const sales = [
    [60, 50, 30, 0],
    [20, 15, 8, 0],
    [20, 15, 8, 0],
  ];
  example("dept-score-tables-4", ({ plan, manage, complaints, database }) => {
    const words = [plan, manage, complaints, database];
    const points = words.map((word, item) => judged(word, market[item] ?? []));
    return { total: figure("SCORE", row(...points), row(60, 20, 10, 10)) };
  });
  example("dept-score-tables-5", () => {
    const five = [5, 3, 1, 0];
    const office = [five, [10, 6, 2, 0], five, five, five, five, five];
    // each rate far better than its baseline
    const rates = [
      figure("STEPSCORE", 0, 1, 0.01, 15, 1, 1, 20, 0, "whole", "lower"),
      figure("STEPSCORE", 1, 0, 0.01, 15, 1, 1, 20, 0),
      figure("STEPSCORE", 1, 0, 0.01, 15, 1, 1, 20, 0),
    ];
    const best = (tables: readonly number[][]) => tables.map((points) => judged("优秀", points));
    const most = (tables: readonly number[][], more: readonly unknown[]) =>
      figure(
        "SCORE",
        row(...best(tables), ...more),
        row(...tables.map(([top]) => top), ...more.map(() => 20)),
      );
    const customer = new Array<number[]>(8).fill(five);
    return { max: [most(customer, rates), most(market, []), most(sales, []), most(office, rates)] };
  });
  /** A part with plus points, which are held to a limit. */
  const part = (points: unknown, max: number, plus: unknown, mostPlus: number) =>
    figure("SCORE", points, max, plus, 0, mostPlus);
  example("everbright-csr-1", (sheet) => ({
    total: figure(
      "SCORE",
      row(
        part(sheet.process, 40, sheet.process_plus, 15),
        part(sheet.quality, 40, 0, 0),
        part(sheet.site, 15, 0, 0),
        part(sheet.satisfaction, 5, sheet.satisfaction_plus, 5),
      ),
      row(55, 40, 15, 10),
      null,
      null,
      null,
      0,
      120,
    ),
  }));
  example("everbright-csr-2", () => ({
    // more plus points than count
    mode1: total([part(40, 40, 99, 15), part(40, 40, 99, 0), part(15, 15, 99, 0), part(5, 5, 99, 5)]),
    mode2: total([
      part(20, 20, 99, 7),
      part(50, 50, 99, 8),
      part(15, 15, 99, 0),
      part(5, 5, 99, 5),
      part(10, 10, 99, 0),
    ]),
  }));
  example("cm-100-point-sheet-1", (sheet) => ({
    total: figure(
      "SCORE",
      row(
        figure("STEPSCORE", sheet.completion, 1, 0.05, 20, 2, 2, 25, 0),
        figure("STEPSCORE", sheet.growth_points, 0, 1, 0, 0.5, 0, 20, 0),
        figure("STEPSCORE", sheet.new_customers, 0, 1, 0, 2, 0, 15),
        figure("DEDUCT", 3, sheet.system_violations, 0.5),
        figure("DEDUCT", 5, sheet.team_faults, 2),
        figure("SCORE", row(...numbers(sheet.ability)), 5),
        figure("DEDUCT", 2, sheet.late, 0.5, 3),
        figure("DEDUCT", 2, sheet.norm_breaches, 0.5),
        sheet.responsibility,
      ),
      row(25, 20, 15, 3, 5, 20, 2, 2, 5),
    ),
  }));
  example("cm-100-point-sheet-2", ({ completion }) => ({
    points: down("STEPSCORE", completion, 1, 0.05, 20, 2, 2, 25, 0),
  }));
  example("cm-100-point-sheet-3", ({ completion }) => ({
    prorata: figure("STEPSCORE", completion, 1, 0.05, 20, 2, 2, 25, 0, "prorata"),
    started: figure("STEPSCORE", completion, 1, 0.05, 20, 2, 2, 25, 0, "不足一档按一档"),
  }));
  example("cm-100-point-sheet-4", ({ change_points }) => ({
    points: down("STEPSCORE", change_points, 0, 1, 0, 0.5, 0.5, 20, 0),
  }));
  example("cm-100-point-sheet-5", ({ late }) => ({
    points: down("DEDUCT", [2], column(...numbers(late)), 0.5, 3),
  }));
  example("cm-100-point-sheet-6", (sheet) => ({
    points: down("STEPSCORE", sheet["new"], 0, 1, 0, 2, 0, 15),
  }));
  example("hotline-shift-leader-1", (month) => {
    const team = figure("BONUS", 40, number(month.member_mean) / 100);
    const keyWork = [
      figure("DEDUCT", 5, month.data_errors, 2),
      figure("DEDUCT", 5, month.staff_problems, 1),
      figure("DEDUCT", 10, month.record_errors, 2),
    ];
    const exam = figure("LINEAR", month.quarter_exam, 70, 0, 90, 5);
    const score = figure(
      "SCORE",
      row(team, month.ab, month.de, exam, month.culture, ...keyWork),
      row(40, 20, 10, 5, 5, 5, 5, 10),
    );
    // pure deductions lower the total
    const off = row(month.other, month.attendance, month.site);
    return { total: figure("DEDUCT", score, off, row(1, 1, 2)) };
  });
  example("hotline-shift-leader-2", ({ exam }) => ({ points: down("LINEAR", exam, 70, 0, 90, 5) }));
  example("hotline-shift-leader-3", ({ data_errors }) => ({ points: figure("DEDUCT", 5, data_errors, 2) }));
  example("work-log-deductions-1", ({ not_handed, late, blank_items, untrue, monthly_score_before }) => {
    const counts = row(not_handed, late, blank_items, untrue);
    const left = (max: number, floor: number) =>
      figure("DEDUCT", max, counts, row(5, 3, 0.5, 2), null, floor);
    return { deduction: -number(left(0, -100)), after: left(monthly_score_before, 0) };
  });
  example("work-log-deductions-2", ({ not_handed }) => ({ after: figure("DEDUCT", 100, not_handed, 5) }));
  example("work-log-deductions-3", ({ not_handed, monthly_score_before }) => ({
    after: figure("DEDUCT", monthly_score_before, not_handed, 5),
  }));
});

describe("rates", () => {
  example("service-centre-kpis-1", (pairs) => {
    const rates: Record<string, unknown> = {};
    for (const [name, [top, bottom]] of Object.entries<Numbers>(pairs))
      rates[name] = figure("RATIO", top, bottom);
    return rates;
  });
  example("service-centre-kpis-3", ({ satisfied, complaints }) => ({
    error: String(figure("RATIO", satisfied, complaints)).slice(0, 4),
  }));
  example("service-centre-kpis-4", ({ done, planned }) => ({ rate: figure("RATIO", done, planned) }));
  example("specialist-monthly-sheet-3", ({ plan, actual }) => ({
    points: figure("RATIO", actual[0], plan[0]),
    error: String(figure("RATIO", actual[1], plan[1])).slice(0, 4),
  }));
  example(
    "bank-profit-centre-1",
    ({ stock, increment, actual }) => {
      const targets = [0, 1, 2].map((index) => number(stock[index]) + number(increment[index]));
      return { by_item: targets, completion: figure("RATIO", total(numbers(actual)), total(targets)) };
    },
    ["target"],
  );
  example("bank-profit-centre-2", ({ actual, target }) => ({ completion: figure("RATIO", actual, target) }), [
    "agree",
  ]);
});

describe("windows", () => {
  test("the month's window runs from the 1st to the 5th of the next month", () => {
    expect(across("DUEWINDOW", serial("2025-03-31"), "days", 1, 5).map(written)).toEqual([
      "2025-04-01",
      "2025-04-05",
    ]);
    expect(across("DUEWINDOW", serial("2025-12-31"), "by", 5).map(written)).toEqual([
      "2026-01-01",
      "2026-01-05",
    ]);
  });
  example("annual-1-10-rating-1", () => ({
    last_day: written(across("DUEWINDOW", serial("2025-01-10"), "工作日", 3)[1]),
  }));
});

describe("bonus by tiers and bands", () => {
  example("cm-monthly-rollup-elimination-1", ({ scores, assumed_post_pay }) => ({
    pay: numbers(scores).map((score) =>
      figure(
        "BONUS",
        assumed_post_pay,
        number(
          figure("BAND", score, [
            ["", 0],
            [50, 1],
          ]),
        ) *
          (score / 100),
      ),
    ),
  }));
  example(
    "big-account-quarter-ledger-2",
    ({ annual_actual, assumed_annual_target, assumed_rate_in, assumed_rate_over, accrued_in_quarters }) => {
      const accrued = number(
        figure("TIERED", annual_actual, [
          ["", assumed_rate_in],
          [assumed_annual_target, assumed_rate_over],
        ]),
      );
      const annual = number(figure("BONUS", accrued, 1, 1.17));
      return { annual, settle: annual - accrued_in_quarters };
    },
  );
  example("big-account-712-bonus-1", ({ amount, assumed_base }) => ({
    accrued: down(
      "TIERED",
      amount,
      [
        [0, 0.01424],
        [assumed_base, 0.0712],
      ],
      "全额累进",
    ),
  }));
  example("big-account-712-bonus-2", ({ accrued_yuan, kpi }) => ({
    paid: figure("BONUS", accrued_yuan, 1, 1, 0.7, kpi),
  }));
  example("big-account-712-bonus-3", ({ actual, assumed_base, assumed_target }) => {
    const eff = across(
      "CARRYOVER",
      row(...numbers(actual)),
      assumed_base,
      assumed_target,
      null,
      null,
      null,
      null,
      null,
      "有效完成额",
    );
    const quarter = across(
      "TIERED",
      row(...eff),
      [
        [0, 0.01424],
        [assumed_base, 0.0712],
      ],
      "whole",
    );
    const annual = number(
      figure("TIERED", total(numbers(actual)), [
        [0, 0.0712],
        [400, 0.09968],
      ]),
    );
    return { eff, quarter, annual, settle: annual - total(quarter) };
  });
  example("big-account-712-bonus-4", ({ total: all, large }) => ({
    accrued: numbers(large).map((part) => {
      const isMet =
        figure("BAND", number(figure("RATIO", part, all)), [
          ["", "no"],
          [0.4, "yes"],
        ]) === "yes";
      return isMet
        ? figure("BONUS", all, 0.0712)
        : number(figure("BONUS", part, 0.0712)) + number(figure("BONUS", all - part, 0.01424));
    }),
  }));
  example("big-account-712-bonus-5", ({ service, added_module_service, data_conversion, databases }) => ({
    service: figure("BONUS", service, 0.05),
    conversion: figure("BONUS", data_conversion, 0),
    added: figure("BONUS", added_module_service, 0.05, 2),
    database: figure("BONUS", databases, 100),
  }));
  /** What is missing to the least amount. */
  const short = (actual: unknown, least: unknown) =>
    figure("CARRYOVER", actual, least, null, null, null, null, null, null, "gap_out");
  example("big-account-712-bonus-7", ({ contract, implementation }) => {
    const pairs = numbers(contract).map((all, index) => [all, number(implementation[index])] as const);
    return {
      ok: pairs.map(
        ([all, part]) => figure("LEVEL", figure("RATIO", part, all), ">=", 0.3, "ok", "short") === "ok",
      ),
      short: pairs.map(([all, part]) => short(part, figure("BONUS", all, 0.3))),
    };
  });
  example("big-account-x-cases-6", ({ implementation, maintenance, training, standard_quote }) => {
    const moved = short(implementation, standard_quote);
    return {
      at6: figure("BONUS", total([implementation, maintenance, training]), 0.06),
      moved,
      moved_bonus: figure("BONUS", moved, 0.04),
    };
  });
  example("loan-manager-pay-1", ({ loans }) => {
    const each = down(
      "BAND",
      loans,
      [
        [0, 30],
        [5, 50],
        [10, 80],
        [50, 100],
        [100, 150],
        [200, ""],
      ],
      "归下档",
    );
    return { each, total: total(each) };
  });
  example(
    "loan-manager-pay-2",
    ({ new: fresh, renewed }) => ({
      pay: figure("TIERED", fresh + renewed * 0.5, [[0, 30]]),
    }),
    ["count"],
  );
  example(
    "loan-manager-pay-3",
    ({ new: fresh, renewed }) => ({
      pay: figure("TIERED", fresh + renewed * 0.5, [["", 30]]),
    }),
    ["count"],
  );
  example("loan-manager-pay-6", ({ rank, new: fresh, referrals }) => ({
    pay: total([
      figure("BAND", rank, [
        ["助理客户经理", 1800],
        ["初级客户经理", 2200],
      ]),
      figure("TIERED", fresh, [[0, 30]]),
      ...down(
        "BAND",
        referrals,
        [
          [0, 30],
          [5, 50],
          [10, 80],
        ],
        "down",
      ),
    ]),
  }));
  example("assistant-water-pay-2", ({ M }) => ({
    sales: numbers(down("LINEAR", M, 0.8, 0.8, 1, 1, 0)).map((rate) => figure("BONUS", 460, rate)),
  }));
});

describe("quotas that cover for each other", () => {
  const offset = (machines: number, barrels: number) =>
    across("QUOTAOFFSET", machines, 100, barrels, 1000, 2, 4, 2);
  /** The work part: all of it if both quotas are met, else nothing. */
  const work = (met: unknown) => figure("LEVEL", met, "=", true, figure("BONUS", 2300, 0.8), 0);
  example(
    "assistant-water-pay-1",
    ({ machines, barrels, M }) => {
      const [met, , , extra] = offset(machines, barrels);
      return { sales: figure("BONUS", 2300, 0.2, 1, 0, M), work: work(met), extra };
    },
    ["fixed", "total"],
  );
  example("assistant-water-pay-3", ({ machines, barrels }) => {
    const rows = [0, 1].map((index) => offset(machines[index] ?? 0, barrels[index] ?? 0));
    return {
      met: rows.map((one) => one[0]),
      extra: rows.map((one) => one[3]),
      work: rows.map((one) => work(one[0])),
    };
  });
  const one = ({ machines, barrels }: Inputs) => {
    const [met, , , extra] = offset(machines, barrels);
    return { met, extra };
  };
  example("assistant-water-pay-4", one);
  example("assistant-water-pay-5", one);
});

describe("ledgers", () => {
  const ledger = (actual: unknown, base: unknown, target: unknown, item: string) =>
    across("CARRYOVER", row(...numbers(actual)), base, target, "first", "pay", null, null, null, item);
  const accrued = (eff: readonly unknown[], rate: number) => across("BONUS", row(...eff), rate, 1.17);
  example("big-account-quarter-ledger-1", ({ actual, assumed_base, assumed_target, assumed_rate, kpi }) => {
    const bonus = accrued(ledger(actual, assumed_base, assumed_target, "in_target"), assumed_rate);
    return {
      gap_out: ledger(actual, assumed_base, assumed_target, "期末缺口"),
      eff: ledger(actual, assumed_base, assumed_target, "effective"),
      accrued: bonus,
      paid: across("BONUS", row(...bonus), 1, 1, 0.8, kpi),
    };
  });
  example("big-account-quarter-ledger-3", ({ actual, assumed_base, assumed_rate }) => ({
    met: ledger([actual], assumed_base, null, "met")[0],
    accrued: accrued(ledger([actual], assumed_base, null, "in_target"), assumed_rate)[0],
  }));
  example("big-account-quarter-ledger-4", ({ actual, assumed_base, assumed_target, assumed_rate }) => ({
    eff: ledger(actual, assumed_base, assumed_target, "effective"),
    gap_out: ledger(actual, assumed_base, assumed_target, "gap_out"),
    accrued: accrued(ledger(actual, assumed_base, assumed_target, "in_target"), assumed_rate),
  }));
  example("big-account-quarter-ledger-5", ({ actual, assumed_base, assumed_target, assumed_floating }) => {
    const item = (name: string) =>
      across(
        "CARRYOVER",
        row(...numbers(actual)),
        assumed_base,
        assumed_target,
        "先补缺口",
        "转入下期",
        null,
        null,
        null,
        name,
      );
    const released = item("released_periods");
    return {
      eff: item("effective"),
      carry_out: item("carry_out"),
      floating: item("met").map(
        (met, quarter) => number(assumed_floating) * ((met ? 1 : 0) + number(released[quarter])),
      ),
    };
  });
  example(
    "big-account-quarter-ledger-7",
    ({ receipts, partner_share, selling_cost, large_entertainment, project_travel }) => {
      const net = receipts - partner_share - selling_cost - large_entertainment - project_travel;
      return { net, ex_vat: figure("BONUS", net, 1, 1.17) };
    },
  );
  example("big-account-quarter-ledger-8", ({ assumed_base, assumed_target, cases }) => ({
    move: (cases as Numbers[]).map((actual) => {
      const met = across(
        "CARRYOVER",
        row(...actual),
        row(...numbers(assumed_target)),
        null,
        null,
        null,
        null,
        null,
        null,
        "met",
      );
      return total(actual) < total(numbers(assumed_base)) ? -1 : met[1] === true ? 1 : 0;
    }),
  }));
  example(
    "big-account-quarter-ledger-9",
    ({ actual, of_which_not_in_funnel, gap_in, assumed_base, assumed_rate }) => {
      const [, , , eff] = across("CARRYOVER", actual, assumed_base, null, null, null, null, gap_in);
      const base = Math.min(number(eff), actual - of_which_not_in_funnel);
      return { eff, bonus_base: base, accrued: figure("BONUS", base, assumed_rate, 1.17) };
    },
  );

  const cases = (actual: readonly number[], base = 10, target: unknown = 20, cap: unknown = 30) => {
    const item = (name: string) =>
      across("CARRYOVER", row(...actual), base, target, "excess", "carry", cap, null, null, name);
    const parts = [item("in_target"), item("over"), item("released_base")].map(numbers);
    return {
      item,
      accrued: actual.map(
        (_, index) =>
          number(parts[0]?.[index]) * 0.04 +
          number(parts[1]?.[index]) * 0.05 +
          number(parts[2]?.[index]) * 0.04,
      ),
    };
  };
  /** 600 yuan off in a quarter below the base. */
  const deducted = (met: unknown) => figure("LEVEL", met, "=", true, 0, 600);
  example("big-account-x-cases-1", ({ actual }) => {
    const { item, accrued: bonus } = cases(actual);
    return {
      X: item("available"),
      gap_out: item("gap_out"),
      accrued: bonus,
      carry_out: item("carry_out"),
      floating: item("target_met"),
      deduct_yuan: item("met").map(deducted),
    };
  });
  example("big-account-x-cases-2", ({ actual }) => {
    const { item, accrued: bonus } = cases(actual);
    return {
      gap_out: item("gap_out"),
      accrued: bonus,
      carry_out: item("carry_out"),
      floating: item("target_met"),
    };
  });
  example("big-account-x-cases-3", ({ actual }) => {
    const each = numbers(actual).map((one) => cases([one]));
    return {
      accrued: each.map((one) => one.accrued[0]),
      carry_out: each.map((one) => one.item("carry_out")[0]),
      floating: each.map((one) => one.item("target_met")[0]),
    };
  });
  example("big-account-x-cases-4", ({ actual }) => {
    const { item, accrued: bonus } = cases(actual);
    return { accrued: bonus, carry_out: item("carry_out") };
  });
  example("big-account-x-cases-5", ({ accrued: bonus, kpi }) => ({
    paid: figure("BONUS", bonus, 1, 1, 0.8, kpi),
  }));
  example("big-account-x-cases-7", ({ software, implementation }) => ({
    accrued:
      number(cases([software], 10 - implementation, 20 - implementation, 30 - implementation).accrued[0]) +
      implementation * 0.06,
  }));
  example("big-account-x-cases-8", ({ actual }) => {
    const { item, accrued: bonus } = cases([actual], 0, "无");
    return { accrued: bonus[0], gap_out: item("gap_out")[0], deduct_yuan: deducted(item("met")[0]) };
  });
});

test("every example is here, or plain Excel does it", () => {
  const rest = EXAMPLES.filter((one) => !covered.has(one.id));
  expect(rest.filter((one) => one.plain_excel === undefined).map((one) => one.id)).toEqual([]);
  const both = EXAMPLES.filter((one) => covered.has(one.id) && one.plain_excel !== undefined);
  expect(both).toEqual([]);
});
