/** The workbooks and cases of the hotline's shift leaders and guides. */
import { hotlineGuide, hotlineShiftLeader } from "../../../src/schemes/catalogue/hotline-shift-leader";
import { atThresholds, changedCases, optionCases, peopleCases, perPeriod } from "../cases";
import { bookOf, cycled, onUnderOver, type Columns } from "../generate";
import { Random } from "../random";
import type { Subject, Values } from "../subject";

/** The last month: one column a figure. */
const DECEMBER = { year: 2026, index: 12 };
const NONE = [undefined, undefined, undefined] as const;
const EXAMS = [...onUnderOver([70, 90], 0.01), 0, 69.9, 75.55, 80, 84, 100];

const COLUMNS: Columns = {
  member_mean: [0, 40, 66.67, 88.5, 99.99, 100],
  ab: [0, 5, 18, 18.5, 20],
  de: [0, 2, 9, 9.25, 10],
  quarter_exam: EXAMS,
  culture: [0, 1, 4, 5],
  data_errors: [...NONE, 0, 1, 2, 3, 9],
  staff_problems: [...NONE, 1, 4, 5, 6],
  record_errors: [...NONE, 1, 4, 5, 6],
  other: [...NONE, 1, 3],
  attendance_off: [...NONE, 0.5, 2, 10],
  site: [...NONE, 1, 2, 30],
};
const rows = (count: number, seed: number): Values[] => cycled(COLUMNS, count, new Random(seed));
/** Almost nothing, with deductions: the total stops at its floor. */
const POOR: Values[] = [30, 31, 5].map((site) => ({
  ...{ member_mean: 30, ab: 5, de: 3, quarter_exam: 60, culture: 1, site },
}));

export const hotlineShiftLeaderSubject: Subject = {
  scheme: hotlineShiftLeader,
  books: [
    bookOf(hotlineShiftLeader, {
      id: "default",
      seed: 1,
      firstPeriod: DECEMBER,
      rows: [...rows(110, 1), ...POOR],
    }),
    bookOf(hotlineShiftLeader, {
      id: "below",
      seed: 2,
      firstPeriod: DECEMBER,
      parameters: {
        item_floor: "below",
        exam_line: "proportional",
        total_floor: -50,
        exam_none: 70,
        exam_full: 95,
        data_points: 1.5,
        other_points: 2,
        site_points: 3,
        points: [35, 20, 10, 10, 5, 5, 5, 10],
      },
      rows: [...rows(90, 2), ...POOR],
    }),
  ],
  cases: [
    ...atThresholds("exam", [70, 90], (at) => at.entered("quarter_exam")),
    perPeriod("on the line", (at) => at.figure("exam") > 0 && at.figure("exam") < 5),
    ...["data", "staff", "production"].map((item) =>
      perPeriod(`${item} held at 0`, (at) => at.figure(item) === 0),
    ),
    ...["data", "staff", "production"].map((item) =>
      perPeriod(`${item} below 0`, (at) => at.figure(item) < 0),
    ),
    ...["other", "attendance_off", "site"].map((item) =>
      perPeriod(`${item} taken off`, (at) => at.ready && at.entered(item) > 0),
    ),
    perPeriod("total held at 0", (at) => at.figure("total") === 0),
    perPeriod("total below 0", (at) => at.figure("total") < 0),
    perPeriod("total held at −50", (at) => at.figure("total") === -50),
    ...optionCases(hotlineShiftLeader),
    ...changedCases(["total_floor", "exam_full", "data_points", "other_points", "site_points", "points"]),
    ...peopleCases(hotlineShiftLeader),
  ],
  changing: bookOf(hotlineShiftLeader, {
    id: "changing",
    seed: 10,
    firstPeriod: DECEMBER,
    rows: rows(24, 10),
  }),
};

const GUIDE: Columns = { team: [0, 35, 62.4, 69.99, 70], quarter_exam: EXAMS };
const guides = (count: number, seed: number, more: Values = {}): Values[] =>
  cycled(GUIDE, count, new Random(seed)).map((row) => ({ ...row, ...more }));

export const hotlineGuideSubject: Subject = {
  scheme: hotlineGuide,
  books: [
    bookOf(hotlineGuide, { id: "default", seed: 1, firstPeriod: DECEMBER, rows: guides(110, 1) }),
    bookOf(hotlineGuide, {
      id: "counted",
      seed: 2,
      firstPeriod: DECEMBER,
      parameters: {
        lost_part: "counted",
        exam_line: "proportional",
        exam_none: 60,
        points: [65, 10, 25],
        total_floor: 20,
      },
      rows: [
        ...cycled({ ...GUIDE, team: [0, 30, 65], lost: [0, 12.5, 25, 25.5, undefined] }, 95, new Random(2)),
        ...guides(12, 3, { team: 5, lost: 1 }),
      ],
    }),
  ],
  cases: [
    ...atThresholds("exam", [70, 90], (at) => at.entered("quarter_exam")),
    perPeriod("out of 75", (at) => at.figure("full") === 75),
    perPeriod("out of 100", (at) => at.figure("full") === 100),
    perPeriod("points of the lost items missing", ({ state }) => state === "缺失项目未填得分"),
    perPeriod("total held at its floor", (at) => at.figure("total") === 20),
    ...optionCases(hotlineGuide),
    ...changedCases(["exam_none", "points", "total_floor"]),
    ...peopleCases(hotlineGuide),
  ],
  changing: bookOf(hotlineGuide, { id: "changing", seed: 10, firstPeriod: DECEMBER, rows: guides(24, 10) }),
};
