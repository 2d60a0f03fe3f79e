/**
 * Takes out the last period that was opened, when it was opened by mistake: its sheets go, and its columns of the results
 * are what they were before. All that can be taken back comes first; then the sheets are deleted, and asking again
 * finishes that.
 */
import { eventsOf } from "../exchange/departments/board";
import { REMOVING_TEXTS } from "../i18n/paneRemoving";
import { fill } from "../i18n/language";
import { isBlankCell } from "../template/cellRules";
import { dayOf, momentText } from "../template/clock";
import { fingerprint } from "../template/fingerprint";
import { isClosed } from "../template/kept/closing";
import { signOffsOf, voidedSigning } from "../template/kept/signOffs";
import { checkRole, filledRoles, isOutdated, resultsRole, type Layout } from "../template/layout";
import { idKey } from "../template/lists/ids";
import { outputKind, outputRole } from "../template/outputs/kept";
import { groupOf } from "../template/parameters/stretches";
import { comparePeriods, periodId, periodLabel, type Period } from "../template/periods";
import type { CellContent } from "../template/plan";
import { openAppeals } from "../template/registers/appeal";
import { paidWith } from "../template/registers/correction";
import type { Registered } from "../template/registers/registered";
import { writeChecksAnew } from "./addCheck";
import { readBefore } from "./before";
import { appendLog, logRows, openLog } from "./changeLog";
import { keepRecord } from "./closing/keepRecord";
import { filledText, logSigning } from "./closing/signingLog";
import { refuseMoved } from "./columns";
import { inTurn, wholly } from "./command";
import { writeEvents } from "./departments/exchange";
import { entryRows, loadPeriod, readPeriodNow } from "./departments/readPeriod";
import { readInstance, readWholeInstance, sheetPlace } from "./instances";
import { problemOf, WorkbookProblem } from "./problems";
import { loadRegistered } from "./registers/registered";
import { said, type RegisterWords } from "./registers/registerWords";
import { deleteEarlier, makeRoom, type Earlier } from "./renewSheets";
import { rewriteResults } from "./rewriteSheets";
import type { Undo } from "./undo";

/** What goes with a period. */
export interface PeriodContents {
  period: Period;
  sheets: string[];
  /** Who has entries, and how many cells are filled. */
  people: { id: string; name: string; entries: number }[];
  lists: { title: string; rows: number }[];
  signOffs: number;
  /** Departments that were sent files. */
  sent: string[];
  /** Of what is entered: whoever removes it has seen that. */
  print: string;
}

/** What would go with the last period. @throws WorkbookProblem where it cannot be taken out */
export const readPeriodContents = (number: number): Promise<PeriodContents> =>
  inTurn(async () => {
    try {
      const instance = await Excel.run((context) => readWholeInstance(context, number));
      const period = lastOpened(instance.layout);
      const now = await readPeriodNow(number, period);
      const { language, scheme } = instance.layout;
      const names = new Map(now.roster.map(({ id, name }) => [idKey(id), name]));
      return {
        period,
        sheets: goingRoles(instance.layout, period).map((role) => sheetPlace(instance, role).name),
        people: now.entries.flatMap(({ id, values }) => {
          const entries = filled(values);
          return entries > 0 ? [{ id, name: names.get(idKey(id)) ?? "", entries }] : [];
        }),
        lists: scheme.lists.flatMap(({ id, title }) => {
          const rows = (now.lists[id] ?? []).filter((row) => filled(row) > 0).length;
          return rows > 0 ? [{ title: title[language], rows }] : [];
        }),
        signOffs: signOffsOf(instance.record, period).length,
        sent: [
          ...new Set(
            eventsOf(now.events, periodId(period)).flatMap(({ kind, department }) =>
              kind === "sent" ? [department] : [],
            ),
          ),
        ],
        print: printOf(now.entries, Object.values(now.lists)),
      };
    } catch (error) {
      throw problemOf(error);
    }
  });

/**
 * `shown` must be the last period, and what is entered in it what was shown.
 * @throws WorkbookProblem; the workbook is then as it was before, or the problem says that sheets are left over
 */
export const removePeriod = (
  number: number,
  shown: string,
  print: string,
  words: RegisterWords,
  now = new Date(),
): Promise<void> =>
  inTurn(async () => {
    const earlier = await wholly((context, undo) =>
      remove(context, undo, number, { shown, print, words, now }),
    );
    await deleteEarlier(number, earlier, "periodLeft");
  });

/** Deletes the sheets that an earlier try could not. @throws WorkbookProblem */
export const finishRemoving = (number: number): Promise<void> =>
  inTurn(async () => {
    const { layout } = await Excel.run((context) => readInstance(context, number));
    const left = Object.entries(layout.sheets).flatMap(([role, { name }]) =>
      isOutdated(role) ? [name] : [],
    );
    await deleteEarlier(number, left, "periodLeft");
  });

interface Asked {
  shown: string;
  print: string;
  words: RegisterWords;
  now: Date;
}

