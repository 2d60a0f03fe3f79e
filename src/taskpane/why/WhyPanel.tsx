/** Why the selected cell holds what it holds: told in full, each input with the way there, to be copied as text. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { EXPLAIN_TEXTS as T } from "../../i18n/explain";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { address } from "../../template/addresses";
import { area } from "../../template/plan";
import { writeReport } from "../../workbook/audit/report";
import { explainCell, type Explanation } from "../../workbook/explain/explainCell";
import type { Input } from "../../workbook/explain/inputs";
import { jumpToCell } from "../../workbook/jump";
import { CopyText } from "../shell/CopyText";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { Around } from "./Around";
import { CallTable } from "./CallTable";
import { explanationSheet, explanationText, factsOf, verdictOf } from "./explanationText";

export function WhyPanel() {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const task = useTask();
  const [found, setFound] = useState<Explanation>();
  const explain = async (at?: Explanation["place"]) => {
    const now = await task.run(say(T.explaining), () => explainCell(language, at));
    if (now) setFound(now);
  };
  const go = (place: Explanation["place"]) =>
    void task.run(say(INSERTED_TEXTS.jumping), () => jumpToCell(place.sheet, place.cell));
  const write = ({ number = 0, ...told }: Explanation) =>
    task.run(say(T.writing), async () => {
      const text = explanationSheet(told, say, new Date().toLocaleString(language));
      await jumpToCell(await writeReport(number, text, "why"), area(0, 0));
    });
  return (
    <section className={styles.block} aria-labelledby="why">
      <Heading id="why">{say(T.title)}</Heading>
      <p className={styles.note}>{say(T.note)}</p>
      <div>
        <Button
          appearance="primary"
          disabledFocusable={task.what !== undefined}
          onClick={() => void explain()}
        >
          {say(T.explain)}
        </Button>
      </div>
      <TaskStatus task={task} />
      {found && <Told found={found} go={go} explain={(at) => void explain(at)} />}
      {found?.number !== undefined && (
        <div>
          <Button size="small" disabledFocusable={task.what !== undefined} onClick={() => void write(found)}>
            {say(T.write)}
          </Button>
        </div>
      )}
    </section>
  );
}

interface ToldProps {
  found: Explanation;
  go(place: Explanation["place"]): void;
  explain(place: Explanation["place"]): void;
}

function Told({ found, go, explain }: ToldProps) {
  const spoken = useLanguage();
  const { say } = spoken;
  const styles = useStyles();
  const { place, subject, readings, inputs, calls, formula } = found;
  const verdict = verdictOf(found, say);
  return (
    <div className={styles.section}>
      <dl className={styles.facts}>
        {factsOf(found, say).map(([term, fact]) => (
          <Fact key={term} term={term} fact={fact} />
        ))}
      </dl>
      <div>
        <Button size="small" onClick={() => go(place)}>
          {say(T.goTo, { what: address(place.cell) })}
        </Button>
      </div>
      <CopyText text={explanationText(found, say)} label={say(T.copyHere)} copy={say(T.copy)} />
      {verdict.map((line) => (
        <p key={line} role="status" className={styles.paragraph}>
          {line}
        </p>
      ))}
      {subject.clause && (
        <>
          <Heading level={3}>{say(T.clause)}</Heading>
          <blockquote className={styles.quote}>
            {subject.clause.quote}（{say(subject.clause.place)}）
          </blockquote>
        </>
      )}
      {readings.length > 0 && (
        <>
          <Heading level={3}>{say(T.readings)}</Heading>
          <ul className={styles.list}>
            {readings.map(({ name, reading, value }) => (
              <li key={say(name)}>{say(T.reading, { name: say(name), value, reading: say(reading) })}</li>
            ))}
          </ul>
        </>
      )}
      {subject.words && (
        <>
          <Heading level={3}>{say(T.words)}</Heading>
          <p className={styles.paragraph}>{say(subject.words)}</p>
        </>
      )}
      {inputs.length > 0 && (
        <>
          <Heading level={3}>{say(T.inputs, { count: inputs.length })}</Heading>
          <ul className={styles.list}>
            {inputs.map((input, index) => (
              <InputLine key={index} input={input} go={go} explain={explain} />
            ))}
          </ul>
        </>
      )}
      <Around found={found} go={go} />
      {calls.length > 0 && <Heading level={3}>{say(T.steps)}</Heading>}
      {calls.map((call, index) => (
        <CallTable key={index} call={call} number={index + 1} />
      ))}
      {formula !== "" && (
        <details className={styles.details}>
          <summary>{say(T.formula)}</summary>
          <code className={styles.report}>{formula}</code>
        </details>
      )}
    </div>
  );
}

function Fact({ term, fact }: { term: string; fact: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{fact}</dd>
    </>
  );
}

function InputLine({ input, go, explain }: { input: Input } & Pick<ToldProps, "go" | "explain">) {
  const { say } = useLanguage();
  const styles = useStyles();
  const what = say(input.title);
  const { sheet, cell } = input.place;
  return (
    <li className={styles.entry}>
      <span>
        {what} = <span className={styles.strong}>{input.value === "" ? "—" : input.value}</span>
      </span>
      <span className={styles.row}>
        <Button
          size="small"
          aria-label={say(T.goTo, { what: `${what} ${sheet} ${address(cell)}` })}
          onClick={() => go(input.place)}
        >
          {sheet} {address(cell)}
        </Button>
        {input.computed && cell.rows === 1 && cell.columns === 1 && (
          <Button size="small" aria-label={say(T.whyWhat, { what })} onClick={() => explain(input.place)}>
            {say(T.why)}
          </Button>
        )}
      </span>
    </li>
  );
}
