/** HR chooses whose signatures closing and publishing ask for. */
import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import { SIGNING_PANE_TEXTS as S } from "../../i18n/paneSigning";
import { SIGNING_TEXTS } from "../../i18n/signing";
import { SIGNING_ROLES, type SigningRecord, type SigningRole } from "../../template/kept/signOffs";
import { askSignOffs } from "../../workbook/closing/signOff";
import type { ActionProps } from "../inserted/contracts";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { SignedFields, useSigned } from "./SignedFields";

type Asked = NonNullable<SigningRecord["asked"]>;

const STEPS = [
  { step: "close", label: S.askedClose },
  { step: "publish", label: S.askedPublish },
] as const;

export function AskedSignOffs({ state, busy, run }: Pick<ActionProps, "state" | "busy" | "run">) {
  const { say } = useLanguage();
  const styles = useStyles();
  const { record, layout } = state.instance;
  const [typed, setTyped] = useState<Asked>();
  const signed = useSigned(`asking.${layout.number}`);
  const asked = typed ?? record.asked ?? {};
  const toggle = (step: keyof Asked, role: SigningRole, on: boolean) => {
    const others = (asked[step] ?? []).filter((own) => own !== role);
    setTyped({
      ...asked,
      [step]: SIGNING_ROLES.filter((own) => others.includes(own) || (on && own === role)),
    });
  };
  const keep = async () => {
    const { words } = signed;
    if (!typed || !words) return;
    if (!(await run(say(S.keepingAsked), () => askSignOffs(layout.number, typed, words)))) return;
    signed.clear();
    setTyped(undefined);
  };
  return (
    <fieldset className={styles.fieldset}>
      <legend>{say(S.asked)}</legend>
      <div className={styles.section}>
        {STEPS.map(({ step, label }) => (
          <div key={step} className={styles.ticks}>
            {SIGNING_ROLES.map((role) => (
              <Checkbox
                key={role}
                label={say(label, { role: say(SIGNING_TEXTS[role]) })}
                checked={asked[step]?.includes(role) ?? false}
                onChange={(_, { checked }) => toggle(step, role, checked === true)}
              />
            ))}
          </div>
        ))}
        {typed && (
          <>
            <SignedFields signed={signed} />
            <Button disabledFocusable={busy || !signed.words} onClick={() => void keep()}>
              {say(S.keepAsked)}
            </Button>
          </>
        )}
      </div>
    </fieldset>
  );
}
