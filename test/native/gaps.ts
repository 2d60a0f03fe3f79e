/**
 * Walks the filled workbooks only to find gaps and overlaps: whoever is rated has every figure or an error with its
 * reason, whoever is not has a state that says why and no figures, everybody stands there once, and a word cell holds
 * one word that the scheme knows.
 */
import { periodId } from "../../src/template/periods";
import { resultColumns } from "../../src/template/results/resultColumns";
import type { ResultColumn, Scheme } from "../../src/schemes/scheme";
import { isReady, STATE } from "./cases";
import { isError, periodsOf, type FilledBook } from "./filled";
import type { Book } from "./subject";

/** So many are told of a workbook. */
const TOLD = 10;

export function gapsOf(scheme: Scheme, book: Book, filled: FilledBook): string[] {
  const gaps = new Set<string>();
  const words = wordsOf(scheme, book);
  const opened = new Set(periodsOf(book).map(periodId));
  const listsWrong = [...filled.lists.values()].some((rows) =>
    rows.some((row) => ["", "✓"].indexOf(String(row.check?.[0] ?? "")) < 0),
  );
  /** Who closed the year before without an error and without periods that are not filled in. */
  let closed: ReadonlySet<string> | undefined;
  for (const [year, { people, periods, warning }] of filled.results) {
    const [first] = periods;
    if (!first) continue;
    const { places, spans } = resultColumns(scheme, first);
    const isOpened = (index: number) => opened.has(periodId(periods[index] ?? first));
    if (new Set(people.map(({ id }) => id)).size !== people.length) gaps.add(`${year}: an id stands twice`);
    for (const { id } of book.people)
      if (!people.some((person) => person.id === id)) gaps.add(`${year}: ${id} is not there`);
    for (const { id, states, figures } of people) {
      const tell = (column: string, index: number, what: string) =>
        gaps.add(`${year} ${id} ${column} ${index + 1} (${states.join(", ")}): ${what}`);
      states.forEach((state, index) => {
        if (isOpened(index) ? state === "" || state === STATE.unopened : state !== STATE.unopened)
          tell("state", index, `“${state}”`);
      });
      for (const { definition } of Object.values(places)) {
        spans[definition.span].forEach((span, index) => {
          const cell = figures[definition.id]?.[index];
          const inSpan = span.periods.map((period) =>
            isOpened(period) ? (states[period] ?? "") : STATE.unopened,
          );
          const rated = inSpan.every(isReady);
          const last = Math.max(...span.periods);
          // What is told of an earlier period explains a blank in ledgers and roll-ups.
          const told = states.slice(0, last).some(saysWhyNot);
          if (isError(cell)) {
            const notHandedOver = closed !== undefined && !closed.has(id);
            const reason =
              warning !== "" || listsWrong || notHandedOver || filled.messages.has(`${year} ${id}`);
            // A ledger hands an error on to periods without entries.
            const { formula } = definition;
            const entered =
              states.some(isReady) ||
              /\bopening\(/.test(formula) ||
              // What a list enters waits for its rows, whoever is complete.
              (listsWrong && /\blist\(/.test(formula));
            if (!reason || !entered) tell(definition.id, index, `${String(cell)} without a reason`);
          } else if (rated && cell === "" && !definition.mayBeBlank && !told) {
            tell(definition.id, index, "blank");
          } else if (!rated && !isBlank(cell, definition) && inSpan.every(saysWhyNot)) {
            tell(definition.id, index, `${String(cell)} although not rated`);
          }
          if (typeof cell === "string" && cell !== "" && !isError(cell) && !known(cell, definition, words))
            tell(definition.id, index, `“${cell}” is no word of the scheme`);
        });
      }
    }
    closed = new Set(
      people
        .filter(
          ({ states, figures }) =>
            !states.some(saysWhyNot) && !Object.values(figures).some((cells) => cells.some(isError)),
        )
        .map(({ id }) => id),
    );
  }
  const all = [...gaps];
  return [
    ...all.slice(0, TOLD).map((gap) => `[${book.id}] ${gap}`),
    ...(all.length > TOLD ? [`[${book.id}] … and ${all.length - TOLD} more`] : []),
  ];
}

/** Entries missing or wrong; who is not employed counts as 0 in ledgers. */
const saysWhyNot = (state: string): boolean => !isReady(state) && state !== STATE.absent;

/** What lists, the roster and the year before say of a person stands without the person's entries. */
const isBlank = (cell: unknown, { unopened, unrated = false, formula }: ResultColumn): boolean =>
  cell === "" || unrated || (unopened === 0 && cell === 0) || /\b(?:list|roster|opening)\(/.test(formula);

/** Texts that a formula puts together are not compared. */
const known = (cell: string, { formula }: ResultColumn, words: ReadonlySet<string>): boolean =>
  formula.includes("&") || words.has(cell);

/** Words of formulas, choices, tables and entries. */
function wordsOf(scheme: Scheme, { parameters }: Book): Set<string> {
  const formulas = JSON.stringify([scheme.results, scheme.lists]);
  // In both languages (t"是|yes"), or the same in each ("①").
  const texts = [...formulas.matchAll(/\\"([^|"\\]*)(?:\|[^"\\]*)?\\"/g)].map(([, word]) => word ?? "");
  const rows = scheme.parameters.flatMap((parameter) =>
    parameter.kind === "table" ? [parameter.rows, parameters[parameter.id] ?? []] : [],
  );
  const ofTables = rows.flat(3).filter((cell) => typeof cell === "string");
  const options = [
    ...scheme.entryColumns,
    ...scheme.rosterColumns,
    ...scheme.lists.flatMap(({ columns }) => columns),
  ]
    .flatMap(({ options: all = [] }) => all)
    .concat(scheme.parameters.flatMap((parameter) => (parameter.kind === "choice" ? parameter.options : [])))
    .map(({ word }) => word["zh-CN"]);
  const items = scheme.parameters.flatMap((parameter) =>
    parameter.kind === "weights" ? parameter.items.map(({ name }) => name["zh-CN"]) : [],
  );
  return new Set([...texts, ...ofTables, ...options, ...items, "✓", "是", "否"]);
}
