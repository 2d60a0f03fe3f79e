/** Text with separators, as it comes from a file or the clipboard; nothing is lost or guessed on the way. */
import Papa from "papaparse";
import { fillText } from "../../i18n/language";
import { READING_TEXTS } from "../../i18n/reading";
import type { Finding } from "./findings";
import { tableOf, type SourceTable } from "./source";

/** Tabs, as cells come from Excel, before commas; Chinese commas and semicolons are understood. */
const DELIMITERS = ["\t", ",", ";", "|", "\uFF0C"];

export function readText(text: string): SourceTable {
  const plain = text.replace(/^\uFEFF/, "");
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: delimiterOf(plain) });
  const findings = errors.filter(({ type }) => type === "Quotes").map(({ row = 0 }) => unclosed(row + 1));
  return { ...tableOf(data), findings, delimited: true };
}

/** The one that parts most of the first lines: a title line above has none. */
function delimiterOf(text: string): string {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, 20);
  const counts = DELIMITERS.map((mark) => lines.filter((line) => line.includes(mark)).length);
  const most = Math.max(...counts);
  return most === 0 ? "\t" : (DELIMITERS[counts.indexOf(most)] ?? "\t");
}

const unclosed = (row: number): Finding => ({
  standing: "refused",
  row,
  text: fillText(READING_TEXTS.quotes, { row }),
});
