/** What `npm run demo` does with its options. */
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { decodeAs, ENCODINGS } from "../../src/exchange/reading/decode";
import { readText } from "../../src/exchange/reading/delimitedText";
import { MOST_MB, readFile } from "../../src/exchange/reading/file";
import { openPoints, readList, type ReadingChoices, type ReadList } from "../../src/exchange/reading/list";
import { readPeriodWords } from "../../src/exchange/reading/periodWords";
import type { SourceTable } from "../../src/exchange/reading/source";
import { FILE_PROBLEM_TEXTS } from "../../src/i18n/fileProblems";
import { fill, languageOf, type Language } from "../../src/i18n/language";
import { SCHEMES, schemeById } from "../../src/schemes";
import type { ParameterInput, Scheme } from "../../src/schemes/scheme";
import { parseParameter } from "../../src/template/parameters/parameterInput";
import {
  firstAndLast,
  periodDays,
  periodId,
  periodLabel,
  periodsFrom,
  type Period,
} from "../../src/template/periods";
import { parseNumber } from "../../src/template/typedNumbers";
import type { ExampleFigure } from "../../src/workbook/examples";
import type { Results } from "../../src/workbook/readResults";
import { openAddIn, type AddIn } from "./addIn";
import { runExamples } from "./examples";
import { formatTable } from "./table";

const USAGE = `npm run demo -- [--scheme ID] [--data FILE.xlsx|.csv] [--sheet NAME] [--heading-row 3]
                [--map 'heading=column,…'] [--answer 'question=choice']… [--fill 'column=value,…'] [--period 2026Q1]
                [--set 'parameter=value,…'] [--language zh-CN|en-US] [--out FILE.xlsx]
  --scheme  ${SCHEMES.map(({ id }) => id).join(", ")}
  --data    a list with headings; with a column of periods its rows are spread over the entry sheets
  --answer  to what reading the list asks: it says which questions and choices there are (--encoding for a text file)
  --map     which heading is which column; headings that are column ids or titles need none
  --fill    entries every row gets: a number, or a share of another column (base=0.82*target)
  --set     parameters: 3%, an option, weights 50%/20%/30%, tiers 0:5%;100:6%`;

/** The one with most to show. */
const DEFAULT_SCHEME = "big-account-quarter-ledger";

type List = Pick<ReadList, "people" | "entries">;

interface Job {
  scheme: Scheme;
  language: Language;
  firstPeriod: Period;
  parameters: Record<string, ParameterInput>;
  table: List | undefined;
  out: string | undefined;
}

/** Prints on the console; whether all went well. */
export async function runDemo(options: string[]): Promise<boolean> {
  const job = await readJob(options);
  if (Array.isArray(job)) {
    console.error(job.join("\n"));
    return false;
  }
  let good = true;
  const addIn = await openAddIn({ language: job.language });
  try {
    if (job.table) await runData(addIn, job, job.table);
    else if (job.scheme.examples.length > 0) good = await showExamples(addIn, job);
    else await runData(addIn, job, sampleTable(job));
    if (job.out) {
      writeFileSync(job.out, await addIn.workbench.save());
      console.log(`\n→ ${job.out}`);
    }
  } finally {
    addIn.workbench.close();
  }
  return good;
}

/** Everything is read and checked before anything is done; what is wrong comes back as a list. */
async function readJob(args: string[]): Promise<Job | string[]> {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        scheme: { type: "string" },
        data: { type: "string" },
        sheet: { type: "string" },
        encoding: { type: "string" },
        "heading-row": { type: "string" },
        answer: { type: "string", multiple: true },
        map: { type: "string" },
        fill: { type: "string" },
        period: { type: "string" },
        set: { type: "string" },
        language: { type: "string" },
        out: { type: "string" },
        help: { type: "boolean" },
      },
    }));
  } catch (error) {
    return [String(error), USAGE];
  }
  if (values.help) return [USAGE];
  const language = languageOf(values.language);
  const scheme = schemeById(values.scheme ?? DEFAULT_SCHEME);
  if (!scheme) return [`no scheme ${values.scheme}`, USAGE];
  const firstPeriod = periodOf(scheme, values.period);
  if (!firstPeriod) return [`no period ${values.period}`, USAGE];
  const problems: string[] = [];
  const parameters: Record<string, ParameterInput> = {};
  for (const [id, typed] of pairs(values.set)) {
    const result = parseParameter(scheme, id, typed, language);
    if ("problem" in result) problems.push(result.problem);
    else {
      parameters[id] = result.input;
      for (const note of result.notes) console.error(`! ${note}`);
    }
  }
  let table: List | undefined;
  if (values.data !== undefined) {
    const fills = readFills(values.fill, problems);
    const source = await readSource(values.data, values, language);
    if (Array.isArray(source)) return [...problems, ...source];
    const row = values["heading-row"];
    const list = readList(scheme, source, {
      ...{ language, firstPeriod, fills, parameters },
      chosen: Object.fromEntries(pairs(values.map)),
      // Keys of questions hold headings and names: what is answered stands behind the last sign.
      answers: Object.fromEntries(
        (values.answer ?? []).map((one) => {
          const at = one.lastIndexOf("=");
          return at < 0 ? [one, ""] : [one.slice(0, at), one.slice(at + 1)];
        }),
      ),
      ...(row === undefined ? {} : { headingRow: Number(row) }),
    });
    table = list;
    problems.push(...openPoints(list).map((text) => text[language]), ...questionsOf(list, language));
    if (problems.length === 0) tellFindings(list, language);
  }
  return problems.length > 0
    ? problems
    : { scheme, language, firstPeriod, parameters, table, out: values.out };
}

