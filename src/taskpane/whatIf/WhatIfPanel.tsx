/** Another set of parameters is typed, computed, kept by name, and taken over: until then nothing of the user's moves. */
import { useEffect, useState } from "react";
import { Field, Select } from "@fluentui/react-components";
import { INSERT_TEXTS } from "../../i18n/paneInsert";
import { WHAT_IF_PANE_TEXTS as T } from "../../i18n/paneWhatIf";
import { isClosed } from "../../template/kept/closing";
import type { WhatIfSet } from "../../template/kept/whatIfs";
import { samePeriod, wholeYearParameters } from "../../template/parameters/stretches";
import { parsePeriod, periodId, periodLabel } from "../../template/periods";
import { readParametersOf, type SheetParameters } from "../../workbook/parameters";
import type { ActionProps } from "../inserted/contracts";
import { ChangeList } from "../inserted/ChangeList";
import { changesOf, typedNow } from "../inserted/parameterChanges";
import { Consequences } from "../parameters/HoldsFrom";
import { ParameterFields } from "../parameters/ParameterFields";
import { typedInputs, type TypedParameters } from "../parameters/typedParameters";
import { useDraft } from "../shell/draft";
import { useLanguage } from "../shell/language";
import { listed } from "../shell/listed";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { KeepSet } from "./KeepSet";
import { KeptSets } from "./KeptSets";
import { TakeOver } from "./TakeOver";
import { Tried } from "./Tried";
import { useWhatIfs } from "./useWhatIfs";

interface WhatIfDraft {
  typed: TypedParameters;
  /** The first period in which they hold; "" is the first open one. */
  from: string;
  scope: WhatIfSet["scope"];
  name: string;
}

const NEW: WhatIfDraft = { typed: {}, from: "", scope: "one", name: "" };

export function WhatIfPanel({ state, busy, run }: ActionProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { layout } = state.instance;
  const { scheme, number, opened } = layout;
  const { value: draft, update, clear } = useDraft<WhatIfDraft>(`whatIf.${number}`, NEW);
  const [read, setRead] = useState<{ at: string; cells: SheetParameters }>();
  const reading = useTask();
  const { run: look } = reading;
  const sets = useWhatIfs();
  const open = opened.filter((period) => !isClosed(layout, period));
  const from = open.find((period) => periodId(period) === draft.from) ?? open[0];
  const at = from ? periodId(from) : "";
  // Read again with every new state of the workbook: somebody may have typed into the sheet.
  useEffect(() => {
    const period = parsePeriod(scheme.period, at);
    if (!period) return;
    void look(say(T.reading), () => readParametersOf(number, period)).then(
      (cells) => cells && setRead({ at, cells }),
    );
  }, [look, say, scheme, number, state, at]);

  if (!from) return <p className={styles.paragraph}>{say(T.allClosed)}</p>;
  if (read?.at !== at) return <TaskStatus task={reading} />;
  const { cells } = read;
  const typed = { ...typedNow(scheme, cells, language), ...draft.typed };
  const untouched = Object.fromEntries(Object.entries(cells).filter(([id]) => !(id in draft.typed)));
  const changes = changesOf(scheme, cells, draft.typed, language);
  const wrong = changes.filter(({ checked }) => checked.input === undefined);
  const whole = wholeYearParameters(scheme);
  const isBegun = samePeriod(from, opened[0]);
  const refused = changes
    .map(({ parameter }) => parameter)
    .filter(({ id }) => !isBegun && from.index !== 1 && whole.has(id));
  const inputs = Object.fromEntries(
    changes.flatMap(({ parameter, checked }) =>
      checked.input === undefined ? [] : [[parameter.id, checked.input]],
    ),
  );
  const waits = busy || sets.task.what !== undefined;
  const ready = changes.length > 0 && wrong.length + refused.length === 0;
  const use = ({ name, parameters, from: since, scope }: WhatIfSet) =>
    update({ typed: typedInputs(scheme.parameters, parameters, language), from: since, scope, name });
  const period = periodLabel(from, language);
  return (
    <>
      <p className={styles.note}>{say(T.note)}</p>
      <KeptSets layout={layout} sets={sets} busy={waits} onUse={use} />
      <Field label={say(T.from)}>
        <Select value={at} disabled={waits} onChange={(_, { value }) => update({ from: value })}>
          {open.map((one) => (
            <option key={periodId(one)} value={periodId(one)}>
              {periodLabel(one, language)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say(T.scope)}>
        <Select
          value={draft.scope}
          disabled={waits}
          onChange={(_, { value }) => update({ scope: value === "open" ? "open" : "one" })}
        >
          <option value="one">{say(T.scopeOne, { period })}</option>
          <option value="open">{say(T.scopeOpen, { period })}</option>
        </Select>
      </Field>
      <ParameterFields
        scheme={scheme}
        typed={typed}
        standing={untouched}
        disabled={waits}
        onChange={(id, own) => update({ typed: { ...draft.typed, [id]: own } })}
      />
      <div role="status" className={styles.section}>
        <ChangeList changes={changes} />
        <Consequences
          {...{ layout, refused }}
          from={isBegun ? undefined : from}
          changed={changes.map(({ parameter }) => parameter)}
        />
        {wrong.length > 0 && (
          <span className={styles.bad}>
            {say(INSERT_TEXTS.wrongParameters, {
              names: listed(
                wrong.map(({ parameter }) => say(parameter.name)),
                say,
              ),
            })}
          </span>
        )}
      </div>
      <Tried
        {...{ layout, inputs, from, changes }}
        scope={draft.scope}
        name={draft.name.trim() || say(T.unnamed)}
        disabled={waits || !ready}
        run={run}
      />
      <KeepSet
        {...{ scheme, sets, inputs, from }}
        scope={draft.scope}
        name={draft.name}
        disabled={waits || !ready}
        onName={(name) => update({ name })}
      />
      <TakeOver
        {...{ number, inputs, from, run }}
        isBegun={isBegun}
        disabled={waits || !ready}
        onDone={clear}
      />
      <TaskStatus task={reading} quiet />
    </>
  );
}
