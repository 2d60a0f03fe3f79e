/**
 * Runs inside the add-in's page and gives scripts outside it the functions behind the pane's buttons; arguments and
 * results are plain data. The page itself stays as it is built for Excel.
 */
import { bringNewer, type NewerVersion } from "./newerVersion";
import { earlierShape } from "../../src/schemes/earlierShapes";
import type { Design } from "../../src/schemes/designs/design";
import { schemeOfDesign } from "../../src/schemes/designs/designScheme";
import { loadScheme } from "../../src/schemes/loading";
import type { Scheme } from "../../src/schemes/scheme";
import type { InsertionChoices } from "../../src/template/insertion";
import type { RowOrder } from "../../src/template/lists/rowOrder";
import type { Person } from "../../src/template/lists/listShape";
import type { YearFigures } from "../../src/template/migration/differences";
import type { Variant } from "../../src/template/kept/variants";
import type { WhatIfSet } from "../../src/template/kept/whatIfs";
import type { Area } from "../../src/template/plan";
import type { WhatIf } from "../../src/template/whatIf/compared";
import type { WhatIfText } from "../../src/template/whatIf/whatIfSheet";
import type { NoticeChoices, Whom } from "../../src/template/outputs/notice";
import { payrollFile, type PayrollColumn } from "../../src/template/outputs/payrollFile";
import type { Decision } from "../../src/template/registers/appeal";
import type { PostingChoices } from "../../src/template/outputs/posting";
import { parsePeriod, periodId as periodIdOf, type Period } from "../../src/template/periods";
import type { SigningRecord } from "../../src/template/kept/signOffs";
import type { ExchangeEvent } from "../../src/exchange/departments/exchangeEvents";
import { addCheck, checkNow } from "../../src/workbook/addCheck";
import { auditScheme } from "../../src/workbook/audit/audit";
import type { Mend } from "../../src/workbook/audit/findings";
import { writeReport, type ReportText } from "../../src/workbook/audit/report";
import { previewFormula } from "../../src/workbook/formulas/preview";
import { readFormulaCell, takeSelection } from "../../src/workbook/formulas/readCell";
import { writeFormula, type NewFormula } from "../../src/workbook/formulas/writeFormula";
import { explainCell } from "../../src/workbook/explain/explainCell";
import { mendFinding } from "../../src/workbook/audit/mend";
import { collect, noteEvents, type Collection } from "../../src/workbook/departments/exchange";
import { readChosen, type Receivers } from "../../src/workbook/departments/readChosen";
import { openAsWorkbook } from "../../src/workbook/handOver";
import { addRaterSheet } from "../../src/workbook/departments/raterSheet";
import { readPeriodNow } from "../../src/workbook/departments/readPeriod";
import { addPeriod } from "../../src/workbook/addPeriod";
import { carriedEntries } from "../../src/workbook/carryForward";
import { runExamples, type ExampleChoices } from "../../src/workbook/examples";
import { fillEntries, fillList, type PersonEntries } from "../../src/workbook/fillEntries";
import { closePeriod, readClosing, type ClosingWords } from "../../src/workbook/closing/closePeriod";
import { readNowDiffers } from "../../src/workbook/closing/nowDiffers";
import { finishPeriod, publishPeriod, readNextStep } from "../../src/workbook/closing/publishPeriod";
import { readSigning } from "../../src/workbook/closing/readSigning";
import { reopenPeriod } from "../../src/workbook/closing/reopenPeriod";
import { askSignOffs, signOff, type Signature } from "../../src/workbook/closing/signOff";
import { stageIn } from "../../src/workbook/closing/stageIn";
import { askFunctions } from "../../src/workbook/functionsAnswer";
import { compareEntries, writeChanges, type EntryChange } from "../../src/workbook/importEntries";
import { insertFilled, type Entries } from "../../src/workbook/insertFilled";
import { insertScheme } from "../../src/workbook/insertScheme";
import { deleteDesign, readDesigns, saveDesign, setDesignsAside } from "../../src/workbook/designs/kept";
import { readInstance, readInstances } from "../../src/workbook/instances";
import {
  jumpBelowHeading,
  jumpToCell,
  jumpToParameter,
  jumpToPerson,
  jumpToSheet,
} from "../../src/workbook/jump";
import { compareWith } from "../../src/workbook/comparing/compareWith";
import { makeReconciliation, readReconciliation } from "../../src/workbook/outputs/makeReconciliation";
import { makePayment, readPayment } from "../../src/workbook/outputs/makePayment";
import { makeNotices } from "../../src/workbook/outputs/makeNotices";
import { makePersonYears } from "../../src/workbook/outputs/makePersonYears";
import { makePosting } from "../../src/workbook/outputs/makePosting";
import { makeTalks } from "../../src/workbook/outputs/makeTalks";
import { readOutputs } from "../../src/workbook/outputs/outputs";
import { previewUpdate } from "../../src/workbook/migration/preview";
import { updateScheme } from "../../src/workbook/migration/update";
import { readOverview } from "../../src/workbook/overview";
import {
  cancelChange,
  changeParameters,
  type Holding,
  type ParameterChanges,
} from "../../src/workbook/changeParameters";
import { readParameters } from "../../src/workbook/parameters";
import { addPeople, markLeaver } from "../../src/workbook/people";
import { periodsDropped } from "../../src/workbook/periodsDropped";
import {
  addCorrections,
  takeBackCorrection,
  type NewCorrection,
} from "../../src/workbook/registers/corrections";
import { beginRegister } from "../../src/workbook/registers/beginRegister";
import type { RegisterRole } from "../../src/workbook/registers/goneRegister";
import type { RegisterWords } from "../../src/workbook/registers/registerWords";
import { addAppeal, decideAppeal, type NewAppeal } from "../../src/workbook/registers/appeals";
import { readRegistered } from "../../src/workbook/registers/registered";
import { runProbes } from "../../src/workbook/probes/run";
import { deleteVariant, readVariants, saveVariant } from "../../src/workbook/variants";
import { WorkbookProblem } from "../../src/workbook/problems";
import { computeWhatIf, type Asked } from "../../src/workbook/whatIf/computeWhatIf";
import { deleteWhatIf, readWhatIfs, renameWhatIf, saveWhatIf } from "../../src/workbook/whatIf/keptWhatIfs";
import { viewResults } from "../../src/workbook/viewResults";
import { writeWhatIf } from "../../src/workbook/whatIf/writeWhatIf";
import { readPictures } from "../../src/workbook/readPictures";
import { readList, readResults } from "../../src/workbook/readResults";
import { repairScheme } from "../../src/workbook/repair";
import { readPeriodContents, removePeriod } from "../../src/workbook/removePeriod";
import { readPersonContents, removePerson } from "../../src/workbook/removePerson";
import { addLeave, takeBackLeave, type NewLeave } from "../../src/workbook/registers/leave";
import { addMove, takeBackMove } from "../../src/workbook/registers/moves";
import { removeScheme } from "../../src/workbook/removeScheme";
import { sortRows } from "../../src/workbook/sortRows";
import { readSelection } from "../../src/workbook/selection";

