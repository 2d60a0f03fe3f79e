/** What is checked: a scheme, the workbooks it is filled in, and the cases that their rows must hit. */
import type { ParameterInput, Scheme, WorkedExample } from "../../src/schemes/scheme";
import type { Period } from "../../src/template/periods";

export type Values = Readonly<Record<string, string | number>>;

export interface GeneratedPerson {
  id: string;
  department?: string;
  group?: string;
  /** Date serials. */
  entered?: number;
  left?: number;
  roster: Values;
  /** Entries of consecutive periods; `undefined`: nothing is filled in. */
  entries: readonly (Values | undefined)[];
}

/** One workbook: the scheme with some parameters, people and lists. */
export interface Book {
  id: string;
  firstPeriod: Period;
  /** Periods that are opened. */
  periods: number;
  parameters: Readonly<Record<string, ParameterInput>>;
  people: readonly GeneratedPerson[];
  /** Parameters that change from a period on, once all is entered. */
  changes?: readonly { from: Period; parameters: Readonly<Record<string, ParameterInput>> }[];
  /** Rows of each list, by list and period. */
  lists: Readonly<Record<string, readonly (readonly Values[])[]>>;
}

type Figures = Readonly<Record<string, readonly unknown[]>>;

/** A person's year, as entered and as the add-in has it. */
export interface PersonYear {
  book: Book;
  person: GeneratedPerson;
  year: number;
  periods: readonly Period[];
  /** Index of the year's first period among the book's. */
  offset: number;
  states: readonly string[];
  figures: Figures;
}

/** How often something is hit in a person's year. */
export interface Case {
  title: string;
  hits(year: PersonYear): number;
}

export interface Subject {
  scheme: Scheme;
  books: readonly Book[];
  cases: readonly Case[];
  /** Worked by hand, for figures whose twin is the formula itself and that no example of the catalogue shows. */
  worked?: readonly WorkedExample[];
  /** Few people among whom every parameter counts; default: those of the workbooks, one after the other. */
  changing?: Book;
}
