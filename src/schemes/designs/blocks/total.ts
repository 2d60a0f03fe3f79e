/** Items together: weighted, for everybody or by the role that stands in the roster's group; or added up. */
import * as v from "valibot";
import { vector } from "../../records";
import type { WeightsParameter } from "../../scheme";
import {
  about,
  both,
  column,
  MONEY,
  NUMBER,
  once,
  POINTS,
  shareProblems,
  wordProblems,
  YUAN,
  clauseOf,
  type BlockKind,
  type Known,
} from "../block";
import { common, id, MOST_BLOCKS, paid, rate, rows, words } from "../fields";

const members = <T extends v.GenericSchema>(member: T) =>
  v.pipe(v.array(member), v.minLength(1), v.maxLength(MOST_BLOCKS));

export const totalSchema = v.strictObject({
  kind: v.literal("total"),
  ...common,
  paid,
  of: v.variant("how", [
    v.strictObject({ how: v.literal("weighted"), members: members(v.strictObject({ id, weight: rate })) }),
    v.strictObject({
      how: v.literal("roles"),
      members: members(v.strictObject({ id, weights: rows(rate) })),
      roles: rows(words),
    }),
    v.strictObject({ how: v.literal("sum"), members: members(v.strictObject({ id })) }),
  ]),
});
type Total = v.InferOutput<typeof totalSchema>;

export const total: BlockKind<Total> = {
  gives: ({ of: { members } }, { isMoney }) =>
    members.length > 0 && members.every((member) => isMoney(member.id)) ? "money" : "number",
  references: ({ of: { members } }) =>
    members.map((member, index) => ({
      field: `of.members.${index}`,
      id: member.id,
      takes: ["number", "money"],
    })),
  problems: ({ of }) => {
    const ids = of.members.map((member) => member.id);
    const twice = wordProblems(ids, "of.members");
    switch (of.how) {
      case "weighted":
        return [
          ...twice,
          ...shareProblems(
            of.members.map(({ weight }) => weight),
            "of.members",
          ),
        ];
      case "roles":
        return [
          ...twice,
          ...wordProblems(of.roles, "of.roles"),
          ...(of.members.some(({ weights }) => weights.length !== of.roles.length)
            ? [{ field: "of.members", key: "roleWeights" as const }]
            : of.roles.flatMap((_, role) =>
                shareProblems(
                  of.members.map(({ weights }) => weights[role] ?? 0),
                  `of.roles.${role}`,
                ),
              )),
        ];
      case "sum":
        return twice;
    }
  },
  parts: (block, known) => {
    const { id, of } = block;
    const span = known.spanOf(id);
    const ids = of.members.map((member) => member.id);
    const cells = ids.map((member) => `[${member}]`);
    const money = ids.every((member) => known.isMoney(member));
    const weighted = (parameter: string) => `APPRAISE.WEIGHTED(${vector(cells)},{${parameter}})`;
    const added = (parameter: string) =>
      ids.map((member) => `[${member}]*{${parameter}:${member}}`).join("+");
    const common = {
      span,
      ...(money ? { unit: YUAN, format: MONEY, total: true } : { unit: POINTS, format: NUMBER }),
    };
    switch (of.how) {
      case "weighted":
        return {
          parameters: [
            weightsOf(
              block,
              "weights",
              of.members.map(({ weight }) => weight),
              known,
            ),
          ],
          columns: [
            column(block, {
              formula: once(span, ids, weighted(`${id}_weights`)),
              native: once(span, ids, added(`${id}_weights`)),
              ...common,
            }),
          ],
        };
      case "roles": {
        const is = (role: number) => `roster(group)=INDEX({${id}_roles},${role + 1},1)`;
        const byRole = (of: (parameter: string) => string) =>
          roles.reduceRight(
            (otherwise, _, role) => `IF(${is(role)},${of(`${id}_weights${role + 1}`)},${otherwise})`,
            "NA()",
          );
        const { roles } = of;
        return {
          parameters: [
            {
              kind: "table",
              id: `${id}_roles`,
              name: about(block.title, both("岗位", "roles")),
              columns: [{ name: both("名册中的组别", "Group in the roster"), kind: "text" }],
              rows: roles.map((role) => [role]),
              unordered: true,
              size: roles.length,
              required: true,
              reading: both(
                "每人的岗位写在名册的“组别”中。",
                "A person's role stands in the roster as the group.",
              ),
            },
            ...roles.map((role, index) =>
              weightsOf(
                block,
                `weights${index + 1}`,
                of.members.map(({ weights }) => weights[index] ?? 0),
                known,
                role,
              ),
            ),
          ],
          checks: [
            {
              id: `${id}_role`,
              formula: `=OR(${roles.map((_, role) => is(role)).join(",")})`,
              message: about(
                block.title,
                both("名册组别不是方案中的岗位", "the roster's group is no role of the scheme"),
              ),
            },
          ],
          columns: [
            column(block, {
              formula: once(span, ids, byRole(weighted)),
              native: once(span, ids, byRole(added)),
              ...common,
            }),
          ],
        };
      }
      case "sum":
        return {
          columns: [column(block, { formula: once(span, ids, cells.join("+")), native: "same", ...common })],
        };
    }
  },
};

function weightsOf(
  block: Total,
  part: string,
  weights: readonly number[],
  { titleOf }: Known,
  role?: string,
): WeightsParameter {
  const clause = clauseOf(block);
  const name = role === undefined ? both("权重", "weights") : both(`${role}权重`, `weights of ${role}`);
  return {
    kind: "weights",
    id: `${block.id}_${part}`,
    name: about(block.title, name),
    items: block.of.members.map((member, index) => ({
      id: member.id,
      name: titleOf(member.id),
      value: weights[index] ?? 0,
    })),
    ...(clause ? { clause } : {}),
  };
}
