/** Worked examples: who, what is entered, what comes out. */
import { writtenOrder } from "../records";
import type { ExamplePerson, WorkedExample } from "../scheme";
import { text, type Pair } from "../words";

type Values = Readonly<Record<string, number | string>>;
type Expected = number | boolean | string;
/** By column: one figure, or those of consecutive periods. */
type ExpectedColumns = Readonly<Record<string, Expected | readonly Expected[]>>;

interface ExampleMore extends Pick<
  WorkedExample,
  "parameters" | "firstPeriod" | "alone" | "lists" | "refused"
> {
  /** By id: the entries of consecutive periods, or all there is to say of the person. */
  people: Readonly<Record<string, readonly Values[] | Omit<ExamplePerson, "id">>>;
  expected?: Readonly<Record<string, ExpectedColumns>>;
  /** By list, for each of its rows from the first. */
  expectedRows?: Readonly<Record<string, readonly ExpectedColumns[]>>;
  expectedRollUps?: Readonly<Record<string, number | string | readonly (number | string)[]>>;
  functionLevel?: Omit<NonNullable<WorkedExample["functionLevel"]>, "why"> & { why: Pair };
}

const many = <T>(values: T | readonly T[]): readonly T[] =>
  (Array.isArray(values) ? values : [values]) as readonly T[];

const isEntries = (person: ExampleMore["people"][string]): person is readonly Values[] =>
  Array.isArray(person);

export function example(id: string, what: Pair, written: ExampleMore): WorkedExample {
  const { people, functionLevel, expected = {}, expectedRows = {}, expectedRollUps = {}, ...more } = written;
  const columnsOf = (figures: ExpectedColumns) =>
    writtenOrder(figures).map(([column, values]) => ({ column, values: many(values) }));
  return {
    id,
    what: text(what),
    ...more,
    people: writtenOrder(people).map(([id, person]): ExamplePerson =>
      isEntries(person) ? { id, entries: person } : { id, ...person },
    ),
    expected: [
      ...writtenOrder(expectedRows).flatMap(([list, rows]) =>
        rows.flatMap((figures, row) => columnsOf(figures).map((figure) => ({ list, row, ...figure }))),
      ),
      ...writtenOrder(expected).flatMap(([person, figures]) =>
        columnsOf(figures).map((figure) => ({ person, ...figure })),
      ),
      ...writtenOrder(expectedRollUps).map(([rollUp, values]) => ({ rollUp, values: many(values) })),
    ],
    ...(functionLevel ? { functionLevel: { ...functionLevel, why: text(functionLevel.why) } } : {}),
  };
}
