import { CellError, type CellValue } from "./model";
import { at, makeBook, shown } from "./testing";

/** Excel's results, by its documentation or by arithmetic. */
const results: [formula: string, result: CellValue][] = [
  // ids are texts
  ['MATCH("00123",A1:A6,0)', 1],
  ['MATCH("123",A1:A6,0)', 2],
  ["MATCH(123,A1:A8,0)", 8],
  ['MATCH("00124",名单,0)', 3],
  ['ISNUMBER(MATCH("nobody",A1:A6,0))', false],
  ['A2="123"', true],
  ["A2=A8", false],
  ["ISNUMBER(A1)", false],
  ['INDEX(B1:B6,MATCH("00124",A1:A6,0))', 30],
  ['SUMPRODUCT(--(A1:A4="00123"),B1:B4)', 10],
  // INDEX gives references
  ["SUM(INDEX(A1:C6,2,0))", 20],
  ["COUNTBLANK(INDEX(A1:E6,1,0))", 1],
  ["COUNTBLANK(INDEX(A1:E6,6,0))", 3],
  ["SUM(INDEX(B1:B4,0,1))", 100],
  ["ISBLANK(INDEX(C1:C6,1))", true],
  ["INDEX(C1:C6,1)", 0],
  // blanks
  ['C1=""', true],
  ["C1=0", true],
  ['IF(C1="","blank","no")', "blank"],
  ['E6=""', true],
  ["C1+1", 1],
  ['C1&""', ""],
  ["LEN(C1)", 0],
  ["COUNTBLANK(A1:E6)", 8],
  ["COUNTBLANK(C1)", 1],
  ["COUNT(A1:E6)", 9],
  ["COUNTA(A1:E6)", 23],
  ["MAX(C1,0)", 0],
  // conditions
  ['IFERROR(B5,"none")', "none"],
  ["IFERROR(5,0)", 5],
  ["IF(ISERROR(B5),1,2)", 1],
  ["ISERROR(B8)", true],
  ["ISNUMBER(B1)", true],
  ["AND(B1>5,B2>5)", true],
  ["OR(B1>50,B2>50)", false],
  ["NOT(E1)", false],
  ['IF(E1,"t","f")', "t"],
  ["IF(FALSE,5)", false],
  ["IF(TRUE,,5)", 0],
  ['CHOOSE(2,"a","b")', "b"],
  ['IFS(B1>50,"a",B1>5,"b")', "b"],
  ['"a"="A"', true],
  ["TRUE>5", true],
  ["TRUE<>1", true],
  ['--"5"', 5],
  ['MATCH("0012?",A1:A6,0)', 1],
  ['MATCH("*B*",A1:A6,0)', 5],
  ["MATCH(25,B1:B4,1)", 2],
  ['VLOOKUP("00123",A1:B6,2,FALSE)', 10],
  ['VLOOKUP("123",A1:B6,2,FALSE)', 20],
  ['VLOOKUP("0012?",A1:B6,2,FALSE)', 10],
  ['VLOOKUP("*B*",A1:D6,1,FALSE)', "abc"],
  ['VLOOKUP("?2*",A1:B6,2,FALSE)', 20],
  ["TRUE=1", false],
  ["SUMPRODUCT((E1:E6<>1)*1)", 6],
  // sums
  ["SUM(A1:A6)", 0],
  ["SUM(B1:B4)", 100],
  ['COUNTIF(A1:A6,"abc")', 1],
  ['COUNTIF(B1:B4,">15")', 3],
  ['COUNTIF(D1:D6,"")', 3],
  ['COUNTIF(D1:D6,"<>")', 3],
  ['SUMIF(B1:B4,">15")', 90],
  ['SUMIF(D1:D6,"x",B1:B6)', 10],
  ['SUMIFS(B1:B4,A1:A4,"00124",B1:B4,">5")', 30],
  ['SUMPRODUCT((A1:A6=A1)*(C1:D6<>""))', 1],
  ['SUMPRODUCT((A1:A6=A2)*(C1:D6<>""))', 2],
  ["SUMPRODUCT(--(A1:A6=A3),C1:C6)", 5],
  ['SUMPRODUCT(--(A1:A6="123"),D1:D6)', 0],
  ["SUMPRODUCT(B1:B4,B1:B4)", 3000],
  ['SUM(IF(A1:A4="00124",B1:B4,0))', 30],
  ["AVERAGE(B1:B4)", 25],
  ["MIN(B1:B4,5)", 5],
  ["MAX(B1:B4)", 40],
  ["MAX(A1:A6)", 0],
  ["LARGE(B1:B4,2)", 30],
  ["RANK(20,B1:B4)", 3],
  // rounding
  ["ROUND(1.005,2)", 1.01],
  ["ROUND(2.5,0)", 3],
  ["ROUND(-2.5,0)", -3],
  ["ROUND(1234.5,-2)", 1200],
  ["ROUND(1.115*100,0)", 112],
  ["0.1+0.2-0.3", 0],
  ["1=1.0", true],
  // texts and dates
  ['TEXT(1234.5,"#,##0.00")', "1,234.50"],
  ['TEXT(0.256,"0.0%")', "25.6%"],
  ['TEXT(C8,"yyyy-mm-dd")', "2026-03-31"],
  ['TEXT(C8,"yyyy""年""m""月""")', "2026年3月"],
  ["DATE(2026,3,31)", 46112],
  ["DATE(2026,13,1)", 46388],
  ["EDATE(DATE(2026,1,31),1)", 46081],
  ["EDATE(C8,-1)", 46081],
  ["EDATE(DATE(2024,2,29),12)", 45716],
  ["EOMONTH(C8,1)", 46142],
  ['TEXT(A1,"@")', "00123"],
  ["MONTH(C8)", 3],
  ["N(A1)", 0],
  ["N(E1)", 1],
  ["N(C1)", 0],
  ['LEFT("客户经理",2)', "客户"],
  ['TRIM("  a  b ")', "a b"],
  ['LEN("客户")', 2],
  ['B1&"元"', "10元"],
  ['1/3&""', "0.333333333333333"],
  ['TRUE&""', "TRUE"],
  // names
  ["率*100", 5],
  ["和*率", 5],
  ["'大客户部·参数'!$B$3", 30],
];

