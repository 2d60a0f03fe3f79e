/** What a cell shows in place of a content that could not be computed. */
const ERROR = /^#(N\/A|GETTING_DATA|[A-Z0-9_/]+[!?])$/;

/** Errors that are none of a figure: a function that Excel does not know, that has not answered, that has no room. */
const BROKEN = /^#(NAME\?|BUSY!|SPILL!|REF!|CALC!|CONNECT!|GETTING_DATA)$/;

/** Whether it is an error of any kind. */
export const isExcelError = (cell: unknown): boolean => ERROR.test(String(cell));

/** Whether it is an error that a formula is stuck at, whatever its figures are. */
export const isBrokenError = (cell: unknown): boolean => BROKEN.test(String(cell));