type AskedSignOffs = NonNullable<SigningRecord["asked"]>;

export interface Inserted {
  number: number;
  prefix: string;
  /** Sheet names by role. */
  sheets: Record<string, string>;
}

/** Loaded by itself, as the pane does: making all of the catalogue would be most of a page's start. */
async function scheme(id: string): Promise<Scheme> {
  const found = await loadScheme(id);
  if (!found) throw new Error(`no scheme ${id}`);
  return found;
}

function period({ period: kind }: Scheme, id: string): Period {
  const found = parsePeriod(kind, id);
  if (!found) throw new Error(`no period ${id}`);
  return found;
}

export async function insert(schemeId: string, choices: InsertionChoices): Promise<Inserted> {
  const { layout } = await insertScheme(await scheme(schemeId), choices);
  return { number: layout.number, prefix: layout.prefix, sheets: namesOf(layout.sheets) };
}

/**
 * Sheets as an earlier version wrote them, by its shape: for versions of which no workbook was saved. Its formulas are no
 * longer known, so all its figures are 0.
 */
export async function insertEarlier(
  schemeId: string,
  version: number,
  choices: InsertionChoices,
): Promise<Inserted> {
  const today = await scheme(schemeId);
  const shape = await earlierShape(schemeId, version);
  if (!shape) throw new Error(`no version ${version} of ${schemeId}`);
  const had = <T extends { id: string }>(all: readonly T[], then: readonly { id: string }[]): T[] =>
    then.flatMap(({ id }) => all.find((one) => one.id === id) ?? []);
  const earlier: Scheme = {
    ...today,
    version,
    parameters: had(today.parameters, shape.parameters),
    rosterColumns: had(today.rosterColumns, shape.roster),
    entryColumns: had(today.entryColumns, shape.entries),
    entryChecks: [],
    results: today.results.map((section) => ({
      ...section,
      columns: section.columns
        .filter(({ id }) => shape.results.some((result) => result.id === id))
        .map((column) => ({ ...column, spills: false, formula: "=0", native: "same" })),
    })),
    nativeHelpers: [],
    rollUps: today.rollUps.map((rollUp) => ({ ...rollUp, formula: "=0" })),
    openings: [],
  };
  const { layout } = await insertScheme(earlier, choices);
  return { number: layout.number, prefix: layout.prefix, sheets: namesOf(layout.sheets) };
}

