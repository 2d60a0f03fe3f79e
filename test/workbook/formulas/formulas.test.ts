/** A formula by hand: read out of a cell, previewed, and written where nothing is lost. */
import { area } from "../../../src/template/plan";
import { callsIn, callText, guarded, unguarded, withCall } from "../../../src/workbook/formulas/callText";
import { openAddIn, type AddIn } from "../../headless/addIn";

describe("a call in a formula's text", () => {
  test("is found with its arguments as they are written, inner ones after those around them", () => {
    const formula = `=ROUND(APPRAISE.BONUS('一部 (新)'!A2:A3,APPRAISE.BAND(B2,{0,"a,)b";5,1},),,1),2)`;
    expect(callsIn(formula).map(({ id, args }) => ({ id, args }))).toEqual([
      {
        id: "BONUS",
        args: ["'一部 (新)'!A2:A3", `APPRAISE.BAND(B2,{0,"a,)b";5,1},)`, "", "1"],
      },
      { id: "BAND", args: ["B2", `{0,"a,)b";5,1}`, ""] },
    ]);
  });

  test("of EXPLAIN is that of the function which it explains, and is written back as one", () => {
    const formula = '=INDEX(APPRAISE.EXPLAIN("appraise.band",APPRAISE.SCORE(A1,B1),C1:D3),2,3)';
    const calls = callsIn(formula);
    expect(calls.map(({ id, args, explained }) => [id, args, explained])).toEqual([
      ["BAND", ["APPRAISE.SCORE(A1,B1)", "C1:D3"], '"appraise.band"'],
      ["SCORE", ["A1", "B1"], undefined],
    ]);
    const [call] = calls;
    expect(withCall(formula, call!, callText("BAND", ["A2", "C1:D3", ""], call!.explained))).toBe(
      '=INDEX(APPRAISE.EXPLAIN("appraise.band",A2,C1:D3),2,3)',
    );
    // Which function it is, or whether there is one, is not in the text.
    expect(callsIn("=APPRAISE.EXPLAIN(A1,B1)")).toEqual([]);
    expect(callsIn('=APPRAISE.EXPLAIN("SUM",B1)')).toEqual([]);
  });

  test("is not found in a text, in another name, or where it is never closed", () => {
    expect(callsIn(`="APPRAISE.BONUS(1,2)"&MYAPPRAISE.BONUS(1,2)`)).toEqual([]);
    expect(callsIn("=APPRAISE.BONUS(A1,0.1")).toEqual([]);
  });

  test("is replaced where it stands, without what is left out at its end", () => {
    const formula = "=ROUND(APPRAISE.BONUS(A1,0.1),2)+1";
    const [call] = callsIn(formula);
    expect(withCall(formula, call!, callText("BONUS", ["A1", "0.2", "", "", ""]))).toBe(
      "=ROUND(APPRAISE.BONUS(A1,0.2),2)+1",
    );
  });

  test.each(["A1", "$A$1:$A$9", "'一部 (新)'!A1:B2", "Sheet1!A1"])(
    "a guard of %s comes and goes",
    (cells) => {
      expect(guarded(cells)).toBe(`IF(${cells}="","",${cells})`);
      expect(unguarded(guarded(cells))).toEqual({ text: cells, guarded: true });
      expect(unguarded(cells)).toEqual({ text: cells, guarded: false });
    },
  );

  test("what is no reference has no guard", () => {
    for (const text of ["7.12%", '"优秀"', "A1*2", "A1,B1", ""]) expect(guarded(text)).toBe(text);
    expect(unguarded('IF(A1="","",A2)')).toEqual({ text: 'IF(A1="","",A2)', guarded: false });
  });
});

