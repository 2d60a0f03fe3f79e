/** What a year begins with beside what the year before has closed with, person by person. */
import { isMoney } from "../../template/check/checkFormulas";
import type { Node } from "../../template/formulas/syntax";
import { resultsRole } from "../../template/layout";
import { idKey } from "../../template/lists/ids";
import { yearsOf } from "../../template/periods";
import { area } from "../../template/plan";
import { type ResultColumns, resultColumnsOf } from "../../template/results/resultColumns";
import { listedRows, sheetOf, type AuditRead } from "./facts";
import type { Finding } from "./findings";

const TOLERANCE = 1e-9;

/** Openings that are not the closing figures of the year before. */
export function carryFindings(read: AuditRead): Finding[] {
  const { layout } = read.instance;
  const { scheme, opened } = layout;
  const years = yearsOf(opened);
  return years
    .filter((year) => years.includes(year - 1))
    .flatMap((year) =>
      scheme.openings.flatMap(({ column, closing }) => carried(read, year, column, closing)),
    );
}

function carried(read: AuditRead, year: number, opening: string, closing: string | undefined): Finding[] {
  const { scheme } = read.instance.layout;
  const [sheet, earlier] = [sheetOf(read, resultsRole(year)), sheetOf(read, resultsRole(year - 1))];
  if (closing === undefined || !sheet || !earlier) return [];
  const place = columnsOf(read, year - 1).places[closing];
  const at = openingColumn(columnsOf(read, year), opening);
  if (!place || at === undefined) return [];
  const last = place.column + place.count - 1;
  const closed = new Map(listedRows(read, earlier).map(({ id, cells }) => [idKey(id), cells[last]]));
  return listedRows(read, sheet).flatMap(({ row, id, cells }): Finding[] => {
    const [found, expected] = [cells[at], closed.get(idKey(id))];
    // Where the year before is not complete nothing is handed over yet.
    if (typeof found !== "number" || typeof expected !== "number") return [];
    if (Math.abs(found - expected) <= TOLERANCE) return [];
    const money = isMoney(scheme, place.definition.unit)
      ? { money: Number((found - expected).toPrecision(12)) }
      : {};
    return [
      {
        kind: "carryDiffers",
        weight: "wrong",
        place: { sheet: sheet.name, cell: area(row, at) },
        values: { who: read.who(id), title: place.definition.title, year, found, before: year - 1, expected },
        ...money,
        mend: { do: "repair" },
      },
    ];
  });
}

const columnsOf = ({ instance: { layout } }: AuditRead, year: number): ResultColumns =>
  resultColumnsOf(layout, year);

/** The column that holds what the year begins with, and nothing else where it holds a value. */
function openingColumn({ formulas, places }: ResultColumns, opening: string): number | undefined {
  const isOpening = (node: Node | undefined): boolean =>
    node?.kind === "reference" &&
    node.reference.call?.name === "opening" &&
    node.reference.call.from === opening;
  const found = Object.entries(formulas.columns).find(
    ([, { node }]) =>
      isOpening(node) || (node.kind === "call" && node.name === "IF" && isOpening(node.args[2])),
  );
  return found && places[found[0]]?.column;
}
