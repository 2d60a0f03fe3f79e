/** Step 4: who is rated, and what was entered for them elsewhere. */
import { INSERT_TEXTS } from "../../i18n/paneInsert";
import type { Scheme } from "../../schemes/scheme";
import type { PeopleDraft } from "../people/peopleDraft";
import type { ReadPeople } from "../people/readPeople";
import { PeopleFields } from "../people/PeopleFields";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { StepId } from "./insertDraft";
import { StepFrame } from "./StepFrame";

interface Props {
  scheme: Scheme;
  draft: PeopleDraft;
  read: ReadPeople | undefined;
  onChange(draft: PeopleDraft): void;
  go(step: StepId): void;
}

export function PeopleStep({ scheme, draft, read, onChange, go }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const count = read?.problems.length ?? 0;
  return (
    <StepFrame
      step="people"
      go={go}
      blocked={count > 0 ? say(INSERT_TEXTS.problemsHere, { count }) : undefined}
    >
      <p className={styles.note}>{say(INSERT_TEXTS.peopleNote)}</p>
      <PeopleFields scheme={scheme} draft={draft} read={read} wanted="peopleAndEntries" onChange={onChange} />
      {!read && <p className={styles.paragraph}>{say(INSERT_TEXTS.noPeople)}</p>}
    </StepFrame>
  );
}
