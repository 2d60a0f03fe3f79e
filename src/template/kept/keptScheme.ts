/** The scheme that a record means: of the catalogue, or HR's own, whose design the workbook brings along. */
import { readKeptDesign, isDesignId, type Design } from "../../schemes/designs/design";
import { schemeOfDesign } from "../../schemes/designs/designScheme";
import { loadScheme } from "../../schemes/loading";
import type { Scheme } from "../../schemes/scheme";
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
