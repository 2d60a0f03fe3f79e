/** An explanation in the reader's words, line by line: for the page, and as a text to be copied. */
import { EXPLAIN_TEXTS as T } from "../../i18n/explain";
import type { Text } from "../../i18n/language";
import { address } from "../../template/addresses";
import type { ReportText } from "../../workbook/audit/report";
import type { Explanation } from "../../workbook/explain/explainCell";
import { isError, sameValue, type Value } from "../../workbook/explain/values";
import type { Say } from "../shell/language";

/** Numbers without what floating point leaves behind. */
export function shownValue(value: Value): string {
  if (value === null || value === "") return "—";
  if (isError(value)) return value.code;
  if (typeof value === "boolean") return String(value).toUpperCase();
  return typeof value === "number" ? String(Number(value.toPrecision(12))) : value;
}

/** What it is: each with its term. */
export function factsOf({ place, subject, person, value }: Explanation, say: Say): [string, string][] {
  return [
    [say(T.cell), `${place.sheet}!${address(place.cell)}`],
    ...(subject.title ? [[say(T.figure), say(subject.title)] as [string, string]] : []),
    ...(person ? [[say(T.person), `${person.name} ${person.id}`.trim()] as [string, string]] : []),
    ...(subject.period ? [[say(T.period), say(subject.period)] as [string, string]] : []),
    [say(T.value), shownValue(value)],
  ];
}

/** Whether the steps come to what the cell shows, and whether its formula is the one that belongs there. */
export function verdictOf(
  { value, formula, inputs, computed, notComputed, notRead, expected, closed }: Explanation,
  say: Say,
): string[] {
  return [
    ...(expected === undefined ? [] : [say(strayText({ value, formula }), { expected })]),
    ...(closed ? [say(T.closed, closed)] : []),
    ...(formula === "" && expected === undefined && !closed ? [say(T.constant)] : []),
    ...(notRead ? [say(T.notRead)] : []),
    ...(notComputed === undefined
      ? []
      : [say(inputs.length > 0 ? T.notComputed : T.notComputedAlone, { what: notComputed })]),
    ...(computed === undefined
      ? []
      : [
          say(sameValue(computed, value) ? T.agrees : T.differs, {
            value: shownValue(computed),
            shown: shownValue(value),
          }),
        ]),
  ];
}

/** What is wrong where the planned formula does not stand. */
function strayText({ value, formula }: Pick<Explanation, "value" | "formula">): Text {
  if (formula !== "") return T.otherFormula;
  return value === null ? T.missing : T.overwritten;
}

/** All of it as text, columns parted by tabs: it can be pasted into a mail or a sheet. */
export function explanationText(found: Explanation, say: Say): string {
  const { subject, readings, inputs, calls, formula, chain, others } = found;
  return [
    ...factsOf(found, say).map((fact) => fact.join("\t")),
    ...(subject.clause ? [`${say(T.clause)}\t${subject.clause.quote}（${say(subject.clause.place)}）`] : []),
    ...readings.map(({ name, reading, value }) =>
      say(T.reading, { name: say(name), value, reading: say(reading) }),
    ),
    ...(subject.words ? [`${say(T.words)}\t${say(subject.words)}`] : []),
    ...(formula === "" ? [] : [`${say(T.formula)}\t'${formula}`]),
    ...inputs.map(
      ({ title, value, place }) => `${say(title)}\t${value}\t${place.sheet}!${address(place.cell)}`,
    ),
    ...aroundLines({ chain, others }, say).map((line) => line.join("\t")),
    ...calls.flatMap(({ name, rows, problem }, index) => [
      say(T.call, { n: index + 1, name }),
      ...rows.map(([step, working, value]) => [step, working, shownValue(value)].join("\t")),
      ...(problem === undefined ? [] : [problem]),
    ]),
    ...verdictOf(found, say),
  ].join("\n");
}

/** The other periods and people, each with its value and cell. */
function aroundLines({ chain, others }: Pick<Explanation, "chain" | "others">, say: Say): string[][] {
  const line = (label: string, value: string, { sheet, cell }: Explanation["place"]) => [
    label,
    value,
    `${sheet}!${address(cell)}`,
  ];
  return [
    ...chain.map(({ label, value, place, own }) =>
      line(say(label) + (own ? say(T.selfPeriod) : ""), value, place),
    ),
    ...others.flatMap(({ title, people }) => [
      [say(T.others, { title: say(title), count: people.length })],
      ...people.map(({ id, name, value, place, own }) =>
        line(`${name} ${id}`.trim() + (own ? say(T.self) : ""), value, place),
      ),
    ]),
  ];
}

/** The same as a sheet for the file. */
export function explanationSheet(found: Explanation, say: Say, when: string): ReportText {
  const { subject, readings, inputs, calls, formula, chain, others } = found;
  const line = (what: string, working: string, cell = "", value = "") => [what, working, cell, value];
  return {
    sheet: say(T.sheet),
    title: say(T.title),
    note: say(T.sheetNote),
    fingerprint: [say(T.made), when],
    facts: [
      ...factsOf(found, say),
      ...(subject.clause
        ? [[say(T.clause), `${subject.clause.quote}（${say(subject.clause.place)}）`] as const]
        : []),
      ...readings.map(
        ({ name, reading, value }) =>
          [say(T.readings), say(T.reading, { name: say(name), value, reading: say(reading) })] as const,
      ),
      ...(subject.words ? [[say(T.words), say(subject.words)] as const] : []),
      ...(formula === "" ? [] : [[say(T.formula), formula.slice(1)] as const]),
      ...verdictOf(found, say).map((verdict) => [say(T.result), verdict] as const),
    ],
    headings: [say(T.step), say(T.working), say(T.cell), say(T.result)],
    findings: [
      ...inputs.map(({ title, value, place }) =>
        line(say(T.input), say(title), `${place.sheet}!${address(place.cell)}`, value),
      ),
      ...aroundLines({ chain, others }, say).map(([label = "", value = "", cell = ""]) =>
        line("", label, cell, value),
      ),
      ...calls.flatMap(({ name, rows, problem }) => [
        line(name, problem ?? ""),
        ...rows.map(([step, working, value]) => line(step, working, "", shownValue(value))),
      ]),
    ],
    end: say(T.end),
  };
}
