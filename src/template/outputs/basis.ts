/** What the figures of a sheet that is handed out are known by, and whether they still are those of the results. */
import { fingerprint } from "../fingerprint";
import { isClosed } from "../kept/closing";
import type { Layout } from "../layout";
import { periodId, type Period } from "../periods";
import type { CellContent } from "../plan";
import type { KeptOutput } from "./kept";

/** What is told of one person. */
export interface BasisLine {
  id: string;
  /** Name and department, as the roster has them now. */
  who: readonly string[];
  figures: readonly CellContent[];
}

/** Two fingerprints: of all that is told, and of ids and figures alone, in whatever order. */
export interface Basis {
  whole: string;
  figures: string;
}

/** The basis of these people's figures; `columns` says which they are. */
export function basisOf(
  { scheme: { id, version } }: Pick<Layout, "scheme">,
  period: Period,
  columns: readonly string[],
  people: readonly BasisLine[],
): Basis {
  const head = [id, version, periodId(period), ...columns];
  const of = (lines: readonly (readonly CellContent[])[]) =>
    fingerprint([head, ...lines].map((line) => `${line.join("\t")}\n`));
  const byId = [...people].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    whole: of(people.map(({ id: own, who, figures }) => [own, ...who, ...figures])),
    figures: of(byId.map(({ id: own, figures }) => [own, ...figures])),
  };
}

/** What a sheet keeps of it. In a closed period figures stand, while roster and order go on: they are not its basis. */
export const keptBasis = (
  layout: Layout,
  period: Period,
  { whole, figures }: Basis,
): Pick<KeptOutput, "fingerprint" | "figures"> => ({
  fingerprint: isClosed(layout, period) ? figures : whole,
  figures,
});

/** Whether a sheet still has the figures of the results, whether its period was closed or opened since. */
export const stillFits = (layout: Layout, period: Period, kept: KeptOutput, now: Basis): boolean =>
  kept.fingerprint === now.whole ||
  kept.fingerprint === now.figures ||
  (isClosed(layout, period) && kept.figures === now.figures);
