/** What stands where on the pages of a PDF, as poppler reads it. */
import { spawnSync } from "node:child_process";

const PROGRAM = "pdftotext";

interface Word {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface PrintedPage {
  width: number;
  height: number;
  words: Word[];
  /** In the order in which it was drawn, cell by cell, without blanks. */
  text: string;
}

/** Whether the program is installed. */
export const readsPages = (): boolean => spawnSync(PROGRAM, ["-v"]).error === undefined;

export function pagesIn(pdf: Buffer): PrintedPage[] {
  const drawn = read(pdf, ["-raw"]).split("\f");
  return read(pdf, ["-bbox"])
    .split("<page ")
    .slice(1)
    .map((page, at) => {
      const [, width = "", height = ""] = /^width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? [];
      const words = [
        ...page.matchAll(
          /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g,
        ),
      ].map(([, left, top, right, bottom, text = ""]) => ({
        ...{ text: unescaped(text), left: Number(left), right: Number(right) },
        ...{ top: Number(top), bottom: Number(bottom) },
      }));
      return { width: Number(width), height: Number(height), words, text: withoutBlanks(drawn[at] ?? "") };
    });
}

export const withoutBlanks = (text: string): string => text.replace(/\s+/g, "");

function read(pdf: Buffer, options: string[]): string {
  const { status, stdout, stderr } = spawnSync(PROGRAM, [...options, "-enc", "UTF-8", "-", "-"], {
    input: pdf,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${PROGRAM}: ${stderr}`);
  return stdout;
}

const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** Words of which one lies over another: a text that ran out of its cell. */
export function overlaps({ words }: Pick<PrintedPage, "words">): [string, string][] {
  const rows = [...words].sort((a, b) => a.top - b.top);
  return rows.flatMap((word, at): [string, string][] => {
    const found: [string, string][] = [];
    for (const other of rows.slice(at + 1)) {
      if (other.top >= word.bottom) break;
      const across = Math.min(word.right, other.right) - Math.max(word.left, other.left);
      const along = Math.min(word.bottom, other.bottom) - other.top;
      const height = Math.min(word.bottom - word.top, other.bottom - other.top);
      if (across > 1.5 && along > height / 2) found.push([word.text, other.text]);
    }
    return found;
  });
}
