/** A rule is judged once: whatever is pasted, typed or brought in a file, sheet, pane, overview and command line agree. */
import fc from "../property";
import { schemeById } from "../../src/schemes";
import type { EntryColumn, Parameter, Scheme } from "../../src/schemes/scheme";
import { checkTyped } from "../../src/taskpane/parameters/typedParameters";
import { cellProblem, isMinor } from "../../src/template/cellRules";
import { behindEntries, FIRST_ENTRY_COLUMN, HEADER_ROW } from "../../src/template/lists/listShape";
import { entryRule } from "../../src/template/lists/entryRules";
import { readList } from "../../src/exchange/reading/list";
import { tableOf } from "../../src/exchange/reading/source";
import { inputOf, typedOfCells } from "../../src/template/parameters/parameterCells";
import { parseParameter } from "../../src/template/parameters/parameterInput";
import {
  findingText,
  isMissing,
  judge,
  judgeAll,
  type Finding,
} from "../../src/template/parameters/parameterRules";
import { parameterPlaces } from "../../src/template/parameters/parameterPlaces";
import type { CellContent } from "../../src/template/plan";
import { dateText, numberText } from "../../src/template/typedValues";
import { openAddIn, type AddIn } from "../headless/addIn";
import { sampled } from "../sample";
import { saysOf } from "./rowSays";

let addIn: AddIn;
beforeEach(async () => {
  addIn = await openAddIn();
});
afterEach(() => addIn.workbench.close());

const RUNS = 4;
const people = [{ id: "1", name: "甲" }];

async function inserted(scheme: Scheme, ids = people) {
  return addIn.call("insert", scheme.id, {
    language: "zh-CN",
    firstPeriod: { kind: scheme.period, year: 2026, index: 1 },
    people: ids,
    parameters: {},
  });
}

// ---- parameters

const orElse = (good: fc.Arbitrary<CellContent>, bad: CellContent[]): fc.Arbitrary<CellContent> =>
  fc.oneof({ weight: 4, arbitrary: good }, { weight: 1, arbitrary: fc.constantFrom<CellContent>(...bad) });

const numbers = (min: number, max: number): fc.Arbitrary<CellContent> =>
  fc.oneof(
    fc.constantFrom(min, max),
    fc.integer({ min: Math.ceil(min), max: Math.floor(Math.min(max, 1e6)) }),
    fc
      .integer({ min: 0, max: 1000 })
      .map((part) => Number((min + ((Math.min(max, 100) - min) * part) / 1000).toFixed(6))),
  );

const NO_NUMBERS: CellContent[] = ["", "abc", "*", true, "=NA()"];

function cellOf(parameter: Parameter, column = 0): fc.Arbitrary<CellContent> {
  if (parameter.kind === "choice") return orElse(words(parameter.options), ["", "*", "abc", 5]);
  if (parameter.kind === "number") {
    const { min, max } = parameter;
    return orElse(numbers(min, max), [...NO_NUMBERS, min - 1, max * 100 + 1, 0.5, 7.12]);
  }
  if (parameter.kind === "weights") throw new Error("weights come together");
  const { kind = "number", words: known, min = 0, max = 1000 } = parameter.columns[column]!;
  if (kind === "date") return orElse(fc.integer({ min: 46_000, max: 46_400 }), ["", "abc", -1, 2_958_466]);
  if (kind === "text")
    return known
      ? orElse(words(known.map((word) => ({ word }))), ["", "*", 5])
      : fc.constantFrom("", "甲", "乙");
  return orElse(numbers(min, max), [...NO_NUMBERS, max * 100 + 1]);
}

const words = (
  options: readonly { word: { "zh-CN": string; "en-US": string } }[],
): fc.Arbitrary<CellContent> =>
  fc.constantFrom<CellContent>(...options.flatMap(({ word }) => [word["zh-CN"], word["en-US"]]));

/** Shares in whole thousandths of the total: right ones, and ones that miss it. */
function weightsOf({
  items,
  total = 1,
}: Extract<Parameter, { kind: "weights" }>): fc.Arbitrary<CellContent[]> {
  const shares = fc
    .array(fc.integer({ min: 0, max: 1000 }), { minLength: items.length - 1, maxLength: items.length - 1 })
    .map((cuts) => {
      const sorted = [0, ...cuts.sort((a, b) => a - b), 1000];
      return items.map((_, at): CellContent => (((sorted[at + 1] ?? 0) - (sorted[at] ?? 0)) * total) / 1000);
    });
  const spoilt = fc
    .tuple(
      shares,
      fc.nat(items.length - 1),
      fc.constantFrom<CellContent>("", "abc", -0.1, total * 0.8, total * 7.12),
    )
    .map(([all, at, bad]) => all.map((share, index) => (index === at ? bad : share)));
  return fc.oneof(shares, spoilt, fc.constant(items.map((): CellContent => "")));
}

