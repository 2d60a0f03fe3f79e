/** What is not as it should be, each with the way there or with what mends it. */
import { Button } from "@fluentui/react-components";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { addPeople } from "../../workbook/people";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import type { GoTo, SchemeProps } from "./contracts";
import { placeOf, warningText } from "./warningText";

export function Warnings({ state, goTo, onChanged }: SchemeProps & { goTo: GoTo }) {
  const spoken = useLanguage();
  const { say } = spoken;
  const styles = useStyles();
  const task = useTask();
  const { number } = state.instance.layout;
  const lengthen = async () => {
    await task.run(say(INSERTED_TEXTS.addingPeople), () => addPeople(number, []));
    await onChanged();
  };
  if (state.warnings.length === 0) {
    const somebody = state.periods.some(({ people }) => people && people.ready + people.open.length > 0);
    const open = state.periods.some(({ people }) => !people || people.open.length > 0);
    const text = open ? INSERTED_TEXTS.noOtherWarnings : INSERTED_TEXTS.noWarnings;
    return somebody ? <p className={styles.paragraph}>{say(text)}</p> : null;
  }
  return (
    <div className={styles.section}>
      <Heading level={3}>{say(INSERTED_TEXTS.warnings)}</Heading>
      <TaskStatus task={task} />
      <ul className={styles.list}>
        {state.warnings.map((warning, index) => {
          const text = warningText(warning, state.instance.layout, spoken);
          const place = placeOf(warning, number);
          return (
            <li key={index} className={styles.block}>
              <span>! {text}</span>
              {place && (
                <div>
                  <Button
                    size="small"
                    aria-label={say(INSERTED_TEXTS.goTo, { what: text })}
                    onClick={() => goTo(place)}
                  >
                    {say(INSERTED_TEXTS.goThere)}
                  </Button>
                </div>
              )}
              {warning.kind === "resultsShort" && (
                <div>
                  <Button size="small" onClick={() => void lengthen()}>
                    {say(INSERTED_TEXTS.lengthen)}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
