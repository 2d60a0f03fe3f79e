/** The roles of a design in one place: renamed everywhere at once, taken out where that leaves something. */
import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { PANE } from "../../i18n/pane";
import { ROLE_TEXTS } from "../../i18n/paneRoles";
import { sameWord } from "../../schemes/designs/block";
import type { Block } from "../../schemes/designs/design";
import { removeRole, renameRole, rolesIn, type RoleOfDesign } from "../../schemes/designs/roles";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { complaint } from "./BlockFields";

interface Props {
  blocks: readonly Block[];
  titleOf(block: Block): string;
  /** What it becomes, and what is said of it. */
  onChange(blocks: readonly Block[], said: string): void;
}

export function Roles({ blocks, titleOf, onChange }: Props) {
  const { say } = useLanguage();
  const styles = useStyles();
  const roles = rolesIn(blocks);
  if (roles.length === 0) return null;
  return (
    <>
      <Heading level={3}>{say(ROLE_TEXTS.title)}</Heading>
      <p className={styles.note}>{say(ROLE_TEXTS.note)}</p>
      <ul className={styles.list}>
        {roles.map((own) => (
          <Role
            key={own.role}
            own={own}
            taken={roles.map(({ role }) => role).filter((role) => role !== own.role)}
            titleOf={titleOf}
            onRename={(name) =>
              onChange(renameRole(blocks, own.role, name), say(ROLE_TEXTS.renamed, { role: own.role, name }))
            }
            onRemove={() =>
              onChange(removeRole(blocks, own.role), say(ROLE_TEXTS.removed, { role: own.role }))
            }
          />
        ))}
      </ul>
    </>
  );
}

interface RoleProps {
  own: RoleOfDesign;
  /** The other roles. */
  taken: readonly string[];
  titleOf(block: Block): string;
  onRename(name: string): void;
  onRemove(): void;
}

function Role({ own: { role, blocks, only }, taken, titleOf, onRename, onRemove }: RoleProps) {
  const { say } = useLanguage();
  const styles = useStyles();
  const [typed, setTyped] = useState(role);
  const [asked, setAsked] = useState(false);
  const titles = (some: readonly Block[]) => some.map(titleOf).join(say(PANE.comma));
  const name = typed.trim();
  const isTaken = taken.some((other) => sameWord(other, name));
  return (
    <li className={styles.section}>
      <div className={styles.row} style={{ alignItems: "flex-end" }}>
        <Field
          label={say(ROLE_TEXTS.of, { titles: titles(blocks) })}
          style={{ flex: "1 1 120px" }}
          {...complaint(isTaken ? say(ROLE_TEXTS.taken, { name }) : "")}
        >
          <Input
            className={styles.full}
            autoComplete="off"
            aria-label={say(ROLE_TEXTS.name, { role })}
            value={typed}
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
        <Button
          size="small"
          aria-label={say(ROLE_TEXTS.renameOf, { role })}
          disabledFocusable={name === "" || name === role || isTaken}
          onClick={() => name !== "" && name !== role && !isTaken && onRename(name)}
        >
          {say(ROLE_TEXTS.rename)}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          style={{ minWidth: "28px" }}
          aria-label={say(ROLE_TEXTS.remove, { role })}
          onClick={() => setAsked(!asked)}
        >
          ×
        </Button>
      </div>
      {asked && (
        <div role="alert" className={styles.section}>
          {only.length > 0 ? (
            <span className={`${styles.note} ${styles.bad}`}>
              {say(ROLE_TEXTS.only, { role, titles: titles(only) })}
            </span>
          ) : (
            <>
              <span className={styles.note}>{say(ROLE_TEXTS.ask, { role, titles: titles(blocks) })}</span>
              <div>
                <Button size="small" aria-label={say(ROLE_TEXTS.removeYesOf, { role })} onClick={onRemove}>
                  {say(ROLE_TEXTS.removeYes)}
                </Button>
              </div>
            </>
          )}
        </div>
      )}
    </li>
  );
}
