import { telecom40204020 } from "../../../src/schemes/catalogue/telecom-40-20-40-20";
import { inCells } from "./inCells";

test("no text sets a least total: 0 with 20 taken off is −20, and the parts add up (L96–102)", async () => {
  const month = { marketing: 0, service: 0, process: 0 };
  const { of } = await inCells(telecom40204020, {
    people: { nothing: [month], some: [{ ...month, process: 15 }] },
    lists: {
      events: [
        [
          { person: "nothing", event: "媒体曝光", each: 25 },
          { person: "some", event: "媒体曝光", each: 18 },
        ],
      ],
    },
  });
  const parts = ["goals", "process", "adjust_held", "total"];
  expect(parts.map((column) => of("nothing", column)[0])).toEqual([0, 0, -20, -20]);
  expect(parts.map((column) => of("some", column)[0])).toEqual([0, 15, -18, -3]);
});

test("with the limit on the plus side only, what is taken off has none", async () => {
  const { of } = await inCells(telecom40204020, {
    parameters: { limit_of: "plus" },
    people: { some: [{ marketing: 0, service: 0, process: 15 }] },
    lists: { events: [[{ person: "some", event: "媒体曝光", each: 45.5 }]] },
  });
  expect(of("some", "total")[0]).toBe(-30.5);
});
