/** A made-up person's entries and what comes of them, at once. */
import { Field, Input, Select } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";
import { PANE } from "../../i18n/pane";
import { DESIGN_TEXTS } from "../../i18n/paneDesigns";
import type { Design } from "../../schemes/designs/design";
import { schemeOfDesign } from "../../schemes/designs/designScheme";
import type { ResultColumn, Scheme } from "../../schemes/scheme";
import { placeText } from "../../schemes/sources";
import { aroundThresholds, tryOut, type Tried } from "../../workbook/designs/tryOut";
import type { Value } from "../../workbook/explain/values";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { NumberInput } from "./NumberInput";
import { beginning, fieldsOfRole, rosterWords } from "./madeUp";

export function TryOut({ design }: { design: Design }) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const heading = useId();
  const scheme = useMemo(() => schemeOfDesign(design), [design]);
  const [typed, setTyped] = useState<Tried>({});
  const { roles, departments } = useMemo(() => rosterWords(design), [design]);
  const tried: Tried = {
    ...beginning(scheme),
    department: departments[0] ?? say(DESIGN_TEXTS.example),
    ...(roles[0] === undefined ? {} : { group: roles[0] }),
    ...typed,
  };
  const figures = tryOut(scheme, tried, language);
  const set = (id: string, value: string | number | null) => setTyped({ ...typed, [id]: value ?? "" });
  return (
    <section className={styles.section} aria-labelledby={heading}>
      <Heading id={heading}>{say(DESIGN_TEXTS.tryIt)}</Heading>
      <p className={styles.note}>{say(DESIGN_TEXTS.tryNote)}</p>
      {(["group", "department"] as const).map((id) => {
        const words = id === "group" ? roles : departments;
        return (
          words.length > 0 && (
            <Field key={id} label={say(DESIGN_TEXTS[id])}>
              <Select
                className={styles.full}
                value={String(tried[id])}
                onChange={(_, { value }) => set(id, value)}
              >
                {words.map((word) => (
                  <option key={word}>{word}</option>
                ))}
              </Select>
            </Field>
          )
        );
      })}
      {fieldsOfRole(scheme, design, String(tried.group ?? "")).map((column) => (
        <Field
          key={column.id}
          label={`${column.title[language]}${column.unit ? `（${column.unit[language]}）` : ""}`}
        >
          {column.options ? (
            <Select
              className={styles.full}
              value={String(tried[column.id])}
              onChange={(_, { value }) => set(column.id, value)}
            >
              {column.options.map(({ id, word }) => (
                <option key={id} value={id}>
                  {word[language]}
                </option>
              ))}
            </Select>
          ) : column.kind === "number" ? (
            <NumberInput value={tried[column.id]} onChange={(value) => set(column.id, value)} />
          ) : (
            <Input
              className={styles.full}
              value={String(tried[column.id])}
              onChange={(_, { value }) => set(column.id, value)}
            />
          )}
        </Field>
      ))}
      <Heading level={3}>{say(DESIGN_TEXTS.result)}</Heading>
      <ul className={styles.list} aria-live="polite">
        {figures.map(({ column, value, steps }) => (
          <li key={column.id} className={styles.entry}>
            <span>
              {column.title[language] + say(PANE.colon)}
              <strong className={styles.strong}>{shown(value, column)}</strong>
              {column.unit && typeof value === "number" && !isPercent(column)
                ? ` ${column.unit[language]}`
                : ""}
            </span>
            {column.clause && (
              <span className={styles.note}>
                「{column.clause.quote}」{placeText(column.clause)[language]}
              </span>
            )}
            {steps.length > 0 && (
              <details className={styles.details}>
                <summary>{say(DESIGN_TEXTS.steps, { title: column.title[language] })}</summary>
                <ul className={styles.list}>
                  {steps.flatMap(({ name, rows, problem }, call) =>
                    problem !== undefined
                      ? [<li key={call}>{problem}</li>]
                      : rows.map(([step, working], row) => (
                          <li key={`${name} ${call} ${row}`} className={styles.note}>
                            {step + say(PANE.colon) + working}
                          </li>
                        )),
                  )}
                </ul>
              </details>
            )}
            <Around scheme={scheme} column={column} tried={tried} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Around({ scheme, column, tried }: { scheme: Scheme; column: ResultColumn; tried: Tried }) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const around = aroundThresholds(scheme, column, tried, language);
  if (around.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary>{say(DESIGN_TEXTS.thresholds, { title: column.title[language] })}</summary>
      <table className={styles.table}>
        <thead>
          <tr>
            {(["threshold", "under", "on", "over"] as const).map((head) => (
              <th key={head} scope="col">
                {say(DESIGN_TEXTS[head])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {around.map(({ threshold, percent, under, on, over }) => (
            <tr key={threshold}>
              <th scope="row">{percent ? `${plain(threshold * 100)}%` : plain(threshold)}</th>
              {[under, on, over].map((value, index) => (
                <td key={index}>{shown(value, column)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

const plain = (value: number): string => String(Math.round(value * 1e9) / 1e9);

const isPercent = ({ format = "" }: ResultColumn): boolean => format.includes("%");

const shown = (value: Value, column: ResultColumn): string => {
  if (typeof value === "number") return isPercent(column) ? `${plain(value * 100)}%` : plain(value);
  if (typeof value === "object") return value ? value.code : "";
  return value === "" ? "—" : String(value);
};
