/** Pages about one person each that need no more than whom they are for: records of talks, results of the year. */
import { Button } from "@fluentui/react-components";
import { OUTPUTS_PANE_TEXTS as T } from "../../i18n/paneOutputs";
import { periodLabel } from "../../template/periods";
import { makePersonYears } from "../../workbook/outputs/makePersonYears";
import { makeTalks } from "../../workbook/outputs/makeTalks";
import { useDraft } from "../shell/draft";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { FormProps } from "./contracts";
import { EVERYBODY, WhomField, whomOf } from "./WhomField";

const KINDS = {
  talk: { title: T.talk, note: T.talkNote, action: T.makeTalk, make: makeTalks },
  year: { title: T.year, note: T.yearNote, action: T.makeYear, make: makePersonYears },
} as const;

const NEW = { who: EVERYBODY };

export function PersonPagesForm({
  kind,
  state,
  period,
  busy,
  make,
}: FormProps & { kind: keyof typeof KINDS }) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { number } = state.instance.layout;
  const { value: typed, update } = useDraft(`${kind}.${number}`, NEW);
  const { title, note, action, make: job } = KINDS[kind];
  return (
    <div className={styles.section}>
      <Heading level={3}>{say(title)}</Heading>
      <p className={styles.note}>{say(note, { period: periodLabel(period, language) })}</p>
      <WhomField
        label={say(T.whoOf, { what: say(title) })}
        roster={state.roster}
        who={typed.who}
        onChange={(who) => update({ who })}
      />
      <Button
        appearance="primary"
        disabledFocusable={busy}
        onClick={() => void make(say(title), () => job(number, period, whomOf(typed.who), new Date()))}
      >
        {say(action)}
      </Button>
    </div>
  );
}