async function remove(
  context: Excel.RequestContext,
  undo: Undo,
  number: number,
  { shown, print, words, now }: Asked,
): Promise<Earlier> {
  const { by, reason } = said(words);
  const before = await readBefore(context);
  const instance = await readWholeInstance(context, number);
  const { layout, record } = instance;
  const { language } = layout;
  // It is out already, but for sheets that could not be deleted then.
  if (!layout.opened.some((own) => periodId(own) === shown)) return [];
  const period = lastOpened(layout);
  if (periodId(period) !== shown) throw new WorkbookProblem("closedMeanwhile");
  await refuseMoved(context, instance);
  const loaded = loadPeriod(context, instance, period);
  const registered = loadRegistered(context, instance);
  await context.sync();
  refuseRegistered(layout, period, registered());
  const entries = entryRows(loaded).filter(({ id }) => id !== "");
  const lists = loaded.lists.map(({ range }) => range.values as unknown[][]);
  if (printOf(entries, lists) !== print) throw new WorkbookProblem("entriesMoved");

  const goes = goingRoles(layout, period);
  const results = resultsRole(period.year);
  if (!goes.includes(results))
    await rewriteResults(context, undo, [period.year], {
      ...{ before: layout, after: withoutPeriod(layout, period) },
    });
  const { earlier } = await makeRoom(context, undo, layout, before, (role) => goes.includes(role));
  const signed = { at: dayOf(now), by, reason };
  const lost = voidedSigning(record, shown, signed);
  if (lost.signOffs.length > 0) {
    await keepRecord(context, undo, instance, { ...record, ...lost.kept }, before);
    const note = filledText("voidedNote", language, { reason });
    const lines = lost.signOffs.map((signOff) => ({
      what: "voided" as const,
      signOff,
      period,
      note,
      ...signed,
    }));
    await logSigning(context, undo, instance, lines, now);
  }
  if (layout.sheets.exchange) await writeEvents(context, undo, layout, [removedEvent(shown, now)]);
  const count = filled(entries.flatMap(({ values }) => values));
  const line = {
    parameter: REMOVING_TEXTS.logPeriod[language],
    item: periodLabel(period, language),
    before: fill(REMOVING_TEXTS.logEntries[language], { count }),
    after: "",
    format: "@",
  };
  const log = await openLog(context, undo, instance);
  await appendLog(context, undo, layout, log, logRows([line], "", { who: by, why: reason }, now));
  const checks = await writeChecksAnew(context, undo, layout);
  return [...earlier, ...(checks ?? [])];
}

/** The period that can be taken out. @throws WorkbookProblem */
function lastOpened(layout: Layout): Period {
  const { opened, stretches } = layout;
  const last = opened[opened.length - 1];
  if (!last || opened.length === 1) throw new WorkbookProblem("onlyPeriod");
  const period = periodLabel(last, layout.language);
  if (isClosed(layout, last)) throw new WorkbookProblem("removeClosed", { period });
  const at = groupOf({ stretches: stretches ?? [] }, last);
  if ((stretches?.[at]?.parameters.length ?? 0) > 0) throw new WorkbookProblem("periodHasValues", { period });
  return last;
}

/** @throws WorkbookProblem where corrections are paid with the period, or appeals about it wait for a decision */
function refuseRegistered(layout: Layout, period: Period, { corrections, appeals }: Registered): void {
  const about = { period: periodLabel(period, layout.language) };
  const numbers = (lines: readonly { number: number }[]) => lines.map(({ number }) => number).join(", ");
  const paid = paidWith(corrections, period);
  if (paid.length > 0) throw new WorkbookProblem("periodPays", { ...about, lines: numbers(paid) });
  const waiting = openAppeals(appeals, period);
  if (waiting.length > 0) throw new WorkbookProblem("periodAppealed", { ...about, lines: numbers(waiting) });
}

/** The sheets of a period: those that are filled, what was handed out of it, the results of a year that begins with it. */
function goingRoles(layout: Layout, period: Period): string[] {
  const isFirst = !layout.opened.some((own) => own.year === period.year && comparePeriods(own, period) < 0);
  const outputs = Object.keys(layout.sheets).filter((role) => {
    const kind = outputKind(role);
    return kind !== undefined && role === outputRole(kind, periodId(period));
  });
  const year = isFirst ? [resultsRole(period.year), checkRole(period.year)] : [];
  return [...filledRoles(layout, period), ...outputs, ...year.filter((role) => layout.sheets[role])];
}

/** Without the period: its columns of the results are those of one that is not open. */
const withoutPeriod = (layout: Layout, period: Period): Layout => ({
  ...layout,
  opened: layout.opened.filter((own) => periodId(own) !== periodId(period)),
});

const removedEvent = (period: string, now: Date) => ({
  ...{ kind: "periodRemoved" as const, at: momentText(now), period, department: "", file: "", due: "" },
  ...{ people: 0, cells: 0, refused: 0, sent: "" },
});

/** Ids and what is entered beside them, rows of lists. */
const printOf = (
  entries: readonly { id: string; values: readonly unknown[] }[],
  lists: readonly (readonly (readonly unknown[])[])[],
): string =>
  fingerprint([
    JSON.stringify([
      entries.filter(({ values }) => filled(values) > 0),
      lists.map((rows) => rows.filter((row) => filled(row) > 0)),
    ]),
  ]);

const filled = (cells: readonly unknown[]): number =>
  cells.filter((cell) => !isBlankCell(cell as CellContent)).length;
