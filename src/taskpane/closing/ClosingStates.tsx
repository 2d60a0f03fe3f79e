/** The state of each period, with who closed it and when; what was opened again stands below. */
import { CLOSING_PANE_TEXTS as T } from "../../i18n/paneClosing";
import { isClosed } from "../../template/kept/closing";
import { parsePeriod, periodId, periodLabel } from "../../template/periods";
import { dateText } from "../../template/typedValues";
import { closingOf } from "../../workbook/closing/closedFigures";
import type { SchemeState } from "../../workbook/overview";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";

export function ClosingStates({ state: { instance, periods } }: { state: SchemeState }) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { record, layout } = instance;
  return (
    <>
      <Heading level={3}>{say(T.states)}</Heading>
      <table className={styles.table}>
        <thead>
          <tr>
            {[T.period, T.state, T.signed].map((title) => (
              <th key={say(title)} scope="col">
                {say(title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map(({ period, people }) => {
            const closed = isClosed(layout, period);
            const closing = closed ? closingOf(record, period) : undefined;
            const open = people?.open.length ?? 0;
            return (
              <tr key={periodId(period)}>
                <th scope="row">{periodLabel(period, language)}</th>
                <td>{closed ? say(T.closed) : open > 0 ? say(T.open, { count: open }) : say(T.complete)}</td>
                <td>
                  {closing && (
                    <>
                      {dateText(closing.at)} {closing.by}
                      {closing.reason !== undefined && (
                        <span className={styles.note}>
                          {" "}
                          {say(T.reason)}: {closing.reason}
                        </span>
                      )}
                    </>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {(record.reopenings ?? []).map(({ period, at, by, reason }, index) => {
        const own = parsePeriod(layout.scheme.period, period);
        return (
          <p key={index} className={styles.note}>
            {say(T.reopened, {
              period: own ? periodLabel(own, language) : period,
              date: dateText(at),
              ...{ by, reason },
            })}
          </p>
        );
      })}
    </>
  );
}
