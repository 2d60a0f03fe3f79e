import { PROBLEMS } from "../i18n/functions/problems";
import { STEPS } from "../i18n/functions/steps";
import { argumentName } from "../i18n/functions/names";
import { given, perRow } from "./frame/arguments";
import { flagOf, isBlank, isErrorCell, shown, type Cell } from "./frame/cells";
import type { AppraisalFunction, Result } from "./frame/definition";
import { Steps } from "./frame/explanation";
import { IncomingError, invalid, isFailure, type Failure } from "./frame/problem";
import { number } from "./frame/readers";
import type { Matrix } from "./frame/shapes";

const DECLARED = { flags: perRow(number({ from: 0, to: 1, whole: true })) };

/** Length of the run of TRUE ending at each cell. Source: 003 L152–170 (everbright-csr). */
export const STREAK: AppraisalFunction = {
  id: "STREAK",
  arguments: DECLARED,
  compute: (raw) => streaks(flagsOf(raw)),
  explain(raw, language) {
    const flags = flagsOf(raw);
    const columns = flags[0]?.length ?? 1;
    if (flags.length > 1 && columns > 1) throw invalid(PROBLEMS.severalPeople, { found: columns });
    const steps = new Steps(language);
    const cells = flags.flat();
    const figures = streaks(flags)
      .flat()
      .map((figure) => {
        if (isFailure(figure)) throw figure;
        return figure;
      });
    figures.forEach((figure, index) => {
      const before = figures[index - 1] ?? 0;
      const flag = isBlank(cells[index]) ? '""' : shown(cells[index]);
      steps.add(
        steps.numbered(STEPS.cell, index + 1),
        figure === 0 ? `${flag} → 0` : `${before} + 1`,
        figure,
      );
    });
    const names =
      figures.length === 1 ? [] : figures.map((_, index) => steps.numbered(STEPS.cell, index + 1));
    steps.close("STREAK", figures, names);
    return steps.rows;
  },
};

function flagsOf(raw: readonly unknown[]): Matrix {
  return given(DECLARED, raw)[0]?.range?.cells ?? [[""]];
}

/** Down each column, or along the row if there is only one. */
function streaks(flags: Matrix): Result[][] {
  const isRow = flags.length === 1;
  const runs = new Map<number, number>();
  return flags.map((line, row) =>
    line.map((cell, column) => {
      const track = isRow ? 0 : column;
      const flag = flagOrFailure(cell);
      if (typeof flag !== "boolean") {
        runs.set(track, 0);
        return isFailure(flag) && "at" in flag && flags.length * line.length > 1
          ? flag.at(isRow ? undefined : row + 1, line.length > 1 ? column + 1 : undefined)
          : flag;
      }
      const run = flag ? (runs.get(track) ?? 0) + 1 : 0;
      runs.set(track, run);
      return run;
    }),
  );
}

function flagOrFailure(cell: Cell): boolean | Failure {
  if (isBlank(cell)) return false;
  if (isErrorCell(cell)) return new IncomingError(cell);
  const flag = flagOf(cell);
  if (flag !== undefined) return flag;
  return invalid(PROBLEMS.flag, { found: shown(cell) }).of(argumentName("flags"));
}
