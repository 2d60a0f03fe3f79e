/** Reading one cell: what is blank, what is an error, what is a number in its range. */
import { fill, type Text } from "../../i18n/language";
import { ALLOWED, PROBLEMS } from "../../i18n/functions/problems";
import { NONE_WORDS } from "../../i18n/functions/words";
import { Exact } from "./exact";
import { IncomingError, invalid, notAvailable, type Problem } from "./problem";
import { compare } from "./thresholds";

const { isFinite } = Number;

export type Cell = unknown;

export function isBlank(cell: Cell): boolean {
  return cell === "" || cell === null || cell === undefined;
}

/** An error value of Excel: an object with a code such as "#N/A" (CustomFunctions.Error is not known here). */
export function isErrorCell(cell: Cell): cell is { readonly code: string } {
  return (
    typeof cell === "object" &&
    cell !== null &&
    "code" in cell &&
    typeof cell.code === "string" &&
    cell.code.startsWith("#")
  );
}

/** Text as people read it: spaces (full-width too) and letter case do not count. */
export function wordOf(cell: string): string {
  return cell.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}

export function saysNone(cell: Cell): boolean {
  return typeof cell === "string" && NONE_WORDS.includes(wordOf(cell));
}

/** A cell's content for a message, cut to a readable length. */
export function shown(cell: Cell): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "string") return cell.length > 40 ? `${cell.slice(0, 40)}…` : cell;
  return isErrorCell(cell) ? cell.code : typeof cell;
}

/** What a cell that should hold a number holds instead. Throws if it is an error value. */
export function notANumber(cell: Cell): Problem {
  if (isErrorCell(cell)) throw new IncomingError(cell);
  if (isBlank(cell)) return notAvailable(PROBLEMS.blank);
  if (typeof cell === "string") return invalid(PROBLEMS.text, { found: shown(cell) });
  if (typeof cell === "boolean") return invalid(PROBLEMS.logical, { found: shown(cell) });
  if (typeof cell === "number") return invalid(PROBLEMS.notFinite, { found: shown(cell) });
  return invalid(PROBLEMS.object);
}

/** A flag: TRUE or 1, FALSE or 0; undefined for anything else. */
export function flagOf(cell: Cell): boolean | undefined {
  if (typeof cell === "boolean") return cell;
  if (typeof cell !== "number" || !isFinite(cell)) return undefined;
  const value = Exact.of(cell);
  if (compare(value, Exact.ONE) === 0) return true;
  return compare(value, Exact.ZERO) === 0 ? false : undefined;
}

/** What a number may be. `above` is exclusive, `from` and `to` are not. */
export interface NumberRule {
  readonly above?: number;
  readonly from?: number;
  readonly to?: number;
  readonly whole?: boolean;
  /** The message for a number above `to`, where there is better advice than the range. */
  readonly tooHigh?: (found: Exact) => Problem | undefined;
}

/** The number of a cell that is not blank. */
export function numberOf(cell: Cell, rule: NumberRule): Exact {
  if (typeof cell !== "number" || !isFinite(cell)) throw notANumber(cell);
  const value = Exact.of(cell);
  const { above, from, to } = rule;
  if (above !== undefined && !(cell > above + 1e-6) && compare(value, Exact.of(above)) <= 0)
    throw outside(value, rule);
  if (from !== undefined && cell < from && compare(value, Exact.of(from)) < 0) throw outside(value, rule);
  if (to !== undefined && cell > to && compare(value, Exact.of(to)) > 0) {
    throw rule.tooHigh?.(value) ?? outside(value, rule);
  }
  if (rule.whole === true && !value.isWhole()) throw outside(value, rule);
  return value;
}

function outside(found: Exact, rule: NumberRule): Problem {
  return invalid(PROBLEMS.outOfRange, { found, allowed: allowedBy(rule) });
}

/** The range in words. */
function allowedBy(rule: NumberRule): Text {
  const { above, from, to, whole } = rule;
  const text =
    above !== undefined
      ? ALLOWED.above
      : from !== undefined && to !== undefined
        ? whole
          ? ALLOWED.wholeBetween
          : ALLOWED.between
        : from !== undefined
          ? whole
            ? ALLOWED.wholeFrom
            : ALLOWED.from
          : to !== undefined
            ? ALLOWED.to
            : ALLOWED.whole;
  const limits = { above: above ?? "", from: from ?? "", to: to ?? "" };
  return { "zh-CN": fill(text["zh-CN"], limits), "en-US": fill(text["en-US"], limits) };
}
