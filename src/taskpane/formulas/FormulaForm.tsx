/** The arguments of the function that was chosen, what they come to, and the way into a cell. */
import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { PANE } from "../../i18n/pane";
import { FUNCTION_TASKS } from "../../i18n/formulaTasks";
import { ERROR_ADVICE, FORMULA_TEXTS as T } from "../../i18n/paneFormulas";
import { INSERTED_TEXTS } from "../../i18n/paneInserted";
import { address } from "../../template/addresses";
import type { Area } from "../../template/plan";
import { isShared } from "../../workbook/formulas/functions";
import { previewFormula, type Preview } from "../../workbook/formulas/preview";
import { takeSelection } from "../../workbook/formulas/readCell";
import { Heading } from "../shell/Heading";
import { HelpLink } from "../shell/HelpLink";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { Task } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { ArgumentField, isInOrder } from "./ArgumentField";
import { fieldsOf, formulaOf, isExplained, otherCall, type FormulaDraft } from "./formulaDraft";
import type { FunctionText } from "./functionTexts";
import { PreviewResult } from "./PreviewResult";
import { WriteFormula } from "./WriteFormula";

interface Props {
  draft: FormulaDraft;
  text: FunctionText;
  task: Task;
  found: Found | undefined;
  update(change: Partial<FormulaDraft>): void;
  onFound(found: Found): void;
}

/** What was computed last, and of which formula. */
export interface Found {
  formula: string;
  preview: Preview;
}

export function FormulaForm({ draft, text, task, found, update, onFound }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const [tried, setTried] = useState(false);
  const { args, opened, call } = draft;
  const formula = formulaOf(draft);
  const ready = text.arguments.every((one, index) => isInOrder(one, args[index] ?? ""));
  const set = (index: number, value: string) =>
    update({ args: text.arguments.map((_, at) => (at === index ? value : (args[at] ?? ""))) });
  const take = async (index: number, name: string) => {
    const taken = await task.run(say(T.taking), () => takeSelection(isShared(text.id, name)));
    if (taken !== undefined) set(index, taken);
  };
  const preview = async (row = 1) => {
    setTried(true);
    if (!ready) return;
    const now = await task.run(say(T.previewing), () =>
      previewFormula(formula, opened?.sheet, language, row),
    );
    if (now) onFound({ formula, preview: now });
  };
  const go = (place: { sheet: string; cell: Area }) =>
    void task.run(say(INSERTED_TEXTS.jumping), async () => {
      // It knows the ways into schemes, too, which this page does without.
      const { jumpToCell } = await import(/* webpackChunkName: "jump" */ "../../workbook/jump");
      await jumpToCell(place.sheet, place.cell);
    });
  const advice = opened?.error === undefined ? undefined : ERROR_ADVICE[opened.error];
  return (
    <>
      {opened && (
        <p className={styles.paragraph}>
          {say(T.opened, { cell: `${opened.sheet}!${address(opened.cell)}`, formula: opened.formula })}
        </p>
      )}
      {isExplained(draft) && <p className={styles.note}>{say(T.explained, { name: text.id })}</p>}
      {opened?.error !== undefined && advice && (
        <p className={`${styles.paragraph} ${styles.bad}`}>
          {say(T.shows, { cell: address(opened.cell), error: opened.error, advice: say(advice) })}
        </p>
      )}
      {opened && opened.calls.length > 1 && (
        <Field label={say(T.which)}>
          <Select
            value={String(call)}
            onChange={(_, { value }) => {
              const other = otherCall(draft, Number(value));
              if (other) update(other);
              else setTried(true);
            }}
          >
            {opened.calls.map(({ id, explained }, index) => (
              <option key={index} value={String(index)}>
                {`${index + 1}. APPRAISE.${explained === undefined ? id : `EXPLAIN → ${id}`}`}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Heading>{say(FUNCTION_TASKS[text.id].task)}</Heading>
      <p className={styles.note}>
        APPRAISE.{text.id + say(PANE.colon) + text.description}{" "}
        <HelpLink page={text.id}>{say(T.help)}</HelpLink>
      </p>
      {text.arguments.length > 0 && <Heading level={3}>{say(T.arguments)}</Heading>}
      {text.arguments.map((argument, index) => (
        <ArgumentField
          key={argument.name}
          {...{ id: text.id, argument, tried, value: args[index] ?? "" }}
          busy={task.what !== undefined}
          onChange={(value) => set(index, value)}
          onTake={() => void take(index, argument.name)}
        />
      ))}
      {text.arguments.length > 0 && (
        <div className={styles.entry}>
          <Checkbox
            label={say(T.guard)}
            checked={draft.guard}
            onChange={(_, { checked }) => update({ guard: checked === true })}
          />
          <span className={styles.note}>{say(T.guardNote)}</span>
        </div>
      )}
      <div>
        <Button disabledFocusable={task.what !== undefined} onClick={() => void preview()}>
          {say(T.preview)}
        </Button>
      </div>
      <TaskStatus task={task} />
      <code className={styles.report}>{formula}</code>
      {found?.formula === formula && (
        <PreviewResult preview={found.preview} onGo={go} onRow={(row) => void preview(row)} />
      )}
      <WriteFormula
        {...{ formula, opened, task }}
        ready={ready}
        onNotReady={() => setTried(true)}
        onWritten={(cell) => {
          // On another sheet its cells read otherwise than in the fields.
          const own = cell.calls[call];
          update({ opened: cell, ...(own && fieldsOf(own)) });
        }}
      />
    </>
  );
}
