/** Another workbook with the same scheme: last month's, or the one that was approved. */
import { FILE_PROBLEM_TEXTS } from "../../i18n/fileProblems";
import { COMPARE_TEXTS } from "../../i18n/comparing";
import { fillText, type Text } from "../../i18n/language";
import { readKeptDesign, sameDesign } from "../../schemes/designs/design";
import { MARKER, roleOfMarker, type Layout, type SheetPlace } from "../../template/layout";
import { closedMark } from "../../template/kept/closing";
import { stretchesKept } from "../../template/kept/keptStretches";
import { parseRecord, type InsertionRecord } from "../../template/kept/record";
import { comparePeriods, parsePeriod, type Period } from "../../template/periods";
import { isZip, MOST_MB, refusalOf } from "../reading/file";
import { bookContent, type BookContent } from "./bookContent";
import type { StoredBook } from "./storedBook";

interface OtherBook {
  name: string;
  content: BookContent;
}

/** The same scheme in a file, or why there is none to be compared. */
export async function readOtherBook(
  name: string,
  bytes: Uint8Array,
  own: Layout,
): Promise<OtherBook | { name: string; refusal: Text }> {
  const refused = (refusal: Text) => ({ name, refusal });
  const problem = refusalOf(bytes) ?? (isZip(bytes) ? undefined : "fileOther");
  if (problem) return refused(fillText(FILE_PROBLEM_TEXTS[problem], { name, most: MOST_MB }));
  const { readStoredBook } = await import(/* webpackChunkName: "workbookFile" */ "./storedBook");
  try {
    const found = contentOf(name, readStoredBook(bytes), own);
    return "refusal" in found ? refused(found.refusal) : { name, ...found };
  } catch {
    return refused(fillText(FILE_PROBLEM_TEXTS.fileBroken, { name, most: MOST_MB }));
  }
}

/** @throws Error where the file is damaged */
function contentOf(
  name: string,
  book: StoredBook,
  own: Layout,
): { content: BookContent } | { refusal: Text } {
  const found = recordsIn(book).filter(({ record }) => record.scheme === own.scheme.id);
  // Of several of one scheme the one that is called as this one is.
  const [one] = [...found].sort(
    (a, b) => Number(b.record.prefix === own.prefix) - Number(a.record.prefix === own.prefix),
  );
  if (!one) return { refusal: fillText(COMPARE_TEXTS.otherScheme, { name, scheme: own.scheme.title }) };
  const { version } = own.scheme;
  if (one.record.schemeVersion !== version)
    return {
      refusal: fillText(COMPARE_TEXTS.otherVersion, {
        name,
        written: one.record.schemeVersion,
        own: version,
      }),
    };
  if (isOtherDesign(own.scheme.design, one.record.design))
    return { refusal: fillText(COMPARE_TEXTS.otherDesign, { name, scheme: own.scheme.title }) };
  const layout = layoutIn(book, own, one);
  return {
    content: bookContent(layout, (role) => {
      const place = layout.sheets[role];
      return place && book.cells(place.name);
    }),
  };
}

/** Two people may have made different ones out of the same revision. */
function isOtherDesign(own: object | undefined, other: object | undefined): boolean {
  const [here, there] = [own && readKeptDesign(own), other && readKeptDesign(other)];
  return (
    here !== undefined &&
    there !== undefined &&
    !("design" in here && "design" in there && sameDesign(here.design, there.design))
  );
}

/** Excel has no more rows. */
const LAST_ROW = 1_048_576;

interface Found {
  number: number;
  record: InsertionRecord;
}

/** Marker names with the sheet and rows that they mean. */
const markersIn = ({ names }: StoredBook): { number: number; role: string; place: SheetPlace }[] =>
  [...names].flatMap(([name, meaning]) => {
    const [, number, tail] = MARKER.exec(name) ?? [];
    const place = placeIn(meaning);
    return number !== undefined && tail !== undefined && place
      ? [{ number: Number(number), role: roleOfMarker(tail), place }]
      : [];
  });

/** 'Sheet 1'!$A$5:$H$40 */
function placeIn(meaning: string): SheetPlace | undefined {
  const [, quoted, plain, first, last] =
    /^(?:'((?:[^']|'')*)'|([^'!]+))!\$?[A-Z]+\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?$/.exec(meaning) ?? [];
  const name = quoted?.replace(/''/g, "'") ?? plain;
  if (name === undefined || first === undefined) return undefined;
  if (Number(last ?? first) > LAST_ROW) throw new Error(`${meaning} is no place in a workbook`);
  return { name, header: Number(first) - 1, end: Number(last ?? first) - 1 };
}

function recordsIn(book: StoredBook): Found[] {
  return markersIn(book).flatMap(({ number, role, place }) => {
    if (role !== "record") return [];
    const cells = book.cells(place.name)?.values.slice(place.header, place.end + 1) ?? [];
    const read = parseRecord(cells.map((row) => row[0] ?? ""));
    return read && read.newerFormat === undefined ? [{ number, record: read.record }] : [];
  });
}

/** The scheme is the one of here: its version is the same. */
function layoutIn(book: StoredBook, { scheme }: Layout, { number, record }: Found): Layout {
  const own = markersIn(book).filter((marker) => marker.number === number);
  const stretches = stretchesKept(record, scheme.period);
  const closed = closedMark(record);
  return {
    ...{ scheme, number, language: record.language, prefix: record.prefix },
    sheets: Object.fromEntries(own.map(({ role, place }) => [role, place])),
    opened: own
      .flatMap(({ role }): Period[] => {
        const [kind, id = ""] = role.split(":");
        const period = kind === "entry" ? parsePeriod(scheme.period, id) : undefined;
        return period ? [period] : [];
      })
      .sort(comparePeriods),
    ...(stretches.length > 0 ? { stretches } : {}),
    ...(closed ? { closed } : {}),
  };
}
