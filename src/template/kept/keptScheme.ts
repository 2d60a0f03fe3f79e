/** The scheme that a record means: of the catalogue, or HR's own, whose design the workbook brings along. */
import { readKeptDesign, isDesignId, DESIGN_FORMAT, type Design } from "../../schemes/designs/design";
import { schemeOfDesign } from "../../schemes/designs/designScheme";
import type { DesignProblem } from "../../schemes/designs/rules";
import { loadScheme } from "../../schemes/loading";
import type { Scheme } from "../../schemes/scheme";
import type { UNREAD_PROBLEM_TEXTS } from "../../i18n/unread";
import type { InsertionRecord } from "./record";

/** Asked before every command: the last ones are remembered. */
const made = new Map<string, Scheme>();
const REMEMBERED = 8;

function schemeMade(design: Design): Scheme {
  const text = JSON.stringify(design);
  const known = made.get(text);
  if (known) return known;
  const scheme = schemeOfDesign(design);
  made.set(text, scheme);
  for (const oldest of made.keys()) if (made.size > REMEMBERED) made.delete(oldest);
  return scheme;
}

/**
 * `designs`: those that the workbook keeps; a record that is damaged is known by its name alone, and its design is
 * found there, if it is still the same revision.
 */
export async function schemeOfRecord(
  { scheme: id, schemeVersion, design }: InsertionRecord,
  designs: () => readonly Design[],
): Promise<Scheme | undefined> {
  if (!isDesignId(id)) return loadScheme(id);
  const read = design && readKeptDesign(design);
  // One that stands there and cannot be read is not the kept one: that may have been changed since.
  const own = read
    ? "design" in read
      ? read.design
      : undefined
    : designs().find((kept) => kept.id === id && kept.revision === schemeVersion);
  return own?.id === id && own.revision === schemeVersion ? schemeMade(own) : undefined;
}

/** Why something is not read, and what its text names. */
export interface WhyUnread {
  key: keyof typeof UNREAD_PROBLEM_TEXTS | "newerRecord" | "recordDamaged" | "partNotLoaded";
  values: Readonly<Record<string, string | number>>;
}

/** Why there is no scheme of a record. */
export function whyNoScheme(
  { scheme: id, schemeVersion: revision, design }: InsertionRecord,
  designs: readonly Design[],
): WhyUnread {
  if (!isDesignId(id)) return { key: "unreadScheme", values: { id } };
  const read = design && readKeptDesign(design);
  if (read) return whyNoDesign("problems" in read ? read.problems : []);
  const kept = designs.find((own) => own.id === id);
  return kept
    ? { key: "unreadDesignChanged", values: { revision, kept: kept.revision } }
    : { key: "unreadDesignGone", values: { revision } };
}

/** Why a design is not read that was accepted once. */
export function whyNoDesign([first]: readonly DesignProblem[]): WhyUnread {
  if (first?.key === "newerFormat")
    return {
      key: "unreadDesignNewer",
      values: { written: first.values?.format ?? "", own: DESIGN_FORMAT },
    };
  const place = /^blocks\.(\d+)/.exec(first?.path ?? "")?.[1];
  return place === undefined
    ? { key: "unreadDesign", values: {} }
    : { key: "unreadBlock", values: { block: Number(place) + 1 } };
}

/** The title that a design says it has, also where nothing else of it can be read. */
export function titleSaid(design: unknown): string | undefined {
  const { title } = (design ?? {}) as { title?: { zh?: unknown } | null };
  return typeof title?.zh === "string" && title.zh !== "" ? title.zh : undefined;
}
