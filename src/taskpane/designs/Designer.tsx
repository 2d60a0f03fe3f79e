/** Builds a design block by block: what is wrong stands at its field, the weights' sums stay in sight. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useId, useMemo, useRef, useState, type ReactNode } from "react";
import { safeName } from "../../exchange/departments/fileNames";
import { BLOCK_TEXTS, DESIGN_TEXTS, FIELD_TEXTS } from "../../i18n/paneDesigns";
import { PANE } from "../../i18n/pane";
import { BLOCK_KINDS, type BlockKindId } from "../../schemes/designs/blocks";
import { designText, readDesign, usedIn, type Block, type Design } from "../../schemes/designs/design";
import { followPaid, isPaid, mayBePaid } from "../../schemes/designs/paid";
import { known, unusedBlocks, type DesignProblem } from "../../schemes/designs/rules";
import { download } from "../shell/download";
import { useAnnounce } from "../shell/announcer";
import { Heading } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { BlockCard } from "./BlockCard";
import { complaint, useProblemText, within } from "./BlockFields";
import { typedText, withAt } from "./data";
import { newBlock } from "./newBlock";
import { Roles } from "./Roles";
import { Sums } from "./Sums";
import { TryOut } from "./TryOut";

interface Props {
  /** As it stands, in order or not. */
  data: Design;
  busy: boolean;
  /** It is in use: what is kept is its next revision. */
  inserted?: boolean;
  /** What became of keeping it: stands beside the buttons, however long the page is. */
  children?: ReactNode;
  onChange(data: Design): void;
  onKeep(design: Design, insert: boolean): void;
  onBack(): void;
}

/** Steps that can be taken back. */
const MOST_UNDONE = 50;

