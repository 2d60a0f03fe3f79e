/** Files that have come back: read, compared person by person, decided, then written as one command that can be taken back. */
import { Button } from "@fluentui/react-components";
import { useCallback, useMemo, useRef, useState, type DragEvent } from "react";
import { judgeFiles } from "../../exchange/departments/chosenFiles";
import { eventNow } from "../../exchange/departments/exchangeEvents";
import { scoredCells, withMeans } from "../../exchange/departments/means";
import { mergeFiles, type Here } from "../../exchange/departments/merge";
import type { Decisions } from "../../exchange/departments/mergeLists";
import type { ReturnedFile } from "../../exchange/departments/returned";
import type { RefusedFile } from "../../exchange/departments/returnedFile";
import { DEPARTMENT_TEXTS } from "../../i18n/paneDepartments";
import { idKey } from "../../template/lists/ids";
import { periodId } from "../../template/periods";
import { collect, reversed, type Collection } from "../../workbook/departments/exchange";
import type { PeriodNow } from "../../workbook/departments/readPeriod";
import type { ActionProps } from "../inserted/contracts";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { Changes } from "./Changes";
import { Conflicts } from "./Conflicts";
import { FileReport } from "./FileReport";
import { MeansReport } from "./MeansReport";

interface Props {
  now: PeriodNow;
  busy: boolean;
  run: ActionProps["run"];
}

