/** The month's summary (000 L278–279): handed in by the 3rd, or 50 yuan; one that nobody has entered is missing. */
import { postalFines } from "../../../src/schemes/catalogue/postal-fines";
import { dateSerial } from "../../../src/template/periods";
import { inCells } from "./inCells";

test("a summary that never came in is fined, unless for a reason; without a word the month is missing", async () => {
  const day = (of: number) => dateSerial(2027, 1, of);
  const { of, state } = await inCells(postalFines, {
    firstPeriod: { kind: "month", year: 2026, index: 12 },
    people: {
      按时: [{ summary_date: day(3) }],
      迟交: [{ summary_date: day(4) }],
      迟交有因: [{ summary_date: day(4), summary_reason: "是" }],
      未交: [{ summary_reason: "否" }],
      未交有因: [{ summary_reason: "是" }],
      未报: [{}],
    },
    lists: { register: [[{ person: "未报", kind: "未佩戴工作牌", times: 1 }]] },
  });
  const found = (id: string) => [state(id)[0], of(id, "fine_summary")[0], of(id, "total")[0]];
  expect(found("按时")).toEqual(["已填齐", 0, 0]);
  expect(found("迟交")).toEqual(["已填齐", 50, 50]);
  expect(found("迟交有因")).toEqual(["已填齐", 0, 0]);
  expect(found("未交")).toEqual(["已填齐", 50, 50]);
  expect(found("未交有因")).toEqual(["已填齐", 0, 0]);
  expect(found("未报")).toEqual(["缺月总结交件日期", "", ""]);
});
