/** Opens the add-in in the Excel of this computer, and takes it out again: `npm run excel`, `npm run excel:stop`. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { platform } from "node:process";

function giveUp(english: string, chinese: string): never {
  console.error(`${english}\n${chinese}`);
  process.exit(1);
}

/** The command line of the optional package, if it is there. */
function debuggingTool(): string {
  try {
    return createRequire(__filename).resolve("office-addin-debugging/cli.js");
  } catch {
    return giveUp(
      "The optional package office-addin-debugging is not installed. Run: npm install --include=optional",
      "未安装可选的 office-addin-debugging 包。请运行：npm install --include=optional",
    );
  }
}

const action = process.argv[2];
if (action !== "start" && action !== "stop") giveUp("Use: start or stop.", "用法：start 或 stop。");
if (platform !== "win32" && platform !== "darwin") {
  giveUp(
    `There is no desktop Excel on ${platform}. Use Windows or a Mac, or sideload the manifest (README.md).`,
    `${platform} 上没有桌面版 Excel。请在 Windows 或 Mac 上运行，或自行旁加载清单文件（见 README.md）。`,
  );
}
const { status } = spawnSync(process.execPath, [debuggingTool(), action, "manifest.xml", "desktop"], {
  stdio: "inherit",
});
if (status !== 0) {
  giveUp(
    "That did not work. Is desktop Excel (Microsoft 365, or 2021 and later) installed and closed?",
    "操作未成功。请确认已安装桌面版 Excel（Microsoft 365 或 2021 及以上）并已关闭。",
  );
}