const namesOf = (sheets: Readonly<Record<string, { name: string }>>): Record<string, string> =>
  Object.fromEntries(Object.entries(sheets).map(([role, { name }]) => [role, name]));

export async function instances() {
  const found = await Excel.run((context) => readInstances(context));
  return found.map(({ layout, missing, record, newerDesign }) => ({
    number: layout.number,
    scheme: layout.scheme.id,
    prefix: layout.prefix,
    sheets: namesOf(layout.sheets),
    places: layout.sheets,
    opened: layout.opened,
    missing,
    record,
    ...(newerDesign ? { newerDesign } : {}),
    ...(layout.closed ? { closed: layout.closed } : {}),
  }));
}

export const repair = (number: number) => repairScheme(number);

export const sort = (number: number, role: string, by: RowOrder) => sortRows(number, role, by);

export const nextPeriod = (number: number): Promise<Period> => addPeriod(number);

export const fill = (number: number, periodId: string, people: PersonEntries[]): Promise<string[]> =>
  Excel.run(async (context) => {
    const instance = await readInstance(context, number);
    return fillEntries(context, instance, period(instance.layout.scheme, periodId), people);
  });

export const fillRows = (
  number: number,
  list: string,
  periodId: string,
  rows: Record<string, string | number>[],
): Promise<void> =>
  Excel.run(async (context) => {
    const instance = await readInstance(context, number);
    return fillList(context, instance, list, period(instance.layout.scheme, periodId), rows);
  });

/** A period as departments are asked for it. */
export const periodNow = async (number: number, periodId: string) => {
  const { layout } = await Excel.run((context) => readInstance(context, number));
  return readPeriodNow(number, period(layout.scheme, periodId));
};

/** The departments or raters whose files are made. */
export const chosenNow = async (
  number: number,
  periodId: string,
  chosen: string[],
  by?: Receivers,
  previous?: string,
) => {
  const { layout } = await Excel.run((context) => readInstance(context, number));
  const own = (id: string) => period(layout.scheme, id);
  return readChosen(number, own(periodId), chosen, by, previous === undefined ? undefined : own(previous));
};

