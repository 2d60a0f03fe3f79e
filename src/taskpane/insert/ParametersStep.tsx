/** Step 3: weights and parameters, and variants of HR's own. */
import { INSERT_TEXTS } from "../../i18n/paneInsert";
import type { Scheme } from "../../schemes/scheme";
import { ParameterFields } from "../parameters/ParameterFields";
import type { Typed } from "../../template/parameters/parameterCells";
import { checkAll, isGood, type TypedParameters } from "../parameters/typedParameters";
import { useLanguage } from "../shell/language";
import { listed } from "../shell/listed";
import { useStyles } from "../shell/styles";
import type { Variant } from "../../template/kept/variants";
import { VariantFields } from "../variants/VariantFields";
import type { StepId } from "./insertDraft";
import { StepFrame } from "./StepFrame";

interface Props {
  scheme: Scheme;
  typed: TypedParameters;
  onChange(id: string, typed: Typed): void;
  onUse(variant: Variant): void;
  go(step: StepId): void;
}

export function ParametersStep({ scheme, typed, onChange, onUse, go }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const wrong = checkAll(scheme.parameters, typed, language)
    .filter(({ checked }) => !isGood(checked))
    .map(({ parameter }) => parameter.name[language]);
  const blocked =
    wrong.length > 0 ? say(INSERT_TEXTS.wrongParameters, { names: listed(wrong, say) }) : undefined;
  return (
    <StepFrame step="parameters" go={go} blocked={blocked}>
      <p className={styles.note}>{say(INSERT_TEXTS.parametersNote)}</p>
      <ParameterFields scheme={scheme} typed={typed} onChange={onChange} />
      <VariantFields id="variants" scheme={scheme} typed={typed} onUse={onUse} />
    </StepFrame>
  );
}
