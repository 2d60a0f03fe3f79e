/** npm run pictures: the pictures of the manuals, drawn anew by the walk in pictures.test.ts. */
import { spawnSync } from "node:child_process";

const run = (script: string, ...given: string[]): number =>
  spawnSync(process.execPath, [require.resolve(script), ...given], {
    stdio: "inherit",
    env: { ...process.env, PICTURES: "1" },
  }).status ?? 1;

process.exitCode =
  run("jest/bin/jest", "-c", "test/e2e/jest.config.cjs", "test/e2e/pictures.test.ts") ||
  run("prettier/bin/prettier.cjs", "--write", "assets/help/shown.json");
