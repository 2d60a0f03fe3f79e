/**
 * npm run signatures                writes down functions and arguments that are new
 * npm run signatures -- --reworded  takes over descriptions that only say the same in other words
 */
import { existsSync, writeFileSync } from "node:fs";
import { format } from "prettier";
import { breaks, extended, FILE, keptSignatures, presentSignatures, reworded } from "./signatures";

async function update(): Promise<void> {
  const present = await presentSignatures();
  const kept = existsSync(FILE) ? keptSignatures() : {};
  const before = process.argv.includes("--reworded") ? reworded(kept, present) : kept;
  const broken = breaks(before, present);
  if (broken.length > 0) {
    console.error(["Formulas in people's workbooks would break:", ...broken].join("\n"));
    process.exitCode = 1;
    return;
  }
  const text = JSON.stringify(extended(before, present));
  writeFileSync(FILE, await format(text, { parser: "json", printWidth: 110 }));
}

void update();
