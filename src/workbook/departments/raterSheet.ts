/** Adds the sheet in which HR lays down who scores whom. */
import { RATERS_ROLE } from "../../exchange/departments/raterLines";
import { planRaterSheet } from "../../exchange/departments/raterSheet";
import { RATER_TEXTS } from "../../i18n/raters";
import { markerName } from "../../template/layout";
import { freeSheetName } from "../../template/sheetNames";
import { readBefore } from "../before";
import { command } from "../command";
import { readOwnInstance } from "../instances";
import { readRoster } from "../roster";
import { carryOut } from "../writePlan";

/** One that is there stays as it is. @throws WorkbookProblem; the workbook is then as it was before. */
export const addRaterSheet = (number: number): Promise<void> =>
  command(async (context, undo) => {
    const instance = await readOwnInstance(context, number);
    const { layout } = instance;
    if (layout.sheets[RATERS_ROLE]) return;
    const roster = await readRoster(context, instance);
    const before = await readBefore(context);
    const name = freeSheetName(`${layout.prefix}·${RATER_TEXTS.sheet[layout.language]}`, before.sheets);
    const sheet = planRaterSheet(layout, name, {
      departments: [...new Set(roster.map(({ department }) => department))],
      people: roster.length,
    });
    const marker = {
      name: markerName(number, RATERS_ROLE),
      role: RATERS_ROLE,
      area: sheet.block,
      visible: false,
    };
    await carryOut(context, { sheets: [sheet], names: [marker] }, before, undo);
  });