/** Adds the sheet of who scores whom. */
export const addRaters = (number: number): Promise<void> => addRaterSheet(number);

/** Opens a file as a workbook of its own. */
export const openFile = (bytes: number[]): Promise<void> => openAsWorkbook(new Uint8Array(bytes));

export const collectFiles = async (number: number, periodId: string, collection: Collection) => {
  const { layout } = await Excel.run((context) => readInstance(context, number));
  return collect(number, period(layout.scheme, periodId), collection);
};

export const noteExchange = (number: number, events: ExchangeEvent[]): Promise<void> =>
  noteEvents(number, events);

export const results = (number: number, year: number) =>
  Excel.run(async (context) => readResults(context, await readInstance(context, number), year));

export const listResults = (number: number, list: string, periodId: string) =>
  Excel.run(async (context) => {
    const instance = await readInstance(context, number);
    return readList(context, instance, list, period(instance.layout.scheme, periodId));
  });

export const remove = (number: number): Promise<void> => removeScheme(number);

export async function insertWithEntries(schemeId: string, choices: InsertionChoices, entries: Entries) {
  const { plan, unlisted } = await insertFilled(await scheme(schemeId), choices, entries);
  return { number: plan.layout.number, sheets: namesOf(plan.layout.sheets), unlisted };
}

/** Cancels as soon as the progress has come so far; rejects with what the pane would show. */
export const insertAndCancel = async (
  schemeId: string,
  choices: InsertionChoices,
  entries: Entries,
  at: number,
): Promise<unknown> =>
  insertFilled(await scheme(schemeId), choices, entries, (share) => {
    if (share >= at) throw new WorkbookProblem("cancelled");
  }).then(() => "inserted");

export const join = (number: number, people: Person[]): Promise<void> => addPeople(number, people);

/** What of these columns would be carried forward into a period. */
export const carried = async (number: number, periodId: string, columns: string[]) => {
  const { layout } = await Excel.run((context) => readInstance(context, number));
  return carriedEntries(number, period(layout.scheme, periodId), columns);
};

export const periodContents = (number: number) => readPeriodContents(number);

export const takePeriodOut = (
  number: number,
  period: string,
  print: string,
  words: RegisterWords,
  at: string,
): Promise<void> => removePeriod(number, period, print, words, new Date(at));

export const onLeave = (number: number, leave: NewLeave, words: RegisterWords, at: string): Promise<void> =>
  addLeave(number, leave, words, new Date(at));

export const notOnLeave = (number: number, line: number, words: RegisterWords, at: string): Promise<void> =>
  takeBackLeave(number, line, words, new Date(at));

export const moveTo = async (
  number: number,
  { id, from, department }: { id: string; from: string; department: string },
  words: RegisterWords,
  at: string,
): Promise<void> => {
  const { layout } = await Excel.run((context) => readInstance(context, number));
  return addMove(number, { id, department, from: period(layout.scheme, from) }, words, new Date(at));
};

export const moveBack = (number: number, line: number, words: RegisterWords, at: string): Promise<void> =>
  takeBackMove(number, line, words, new Date(at));

export const personContents = (number: number, id: string) => readPersonContents(number, id);

export const takePersonOut = (
  number: number,
  id: string,
  print: string,
  words: RegisterWords,
  at: string,
): Promise<void> => removePerson(number, id, print, words, new Date(at));

export const leave = (number: number, id: string, left: number | null): Promise<void> =>
  markLeaver(number, id, left);

/** Those that hold in a period; without one those that hold at last. */
export const parameters = (number: number, at?: Period) =>
  Excel.run(async (context) => readParameters(context, await readInstance(context, number), at));

/** `at`: the time to be written down, as ISO text. */
export const change = (number: number, inputs: ParameterChanges, at: string, holding: Holding = {}) =>
  changeParameters(number, inputs, { ...holding, now: new Date(at) });

