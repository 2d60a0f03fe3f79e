/** The reference is complete in both languages, and its examples are right. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { buildHelp, type Editions, type HelpFile } from "../../src/help/build";
import { named } from "../../src/help/manuals";
import { compute } from "../calculation/compute";
import type { FunctionId } from "../../src/calculation/library";
import { INSERTED_TEXTS } from "../../src/i18n/paneInserted";
import { SCHEMES } from "../../src/schemes";
import chinese from "../../src/functions/functions.zh-CN.json";

let files: readonly HelpFile[];
let english: Editions["en-US"];

beforeAll(async () => {
  const source = join(__dirname, "../../src/functions/functions.ts");
  const { metadataJson } = await generateCustomFunctionsMetadata([source]);
  english = JSON.parse(metadataJson) as Editions["en-US"];
  const texts: Record<string, { description: string; parameters: Record<string, string> }> = chinese;
  const functions = english.functions.map((one) => ({
    ...one,
    description: texts[one.id]?.description ?? "",
    parameters: one.parameters.map((part) => ({
      ...part,
      description: texts[one.id]?.parameters[part.name] ?? "",
    })),
  }));
  files = buildHelp({ "en-US": english, "zh-CN": { functions } });
});

const page = (path: string) => files.find((file) => file.path === path)?.html ?? "";

test("manuals, a page a scheme, a page a function and an index, in both languages", () => {
  const names = [
    ...["hr", "department", "finance", "trouble", "administrator"],
    ...SCHEMES.map(({ id }) => `scheme-${id}`),
    ...english.functions.map((one) => one.id),
    "index",
  ];
  const expected = ["zh-CN", "en-US"].flatMap((language) =>
    names.map((name) => `help/${language}/${name}.html`),
  );
  expect(files.map((file) => file.path)).toEqual(expected);
  for (const { html } of files) {
    expect(html).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
    expect(html).toContain("</html>");
    // A table within a cell took the room of the clause beside it, and more than the page has.
    expect(html).not.toMatch(/<td><table/);
  }
});

test("each function's page says how its own formula is guarded against blanks that arrive as 0", () => {
  const guardOf = (language: string, id: string) =>
    new JSDOM(page(`help/${language}/${id}.html`)).window.document.body.textContent ?? "";
  expect(guardOf("zh-CN", "BONUS")).toContain(
    '=APPRAISE.BONUS(IF(金额="","",金额),IF(奖金比率="","",奖金比率))',
  );
  expect(guardOf("en-US", "RATIO")).toContain(
    '=APPRAISE.RATIO(IF(numerator="","",numerator),IF(denominator="","",denominator))',
  );
  for (const { id, parameters } of english.functions)
    for (const [language, heading] of [
      ["zh-CN", "空单元格"],
      ["en-US", "Blank cells"],
    ] as const) {
      const shown = guardOf(language, id);
      expect(shown).toContain(heading);
      expect([id, shown.includes(`=APPRAISE.${id}(IF(`) || shown.includes("=APPRAISE.EXPLAIN(")]).toEqual([
        id,
        parameters.length > 0,
      ]);
    }
});

test("each scheme's page has all its clauses and parameters, and what its examples come to", () => {
  for (const { id, rules, parameters, examples, results, rollUps } of SCHEMES) {
    const columns = [...results.flatMap((section) => section.columns), ...rollUps];
    const shown = new JSDOM(page(`help/zh-CN/scheme-${id}.html`)).window.document.body.textContent ?? "";
    for (const { clause } of rules) expect(shown).toContain(clause.quote);
    for (const { name } of parameters) expect(shown).toContain(name["zh-CN"]);
    for (const { what, expected } of examples) {
      expect(shown).toContain(what["zh-CN"]);
      for (const figure of expected) {
        const column = columns.find((one) => "column" in figure && one.id === figure.column);
        // Days, percentages and grades up or down: below.
        if (column?.format?.match(/[y%]/) || (column && "signs" in column)) continue;
        const words: Record<string, string> = { "": "–", true: "是", false: "否" };
        const texts = figure.values.map((value) => words[String(value)] ?? String(value).replace(/\|.*/, ""));
        expect(shown).toContain(texts.join("；"));
      }
    }
  }
  // Words of figures in the page's language, as its sheets show them.
  const grades = page("help/en-US/scheme-bank-grade-system.html");
  expect(grades.slice(grades.indexOf("Worked examples"))).toMatch(/: Trainee</);
  expect(page("help/zh-CN/scheme-big-account-quarter-ledger.html")).toMatch(/半年升降级[^<]*：(升|降)一级/);
  // The factor that an English reader looks up: 1.17 as the clause has it.
  expect(page("help/en-US/scheme-big-account-quarter-ledger.html")).toMatch(
    /<td>[^<]*VAT[^<]*<\/td><td>1\.17/i,
  );
});

