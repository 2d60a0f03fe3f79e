/** A browser for people: the workbench is served on localhost and opened. Ctrl+C ends all. */
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserArguments, findBrowser } from "./findBrowser";
import { type Folders, serveWorkbench, type WorkbenchServer } from "./server";

/** On the given port if it is free, else on another one. Without a browser or a screen it prints the address. */
export async function openInBrowser(folders: Folders, port: number): Promise<void> {
  const server = await serveWorkbench(folders, port).catch((error: NodeJS.ErrnoException) => {
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
