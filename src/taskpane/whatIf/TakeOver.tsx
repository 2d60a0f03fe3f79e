/** Makes the parameters that were tried the ones in force, from their period on, with the change log. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { WHAT_IF_PANE_TEXTS as T } from "../../i18n/paneWhatIf";
import type { WhatIfSet } from "../../template/kept/whatIfs";
import { periodLabel, type Period } from "../../template/periods";
import { changeParameters } from "../../workbook/changeParameters";
import type { ActionProps } from "../inserted/contracts";
import { Reasons } from "../parameters/Reasons";
import { useDraft } from "../shell/draft";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";

interface Props {
  number: number;
  inputs: WhatIfSet["parameters"];
  from: Period;
  /** The workbook begins with that period. */
  isBegun: boolean;
  disabled: boolean;
  run: ActionProps["run"];
  onDone(): void;
}

const NOBODY = { name: "" };

export function TakeOver({ number, inputs, from, isBegun, disabled, run, onDone }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const who = useDraft("changedBy", NOBODY);
  const [why, setWhy] = useState("");
  const period = periodLabel(from, language);
  const takeOver = async () => {
    const reason = { who: who.value.name.trim(), why: why.trim() };
    const holding = { ...reason, from: isBegun ? undefined : from };
    if (!(await run(say(T.takingOver), () => changeParameters(number, inputs, holding)))) return;
    setWhy("");
    onDone();
  };
  return (
    <div className={styles.section}>
      <Heading level={3}>{say(T.takeOver)}</Heading>
      <p className={styles.note}>{say(T.takeOverNote, { period })}</p>
      <Reasons
        who={who.value.name}
        why={why}
        disabled={disabled}
        onWho={(name) => who.update({ name })}
        onWhy={setWhy}
      />
      <Button disabledFocusable={disabled} onClick={() => void takeOver()}>
        {say(T.takeOverNow, { period })}
      </Button>
    </div>
  );
}
