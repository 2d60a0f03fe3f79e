/** A page a scheme, made from its data: rules with clauses, parameters, what is filled in, what comes out, worked examples. */
import { fill, type Language } from "../i18n/language";
import { HELP_TEXTS } from "../i18n/help";
import { COLON, SEPARATOR } from "../i18n/words";
import type { Clause, EntryColumn, Parameter, Scheme, TableCell, WorkedExample } from "../schemes/scheme";
import { documentTitle, placeText } from "../schemes/sources";
import { exampleParameters, figureText } from "../template/exampleTexts";
import { contentText, numberText, optionWord } from "../template/typedValues";
import { escaped, heading, table } from "./html";

export const schemePage = (id: string): string => `scheme-${id}`;

export function schemeHtml(scheme: Scheme, language: Language): string {
  const say = (key: keyof typeof HELP_TEXTS) => HELP_TEXTS[key][language];
  const quoted = (clause: Clause | undefined) =>
    clause ? `<q lang="zh-CN">${escaped(clause.quote)}</q> ${escaped(placeText(clause)[language])}` : "";
  const facts: (readonly [string, string])[] = [
    [say("people"), scheme.people[language]],
    [say("industry"), scheme.industry[language]],
    [say("period"), say(scheme.period)],
    [say("source"), documentTitle(scheme.source)[language]],
  ];
  const rules = scheme.rules.map(
    ({ title, clause, reading }) =>
      `<li><strong>${escaped(title[language])}</strong><br>${quoted(clause)}${
        reading ? `<br>${say("reading")}${escaped(reading[language])}` : ""
      }</li>`,
  );
  const said = ({ clause, reading }: Parameter) =>
    quoted(clause) + (reading ? ` ${say("reading")}${escaped(reading[language])}` : "");
  // A table within a cell would leave the clause beside it no room.
  const single = scheme.parameters.filter(({ kind }) => kind !== "table");
  const tables = scheme.parameters.filter(({ kind }) => kind === "table");
  const figures = [...scheme.results.flatMap(({ columns }) => columns), ...scheme.rollUps];
  const withUnit = ({ title, unit }: { title: Scheme["title"]; unit?: Scheme["title"] }) =>
    escaped(unit ? `${title[language]} (${unit[language]})` : title[language]);
  return [
    `<h1>${escaped(scheme.title[language])}</h1>`,
    `<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`).join("")}</dl>`,
    scheme.source.remark ? `<p>${escaped(scheme.source.remark[language])}</p>` : "",
    `${heading(say("rules"))}<ol>${rules.join("\n")}</ol>`,
    scheme.parameters.length > 0 ? heading(say("parameters")) : "",
    single.length > 0
      ? table(
          [say("parameter"), say("value"), say("clause")],
          single.map((parameter) => [
            escaped(parameter.name[language]),
            valueHtml(parameter, language),
            said(parameter),
          ]),
        )
      : "",
    ...tables.map(
      (parameter) => `<h3>${escaped(parameter.name[language])}</h3>
<p>${said(parameter)}</p>
<div class="wide">${valueHtml(parameter, language)}</div>`,
    ),
    `${heading(say("entries"))}<ul>${[
      ...scheme.entryColumns.map(withUnit),
      ...scheme.lists.map(({ title }) => escaped(title[language])),
    ]
      .map((one) => `<li>${one}</li>`)
      .join("")}</ul>`,
    `${heading(say("figures"))}<ul>${figures.map((one) => `<li>${withUnit(one)}</li>`).join("")}</ul>`,
    scheme.examples.length > 0 ? heading(say("examples")) : "",
    ...scheme.examples.map((example) => exampleHtml(scheme, example, language)),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function valueHtml(parameter: Parameter, language: Language): string {
  const missing = `<em>${HELP_TEXTS.mustEnter[language]}</em>`;
  switch (parameter.kind) {
    case "number": {
      if (parameter.value === null) return missing;
      return escaped(`${numberText(parameter.value, parameter.format)} ${parameter.unit[language]}`.trim());
    }
    case "choice":
      return parameter.options
        .map(({ id, word }) =>
          id === parameter.value ? `<strong>${escaped(word[language])}</strong>` : escaped(word[language]),
        )
        .join("<br>");
    case "weights":
      return parameter.items
        .map(({ name, value }) => {
          const shown =
            value === null ? missing : numberText(value, parameter.total === undefined ? "0%" : undefined);
          return `${escaped(name[language])} ${shown}`;
        })
        .join("<br>");
    case "table":
      return table(
        parameter.columns.map(({ name, unit }) =>
          escaped(unit ? `${name[language]} (${unit[language]})` : name[language]),
        ),
        parameter.rows.map((row) =>
          parameter.columns.map(({ format, words }, index) => {
            const cell: TableCell = row[index] ?? null;
            if (cell === null) return "–";
            if (typeof cell === "number") return escaped(numberText(cell, format));
            return escaped(words?.find((word) => word["zh-CN"] === cell)?.[language] ?? cell);
          }),
        ),
      );
  }
}

function exampleHtml(scheme: Scheme, example: WorkedExample, language: Language): string {
  const say = (key: keyof typeof HELP_TEXTS) => HELP_TEXTS[key][language];
  const [colon, separator] = [COLON[language], SEPARATOR[language]];
  const entryText = (id: string, content: number | string) => {
    const column: EntryColumn | undefined = scheme.entryColumns.find((one) => one.id === id);
    const shown = column ? contentText(column, optionWord(column, content, language)) : String(content);
    return `${column?.title[language] ?? id} ${shown}`;
  };
  const given = example.people.flatMap(({ id, entries }) =>
    entries.map((values, index) => {
      const period = entries.length > 1 ? ` ${fill(say("periodNumber"), { n: index + 1 })}` : "";
      const all = Object.entries(values).map((one) => entryText(...one));
      return `${id}${period}${colon}${all.join(separator)}`;
    }),
  );
  const textOf = figureText(scheme, language);
  const titled = [
    ...scheme.results.flatMap(({ columns }) => columns),
    ...scheme.rollUps,
    ...scheme.lists.flatMap(({ results }) => results),
  ];
  const expected = example.expected.map((figure) => {
    const id = "rollUp" in figure ? figure.rollUp : figure.column;
    const column = titled.find((one) => one.id === id);
    const who = "person" in figure ? `${figure.person} ` : "";
    const values = figure.values.map((value) => (value === "" ? "–" : textOf(value, column)));
    return `${who}${column?.title[language] ?? id}${colon}${values.join(separator)}`;
  });
  const listed = (title: "parameters" | "given" | "expected", lines: readonly string[]) =>
    lines.length === 0
      ? ""
      : `<p>${say(title)}</p><ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join("")}</ul>`;
  return [
    `<h3>${escaped(example.what[language])}</h3>`,
    listed("parameters", exampleParameters(example, scheme, language)),
    listed("given", given),
    listed("expected", expected),
  ].join("\n");
}
