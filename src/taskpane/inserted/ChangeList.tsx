/** From what to what parameters change, one a line. */
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { inOneLine } from "../parameters/typedParameters";
import { useLanguage, type Say } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { TypedChange } from "./parameterChanges";

export function ChangeList({ changes }: { changes: readonly TypedChange[] }) {
  const { say } = useLanguage();
  const styles = useStyles();
  if (changes.length === 0) return <span>{say(INSERTED_TEXTS.noChanges)}</span>;
  return (
    <>
      <span className={styles.strong}>{say(INSERTED_TEXTS.changes)}</span>
      <ul className={styles.list}>
        {changes.map((change) => (
          <li key={change.parameter.id}>{changeLine(change, say)}</li>
        ))}
      </ul>
    </>
  );
}

export const changeLine = ({ parameter, before, after }: TypedChange, say: Say): string =>
  say(INSERTED_TEXTS.changeLine, {
    name: say(parameter.name),
    before: inOneLine(parameter, before, say) || say(INSERTED_TEXTS.nothing),
    after: inOneLine(parameter, after, say) || say(INSERTED_TEXTS.nothing),
  });
