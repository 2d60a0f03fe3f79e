/** The catalogue: searched, filtered, grouped by kind; a long list in which the way on stays in sight. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useMemo } from "react";
import { DESIGN_TEXTS } from "../../i18n/paneDesigns";
import { INSERT_TEXTS } from "../../i18n/paneInsert";
import { SCHEMES } from "../../schemes";
import type { Scheme } from "../../schemes/scheme";
import { documentTitle } from "../../schemes/sources";
import { useDraft } from "../shell/draft";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import {
  findSchemes,
  industriesOf,
  kindsOf,
  lostParameters,
  NO_FILTERS,
  periodsOf,
  type Filters,
  type Found,
} from "./catalogue";
import type { Variant } from "../../template/kept/variants";
import { TaskStatus } from "../shell/TaskStatus";
import { useVariants, type Variants } from "../variants/useVariants";
import { VariantList } from "../variants/VariantList";
import { StepFrame } from "./StepFrame";

interface Props {
  chosen: Scheme | undefined;
  /** Name of the chosen scheme's variant, "" for none. */
  variant: string;
  /** To HR's own schemes. */
  onDesigns(): void;
  onChoose(scheme: Scheme, variant?: Variant): void;
  onNext: (() => void) | undefined;
}

export function SchemeStep({ chosen, variant, onDesigns, onChoose, onNext }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { value: filters, update } = useDraft<Filters>("catalogue", NO_FILTERS);
  const { typed, kind, period, industry } = filters;
  const found = useMemo(
    () => findSchemes(SCHEMES, { typed, kind, period, industry }),
    [typed, kind, period, industry],
  );
  const variants = useVariants();
  const groups = kindsOf(found.map(({ scheme }) => scheme));
  return (
    <StepFrame step="scheme" stays {...(onNext ? { go: onNext } : {})}>
      <div className={styles.entry}>
        <Button
          className={styles.choice}
          appearance={chosen?.design ? "primary" : "secondary"}
          onClick={onDesigns}
        >
          {chosen?.design ? `${chosen.title[language]} ✓ ${say(INSERT_TEXTS.chosen)}` : say(DESIGN_TEXTS.own)}
        </Button>
        <span className={styles.note}>{say(DESIGN_TEXTS.ownNote)}</span>
      </div>
      <Field label={say(INSERT_TEXTS.search)}>
        <Input
          type="search"
          className={styles.full}
          value={typed}
          placeholder={say(INSERT_TEXTS.searchHint)}
          onChange={(_, { value }) => update({ typed: value })}
        />
      </Field>
      <div className={styles.pair}>
        <Filter
          label={say(INSERT_TEXTS.kind)}
          all={say(INSERT_TEXTS.allKinds)}
          value={kind}
          options={kindsOf(SCHEMES).map((one) => [one, say(INSERT_TEXTS[`kind_${one}`])])}
          onChange={(value) => update({ kind: value })}
        />
        <Filter
          label={say(INSERT_TEXTS.periods)}
          all={say(INSERT_TEXTS.allPeriods)}
          value={period}
          options={periodsOf(SCHEMES).map((one) => [one, say(INSERT_TEXTS[`period_${one}`])])}
          onChange={(value) => update({ period: value })}
        />
      </div>
      <Filter
        label={say(INSERT_TEXTS.industry)}
        all={say(INSERT_TEXTS.allIndustries)}
        value={industry}
        options={industriesOf(SCHEMES, language).map((one) => [one["zh-CN"], one[language]])}
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
      {variants.problem && <p className={`${styles.note} ${styles.bad}`}>{variants.problem.message}</p>}
      <TaskStatus task={variants.task} quiet />
      {groups.map((group) => {
        const own = found.filter(({ scheme }) => scheme.kind === group);
        return (
          <section key={group} className={styles.section} aria-labelledby={`kind-${group}`}>
            <h3 id={`kind-${group}`} className={styles.heading}>
              {say(INSERT_TEXTS.group, { kind: say(INSERT_TEXTS[`kind_${group}`]), count: own.length })}
            </h3>
            <ul className={styles.list}>
              {own.map((entry) => (
                <Entry
                  key={entry.scheme.id}
                  entry={entry}
                  chosen={entry.scheme === chosen}
                  variant={entry.scheme === chosen ? variant : ""}
                  variants={variants}
                  onChoose={onChoose}
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
  entry: Found;
  chosen: boolean;
  variant: string;
  variants: Variants;
  onChoose(scheme: Scheme, variant?: Variant): void;
}

function Entry({ entry: { scheme, because }, chosen, variant, variants, onChoose }: EntryProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { title, people, period, industry, source } = scheme;
  const lost = lostParameters(scheme).length;
  return (
    <li className={styles.entry}>
      <Button
        className={styles.choice}
        appearance={chosen ? "primary" : "secondary"}
        aria-pressed={chosen}
        onClick={() => onChoose(scheme)}
      >
        {title[language]}
        {chosen ? ` ✓ ${say(INSERT_TEXTS.chosen)}` : ""}
      </Button>
      <span className={styles.note}>
        {[say(INSERT_TEXTS[`period_${period}`]), industry[language], people[language]].join(" · ")}
      </span>
      <span className={styles.note}>
        {say(INSERT_TEXTS.sourceOf, { document: documentTitle(source)[language] })}
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
      <VariantList
        scheme={scheme}
        variants={variants}
        chosen={variant}
        onUse={(used) => onChoose(scheme, used)}
      />
    </li>
  );
}
