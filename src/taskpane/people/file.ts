/** Reads a chosen file; what cannot be read is refused with its name. */
import { MOST_MB, readFile, type ReadFile } from "../../exchange/reading/file";
import { WorkbookProblem } from "../../workbook/problems";

/** @throws WorkbookProblem */
export async function readChosenFile(file: File): Promise<Exclude<ReadFile, { refused: unknown }>> {
  const tooLarge = file.size > MOST_MB * 1024 * 1024;
  const bytes = tooLarge ? new Uint8Array() : new Uint8Array(await file.arrayBuffer());
  const read: ReadFile = tooLarge ? { refused: "fileTooLarge" } : await readFile(bytes);
  if ("refused" in read) throw new WorkbookProblem(read.refused, { name: file.name, most: MOST_MB });
  return read;
}
