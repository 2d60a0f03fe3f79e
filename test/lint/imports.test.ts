/** Imports point one way (design: taskpane → workbook → exchange → template → schemes, functions → calculation), and lint says so. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";

const ROOT = join(__dirname, "../..");

/** For each room, the rooms it may use. Written out here again: the rule's own table must not vouch for itself. */
const MAY_USE: Record<string, string[]> = {
  i18n: [],
  calculation: ["i18n"],
  functions: ["calculation", "i18n"],
  schemes: ["i18n"],
  template: ["schemes", "i18n"],
  exchange: ["template", "schemes", "i18n"],
  workbook: ["exchange", "template", "schemes", "calculation", "i18n"],
  taskpane: ["workbook", "exchange", "template", "schemes", "i18n"],
  help: ["calculation", "functions", "template", "schemes", "i18n"],
  deployment: [],
};

/** A module of each room that there is to import: the rule resolves what it judges. */
const modules = Object.fromEntries(
  Object.keys(MAY_USE).flatMap((room) => {
    const folder = join(ROOT, "src", room);
    const files = existsSync(folder) ? readdirSync(folder, { encoding: "utf8", recursive: true }) : [];
    const file = files.find((name) => /\.tsx?$/.test(name))?.replaceAll("\\", "/");
    return file ? [[room, `src/${room}/${file.replace(/\.tsx?$/, "")}`]] : [];
  }),
) as Record<string, string>;

/** Lints texts as if they stood in these files: for each file, the lines that break the rule. */
function brokenLines(texts: Record<string, string>): Record<string, number[]> {
  const script = `
    import { readFileSync } from "node:fs";
    import { ESLint } from "eslint";
    const eslint = new ESLint();
    const result = {};
    for (const [filePath, text] of Object.entries(JSON.parse(readFileSync(0, "utf8")))) {
      const [{ messages }] = await eslint.lintText(text, { filePath });
      result[filePath] = messages.filter((m) => m.ruleId === "import-x/no-restricted-paths").map((m) => m.line);
    }
    console.log(JSON.stringify(result));`;
  const run = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
    cwd: ROOT,
    input: JSON.stringify(texts),
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout) as Record<string, number[]>;
}

const probe = (room: string) => `src/${room}/probe.ts`;
const specifier = (room: string, target: string) =>
  posix.relative(`src/${room}`, target).replace(/^(?!\.)/, "./");
const rooms = Object.keys(MAY_USE);
const targets = Object.keys(modules);
const texts = Object.fromEntries(
  rooms.map((room) => [
    probe(room),
    [
      ...targets.map((target) => `import "${specifier(room, modules[target] ?? "")}";`),
      `import "${specifier(room, "test/built")}";`,
      `export const later = () => import("${specifier(room, "test/built")}");`,
    ].join("\n"),
  ]),
);
const broken = brokenLines(texts);

test("every folder of src/ is a room of the table", () => {
  const folders = readdirSync(join(ROOT, "src"), { withFileTypes: true }).filter((one) => one.isDirectory());
  expect(rooms).toEqual(expect.arrayContaining(folders.map((one) => one.name)));
});

test.each(rooms)("src/%s may import only what lies below it, and never from test/", (room) => {
  const allowed = [room, ...(MAY_USE[room] ?? [])];
  const lines = targets.flatMap((target, index) => (allowed.includes(target) ? [] : [index + 1]));
  expect(broken[probe(room)]).toEqual([...lines, targets.length + 1, targets.length + 2]);
});
