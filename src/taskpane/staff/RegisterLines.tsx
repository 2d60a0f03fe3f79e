/** The lines of a register of leave or of moves; each can be taken back. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { STAFF_TEXTS as T } from "../../i18n/paneStaff";
import { jumpToSheet } from "../../workbook/jump";
import type { RegisterWords } from "../../workbook/registers/registerWords";
import { areSaid, NO_WORDS, WordsFields } from "../corrections/WordsFields";
import type { ActionProps } from "../inserted/contracts";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";

interface Line {
  number: number;
  takenBack?: { by: string; reason: string };
}

type Props<Own> = Pick<ActionProps, "busy" | "run" | "state"> & {
  role: string;
  lines: readonly Own[];
  text(line: Own): string;
  takeBack(line: number, words: RegisterWords): Promise<void>;
};

export function RegisterLines<Own extends Line>(props: Props<Own>) {
  const { state, busy, run, role, lines, text, takeBack } = props;
  const { say } = useLanguage();
  const styles = useStyles();
  const jumping = useTask();
  const [open, setOpen] = useState<number>();
  const [words, setWords] = useState(NO_WORDS);
  const { layout } = state.instance;
  const cancel = async (number: number) => {
    if (!(await run(say(T.takingBack), () => takeBack(number, words)))) return;
    setWords(NO_WORDS);
    setOpen(undefined);
  };
  return (
    <>
      <Heading level={3}>{say(T.lines)}</Heading>
      {lines.length === 0 && <p className={styles.paragraph}>{say(T.none)}</p>}
      <ul className={styles.list}>
        {lines.map((line) => {
          const { number, takenBack } = line;
          return (
            <li key={number} className={styles.entry}>
              <span>{text(line)}</span>
              {takenBack ? (
                <span className={styles.note}>{say(T.gone, takenBack)}</span>
              ) : (
                <div>
                  <Button
                    size="small"
                    aria-expanded={open === number}
                    aria-label={say(T.takeBackOf, { number })}
                    onClick={() => setOpen(open === number ? undefined : number)}
                  >
                    {say(T.takeBack)}
                  </Button>
                </div>
              )}
              {open === number && !takenBack && (
                <div className={styles.block}>
                  <WordsFields words={words} update={(change) => setWords({ ...words, ...change })} />
                  <Button disabledFocusable={busy || !areSaid(words)} onClick={() => void cancel(number)}>
                    {say(T.takeBackOf, { number })}
                  </Button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {layout.sheets[role] && (
        <div>
          <Button
            size="small"
            onClick={() =>
              void jumping.run(say(INSERTED_TEXTS.jumping), () => jumpToSheet(layout.number, role))
            }
          >
            {say(T.toSheet)}
          </Button>
        </div>
      )}
      <TaskStatus task={jumping} quiet />
    </>
  );
}
