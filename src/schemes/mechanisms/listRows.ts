/** Rows of lists: the test of a row, and a person whose rows are not all in order. */
import { list } from "../building";

/** When a row is not in order, and what it is told then. */
export type RowTest = readonly [fails: string, message: string];

/** "✓", or the message of the first test that fails; blank for a row without entries in `columns`. */
export const rowCheck = (columns: string, tests: readonly RowTest[]) => ({
  check: list.figure(
    "检查|Check",
    `=IF(COUNTA([${columns}])=0,"",${tests.map(([fails, message]) => `IF(${fails},${message},`).join("")}"✓"${")".repeat(tests.length)})`,
  ),
});

export const notNumber = (column: string, message = 't"缺金额|amount missing"'): RowTest => [
  `NOT(ISNUMBER([${column}]))`,
  message,
];

/** Texts among amounts that may be left blank. */
export const textAmong = (columns: string): RowTest => [
  `COUNT([${columns}])<>COUNTA([${columns}])`,
  't"金额不是数字|amount is not a number"',
];

/** Ids that nobody in the roster has; blank cells have none. */
export const unknownIds = (columns: string): RowTest => [
  `SUMPRODUCT(([${columns}]<>"")*ISNA(MATCH([${columns}],roster(id),0)))>0`,
  't"工号不在名册|ID not in the roster"',
];

/** How many of the person's rows are not in order: they would be missing from the sum. `ids`: the columns with the id. */
export const disorder = (list: string, ids: string): string =>
  `SUMPRODUCT((list(${list}.${ids})=[id])*(list(${list}.check)<>"")*(list(${list}.check)<>"✓"))`;
