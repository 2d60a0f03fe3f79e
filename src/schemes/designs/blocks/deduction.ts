/** Points off for each occurrence, from a maximum down to a floor. */
import * as v from "valibot";
import { nativeDeduct } from "../../mechanisms/plain/steps";
import { vector } from "../../records";
import {
  both,
  column,
  entryColumn,
  NUMBER,
  numberParameter,
  POINTS,
  textOf,
  keyedRowProblems,
  type BlockKind,
} from "../block";
import {
  common,
  evidence,
  forRoles,
  key,
  longText,
  notNegative,
  number,
  rows,
  title,
  words,
} from "../fields";

export const deductionSchema = v.strictObject({
  kind: v.literal("deduction"),
  ...common,
  evidence,
  forRoles,
  max: notNegative,
  floor: number,
  kinds: rows(v.strictObject({ key, title, per: notNegative })),
  by: v.optional(words),
  hint: v.optional(longText),
});
type Deduction = v.InferOutput<typeof deductionSchema>;

export const deduction: BlockKind<Deduction> = {
  gives: () => "number",
  references: () => [],
  problems: ({ floor, max, kinds }) => [
    ...(floor <= max ? [] : [{ field: "floor", key: "floorAboveCap" as const }]),
    ...keyedRowProblems(kinds, "kinds"),
  ],
  parts: (block) => {
    const { id, kinds } = block;
    const own = (part: string) => `{${id}_${part}}`;
    const pers = kinds.map(({ key }) => own(`per${key}`));
    const counts = kinds.map(({ key }) => `entry(${id}_${key})`);
    return {
      parameters: [
        numberParameter(block, "max", both("基础分", "points without any"), block.max, { min: 0 }),
        numberParameter(block, "floor", both("最低得分", "least points"), block.floor),
        ...kinds.map(({ key, title: own, per }) =>
          numberParameter(
            block,
            `per${key}`,
            both(`${own.zh}每次扣分`, `${own.en ?? own.zh}, points off each`),
            per,
            { min: 0 },
          ),
        ),
      ],
      entries: kinds.map(({ key, title: own }) =>
        entryColumn(block, String(key), about(block.title, own), {
          unit: both("次", "times"),
          blank: "zero",
          min: 0,
          max: 10_000,
          whole: true,
          format: "0",
        }),
      ),
      columns: [
        column(block, {
          formula: `=APPRAISE.DEDUCT(${own("max")},entries(${id}_${kinds[0]?.key}..${id}_${kinds[kinds.length - 1]?.key}),${vector(pers)},,${own("floor")})`,
          native: `=${nativeDeduct(
            own("max"),
            pers.map((per, index) => [counts[index] ?? "", per]),
            own("floor"),
          )}`,
          unit: POINTS,
          format: NUMBER,
        }),
      ],
    };
  },
};

const about = (head: Deduction["title"], own: Deduction["title"]) => {
  const [first, second] = [textOf(head), textOf(own)];
  return both(`${first["zh-CN"]}：${second["zh-CN"]}`, `${first["en-US"]}: ${second["en-US"]}`);
};
