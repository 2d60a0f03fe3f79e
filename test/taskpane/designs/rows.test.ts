/** Roles of a total and the weights that each member has for them, as the designer's ＋ and × change them. */
import type { Block } from "../../../src/schemes/designs/design";
import { withAt } from "../../../src/taskpane/designs/data";
import { formOf } from "../../../src/taskpane/designs/forms";
import { newBlock } from "../../../src/taskpane/designs/newBlock";
import { rowAdded, rowDropped, type RowsField } from "../../../src/taskpane/designs/rows";

const total: Block & { kind: "total" } = {
  kind: "total",
  id: "b3",
  title: { zh: "得分" },
  of: {
    how: "roles",
    roles: ["甲", "乙", "丙"],
    members: [
      { id: "b1", weights: [0.1, 0.2, 0.3] },
      { id: "b2", weights: [0.9, 0.8, 0.7] },
    ],
  },
};

const rows = (path: string) =>
  formOf(total, "zh-CN").find((field): field is RowsField => field.type === "rows" && field.path === path)!;
const roles = rows("of.roles");

test("a role goes with its weights: the others keep their own", () => {
  const { path, value } = rowDropped(total, roles, 0);
  expect(withAt(total, path, value).of).toEqual({
    how: "roles",
    roles: ["乙", "丙"],
    members: [
      { id: "b1", weights: [0.2, 0.3] },
      { id: "b2", weights: [0.8, 0.7] },
    ],
  });
});

test("a new role has a weight of every member, which can be typed", () => {
  const { path, value } = rowAdded(total, roles, 9);
  const next = withAt(withAt(total, path, value), "of.members.1.weights.3", 1);
  expect(next.of).toEqual({
    how: "roles",
    roles: ["甲", "乙", "丙", ""],
    members: [
      { id: "b1", weights: [0.1, 0.2, 0.3, 0] },
      { id: "b2", weights: [0.9, 0.8, 0.7, 1] },
    ],
  });
});

test("members come and go alone, a first band begins without a bound", () => {
  expect(rowDropped(total, rows("of.members"), 0)).toEqual({
    path: "of.members",
    value: [{ id: "b2", weights: [0.9, 0.8, 0.7] }],
  });
  expect(rowAdded(total, rows("of.members"), 9).value).toContainEqual({ id: "", weights: [0, 0, 0] });
  const bands: RowsField = { ...roles, path: "bands", blank: { from: 5, result: "" } };
  delete bands.beside;
  expect(rowAdded({ bands: [] }, bands, 9).value).toEqual([{ from: null, result: "" }]);
});

test("what is typed behind a list's end is added, and nothing farther out", () => {
  expect(withAt({ list: [1, 2] }, "list.2", 3)).toEqual({ list: [1, 2, 3] });
  expect(withAt({ list: [1, 2] }, "list.4", 3)).toEqual({ list: [1, 2] });
  expect(withAt({ list: [{ a: 1 }] }, "list.1.a", 2)).toEqual({ list: [{ a: 1 }, { a: 2 }] });
});

test("a new block begins with words of the pane's language", () => {
  expect(newBlock("pay", "b1", "", "en-US", 1)).toMatchObject({ base: { name: "Bonus base" } });
  expect(newBlock("pay", "b1", "", "zh-CN", 1)).toMatchObject({ base: { name: "奖金基数" } });
});
