/**
 * Brings a scheme up to date, after its differences have been shown. Until all is written, computed and found to be
 * what was shown, a failure puts everything back; what comes after that is only tidied up.
 */
import type { Design } from "../../schemes/designs/design";
import { textIn } from "../../schemes/shape";
import { markerName } from "../../template/layout";
import { sameCell, type YearFigures } from "../../template/migration/differences";
import { roleOfToday } from "../../template/migration/previewPlan";
import { formerNote, planUpdate, type UpdatePlan } from "../../template/migration/updatePlan";
import { columnsOfRole, isReplaced, writtenRows } from "../../template/migration/written";
import { keptName } from "../../template/kept/record";
import { planParametersSheet } from "../../template/parameters/parametersSheet";
import { absolute, sheetReference } from "../../template/addresses";
import { area, type Area, type SheetPlan } from "../../template/plan";
import { TAB_COLORS } from "../../template/styles";
import { renewCheck } from "../addCheck";
import { readBefore, type Before } from "../before";
import { finishNowOrNext, inTurn, wholly } from "../command";
import { problemOf, WorkbookProblem } from "../problems";
import { settled } from "../settled";
import { Undo } from "../undo";
import { unlock } from "../unlock";
import { persist } from "../waiting";
import { carryOut, type Progress } from "../writePlan";
import { protectSheet, rangeOf, writeCells, writeHeights, writeParts } from "../writeSheet";
import { queueClosedLists, rebasedRecord, writeClosedYears } from "./closedYears";
import { closedYearsOf, readAllWritten, readYears } from "./preview";
import { readContents, readWritten, writtenName, writtenWidth, type WrittenInstance } from "./readWritten";
import { bookmarkName, undoUpdate, type Snapshot } from "./undo";
import { yearsOf } from "../../template/periods";

const LOCKED = { insertRows: false, deleteRows: false };

/** Shares of the progress. */
const REARRANGED = 0.2;
const WRITTEN = 0.8;

/**
 * `shown` are the figures of the preview: what the workbook computes afterwards must be them. `design`: see there.
 * @throws WorkbookProblem in the user's words; the workbook is then as it was before.
 */
export const updateScheme = (
  number: number,
  shown: readonly YearFigures[],
  progress: Progress = () => undefined,
  design?: Design,
): Promise<void> => inTurn(() => bringUpToDate(number, shown, progress, design));

async function bringUpToDate(
  number: number,
  shown: readonly YearFigures[],
  progress: Progress,
  design: Design | undefined,
): Promise<void> {
  try {
    const done = await Excel.run((context) => update(context, number, shown, progress, design));
    const untidy = await tidyUp(done);
    if (untidy) throw untidy;
    // Checks hold formulas only: they are made anew.
    if (Object.keys(done.written.layout.sheets).some((role) => role.startsWith("check:")))
      await renewCheck(number).catch((error: unknown) => {
        const { key, values } = problemOf(error);
        throw new WorkbookProblem("updatedWithoutCheck", {
          reason: new WorkbookProblem(key, values).message,
        });
      });
    progress(1);
  } catch (error) {
    throw problemOf(error);
  }
}

interface Done {
  written: WrittenInstance;
  plan: UpdatePlan;
  used: Readonly<Record<string, Area>>;
}

async function update(
  context: Excel.RequestContext,
  number: number,
  shown: readonly YearFigures[],
  progress: Progress,
  design: Design | undefined,
): Promise<Done> {
  const before = await readBefore(context);
  const written = await readWritten(context, number, design);
  await settled(
    () => readAllWritten(context, written),
    () => progress(0),
  );
  const rows = await parameterRows(context, written);
  const contents = await readContents(context, written);
  // Its sheets come and go before anything else is written.
  const closed = written.layout.closed ? await closedYearsOf(number, design) : [];
  const record = rebasedRecord(written, written.instance.record, closed);
  const plan = planUpdate(written, record, rows, contents, before);
  const { snapshot, used } = await takeSnapshot(context, written, plan, before);
  const insertions = plan.insertions.map((insertion) => ({
    ...insertion,
    sheet: written.layout.sheets[insertion.role]?.name ?? "",
  }));
  // A password is met, and named, before anything is written.
  const opened = [...Object.keys(snapshot.protections), ...plan.retired.map(({ place }) => place.name)];
  await wholly(async (own, undo) => {
    const { lock } = await unlock(own, undo, opened);
    lock();
    await own.sync();
  });
  try {
    await store(context, plan, before, used);
    await setBookmarks(context, insertions);
    await rearrange(context, written, plan, snapshot, insertions);
    progress(REARRANGED);
    const now = { ...before, sheets: [...before.sheets, ...plan.stores.map(({ name }) => name)] };
    // What has come goes with all else that the snapshot knows nothing of.
    await carryOut(context, plan, now, new Undo(), (share) =>
      progress(REARRANGED + share * (WRITTEN - REARRANGED)),
    );
    const writing = writingLayout(plan);
    // What closed lists have computed comes with them where they are written anew; else it stands.
    const anew = Object.entries(contents.rows).filter(([role]) => isReplaced(written, role));
    queueClosedLists(context, written, writing, { rows: Object.fromEntries(anew) });
    if (closed.length > 0) await writeClosedYears(context, writing, closed);
    await moveNames(context, plan);
    const found = await settled(
      () => readYears(context, { layout: writing }, yearsOf(written.layout.opened)),
      () => progress(WRITTEN),
    );
    if (!sameFigures(found, shown)) throw new WorkbookProblem("changedSince");
    await takeOver(context, written, plan, snapshot);
  } catch (error) {
    const problem = problemOf(error);
    const left = Object.keys(snapshot.protections).join(", ");
    const remains = await finishNowOrNext(
      () => undoUpdate(snapshot, insertions),
      () => problem.remains(left),
    );
    throw remains ?? problem.undone();
  }
  return { written, plan, used };
}