/** Takes back that a parameter has another value from a period on. */
export const cancel = (number: number, id: string, from: Period, at: string, holding: Holding = {}) =>
  cancelChange(number, id, from, { ...holding, now: new Date(at) });

export async function overview() {
  const { schemes: states } = await readOverview();
  return states.map(({ instance, roster, periods, warnings }) => ({
    number: instance.layout.number,
    missing: instance.missing,
    roster,
    periods,
    warnings: warnings.map((warning) =>
      "parameter" in warning
        ? {
            kind: warning.kind,
            id: warning.parameter.id,
            ...(warning.from ? { from: warning.from } : {}),
            ...("finding" in warning ? { problem: warning.finding.problem } : {}),
          }
        : warning.kind === "listRow"
          ? { ...warning, list: warning.list.id, problem: warning.problem["zh-CN"] }
          : warning,
    ),
  }));
}

/** Schemes that cannot be read, with what is said of each. */
export async function unread() {
  const { unread: all } = await readOverview();
  return all.map(({ why, ...scheme }) => ({
    ...scheme,
    why: new WorkbookProblem(why.key, why.values).message,
  }));
}

export const toPerson = (number: number, periodId: string, id: string): Promise<void> =>
  Excel.run((context) => readInstance(context, number)).then(({ layout }) =>
    jumpToPerson(number, period(layout.scheme, periodId), id),
  );

export const toParameter = (number: number, id: string): Promise<void> => jumpToParameter(number, id);

export const toListCell = (
  number: number,
  role: string,
  cell: { row: number; column: number },
): Promise<void> => jumpBelowHeading(number, role, cell);

export const toCell = (sheet: string, cell: Area): Promise<void> => jumpToCell(sheet, cell);

export const toSheet = (number: number, role: string): Promise<void> => jumpToSheet(number, role);

export const selection = () => readSelection();

export const probe = () => runProbes();

export const ask = () => askFunctions();

export const examples = async (schemeId: string, choices: ExampleChoices) =>
  runExamples(await scheme(schemeId), choices);

/** Cancels as soon as the progress has come so far. */
export const examplesAndCancel = async (
  schemeId: string,
  choices: ExampleChoices,
  at: number,
): Promise<unknown> =>
  runExamples(await scheme(schemeId), choices, (share) => {
    if (share >= at) throw new WorkbookProblem("cancelled");
  }).then(() => "done");

export const variants = () => readVariants();

export const keepVariant = (variant: Variant) => saveVariant(variant);

export const dropVariant = (variant: Pick<Variant, "scheme" | "name">) => deleteVariant(variant);

export const designs = async () => (await readDesigns()).designs;

export const unreadDesigns = async () => (await readDesigns()).unread;

export const keepDesign = (design: Design) => saveDesign(design);

export const designsAside = () => setDesignsAside();

export const dropDesign = (id: string) => deleteDesign(id);

export async function insertDesign(design: Design, choices: InsertionChoices): Promise<Inserted> {
  const { layout } = await insertScheme(schemeOfDesign(design), choices);
  return { number: layout.number, prefix: layout.prefix, sheets: namesOf(layout.sheets) };
}

export const check = (number: number): Promise<string[]> => addCheck(number);

/** What the check sheets show as they are. */
export const checked = (number: number) => checkNow(number);

/** Findings with what the overview warns of by its kind. */
export async function audit(number: number) {
  const { findings, ...audit } = await auditScheme(number);
  return {
    ...audit,
    findings: findings.map(({ warning, ...finding }) => ({
      ...finding,
      kind: warning ? warning.kind : finding.kind,
    })),
  };
}

/** Of the selected cell where none is told. */
export const why = (language: "zh-CN" | "en-US", at?: { sheet: string; cell: Area }) =>
  explainCell(language, at);

export const report = (number: number, text: ReportText) => writeReport(number, text);

export const mend = (number: number, how: Mend) => mendFinding(number, how);

export const preview = (number: number, design?: Design) => previewUpdate(number, undefined, design);

