/** Parameters, named by what they are (`parameter.rate`): the kind says what is refused and what is asked about. */
import { writtenOrder, type WithoutId } from "../records";
import type {
  ChoiceParameter,
  Clause,
  NumberParameter,
  TableColumn,
  TableParameter,
  WeightsParameter,
} from "../scheme";
import { text, UNITS, type Pair } from "../words";
import { joined, type Parts } from "./clauses";
import { optionsOf, type Options } from "./entries";
import { said, type Written } from "./written";

/** What a parameter may say beyond its value. */
type ParameterMore = Partial<Written<Pick<NumberParameter, "clause" | "reading" | "neededIf">>>;
type NumberMore = ParameterMore & Partial<Pick<NumberParameter, "whole" | "format" | "usual">>;
type Limits = readonly [min: number, max: number];
/** The least and the most, the clause, what else there is to say: any of them. */
type NumberParts =
  | Parts<NumberMore>
  | readonly [Limits]
  | readonly [Limits, Clause]
  | readonly [Limits, NumberMore]
  | readonly [Limits, Clause, NumberMore];

const isLimits = (part: Limits | Clause | NumberMore): part is Limits => Array.isArray(part);

const numberParameter = (
  name: Pair,
  unit: Pair,
  value: number | null,
  {
    min = 0,
    max,
    format,
    usual,
  }: Partial<Pick<NumberParameter, "min" | "usual">> & Pick<NumberParameter, "max" | "format">,
  parts: NumberParts,
  whole?: true,
): WithoutId<NumberParameter> => {
  const all: readonly (Limits | Clause | NumberMore)[] = parts;
  const [limits = [min, max] as const] = all.filter(isLimits);
  const more = joined(all.filter((part): part is Clause | NumberMore => !isLimits(part)));
  return said<WithoutId<NumberParameter>>({
    kind: "number",
    name,
    unit,
    value,
    min: limits[0],
    max: limits[1],
    ...(whole ? { whole } : {}),
    ...(usual === undefined ? {} : { usual }),
    ...(format === undefined ? {} : { format }),
    ...more,
  });
};

type Weights = Readonly<Record<string, readonly [name: Pair, value: number | null, clause?: Clause]>>;
type WeightsMore = ParameterMore & { total?: number; items: Weights };

const weights = (
  name: Pair,
  total: number | undefined,
  parts: readonly [WeightsMore] | readonly [Clause, WeightsMore],
): WithoutId<WeightsParameter> => {
  const { items, ...more } = joined<WeightsMore>(parts);
  return said<WithoutId<WeightsParameter>>({
    kind: "weights",
    name,
    items: writtenOrder(items).map(([id, [item, value, clause]]) => ({
      ...{ id, name: text(item), value },
      ...(clause && { clause }),
    })),
    ...(total === undefined ? {} : { total }),
    ...more,
  });
};

/** `value: null`: no option is the default, HR must choose. */
type ChoiceMore = ParameterMore & { options: Options; value?: null };
interface TableMore extends ParameterMore {
  columns: readonly (Omit<Written<TableColumn>, "words"> & { words?: readonly Pair[] })[];
  rows?: TableParameter["rows"];
  size: number;
  /** False: the table may stay empty. */
  required?: boolean;
  unordered?: boolean;
}

/** Whether a part of a step counts: the words of STEPSCORE, so that the cell can be handed to it. */
const STEP_MODES = {
  whole: "整档|whole",
  prorata: "按比例|prorata",
  started: "不足一档按一档|started",
} as const;

/** As many decimals as a rate has. */
const PERCENT = "0.00##%";

export const parameter = {
  /** A number that a clause sets; `null`: the source lost it. */
  number: (name: Pair, unit: Pair, value: number | null, ...parts: NumberParts) =>
    numberParameter(name, unit, value, { max: 1e9, format: "General" }, parts),
  whole: (name: Pair, unit: Pair, value: number | null, ...parts: NumberParts) =>
    numberParameter(name, unit, value, { max: 1e9, format: "0" }, parts, true),
  /**
   * Percentages. What cannot be is refused, which catches most that were pasted without their sign (7.12 is 712 %);
   * `usual`: more than that can be, and is asked about. Of a whole: a share of people, of a sum, of full points.
   */
  percent: (name: Pair, value: number | null, ...parts: NumberParts) =>
    numberParameter(name, UNITS.percent, value, { max: 1, format: PERCENT }, parts),
  /** Paid of money that came in: nobody pays more than all of it, and hardly a third. */
  rate: (name: Pair, value: number | null, ...parts: NumberParts) =>
    numberParameter(name, UNITS.percent, value, { max: 1, format: PERCENT, usual: 0.3 }, parts),
  /** Of what was planned: ten times the plan can be, three times is rare. */
  completion: (name: Pair, value: number | null, ...parts: NumberParts) =>
    numberParameter(name, UNITS.percent, value, { max: 10, format: PERCENT, usual: 3 }, parts),
  /** How much each point, or step of a scale, counts: more than nothing, and few of them fill the scale. */
  step: (name: Pair, value: number | null, ...parts: NumberParts) =>
    numberParameter(name, UNITS.percent, value, { min: 0.0001, max: 1, format: PERCENT, usual: 0.2 }, parts),
  /** To how many decimals money is paid: 2 of a yuan and 6 of 10k yuan are one fen. */
  decimals: (decimals: 2 | 6, more: NumberMore = {}) =>
    parameter.whole("发放小数位|pay decimals", "位|decimals", decimals, [0, 10], {
      reading:
        "发放时保留的小数位：元保留 2 位、万元保留 6 位即到分。|Decimals of what is paid: 2 of a yuan and 6 of 10k yuan are one fen.",
      ...more,
    }),
  /** A reading that can be chosen; the first option is the default, unless none is. */
  choice: (
    name: Pair,
    ...parts: readonly [ChoiceMore] | readonly [Clause, ChoiceMore]
  ): WithoutId<ChoiceParameter> => {
    const { options, ...more } = joined<ChoiceMore>(parts);
    return said<WithoutId<ChoiceParameter>>({
      kind: "choice",
      name,
      options: optionsOf(options),
      value: Object.keys(options)[0] ?? "",
      ...more,
    });
  },
  /** Weights that total 100 %. */
  weights: (name: Pair, ...parts: readonly [WeightsMore] | readonly [Clause, WeightsMore]) =>
    weights(name, undefined, parts),
  /** Full points of the items of a sheet; they total 100 unless it says otherwise. */
  points: (name: Pair, ...parts: readonly [WeightsMore] | readonly [Clause, WeightsMore]) =>
    weights(name, 100, parts),
  table: (
    name: Pair,
    ...parts: readonly [TableMore] | readonly [Clause, TableMore]
  ): WithoutId<TableParameter> => {
    const { columns, ...more } = joined<TableMore>(parts);
    return said<WithoutId<TableParameter>>({
      kind: "table",
      name,
      columns: columns.map(({ words, ...column }) => ({
        ...said<TableColumn>(column),
        ...(words ? { words: words.map(text) } : {}),
      })),
      rows: [],
      required: true,
      ...more,
    });
  },
  /** Whether a part of a step counts; the first mode is the default. */
  stepMode: (name: Pair, modes: readonly (keyof typeof STEP_MODES)[], ...parts: Parts<ParameterMore>) =>
    parameter.choice(name, {
      options: Object.fromEntries(modes.map((mode) => [mode, STEP_MODES[mode]])),
      ...joined<ParameterMore>(parts),
    }),
};
