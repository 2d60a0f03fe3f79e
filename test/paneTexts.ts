/** Every text that the pane may show as it stands, in a language. */
import { readdirSync } from "node:fs";
import path from "node:path";
import type { Language, Text } from "../src/i18n/language";

const FOLDER = path.resolve(__dirname, "../src/i18n");

export async function paneTexts(language: Language): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const file of readdirSync(FOLDER).filter((name) => /^pane.*\.ts$/.test(name))) {
    const exported = (await import(path.join(FOLDER, file))) as Record<string, unknown>;
    for (const texts of Object.values(exported))
      if (typeof texts === "object" && texts !== null)
        for (const text of Object.values(texts)) {
          const own = (text as Partial<Text> | null)?.[language];
          if (typeof own === "string" && !own.includes("{")) found.add(own);
        }
  }
  return found;
}