/** Shows the differences, then goes on: what the pane does when they are agreed to. */
export async function bringUpToDate(number: number, design?: Design) {
  const preview = await previewUpdate(number, undefined, design);
  await updateScheme(number, preview.after, undefined, design);
  return preview;
}

export const update = (number: number, shown: YearFigures[], design?: Design) =>
  updateScheme(number, shown, undefined, design);

export const compare = (number: number, entries: Entries) => compareEntries(number, entries);

export const writeCompared = (number: number, changes: EntryChange[]) => writeChanges(number, changes);

const periodIn = (number: number, id: string): Promise<Period> =>
  Excel.run((context) => readInstance(context, number)).then(({ layout }) => period(layout.scheme, id));

/** `at`: the time to be written down, as ISO text. */
export const payment = async (number: number, periodId: string, at: string) =>
  makePayment(number, await periodIn(number, periodId), new Date(at));

export const posting = async (number: number, periodId: string, choices: PostingChoices, at: string) =>
  makePosting(number, await periodIn(number, periodId), choices, new Date(at));

export const notices = async (number: number, periodId: string, choices: NoticeChoices, at: string) =>
  makeNotices(number, await periodIn(number, periodId), choices, new Date(at));

export const talks = async (number: number, periodId: string, whom: Whom, at: string) =>
  makeTalks(number, await periodIn(number, periodId), whom, new Date(at));

export const personYears = async (number: number, periodId: string, whom: Whom, at: string) =>
  makePersonYears(number, await periodIn(number, periodId), whom, new Date(at));

export async function outputs(number: number) {
  const states = await readOutputs(number);
  return states.map(({ role, sheet, fits, kept }) => ({ role, sheet, fits, made: kept?.made }));
}
export const closing = (number: number, now: string) => readClosing(number, new Date(now));

export const dropped = (number: number, id: string, left: number): Promise<string[]> =>
  periodsDropped(number, id, left).then((periods) => periods.map(periodIdOf));

export const close = (number: number, periodId: string, words: ClosingWords, now: string): Promise<void> =>
  closePeriod(number, periodId, words, new Date(now));

export const reopen = (
  number: number,
  periodId: string,
  words: ClosingWords & { reason: string },
  now: string,
): Promise<void> => reopenPeriod(number, periodId, words, new Date(now));

export const correct = async (
  number: number,
  lines: NewCorrection[],
  paysIn: string,
  words: RegisterWords,
  at: string,
): Promise<void> => addCorrections(number, lines, await periodIn(number, paysIn), words, new Date(at));

export const takeBack = (number: number, line: number, words: RegisterWords, at: string): Promise<void> =>
  takeBackCorrection(number, line, words, new Date(at));

export const beginCorrections = (number: number, words: RegisterWords, at: string): Promise<void> =>
  beginRegister(number, "corrections", words, new Date(at));

export const beginAgain = (
  number: number,
  role: RegisterRole,
  words: RegisterWords,
  at: string,
): Promise<void> => beginRegister(number, role, words, new Date(at));

export const corrections = async (number: number) => (await readRegistered(number)).corrections;

export const appeal = async (number: number, periodId: string, given: NewAppeal): Promise<void> =>
  addAppeal(number, await periodIn(number, periodId), given);

export const decide = (number: number, line: number, decision: Decision, at: string): Promise<void> =>
  decideAppeal(number, line, decision, new Date(at));

export const appeals = async (number: number) => (await readRegistered(number)).appeals;

/** What the file for the payroll has. */
export const payroll = async (number: number, periodId: string, columns: PayrollColumn[]) =>
  payrollFile(await readPayment(number, await periodIn(number, periodId)), columns);

