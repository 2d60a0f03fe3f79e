/** Prints sheets as LibreOffice does: for counting pages and for looking at them. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Workbench } from "excel-workbench";
import { run } from "./libreOffice";

/** A workbook of these sheets alone as a PDF: what they hold must not need the others. */
export async function printSheets(workbench: Workbench, names: readonly string[]): Promise<Buffer> {
  const { book } = workbench;
  for (const sheet of [...book.sheets()]) if (!names.includes(sheet.name)) book.deleteSheet(sheet);
  const folder = mkdtempSync(path.join(tmpdir(), "printed-"));
  try {
    const profile = path.join(folder, "profile");
    mkdirSync(profile);
    writeFileSync(path.join(folder, "book.xlsx"), await workbench.save());
    await run([
      ...["--headless", `-env:UserInstallation=file://${profile}`],
      ...["--convert-to", "pdf", "--outdir", folder, path.join(folder, "book.xlsx")],
    ]);
    return readFileSync(path.join(folder, "book.pdf"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Pages of a PDF as LibreOffice writes it. */
export const pagesOf = (pdf: Buffer): number =>
  pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
