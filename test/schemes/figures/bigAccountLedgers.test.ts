/** Ledgers of the big-account schemes begun in mid-year, with money outside the funnel, over two years: from the clauses. */
import { schemeById } from "../../../src/schemes";
import { dateSerial } from "../../../src/template/periods";
import { fillBook } from "../../native/filled";
import type { Book, GeneratedPerson, Values } from "../../native/subject";

const quarters = (index: number) => ({ kind: "quarter", year: 2026, index }) as const;

interface Filled {
  figure(person: string, column: string, year?: number): unknown[];
  /** What stands in the row of warnings above the results. */
  warning: string;
  states(person: string): readonly string[];
}

async function filled(
  id: string,
  people: Readonly<Record<string, Omit<GeneratedPerson, "id" | "roster"> & { roster?: Values }>>,
  { first = 1, parameters = {} }: { first?: number; parameters?: Book["parameters"] } = {},
): Promise<Filled> {
  const scheme = schemeById(id);
  if (!scheme) throw new Error(id);
  const persons = Object.entries(people).map(([name, { roster = {}, ...person }]) => ({
    ...person,
    id: name,
    roster,
  }));
  const { results } = await fillBook(
    scheme,
    {
      id,
      firstPeriod: quarters(first),
      periods: Math.max(...persons.map(({ entries }) => entries.length)),
      parameters,
      people: persons,
      lists: {},
    },
    { checked: false },
  );
  const of = (person: string, year: number) => {
    const found = results.get(year)?.people.find((candidate) => candidate.id === person);
    if (!found) throw new Error(`${person} ${year}`);
    return found;
  };
  return {
    figure: (person, column, year = 2026) => [...(of(person, year).figures[column] ?? [])],
    warning: results.get(2026)?.warning ?? "",
    states: (person) => of(person, 2026).states,
  };
}

const near = (value: number) => [expect.closeTo(value, 6)];

describe("大客户销售人员奖金计提考核办法 (712)", () => {
  const ID = "big-account-712-bonus";
  const quarter = (amount: number, large: number | undefined = amount): Values => ({
    amount,
    base: 10,
    target: 20,
    kpi: 0.9,
    ...(large === undefined ? {} : { large }),
  });
  const BEFORE = {
    prior_net: 22,
    prior_base: 20,
    prior_target: 40,
    prior_large: 22,
    prior_accrued: 1.5664,
    prior_paid: 1.519408,
    prior_kpi: 1.8,
    prior_quarters: 2,
  };

  test("a workbook begun in the third quarter settles the whole year: 11, 11 before it, then 35, 35", async () => {
    const { figure, warning } = await filled(
      ID,
      {
        before: { roster: BEFORE, entries: [quarter(35), quarter(35)] },
        unknown: { roster: { ...BEFORE, prior_net: "" }, entries: [quarter(35), quarter(35)] },
        newcomer: { entered: dateSerial(2026, 7, 1), entries: [quarter(35), quarter(35)] },
      },
      { first: 3 },
    );
    // 80 × 7.12 % + 12 × 9.968 % − 92 × 7.12 % = 0.34176, × (70 % + 30 % × 0.9).
    expect(figure("before", "settlement")).toEqual(near(0.34176));
    expect(figure("before", "settlement_paid")).toEqual(near(0.331507));
    expect(figure("unknown", "settlement_paid")).toEqual(["#N/A"]);
    expect(figure("unknown", "paid")).toEqual(figure("before", "paid"));
    // Employed from July: 40 × 7.12 % + 30 × 9.968 % − 70 × 7.12 % = 0.8544.
    expect(figure("newcomer", "settlement_paid")).toEqual(near(0.828768));
    expect(warning).toContain("年初至今完成额");
    expect(warning).not.toContain("年初至今目标");
  });

  test("a target of the year so far that nobody knows is missing only where the year reaches its base", async () => {
    const known = Object.fromEntries(Object.entries(BEFORE).filter(([id]) => id !== "prior_target"));
    const { figure } = await filled(
      ID,
      {
        below: {
          roster: { ...known, prior_net: 5, prior_large: 5, prior_accrued: 0.0712 },
          entries: [quarter(10), quarter(10)],
        },
        reached: { roster: known, entries: [quarter(10), quarter(10)] },
      },
      { first: 3 },
    );
    // 25 against 40: 25 × 1.424 % − 20 × 7.12 % − 0.0712.
    expect(figure("below", "year_over")).toEqual([0]);
    expect(figure("below", "settlement")).toEqual(near(-1.1392));
    // 42 against 40: what is above the target is not known.
    expect(figure("reached", "settlement")).toEqual(["#N/A"]);
    expect(figure("reached", "year_paid")).toEqual(["#N/A"]);
  });

  test("coefficients of two quarters that add up to more than 4 are held back, with the reason", async () => {
    const roster = (prior_kpi: number): Values => ({ ...BEFORE, prior_kpi });
    const two = [quarter(35), quarter(35)];
    const { figure, warning } = await filled(
      ID,
      { most: { roster: roster(4), entries: two }, above: { roster: roster(4.01), entries: two } },
      { first: 3 },
    );
    // A mean of (4 + 0.9 + 0.9) ÷ 4 = 1.45: 0.34176 × (70 % + 30 % × 1.45).
    expect(figure("most", "settlement_paid")).toEqual(near(0.387898));
    expect(figure("above", "settlement")).toEqual(near(0.34176));
    expect(figure("above", "settlement_paid")).toEqual(["#N/A"]);
    expect(figure("above", "paid")).toEqual(figure("most", "paid"));
    expect(warning).toBe("请先在名册更正：年初至今KPI系数之和 > 2 × 年初至今考核季度数");
  });

  test("a blank size of the deals is missing and switches nothing off", async () => {
    const four = (last: number | undefined) => [
      quarter(40, 4),
      quarter(40, 4),
      quarter(40, 4),
      quarter(40, last),
    ];
    const { figure, states, warning } = await filled(ID, {
      sizes: { entries: four(4) },
      none: { entries: four(0) },
      blank: { entries: [...four(4).slice(0, 3), { amount: 40, base: 10, target: 20, kpi: 0.9 }] },
    });
    // Each quarter 4 × 7.12 % + 36 × 1.424 %; the year 16 × 7.12 % + 64 × 1.424 % + 80 × 9.968 %; × 0.97.
    expect(figure("sizes", "year_paid")).toEqual(near(9.724212));
    expect(figure("none", "year_accrued")).toEqual(near(12 * 0.0712 + 68 * 0.01424 + 80 * 0.09968));
    expect(states("blank")[3]).toBe("缺1项");
    expect(figure("blank", "settlement")).toEqual([""]);
    expect(warning).toBe("");
  });
});

