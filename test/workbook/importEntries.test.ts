import type { Entries } from "../../src/workbook/insertFilled";
import { openAddIn, type AddIn } from "../headless/addIn";
import { CHOICES, FIRST_QUARTER, SCHEME } from "./quarters";

let addIn: AddIn;
beforeEach(async () => {
  addIn = await openAddIn();
});
afterEach(() => addIn.workbench.close());

const SECOND = { ...FIRST_QUARTER, index: 2 };
const people = [
  { id: "007", name: "张三" },
  { id: "008", name: "李四" },
];

test("entries come into any period by id, after what they change was shown; the rest stays", async () => {
  const { number } = await addIn.call("insert", SCHEME, { ...CHOICES, people });
  await addIn.call("nextPeriod", number);
  await addIn.call("fill", number, "2026Q2", [{ id: "007", values: { receipts: 5, base: 1 } }]);
  const list: Entries = [
    { period: SECOND, id: "007", values: { receipts: 6, base: 1, target: 9 } },
    { period: FIRST_QUARTER, id: "008", values: { receipts: 7 } },
  ];
  const { changes, ...rest } = await addIn.call("compare", number, list);
  expect(rest).toEqual({ same: 1, unopened: [], unlisted: [] });
  const short = changes.map(({ period, id, column, before, after }) => [
    period.index,
    id,
    column.id,
    before,
    after,
  ]);
  expect(short).toEqual([
    [2, "007", "receipts", 5, 6],
    [2, "007", "target", "", 9],
    [1, "008", "receipts", "", 7],
  ]);
  // Somebody types in between: what was shown is not what would change.
  await addIn.call("fill", number, "2026Q2", [{ id: "007", values: { receipts: 5.5 } }]);
  await expect(addIn.call("writeCompared", number, changes)).rejects.toThrow("又有改动，未写入");
  const again = await addIn.call("compare", number, list);
  await addIn.call("writeCompared", number, again.changes);
  expect(await addIn.call("compare", number, list)).toEqual({
    changes: [],
    same: 4,
    unopened: [],
    unlisted: [],
  });
});

test("who is not listed and periods without a sheet are named", async () => {
  const { number } = await addIn.call("insert", SCHEME, { ...CHOICES, people });
  const values = { receipts: 1 };
  expect(
    await addIn.call("compare", number, [
      { period: FIRST_QUARTER, id: "009", values },
      { period: SECOND, id: "007", values },
    ]),
  ).toEqual({
    changes: [],
    same: 0,
    unopened: [SECOND],
    unlisted: [{ period: FIRST_QUARTER, ids: ["009"] }],
  });
});
