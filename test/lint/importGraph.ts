/** What imports what, read from the sources: types count as well, since who needs a type needs its file. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import ts from "typescript";

/** Each file below these folders with the files that it imports, all as paths from the root with slashes. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const SOURCE = /\.(ts|tsx|cjs|mjs)$/;
const ENDINGS = ["", ".ts", ".tsx", ".cjs", "/index.ts"];

export function importGraph(root: string, folders: readonly string[]): ImportGraph {
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => SOURCE.test(file) && !file.split(sep).includes("node_modules"))
      .map((file) => join(folder, file)),
  );
  return new Map(files.map((file) => [slashes(file), importsOf(root, file)]));
}

function importsOf(root: string, file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), "utf8"), true, true);
  const found = importedFiles.flatMap(({ fileName }) => {
    if (!fileName.startsWith(".")) return [];
    const target = join(root, dirname(file), fileName);
    const path = ENDINGS.map((ending) => target + ending).find(
      (one) => existsSync(one) && statSync(one).isFile(),
    );
    return path ? [slashes(relative(root, path))] : [];
  });
  return [...new Set(found)];
}

const slashes = (path: string): string => path.split(sep).join(posix.sep);

/** The groups of files that reach each other (Tarjan), smallest paths first; empty where imports run in no circle. */
export function circles(graph: ImportGraph): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): number => {
    index.set(file, index.size);
    let lowest = index.size - 1;
    stack.push(file);
    for (const target of graph.get(file) ?? []) {
      if (target === file) found.push([file]);
      else if (!index.has(target)) lowest = Math.min(lowest, visit(target));
      else if (stack.includes(target)) lowest = Math.min(lowest, low.get(target) ?? index.get(target) ?? 0);
      low.set(file, lowest);
    }
    low.set(file, lowest);
    if (lowest === index.get(file)) {
      const group = stack.splice(stack.indexOf(file));
      if (group.length > 1) found.push(group.sort());
    }
    return lowest;
  };
  for (const file of graph.keys()) if (!index.has(file)) visit(file);
  return found.sort((one, other) => (one[0] ?? "").localeCompare(other[0] ?? ""));
}
