/** A leader's figure: a share of it is the mean of the people in the department; everybody else's stays as it is. */
import * as v from "valibot";
import {
  about,
  both,
  column,
  MONEY,
  NUMBER,
  numberParameter,
  PERCENT,
  POINTS,
  YUAN,
  type BlockKind,
} from "../block";
import { common, id, paid, rate, words } from "../fields";

export const teamSchema = v.strictObject({
  kind: v.literal("team"),
  ...common,
  paid,
  from: id,
  /** The roster's group of those who lead. */
  leader: words,
  share: rate,
});
type Team = v.InferOutput<typeof teamSchema>;

export const team: BlockKind<Team> = {
  gives: ({ from }, { isMoney }) => (isMoney(from) ? "money" : "number"),
  references: ({ from }) => [{ field: "from", id: from, takes: ["number", "money"] }],
  parts: (block, { spanOf, isMoney }) => {
    const { id, from, title } = block;
    const span = spanOf(id);
    const money = isMoney(from);
    const [value, all, share] = [`[${from}]`, `column(${from})`, `{${id}_share}`];
    const [own, department] = [`[${id}_among]`, `column(${id}_among)`];
    const [leads, leaders] = [`[${id}_leads]`, `column(${id}_leads)`];
    const members = `--(${department}=${own}),--(${leaders}=0)`;
    const count = `SUMPRODUCT(${members},--ISNUMBER(${all}))`;
    const mean = `SUMPRODUCT(${members},${all})/${count}`;
    // The department's, without those who lead it.
    const of = (what: string) =>
      `(SUMPRODUCT(--(${department}=${own}),${what})-SUMPRODUCT(--(${department}=${own}),--(${leaders}=1),${what}))`;
    const mixed = (team: string) => `${value}*(1-${share})+${team}*${share}`;
    const rounded = (expression: string) => (money ? `ROUND(${expression},2)` : expression);
    const step = { span, native: "same", others: "own" as const };
    return {
      parameters: [
        {
          kind: "table",
          id: `${id}_leader`,
          name: about(title, both("负责人组别", "group of leaders")),
          columns: [{ name: both("名册中的组别", "Group in the roster"), kind: "text" }],
          rows: [[block.leader]],
          unordered: true,
          size: 1,
          required: true,
        },
        numberParameter(block, "share", both("团队成绩占比", "team's share"), block.share, {
          unit: both("%", "%"),
          min: 0,
          max: 1,
          format: PERCENT,
          reading: both(
            "团队成绩为同部门其他人员的平均；部门没有其他人员时只按本人成绩。",
            "The team's figure is the mean of the others in the department; without others it is the leader's own.",
          ),
        }),
      ],
      columns: [
        {
          id: `${id}_among`,
          title: about(title, both("部门", "department")),
          ...step,
          formula: '=roster(department)&""',
        },
        {
          id: `${id}_leads`,
          title: about(title, both("负责人", "leads")),
          ...step,
          formula: `=IF(roster(group)=INDEX({${id}_leader},1,1),1,0)`,
          format: "0",
        },
        column(block, {
          formula: `=IF(ISNUMBER(${value}),IF(${leads}=0,${value},IF(${count}=0,${value},${rounded(mixed(mean))})),"")`,
          native: `=IF(ISNUMBER(${value}),IF(AND(${leads}=1,${of(`--ISNUMBER(${all})`)}>0),${rounded(mixed(`${of(all)}/${of(`--ISNUMBER(${all})`)}`))},${value}),"")`,
          others: "own",
          span,
          ...(money ? { unit: YUAN, format: MONEY, total: true } : { unit: POINTS, format: NUMBER }),
        }),
      ],
    };
  },
};
