/** The periods of a scheme with their states; the next one is closed here, and the last closed one opened again. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { CLOSING_PANE_TEXTS as T } from "../../i18n/paneClosing";
import { SIGNING_PANE_TEXTS as S } from "../../i18n/paneSigning";
import { closedPeriods, firstOpenPeriod } from "../../template/kept/closing";
import { periodId, periodLabel } from "../../template/periods";
import { unmetOf, type ClosingCheck } from "../../workbook/closing/checks";
import { closingOf } from "../../workbook/closing/closedFigures";
import { closePeriod, readClosing } from "../../workbook/closing/closePeriod";
import { reopenPeriod } from "../../workbook/closing/reopenPeriod";
import type { ActionProps } from "../inserted/contracts";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { AskedSignOffs } from "./AskedSignOffs";
import { ClosingStates } from "./ClosingStates";
import { Needs } from "./Needs";
import { NowDiffers } from "./NowDiffers";
import { PublishPeriod } from "./PublishPeriod";
import { SignOffs } from "./SignOffs";
import { SignedFields, useSigned } from "./SignedFields";

export function ClosePeriods({ state, busy, run }: ActionProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const reading = useTask();
  const { layout, record } = state.instance;
  const { number } = layout;
  const next = firstOpenPeriod(layout);
  const last = closedPeriods(layout).at(-1);
  const written = (last && closingOf(record, last)?.schemeVersion) ?? record.schemeVersion;
  const [found, setFound] = useState<{ period: string; checks: ClosingCheck[] }>();
  const closing = useSigned(`closing.${number}`);
  const opening = useSigned(`reopening.${number}`);
  const checks = next && found?.period === periodId(next) ? found.checks : undefined;
  const waits = busy || reading.what !== undefined;
  const look = async () => {
    const read = await reading.run(say(T.looking), () => readClosing(number));
    setFound(read && { period: periodId(read.period), checks: read.checks });
  };
  const close = async () => {
    const { words } = closing;
    if (!next || !words) return;
    if (await run(say(T.closing), () => closePeriod(number, periodId(next), words))) closing.clear();
    setFound(undefined);
  };
  const reopen = async () => {
    const { words } = opening;
    if (!last || !words?.reason) return;
    const { reason, ...signed } = words;
    if (await run(say(T.reopening), () => reopenPeriod(number, periodId(last), { ...signed, reason })))
      opening.clear();
    setFound(undefined);
  };
  const must = checks?.some(({ met, must: own }) => own && !met) ?? true;
  const needsReason = unmetOf(checks ?? []).length > 0;
  const ready = !must && closing.words !== undefined && (!needsReason || closing.words.reason !== undefined);
  return (
    <>
      <p className={styles.note}>{say(T.note)}</p>
      <ClosingStates state={state} />
      {!next && <p className={styles.paragraph}>{say(T.nothing)}</p>}
      {next && (
        <div className={styles.section}>
          <Heading level={3}>{say(T.next, { period: periodLabel(next, language) })}</Heading>
          <Button disabledFocusable={waits} onClick={() => void look()}>
            {say(T.look)}
          </Button>
          <TaskStatus task={reading} />
          {checks && (
            <>
              <Needs label={say(T.needs)} checks={checks} />
              <SignedFields signed={closing} {...(needsReason ? { why: say(T.whyClose) } : {})} />
              <Button appearance="primary" disabledFocusable={waits || !ready} onClick={() => void close()}>
                {say(T.closeNow, { period: periodLabel(next, language) })}
              </Button>
            </>
          )}
        </div>
      )}
      {last && <PublishPeriod state={state} busy={busy} run={run} />}
      <SignOffs state={state} busy={busy} run={run} />
      <AskedSignOffs state={state} busy={busy} run={run} />
      {last && <NowDiffers number={number} busy={busy} />}
      {last && written !== record.schemeVersion && (
        <p className={styles.note}>
          {say(S.earlierVersion, { period: periodLabel(last, language), written })}
        </p>
      )}
      {last && written === record.schemeVersion && (
        <div className={styles.section}>
          <Heading level={3}>{say(T.again, { period: periodLabel(last, language) })}</Heading>
          <p className={styles.note}>{say(T.againNote)}</p>
          <SignedFields signed={opening} why={say(T.why)} />
          <Button disabledFocusable={waits || !opening.words?.reason} onClick={() => void reopen()}>
            {say(T.reopenNow, { period: periodLabel(last, language) })}
          </Button>
        </div>
      )}
    </>
  );
}
