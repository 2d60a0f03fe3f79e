/** The register of leave of a scheme: a new line with what it would do, and all that there are. */
import { LEAVE_TEXTS as T } from "../../i18n/paneStaff";
import { LEAVE_ROLE } from "../../template/registers/leave";
import { dateText } from "../../template/typedValues";
import { isGone } from "../../workbook/registers/goneRegister";
import { takeBackLeave } from "../../workbook/registers/leave";
import { ClosedNote } from "../closing/ClosedNote";
import { RegisterGone } from "../corrections/RegisterGone";
import type { ActionProps } from "../inserted/contracts";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { NewLeave } from "./NewLeave";
import { RegisterLines } from "./RegisterLines";

export default function LeavePage({ state, busy, run }: ActionProps) {
  const { say } = useLanguage();
  const styles = useStyles();
  const { number: scheme } = state.instance.layout;
  return (
    <>
      <p className={styles.note}>{say(T.note)}</p>
      <ClosedNote state={state} />
      {isGone(state.instance, "leave") ? (
        <RegisterGone {...{ number: scheme, role: "leave", busy, run }} />
      ) : (
        <>
          <Heading level={3}>{say(T.enter)}</Heading>
          <NewLeave state={state} busy={busy} run={run} />
        </>
      )}
      <RegisterLines
        {...{ state, busy, run, role: LEAVE_ROLE, lines: state.leave }}
        takeBack={(line, words) => takeBackLeave(scheme, line, words)}
        text={({ number, id, name, kind, from, to, part }) =>
          say(T.line, {
            ...{ number, id, name, kind, from: dateText(from) },
            to: to === undefined ? say(T.noEnd) : dateText(to),
            part: say(part === "not" ? T.partNot : T.partRated),
          })
        }
      />
      <p className={styles.note}>{say(T.change)}</p>
    </>
  );
}
