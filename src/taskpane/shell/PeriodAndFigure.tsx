/** Which period, and which of its figures something is about. */
import { Field, Select } from "@fluentui/react-components";
import type { Text } from "../../i18n/language";
import type { ResultColumn } from "../../schemes/scheme";
import { periodId, periodLabel, type Period } from "../../template/periods";
import { useLanguage } from "./language";

interface Props {
  labels: { period: Text; figure: Text };
  periods: readonly Period[];
  period: Period;
  columns: readonly ResultColumn[];
  column: ResultColumn;
  onChange(chosen: { period: string } | { column: string }): void;
}

export function PeriodAndFigure({ labels, periods, period, columns, column, onChange }: Props) {
  const { say, language } = useLanguage();
  return (
    <>
      <Field label={say(labels.period)}>
        <Select value={periodId(period)} onChange={(_, { value }) => onChange({ period: value })}>
          {periods.map((own) => (
            <option key={periodId(own)} value={periodId(own)}>
              {periodLabel(own, language)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say(labels.figure)}>
        <Select value={column.id} onChange={(_, { value }) => onChange({ column: value })}>
          {columns.map((own) => (
            <option key={own.id} value={own.id}>
              {own.title[language]}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
