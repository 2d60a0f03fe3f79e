/** Keeps what is typed under a name in the workbook. */
import { Button, Field, Input } from "@fluentui/react-components";
import { WHAT_IF_PANE_TEXTS as T } from "../../i18n/paneWhatIf";
import type { Scheme } from "../../schemes/scheme";
import { LONGEST_NAME, sameVariant } from "../../template/kept/variants";
import type { WhatIfSet } from "../../template/kept/whatIfs";
import { periodId, type Period } from "../../template/periods";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { TaskStatus } from "../shell/TaskStatus";
import type { WhatIfs } from "./useWhatIfs";

interface Props {
  scheme: Scheme;
  sets: WhatIfs;
  inputs: WhatIfSet["parameters"];
  from: Period;
  scope: WhatIfSet["scope"];
  name: string;
  disabled: boolean;
  onName(name: string): void;
}

export function KeepSet({ scheme, sets, inputs, from, scope, name, disabled, onName }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const set: WhatIfSet = {
    ...{ scheme: scheme.id, schemeVersion: scheme.version, name: name.trim() },
    ...{ parameters: inputs, from: periodId(from), scope },
  };
  const replaces = sets.list.some((other) => sameVariant(other, set));
  return (
    <div className={styles.section}>
      <Heading level={3}>{say(T.sets)}</Heading>
      <p className={styles.note}>{say(T.setsNote)}</p>
      <Field label={say(T.name)}>
        <Input
          className={styles.full}
          value={name}
          maxLength={LONGEST_NAME}
          autoComplete="off"
          onChange={(_, { value }) => onName(value)}
        />
      </Field>
      <Button disabledFocusable={disabled || set.name === ""} onClick={() => void sets.save(set)}>
        {say(replaces ? T.saveOver : T.save)}
      </Button>
      <TaskStatus task={sets.task} quiet />
      <p role="status" className={styles.paragraph}>
        {sets.message}
      </p>
    </div>
  );
}
