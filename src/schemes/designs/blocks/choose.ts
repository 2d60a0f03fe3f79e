/** By role: whose group in the roster is that role has the figure of that block; so tables and items differ by role. */
import * as v from "valibot";
import { literally } from "../../mechanisms/plain/compare";
import {
  column,
  isRole,
  MONEY,
  NUMBER,
  once,
  POINTS,
  roleCheck,
  rolesParameter,
  sameWord,
  wordProblems,
  YUAN,
  type BlockKind,
  type BlockProblem,
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
  byRole: () => true,
  problems: ({ roles }, { labelsOf, rolesOf }) => [
    ...wordProblems(
      roles.map(({ role }) => role),
      "roles",
    ),
    ...roles.flatMap(({ role, from }, index): BlockProblem[] =>
      rolesOf(from)?.every((one) => !sameWord(one, role))
        ? [{ field: `roles.${index}`, key: "notOfRole", values: { role } }]
        : [],
    ),
    // A grade for one role and a number for another can be taken by nothing.
    ...(new Set(roles.map(({ from }) => labelsOf(from) !== undefined)).size > 1
      ? [{ field: "roles", key: "mixed" as const }]
      : []),
  ],
  parts: (block, { spanOf, isMoney, isGrade }) => {
    const { id, roles } = block;
    const span = spanOf(id);
    const from = roles.map(({ from }) => from);
    const money = from.every((one) => isMoney(one));
    const grade = from.every((one) => isGrade(one));
    return {
      parameters: [
        rolesParameter(
          block,
          roles.map(({ role }) => role),
        ),
      ],
      checks: [
        roleCheck(
          block,
          roles.map(({ role }) => role),
        ),
      ],
      columns: [
        column(block, {
          formula: once(
            span,
            from,
            from.reduceRight(
              (otherwise, one, role) => `IF(${isRole(id, role)},[${one}],${otherwise})`,
              "NA()",
            ),
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
