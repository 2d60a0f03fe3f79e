/** Who has signed a period's figures, as the record keeps it, and who is asked to. */
import { periodId, type Period } from "../periods";

/** Names and dates are typed: an add-in knows no user. */
export interface Signed {
  /** A date serial. */
  at: number;
  by: string;
}

export const SIGNING_ROLES = ["department", "hr", "finance", "manager"] as const;
export type SigningRole = (typeof SIGNING_ROLES)[number];

/** Taken back with the closing that it was about. */
interface Voidable {
  voided?: Signed & { reason: string };
}

export interface SignOff extends Signed, Voidable {
  period: string;
  role: SigningRole;
  /** Of a department's head. */
  department?: string;
  /** Whose figures were signed: of all who were employed in the period, or in the department. */
  people?: readonly string[];
  /** Of the figures that were signed. */
  fingerprint: string;
  /** Of the corrections that are paid with them; none where there were none. */
  corrections?: string;
}

/** HR has said that a period's results are posted. */
export interface Publication extends Signed, Voidable {
  period: string;
  /** The last day to appeal. */
  deadline: number;
  /** What was not met, and why it was done all the same. */
  unmet?: readonly string[];
  reason?: string;
}

/** HR has said that a period is final though not all was met. */
export interface Finishing extends Signed, Voidable {
  period: string;
  unmet: readonly string[];
  reason: string;
}

export type SigningStep = "close" | "publish";

export interface SigningRecord {
  signOffs?: readonly SignOff[];
  publications?: readonly Publication[];
  finishings?: readonly Finishing[];
  /** Whose signatures closing and publishing ask for; none: nobody's. */
  asked?: Readonly<Partial<Record<SigningStep, readonly SigningRole[]>>>;
}

const lastOf = <T extends Voidable & { period: string }>(all: readonly T[] = [], period: Period) =>
  all.filter((own) => own.period === periodId(period) && !own.voided).at(-1);

/** That a period is posted, unless that was taken back. */
export const publicationOf = ({ publications }: SigningRecord, period: Period): Publication | undefined =>
  lastOf(publications, period);

/** That HR has called a period final. */
export const finishingOf = ({ finishings }: SigningRecord, period: Period): Finishing | undefined =>
  lastOf(finishings, period);

/** The signatures that count for a period: of each role, and each department's head, the last one. */
export function signOffsOf({ signOffs = [] }: SigningRecord, period: Period): SignOff[] {
  const last = new Map<string, SignOff>();
  for (const own of signOffs)
    if (own.period === periodId(period) && !own.voided) last.set(`${own.role} ${own.department ?? ""}`, own);
  return [...last.values()];
}

/** What is said of a period no more when it is opened again; `kept` is the record's part that says so. */
export function voidedSigning(
  { signOffs, publications, finishings }: SigningRecord,
  period: string,
  voided: NonNullable<Voidable["voided"]>,
): { kept: SigningRecord; signOffs: SignOff[] } {
  const isLost = (own: Voidable & { period: string }) => own.period === period && !own.voided;
  const lose = <T extends Voidable & { period: string }>(all: readonly T[]) =>
    all.map((own) => (isLost(own) ? { ...own, voided } : own));
  return {
    kept: {
      ...(signOffs ? { signOffs: lose(signOffs) } : {}),
      ...(publications ? { publications: lose(publications) } : {}),
      ...(finishings ? { finishings: lose(finishings) } : {}),
    },
    signOffs: (signOffs ?? []).filter(isLost),
  };
}
