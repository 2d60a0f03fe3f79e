/** LibreOffice as the second engine: recalculates workbooks hard and gives back the cells of every sheet. */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Papa from "papaparse";

const PROGRAM = "soffice";

/** UTF-8, every sheet, values as they are (15 digits) and not as they are shown. */
const CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

/**
 * By default LibreOffice shows the values that the file was saved with: 0 lets it recalculate always. With threads it
 * misses the first row in MATCH over cells that are still to be calculated. A profile that is not said to be complete gets
 * the macros of a new one.
 */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Calculation"><prop oor:name="UseThreadedCalculationForFormulaGroups" oor:op="fuse"><value>false</value></prop></item>
</oor:items>
`;

/** Its version, `undefined` where it is not installed. */
export function libreOfficeVersion(): string | undefined {
  const { status, stdout } = spawnSync(PROGRAM, ["--version"], { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

/** The cells of each sheet as texts, by the sheet's name. */
export type Sheets = ReadonlyMap<string, string[][]>;

/** Several workbooks share one start of the program. */
export const recalculate = (workbooks: readonly Uint8Array[]): Promise<Sheets[]> =>
  inProfile(async (folder, started) => {
    const files = workbooks.map((workbook, index) => {
      const file = path.join(folder, `book${index}.xlsx`);
      writeFileSync(file, workbook);
      return file;
    });
    const out = path.join(folder, "out");
    const messages = await run([...started, "--convert-to", CSV, "--outdir", out, ...files]);
    const written = readdirSync(out);
    return workbooks.map((_, index) => {
      const head = `book${index}-`;
      const own = written.filter((file) => file.startsWith(head));
      if (own.length === 0) throw new Error(`LibreOffice wrote nothing: ${messages}`);
      return new Map(
        own.map((file) => [
          file.slice(head.length, -".csv".length),
          Papa.parse<string[]>(readFileSync(path.join(out, file), "utf8")).data,
        ]),
      );
    });
  });

/** A folder that goes afterwards, with a profile of its own (two runs cannot share one), and what the program starts with. */
export async function inProfile<T>(
  use: (folder: string, started: readonly string[]) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "native-"));
  try {
    const profile = path.join(folder, "profile");
    mkdirSync(path.join(profile, "user"), { recursive: true });
    writeFileSync(path.join(profile, "user/registrymodifications.xcu"), SETTINGS);
    return await use(folder, ["--headless", `-env:UserInstallation=file://${profile}`]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What it says on its error channel. */
export const run = (given: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const program = spawn(PROGRAM, given, { stdio: ["ignore", "ignore", "pipe"] });
    let messages = "";
    program.stderr.on("data", (text) => (messages += String(text)));
    program.on("error", reject);
    program.on("close", (status) =>
      status === 0 ? resolve(messages) : reject(new Error(`LibreOffice: ${status} ${messages}`)),
    );
  });
