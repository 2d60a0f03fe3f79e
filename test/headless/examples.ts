/** Runs a scheme's worked examples as the pane does, through the built add-in. */
import type { Language } from "../../src/i18n/language";
import type { Scheme } from "../../src/schemes/scheme";
import type { Period } from "../../src/template/periods";
import type { ExampleFigure } from "../../src/workbook/examples";
import type { AddIn } from "./addIn";

/** With `keep` the sheets stay in the workbook. */
export const runExamples = (
  { call }: AddIn,
  scheme: Scheme,
  firstPeriod: Period,
  language: Language = "zh-CN",
  keep = false,
): Promise<ExampleFigure[]> => call("examples", scheme.id, { language, firstPeriod, keep });
