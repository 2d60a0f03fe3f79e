/** A role of a design is renamed and taken out in all blocks that name it. */
import { readDesign, type Block } from "../../../src/schemes/designs/design";
import { removeRole, renameRole, rolesIn } from "../../../src/schemes/designs/roles";
import { designOf } from "./examples";

const item = (id: string, forRoles?: string[]): Block => ({
  ...{ kind: "points", id, title: { zh: `项目${id}` }, max: 100 },
  ...(forRoles ? { forRoles } : {}),
});
const score = (roles: string[], ...weights: number[][]): Block => ({
  ...{ kind: "total", id: "b4", title: { zh: "得分" } },
  of: { how: "roles", roles, members: weights.map((own, index) => ({ id: `b${index + 1}`, weights: own })) },
});
const chosen = (...roles: [string, string][]): Block => ({
  ...{ kind: "choose", id: "b5", title: { zh: "选用" } },
  roles: roles.map(([role, from]) => ({ role, from })),
});
const led = (leader: string): Block => ({
  ...{ kind: "team", id: "b6", title: { zh: "团队" } },
  ...{ from: "b4", leader, share: 0.3 },
});

const BLOCKS: Block[] = [
  item("b1"),
  item("b2", ["经理", "助理"]),
  item("b3", ["VIP"]),
  score(["经理", "助理", "vip"], [0.4, 0.5, 0.2], [0.6, 0.5, 0], [0, 0, 0.8]),
  chosen(["助理", "b4"], ["经理", "b1"], ["Vip", "b4"]),
  led("经理"),
];

test("roles are one list; to Excel capitals do not make another one", () => {
  expect(rolesIn(BLOCKS).map(({ role, blocks, only }) => [role, blocks, only].map(idsOf))).toEqual([
    ["经理", ["b2", "b4", "b5", "b6"], ["b6"]],
    ["助理", ["b2", "b4", "b5"], []],
    ["VIP", ["b3", "b4", "b5"], ["b3"]],
  ]);
  expect(rolesIn([item("b1")])).toEqual([]);
});

const idsOf = (value: string | readonly Block[]) =>
  typeof value === "string" ? value : value.map(({ id }) => id);

test("renamed once, a role is renamed wherever it stands, and the design stays in order", () => {
  const renamed = renameRole(renameRole(BLOCKS, "经理", "客户经理"), "VIP", "贵宾岗");
  expect(renamed).toEqual([
    item("b1"),
    item("b2", ["客户经理", "助理"]),
    item("b3", ["贵宾岗"]),
    score(["客户经理", "助理", "贵宾岗"], [0.4, 0.5, 0.2], [0.6, 0.5, 0], [0, 0, 0.8]),
    chosen(["助理", "b4"], ["客户经理", "b1"], ["贵宾岗", "b4"]),
    led("客户经理"),
  ]);
  expect(readDesign(designOf(renamed))).toHaveProperty("design");
});

test("taken out, a role goes with its weights and what it takes; who has no other keeps it", () => {
  expect(removeRole(BLOCKS, "助理")).toEqual([
    item("b1"),
    item("b2", ["经理"]),
    item("b3", ["VIP"]),
    score(["经理", "vip"], [0.4, 0.2], [0.6, 0], [0, 0.8]),
    chosen(["经理", "b1"], ["Vip", "b4"]),
    led("经理"),
  ]);
  expect(removeRole([item("b3", ["VIP"]), led("经理")], "VIP")).toEqual([item("b3", ["VIP"]), led("经理")]);
});

test("what is still being built has the roles that are typed", () => {
  const building = [
    item("b1", [""]),
    chosen(["", ""]),
    { ...item("b2"), forRoles: [null] } as unknown as Block,
  ];
  expect(rolesIn(building)).toEqual([]);
  expect(rolesIn([...building, item("b3", ["", "经理"])]).map(({ role }) => role)).toEqual(["经理"]);
});
