/** Recognises what was inserted, in a saved, renamed or half-deleted workbook. */
import type { Design } from "../schemes/designs/design";
import { canFollow } from "../schemes/migrations";
import type { Layout, SheetPlace } from "../template/layout";
import { KEPT_ROLE, MARKER, roleOfMarker, sheetName } from "../template/layout";
import { closedMark } from "../template/kept/closing";
import { comparePeriods, parsePeriod, type Period } from "../template/periods";
import { DESIGNS_SHEET, parseDesigns, readable } from "../template/kept/designs";
import { schemeOfRecord, titleSaid, whyNoScheme, type WhyUnread } from "../template/kept/keptScheme";
import {
  newerFormatIn,
  parseRecord,
  parseRecordFormula,
  frameOf,
  RECORD_FORMAT,
  SHEET_FRAME,
  type InsertionRecord,
} from "../template/kept/record";
import { lackingRoles, roleNamed } from "../template/standing";
import { keptStretches, stretchesKept, stretchesNamed } from "../template/kept/keptStretches";
import { problemOf, WorkbookProblem } from "./problems";

export interface Instance {
  layout: Layout;
  record: InsertionRecord;
  /** Format of a record that is newer than this add-in's. */
  newerFormat?: number;
  /** The record's sheet cannot be read: what is known is from the name that keeps it once more. */
  recordDamaged?: true;
  /** There is no such name: earlier versions of the add-in did not write it. */
  keptOnce?: true;
  /** HR's own design has been changed since: the revision that the workbook keeps. */
  newerDesign?: Design;
  /** Roles whose sheet is gone. */
  missing: string[];
  /** Sheets that are called as the scheme's are, and that no marker means. */
  strays?: { role: string; name: string }[];
  /** Hidden marker names in the workbook, also those of sheets that are gone. */
  markers: { name: string; role: string }[];
}

/** An inserted scheme that this add-in cannot read, or whose part does not come: it is said, and left alone. */
export interface UnreadScheme {
  number: number;
  /** The title of HR's own design, or the head of the sheets' names, where they can be told. */
  name?: string;
  sheets: string[];
  why: WhyUnread;
}

interface Inserted {
  instances: Instance[];
  unread: UnreadScheme[];
}

/** Those of `readInserted` that can be read. */
export const readInstances = async (context: Excel.RequestContext): Promise<Instance[]> =>
  (await readInserted(context)).instances;

/**
 * All inserted schemes, by number, or `only` that one: then no other's scheme is loaded, which may not come. Three
 * syncs, however many there are.
 */
