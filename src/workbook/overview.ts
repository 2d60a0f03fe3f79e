/** How the inserted schemes stand: what is missing, for whom, and what is not as it should be. */
import { LIST_PROBLEMS } from "../i18n/cellProblems";
import { inBoth, type Text } from "../i18n/language";
import type { EntryColumn, Parameter, ParameterInput, SchemeList } from "../schemes/scheme";
import { address } from "../template/addresses";
import { isBlankCell } from "../template/cellRules";
import {
  entryRole,
  isFormer,
  isOutdated,
  listRole,
  listRows,
  resultsRole,
  type Layout,
} from "../template/layout";
import { limitValue } from "../template/lists/entryRules";
import { idKey, idProblem, repeatedIds, type IdProblem } from "../template/lists/ids";
import { IN_ORDER, ownProblem, rowProblem, rowProblemText, type RowFacts } from "../template/lists/listCheck";
import { outputKind } from "../template/outputs/kept";
import { isWhatIf } from "../template/whatIf/whatIfSheet";
import { ROSTER_COLUMNS } from "../template/lists/listShape";
import { judgeAll, type Finding } from "../template/parameters/parameterRules";
import { area, type CellContent } from "../template/plan";
import { isClosed } from "../template/kept/closing";
import { rowAboveMost, rowLacksSoFar, yearSoFar } from "../template/lists/yearSoFar";
import { comparePeriods, periodId, yearsOf, type Period } from "../template/periods";
import { resultColumnsOf } from "../template/results/resultColumns";
import { periodRows } from "../template/results/periodStates";
import type { Appeal } from "../template/registers/appeal";
import { departmentIn, movesOf, type Move } from "../template/registers/move";
import type { Leave } from "../template/registers/leave";
import { lackingRoles, planStanding } from "../template/standing";
import { REPORT_ROLES } from "./audit/report";
import { brokenIn, loadAnchors } from "./broken";
import { CHANGES_ROLE } from "./changeLog";
import { loadCheckHead, shownBy } from "./checkHead";
import { SIGNING_ROLE } from "./closing/signingLog";
import { RATERS_ROLE } from "../exchange/departments/raterLines";
import { EXCHANGE_ROLE } from "./departments/exchangeLog";
import { loadHeadings, movedIn, type Moved } from "./columns";
import { inTurn } from "./command";
import {
  otherVersion,
  readInserted,
  unmarked,
  type Instance,
  type OtherVersion,
  type UnreadScheme,
} from "./instances";
import { heldIn, inputsOf, loadParameters } from "./parameters";
import { problemOf, WorkbookProblem } from "./problems";
import { loadRegistered } from "./registers/registered";
import { rosterPeople, withLeaves, type RosterPerson } from "./roster";
import { staleAnswers } from "./stale";
import { rangeOf } from "./writeSheet";

export interface PersonState {
  id: string;
  name: string;
  department: string;
  /** The words of the results sheet: 缺3项, 未填报 … */
  state: string;
}

export interface PeriodState {
  period: Period;
  /** `undefined`: the results sheet of the year is gone, so nobody knows. */
  people?: { ready: number; absent: number; open: PersonState[] };
  /** The check sheet of the year knows all there is, and nothing differs. */
  checked?: boolean;
}

/** About the value of a parameter that holds from a period on, or from the beginning. */
type ParameterWarning = { parameter: Parameter; from?: Period } & (
  { kind: "parameter"; finding: Finding } | { kind: "parameterBroken" | "parameterGone" }
);

/** A row of a list that counts for nobody. */
interface WrongRow {
  /** Rows below the heading, and the column that is wrong, both from 0. */
  row: number;
  column: number;
  problem: Text;
}

