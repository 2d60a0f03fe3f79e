/** Totals and roll-ups count who is in order, and say how many are not. */
import { openAddIn, type AddIn } from "../../headless/addIn";

let addIn: AddIn;
afterEach(() => addIn.workbench.close());

test("one person's error takes nothing from the total of the others", async () => {
  addIn = await openAddIn();
  const { workbench, call } = addIn;
  const { number, sheets } = await call("insert", "postal-fines", {
    language: "zh-CN",
    firstPeriod: { kind: "month", year: 2026, index: 12 },
    people: ["1", "2", "3"].map((id) => ({ id, name: id })),
    parameters: {},
  });
  const results = sheets["results:2026"] ?? "";
  const read = async () => {
    await workbench.book.calculated();
    const { rollUps } = await call("results", number, 2026);
    const cell = async (at: string) => (await workbench.read(`${results}!${at}`))[0]?.[0] ?? "";
    return { all: rollUps.all_fines, note: await cell("E4"), total: await cell("B7") };
  };
  await call(
    "fill",
    number,
    "2026M12",
    ["1", "2", "3"].map((id) => ({ id, values: { summary_reason: "是" } })),
  );
  const fine = (person: string, kind: string) => ({ person, kind, times: 1 });
  await call("fillRows", number, "register", "2026M12", [
    fine("1", "未佩戴工作牌"),
    fine("2", "晨会迟到或缺席"),
  ]);
  // 30 + 20.
  expect(await read()).toMatchObject({ all: 50, note: "", total: "" });
  await call("fillRows", number, "register", "2026M12", [
    fine("1", "未佩戴工作牌"),
    fine("2", "晨会迟到或缺席"),
    { person: "2", kind: "晨会迟到或缺席" },
  ]);
  const note = "1人有未评或出错的数据，未计入";
  expect(await read()).toMatchObject({ all: 30, note, total: note });
});
