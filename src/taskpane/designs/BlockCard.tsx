/** One block of the design: its title, its fields, its clause, and the ways to move and remove it. */
import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { BLOCK_TEXTS, DESIGN_TEXTS, FIELD_TEXTS } from "../../i18n/paneDesigns";
import type { Block } from "../../schemes/designs/design";
import { isPaid } from "../../schemes/designs/paid";
import type { DesignProblem } from "../../schemes/designs/rules";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { BlockFields, complaint, useProblemText, within, type Choice } from "./BlockFields";
import { at, typedText } from "./data";
import { rows } from "./formFields";
import { formOf } from "./forms";

interface Props {
  block: Block;
  place: number;
  last: boolean;
  problems: readonly DesignProblem[];
  choices: readonly Choice[];
  /** Whether it can be paid out, or is. */
  payable: boolean;
  nextKey: number;
  onChange(path: string, value: unknown): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

export function BlockCard({
  block,
  place,
  last,
  problems,
  choices,
  payable,
  nextKey,
  onChange,
  onMove,
  onRemove,
}: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const textOf = useProblemText();
  const title = block.title.zh || say(BLOCK_TEXTS[block.kind]);
  const fields = formOf(block, language);
  const setClause = (part: "quote" | "document", text: string) => {
    const next = { ...block.clause, [part]: typedText(text) };
    onChange("clause", next.quote === undefined && next.document === undefined ? undefined : clean(next));
  };
  const optional = (path: "by" | "hint") => (
    <Field label={say(DESIGN_TEXTS[path])} {...complaint(textOf(within(problems, path)))}>
      <Input
        className={styles.full}
        autoComplete="off"
        value={String(at(block, path) ?? "")}
        onChange={(_, { value }) => onChange(path, typedText(value))}
      />
    </Field>
  );
  return (
    <li className={styles.block} aria-label={title}>
      <div className={styles.row} style={{ flexWrap: "nowrap" }}>
        <span className={styles.note}>
          {place + 1}. {say(BLOCK_TEXTS[block.kind])}
        </span>
        <span className={styles.end} style={{ whiteSpace: "nowrap" }}>
          <Button
            {...BUTTON}
            disabledFocusable={place === 0}
            aria-label={say(DESIGN_TEXTS.up, { title })}
            onClick={() => onMove(-1)}
          >
            ↑
          </Button>
          <Button
            {...BUTTON}
            disabledFocusable={last}
            aria-label={say(DESIGN_TEXTS.down, { title })}
            onClick={() => onMove(1)}
          >
            ↓
          </Button>
          <Button {...BUTTON} aria-label={say(DESIGN_TEXTS.drop, { title })} onClick={onRemove}>
            ×
          </Button>
        </span>
      </div>
      <Field
        label={say(DESIGN_TEXTS.blockTitle)}
        {...complaint(textOf([...within(problems, "title"), ...within(problems, "id")]))}
      >
        <Input
          className={styles.full}
          autoComplete="off"
          value={block.title.zh}
          onChange={(_, { value }) => onChange("title.zh", value)}
        />
      </Field>
      <BlockFields
        fields={fields}
        block={block}
        problems={problems}
        choices={choices}
        nextKey={nextKey}
        onChange={onChange}
      />
      {payable && (
        <Field {...complaint(textOf(within(problems, "paid")))}>
          <Checkbox
            label={say(DESIGN_TEXTS.paid)}
            checked={isPaid(block)}
            onChange={(_, { checked }) => onChange("paid", checked === true ? true : undefined)}
          />
        </Field>
      )}
      <details className={styles.details} {...(at(block, "forRoles") === undefined ? {} : { open: true })}>
        <summary>{say(isForRoles(block) ? DESIGN_TEXTS.moreRoles : DESIGN_TEXTS.more)}</summary>
        <div className={styles.section}>
          <Field label={say(DESIGN_TEXTS.english)}>
            <Input
              className={styles.full}
              autoComplete="off"
              value={block.title.en ?? ""}
              onChange={(_, { value }) => onChange("title.en", typedText(value))}
            />
          </Field>
          <Field label={say(DESIGN_TEXTS.clauseQuote)} {...complaint(textOf(within(problems, "clause")))}>
            <Input
              className={styles.full}
              autoComplete="off"
              value={block.clause?.quote ?? ""}
              onChange={(_, { value }) => setClause("quote", value)}
            />
          </Field>
          <Field label={say(DESIGN_TEXTS.clauseDocument)}>
            <Input
              className={styles.full}
              autoComplete="off"
              value={block.clause?.document ?? ""}
              onChange={(_, { value }) => setClause("document", value)}
            />
          </Field>
          {HAS_BY.has(block.kind) && optional("by")}
          {(HAS_BY.has(block.kind) || block.kind === "raters") && optional("hint")}
          {isForRoles(block) && (
            <BlockFields
              fields={[FOR_ROLES]}
              block={block}
              problems={problems}
              choices={choices}
              nextKey={nextKey}
              onChange={(path, value) => onChange(path, isNothing(value) ? undefined : value)}
            />
          )}
          {HAS_EVIDENCE.has(block.kind) && (
            <Checkbox
              label={say(DESIGN_TEXTS.evidence)}
              checked={at(block, "evidence") === true}
              onChange={(_, { checked }) => onChange("evidence", checked === true ? true : undefined)}
            />
          )}
        </div>
      </details>
    </li>
  );
}

/** What departments fill in. */
const HAS_EVIDENCE: ReadonlySet<Block["kind"]> = new Set([
  "points",
  "target",
  "deduction",
  "events",
  "adjustment",
  "condition",
  "raters",
  "goals",
]);
/** What is entered each period can be for some roles alone. */
const isForRoles = (block: Block): boolean =>
  HAS_EVIDENCE.has(block.kind) ||
  (block.kind === "pay" && block.base.from === "entry") ||
  (block.kind === "tiers" && block.amount.from === "entry") ||
  at(block, "forRoles") !== undefined;
const FOR_ROLES = rows(
  "forRoles",
  FIELD_TEXTS.forRoles,
  [{ key: "", label: FIELD_TEXTS.role, type: "text" }],
  "",
);
const isNothing = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
const HAS_BY: ReadonlySet<Block["kind"]> = new Set([
  "points",
  "target",
  "deduction",
  "events",
  "adjustment",
  "condition",
  "goals",
  "lines",
  "exception",
  "ledger",
  "tiers",
]);

const BUTTON = { size: "small", appearance: "subtle", style: { minWidth: "28px" } } as const;

const clean = (clause: object): object =>
  Object.fromEntries(Object.entries(clause).filter(([, value]) => value !== undefined));
