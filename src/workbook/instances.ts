/** Recognises what was inserted, in a saved, renamed or half-deleted workbook. */
import { schemeById } from "../schemes";
import { canFollow } from "../schemes/migrations";
import type { Layout, SheetPlace } from "../template/layout";
import { MARKER, roleOfMarker, sheetName } from "../template/layout";
import { comparePeriods, parsePeriod, type Period } from "../template/periods";
import { parseRecord, RECORD_FORMAT, type InsertionRecord } from "../template/kept/record";
import { WorkbookProblem } from "./problems";

export interface Instance {
  layout: Layout;
  record: InsertionRecord;
  /** Format of a record that is newer than this add-in's. */
  newerFormat?: number;
  /** Roles whose sheet is gone. */
  missing: string[];
  /** Hidden marker names in the workbook, also those of sheets that are gone. */
  markers: string[];
}

/** All inserted schemes, by number. Three syncs, however many there are. */
export async function readInstances(context: Excel.RequestContext): Promise<Instance[]> {
  const names = context.workbook.names.load("items/name");
  await context.sync();
  const markers = names.items.flatMap((item) => {
    const match = MARKER.exec(item.name);
    if (!match) return [];
    // A marker follows its sheet; the reference is lost when the sheet is deleted.
    const range = item.getRangeOrNullObject();
    range.load("rowIndex,rowCount,worksheet/name");
    return [{ name: item.name, number: Number(match[1]), role: roleOfMarker(match[2] ?? ""), range }];
  });
  await context.sync();
  const numbers = [...new Set(markers.map(({ number }) => number))].sort((a, b) => a - b);
  const records = numbers.map((number) => {
    const marker = markers.find((candidate) => candidate.number === number && candidate.role === "record");
    return marker && !marker.range.isNullObject ? marker.range.load("values") : undefined;
  });
  await context.sync();
  return numbers.flatMap((number, index) => {
    const kept = parseRecord((records[index]?.values ?? []).flat());
    const record = kept?.record;
    const scheme = record && schemeById(record.scheme);
    if (!kept || !record || !scheme) return [];
    const own = markers.filter((marker) => marker.number === number);
    const sheets: Record<string, SheetPlace> = {};
    for (const { role, range } of own) {
      if (range.isNullObject) continue;
      const { rowIndex, rowCount, worksheet } = range;
      sheets[role] = { name: worksheet.name, header: rowIndex, end: rowIndex + rowCount - 1 };
    }
    const opened = own
      .flatMap(({ role }): Period[] => {
        const [kind, id = ""] = role.split(":");
        const period = kind === "entry" ? parsePeriod(scheme.period, id) : undefined;
        return period ? [period] : [];
      })
      .sort(comparePeriods);
    return [
      {
        layout: { scheme, language: record.language, number, prefix: record.prefix, sheets, opened },
        ...kept,
        missing: own.map(({ role }) => role).filter((role) => !(role in sheets)),
        markers: own.map(({ name }) => name),
      },
    ];
  });
}

/** The instance of this number as the workbook has it now; throws recordDamaged where there is none. */
export async function readInstance(context: Excel.RequestContext, number: number): Promise<Instance> {
  const found = (await readInstances(context)).find(({ layout }) => layout.number === number);
  if (!found) throw new WorkbookProblem("recordDamaged");
  return found;
}

/** Why the add-in does not write into an instance: another version wrote it. */
export interface OtherVersion {
  reason: "olderVersion" | "noWayUp" | "newerVersion" | "newerRecord";
  written: number;
  own: number;
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
  if (written === own) return undefined;
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

/** What a sheet was called when it was inserted: its name now is lost with it. */
export const roleTitle = ({ prefix, scheme, language }: Layout, role: string): string =>
  sheetName(prefix, scheme, role, language);

/** The sheet of a role, where it is now. */
export function sheetPlace({ layout }: Pick<Instance, "layout">, role: string): SheetPlace {
  const place = layout.sheets[role];
  if (!place) throw new WorkbookProblem("sheetGone", { role: roleTitle(layout, role) });
  return place;
}
