/**
 * The picture in src/README.md, drawn from what the code imports, and the circles among imports that lint refuses.
 * `npm run lint` checks, `npm run format` draws (`--write`).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { circles, type ImportGraph, importGraph } from "./importGraph";

const ROOT = join(__dirname, "../..");
const README = join(ROOT, "src/README.md");
const BEGIN = "<!-- Drawn by test/lint/architecture.ts: npm run format -->";
const END = "<!-- end of what is drawn -->";

/** Everything uses it: its arrows would hide the others. */
const UNDRAWN = "i18n";

/** The rooms of src/ that have rooms of their own, each in a box; an arrow goes from who imports to what is imported. */
function picture(graph: ImportGraph): string {
  const boxes = new Map<string, Set<string>>();
  const arrows = new Set<string>();
  for (const [file, imported] of graph) {
    const from = place(file);
    boxes.set(from.room, (boxes.get(from.room) ?? new Set()).add(from.inner));
    for (const target of imported.filter((one) => one.startsWith("src/"))) {
      const to = place(target);
      if (from.room === UNDRAWN || to.room === UNDRAWN) continue;
      if (from.room !== to.room) arrows.add(`${from.room} --> ${to.room}`);
      else if (from.inner !== to.inner) arrows.add(`${node(from)} --> ${node(to)}`);
    }
  }
  const drawn = [...boxes].sort(([one], [other]) => one.localeCompare(other));
  return [
    "flowchart TD",
    ...drawn.flatMap(([room, inner]) =>
      room === UNDRAWN || inner.size === 1
        ? [`  ${room}["${room}/"]`]
        : [
            `  subgraph ${room}["${room}/"]`,
            ...[...inner].sort().map((name) => `    ${node({ room, inner: name })}["${name || "on top"}"]`),
            "  end",
          ],
    ),
    ...[...arrows].sort().map((arrow) => `  ${arrow}`),
  ].join("\n");
}

interface Place {
  room: string;
  /** "" on top of the room. */
  inner: string;
}

function place(file: string): Place {
  const [, room = "", inner = "", ...more] = file.split("/");
  return { room, inner: more.length > 0 ? inner : "" };
}

const node = ({ room, inner }: Place): string => `${room}_${inner || "top"}`;

function main(): void {
  const sources = importGraph(ROOT, ["src"]);
  const text = readFileSync(README, "utf8");
  const [before = "", after = ""] = [text.split(BEGIN)[0], text.split(END)[1]];
  const drawn = `${before}${BEGIN}\n\n\`\`\`mermaid\n${picture(sources)}\n\`\`\`\n\n${END}${after}`;
  const problems: string[] = [];
  if (process.argv.includes("--write")) writeFileSync(README, drawn);
  else if (drawn !== text)
    problems.push("src/README.md: the picture is not of this code; npm run format draws it");
  for (const circle of circles(importGraph(ROOT, ["src", "test"])))
    problems.push(`these import each other: ${circle.join(", ")}`);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

main();