/** A period as a list would name it, of the scheme's kind and with its year. */
function periodOf({ period: kind }: Scheme, text: string | undefined): Period | undefined {
  if (text === undefined) return { kind, year: new Date().getFullYear(), index: 1 };
  const read = readPeriodWords(text, kind);
  return read?.kind === kind && read.year !== undefined
    ? { kind, year: read.year, index: read.index }
    : undefined;
}

/** The table of a file, read as the pane reads it; or why it is not. */
async function readSource(
  path: string,
  { sheet, encoding }: { sheet?: string | undefined; encoding?: string | undefined },
  language: Language,
): Promise<SourceTable | string[]> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(path));
  } catch (error) {
    return [String(error)];
  }
  const known = ENCODINGS.find((one) => one === encoding);
  if (encoding !== undefined && !known) return [`--encoding ${encoding}: ${ENCODINGS.join(", ")}`];
  if (known) return readText(decodeAs(bytes, known));
  const file = await readFile(bytes);
  if ("text" in file) return readText(file.text);
  if ("refused" in file)
    return [fill(FILE_PROBLEM_TEXTS[file.refused][language], { name: basename(path), most: MOST_MB })];
  if ("doubt" in file) {
    return file.doubt.candidates.map(
      ({ encoding: one, text }) => `--encoding ${one}: ${text.split(/\r?\n/)[0]?.slice(0, 80)}`,
    );
  }
  const found = sheet === undefined ? file.sheets[0] : file.sheets.find(({ name }) => name === sheet);
  return found?.table ?? [`--sheet ${sheet}: ${file.sheets.map(({ name }) => name).join(", ")}`];
}

/** How each question that is open is answered. */
const questionsOf = ({ questions }: ReadList, language: Language): string[] =>
  questions
    .filter(({ answer }) => answer === undefined)
    .flatMap(({ key, choices }) =>
      choices.map(({ value, label }) => `  --answer '${key}=${value}'  ${label[language]}`),
    );

const tellFindings = ({ findings }: ReadList, language: Language): void =>
  findings.forEach(({ text }) => console.error(`! ${text[language]}`));

/** Two people, one with entries made up for the purpose and one without: for schemes that have no worked examples. */
function sampleTable({ scheme, language, firstPeriod }: Job): List {
  const ids = ["001", "002"];
  const values = scheme.entryColumns.map(({ id, kind, options, min = 0, max = 80 }) => {
    if (kind === "choice") return [id, options?.[0]?.word[language] ?? ""] as const;
    if (kind === "date") return [id, periodDays(firstPeriod).first] as const;
    return [id, kind === "number" ? Math.max(min, Math.min(80, max)) : ""] as const;
  });
  return {
    people: ids.map((id) => ({ id, name: id })),
    entries: [{ period: firstPeriod, id: ids[0] ?? "", values: Object.fromEntries(values) }],
  };
}

/** "a=b,c=d" */
const pairs = (text = ""): [string, string][] =>
  text
    .split(",")
    .filter((part) => part.trim() !== "")
    .map((part) => {
      const at = part.indexOf("=");
      return at < 0 ? [part.trim(), ""] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
    });

function readFills(text: string | undefined, problems: string[]) {
  const fills: Record<string, NonNullable<ReadingChoices["fills"]>[string]> = {};
  for (const [column, value] of pairs(text)) {
    const [first = "", of] = value.split("*");
    const factor = parseNumber(first);
    if (factor === undefined) problems.push(`--fill ${column}=${value}: ?`);
    else fills[column] = of === undefined ? factor : { factor, of: of.trim() };
  }
  return fills;
}

