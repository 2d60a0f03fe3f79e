/** Step 2: the scheme's rules, each with its clause and reading. */
import { INSERT_TEXTS } from "../../i18n/paneInsert";
import { PANE } from "../../i18n/pane";
import type { Scheme } from "../../schemes/scheme";
import { documentTitle, placeText } from "../../schemes/sources";
import { moneyUnits } from "../../template/moneyUnits";
import { missingParameters } from "../../template/parameters/parameterRules";
import { HelpLink } from "../shell/HelpLink";
import { useLanguage } from "../shell/language";
import { listed } from "../shell/listed";
import { useStyles } from "../shell/styles";
import { Examples } from "./Examples";
import type { StepId } from "./insertDraft";
import { StepFrame } from "./StepFrame";

export function RulesStep({ scheme, go }: { scheme: Scheme; go(step: StepId): void }) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const { source } = scheme;
  const lost = missingParameters(scheme, {});
  const money = moneyUnits(scheme, language);
  return (
    <StepFrame step="rules" go={go}>
      <dl className={styles.facts}>
        <dt>{say(INSERT_TEXTS.scheme_)}</dt>
        <dd>{scheme.title[language]}</dd>
        <dt>{say(INSERT_TEXTS.ratedPeople)}</dt>
        <dd>{scheme.people[language]}</dd>
        <dt>{say(INSERT_TEXTS.periods)}</dt>
        <dd>{say(INSERT_TEXTS[`period_${scheme.period}`])}</dd>
        {money !== "" && (
          <>
            <dt>{say(INSERT_TEXTS.moneyUnit)}</dt>
            <dd>{money}</dd>
          </>
        )}
        <dt>{say(INSERT_TEXTS.source)}</dt>
        <dd>{documentTitle(source)[language]}</dd>
        {lost.length > 0 && (
          <>
            <dt>{say(INSERT_TEXTS.lostParameters)}</dt>
            <dd>
              {listed(
                lost.map(({ name }) => name[language]),
                say,
                lost.length,
              )}
            </dd>
          </>
        )}
        {source.remark && (
          <>
            <dt>{say(INSERT_TEXTS.remark)}</dt>
            <dd>{source.remark[language]}</dd>
          </>
        )}
      </dl>
      {!scheme.design && (
        <div>
          <HelpLink page={`scheme-${scheme.id}`}>{say(PANE.schemeHelp)}</HelpLink>
        </div>
      )}
      <ol className={styles.list}>
        {scheme.rules.map(({ id, title, clause, reading }) => (
          <li key={id} className={styles.block}>
            <h3 className={styles.heading}>{title[language]}</h3>
            <blockquote className={styles.quote} lang="zh-CN">
              「{clause.quote}」 {placeText(clause)[language]}
            </blockquote>
            {reading && (
              <p className={styles.paragraph}>
                <span className={styles.strong}>{say(PANE.reading)}</span> {reading[language]}
              </p>
            )}
          </li>
        ))}
      </ol>
      <Examples scheme={scheme} />
    </StepFrame>
  );
}
