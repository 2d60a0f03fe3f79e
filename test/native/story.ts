/** How a workbook comes to its people and entries. In the end it holds the same, and so must its figures be. */

export interface Joining {
  /** The last period that is opened by then, as index among the workbook's. */
  period: number;
  /** So many people more; those beyond the workbook's do not count. */
  people: number;
  /** `hand`: rows inserted and ids typed by somebody who has no add-in. */
  by?: "add-in" | "hand";
}

export interface Story {
  title: string;
  /** With so many people the scheme is inserted. */
  inserted: number;
  joinings: readonly Joining[];
  /** Whether those who are there are rated while others are still to come; else everybody in the end. */
  rated?: "meanwhile" | "in the end";
  /** When dates of leaving are told. */
  leaving?: "at once" | "before joinings" | "in the end";
  /** Whether Excel calculates meanwhile; else once, in the end. */
  calculating?: boolean;
}

/** Nobody joins. */
export const ALL_AT_ONCE: Story = { title: "all at once", inserted: Infinity, joinings: [] };

const REST = Infinity;

const joinings = (period: number, people: readonly number[], by: Joining["by"] = "add-in"): Joining[] =>
  people.map((count) => ({ period, people: count, by }));

/** Inserted with two people; more join than there are spare rows, in one step and in several. */
export function storiesOf(periods: number): Story[] {
  const last = periods - 1;
  const middle = Math.floor(periods / 2);
  return [
    { title: "first period, one step, nobody rated", inserted: 2, joinings: joinings(0, [REST]) },
    {
      title: "1 in the first period, 10 and 11 in a middle one, others in the last",
      inserted: 2,
      joinings: [...joinings(0, [1]), ...joinings(middle, [10, 11]), ...joinings(last, [REST])],
      rated: "meanwhile",
      leaving: "in the end",
    },
    {
      title: "middle, 11, 1, others, while Excel calculates",
      inserted: 2,
      joinings: joinings(middle, [11, 1, REST]),
      rated: "meanwhile",
      leaving: "before joinings",
      calculating: true,
    },
    {
      title: "by hand in a middle period and the last, by the add-in between",
      inserted: 2,
      joinings: [
        ...joinings(middle, [9], "hand"),
        ...joinings(middle, [10]),
        ...joinings(last, [REST], "hand"),
      ],
      rated: "meanwhile",
      leaving: "before joinings",
    },
    {
      title: "last period, 1, 10, 11, others",
      inserted: 2,
      joinings: joinings(last, [1, 10, 11, REST]),
      rated: "meanwhile",
      leaving: "before joinings",
    },
    {
      title: "in every period, others in the last",
      inserted: 2,
      joinings: [
        ...Array.from({ length: last }, (_, period) => joinings(period, [3])).flat(),
        ...joinings(last, [REST]),
      ],
      rated: "meanwhile",
      leaving: "in the end",
    },
  ];
}

/** Those that tell most, within a year and over two. */
export const SHORT = { year: [1, 3], years: [5] } as const;

/** One joins in the first period, eleven in the last: for checks that need one such workbook. */
export const joinedLate = (people: number, periods: number): Story => ({
  title: "1 and 11 join",
  inserted: Math.max(1, people - 12),
  joinings: [...joinings(0, [1]), ...joinings(periods - 1, [11])],
  rated: "meanwhile",
});
