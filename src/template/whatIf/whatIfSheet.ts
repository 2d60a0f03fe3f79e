/** A what-if as a sheet for the file: values only, ready to print. */
import { fill } from "../../i18n/language";
import { WHAT_IF_TEXTS } from "../../i18n/whatIf";
import { fingerprint } from "../fingerprint";
import { markerName, say, type Layout } from "../layout";
import { yuanOf } from "../outputs/fen";
import { linesIn } from "../outputs/lines";
import { periodLabel, type Period } from "../periods";
import { area, type CellContent, type Plan, type SheetPlan, type Style } from "../plan";
import { printed } from "../printing";
import { freeSheetName } from "../sheetNames";
import { STYLES, TAB_COLORS, TEXT_FORMAT } from "../styles";
import type { Change, WhatIf } from "./compared";

const WIDTHS = [80, 80, 110, 110, 110, 110] as const;
/** Of figures that each belong to a period, there is a column more. */
const widthsFor = (measure: WhatIf["measure"]): readonly number[] =>
  measure === "money" ? WIDTHS : [...WIDTHS, 110];
/** All columns together, less what a cell keeps free. */
const LINE_WIDTH = 570;
const MONEY = "#,##0.00";
const TOP_ROWS = 2;

export interface WhatIfText {
  name: string;
  from: Period;
  /** When it was computed: the figures are those of that moment. */
  made: string;
  /** What differs in the parameters, each in a line. */
  changed: readonly string[];
}

interface Row {
  cells: readonly CellContent[];
  style?: Style;
  /** Of the numbers in it; else they are as they are. */
  format?: string;
}

/** The role of the sheet of a what-if of that name. */
export const whatIfRole = (name: string): string => `whatIf:${fingerprint([name.trim().toLowerCase()])}`;

/** Whether a role is that of a what-if. */
export const isWhatIf = (role: string): boolean => role.startsWith("whatIf:");

/** The plan of the sheet, with the name by which it is found again. */
export function planWhatIfSheet(
  layout: Layout,
  text: WhatIfText,
  whatIf: WhatIf,
  taken: readonly string[],
): Plan & { sheets: [SheetPlan] } {
  const { scheme, language, prefix, number } = layout;
  const role = whatIfRole(text.name);
  const rows = rowsOf(layout, text, whatIf);
  const widths = widthsFor(whatIf.measure);
  const width = widths.length;
  const body = area(TOP_ROWS, 0, rows.length, width);
  const periods = whatIf.periods.map((period) => periodLabel(period, language));
  const sheet: SheetPlan = {
    role,
    name: freeSheetName(`${prefix}·${sayIn(layout, "sheet")}${sheetText(text.name)}`, taken),
    tabColor: TAB_COLORS.output,
    cells: [
      {
        area: area(0, 0),
        values: [[sayIn(layout, "title", { scheme: scheme.title[language], name: text.name })]],
      },
      {
        area: area(1, 0),
        values: [[sayIn(layout, "stamp", { made: text.made, periods: periods.join(", ") })]],
      },
      {
        area: body,
        values: rows.map(({ cells }) => Array.from({ length: width }, (_, at) => cells[at] ?? "")),
      },
    ],
    styles: [
      { area: area(0, 0), style: { ...STYLES.title, numberFormat: TEXT_FORMAT } },
      { area: area(1, 0), style: STYLES.note },
      { area: { ...body, columns: 3 }, style: { numberFormat: TEXT_FORMAT } },
      ...runsOf(rows).map(({ row, count, style, format }) => ({
        area: area(TOP_ROWS + row, 0, count, width),
        style: { ...style, ...(format === undefined ? {} : { numberFormat: format }) },
      })),
      { area: { ...body, columns: 1 }, style: { numberFormat: TEXT_FORMAT } },
    ],
    widths: widths.map((points, column) => ({ column, count: 1, points })),
    validations: [],
    conditionalFormats: [],
    freeze: { rows: TOP_ROWS, columns: 0 },
    block: body,
    protection: { insertRows: false, deleteRows: false },
  };
  return {
    sheets: [printed(sheet, language)],
    names: [{ name: markerName(number, role), role, area: body, visible: false }],
  };
}

