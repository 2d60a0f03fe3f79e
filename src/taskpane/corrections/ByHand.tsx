/** A correction that is typed: of whom, of what, how much, why; after an appeal it begins with what that says. */
import { Button, Field, Input } from "@fluentui/react-components";
import { CORRECTIONS_PANE_TEXTS as T } from "../../i18n/paneCorrections";
import { closedPeriods } from "../../template/kept/closing";
import { idKey } from "../../template/lists/ids";
import { fenTyped } from "../../template/outputs/fen";
import { paymentColumns } from "../../template/outputs/payment";
import { periodId } from "../../template/periods";
import { payingPeriods } from "../../template/registers/correctionRegister";
import { halfWidth } from "../../template/typedWords";
import { addCorrections } from "../../workbook/registers/corrections";
import type { ActionProps } from "../inserted/contracts";
import { useDraft } from "../shell/draft";
import { useLanguage } from "../shell/language";
import { PeriodAndFigure } from "../shell/PeriodAndFigure";
import { useStyles } from "../shell/styles";
import { chosenOf, PaysIn } from "./PaysIn";
import { areSaid, NO_WORDS, WordsFields } from "./WordsFields";

const NEW = { ...NO_WORDS, id: "", period: "", column: "", amount: "", paysIn: "" };

/** What an appeal says of it. */
interface Given {
  appeal: number;
  id: string;
  period: string;
  column: string;
  amount: string;
  reason: string;
  by: string;
}

type Props = Pick<ActionProps, "state" | "busy" | "run"> & { given?: Given; onEntered(): Promise<void> };

export function ByHand({ state, busy, run, given, onEntered }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const { layout } = state.instance;
  const { number } = layout;
  // Decided anew, an appeal begins anew with what is granted now.
  const key = given ? `correction.${number}.appeal.${given.appeal}.${given.amount}` : `correction.${number}`;
  const { value: draft, update, clear } = useDraft(key, { ...NEW, ...given });
  const closed = closedPeriods(layout).filter((period) => paymentColumns(layout, period).length > 0);
  const period = closed.find((own) => periodId(own) === draft.period) ?? closed.at(-1);
  const columns = period ? paymentColumns(layout, period) : [];
  const column = columns.find(({ id }) => id === draft.column) ?? columns[0];
  const periods = payingPeriods(layout);
  const paysIn = chosenOf(periods, draft.paysIn);
  const id = halfWidth(draft.id);
  const person = state.roster.find((own) => idKey(own.id) === idKey(id));
  const amount = fenTyped(draft.amount);
  const isWrong = draft.amount.trim() !== "" && (amount === undefined || amount === 0);
  const ready = id !== "" && amount !== undefined && amount !== 0 && areSaid(draft);
  if (!paysIn) return <p className={`${styles.paragraph} ${styles.bad}`}>{say(T.noPaying)}</p>;
  if (!period || !column) return null;
  const enter = async () => {
    if (amount === undefined) return;
    const line = {
      ...{ id: person?.id ?? id, period: periodId(period), column: column.id, amount },
      ...(given ? { appeal: given.appeal } : {}),
    };
    if (!(await run(say(T.entering), () => addCorrections(number, [line], paysIn, draft)))) return;
    clear();
    await onEntered();
  };
  return (
    <>
      {given && <p className={styles.note}>{say(T.ofAppeal, { number: given.appeal })}</p>}
      <Field
        label={say(T.id)}
        required
        validationState="none"
        hint={id === "" ? undefined : (person?.name ?? say(T.unknownId))}
      >
        <Input
          className={styles.full}
          value={draft.id}
          autoComplete="off"
          onChange={(_, { value }) => update({ id: value })}
        />
      </Field>
      <PeriodAndFigure labels={T} periods={closed} {...{ period, columns, column }} onChange={update} />
      <Field
        label={say(T.amount)}
        required
        {...(isWrong ? { validationState: "error" as const, validationMessage: say(T.notAmount) } : {})}
      >
        <Input
          className={styles.full}
          value={draft.amount}
          onChange={(_, { value }) => update({ amount: value })}
        />
      </Field>
      <PaysIn periods={periods} chosen={paysIn} choose={(own) => update({ paysIn: own })} />
      <WordsFields words={draft} update={update} />
      <Button appearance="primary" disabledFocusable={busy || !ready} onClick={() => void enter()}>
        {say(T.enterOne)}
      </Button>
    </>
  );
}
