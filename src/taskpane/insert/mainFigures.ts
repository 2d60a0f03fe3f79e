/** The figures that people look for first, as the scheme names them, in its order. */
import type { ResultColumn, Scheme } from "../../schemes/scheme";

export const mainFigures = ({ results, summary }: Scheme): ResultColumn[] => {
  const columns = results.flatMap((section) => section.columns);
  return summary.flatMap((id) => columns.filter((column) => column.id === id));
};