export type Warning =
  | ParameterWarning
  | ({ kind: "otherVersion" } & OtherVersion)
  | { kind: "sheetGone"; role: string }
  | { kind: "recordDamaged" }
  | { kind: "unmarked"; sheet: string }
  | ({ kind: "moved" } & Moved)
  | { kind: "stranger"; period: Period; id: string }
  | { kind: "twiceInEntry"; period: Period; id: string }
  | { kind: "rosterId"; id: string; problem: IdProblem }
  | { kind: "soFar" | "soFarTooMuch"; column: EntryColumn; people: number }
  | { kind: "resultsShort"; year: number }
  | { kind: "broken" | "stale"; role: string; error: string; count: number; column: number; cell: string }
  | ({ kind: "listRow"; list: SchemeList; period: Period } & WrongRow);

export interface SchemeState {
  instance: Instance;
  /** What is entered for parameters, as they hold in each opened period, by its id. */
  inputs: Readonly<Record<string, Record<string, ParameterInput>>>;
  roster: RosterPerson[];
  periods: PeriodState[];
  appeals: readonly Appeal[];
  leave: readonly Leave[];
  moves: readonly Move[];
  warnings: Warning[];
}

/** What is inserted in the workbook. */
export interface WorkbookState {
  schemes: SchemeState[];
  unread: UnreadScheme[];
}

/** All inserted schemes. Four syncs, and one for each answer that may be old. @throws WorkbookProblem */
export const readOverview = (): Promise<WorkbookState> => inTurn(readAll);

/** One of them, as part of what has its turn; `undefined`: there is none. @throws WorkbookProblem, also where it is not read */
export async function readState(number: number): Promise<SchemeState | undefined> {
  const { schemes, unread: left } = await readAll();
  const why = left.find((scheme) => scheme.number === number)?.why;
  if (why) throw new WorkbookProblem(why.key, why.values);
  return schemes.find(({ instance }) => instance.layout.number === number);
}

async function readAll(): Promise<WorkbookState> {
  try {
    return await Excel.run(async (context) => {
      const { instances, unread: left } = await readInserted(context);
      const loaded = instances.map((instance) => {
        const other = otherVersion(instance);
        return other ? unread(instance, other) : load(context, instance);
      });
      await context.sync();
      const states: SchemeState[] = [];
      for (const each of loaded)
        states.push("parameters" in each ? await withStale(context, each, judge(each)) : each);
      return { schemes: states, unread: left };
    });
  } catch (error) {
    throw problemOf(error);
  }
}

/** Sheets of another version are not read either: its columns stand elsewhere. */
const unread = (instance: Instance, other: OtherVersion): SchemeState => ({
  instance,
  inputs: {},
  roster: [],
  periods: instance.layout.opened.map((period) => ({ period })),
  appeals: [],
  ...{ leave: [], moves: [] },
  warnings: [{ kind: "otherVersion", ...other }, ...goneSheets(instance)],
});

function load(context: Excel.RequestContext, instance: Instance) {
  const { layout } = instance;
  const cells = (role: string, columns: number): Excel.Range | undefined => {
    const place = layout.sheets[role];
    if (!place) return undefined;
    const { row, rows } = listRows(role, place);
    if (rows < 1) return undefined;
    const sheet = context.workbook.worksheets.getItem(place.name);
    return rangeOf(sheet, { row, column: 0, rows, columns }).load("values");
  };
  const years = yearsOf(layout.opened);
  return {
    instance,
    parameters: loadParameters(context, layout),
    roster: cells("roster", ROSTER_COLUMNS.length + layout.scheme.rosterColumns.length),
    entries: layout.opened.map((period) => ({ period, ids: cells(entryRole(period), 1) })),
    lists: layout.scheme.lists.flatMap((list) =>
      layout.opened.map((period) => {
        const place = layout.sheets[listRole(list.id, period)];
        // All below the heading, the anchor row too, and the first locked column, which judges.
        const range =
          place &&
          rangeOf(context.workbook.worksheets.getItem(place.name), {
            row: place.header + 1,
            column: 0,
            rows: Math.max(1, place.end - place.header - 1),
            columns: list.columns.length + 1,
          }).load("values");
        return { list, period, cells: range };
      }),
    ),
    results: years.map((year) => {
      const columns = resultColumnsOf(layout, year);
      const own = cells(resultsRole(year), columns.state + columns.periods.length);
      return { year, columns, cells: own, check: loadCheckHead(context, layout, year) };
    }),
    // Without all sheets none can be planned: those that are gone come first.
    headings:
      lackingRoles(layout).length > 0 ? [] : loadHeadings(context, instance, planStanding(layout).sheets),
    anchors: loadAnchors(context, instance),
    registered: loadRegistered(context, instance),
    calculation: context.workbook.application.load("calculationState"),
  };
}

