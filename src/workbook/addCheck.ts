/** Adds the check sheets of an inserted scheme, or makes them anew: by then there may be more periods and people. */
import { planCheck } from "../template/check/checkSheet";
import { readOwnInstance } from "./instances";
import { problemOf } from "./problems";
import { readBefore, removeSheets, writePlan } from "./writePlan";

const ROLE = /^check:/;

/** Returns the names of the check sheets. @throws WorkbookProblem; the workbook then has no check sheets at worst. */
export async function addCheck(number: number): Promise<string[]> {
  try {
    return await Excel.run(async (context) => {
      const { layout, markers } = await readOwnInstance(context, number);
      const old = Object.entries(layout.sheets).filter(([role]) => ROLE.test(role));
      const names = markers.filter((name) => /^APPRAISE_\d+\.check\./i.test(name));
      // Only formulas stand in them: what goes is made anew.
      if (names.length > 0)
        await removeSheets(
          context,
          old.map(([, { name }]) => name),
          names,
        );
      const before = await readBefore(context);
      const plan = planCheck(layout);
      await writePlan(context, plan, before);
      return plan.sheets.map(({ name }) => name);
    });
  } catch (error) {
    throw problemOf(error);
  }
}
