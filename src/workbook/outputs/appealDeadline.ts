/** Until when results may be contested: by the scheme's own clause, else within three working days. */
import { LIBRARY } from "../../calculation/library";
import type { ParameterInput, Scheme } from "../../schemes/scheme";

const USUAL_DAYS = 3;

export interface AppealDays {
  /** Working days. */
  days: number;
  /** The day of publication is the first of them. */
  countsFirst: boolean;
  holidays: readonly number[];
  /** Weekend days that are worked. */
  workdays: readonly number[];
}

/** What the scheme's parameters, as they stand, say of appeals. */
export function appealDays({ appeals, parameters }: Scheme, inputs: Inputs): AppealDays {
  const of = (id: string | undefined): ParameterInput | undefined =>
    id === undefined ? undefined : inputs[id];
  const counts = appeals?.countsFirst;
  const choice = parameters.find(({ id }) => id === counts?.choice);
  const word =
    choice?.kind === "choice" ? choice.options.find(({ id }) => id === counts?.option)?.word : undefined;
  const chosen = of(counts?.choice);
  const days = of(appeals?.days);
  return {
    days: typeof days === "number" && Number.isInteger(days) && days > 0 ? days : USUAL_DAYS,
    countsFirst:
      word !== undefined && (chosen === counts?.option || Object.values(word).includes(String(chosen))),
    holidays: daysOf(of(appeals?.holidays)),
    workdays: daysOf(of(appeals?.workdays)),
  };
}

type Inputs = Readonly<Record<string, ParameterInput>>;

const daysOf = (input: ParameterInput | undefined): number[] =>
  Array.isArray(input)
    ? (input as readonly unknown[]).flat().filter((day): day is number => typeof day === "number")
    : [];

/** The last day, by the function that schemes count working days with. */
export function appealDeadline(
  published: number,
  { days, countsFirst, holidays, workdays }: AppealDays,
): number {
  const list = (all: readonly number[]) => [all.length > 0 ? [...all] : [0]];
  const from = countsFirst ? published - 1 : published;
  const [[, last] = []] = LIBRARY.DUEWINDOW.compute([
    [[from]],
    [["workdays"]],
    [[days]],
    undefined,
    list(holidays),
    list(workdays),
  ]);
  if (typeof last !== "number") throw new Error("no working day found");
  return last;
}
