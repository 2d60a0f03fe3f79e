import { spawn } from "node:child_process";
import path from "node:path";
import type { Folders } from "./server";

const ROOT = path.resolve(__dirname, "../../..");
const BUILT = path.join(ROOT, "build/workbench");

export const FOLDERS: Folders = { addIn: path.join(BUILT, "addin"), page: path.join(BUILT, "page") };

/**
 * Builds the add-in, as it is for a server of one's own that holds office.js as well, and the workbench's page.
 * dist/ is left alone.
 */
export async function buildWorkbench(mode: "development" | "production"): Promise<Folders> {
  await Promise.all([
    webpack("--mode", mode, "--env", "officejs=self", "--output-path", FOLDERS.addIn),
    webpack("--config", path.join(__dirname, "webpack.config.cjs")),
  ]);
  return FOLDERS;
}

function webpack(...options: string[]): Promise<void> {
  const command = require.resolve("webpack-cli/bin/cli.js");
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...options], {
      cwd: ROOT,
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`webpack ${options.join(" ")} ended with ${code}`)),
    );
  });
}
