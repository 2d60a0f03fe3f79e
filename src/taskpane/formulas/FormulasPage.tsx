/** For people who use the functions alone: found by what they do, filled from the sheet, looked at, written into a cell. */
import { Button } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { FORMULA_TEXTS as T } from "../../i18n/paneFormulas";
import { address } from "../../template/addresses";
import { previewFormula } from "../../workbook/formulas/preview";
import { readFormulaCell, type FormulaCell } from "../../workbook/formulas/readCell";
import { useDraft } from "../shell/draft";
import { Heading, useFocusOnChange } from "../shell/Heading";
import { useLanguage } from "../shell/language";
import { useLoaded, Waiting } from "../shell/Loaded";
import { useStyles } from "../shell/styles";
import { useTask } from "../shell/task";
import { TaskStatus } from "../shell/TaskStatus";
import { fieldsOf, NEW_FORMULA, formulaOf } from "./formulaDraft";
import { FormulaForm, type Found } from "./FormulaForm";
import { FunctionList } from "./FunctionList";
import { readFunctionTexts } from "./functionTexts";

/** A function of ours, in a way that cannot be read. */
const OWN = /APPRAISE\./i;

export default function FormulasPage() {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const task = useTask();
  const { value: draft, update } = useDraft("formula", NEW_FORMULA);
  const [found, setFound] = useState<Found>();
  const [empty, setEmpty] = useState<FormulaCell>();
  const texts = useLoaded(useCallback(() => readFunctionTexts(language), [language]));
  const place = useFocusOnChange(draft.id);
  const chosen = texts.value?.find(({ id }) => id === draft.id);
  const open = async () => {
    const cell = await task.run(say(T.opening), readFormulaCell);
    const [first] = cell?.calls ?? [];
    setEmpty(first ? undefined : cell);
    if (!cell || !first) return;
    const change = { opened: cell, call: 0, ...fieldsOf(first) };
    update(change);
    const formula = formulaOf({ ...draft, ...change });
    const preview = await task.run(say(T.previewing), () => previewFormula(formula, cell.sheet, language));
    if (preview) setFound({ formula, preview });
  };
  return (
    <div ref={place} className={styles.page}>
      <Heading>{say(T.title)}</Heading>
      <p className={styles.note}>{say(T.note)}</p>
      <div className={styles.row}>
        <Button disabledFocusable={task.what !== undefined} onClick={() => void open()}>
          {say(T.open)}
        </Button>
        {chosen && (
          <Button onClick={() => update({ ...NEW_FORMULA, opened: undefined })}>{say(T.another)}</Button>
        )}
      </div>
      {empty && (
        <p role="status" className={styles.paragraph}>
          {say(OWN.test(empty.formula) ? T.notOpened : T.noFormula, {
            cell: `${empty.sheet}!${address(empty.cell)}`,
          })}
        </p>
      )}
      {!texts.value ? (
        <Waiting asked={texts} />
      ) : chosen ? (
        <FormulaForm key={chosen.id} {...{ draft, text: chosen, task, found, update }} onFound={setFound} />
      ) : (
        <>
          <TaskStatus task={task} />
          <FunctionList
            functions={texts.value}
            typed={draft.typed}
            onType={(typed) => update({ typed })}
            onChoose={(id) => update({ id, args: [], opened: undefined, guard: true, call: 0 })}
          />
        </>
      )}
    </div>
  );
}