type Loaded = ReturnType<typeof load>;

const text = (cell: unknown): string => String(cell ?? "");

function judge(loaded: Loaded): SchemeState {
  const { instance } = loaded;
  const { leave, moves } = loaded.registered();
  const roster = withLeaves(rosterPeople(loaded.roster?.values ?? []), leave);
  return {
    instance,
    inputs: Object.fromEntries(
      instance.layout.opened.map((period) => [
        periodId(period),
        inputsOf(loaded.parameters, instance.layout, period),
      ]),
    ),
    roster,
    periods: instance.layout.opened.map((period) => periodState(loaded, period, moves)),
    appeals: loaded.registered().appeals,
    ...{ leave, moves },
    warnings: [
      ...goneSheets(instance),
      ...movedColumns(loaded),
      ...parameterWarnings(loaded),
      ...rosterWarnings(loaded.roster?.values ?? []),
      ...soFarWarnings(loaded),
      ...entryWarnings(loaded, roster),
      ...listWarnings(loaded),
      ...shortResults(loaded),
      ...brokenFormulas(loaded),
    ],
  };
}

function periodState({ instance, results }: Loaded, period: Period, moves: readonly Move[]): PeriodState {
  const year = results.find((candidate) => candidate.year === period.year);
  if (!year?.cells) return { period };
  const { columns } = year;
  const people = periodRows(year.cells.values as unknown[][], columns, period, instance.layout.language);
  const check = year.check && shownBy(year.check);
  return {
    period,
    checked: check !== undefined && !check.outdated && check.people + check.lists + check.totals === 0,
    people: {
      ready: people.filter(({ ready }) => ready).length,
      absent: people.filter(({ absent }) => absent).length,
      open: people
        .filter(({ ready, absent }) => !ready && !absent)
        .map(({ id, state, cells }) => ({
          ...{ id, state },
          name: text(cells[columns.name]),
          department: departmentIn(text(cells[columns.department]), movesOf(moves, id), period),
        })),
    },
  };
}

/** While a parameter is missing or wrong, errors are right. */
const EXPLAINED: readonly Warning["kind"][] = ["parameter", "parameterBroken", "parameterGone", "sheetGone"];

/** The same with answers that stayed old, sheet by sheet. */
async function withStale(
  context: Excel.RequestContext,
  { instance, anchors, calculation }: Loaded,
  state: SchemeState,
): Promise<SchemeState> {
  const atRest = calculation.calculationState === Excel.CalculationState.done;
  if (!atRest || state.warnings.some(({ kind }) => EXPLAINED.includes(kind))) return state;
  const stale = await staleAnswers(context, instance, anchors);
  const warnings = anchors.flatMap((row): Warning[] => {
    const own = stale.filter(({ role }) => role === row.role);
    const [first] = own;
    if (!first) return [];
    const { role, error, column } = first;
    return [
      { kind: "stale", role, error, count: own.length, column, cell: address(area(row.cells.row, column)) },
    ];
  });
  return { ...state, warnings: [...state.warnings, ...warnings] };
}

function brokenFormulas({ anchors, calculation }: Loaded): Warning[] {
  // While Excel computes, a function that has not answered is none that is stuck.
  const atRest = calculation.calculationState === Excel.CalculationState.done;
  return anchors.flatMap((row): Warning[] => {
    const broken = brokenIn(row).filter(({ error }) => atRest || error !== "#BUSY!");
    const [first] = broken;
    if (!first) return [];
    const cell = address(area(row.cells.row, first.column));
    const { error, column } = first;
    return [{ kind: "broken", role: row.role, error, count: broken.length, column, cell }];
  });
}