/** Cancels as soon as the progress has come so far. */
export const whatIf = (
  number: number,
  inputs: ParameterChanges,
  asked: Asked,
  cancelAt = Infinity,
  begun?: string,
) =>
  computeWhatIf(
    number,
    inputs,
    asked,
    (share) => {
      if (share >= cancelAt) throw new WorkbookProblem("cancelled");
    },
    begun === undefined ? new Date() : new Date(begun),
  );

export const whatIfs = () => readWhatIfs();

export const keepWhatIf = (set: WhatIfSet) => saveWhatIf(set);

export const renamedWhatIf = (set: Pick<WhatIfSet, "scheme" | "name">, name: string) =>
  renameWhatIf(set, name);

export const dropWhatIf = (set: Pick<WhatIfSet, "scheme" | "name">) => deleteWhatIf(set);

export const whatIfSheet = (number: number, text: WhatIfText, found: WhatIf) =>
  writeWhatIf(number, text, found);

/** Of the results the columns of a period, or all. */
export const view = async (number: number, periodId: string, whole = false) =>
  viewResults(number, await periodIn(number, periodId), whole);

export const pictures = async (number: number, periodId: string) =>
  readPictures(number, await periodIn(number, periodId));

export const nowDiffers = (number: number) => readNowDiffers(number);

/** Who has signed which period, and whether it still fits. */
export const signing = (number: number) => readSigning(number);

export const sign = (number: number, signature: Signature, now: string): Promise<void> =>
  signOff(number, signature, new Date(now));

export const askFor = (
  number: number,
  asked: AskedSignOffs,
  words: ClosingWords,
  now: string,
): Promise<void> => askSignOffs(number, asked, words, new Date(now));

/** What the next step of a closed period needs. */
export const nextStep = (number: number, periodId: string, now: string) =>
  readNextStep(number, periodId, new Date(now));

export const publish = (
  number: number,
  periodId: string,
  words: ClosingWords & { deadline: number },
  now: string,
): Promise<void> => publishPeriod(number, periodId, words, new Date(now));

export const finish = (number: number, periodId: string, words: ClosingWords, now: string): Promise<void> =>
  finishPeriod(number, periodId, words, new Date(now));

/** How far each period has come on a day. */
export const stages = async (number: number, today: number) => {
  const state = (await readOverview()).schemes.find(({ instance }) => instance.layout.number === number);
  return Object.fromEntries(
    (state?.periods ?? []).map((own) => [periodIdOf(own.period), stageIn(state!, own, today)]),
  );
};

export const reconciliation = async (number: number, periodId: string, budget?: number) =>
  readReconciliation(number, await periodIn(number, periodId), budget === undefined ? {} : { budget });

export const reconciliationSheet = async (number: number, periodId: string, now: string) =>
  makeReconciliation(number, await periodIn(number, periodId), {}, new Date(now));

/** `base64`: the other workbook's bytes. */
export const compared = (number: number, name: string, base64: string) =>
  compareWith(number, { name, bytes: Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)) });

export const formulaCell = () => readFormulaCell();

export const selectionAs = (fixed: boolean) => takeSelection(fixed);

export const formulaPreview = (formula: string, language: "zh-CN" | "en-US", row?: number) =>
  previewFormula(formula, undefined, language, row);

export const formulaInto = (asked: NewFormula) => writeFormula(asked);

/** Schemes whose code does not come, as where the connection is lost. */
const lost = new Set<string>();

export async function comes(schemeId: string, does: boolean): Promise<void> {
  if (does) {
    lost.delete(schemeId);
    return;
  }
  Object.defineProperty(await scheme(schemeId), "id", {
    configurable: true,
    get: () => {
      if (!lost.has(schemeId)) return schemeId;
      throw Object.assign(new Error(`Loading chunk scheme-${schemeId} failed.`), { name: "ChunkLoadError" });
    },
  });
  lost.add(schemeId);
}

/** A release to come: the catalogue has a version more of a scheme. */
export const newer = async (schemeId: string, change: NewerVersion): Promise<void> =>
  bringNewer(await scheme(schemeId), change);
