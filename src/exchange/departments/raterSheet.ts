/** The sheet in which HR lays down who scores whom: one line a rater and source, to be typed or pasted. */
import { fill, type Language } from "../../i18n/language";
import { RATER_TEXTS } from "../../i18n/raters";
import type { Scheme } from "../../schemes/scheme";
import type { Layout, SheetPlace } from "../../template/layout";
import { planList, PRINTED_LIST } from "../../template/lists/listFrame";
import { HEADER_ROW } from "../../template/lists/listShape";
import { area, type CellContent, type SheetPlan } from "../../template/plan";
import { printed } from "../../template/printing";
import { STYLES, TAB_COLORS, TEXT_FORMAT } from "../../template/styles";
import { placeWords, validation } from "../../template/validations";
import { RATER_COLUMNS, RATERS_ROLE } from "./raterLines";
import { sourcesOf } from "./rating";

/** Beyond one for each person and for what is proposed. */
const FREE_ROWS = 100;

/** Each department by each source, to be completed: so many lines at most. */
const MOST_PROPOSED = 300;

function proposedLines(scheme: Scheme, departments: readonly string[], language: Language): CellContent[][] {
  const sources = sourcesOf(scheme).map(({ word }) => word[language]);
  const all = (sources.length > 0 ? sources : [""]).flatMap((source) =>
    departments.filter((name) => name !== "").map((department) => ["", source, department, ""]),
  );
  return all.slice(0, MOST_PROPOSED);
}

/** The sheet under that name, with a line for each department and source and nobody's name in it yet. */
export function planRaterSheet(
  layout: Layout,
  name: string,
  { departments, people }: { departments: readonly string[]; people: number },
): SheetPlan {
  const { scheme, language } = layout;
  const lines = proposedLines(scheme, departments, language);
  const rows = lines.length + people + FREE_ROWS;
  const first = HEADER_ROW + 1;
  const place: SheetPlace = { name, header: HEADER_ROW, end: first + rows };
  const say = (key: keyof typeof RATER_TEXTS) => RATER_TEXTS[key][language];
  const sheet = planList(
    { ...layout, sheets: { ...layout.sheets, [RATERS_ROLE]: place } },
    {
      role: RATERS_ROLE,
      tabColor: TAB_COLORS.roster,
      title: `${scheme.title[language]} — ${say("title")}`,
      note: say("note"),
      headings: RATER_COLUMNS.map((column) => say(`${column}Column`)),
      rows,
    },
  );
  if (lines.length > 0)
    sheet.cells.push({ area: area(first, 0, lines.length, RATER_COLUMNS.length), values: lines });
  const body = area(first, 0, rows, RATER_COLUMNS.length);
  sheet.styles.push({ area: body, style: { ...STYLES.input, numberFormat: TEXT_FORMAT } });
  sheet.widths = [
    { column: 0, count: 2, points: 130 },
    { column: 2, count: 1, points: 220 },
    { column: 3, count: 1, points: 60 },
  ];
  const sources = sourcesOf(scheme).map(({ word }) => word[language]);
  if (sources.length > 0) {
    const told = fill(say("refuseSource"), { sources: sources.join(language === "zh-CN" ? "、" : ", ") });
    sheet.validations.push(
      validation(area(first, 1, rows), { kind: "list", words: sources }, told, language),
    );
  }
  const words = [say("yes"), say("no")];
  sheet.validations.push(
    validation(area(first, 3, rows), { kind: "list", words }, say("refuseYes"), language),
  );
  placeWords(sheet);
  return printed(sheet, language, PRINTED_LIST);
}
