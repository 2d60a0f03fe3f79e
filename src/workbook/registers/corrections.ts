/** Lines of the register of corrections: entered, taken back; each refused where a closed period would move by it. */
import { fill } from "../../i18n/language";
import { REGISTER_TEXTS } from "../../i18n/registers";
import { momentOf } from "../../template/clock";
import { isClosed } from "../../template/kept/closing";
import { resultsRole, type Layout } from "../../template/layout";
import { idKey } from "../../template/lists/ids";
import { yuanOf } from "../../template/outputs/fen";
import { paymentColumns } from "../../template/outputs/payment";
import { parsePeriod, periodId, periodLabel, type Period } from "../../template/periods";
import type { YearPerson } from "../../template/outputs/periodFigures";
import { contestedFigure, isPutRight } from "../../template/registers/appealFigure";
import type { Appeal } from "../../template/registers/appeal";
import { APPEALS } from "../../template/registers/appealRegister";
import { correctedSum, inForce, type Corrected, type Correction } from "../../template/registers/correction";
import {
  CORRECTIONS,
  figureTitle,
  isSettled,
  payingPeriods,
} from "../../template/registers/correctionRegister";
import { amountsOf, leftOf } from "../../template/registers/dues";
import { linesOf, nextNumber } from "../../template/registers/register";
import { command } from "../command";
import { readOwnInstance, type Instance } from "../instances";
import { WorkbookProblem } from "../problems";
import { readResults } from "../readResults";
import type { Undo } from "../undo";
import { refuseGone } from "./goneRegister";
import { appendLines, countingRowOf, loadRows, rewriteLine, rowOf } from "./registerSheet";
import { logRegister } from "./registerLog";
import { said, type RegisterWords } from "./registerWords";
import { nameIn } from "./people";

export interface NewCorrection extends Corrected {
  /** In fen. */
  amount: number;
  /** Of a comparison, in fen: what is left is judged again before it is written. */
  paid?: number;
  now?: number;
  appeal?: number;
}

/** Enters lines that are paid with a period. @throws WorkbookProblem; the workbook is then as it was before. */
export const addCorrections = (
  number: number,
  wanted: readonly NewCorrection[],
  paysIn: Period,
  words: RegisterWords,
  now = new Date(),
): Promise<void> =>
  command(async (context, undo) => {
    const instance = await readOwnInstance(context, number);
    const { layout } = instance;
    const { by, reason } = said(words);
    refuseGone(instance, "corrections");
    const loaded = loadRows(context, instance, CORRECTIONS);
    const appeals = loadRows(context, instance, APPEALS);
    await context.sync();
    const rows = loaded();
    // What lines that were not computed are about, and the appeals that they follow from.
    const about = wanted.flatMap(({ period, now: computed, appeal }) => [
      ...(computed === undefined ? [period] : []),
      ...linesOf(appeals()).flatMap((own) => (own.number === appeal ? own.period : [])),
    ]);
    const results = await readYears(context, instance, about);
    const names = await namesOf(context, instance, wanted);
    const first = nextNumber(CORRECTIONS, rows, instance.record);
    const lines: Correction[] = [];
    for (const [index, { id, period, column, amount, paid, now: due, appeal }] of wanted.entries()) {
      const concerned = parsePeriod(layout.scheme.period, period);
      if (!concerned || !isClosed(layout, concerned)) throw new WorkbookProblem("correctionOfOpen");
      refusePaying(layout, paysIn, concerned);
      if (!paymentColumns(layout, concerned).some((own) => own.id === column))
        throw new WorkbookProblem("correctionFigure", { title: figureTitle(layout, period, column) });
      if (!Number.isSafeInteger(amount) || amount === 0) throw new WorkbookProblem("correctionAmount");
      const line: Correction = {
        ...{ number: first + index, id, name: names[index] ?? "", period, column, amount },
        ...(paid === undefined || due === undefined
          ? { paid: amountsOf(layout, concerned, resultsIn(results, period))(id, column) }
          : { paid, now: due }),
        ...{ paysIn: periodId(paysIn), reason, by, at: momentOf(now) },
        ...(appeal === undefined ? {} : { appeal }),
      };
      // Somebody may have entered it meanwhile: nothing is corrected twice.
      const corrected = correctedSum([...linesOf(rows), ...lines], line);
      if (paid !== undefined && leftOf({ paid, now: due, corrected }) !== amount)
        throw new WorkbookProblem("correctedMeanwhile", { who: `${line.name} ${id}` });
      if (appeal !== undefined)
        refusePutRight(layout, rowOf(appeals(), appeal).line, results, [...linesOf(rows), ...lines]);
      lines.push(line);
    }
    if (lines.length > 0) await appendLines(context, undo, instance, CORRECTIONS, lines);
  });

