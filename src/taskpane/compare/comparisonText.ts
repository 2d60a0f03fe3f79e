/** What differs between two workbooks, in the reader's words. */
import type { Cause, Comparison } from "../../exchange/comparing/compareBooks";
import { COMPARE_TEXTS as T, REGISTER_HOW } from "../../i18n/comparing";
import type { Text } from "../../i18n/language";
import { OUTPUT_TEXTS } from "../../i18n/outputs";
import { PANE } from "../../i18n/pane";
import { REGISTER_TEXTS } from "../../i18n/registers";
import { TEMPLATE_TEXTS } from "../../i18n/template";
import { sinceText } from "../../template/parameters/stretches";
import { periodLabel, type Period } from "../../template/periods";
import { signWord } from "../../template/signs";
import { roundedTo } from "../../template/outputs/fen";
import type { Layout } from "../../template/layout";
import { figureText } from "../shell/figureText";
import type { useLanguage } from "../shell/language";

type Signed = Parameters<typeof signWord>[0];
type Spoken = ReturnType<typeof useLanguage>;

export interface Line {
  kind: "figures" | "people" | "entries" | "lists" | "parameters" | "formulas" | "registers";
  text: string;
  why: string;
  place?: { role: string; cell: Comparison["figures"][number]["place"]["cell"] };
}

/** Those of a fen, where a scheme reckons in 10k yuan. */
const DECIMALS = 6;
/** Less is the noise of binary fractions. */
const NOISE = 1e-9;

function numberText(value: number, say: Spoken["say"]): string {
  const near = roundedTo(value, DECIMALS);
  return Math.abs(near - value) < NOISE ? String(near) : say(OUTPUT_TEXTS.about, { value: near });
}

