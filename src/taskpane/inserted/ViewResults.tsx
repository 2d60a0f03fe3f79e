/** One period of the results, or all of them again. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { VIEW_TEXTS as T } from "../../i18n/paneView";
import { firstOpenPeriod } from "../../template/kept/closing";
import { periodId, periodLabel } from "../../template/periods";
import { viewResults } from "../../workbook/viewResults";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { ActionProps } from "./contracts";

export function ViewResults({ state, busy, run }: ActionProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { layout } = state.instance;
  const { opened, number } = layout;
  const [chosen, setChosen] = useState<string>();
  const [done, setDone] = useState<string>();
  const period =
    opened.find((own) => periodId(own) === chosen) ?? firstOpenPeriod(layout) ?? opened[opened.length - 1];
  if (!period) return null;
  const label = periodLabel(period, language);
  const view = async (whole: boolean) => {
    setDone(undefined);
    await run(say(T.showing), async () => {
      const { sheet, shown } = await viewResults(number, period, whole);
      setDone(whole ? say(T.shownAll, { sheet }) : say(T.shown, { sheet, period: label, count: shown }));
    });
  };
  return (
    <>
      <p className={styles.note}>{say(T.note)}</p>
      <Field label={say(T.period)}>
        <Select value={periodId(period)} onChange={(_, { value }) => setChosen(value)}>
          {[...opened].reverse().map((own) => (
            <option key={periodId(own)} value={periodId(own)}>
              {periodLabel(own, language)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.row}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void view(false)}>
          {say(T.show)}
        </Button>
        <Button disabledFocusable={busy} onClick={() => void view(true)}>
          {say(T.showAll)}
        </Button>
      </div>
      {done !== undefined && (
        <p className={styles.paragraph} role="status">
          {done}
        </p>
      )}
    </>
  );
}
