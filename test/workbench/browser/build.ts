/** The workbench's page, bundled into a folder that `serveWorkbench` serves. */
import { spawn } from "node:child_process";
import path from "node:path";

export function buildPage(folder: string): Promise<void> {
  const command = require.resolve("webpack-cli/bin/cli.js");
  const options = ["--config", path.join(__dirname, "webpack.config.cjs"), "--output-path", folder];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...options], {
      cwd: __dirname,
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`the workbench's page: webpack ended with ${code}`)),
    );
  });
}
