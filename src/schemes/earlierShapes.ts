/** The shapes of versions that went out, loaded when a workbook needs one. */
import type { SchemeShape } from "./shape";

/** What a version of a scheme looked like; `undefined` where none is known. */
export async function earlierShape(scheme: string, version: number): Promise<SchemeShape | undefined> {
  const { default: shapes } = (await import(
    /* webpackChunkName: "shape-[request]" */ `./shapes/${scheme}.json`
  )) as { default: Readonly<Record<string, SchemeShape>> };
  return shapes[version];
}
