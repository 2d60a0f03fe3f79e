/** A part of the pane that is loaded when it is shown; where it does not come it says so and can be asked for again. */
import { Button } from "@fluentui/react-components";
import { useEffect, useState, type ComponentType, type ReactNode } from "react";
import { PANE } from "../../i18n/pane";
import { useLanguage } from "./language";
import { LoadAgain } from "./LoadAgain";
import { PageBoundary } from "./PageBoundary";
import { useStyles } from "./styles";

/** `load` imports the part: `async () => (await import("./Part")).Part`. Once it has come it shows at once. */
export function loaded<P extends object>(load: () => Promise<ComponentType<P>>): (props: P) => ReactNode {
  let known: { Part: ComponentType<P> } | undefined;
  const ask = async () => (known = { Part: await load() });
  return function Loaded(props: P) {
    const { say } = useLanguage();
    const asked = useLoaded(ask, known);
    if (!asked.value) return <Waiting asked={asked} />;
    const { Part } = asked.value;
    return (
      <PageBoundary say={say}>
        <Part {...props} />
      </PageBoundary>
    );
  };
}

export interface Asked<T> {
  value: T | undefined;
  /** It did not come, and nothing has come since. */
  failed: boolean;
  onItsWay: boolean;
  retry(): void;
}

/** What `load` brings; another function asks anew. */
export function useLoaded<T>(load: () => Promise<T>, known?: T): Asked<T> {
  const [tries, setTries] = useState(0);
  const [came, setCame] = useState<{ from: () => Promise<T>; tries: number; value?: T }>();
  useEffect(() => {
    if (known !== undefined) return undefined;
    let gone = false;
    load().then(
      (value) => {
        if (!gone) setCame({ from: load, tries, value });
      },
      (error: unknown) => {
        console.error(error);
        if (!gone) setCame({ from: load, tries });
      },
    );
    return () => {
      gone = true;
    };
  }, [load, known, tries]);
  const here = came?.from === load ? came : undefined;
  const value = known ?? here?.value;
  return {
    value,
    failed: here !== undefined && value === undefined,
    onItsWay: value === undefined && here?.tries !== tries,
    retry: () => setTries((before) => before + 1),
  };
}

/** In the place of what has not come yet, or did not come. */
export function Waiting({ asked: { failed, onItsWay, retry } }: { asked: Asked<unknown> }) {
  const { say } = useLanguage();
  const styles = useStyles();
  if (!failed) {
    return (
      <p role="status" className={styles.paragraph}>
        {say(PANE.loading)}
      </p>
    );
  }
  // The button stays while it is tried again: it has the focus.
  return (
    <div role="alert" className={styles.section}>
      <p className={`${styles.paragraph} ${styles.bad}`}>{say(PANE.partNotLoaded)}</p>
      <div className={styles.row}>
        <Button disabledFocusable={onItsWay} onClick={retry}>
          {say(onItsWay ? PANE.loading : PANE.tryAgain)}
        </Button>
        <LoadAgain say={say} />
      </div>
    </div>
  );
}
