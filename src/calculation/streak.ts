/** Length of the run of TRUE ending at each cell. Source: 003 L152–170 (everbright-csr). */
import { LAYOUT } from "../i18n/functions/words";
import { PROBLEMS } from "../i18n/functions/problems";
import { STEPS } from "../i18n/functions/steps";
import { argumentName } from "../i18n/functions/names";
import { given, option, perRow } from "./frame/arguments";
import { flagOf, isBlank, isErrorCell, shown, type Cell } from "./frame/cells";
import { named } from "./frame/cellwise";
import type { AppraisalFunction } from "./frame/definition";
import { Steps, type Result } from "./frame/explanation";
import { attempt, IncomingError, invalid, isFailure, type Failure } from "./frame/problem";
import { number } from "./frame/readers";
import type { Matrix } from "./frame/shapes";

const LAYOUT_OPTION = option(LAYOUT);

const DECLARED = { flags: perRow(number({ from: 0, to: 1, whole: true })), layout: LAYOUT_OPTION };

export const STREAK: AppraisalFunction = {
  id: "STREAK",
  arguments: DECLARED,

  compute(raw) {
    const { flags, layout } = callOf(raw);
    if (!isFailure(layout)) return streaks(flags, layout);
    return flags.map((line) => line.map(() => (line.every(isBlank) ? "" : layout)));
  },

  explain(raw, language) {
    const { flags, layout } = callOf(raw);
    if (isFailure(layout)) throw layout;
    const columns = flags[0]?.length ?? 1;
    if (flags.length > 1 && (columns > 1 || layout === "rows")) {
      throw invalid(PROBLEMS.severalPeople, { found: layout === "rows" ? flags.length : columns });
    }
    const steps = new Steps(language);
    const cells = flags.flat();
    const figures = streaks(flags, layout).flat();
    if (figures.every(isFailure)) throw figures[0];
    if (figures.every(isBlank)) steps.add(STEPS.blank, STEPS.blankWorking, "");
    else {
      figures.forEach((figure, index) => {
        const step = steps.numbered(STEPS.cell, index + 1);
        if (isFailure(figure)) return steps.fail(step, figure);
        const flag = isBlank(cells[index]) ? '""' : shown(cells[index]);
        steps.add(step, figure === 0 ? `${flag} → 0` : `${Number(figure) - 1} + 1`, figure);
      });
    }
    const names =
      figures.length === 1 ? [] : figures.map((_, index) => steps.numbered(STEPS.cell, index + 1));
    steps.close("STREAK", figures, names);
    return steps.rows;
  },
};

type Layout = keyof typeof LAYOUT;

function callOf(raw: readonly unknown[]): { flags: Matrix; layout: Layout | Failure } {
  const [flags, layout] = given(DECLARED, raw);
  return {
    flags: flags?.range?.cells ?? [[""]],
    layout: attempt(() => named(argumentName("layout"), () => LAYOUT_OPTION.parse(layout?.range))),
  };
}

/** Down each column, along the row if there is only one; or along every row, where a blank one is nobody's run. */
function streaks(flags: Matrix, layout: Layout): Result[][] {
  const isAlong = layout === "rows" || flags.length === 1;
  const runs = new Map<number, number>();
  return flags.map((line, row) => {
    if (layout === "rows" && line.every(isBlank)) return line.map(() => "");
    return line.map((cell, column) => {
      const track = isAlong ? row : column;
      const flag = flagOrFailure(cell);
      if (typeof flag !== "boolean") {
        runs.set(track, 0);
        return isFailure(flag) && "at" in flag && flags.length * line.length > 1
          ? flag.at(flags.length > 1 ? row + 1 : undefined, line.length > 1 ? column + 1 : undefined)
          : flag;
      }
      const run = flag ? (runs.get(track) ?? 0) + 1 : 0;
      runs.set(track, run);
      return run;
    });
  });
}

function flagOrFailure(cell: Cell): boolean | Failure {
  if (isBlank(cell)) return false;
  if (isErrorCell(cell)) return new IncomingError(cell);
  const flag = flagOf(cell);
  if (flag !== undefined) return flag;
  return invalid(PROBLEMS.flag, { found: shown(cell) }).of(argumentName("flags"));
}
