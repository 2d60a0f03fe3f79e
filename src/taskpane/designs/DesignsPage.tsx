/** HR's own schemes: those of this workbook, what to start from, and the designer. */
import { Button } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { DESIGN_TEXTS } from "../../i18n/paneDesigns";
import { INSERT_TEXTS } from "../../i18n/paneInsert";
import {
  DESIGN_FORMAT,
  newDesignId,
  parseDesign,
  readDesign,
  sameDesign,
  type Design,
} from "../../schemes/designs/design";
import { GALLERY } from "../../schemes/designs/gallery";
import type { DesignProblem } from "../../schemes/designs/rules";
import type { UnreadDesign } from "../../template/kept/designs";
import { deleteDesign, readDesigns, saveDesign } from "../../workbook/designs/kept";
import { useDraft } from "../shell/draft";
import { Heading, useFocusOnChange } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { useProblemText } from "./BlockFields";
import { Designer } from "./Designer";
import { FromScheme } from "./FromScheme";
import { FromTable } from "./FromTable";
import { UnreadDesigns } from "./UnreadDesigns";

interface Props {
  onInsert(design: Design): void;
  onBack(): void;
}

/** What is being built outlives a reload. */
interface Building {
  design: Design | null;
  open: boolean;
}
/** What waits for an answer: it would replace what is not kept yet, or it has the id of a kept one. */
interface Waiting {
  over: "draft" | "kept";
  design: Design;
  /** What is said once it is open. */
  said: string;
}
const NOTHING: Building = { design: null, open: false };

