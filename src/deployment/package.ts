/** npm run package -- https://host/path/: builds the add-in and writes the archive for its administrator into build/. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { version } from "../../package.json";
import config from "../../webpack.config.js";
import { checkedUrl, packageFiles, zipped, type Files } from "./archive";

const ROOT = resolve(__dirname, "../..");

export function filesIn(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Object.fromEntries(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path.split(sep).join("/"), readFileSync(join(folder, path))]),
  );
}

/** The archive's files, from what is in dist/. */
export const packageOf = (url: URL): Files =>
  packageFiles(
    {
      dist: filesIn(join(ROOT, "dist")),
      check: filesIn(join(__dirname, "check")),
      manifest: readFileSync(join(ROOT, "manifest.xml"), "utf8"),
      developmentUrl: config.DEVELOPMENT_URL,
      libraries: { worldwide: config.OFFICE_JS.worldwide, china: config.OFFICE_JS.china },
      version,
    },
    url,
  );

if (require.main === module) {
  try {
    const archive = zipped(packageOf(checkedUrl(process.argv[2])));
    mkdirSync(join(ROOT, "build"), { recursive: true });
    const path = join(ROOT, `build/appraise-excel-${version}.zip`);
    writeFileSync(path, archive);
    console.log(`${path} (${(archive.length / 1e6).toFixed(1)} MB)`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
