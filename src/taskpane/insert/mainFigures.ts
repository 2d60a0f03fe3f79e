/** The figures that people look for first, as the scheme names them: what is paid, then the others in its order. */
import type { ResultColumn, Scheme } from "../../schemes/scheme";

export const mainFigures = ({ results, summary }: Scheme): ResultColumn[] => {
  const columns = results.flatMap((section) => section.columns);
  const main = summary.flatMap((id) => columns.filter((column) => column.id === id));
  return [...main.filter(({ paidOut }) => paidOut), ...main.filter(({ paidOut }) => !paidOut)];
};