test("manuals say the same in both languages: as many headings, steps and links", () => {
  for (const name of ["hr", "department", "finance", "trouble", "administrator"]) {
    const count = (language: string) =>
      ["<h2", "<h3", "<li>", "<tr>", "<a "].map(
        (mark) => page(`help/${language}/${name}.html`).split(mark).length,
      );
    expect([name, count("en-US")]).toEqual([name, count("zh-CN")]);
    expect(page(`help/en-US/${name}.html`).replace(/<nav>.*<\/nav>/, "")).not.toMatch(/\p{Script=Han}/u);
  }
});

test("manuals call buttons what the pane calls them, and none that does not exist", () => {
  expect(page("help/zh-CN/hr.html")).toContain(`“${INSERTED_TEXTS.nextPeriod["zh-CN"]}”`);
  expect(page("help/en-US/trouble.html")).toContain(`“${INSERTED_TEXTS.repair["en-US"]}”`);
  expect(named("“{AUDIT_PANE_TEXTS.action}”", "zh-CN")).toBe("“审核”");
  for (const wrong of [
    "{AUDIT_PANE_TEXTS.gone}",
    "{GONE.action}",
    "{action}",
    "{PANE.help",
    "{CLOSING_PANE_TEXTS.next}",
  ])
    expect(() => named(wrong, "en-US")).toThrow("names what does not exist");
});

test("links lead to pages that exist", () => {
  for (const { path, html } of files) {
    for (const [, href = ""] of html.matchAll(/href="([^"]+)"/g)) {
      // Microsoft's own pages are named in words; nothing else is elsewhere.
      expect(href).not.toMatch(/^\w+:/);
      const target = new URL(href, `https://host/${path}`).pathname.slice(1);
      expect(files.map((file) => file.path)).toContain(target);
    }
  }
});

test("the pane's help links lead to pages that exist", () => {
  const folder = join(__dirname, "../../src/taskpane");
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".tsx"),
  );
  const names = sources.flatMap((file) =>
    Array.from(
      readFileSync(join(folder, file), "utf8").matchAll(/<HelpLink page="([^"]+)"/g),
      ([, name]) => name,
    ),
  );
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) expect(files.map(({ path }) => path)).toContain(`help/zh-CN/${name}.html`);
});

test("the metadata links to the page of each function", () => {
  for (const one of english.functions) {
    const { helpUrl = "" } = one as { helpUrl?: string };
    expect(helpUrl).toBe(`https://localhost:3000/help/en-US/${one.id}.html`);
  }
});

test("arguments stand under the names that messages call them", () => {
  expect(page("help/zh-CN/CARRYOVER.html")).toContain("<code>surplus</code><br>超额方式");
  expect(page("help/en-US/CARRYOVER.html")).toContain('<th scope="row"><code>surplus</code></th>');
  for (const { path, html } of files) {
    if (!path.includes("zh-CN") || !/\/[A-Z]+\.html$/.test(path) || path.includes("EXPLAIN")) continue;
    expect(html).not.toMatch(/<th scope="row"><code>\w+<\/code><\/th>/);
  }
});

