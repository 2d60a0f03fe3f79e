/** A register is gone: nothing goes on without it, unless somebody says that another one is to be begun. */
import { dayOf } from "../../template/clock";
import { APPEALS } from "../../template/registers/appealRegister";
import { CORRECTIONS } from "../../template/registers/correctionRegister";
import { LEAVE } from "../../template/registers/leaveRegister";
import { MOVES } from "../../template/registers/moveRegister";
import { sayRegister } from "../../template/registers/register";
import { dateText } from "../../template/typedValues";
import { writeChecksAnew } from "../addCheck";
import { refuseMoved } from "../columns";
import { inTurn, wholly } from "../command";
import { readOwnInstance, readWholeInstance, type Instance } from "../instances";
import { WorkbookProblem } from "../problems";
import { deleteEarlier, type Earlier } from "../renewSheets";
import { rewriteForLeave } from "../rewriteSheets";
import type { Undo } from "../undo";
import { isGone, type RegisterRole } from "./goneRegister";
import { logRegister } from "./registerLog";
import { makeRegister } from "./registerSheet";
import { said, type RegisterWords } from "./registerWords";

const REGISTERS = {
  corrections: CORRECTIONS,
  appeals: APPEALS,
  leave: LEAVE,
  moves: MOVES,
} as const satisfies Record<RegisterRole, object>;

/**
 * Begins an empty register in the place of one that is gone; the change log keeps it. @throws WorkbookProblem; the
 * workbook is then as before, or the problem says that earlier check sheets are left over.
 */
export const beginRegister = (
  number: number,
  role: RegisterRole,
  words: RegisterWords,
  now = new Date(),
): Promise<void> =>
  inTurn(async () => {
    const earlier = await wholly((context, undo) => begin(context, undo, number, role, words, now));
    if (earlier) await deleteEarlier(number, earlier);
  });

async function begin(
  context: Excel.RequestContext,
  undo: Undo,
  number: number,
  role: RegisterRole,
  words: RegisterWords,
  now: Date,
): Promise<Earlier | undefined> {
  const instance = await readOwnInstance(context, number);
  const { layout } = instance;
  const { by, reason } = said(words);
  if (!isGone(instance, role)) throw new WorkbookProblem("registerThere");
  const earlier = await make(context, undo, instance, role);
  const change = {
    parameter: sayRegister(REGISTERS[role].title, layout),
    item: sayRegister("begun", layout),
    ...{ before: "", after: dateText(dayOf(now)), format: "@" },
  };
  await logRegister(context, undo, instance, change, { by, reason }, now);
  return earlier;
}

async function make(
  context: Excel.RequestContext,
  undo: Undo,
  { layout }: Instance,
  role: RegisterRole,
): Promise<Earlier | undefined> {
  const { number } = layout;
  switch (role) {
    case "corrections":
      await makeRegister(context, undo, layout, CORRECTIONS);
      return undefined;
    case "appeals":
      await makeRegister(context, undo, layout, APPEALS);
      return undefined;
    case "moves":
      await makeRegister(context, undo, layout, MOVES);
      return undefined;
    case "leave": {
      // What asks it asks a sheet that is gone.
      await refuseMoved(context, await readWholeInstance(context, number));
      await makeRegister(context, undo, layout, LEAVE);
      const next = await readWholeInstance(context, number);
      await rewriteForLeave(context, undo, { before: layout, after: next.layout });
      return writeChecksAnew(context, undo, next.layout);
    }
  }
}
