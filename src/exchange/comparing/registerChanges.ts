/** What the registers of two workbooks have otherwise: corrections, appeals, leave, moves; and which periods are closed. */
import { DAYS } from "../../template/years";
import { isClosed } from "../../template/kept/closing";
import type { Layout } from "../../template/layout";
import { periodDays, periodId, type Period } from "../../template/periods";
import { area, type Area } from "../../template/plan";
import { APPEALS } from "../../template/registers/appealRegister";
import { CORRECTIONS } from "../../template/registers/correctionRegister";
import type { Leave } from "../../template/registers/leave";
import { LEAVE } from "../../template/registers/leaveRegister";
import { MOVES } from "../../template/registers/moveRegister";
import { linesOf, readRow, type Numbered, type Register } from "../../template/registers/register";
import type { StoredCells } from "./storedBook";

type Kind = "corrections" | "appeals" | "leave" | "moves";

interface Line extends Numbered {
  id: string;
  name: string;
}

interface RegisterLine {
  line: Line;
  row: number;
}

export type Registers = Readonly<Record<Kind, ReadonlyMap<number, RegisterLine>>>;

export const REGISTERS = {
  corrections: CORRECTIONS,
  appeals: APPEALS,
  leave: LEAVE,
  moves: MOVES,
} as const;

const KINDS = Object.keys(REGISTERS) as Kind[];

export interface RegisterChanged {
  register: Kind;
  number: number;
  person: { id: string; name: string };
  /** A line that one of them alone has, or that says something else. */
  how: "here" | "there" | "differs";
  /** The first day that it is about, of leave. */
  from?: number;
  place?: { role: string; cell: Area };
}

/** By line number; a line that cannot be read counts for nobody. */
export function registersIn(
  layout: Layout,
  cellsOf: (role: string) => Pick<StoredCells, "values"> | undefined,
): Registers {
  const of = <Own extends Line>(register: Register<Own>) => {
    const place = layout.sheets[register.role];
    const values = cellsOf(register.role)?.values ?? [];
    const rows = Array.from({ length: place ? Math.max(0, place.end - place.header - 1) : 0 }, (_, at) => {
      const row = (place?.header ?? 0) + 1 + at;
      const width = register.columns.length + 1;
      return readRow(
        register,
        row,
        Array.from({ length: width }, (__, column) => values[row]?.[column] ?? ""),
      );
    }).flatMap((row) => (row ? [{ ...row, line: row.line && register.today(row.line, layout) }] : []));
    const at = new Map(rows.map(({ line, row }) => [line, row]));
    return new Map(linesOf(rows).map((line) => [line.number, { line, row: at.get(line) ?? 0 }]));
  };
  return { corrections: of(CORRECTIONS), appeals: of(APPEALS), leave: of(LEAVE), moves: of(MOVES) };
}

export const registerChanges = (before: Registers, after: Registers): RegisterChanged[] =>
  KINDS.flatMap((register) => {
    const [was, now] = [before[register], after[register]];
    const numbers = [...new Set([...was.keys(), ...now.keys()])].sort((a, b) => a - b);
    return numbers.flatMap((number): RegisterChanged[] => {
      const [old, own] = [was.get(number), now.get(number)];
      const line = (own ?? old)?.line;
      if (!line || (old && own && JSON.stringify(old.line) === JSON.stringify(own.line))) return [];
      const starts = [old, own].map((one) => (one?.line as Partial<Leave> | undefined)?.from ?? DAYS.last);
      return [
        {
          ...{ register, number, person: { id: line.id, name: line.name } },
          how: old && own ? "differs" : own ? "here" : "there",
          ...(register === "leave" ? { from: Math.min(...starts) } : {}),
          ...(own ? { place: { role: REGISTERS[register].role, cell: area(own.row, 0) } } : {}),
        },
      ];
    });
  });

/** Leave and moves say in which periods, and beside whom, somebody is rated. */
export const movesFigures = ({ register, from = DAYS.first }: RegisterChanged, period: Period): boolean =>
  register === "moves" || (register === "leave" && from <= periodDays(period).last);

/** Periods that both have, and one of them alone has closed. */
export const closingChanges = (before: Layout, after: Layout): { period: Period; here: boolean }[] =>
  after.opened
    .filter((period) => before.opened.some((own) => periodId(own) === periodId(period)))
    .filter((period) => isClosed(before, period) !== isClosed(after, period))
    .map((period) => ({ period, here: isClosed(after, period) }));
