/** What a figure of an example is called in the sheets. */
import { EXAMPLE_TEXTS } from "../../i18n/paneExamples";
import type { Scheme } from "../../schemes/scheme";
import type { ExampleFigure } from "../../workbook/examples";
import type { Say } from "../shell/language";

export function exampleTitle(scheme: Scheme, { how, what, expected }: ExampleFigure, say: Say): string {
  if (how === "function") return what;
  if (how === "refused") {
    const entry = scheme.entryColumns.find(({ id }) => id === what)?.title;
    const parameter = scheme.parameters.find(({ id }) => id === what)?.name;
    const name = entry ?? parameter;
    return say(EXAMPLE_TEXTS.refused, { what: name ? say(name) : what, value: String(expected[0] ?? "") });
  }
  const titled = [
    ...scheme.results.flatMap(({ columns }) => columns),
    ...scheme.rollUps,
    ...scheme.lists.flatMap(({ results }) => results),
  ].find(({ id }) => id === what);
  return titled ? say(titled.title) : what;
}
