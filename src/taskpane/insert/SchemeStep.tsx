/** The catalogue: searched, filtered, grouped by kind; a long list in which the way on stays in sight. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { Text } from "../../i18n/language";
import { INSERT_TEXTS } from "../../i18n/paneInsert";
import { mayHaveVariants } from "../../workbook/mayHaveVariants";
import type { TypedParameters } from "../parameters/typedParameters";
import { useDraft } from "../shell/draft";
import { useLanguage } from "../shell/language";
import { loaded, useLoaded, Waiting } from "../shell/Loaded";
import { useStyles } from "../shell/styles";
import { filtered, industriesOf, kindsOf, NO_FILTERS, periodsOf, type Filters } from "./catalogue";
import { HEADS, type SchemeHead } from "./heads";
import type { Matches } from "./search";
import type { Reason } from "./searchTexts";
import { StepFrame } from "./StepFrame";

const WorkbookVariants = loaded(
  async () =>
    (await import(/* webpackChunkName: "variants" */ "../variants/WorkbookVariants")).WorkbookVariants,
);
const loadSearch = async () => (await import(/* webpackChunkName: "search" */ "./search")).search;
const searchNothing = async (): Promise<(typed: string) => Matches | undefined> => () => undefined;

/** What is known of the scheme that was chosen before it is loaded. */
export interface ChosenScheme {
  id: string;
  title: Text;
  /** HR's own design. */
  own?: true;
}

interface Props {
  chosen: ChosenScheme | undefined;
  /** Name of the chosen scheme's variant, "" for none. */
  variant: string;
  /** To HR's own schemes. */
  onDesigns(): void;
  onChoose(scheme: string, variant?: { name: string; start: TypedParameters }): void;
  onNext: (() => void) | undefined;
}

