import { fullAddress, parseAddress, quoteSheet } from "./addresses";

test.each([
  ["B2", { row: 1, column: 1, rows: 1, columns: 1 }],
  ["$B$2:A1", { row: 0, column: 0, rows: 2, columns: 2 }],
  ["C:A", { row: 0, column: 0, rows: 1048576, columns: 3 }],
  ["3:2", { row: 1, column: 0, rows: 2, columns: 16384 }],
])("%s is an address", (address, area) =>
  expect(parseAddress(address)).toEqual({ sheetName: undefined, area }),
);

test.each(["", "A0", "XFE1", "A1048577", "Name", "A1:", "A1:B2:C3"])('"%s" is no address', (address) =>
  expect(parseAddress(address)).toBeUndefined(),
);

test.each([
  ["Sheet1", "Sheet1"],
  ["数据", "数据"],
  ["2024", "'2024'"],
  ["Q1", "'Q1'"],
  ["R1", "'R1'"],
  ["Two words", "'Two words'"],
  ["It's", "'It''s'"],
  ["a-b", "'a-b'"],
])("Excel writes the sheet %s as %s", (name, quoted) => {
  expect(quoteSheet(name)).toBe(quoted);
  const area = { row: 0, column: 0, rows: 2, columns: 1 };
  expect(parseAddress(fullAddress(name, area))).toEqual({ sheetName: name, area });
});
