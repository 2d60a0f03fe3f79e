/**
 * npm run package -- https://host/path/ [--offline]: builds the add-in, with a copy of office.js in it where the network
 * cannot reach Microsoft's, and writes the archive for its administrator into build/.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { version } from "../../package.json";
import config from "../../webpack.config.js";
import { checkedUrl, packageFiles, zipped, type Files } from "./archive";

/** Where the page of a build with a copy of office.js takes it from. */
const OWN_LIBRARY = config.OFFICE_JS.self;

const ROOT = resolve(__dirname, "../..");

export function filesIn(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return Object.fromEntries(
    paths
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path.split(sep).join("/"), readFileSync(join(folder, path))]),
  );
}

/** The archive's files, from what is in dist/ or what was built elsewhere. */
export const packageOf = (url: URL, dist = filesIn(join(ROOT, "dist"))): Files =>
  packageFiles(
    {
      dist,
      check: filesIn(join(__dirname, "check")),
      manifest: readFileSync(join(ROOT, "manifest.xml"), "utf8"),
      developmentUrl: config.DEVELOPMENT_URL,
      libraries:
        OWN_LIBRARY in dist ? {} : { worldwide: config.OFFICE_JS.worldwide, china: config.OFFICE_JS.china },
      version,
    },
    url,
  );

/** With a copy of office.js it is built apart: dist/ stays what the tests judge. */
function built(offline: boolean): string {
  const folder = join(ROOT, offline ? "build/offline" : "dist");
  const choices = offline ? ["--env", "officejs=self"] : [];
  const command = [require.resolve("webpack-cli/bin/cli.js"), "--mode", "production", ...choices];
  const { status } = spawnSync(process.execPath, [...command, "--output-path", folder], {
    cwd: ROOT,
    stdio: "inherit",
  });
  if (status !== 0) throw new Error(`webpack: ${status}`);
  return folder;
}

if (require.main === module) {
  try {
    const given = process.argv.slice(2);
    const offline = given.includes("--offline");
    const url = checkedUrl(given.find((one) => one !== "--offline"));
    const archive = zipped(packageOf(url, filesIn(built(offline))));
    mkdirSync(join(ROOT, "build"), { recursive: true });
    const path = join(ROOT, `build/appraise-excel-${version}${offline ? "-offline" : ""}.zip`);
    writeFileSync(path, archive);
    console.log(`${path} (${(archive.length / 1e6).toFixed(1)} MB)`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
