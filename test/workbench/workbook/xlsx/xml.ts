import { XMLParser } from "fast-xml-parser";
import { parseA1Ref } from "@borgar/fx";
import { COLUMNS, ROWS } from "../grid";
import type { Area } from "../model";

/** An element as fast-xml-parser gives it: children by name, attributes with "@". */
export type XmlNode = Record<string, unknown>;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: true,
  htmlEntities: true,
  removeNSPrefix: true,
});

export const parseXml = (text: string): XmlNode => parser.parse(text) as XmlNode;

export function list(value: unknown): XmlNode[] {
  if (value === undefined || value === "") return [];
  return (Array.isArray(value) ? value : [value]).map((node: unknown) =>
    typeof node === "object" && node !== null ? (node as XmlNode) : { "#text": node },
  );
}

export function child(node: XmlNode, name: string): XmlNode {
  const value = node[name];
  return typeof value === "object" && value !== null ? (value as XmlNode) : {};
}

export function attribute(node: XmlNode, name: string): string | undefined {
  const value = node[`@${name}`];
  return value === undefined ? undefined : String(value);
}

export const escapeXml = (text: string): string =>
  text
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\r?\n/g, "&#10;");

/** "A1:B2", "A:C" or "1:3". */
export function areaOfAddress(text: string): Area | null {
  const parsed = text ? parseA1Ref(text) : undefined;
  if (!parsed || !("range" in parsed)) return null;
  const { top, left, bottom, right } = parsed.range;
  const row = top ?? 0;
  const column = left ?? 0;
  return { row, column, rows: (bottom ?? ROWS - 1) - row + 1, columns: (right ?? COLUMNS - 1) - column + 1 };
}
