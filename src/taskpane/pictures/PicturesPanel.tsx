/** A period's results in pictures: completion, scores, grades, money by department, and against the period before. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { PICTURES_TEXTS as T } from "../../i18n/panePictures";
import { yuanGrouped } from "../../template/outputs/fen";
import { parsePeriod, periodId, periodLabel } from "../../template/periods";
import type { Pictures } from "../../template/pictures/pictures";
import { readPictures } from "../../workbook/readPictures";
import type { ActionProps } from "../inserted/contracts";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { Bars } from "./Bars";

export function PicturesPanel({ state }: ActionProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { number, opened, scheme } = state.instance.layout;
  const [chosen, setChosen] = useState("");
  const [found, setFound] = useState<{ at: string; pictures: Pictures }>();
  const [again, setAgain] = useState(0);
  const task = useTask();
  const { run } = task;
  const period = opened.find((one) => periodId(one) === chosen) ?? opened[opened.length - 1];
  const at = period ? periodId(period) : "";
  useEffect(() => {
    const own = parsePeriod(scheme.period, at);
    if (!own) return;
    void run(say(T.reading), () => readPictures(number, own)).then(
      (pictures) => pictures && setFound({ at, pictures }),
    );
  }, [run, say, scheme, number, at, state, again]);
  if (!period) return null;
  return (
    <>
      <p className={styles.note}>{say(T.note)}</p>
      <Field label={say(T.period)}>
        <Select value={at} disabled={task.what !== undefined} onChange={(_, { value }) => setChosen(value)}>
          {[...opened].reverse().map((one) => (
            <option key={periodId(one)} value={periodId(one)}>
              {periodLabel(one, language)}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        size="small"
        disabledFocusable={task.what !== undefined}
        onClick={() => setAgain((before) => before + 1)}
      >
        {say(T.look)}
      </Button>
      <TaskStatus task={task} />
      {found?.at === at && <Drawn pictures={found.pictures} />}
    </>
  );
}

function Drawn({ pictures }: { pictures: Pictures }) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { completion, scores, grades, money, previous, apart } = pictures;
  const named = (department: string) => department || say(T.noDepartment);
  const counts = (all: readonly { label: string; count: number }[]) =>
    all.map(({ label, count }) => ({ label, values: [count], text: say(T.peopleCount, { count }) }));
  if (completion.length === 0) return <p className={styles.paragraph}>{say(T.nobody)}</p>;
  return (
    <>
      <Bars
        title={say(T.completion)}
        heads={[say(T.department), say(T.ready)]}
        bars={completion.map(({ department, ready, open }) => ({
          label: named(department),
          // A share: small departments are no shorter.
          values: [ready / (ready + open)],
          text: say(T.completionOf, { ready, all: ready + open }),
        }))}
        most={1}
      />
      {scores ? (
        <Bars
          title={say(T.scores, { title: say(scores.column.title) })}
          heads={[say(T.band), say(T.people)]}
          bars={counts(scores.bands)}
        />
      ) : (
        <p className={styles.paragraph}>{say(T.noScores)}</p>
      )}
      {grades.map(({ column, words }) => (
        <Bars
          key={column.id}
          title={say(T.grades, { title: say(column.title) })}
          heads={[say(T.grade), say(T.people)]}
          bars={counts(words)}
        />
      ))}
      {money && (
        <Bars
          title={previous ? say(T.against, { period: periodLabel(previous, language) }) : say(T.money)}
          heads={[say(T.department), say(T.amount)]}
          bars={money.map(({ department, now, before }) => ({
            label: named(department),
            values: [now, ...(before === undefined ? [] : [before])],
            text:
              before === undefined
                ? yuanGrouped(now)
                : say(T.change, {
                    now: yuanGrouped(now),
                    before: yuanGrouped(before),
                    difference: `${now > before ? "+" : ""}${yuanGrouped(now - before)}`,
                  }),
          }))}
        />
      )}
      {apart > 0 && <p className={`${styles.paragraph} ${styles.bad}`}>{say(T.apart, { count: apart })}</p>}
    </>
  );
}
