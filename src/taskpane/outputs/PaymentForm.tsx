/** The payment list of a period. */
import { Button } from "@fluentui/react-components";
import { OUTPUTS_PANE_TEXTS as T } from "../../i18n/paneOutputs";
import { paymentColumns } from "../../template/outputs/payment";
import { makePayment } from "../../workbook/outputs/makePayment";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { listed } from "../shell/listed";
import { useStyles } from "../shell/styles";
import type { FormProps } from "./contracts";

export function PaymentForm({ state, period, busy, make }: FormProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { layout } = state.instance;
  const columns = paymentColumns(layout, period).map(({ title }) => title[language]);
  return (
    <div className={styles.section}>
      <Heading level={3}>{say(T.payment)}</Heading>
      {columns.length === 0 ? (
        <p className={styles.paragraph}>{say(T.noPayment)}</p>
      ) : (
        <>
          <p className={styles.note}>{say(T.paymentNote, { columns: listed(columns, say) })}</p>
          <Button
            appearance="primary"
            disabledFocusable={busy}
            onClick={() => void make(say(T.payment), () => makePayment(layout.number, period, new Date()))}
          >
            {say(T.makePayment)}
          </Button>
        </>
      )}
    </div>
  );
}
