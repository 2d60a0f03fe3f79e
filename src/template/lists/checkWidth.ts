/** How wide the column of checks is: what it says stands in one line, also beside a note. */
import type { Language } from "../../i18n/language";
import type { EntryColumn, Scheme } from "../../schemes/scheme";
import { textWidth } from "../headings";
import { IN_ORDER } from "./listCheck";
import { headingText } from "./listFrame";
import { lacksHead, told } from "./entryVerdict";

/** Points; what is longer is read in the cell. */
const LEAST = 200;
const MOST = 400;

/** For a scheme's own words, and for those of missing cells, which begin with how many there are. */
export function checkWidth(
  { entryColumns, entryChecks }: Pick<Scheme, "entryColumns" | "entryChecks">,
  language: Language,
): number {
  const heading = (column: EntryColumn) => headingText(column, language).replaceAll("\n", " ");
  const texts = [
    ...entryColumns
      .filter(({ blank }) => blank === "missing")
      .map((column) => told("missing", language, { n: entryColumns.length }) + heading(column)),
    ...entryChecks.map(({ message, lacks }) => (lacks ? lacksHead(language) : IN_ORDER) + message[language]),
  ];
  return Math.min(MOST, Math.max(LEAST, ...texts.map((text) => Math.ceil(textWidth(text)))));
}
