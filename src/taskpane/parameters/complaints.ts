/** A finding as the properties of a Field: text beside the colour. */
import type { FieldProps as FluentFieldProps } from "@fluentui/react-components";
import type { Language } from "../../i18n/language";
import type { Parameter } from "../../schemes/scheme";
import { isMinor } from "../../template/cellRules";
import { findingText } from "../../template/parameters/parameterRules";
import { findingAt, type Checked } from "./typedParameters";

export function complained(
  parameter: Parameter,
  checked: Checked,
  language: Language,
  row = 0,
  column = 0,
): Pick<FluentFieldProps, "validationState" | "validationMessage"> {
  const finding = findingAt(checked, row, column);
  return finding
    ? {
        validationState: isMinor(finding.problem) ? "warning" : "error",
        validationMessage: findingText(parameter, finding, language),
      }
    : {};
}
