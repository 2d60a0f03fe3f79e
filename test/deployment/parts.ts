/** What the browser loads, gzipped: the first page of the pane, and what each part of it loads that is opened later. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { built, productionFunctions } from "../built";

const CHUNKS = join(__dirname, "../../build/chunks.json");

export interface PartSizes {
  /** functions.js, which Excel waits for, too. */
  readonly functions: number;
  /** All scripts of the first page, functions.js among them; office.js is Microsoft's. */
  readonly first: number;
  /** What comes on top of the first page; the largest of the schemes and of the shapes stands for all of them. */
  readonly parts: Readonly<Record<string, number>>;
}

export function partSizes(): PartSizes {
  const functions = gzipped("functions.js", productionFunctions());
  if (!existsSync(CHUNKS))
    throw new Error("build/chunks.json is not there: run `npm run build` (npm test does).");
  const files = JSON.parse(readFileSync(CHUNKS, "utf8")) as Record<string, string[]>;
  const first = new Set([...filesOf("functions"), ...filesOf("taskpane"), ...filesOf("pane")]);
  const parts: Record<string, number> = {};
  for (const name of Object.keys(files)) {
    if (["functions", "taskpane", "pane"].includes(name)) continue;
    const kind = /^(scheme|shape)-/.exec(name)?.[1] ?? name;
    parts[kind] = Math.max(parts[kind] ?? 0, sum(filesOf(name).filter((file) => !first.has(file))));
  }
  return { functions, first: sum([...first]), parts };

  function filesOf(name: string): string[] {
    const own = files[name];
    if (!own) throw new Error(`build/chunks.json has no ${name}: what the pane loads is called otherwise`);
    return own;
  }
}

const known = new Map<string, number>();

function gzipped(file: string, content = built(file)): number {
  const size = known.get(file) ?? gzipSync(content, { level: 9 }).length;
  known.set(file, size);
  return size;
}

const sum = (files: readonly string[]): number => files.reduce((total, file) => total + gzipped(file), 0);
