import { CellError, type FunctionCall, type FunctionResult } from "../workbook/model";
import type { Engine, Workbench } from "../workbench";
import { openWorkbench } from "../workbench";
import * as spreadsheet from "../workbook/spreadsheet";
import { sample } from "./sample";

let workbench: Workbench;
let invoke: (calls: FunctionCall[]) => Promise<FunctionResult[]>;

beforeEach(async () => {
  const engine: Engine = {
    ...spreadsheet,
    createBook: (options) => {
      invoke = options.invoke;
      return spreadsheet.createBook(options);
    },
  };
  workbench = await openWorkbench(sample, engine);
});

afterEach(() => workbench.close());

function call(id: string, ...args: unknown[]): FunctionCall {
  return { id, args, address: "Sheet1!C4" };
}

async function results(...calls: FunctionCall[]): Promise<unknown[]> {
  return (await invoke(calls)).map((result) => (result.ok ? result.value : result.error));
}

test("functions get their arguments and give their results in the order of the calls", async () => {
  expect(
    await results(
      call("ADD", 2, 3),
      call("DOUBLED", [
        [1, null],
        [3, 4],
      ]),
      call("LATER", "x"),
      call("WHERE"),
    ),
  ).toEqual([
    5,
    [
      [2, "null"],
      [6, 8],
    ],
    "x",
    "Sheet1!C4",
  ]);
});

test("errors of a function show as the cell's error with its message", async () => {
  expect(
    await results(...["none", "value", "zero", "number", "null", "plain"].map((how) => call("FAIL", how))),
  ).toEqual([
    new CellError("#N/A", "no data yet"),
    new CellError("#VALUE!", "not a score"),
    new CellError("#DIV/0!"),
    new CellError("#NUM!", "Infinity"),
    new CellError("#NULL!"),
    new CellError("#VALUE!"),
  ]);
});

test("an error inside a result stays in its cell", async () => {
  expect(await results(call("FAIL", "inside"))).toEqual([[[1, new CellError("#N/A", "only this one")]]]);
});

test("results that are too large for one request come in parts", async () => {
  const [one, two, three] = ["a", "b", "c"].map((letter) => letter.repeat(1_900_000));
  expect((await results(call("LATER", one), call("LATER", two), call("LATER", three))).map(String)).toEqual([
    one,
    two,
    three,
  ]);
});

test("an error value reaches a function that allows errors", async () => {
  const [echoed] = await results(call("ECHO", [[new CellError("#N/A")]]));
  expect(String(echoed)).toContain('"#N/A"');
});

test("a function that the page has not registered is #NAME?", async () => {
  expect(await results(call("MISSING"))).toEqual([
    new CellError("#NAME?", "the page has not registered MISSING"),
  ]);
});

test("calls and the messages with their results are counted", async () => {
  workbench.resetCounts();
  await results(...Array.from({ length: 50 }, (_, i) => call("ADD", i, 1)));
  const { functionCalls, functionRounds, syncs } = workbench.counts();
  expect([functionCalls, syncs]).toEqual([50, 0]);
  expect(functionRounds).toBeGreaterThanOrEqual(1);
  expect(functionRounds).toBeLessThan(10);
});

test("closing the add-in settles what it was computing", async () => {
  const open = results(call("NEVER"));
  while (workbench.counts().functionCalls === 0) await new Promise(setImmediate);
  workbench.close();
  expect(await open).toEqual([new CellError("#NAME?", "the add-in was closed while it computed")]);
  expect(await results(call("ADD", 1, 2))).toEqual([new CellError("#NAME?", "the add-in is closed")]);
});
