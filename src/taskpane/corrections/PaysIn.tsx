/** With which period corrections are paid: the first that is open, unless another one is chosen. */
import { Field, Select } from "@fluentui/react-components";
import { CORRECTIONS_PANE_TEXTS as T } from "../../i18n/paneCorrections";
import { periodId, periodLabel, type Period } from "../../template/periods";
import { useLanguage } from "../shell/language";

interface Props {
  periods: readonly Period[];
  chosen: Period;
  choose(id: string): void;
}

export function PaysIn({ periods, chosen, choose }: Props) {
  const { say, language } = useLanguage();
  return (
    <Field label={say(T.paysIn)}>
      <Select value={periodId(chosen)} onChange={(_, { value }) => choose(value)}>
        {periods.map((period) => (
          <option key={periodId(period)} value={periodId(period)}>
            {periodLabel(period, language)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The chosen one, or the first. */
export const chosenOf = (periods: readonly Period[], id: string): Period | undefined =>
  periods.find((period) => periodId(period) === id) ?? periods[0];
