/** The scheme's worked examples, run in scratch sheets of the open workbook: what should be, and what the cells show. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { EXAMPLE_TEXTS } from "../../i18n/paneExamples";
import type { Scheme } from "../../schemes/scheme";
import { runExamples, type ExampleFigure } from "../../workbook/examples";
import { askFunctions } from "../../workbook/functionsAnswer";
import { Heading } from "../shell/Heading";
import { useLanguage, type Say } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { exampleTitle } from "./exampleTitle";

export function Examples({ scheme }: { scheme: Scheme }) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const task = useTask();
  const [figures, setFigures] = useState<ExampleFigure[]>();
  const count = scheme.examples.length;
  const run = async () => {
    setFigures(undefined);
    const firstPeriod = { kind: scheme.period, year: new Date().getFullYear(), index: 1 };
    const found = await task.run(say(EXAMPLE_TEXTS.running), async (progress) => {
      await askFunctions();
      return runExamples(scheme, { language, firstPeriod }, progress);
    });
    setFigures(found);
  };
  return (
    <section className={styles.section} aria-labelledby="examples">
      <Heading id="examples" level={3}>
        {say(EXAMPLE_TEXTS.title)}
      </Heading>
      <p className={styles.note}>{say(count === 0 ? EXAMPLE_TEXTS.none : EXAMPLE_TEXTS.note)}</p>
      {count > 0 && (
        <div>
          <Button disabledFocusable={task.what !== undefined} onClick={() => void run()}>
            {say(EXAMPLE_TEXTS.run, { count })}
          </Button>
        </div>
      )}
      <TaskStatus task={task} cancellable />
      {figures && <Figures scheme={scheme} figures={figures} />}
    </section>
  );
}

function Figures({ scheme, figures }: { scheme: Scheme; figures: readonly ExampleFigure[] }) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const T = EXAMPLE_TEXTS;
  const bad = figures.filter(({ good }) => !good).length;
  return (
    <>
      <p role="status" className={`${styles.paragraph} ${bad === 0 ? styles.good : styles.bad}`}>
        {say(bad === 0 ? T.allGood : T.someBad, { count: figures.length, bad })}
      </p>
      <table className={styles.table} aria-labelledby="examples">
        <thead>
          <tr>
            <th scope="col">{say(T.example)}</th>
            <th scope="col">{say(T.expected)}</th>
            <th scope="col">{say(T.cells)}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure, index) => {
            const { example, expected, actual, good } = figure;
            const first = figures[index - 1]?.example !== example;
            return (
              <tr key={index}>
                <th scope="row">
                  {first && (
                    <div>
                      {example.id.replace(/^.*-/, "")}. {example.what[language]}
                    </div>
                  )}
                  <span className={styles.note}>{exampleTitle(scheme, figure, say)}</span>
                </th>
                <td>{figure.how === "refused" ? say(T.must) : shown(expected, say)}</td>
                <td className={good ? styles.good : styles.bad}>
                  <span aria-hidden="true">{good ? "✓ " : "✗ "}</span>
                  <span className={styles.unseen}>{say(good ? T.good : T.bad)} </span>
                  {figure.how === "refused" ? refusal(actual, say) : shown(actual, say)}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

const refusal = ([message]: readonly unknown[], say: Say): string =>
  typeof message === "string" && message !== ""
    ? say(EXAMPLE_TEXTS.refusedYes, { message })
    : say(EXAMPLE_TEXTS.refusedNo);

/** As exact as the worked figures are given. */
const DECIMALS = 10;

const shown = (values: readonly unknown[], say: Say): string =>
  values.map((value) => shownValue(value, say)).join("; ") || say(EXAMPLE_TEXTS.blank);

function shownValue(value: unknown, say: Say): string {
  if (typeof value === "number") return String(Number(value.toFixed(DECIMALS)));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value ?? "") || say(EXAMPLE_TEXTS.blank);
}
