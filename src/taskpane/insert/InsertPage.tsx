/** The main job: from the catalogue to the sheets, step by step. */
import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useDeferredValue, useMemo, useState } from "react";
import { PANE } from "../../i18n/pane";
import { INSERT_TEXTS } from "../../i18n/paneInsert";
import { schemeById } from "../../schemes";
import { readDesign } from "../../schemes/designs/design";
import { schemeOfDesign } from "../../schemes/designs/designScheme";
import type { Language } from "../../i18n/language";
import type { ParameterInput, Scheme } from "../../schemes/scheme";
import type { Variant } from "../../template/kept/variants";
import type { Typed } from "../../template/parameters/parameterCells";
import { insertFilled, type FilledInsertion } from "../../workbook/insertFilled";
import { askFunctions } from "../../workbook/functionsAnswer";
import { removeScheme } from "../../workbook/removeScheme";
import { checkAll, givenInputs, typedInputs, type TypedParameters } from "../parameters/typedParameters";
import { suggestedPeriod } from "../people/peopleDraft";
import { useRead } from "../people/useRead";
import { useDraft } from "../shell/draft";
import { useFocusOnChange } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useTask } from "../shell/task";
import { DoneStep } from "./DoneStep";
import { chosenPeriod, NEW_INSERTION, type InsertDraft, type StepId } from "./insertDraft";
import { ParametersStep } from "./ParametersStep";
import { PeopleStep } from "./PeopleStep";
import { PeriodStep } from "./PeriodStep";
import { RulesStep } from "./RulesStep";
import { SchemeStep } from "./SchemeStep";
import { SummaryStep } from "./SummaryStep";

const DesignsPage = lazy(() => import(/* webpackChunkName: "designs" */ "../designs/DesignsPage"));

interface Done {
  inserted: FilledInsertion;
  inputs: Record<string, ParameterInput>;
  people: number;
}

export function InsertPage({ onShowInserted }: { onShowInserted(): void }) {
  const { value: draft, update, clear } = useDraft<InsertDraft>("insert", NEW_INSERTION);
  const [done, setDone] = useState<Done>();
  const { say, language } = useLanguage();
  const { design } = draft;
  const own = useMemo(() => {
    const read = design && readDesign(design);
    return read && "design" in read ? schemeOfDesign(read.design) : undefined;
  }, [design]);
  const scheme = own?.id === draft.scheme ? own : schemeById(draft.scheme);
  const go = (step: StepId) => update({ step });
  const choosing = !scheme || (draft.step === "scheme" && !done);
  const designing = choosing && draft.designing;
  const place = useFocusOnChange(done ? "done" : designing ? "designs" : choosing ? "scheme" : draft.step);
  const choose = (chosen: Scheme, variant?: Variant) => {
    const { id } = chosen;
    const start = variant ? startFrom(chosen, variant, language) : {};
    // From a variant back to the scheme: its own values again.
    const back = !variant && id === draft.scheme && draft.variant !== "";
    update({
      scheme: id,
      variant: variant?.name ?? "",
      ...(id === draft.scheme ? {} : { year: "", index: "" }),
      ...(variant || back ? { parameters: { ...draft.parameters, [id]: start } } : {}),
    });
  };
  const finish = (result: Done | undefined) => {
    setDone(result);
    if (result) update({ ...NEW_INSERTION, scheme: draft.scheme, design: draft.design });
    else clear();
  };
  return (
    <div ref={place}>
      {designing ? (
        <Suspense fallback={<Spinner label={say(PANE.loading)} />}>
          <DesignsPage
            onBack={() => update({ designing: false })}
            onInsert={(chosen) =>
              update({
                ...{ scheme: chosen.id, design: chosen, variant: "", designing: false, step: "rules" },
                ...{ year: "", index: "", parameters: { ...draft.parameters, [chosen.id]: {} } },
              })
            }
          />
        </Suspense>
      ) : choosing ? (
        <SchemeStep
          chosen={scheme}
          variant={draft.variant}
          onDesigns={() => update({ designing: true })}
          onChoose={choose}
          onNext={scheme ? () => go("rules") : undefined}
        />
      ) : (
        <Steps
          key={scheme.id}
          scheme={scheme}
          draft={draft}
          update={update}
          go={go}
          done={done}
          onDone={finish}
          onShowInserted={onShowInserted}
        />
      )}
    </div>
  );
}

const startFrom = ({ parameters }: Scheme, variant: Variant, language: Language): TypedParameters =>
  typedInputs(parameters, variant.parameters, language);

interface StepsProps {
  scheme: Scheme;
  draft: InsertDraft;
  update(change: Partial<InsertDraft>): void;
  go(step: StepId): void;
  done: Done | undefined;
  onDone(done: Done | undefined): void;
  onShowInserted(): void;
}

function Steps({ scheme, draft, update, go, done, onDone, onShowInserted }: StepsProps) {
  const { say, language } = useLanguage();
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
