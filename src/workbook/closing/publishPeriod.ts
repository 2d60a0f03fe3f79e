/** A closed period is said to be posted, and later to be final; what each needs, and why it is done all the same. */
import type { SigningRecord } from "../../template/kept/signOffs";
import { finishingOf, publicationOf } from "../../template/kept/signOffs";
import { isClosed } from "../../template/kept/closing";
import { dayOf } from "../../template/clock";
import type { PostingChoices } from "../../template/outputs/posting";
import { outputRole } from "../../template/outputs/kept";
import { periodId, type Period } from "../../template/periods";
import { openAppeals } from "../../template/registers/appeal";
import { dateText } from "../../template/typedValues";
import { readBefore } from "../before";
import { inTurn, wholly } from "../command";
import { readOwnInstance, readWholeInstance, type Instance } from "../instances";
import { readOutputs } from "../outputs/outputs";
import { loadRegistered } from "../registers/registered";
import { WorkbookProblem } from "../problems";
import { computed } from "../settled";
import type { Undo } from "../undo";
import { checkOf, unmetOf, type ClosingCheck } from "./checks";
import { closingOf } from "./closedFigures";
import type { ClosingWords } from "./closePeriod";
import { keepRecord } from "./keepRecord";
import { lackingFor, loadSigned, openedPeriod } from "./readSigning";
import { filledText, logSigning } from "./signingLog";

/** What the next step of a closed period needs. */
export interface NextStep {
  step: "publish" | "finish";
  checks: ClosingCheck[];
  /** The last day to appeal by the posting list that was made, or as it was published. */
  deadline?: number;
}

/** Of a period that is not closed, or is called final, there is none. @throws WorkbookProblem */
export const readNextStep = (number: number, id: string, now = new Date()): Promise<NextStep | undefined> =>
  inTurn(() => nextStep(number, id, now));

async function nextStep(number: number, id: string, now: Date): Promise<NextStep | undefined> {
  await computed();
  const found = await Excel.run(async (context) => {
    const instance = await readOwnInstance(context, number);
    const { layout, record } = instance;
    const period = openedPeriod(instance, id);
    if (!period || !isClosed(layout, period) || finishingOf(record, period)) return undefined;
    const figures = loadSigned(context, instance, period);
    const registered = loadRegistered(context, instance);
    const lacking = await lackingFor(context, instance, period, "publish");
    await context.sync();
    const closing = closingOf(record, period);
    const moved = closing !== undefined && figures?.().fingerprint() !== closing.fingerprint;
    const appeals = openAppeals(registered().appeals, period).length;
    return { period, publication: publicationOf(record, period), lacking, moved, appeals };
  });
  if (!found) return undefined;
  const { period, publication, lacking, moved, appeals } = found;
  if (publication) {
    const { deadline } = publication;
    return {
      ...{ step: "finish", deadline },
      checks: [checkOf("deadline", deadline < dayOf(now) ? 0 : 1), checkOf("appeals", appeals)],
    };
  }
  const role = outputRole("posting", periodId(period));
  const posting = (await readOutputs(number)).find((own) => own.role === role);
  const deadline = (posting?.kept?.choices as PostingChoices | undefined)?.deadline;
  return {
    step: "publish",
    checks: [
      checkOf("unmoved", moved ? 1 : 0),
      checkOf("posted", posting?.fits ? 0 : 1),
      checkOf("signOffs", lacking),
    ],
    ...(deadline === undefined ? {} : { deadline }),
  };
}

/** HR says that the results are posted, and until when they may be contested. @throws WorkbookProblem; the workbook is then as before */
export const publishPeriod = (
  number: number,
  id: string,
  words: ClosingWords & { deadline: number },
  now = new Date(),
): Promise<void> =>
  inTurn(async () => {
    const unmet = await judged(number, id, "publish", words, now);
    if (words.deadline < words.at) throw new WorkbookProblem("deadlineBefore");
    await wholly((context, undo) =>
      said(context, undo, number, id, now, (record, { language }) => {
        const { at, by, reason, deadline } = words;
        const why = unmet.length > 0 ? { unmet, reason: reason ?? "" } : {};
        return {
          kept: { publications: [...(record.publications ?? []), { period: id, at, by, deadline, ...why }] },
          line: {
            ...{ at, by, what: "published" as const },
            note: `${filledText("deadline", language, { date: dateText(deadline) })}${reason ?? ""}`,
          },
        };
      }),
    );
  });

/** HR calls a published period final before all is met; else it is so by itself. @throws WorkbookProblem; the workbook is then as before */
export const finishPeriod = (
  number: number,
  id: string,
  words: ClosingWords,
  now = new Date(),
): Promise<void> =>
  inTurn(async () => {
    const unmet = await judged(number, id, "finish", words, now);
    // What is final by itself need not be said.
    if (unmet.length === 0) return;
    await wholly((context, undo) =>
      said(context, undo, number, id, now, (record) => {
        const { at, by, reason = "" } = words;
        return {
          kept: { finishings: [...(record.finishings ?? []), { period: id, at, by, reason, unmet }] },
          line: { at, by, what: "finished" as const, note: reason },
        };
      }),
    );
  });

/** What is not met, for which there must be a reason. */
async function judged(
  number: number,
  id: string,
  step: NextStep["step"],
  { reason }: ClosingWords,
  now: Date,
): Promise<string[]> {
  const found = await nextStep(number, id, now);
  if (found?.step !== step) throw new WorkbookProblem("closedMeanwhile");
  const unmet = unmetOf(found.checks).map((check) => check.id);
  if (unmet.length > 0 && !reason?.trim()) throw new WorkbookProblem("closingNeedsReason");
  return unmet;
}

type Line = Parameters<typeof logSigning>[3][number];

/** The record says so, and the sheet of signatures. */
async function said(
  context: Excel.RequestContext,
  undo: Undo,
  number: number,
  id: string,
  now: Date,
  say: (
    record: Instance["record"],
    layout: Instance["layout"],
  ) => { kept: SigningRecord; line: Omit<Line, "period"> },
): Promise<void> {
  const before = await readBefore(context);
  const instance = await readWholeInstance(context, number);
  const { layout, record } = instance;
  const period: Period | undefined = openedPeriod(instance, id);
  if (!period || !isClosed(layout, period)) throw new WorkbookProblem("closedMeanwhile");
  const { kept, line } = say(record, layout);
  await keepRecord(context, undo, instance, { ...record, ...kept }, before);
  await logSigning(context, undo, instance, [{ ...line, period }], now);
}
