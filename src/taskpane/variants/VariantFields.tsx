/** Saves the parameters as they are typed as an own variant, beside those that there are. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { VARIANT_TEXTS } from "../../i18n/paneVariants";
import type { Scheme } from "../../schemes/scheme";
import { LONGEST_NAME, sameVariant, type Variant } from "../../template/kept/variants";
import { checkAll, givenInputs, isGood, type TypedParameters } from "../parameters/typedParameters";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { TaskStatus } from "../shell/TaskStatus";
import { useVariants } from "./useVariants";
import { VariantList } from "./VariantList";

interface Props {
  scheme: Scheme;
  typed: TypedParameters;
  /** Tells forms of several schemes on one page apart. */
  id: string;
  disabled?: boolean;
  onUse?(variant: Variant): void;
}

export function VariantFields({ scheme, typed, id, disabled = false, onUse }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const variants = useVariants();
  const [name, setName] = useState("");
  const checked = checkAll(scheme.parameters, typed, language);
  const parameters = givenInputs(checked);
  const variant: Variant = {
    scheme: scheme.id,
    schemeVersion: scheme.version,
    name: name.trim(),
    parameters,
  };
  const why = !checked.every((one) => isGood(one.checked))
    ? VARIANT_TEXTS.wrong
    : Object.keys(parameters).length === 0
      ? VARIANT_TEXTS.nothing
      : undefined;
  const replaces = variants.list.some((other) => sameVariant(other, variant));
  const busy = disabled || variants.task.what !== undefined;
  const save = async () => {
    if (await variants.save(variant)) setName("");
  };
  return (
    <section className={styles.block} aria-labelledby={id}>
      <Heading id={id} level={3}>
        {say(VARIANT_TEXTS.title)}
      </Heading>
      <p className={styles.note}>{say(why ?? VARIANT_TEXTS.note)}</p>
      {variants.problem && <p className={`${styles.paragraph} ${styles.bad}`}>{variants.problem.message}</p>}
      <VariantList scheme={scheme} variants={variants} disabled={disabled} {...(onUse ? { onUse } : {})} />
      <Field label={say(VARIANT_TEXTS.name)}>
        <Input
          className={styles.full}
          value={name}
          maxLength={LONGEST_NAME}
          disabled={busy || why !== undefined}
          autoComplete="off"
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
      <div>
        <Button
          disabledFocusable={busy || why !== undefined || variant.name === ""}
          onClick={() => void save()}
        >
          {say(replaces ? VARIANT_TEXTS.saveOver : VARIANT_TEXTS.save)}
        </Button>
      </div>
      <TaskStatus task={variants.task} />
      <p role="status" className={styles.paragraph}>
        {variants.message}
      </p>
    </section>
  );
}