/** A line that is not paid yet counts no more; it stays to be read. @throws WorkbookProblem; the workbook is then as before. */
export const takeBackCorrection = (
  number: number,
  line: number,
  words: RegisterWords,
  now = new Date(),
): Promise<void> =>
  command(async (context, undo) => {
    const instance = await readOwnInstance(context, number);
    const { layout } = instance;
    const { by, reason } = said(words);
    const loaded = loadRows(context, instance, CORRECTIONS);
    await context.sync();
    const row = countingRowOf(loaded(), line);
    if (isSettled(layout, row.line)) {
      const period = parsePeriod(layout.scheme.period, row.line.paysIn);
      throw new WorkbookProblem("correctionSettled", {
        period: period ? periodLabel(period, layout.language) : row.line.paysIn,
      });
    }
    const takenBack = { at: momentOf(now), by, reason };
    await rewriteLine(context, undo, instance, CORRECTIONS, row.row, { ...row.line, takenBack });
    await logTakenBack(context, undo, instance, row.line, { by, reason }, now);
  });

async function logTakenBack(
  context: Excel.RequestContext,
  undo: Undo,
  instance: Instance,
  { number, id, name, period, column, amount }: Correction,
  words: RegisterWords,
  now: Date,
): Promise<void> {
  const { layout } = instance;
  const change = {
    parameter: fill(REGISTER_TEXTS.logCorrection[layout.language], { number, who: `${name} ${id}`.trim() }),
    item: figureTitle(layout, period, column),
    ...{ before: yuanOf(amount), after: 0 },
  };
  await logRegister(context, undo, instance, change, words, now);
}

function refusePaying(layout: Layout, paysIn: Period, concerned: Period): void {
  const possible = payingPeriods(layout, concerned).map(periodId);
  if (!possible.includes(periodId(paysIn)))
    throw new WorkbookProblem("correctionPeriod", { period: periodLabel(paysIn, layout.language) });
}

type Results = ReadonlyMap<number, readonly YearPerson[]>;

const resultsIn = (results: Results, period: string): readonly YearPerson[] =>
  results.get(Number(period.slice(0, 4))) ?? [];

/** The results of the years of periods. */
async function readYears(
  context: Excel.RequestContext,
  instance: Instance,
  periods: readonly string[],
): Promise<Results> {
  const results = new Map<number, readonly YearPerson[]>();
  for (const year of new Set(periods.map((period) => Number(period.slice(0, 4)))))
    if (instance.layout.sheets[resultsRole(year)])
      results.set(year, (await readResults(context, instance, year)).people);
  return results;
}

/** @throws WorkbookProblem where what the appeal has granted is in the closed figure, or in a line, already */
function refusePutRight(
  layout: Layout,
  appeal: Appeal,
  results: Results,
  lines: readonly Correction[],
): void {
  const { number, old } = appeal;
  const line = inForce(lines).find((own) => own.appeal === number);
  if (line) throw new WorkbookProblem("appealCorrected", { number, line: line.number });
  const people = resultsIn(results, appeal.period);
  if (isPutRight(layout, appeal, people))
    throw new WorkbookProblem("appealPutRight", {
      number,
      old,
      now: contestedFigure(layout, appeal, people),
    });
}

/** @throws WorkbookProblem for an id that nobody has */
async function namesOf(
  context: Excel.RequestContext,
  instance: Instance,
  wanted: readonly Corrected[],
): Promise<string[]> {
  const names = await nameIn(context, instance, [...new Set(wanted.map(({ period }) => period))]);
  return wanted.map(({ id }) => {
    const name = names.get(idKey(id));
    if (name === undefined) throw new WorkbookProblem("nobodyHas", { id });
    return name;
  });
}
