import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import { INSERT_TEXTS } from "../../i18n/paneInsert";
import { SCHEMES } from "../../schemes";
import type { Scheme } from "../../schemes/scheme";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { findSchemes, kindsOf, type KindFilter } from "./catalogue";
import { StepFrame } from "./StepFrame";

interface Props {
  chosen: Scheme | undefined;
  onChoose(scheme: Scheme): void;
  onNext: (() => void) | undefined;
}

export function SchemeStep({ chosen, onChoose, onNext }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const [kind, setKind] = useState<KindFilter>("");
  const found = findSchemes(SCHEMES, typed, kind, language);
  return (
    <StepFrame step="scheme" {...(onNext ? { go: onNext } : {})}>
      <Field label={say(INSERT_TEXTS.search)}>
        <Input
          type="search"
          className={styles.full}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
        />
      </Field>
      <Field label={say(INSERT_TEXTS.kind)}>
        <Select value={kind} onChange={(_, { value }) => setKind(value as KindFilter)}>
          <option value="">{say(INSERT_TEXTS.allKinds)}</option>
          {kindsOf(SCHEMES).map((one) => (
            <option key={one} value={one}>
              {say(INSERT_TEXTS[`kind_${one}`])}
            </option>
          ))}
        </Select>
      </Field>
      <p role="status" className={styles.note}>
        {found.length === 0
          ? say(INSERT_TEXTS.noScheme)
          : say(INSERT_TEXTS.foundSchemes, { count: found.length })}
      </p>
      <ul className={styles.list}>
        {found.map((scheme) => (
          <li key={scheme.id} className={styles.block}>
            <Button
              className={styles.choice}
              appearance={scheme === chosen ? "primary" : "secondary"}
              aria-pressed={scheme === chosen}
              onClick={() => onChoose(scheme)}
            >
              {scheme.title[language]}
              {scheme === chosen ? ` ✓ ${say(INSERT_TEXTS.chosen)}` : ""}
            </Button>
            <span className={styles.note}>
              {[
                say(INSERT_TEXTS[`kind_${scheme.kind}`]),
                say(INSERT_TEXTS[`period_${scheme.period}`]),
                scheme.people[language],
              ].join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </StepFrame>
  );
}
