/** A text and the button that copies it; where the clipboard is refused it is shown and selected, to be copied by hand. */
import { Button, Field, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { PANE } from "../../i18n/pane";
import { useLanguage } from "./language";
import { useStyles } from "./styles";

interface Props {
  text: string;
  /** What the text is. */
  label: string;
  /** What the button says. */
  copy: string;
  /** Shown from the beginning; else only where it must be copied by hand. */
  shown?: boolean;
  /** Language of the text, where it is not the reader's. */
  lang?: string;
}

export function CopyText({ text, label, copy, shown = false, lang }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const place = useRef<HTMLTextAreaElement>(null);
  const [tried, setTried] = useState<{ text: string; copied: boolean }>();
  // Of another text nothing has been copied.
  const outcome = tried?.text === text ? tried : undefined;
  const tryCopying = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setTried({ text, copied: true });
    } catch {
      // Excel's web view may forbid the clipboard: then people copy it themselves.
      setTried({ text, copied: false });
    }
  };
  useEffect(() => {
    if (tried?.copied !== false) return;
    place.current?.focus();
    place.current?.select();
  }, [tried]);
  return (
    <>
      {(shown || outcome?.copied === false) && (
        <Field label={label}>
          <Textarea
            rows={10}
            resize="vertical"
            value={text}
            textarea={{ ref: place, readOnly: true, className: styles.report, lang }}
          />
        </Field>
      )}
      <div className={styles.row}>
        <Button size={shown ? "medium" : "small"} onClick={() => void tryCopying()}>
          {copy}
        </Button>
        <span role="status">{outcome && say(outcome.copied ? PANE.copied : PANE.copyByHand)}</span>
      </div>
    </>
  );
}
