/** Parameters and weights of a scheme that is in use: from what stands to what shall stand, written down. */
import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { INSERT_TEXTS } from "../../i18n/paneInsert";
import { CHANGES_ROLE } from "../../workbook/changeLog";
import { jumpToSheet } from "../../workbook/jump";
import { HOLDING_TEXTS } from "../../i18n/paneHolding";
import { defaultFrom, wholeYearParameters } from "../../template/parameters/stretches";
import { parsePeriod, periodId } from "../../template/periods";
import { cancelChange, changeParameters } from "../../workbook/changeParameters";
import { readParametersOf, type SheetParameters } from "../../workbook/parameters";
import { chosenOf, Consequences, HoldsFrom } from "../parameters/HoldsFrom";
import { LaterValues } from "../parameters/LaterValues";
import { Reasons } from "../parameters/Reasons";
import { ParameterFields } from "../parameters/ParameterFields";
import { isGood, type TypedParameters } from "../parameters/typedParameters";
import { useDraft } from "../shell/draft";
import { useLanguage } from "../shell/language";
import { listed } from "../shell/listed";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { VariantFields } from "../variants/VariantFields";
import { ChangeList } from "./ChangeList";
import type { ActionProps } from "./contracts";
import { changesOf, typedNow } from "./parameterChanges";

interface ChangeDraft {
  typed: TypedParameters;
  /** From which period on; "" is the latest one. */
  from: string;
  why: string;
}

const NEW: ChangeDraft = { typed: {}, from: "", why: "" };
const NOBODY = { name: "" };

export function ChangeParameters({ state, busy, run }: ActionProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { layout } = state.instance;
  const { scheme, number, sheets, opened } = layout;
  const { value: draft, update, clear } = useDraft<ChangeDraft>(`change.${number}`, NEW);
  const who = useDraft("changedBy", NOBODY);
  const [found, setFound] = useState<{ period: string; cells: SheetParameters }>();
  const reading = useTask();
  const { run: read } = reading;
  const { from } = chosenOf(layout, draft.from) ?? { from: defaultFrom(layout) };
  const period = from ?? opened[0];
  const at = period ? periodId(period) : "";
  // Read again with every new state of the workbook: somebody may have typed into the sheet.
  useEffect(() => {
    const own = parsePeriod(scheme.period, at);
    void read(say(INSERTED_TEXTS.readingParameters), () => readParametersOf(number, own)).then(
      (cells) => cells && setFound({ period: at, cells }),
    );
  }, [read, say, scheme, number, state, at]);

  if (found?.period !== at) return <TaskStatus task={reading} />;
  const { cells } = found;
  const now = typedNow(scheme, cells, language);
  const typed = { ...now, ...draft.typed };
  const changes = changesOf(scheme, cells, draft.typed, language);
  const untouched = Object.fromEntries(Object.entries(cells).filter(([id]) => !(id in draft.typed)));
  const wrong = changes.filter(({ checked }) => !isGood(checked));
  const whole = wholeYearParameters(scheme);
  const refused = changes
    .map(({ parameter }) => parameter)
    .filter(({ id }) => from !== undefined && from.index !== 1 && whole.has(id));
  const reason = { who: who.value.name.trim(), why: draft.why.trim() };
  const save = async () => {
    const inputs = Object.fromEntries(
      changes.map(({ parameter, checked }) => [parameter.id, checked.input ?? null]),
    );
    if (await run(say(INSERTED_TEXTS.saving), () => changeParameters(number, inputs, { from, ...reason })))
      clear();
  };
  return (
    <>
      <p className={styles.note}>{say(INSERTED_TEXTS.parametersNote)}</p>
      <TaskStatus task={reading} />
      <HoldsFrom {...{ layout, from }} disabled={busy} onChange={(id) => update({ from: id })} />
      <LaterValues
        layout={layout}
        disabled={busy}
        onCancel={(parameter, change) =>
          void run(say(HOLDING_TEXTS.cancelling), () => cancelChange(number, parameter.id, change, reason))
        }
      />
      <ParameterFields
        scheme={scheme}
        typed={typed}
        standing={untouched}
        disabled={busy}
        onChange={(id, own) => update({ typed: { ...draft.typed, [id]: own } })}
      />
      <div role="status" className={styles.section}>
        <ChangeList changes={changes} />
        <Consequences {...{ layout, from, refused }} changed={changes.map(({ parameter }) => parameter)} />
        {wrong.length > 0 && (
          <span className={styles.bad}>
            {say(INSERT_TEXTS.wrongParameters, {
              names: listed(
                wrong.map(({ parameter }) => parameter.name[language]),
                say,
              ),
            })}
          </span>
        )}
      </div>
      <Reasons
        who={who.value.name}
        why={draft.why}
        disabled={busy}
        onWho={(name) => who.update({ name })}
        onWhy={(why) => update({ why })}
      />
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={busy || changes.length === 0 || wrong.length + refused.length > 0}
          onClick={() => void save()}
        >
          {say(INSERTED_TEXTS.save)}
        </Button>
        <Button disabled={busy || changes.length === 0} onClick={clear}>
          {say(INSERTED_TEXTS.reset)}
        </Button>
        {sheets[CHANGES_ROLE] && (
          <Button
            onClick={() =>
              void reading.run(say(INSERTED_TEXTS.jumping), () => jumpToSheet(number, CHANGES_ROLE))
            }
          >
            {say(INSERTED_TEXTS.toLog)}
          </Button>
        )}
      </div>
      <VariantFields id={`variants-${number}`} scheme={scheme} typed={typed} disabled={busy} />
    </>
  );
}
