/** What `npm start` and `npm run e2e` serve: the add-in with a copy of office.js, and the workbench's page. */
import { spawn } from "node:child_process";
import path from "node:path";
import { buildPage, type Folders } from "excel-workbench/browser";

const ROOT = path.resolve(__dirname, "../..");
const BUILT = path.join(ROOT, "build/workbench");

export const FOLDERS: Folders = { addIn: path.join(BUILT, "addin"), page: path.join(BUILT, "page") };

/** dist/ is left alone. */
export async function buildForBrowser(mode: "development" | "production"): Promise<Folders> {
  await Promise.all([buildAddIn(mode), buildPage(FOLDERS.page)]);
  return FOLDERS;
}

/** As it is for a server of one's own that holds office.js as well. */
function buildAddIn(mode: "development" | "production"): Promise<void> {
  const command = require.resolve("webpack-cli/bin/cli.js");
  const options = ["--mode", mode, "--env", "officejs=self", "--output-path", FOLDERS.addIn];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...options], {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`the add-in: webpack ended with ${code}`)),
    );
  });
}
