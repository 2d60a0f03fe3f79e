/** What follows the choice of a scheme, up to its sheets: loaded when one was chosen, with the scheme's own data. */
import { useCallback, useDeferredValue, useEffect, useMemo } from "react";
import type { Language } from "../../i18n/language";
import { INSERT_TEXTS } from "../../i18n/paneInsert";
import { readDesign, type Design } from "../../schemes/designs/design";
import { schemeOfDesign } from "../../schemes/designs/designScheme";
import { loadScheme } from "../../schemes/loading";
import type { ParameterInput, Scheme } from "../../schemes/scheme";
import type { Variant } from "../../template/kept/variants";
import type { Typed } from "../../template/parameters/parameterCells";
import { insertFilled, type FilledInsertion } from "../../workbook/insertFilled";
import { askFunctions } from "../../workbook/functionsAnswer";
import { removeScheme } from "../../workbook/removeScheme";
import { checkAll, givenInputs, typedInputs, type TypedParameters } from "../parameters/typedParameters";
import { suggestedPeriod } from "../people/readPeople";
import { useRead } from "../people/useRead";
import { useLanguage } from "../shell/language";
import { useLoaded, Waiting } from "../shell/Loaded";
import { useTask } from "../shell/task";
import { DoneStep } from "./DoneStep";
import { chosenPeriod } from "./chosenPeriod";
import type { InsertDraft, StepId } from "./insertDraft";
import { ParametersStep } from "./ParametersStep";
import { PeopleStep } from "./PeopleStep";
import { PeriodStep } from "./PeriodStep";
import { RulesStep } from "./RulesStep";
import { SummaryStep } from "./SummaryStep";

export interface Done {
  inserted: FilledInsertion;
  inputs: Record<string, ParameterInput>;
  people: number;
}

interface StepsProps {
  draft: InsertDraft;
  update(change: Partial<InsertDraft>): void;
  done: Done | undefined;
  onDone(done: Done | undefined): void;
  /** The scheme of the draft is no longer there: another version of the add-in had it. */
  onGone(): void;
  onShowInserted(): void;
}

export function Steps(props: StepsProps) {
  const { draft, onGone } = props;
  const { scheme: id, design } = draft;
  const asked = useLoaded(useCallback(() => schemeOfDraft(id, design), [id, design]));
  const isGone = asked.value === null;
  useEffect(() => {
    if (isGone) onGone();
  });
  return asked.value ? <StepsOf {...props} scheme={asked.value} /> : <Waiting asked={asked} />;
}

/** `null`: there is none. */
async function schemeOfDraft(id: string, design: Design | null): Promise<Scheme | null> {
  if (design?.id !== id) return (await loadScheme(id)) ?? null;
  const read = readDesign(design);
  return "design" in read ? schemeOfDesign(read.design) : null;
}

const startFrom = ({ parameters }: Scheme, variant: Variant, language: Language): TypedParameters =>
  typedInputs(parameters, variant.parameters, language);

function StepsOf({ scheme, draft, update, done, onDone, onShowInserted }: StepsProps & { scheme: Scheme }) {
  const { say, language } = useLanguage();
  const go = (step: StepId) => update({ step });
  const task = useTask();
  const typed = draft.parameters[scheme.id] ?? {};
  const people = useDeferredValue(draft.people);
  const suggestion = useMemo(
    () => suggestedPeriod(scheme, people, language, new Date()),
    [scheme, people, language],
  );
  const period = chosenPeriod(scheme, draft, suggestion);
  const firstPeriod = period ?? suggestion;
  const given = draft.parameters[scheme.id];
  const inputs = useMemo(
    () => givenInputs(checkAll(scheme.parameters, given ?? {}, language)),
    [scheme, given, language],
  );
  const read = useRead({
    ...{ scheme, draft: draft.people, firstPeriod },
    wanted: "peopleAndEntries",
    parameters: inputs,
  });

  const insert = async () => {
    if (!period) return;
    const people = read?.people ?? [];
    const inserted = await task.run(say(INSERT_TEXTS.inserting), async (progress) => {
      await askFunctions();
      const choices = { language, firstPeriod: period, people, parameters: inputs };
      return insertFilled(scheme, choices, read?.entries ?? [], progress);
    });
    if (inserted) onDone({ inserted, inputs, people: people.length });
  };
  const remove = async ({ inserted }: Done) => {
    const removed = await task.run(say(INSERT_TEXTS.removing), async () => {
      await removeScheme(inserted.plan.layout.number);
      return true;
    });
    if (removed) onDone(undefined);
  };

  if (done) {
    return (
      <DoneStep
        {...done}
        task={task}
        onShow={onShowInserted}
        onAgain={() => onDone(undefined)}
        onRemove={() => void remove(done)}
      />
    );
  }
  switch (draft.step) {
    case "rules":
      return <RulesStep scheme={scheme} go={go} />;
    case "parameters": {
      const change = (id: string, own: Typed) =>
        update({ parameters: { ...draft.parameters, [scheme.id]: { ...typed, [id]: own } } });
      const use = (variant: Variant) =>
        update({
          variant: variant.name,
          parameters: { ...draft.parameters, [scheme.id]: startFrom(scheme, variant, language) },
        });
      return <ParametersStep scheme={scheme} typed={typed} onChange={change} onUse={use} go={go} />;
    }
    case "people":
      return (
        <PeopleStep
          scheme={scheme}
          draft={draft.people}
          read={read}
          onChange={(people) => update({ people })}
          go={go}
        />
      );
    case "summary":
      if (period) {
        return (
          <SummaryStep
            scheme={scheme}
            typed={typed}
            read={read}
            period={period}
            task={task}
            onInsert={() => void insert()}
            go={go}
          />
        );
      }
    // falls through: without a period there is nothing to sum up
    default:
      return (
        <PeriodStep
          scheme={scheme}
          draft={draft}
          period={period}
          suggestion={suggestion}
          read={read}
          onChange={update}
          go={go}
        />
      );
  }
}