export default function DesignsPage({ onInsert, onBack }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const task = useTask();
  const { run } = task;
  const { value: building, update, clear } = useDraft<Building>("design", NOTHING);
  const [kept, setKept] = useState<readonly Design[]>([]);
  const [unread, setUnread] = useState<readonly UnreadDesign[]>([]);
  const [message, setMessage] = useState("");
  const [asked, setAsked] = useState<string>();
  const [waiting, setWaiting] = useState<Waiting>();
  const [refused, setRefused] = useState<{ name: string; problems: readonly DesignProblem[] }>();
  const file = useRef<HTMLInputElement>(null);
  const textOf = useProblemText();
  const { design, open } = building;
  const place = useFocusOnChange(open ? "designer" : "list");

  useEffect(() => {
    let gone = false;
    void run(say(DESIGN_TEXTS.reading), () => readDesigns()).then((found) => {
      if (!found || gone) return;
      setKept(found.designs);
      setUnread(found.unread);
    });
    return () => {
      gone = true;
    };
  }, [run, say]);

  const keptAs = (own: Design) => kept.find(({ id }) => id === own.id);
  const differs = (own: Design) => {
    const before = keptAs(own);
    return before ? !sameDesign(before, own) : own.title.zh !== "" || own.blocks.length > 0;
  };
  const unfinished = design !== null && differs(design);
  const show = (own: Design, said: string) => {
    setWaiting(undefined);
    setMessage(said);
    update({ design: own, open: true });
  };
  const build = (own: Design, said = "") => {
    if (unfinished) setWaiting({ over: "draft", design: own, said });
    else show(own, said);
  };
  const start = (own: Omit<Design, "id" | "revision" | "format">) =>
    build({ ...own, format: DESIGN_FORMAT, id: newDesignId(), revision: 1 });
  const openFile = async (chosen: File | undefined) => {
    if (!chosen) return;
    const read = parseDesign(await chosen.text());
    // The same file can be chosen again after it was corrected.
    if (file.current) file.current.value = "";
    const own = "design" in read ? read.design : "draft" in read ? read.draft : undefined;
    setRefused("problems" in read && !own ? { name: chosen.name, problems: read.problems } : undefined);
    if (!own) return;
    const said = say(DESIGN_TEXTS.fileOpened, { name: chosen.name });
    if (keptAs(own) && differs(own)) setWaiting({ over: "kept", design: own, said });
    else build(own, said);
  };
  const keep = async (own: Design, insert: boolean) => {
    const found = await run(say(DESIGN_TEXTS.saving), () => saveDesign(own));
    if (!found) return;
    const next = found.find(({ id }) => id === own.id) ?? own;
    setKept(found);
    setMessage(say(DESIGN_TEXTS.keptNow, { title: next.title.zh, revision: next.revision }));
    if (insert) {
      clear();
      onInsert(next);
    } else update({ design: next });
  };
  const remove = async (id: string) => {
    const found = await run(say(DESIGN_TEXTS.deleting), () => deleteDesign(id));
    if (found) setKept(found);
  };

  if (open && design)
    return (
      <div ref={place}>
        <Designer
          data={design}
          busy={task.what !== undefined}
          onChange={(data) => update({ design: data })}
          onKeep={(own, insert) => void keep(own, insert)}
          onBack={() => update({ open: false })}
        >
          <TaskStatus task={task} />
          <span role="status" className={`${styles.note} ${styles.good}`}>
            {message}
          </span>
        </Designer>
      </div>
    );
  return (
    <div ref={place}>
      <section className={styles.page} aria-labelledby="own-schemes">
        <Heading id="own-schemes">{say(INSERT_TEXTS.ownSchemes)}</Heading>
        <p className={styles.note}>{say(INSERT_TEXTS.ownSchemesNote)}</p>
        <div>
          <Button size="small" onClick={onBack}>
            {say(DESIGN_TEXTS.back)}
          </Button>
        </div>
        <TaskStatus task={task} quiet />
        {waiting && (
          <div role="alert" className={styles.section}>
            <p className={styles.mark}>
              ⚠{" "}
              {waiting.over === "kept"
                ? say(DESIGN_TEXTS.sameId, { title: keptAs(waiting.design)?.title.zh ?? "" })
                : say(DESIGN_TEXTS.overDraft, { title: design?.title.zh || say(DESIGN_TEXTS.untitled) })}
            </p>
            <div className={styles.row}>
              {waiting.over === "kept" ? (
                <>
                  <Button size="small" onClick={() => build(waiting.design, waiting.said)}>
                    {say(DESIGN_TEXTS.sameIdReplace)}
                  </Button>
                  <Button
                    size="small"
                    onClick={() => build({ ...waiting.design, id: newDesignId(), revision: 1 }, waiting.said)}
                  >
                    {say(DESIGN_TEXTS.sameIdNew)}
                  </Button>
                </>
              ) : (
                <Button size="small" onClick={() => show(waiting.design, waiting.said)}>
                  {say(DESIGN_TEXTS.overDraftYes)}
                </Button>
              )}
              <Button size="small" onClick={() => setWaiting(undefined)}>
                {say(DESIGN_TEXTS.leave)}
              </Button>
            </div>
          </div>
        )}
        {unfinished && (
          <Button className={styles.choice} appearance="primary" onClick={() => update({ open: true })}>
            {say(DESIGN_TEXTS.unfinished, { title: design.title.zh || say(DESIGN_TEXTS.untitled) })}
          </Button>
        )}
        <Heading level={3}>{say(DESIGN_TEXTS.kept)}</Heading>
        {kept.length === 0 && <p className={styles.note}>{say(DESIGN_TEXTS.none)}</p>}
        <ul className={styles.list}>
          {kept.map((own) => {
            const title = own.title.zh;
            return (
              <li key={own.id} className={styles.entry}>
                <span>{title}</span>
                <div className={styles.row}>
                  <Button
                    size="small"
                    appearance="primary"
                    aria-label={say(DESIGN_TEXTS.insertOf, { title })}
                    // What was kept before a rule came is mended first: what is wrong stands at its field.
                    onClick={() => ("design" in readDesign(own) ? onInsert(own) : build(own))}
                  >
                    {say(DESIGN_TEXTS.insert)}
                  </Button>
                  <Button
                    size="small"
                    aria-label={say(DESIGN_TEXTS.editOf, { title })}
                    onClick={() => build(own)}
                  >
                    {say(DESIGN_TEXTS.edit)}
                  </Button>
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={say(asked === own.id ? DESIGN_TEXTS.removeYesOf : DESIGN_TEXTS.removeOf, {
                      title,
                    })}
                    onClick={() => {
                      if (asked !== own.id) return setAsked(own.id);
                      setAsked(undefined);
                      void remove(own.id);
                    }}
                  >
                    {say(asked === own.id ? DESIGN_TEXTS.removeYes : DESIGN_TEXTS.remove)}
                  </Button>
                </div>
              </li>
            );
          })}
        </ul>
        <UnreadDesigns unread={unread} />
        <Heading level={3}>{say(DESIGN_TEXTS.start)}</Heading>
        <ul className={styles.list}>
          <li className={styles.entry}>
            <Button
              className={styles.choice}
              onClick={() => start({ title: { zh: "" }, short: "", period: "month", blocks: [] })}
            >
              {say(DESIGN_TEXTS.startEmpty)}
            </Button>
          </li>
          {GALLERY.map(({ id, title, about, shortEnglish, design: own }) => (
            <li key={id} className={styles.entry}>
              <Button
                className={styles.choice}
                onClick={() => start(language === "zh-CN" ? own : { ...own, short: shortEnglish })}
              >
                {say(title)}
              </Button>
              <span className={styles.note}>{say(about)}</span>
            </li>
          ))}
          <li className={styles.entry}>
            <FromScheme onOpen={start} />
          </li>
          <li className={styles.entry}>
            <FromTable
              onTake={(blocks) => start({ title: { zh: "" }, short: "", period: "month", blocks })}
            />
          </li>
          <li className={styles.entry}>
            <Button className={styles.choice} onClick={() => file.current?.click()}>
              {say(DESIGN_TEXTS.openFile)}
            </Button>
            <input
              ref={file}
              type="file"
              hidden
              accept=".json,application/json"
              aria-label={say(DESIGN_TEXTS.openFile)}
              onChange={({ target }) => void openFile(target.files?.[0])}
            />
          </li>
        </ul>
        {refused && (
          <p role="alert" className={`${styles.paragraph} ${styles.bad}`}>
            {say(DESIGN_TEXTS.fileRefused, { name: refused.name })} {textOf(refused.problems)}
          </p>
        )}
      </section>
    </div>
  );
}
