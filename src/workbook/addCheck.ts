/** Adds the check sheets of an inserted scheme, or makes them anew: by then there may be more periods and people. */
import { planCheck } from "../template/check/checkSheet";
import { entryRole, listRole, resultsRole, type Layout } from "../template/layout";
import { yearsOf } from "../template/periods";
import { readInstance, readOwnInstance, sheetPlace } from "./instances";
import { problemOf } from "./problems";
import { readCheck, type CheckState } from "./readCheck";
import { settled } from "./settled";
import { readBefore, removeSheets, writePlan } from "./writePlan";

const ROLE = /^check:/;

/** Returns the names of the check sheets. @throws WorkbookProblem; the workbook then has no check sheets at worst. */
export async function addCheck(number: number): Promise<string[]> {
  try {
    return await Excel.run(async (context) => {
      const instance = await readOwnInstance(context, number);
      const { layout, markers } = instance;
      for (const role of neededBy(layout)) sheetPlace(instance, role);
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

/** The sheets that the twins read. */
const neededBy = ({ scheme, opened }: Layout): string[] => [
  "parameters",
  "roster",
  ...yearsOf(opened).map(resultsRole),
  ...opened.flatMap((period) => [entryRole(period), ...scheme.lists.map(({ id }) => listRole(id, period))]),
];

/** Makes the check sheets, and says what they show once Excel has computed them. @throws WorkbookProblem */
export async function checkScheme(number: number): Promise<CheckState> {
  await addCheck(number);
  return settledCheck(number);
}

/** What the check sheets show once Excel has computed; `undefined` if there are none. @throws WorkbookProblem */
export async function checkNow(number: number): Promise<CheckState | undefined> {
  try {
    return await Excel.run(async (context) => readCheck(context, await readInstance(context, number)));
  } catch (error) {
    throw problemOf(error);
  }
}

async function settledCheck(number: number): Promise<CheckState> {
  try {
    return await settled(
      async () => (await checkNow(number)) ?? { years: [], differences: [] },
      () => undefined,
    );
  } catch (error) {
    throw problemOf(error);
  }
}
