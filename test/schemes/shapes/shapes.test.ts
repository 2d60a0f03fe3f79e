/** A scheme whose sheets or figures change has another version, and a way to it from the one before. */
import { SCHEMES } from "../../../src/schemes";
import { stepTo } from "../../../src/schemes/migrations";
import { describeShape, differences, readDescriptions, type Description } from "./describe";
import { stepProblems } from "./steps";

const named = SCHEMES.map((scheme) => ({ id: scheme.id, scheme }));

/** What to do, where a shape is not the one that is written down. */
const advice = (id: string, version: number): string =>
  `Raise the version of ${id} above ${version}, add the step to it to its migrations, and run \`npm run shapes\`. ` +
  `Only while no workbook can have been written by version ${version}: \`npm run shapes -- --unreleased ${id}\`.`;

function verdict(id: string, version: number, kept: Description | undefined, now: Description): string {
  if (!kept) return `${id} ${version} is not written down. Run \`npm run shapes\`.`;
  const found = differences(kept, now);
  return found.length === 0
    ? ""
    : [`${id} is not what version ${version} was:`, ...found, advice(id, version)].join("\n");
}

test.each(named)("$id has the shape that its version says", ({ id, scheme }) => {
  expect(verdict(id, scheme.version, readDescriptions(scheme)[scheme.version], describeShape(scheme))).toBe(
    "",
  );
});

test.each(named)("$id has a step from each version to the next", ({ id, scheme }) => {
  const kept = readDescriptions(scheme);
  const versions = Array.from({ length: scheme.version }, (_, index) => index + 1);
  const first = Math.min(...Object.keys(kept).map(Number));
  expect(Object.keys(kept).map(Number)).toEqual(versions.filter((version) => version >= first));
  for (const version of versions.filter((each) => each > first)) {
    const [before, after] = [kept[version - 1], kept[version]];
    if (before && after)
      expect(stepProblems(`${id}: step to ${version}`, before, after, stepTo(scheme, version))).toEqual([]);
  }
});

test.each(named)("$id gives no result column an id that an earlier version gave up", ({ scheme }) => {
  const today = scheme.results.flatMap(({ columns }) => columns.map((column) => column.id));
  const givenUp = Object.values(scheme.migrations ?? {}).flatMap(({ results = {} }) => [
    ...(results.removed ?? []),
    ...Object.keys(results.renamed ?? {}),
  ]);
  expect(today.filter((id) => givenUp.includes(id))).toEqual([]);
});

describe("the gate", () => {
  const [scheme] = SCHEMES.filter(({ id }) => id === "base-plus-20");
  if (!scheme) throw new Error("the catalogue has lost the scheme of the tests");
  const kept = describeShape(scheme);
  const [section] = scheme.results;

  test("names the scheme, what differs and what to do", () => {
    const more = { ...scheme, results: [{ ...section!, columns: section!.columns.slice(1) }] };
    const said = verdict("base-plus-20", 2, kept, describeShape(more));
    expect(said).toContain("base-plus-20 is not what version 2 was");
    expect(said).toContain("results.0.id");
    expect(said).toContain("npm run shapes");
  });

  test.each([
    ["an order", { ...scheme, entryColumns: [...scheme.entryColumns].reverse() }],
    ["a limit", { ...scheme, entryColumns: scheme.entryColumns.map((column) => ({ ...column, max: 7 })) }],
    [
      "a formula",
      {
        ...scheme,
        results: scheme.results.map((each) => ({
          ...each,
          columns: each.columns.map((column) => ({ ...column, formula: `${column.formula}+0` })),
        })),
      },
    ],
    ["a period", { ...scheme, period: "quarter" as const }],
  ])("notices %s", (_, changed) => {
    expect(verdict("base-plus-20", 2, kept, describeShape(changed))).not.toBe("");
  });

  const step = (change: Partial<Description>, by = {}) =>
    stepProblems("step", kept, { ...kept, ...change }, by);
  const [gone] = kept.results;
  const fewer = kept.results.slice(1);
  const [first, ...others] = kept.entries;

  test("asks for a step, and for a word on every id that is gone", () => {
    expect(stepProblems("step", kept, kept, undefined)).toEqual(["step: there is none"]);
    expect(step({ results: fewer })).toEqual([
      `step: results lost ${gone!.id}, which is neither renamed nor removed`,
    ]);
    expect(step({ results: fewer }, { results: { removed: [gone!.id] } })).toEqual([]);
    expect(step({ results: [...kept.results, { ...gone!, id: "more" }] })).toEqual([]);
    const renamed = [{ ...first!, id: "basic" }, ...others];
    expect(step({ entries: renamed }, { entries: { renamed: { [first!.id]: "basic" } } })).toEqual([]);
    expect(step({ entries: renamed }, { entries: { renamed: { [first!.id]: "basis" } } })).not.toEqual([]);
  });

  test("refuses what sheets that people fill cannot follow", () => {
    expect(step({ entries: [{ ...first!, kind: "text" }, ...others] })).toEqual([
      `step: entries.${first!.id} has another kind; what it holds would not fit: give it a new id`,
    ]);
  });

  test("lets columns and parameters come, move, and go where the step says so", () => {
    expect(step({ entries: [{ ...first!, id: "more" }, ...others, first!] })).toEqual([]);
    expect(step({ entries: others })).toEqual([expect.stringContaining(`entries lost ${first!.id}`)]);
    expect(step({ entries: others }, { entries: { removed: [first!.id] } })).toEqual([]);
    const [parameter, ...rest] = kept.parameters;
    expect(step({ parameters: [...rest, { ...parameter!, id: "more" }, parameter!] })).toEqual([]);
    expect(step({ parameters: rest }, { parameters: { removed: [parameter!.id] } })).toEqual([]);
  });
});
