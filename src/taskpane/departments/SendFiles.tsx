/** Makes the files of the chosen departments, notes in the workbook what was sent, and hands the files over. */
import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Department } from "../../exchange/departments/departments";
import { eventNow } from "../../exchange/departments/exchangeEvents";
import { defaultPattern, fileNames, patternWords, safeName } from "../../exchange/departments/fileNames";
import { PANE } from "../../i18n/pane";
import { DEPARTMENT_TEXTS } from "../../i18n/paneDepartments";
import { PANE_RATER_TEXTS } from "../../i18n/paneRaters";
import { comparePeriods, periodId, periodLabel } from "../../template/periods";
import { noteEvents } from "../../workbook/departments/exchange";
import { readChosen, type Receivers } from "../../workbook/departments/readChosen";
import type { PeriodNow } from "../../workbook/departments/readPeriod";
import { canDownload, openAsWorkbook } from "../../workbook/handOver";
import type { ActionProps } from "../inserted/contracts";
import { download } from "../shell/download";
import { CopyText } from "../shell/CopyText";
import { useDraft } from "../shell/draft";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { useDownload, type Saved } from "./useDownload";

const NEW = {
  /** By period; none: as the scheme says. */
  dues: {} as Readonly<Record<string, string>>,
  ...{ back: "", before: false },
  /** `null`: as it is usual. */
  pattern: null as string | null,
};

interface Made {
  departments: number;
  people: number;
  /** Whose name is not in the file. */
  anonymous: readonly { file: string; rater: string }[];
  /** To be saved at once: one file, or all in an archive. */
  saved?: Saved;
  /** To be opened one by one, where nothing can be saved. */
  opened: readonly Saved[];
}

interface Props {
  now: PeriodNow;
  by: Receivers;
  departments: readonly Department[];
  busy: boolean;
  run: ActionProps["run"];
}

export function SendFiles({ now, by, departments, busy, run }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const { layout, period } = now;
  const { scheme, language, number } = layout;
  const { value: draft, update } = useDraft(`departments.out.${number}`, NEW);
  const [made, setMade] = useState<Made>();
  const task = useTask();
  const link = useDownload(made?.saved);
  const label = periodLabel(period, language);
  const named = { scheme, language, period: label };
  const pattern = draft.pattern ?? defaultPattern(language);
  const [example] = fileNames(pattern, named, [departments[0]?.name ?? now.roster[0]?.department ?? ""]);
  const { back } = draft;
  const due = draft.dues[periodId(period)] ?? now.due?.due ?? "";
  const previous = [...layout.opened].filter((one) => comparePeriods(one, period) < 0).pop();

  const make = async () => {
    setMade(undefined);
    // Nothing is noted yet: who cancels here has sent nothing.
    const ready = await task.run(say(DEPARTMENT_TEXTS.making), async (progress) => {
      const { makeFiles, zipOf } = await import(
        /* webpackChunkName: "departmentSending" */ "../../exchange/departments/sending"
      );
      // Entries, people and parameters may have changed since the page was read.
      const read = await readChosen(
        number,
        period,
        departments.map(({ name }) => name),
        by,
        draft.before ? previous : undefined,
      );
      const at = new Date();
      const { layout: own, parameters } = read.now;
      const files = await makeFiles(
        {
          layout: own,
          period,
          parameters,
          sent: at.toISOString(),
          pattern,
          asking: { due, back, ...(read.before ? { before: read.before } : {}) },
        },
        read.departments,
        progress,
      );
      return { at, files, zipOf, departments: read.departments };
    });
    if (!ready) return;
    const { at, files, zipOf } = ready;
    const sent = { kind: "sent" as const, period: periodId(period), due, sent: at.toISOString() };
    // Noted before they are handed over: what is not known could not be chased.
    const isNoted = await run(say(DEPARTMENT_TEXTS.noting), () =>
      noteEvents(
        number,
        files.map(({ name, department }, index) => {
          const people = ready.departments[index]?.people.length ?? 0;
          return eventNow({ ...sent, department, file: name, people, cells: 0, refused: 0 }, at);
        }),
      ),
    );
    if (!isNoted) return;
    const [first] = files;
    const archive = { name: `${safeName(`${scheme.shortTitle[language]}_${label}`)}.zip` };
    const result: Made = {
      departments: files.length,
      people: ready.departments.reduce((sum, { people }) => sum + people.length, 0),
      anonymous: files.flatMap(({ name }, index) => {
        const own = ready.departments[index];
        return own?.rating?.anonymous ? [{ file: name, rater: own.rater ?? "" }] : [];
      }),
      ...(canDownload() && first
        ? { saved: files.length === 1 ? first : { ...archive, bytes: zipOf(files) }, opened: [] }
        : { opened: files }),
    };
    setMade(result);
    if (result.saved) download(result.saved.name, new Uint8Array(result.saved.bytes));
  };
  const isBusy = busy || task.what !== undefined;

  return (
    <div className={styles.section} role="group" aria-label={say(DEPARTMENT_TEXTS.out)}>
      <Heading level={3}>{say(DEPARTMENT_TEXTS.out)}</Heading>
      <Field
        label={say(DEPARTMENT_TEXTS.due)}
        {...(now.due ? { hint: say(DEPARTMENT_TEXTS.dueHint, { said: now.due.said }) } : {})}
      >
        <Input
          type="date"
          value={due}
          onChange={(_, { value }) => update({ dues: { ...draft.dues, [periodId(period)]: value } })}
        />
      </Field>
      <Field label={say(DEPARTMENT_TEXTS.back)}>
        <Input value={back} onChange={(_, { value }) => update({ back: value })} />
      </Field>
      <Field
        label={say(DEPARTMENT_TEXTS.pattern)}
        hint={say(DEPARTMENT_TEXTS.patternHint, {
          words: patternWords(language).join(say(PANE.comma)),
          example: `${example ?? ""}.xlsx`,
        })}
      >
        <Input value={pattern} onChange={(_, { value }) => update({ pattern: value })} />
      </Field>
      {previous && (
        <Checkbox
          label={say(DEPARTMENT_TEXTS.before, { period: periodLabel(previous, language) })}
          checked={draft.before}
          onChange={(_, { checked }) => update({ before: checked === true })}
        />
      )}
      <Button
        appearance="primary"
        disabledFocusable={isBusy || departments.length === 0 || pattern.trim() === ""}
        onClick={() => void make()}
      >
        {say(by === "raters" ? PANE_RATER_TEXTS.make : DEPARTMENT_TEXTS.make, { count: departments.length })}
      </Button>
      <TaskStatus task={task} cancellable />
      {made && (
        <p className={styles.paragraph} role="status">
          {say(DEPARTMENT_TEXTS.made, { count: made.departments, people: made.people })}
        </p>
      )}
      {made && made.anonymous.length > 0 && (
        <CopyText
          shown
          text={made.anonymous.map((one) => say(PANE_RATER_TEXTS.whoLine, one)).join("\n")}
          label={say(PANE_RATER_TEXTS.whoGets)}
          copy={say(PANE_RATER_TEXTS.copyWho)}
        />
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
