/** A scheme as it is written, and the model that is made of it. */
import { listed, type ById, type Entries, type Helpers, type Parameters, type WithoutId } from "../records";
import type {
  Clause,
  DueDate,
  EntryColumn,
  NativeHelper,
  Parameter,
  ResultSection,
  RollUp,
  Rule,
  Scheme,
  SchemeList,
  WorkedExample,
} from "../scheme";
import { text, type Pair } from "../words";
import { listedChecks, type Checks } from "./entries";
import { said, type Written } from "./written";

export const dueDate = (
  title: Pair,
  clause: Clause,
  more: Omit<DueDate, "id" | "title" | "clause">,
): WithoutId<DueDate> => ({ title: text(title), clause, ...more });

export interface Draft extends Pick<
  Scheme,
  "id" | "version" | "migrations" | "kind" | "fen" | "period" | "summary" | "appeals"
> {
  title: Pair;
  shortTitle: Pair;
  source: Written<Scheme["source"]>;
  people: Pair;
  industry: Pair;
  unit: Pair;
  rules: ById<Rule>;
  parameters: Parameters;
  roster?: Entries;
  entries: Entries;
  checks?: Checks;
  lists?: ById<SchemeList>;
  results: ById<ResultSection>;
  helpers?: Helpers;
  rollUps?: ById<RollUp>;
  dueDates?: ById<DueDate>;
  openings?: Scheme["openings"];
  examples?: readonly WorkedExample[];
}

export function scheme(draft: Draft): Scheme {
  const {
    rules,
    parameters,
    roster,
    entries,
    checks = {},
    lists,
    results,
    helpers,
    rollUps,
    dueDates,
  } = draft;
  const { id, version, title, shortTitle, kind, source, people, industry, unit, fen, period } = draft;
  return {
    ...said<Pick<Scheme, "title" | "shortTitle" | "people" | "industry" | "unit">>({
      title,
      shortTitle,
      people,
      industry,
      unit,
    }),
    ...{ id, version, kind, fen, period },
    ...(draft.migrations ? { migrations: draft.migrations } : {}),
    source: said<Scheme["source"]>(source),
    rules: listed<Rule>(rules),
    parameters: listed<Parameter>(parameters),
    rosterColumns: listed<EntryColumn>(roster),
    entryColumns: listed<EntryColumn>(entries),
    entryChecks: listedChecks(checks),
    lists: listed<SchemeList>(lists),
    results: listed<ResultSection>(results),
    ...(helpers ? { nativeHelpers: listed<NativeHelper>(helpers) } : {}),
    summary: draft.summary,
    rollUps: listed<RollUp>(rollUps),
    ...(dueDates ? { dueDates: listed<DueDate>(dueDates) } : {}),
    ...(draft.appeals ? { appeals: draft.appeals } : {}),
    openings: draft.openings ?? [],
    examples: draft.examples ?? [],
  };
}