/** Where the first cell of each parameter stands, by the ids of today. One sync. */
async function parameterRows(
  context: Excel.RequestContext,
  { layout, shape, carry }: WrittenInstance,
): Promise<Record<string, number>> {
  const found = shape.parameters.flatMap((parameter) => {
    const id = carry.parameters(parameter.id);
    if (id === undefined) return [];
    const name = writtenName(layout.prefix, parameter, layout.language);
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    const input = range.getOffsetRange(0, -writtenWidth(parameter));
    return [{ id, name: textIn(parameter.name, layout.language), input: input.load("rowIndex") }];
  });
  await context.sync();
  const gone = found.find(({ input }) => input.isNullObject);
  if (gone) throw new WorkbookProblem("parameterGone", { name: gone.name });
  return Object.fromEntries(found.map(({ id, input }) => [id, input.rowIndex]));
}

/** One sync. */
async function takeSnapshot(
  context: Excel.RequestContext,
  written: WrittenInstance,
  plan: UpdatePlan,
  before: Before,
): Promise<{ snapshot: Snapshot; used: Record<string, Area> }> {
  const { layout, shape } = written;
  const { worksheets, names } = context.workbook;
  const all = worksheets.load("items/id,items/name");
  const defined = names.load("items/name,items/formula");
  const nameOf = (role: string) => layout.sheets[role]?.name ?? "";
  const touched = [...plan.rewritten.map(({ role }) => nameOf(role)), nameOf("record")].map((name) => ({
    name,
    protection: worksheets.getItem(name).protection.load("protected,options"),
  }));
  const lists = plan.rewritten.flatMap(({ role }) => {
    const columns = columnsOfRole(written, role);
    const place = layout.sheets[role];
    const old = shape.lists.find(({ id }) => id === role.split(":")[1]);
    const first = old?.columns.length ?? 0;
    if (!place || !old || !columns || columns.before.length === first) return [];
    const from = writtenRows(shape, role, place);
    const row = Math.min(place.header + 1, from.row);
    const cells = area(row, first, from.row + from.rows - row, columns.before.length - first);
    const range = rangeOf(worksheets.getItem(place.name), cells).load("formulas");
    return [{ sheet: place.name, cells, range }];
  });
  // Above the headings of entry sheets, and what their rows say so far.
  const said = plan.rewritten.flatMap(({ role, head, appended: columns, cells }) => {
    if (!head) return [];
    const sheet = worksheets.getItem(nameOf(role));
    const inRows = cells
      .map((each) => each.area)
      .filter(({ row, column }) => row > head.rows && column < (columns?.block.column ?? 0));
    return [head, ...inRows].map((own) => ({
      ...{ sheet: nameOf(role), area: own },
      range: rangeOf(sheet, own).load("formulas"),
    }));
  });
  const appended = plan.rewritten.flatMap(({ role, appended: columns }) => {
    const sheet = nameOf(role);
    if (!columns) return [];
    return [
      { sheet, area: columns.block, range: rangeOf(worksheets.getItem(sheet), columns.block).load("values") },
    ];
  });
  const parameters = worksheets.getItem(nameOf("parameters")).getUsedRange();
  parameters.load("formulas,rowIndex,columnIndex,rowCount,columnCount");
  // Today's sheet may be wider than what was used.
  const wide = plan.rewritten
    .filter(({ role }) => role === "parameters")
    .map(({ cells }) => around(cells.map((own) => own.area)))
    .map((own) => ({
      area: own,
      range: rangeOf(worksheets.getItem(nameOf("parameters")), own).load("formulas"),
    }));
  const record = layout.sheets.record;
  const recordRows = Math.max((record?.end ?? 0) + 1, plan.recordSheet.block.rows);
  const recordCells = area(0, 0, recordRows);
  const recordRange = rangeOf(worksheets.getItem(nameOf("record")), recordCells).load("formulas");
  const retired = plan.retired.map(({ place }) => {
    const range = worksheets.getItem(place.name).getUsedRange();
    return { name: place.name, range: range.load("rowIndex,columnIndex,rowCount,columnCount") };
  });
  await context.sync();
  const occupied = appended.find(({ range }) => range.values.flat().some((cell) => cell !== ""));
  if (occupied) throw new WorkbookProblem("columnsInUse", { sheet: occupied.sheet });
  return {
    snapshot: {
      // Colours come above the headings, too.
      appended: [
        ...appended.map(({ sheet, area: own }) => ({ sheet, area: own })),
        ...plan.rewritten.flatMap(({ role, painted }) =>
          painted ? [{ sheet: nameOf(role), area: painted }] : [],
        ),
      ],
      sheets: Object.fromEntries(all.items.map(({ id, name }) => [id, name])),
      names: Object.fromEntries(defined.items.map(({ name, formula }) => [name, String(formula)])),
      protections: Object.fromEntries(
        touched.map(({ name, protection }) => [name, protection.protected ? protection.options : undefined]),
      ),
      cells: [
        ...lists.map(({ sheet, cells, range }) => ({
          sheet,
          area: cells,
          formulas: range.formulas as unknown[][],
          only: "formulas" as const,
        })),
        // A sheet of parameters that makes room is not written into.
        ...said.map(({ sheet, area: own, range }) => ({
          ...{ sheet, area: own },
          formulas: range.formulas as unknown[][],
        })),
        ...wide.map(() => ({
          sheet: nameOf("parameters"),
          area: areaOf(parameters),
          formulas: parameters.formulas as unknown[][],
        })),
        ...wide.map(({ area: own, range }) => ({
          sheet: nameOf("parameters"),
          area: own,
          formulas: range.formulas as unknown[][],
        })),
        { sheet: nameOf("record"), area: recordCells, formulas: recordRange.formulas as unknown[][] },
      ],
      active: before.activeSheet,
      coming: {
        sheets: [
          ...[...plan.stores, ...plan.sheets].map(({ name }) => name),
          ...Object.values(plan.finalNames),
        ],
        names: plan.names.map(({ name }) => name),
      },
      moved: plan.moved.map(({ name }) => name),
    },
    used: Object.fromEntries(retired.map(({ name, range }) => [name, areaOf(range)])),
  };
}

