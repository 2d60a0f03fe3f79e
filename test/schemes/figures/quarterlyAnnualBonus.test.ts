/** The yearly bonus of who came or left in the year: the text (000 L211) does not say; three ways. */
import { quarterlyAnnualBonusShell } from "../../../src/schemes/catalogue/quarterly-annual-bonus-shell";
import { dateSerial } from "../../../src/template/periods";
import { inCells } from "./inCells";

const { parameters, entryColumns } = quarterlyAnnualBonusShell;
/** All weights of a block on its first line, as the tables are lost. */
const FIRST_ONLY = Object.fromEntries(
  parameters.flatMap((one) =>
    one.kind === "weights" ? [[one.id, one.items.map((_, index) => (index === 0 ? 1 : 0))]] : [],
  ),
);
const quarter = (score: number) =>
  Object.fromEntries(entryColumns.filter(({ id }) => id !== "year_entry").map(({ id }) => [id, score]));

const bonuses = async (year_total: string) => {
  const { of } = await inCells(quarterlyAnnualBonusShell, {
    parameters: {
      ...FIRST_ONLY,
      full_score: 100,
      year_total,
      quarter_bonus: [[0, 0]],
      year_bonus: [
        [0, 0],
        [60, 6000],
        [80, 10_000],
      ],
    },
    periods: 4,
    people: {
      满年: [quarter(70), quarter(70), quarter(70), quarter(90)],
      八月入职: {
        entered: dateSerial(2026, 8, 17),
        entries: [undefined, undefined, quarter(80), quarter(90)],
      },
      五月离职: { left: dateSerial(2026, 5, 31), entries: [quarter(60), quarter(70)] },
    },
  });
  return ["满年", "八月入职", "五月离职"].map((id) => [of(id, "year_months")[0], of(id, "year_bonus")[0]]);
};

test("all of it by default: 75, 85 and 65 points are worth 6,000, 10,000 and 6,000", async () => {
  expect(await bonuses("mean")).toEqual([
    [12, 6000],
    [5, 10_000],
    [5, 6000],
  ]);
});

test("by months employed: 5/12 of 10,000 and of 6,000", async () => {
  expect(await bonuses("months")).toEqual([
    [12, 6000],
    [5, 4166.67],
    [5, 2500],
  ]);
});

test("for the whole year only", async () => {
  expect(await bonuses("whole")).toEqual([
    [12, 6000],
    [5, 0],
    [5, 0],
  ]);
});