export function CollectFiles({ now, busy, run }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const task = useTask();
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly (ReturnedFile | RefusedFile)[]>([]);
  /** What HR has said of files, against what would be done by itself. */
  const [used, setUsed] = useState<Readonly<Record<number, boolean>>>({});
  const [decisions, setDecisions] = useState<Decisions>({});
  const [written, setWritten] = useState<Collection>();
  const [said, setSaid] = useState("");
  const { layout, period, parameters, roster, entries, lists, events } = now;
  const { scheme, number } = layout;

  const judged = useMemo(() => {
    const sendings = events.filter(({ kind, period: own }) => kind === "sent" && own === periodId(period));
    return judgeFiles(files, sendings);
  }, [files, events, period]);
  const isUsed = useCallback(
    (at: number): boolean => {
      const one = judged[at];
      return one?.file !== undefined && (used[at] ?? one.reason === undefined);
    },
    [judged, used],
  );
  const taken = useMemo(
    () => judged.flatMap(({ file }, at) => (file && isUsed(at) ? [file] : [])),
    [judged, isUsed],
  );
  const here = useMemo(
    (): Here => ({ entries: new Map(entries.map(({ id, values }) => [idKey(id), values])), lists }),
    [entries, lists],
  );
  // The page is drawn at each step of the progress: of thousands of people that would be seen.
  const means = useMemo(() => withMeans(scheme, taken, layout.language), [scheme, taken, layout.language]);
  const merge = useMemo(
    () => mergeFiles(scheme, means.files, here, decisions),
    [scheme, means, here, decisions],
  );
  const count = merge.changes.length + merge.listChanges.length;

  const read = async (chosen: readonly File[]) => {
    if (chosen.length === 0) return;
    const found = await task.run(say(DEPARTMENT_TEXTS.readingFiles), async (progress) => {
      const { readReturned } = await import(
        /* webpackChunkName: "departmentReturned" */ "../../exchange/departments/returnedFile"
      );
      const context = {
        ...{ layout, period, parameters },
        roster: { ids: roster.map(({ id }) => id), departments: roster.map(({ department }) => department) },
      };
      const all: (ReturnedFile | RefusedFile)[] = [];
      for (const [at, file] of chosen.entries()) {
        progress(at / chosen.length);
        all.push(await readReturned(file.name, new Uint8Array(await file.arrayBuffer()), context));
      }
      return all;
    });
    // The same file can be chosen again after it was corrected.
    if (input.current) input.current.value = "";
    if (!found) return;
    setSaid("");
    setWritten(undefined);
    setFiles((before) => [...before, ...found]);
  };
  const clear = () => {
    setFiles([]);
    setUsed({});
    setDecisions({});
  };
  /** Of what went into means, what had to be scored: they are not written one by one. */
  const broughtBy = (file: ReturnedFile, index: number): number => {
    const place = means.placeOf[index];
    return place === undefined ? scoredCells(scheme, file) : (merge.brought[place] ?? 0);
  };
  const write = async () => {
    const at = new Date();
    const returned = taken.map((file, index) => ({
      kind: "returned" as const,
      ...{ period: periodId(period), department: file.sent.department, file: file.name, due: "" },
      ...{ people: file.rows.length, refused: file.refused.length, sent: file.sent.sent },
      cells: broughtBy(file, index),
    }));
    const collection = {
      ...{ changes: merge.changes, listChanges: merge.listChanges },
      events: returned.map((event) => eventNow(event, at)),
    };
    if (!(await run(say(DEPARTMENT_TEXTS.writing), () => collect(number, period, collection)))) return;
    setWritten(collection);
    setSaid(say(DEPARTMENT_TEXTS.written, { count }));
    clear();
  };
  const takeBack = async (collection: Collection) => {
    const at = new Date();
    const back = {
      ...reversed(collection),
      events: collection.events.map((event) => eventNow({ ...event, kind: "takenBack" }, at)),
    };
    if (!(await run(say(DEPARTMENT_TEXTS.takingBack), () => collect(number, period, back)))) return;
    setWritten(undefined);
    setSaid(say(DEPARTMENT_TEXTS.takenBack));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void read([...event.dataTransfer.files]);
  };
  const isBusy = busy || task.what !== undefined;
  const noRoom = Object.entries(merge.noRoom);

  return (
    <div
      className={styles.section}
      role="group"
      aria-label={say(DEPARTMENT_TEXTS.in)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <Heading level={3}>{say(DEPARTMENT_TEXTS.in)}</Heading>
      <div className={styles.row}>
        <Button disabledFocusable={isBusy} onClick={() => input.current?.click()}>
          {say(DEPARTMENT_TEXTS.chooseFiles)}
        </Button>
        <span className={styles.note}>{say(DEPARTMENT_TEXTS.drop)}</span>
        {/* The button opens it: what the browser itself shows is in the browser's language. */}
        <input
          ref={input}
          type="file"
          hidden
          multiple
          aria-label={say(DEPARTMENT_TEXTS.files)}
          accept=".xlsx,.xlsm"
          onChange={(event) => void read([...(event.target.files ?? [])])}
        />
      </div>
      <TaskStatus task={task} cancellable />
      {judged.map((one, at) => (
        <FileReport
          key={at}
          judged={one}
          isUsed={isUsed(at)}
          onUse={(on) => setUsed({ ...used, [at]: on })}
          onRemove={() => {
            setFiles(files.filter((_, other) => other !== at));
            setUsed({});
          }}
        />
      ))}
      {taken.length > 0 && (
        <>
          <MeansReport means={means} />
          <Changes merge={merge} />
          <Conflicts merge={merge} decisions={decisions} onDecide={setDecisions} />
          {noRoom.map(([list, missing]) => (
            <p key={list} className={`${styles.paragraph} ${styles.bad}`}>
              {say(DEPARTMENT_TEXTS.noRoom, {
                list: scheme.lists.find(({ id }) => id === list)?.title[layout.language] ?? list,
                count: missing,
              })}
            </p>
          ))}
          <Button
            appearance="primary"
            disabledFocusable={isBusy || merge.open > 0 || noRoom.length > 0}
            onClick={() => void write()}
          >
            {say(count > 0 ? DEPARTMENT_TEXTS.write : DEPARTMENT_TEXTS.noteOnly, { count })}
          </Button>
        </>
      )}
      {said !== "" && (
        <p className={styles.paragraph} role="status">
          {said}
        </p>
      )}
      {written && (
        <>
          <p className={styles.note}>{say(DEPARTMENT_TEXTS.takeBackHint)}</p>
          <div>
            <Button disabledFocusable={isBusy} onClick={() => void takeBack(written)}>
              {say(DEPARTMENT_TEXTS.takeBack)}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
