/** The fields of a block, each with what is wrong with it. */
import { Button, Checkbox, Field, Input, Select } from "@fluentui/react-components";
import { DESIGN_PROBLEMS } from "../../i18n/designProblems";
import { DESIGN_TEXTS } from "../../i18n/paneDesigns";
import { PANE } from "../../i18n/pane";
import { fill } from "../../i18n/language";
import type { DesignProblem } from "../../schemes/designs/rules";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import { at, typedText } from "./data";
import type { FormField, RowColumn } from "./formFields";
import { NumberInput } from "./NumberInput";
import { rowAdded, rowDropped, type Change, type RowsField } from "./rows";

/** An earlier block that may be taken. */
export interface Choice {
  id: string;
  title: string;
}

interface Props {
  block: object;
  /** Of the block, their paths without its place. */
  problems: readonly DesignProblem[];
  choices: readonly Choice[];
  /** A number that no block or row has had. */
  nextKey: number;
  onChange(path: string, value: unknown): void;
}

export function useProblemText(): (problems: readonly DesignProblem[]) => string {
  const { language, say } = useLanguage();
  return (problems) =>
    [...new Set(problems.map(({ key, values = {} }) => fill(DESIGN_PROBLEMS[key][language], values)))].join(
      say(PANE.comma),
    );
}

