/** What was found as a sheet for the file, by whom and when; values only, to be printed. */
import { freeSheetName } from "../../template/sheetNames";
import { markerName } from "../../template/layout";
import { area, type Plan, type SheetPlan, type Style } from "../../template/plan";
import { printed } from "../../template/printing";
import { STYLES, TAB_COLORS, TEXT_FORMAT } from "../../template/styles";
import { inTurn } from "../command";
import { readInstance, type Instance } from "../instances";
import { renewSheets } from "../renewSheets";
import { rangeOf } from "../writeSheet";

/** What is written down for the file: an audit, a comparison with another workbook, why a figure is what it is. */
export const REPORT_ROLES = ["audit", "compared", "why"] as const;
type ReportRole = (typeof REPORT_ROLES)[number];
const AUDIT: ReportRole = "audit";

export interface ReportText {
  /** What the sheet is called, behind the scheme's prefix. */
  sheet: string;
  title: string;
  note: string;
  /** Each with its term; the fingerprint stands above them. */
  fingerprint: readonly [term: string, value: string];
  facts: readonly (readonly [term: string, fact: string])[];
  headings: readonly string[];
  findings: readonly (readonly string[])[];
  end: string;
}

const FINGERPRINT = area(2, 1);
const WIDTH = 4;

/** Writes a report, in the place of an earlier one of its role; its sheet's name. @throws WorkbookProblem */
export const writeReport = (number: number, text: ReportText, role: ReportRole = AUDIT): Promise<string> =>
  inTurn(async () => {
    const [name = ""] = await renewSheets({
      number,
      roles: new RegExp(`^${role}$`),
      read: readInstance,
      plan: (layout, taken) => planReport(layout, text, role, taken),
    });
    return name;
  });

/** What was checked takes several lines. */
const FACT: Style = { wrap: true, top: true, numberFormat: TEXT_FORMAT };

function planReport(
  { prefix, number, language }: Instance["layout"],
  { sheet, title, note, fingerprint, facts, headings, findings, end }: ReportText,
  role: ReportRole,
  taken: readonly string[],
): Plan & { sheets: [SheetPlan] } {
  const name = freeSheetName(`${prefix}·${sheet}`, taken);
  const header = FINGERPRINT.row + facts.length + 2;
  const lines = findings.length;
  const block = area(header, 0, lines + 2, WIDTH);
  const plan: SheetPlan = {
    role,
    name,
    tabColor: TAB_COLORS.guide,
    cells: [
      { area: area(0, 0), values: [[title]] },
      { area: area(1, 0), values: [[note]] },
      {
        area: area(FINGERPRINT.row, 0, facts.length + 1, 2),
        values: [fingerprint, ...facts].map((fact) => [...fact]),
      },
      { area: area(header, 0, 1, WIDTH), values: [[...headings]] },
      ...(lines > 0
        ? [{ area: area(header + 1, 0, lines, WIDTH), values: findings.map((line) => [...line]) }]
        : []),
      { area: area(header + lines + 1, 0), values: [[end]] },
    ],
    styles: [
      { area: area(0, 0), style: STYLES.title },
      { area: area(1, 0), style: STYLES.note },
      { area: area(FINGERPRINT.row, 0, facts.length + 1, 2), style: FACT },
      ...(lines > 0
        ? [
            {
              area: area(header + 1, 0, lines, WIDTH),
              style: { ...STYLES.wrapped, numberFormat: TEXT_FORMAT },
            },
          ]
        : []),
      { area: area(header, 0, 1, WIDTH), style: STYLES.heading },
      { area: area(header + lines + 1, 0, 1, WIDTH), style: STYLES.end },
    ],
    widths: [
      { column: 0, count: 1, points: 80 },
      { column: 1, count: 1, points: 320 },
      { column: 2, count: 2, points: 90 },
    ],
    fitRows: { row: FINGERPRINT.row, rows: header + lines + 1 - FINGERPRINT.row },
    validations: [],
    conditionalFormats: [],
    freeze: { rows: 0, columns: 0 },
    block,
    protection: { insertRows: false, deleteRows: false },
  };
  const marker = { name: markerName(number, role), role, area: block, visible: false };
  return {
    sheets: [printed(plan, language, { heads: { row: header, rows: 1 } })],
    names: [marker],
  };
}

/** Queues the reading of the fingerprint of an audit's report; `undefined` where there is no report. */
export function loadReport(
  context: Excel.RequestContext,
  { layout }: Pick<Instance, "layout">,
): { sheet: string; range: Excel.Range } | undefined {
  const place = layout.sheets[AUDIT];
  if (!place) return undefined;
  const sheet = context.workbook.worksheets.getItem(place.name);
  return { sheet: place.name, range: rangeOf(sheet, FINGERPRINT).load("values") };
}
