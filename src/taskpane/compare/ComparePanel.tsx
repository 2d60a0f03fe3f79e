/** This workbook beside another one: chosen, compared, each change with the way there; as a sheet on request. */
import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { COMPARE_TEXTS as T, KIND_TEXTS } from "../../i18n/comparing";
import { AUDIT_PANE_TEXTS } from "../../i18n/paneAudit";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { address } from "../../template/addresses";
import type { Layout } from "../../template/layout";
import { area } from "../../template/plan";
import { writeReport } from "../../workbook/audit/report";
import { compareWith, type Compared } from "../../workbook/comparing/compareWith";
import { jumpToCell } from "../../workbook/jump";
import type { ActionProps } from "../inserted/contracts";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { linesOf, outcomeText, periodsText, type Line } from "./comparisonText";

/** More are for the sheet. */
const MOST_SHOWN = 30;
const KINDS = ["figures", "people", "entries", "lists", "parameters", "formulas", "registers"] as const;

export function ComparePanel({ state, busy, run }: ActionProps) {
  const spoken = useLanguage();
  const { say, language } = spoken;
  const styles = useStyles();
  const task = useTask();
  const input = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<Compared>();
  const [refusal, setRefusal] = useState("");
  const { layout } = state.instance;
  const compare = async (file: File | undefined) => {
    if (!file) return;
    setFound(undefined);
    setRefusal("");
    const compared = await task.run(say(T.reading), async (progress) =>
      compareWith(
        layout.number,
        { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) },
        progress,
      ),
    );
    // The same file can be chosen again after it was changed.
    if (input.current) input.current.value = "";
    if (!compared) return;
    if ("refusal" in compared) setRefusal(compared.refusal[language]);
    else setFound(compared);
  };
  const write = () =>
    found &&
    run(say(T.writing), async () => {
      const sheet = await writeReport(layout.number, sheetText(found, layout, spoken), "compared");
      await jumpToCell(sheet, area(0, 0));
    });
  const waits = busy || task.what !== undefined;
  return (
    <>
      <p className={styles.note}>{say(T.note)}</p>
      <div>
        <Button appearance="primary" disabledFocusable={waits} onClick={() => input.current?.click()}>
          {say(T.choose)}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={say(T.file)}
          accept=".xlsx,.xlsm"
          onChange={(event) => void compare(event.target.files?.[0])}
        />
      </div>
      <TaskStatus task={task} cancellable />
      {refusal !== "" && (
        <p role="alert" className={`${styles.paragraph} ${styles.bad}`}>
          {refusal}
        </p>
      )}
      {found && (
        <>
          <Found found={found} layout={layout} />
          <div>
            <Button disabledFocusable={waits} onClick={() => void write()}>
              {say(T.write)}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function Found({ found, layout }: { found: Compared; layout: Layout }) {
  const spoken = useLanguage();
  const { say } = spoken;
  const styles = useStyles();
  const task = useTask();
  const lines = linesOf(found, layout, spoken);
  const unknown = [...found.figures, ...found.sums].filter(({ causes }) =>
    causes.some(({ kind }) => kind === "unknown"),
  ).length;
  const periods = periodsText(found, spoken);
  const go = (place: NonNullable<Line["place"]>) =>
    task.run(say(INSERTED_TEXTS.jumping), () =>
      jumpToCell(layout.sheets[place.role]?.name ?? place.role, place.cell),
    );
  return (
    <div className={styles.section}>
      <p role="status" className={styles.paragraph}>
        {outcomeText(found, spoken)}
      </p>
      {periods !== "" && <p className={styles.note}>{periods}</p>}
      {unknown > 0 && (
        <p className={`${styles.paragraph} ${styles.bad}`}>{say(T.unknownCount, { count: unknown })}</p>
      )}
      <TaskStatus task={task} quiet />
      {KINDS.map((kind) => {
        const own = lines.filter((line) => line.kind === kind);
        return (
          own.length > 0 && (
            <div key={kind} className={styles.section}>
              <Heading level={3}>{say(T[kind], { count: own.length })}</Heading>
              <ul className={styles.list}>
                {own.slice(0, MOST_SHOWN).map((line, index) => (
                  <Change key={index} line={line} onGo={(place) => void go(place)} />
                ))}
              </ul>
              {own.length > MOST_SHOWN && (
                <p className={styles.note}>{say(T.more, { count: own.length - MOST_SHOWN })}</p>
              )}
            </div>
          )
        );
      })}
    </div>
  );
}

function Change({ line, onGo }: { line: Line; onGo(place: NonNullable<Line["place"]>): void }) {
  const { say } = useLanguage();
  const styles = useStyles();
  const { text, why, place } = line;
  return (
    <li className={styles.entry}>
      <span>{text}</span>
      {why !== "" && <span className={styles.note}>{why}</span>}
      {place && (
        <div>
          <Button
            size="small"
            aria-label={say(INSERTED_TEXTS.goTo, { what: text })}
            onClick={() => onGo(place)}
          >
            {say(INSERTED_TEXTS.goThere)}
          </Button>
        </div>
      )}
    </li>
  );
}

function sheetText(found: Compared, layout: Layout, spoken: ReturnType<typeof useLanguage>) {
  const { say, language } = spoken;
  const scheme = say(layout.scheme.title);
  const periods = periodsText(found, spoken);
  return {
    sheet: say(T.sheet),
    title: say(T.sheetTitle, { scheme, name: found.name }),
    note: say(T.sheetNote),
    fingerprint: [say(AUDIT_PANE_TEXTS.fingerprint), found.fingerprint] as const,
    facts: [
      [say(T.fileFact), found.name],
      [say(AUDIT_PANE_TEXTS.when), new Date().toLocaleString(language)],
      [say(T.result), outcomeText(found, spoken) + (periods === "" ? "" : ` ${periods}`)],
    ] as const,
    headings: [say(T.kind), say(T.what), say(AUDIT_PANE_TEXTS.cell), say(T.why)],
    findings: linesOf(found, layout, spoken).map(({ kind, text, why, place }) => [
      say(KIND_TEXTS[kind]),
      text,
      place ? `${layout.sheets[place.role]?.name ?? place.role}!${address(place.cell)}` : "",
      why,
    ]),
    end: say(T.end),
  };
}
