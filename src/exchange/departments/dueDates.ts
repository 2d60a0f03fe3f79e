/** Until when a clause of the scheme wants a period's entries. The rule is the formula of the entry sheet; here it is read. */

export interface ClauseDue {
  /** "2026-04-05" */
  due: string;
  /** What the entry sheet says. */
  said: string;
}

const DAY = /\d{4}-\d{2}-\d{2}/g;

/** Of "期限：月度考核 2026-04-01–2026-04-05；每周小结 每周一" the last day of a window, and of several the first one due. */
export function clauseDue(said: string): ClauseDue | undefined {
  const ends = said.split(/[；;]/).flatMap((part) => (part.match(DAY) ?? []).slice(-1));
  const [due] = ends.sort();
  return due === undefined ? undefined : { due, said };
}