export function Designer({ data, busy, inserted = false, children, onChange, onKeep, onBack }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const announce = useAnnounce();
  // It may be open twice: a new design, and an inserted one.
  const heading = useId();
  const textOf = useProblemText();
  const [before, setBefore] = useState<readonly Design[]>([]);
  /** The field that the last change was typed into. */
  const [typing, setTyping] = useState<string>();
  const [kind, setKind] = useState<BlockKindId>("points");
  const list = useRef<HTMLOListElement>(null);
  const undoButton = useRef<HTMLButtonElement>(null);
  const read = useMemo(() => readDesign(data), [data]);
  const problems: readonly DesignProblem[] = "problems" in read ? read.problems : [];
  const design = "design" in read ? read.design : undefined;
  const { blocks } = data;
  const facts = known(blocks);
  /** Every change can be undone; what is typed into one field, at one go. */
  const put = (next: Design, typedInto?: string) => {
    if (typedInto === undefined || typedInto !== typing) setBefore([...before.slice(1 - MOST_UNDONE), data]);
    setTyping(typedInto);
    const after = followPaid([blocks, facts], [next.blocks, known(next.blocks)]);
    const used = Math.max(usedIn(data), usedIn(next));
    onChange({ ...next, ...(used > 0 ? { used } : {}), blocks: after });
  };
  const change = (path: string, value: unknown) =>
    put(withAt(data, path, value), typeof value === "object" && value !== null ? undefined : path);
  const restructure = (next: readonly Block[], said: string) => {
    put({ ...data, blocks: [...next] });
    announce(said);
  };
  const titleOf = ({ title, kind: own }: Block) => title.zh || say(BLOCK_TEXTS[own]);
  const move = (index: number, by: -1 | 1) => {
    const block = blocks[index];
    const other = blocks[index + by];
    if (!block || !other) return;
    const next = [...blocks];
    [next[index], next[index + by]] = [other, block];
    restructure(next, say(DESIGN_TEXTS.moved, { title: titleOf(block), place: index + by + 1 }));
  };
  const add = () => {
    const used = usedIn(data) + 1;
    const block = newBlock(kind, `b${used}`, "", language, used) as Block;
    put({ ...data, blocks: [...blocks, block] });
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLInputElement>(":scope > li:last-child input")?.focus(),
    );
  };
  const undo = () => {
    const last = before[before.length - 1];
    if (!last) return;
    setBefore(before.slice(0, -1));
    setTyping(undefined);
    onChange(last);
    announce(say(DESIGN_TEXTS.undone));
  };
  const unused = design ? unusedBlocks(design) : [];
  const top = (path: string) => complaint(textOf(within(problems, path)));
  return (
    <section className={styles.page} aria-labelledby={heading}>
      <Heading id={heading}>{data.title.zh || say(DESIGN_TEXTS.untitled)}</Heading>
      <div>
        <Button size="small" onClick={onBack}>
          {say(inserted ? PANE.cancel : DESIGN_TEXTS.backToList)}
        </Button>
      </div>
      <Field label={say(DESIGN_TEXTS.title)} required {...top("title")}>
        <Input
          className={styles.full}
          autoComplete="off"
          value={data.title.zh}
          onChange={(_, { value }) => change("title.zh", value)}
        />
      </Field>
      <Field label={say(DESIGN_TEXTS.english)}>
        <Input
          className={styles.full}
          autoComplete="off"
          value={data.title.en ?? ""}
          onChange={(_, { value }) => change("title.en", typedText(value))}
        />
      </Field>
      <Field label={say(DESIGN_TEXTS.short)} required {...top("short")}>
        <Input
          className={styles.full}
          autoComplete="off"
          value={data.short}
          onChange={(_, { value }) => change("short", value)}
        />
      </Field>
      <Field label={say(DESIGN_TEXTS.period)}>
        <Select
          className={styles.full}
          value={data.period}
          disabled={inserted}
          onChange={(_, { value }) => change("period", value)}
        >
          {(["month", "quarter", "half", "year"] as const).map((id) => (
            <option key={id} value={id}>
              {say(FIELD_TEXTS[id])}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={say(DESIGN_TEXTS.document)} {...top("document")}>
        <Input
          className={styles.full}
          autoComplete="off"
          value={data.document ?? ""}
          onChange={(_, { value }) => change("document", typedText(value))}
        />
      </Field>
      <Heading level={3}>{say(DESIGN_TEXTS.blocks)}</Heading>
      <p className={styles.note}>{say(DESIGN_TEXTS.blocksNote)}</p>
      <ol className={styles.list} ref={list}>
        {blocks.map((block, index) => (
          <BlockCard
            key={block.id}
            block={block}
            place={index}
            last={index === blocks.length - 1}
            problems={within(problems, `blocks.${index}`).map((problem) => ({
              ...problem,
              path: problem.path.slice(`blocks.${index}.`.length),
            }))}
            choices={blocks.slice(0, index).map((one) => ({ id: one.id, title: titleOf(one) }))}
            nextKey={usedIn(data) + 1}
            payable={isPaid(block) || mayBePaid(block, facts)}
            onChange={(path, value) =>
              change(path === "" ? `blocks.${index}` : `blocks.${index}.${path}`, value)
            }
            onMove={(by) => move(index, by)}
            onRemove={() => {
              restructure(
                blocks.filter((_, other) => other !== index),
                say(DESIGN_TEXTS.dropped, { title: titleOf(block) }),
              );
              // The button that was pressed goes, and would take the focus with it.
              undoButton.current?.focus();
            }}
          />
        ))}
      </ol>
      <div className={styles.row} style={{ alignItems: "flex-end" }}>
        <Field label={say(DESIGN_TEXTS.addKind)} style={{ flex: "1 1 160px" }}>
          <Select
            className={styles.full}
            value={kind}
            onChange={(_, { value }) => setKind(value as BlockKindId)}
          >
            {BLOCK_KINDS.map((id) => (
              <option key={id} value={id}>
                {say(BLOCK_TEXTS[id])}
              </option>
            ))}
          </Select>
        </Field>
        <Button onClick={add}>{say(DESIGN_TEXTS.addDo)}</Button>
      </div>
      <Roles blocks={blocks} titleOf={titleOf} onChange={restructure} />
      {unused.length > 0 && (
        <p className={styles.mark}>
          ⚠ {say(DESIGN_TEXTS.unused, { titles: unused.map(titleOf).join(say(PANE.comma)) })}
        </p>
      )}
      {design && <TryOut design={design} />}
      <p className={styles.note}>{say(DESIGN_TEXTS.keptNote)}</p>
      <div className={`${styles.stays} ${styles.section}`}>
        <Sums blocks={blocks} titleOf={titleOf} />
        {children}
        <span role="status" className={`${styles.note} ${design ? styles.good : styles.bad}`}>
          {design ? say(DESIGN_TEXTS.good) : say(DESIGN_TEXTS.problems, { count: problems.length })}
        </span>
        <div className={styles.row}>
          <Button size="small" ref={undoButton} disabledFocusable={before.length === 0} onClick={undo}>
            {say(DESIGN_TEXTS.undo)}
          </Button>
          <Button
            size="small"
            onClick={() =>
              download(
                `${safeName(data.title.zh || say(DESIGN_TEXTS.untitled))}.json`,
                designText(design ?? data),
                "application/json",
              )
            }
          >
            {say(DESIGN_TEXTS.download)}
          </Button>
          <Button
            size="small"
            disabledFocusable={!design || busy}
            onClick={() => design && !busy && onKeep(design, false)}
          >
            {say(DESIGN_TEXTS.keep)}
          </Button>
          {!inserted && (
            <Button
              size="small"
              appearance="primary"
              disabledFocusable={!design || busy}
              onClick={() => design && !busy && onKeep(design, true)}
            >
              {say(DESIGN_TEXTS.insertNow)}
            </Button>
          )}
        </div>
      </div>
    </section>
  );
}
