/** The register of moves between departments as a sheet, and which schemes compute with departments. */
import type { Scheme } from "../../schemes/scheme";
import { referencesOf } from "../formulas/syntax";
import { closedPeriods, isClosed } from "../kept/closing";
import type { Layout } from "../layout";
import { labelOf } from "../outputs/outputSheet";
import { comparePeriods, nextPeriod, parsePeriod, yearsOf, type Period } from "../periods";
import { MOVES_ROLE, type Move } from "./move";
import { ABOUT, COUNTS, ENTERED, FORMATS, type Register } from "./register";

export const MOVES: Register<Move> = {
  ...{ role: MOVES_ROLE, title: "moves", note: "movesNote", end: "movesEnd" },
  // They name nothing of a scheme.
  today: (line) => line,
  columns: [
    ...ABOUT,
    {
      title: "moveFrom",
      points: 84,
      format: FORMATS.text,
      cell: ({ from }, layout) => labelOf(layout, from),
    },
    { title: "moveBefore", points: 96, format: FORMATS.text, cell: ({ before }) => before },
    { title: "moveAfter", points: 96, format: FORMATS.text, cell: ({ after }) => after },
    ...ENTERED,
    COUNTS,
  ],
};

/** From which periods a move may count: those that are open, but for the first one, and the one after the last. */
export function movePeriods({ opened, ...layout }: Pick<Layout, "scheme" | "opened" | "closed">): Period[] {
  const last = opened[opened.length - 1];
  if (!last) return [];
  const later = opened.slice(1).filter((period) => !isClosed({ ...layout, opened }, period));
  return [...later, nextPeriod(last)];
}

/** Whether figures come out otherwise in another department: ranks and pools within departments, lists that name them. */
export const readsDepartments = ({ results, rollUps, lists }: Scheme): boolean =>
  [
    ...results.flatMap(({ columns }) => columns.map(({ formula }) => formula)),
    ...rollUps.map(({ formula }) => formula),
  ].some((formula) =>
    referencesOf(formula).some(
      ({ call }) =>
        (call?.name === "column" || call?.name === "roster") && call.from.split(".")[0] === "department",
    ),
  ) || lists.some(({ columns }) => columns.some(({ names }) => names === "department"));

/** Periods before a move that are not closed, in a scheme whose figures would move with the department. */
export const openBefore = (layout: Layout, from: Period): Period[] =>
  readsDepartments(layout.scheme)
    ? layout.opened.filter((period) => comparePeriods(period, from) < 0 && !isClosed(layout, period))
    : [];

/**
 * Moves that count only after a period, in a scheme whose figures would move with the department: computed by the roster
 * of now, the period would be computed with a department that came later.
 */
export const movedAfter = (
  { scheme }: Pick<Layout, "scheme">,
  lines: readonly Move[],
  period: Period,
): Move[] =>
  readsDepartments(scheme)
    ? lines.filter(({ from, takenBack }) => {
        const first = parsePeriod(scheme.period, from);
        return !takenBack && first !== undefined && comparePeriods(first, period) > 0;
      })
    : [];

/** Whether figures may come from periods before their own: those of quarters and years, and what is carried on. */
const readsEarlier = ({ results }: Scheme): boolean =>
  results.some(({ columns }) =>
    columns.some(
      ({ span, spills, formula }) =>
        span !== "period" || spills || referencesOf(formula).some(({ cell }) => cell?.selector),
    ),
  );

/**
 * Closed periods that cannot be computed again, and the moves because of which: those before a move, and those whose
 * figures may come from them.
 */
export function notComputable(
  layout: Pick<Layout, "scheme" | "opened" | "closed">,
  lines: readonly Move[],
): { periods: Period[]; moves: Move[] } {
  const { scheme } = layout;
  const closed = closedPeriods(layout);
  const before = closed.filter((period) => movedAfter(layout, lines, period).length > 0);
  const [first] = before;
  if (!first) return { periods: [], moves: [] };
  const years = yearsOf(before);
  const goesOn = ({ year }: Period) =>
    years.includes(year) ? readsEarlier(scheme) : scheme.openings.length > 0;
  return {
    periods: closed.filter((period) => before.includes(period) || goesOn(period)),
    moves: movedAfter(layout, lines, first),
  };
}
