/** The figure that an appeal is about, as it is now. */
import { idKey } from "../lists/ids";
import type { Layout } from "../layout";
import { peopleOf, type YearPerson } from "../outputs/periodFigures";
import { shortened } from "../shortened";
import { parsePeriod } from "../periods";
import type { Appeal } from "./appeal";

/** By the results of its year; "" where there is none. */
export function contestedFigure(
  layout: Layout,
  { id, period, column }: Pick<Appeal, "id" | "period" | "column">,
  people: readonly YearPerson[],
): string | number {
  const own = parsePeriod(layout.scheme.period, period);
  const listed = own ? peopleOf(layout, own, people) : [];
  const figure = shortened(listed.find((person) => idKey(person.id) === idKey(id))?.figures[column] ?? "");
  return typeof figure === "number" ? figure : String(figure ?? "");
}

/** It is another one than the appeal was about: it was put right in its own period, and is not to be paid once more. */
export const isPutRight = (layout: Layout, appeal: Appeal, people: readonly YearPerson[]): boolean =>
  contestedFigure(layout, appeal, people) !== appeal.old;
