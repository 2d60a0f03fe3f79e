import { PROBES } from "../../src/workbook/probes";
import { openAddIn } from "../headless/addIn";
import { bookState } from "../headless/bookState";

test.each(["zero", "null"] as const)(
  "all holds on the workbench where a blank arrives as %s",
  async (blanks) => {
    const { workbench, call } = await openAddIn({ blanks });
    try {
      const before = bookState(workbench.book);
      const findings = await call("probe");
      expect(findings.filter(({ good }) => !good)).toEqual([]);
      expect(findings.map(({ id }) => id)).toEqual(PROBES.map(({ id }) => id));
      const blank = findings.find(({ id }) => id === "blankCell")?.means["en-US"];
      expect(blank).toMatch(blanks === "zero" ? /as 0/ : /as blank/);
      expect(bookState(workbench.book)).toEqual(before);
    } finally {
      workbench.close();
    }
  },
);

test("probes are told apart by their ids", () => {
  expect(new Set(PROBES.map(({ id }) => id)).size).toBe(PROBES.length);
});
