/** Colours of what is entered for parameters: missing, changed, not in force. */
import { address, columnLetters, formulaInA1, inRow } from "../addresses";
import { area, type Area, type SheetPlan } from "../plan";
import { COLORS } from "../styles";
import { alsoIf } from "./parameterNeeds";

/** Nothing stands there, and it counts. */
export function markMissing(sheet: SheetPlan, input: Area, neededIf: string | undefined): void {
  sheet.conditionalFormats.push({
    area: input,
    formula: formulaInA1(`=${alsoIf(neededIf, `${inRow(input.column)}=""`)}`, input),
    fill: COLORS.missing,
  });
}

/** Another value than the scheme's. */
export function markChanged(sheet: SheetPlan, input: Area, schemeCell: string): void {
  const cell = address(area(input.row, input.column));
  // Where the source lost the number there is nothing to differ from.
  sheet.conditionalFormats.push({
    area: input,
    formula: `=AND(${cell}<>"",OR(ISNUMBER(${cell}),ISTEXT(${schemeCell})),ISNUMBER(${cell})=ISNUMBER(${schemeCell}),${cell}<>${schemeCell})`,
    fill: COLORS.changed,
  });
}

/** What is not in force although something stands there. */
export function markWrong(sheet: SheetPlan, input: Area, inForce: number): void {
  const cell = address({ ...input, rows: 1, columns: 1 });
  sheet.conditionalFormats.push({
    area: input,
    formula: `=AND(COUNTA(${cell})>0,ISNA($${columnLetters(inForce)}${input.row + 1}))`,
    fill: COLORS.wrong,
  });
}
