/** Lines of the register of appeals: entered, and decided. */
import { fill } from "../../i18n/language";
import { REGISTER_TEXTS } from "../../i18n/registers";
import { parsePeriod, periodId, periodLabel, type Period } from "../../template/periods";
import { idKey } from "../../template/lists/ids";
import type { Appeal, Decision } from "../../template/registers/appeal";
import { contestedFigure } from "../../template/registers/appealFigure";
import { APPEALS, contestable } from "../../template/registers/appealRegister";
import { inForce } from "../../template/registers/correction";
import { CORRECTIONS } from "../../template/registers/correctionRegister";
import { linesOf, nextNumber, sayRegister } from "../../template/registers/register";
import { command } from "../command";
import { readWholeInstance } from "../instances";
import { WorkbookProblem } from "../problems";
import { readResults } from "../readResults";
import { refuseGone } from "./goneRegister";
import { nameIn } from "./people";
import { logRegister } from "./registerLog";
import { appendLines, loadRows, rewriteLine, rowOf } from "./registerSheet";

export type NewAppeal = Pick<Appeal, "id" | "column" | "contested" | "received" | "deadline" | "decider">;

/** Enters an appeal, with the figure as it is. @throws WorkbookProblem; the workbook is then as it was before. */
export const addAppeal = (number: number, period: Period, appeal: NewAppeal): Promise<void> =>
  command(async (context, undo) => {
    const instance = await readWholeInstance(context, number);
    const { layout } = instance;
    const { id, column, contested, decider, received, deadline } = appeal;
    refuseGone(instance, "appeals");
    if (contested.trim() === "" || decider.trim() === "") throw new WorkbookProblem("appealWords");
    if (deadline < received) throw new WorkbookProblem("appealDeadline");
    if (!contestable(layout, period).some((own) => own.id === column))
      throw new WorkbookProblem("appealFigure", { period: periodLabel(period, layout.language) });
    const loaded = loadRows(context, instance, APPEALS);
    const { people } = await readResults(context, instance, period.year);
    const names = await nameIn(context, instance, [periodId(period)]);
    const name = names.get(idKey(id));
    if (name === undefined) throw new WorkbookProblem("nobodyHas", { id });
    const about = { id, name, period: periodId(period), column };
    const line: Appeal = {
      ...{ ...about, number: nextNumber(APPEALS, loaded(), instance.record), contested: contested.trim() },
      ...{ received, deadline, decider: decider.trim() },
      old: contestedFigure(layout, about, people),
    };
    await appendLines(context, undo, instance, APPEALS, [line]);
  });

/** Decides an appeal, or decides it anew; the change log keeps it. @throws WorkbookProblem; the workbook is then as before. */
export const decideAppeal = (
  number: number,
  line: number,
  decision: Decision,
  now = new Date(),
): Promise<void> =>
  command(async (context, undo) => {
    const instance = await readWholeInstance(context, number);
    const { layout } = instance;
    const reason = decision.reason.trim();
    if (reason === "") throw new WorkbookProblem("decisionReason");
    const loaded = loadRows(context, instance, APPEALS);
    const corrections = loadRows(context, instance, CORRECTIONS);
    await context.sync();
    const row = rowOf(loaded(), line);
    // What was paid after the first decision would be paid by none.
    const follows = inForce(linesOf(corrections())).find(({ appeal }) => appeal === line);
    if (follows) throw new WorkbookProblem("appealCorrected", { number: line, line: follows.number });
    const { received, decider, name, id, period } = row.line;
    if (decision.at < received) throw new WorkbookProblem("decisionEarly");
    const decided = { ...decision, reason, new: decision.new.trim() };
    await rewriteLine(context, undo, instance, APPEALS, row.row, { ...row.line, decision: decided });
    const { language } = layout;
    const own = parsePeriod(layout.scheme.period, period);
    const change = {
      parameter: fill(REGISTER_TEXTS.logAppeal[language], { number: line, who: `${name} ${id}`.trim() }),
      item: own ? periodLabel(own, language) : period,
      before: row.line.decision ? sayRegister(row.line.decision.verdict, layout) : "",
      after: sayRegister(decision.verdict, layout),
      format: "@",
    };
    await logRegister(context, undo, instance, change, { by: decider, reason }, now);
  });
