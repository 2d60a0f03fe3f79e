/** The what-if sets that the workbook keeps: used, renamed, deleted, and computed one after another to compare them. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { WHAT_IF_PANE_TEXTS as T } from "../../i18n/paneWhatIf";
import type { Layout } from "../../template/layout";
import { LONGEST_NAME, variantToday } from "../../template/kept/variants";
import type { WhatIfSet } from "../../template/kept/whatIfs";
import { labelOf } from "../../template/outputs/outputSheet";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { CompareSets } from "./CompareSets";
import type { WhatIfs } from "./useWhatIfs";

interface Props {
  layout: Layout;
  sets: WhatIfs;
  busy: boolean;
  onUse(set: WhatIfSet): void;
}

export function KeptSets({ layout, sets, busy, onUse }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const [asked, setAsked] = useState<{ name: string; what: "remove" | "rename" }>();
  const [typed, setTyped] = useState("");
  const own = sets.list.filter(({ scheme }) => scheme === layout.scheme.id);
  const waits = busy || sets.task.what !== undefined;
  if (own.length === 0) return null;
  return (
    <>
      <ul className={styles.list}>
        {own.map((set) => {
          const { name, from, parameters } = set;
          const today = variantToday(layout.scheme, set);
          const is = (what: "remove" | "rename") => asked?.name === name && asked.what === what;
          return (
            <li key={name} className={styles.section}>
              <span>
                {say(T.setLine, {
                  ...{ name, from: labelOf({ ...layout, language }, from) },
                  count: Object.keys(parameters).length,
                })}
              </span>
              <div className={styles.row}>
                <Button
                  size="small"
                  disabled={waits || !today}
                  aria-label={say(T.useOf, { name })}
                  onClick={() => today && onUse(today.variant)}
                >
                  {say(T.use)}
                </Button>
                <Button
                  size="small"
                  disabled={waits}
                  aria-label={say(T.renameOf, { name })}
                  aria-expanded={is("rename")}
                  onClick={() => {
                    setTyped(name);
                    setAsked(is("rename") ? undefined : { name, what: "rename" });
                  }}
                >
                  {say(T.rename)}
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  disabled={waits}
                  aria-label={say(is("remove") ? T.removeYesOf : T.removeOf, { name })}
                  onClick={() => {
                    if (!is("remove")) return setAsked({ name, what: "remove" });
                    setAsked(undefined);
                    void sets.remove(set);
                  }}
                >
                  {say(is("remove") ? T.removeYes : T.remove)}
                </Button>
              </div>
              {is("rename") && (
                <div className={styles.section}>
                  <Field label={say(T.newName, { name })}>
                    <Input
                      className={styles.full}
                      value={typed}
                      maxLength={LONGEST_NAME}
                      onChange={(_, { value }) => setTyped(value)}
                    />
                  </Field>
                  <div className={styles.row}>
                    <Button
                      size="small"
                      disabledFocusable={waits || typed.trim() === ""}
                      onClick={() =>
                        void sets.rename(set, typed.trim()).then((done) => done && setAsked(undefined))
                      }
                    >
                      {say(T.renameYes)}
                    </Button>
                    <Button size="small" onClick={() => setAsked(undefined)}>
                      {say(T.cancel)}
                    </Button>
                  </div>
                </div>
              )}
              {!today && <span className={styles.note}>{say(T.unfit)}</span>}
              {today && today.gone.length > 0 && (
                <span className={styles.note}>{say(T.gone, { count: today.gone.length })}</span>
              )}
            </li>
          );
        })}
      </ul>
      <CompareSets layout={layout} sets={own} busy={waits} />
    </>
  );
}
