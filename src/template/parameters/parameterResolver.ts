/** What the parameters that a formula names stand for in a workbook: their names, whatever the sheet. */
import { literal } from "../addresses";
import type { Resolver } from "../formulas/expand";
import type { Layout } from "../layout";
import type { Period } from "../periods";
import { nameAt } from "./stretches";

/**
 * The choice, weights and parameters of a scheme, as they hold in a period, wherever a formula stands; without a period as
 * they hold at last.
 */
export function parameterResolver(
  layout: Layout,
  period: Period | undefined,
): Pick<Resolver, "language" | "parameter" | "weight" | "choice"> {
  const { scheme, language } = layout;
  const find = (id: string) => scheme.parameters.find((parameter) => parameter.id === id);
  return {
    language,
    parameter: (id) => {
      const parameter = find(id);
      return parameter && nameAt(layout, parameter, period);
    },
    weight: (id, item) => {
      const parameter = find(id);
      if (parameter?.kind !== "weights") return undefined;
      const index = parameter.items.findIndex((candidate) => candidate.id === item);
      const name = nameAt(layout, parameter, period);
      return index < 0 ? undefined : `INDEX(${name},${index + 1})`;
    },
    choice: (id, option) => {
      const parameter = find(id);
      if (parameter?.kind !== "choice") return undefined;
      const chosen = parameter.options.find((candidate) => candidate.id === option);
      return chosen && `(${nameAt(layout, parameter, period)}=${literal(chosen.word[language])})`;
    },
  };
}
