/** Said where people join or leave: what is closed stays. */
import { CLOSING_PANE_TEXTS } from "../../i18n/paneClosing";
import { closedPeriods } from "../../template/kept/closing";
import { periodLabel } from "../../template/periods";
import type { SchemeState } from "../../workbook/overview";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";

export function ClosedNote({ state }: { state: SchemeState }) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const last = closedPeriods(state.instance.layout).at(-1);
  if (!last) return null;
  return (
    <p className={styles.note}>
      {say(CLOSING_PANE_TEXTS.peopleNote, { period: periodLabel(last, language) })}
    </p>
  );
}
