import { LANGUAGES } from "../../src/i18n/language";
import { SCHEMES } from "../../src/schemes";
import { checkColumns, type CheckColumns } from "../../src/template/check/checkColumns";
import { checkedBelow, planCheck } from "../../src/template/check/checkSheet";
import { planInsertion, planNextPeriod } from "../../src/template/insertion";
import { periodDays, PERIODS_A_YEAR, type Period } from "../../src/template/periods";
import type { Layout } from "../../src/template/layout";
import { parseFormula, type Node } from "../../src/template/formulas/syntax";
import type { Plan } from "../../src/template/plan";
import { resultColumns } from "../../src/template/results/resultColumns";
import { bookOf, circles, functionsOf, longestChain, reached, type FormulaCells } from "./precedents";

/** Excel 2010 has them all, and so have LibreOffice and WPS. */
const OLD = (
  "ABS AND AVERAGE CHOOSE COLUMNS COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS DATE DAY EOMONTH FALSE FIND IF IFERROR " +
  "INDEX INT ISBLANK ISERROR ISNA ISNUMBER ISTEXT LARGE LEFT LEN LOOKUP MATCH MAX MID MIN MOD MONTH N NA " +
  "NOT OR RANK RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS SIGN SMALL SQRT SUBSTITUTE SUM SUMIF SUMIFS SUMPRODUCT " +
  "TEXT TRUE TRUNC VALUE VLOOKUP WEEKDAY YEAR"
).split(" ");

const PEOPLE = ["1", "2", "3"].map((id) => ({ id, name: id }));

/** From the second half-year to the first period after the year: all spans, two years, few periods. */
const FIRST = { month: 7, quarter: 3, half: 2, year: 1 } as const;

function inserted(scheme: (typeof SCHEMES)[number], language: (typeof LANGUAGES)[number]) {
  const firstPeriod = { kind: scheme.period, year: 2026, index: FIRST[scheme.period] };
  const choices = { language, firstPeriod, people: PEOPLE, parameters: {} };
  const insertion = planInsertion(scheme, choices, { sheets: [], names: [] });
  const plans: Plan[] = [insertion];
  let layout: Layout = insertion.layout;
  for (let period = firstPeriod.index; period <= PERIODS_A_YEAR[scheme.period]; period += 1) {
    const next = planNextPeriod(layout, PEOPLE, (opened) => periodDays(opened).first);
    plans.push(next);
    // Cells of the results that come to life replace what stood there; both count here.
    if (next.opens) {
      const { sheet, cells } = next.opens;
      const role = [...plans.flatMap((plan) => plan.sheets)].find(({ name }) => name === sheet);
      if (role) plans.push({ sheets: [{ ...role, cells }], names: [] });
    }
    layout = next.layout;
  }
  const check = planCheck(layout);
  return { book: bookOf([...plans, check]), check, layout, firstPeriod };
}

/** The first period of the year of a sheet: "results:2027", "check:2027". */
const firstOf = ({ opened }: Layout, role: string): Period => {
  const first = opened.find(({ year }) => role.endsWith(`:${year}`));
  if (!first) throw new Error(role);
  return first;
};

const APPRAISE = /APPRAISE\./i;

/** Means of means of means, each of what is there, and a table that takes the last one. */
const NESTED_MEANS = new Set(["cm-360-quarterly"]);

/** A project's row waits for one more: its split, of which the ledger's three rounds begin. */
const SPLIT_PROJECTS = new Set([
  "big-account-quarter-ledger",
  "big-account-712-bonus",
  "big-account-x-cases",
]);

