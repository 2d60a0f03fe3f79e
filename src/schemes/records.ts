/** Things under their ids: what schemes are written in, and what formulas over all of them need. */
import type { EntryColumn, NativeHelper, Parameter, ResultColumn } from "./scheme";

export type WithoutId<T> = T extends unknown ? Omit<T, "id"> : never;

/** Things by their ids, in the order in which they are written. */
export type ById<T> = Readonly<Record<string, WithoutId<T>>>;
export type Columns = ById<ResultColumn>;
export type Entries = ById<EntryColumn>;
export type Parameters = ById<Parameter>;
export type Helpers = ById<NativeHelper>;

/** What is written under ids, in its order. */
export function writtenOrder<T>(byId: Readonly<Record<string, T>>): [id: string, one: T][] {
  const ids = Object.keys(byId);
  // Objects put keys that look like numbers first.
  const moved = ids.find((id) => /^\d+$/.test(id));
  if (moved !== undefined) throw new Error(`${moved} cannot be an id: it would lose its place`);
  return Object.entries(byId);
}

/** As the model has them. */
export const listed = <T extends { id: string }>(byId: ById<T> = {}): T[] =>
  writtenOrder(byId).map(([id, one]) => ({ id, ...one }) as unknown as T);

/** Things by id as a list that knows the ids, for formulas over all of them. */
export const withIds = <T extends object>(byId: Readonly<Record<string, T>>): (T & { id: string })[] =>
  writtenOrder(byId).map(([id, one]) => ({ id, ...one }));

/** The same for each of them: what `make` writes of one stands behind what it wrote of the one before. */
export function forAll<T, R>(
  all: readonly T[],
  make: (one: T, index: number) => Readonly<Record<string, R>>,
): Readonly<Record<string, R>> {
  const entries = all.flatMap((one, index) => writtenOrder(make(one, index)));
  const made = Object.fromEntries(entries);
  if (Object.keys(made).length < entries.length)
    throw new Error(`an id twice in ${Object.keys(made).join()}`);
  return made;
}

/** Figures side by side, as the items of SCORE or DEDUCT: cells that do not lie next to each other. */
export const vector = (figures: readonly string[]): string =>
  `CHOOSE({${figures.map((_, index) => index + 1).join(",")}},${figures.join(",")})`;
