import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";

const root = resolve(__dirname, "../..");

function filesOf(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => pattern.test(file))
    .map((file) => join(folder, file));
}

interface Name {
  name: string;
  pattern: RegExp;
}

const anywhere = (name: string): Name => ({ name, pattern: new RegExp(escaped(name)) });
/** English sheet names are words of their own: only in quotes or before an exclamation mark do they name a sheet. */
const asSheet = (name: string): Name => ({
  name,
  pattern: new RegExp(`["'\`]${escaped(name)}["'\`!]|\\b${escaped(name)}![A-Z$]`),
});
const escaped = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, "\\$&");

/** The namespace of the add-in and whatever its schemes and its sheets are called. */
function namesOfTheAddIn(): { namespace: Name[]; schemes: Name[]; sheets: Name[] } {
  const manifest = readFileSync(join(root, "manifest.xml"), "utf8");
  const [, namespace = ""] = /id="[^"]*Namespace" DefaultValue="([^"]+)"/.exec(manifest) ?? [];
  const schemes = filesOf(join(root, "src/schemes"), /\w-\w.*\.tsx?$/).map((file) =>
    basename(file).replace(/\..*/, ""),
  );
  const sheets = filesOf(join(root, "src/i18n"), /\.tsx?$/).flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\bsheet[A-Z]\w*:\s*text\("([^"{]+)",\s*"([^"{]+)"\)/g)].flatMap(
      ([, chinese = "", english = ""]) => [anywhere(chinese), asSheet(english)],
    ),
  );
  return { namespace: [anywhere(namespace)], schemes: schemes.map(anywhere), sheets };
}

test("the workbench knows nothing of the add-in", () => {
  const { namespace, schemes, sheets } = namesOfTheAddIn();
  for (const names of [namespace, schemes, sheets]) expect(names.length).toBeGreaterThan(0);
  const files = filesOf(join(root, "test/workbench"), /\.(ts|tsx|js|json|xml|html|snap)$/);
  const found = files.flatMap((file) => {
    const content = readFileSync(file, "utf8");
    // In test data the sheets' names are words like any other; the host itself may not have them.
    const names = [...namespace, ...schemes, ...(file.includes(".test.") ? [] : sheets)];
    return names.filter(({ pattern }) => pattern.test(content)).map(({ name }) => `${file}: ${name}`);
  });
  expect(found).toEqual([]);
});
