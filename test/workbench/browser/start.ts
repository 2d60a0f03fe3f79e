/** `npm start`: builds the add-in and the workbench, serves both on localhost and opens a browser. Ctrl+C ends all. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildWorkbench } from "./build";
import { browserArguments, findBrowser } from "./findBrowser";
import { serveWorkbench, type WorkbenchServer } from "./server";

/** The port that the manifest names; another one serves as well. */
const PORT = 3000;

async function main(): Promise<void> {
  console.log("构建中… Building…");
  const folders = await buildWorkbench("development");
  const server = await serveWorkbench(folders, PORT).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    return serveWorkbench(folders);
  });
  const browser = hasScreen() ? findBrowser() : undefined;
  const opened = browser ? openBrowser(browser, server) : undefined;
  console.log(`\n  ${server.address}\n`);
  console.log(
    opened
      ? "工作台已在浏览器中打开;按 Ctrl+C 结束。\nThe workbench is open in a browser; Ctrl+C ends it."
      : "请在 Chrome 或 Edge 中打开上面的地址,并接受自签名证书;按 Ctrl+C 结束。\n" +
          "Open this address in Chrome or Edge and accept the self-signed certificate; Ctrl+C ends it.",
  );
  const stop = (): void => {
    opened?.close();
    void server.close().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

const hasScreen = (): boolean =>
  process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** A browser with a profile of its own, which is removed at the end; closing it leaves the server running. */
function openBrowser(browser: string, { address, certificate }: WorkbenchServer): { close(): void } {
  const profile = mkdtempSync(join(tmpdir(), "workbench-browser-"));
  const options = [
    `--user-data-dir=${profile}`,
    ...browserArguments(certificate.fingerprint),
    "--new-window",
    address,
  ];
  const child: ChildProcess = spawn(browser, options, { stdio: "ignore" });
  const remove = (): void => rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  child.on("error", (error) => console.error(`${browser}: ${error.message}`));
  child.on("exit", remove);
  return {
    close: () => {
      child.kill();
      remove();
    },
  };
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