export async function readInserted(context: Excel.RequestContext, only?: number): Promise<Inserted> {
  const names = context.workbook.names.load("items/name,items/formula");
  const worksheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  const markers = names.items.flatMap((item) => {
    const match = MARKER.exec(item.name);
    if (!match) return [];
    // A marker follows its sheet; the reference is lost when the sheet is deleted.
    const range = item.getRangeOrNullObject();
    range.load("rowIndex,rowCount,worksheet/name");
    const [number, role] = [Number(match[1]), roleOfMarker(match[2] ?? "")];
    return [{ name: item.name, formula: String(item.formula), number, role, range }];
  });
  const ownDesigns = names.items
    .find(({ name }) => name === DESIGNS_SHEET.name)
    ?.getRangeOrNullObject()
    .getEntireColumn()
    .getUsedRangeOrNullObject(true);
  ownDesigns?.load("values");
  await context.sync();
  const numbers = [...new Set(markers.map(({ number }) => number))]
    .filter((number) => only === undefined || number === only)
    .sort((a, b) => a - b);
  const marked = (number: number, role: string) =>
    markers.find((candidate) => candidate.number === number && candidate.role === role);
  const records = numbers.map((number) => {
    const marker = marked(number, "record");
    return marker && !marker.range.isNullObject ? marker.range.load("values") : undefined;
  });
  await context.sync();
  const designs = () => {
    const kept = ownDesigns && !ownDesigns.isNullObject && parseDesigns(ownDesigns.values.flat());
    return kept && "kept" in kept ? readable(kept.kept) : [];
  };
  const known = await Promise.all(
    numbers.map(async (number, index) => {
      const cells = (records[index]?.values ?? []).flat();
      const read = parseRecord(cells);
      const kept = read ?? parseRecordFormula(marked(number, KEPT_ROLE)?.formula ?? "");
      const newer = newerFormatIn(cells);
      // What a newer add-in has written is not damaged because it is not understood.
      if (!kept || (newer !== undefined && !read)) return { number, read, kept, newer };
      try {
        return { number, read, kept, newer, scheme: await schemeOfRecord(kept.record, designs) };
      } catch (error) {
        // The others stand without it. Whoever wants this one alone is told.
        if (only !== undefined || problemOf(error).key !== "partNotLoaded") throw error;
        return { number, read, kept, newer, isLost: true };
      }
    }),
  );
  const unread = known.flatMap(({ number, kept, newer, scheme, isLost }): UnreadScheme[] => {
    if (kept && scheme) return [];
    const sheets = markers.flatMap(({ number: own, role, range }) =>
      own === number && role !== "record" && !range.isNullObject ? [range.worksheet.name] : [],
    );
    // Of one whose sheets somebody has deleted nothing is left to be read.
    if (sheets.length === 0) return [];
    const name = kept && (titleOf(kept.record, designs()) ?? kept.record.prefix);
    const written = newer ?? kept?.newerFormat;
    const why: WhyUnread =
      written !== undefined
        ? { key: "newerRecord", values: { written, own: RECORD_FORMAT } }
        : isLost
          ? { key: "partNotLoaded", values: {} }
          : kept
            ? whyNoScheme(kept.record, designs())
            : { key: "recordDamaged", values: {} };
    return [{ number, ...(name === undefined ? {} : { name }), sheets: [...new Set(sheets)], why }];
  });
  const instances = known.flatMap(({ number, read, kept, scheme }) => {
    if (!kept || !scheme) return [];
    const record = scheme.design ? { ...kept.record, design: scheme.design } : kept.record;
    const newerDesign =
      scheme.design &&
      designs().find(({ id, revision }) => id === scheme.id && revision > record.schemeVersion);
    const own = markers.filter((marker) => marker.number === number);
    const listed = own.filter(({ role }) => role !== KEPT_ROLE);
    const sheets: Record<string, SheetPlace> = {};
    for (const { role, range } of listed) {
      if (range.isNullObject) continue;
      const { rowIndex, rowCount, worksheet } = range;
      sheets[role] = { name: worksheet.name, header: rowIndex, end: rowIndex + rowCount - 1 };
    }
    const opened = listed
      .flatMap(({ role }): Period[] => {
        const [kind, id = ""] = role.split(":");
        const period = kind === "entry" ? parsePeriod(scheme.period, id) : undefined;
        return period ? [period] : [];
      })
      .sort(comparePeriods);
    const { language, prefix } = record;
    const stretches = read
      ? stretchesKept(record, scheme.period)
      : stretchesNamed({ scheme, prefix, language }, names.items);
    const closed = closedMark(record);
    const layout: Layout = {
      ...{ scheme, language, number, prefix, sheets, opened },
      ...(stretches.length > 0 ? { stretches } : {}),
      ...(closed ? { closed } : {}),
    };
    return [
      {
        layout,
        ...kept,
        // Of what only the names tell, the values that it was made with are lost.
        record:
          read || stretches.length === 0 ? record : { ...record, stretches: keptStretches({}, stretches) },
        strays: worksheets.items.flatMap(({ name }) => {
          if (markers.some(({ range }) => !range.isNullObject && range.worksheet.name === name)) return [];
          const role = roleNamed(layout, name);
          return role === undefined ? [] : [{ role, name }];
        }),
        ...(newerDesign ? { newerDesign } : {}),
        ...(read ? {} : { recordDamaged: true as const }),
        ...(own.length > listed.length ? {} : { keptOnce: true as const }),
        missing: listed.map(({ role }) => role).filter((role) => !(role in sheets)),
        markers: own.map(({ name, role }) => ({ name, role })),
      },
    ];
  });
  return { instances, unread };
}

