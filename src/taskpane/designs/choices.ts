/** What the part of a block that holds a choice becomes, choice by choice. */
import type { Language } from "../../i18n/language";
import { FIELD_TEXTS as T } from "../../i18n/paneDesigns";

export const SCORES = {
  proportion: { by: "proportion", full: 100, floor: 0, cap: 1.2 },
  bands: {
    by: "bands",
    bands: [
      { from: null, result: 0 },
      { from: 1, result: 100 },
    ],
    edge: "up",
  },
  steps: { by: "steps", full: 100, size: 0.01, up: 1, down: 1, cap: 120, floor: 0, mode: "whole" },
};
export const TOTALS = {
  weighted: { how: "weighted", members: [] },
  roles: { how: "roles", roles: [""], members: [] },
  sum: { how: "sum", members: [] },
};
export const COEFFICIENTS = {
  bands: {
    by: "bands",
    bands: [
      { from: null, result: 0 },
      { from: 60, result: 1 },
    ],
    edge: "up",
  },
  share: { by: "share", full: 100, low: 0, high: 1.2 },
  grade: { by: "grade", table: [{ label: "", result: 1 }] },
};
export const basesIn = (language: Language) => ({
  entry: { from: "entry", name: T.bonusBase[language] },
  roster: { from: "roster", name: T.bonusBase[language] },
  block: { from: "block", id: "" },
});
export const AMOUNTS = { entry: { from: "entry" }, block: { from: "block", id: "" } };
export const POOLS = {
  all: { by: "all", amount: 10000 },
  department: { by: "department", table: [{ label: "", result: 0 }] },
};
export const EVENTS = {
  grade: { is: "grade", labels: [""] },
  under: { is: "under", bound: 60 },
  reaches: { is: "reaches", bound: 90 },
};
