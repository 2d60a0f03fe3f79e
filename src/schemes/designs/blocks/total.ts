/** Items together: weighted, for everybody or by the role that stands in the roster's group; or added up. */
import * as v from "valibot";
import { vector } from "../../records";
import type { WeightsParameter } from "../../scheme";
import {
  about,
  both,
  clauseOf,
  column,
  isRole,
  MONEY,
  NUMBER,
  once,
  POINTS,
  roleCheck,
  rolesParameter,
  sameWord,
  shareProblems,
  wordProblems,
  YUAN,
  type BlockKind,
  type BlockProblem,
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
  byRole: ({ of }) => of.how !== "weighted",
  problems: ({ of }, { rolesOf }) => {
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
          // What a role does not have weighs nothing for it.
          ...of.members.flatMap(({ id, weights }, index): BlockProblem[] =>
            of.roles.flatMap((role, place) =>
              weights[place] && !has(rolesOf(id), role)
                ? [{ field: `of.members.${index}`, key: "notOfRole", values: { role } }]
                : [],
            ),
          ),
        ];
      case "sum":
        return twice;
    }
  },
  parts: (block, known) => {
    const { id, of } = block;
    const span = known.spanOf(id);
    const ids = of.members.map((member) => member.id);
    const everybodys = ids.filter((member) => known.rolesOf(member) === undefined);
    const money = ids.every((member) => known.isMoney(member));
    const weighted = (parameter: string, members: readonly string[]) =>
      `APPRAISE.WEIGHTED(${vector(members.map((member) => `[${member}]`))},{${parameter}})`;
    const added = (parameter: string, members: readonly string[]) =>
      members.map((member) => `[${member}]*{${parameter}:${member}}`).join("+");
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
              of.members.map(({ id: member, weight }) => [member, weight]),
              known,
            ),
          ],
          columns: [
            column(block, {
              formula: once(span, ids, weighted(`${id}_weights`, ids)),
              native: once(span, ids, added(`${id}_weights`, ids)),
              ...common,
            }),
          ],
        };
      case "roles": {
        const { roles } = of;
        const itsOwn = (role: string) => ids.filter((member) => has(known.rolesOf(member), role));
        const byRole = (figure: (parameter: string, members: readonly string[]) => string) =>
          roles.reduceRight(
            (otherwise, role, place) =>
              `IF(${isRole(id, place)},${figure(`${id}_weights${place + 1}`, itsOwn(role))},${otherwise})`,
            "NA()",
          );
        return {
          parameters: [
            rolesParameter(block, roles),
            ...roles.map((role, index) =>
              weightsOf(
                block,
                `weights${index + 1}`,
                of.members
                  .filter((member) => has(known.rolesOf(member.id), role))
                  .map((member) => [member.id, member.weights[index] ?? 0]),
                known,
                role,
              ),
            ),
          ],
          checks: [roleCheck(block, roles)],
          columns: [
            column(block, {
              formula: once(span, everybodys, byRole(weighted)),
              native: once(span, everybodys, byRole(added)),
              ...common,
            }),
          ],
        };
      }
      case "sum": {
        // Who does not have an item has nothing of it; an error stays one.
        const summed = (none: (cell: string) => string) =>
          once(
            span,
            everybodys,
            ids.map((member) => (known.rolesOf(member) ? none(`[${member}]`) : `[${member}]`)).join("+"),
          );
        const some = everybodys.length < ids.length;
        // Where nobody has all of it, a role that is misspelt would have nothing.
        const roles = [...new Set(ids.flatMap((member) => known.rolesOf(member) ?? []))];
        return {
          ...(everybodys.length === 0
            ? { parameters: [rolesParameter(block, roles)], checks: [roleCheck(block, roles)] }
            : {}),
          columns: [
            column(block, {
              formula: summed((cell) => `IF(${cell}="",0,${cell})`),
              native: some ? summed((cell) => `N(${cell})`) : "same",
              ...common,
            }),
          ],
        };
      }
    }
  },
};

/** Whether an item of those roles alone is also that one's. */
const has = (roles: readonly string[] | undefined, role: string): boolean =>
  roles === undefined || roles.some((one) => sameWord(one, role));

function weightsOf(
  block: Total,
  part: string,
  weights: readonly (readonly [member: string, weight: number])[],
  { titleOf }: Known,
  role?: string,
): WeightsParameter {
  const clause = clauseOf(block);
  const name = role === undefined ? both("权重", "weights") : both(`${role}权重`, `weights of ${role}`);
  return {
    kind: "weights",
    id: `${block.id}_${part}`,
    name: about(block.title, name),
    items: weights.map(([id, value]) => ({ id, name: titleOf(id), value })),
    ...(clause ? { clause } : {}),
  };
}
