/** The roster: names, departments, dates and the scheme's own columns; what is wrong with ids the overview tells. */
import { inBoth, type Language, type Text } from "../../i18n/language";
import { address } from "../../template/addresses";
import { cellProblem, isBlankCell, problemText } from "../../template/cellRules";
import { say } from "../../template/layout";
import { entryRule, limitName } from "../../template/lists/entryRules";
import { ROSTER_COLUMNS } from "../../template/lists/listShape";
import { area, type CellContent } from "../../template/plan";
import { halfWidth } from "../../template/typedWords";
import { formatAt, listedRows, sheetOf, type AuditRead, type ListedRow, type ReadSheet } from "./facts";
import type { CellPlace, Finding } from "./findings";
import { shown } from "./formulas";

const columnOf = (fact: (typeof ROSTER_COLUMNS)[number]): number => ROSTER_COLUMNS.indexOf(fact);
const [NAME, DEPARTMENT, GROUP] = [columnOf("name"), columnOf("department"), columnOf("group")];
const [ENTERED, LEFT] = [columnOf("entered"), columnOf("left")];

/** What does not fit in the roster. */
export function rosterFindings(read: AuditRead): Finding[] {
  const sheet = sheetOf(read, "roster");
  if (!sheet) return [];
  const rows = listedRows(read, sheet);
  const at = ({ row }: ListedRow, column: number): CellPlace => ({
    sheet: sheet.name,
    cell: area(row, column),
  });
  return [
    ...rows.flatMap((row) => textFindings(read, sheet, row, at)),
    ...departmentFindings(read, rows, at),
    ...sameNames(rows, at),
    ...rows.flatMap((row) => dateFindings(read, row, at)),
    ...rows.flatMap((row) => ownFindings(read, row, at)),
  ];
}

type At = (row: ListedRow, column: number) => CellPlace;

const textAt = ({ cells }: ListedRow, column: number): string => String(cells[column] ?? "");

function textFindings(read: AuditRead, sheet: ReadSheet, row: ListedRow, at: At): Finding[] {
  const { language } = read.instance.layout;
  const name = at(row, NAME);
  const blank: Finding[] =
    textAt(row, NAME).trim() === ""
      ? [{ kind: "nameBlank", weight: "note", place: name, values: { cell: address(name.cell), id: row.id } }]
      : [];
  const titles = [
    [NAME, say("name", language)],
    [DEPARTMENT, say("department", language)],
    [GROUP, say("group", language)],
  ] as const;
  return [
    ...blank,
    ...titles.flatMap(([column, title]): Finding[] => {
      const found = textAt(row, column);
      // A full-width blank inside a name of two letters aligns it with those of three.
      const meant = found.replace(column === NAME ? /[^\S\u3000]+/g : /\s+/g, " ").trim();
      if (found === meant) return [];
      const place = at(row, column);
      return [
        {
          kind: "textBlanks",
          weight: column === DEPARTMENT ? "wrong" : "doubt",
          place,
          values: { cell: address(place.cell), who: read.who(row.id), column: title, found },
          mend: { do: "write", ...place, value: meant, found, format: formatAt(sheet, place.cell) },
        },
      ];
    }),
  ];
}

function departmentFindings(read: AuditRead, rows: readonly ListedRow[], at: At): Finding[] {
  const some = rows.some((row) => textAt(row, DEPARTMENT).trim() !== "");
  const spellings = new Map<string, string>();
  for (const row of rows) {
    const key = halfWidth(textAt(row, DEPARTMENT)).toLowerCase();
    if (!spellings.has(key)) spellings.set(key, textAt(row, DEPARTMENT).trim());
  }
  return rows.flatMap((row): Finding[] => {
    const found = textAt(row, DEPARTMENT);
    const place = at(row, DEPARTMENT);
    const values = { cell: address(place.cell), who: read.who(row.id), found };
    if (found.trim() === "") return some ? [{ kind: "departmentBlank", weight: "doubt", place, values }] : [];
    const expected = spellings.get(halfWidth(found).toLowerCase()) ?? found;
    // Excel does not tell capitals apart; blanks at the ends are told by themselves.
    if (found.trim().toLowerCase() === expected.toLowerCase()) return [];
    return [{ kind: "departmentAlike", weight: "doubt", place, values: { ...values, expected } }];
  });
}

function sameNames(rows: readonly ListedRow[], at: At): Finding[] {
  const seen = new Map<string, ListedRow>();
  return rows.flatMap((row): Finding[] => {
    const name = textAt(row, NAME).trim();
    const department = textAt(row, DEPARTMENT).trim();
    const key = `${name}\n${department}`;
    const before = seen.get(key);
    if (name !== "" && !before) seen.set(key, row);
    if (!before || isBlankCell(name) || before.id === row.id) return [];
    const place = at(row, NAME);
    const values = { cell: address(place.cell), name, department, ids: `${before.id}, ${row.id}` };
    return [{ kind: "sameName", weight: "doubt", place, values }];
  });
}

function dateFindings(read: AuditRead, row: ListedRow, at: At): Finding[] {
  const { language } = read.instance.layout;
  const [entered, left] = [row.cells[ENTERED], row.cells[LEFT]];
  const who = read.who(row.id);
  const wrong = ([ENTERED, LEFT] as const).flatMap((column) =>
    judged(row.cells[column], { kind: "date" }, undefined, (problem) => ({
      kind: "rosterWrong",
      weight: "wrong",
      place: at(row, column),
      values: {
        cell: address(at(row, column).cell),
        who,
        column: say(column === LEFT ? "left" : "entered", language),
        found: shown(row.cells[column]),
        problem,
      },
    })),
  );
  const crossed = typeof entered === "number" && typeof left === "number" && left < entered;
  const place = at(row, LEFT);
  return crossed
    ? [...wrong, { kind: "datesCrossed", weight: "wrong", place, values: { cell: address(place.cell), who } }]
    : wrong;
}

type Rule = Parameters<typeof cellProblem>[0];

/** The finding about a content that its rule does not take. */
function judged(
  content: CellContent | undefined,
  rule: Rule,
  limit: { value: number | undefined; name(language: Language): string | undefined } | undefined,
  finding: (problem: Text) => Finding,
): Finding[] {
  if (isBlankCell(content)) return [];
  const problem = cellProblem(rule, content ?? null, limit?.value);
  if (!problem) return [];
  return [finding(inBoth((language) => problemText(problem, rule, language, limit?.name(language))))];
}

/** The scheme's own columns, by the rules that the sheet holds to. */
function ownFindings(read: AuditRead, row: ListedRow, at: At): Finding[] {
  const { scheme, language } = read.instance.layout;
  return scheme.rosterColumns.flatMap((column, index) => {
    const at_ = at(row, ROSTER_COLUMNS.length + index);
    const content = row.cells[ROSTER_COLUMNS.length + index];
    const limit = {
      value: read.limit(column),
      name: (own: Language) => limitName(column, scheme.parameters, own),
    };
    return judged(content, entryRule(column, language), limit, (problem) => ({
      kind: "rosterWrong",
      weight: "wrong",
      place: at_,
      values: {
        cell: address(at_.cell),
        who: read.who(row.id),
        column: column.title[language],
        found: shown(content),
        problem,
      },
    }));
  });
}
