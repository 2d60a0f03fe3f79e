/** A sheet of forty items that differ by role, as large as one department's list of points becomes. */
import type { Block, Design } from "../../../src/schemes/designs/design";
import { designOf } from "./examples";

export const ROLES = ["客户经理", "主管", "助理"] as const;

const ITEMS = Array.from({ length: 40 }, (_, at) => at + 1);

/** Each role leaves out every third item, another one each. */
export const isOf = (role: number, item: number): boolean => (item - 1 + role) % ROLES.length !== 0;

/** 2 % for each item of a role, and the rest for its last one. */
function weightOf(role: number, item: number): number {
  const own = ITEMS.filter((each) => isOf(role, each));
  if (!isOf(role, item)) return 0;
  return item === own[own.length - 1] ? (100 - 2 * (own.length - 1)) / 100 : 0.02;
}

export const manyItems: Design = designOf([
  ...ITEMS.map((item): Block => ({
    ...{ kind: "points", id: `b${item}`, title: { zh: `项目${item}` }, max: 100 },
    forRoles: ROLES.filter((_, role) => isOf(role, item)),
  })),
  {
    ...{ kind: "total", id: "b41", title: { zh: "得分" } },
    of: {
      how: "roles",
      roles: [...ROLES],
      members: ITEMS.map((item) => ({
        id: `b${item}`,
        weights: ROLES.map((_, role) => weightOf(role, item)),
      })),
    },
  },
]);

/** 80 points for each item of a role, and `last` for its last one. */
export const pointsOf = (role: number, last: number): Record<string, number> => {
  const own = ITEMS.filter((item) => isOf(role, item));
  return Object.fromEntries(own.map((item, at) => [`b${item}`, at === own.length - 1 ? last : 80]));
};
