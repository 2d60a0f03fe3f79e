/** What a cell of a scheme's sheets is: which figure, whose, of which period, by which rule; where its formula stands. */
import { inBoth, type Language, type Text } from "../../i18n/language";
import { placeText } from "../../schemes/sources";
import type { Clause, Parameter, SchemeList } from "../../schemes/scheme";
import { nodesOf } from "../../template/formulas/expression";
import { parseFormula, type Node } from "../../template/formulas/syntax";
import { listRole, resultsRole } from "../../template/layout";
import { listColumns } from "../../template/lists/listFrame";
import { periodLabel, yearsOf } from "../../template/periods";
import { formulaOf, type Area, type Cells, type SheetPlan } from "../../template/plan";
import { resultColumnsOf } from "../../template/results/resultColumns";
import { headPlaces, spanLabels } from "../../template/results/resultsHead";
import type { Instance } from "../instances";
import { inWords } from "./words";

export interface Subject {
  /** The title of the figure; none for a cell that is no figure: a step, a look-up. */
  title?: Text;
  period?: Text;
  clause?: { quote: string; place: Text };
  note?: Text;
  words?: Text;
  /** Parameters that the rule names. */
  parameters: Parameter[];
}

export interface PlannedCell {
  cells: Cells;
  /** Where the formula stands that answers for the cell. */
  anchor: { row: number; column: number };
  /** Rows that it answers for. */
  rows: Area;
}

/** The planned formula that a cell belongs to. */
export function plannedCell({ cells }: SheetPlan, row: number, column: number): PlannedCell | undefined {
  const own = cells.find((each) => formulaOf(each) !== undefined && holds(each.area, row, column));
  if (!own) return undefined;
  const { area } = own;
  return "spill" in own
    ? { cells: own, anchor: { row: area.row, column: area.column }, rows: area }
    : { cells: own, anchor: { row, column }, rows: { ...area, row, rows: 1, column, columns: 1 } };
}

const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

/** What a cell of results or lists is about. */
export function subjectOf({ layout }: Instance, role: string, row: number, column: number): Subject {
  const year = yearsOf(layout.opened).find((one) => resultsRole(one) === role);
  if (year !== undefined) return resultSubject(layout, year, row, column);
  for (const list of layout.scheme.lists)
    for (const period of layout.opened)
      if (listRole(list.id, period) === role)
        return {
          ...listSubject(layout, list, column),
          period: inBoth((language) => periodLabel(period, language)),
        };
  return { parameters: [] };
}

type Layout = Instance["layout"];

function resultSubject(layout: Layout, year: number, row: number, column: number): Subject {
  const { scheme, sheets } = layout;
  const { rollUps } = headPlaces(scheme);
  const rollUp = column === rollUps.column ? scheme.rollUps[row - rollUps.row] : undefined;
  if (rollUp && row - rollUps.row >= 0)
    return { title: rollUp.title, ...said(layout, parseFormula(rollUp.formula)) };
  const columns = resultColumnsOf(layout, year);
  const place = Object.values(columns.places).find(
    (one) => column >= one.column && column < one.column + one.count,
  );
  const header = sheets[resultsRole(year)]?.header ?? 0;
  if (!place || row <= header - 2) return { parameters: [] };
  const { definition } = place;
  return {
    title: definition.title,
    period: inBoth((language) => spanLabels(columns, definition, language)[column - place.column] ?? ""),
    ...(definition.clause ? { clause: clauseOf(definition.clause) } : {}),
    ...(definition.note ? { note: definition.note } : {}),
    ...said(layout, parseFormula(definition.formula)),
  };
}

function listSubject(layout: Layout, list: SchemeList, column: number): Subject {
  const result = list.results.find(({ id }) => {
    const at = listColumns(list, id);
    return at && column >= at.column && column < at.column + at.count;
  });
  if (!result) return { parameters: [] };
  return { title: result.title, ...said(layout, parseFormula(result.formula), list) };
}

const clauseOf = (clause: Clause) => ({ quote: clause.quote, place: placeText(clause) });

function said({ scheme }: Layout, node: Node, list?: SchemeList): Pick<Subject, "words" | "parameters"> {
  const ids = new Set(
    [...nodesOf(node)].flatMap((each) =>
      each.kind === "reference" && each.reference.parameter ? [each.reference.parameter.id] : [],
    ),
  );
  return {
    words: inBoth((language: Language) => inWords(node, scheme, language, list)),
    parameters: scheme.parameters.filter(({ id }) => ids.has(id)),
  };
}
