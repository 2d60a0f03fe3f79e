/** What a chosen file is: sheets, a text, bytes whose encoding is asked, or nothing that can be read. */
import type { FILE_PROBLEM_TEXTS } from "../../i18n/fileProblems";
import { decode, type DecodingDoubt } from "./decode";
import { visible } from "../../template/typedWords";
import { textOf } from "./source";
import type { FileSheet } from "./workbookFile";

type FileProblem = keyof typeof FILE_PROBLEM_TEXTS;

export type ReadFile =
  { sheets: FileSheet[] } | { text: string } | { doubt: DecodingDoubt } | { refused: FileProblem };

export const MOST_MB = 10;

const begins = (bytes: Uint8Array, ...mark: number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/** A sign for each byte. */
function signsOf(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return parts.join("");
}

/** Whether bytes hold a name as old files write it, two bytes a letter. */
const holds = (bytes: Uint8Array, name: string): boolean => signsOf(bytes).includes([...name].join("\0"));

/** Why a file is no workbook that can be read, before it is looked into; none where it is one, or a text. */
export function refusalOf(bytes: Uint8Array): FileProblem | undefined {
  if (bytes.length > MOST_MB * 1024 * 1024) return "fileTooLarge";
  // The container of .xls and .et, and of workbooks with a password.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return holds(bytes, "EncryptedPackage") ? "fileEncrypted" : "fileOld";
  if (begins(bytes, 0x50, 0x4b)) {
    const names = signsOf(bytes);
    if (!names.includes("xl/workbook.xml"))
      return names.includes("PK\u0005\u0006") ? "fileOther" : "fileBroken";
    return undefined;
  }
  const start = signsOf(bytes.subarray(0, 512)).trimStart();
  // A report of another system that only calls itself a workbook, or no table at all.
  if (/^(<\?xml|<!doctype|<html|<table|%PDF|\{\\rtf)/i.test(start)) return "fileOther";
  return bytes.length === 0 ? "fileEmpty" : undefined;
}

/** Whether it is the container of a workbook. */
export const isZip = (bytes: Uint8Array): boolean => begins(bytes, 0x50, 0x4b);

export async function readFile(bytes: Uint8Array): Promise<ReadFile> {
  const refused = refusalOf(bytes);
  if (refused) return { refused };
  if (isZip(bytes)) return readZip(bytes);
  const decoded = decode(bytes);
  if ("reason" in decoded) return { doubt: decoded };
  return decoded.text.trim() === "" ? { refused: "fileEmpty" } : { text: decoded.text };
}

async function readZip(bytes: Uint8Array): Promise<ReadFile> {
  const { readWorkbookFile } = await import(/* webpackChunkName: "workbookFile" */ "./workbookFile");
  try {
    const sheets = readWorkbookFile(bytes).filter(({ table }) =>
      table.rows.some(({ cells }) => cells.some((cell) => visible(textOf(cell)) !== "")),
    );
    // Those that are seen come first.
    sheets.sort((a, b) => Number(a.hidden) - Number(b.hidden));
    return sheets.length === 0 ? { refused: "fileEmpty" } : { sheets };
  } catch {
    return { refused: "fileBroken" };
  }
}
