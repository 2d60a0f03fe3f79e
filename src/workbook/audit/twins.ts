/** Figures that are not their twins', as the check sheets say; what an overwritten figure costs. */
import { area } from "../../template/plan";
import type { Difference } from "../readCheck";
import { holds, type AuditRead } from "./facts";
import type { Finding } from "./findings";

/** Differences of the check sheets that are up to date. */
export function twinFindings({ check }: AuditRead): Finding[] {
  if (!check) return [];
  const outdated = check.years.filter((year) => year.outdated);
  const unreadable = check.years.filter(
    ({ people, lists, totals }) => ![people, lists, totals].every(Number.isFinite),
  );
  const tooOld: { year: number; sheet?: string }[] = [
    ...outdated,
    ...check.missing.map((year) => ({ year })),
  ];
  return [
    ...tooOld.map(({ year, sheet }): Finding => ({
      kind: "checkOutdated",
      weight: "note",
      ...(sheet === undefined ? {} : { place: { sheet, cell: area(0, 0) } }),
      values: { year },
      mend: { do: "check" },
    })),
    ...unreadable.map(({ year, sheet }): Finding => ({
      kind: "checkUnreadable",
      weight: "wrong",
      place: { sheet, cell: area(0, 0) },
      values: { year },
      mend: { do: "check" },
    })),
    ...check.differences
      .filter(({ year }) => outdated.every((other) => other.year !== year))
      .map(differenceFinding),
  ];
}

function differenceFinding(difference: Difference): Finding {
  const { person, title, when, stands, again, source, check } = difference;
  return {
    kind: "twin",
    weight: "wrong",
    place: source ?? check,
    values: {
      who: person ? `${person.name} ${person.id} ` : "",
      title,
      when,
      stands: String(stands ?? ""),
      again: String(again ?? ""),
    },
    ...moneyOf(difference),
  };
}

const moneyOf = ({ by, money }: Difference): Pick<Finding, "money"> =>
  money && by !== undefined ? { money: Number(by.toPrecision(12)) } : {};

/** Findings with what their cells are off by, where the check knows it. */
export function withMoney(findings: readonly Finding[], { check }: AuditRead): Finding[] {
  const differences = check?.differences.filter(({ money, by }) => money && by !== undefined) ?? [];
  return findings.map((finding) => {
    const { place } = finding;
    if (!place || finding.money !== undefined || finding.kind === "twin") return finding;
    const own = differences.filter(
      ({ source }) => source && source.sheet === place.sheet && holds(place.cell, source.cell),
    );
    if (own.length === 0) return finding;
    const money = own.reduce((sum, { by = 0 }) => sum + by, 0);
    return { ...finding, money: Number(money.toPrecision(12)) };
  });
}
