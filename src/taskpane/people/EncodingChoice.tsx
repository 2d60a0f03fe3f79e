/** A text file whose encoding is not certain: the beginnings of its readings, to choose from. */
import { Button } from "@fluentui/react-components";
import type { DecodingDoubt } from "../../exchange/reading/decode";
import { PEOPLE_TEXTS } from "../../i18n/panePeople";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";

export interface UncertainFile {
  name: string;
  doubt: DecodingDoubt;
}

/** Enough to see whether it can be read. */
const LINES = 4;
const CHARACTERS = 200;

interface Props {
  file: UncertainFile;
  onChoose(text: string): void;
}

export function EncodingChoice({ file: { name, doubt }, onChoose }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  return (
    <div className={styles.section} role="group" aria-label={say(PEOPLE_TEXTS.encoding, { name })}>
      <p className={styles.paragraph}>{say(PEOPLE_TEXTS.encoding, { name })}</p>
      {doubt.candidates.map(({ encoding, text }) => (
        <div key={encoding} className={styles.block}>
          <pre className={`${styles.paragraph} ${styles.report}`} style={{ whiteSpace: "pre-wrap" }}>
            {text.split(/\r?\n/).slice(0, LINES).join("\n").slice(0, CHARACTERS)}
          </pre>
          <Button size="small" onClick={() => onChoose(text)}>
            {say(PEOPLE_TEXTS.useEncoding, { encoding: encoding.toUpperCase() })}
          </Button>
        </div>
      ))}
    </div>
  );
}
