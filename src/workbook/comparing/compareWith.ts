/** Compares an inserted scheme with another workbook that has it. Reads only. */
import { bookContent, type BookContent } from "../../exchange/comparing/bookContent";
import { compareBooks, type Comparison } from "../../exchange/comparing/compareBooks";
import { readOtherBook } from "../../exchange/comparing/otherBook";
import { REGISTERS } from "../../exchange/comparing/registerChanges";
import type { StoredCells } from "../../exchange/comparing/storedBook";
import type { Text } from "../../i18n/language";
import { fingerprint } from "../../template/fingerprint";
import { area } from "../../template/plan";
import { planStanding } from "../../template/standing";
import { readCells } from "../audit/readAudit";
import { readWholeInstance } from "../instances";
import { problemOf } from "../problems";
import { computed } from "../settled";
import type { Progress } from "../writePlan";
import { rangeOf } from "../writeSheet";

export interface Compared extends Comparison {
  name: string;
  /** Of the other file's bytes. */
  fingerprint: string;
}

/** @throws WorkbookProblem; a file that cannot be compared says why. */
export async function compareWith(
  number: number,
  file: { name: string; bytes: Uint8Array },
  progress: Progress = () => undefined,
): Promise<Compared | { name: string; refusal: Text }> {
  try {
    await computed();
    const own = await readContent(number, (share) => progress(share / 2));
    const other = await readOtherBook(file.name, file.bytes, own.layout);
    progress(0.8);
    if ("refusal" in other) return other;
    const found = compareBooks(other.content, own);
    progress(1);
    return {
      ...found,
      name: file.name,
      fingerprint: fingerprint([String.fromCharCode(...sample(file.bytes))]),
    };
  } catch (error) {
    throw problemOf(error);
  }
}

/** Enough of a packed file to tell it from any other: its end has the checksums of all its parts. */
const sample = (bytes: Uint8Array): Uint8Array => bytes.slice(-20_000);

const readContent = (number: number, progress: Progress): Promise<BookContent> =>
  Excel.run(async (context) => {
    const { layout } = await readWholeInstance(context, number);
    const { sheets } = planStanding(layout);
    const cells = new Map<string, StoredCells>();
    for (const [index, plan] of sheets.entries()) {
      const name = layout.sheets[plan.role]?.name ?? plan.name;
      const { values, formulas } = await readCells(context, context.workbook.worksheets.getItem(name), plan);
      cells.set(plan.role, {
        values,
        formulas: formulas.map((row) =>
          row.map((content) => (typeof content === "string" && content.startsWith("=") ? content : "")),
        ),
      });
      progress((index + 1) / sheets.length);
    }
    const registers = Object.values(REGISTERS).flatMap(({ role, columns }) => {
      const place = layout.sheets[role];
      if (!place) return [];
      const sheet = context.workbook.worksheets.getItem(place.name);
      const range = rangeOf(sheet, area(0, 0, place.end + 1, columns.length + 1)).load("values");
      return [{ role, range }];
    });
    await context.sync();
    for (const { role, range } of registers)
      cells.set(role, { values: range.values as unknown[][], formulas: [] });
    return bookContent(layout, (role) => cells.get(role));
  });
