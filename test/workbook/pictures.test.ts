/** What the pane draws of a period: each bar is what the results say. */
import { openAddIn, type AddIn } from "../headless/addIn";
import { CHOICES, entriesOf, FIRST_ENTRIES, SCHEME } from "./quarters";

let addIn: AddIn;
afterEach(() => addIn.workbench.close());

test("who is complete, what departments are paid against the quarter before, and how the figure is spread", async () => {
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  await call("insert", SCHEME, CHOICES);
  await call("fill", 1, "2026Q1", FIRST_ENTRIES);
  await call("nextPeriod", 1);
  await call("fill", 1, "2026Q2", entriesOf({ "007": 93.6, "010": 117 }));
  await workbench.book.calculated();
  const found = await call("pictures", 1, "2026Q2");
  expect(found.completion).toEqual([
    { department: "二部", ready: 1, open: 0 },
    { department: "一部", ready: 1, open: 1 },
  ]);
  expect(found.previous).toMatchObject({ index: 1 });
  // Who is not rated has no amount, and is no 0.
  expect(found.apart).toBe(1);
  const { people } = await call("results", 1, 2026);
  const fen = (id: string, at: number) => {
    const { figures } = people.find((person) => person.id === id)!;
    const of = (cells: unknown[] | undefined) => Math.round(Number(cells?.[at]) * 1e6);
    return of(figures.paid) + of(figures.floating_paid);
  };
  expect(found.money).toEqual([
    { department: "二部", now: fen("010", 1), before: fen("010", 0) },
    { department: "一部", now: fen("007", 1), before: fen("007", 0) + fen("008", 0) },
  ]);
  expect(found.scores).toBeUndefined();
  expect((await call("pictures", 1, "2026Q1")).previous).toBeUndefined();
});

test("scores in bands of a round width, and people by grade", async () => {
  addIn = await openAddIn();
  const { call, workbench } = addIn;
  const items = ["satisfaction", "appeals", "complaints", "retention", "repurchase"];
  await call("insert", "service-quality-process", {
    ...CHOICES,
    parameters: {
      ...{ full_score: 100, item_weights: [0.2, 0.2, 0.2, 0.2, 0.2], grade_by: "score" },
      grades: [
        [0, "待改进"],
        [80, "优秀"],
      ],
    },
  });
  const points = { "007": 61, "008": 80, "010": 99 };
  const rated = Object.entries(points).map(([id, each]) => ({
    id,
    values: Object.fromEntries(items.map((item) => [item, each])),
  }));
  await call("fill", 1, "2026Q1", rated);
  await workbench.book.calculated();
  const { scores, grades, money } = await call("pictures", 1, "2026Q1");
  // 38 points in at most eight bands: five wide.
  expect(scores?.bands.filter(({ count }) => count > 0)).toEqual([
    { label: "60 – 65", count: 1 },
    { label: "80 – 85", count: 1 },
    { label: "95 – 100", count: 1 },
  ]);
  expect(grades.map(({ words }) => words)).toEqual([
    [
      { label: "优秀", count: 2 },
      { label: "待改进", count: 1 },
    ],
  ]);
  expect(money).toBeUndefined();
});
