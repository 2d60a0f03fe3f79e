/** Reads a chosen file as text. */
import { WorkbookProblem } from "../../workbook/problems";
import { decode } from "./tableText";

const MOST_MB = 10;

/** @throws WorkbookProblem */
export async function readTextFile(file: File): Promise<string> {
  if (file.size > MOST_MB * 1024 * 1024) throw new WorkbookProblem("fileTooLarge", { most: MOST_MB });
  return decode(new Uint8Array(await file.arrayBuffer()));
}