/** The title of a record's own design, as it says itself or as the workbook keeps it. */
const titleOf = ({ design, scheme }: InsertionRecord, designs: readonly Design[]): string | undefined =>
  titleSaid(design ?? designs.find(({ id }) => id === scheme));

/** The instance of this number as the workbook has it now. @throws WorkbookProblem where it cannot be read */
export async function readInstance(context: Excel.RequestContext, number: number): Promise<Instance> {
  const { instances, unread } = await readInserted(context, number);
  const [found] = instances;
  const [{ why } = { why: { key: "recordDamaged" as const, values: {} } }] = unread;
  if (!found) throw new WorkbookProblem(why.key, why.values);
  return found;
}

/** Why the add-in does not write into an instance: another version wrote it. */
export interface OtherVersion {
  reason: "olderVersion" | "noWayUp" | "newerVersion" | "newerRecord";
  written: number | string;
  own: number | string;
}

/** Which version wrote the sheets, or the record, where it is not the one that this add-in knows. */
export function otherVersion({
  layout,
  record,
  newerFormat,
}: Pick<Instance, "layout" | "record" | "newerFormat">): OtherVersion | undefined {
  if (newerFormat !== undefined) return { reason: "newerRecord", written: newerFormat, own: RECORD_FORMAT };
  const { schemeVersion: written } = record;
  const { version: own } = layout.scheme;
  if (written === own) {
    const frame = frameOf(record);
    if (frame === SHEET_FRAME) return undefined;
    // The same rules in sheets that look otherwise.
    const reason = frame > SHEET_FRAME ? "newerVersion" : "olderVersion";
    return { reason, written: `${written}.${frame}`, own: `${own}.${SHEET_FRAME}` };
  }
  if (written > own) return { reason: "newerVersion", written, own };
  return { reason: canFollow(layout.scheme, written) ? "olderVersion" : "noWayUp", written, own };
}

/** An instance that may be written into: another version's columns stand elsewhere. @throws WorkbookProblem */
export async function readOwnInstance(context: Excel.RequestContext, number: number): Promise<Instance> {
  const instance = await readInstance(context, number);
  const other = otherVersion(instance);
  if (other) throw new WorkbookProblem(other.reason, { written: other.written, own: other.own });
  return instance;
}

/** An instance that may be written into and of which nothing is missing. @throws WorkbookProblem */
export async function readWholeInstance(context: Excel.RequestContext, number: number): Promise<Instance> {
  const instance = await readOwnInstance(context, number);
  const [stray] = unmarked(instance);
  if (stray) throw new WorkbookProblem("unmarked", { sheet: stray.name });
  for (const role of lackingRoles(instance.layout)) sheetPlace(instance, role);
  return instance;
}

/** Those of them whose role has no sheet. */
export const unmarked = ({ layout, strays = [] }: Instance): { role: string; name: string }[] =>
  strays.filter(({ role }) => !layout.sheets[role]);

/** What a sheet was called when it was inserted: its name now is lost with it. */
export const roleTitle = ({ prefix, scheme, language }: Layout, role: string): string =>
  sheetName(prefix, scheme, role, language);

/** Whether repairing makes a sheet anew: parameters and people come from nowhere else. */
export const isRenewable = (role: string): boolean => /^(entry|list|results):/.test(role);

/** The sheet of a role, where it is now. */
export function sheetPlace({ layout }: Pick<Instance, "layout">, role: string): SheetPlace {
  const place = layout.sheets[role];
  if (place) return place;
  const key = isRenewable(role) ? "sheetGone" : "sheetLost";
  throw new WorkbookProblem(key, { role: roleTitle(layout, role) });
}