const errors: [formula: string, code: string][] = [
  ['MATCH("nobody",A1:A6,0)', "#N/A"],
  ['MATCH("",A1:A6,0)', "#N/A"],
  ['VLOOKUP("0012~?",A1:B6,2,FALSE)', "#N/A"],
  ["INDEX(B1:B6,9)", "#REF!"],
  ["SUM(B1:B6)", "#N/A"],
  ["SUMPRODUCT(--(A1:A6=A1),B1:B6)", "#N/A"],
  ["AVERAGE(A1:A6)", "#DIV/0!"],
  ['"x"+1', "#VALUE!"],
  ['CHOOSE(4,"a")', "#VALUE!"],
  ["未知名", "#NAME?"],
  ["NOSUCH(1)", "#NAME?"],
  ["#REF!+1", "#REF!"],
];

function prepared() {
  const { book, sheet } = makeBook();
  sheet.name = "大客户部·参数";
  sheet.setFormat(at("A1:A6"), { numberFormat: "@" });
  sheet.write(
    at("A1:E6"),
    [
      ["00123", 10, "", "x", true],
      ["123", 20, "a", "q", false],
      ["00124", 30, 5, "y", ""],
      ["124", 40, "", "", 7],
      ["abc", "#N/A", 0, "", "text"],
      ["", 60, 1.005, "", '=""'],
    ],
    "api",
  );
  sheet.write(at("A8:C8"), [[123, "=1/0", "2026-03-31"]], "api");
  book.addName("名单", "='大客户部·参数'!$A$1:$A$6");
  book.addName("率", "=0.05");
  book.addName("和", "=SUM('大客户部·参数'!$B$1:$B$4)");
  return sheet;
}

const sheet = prepared();

test.each(results)("=%s", (text, result) => {
  sheet.write(at("K20"), `=${text}`, "api");
  const got = sheet.values(at("K20"))[0]?.[0];
  if (typeof result === "number" && !Number.isInteger(result)) expect(got).toBeCloseTo(result, 12);
  else expect(got).toBe(result);
});

test.each(errors)("=%s is %s", (text, code) => {
  sheet.write(at("K20"), `=${text}`, "api");
  expect(sheet.values(at("K20"))[0]?.[0]).toEqual(new CellError(code as CellError["code"]));
  expect(shown(sheet, "K20")).toBe(code);
});