export const within = (problems: readonly DesignProblem[], path: string): DesignProblem[] =>
  problems.filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`));

/** What Fluent's Field shows of them. */
export const complaint = (text: string) =>
  text === "" ? {} : { validationState: "error" as const, validationMessage: text };

export function BlockFields({ fields, ...props }: Props & { fields: readonly FormField[] }) {
  return fields.map((field) => <OneField key={field.path} field={field} {...props} />);
}

function OneField({ field, ...props }: Props & { field: FormField }) {
  const { block, problems, choices, onChange } = props;
  const { say } = useLanguage();
  const styles = useStyles();
  const textOf = useProblemText();
  const { path } = field;
  const value = at(block, path);
  if (field.type === "rows") return <Rows field={field} {...props} />;
  const label = say(field.label);
  const wrong = complaint(textOf(within(problems, path)));
  switch (field.type) {
    case "number":
    case "percent":
      return (
        <Field label={label} {...wrong}>
          <NumberInput
            value={value}
            percent={field.type === "percent"}
            onChange={(next) => onChange(path, next)}
          />
        </Field>
      );
    case "text":
      return (
        <Field label={label} {...wrong}>
          <Input
            className={styles.full}
            autoComplete="off"
            value={typeof value === "string" ? value : ""}
            onChange={(_, { value: text }) => onChange(path, field.optional ? typedText(text) : text)}
          />
        </Field>
      );
    case "reference":
      return (
        <Field label={label} {...wrong}>
          <ReferenceSelect value={value} choices={choices} onChange={(id) => onChange(path, id)} />
        </Field>
      );
    case "choice": {
      const { whole, becomes, optional, stands } = field;
      const pick = (picked: string) => {
        if (becomes) onChange("", becomes[picked]);
        else if (whole) onChange(whole.path, whole.of[picked]);
        else onChange(path, optional ? typedText(picked) : picked);
      };
      return (
        <Field label={label} {...wrong}>
          <Select
            className={styles.full}
            value={stands ?? (typeof value === "string" ? value : "")}
            onChange={(_, { value: picked }) => pick(picked)}
          >
            {field.options.map(([id, title]) => (
              <option key={id} value={id}>
                {say(title)}
              </option>
            ))}
          </Select>
        </Field>
      );
    }
  }
}

interface SelectProps {
  value: unknown;
  choices: readonly Choice[];
  label?: string;
  onChange(id: string): void;
}

function ReferenceSelect({ value, choices, label, onChange, ...field }: SelectProps) {
  const { say } = useLanguage();
  const styles = useStyles();
  const chosen = typeof value === "string" && choices.some(({ id }) => id === value) ? value : "";
  return (
    <Select
      {...field}
      className={styles.full}
      value={chosen}
      {...(label === undefined ? {} : { "aria-label": label })}
      onChange={(_, { value: id }) => onChange(id)}
    >
      <option value="">{say(DESIGN_TEXTS.choose)}</option>
      {choices.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </Select>
  );
}

function Rows({ field, block, problems, choices, nextKey, onChange }: Props & { field: RowsField }) {
  const { say } = useLanguage();
  const styles = useStyles();
  const textOf = useProblemText();
  const { path, columns } = field;
  const put = (next: Change) => onChange(next.path, next.value);
  const rows = (at(block, path) ?? []) as readonly unknown[];
  const title = say(field.label);
  const own = textOf(problems.filter((problem) => problem.path === path));
  const isWide = columns.length > BESIDE;
  return (
    <fieldset className={styles.fieldset}>
      <legend>{title}</legend>
      <div className={styles.section}>
        {rows.map((_, index) => {
          const wrong = textOf(within(problems, `${path}.${index}`));
          return (
            <div key={index} className={styles.section}>
              <div
                className={styles.row}
                style={{ flexWrap: isWide ? "wrap" : "nowrap", alignItems: "flex-end" }}
              >
                {columns.map((column) => {
                  const place = column.key === "" ? `${path}.${index}` : `${path}.${index}.${column.key}`;
                  return (
                    <RowCell
                      key={column.key}
                      column={column}
                      row={index}
                      isWide={isWide}
                      value={at(block, place)}
                      choices={choices}
                      onChange={(value) => onChange(place, value)}
                    />
                  );
                })}
                <Button
                  size="small"
                  appearance="subtle"
                  style={{ minWidth: "28px" }}
                  aria-label={say(DESIGN_TEXTS.dropRow, { row: index + 1, title })}
                  onClick={() => put(rowDropped(block, field, index))}
                >
                  ×
                </Button>
              </div>
              {wrong !== "" && (
                <span role="alert" className={`${styles.note} ${styles.bad}`}>
                  {wrong}
                </span>
              )}
            </div>
          );
        })}
        {own !== "" && (
          <span role="alert" className={`${styles.note} ${styles.bad}`}>
            {own}
          </span>
        )}
        <div>
          <Button
            size="small"
            aria-label={say(DESIGN_TEXTS.addRow, { title })}
            onClick={() => put(rowAdded(block, field, nextKey))}
          >
            ＋
          </Button>
        </div>
      </div>
    </fieldset>
  );
}

/** So many fields fit beside each other at 320 px, and their headings above the first row alone. */
const BESIDE = 3;

interface CellProps {
  column: RowColumn;
  row: number;
  /** Names stand in a line of their own, figures below, each with its heading. */
  isWide: boolean;
  value: unknown;
  choices: readonly Choice[];
  onChange(value: unknown): void;
}

function RowCell({ column: { label, type, openFirst }, row, isWide, value, choices, onChange }: CellProps) {
  const { say } = useLanguage();
  const styles = useStyles();
  const named = say(DESIGN_TEXTS.row, { row: row + 1, column: say(label) });
  const isName = type === "text" || type === "reference";
  const place = isWide
    ? { flex: isName ? "1 1 100%" : "0 1 72px", minWidth: "64px" }
    : { flex: isName ? "1 1 96px" : "0 1 88px", minWidth: 0 };
  return (
    <div style={place}>
      {(row === 0 || isWide) && (
        <span aria-hidden="true" className={styles.note}>
          {say(label)}
        </span>
      )}
      {type === "flag" ? (
        <Checkbox
          aria-label={named}
          checked={value === true}
          onChange={(_, { checked }) => onChange(checked === true ? true : undefined)}
        />
      ) : type === "reference" ? (
        <ReferenceSelect value={value} choices={choices} label={named} onChange={onChange} />
      ) : type === "text" ? (
        <Input
          className={styles.full}
          autoComplete="off"
          aria-label={named}
          value={typeof value === "string" ? value : ""}
          onChange={(_, { value: text }) => onChange(text)}
        />
      ) : (
        <NumberInput
          value={value}
          percent={type === "percent"}
          label={named}
          disabled={row === 0 && openFirst === true}
          onChange={onChange}
        />
      )}
    </div>
  );
}
