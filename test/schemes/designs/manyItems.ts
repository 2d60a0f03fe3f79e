/** A sheet of forty items that differ by role, as large as one department's list of points becomes. */
import type { Block, Design } from "../../../src/schemes/designs/design";
import { designOf } from "./examples";

export const ROLES = ["客户经理", "主管", "助理"] as const;

const MOST = 40;

const items = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

/** Each role leaves out every third item, another one each. */
export const isOf = (role: number, item: number): boolean => (item - 1 + role) % ROLES.length !== 0;

/** 2 % for each item of a role, and the rest for its last one. */
function weightOf(role: number, item: number, count: number): number {
  const own = items(count).filter((each) => isOf(role, each));
  if (!isOf(role, item)) return 0;
  return item === own[own.length - 1] ? (100 - 2 * (own.length - 1)) / 100 : 0.02;
}

/** The first so many of them alone, in a revision of their own. */
export const itemsByRole = (count: number, revision = 1): Design =>
  designOf(
    [
      ...items(count).map((item): Block => ({
        ...{ kind: "points", id: `b${item}`, title: { zh: `项目${item}` }, max: 100 },
        forRoles: ROLES.filter((_, role) => isOf(role, item)),
      })),
      {
        ...{ kind: "total", id: `b${MOST + 1}`, title: { zh: "得分" } },
        of: {
          how: "roles",
          roles: [...ROLES],
          members: items(count).map((item) => ({
            id: `b${item}`,
            weights: ROLES.map((_, role) => weightOf(role, item, count)),
          })),
        },
      },
    ],
    { revision, used: MOST + 1 },
  );

export const manyItems = itemsByRole(MOST);

/** 80 points for each item of a role, and `last` for its last one. */
export const pointsOf = (role: number, last: number, count = MOST): Record<string, number> => {
  const own = items(count).filter((item) => isOf(role, item));
  return Object.fromEntries(own.map((item, at) => [`b${item}`, at === own.length - 1 ? last : 80]));
};
