/** An inserted scheme of HR's own, opened for changing: what is kept is its next revision, to which it is brought up later. */
import { useState } from "react";
import { DESIGN_TEXTS } from "../../i18n/paneDesigns";
import { readKeptDesign, sameDesign, type Design } from "../../schemes/designs/design";
import { saveDesign } from "../../workbook/designs/kept";
import type { SchemeState } from "../../workbook/overview";
import { useDraft } from "../shell/draft";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { Designer } from "./Designer";

interface Props {
  state: SchemeState;
  busy: boolean;
  run(what: string, job: () => Promise<unknown>): Promise<boolean>;
  close(): void;
}

export default function ChangeDesign({ state, busy, run, close }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const [said, setSaid] = useState("");
  const { newerDesign, record, layout } = state.instance;
  const read = readKeptDesign(newerDesign ?? layout.scheme.design);
  const inserted = "design" in read ? read.design : undefined;
  const { value, update, clear } = useDraft<{ design: Design | null }>(`design ${layout.scheme.id}`, {
    design: null,
  });
  if (!inserted) return null;
  const data = value.design ?? inserted;
  const keep = async (own: Design) => {
    if (sameDesign(own, inserted)) return setSaid(say(DESIGN_TEXTS.changeNothing));
    // The one that is inserted may not be kept in the workbook any more.
    const revision = Math.max(inserted.revision, record.schemeVersion) + 1;
    const done = await run(say(DESIGN_TEXTS.saving), () => saveDesign({ ...own, revision }));
    if (!done) return;
    clear();
    setSaid(say(DESIGN_TEXTS.changeKept, { revision }));
  };
  return (
    <>
      <p className={styles.paragraph}>{say(DESIGN_TEXTS.changeNote)}</p>
      <Designer
        data={data}
        busy={busy}
        inserted
        onChange={(design) => {
          setSaid("");
          update({ design });
        }}
        onKeep={(own) => void keep(own)}
        onBack={close}
      >
        <span role="status" className={`${styles.note} ${styles.good}`}>
          {said}
        </span>
      </Designer>
    </>
  );
}