describe.each(
  SCHEMES.flatMap((scheme) => LANGUAGES.map((language) => ({ scheme, language, title: scheme.id }))),
)("$title in $language", ({ scheme, language }) => {
  const { book, check, firstPeriod, layout } = inserted(scheme, language);
  const columns: CheckColumns = checkColumns(scheme, firstPeriod);
  const first = check.sheets[0]?.block.row ?? 0;
  /** Columns of the add-in's figures and of the differences from them, by sheet. */
  const compared = new Map(
    check.sheets.map(({ name, role }) => {
      const { differing, figures } = checkColumns(scheme, firstOf(layout, role));
      const all = figures.flatMap(({ addIn, difference, count }) =>
        Array.from({ length: count }, (_, index) => [addIn + index, difference + index]).flat(),
      );
      return [name, new Set([differing, ...all])];
    }),
  );
  const isCompared = ({ sheet, area }: FormulaCells) => compared.get(sheet)?.has(area.column) === true;
  const below = new Map(
    check.sheets.map(({ name, role, block }) => {
      const place = { name, header: block.row, end: block.row + block.rows - 1 };
      const own = { ...layout, sheets: { ...layout.sheets, [role]: place } };
      const { year } = firstOf(layout, role);
      return [name, checkedBelow(own, checkColumns(scheme, firstOf(layout, role)), year).totals];
    }),
  );
  const people = book.formulas.filter(({ sheet, area }) => compared.has(sheet) && area.row === first + 1);
  const twins = people.filter((cells) => !isCompared(cells));

  test("every figure has a twin, and every helper", () => {
    const at = new Set(
      twins.filter(({ sheet }) => sheet === check.sheets[0]?.name).map(({ area }) => area.column),
    );
    for (const { native, count } of columns.figures)
      for (let index = 0; index < count; index += 1) expect(at).toContain(native + index);
    for (const { column, count } of columns.helpers)
      for (let index = 0; index < count; index += 1) expect(at).toContain(column + index);
    expect(check.sheets).toHaveLength(2);
  });

  test("no twin, no helper reaches a formula of the add-in or one of its figures", () => {
    const all = reached(book, twins);
    expect([...all].filter(({ formula }) => APPRAISE.test(formula)).map(({ formula }) => formula)).toEqual(
      [],
    );
    // The walk does go through the entries, the parameters and, for the second year, the first.
    const sheets = new Set([...all].map(({ sheet }) => sheet));
    if (scheme.parameters.length > 0) expect(sheets).toContain(layout.sheets.parameters?.name);
    expect(sheets).toContain(check.sheets[0]?.name);
  });

  test("no list twin reaches a formula of the add-in", () => {
    const lists = book.formulas.filter(
      ({ sheet, area, formula }) =>
        compared.has(sheet) &&
        area.row > first + PEOPLE.length + 12 &&
        area.row < (below.get(sheet)?.heading.row ?? 0) &&
        !/^=ROW|^=IF\(ISBLANK\(INDEX\([^,]*C\[|^=IF\(ISERROR/.test(formula),
    );
    if (scheme.lists.some(({ results }) => results.some(({ native }) => native)))
      expect(lists.length).toBeGreaterThan(0);
    expect([...reached(book, lists)].filter(({ formula }) => APPRAISE.test(formula))).toEqual([]);
  });

  test("no parameter, roll-up or total that is computed again reaches a formula of the add-in", () => {
    const again = book.formulas.filter(({ sheet, area }) => {
      const totals = below.get(sheet);
      return totals && area.row >= totals.body.row && area.column === totals.body.columns - 2;
    });
    if (scheme.parameters.length + scheme.rollUps.length > 0) expect(again.length).toBeGreaterThan(0);
    expect([...reached(book, again)].filter(({ formula }) => APPRAISE.test(formula))).toEqual([]);
  });

  test("the walk does find what reaches the add-in", () => {
    const figures = people.filter(isCompared);
    expect([...reached(book, figures)].some(({ formula }) => APPRAISE.test(formula))).toBe(true);
  });

  if (language === "zh-CN")
    test("no column waits for itself, columns that spill taken as a whole", () => {
      expect(circles(book).map(({ sheet, formula }) => `${sheet} ${formula}`)).toEqual([]);
    });

  if (language === "zh-CN")
    test("no figure waits for more than three rounds of functions", () => {
      // The year's last period alone: what hands a period over to the next is a chain by its nature.
      const alone = { language, firstPeriod: { ...firstPeriod, index: PERIODS_A_YEAR[scheme.period] } };
      const plan = planInsertion(
        scheme,
        { ...alone, people: PEOPLE, parameters: {} },
        { sheets: [], names: [] },
      );
      const results = plan.layout.sheets[`results:${firstPeriod.year}`]?.name;
      const isCall = ({ formula, area }: FormulaCells) => APPRAISE.test(formula) && area.rows > 1;
      const ofResults = (cells: FormulaCells) => cells.sheet === results && isCall(cells);
      expect(longestChain(bookOf([plan]), ofResults)).toBeLessThanOrEqual(
        NESTED_MEANS.has(scheme.id) ? 4 : 3,
      );
      expect(longestChain(bookOf([plan]), isCall)).toBeLessThanOrEqual(
        NESTED_MEANS.has(scheme.id) || SPLIT_PROJECTS.has(scheme.id) ? 4 : 3,
      );
    });

  test("states read entries, parameters, roster and list entries, never a figure of the add-in", () => {
    const results = layout.sheets["results:2026"];
    const { state, periods } = resultColumns(scheme, firstPeriod);
    const states = book.formulas.filter(
      ({ sheet, area }) =>
        sheet === results?.name &&
        area.row === results.header + 1 &&
        area.column >= state &&
        area.column < state + periods.length,
    );
    expect(states.length).toBeGreaterThan(0);
    const all = reached(book, states);
    expect([...all].filter(({ formula }) => APPRAISE.test(formula)).map(({ formula }) => formula)).toEqual(
      [],
    );
  });

  test("twins are of functions that every spreadsheet has", () => {
    const own = book.formulas.filter(({ sheet }) => compared.has(sheet));
    expect(
      [...new Set(own.flatMap(({ formula }) => functionsOf(formula)))].filter((name) => !OLD.includes(name)),
    ).toEqual([]);
  });

  test("no function that needs an argument stands without one: Excel would refuse the formula", () => {
    const bare = book.formulas.flatMap(({ formula }) => formula.match(/[A-Z]+\(\)/g) ?? []);
    expect([...new Set(bare)].filter((call) => !["NA()", "ROW()"].includes(call))).toEqual([]);
  });

  test("formulas are within Excel's length", () => {
    const long = book.formulas.filter(({ sheet, formula }) => compared.has(sheet) && formula.length >= 8192);
    expect(long.map(({ formula }) => formula)).toEqual([]);
  });

  test("no two cells of the check sheet meet", () => {
    // Asked once: so many expectations would take longer than all else.
    const twice: string[] = [];
    for (const { name, cells } of check.sheets) {
      const taken = new Set<string>();
      for (const { area } of cells) {
        for (let row = area.row; row < area.row + area.rows; row += 1)
          for (let column = area.column; column < area.column + area.columns; column += 1) {
            const key = `${name} ${row},${column}`;
            if (taken.has(key)) twice.push(key);
            taken.add(key);
          }
      }
    }
    expect(twice).toEqual([]);
  });
});

test("figures of lists have twins, all but the verdict on the row", () => {
  const all = SCHEMES.flatMap(({ id, lists }) =>
    lists.flatMap((list) =>
      list.results.map((result) => ({ what: `${id} ${list.id}.${result.id}`, result })),
    ),
  );
  const without = all.filter(({ result: { native, width } }) => native?.length !== width);
  expect(without.map(({ result }) => result.id).filter((id) => id !== "check")).toEqual([]);
  for (const { what, result } of all)
    expect([what, result.native?.includes(result.formula) ?? false]).toEqual([what, false]);
});

test("ids of figures and helpers differ", () => {
  for (const scheme of SCHEMES) {
    const ids = [
      ...scheme.results.flatMap((section) => section.columns.map(({ id }) => id)),
      ...(scheme.nativeHelpers ?? []).map(({ id }) => id),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  }
});

describe("a twin is “same” only where there is one way to write it", () => {
  /** What a figure may be made of to be its own twin: references, + − × ÷, ROUND, SUM, a guard against blanks. */
  const isArithmetic = (node: Node | undefined): boolean => {
    if (!node) return true;
    switch (node.kind) {
      case "literal":
        return isNumber(node);
      case "reference":
        return isValue(node);
      case "unary":
        return isArithmetic(node.operand);
      case "binary":
        return (
          (["+", "-", "*", "/"].includes(node.operator) &&
            isArithmetic(node.left) &&
            isArithmetic(node.right)) ||
          // A blank cell as a blank text.
          (node.operator === "&" && isValue(node.left) && isBlankText(node.right))
        );
      case "call":
        if (node.name === "IF") {
          const [test, then, otherwise] = node.args;
          return (
            asksForBlanks(test) && isBlankText(then) && otherwise !== undefined && isArithmetic(otherwise)
          );
        }
        return ["ROUND", "SUM", "N"].includes(node.name) && node.args.every(isArithmetic);
      default:
        return false;
    }
  };
  const isNumber = (node: Node) => node.kind === "literal" && /^\d/.test(node.text);
  const isBlankText = (node: Node | undefined) => node?.kind === "literal" && node.text === '""';
  /** Not TRUE or FALSE for an option, no words. */
  const isValue = (node: Node | undefined) =>
    node?.kind === "reference" &&
    node.reference.parameter?.option === undefined &&
    node.reference.texts === undefined &&
    !["ready", "absent"].includes(node.reference.cell?.id ?? "");
  /** X="", COUNT(X)=0, or one of several such. */
  const asksForBlanks = (node: Node | undefined): boolean => {
    if (node?.kind === "call" && node.name === "OR") return node.args.every(asksForBlanks);
    if (node?.kind !== "binary" || node.operator !== "=") return false;
    const { left, right } = node;
    const isCount = left.kind === "call" && left.name === "COUNT" && left.args.every(isValue);
    return (
      (isValue(left) && isBlankText(right)) || (isCount && right.kind === "literal" && right.text === "0")
    );
  };

  test.each([
    ["=[a]+entry(b)*{c}-{w:d}/2", true],
    ["=ROUND(SUM([a],entries(b..c)),{d})", true],
    ['=IF(OR([a]="",COUNT([b],[c])=0),"",-N(entry(d)))', true],
    ['=roster(group)&""', true],
    ['=IF([a]>0,"",[b])', false],
    ["=IF({choice=option},[a],[b])", false],
    ["={choice=option}*[a]", false],
    ["=[a]>[b]", false],
    ["=MAX(0,[a])", false],
    ['=IF([a]="",0,[b])', false],
    ["=[ready]*[a]", false],
    ['=[a]&"x"', false],
    ["=APPRAISE.RATIO([a],[b])", false],
  ])("%s: %s", (formula, expected) => {
    expect(isArithmetic(parseFormula(formula))).toBe(expected);
  });

  test.each(SCHEMES.map((scheme) => ({ scheme, title: scheme.id })))("$title", ({ scheme }) => {
    const shown = new Set(
      scheme.examples.flatMap(({ expected }) =>
        expected.flatMap((figure) => ("person" in figure ? [figure.column] : [])),
      ),
    );
    const columns = scheme.results.flatMap((section) => section.columns);
    const wrong = columns.filter(
      ({ id, formula, native }) =>
        native === "same" && !isArithmetic(parseFormula(formula)) && !shown.has(id),
    );
    expect(wrong.map(({ id, formula }) => `${id}: ${formula}`)).toEqual([]);
    // Nor is it written out once more.
    expect(columns.filter(({ formula, native }) => native === formula).map(({ id }) => id)).toEqual([]);
  });
});
