/** Excel's 8,192 characters: counted as a formula reads in its last cell, with the longest names that sheets may have. */
import { LANGUAGES } from "../../src/i18n/language";
import { SCHEMES } from "../../src/schemes";
import { longestFormula, LONGEST_FORMULA } from "../../src/template/formulaLength";
import { largest } from "../../src/template/largest";

test.each(SCHEMES.map((scheme) => [scheme.id, scheme] as const))(
  "%s: no formula is longer than Excel takes, however sheets are called",
  (_, scheme) => {
    for (const language of LANGUAGES)
      expect(longestFormula(largest(scheme, language))).toBeLessThanOrEqual(LONGEST_FORMULA);
  },
);

test("all sheets are taken to have names as long as Excel lets them have, each its own", () => {
  const scheme = SCHEMES.find(({ id }) => id === "loan-manager-pay")!;
  const names = Object.values(largest(scheme, "zh-CN").sheets).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name.length !== 31)).toEqual([]);
});
