/** Reads what `npm run build` made, for the tests that judge it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const DIST = join(__dirname, "../dist");

export function built(file: string): Buffer {
  const path = join(DIST, file);
  if (!existsSync(path)) throw new Error(`dist/${file} is not there: run \`npm run build\` (npm test does).`);
  return readFileSync(path);
}

export function builtText(file: string): string {
  return built(file).toString("utf8");
}

/** functions.js as users get it; a development build is several times as big. */
export function productionFunctions(): Buffer {
  const script = built("functions.js");
  if (script.includes("sourceMappingURL")) {
    throw new Error("dist/ holds a development build: run `npm run build` (npm test does).");
  }
  return script;
}
