/** One argument: option words as a drop-down, all else typed or taken from the selection. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { argumentName } from "../../i18n/functions/names";
import type { Language } from "../../i18n/language";
import { FORMULA_TEXTS as T } from "../../i18n/paneFormulas";
import { wordsOf, type FunctionId } from "../../workbook/formulas/functions";
import { isReadable } from "../../workbook/formulas/preview";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { ArgumentText } from "./functionTexts";

interface Props {
  id: FunctionId;
  argument: ArgumentText;
  value: string;
  /** Somebody has tried with what stands here. */
  tried: boolean;
  busy: boolean;
  onChange(value: string): void;
  onTake(): void;
}

/** Whether what stands in the field will do. */
export const isInOrder = ({ optional }: ArgumentText, value: string): boolean =>
  value.trim() === "" ? optional : isReadable(value);

export function ArgumentField({ id, argument, value, tried, busy, onChange, onTake }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { name, description, optional } = argument;
  const title = argumentName(name)[language];
  const label = `${title}（${say(optional ? T.optional : T.required)}）`;
  const words = wordsOf(id, name);
  if (words)
    return (
      <Field label={label} hint={description}>
        <Select value={wordIn(words, value, language)} onChange={(_, { value: chosen }) => onChange(chosen)}>
          {optionsOf(words, value, optional, language, say(T.default)).map((one) => (
            <option key={one.value} value={one.value}>
              {one.shown}
            </option>
          ))}
        </Select>
      </Field>
    );
  const bad = !isInOrder(argument, value) && (tried || value.trim() !== "");
  return (
    <div className={styles.entry}>
      <Field
        label={label}
        hint={description}
        {...(bad
          ? {
              validationState: "error",
              validationMessage: say(value.trim() === "" ? T.missing : T.unreadable),
            }
          : {})}
      >
        <Input value={value} onChange={(_, { value: typed }) => onChange(typed)} />
      </Field>
      <div>
        <Button
          size="small"
          aria-label={say(T.takeFor, { name: title })}
          disabledFocusable={busy}
          onClick={onTake}
        >
          {say(T.take)}
        </Button>
      </div>
    </div>
  );
}

type Words = Readonly<Record<string, string>>;

const quoted = (word: string): string => `"${word}"`;

/** The word of an option in the reader's language, whichever language it is written in; all else as it is. */
function wordIn(words: Words, value: string, language: Language): string {
  const word = /^"(.*)"$/.exec(value.trim())?.[1]?.toLowerCase();
  const known = Object.entries(words).find((own) => own.includes(word ?? ""));
  return known ? quoted(known[language === "zh-CN" ? 1 : 0]) : value;
}

/** A default that is written out says the same as one that is left out: only one of the two is offered. */
function optionsOf(
  words: Words,
  value: string,
  optional: boolean,
  language: Language,
  preset: string,
): { value: string; shown: string }[] {
  const own = Object.entries(words).map(([english, zh]) => (language === "zh-CN" ? zh : english));
  const [first = "", ...others] = own;
  const offered = [
    { value: "", shown: optional ? first + preset : "—" },
    ...(optional ? others : own).map((word) => ({ value: quoted(word), shown: word })),
  ];
  const now = wordIn(words, value, language);
  return offered.some((one) => one.value === now) ? offered : [...offered, { value: now, shown: now }];
}
