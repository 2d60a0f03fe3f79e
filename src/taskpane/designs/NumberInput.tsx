/** A number that is typed: what is in the field stays as it was typed until the number behind it changes. */
import { Input } from "@fluentui/react-components";
import { useState } from "react";
import { useStyles } from "../shell/styles";
import { shownNumber, typedNumber } from "./data";

interface Props {
  value: unknown;
  percent?: boolean;
  /** Of a field without a visible label of its own. */
  label?: string;
  disabled?: boolean;
  onChange(value: number | string | null): void;
}

export function NumberInput({ value, percent = false, label, disabled = false, onChange, ...field }: Props) {
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const same = typedNumber(typed, percent) === (value ?? null);
  return (
    <Input
      {...field}
      className={styles.full}
      inputMode="decimal"
      autoComplete="off"
      disabled={disabled}
      {...(label === undefined ? {} : { "aria-label": label })}
      {...(percent ? { contentAfter: "%" } : {})}
      value={same ? typed : shownNumber(value, percent)}
      onChange={(_, { value: text }) => {
        setTyped(text);
        onChange(typedNumber(text, percent));
      }}
    />
  );
}
