/** Cases on X: every amount received is paid, carried on, or kept for a quarter that is still open. */
import { fillBook } from "../native/filled";
import { bigAccountXCasesSubject } from "../native/subjects/bigAccountXCases";

jest.setTimeout(600_000);

test("receipts = paid amounts + bases made up + last carry + what open quarters already have", async () => {
  const { scheme, changing } = bigAccountXCasesSubject;
  if (!changing) throw new Error("no workbook");
  const { results } = await fillBook(scheme, changing, { checked: false });
  const complete = [...results.values()].flatMap(({ people }) =>
    people.filter(({ figures }) => typeof figures.year_actual?.[0] === "number"),
  );
  expect(complete.length).toBeGreaterThan(20);
  expect(complete.filter(({ figures }) => figures.reconcile?.[0] !== 0)).toEqual([]);
});