async function runData({ workbench, call }: AddIn, job: Job, table: List): Promise<void> {
  const { scheme, language, firstPeriod, parameters } = job;
  const { number, sheets } = await call("insert", scheme.id, {
    language,
    firstPeriod,
    people: table.people,
    parameters,
  });
  const last = firstAndLast(table.entries.map(({ period }) => period))?.last ?? firstPeriod;
  const periods = periodsFrom(firstPeriod, last);
  for (let added = 1; added < periods.length; added += 1) await call("nextPeriod", number);
  for (const period of periods) {
    const rows = table.entries.filter((entry) => periodId(entry.period) === periodId(period));
    const unknown = await call("fill", number, periodId(period), rows);
    if (unknown.length > 0) throw new Error(`${periodId(period)}: ${unknown.join(", ")}`);
  }
  await workbench.book.calculated();
  console.log(`${scheme.title[language]}\n${Object.values(sheets).join(" | ")}`);
  for (const year of new Set(periods.map((period) => period.year))) {
    printResults(scheme, language, await call("results", number, year));
  }
}

function printResults(scheme: Scheme, language: Language, results: Results): void {
  const columns = scheme.results
    .flatMap((section) => section.columns)
    .filter(({ id }) => scheme.summary.includes(id))
    .sort((a, b) => scheme.summary.indexOf(a.id) - scheme.summary.indexOf(b.id));
  const [id, name, state] = language === "zh-CN" ? ["工号", "姓名", "状态"] : ["ID", "Name", "State"];
  const perPeriod = columns.filter(({ span }) => span === "period");
  const others = columns.filter(({ span }) => span !== "period");
  const title = ({ title: text }: (typeof columns)[number]) => text[language];
  if (results.warning) console.log(`\n! ${results.warning}`);
  console.log();
  console.log(
    formatTable(
      [id, name, language === "zh-CN" ? "考核期" : "Period", state, ...perPeriod.map(title)],
      results.people.flatMap((person) =>
        results.periods.map((period, index) => [
          person.id,
          person.name,
          periodLabel(period, language),
          person.states[index],
          ...perPeriod.map((column) => person.figures[column.id]?.[index]),
        ]),
      ),
    ),
  );
  console.log();
  console.log(
    formatTable(
      [id, name, ...others.map(title)],
      results.people.map((person) => [
        person.id,
        person.name,
        ...others.map((column) => {
          const cells = person.figures[column.id] ?? [];
          return cells.length === 1
            ? cells[0]
            : cells.map((cell) => (cell === "" ? "–" : String(cell))).join(" / ");
        }),
      ]),
    ),
  );
  console.log();
  for (const rollUp of scheme.rollUps) {
    const value = results.rollUps[rollUp.id];
    console.log(
      `${rollUp.title[language]}: ${typeof value === "number" ? Number(value.toFixed(6)) : String(value)}`,
    );
  }
}

/** Whether all examples come to what they should. */
async function showExamples(addIn: AddIn, { scheme, language, firstPeriod, out }: Job): Promise<boolean> {
  const figures = await runExamples(addIn, scheme, firstPeriod, language, out !== undefined);
  console.log(`${scheme.title[language]}\n`);
  console.log(
    formatTable(
      language === "zh-CN"
        ? ["例", "内容", "列", "应为", "单元格", ""]
        : ["Example", "What", "Column", "Expected", "Cells", ""],
      figures.map(({ example, what, expected, actual, good }) => [
        example.id.replace(/^.*-/, ""),
        example.what[language],
        what,
        expected.join(" "),
        actual.map((cell) => (typeof cell === "number" ? Number(cell.toFixed(10)) : cell)).join(" "),
        good ? "✓" : "✗",
      ]),
    ),
  );
  const bad = figures.filter(({ good }) => !good).length;
  const count = (how: ExampleFigure["how"]) =>
    new Set(figures.filter((figure) => figure.how === how).map(({ example }) => example.id)).size;
  const counts = { cells: count("cells"), refused: count("refused"), function: count("function") };
  console.log(
    language === "zh-CN"
      ? `\n填入单元格并从单元格读出：${counts.cells} 个例子；应被拒绝：${counts.refused}；仅在函数层验证：${counts.function}。${figures.length - bad} ✓  ${bad} ✗`
      : `\nExamples entered into cells and read from cells: ${counts.cells}; refused: ${counts.refused}; at function level only: ${counts.function}. ${figures.length - bad} ✓  ${bad} ✗`,
  );
  return bad === 0;
}
