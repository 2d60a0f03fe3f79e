/** Points for each event, above or below 0, from where one starts, held between limits. */
import * as v from "valibot";
import {
  about,
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
import { common, evidence, forRoles, key, longText, number, rows, title, words } from "../fields";

export const eventsSchema = v.strictObject({
  kind: v.literal("events"),
  ...common,
  evidence,
  forRoles,
  start: number,
  low: number,
  high: number,
  kinds: rows(v.strictObject({ key, title, points: number })),
  by: v.optional(words),
  hint: v.optional(longText),
});
type Events = v.InferOutput<typeof eventsSchema>;

export const events: BlockKind<Events> = {
  gives: () => "number",
  references: () => [],
  problems: ({ low, high, kinds }) => [
    ...(low <= high ? [] : [{ field: "low", key: "floorAboveCap" as const }]),
    ...keyedRowProblems(kinds, "kinds"),
  ],
  parts: (block) => {
    const { id, kinds } = block;
    const own = (part: string) => `{${id}_${part}}`;
    const [low, high] = [own("low"), own("high")];
    const counted = kinds.map(({ key }) => `entry(${id}_${key})*${own(`each${key}`)}`);
    const sum = `(${[own("start"), ...counted].join("+")})`;
    return {
      parameters: [
        numberParameter(block, "start", both("起始分", "points to begin with"), block.start),
        numberParameter(block, "low", both("最低", "least"), block.low),
        numberParameter(block, "high", both("最高", "most"), block.high),
        ...kinds.map(({ key, title: own, points }) =>
          numberParameter(
            block,
            `each${key}`,
            both(`${own.zh}每次得分`, `${own.en ?? own.zh}, points each`),
            points,
          ),
        ),
      ],
      entries: kinds.map(({ key, title: own }) =>
        entryColumn(block, String(key), about(block.title, textOf(own)), {
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
          formula: `=IF(${sum}>${high},${high},IF(${sum}<${low},${low},${sum}))`,
          native: `=MIN(${high},MAX(${low},${[...counted, own("start")].join("+")}))`,
          unit: POINTS,
          format: NUMBER,
        }),
      ],
    };
  },
};
