/** Adds the check sheets of an inserted scheme, or makes them anew: by then there may be more periods and people. */
import { planCheck } from "../template/check/checkSheet";
import type { Layout } from "../template/layout";
import { inTurn } from "./command";
import { readInstance, readWholeInstance } from "./instances";
import { problemOf } from "./problems";
import { readCheck, type CheckState } from "./readCheck";
import { renewSheets, writeAnew, type Earlier, type Renewal } from "./renewSheets";
import { settled } from "./settled";
import type { Undo } from "./undo";

/**
 * Returns the names of the check sheets. @throws WorkbookProblem; the workbook is then as before, or the problem says
 * that earlier check sheets are left over.
 */
export const addCheck = (number: number): Promise<string[]> => inTurn(() => renewCheck(number));

/** The same as part of another command. */
export const renewCheck = (number: number): Promise<string[]> => renewSheets(checkRenewal(number));

/** Check sheets that are there are written anew; those before go once the command is done. `undefined`: there are none. */
export async function writeChecksAnew(
  context: Excel.RequestContext,
  undo: Undo,
  { number, sheets }: Pick<Layout, "number" | "sheets">,
): Promise<Earlier | undefined> {
  if (!Object.keys(sheets).some((role) => role.startsWith("check:"))) return undefined;
  return (await writeAnew(context, undo, checkRenewal(number))).earlier;
}

/** How check sheets are made anew. */
const checkRenewal = (number: number): Renewal => ({
  number,
  roles: /^check:/,
  read: readWholeInstance,
  plan: planCheck,
});

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
      async () => (await checkNow(number)) ?? { years: [], missing: [], differences: [] },
      () => undefined,
    );
  } catch (error) {
    throw problemOf(error);
  }
}
