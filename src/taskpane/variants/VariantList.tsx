/** The own variants of a scheme: to be chosen, and to be deleted when that is meant. */
import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { PANE } from "../../i18n/pane";
import { VARIANT_TEXTS } from "../../i18n/paneVariants";
import { earlierShape } from "../../schemes/earlierShapes";
import type { Scheme } from "../../schemes/scheme";
import { textIn, type SchemeShape } from "../../schemes/shape";
import { variantToday, type Variant } from "../../template/kept/variants";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { Variants } from "./useVariants";

interface Props {
  scheme: Scheme;
  variants: Variants;
  /** The name of the one that is chosen. */
  chosen?: string;
  disabled?: boolean;
  /** None where they cannot be chosen. */
  onUse?(variant: Variant): void;
}

export function VariantList({ scheme, variants, chosen, disabled = false, onUse }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const [asked, setAsked] = useState<string>();
  const own = variants.list.filter((variant) => variant.scheme === scheme.id);
  const busy = disabled || variants.task.what !== undefined;
  if (own.length === 0) return null;
  return (
    <ul className={styles.list}>
      {own.map((variant) => {
        const { name } = variant;
        const today = variantToday(scheme, variant);
        return (
          <li key={name} className={styles.section}>
            <div className={styles.row}>
              {onUse ? (
                <Button
                  size="small"
                  disabled={busy || !today}
                  appearance={name === chosen ? "primary" : "secondary"}
                  aria-pressed={name === chosen}
                  onClick={() => today && onUse(today.variant)}
                >
                  {say(VARIANT_TEXTS.own, { name })}
                  {name === chosen ? " ✓" : ""}
                </Button>
              ) : (
                <span>{say(VARIANT_TEXTS.own, { name })}</span>
              )}
              <Button
                size="small"
                appearance="subtle"
                disabled={busy}
                aria-label={say(asked === name ? VARIANT_TEXTS.removeYesOf : VARIANT_TEXTS.removeOf, {
                  name,
                })}
                onClick={() => {
                  if (asked !== name) return setAsked(name);
                  setAsked(undefined);
                  void variants.remove(variant);
                }}
              >
                {say(asked === name ? VARIANT_TEXTS.removeYes : VARIANT_TEXTS.remove)}
              </Button>
            </div>
            {!today && (
              <span className={styles.note}>
                {scheme.design
                  ? say(VARIANT_TEXTS.otherRevision, { revision: variant.schemeVersion })
                  : say(VARIANT_TEXTS.newer)}
              </span>
            )}
            {today && variant.schemeVersion < scheme.version && (
              <span className={styles.note}>{say(VARIANT_TEXTS.older)}</span>
            )}
            {today && today.gone.length > 0 && <GoneParameters variant={variant} ids={today.gone} />}
          </li>
        );
      })}
    </ul>
  );
}

/** Parameters of the variant that the scheme has no longer, by the names that they had. */
function GoneParameters({ variant, ids }: { variant: Variant; ids: readonly string[] }) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const [shape, setShape] = useState<SchemeShape>();
  const { scheme, schemeVersion } = variant;
  useEffect(() => {
    let gone = false;
    // Without the names the ids are shown.
    earlierShape(scheme, schemeVersion).then(
      (found) => !gone && setShape(found),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [scheme, schemeVersion]);
  const names = ids.map((id) => {
    const found = shape?.parameters.find((parameter) => parameter.id === id);
    return found ? textIn(found.name, language) : id;
  });
  return (
    <span className={styles.note}>! {say(VARIANT_TEXTS.gone, { names: names.join(say(PANE.comma)) })}</span>
  );
}