export function SchemeStep({ chosen, variant, onDesigns, onChoose, onNext }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { value: filters, update } = useDraft<Filters>("catalogue", NO_FILTERS);
  const { typed, kind, period, industry } = filters;
  const search = useLoaded<(typed: string) => Matches | undefined>(
    typed.trim() === "" ? searchNothing : loadSearch,
  );
  const find = search.value;
  const matches = useMemo(() => find?.(typed), [find, typed]);
  const found = useMemo(
    () =>
      filtered(HEADS, { kind, period, industry }).filter(
        ({ id }) => matches === undefined || matches.has(id),
      ),
    [matches, kind, period, industry],
  );
  const hasVariants = useHasVariants();
  return (
    <StepFrame step="scheme" stays {...(onNext ? { go: onNext } : {})}>
      <div className={styles.entry}>
        <Button
          className={styles.choice}
          appearance={chosen?.own ? "primary" : "secondary"}
          onClick={onDesigns}
        >
          {chosen?.own
            ? `${chosen.title[language]} ✓ ${say(INSERT_TEXTS.chosen)}`
            : say(INSERT_TEXTS.ownSchemes)}
        </Button>
        <span className={styles.note}>{say(INSERT_TEXTS.ownSchemesNote)}</span>
      </div>
      {hasVariants && (
        <WorkbookVariants
          scheme={chosen?.id ?? ""}
          variant={variant}
          onUse={(scheme, { name }, start) => onChoose(scheme, { name, start })}
        />
      )}
      <Field label={say(INSERT_TEXTS.search)}>
        <Input
          type="search"
          className={styles.full}
          value={typed}
          placeholder={say(INSERT_TEXTS.searchHint)}
          // Whoever comes here searches next.
          onFocus={() => void loadSearch().catch(() => undefined)}
          onChange={(_, { value }) => update({ typed: value })}
        />
      </Field>
      {!search.value && <Waiting asked={search} />}
      <div className={styles.pair}>
        <Filter
          label={say(INSERT_TEXTS.kind)}
          all={say(INSERT_TEXTS.allKinds)}
          value={kind}
          options={kindsOf(HEADS).map((one) => [one, say(INSERT_TEXTS[`kind_${one}`])])}
          onChange={(value) => update({ kind: value })}
        />
        <Filter
          label={say(INSERT_TEXTS.periods)}
          all={say(INSERT_TEXTS.allPeriods)}
          value={period}
          options={periodsOf(HEADS).map((one) => [one, say(INSERT_TEXTS[`period_${one}`])])}
          onChange={(value) => update({ period: value })}
        />
      </div>
      <Filter
        label={say(INSERT_TEXTS.industry)}
        all={say(INSERT_TEXTS.allIndustries)}
        value={industry}
        options={industriesOf(HEADS, language).map((one) => [one["zh-CN"], one[language]])}
        onChange={(value) => update({ industry: value })}
      />
      <p role="status" className={styles.note}>
        {found.length === 0
          ? say(INSERT_TEXTS.noScheme)
          : say(INSERT_TEXTS.foundSchemes, { count: found.length })}
      </p>
      {found.length === 0 && (
        <div>
          <Button onClick={() => update(NO_FILTERS)}>{say(INSERT_TEXTS.showAllSchemes)}</Button>
        </div>
      )}
      {kindsOf(found).map((group) => {
        const own = found.filter((head) => head.kind === group);
        return (
          <section key={group} className={styles.section} aria-labelledby={`kind-${group}`}>
            <h3 id={`kind-${group}`} className={styles.heading}>
              {say(INSERT_TEXTS.group, { kind: say(INSERT_TEXTS[`kind_${group}`]), count: own.length })}
            </h3>
            <ul className={styles.list}>
              {own.map((head) => (
                <Entry
                  key={head.id}
                  head={head}
                  because={matches?.get(head.id)}
                  chosen={head.id === chosen?.id}
                  onChoose={() => onChoose(head.id)}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </StepFrame>
  );
}

interface FilterProps<Value extends string> {
  label: string;
  /** What stands for no choice. */
  all: string;
  value: Value | "";
  options: readonly (readonly [value: Value, title: string])[];
  onChange(value: Value | ""): void;
}

function Filter<Value extends string>({ label, all, value, options, onChange }: FilterProps<Value>) {
  const styles = useStyles();
  return (
    <Field label={label}>
      <Select
        className={styles.full}
        value={value}
        onChange={(_, { value: picked }) => onChange(picked as Value | "")}
      >
        <option value="">{all}</option>
        {options.map(([option, title]) => (
          <option key={option} value={option}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}

interface EntryProps {
  head: SchemeHead;
  /** Where title, people and source do not say why it was found. */
  because: Reason | undefined;
  chosen: boolean;
  onChoose(): void;
}

function Entry({ head, because, chosen, onChoose }: EntryProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { title, people, period, industry, document, lost } = head;
  return (
    <li className={styles.entry}>
      <Button
        className={styles.choice}
        appearance={chosen ? "primary" : "secondary"}
        aria-pressed={chosen}
        onClick={onChoose}
      >
        {title[language]}
        {chosen ? ` ✓ ${say(INSERT_TEXTS.chosen)}` : ""}
      </Button>
      <span className={styles.note}>
        {[say(INSERT_TEXTS[`period_${period}`]), industry[language], people[language]].join(" · ")}
      </span>
      <span className={styles.note}>
        {say(INSERT_TEXTS.sourceOf, { document: document[language] })}
        {lost > 0 && (
          <span className={styles.mark}>
            <span aria-hidden="true"> ⚠ </span>
            {say(INSERT_TEXTS.lostNumbers, { count: lost })}
          </span>
        )}
      </span>
      {because && (
        <span className={styles.note}>
          {say(INSERT_TEXTS[`foundIn_${because.kind}`], { title: because.title[language] })}
        </span>
      )}
    </li>
  );
}

/** Asked once: few workbooks have any. */
function useHasVariants(): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    let gone = false;
    void mayHaveVariants().then((found) => !gone && setHas(found));
    return () => {
      gone = true;
    };
  }, []);
  return has;
}