/** Everything that differs, figures first. */
export function linesOf(found: Comparison, { scheme }: Layout, { say, language }: Spoken): Line[] {
  const who = ({ id, name }: { id: string; name: string }) => `${name} ${id}`.trim();
  const period = (own: Period) => periodLabel(own, language);
  const cell = (value: unknown, of: Signed = {}): string =>
    value === "" || value === null || value === undefined
      ? say(T.blank)
      : typeof value === "number"
        ? (signWord(of, value, language) ?? numberText(value, say))
        : String(value as string | boolean);
  const titles: readonly { id: string; title: Text }[] = [
    ...scheme.results.flatMap(({ columns }) => columns),
  ];
  const figureTitle = (id: string) => titles.find((one) => one.id === id)?.title[language] ?? id;
  const entryTitle = (id: string) => scheme.entryColumns.find((one) => one.id === id)?.title[language] ?? id;
  const listTitle = (id: string) => scheme.lists.find((one) => one.id === id)?.title[language] ?? id;
  const rosterTitle = (id: string): string => {
    const own = scheme.rosterColumns.find((one) => one.id === id)?.title;
    const known = TEMPLATE_TEXTS[id as "name"] as Text | undefined;
    return (own ?? known)?.[language] ?? id;
  };
  const strayText = (stray: string) => (stray === "" ? say(T.aValue) : stray);
  const where = (here: boolean) => say(here ? T.here : T.there);
  const both = ({ before, after }: { before?: unknown; after?: unknown }, of?: Signed) => {
    const texts = { before: cell(before, of), after: cell(after, of) };
    // What differs further behind is told in full.
    return texts.before === texts.after
      ? { before: figureText(before, say), after: figureText(after, say) }
      : texts;
  };
  const registerText = ({ register, number, person, how }: Comparison["registers"][number]): string =>
    say(REGISTER_HOW[how], { register: REGISTER_TEXTS[register][language], number, who: who(person) });
  const causeText = (cause: Cause): string => {
    switch (cause.kind) {
      case "formula":
        return say(T.causeFormula, {
          ...{ title: figureTitle(cause.column), where: where(cause.here), stray: strayText(cause.stray) },
        });
      case "entry":
        return say(T.causeEntry, {
          ...{ title: entryTitle(cause.change.column), period: period(cause.change.period) },
          ...both(cause.change),
        });
      case "roster":
        return cause.change.kind === "changed"
          ? say(T.causeRoster, { title: rosterTitle(cause.change.column ?? ""), ...both(cause.change) })
          : say(T.causeCame, { who: who(cause.change.person) });
      case "parameter": {
        const { parameter, from } = cause.change;
        return say(T.causeParameter, {
          ...{ title: parameter.name[language] + sinceText(from, language) },
          ...both(cause.change),
        });
      }
      case "list":
        return say(T.causeList, { title: listTitle(cause.change.list), period: period(cause.change.period) });
      case "register":
        return registerText(cause.change);
      case "others":
        return say(T.causeOthers);
      case "people":
        return say(T.causePeople, { count: cause.count });
      case "period":
        return say(cause.here ? T.causePeriodHere : T.causePeriodThere, { period: period(cause.period) });
      case "closed":
        return say(cause.here ? T.causeClosedHere : T.causeClosedThere);
      case "unknown":
        return say(T.causeUnknown);
    }
  };
  const placed = (place: Line["place"]) => (place ? { place } : {});
  const because = (causes: readonly Cause[]) =>
    say(T.because, { causes: causes.map(causeText).join(language === "zh-CN" ? "；" : "; ") });
  return [
    ...found.figures.map((one): Line => ({
      kind: "figures",
      text: say(T.figure, {
        ...{ who: who(one.person), title: one.column.title[language], period: period(one.period) },
        ...both(one, one.column),
      }),
      why: because(one.causes),
      ...placed(one.place),
    })),
    ...found.sums.map((one): Line => ({
      kind: "figures",
      text: say(T[one.kind], {
        ...{ title: one.title[language], period: period(one.period), year: one.period.year },
        ...{ row: one.row ?? "", ...both(one) },
      }),
      why: because(one.causes),
      ...placed(one.place),
    })),
    ...found.people.map((one): Line => ({
      kind: "people",
      text: say(T[one.kind], { who: who(one.person), title: rosterTitle(one.column ?? ""), ...both(one) }),
      why: "",
      ...placed(one.place),
    })),
    ...found.entries.map((one): Line => ({
      kind: "entries",
      text: say(T.entry, {
        ...{ who: who(one.person), title: entryTitle(one.column), period: period(one.period) },
        ...both(one),
      }),
      why: "",
      ...placed(one.place),
    })),
    ...found.lists.map((one): Line => ({
      kind: "lists",
      text: say(T.list, {
        ...{ title: listTitle(one.list), period: period(one.period), before: one.before, after: one.after },
      }),
      why: "",
      ...placed(one.place),
    })),
    ...found.parameters.map((one): Line => ({
      kind: "parameters",
      text: say(T.parameter, {
        ...{ title: one.parameter.name[language] + sinceText(one.from, language), ...both(one) },
      }),
      why: "",
      ...placed(one.place),
    })),
    ...found.formulas.map((one): Line => ({
      kind: "formulas",
      text: say(T.formula, {
        ...{ who: one.person ? who(one.person) : "", where: where(one.here) },
        ...{ title: one.title?.[language] ?? figureTitle(one.column) },
        ...{ stray: strayText(one.stray) },
      }).trim(),
      why: "",
      ...placed(one.place),
    })),
    ...found.registers.map((one): Line => ({
      ...{ kind: "registers", text: registerText(one), why: "" },
      ...placed(one.place),
    })),
  ];
}

/** How many of each. */
export function outcomeText(found: Comparison & { name: string }, { say }: Spoken): string {
  const { name, compared } = found;
  const counts = {
    ...{
      figures: found.figures.length + found.sums.length,
      people: found.people.length,
      entries: found.entries.length,
    },
    ...{ lists: found.lists.length, parameters: found.parameters.length, formulas: found.formulas.length },
    registers: found.registers.length + found.closings.length,
  };
  const some = Object.values(counts).some((count) => count > 0) || found.periods.length > 0;
  return say(some ? T.outcome : T.same, { name, compared, ...counts });
}

/** Periods that one of them alone has, or has closed. */
export const periodsText = ({ periods, closings }: Comparison, { say, language }: Spoken): string =>
  [
    ...periods.map(({ period, here }) => ({ period, text: here ? T.onlyHere : T.onlyThere })),
    ...closings.map(({ period, here }) => ({ period, text: here ? T.closedHere : T.closedThere })),
  ]
    .map(({ period, text }) => say(text, { period: periodLabel(period, language) }))
    .join(say(PANE.comma));
