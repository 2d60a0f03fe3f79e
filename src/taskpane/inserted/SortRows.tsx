/** Rows of a roster, an entry sheet or a list in another order, each whole. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { entryRole, listRole } from "../../template/layout";
import { ordersOf, type RowOrder } from "../../template/lists/rowOrder";
import { sortRows } from "../../workbook/sortRows";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { ActionProps } from "./contracts";

const BY = {
  id: "sortById",
  name: "sortByName",
  department: "sortByDepartment",
  missing: "sortByMissing",
} as const satisfies Record<RowOrder, keyof typeof INSERTED_TEXTS>;

export function SortRows({ state, busy, run }: ActionProps) {
  const { say } = useLanguage();
  const styles = useStyles();
  const { scheme, sheets, opened, number } = state.instance.layout;
  // The period that is being filled comes first.
  const roles = [
    ...[...opened]
      .reverse()
      .flatMap((period) => [entryRole(period), ...scheme.lists.map(({ id }) => listRole(id, period))]),
    "roster",
  ].filter((role) => sheets[role]);
  const [chosen, setChosen] = useState<{ role?: string; by?: RowOrder }>({});
  const [done, setDone] = useState<string>();
  const role = roles.find((each) => each === chosen.role) ?? roles[0];
  const orders = role === undefined ? [] : ordersOf(scheme, role);
  const by = orders.find((each) => each === chosen.by) ?? orders[0];
  const sort = async () => {
    if (role === undefined || by === undefined) return;
    setDone(undefined);
    const good = await run(say(INSERTED_TEXTS.sorting), () => sortRows(number, role, by));
    if (good) setDone(sheets[role]?.name);
  };
  return (
    <>
      <p className={styles.note}>{say(INSERTED_TEXTS.sortNote)}</p>
      <Field label={say(INSERTED_TEXTS.sortSheet)}>
        <Select value={role ?? ""} onChange={(_, { value }) => setChosen({ ...chosen, role: value })}>
          {roles.map((each) => (
            <option key={each} value={each}>
              {sheets[each]?.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say(INSERTED_TEXTS.sortBy)}>
        <Select
          value={by ?? ""}
          onChange={(_, { value }) => setChosen({ ...chosen, by: orders.find((each) => each === value) })}
        >
          {orders.map((each) => (
            <option key={each} value={each}>
              {say(INSERTED_TEXTS[BY[each]])}
            </option>
          ))}
        </Select>
      </Field>
      <Button appearance="primary" disabledFocusable={busy || role === undefined} onClick={() => void sort()}>
        {say(INSERTED_TEXTS.sortNow)}
      </Button>
      {done !== undefined && (
        <p className={styles.paragraph} role="status">
          {say(INSERTED_TEXTS.sorted, { sheet: done })}
        </p>
      )}
    </>
  );
}
