/** Headings, and the focus that moves to the new one when what is under it changes: a reader begins there. */
import { useEffect, useRef, type RefObject } from "react";
import { useStyles } from "./styles";

interface Props {
  children: string;
  id?: string;
  level?: 2 | 3 | 4;
}

export function Heading({ children, id, level = 2 }: Props) {
  const styles = useStyles();
  const Level = `h${level}` as const;
  return (
    <Level tabIndex={-1} className={level === 4 ? styles.groupHeading : styles.heading} id={id}>
      {children}
    </Level>
  );
}

/** Of what holds the heading, which may have to be loaded first. When the pane opens nothing moves. */
export function useFocusOnChange(shown: string): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return undefined;
    before.current = shown;
    const { current } = place;
    const focus = () => {
      const heading = current?.querySelector<HTMLElement>("h2");
      heading?.focus();
      return heading != null;
    };
    if (!current || focus()) return undefined;
    const observer = new MutationObserver(() => {
      if (focus()) observer.disconnect();
    });
    observer.observe(current, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [shown]);
  return place;
}