function cellsOf(parameter: Parameter): fc.Arbitrary<CellContent[][]> {
  switch (parameter.kind) {
    case "weights":
      return weightsOf(parameter).map((weights) => weights.map((weight) => [weight]));
    case "table": {
      const row = fc.tuple(...parameter.columns.map((_, column) => cellOf(parameter, column)));
      const blank = fc.constant(parameter.columns.map((): CellContent => ""));
      const rows = fc.array(
        fc.oneof(
          { weight: 2, arbitrary: row as fc.Arbitrary<CellContent[]> },
          { weight: 1, arbitrary: blank },
        ),
        {
          minLength: parameter.size,
          maxLength: parameter.size,
        },
      );
      // Half of them with rising bounds, else hardly any table is in order.
      return fc
        .tuple(rows, fc.boolean())
        .map(([all, sorted]) =>
          sorted
            ? [...all].sort(([a], [b]) => (typeof a === "number" && typeof b === "number" ? a - b : 0))
            : all,
        );
    }
    default:
      return cellOf(parameter).map((cell) => [[cell]]);
  }
}

const isMajor = ({ problem }: Finding): boolean => !isMinor(problem);

/** Where #N/A must stand in force: weights are in force together, an empty table not at all. */
const outOfForce = (parameter: Parameter, findings: Finding[], row: number, column: number): boolean =>
  parameter.kind === "table" && !findings.some(({ problem }) => problem === "noRows")
    ? findings.some((finding) => isMajor(finding) && finding.row === row && finding.column === column)
    : findings.some(isMajor);

test.each(
  sampled(
    [
      "big-account-quarter-ledger",
      "area-manager-planning",
      "telecom-40-20-40-20",
      "cm-100-point-sheet",
      "bank-grade-system",
      "service-quality-process",
    ],
    3,
  ),
)("parameters of %s", async (id) => {
  const scheme = schemeById(id)!;
  const { number, sheets } = await inserted(scheme);
  const sheet = addIn.workbench.book.sheetByName(sheets.parameters!)!;
  const places = parameterPlaces(scheme);
  const all = fc.tuple(...scheme.parameters.map(cellsOf));
  await fc.assert(
    fc.asyncProperty(all, async (pasted) => {
      scheme.parameters.forEach((parameter, at) =>
        sheet.write(places[parameter.id]!.input, pasted[at]!, "pasting"),
      );
      await addIn.workbench.book.calculated();
      const standing = await addIn.call("parameters", number);
      const [state] = await addIn.call("overview");
      const warned = Object.fromEntries(
        state!.warnings.flatMap((one) =>
          "id" in one && one.kind.startsWith("parameter") ? [[one.id, one]] : [],
        ),
      );
      const judged = judgeAll(scheme, (one) => standing[one]);
      for (const [at, { parameter, findings: counted }] of judged.entries()) {
        const { input, inForce } = places[parameter.id]!;
        const cells = standing[parameter.id]!;
        const findings = judge(parameter, cells);
        const told = { parameter: parameter.id, cells, findings };
        // In force.
        const values = sheet.values(inForce);
        values.forEach((row, r) =>
          row.forEach((value, c) =>
            expect({ ...told, r, c, lost: typeof value === "object" }).toEqual({
              ...told,
              r,
              c,
              lost: outOfForce(parameter, findings, r, c),
            }),
          ),
        );
        // The reason beside it; where the parameter does not count nothing is missing.
        const reasons = sheet.values({
          ...inForce,
          column: inForce.column + inForce.columns,
          columns: 1,
          rows: input.rows + (parameter.kind === "weights" ? 1 : 0),
        });
        reasons.forEach(([reason], r) => {
          const [first] = counted.filter(({ row }) => row === r);
          if (!first)
            expect({ ...told, r, reason: String(reason).replace("✓", "") }).toEqual({
              ...told,
              r,
              reason: "",
            });
          else
            expect({ ...told, r, reason }).toEqual({
              ...told,
              r,
              reason: expect.stringContaining(findingText(parameter, first, "zh-CN")),
            });
        });
        // The overview.
        expect({ ...told, warned: warned[parameter.id] }).toEqual({
          ...told,
          warned: counted[0] && { kind: "parameter", id: parameter.id, problem: counted[0].problem },
        });
        // Typed into the pane, and in one line; `at` names the generated cells in a failure.
        const typed = typedOfCells(parameter, cells, "zh-CN");
        const checked = checkTyped(parameter, typed);
        expect({
          ...told,
          at,
          seen: [...checked.findings, ...(checked.missing ? findings.filter(isMissing) : [])],
        }).toEqual({
          ...told,
          at,
          seen: expect.arrayContaining(findings),
        });
        const line = typed.map((row) => row.join(":")).join(parameter.kind === "weights" ? "/" : ";");
        const refused = "problem" in parseParameter(scheme, parameter.id, line, "zh-CN");
        expect({ ...told, line, refused }).toEqual({ ...told, line, refused: findings.some(isMajor) });
      }
      // What is in order is taken by whatever changes parameters, and stands as it stood.
      const good = judged.filter(({ parameter }) =>
        judge(parameter, standing[parameter.id]!).every((one) => !isMajor(one)),
      );
      await addIn.call(
        "change",
        number,
        Object.fromEntries(
          good.map(({ parameter }) => [parameter.id, inputOf(parameter, standing[parameter.id]!)]),
        ),
        "2026-11-02T12:00:00.000",
      );
    }),
    { numRuns: RUNS },
  );
});

