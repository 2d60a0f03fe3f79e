/** Reads what an earlier version of a scheme wrote: where its columns stand is told by the shape of that version. */
import { earlierShape } from "../../schemes/earlierShapes";
import { carryFrom } from "../../schemes/migrations";
import { shapeOf, textIn, type ParameterShape } from "../../schemes/shape";
import { carryOfDesign } from "../../schemes/designs/carry";
import { readDesign, type Design } from "../../schemes/designs/design";
import { schemeOfDesign } from "../../schemes/designs/designScheme";
import { inBoth, type Language, type Text } from "../../i18n/language";
import { carriedStretches, stretchesKept } from "../../template/kept/keptStretches";
import { frameOf } from "../../template/kept/record";
import { HEADER_ROW } from "../../template/lists/listShape";
import { parameterName, resultsRole, type Layout } from "../../template/layout";
import { stretchesOf } from "../../template/parameters/stretches";
import type { Period } from "../../template/periods";
import { withoutPast } from "../../template/migration/closedYears";
import {
  columnsOfRole,
  figurePlaces,
  isReplaced,
  writtenRows,
  type Written,
} from "../../template/migration/written";
import type { Contents } from "../../template/migration/previewPlan";
import type { YearFigures } from "../../template/migration/differences";
import type { CellContent } from "../../template/plan";
import { firstPeriodOf } from "../../template/results/resultColumns";
import { headPlaces } from "../../template/results/resultsHead";
import { otherVersion, readInstance, sheetPlace, type Instance } from "../instances";
import { WorkbookProblem } from "../problems";
import { rangeOf } from "../writeSheet";

export interface WrittenInstance extends Written {
  instance: Instance;
}

/** @throws WorkbookProblem where there is nothing to bring up to date, or a sheet is gone that it needs. */
export async function readWritten(
  context: Excel.RequestContext,
  number: number,
  design?: Design,
): Promise<WrittenInstance> {
  const instance = await readInstance(context, number);
  if (design) return ofDesign(instance, design);
  const { layout } = instance;
  const other = otherVersion(instance);
  if (other && other.reason !== "olderVersion")
    throw new WorkbookProblem(other.reason, { written: other.written, own: other.own });
  const { schemeVersion: version } = instance.record;
  // Of the same version only the frame of the sheets is an earlier one.
  const own = version === layout.scheme.version;
  const shape = other && (own ? shapeOf(layout.scheme) : await earlierShape(layout.scheme.id, version));
  if (!shape) throw new WorkbookProblem("noWayUp", { written: version });
  return ready(instance, layout, { version, shape, carry: carryFrom(layout.scheme, version) });
}

/** HR's own design as it was inserted, to be brought up to the revision that is given. */
function ofDesign(instance: Instance, design: Design): WrittenInstance {
  const { layout, record } = instance;
  const { scheme: from } = layout;
  const other = otherVersion(instance);
  if (other) throw new WorkbookProblem(other.reason, { written: other.written, own: other.own });
  if (design.id !== from.id || design.revision <= record.schemeVersion)
    throw new WorkbookProblem("noWayUp", { written: record.schemeVersion });
  // It was kept before a rule came that it breaks.
  if (!("design" in readDesign(design))) throw new WorkbookProblem("designRules");
  const scheme = schemeOfDesign(design);
  if (scheme.period !== from.period) throw new WorkbookProblem("designPeriod");
  const version = record.schemeVersion;
  // A shape has both languages in one text.
  const bare = (text: Text): Text => inBoth((language) => text[language].replace(/\|/g, "_"));
  const parameters = from.parameters.map((own) => ({ ...own, name: bare(own.name) }));
  const shape = shapeOf({ ...from, parameters });
  const carry = carryOfDesign(from, scheme);
  const written = ready(instance, { ...layout, scheme }, { version, shape, carry, from });
  const late = new Set(withoutPast(written).map((id) => /^b\d+/.exec(id)?.[0]));
  const blocks = design.blocks.filter(({ id }) => late.has(id));
  if (blocks.length > 0)
    throw new WorkbookProblem("designLate", {
      blocks: blocks.map(({ title: { zh } }) => `“${zh}”`).join("、"),
    });
  return written;
}

function ready(
  instance: Instance,
  layout: Layout,
  { carry, ...written }: Omit<Written, "layout" | "frame">,
): WrittenInstance {
  for (const role of instance.missing) if (isNeeded(role)) sheetPlace(instance, role);
  for (const role of ["parameters", "roster", "record"]) sheetPlace(instance, role);
  const { stretches = [] } = instance.record;
  // Plans are today's, and so are the ids in them.
  const carried = stretchesKept(
    { stretches: carriedStretches(stretches, carry.parameters) },
    layout.scheme.period,
  );
  const today = { ...layout, ...(stretches.length > 0 ? { stretches: carried } : {}) };
  const found = { instance, layout: today, frame: frameOf(instance.record), carry, ...written };
  refuseRows(found);
  return found;
}

