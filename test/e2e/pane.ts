import { fill } from "../../src/i18n/language";
import { PANE } from "../../src/i18n/pane";
import { INSERT_TEXTS } from "../../src/i18n/paneInsert";
import { PARAMETER_TEXTS } from "../../src/i18n/paneParameters";
import { PEOPLE_TEXTS } from "../../src/i18n/panePeople";
import { schemeById } from "../../src/schemes";
import type { Scheme, WorkedExample } from "../../src/schemes/scheme";
import type { Host } from "./host";

/** The scheme of the tests, and its first worked example: a year of one person, with its figures. */
export function worked(): { scheme: Scheme; example: WorkedExample } {
  const scheme = schemeById("big-account-quarter-ledger");
  const example = scheme?.examples[0];
  if (!scheme || !example) throw new Error("the catalogue has lost the scheme of the tests");
  return { scheme, example };
}

export const YEAR = 2026;

/** The example's entries as somebody has them in a sheet: headings, then a row a period. */
export function exampleText({ people }: WorkedExample): string {
  const columns = Object.keys(people[0]?.entries[0] ?? {});
  const rows = people.flatMap(({ id, entries }) =>
    entries.map((values, index) => [
      id,
      `${YEAR}Q${index + 1}`,
      ...columns.map((column) => values[column] ?? ""),
    ]),
  );
  return [["id", "period", ...columns], ...rows].map((row) => row.join("\t")).join("\n");
}

export const heading = (host: Host, step: keyof typeof INSERT_TEXTS) =>
  host.pane().getByRole("heading", { name: host.say(INSERT_TEXTS[step]), level: 2 });

export async function next(host: Host, to: keyof typeof INSERT_TEXTS): Promise<void> {
  await host.press(host.say(PANE.next));
  await heading(host, to).waitFor();
}

export async function chooseScheme(host: Host, { title }: Scheme): Promise<void> {
  await host.press(title[host.language]);
  await next(host, "rules");
  await next(host, "parameters");
}

/** What the fields are called whose numbers the source has lost: a rate, and the columns of a table. */
export function lostParameters(
  { language }: Pick<Host, "language">,
  { parameters }: Scheme,
): { rate: string; columns: string[] } {
  const rate = parameters.find(({ id }) => id === "rate_in");
  const table = parameters.find(({ id }) => id === "rates_over");
  if (rate?.kind !== "number" || table?.kind !== "table") throw new Error("the scheme has other parameters");
  const label = (name: string, unit: string) => fill(PARAMETER_TEXTS.unit[language], { name, unit });
  return {
    rate: label(rate.name[language], rate.unit[language]),
    columns: table.columns.map(({ name, unit }) => label(name[language], unit?.[language] ?? "")),
  };
}

/** What the source has lost and the example assumes. */
export async function enterLost(host: Host, scheme: Scheme): Promise<void> {
  const { rate, columns } = lostParameters(host, scheme);
  const pane = host.pane();
  await pane.getByLabel(rate).fill("3%");
  const first = host.say(PARAMETER_TEXTS.row, { n: 1 });
  const [bound, share] = columns;
  await pane.getByLabel(`${first} ${bound}`).first().fill("0");
  await pane.getByLabel(`${first} ${share}`).first().fill("5%");
}

export async function pastePeople(host: Host, text: string): Promise<void> {
  await host.page.evaluate((own) => navigator.clipboard.writeText(own), text);
  await host.pane().getByLabel(host.say(PEOPLE_TEXTS.paste)).focus();
  await host.page.keyboard.press("Control+v");
}

/** From the first step to the inserted sheets. */
export async function insertExample(host: Host): Promise<void> {
  const { scheme, example } = worked();
  await chooseScheme(host, scheme);
  await enterLost(host, scheme);
  await next(host, "people");
  await pastePeople(host, exampleText(example));
  await next(host, "period");
  await next(host, "summary");
  await host.press(host.say(INSERT_TEXTS.insertNow));
  await host
    .pane()
    .getByRole("heading", { name: host.say(INSERT_TEXTS.done), exact: true })
    .waitFor();
}
