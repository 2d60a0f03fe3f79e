import { intersection } from "../../../workbook/grid";
import type { Area, CellInput } from "../../../workbook/model";
import type { Sheet } from "../../../workbook/sheet";
import type { GridContext } from "./context";

interface Copied {
  sheet: Sheet;
  area: Area;
  text: string;
}

/** Copying and pasting: cells of this workbook with formulas and formats, anything else as its text. */
export function addClipboard({ book, gate, attempt, tell, texts, sheetOf }: GridContext): void {
  let copied: Copied | undefined;

  const copy = (): void => {
    const sheet = sheetOf(undefined);
    if (!sheet) return;
    const area = usedPart(sheet, book.active.area);
    const text = area
      ? sheet
          .texts(area)
          .map((row) => row.map(quoted).join("\t"))
          .join("\r\n")
      : "";
    copied = area ? { sheet, area, text } : undefined;
    void navigator.clipboard.writeText(text);
  };

  const paste = (text: string): void => {
    const sheet = sheetOf(undefined);
    if (!sheet || text === "") return;
    const target = book.active.area;
    if (copied && sameText(copied.text, text)) {
      const { area, sheet: from } = copied;
      attempt(() => sheet.copy(area, from, target, "All"));
      return;
    }
    const cells = readCells(text);
    const rows = cells.length;
    const columns = Math.max(...cells.map((row) => row.length));
    const filled = cells.map((row): CellInput[] => Array.from({ length: columns }, (_, at) => row[at] ?? ""));
    if (rows === 1 && columns === 1) attempt(() => sheet.write(target, filled[0]?.[0] ?? "", "pasting"));
    else attempt(() => sheet.write({ ...target, rows, columns }, filled, "pasting"));
  };

  gate.replace("univer.command.copy", copy);
  gate.replace("univer.command.cut", () => tell(texts("unavailable"), texts("noCut")));
  gate.replace("sheet.command.paste-by-short-key", ({ textContent }) => paste(String(textContent ?? "")));
  gate.replace("univer.command.paste", () => {
    void navigator.clipboard
      .readText()
      .then(paste, (error: Error) => tell(texts("unavailable"), error.message));
  });
}

/** Whole rows and columns end where the sheet does. */
function usedPart(sheet: Sheet, area: Area): Area | null {
  const used = sheet.usedArea(false);
  return area.rows * area.columns <= 10_000 || !used ? area : intersection(area, used);
}

const sameText = (a: string, b: string): boolean =>
  a.replace(/\s+$/, "") === b.replace(/\r?\n/g, "\r\n").replace(/\s+$/, "");

const quoted = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

/** Tab-separated text as spreadsheets put it on the clipboard. */
function readCells(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|\r|$)/y;
  const whole = text.replace(/(\r\n|\n|\r)$/, "");
  for (;;) {
    const match = cell.exec(whole);
    if (!match) break;
    const [, inQuotes, plain = "", end = ""] = match;
    rows[rows.length - 1]?.push(inQuotes === undefined ? plain : inQuotes.replace(/""/g, '"'));
    if (end === "") break;
    if (end !== "\t") rows.push([]);
  }
  return rows;
}