/** What comes into a sheet that stays is written where a new one has it. @throws WorkbookProblem */
function refuseRows(written: WrittenInstance): void {
  for (const [role, { name, header }] of Object.entries(written.layout.sheets))
    if (header !== HEADER_ROW && columnsOfRole(written, role) && !isReplaced(written, role))
      throw new WorkbookProblem("rowsMoved", { sheet: name, row: HEADER_ROW + 1, now: header + 1 });
}

/** Without results, guide, checks or log it goes on. */
const isNeeded = (role: string): boolean => /^(parameters|roster|entry|list)(:|$)/.test(role);

/** The defined name of a parameter as its version called it. */
export function writtenName(
  prefix: string,
  parameter: ParameterShape,
  language: Language,
  from?: Period,
): string {
  const name = { "zh-CN": textIn(parameter.name, "zh-CN"), "en-US": textIn(parameter.name, "en-US") };
  return parameterName(prefix, { name }, language, from);
}

/** How many columns a parameter has: what people enter stands left of what is in force. */
export const writtenWidth = ({ columns }: ParameterShape): number => columns?.length ?? 1;

/** All that was entered. One sync. @throws WorkbookProblem where a parameter's name is gone. */
export async function readContents(
  context: Excel.RequestContext,
  written: WrittenInstance,
): Promise<Contents> {
  const { layout, shape, carry } = written;
  const { prefix, language } = layout;
  const named = shape.parameters.flatMap((parameter) => {
    const id = carry.parameters(parameter.id);
    return (id === undefined ? [undefined] : stretchesOf(layout, id)).map((from) => {
      const called = writtenName(prefix, parameter, language, from);
      const inForce = context.workbook.names
        .getItemOrNullObject(called)
        .getRangeOrNullObject()
        .load("address");
      const input = inForce.getOffsetRange(0, -writtenWidth(parameter)).load("values");
      return { parameter, id, from, inForce, input };
    });
  });
  const rows = Object.entries(layout.sheets).flatMap(([role, place]) => {
    const columns = columnsOfRole(written, role);
    const area = writtenRows(shape, role, place);
    if (!columns || area.rows < 1) return [];
    const sheet = context.workbook.worksheets.getItem(place.name);
    const width = { column: 0, columns: columns.before.length };
    const headings = rangeOf(sheet, { row: place.header, rows: 1, ...width }).load("values");
    return [{ role, headings, cells: rangeOf(sheet, { ...area, ...width }).load("values") }];
  });
  await context.sync();
  const gone = named.find(({ inForce }) => inForce.isNullObject);
  if (gone)
    throw new WorkbookProblem("parameterGone", {
      name: textIn(gone.parameter.name, language),
    });
  return {
    parameters: Object.fromEntries(
      named.flatMap(({ id, from, input }) =>
        id === undefined || from ? [] : [[id, input.values as CellContent[][]]],
      ),
    ),
    later: named.flatMap(({ id, from, input }) =>
      id === undefined || !from ? [] : [{ id, from, cells: input.values as CellContent[][] }],
    ),
    headings: Object.fromEntries(
      rows.map(({ role, headings }) => [role, (headings.values[0] ?? []).map(String)]),
    ),
    rows: Object.fromEntries(rows.map(({ role, cells }) => [role, cells.values as CellContent[][]])),
  };
}

/** The figures of a year as the earlier version computes them; `undefined` where the sheet is gone. One sync. */
export async function readWrittenFigures(
  context: Excel.RequestContext,
  { layout, shape }: Written,
  year: number,
): Promise<YearFigures | undefined> {
  const role = resultsRole(year);
  const place = layout.sheets[role];
  if (!place) return undefined;
  const { periods, state, places, width } = figurePlaces(shape, firstPeriodOf(layout, year));
  const sheet = context.workbook.worksheets.getItem(place.name);
  const body = rangeOf(sheet, { ...writtenRows(shape, role, place), column: 0, columns: width });
  body.load("values");
  const { rollUps: values } = headPlaces(shape);
  const rollUps = shape.rollUps.length > 0 ? rangeOf(sheet, values).load("values") : undefined;
  await context.sync();
  return {
    year,
    rollUps: Object.fromEntries(shape.rollUps.map(({ id }, index) => [id, rollUps?.values[index]?.[0]])),
    people: (body.values as unknown[][])
      .filter(([id]) => String(id ?? "") !== "")
      .map((row) => ({
        id: String(row[0]),
        name: String(row[1] ?? ""),
        states: row.slice(state, state + periods.length),
        figures: Object.fromEntries(
          places.map(({ id, column, count }) => [id, row.slice(column, column + count)]),
        ),
      })),
  };
}