describe("in a workbook of one's own", () => {
  let addIn: AddIn;
  const select = (address: ReturnType<typeof area>) => {
    const { book } = addIn.workbench;
    book.active = { sheet: book.sheetByName("Sheet1")!, area: address };
  };
  const shown = async (address: string) => {
    await addIn.workbench.book.calculated();
    return addIn.workbench.read(address);
  };

  beforeAll(async () => {
    // A build of Excel that hands over blank cells as 0.
    addIn = await openAddIn({ blanks: "zero" });
    await addIn.workbench.write("Sheet1!A1:B4", [
      ["回款", "比率"],
      [100, 0.03],
      ["", 0.03],
      [300, 0.05],
    ]);
  });
  afterAll(() => addIn.workbench.close());

  test("a selection becomes an argument, fixed where all rows share it; of a whole column what is used", async () => {
    select(area(1, 0, 3));
    expect(await addIn.call("selectionAs", false)).toBe("'Sheet1'!A2:A4");
    expect(await addIn.call("selectionAs", true)).toBe("'Sheet1'!$A$2:$A$4");
    select(area(0, 1, 1_048_576));
    expect(await addIn.call("selectionAs", false)).toBe("'Sheet1'!B1:B4");
  });

  test("several areas are no argument and no place for a formula", async () => {
    addIn.workbench.select("Sheet1!A2:A3,B4");
    for (const asked of [
      () => addIn.call("selectionAs", true),
      () => addIn.call("formulaCell"),
      () => addIn.call("formulaInto", { formula: "=1" }),
    ])
      await expect(asked()).rejects.toThrow("选中了几块区域");
  });

  test("the preview gives values and the steps of a row, and names arguments with blanks that count as 0", async () => {
    const found = await addIn.call("formulaPreview", "=APPRAISE.BONUS(A2:A4,B2:B4)", "zh-CN", 3);
    // 100 × 3 % and 300 × 5 %; nobody is rated in between.
    expect(found.values).toEqual([[3], [""], [15]]);
    expect(found.blanks.map((name) => name["zh-CN"])).toEqual(["金额"]);
    const [call] = found.calls;
    expect(call?.rows[call.rows.length - 1]?.[2]).toBe(15);
    const guard = await addIn.call("formulaPreview", `=APPRAISE.BONUS(${guarded("A2:A4")},B2:B4)`, "zh-CN");
    expect(guard.values).toEqual(found.values);
    expect(guard.blanks).toEqual([]);
  });

  test("what is wrong is said with the cell that it is about", async () => {
    await addIn.workbench.write("Sheet1!C2:C4", [["3成"], [0.03], [0.05]]);
    const text = await addIn.call("formulaPreview", "=APPRAISE.BONUS(A2:A4,C2:C4)", "zh-CN");
    expect(text.wrong?.message).toContain("3成");
    expect(text.wrong?.place).toEqual({ sheet: "Sheet1", cell: area(1, 2) });
    // Of two calls of one function the one that fails is meant.
    const second = await addIn.call(
      "formulaPreview",
      "=APPRAISE.BONUS(A2,B2)+APPRAISE.BONUS(A4,C2)",
      "zh-CN",
    );
    expect(second.wrong?.place).toEqual({ sheet: "Sheet1", cell: area(1, 2) });
    await addIn.workbench.write("Sheet1!D2:D4", [["=NA()"], [1], [1]]);
    await addIn.workbench.book.calculated();
    const error = await addIn.call("formulaPreview", "=APPRAISE.BONUS(A2:A4,B2:B4,D2:D4)", "en-US");
    expect(error.wrong).toEqual({ message: "#N/A", place: { sheet: "Sheet1", cell: area(1, 3) } });
    const weights = await addIn.call("formulaPreview", "=APPRAISE.WEIGHTED({80,90},{0.5,0.4})", "zh-CN");
    expect(weights.wrong?.message).toContain("90%");
    expect(await addIn.call("formulaPreview", "=APPRAISE.BAND(A2,优秀)", "zh-CN")).toMatchObject({
      notRead: { what: "优秀" },
    });
    expect(await addIn.call("formulaPreview", "=APPRAISE.BAND(没有!A2,B2:B4)", "zh-CN")).toMatchObject({
      notRead: { what: "没有" },
    });
  });

  test("it goes into an empty cell with room for what it fills, and what the guard is for comes out", async () => {
    select(area(1, 5));
    const formula = `=APPRAISE.BONUS(${guarded("'Sheet1'!A2:A4")},'Sheet1'!B2:B4)`;
    const outcome = await addIn.call("formulaInto", { formula });
    expect(outcome).toMatchObject({
      kind: "written",
      fills: area(1, 5, 3),
      formula: '=APPRAISE.BONUS(IF(A2:A4="","",A2:A4),B2:B4)',
      value: 3,
    });
    // Without the guard this Excel would pay 0 where nothing is filled in.
    expect(await shown("Sheet1!F2:F4")).toEqual([[3], [""], [15]]);
    const opened = await addIn.call("formulaCell");
    expect(opened).toMatchObject({ sheet: "Sheet1", cell: area(1, 5), calls: [{ id: "BONUS" }] });
    // Its own spill is in nobody's way when it is written back.
    const back = await addIn.call("formulaInto", {
      formula: opened.formula.replace("B2:B4", "0.1"),
      at: opened,
      replaces: opened.content,
    });
    expect(back.kind).toBe("written");
    expect(await shown("Sheet1!F2:F4")).toEqual([[10], [""], [30]]);
  });

  test("on another sheet a formula keeps the cells of the sheet where it was opened", async () => {
    addIn.workbench.book.addSheet("汇总（一）");
    await addIn.workbench.write("汇总（一）!A2:B2", [[7, 7]]);
    const at = { sheet: "汇总（一）", cell: area(4, 4) };
    // A2 is 100 on the first sheet; the other one's own cell is meant with its name.
    const formula = "=APPRAISE.BONUS(A2,0.1)+SUM(A2:B2)+'汇总（一）'!A2";
    const outcome = await addIn.call("formulaInto", { formula, at, from: "Sheet1" });
    expect(outcome).toMatchObject({
      kind: "written",
      formula: "=APPRAISE.BONUS('Sheet1'!A2,0.1)+SUM('Sheet1'!A2:B2)+A2",
      value: 10 + 100.03 + 7,
    });
    await expect(
      addIn.call("formulaInto", {
        ...{ formula: "=SUM(A:A)+APPRAISE.VERSION()", from: "Sheet1" },
        at: { sheet: "汇总（一）", cell: area(5, 5) },
      }),
    ).rejects.toThrow("Sheet1");
  });

  test("what stands in the cell is asked about, what stands in the way of a spill is named, and both stay", async () => {
    select(area(1, 0));
    expect(await addIn.call("formulaInto", { formula: "=APPRAISE.VERSION()" })).toEqual({
      ...{ kind: "occupied", sheet: "Sheet1", cell: area(1, 0), content: "100" },
    });
    await addIn.workbench.write("Sheet1!H4:H4", [["备注"]]);
    // The steps of EXPLAIN are a table.
    await expect(
      addIn.call("formulaInto", {
        ...{ formula: '=APPRAISE.EXPLAIN("BONUS",A2,0.1)', at: { sheet: "Sheet1", cell: area(2, 7) } },
      }),
    ).rejects.toThrow("H4");
    select(area(1, 7));
    await expect(addIn.call("formulaInto", { formula: "=APPRAISE.BONUS(A2:A4,B2:B4)" })).rejects.toThrow(
      "H4",
    );
    expect(await shown("Sheet1!H2:H4")).toEqual([[null], [null], ["备注"]]);
    const replaced = await addIn.call("formulaInto", {
      ...{ formula: "=APPRAISE.RATIO(1,2)", at: { sheet: "Sheet1", cell: area(3, 7) }, replaces: "备注" },
    });
    expect(replaced).toMatchObject({ kind: "written", value: 0.5 });
  });

  test("a cell with an error is opened, and its cause is found", async () => {
    await addIn.workbench.write("Sheet1!J2:J2", [["=APPRAISE.TIERED(A2,{10,0.03;20,0.05})"]]);
    await addIn.workbench.book.calculated();
    select(area(1, 9));
    const opened = await addIn.call("formulaCell");
    expect(opened).toMatchObject({
      error: "#VALUE!",
      calls: [{ id: "TIERED", args: ["A2", "{10,0.03;20,0.05}"] }],
    });
    const { wrong } = await addIn.call("formulaPreview", opened.formula, "en-US");
    expect(wrong?.message).toContain("first bound 10");
  });

  test("a function that Excel does not know is opened by its name, and written back", async () => {
    await addIn.workbench.write("Sheet1!L2:L2", [["=_xldudf_APPRAISE_RATIO(1,4)"]]);
    select(area(1, 11));
    const opened = await addIn.call("formulaCell");
    expect(opened).toMatchObject({
      error: "#NAME?",
      formula: "=APPRAISE.RATIO(1,4)",
      calls: [{ id: "RATIO" }],
    });
    const { formula, content: replaces, sheet, cell } = opened;
    const back = await addIn.call("formulaInto", { formula, replaces, at: { sheet, cell } });
    expect(back).toMatchObject({ kind: "written", value: 0.25 });
  });

  test("a locked cell of a protected sheet is left alone", async () => {
    const sheet = addIn.workbench.book.addSheet("锁定");
    sheet.protect({});
    await expect(
      addIn.call("formulaInto", { formula: "=APPRAISE.VERSION()", at: { sheet: "锁定", cell: area(0, 0) } }),
    ).rejects.toThrow("保护");
    expect(sheet.values(area(0, 0))[0]?.[0]).toBeNull();
  });
});
