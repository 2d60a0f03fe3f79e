/** Ranks, grades and what follows from them are provisional while a colleague's entries are not in order. */
import { SCHEMES, schemeById } from "../../../src/schemes";
import type { ParameterInput, Scheme } from "../../../src/schemes/scheme";
import { address } from "../../../src/template/addresses";
import { comparingColumns } from "../../../src/template/results/provisional";
import { resultColumns } from "../../../src/template/results/resultColumns";
import { resultsHeaderRow } from "../../../src/template/results/resultsHead";
import { area } from "../../../src/template/plan";
import { openAddIn, type AddIn } from "../../headless/addIn";

const RANKED = ["rank", "year_rank"];

test("all schemes in which colleagues decide a figure are known, with these figures", () => {
  const found = SCHEMES.map((scheme): [string, string[]] => [
    scheme.id,
    [...comparingColumns(scheme).keys()],
  ]);
  const comparing = Object.fromEntries(found.filter(([, columns]) => columns.length > 0));
  const { "everbright-csr": everbright = [], ...others } = comparing;
  expect(others).toEqual({
    "ad-agency-performance": RANKED,
    "area-manager-planning": RANKED,
    "cm-duties-four-criteria": RANKED,
    "cm-five-indicators-quarterly": RANKED,
    "commercial-bank-plan": RANKED,
    "incentive-mechanism": RANKED,
    "quarterly-annual-bonus-shell": RANKED,
    "service-dept-rules": RANKED,
    "service-staff-indicators": RANKED,
    "service-quality-process": ["rank", "rank_share", "grade", "year_rank"],
    "points-scheme": ["rank"],
    // Pay out of a pool and elimination wait for everybody.
    "cm-monthly-rollup-elimination": ["quarter_rank", "half_rank", "year_rank", "places_kept"],
    "quota-5-20-30-20-5": [
      ...["grade", "rank", "group_size", "warning"],
      ...["raise", "reward", "talent", "training", "demotion"],
    ],
    // The number of exams held, where that is chosen.
    "auto-service-function-score": ["sheet", "final", "pay", "deducted", "exam", "held"],
  });
  expect(everbright).toEqual(
    expect.arrayContaining(["rank", "low_rank", "talk_rank", "low_run", "due", "consequence", "bonus"]),
  );
});

let addIn: AddIn | undefined;
const close = () => {
  addIn?.workbench.close();
  addIn = undefined;
};
afterEach(close);

type Values = Record<string, number | string>;

/** Inserts a scheme in its year's last period, or so many before; what stands above a column's cells, by period. */
async function inserted(
  id: string,
  people: Record<string, { department?: string; group?: string }>,
  { parameters = {}, periods = 1 }: { parameters?: Record<string, ParameterInput>; periods?: number } = {},
) {
  const { workbench, call } = (addIn = await openAddIn());
  const scheme = schemeById(id) as Scheme;
  const last = scheme.period === "year" ? 1 : 12;
  const firstPeriod = { kind: scheme.period, year: 2026, index: last - periods + 1 };
  const { number, sheets } = await call("insert", id, {
    language: "zh-CN",
    firstPeriod,
    people: Object.entries(people).map(([own, more]) => ({ id: own, name: own, ...more })),
    parameters,
  });
  for (let opened = 1; opened < periods; opened += 1) await call("nextPeriod", number);
  const { places } = resultColumns(scheme, firstPeriod);
  return {
    fill: (period: string, values: Record<string, Values>) =>
      call(
        "fill",
        number,
        period,
        Object.entries(values).map(([own, entered]) => ({ id: own, values: entered })),
      ),
    above: async (column: string) => {
      await workbench.book.calculated();
      const place = places[column];
      if (!place) throw new Error(column);
      const cells = area(resultsHeaderRow(scheme.rollUps.length) - 2, place.column, 1, place.count);
      return (await workbench.read(`${sheets["results:2026"] ?? ""}!${address(cells)}`))[0];
    },
  };
}

test("quota: while one of three is not entered, grades and consequences are provisional", async () => {
  const group = { group: "一线员工" };
  const { fill, above } = await inserted("quota-5-20-30-20-5", { 甲: group, 乙: group, 丙: group });
  // Nobody is graded: there is nothing to doubt.
  expect(await above("grade")).toEqual([""]);
  await fill("2026Y", { 甲: { score: 90 }, 乙: { score: 80 } });
  for (const column of ["grade", "rank", "raise", "demotion"])
    expect(await above(column)).toEqual(["暂定：1人未填齐"]);
  // The score is the person's own.
  expect(await above("score")).toEqual([null]);
  await fill("2026Y", { 丙: { score: 95 } });
  expect(await above("grade")).toEqual([""]);
});

test("everbright: what a run of months decides is provisional while an earlier month is", async () => {
  const group = { group: "信用卡组" };
  const { fill, above } = await inserted("everbright-csr", { 甲: group, 乙: group }, { periods: 2 });
  const rated = { process: 30, quality: 30, site: 10, satisfaction: 3, record: "1" };
  await fill("2026M11", { 甲: rated });
  await fill("2026M12", { 甲: rated, 乙: rated });
  expect(await above("low_rank")).toEqual(["暂定：1人未填齐", ""]);
  expect(await above("consequence")).toEqual(["暂定：1人未填齐", "暂定：1人未填齐"]);
  await fill("2026M11", { 乙: rated });
  expect(await above("consequence")).toEqual(["", ""]);
});

test("auto service: the exams held come from colleagues only where that is chosen", async () => {
  const people = { 甲: {}, 乙: {} };
  const rated = { five_s: 20, process_sheet: 100, exam1: 90, wage_bonus: 3000 };
  const month = async (parameters: Record<string, string>) => {
    const { fill, above } = await inserted("auto-service-function-score", people, { parameters });
    await fill("2026M12", { 甲: rated });
    return above("final");
  };
  expect(await month({ rule95: "plain" })).toEqual([""]);
  close();
  expect(await month({ rule95: "plain", no_exam: "held" })).toEqual(["暂定：1人未填齐"]);
});
