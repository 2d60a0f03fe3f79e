/** Lines as their rows keep them: what is paid stands in the hidden data, and is covered as what people read is. */
import {
  lineCells,
  linesOf,
  readRow,
  repeated,
  type Register,
} from "../../../src/template/registers/register";
import type { Layout } from "../../../src/template/layout";

interface Line {
  number: number;
  amount: number;
}
const REGISTER: Register<Line> = {
  ...{ role: "corrections", title: "corrections", note: "correctionsNote", end: "correctionsEnd" },
  today: (line) => line,
  columns: [{ title: "number", points: 36, format: "0", cell: ({ number }) => number }],
};
const cellsOf = (line: Line) => lineCells(REGISTER, line, {} as Layout);
const read = (cells: readonly unknown[]) => readRow(REGISTER, 4, cells)!;

test("a line fits as it was written, and no more once its cells or its data are changed", () => {
  const [shown, data] = cellsOf({ number: 1, amount: 100 });
  expect(read([shown, data])).toMatchObject({ fits: true, line: { number: 1, amount: 100 } });
  expect(read([2, data])).toMatchObject({ fits: false });
  const forged = String(data).replace('"amount":100', '"amount":99100');
  expect(read([shown, forged])).toMatchObject({ fits: false, line: { amount: 99_100 } });
});

test("of lines with one number the first counts", () => {
  const rows = [100, 200].map((amount) => read(cellsOf({ number: 1, amount })));
  expect(linesOf(rows)).toEqual([{ number: 1, amount: 100 }]);
  expect(repeated(rows)).toEqual([rows[1]]);
});
