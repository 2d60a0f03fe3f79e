/** Two workbooks of one scheme beside each other: what differs, and for each figure that does, why. */
import type { Text } from "../../i18n/language";
import type { ResultColumn } from "../../schemes/scheme";
import { resultsRole } from "../../template/layout";
import { type Period } from "../../template/periods";
import { resultColumnsOf } from "../../template/results/resultColumns";
import type { BookContent } from "./bookContent";
import { causesBetween, endOf, strayCauses, type Cause, type Causes } from "./causes";
import {
  entryChanges,
  listChanges,
  parameterChanges,
  peopleChanges,
  periodChanges,
  personOf,
  sameValue,
  type EntryChanged,
  type ListChanged,
  type ParameterChanged,
  type PersonChange,
  type Place,
} from "./changes";
import { closingChanges, registerChanges, type RegisterChanged } from "./registerChanges";
import { sumChanges, type SumChanged } from "./sums";

export type { Cause } from "./causes";

interface FigureChanged {
  person: { id: string; name: string };
  column: ResultColumn;
  /** The last of the periods that the figure is about. */
  period: Period;
  before: unknown;
  after: unknown;
  causes: Cause[];
  place: Place;
}

export interface Comparison {
  people: PersonChange[];
  entries: EntryChanged[];
  lists: ListChanged[];
  parameters: ParameterChanged[];
  /** Formulas that are none of the scheme's in one of the two; of a person's figures, or of a sum. */
  formulas: (Extract<Cause, { kind: "formula" }> & {
    person?: { id: string; name: string };
    title?: Text;
    place?: Place;
  })[];
  figures: FigureChanged[];
  /** Totals, roll-ups, and what lists make of their rows. */
  sums: SumChanged[];
  /** Periods that only one of them has. */
  periods: { period: Period; here: boolean }[];
  /** Lines of registers: corrections, appeals, leave, moves. */
  registers: RegisterChanged[];
  /** Periods that only one of them has closed. */
  closings: { period: Period; here: boolean }[];
  /** Figures that were compared. */
  compared: number;
}

/** `before`: the other workbook; `after`: this one. */
export function compareBooks(before: BookContent, after: BookContent): Comparison {
  const changes = {
    people: peopleChanges(before, after),
    entries: entryChanges(before, after),
    lists: listChanges(before, after),
    parameters: parameterChanges(before, after),
    periods: periodChanges(before, after),
    registers: registerChanges(before.registers, after.registers),
  };
  const causes = causesBetween(before, after, changes);
  const people = peopleFigures(before, after, causes);
  const sums = sumChanges(before, after, changes, causes);
  return {
    ...changes,
    closings: closingChanges(before.layout, after.layout),
    formulas: [...people.formulas, ...sums.formulas],
    figures: people.figures,
    sums: sums.sums,
    compared: people.compared + sums.compared,
  };
}

function peopleFigures(
  before: BookContent,
  after: BookContent,
  causes: Causes,
): Pick<Comparison, "formulas" | "figures" | "compared"> {
  const formulas: Comparison["formulas"] = [];
  const figures: FigureChanged[] = [];
  let compared = 0;
  for (const [year, own] of after.figures) {
    const { places } = resultColumnsOf(after.layout, year);
    for (const [key, now] of own) {
      const person = personOf(after, before, key);
      for (const { definition: column } of Object.values(places))
        (now[column.id] ?? []).forEach((figure, at) => {
          const cell = { year, column: column.id, at };
          const earlier = causes.before(key, cell);
          if (!earlier) return;
          compared += 1;
          const place = { role: resultsRole(year), cell: figure.cell };
          const values = { before: earlier.value, after: figure.value };
          for (const stray of strayCauses(column.id, earlier, figure))
            formulas.push({ ...stray, person, place });
          if (sameValue(values.before, values.after)) return;
          figures.push({
            ...{ person, column, period: endOf(after, cell), ...values, place },
            causes: causes.ofFigure(key, cell),
          });
        });
    }
  }
  return { formulas, figures, compared };
}
