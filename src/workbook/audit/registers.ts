/** Closed periods that would come out otherwise and are not corrected, and lines of the registers that nobody can vouch for. */
import { address } from "../../template/addresses";
import { isClosed } from "../../template/kept/closing";
import { resultsRole } from "../../template/layout";
import { idKey } from "../../template/lists/ids";
import { yuanText } from "../../template/outputs/fen";
import { parsePeriod, yearsOf } from "../../template/periods";
import { area } from "../../template/plan";
import { APPEALS } from "../../template/registers/appealRegister";
import { inForce } from "../../template/registers/correction";
import { CORRECTIONS } from "../../template/registers/correctionRegister";
import { LEAVE } from "../../template/registers/leaveRegister";
import { MOVES } from "../../template/registers/moveRegister";
import { isDeliberate, leftOf, type Due } from "../../template/registers/dues";
import { repeated, type Numbered, type Register, type RegisterRow } from "../../template/registers/register";
import { listedRows, sheetOf, type AuditRead } from "./facts";
import type { Finding } from "./findings";

/** So many people are named. */
const NAMED = 5;

/** What is not corrected, and what is wrong with the registers themselves. */
export function registerFindings(read: AuditRead): Finding[] {
  const { corrections, appeals, leave, moves } = read.registers;
  return [
    ...dueFindings(read),
    ...(read.notCompared === undefined
      ? []
      : [{ kind: "dueNotCompared", weight: "note", values: { why: read.notCompared } } as const]),
    ...rowFindings(read, CORRECTIONS, corrections),
    ...rowFindings(read, APPEALS, appeals),
    ...rowFindings(read, LEAVE, leave),
    ...rowFindings(read, MOVES, moves),
    ...corrections.flatMap((row) => correctionFindings(read, row)),
  ];
}

/** One a period and figure. */
function dueFindings({ dues }: AuditRead): Finding[] {
  const groups = new Map<string, Due[]>();
  for (const due of dues) {
    const left = leftOf(due);
    if (left === 0 || isDeliberate(due)) continue;
    // What cannot be told is no amount: it is a finding of its own.
    const key = `${due.period} ${due.column} ${left === undefined}`;
    groups.set(key, [...(groups.get(key) ?? []), due]);
  }
  return [...groups.values()].flatMap((group): Finding[] => {
    const [first] = group;
    if (!first) return [];
    const named = group.slice(0, NAMED).map(({ id, name }) => `${name} ${id}`.trim());
    const names = named.join(", ") + (group.length > NAMED ? " …" : "");
    const told = { period: first.when, title: first.title, count: group.length, names };
    if (leftOf(first) === undefined) return [{ kind: "dueUnknown", weight: "note", values: told }];
    return [
      {
        ...{ kind: "dueUncorrected", weight: "doubt" },
        values: {
          ...told,
          amount: yuanText(group.reduce((sum, due) => sum + (leftOf(due) ?? 0), 0)),
        },
      },
    ];
  });
}

function placeOfRow<Line extends Numbered>(
  { instance }: AuditRead,
  { role }: Register<Line>,
  { row }: RegisterRow<Line>,
) {
  const cell = area(row, 0);
  const sheet = instance.layout.sheets[role]?.name ?? "";
  return { place: { sheet, cell }, values: { sheet, cell: address(cell) } };
}

/** Lines that were not entered in the pane, were changed on the sheet, or stand twice; what names nobody. */
function rowFindings<Line extends Numbered & { id: string; takenBack?: object; decision?: object }>(
  read: AuditRead,
  register: Register<Line>,
  rows: readonly RegisterRow<Line>[],
): Finding[] {
  const known = idsOf(read);
  const again = new Set(repeated(rows));
  return rows.flatMap((row): Finding[] => {
    const { place, values } = placeOfRow(read, register, row);
    const { line } = row;
    if (!line) return [{ kind: "registerForeign", weight: "wrong", place, values }];
    const told = { ...values, number: line.number };
    if (again.has(row)) return [{ kind: "registerTwice", weight: "wrong", place, values: told }];
    const changed: Finding[] = row.fits
      ? []
      : [{ kind: "registerChanged", weight: "wrong", place, values: told }];
    // A line that counts no more, or is decided, may name somebody who was entered by mistake.
    if (known.has(idKey(line.id)) || line.takenBack || line.decision) return changed;
    return [...changed, { kind: "registerNobody", weight: "wrong", place, values: { ...told, id: line.id } }];
  });
}

/** In the roster, or in the results of any year. */
function idsOf(read: AuditRead): Set<string> {
  const roles = ["roster", ...yearsOf(read.instance.layout.opened).map(resultsRole)];
  return new Set(
    roles.flatMap((role) => {
      const sheet = sheetOf(read, role);
      return sheet ? listedRows(read, sheet).map(({ id }) => idKey(id)) : [];
    }),
  );
}

const REASON = CORRECTIONS.columns.findIndex(({ title }) => title === "reason");

function correctionFindings(read: AuditRead, row: AuditRead["registers"]["corrections"][number]): Finding[] {
  const { line } = row;
  if (!line || inForce([line]).length === 0) return [];
  const { layout } = read.instance;
  const { place, values } = placeOfRow(read, CORRECTIONS, row);
  const told = { ...values, number: line.number, who: read.who(line.id) };
  const period = parsePeriod(layout.scheme.period, line.period);
  const isOpen = !period || !isClosed(layout, period);
  return [
    ...(line.reason.trim() === "" || String(row.cells[REASON] ?? "").trim() === ""
      ? [{ kind: "correctionReason", weight: "wrong", place, values: told } as const]
      : []),
    ...(isOpen ? [{ kind: "correctionOpen", weight: "doubt", place, values: told } as const] : []),
  ];
}
