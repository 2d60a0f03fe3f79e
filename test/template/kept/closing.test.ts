/** What the record tells of closings. */
import { closedMark, parametersAt, type Closing } from "../../../src/template/kept/closing";

const closing = (period: string, rows: number, parameters?: Closing["parameters"]): Closing => ({
  ...{ period, rows, at: 46_112, by: "赵会计", schemeVersion: 1, fingerprint: "" },
  ...(parameters ? { parameters } : {}),
});

test("rows of years that only the name told of stay when the next year is closed", () => {
  const known = { to: "2026Q4", rows: { "2026": 12 } };
  expect(closedMark({ closed: known })).toEqual(known);
  expect(closedMark({ closed: known, closings: [closing("2027Q1", 14)] })).toEqual({
    to: "2027Q1",
    rows: { "2026": 12, "2027": 14 },
  });
});

test("parameters of a closing are those of the last one that names any", () => {
  const record = {
    closings: [
      closing("2026Q1", 9, { rate: 0.03 }),
      closing("2026Q2", 9),
      closing("2026Q3", 9, { rate: 0.04 }),
    ],
  };
  expect(parametersAt(record, "2026Q2")).toEqual({ rate: 0.03 });
  expect(parametersAt(record, "2026Q3")).toEqual({ rate: 0.04 });
  expect(parametersAt(record)).toEqual({ rate: 0.04 });
  expect(parametersAt(record, "2025Q4")).toBeUndefined();
});
