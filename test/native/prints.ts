/**
 * npm run check:prints [-- --scheme ID,…] [--keep FOLDER]
 * Hands out everything of thirty people of every scheme, lets LibreOffice print it and looks at the pages: as many as
 * planned, every text on them, none cut or over another, heads on each. Exit code 1 if anything is wrong.
 * --keep puts a PDF of each scheme into a folder, to be looked at.
 */
import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { libreOfficeVersion } from "./libreOffice";
import { printOutputs } from "./printedOutputs";
import { readsPages } from "./printedWords";
import { chosenSubjects } from "./subjects";

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { scheme: { type: "string" }, keep: { type: "string" } } });
  if (libreOfficeVersion() === undefined || !readsPages()) {
    console.log("check:prints skipped: LibreOffice (soffice) or poppler (pdftotext) is not installed here.");
    return;
  }
  if (values.keep !== undefined) mkdirSync(values.keep, { recursive: true });
  let failed = 0;
  for (const subject of chosenSubjects(values.scheme)) {
    const sheets = await printOutputs(subject, values.keep).catch((error: unknown) => [
      { sheet: "", pages: 0, problems: [String(error)] },
    ]);
    const wrong = sheets.filter(({ problems }) => problems.length > 0);
    failed += wrong.length > 0 ? 1 : 0;
    const pages = sheets.map((own) => own.pages).join(" + ");
    console.log(`${wrong.length > 0 ? "✗" : "✓"} ${subject.scheme.id}: ${pages} pages`);
    for (const { sheet, problems } of wrong)
      for (const problem of problems) console.log(`    ${sheet}: ${problem}`);
  }
  if (failed > 0) process.exitCode = 1;
}

void main();
