/** What can go wrong: a wrong argument, nothing to rate, or an error that came in with a cell. */
import { fill, type Language, type Text } from "../../i18n/language";
import { PLACES } from "../../i18n/functions/problems";
import { Exact } from "./exact";
import { plainNumber } from "./figures";

/** What fills a place of a message; numbers are written with all their digits. */
export type Detail = string | number | Exact | Text;

/** An error of ours, with a message in both languages. Not an Error: 100,000 of them must not cost a stack each. */
export class Problem {
  private name: Text | undefined;
  private row: number | undefined;
  private column: number | undefined;
  private item: number | undefined;
  private details: Readonly<Record<string, Detail>>;

  constructor(
    readonly code: "#VALUE!" | "#N/A",
    private readonly text: Text,
    details: Readonly<Record<string, Detail>>,
  ) {
    this.details = details;
  }

  /** Says which argument is meant, unless that is known already. */
  of(name: Text): this {
    this.name ??= name;
    return this;
  }

  /** Says where, as far as that is not known already; numbers count from 1. */
  at(row: number | undefined, column?: number, item?: number): this {
    this.row ??= row;
    this.column ??= column;
    this.item ??= item;
    return this;
  }

  /** The argument that is meant and the place in it, as far as they are known; numbers count from 1. */
  get place(): { name?: Text; row?: number; column?: number; item?: number } {
    const { name, row, column, item } = this;
    return {
      ...(name && { name }),
      ...(row !== undefined && { row }),
      ...(column !== undefined && { column }),
      ...(item !== undefined && { item }),
    };
  }

  message(language: Language): string {
    const details: Record<string, string> = {};
    const all: Record<string, Detail> = this.name ? { name: this.name, ...this.details } : this.details;
    for (const [key, detail] of Object.entries(all)) details[key] = written(detail, language);
    const places = [
      this.row === undefined ? [] : fill(PLACES.row[language], { number: this.row }),
      this.column === undefined ? [] : fill(PLACES.column[language], { number: this.column }),
      this.item === undefined ? [] : fill(PLACES.item[language], { number: this.item }),
    ];
    const place = places.flat().join(PLACES.separator[language]);
    return (place && place + PLACES.colon[language]) + fill(this.text[language], details);
  }
}

function written(detail: Detail, language: Language): string {
  if (typeof detail === "string") return detail;
  return typeof detail === "number" || detail instanceof Exact ? plainNumber(detail) : detail[language];
}

/** A wrong argument. */
export function invalid(text: Text, details: Readonly<Record<string, Detail>> = {}): Problem {
  return new Problem("#VALUE!", text, details);
}

/** Nothing to rate, or outside a table. */
export function notAvailable(text: Text, details: Readonly<Record<string, Detail>> = {}): Problem {
  return new Problem("#N/A", text, details);
}

/** An error value that stood in a cell; it goes through as it came. */
export class IncomingError {
  constructor(readonly cell: { readonly code: string }) {}
}

export type Failure = Problem | IncomingError;

export function isFailure(value: unknown): value is Failure {
  return value instanceof Problem || value instanceof IncomingError;
}

/** Runs `work`; a failure of ours becomes its value, anything else is a fault of the program and goes on. */
export function attempt<T>(work: () => T): T | Failure {
  try {
    return work();
  } catch (reason) {
    if (isFailure(reason)) return reason;
    throw reason;
  }
}
