/** Who has signed a period, whether its figures have moved since, and one more signature. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { SIGNING_PANE_TEXTS as S } from "../../i18n/paneSigning";
import { SIGNING_TEXTS } from "../../i18n/signing";
import { SIGNING_ROLES, type SigningRole } from "../../template/kept/signOffs";
import { periodId, periodLabel } from "../../template/periods";
import { dateText } from "../../template/typedValues";
import { lastClosed } from "../../workbook/closing/closedFigures";
import { readSigning, type PeriodSigning } from "../../workbook/closing/readSigning";
import { signOff } from "../../workbook/closing/signOff";
import type { ActionProps } from "../inserted/contracts";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { SignedFields, useSigned } from "./SignedFields";

export function SignOffs({ state, busy, run }: Pick<ActionProps, "state" | "busy" | "run">) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const reading = useTask();
  const { run: read } = reading;
  const { layout } = state.instance;
  const { number } = layout;
  const [found, setFound] = useState<PeriodSigning[]>();
  const [chosen, setChosen] = useState<string>();
  const [role, setRole] = useState<SigningRole>("department");
  const [department, setDepartment] = useState<string>();
  const signed = useSigned(`signing.${number}`);
  const look = useCallback(async () => {
    const now = await read(say(S.reading), () => readSigning(number));
    if (now) setFound(now);
  }, [read, say, number]);
  // Anew with what the overview has read, so that what has moved is said.
  useEffect(() => void look(), [look, state]);
  const usual = lastClosed(layout) ?? layout.opened.at(-1);
  const own =
    found?.find(({ period }) => periodId(period) === chosen) ??
    found?.find(({ period }) => usual && periodId(period) === periodId(usual));
  const of = own?.departments.includes(department ?? "") ? department : own?.departments[0];
  const sign = async () => {
    const { words } = signed;
    if (!own || !words) return;
    const { at, by } = words;
    const done = await run(say(S.signing), () =>
      signOff(number, {
        ...{ at, by, role, period: periodId(own.period) },
        ...(role === "department" ? { department: of ?? "" } : {}),
      }),
    );
    if (done) signed.clear();
  };
  const waits = busy || reading.what !== undefined;
  return (
    <div className={styles.section}>
      <Heading level={3}>{say(S.signOffs)}</Heading>
      <p className={styles.note}>{say(S.signOffsNote)}</p>
      <TaskStatus task={reading} quiet />
      {own && (
        <>
          <Field label={say(S.period)}>
            <Select value={periodId(own.period)} onChange={(_, { value }) => setChosen(value)}>
              {found?.map(({ period }) => (
                <option key={periodId(period)} value={periodId(period)}>
                  {periodLabel(period, language)}
                </option>
              ))}
            </Select>
          </Field>
          {own.signOffs.length === 0 && (
            <p className={styles.paragraph}>{say(S.none, { period: periodLabel(own.period, language) })}</p>
          )}
          <ul className={styles.list}>
            {own.signOffs.map(({ signOff: { role: by, department: where = "", ...each }, fits }) => (
              <li key={`${by} ${where}`} className={fits ? styles.paragraph : styles.bad}>
                {say(S.line, {
                  ...{ role: say(SIGNING_TEXTS[by]), department: where, by: each.by },
                  date: dateText(each.at),
                })}
                <span className={styles.note}> {say(fits ? S.fits : S.moved)}</span>
              </li>
            ))}
          </ul>
          <Field label={say(S.role)}>
            <Select value={role} onChange={(_, { value }) => setRole(value as SigningRole)}>
              {SIGNING_ROLES.map((each) => (
                <option key={each} value={each}>
                  {say(SIGNING_TEXTS[each])}
                </option>
              ))}
            </Select>
          </Field>
          {role === "department" && (
            <Field label={say(S.department)}>
              <Select value={of ?? ""} onChange={(_, { value }) => setDepartment(value)}>
                {own.departments.map((each) => (
                  <option key={each} value={each}>
                    {each === "" ? say(S.noDepartment) : each}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <SignedFields signed={signed} />
          <Button
            disabledFocusable={waits || !signed.words || (role === "department" && of === undefined)}
            onClick={() => void sign()}
          >
            {say(S.signNow)}
          </Button>
        </>
      )}
    </div>
  );
}
