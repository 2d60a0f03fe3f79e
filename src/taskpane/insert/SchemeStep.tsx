/** The catalogue: searched, filtered, grouped by kind; a long list in which the way on stays in sight. */
import { Button, Field, Input, Select } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Text } from "../../i18n/language";
import { INSERT_TEXTS } from "../../i18n/paneInsert";
import { mayHaveVariants } from "../../workbook/mayHaveVariants";
import type { TypedParameters } from "../parameters/typedParameters";
import { useDraft, usePreference } from "../shell/draft";
import { useLanguage } from "../shell/language";
import { loaded, useLoaded, Waiting } from "../shell/Loaded";
import { useStyles } from "../shell/styles";
import { CatalogueEntry } from "./CatalogueEntry";
import { filtered, industriesOf, kindsOf, NO_FILTERS, periodsOf, type Filters } from "./catalogue";
import { HEADS, type SchemeHead } from "./heads";
import { knownIds, NO_SCHEMES, recentSchemes } from "./recent";
import type { Matches } from "./search";
import { StepFrame } from "./StepFrame";

const WorkbookVariants = loaded(
  async () =>
    (await import(/* webpackChunkName: "variants" */ "../variants/WorkbookVariants")).WorkbookVariants,
);
const SchemeDetails = loaded(
  async () => (await import(/* webpackChunkName: "schemeDetails" */ "./SchemeDetails")).SchemeDetails,
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

/** Of the one button on the page. */
const FAVOURITE_BUTTON = "favourite";

/** Schemes under one heading. */
interface Group {
  id: string;
  title: string;
  heads: readonly SchemeHead[];
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
  const preference = usePreference("favourites", NO_SCHEMES);
  const favourites = knownIds(preference.value);
  const [recent] = useState(recentSchemes);
  const whole = [typed.trim(), kind, period, industry].every((one) => one === "");
  const groups: Group[] = [
    ...(whole
      ? [
          { id: "favourites", title: say(INSERT_TEXTS.favourites), heads: known(favourites) },
          { id: "recent", title: say(INSERT_TEXTS.recent), heads: known(recent) },
        ]
      : []),
    ...kindsOf(found).map((one) => ({
      id: one,
      title: say(INSERT_TEXTS[`kind_${one}`]),
      heads: found.filter((head) => head.kind === one),
    })),
  ].filter(({ heads }) => heads.length > 0);
  // A scheme may stand in three groups; it is drawn in full where it was chosen, or in the first that has it.
  const [chosenIn, setChosenIn] = useState("");
  const having = groups.filter(({ heads }) => heads.some(({ id }) => id === chosen?.id));
  const detailed = (having.find(({ id }) => id === chosenIn) ?? having[0])?.id;
  const refocus = useRef(false);
  useEffect(() => {
    if (refocus.current) document.getElementById(FAVOURITE_BUTTON)?.focus();
    refocus.current = false;
  }, [preference.value]);
  const setFavourite = (id: string, favourite: boolean) => {
    // The group that goes with its last favourite would take the focus with it.
    refocus.current = true;
    preference.update({ ids: [...favourites.filter((one) => one !== id), ...(favourite ? [id] : [])] });
  };
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
      {groups.map(group)}
    </StepFrame>
  );

  function group({ id, title, heads }: Group): ReactNode {
    return (
      <section key={id} className={styles.section} aria-labelledby={`kind-${id}`}>
        <h3 id={`kind-${id}`} className={styles.heading}>
          {say(INSERT_TEXTS.group, { kind: title, count: heads.length })}
        </h3>
        <ul className={styles.list}>
          {heads.map((head) => {
            const isChosen = head.id === chosen?.id;
            return (
              <CatalogueEntry
                key={head.id}
                head={head}
                because={matches?.get(head.id)}
                chosen={isChosen}
                onChoose={() => {
                  setChosenIn(id);
                  onChoose(head.id);
                }}
              >
                {isChosen && id === detailed && (
                  <SchemeDetails
                    key={head.id}
                    id={head.id}
                    favourite={favourites.includes(head.id)}
                    favouriteButton={FAVOURITE_BUTTON}
                    onFavourite={(favourite) => setFavourite(head.id, favourite)}
                  />
                )}
              </CatalogueEntry>
            );
          })}
        </ul>
      </section>
    );
  }
}

/** Those that the catalogue still has. */
const known = (ids: readonly string[]): SchemeHead[] =>
  ids.flatMap((id) => HEADS.filter((head) => head.id === id));

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
