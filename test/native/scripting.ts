/**
 * What people do in LibreOffice, done by its own scripting: a macro opens files, types into cells by their addresses, sorts
 * rows, saves. It is Basic, which every LibreOffice has; what it is to do stands in a file of lines.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { columnLetters } from "../../src/template/addresses";
import type { CellContent } from "../../src/template/plan";
import { inProfile, run } from "./libreOffice";

/** Rows and columns from 1, as people count them. */
export interface Typed {
  /** Which sheet, from 0. */
  sheet: number;
  row: number;
  column: number;
  value: CellContent;
}

/** Rows by the first column, backwards; the sheet is unlocked for it and locked again. */
interface Sorted {
  sheet: number;
  first: number;
  last: number;
  columns: number;
}

export interface Handled {
  bytes: Uint8Array;
  typed: readonly Typed[];
  sorted?: readonly Sorted[];
  /** Saved as .ods, closed and opened again before it is saved as .xlsx. */
  throughOds?: boolean;
}

const XLSX = "Calc MS Excel 2007 XML";
const ODS = "calc8";

/** The files as they are afterwards; the program starts once for all. */
export const handled = (files: readonly Handled[]): Promise<Uint8Array[]> =>
  inProfile(async (folder, started) => {
    const lines = files.flatMap((file, at) => {
      const place = (name: string) => path.join(folder, `${name}${at}`);
      const url = (name: string) => pathToFileURL(place(name)).href;
      writeFileSync(place("book.xlsx"), file.bytes);
      return [
        ["open", url("book.xlsx")],
        ...file.typed.flatMap(typing),
        ...(file.sorted ?? []).flatMap(({ sheet, first, last, columns }) => [
          ["sheet", sheet],
          ["sort", `A${first}:${columnLetters(columns - 1)}${last}`],
        ]),
        ...(file.throughOds ? [["save", url("book.ods"), ODS], ["close"], ["open", url("book.ods")]] : []),
        ["save", url("saved.xlsx"), XLSX],
        ["close"],
      ];
    });
    const [orders, said] = ["orders", "said"].map((name) => path.join(folder, name)) as [string, string];
    writeFileSync(orders, lines.map((line) => line.join("\t")).join("\n"));
    writeMacro(folder, orders, said);
    const messages = await run([...started, "--norestore", "macro:///Standard.People.Work"]);
    const result = readFileSync(said, "utf8").trim();
    if (result !== "done") throw new Error(`LibreOffice: ${result} ${messages}`);
    return files.map((_, at) => new Uint8Array(readFileSync(path.join(folder, `saved.xlsx${at}`))));
  });

function typing({ sheet, row, column, value }: Typed): (string | number)[][] {
  const cell = `${columnLetters(column - 1)}${row}`;
  const text = String(value);
  if (/[\t\n]/.test(text)) throw new Error(`no macro can be told to type ${JSON.stringify(text)}`);
  return [
    ["sheet", sheet],
    [typeof value === "number" ? "number" : "text", cell, text],
  ];
}

/** Protected cells take nothing by hand; a script would write them all the same, so it looks first. */
const MACRO = (orders: string, said: string): string => `
Sub Work
  Dim files, source, parts, document, sheet, cell, order
  On Error GoTo Failed
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  source = createUnoService("com.sun.star.io.TextInputStream")
  source.setInputStream(files.openFileRead("${pathToFileURL(orders).href}"))
  source.setEncoding("UTF-8")
  Do While Not source.isEOF()
    order = source.readLine()
    parts = Split(order, Chr(9))
    Select Case parts(0)
    Case "open"
      document = StarDesktop.loadComponentFromURL(parts(1), "_blank", 0, Array(Named("Hidden", True)))
    Case "sheet"
      sheet = document.Sheets.getByIndex(CInt(parts(1)))
    Case "number", "text"
      cell = sheet.getCellRangeByName(parts(1)).getCellByPosition(0, 0)
      If sheet.isProtected() And cell.CellProtection.IsLocked Then
        Say(parts(1) & " is locked")
        StarDesktop.terminate()
        Exit Sub
      End If
      If parts(0) = "number" Then cell.setValue(Val(parts(2))) Else cell.setString(parts(2))
    Case "sort"
      sheet.unprotect("")
      SortRows(sheet.getCellRangeByName(parts(1)))
      sheet.protect("")
    Case "save"
      document.storeToURL(parts(1), Array(Named("FilterName", parts(2))))
    Case "close"
      document.close(True)
    End Select
  Loop
  Say("done")
  StarDesktop.terminate()
  Exit Sub
Failed:
  Say(order & " / " & Error$ & " / " & Erl)
  StarDesktop.terminate()
End Sub

Function Named(key, value)
  Dim entry As New com.sun.star.beans.PropertyValue
  entry.Name = key
  entry.Value = value
  Named = entry
End Function

Sub SortRows(range)
  Dim fields(0) As New com.sun.star.table.TableSortField
  fields(0).Field = 0
  fields(0).IsAscending = False
  range.sort(Array(Named("SortFields", fields), Named("ContainsHeader", False)))
End Sub

Sub Say(text)
  Dim channel
  channel = FreeFile
  Open "${said}" For Output As #channel
  Print #channel, text
  Close #channel
End Sub
`;

/** Into the library that a profile loads by itself. */
function writeMacro(folder: string, orders: string, said: string): void {
  const library = path.join(folder, "profile/user/basic/Standard");
  mkdirSync(library, { recursive: true });
  const name = 'xmlns:library="http://openoffice.org/2000/library" library:name="Standard"';
  writeFileSync(
    path.join(library, "../script.xlc"),
    `<library:libraries xmlns:library="http://openoffice.org/2000/library"><library:library library:name="Standard" library:link="false"/></library:libraries>`,
  );
  writeFileSync(
    path.join(library, "script.xlb"),
    `<library:library ${name} library:readonly="false" library:passwordprotected="false"><library:element library:name="People"/></library:library>`,
  );
  const text = MACRO(orders, said).replace(/&/g, "&amp;").replace(/</g, "&lt;");
  writeFileSync(
    path.join(library, "People.xba"),
    `<script:module xmlns:script="http://openoffice.org/2000/script" script:name="People" script:language="StarBasic">${text}</script:module>`,
  );
}
