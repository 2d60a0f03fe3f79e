import { difference } from "../../../workbook/grid";
import type { Area, CellValue } from "../../../workbook/model";
import type { Sheet } from "../../../workbook/sheet";
import { areaOf, isRange } from "./areas";
import type { GridContext } from "./context";

/** The fill handle and Ctrl+D / Ctrl+R: series of numbers go on, all else repeats. */
export function addFilling({ gate, sheetOf, attempt, book }: GridContext): void {
  gate.replace("sheet.command.auto-fill", ({ subUnitId, sourceRange, targetRange }) => {
    const sheet = sheetOf(subUnitId);
    if (sheet && isRange(sourceRange) && isRange(targetRange))
      attempt(() => fill(sheet, areaOf(sourceRange), areaOf(targetRange)));
  });
  gate.replace("sheet.command.copy-down", () => {
    const { area } = book.active;
    const sheet = sheetOf(undefined);
    if (sheet && area.rows > 1)
      attempt(() =>
        sheet.copy({ ...area, rows: 1 }, sheet, { ...area, row: area.row + 1, rows: area.rows - 1 }, "All"),
      );
  });
  gate.replace("sheet.command.copy-right", () => {
    const { area } = book.active;
    const sheet = sheetOf(undefined);
    if (sheet && area.columns > 1)
      attempt(() =>
        sheet.copy(
          { ...area, columns: 1 },
          sheet,
          { ...area, column: area.column + 1, columns: area.columns - 1 },
          "All",
        ),
      );
  });
}

function fill(sheet: Sheet, source: Area, target: Area): void {
  for (const part of difference(target, source)) {
    const vertical = part.column === source.column && part.columns === source.columns;
    sheet.checkContent(part, "pasting");
    repeat(sheet, source, part, vertical);
    continueSeries(sheet, source, part, vertical);
  }
}

/** Cell by cell, in the order of the source, so that the part need not be a multiple of it. */
function repeat(sheet: Sheet, source: Area, part: Area, vertical: boolean): void {
  const length = vertical ? source.rows : source.columns;
  const count = vertical ? part.rows : part.columns;
  for (let at = 0; at < count; at++) {
    const place = vertical ? part.row + at : part.column + at;
    const origin = vertical ? source.row : source.column;
    const from = origin + ((((place - origin) % length) + length) % length);
    if (vertical)
      sheet.copy({ ...source, row: from, rows: 1 }, sheet, { ...part, row: place, rows: 1 }, "All");
    else
      sheet.copy(
        { ...source, column: from, columns: 1 },
        sheet,
        { ...part, column: place, columns: 1 },
        "All",
      );
  }
}

/** Two or more numbers with equal steps go on with that step. */
function continueSeries(sheet: Sheet, source: Area, part: Area, vertical: boolean): void {
  const lines = vertical ? source.columns : source.rows;
  for (let line = 0; line < lines; line++) {
    const own = vertical
      ? { ...source, column: source.column + line, columns: 1 }
      : { ...source, row: source.row + line, rows: 1 };
    const constants = sheet.formulas(own).flat();
    const values = sheet.values(own).flat();
    const step = constants.some((text) => typeof text === "string") ? undefined : stepOf(values);
    if (step === undefined) continue;
    const first = values[0] as number;
    const count = vertical ? part.rows : part.columns;
    for (let at = 0; at < count; at++) {
      const place = vertical
        ? { row: part.row + at, column: own.column, rows: 1, columns: 1 }
        : { row: own.row, column: part.column + at, rows: 1, columns: 1 };
      const index = vertical ? place.row - own.row : place.column - own.column;
      sheet.write(place, Number((first + step * index).toPrecision(15)), "pasting");
    }
  }
}

function stepOf(values: CellValue[]): number | undefined {
  const [first, second, ...rest] = values;
  if (typeof first !== "number" || typeof second !== "number") return undefined;
  const step = second - first;
  let last = second;
  for (const value of rest) {
    if (typeof value !== "number" || Math.abs(value - last - step) > 1e-9) return undefined;
    last = value;
  }
  return step;
}
