import { execFileSync } from "node:child_process";
import { findBrowser, serveWorkbench, type WorkbenchServer } from "excel-workbench/browser";
import { buildForBrowser, FOLDERS } from "../browser/build";

declare global {
  var workbenchServer: WorkbenchServer | undefined;
}

/** Builds (E2E_BUILT=1: takes what was built the last time) and serves the workbench once; without a browser there is nothing to do, and the tests say that they skip. */
export default async function setup(): Promise<void> {
  const browser = findBrowser() ?? install();
  if (!browser) {
    console.error("no Chrome, Edge or Chromium: the tests in a browser are skipped");
    return;
  }
  const server = await serveWorkbench(process.env.E2E_BUILT ? FOLDERS : await buildForBrowser("production"));
  globalThis.workbenchServer = server;
  process.env.E2E_BROWSER = browser;
  process.env.E2E_ADDRESS = server.address;
  process.env.E2E_FINGERPRINT = server.certificate.fingerprint;
}

/** On a Debian where we may. */
function install(): string | undefined {
  if (process.env.WORKBENCH_BROWSER === "none" || process.getuid?.() !== 0) return undefined;
  try {
    const options = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
    execFileSync("apt-get", ["update", "-qq"], options);
    execFileSync(
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"],
      options,
    );
  } catch {
    return undefined;
  }
  return findBrowser();
}
