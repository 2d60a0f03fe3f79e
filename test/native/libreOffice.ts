/** LibreOffice as the second engine: recalculates a workbook hard and gives back the cells of every sheet. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Papa from "papaparse";

const PROGRAM = "soffice";

/** UTF-8, every sheet, values as they are (15 digits) and not as they are shown. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/** By default LibreOffice shows the values that the file was saved with: 0 lets it recalculate always. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** Its version, `undefined` where it is not installed. */
export function libreOfficeVersion(): string | undefined {
  const { status, stdout } = spawnSync(PROGRAM, ["--version"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

/** The cells of each sheet as texts, by the sheet's name. */
export function recalculate(workbook: Uint8Array): Map<string, string[][]> {
  const folder = mkdtempSync(path.join(tmpdir(), "native-"));
  try {
    // A profile of its own: two runs cannot share one.
    const profile = path.join(folder, "profile");
    mkdirSync(path.join(profile, "user"), { recursive: true });
    writeFileSync(path.join(profile, "user/registrymodifications.xcu"), SETTINGS);
    writeFileSync(path.join(folder, "book.xlsx"), workbook);
    const out = path.join(folder, "out");
    const { status, stderr } = spawnSync(
      PROGRAM,
      [
        "--headless",
        `-env:UserInstallation=file://${profile}`,
        ...["--convert-to", CSV, "--outdir", out, path.join(folder, "book.xlsx")],
      ],
      { encoding: "utf8" },
    );
    const files = status === 0 ? readdirSync(out) : [];
    if (files.length === 0) throw new Error(`LibreOffice wrote nothing: ${stderr}`);
    return new Map(
      files.map((file) => [
        file.slice("book-".length, -".csv".length),
        Papa.parse<string[]>(readFileSync(path.join(out, file), "utf8")).data,
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
