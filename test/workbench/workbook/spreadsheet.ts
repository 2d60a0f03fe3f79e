/** The workbench's own spreadsheet: new workbooks, and those of files. */
export { type Book, createBook } from "./book";
export { openXlsx } from "./xlsx/open";
export { saveXlsx } from "./xlsx/save";
