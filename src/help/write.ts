import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildHelp, type Editions } from "./build";

/** tsx src/help/write.ts [dist]: writes the function reference beside the metadata that the build has generated. */

const dist = process.argv[2] ?? "dist";

function edition(file: string): Editions["en-US"] {
  return JSON.parse(readFileSync(join(dist, file), "utf8")) as Editions["en-US"];
}

const editions: Editions = { "en-US": edition("functions.json"), "zh-CN": edition("functions.zh-CN.json") };
for (const { path, html } of buildHelp(editions)) {
  const target = join(dist, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, html);
}
