/** Who does it, when and why: typed, since an add-in knows no user. */
import { Field, Input } from "@fluentui/react-components";
import { CLOSING_PANE_TEXTS as T } from "../../i18n/paneClosing";
import { NOT_A_DATE } from "../../template/cellRules";
import { parseDate } from "../../template/typedDays";
import type { ClosingWords } from "../../workbook/closing/closePeriod";
import { useDraft } from "../shell/draft";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";

const NEW = { date: "", by: "", reason: "" };

interface Signed {
  draft: typeof NEW;
  update(change: Partial<typeof NEW>): void;
  clear(): void;
  /** What is typed, once date and name are. */
  words: ClosingWords | undefined;
}

/** A draft of it that survives leaving the page. */
export function useSigned(key: string): Signed {
  const { value: draft, update, clear } = useDraft(key, NEW);
  const at = parseDate(draft.date);
  const [by, reason] = [draft.by.trim(), draft.reason.trim()];
  const words = at === undefined || by === "" ? undefined : { at, by, ...(reason === "" ? {} : { reason }) };
  return { draft, update, clear, words };
}

/** `why`: the label of the reason, where one is asked for. */
export function SignedFields({ signed: { draft, update }, why }: { signed: Signed; why?: string }) {
  const { say } = useLanguage();
  const styles = useStyles();
  const bad = draft.date.trim() !== "" && parseDate(draft.date) === undefined;
  const field = (label: string, key: keyof typeof NEW, wrong = false) => (
    <Field
      label={label}
      {...(wrong ? { validationState: "error" as const, validationMessage: say(NOT_A_DATE) } : {})}
    >
      <Input
        className={styles.full}
        value={draft[key]}
        autoComplete="off"
        onChange={(_, { value }) => update({ [key]: value })}
      />
    </Field>
  );
  return (
    <>
      {field(say(T.date), "date", bad)}
      {field(say(T.by), "by")}
      {why !== undefined && field(why, "reason")}
    </>
  );
}
