/** Appeals against a figure: who contests what, until when it is to be decided, and how. */
import { shortened } from "../shortened";
import { idKey } from "../lists/ids";
import { periodId, type Period } from "../periods";
import type { CellContent } from "../plan";
import type { Numbered } from "./register";

export const VERDICTS = ["granted", "partly", "refused"] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Decision {
  verdict: Verdict;
  /** The figure as it is to be, as typed; "" where it stays. */
  new: string;
  reason: string;
  /** A date serial. */
  at: number;
}

export interface Appeal extends Numbered {
  id: string;
  name: string;
  /** The period's id. */
  period: string;
  /** The id of the contested figure. */
  column: string;
  contested: string;
  /** The figure as it was when the appeal was entered. */
  old: string | number;
  /** Date serials. */
  received: number;
  deadline: number;
  decider: string;
  decision?: Decision;
}

/** Decided after its day, or not decided though it is over; `today` is a date serial. */
export const isLate = ({ deadline, decision }: Appeal, today: number): boolean =>
  (decision?.at ?? today) > deadline;

/** Those about a period that are not decided. */
export const openAppeals = (appeals: readonly Appeal[], period: Period): Appeal[] =>
  appeals.filter((appeal) => appeal.period === periodId(period) && !appeal.decision);

/** Whether it has been granted, wholly or in part. */
export const isGranted = ({ decision }: Pick<Appeal, "decision">): boolean =>
  decision !== undefined && decision.verdict !== "refused";

/** Ids of a person's figures of a period that an appeal has moved; what was paid before it stands, and is no such figure. */
export const afterAppeal = (
  appeals: readonly Appeal[],
  period: Period,
  id: string,
  figures: Readonly<Record<string, CellContent>>,
): Set<string> =>
  new Set(
    appeals
      .filter(
        (appeal) =>
          isGranted(appeal) &&
          appeal.period === periodId(period) &&
          idKey(appeal.id) === idKey(id) &&
          String(shortened(figures[appeal.column] ?? "")) !== String(appeal.old),
      )
      .map(({ column }) => column),
  );
