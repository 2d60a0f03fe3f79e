/** Whoever opens the trial sees figures at once: every design of the gallery computes with what it begins with. */
import { GALLERY } from "../../../src/schemes/designs/gallery";
import { schemeOfDesign } from "../../../src/schemes/designs/designScheme";
import { beginning, rosterWords } from "../../../src/taskpane/designs/madeUp";
import { tryOut } from "../../../src/workbook/designs/tryOut";
import { designOf, everyKind } from "../../schemes/designs/examples";

test.each(GALLERY)("$id has no error to begin with", ({ design }) => {
  const scheme = schemeOfDesign(designOf(design.blocks, design));
  const { roles, departments } = rosterWords(designOf(design.blocks, design));
  const tried = { ...beginning(scheme), group: roles[0] ?? "", department: departments[0] ?? "" };
  const found = tryOut(scheme, tried, "zh-CN");
  expect(found.length).toBeGreaterThan(0);
  // An error is an object with its code.
  for (const { column, value } of found) expect([column.id, typeof value]).not.toEqual([column.id, "object"]);
});

test("full marks are entered, reasons and exceptions are not", () => {
  const scheme = schemeOfDesign(
    designOf([
      { kind: "points", id: "b1", title: { zh: "业绩" }, max: 30, evidence: true },
      { kind: "exception", id: "b2", title: { zh: "核定" }, from: "b1" },
    ]),
  );
  expect(beginning(scheme)).toEqual({ b1: 30, b1_proof: "", b2_set: "", b2_why: "" });
});

test("roles and departments that a design speaks of can be chosen", () => {
  expect(rosterWords(everyKind)).toEqual({ roles: ["客户经理", "助理"], departments: [] });
  const more = designOf([
    { kind: "points", id: "b1", title: { zh: "业绩" }, max: 30 },
    { kind: "team", id: "b2", title: { zh: "团队" }, from: "b1", leader: "主任", share: 0.3 },
    {
      kind: "pool",
      id: "b3",
      title: { zh: "奖金" },
      from: "b2",
      of: { by: "department", table: [{ label: "一部", result: 100 }] },
    },
  ]);
  expect(rosterWords(more)).toEqual({ roles: ["主任"], departments: ["一部"] });
});
