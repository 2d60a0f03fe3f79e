/** Texts that come as files or from the clipboard, as tables; nothing is lost or guessed on the way. */
import Papa from "papaparse";
import type { Text } from "../../i18n/language";
import { PEOPLE_TEXTS } from "../../i18n/panePeople";

/** UTF-8 if it is that without a fault, else GBK, which Chinese Excel writes; UTF-16 by its mark. */
export function decode(bytes: Uint8Array): string {
  const mark = (...begin: number[]) => begin.every((byte, index) => bytes[index] === byte);
  if (mark(0xff, 0xfe)) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // GB 18030 holds GBK and GB 2312.
    return new TextDecoder("gb18030").decode(bytes);
  }
}

export interface TextTable {
  rows: string[][];
  problems: { text: Text; row: number }[];
}

/** Tabs, as cells come from Excel, before commas; Chinese commas and semicolons are understood. */
const DELIMITERS = ["\t", ",", ";", "|", "\uFF0C"];

export function parseTable(text: string): TextTable {
  const plain = text.replace(/^\uFEFF/, "");
  const firstLine = plain.split(/\r?\n/).find((line) => line.trim() !== "") ?? "";
  const delimiter = DELIMITERS.find((candidate) => firstLine.includes(candidate)) ?? "\t";
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter, skipEmptyLines: "greedy" });
  const width = data[0]?.length ?? 0;
  const problems: TextTable["problems"] = errors
    .filter(({ type }) => type === "Quotes")
    .map(({ row = 0 }) => ({ text: PEOPLE_TEXTS.quotes, row: row + 1 }));
  data.forEach((cells, index) => {
    if (cells.slice(width).some((cell) => cell.trim() !== "")) {
      problems.push({ text: PEOPLE_TEXTS.ragged, row: index + 1 });
    }
  });
  return { rows: data, problems };
}

/** As if it had been copied from cells. */
export const tableText = (rows: readonly (readonly string[])[]): string =>
  Papa.unparse(rows as string[][], { delimiter: "\t", newline: "\n" });
