/** Every worked example of the catalogue (in a run of all tests those of four schemes), entered into an inserted workbook and read from its cells. */
import { SCHEMES } from "../../src/schemes";
import { openAddIn } from "../headless/addIn";
import { runExamples } from "../headless/examples";
import { sampled } from "../sample";

const counts = { cells: 0, refused: 0, function: 0 };

afterAll(() =>
  console.log(
    `worked examples in cells: ${counts.cells}, refused: ${counts.refused}, at function level only: ${counts.function}`,
  ),
);

const SAMPLE = 4;

test.each(
  sampled(
    SCHEMES.filter(({ examples }) => examples.length > 0).map((scheme) => ({ title: scheme.id, scheme })),
    SAMPLE,
  ),
)("$title", async ({ scheme }) => {
  const addIn = await openAddIn();
  try {
    const figures = await runExamples(addIn, scheme, { kind: scheme.period, year: 2026, index: 1 });
    expect(figures.filter(({ good }) => !good)).toEqual([]);
    // Each example has shown something.
    const shown = new Set(figures.map(({ example }) => example.id));
    expect(scheme.examples.filter(({ id }) => !shown.has(id))).toEqual([]);
    for (const how of ["cells", "refused", "function"] as const)
      counts[how] += new Set(figures.filter((one) => one.how === how).map(({ example }) => example.id)).size;
  } finally {
    addIn.workbench.close();
  }
});