/** The smallest area that holds them all, from the first cell of the sheet on. */
const around = (areas: readonly Area[]): Area =>
  area(
    0,
    0,
    Math.max(1, ...areas.map(({ row, rows }) => row + rows)),
    Math.max(1, ...areas.map(({ column, columns }) => column + columns)),
  );

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area =>
  area(rowIndex, columnIndex, rowCount, columnCount);

/** The values of sheets that make room, before anything moves them. */
async function store(
  context: Excel.RequestContext,
  plan: UpdatePlan,
  before: Before,
  used: Readonly<Record<string, Area>>,
): Promise<void> {
  await carryOut(context, { sheets: plan.stores, names: [] }, before, new Undo());
  const { worksheets } = context.workbook;
  for (const { place, store: name } of plan.retired) {
    const whole = used[place.name];
    if (name === undefined || !whole) continue;
    const sheet = worksheets.getItem(name);
    sheet.protection.unprotect();
    rangeOf(sheet, whole).copyFrom(
      rangeOf(worksheets.getItem(place.name), whole),
      Excel.RangeCopyType.values,
    );
  }
  await context.sync();
}

type Insertions = readonly (UpdatePlan["insertions"][number] & { sheet: string })[];

/** In a sync of their own: with them it can be told what a sync that failed has done. */
async function setBookmarks(context: Excel.RequestContext, insertions: Insertions): Promise<void> {
  const { names, worksheets } = context.workbook;
  insertions.forEach(({ sheet, row }, index) => {
    const cell = rangeOf(worksheets.getItem(sheet), area(row, 0));
    names.add(bookmarkName(index), cell).visible = false;
  });
  await context.sync();
}