describe("大客户部考核办法 (quarterly ledger)", () => {
  const ID = "big-account-quarter-ledger";
  const quarter = (receipts: number, more: Values = {}): Values => ({
    receipts,
    base: 10,
    target: 20,
    kpi_manager: 91,
    kpi_admin: 91,
    kpi_director: 91,
    ...more,
  });
  const RATES = { rate_in: 0.03, rates_over: [[0, 0.05]] } as const;

  test("what is carried on outside the funnel earns nothing, and the surplus counts once", async () => {
    const { figure } = await filled(
      ID,
      { first: { entries: [quarter(40, { outside: 15 }), quarter(0)] } },
      { parameters: { ...RATES, surplus: "carry" } },
    );
    expect(figure("first", "bonus_base").slice(0, 2)).toEqual([5, 20]);
    expect(figure("first", "outside_carried").slice(0, 2)).toEqual([0, 0]);
    const { figure: last } = await filled(
      ID,
      { last: { entries: [quarter(40, { outside: 15 }), quarter(0)] } },
      { parameters: { ...RATES, surplus: "carry", outside_fill: "funnel_first" } },
    );
    // 25 of the funnel: 20 now, 5 with the 15 outside the quarter after.
    expect(last("last", "bonus_base").slice(0, 2)).toEqual([20, 5]);
    expect(last("last", "outside_carried").slice(0, 2)).toEqual([15, 0]);
  });

  test("a surplus that the year has settled is not accrued again in the next year", async () => {
    const year = (...receipts: number[]) => receipts.map((amount) => quarter(amount));
    const { figure } = await filled(
      ID,
      { two: { entries: [...year(20, 20, 20, 30), ...year(0, 20, 20, 20)] } },
      { parameters: { ...RATES, surplus: "carry", negative: "no" } },
    );
    const [first] = figure("two", "year_paid", 2026);
    const [second] = figure("two", "year_paid", 2027);
    // (80 × 3 % + 10 × 5 %) / 1.17 and 60 × 3 % / 1.17, × (80 % + 20 % × 0.91).
    expect(Number(first) + Number(second)).toBeCloseTo(3.944788, 6);
    // The floating-pay ledger carries it.
    expect(figure("two", "opening_carry", 2027)).toEqual([10]);
    expect(figure("two", "opening_carry_bonus", 2027)).toEqual([0]);
  });

  test("money outside the funnel takes the lower tiers above target", async () => {
    const rates_over = [
      [0, 0.05],
      [10, 0.06],
      [30, 0.08],
    ];
    const { figure } = await filled(
      ID,
      { tiers: { entries: [quarter(150, { outside: 99 }), quarter(0), quarter(0), quarter(0)] } },
      { parameters: { rate_in: 0.03, rates_over } },
    );
    // Above target 70 in all: (10 × 5 % + 20 × 6 % + 40 × 8 %) less the first 19 (10 × 5 % + 9 × 6 %), / 1.17.
    expect(figure("tiers", "year_accrued")).toEqual(near(3.86 / 1.17));
  });

  test("a refund of a project outside the funnel can be entered", async () => {
    const { figure } = await filled(
      ID,
      {
        refund: {
          entries: [quarter(20, { outside: 10 }), quarter(10, { outside: -10 }), quarter(0), quarter(0)],
        },
      },
      { parameters: { ...RATES, rate_in: 0.07 } },
    );
    // 30 × 7 % / 1.17 × 0.982, whether or not the year reaches the sum of its bases.
    expect(Number(figure("refund", "year_paid")[0])).toBeCloseTo(1.76256, 5);
  });

  test("a grade goes up only when the earlier quarter's gap is filled; a newcomer is judged by his quarter", async () => {
    const entered = dateSerial(2026, 4, 10);
    const { figure } = await filled(
      ID,
      {
        open: { entries: [quarter(3, { base: 1, target: 10 }), quarter(0, { base: 0, target: 0 })] },
        filled: { entries: [quarter(3, { base: 1, target: 10 }), quarter(7, { base: 0, target: 0 })] },
        good: { entered, entries: [{}, quarter(25)] },
        poor: { entered, entries: [{}, quarter(9.99)] },
        between: { entered, entries: [{}, quarter(12)] },
      },
      { parameters: RATES },
    );
    expect(figure("open", "grade_move")[0]).toBe(0);
    expect(figure("filled", "grade_move")[0]).toBe(1);
    expect(figure("good", "grade_move")[0]).toBe(1);
    expect(figure("poor", "grade_move")[0]).toBe(-1);
    expect(figure("between", "grade_move")[0]).toBe(0);
  });

  test("begun in mid-year, the year so far is part of the settlement", async () => {
    const { figure } = await filled(
      ID,
      {
        before: {
          roster: {
            prior_net: 50,
            prior_base: 20,
            prior_target: 40,
            prior_outside: 0,
            prior_accrued: 1,
            prior_paid: 0.982,
            prior_kpi: 1.82,
            prior_quarters: 2,
            prior_floating: 0.6,
          },
          entries: [quarter(20), quarter(20)],
        },
      },
      { first: 3, parameters: RATES },
    );
    // 80 × 3 % + 10 × 5 % over 1.17, less 1 and twice 20 × 3 % / 1.17.
    expect(figure("before", "settlement")).toEqual(near((2.4 + 0.5 - 1.2) / 1.17 - 1));
    expect(figure("before", "year_floating")).toEqual([0.6]);
  });

  test("a year below its base is settled by what was done, whatever its target so far was", async () => {
    const roster = {
      ...{ prior_base: 20, prior_outside: 0, prior_accrued: 0.1, prior_paid: 0.1 },
      ...{ prior_kpi: 1.82, prior_quarters: 2, prior_floating: 0 },
    };
    const { figure } = await filled(
      ID,
      {
        below: { roster: { ...roster, prior_net: 5 }, entries: [quarter(10), quarter(10)] },
        reached: { roster: { ...roster, prior_net: 20 }, entries: [quarter(10), quarter(10)] },
      },
      { first: 3, parameters: RATES },
    );
    // 25 against 40: 25 × 3 % / 1.17 less 0.1 and twice 10 × 3 % / 1.17.
    expect(figure("below", "settlement")).toEqual(near(0.15 / 1.17 - 0.1));
    expect(figure("reached", "settlement")).toEqual(["#N/A"]);
  });
});

describe("七种情形 (x-cases)", () => {
  test("begun in mid-year, what the earlier quarters exceeded and were paid above target counts once", async () => {
    const quarter = (receipts: number): Values => ({ receipts, target: 20, floating: 0, kpi: 0.9 });
    const { figure } = await filled(
      "big-account-x-cases",
      {
        before: {
          roster: {
            prior_actual: 60,
            prior_target: 40,
            prior_over: 10,
            prior_paid: 2,
            prior_kpi: 1.8,
            prior_quarters: 2,
          },
          entries: [quarter(25), quarter(20)],
        },
        unknown: { entries: [quarter(25), quarter(20)] },
      },
      { first: 3, parameters: { department_task: 1000 } },
    );
    // 105 against 80: 25 above, 10 of it paid: 15 × 5 %.
    expect(figure("before", "settlement")).toEqual(near(0.75));
    expect(figure("unknown", "settlement")).toEqual(["#N/A"]);
  });
});