test("examples show the formula and what the function gives", () => {
  expect(page("help/en-US/BONUS.html")).toContain("=APPRAISE.BONUS(117, 0.03, 1.17, 0.8, 0.9)");
  expect(page("help/en-US/BONUS.html")).toContain("<td>2.94</td>");
  expect(page("help/zh-CN/TIERED.html")).toContain("<td>16.965</td>");
  expect(page("help/zh-CN/SPLIT.html")).toContain("<td>33.34</td><td>33.33</td><td>33.33</td>");
  expect(page("help/zh-CN/EXPLAIN.html")).toContain("40,000 × 7.12% = 2,848");
  expect(page("help/en-US/DUEWINDOW.html")).toContain("<td>45668</td><td>45672</td>");
  // a Chinese page writes its words in Chinese, an English one in English
  expect(page("help/zh-CN/CARRYOVER.html")).toContain(
    "&quot;超基数补&quot;, &quot;转入下期&quot;, 30,,, &quot;结转额&quot;",
  );
  expect(page("help/en-US/CARRYOVER.html")).toContain(
    "&quot;excess&quot;, &quot;carry&quot;, 30,,, &quot;carry_out&quot;",
  );
  for (const { path, html } of files) {
    const formulas = [...html.matchAll(/<code>=APPRAISE\.\w+\((.*?)\)<\/code>/g)].map(
      ([, text = ""]) => text,
    );
    const language = path.includes("zh-CN") ? /&quot;[a-z]+&quot;/ : /\p{Script=Han}/u;
    for (const written of formulas) expect(written).not.toMatch(language);
  }
  // no example fails
  for (const { html } of files) expect(html).not.toMatch(/<td>#/);
});

const BANDS = [
  [0, "差"],
  [60, "好"],
];

/** The blank that the page warns of, and what it says comes of it where Excel hands over 0. */
test.each<[FunctionId, (cell: "" | 0) => unknown[], blank: unknown, as0: unknown]>([
  ["BAND", (cell) => [cell, BANDS], "", "差"],
  ["TIERED", (cell) => [cell, [[0, 0.1]]], "", 0],
  ["LINEAR", (cell) => [cell, 0, 1, 10, 5], "", 1],
  ["STEPSCORE", (cell) => [cell, 0, 10, 5, 1, 1], "", 5],
  ["DEDUCT", (cell) => [10, [[cell, cell]], [[1, 2]]], "#N/A", 10],
  ["SCORE", (cell) => [[[5, cell]], [[10, 10]]], "#N/A", 5],
  ["WEIGHTED", (cell) => [[[80, cell]], [[0.5, 0.5]]], "#N/A", 40],
  ["BONUS", (cell) => [100, cell], "#VALUE!", 0],
  ["CARRYOVER", (cell) => [[[10, cell]], 10, 20, "first", "pay", undefined, 0, 0, "gap_out"], "", 10],
  ["QUOTAOFFSET", (cell) => [cell, 10, 20, 20, 1, 5, 5, "met"], "#N/A", 0],
  ["SPLIT", (cell) => [100, [[1, cell]], undefined, "score"], "", 0],
  ["QUOTA", (cell) => [[[80], [70], [cell]], [[0.5, 0.5]], [["上", "下"]]], "", "下"],
  ["LEVEL", (cell) => [[[5, cell]], [[">=", ">="]], [[1, 1]], [["一级"]]], "#N/A", ""],
  ["RATIO", (cell) => [cell, 10], "", 0],
  ["STREAK", (cell) => [[[cell, cell]], "rows"], "", 0],
  ["DUEWINDOW", (cell) => [cell, "days", 1, 5], "", "#VALUE!"],
])(
  "what %s makes of a blank cell, and of the 0 that some builds hand over instead",
  (id, call, blank, as0) => {
    const last = (cell: "" | 0) =>
      compute(id, ...call(cell))
        .flat()
        .at(-1);
    expect([last(""), last(0)]).toEqual([blank, as0]);
  },
);
