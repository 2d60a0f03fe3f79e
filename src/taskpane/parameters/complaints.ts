/** A complaint as the properties of a Field: text beside the colour. */
import type { FieldProps as FluentFieldProps } from "@fluentui/react-components";
import type { Say } from "../shell/language";
import type { Complaint } from "./typedParameters";

export function complained(
  complaint: Complaint | undefined,
  say: Say,
): Pick<FluentFieldProps, "validationState" | "validationMessage"> {
  return complaint
    ? { validationState: "error", validationMessage: say(complaint.text, complaint.values) }
    : {};
}