/** What is for readers alone. */
const READ_ONLY: readonly string[] = ["guide", ...REPORT_ROLES];

/** Guide, change log, report, what is handed out are for readers: figures stand without them. */
const isDispensable = (role: string): boolean =>
  [...READ_ONLY, CHANGES_ROLE, EXCHANGE_ROLE, RATERS_ROLE, SIGNING_ROLE].includes(role) ||
  isFormer(role) ||
  isOutdated(role) ||
  outputKind(role) !== undefined ||
  isWhatIf(role);

function goneSheets(instance: Instance): Warning[] {
  const found = unmarked(instance);
  return [
    ...(instance.recordDamaged ? [{ kind: "recordDamaged" } as const] : []),
    ...found.map(({ name }): Warning => ({ kind: "unmarked", sheet: name })),
    ...instance.missing
      .filter((own) => !isDispensable(own) && own !== "record" && !found.some(({ role }) => role === own))
      .map((role): Warning => ({ kind: "sheetGone", role })),
  ];
}

const movedColumns = ({ headings }: Loaded): Warning[] =>
  headings.flatMap((row): Warning[] => {
    const moved = movedIn(row);
    return moved ? [{ kind: "moved", ...moved }] : [];
  });

/** The first values, and those that hold from each later period on. */
function parameterWarnings({ instance: { layout }, parameters }: Loaded): Warning[] {
  const periods = (layout.stretches ?? []).map(({ from }) => from).sort(comparePeriods);
  const found = new Map<string, Warning>();
  for (const from of [undefined, ...periods])
    for (const warning of warningsFrom(layout, parameters, from)) {
      const own = warning.from ? periodId(warning.from) : "";
      // What holds on has been judged already.
      const key = `${warning.parameter.id} ${own}`;
      if (!found.has(key)) found.set(key, warning);
    }
  return [...found.values()];
}

/** Of the values that hold from a period on; what they need is judged by the choices of that period. */
function warningsFrom(
  layout: Layout,
  parameters: Loaded["parameters"],
  from: Period | undefined,
): ParameterWarning[] {
  const held = heldIn(parameters, layout, from ?? layout.opened[0]);
  const cells = new Map(
    held
      .filter(({ inForce }) => !inForce.isNullObject)
      .map(({ parameter, input }) => [parameter.id, input.values as CellContent[][]]),
  );
  return judgeAll(layout.scheme, (id) => cells.get(id)).flatMap(
    ({ parameter, findings }, index): ParameterWarning[] => {
      const own = held[index];
      const at = own?.from ? { from: own.from } : {};
      if (!cells.has(parameter.id)) return [{ kind: "parameterGone", parameter, ...at }];
      const [finding] = findings;
      if (finding) return [{ kind: "parameter", parameter, finding, ...at }];
      return isBroken(parameter, own?.inForce) ? [{ kind: "parameterBroken", parameter, ...at }] : [];
    },
  );
}

/** What is in order is in force, unless somebody has written into the locked cells. */
const isBroken = ({ neededIf }: Parameter, inForce: Excel.Range | undefined): boolean =>
  neededIf === undefined &&
  ((inForce?.values ?? []) as unknown[][]).flat().some((cell) => text(cell).startsWith("#"));

function rosterWarnings(rows: readonly (readonly unknown[])[]): Warning[] {
  const ids = rows.map(([id]) => id as CellContent).filter((id) => id !== "");
  return [
    ...ids.flatMap((id): Warning[] => {
      const problem = idProblem(id);
      return problem ? [{ kind: "rosterId", id: text(id), problem }] : [];
    }),
    ...repeatedIds(ids.map(text)).map((id): Warning => ({ kind: "rosterId", id, problem: "twice" })),
  ];
}

