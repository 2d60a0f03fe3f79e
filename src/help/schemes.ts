/** A page a scheme, made from its data: rules with clauses, parameters, what is filled in, what comes out, worked examples. */
import { fill, type Language } from "../i18n/language";
import { HELP_TEXTS } from "../i18n/help";
import type {
  Clause,
  ExpectedFigure,
  Parameter,
  ParameterInput,
  Scheme,
  TableCell,
  WorkedExample,
} from "../schemes/scheme";
import { documentTitle, placeText } from "../schemes/sources";
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
  const figures = [...scheme.results.flatMap(({ columns }) => columns), ...scheme.rollUps];
  const withUnit = ({ title, unit }: { title: Scheme["title"]; unit?: Scheme["title"] }) =>
    escaped(unit ? `${title[language]} (${unit[language]})` : title[language]);
  return [
    `<h1>${escaped(scheme.title[language])}</h1>`,
    `<dl>${facts.map(([name, value]) => `<dt>${name}</dt><dd>${escaped(value)}</dd>`).join("")}</dl>`,
    scheme.source.remark ? `<p>${escaped(scheme.source.remark[language])}</p>` : "",
    `${heading(say("rules"))}<ol>${rules.join("\n")}</ol>`,
    scheme.parameters.length > 0
      ? heading(say("parameters")) +
        table(
          [say("parameter"), say("value"), say("clause")],
          scheme.parameters.map((parameter) => [
            escaped(parameter.name[language]),
            valueHtml(parameter, language),
            quoted(parameter.clause) +
              (parameter.reading ? ` ${say("reading")}${escaped(parameter.reading[language])}` : ""),
          ]),
        )
      : "",
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
      return escaped(`${number(parameter.value, parameter.format)} ${parameter.unit[language]}`.trim());
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
            value === null ? missing : number(value, parameter.total === undefined ? "0%" : undefined);
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
            if (typeof cell === "number") return escaped(number(cell, format));
            return escaped(words?.find((word) => word["zh-CN"] === cell)?.[language] ?? cell);
          }),
        ),
      );
  }
}

/** As a sheet shows it: a percentage where the format is one. */
function number(value: number, format = ""): string {
  return format.includes("%")
    ? `${Number((value * 100).toPrecision(12))}%`
    : String(Number(value.toPrecision(15)));
}

function exampleHtml(scheme: Scheme, example: WorkedExample, language: Language): string {
  const say = (key: keyof typeof HELP_TEXTS) => HELP_TEXTS[key][language];
  const named = (
    values: Readonly<Record<string, number | string>>,
    columns: readonly { id: string; title: Scheme["title"] }[],
  ) =>
    Object.entries(values)
      .map(([id, value]) => `${columns.find((one) => one.id === id)?.title[language] ?? id} ${value}`)
      .join(say("separator"));
  const given = example.people.flatMap(({ id, entries }) =>
    entries.map((values, index) => {
      const period = entries.length > 1 ? ` ${fill(say("periodNumber"), { n: index + 1 })}` : "";
      return `<li>${escaped(`${id}${period}${say("colon")}${named(values, scheme.entryColumns)}`)}</li>`;
    }),
  );
  const parameters = Object.entries(example.parameters ?? {}).flatMap(([id, input]) => {
    const parameter = scheme.parameters.find((one) => one.id === id);
    if (!parameter) return [];
    const text = `${parameter.name[language]}${say("colon")}${inputText(parameter, input, language)}`;
    return [`<li>${escaped(text)}</li>`];
  });
  const expected = example.expected.map(
    (figure) => `<li>${escaped(expectedText(scheme, figure, language))}</li>`,
  );
  return `<h3>${escaped(example.what[language])}</h3>
${parameters.length > 0 ? `<p>${say("parameters")}</p><ul>${parameters.join("")}</ul>` : ""}
${given.length > 0 ? `<p>${say("given")}</p><ul>${given.join("")}</ul>` : ""}
${expected.length > 0 ? `<p>${say("expected")}</p><ul>${expected.join("")}</ul>` : ""}`;
}

/** What an example gives for a parameter. */
function inputText(parameter: Parameter, input: ParameterInput, language: Language): string {
  if (typeof input === "string") {
    const option = parameter.kind === "choice" ? parameter.options.find(({ id }) => id === input) : undefined;
    return option?.word[language] ?? input;
  }
  if (typeof input === "number")
    return number(input, parameter.kind === "number" ? parameter.format : undefined);
  const separator = HELP_TEXTS.separator[language];
  if (parameter.kind === "weights")
    return parameter.items
      .map(({ name }, index) => {
        const weight = Number(input[index]);
        return `${name[language]} ${number(weight, parameter.total === undefined ? "0%" : undefined)}`;
      })
      .join(separator);
  const columns = parameter.kind === "table" ? parameter.columns : [];
  return input
    .map((row) =>
      (Array.isArray(row) ? (row as readonly TableCell[]) : [])
        .map((cell, index) =>
          typeof cell === "number" ? number(cell, columns[index]?.format) : (cell ?? "–"),
        )
        .join(" → "),
    )
    .join(separator);
}

function expectedText(scheme: Scheme, figure: ExpectedFigure, language: Language): string {
  const titled = [
    ...scheme.results.flatMap(({ columns }) => columns),
    ...scheme.rollUps,
    ...scheme.lists.flatMap(({ results }) => results),
  ];
  const id = "rollUp" in figure ? figure.rollUp : figure.column;
  const who = "person" in figure ? `${figure.person} ` : "";
  const title = titled.find((one) => one.id === id)?.title[language] ?? id;
  const separator = HELP_TEXTS.separator[language];
  return `${who}${title}${HELP_TEXTS.colon[language]}${figure.values.map((value) => (value === "" ? "–" : String(value))).join(separator)}`;
}
