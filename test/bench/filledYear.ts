/** A scheme's sheets with so many people: who they are, and what is entered through a year. */
import { referencesOf } from "../../src/template/formulas/syntax";
import { nextPeriod, PERIODS_A_YEAR, type Period } from "../../src/template/periods";
import type { GeneratedPerson, Subject } from "../native/subject";

/** So many people join one after the other. */
const JOINERS = 3;

/** Seconds of the processor. */
export async function secondsOf(job: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await job();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** People of the checks in turn, the complete ones, through periods of 2026 from its first. */
export function setUp({ scheme, books }: Subject, count: number, most = PERIODS_A_YEAR[scheme.period]) {
  const [book] = books;
  const rows = (book?.people ?? []).filter(({ entries }) => entries[0]);
  if (!book || rows.length === 0) throw new Error(`no people for ${scheme.id}`);
  const of = (index: number) => rows[index % rows.length] as GeneratedPerson;
  const id = (index: number) => `P${String(index + 1).padStart(4, "0")}`;
  const person = (index: number) => {
    const { department = "一部", group = "", roster } = of(index);
    return { id: id(index), name: id(index), department, group, more: roster };
  };
  const firstPeriod: Period = { kind: scheme.period, year: 2026, index: 1 };
  const periods = [firstPeriod];
  while (periods.length < Math.min(most, PERIODS_A_YEAR[scheme.period]))
    periods.push(nextPeriod(periods[periods.length - 1] ?? firstPeriod));
  const people = Array.from({ length: count }, (_, index) => person(index));
  const entries = people.map((each, index) => ({ id: each.id, values: of(index).entries[0] ?? {} }));
  const [first] = rows;
  const entry = scheme.entryColumns.find(
    ({ id: column, kind }) => kind === "number" && typeof first?.entries[0]?.[column] === "number",
  );
  const parameter = mostRead(scheme);
  const places = new Map(rows.map((row, index) => [row.id, index]));
  /** Rows of the first period, with the ids of these people. */
  const listRows = Object.entries(book.lists).flatMap(([list, [first]]) => {
    const here = (first ?? []).map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([column, value]) => {
          const place = places.get(String(value));
          return [column, place !== undefined && place < count ? id(place) : value];
        }),
      ),
    );
    return here.length === 0 ? [] : [{ list, rows: here }];
  });
  return {
    listRows,
    choices: { language: "zh-CN" as const, firstPeriod, people, parameters: book.parameters },
    periods,
    entries,
    joiners: Array.from({ length: JOINERS }, (_, index) => {
      const id = `Z000${index + 1}`;
      return { ...person(count), id, name: id };
    }),
    /** Another value each time, and the first again. */
    changed: (turn: number) =>
      entry && [
        { id: id(0), values: { [entry.id]: Number(first?.entries[0]?.[entry.id]) - (turn % 2 ? 0 : 0.5) } },
      ],
    parameter: (turn: number) =>
      parameter && { [parameter.id]: Number(parameter.value) * (turn % 2 ? 1 : 0.99) },
  };
}

/** The number among the parameters that most formulas of the results read; decimals of a payment are whole. */
function mostRead({ parameters, results }: Subject["scheme"]) {
  const formulas = results.flatMap(({ columns }) => columns.map(({ formula }) => formula));
  const readers = ({ id }: { id: string }): number =>
    formulas.filter((formula) =>
      referencesOf(formula).some(({ parameter }) => parameter?.id === id && parameter.item === undefined),
    ).length;
  return parameters
    .flatMap((each) => (each.kind === "number" && !each.whole && each.value !== null ? [each] : []))
    .sort((a, b) => readers(b) - readers(a))[0];
}
