/** By role: whose group in the roster is that role has the figure of that block; so tables and items differ by role. */
import * as v from "valibot";
import { literally } from "../../mechanisms/plain/compare";
import {
  about,
  both,
  column,
  MONEY,
  NUMBER,
  once,
  POINTS,
  wordProblems,
  YUAN,
  type BlockKind,
} from "../block";
import { common, id, paid, rows, words } from "../fields";

export const chooseSchema = v.strictObject({
  kind: v.literal("choose"),
  ...common,
  paid,
  roles: rows(v.strictObject({ role: words, from: id })),
});
type Choose = v.InferOutput<typeof chooseSchema>;

export const choose: BlockKind<Choose> = {
  gives: ({ roles }, { isMoney, isGrade }) =>
    roles.every(({ from }) => isGrade(from))
      ? "grade"
      : roles.every(({ from }) => isMoney(from))
        ? "money"
        : "number",
  references: ({ roles }) =>
    roles.map(({ from }, index) => ({
      field: `roles.${index}`,
      id: from,
      takes: ["number", "money", "grade"] as const,
    })),
  labels: ({ roles }, { labelsOf }) => [...new Set(roles.flatMap(({ from }) => labelsOf(from) ?? []))],
  problems: ({ roles }, { labelsOf }) => [
    ...wordProblems(
      roles.map(({ role }) => role),
      "roles",
    ),
    // A grade for one role and a number for another can be taken by nothing.
    ...(new Set(roles.map(({ from }) => labelsOf(from) !== undefined)).size > 1
      ? [{ field: "roles", key: "mixed" as const }]
      : []),
  ],
  parts: (block, { spanOf, isMoney, isGrade }) => {
    const { id, title, roles } = block;
    const span = spanOf(id);
    const from = roles.map(({ from }) => from);
    const is = (role: number) => `roster(group)=INDEX({${id}_roles},${role + 1},1)`;
    const money = from.every((one) => isMoney(one));
    const grade = from.every((one) => isGrade(one));
    return {
      parameters: [
        {
          kind: "table",
          id: `${id}_roles`,
          name: about(title, both("岗位", "roles")),
          columns: [{ name: both("名册中的组别", "Group in the roster"), kind: "text" }],
          rows: roles.map(({ role }) => [role]),
          unordered: true,
          size: roles.length,
          required: true,
          reading: both(
            "每人的岗位写在名册的“组别”中。",
            "A person's role stands in the roster as the group.",
          ),
        },
      ],
      checks: [
        {
          id: `${id}_role`,
          formula: `=OR(${roles.map((_, role) => is(role)).join(",")})`,
          message: about(
            title,
            both("名册组别不是方案中的岗位", "the roster's group is no role of the scheme"),
          ),
        },
      ],
      columns: [
        column(block, {
          formula: once(
            span,
            from,
            from.reduceRight((otherwise, one, role) => `IF(${is(role)},[${one}],${otherwise})`, "NA()"),
          ),
          native: once(
            span,
            from,
            `CHOOSE(MATCH(${literally("roster(group)")},INDEX({${id}_roles},0,1),0),${from.map((one) => `[${one}]`).join(",")})`,
          ),
          span,
          ...(grade
            ? {}
            : money
              ? { unit: YUAN, format: MONEY, total: true }
              : { unit: POINTS, format: NUMBER }),
        }),
      ],
    };
  },
};
