import { PROBES } from "../../src/workbook/probes/run";
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

test("what falls is told with the code that relies on it, and what cannot be removed is a finding", async () => {
  const { workbench, call } = await openAddIn();
  try {
    // An Excel that keeps answers away after an error.
    workbench.book.answersAfterError = "stale";
    const bad = (await call("probe")).filter(({ good }) => !good);
    expect(bad).toContainEqual(
      expect.objectContaining({ id: "afterError", assumes: expect.stringContaining("repair.ts") }),
    );
    // Somebody protects the structure while the test runs: no sheet can go.
    const before = workbench.book.sheets().length;
    const asked = call("ask");
    while (workbench.book.sheets().length === before) await new Promise((resolve) => setTimeout(resolve, 1));
    workbench.book.structureProtected = true;
    await expect(asked).rejects.toThrow("APPRAISE self-test");
  } finally {
    workbench.close();
  }
});

test("before anything is inserted a scratch cell says whether functions answer", async () => {
  const { workbench, call } = await openAddIn();
  try {
    const before = bookState(workbench.book);
    await call("ask");
    expect(bookState(workbench.book)).toEqual(before);
    // Registered, as the page says, and unknown to Excel all the same.
    workbench.addScript(
      "for (const id of Object.keys(CustomFunctions._association.mappings)) delete CustomFunctions._association.mappings[id];",
    );
    await expect(call("ask")).rejects.toThrow(/#NAME\?.*我的加载项/);
    expect(bookState(workbench.book)).toEqual(before);
  } finally {
    workbench.close();
  }
});

test("probes are told apart by their ids", () => {
  expect(new Set(PROBES.map(({ id }) => id)).size).toBe(PROBES.length);
});
