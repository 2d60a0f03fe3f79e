/** The steps of EXPLAIN for a call of a function of ours. */
import { explain } from "../../calculation/explain";
import { isFailure } from "../../calculation/frame/problem";
import type { Language } from "../../i18n/language";
import type { OwnCall } from "./ownCall";
import { sizeOf, type Matrix, type Value } from "./values";

export interface CallSteps {
  name: string;
  /** Step, working, value; without steps, why there are none. */
  rows: [step: string, working: string, value: Value][];
  problem?: string;
  /** Of what takes a whole column: which of its rows this is, from 1. */
  row?: number;
}

/** The steps of EXPLAIN, for the row that counts where the function answers for several at once. */
export function callSteps({ id, args, row, answer }: OwnCall, language: Language): CallSteps {
  const name = `APPRAISE.${id}`;
  const own = (arg: Matrix | undefined): Matrix | undefined => {
    const line = row === undefined || id === "QUOTA" ? undefined : arg?.[row];
    return line && arg && arg.length === sizeOf(answer).rows ? [line] : arg;
  };
  try {
    const [, ...rows] = explain([id, ...args.map(own)], language);
    return {
      name,
      rows: rows.map(([step, working, value]) => [
        String(step),
        String(working),
        isFailure(value) ? { code: "code" in value ? value.code : value.cell.code } : (value as Value),
      ]),
      ...(row === undefined ? {} : { row: row + 1 }),
    };
  } catch (problem) {
    if (!isFailure(problem)) throw problem;
    return {
      name,
      rows: [],
      problem: "message" in problem ? problem.message(language) : problem.cell.code,
      ...(row === undefined ? {} : { row: row + 1 }),
    };
  }
}
