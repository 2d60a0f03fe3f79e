/** The notation of schemes' formulas, read and printed. */
import { parseFormula, printFormula } from "../../../src/template/formulas/syntax";

const again = (formula: string): string =>
  printFormula(parseFormula(formula), { reference: ({ text }) => text });

test.each([
  '=IF([ready],APPRAISE.SCORE(entries(archive..events),{points},,-1),"")',
  '=t"是|yes"&"a ""quoted"" one"',
  "=CHOOSE({1,2;3,4},-1.5,1E-9)",
  "=[net:yearToDate]-({parts:fixed}-{surplus=carry})",
  "=SUM(list(joint.member1..member5))<>0",
  "=INDEX({conditions},1,2):INDEX({conditions},4,9)",
  '=IF({edge=included},{">=","<="},{">","<"})',
  "=-[a]^2+--(column(id)<>roster(department))",
])("%s reads as it is written", (formula) => expect(again(formula)).toBe(formula));

test("brackets stay where they change the value, and go where they do not", () => {
  expect(again("=([a]-([b]-[c]))*((2))/([d]*[e])")).toBe("=([a]-([b]-[c]))*2/([d]*[e])");
  expect(again("=([a]+[b])+[c]=(([d]))")).toBe("=[a]+[b]+[c]=[d]");
});

test.each(["=SUM(1", "=1+", "=[a] [b]", "=IF(1,,2))", "=entry(a", "=§"])("%s is refused", (formula) =>
  expect(() => parseFormula(formula)).toThrow(formula),
);

test("a reference that nobody knows stops the plan", () => {
  expect(() => printFormula(parseFormula("=[nowhere]"), { reference: () => undefined })).toThrow("[nowhere]");
});