const sayIn = (
  { language }: Pick<Layout, "language">,
  key: keyof typeof WHAT_IF_TEXTS,
  values: Record<string, string | number> = {},
): string => fill(WHAT_IF_TEXTS[key][language], values);

/** Signs that no sheet may be called by. */
const sheetText = (name: string): string => name.replace(/[\\/?*[\]:']/g, " ").trim();

function rowsOf(
  layout: Layout,
  { from, changed }: WhatIfText,
  { measure, total, departments, people, grades, apart }: WhatIf,
): Row[] {
  const { language } = layout;
  const words = (key: keyof typeof WHAT_IF_TEXTS, values: Record<string, string | number> = {}) =>
    sayIn(layout, key, values);
  const isMoney = measure === "money";
  const changeOf = ({ before, after }: Change): number[] =>
    [before, after, after - before].map((own) => (isMoney ? yuanOf(own) : Number(own.toPrecision(12))));
  const format = isMoney ? { format: MONEY } : {};
  const [before, after, difference] = [words("before"), words("after"), words("difference")];
  const who = [say("id", language), say("name", language), say("department", language)];
  const heading = (cells: readonly string[]): Row => ({ cells, style: STYLES.heading });
  const section = (title: string, head: Row | undefined, rows: readonly Row[]): Row[] => [
    { cells: [] },
    { cells: [title], style: STYLES.section },
    ...(rows.length > 0 ? [...(head ? [head] : []), ...rows] : [{ cells: [words("none")] }]),
  ];
  return [
    ...section(
      words("changed", { from: periodLabel(from, language) }),
      undefined,
      changed.flatMap((line) => linesIn(line, LINE_WIDTH)).map((line) => ({ cells: [line] })),
    ),
    ...(isMoney
      ? section(
          words("departments"),
          heading([words("department"), words("people"), "", before, after, difference]),
          [
            ...departments.map((own): Row => ({
              cells: [own.department || "—", String(own.people), "", ...changeOf(own)],
              ...format,
            })),
            {
              cells: [
                words("total"),
                String(people.filter(({ amounts }) => amounts.length > 0).length),
                "",
                ...changeOf(total),
              ],
              style: STYLES.total,
              ...format,
            },
          ],
        )
      : []),
    ...section(
      words("grades", { count: new Set(grades.map(({ id }) => id)).size }),
      heading([...who, words("conclusion"), before, after]),
      grades.map(({ id, name, department, title, when, ...change }) => ({
        cells: [id, name, department, `${title[language]} ${when[language]}`, change.before, change.after],
      })),
    ),
    ...section(
      measure === "money" || !measure
        ? words("persons")
        : words("personsBy", { title: measure.title[language] }),
      heading([...who, ...(isMoney ? [] : [words("period")]), before, after, difference]),
      people.flatMap(({ id, name, department, amounts }) =>
        amounts.map(({ when, ...change }) => ({
          cells: [id, name, department, ...(when ? [when[language]] : []), ...changeOf(change)],
          ...format,
        })),
      ),
    ),
    ...(apart.length === 0
      ? []
      : section(
          words("apart"),
          heading([...who, words("period"), before, after]),
          apart.map(({ id, name, department, when, ...own }) => ({
            cells: [
              ...[id, name, department, when[language]],
              ...[own.before, own.after].map((reason) => reason || words("known")),
            ],
          })),
        )),
  ];
}

/** Neighbours that look alike, in one go: requests must not grow with the people more than their cells do. */
function runsOf(rows: readonly Row[]): { row: number; count: number; style?: Style; format?: string }[] {
  const runs: { row: number; count: number; style?: Style; format?: string }[] = [];
  rows.forEach(({ style, format }, row) => {
    const last = runs[runs.length - 1];
    if (!style && format === undefined) return;
    if (last && last.style === style && last.format === format && last.row + last.count === row)
      last.count += 1;
    else runs.push({ row, count: 1, ...(style ? { style } : {}), ...(format ? { format } : {}) });
  });
  return runs;
}
