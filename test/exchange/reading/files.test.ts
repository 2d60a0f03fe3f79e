/** Files as they are chosen: workbooks, texts in several encodings, and what is refused by name. */
import { strToU8, zipSync } from "fflate";
import { decode, decodeAs } from "../../../src/exchange/reading/decode";
import { readText } from "../../../src/exchange/reading/delimitedText";
import { readFile } from "../../../src/exchange/reading/file";
import type { SourceTable } from "../../../src/exchange/reading/source";
import { asked, entries, findings, people, read } from "./reading";

/** A workbook of one sheet, written as Excel writes it. */
function workbook(
  sheetData: string,
  { strings = "", styles = "", more = "", from1904 = false } = {},
): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns:r="x"><workbookPr${from1904 ? ' date1904="1"' : ""}/><sheets>
      <sheet name="说明" sheetId="1" state="hidden" r:id="rId2"/><sheet name="名单" sheetId="2" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/>
      <Relationship Id="rId2" Target="/xl/worksheets/sheet2.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst>${strings}</sst>`,
    "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="&quot;GH&quot;0000"/>
      <numFmt numFmtId="165" formatCode="m&quot;月&quot;"/></numFmts>
      <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/></cellXfs>${styles}</styleSheet>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheetData}</sheetData>${more}</worksheet>`,
    "xl/worksheets/sheet2.xml": `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>填写说明</t></is></c></row></sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const words = (...all: string[]) =>
  all.map((text, at) => `<c r="${"ABCDEF"[at]}1" t="inlineStr"><is><t>${text}</t></is></c>`).join("");

async function sheet(bytes: Uint8Array): Promise<SourceTable> {
  const file = await readFile(bytes);
  if (!("sheets" in file)) throw new Error(JSON.stringify(file));
  return file.sheets[0]!.table;
}

describe("a workbook", () => {
  test("its visible sheets come first; texts, rich text, results of formulas, days, formats that carry an id", async () => {
    const bytes = workbook(
      `<row r="1">${words("工号", "姓名", "部门", "入职日期", "回款收入")}</row>
       <row r="3"><c r="A3" s="2"><v>12</v></c><c r="B3" t="s"><v>0</v></c><c r="C3" t="str"><f>X1</f><v>一部 &amp; 二部</v></c>
         <c r="D3" s="1"><v>46082</v></c><c r="E3"><f>1+1</f><v>0.30000000000000004</v></c></row>`,
      { strings: "<si><r><t>张</t></r><r><rPr/><t>三</t></r><rPh><t>zhang</t></rPh></si>" },
    );
    const file = await readFile(bytes);
    expect("sheets" in file && file.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ["名单", false],
      ["说明", true],
    ]);
    const list = read(await sheet(bytes));
    expect(people(list)).toEqual(["GH0012 张三 一部 & 二部 2026-03-01~"]);
    expect(entries(list)).toEqual(["GH0012 2026Q1 receipts=0.3"]);
  });

  test("days of one that counts from 1904 are the days that are seen", async () => {
    const bytes = workbook(
      `<row r="1">${words("工号", "入职日期")}</row><row r="2"><c r="A2"><v>7</v></c><c r="B2" s="1"><v>44620</v></c></row>`,
      { from1904: true },
    );
    expect(people(read(await sheet(bytes)))).toEqual(["7 2026-03-01~"]);
  });

  test("a day that is shown as a month is that month of its year", async () => {
    const bytes = workbook(
      `<row r="1">${words("工号", "月份")}</row><row r="2"><c r="A2"><v>7</v></c><c r="B2" s="4"><v>45292</v></c></row>`,
    );
    const firstPeriod = { kind: "month" as const, year: 2024, index: 1 };
    const list = read(await sheet(bytes), { firstPeriod }, "incentive-mechanism");
    expect(list.entries.map(({ period }) => period)).toEqual([firstPeriod]);
  });

  test("merged departments belong to all their rows, hidden rows are asked about, percentages keep their sign", async () => {
    const bytes = workbook(
      `<row r="1">${words("部门", "工号", "KPI评分：部门经理")}</row>
       <row r="2"><c r="A2" t="inlineStr"><is><t>一部</t></is></c><c r="B2"><v>7</v></c><c r="C2" s="3"><v>0.85</v></c></row>
       <row r="3"><c r="B3"><v>8</v></c></row>
       <row r="4"><c r="B4"><v>9</v></c></row>
       <row r="5" hidden="1"><c r="B5"><v>10</v></c></row>`,
      { more: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>' },
    );
    const list = read(await sheet(bytes), { answers: { hiddenRows: "without" } });
    expect(people(list)).toEqual(["7 一部", "8 一部", "9"]);
    expect(asked(list)).toEqual(["percentOfPoints:KPI评分：部门经理"]);
  });

  test("a formula whose result was not stored is no blank cell", async () => {
    const bytes = workbook(
      `<row r="1">${words("工号", "回款收入")}</row><row r="2"><c r="A2"><v>7</v></c><c r="B2"><f>A1</f></c></row>`,
    );
    expect(findings(read(await sheet(bytes)), "refused")).toEqual([
      "第2行有公式没有保存结果。请用 Excel 打开该文件、保存后再试。",
    ]);
  });

  test("an id of more than 15 digits that was kept as a number is damaged", async () => {
    const bytes = workbook(
      `<row r="1">${words("工号")}</row><row r="2"><c r="A2"><v>1.1010119900307E+17</v></c></row>`,
    );
    expect(findings(read(await sheet(bytes)), "refused")).toEqual([expect.stringContaining("超过 15 位")]);
  });
});

