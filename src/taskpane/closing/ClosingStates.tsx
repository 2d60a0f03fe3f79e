/** The state of each period, with who closed and published it and when; what was opened again stands below. */
import { CLOSING_PANE_TEXTS as T } from "../../i18n/paneClosing";
import { SIGNING_PANE_TEXTS as S, STAGE_TEXTS } from "../../i18n/paneSigning";
import { dayOf } from "../../template/clock";
import { isClosed } from "../../template/kept/closing";
import { finishingOf, publicationOf } from "../../template/kept/signOffs";
import { parsePeriod, periodId, periodLabel } from "../../template/periods";
import { dateText } from "../../template/typedValues";
import { closingOf } from "../../workbook/closing/closedFigures";
import { stageIn } from "../../workbook/closing/stageIn";
import type { SchemeState } from "../../workbook/overview";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";

/** Why it was done although something was not met. */
function Reason({ of: { reason } }: { of: { reason?: string } }) {
  const { say } = useLanguage();
  const styles = useStyles();
  if (reason === undefined) return null;
  return (
    <span className={styles.note}>
      {" "}
      {say(T.reason)}: {reason}
    </span>
  );
}

export function ClosingStates({ state }: { state: SchemeState }) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { instance, periods } = state;
  const { record, layout } = instance;
  const today = dayOf(new Date());
  return (
    <>
      <Heading level={3}>{say(T.states)}</Heading>
      <p className={styles.note}>{say(S.stages)}</p>
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
          {periods.map((own) => {
            const { period, people } = own;
            const closing = isClosed(layout, period) ? closingOf(record, period) : undefined;
            const [publication, finishing] = [publicationOf(record, period), finishingOf(record, period)];
            const open = people?.open.length ?? 0;
            const stage = stageIn(state, own, today);
            return (
              <tr key={periodId(period)}>
                <th scope="row" className={styles.whole}>
                  {periodLabel(period, language)}
                </th>
                <td className={stage === "open" ? undefined : styles.whole}>
                  {stage === "open" && open > 0 ? say(T.open, { count: open }) : say(STAGE_TEXTS[stage])}
                </td>
                <td>
                  {closing && (
                    <>
                      {dateText(closing.at)} {closing.by}
                      <Reason of={closing} />
                    </>
                  )}
                  {publication && (
                    <p className={styles.paragraph}>
                      {say(S.published, {
                        ...{ date: dateText(publication.at), by: publication.by },
                        deadline: dateText(publication.deadline),
                      })}
                      <Reason of={publication} />
                    </p>
                  )}
                  {finishing && (
                    <p className={styles.paragraph}>
                      {say(S.finished, { date: dateText(finishing.at), by: finishing.by })}
                      <Reason of={finishing} />
                    </p>
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
