/** Makes the files of the chosen departments, notes in the workbook what was sent, and hands the files over. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Department } from "../../exchange/departments/departments";
import { eventNow } from "../../exchange/departments/exchangeEvents";
import { DEFAULT_PATTERN, fileNames, safeName } from "../../exchange/departments/fileNames";
import { DEPARTMENT_TEXTS } from "../../i18n/paneDepartments";
import { periodId, periodLabel } from "../../template/periods";
import { noteEvents } from "../../workbook/departments/exchange";
import { readChosen } from "../../workbook/departments/readChosen";
import type { PeriodNow } from "../../workbook/departments/readPeriod";
import { canDownload, openAsWorkbook } from "../../workbook/handOver";
import type { ActionProps } from "../inserted/contracts";
import { download } from "../shell/download";
import { useDraft } from "../shell/draft";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useDownload, type Saved } from "./useDownload";

const NEW = { due: "", back: "", pattern: DEFAULT_PATTERN };

interface Made {
  departments: number;
  people: number;
  /** To be saved at once: one file, or all in an archive. */
  saved?: Saved;
  /** To be opened one by one, where nothing can be saved. */
  opened: readonly Saved[];
}

interface Props {
  now: PeriodNow;
  departments: readonly Department[];
  busy: boolean;
  run: ActionProps["run"];
}

export function SendFiles({ now, departments, busy, run }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const { layout, period } = now;
  const { scheme, language, number } = layout;
  const { value: draft, update } = useDraft(`departments.out.${number}`, NEW);
  const [made, setMade] = useState<Made>();
  const link = useDownload(made?.saved);
  const label = periodLabel(period, language);
  const named = { scheme, language, period: label };
  const [example] = fileNames(draft.pattern, named, [
    departments[0]?.name ?? now.roster[0]?.department ?? "",
  ]);
  const { due, back, pattern } = draft;

  const make = async () => {
    setMade(undefined);
    let result: Made | undefined;
    const isDone = await run(say(DEPARTMENT_TEXTS.making), async (progress) => {
      const { makeFiles, zipOf } = await import(
        /* webpackChunkName: "departmentSending" */ "../../exchange/departments/sending"
      );
      // Entries, people and parameters may have changed since the page was read.
      const read = await readChosen(
        number,
        period,
        departments.map(({ name }) => name),
      );
      const at = new Date();
      const sent = at.toISOString();
      const { layout: own, parameters } = read.now;
      const files = await makeFiles(
        { layout: own, period, parameters, sent, pattern, asking: { due, back } },
        read.departments,
        progress,
      );
      // Noted first: what was handed over and is not known could not be chased.
      await noteEvents(
        number,
        files.map(({ name, department }, index) =>
          eventNow(
            {
              ...{
                kind: "sent",
                period: periodId(period),
                department,
                file: name,
                due,
                sent,
                cells: 0,
                refused: 0,
              },
              people: read.departments[index]?.people.length ?? 0,
            },
            at,
          ),
        ),
      );
      const [first] = files;
      const archive = { name: `${safeName(`${scheme.shortTitle[language]}_${label}`)}.zip` };
      result = {
        departments: files.length,
        people: read.departments.reduce((sum, { people }) => sum + people.length, 0),
        ...(canDownload() && first
          ? { saved: files.length === 1 ? first : { ...archive, bytes: zipOf(files) }, opened: [] }
          : { opened: files }),
      };
    });
    if (!isDone || !result) return;
    setMade(result);
    if (result.saved) download(result.saved.name, new Uint8Array(result.saved.bytes));
  };

  return (
    <div className={styles.section} role="group" aria-label={say(DEPARTMENT_TEXTS.out)}>
      <Heading level={3}>{say(DEPARTMENT_TEXTS.out)}</Heading>
      <Field label={say(DEPARTMENT_TEXTS.due)}>
        <Input type="date" value={due} onChange={(_, { value }) => update({ due: value })} />
      </Field>
      <Field label={say(DEPARTMENT_TEXTS.back)}>
        <Input value={back} onChange={(_, { value }) => update({ back: value })} />
      </Field>
      <Field
        label={say(DEPARTMENT_TEXTS.pattern)}
        hint={say(DEPARTMENT_TEXTS.patternHint, { example: `${example ?? ""}.xlsx` })}
      >
        <Input value={pattern} onChange={(_, { value }) => update({ pattern: value })} />
      </Field>
      <Button
        appearance="primary"
        disabledFocusable={busy || departments.length === 0 || pattern.trim() === ""}
        onClick={() => void make()}
      >
        {say(DEPARTMENT_TEXTS.make, { count: departments.length })}
      </Button>
      {made && (
        <p className={styles.paragraph} role="status">
          {say(DEPARTMENT_TEXTS.made, { count: made.departments, people: made.people })}
        </p>
      )}
      {made?.saved && link !== undefined && (
        <p className={styles.note}>
          {say(DEPARTMENT_TEXTS.saveHint)}{" "}
          <a href={link} download={made.saved.name}>
            {say(DEPARTMENT_TEXTS.save, {
              name: made.saved.name,
              size: Math.ceil(made.saved.bytes.length / 1024),
            })}
          </a>
        </p>
      )}
      {made && made.opened.length > 0 && (
        <>
          <p className={styles.note}>{say(DEPARTMENT_TEXTS.openHint)}</p>
          <ul className={styles.list}>
            {made.opened.map(({ name, bytes }) => (
              <li key={name}>
                <Button
                  size="small"
                  onClick={() => void run(say(DEPARTMENT_TEXTS.opening), () => openAsWorkbook(bytes))}
                >
                  {say(DEPARTMENT_TEXTS.open, { name })}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