describe("refused by name", () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const twoBytes = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);
  test.each([
    ["an old or a WPS workbook", new Uint8Array([...ole, 1, 2, 3]), "fileOld"],
    ["one with a password", new Uint8Array([...ole, ...twoBytes("EncryptedPackage")]), "fileEncrypted"],
    ["another archive", zipSync({ "word/document.xml": strToU8("<x/>") }), "fileOther"],
    ["half a workbook", workbook("").subarray(0, 300), "fileBroken"],
    ["a web page called .xls", strToU8("<html><table></table></html>"), "fileOther"],
    ["nothing", new Uint8Array(), "fileEmpty"],
    ["a workbook without data", zipSync({ "xl/workbook.xml": strToU8("<workbook/>") }), "fileBroken"],
  ])("%s", async (_, bytes, refused) => expect(await readFile(bytes)).toEqual({ refused }));
});

describe("the encoding of a text", () => {
  const bytesOf = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));
  // 工号,姓名 in GBK and in Big5 (工號,姓名,部門).
  const GBK = new Uint8Array([0xb9, 0xa4, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb]);
  const BIG5 = new Uint8Array([
    0xa4, 0x75, 0xb8, 0xb9, 0x2c, 0xa9, 0x6d, 0xa6, 0x57, 0x2c, 0xb3, 0xa1, 0xaa, 0xf9,
  ]);
  test.each([
    ["UTF-8", bytesOf("工号,姓名", "utf8")],
    ["UTF-8 with its mark", bytesOf("\uFEFF工号,姓名", "utf8")],
    ["GBK", GBK],
    ["UTF-16 with its mark", bytesOf("\uFEFF工号,姓名", "utf16le")],
  ])("%s is known", (_, bytes) => expect(decode(bytes)).toMatchObject({ text: "工号,姓名" }));

  test("letters with accents are no Chinese that was misread", () =>
    expect(decode(bytesOf("id,name\n7,José Müller", "utf8"))).toMatchObject({ encoding: "utf-8" }));

  test.each([
    ["Big5", BIG5, "big5", "工號,姓名,部門"],
    ["UTF-16 without a mark", bytesOf("工号,姓名", "utf16le"), "utf-16le", "工号,姓名"],
    // Two bytes of GBK each that are one Cyrillic letter in UTF-8.
    ["UTF-8 that is plainly GBK", new Uint8Array([0xd0, 0xa1, 0xd2, 0xbb]), "gb18030", "小一"],
  ])("%s is asked, with what it would read as", (_, bytes, encoding, text) => {
    const doubt = decode(bytes);
    expect(doubt).toMatchObject({ candidates: expect.arrayContaining([{ encoding, text }]) });
    expect(decodeAs(bytes, encoding as "big5")).toBe(text);
  });

  test("a damaged byte is asked about", () =>
    expect(decode(new Uint8Array([...GBK, 0xff, 0x2c]))).toHaveProperty("candidates"));
});

describe("a text with separators", () => {
  test.each([
    ["tabs", "工号\t姓名\n007\t张,三"],
    ["commas", '工号,姓名\n007,"张,三"'],
    ["semicolons", "工号;姓名\n007;张,三"],
    ["commas below a title", '名单\n工号,姓名\n007,"张,三"'],
  ])("%s part the cells", (_, text) => expect(people(read(text))).toEqual(["007 张,三"]));

  test("Chinese commas part them too", () =>
    expect(people(read("工号\uFF0C姓名\n007\uFF0C张三"))).toEqual(["007 张三"]));

  test("cells come back as they were, with quotes and line breaks", () => {
    const copied = '工号\t备注\n007\t"说""好""\n再议"';
    expect(readText(copied).rows.map(({ cells }) => cells)).toEqual([
      ["工号", "备注"],
      ["007", '说"好"\n再议'],
    ]);
  });
});
