/** Clauses of the sources, what they say under a name, and the rules that quote them. */
import type { WithoutId } from "../records";
import type { Clause, Rule } from "../scheme";
import type { Pair } from "../words";
import { said } from "./written";

/** A clause of a source file: "L20–22|客户经理如果…". */
type Quote = `L${string}|${string}`;

/** The clauses of a scheme by name, in the source file with that number. */
export const clauses = <K extends string>(file: string, quotes: Readonly<Record<K, Quote>>) =>
  Object.fromEntries(
    Object.entries<Quote>(quotes).map(([name, quoted]): [string, Clause] => {
      const bar = quoted.indexOf("|");
      return [name, { place: `${file} ${quoted.slice(0, bar)}`, quote: quoted.slice(bar + 1) }];
    }),
  ) as Readonly<Record<K, Clause>>;

/** What may follow a title: a clause, then whatever else there is to say. */
export type Parts<M> = readonly [] | readonly [Clause] | readonly [M] | readonly [Clause, M];

const isClause = (part: object): part is Clause => "quote" in part;

export const joined = <M extends object>(parts: readonly (Clause | M)[]): M =>
  Object.assign({}, ...parts.map((part) => (isClause(part) ? { clause: part } : part))) as M;

export const rule = (
  title: Pair,
  clause: Clause,
  more: { reading?: Pair } & Pick<Rule, "about"> = {},
): WithoutId<Rule> => said<WithoutId<Rule>>({ title, clause, ...more });