/** Rows come, and what is computed beside entries is written as today. One sync. */
async function rearrange(
  context: Excel.RequestContext,
  { layout }: WrittenInstance,
  plan: UpdatePlan,
  { protections }: Snapshot,
  insertions: Insertions,
): Promise<void> {
  const { worksheets } = context.workbook;
  context.runtime.enableEvents = false;
  context.workbook.application.suspendApiCalculationUntilNextSync();
  const names = plan.rewritten.map(({ role }) => layout.sheets[role]?.name ?? "");
  for (const name of names) if (protections[name]) worksheets.getItem(name).protection.unprotect();
  for (const { sheet, row, rows } of insertions) {
    const added = rangeOf(worksheets.getItem(sheet), area(row, 0, rows)).getEntireRow();
    added.insert(Excel.InsertShiftDirection.down);
    // Inserted rows take the format of the headings above them.
    rangeOf(worksheets.getItem(sheet), area(row, 0, rows))
      .getEntireRow()
      .clear(Excel.ClearApplyTo.formats);
  }
  plan.rewritten.forEach(({ clear, cells, heights, appended }, index) => {
    const sheet = worksheets.getItem(names[index] ?? "");
    if (appended) writeParts(sheet, appended);
    for (const each of clear) rangeOf(sheet, each).clear(Excel.ClearApplyTo.contents);
    for (const each of cells) writeCells(sheet, each);
    writeHeights(sheet, { heights });
  });
  for (const name of names) {
    const options = protections[name];
    if (options) worksheets.getItem(name).protection.protect(options);
  }
  await context.sync();
}

/** The layout while the new sheets have names of their own. */
function writingLayout({ layout, sheets }: UpdatePlan): UpdatePlan["layout"] {
  const own = Object.fromEntries(
    sheets.flatMap(({ role, name }) => {
      const place = layout.sheets[role];
      return place ? [[role, { ...place, name }]] : [];
    }),
  );
  return { ...layout, sheets: { ...layout.sheets, ...own } };
}

const sameFigures = (found: readonly YearFigures[], shown: readonly YearFigures[]): boolean =>
  found.length === shown.length &&
  found.every(({ year, people, rollUps }, index) => {
    const other = shown[index];
    return other?.year === year && sameDeeply(people, other.people) && sameDeeply(rollUps, other.rollUps);
  });

