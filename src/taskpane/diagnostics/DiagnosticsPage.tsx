/** What somebody with a real Excel can tell us in a minute. */
import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { PANE } from "../../i18n/pane";
import { BY_HAND, DIAGNOSTICS_TEXTS } from "../../i18n/paneDiagnostics";
import { officeFacts, type OfficeFacts } from "../../workbook/office";
import { runProbes, type Finding } from "../../workbook/probes/run";
import { CopyText } from "../shell/CopyText";
import { Heading } from "../shell/Heading";
import { HelpLink } from "../shell/HelpLink";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { reportText } from "./report";

interface Tested {
  findings: Finding[];
  at: Date;
}

export default function DiagnosticsPage() {
  const { say } = useLanguage();
  const styles = useStyles();
  const task = useTask();
  const [opened] = useState(() => new Date());
  const [tested, setTested] = useState<Tested>();
  const facts = officeFacts();
  const test = async () => {
    const findings = await task.run(say(DIAGNOSTICS_TEXTS.running), (progress) => runProbes(progress));
    if (findings) setTested({ findings, at: new Date() });
  };
  return (
    <div className={styles.page}>
      <Facts facts={facts} />
      <section className={styles.section} aria-labelledby="self-test">
        <Heading id="self-test">{say(DIAGNOSTICS_TEXTS.selfTest)}</Heading>
        <p className={styles.note}>
          {say(DIAGNOSTICS_TEXTS.selfTestNote)} <HelpLink page="trouble">{say(PANE.trouble)}</HelpLink>
        </p>
        <div>
          <Button
            appearance="primary"
            disabledFocusable={task.what !== undefined}
            onClick={() => void test()}
          >
            {say(DIAGNOSTICS_TEXTS.run)}
          </Button>
        </div>
        <TaskStatus task={task} cancellable />
        {tested && <Findings findings={tested.findings} />}
      </section>
      <section className={styles.section} aria-labelledby="by-hand">
        <Heading id="by-hand">{say(DIAGNOSTICS_TEXTS.byHand)}</Heading>
        <p className={styles.note}>{say(DIAGNOSTICS_TEXTS.byHandNote)}</p>
        <ol className={styles.list}>
          {BY_HAND.map((step) => (
            <li key={step["en-US"]}>{say(step)}</li>
          ))}
        </ol>
      </section>
      <section className={styles.section}>
        <CopyText
          text={reportText(facts, tested?.findings, tested?.at ?? opened)}
          label={say(DIAGNOSTICS_TEXTS.report)}
          copy={say(DIAGNOSTICS_TEXTS.copy)}
          shown
          lang="en"
        />
      </section>
    </div>
  );
}

function Facts({ facts }: { facts: OfficeFacts }) {
  const { say } = useLanguage();
  const styles = useStyles();
  const T = DIAGNOSTICS_TEXTS;
  const program = [facts.host, facts.platform, facts.excel].filter(Boolean).join(" ");
  const rows: [string, string][] = [
    [say(T.addIn), facts.addIn],
    [say(T.host), program || say(T.unknown)],
    [say(T.displayLanguage), facts.displayLanguage],
    [say(T.contentLanguage), facts.contentLanguage ?? say(T.unknown)],
    [say(T.functions), say(facts.functionsRegistered ? T.registered : T.notRegistered)],
  ];
  return (
    <section className={styles.section} aria-labelledby="environment">
      <Heading id="environment">{say(T.title)}</Heading>
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Heading level={3}>{say(T.sets)}</Heading>
      <ul className={styles.list}>
        {facts.sets.map(({ name, version, supported }) => (
          <li key={name + version}>{say(supported ? T.supported : T.unsupported, { name, version })}</li>
        ))}
      </ul>
    </section>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  const { say } = useLanguage();
  const styles = useStyles();
  const T = DIAGNOSTICS_TEXTS;
  const bad = findings.filter(({ good }) => !good).length;
  return (
    <>
      <p role="status" className={`${styles.paragraph} ${bad === 0 ? styles.good : styles.bad}`}>
        {say(bad === 0 ? T.allGood : T.someBad, { count: findings.length, bad })}
      </p>
      <ul className={styles.list}>
        {findings.map(({ id, title, good, means, seen, milliseconds }) => (
          <li key={id}>
            {say(good ? T.good : T.bad, { title: say(title), means: say(means), seen })}
            {milliseconds !== undefined && say(T.time, { milliseconds })}
          </li>
        ))}
      </ul>
    </>
  );
}