/** Sums of the year before the workbook without which there is no settlement. */
function soFarWarnings({ instance: { layout }, roster }: Loaded): Warning[] {
  const { columns, begun, needed } = yearSoFar(layout);
  if (!needed) return [];
  const rows = (roster?.values ?? []) as unknown[][];
  return columns.flatMap((soFar): Warning[] => {
    const definition = layout.scheme.rosterColumns.find((own) => own.id === soFar.id);
    const found = (
      kind: "soFar" | "soFarTooMuch",
      wrong: (row: readonly unknown[]) => boolean,
    ): Warning[] => {
      const people = rows.filter(wrong).length;
      return people > 0 && definition ? [{ kind, column: definition, people }] : [];
    };
    return [
      ...found("soFar", (row) => rowLacksSoFar(row, soFar.column, begun)),
      ...found("soFarTooMuch", (row) => rowAboveMost(row, soFar)),
    ];
  });
}

/** What was entered in a closed period counts no more. */
const isOpen =
  ({ instance }: Loaded) =>
  ({ period }: { period: Period }): boolean =>
    !isClosed(instance.layout, period);

function entryWarnings(loaded: Loaded, roster: readonly RosterPerson[]): Warning[] {
  const known = new Set(roster.map(({ id }) => idKey(id)));
  return loaded.entries.filter(isOpen(loaded)).flatMap(({ period, ids }): Warning[] => {
    const listed = (ids?.values ?? [])
      .flat()
      .map(text)
      .filter((id) => id !== "");
    return [
      ...listed
        .filter((id) => !known.has(idKey(id)))
        .map((id): Warning => ({ kind: "stranger", period, id })),
      ...repeatedIds(listed).map((id): Warning => ({ kind: "twiceInEntry", period, id })),
    ];
  });
}

/** Rows of lists that are not in order, by the judge that the sheet asks and by what the sheet itself says. */
function listWarnings(loaded: Loaded): Warning[] {
  const { roster, parameters, lists } = loaded;
  const { layout } = loaded.instance;
  const { scheme, language } = layout;
  const keys = (fact: "id" | "department") =>
    new Set(
      ((roster?.values ?? []) as unknown[][])
        .map((row) => row[ROSTER_COLUMNS.indexOf(fact)])
        .flatMap((cell) => (typeof cell === "string" && cell !== "" ? [idKey(cell)] : [])),
    );
  const factsOf = (period: Period): RowFacts => {
    const inputs = inputsOf(parameters, layout, period);
    return {
      language,
      roster: { id: keys("id"), department: keys("department") },
      limit: (column) => limitValue(scheme, column, inputs),
    };
  };
  return lists.filter(isOpen(loaded)).flatMap(({ list, period, cells }) => {
    const facts = factsOf(period);
    return ((cells?.values ?? []) as CellContent[][]).flatMap((row, at): Warning[] => {
      const wrong = wrongIn(layout, list, row, facts);
      return wrong ? [{ kind: "listRow", list, period, row: at, ...wrong }] : [];
    });
  });
}

function wrongIn(
  layout: Layout,
  list: SchemeList,
  row: readonly CellContent[],
  facts: RowFacts,
): Omit<WrongRow, "row"> | undefined {
  const said = row[list.columns.length];
  const filled = list.columns.findIndex((_, at) => !isBlankCell(row[at]));
  const found = rowProblem(list, row, facts);
  if (found) {
    const problem = inBoth((language) => rowProblemText(layout, found, language));
    return { column: list.columns.indexOf(found.column), problem };
  }
  if (filled < 0 || said === IN_ORDER) return undefined;
  const own = ownProblem(list, text(said), layout.language);
  return own
    ? { column: own.column, problem: own.message }
    : { column: filled, problem: LIST_PROBLEMS.error };
}

/** A roster that somebody lengthened by hand has rows that the results do not show. */
function shortResults({ instance, results }: Loaded): Warning[] {
  const { sheets } = instance.layout;
  const rows = (role: string) => (sheets[role] ? listRows(role, sheets[role]).rows : undefined);
  const roster = rows("roster");
  return results.flatMap(({ year }): Warning[] => {
    const own = rows(resultsRole(year));
    return roster !== undefined && own !== undefined && own < roster ? [{ kind: "resultsShort", year }] : [];
  });
}
