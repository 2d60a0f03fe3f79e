/**
 * Which value of a parameter counts in figures that are about more than one period: told for every parameter of a scheme,
 * since it may change in between. A figure of one period always takes the value of its own.
 */
import type { Text } from "../../i18n/language";
import type { Parameter, Scheme } from "../../schemes/scheme";
import { wholeFigures, wholeYearParameters } from "./stretches";

interface CountedValue {
  parameter: Parameter;
  /** The ledger of a year takes one value for all its periods; else the value of a figure's last period counts. */
  counts: "wholeYear" | "lastPeriod";
  /** Titles of the figures; none where it is the whole ledger. */
  figures: readonly Text[];
}

/** Parameters that stand in no such figure are left out. */
export function countedValues(
  scheme: Pick<Scheme, "parameters" | "results" | "rollUps">,
): readonly CountedValue[] {
  const whole = wholeYearParameters(scheme);
  return scheme.parameters.flatMap((parameter): CountedValue[] => {
    const figures = wholeFigures(scheme, parameter.id).map(({ title }) => title);
    if (whole.has(parameter.id)) return [{ parameter, counts: "wholeYear", figures: [] }];
    return figures.length === 0 ? [] : [{ parameter, counts: "lastPeriod", figures }];
  });
}