test("what the sheet would not let into force is not changed either, and it says why", async () => {
  const { number } = await inserted(schemeById("big-account-quarter-ledger")!);
  const before = await addIn.call("parameters", number);
  const change = (inputs: Record<string, number | number[]>) =>
    addIn.call("change", number, inputs, "2026-11-02T12:00:00.000");
  await expect(change({ rate_in: 7.12 })).rejects.toThrow("参数“目标内奖金比率”：超出范围，是否漏了百分号？");
  await expect(change({ kpi_weights: [0.5, 0.2, 0.1] })).rejects.toThrow("参数“KPI评分权重”合计：不是 100%");
  expect(await addIn.call("parameters", number)).toEqual(before);
});

// ---- entries

const IN_ORDER = ["已填齐", "缺"];

function entryOf({ kind, min = 0, max = 100, limit, options = [] }: EntryColumn): fc.Arbitrary<CellContent> {
  switch (kind) {
    case "number":
      return orElse(numbers(min, limit ? 1 : max), [
        "abc",
        min - 1,
        max === 100 ? 100_000 : max + 1,
        0.5,
        "",
      ]);
    case "choice":
      return orElse(fc.constantFrom(...options.map(({ word }) => word["zh-CN"])), ["abc", "*", 5, ""]);
    case "date":
      return orElse(fc.integer({ min: 46_000, max: 46_400 }), ["abc", -1, ""]);
    default:
      return fc.constantFrom("", "甲");
  }
}

test.each(
  sampled(
    [
      "big-account-quarter-ledger",
      "virtue-diligence-year",
      "everbright-csr",
      "loan-manager-pay",
      "bank-rank-admission",
    ],
    3,
  ),
)("entries of %s", async (id) => {
  const scheme = schemeById(id)!;
  const ids = Array.from({ length: 40 }, (_, at) => ({ id: `P${at}`, name: "甲" }));
  const firstPeriod = { kind: scheme.period, year: 2026, index: 1 };
  const { number, sheets } = await inserted(scheme, ids);
  const role = Object.keys(sheets).find((one) => one.startsWith("entry:"))!;
  const sheet = addIn.workbench.book.sheetByName(sheets[role]!)!;
  const columns = scheme.entryColumns;
  const [pasted] = fc.sample(
    fc.array(fc.tuple(...columns.map(entryOf)), { minLength: ids.length, maxLength: ids.length }),
    1,
  );
  const first = {
    row: HEADER_ROW + 1,
    column: FIRST_ENTRY_COLUMN,
    rows: ids.length,
    columns: columns.length,
  };
  sheet.write(first, pasted as CellContent[][], "pasting");
  await addIn.workbench.book.calculated();
  const { people: rated } = await addIn.call("results", number, 2026);
  const said = sheet.values({ ...first, column: behindEntries(scheme, "check"), columns: 1 });
  ids.forEach(({ id: person }, row) => {
    const values = pasted![row] as CellContent[];
    const text = values.map((value, at) =>
      columns[at]!.kind === "date" && typeof value === "number" && value > 0
        ? dateText(value)
        : typeof value === "number"
          ? numberText(value, columns[at]!.format)
          : String(value),
    );
    const list = readList(
      scheme,
      tableOf([
        ["id", ...columns.map((one) => one.id)],
        [person, ...text],
      ]),
      { language: "zh-CN", firstPeriod },
    );
    const problems = list.findings.flatMap(({ standing, text: what, column }) =>
      standing === "refused" || standing === "asked"
        ? [{ text: what["zh-CN"], heading: list.columns.find(({ index }) => index === column)?.heading }]
        : [],
    );
    const [state = ""] = rated.find((one) => one.id === person)?.states ?? [];
    const told = { person, values, state, problems: problems.map(({ text: what }) => what) };
    expect({ ...told, said: said[row]?.[0] }).toEqual({ ...told, said: saysOf(scheme, state) });
    const checks = scheme.entryChecks.map(({ message }) => message["zh-CN"]);
    // What is missing is asked before what is out of range, what is no number before both.
    if (!state.startsWith("缺"))
      expect({ ...told, good: [...IN_ORDER, ...checks].includes(state) }).toEqual({
        ...told,
        good: problems.length === 0,
      });
    values.forEach((value, at) => {
      if (value === "") return;
      const heading = columns[at]!.id;
      const refused = problems.some((one) => one.heading === heading);
      const valid = sheet.valid!({
        ...first,
        row: first.row + row,
        rows: 1,
        column: first.column + at,
        columns: 1,
      });
      expect({ ...told, heading, valid: valid ?? true }).toEqual({ ...told, heading, valid: !refused });
      const own = cellProblem(entryRule(columns[at]!, "zh-CN"), value);
      if (own) expect({ ...told, heading, refused }).toEqual({ ...told, heading, refused: true });
    });
  });
});
