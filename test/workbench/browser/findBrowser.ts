import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const NAMES = [
  "google-chrome",
  "google-chrome-stable",
  "chromium",
  "chromium-browser",
  "microsoft-edge",
  "msedge",
];

/** Where the installers of Chrome, Edge and Chromium put them. */
function installed(): string[] {
  if (process.platform === "darwin")
    return ["Google Chrome", "Microsoft Edge", "Chromium"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (process.platform !== "win32") return [];
  const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
  return roots.flatMap((root) =>
    root
      ? [
          join(root, "Google/Chrome/Application/chrome.exe"),
          join(root, "Microsoft/Edge/Application/msedge.exe"),
          join(root, "Chromium/Application/chrome.exe"),
        ]
      : [],
  );
}

/** An installed Chrome, Edge or Chromium; WORKBENCH_BROWSER names another, or none. */
export function findBrowser(): string | undefined {
  const named = process.env.WORKBENCH_BROWSER;
  if (named === "none") return undefined;
  if (named) return named;
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...installed()].find((file) => existsSync(file));
}

/** Chromium does not run as root in its sandbox. */
export function browserArguments(fingerprint: string): string[] {
  const root = process.getuid?.() === 0;
  return [
    `--ignore-certificate-errors-spki-list=${fingerprint}`,
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    ...(root ? ["--no-sandbox", "--disable-gpu"] : []),
  ];
}
