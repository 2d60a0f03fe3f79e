/** A heading that takes the focus when it comes, so that a reader of the screen begins at the new content. */
import { useEffect, useRef } from "react";
import { useStyles } from "./styles";

interface Props {
  children: string;
  id?: string;
  level?: 2 | 3;
  /** The focus moves here when this changes, but not when the pane opens. */
  focusOn?: unknown;
}

export function Heading({ children, id, level = 2, focusOn }: Props) {
  const styles = useStyles();
  const place = useRef<HTMLHeadingElement>(null);
  const before = useRef(focusOn);
  useEffect(() => {
    if (before.current === focusOn) return;
    before.current = focusOn;
    place.current?.focus();
  }, [focusOn]);
  const Level = level === 2 ? "h2" : "h3";
  return (
    <Level ref={place} tabIndex={-1} className={styles.heading} id={id}>
      {children}
    </Level>
  );
}
