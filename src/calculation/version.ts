/** The add-in's version as text. */
import { version } from "../../package.json";
import { STEPS } from "../i18n/functions/steps";
import type { AppraisalFunction } from "./frame/definition";
import { Steps } from "./frame/explanation";

export const VERSION: AppraisalFunction = {
  id: "VERSION",
  arguments: {},
  compute: () => [[version]],
  explain(_raw, language) {
    const steps = new Steps(language);
    steps.add(STEPS.version, "package.json", version);
    steps.close("VERSION", [version], []);
    return steps.rows;
  },
};
