/** Values that hold from a later period on, each with the way back. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { HOLDING_TEXTS } from "../../i18n/paneHolding";
import type { Parameter } from "../../schemes/scheme";
import type { Layout } from "../../template/layout";
import { isClosed } from "../../template/kept/closing";
import { changesOf } from "../../template/parameters/stretches";
import { periodId, periodLabel, type Period } from "../../template/periods";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";

interface Props {
  layout: Layout;
  disabled: boolean;
  onCancel(parameter: Parameter, from: Period): void;
}

export function LaterValues({ layout, disabled, onCancel }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const [asked, setAsked] = useState<string>();
  const all = layout.scheme.parameters.flatMap((parameter) =>
    changesOf(layout, parameter.id).map((from) => ({ parameter, from })),
  );
  if (all.length === 0) return null;
  return (
    <div className={styles.section}>
      <span className={styles.strong}>{say(HOLDING_TEXTS.later)}</span>
      <ul className={styles.list}>
        {all.map(({ parameter, from }) => {
          const key = `${parameter.id} ${periodId(from)}`;
          const texts = { name: parameter.name[language], period: periodLabel(from, language) };
          const closed = isClosed(layout, from);
          return (
            <li key={key}>
              <div className={styles.row}>
                <span>{say(HOLDING_TEXTS.laterOne, texts)}</span>
                {!closed && asked !== key && (
                  <Button
                    size="small"
                    disabled={disabled}
                    aria-label={say(HOLDING_TEXTS.cancelOf, texts)}
                    onClick={() => setAsked(key)}
                  >
                    {say(HOLDING_TEXTS.cancel)}
                  </Button>
                )}
              </div>
              {asked === key && (
                <div className={styles.section} role="group" aria-label={say(HOLDING_TEXTS.cancelOf, texts)}>
                  <span>{say(HOLDING_TEXTS.cancelAsk, texts)}</span>
                  <div className={styles.row}>
                    <Button
                      size="small"
                      disabled={disabled}
                      onClick={() => {
                        setAsked(undefined);
                        onCancel(parameter, from);
                      }}
                    >
                      {say(HOLDING_TEXTS.cancelYes)}
                    </Button>
                    <Button size="small" onClick={() => setAsked(undefined)}>
                      {say(HOLDING_TEXTS.cancelNo)}
                    </Button>
                  </div>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
