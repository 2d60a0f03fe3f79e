/** Headings, and the focus that moves to the new one when what is under it changes: a reader begins there. */
import { useEffect, useRef, type KeyboardEvent, type RefObject } from "react";
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
    <Level
      tabIndex={-1}
      className={level === 4 ? styles.groupHeading : styles.heading}
      id={id}
      onKeyDown={onToTheNext}
    >
      {children}
    </Level>
  );
}

/**
 * On the web office.js moves the focus itself, among what is in the order of Tab: from a heading, which is not, Tab would
 * leave the pane. It listens at the window, and does not hear of this one: the browser goes on from here.
 */
function onToTheNext(event: KeyboardEvent): void {
  if (event.key === "Tab") event.stopPropagation();
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
