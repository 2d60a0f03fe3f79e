import { pointsScheme } from "../../../src/schemes/catalogue/points-scheme";
import { dateSerial } from "../../../src/template/periods";
import { inCells } from "./inCells";

const CLOSED = { closed: "是" };

test("who is not employed in a month is not ranked in it, and takes nobody's rank", async () => {
  const event = (person: string, times: number) => ({ person, kind: "业绩目标", event: "签约", times });
  const { of } = await inCells(pointsScheme, {
    parameters: { standard: [["签约", 5]] },
    people: {
      // Ahead with what was brought forward, gone before the second month.
      left: { left: dateSerial(2026, 1, 31), roster: { balance: 100 }, entries: [CLOSED, CLOSED] },
      joins: { entered: dateSerial(2026, 2, 1), roster: { balance: 50 }, entries: [undefined, CLOSED] },
      first: [CLOSED, CLOSED],
      second: [CLOSED, CLOSED],
    },
    lists: { events: [[event("first", 4), event("second", 2)], [event("second", 1)]] },
  });
  const ranks = (month: number) => ["left", "joins", "first", "second"].map((id) => of(id, "rank")[month]);
  // 100, not there, 20, 10.
  expect(ranks(0)).toEqual([1, "", 2, 3]);
  // Gone, 50, 20, 15.
  expect(ranks(1)).toEqual(["", 1, 2, 3]);
});