function sameDeeply(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || a === null || typeof b !== "object" || b === null) return sameCell(a, b);
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => sameDeeply((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}

const reference = (sheet: string, block: Area): string => `=${sheetReference(sheet)}${absolute(block)}`;

/** What is computed from now on is computed with the numbers of the sheet of parameters that has come. One sync. */
async function moveNames(
  context: Excel.RequestContext,
  { moved, sheets }: Pick<UpdatePlan, "moved" | "sheets">,
): Promise<void> {
  if (moved.length === 0) return;
  for (const { name, role, area: cells } of moved) {
    const sheet = sheets.find((own) => own.role === role);
    if (sheet) context.workbook.names.getItem(name).formula = reference(sheet.name, cells);
  }
  await context.sync();
}

/** The record, the markers and the names of the sheets, in one sync: from then on it is a scheme of today. */
async function takeOver(
  context: Excel.RequestContext,
  written: WrittenInstance,
  plan: UpdatePlan,
  snapshot: Snapshot,
): Promise<void> {
  const { layout } = written;
  const { worksheets, names } = context.workbook;
  const known = new Set(Object.keys(snapshot.names));
  const define = (wanted: string, meant: Excel.Range | string, formula: string): void => {
    const name = [...known].find((each) => each.toUpperCase() === wanted.toUpperCase());
    if (name === undefined) names.add(wanted, meant).visible = false;
    else names.getItem(name).formula = formula;
  };
  const mark = (role: string, sheet: string, block: Area): void =>
    define(
      markerName(layout.number, role),
      rangeOf(worksheets.getItem(sheet), block),
      reference(sheet, block),
    );
  for (const { role, place, as } of plan.retired) {
    // The heading row is enough: nobody reads it by the marker.
    mark(as, place.name, area(place.header, 0, place.end - place.header + 1, 1));
    if (!plan.layout.sheets[role]) names.getItem(markerName(layout.number, role)).delete();
  }
  for (const { role, name, block } of plan.sheets)
    if (!plan.names.some((own) => own.name === markerName(layout.number, role))) mark(role, name, block);
  for (const role of Object.keys(layout.sheets)) {
    const now = roleOfToday(written, role);
    if (now === undefined || now === role || isReplaced(written, role)) continue;
    const old = markerName(layout.number, role);
    names.add(markerName(layout.number, now), snapshot.names[old] ?? "").visible = false;
    names.getItem(old).delete();
  }
  writeRecord(worksheets.getItem(layout.sheets.record?.name ?? ""), layout.sheets.record?.end ?? 0, plan);
  mark("record", layout.sheets.record?.name ?? "", plan.recordSheet.block);
  const { name: keptAs, formula } = keptName(layout.number, plan.record);
  define(keptAs, formula, formula);
  for (const { place, name } of plan.retired) worksheets.getItem(place.name).name = name;
  for (const [name, final] of Object.entries(plan.finalNames)) worksheets.getItem(name).name = final;
  context.runtime.enableEvents = true;
  await context.sync();
}

function writeRecord(sheet: Excel.Worksheet, end: number, { recordSheet }: UpdatePlan): void {
  const { block, protection }: SheetPlan = recordSheet;
  sheet.protection.unprotect();
  const rows = Math.max(end + 1, block.rows);
  const texts = recordSheet.cells.flatMap((cells) => ("values" in cells ? cells.values : []));
  const range = rangeOf(sheet, area(0, 0, rows));
  range.numberFormat = "@" as unknown as string[][];
  range.values = Array.from({ length: rows }, (_, row) => [texts[row]?.[0] ?? ""]);
  protectSheet(sheet, protection);
}

/** Formulas of the earlier version become values, what waited for that goes: from here on there is no way back. */
const tidyUp = ({ written, plan, used }: Done): Promise<WorkbookProblem | undefined> =>
  finishNowOrNext(
    () => persist((context) => turnIntoValues(context, written, plan, used)),
    () => new WorkbookProblem("updateUntidy", { left: plan.retired.map(({ name }) => name).join(", ") }),
  );

async function turnIntoValues(
  context: Excel.RequestContext,
  { layout, version }: WrittenInstance,
  plan: UpdatePlan,
  used: Readonly<Record<string, Area>>,
): Promise<void> {
  const { worksheets, names } = context.workbook;
  const sheets = plan.retired.map((retired) => ({
    ...retired,
    sheet: worksheets.getItemOrNullObject(retired.name),
    waiting: worksheets.getItemOrNullObject(retired.store ?? retired.name),
    marker: names.getItemOrNullObject(markerName(layout.number, retired.as)),
  }));
  for (const { sheet } of sheets) sheet.protection.load("protected");
  const standing = plan.parametersInPlace ? plan.layout.sheets.parameters : undefined;
  const parameters = standing && worksheets.getItem(standing.name);
  parameters?.protection.load("protected");
  // Kept until now: this far it could have been undone.
  const bookmarks = plan.insertions.map((_, index) => names.getItemOrNullObject(bookmarkName(index)));
  await context.sync();
  for (const { role, sheet, waiting, store: name, place } of sheets) {
    const whole = used[place.name];
    if (name === undefined || sheet.isNullObject || waiting.isNullObject || !whole) continue;
    if (sheet.protection.protected) sheet.protection.unprotect();
    const range = rangeOf(sheet, whole);
    range.clear(Excel.ClearApplyTo.contents);
    range.copyFrom(rangeOf(waiting, whole), Excel.RangeCopyType.values);
    rangeOf(sheet, area(1, 0)).values = [[formerNote(layout, role, version)]];
    // Nobody goes on filling it by mistake.
    range.format.protection.locked = true;
    sheet.tabColor = TAB_COLORS.guide;
    protectSheet(sheet, LOCKED);
  }
  await context.sync();
  for (const { sheet, waiting, store: name, marker } of sheets) {
    if (!waiting.isNullObject) {
      // Excel refuses to delete a very hidden sheet.
      waiting.visibility = Excel.SheetVisibility.visible;
      waiting.delete();
    }
    if (name === undefined && !sheet.isNullObject && !marker.isNullObject) marker.delete();
  }
  for (const bookmark of bookmarks) if (!bookmark.isNullObject) bookmark.delete();
  if (parameters) markParameters(parameters, plan);
  await context.sync();
}

/** Marks of missing, wrong and changed values look at other columns today; only where all stands as in a new sheet. */
function markParameters(sheet: Excel.Worksheet, { layout }: UpdatePlan): void {
  const { sheet: plan } = planParametersSheet(layout, {});
  // An earlier try may have got as far as here.
  if (sheet.protection.protected) sheet.protection.unprotect();
  sheet.getRange().conditionalFormats.clearAll();
  writeParts(sheet, {
    cells: [],
    styles: [],
    validations: [],
    widths: plan.widths,
    conditionalFormats: plan.conditionalFormats,
  });
  protectSheet(sheet, plan.protection);
}
