/** Short ways to write the designs of the gallery. */
import type { Text } from "../../i18n/language";
import type { Block, Design } from "./design";

export interface GalleryDesign {
  id: string;
  title: Text;
  /** What it is for. */
  about: Text;
  /** Head of sheet names in English; the design has the Chinese one. */
  shortEnglish: string;
  design: Omit<Design, "id" | "revision" | "format">;
}

export const t = (zh: string, en: string) => ({ zh, en });

export const points = (id: string, title: Block["title"], max: number): Block => ({
  kind: "points",
  id,
  title,
  max,
});

export const grade = (id: string, from: string, bounds: readonly [number, number, number]): Block => ({
  kind: "grade",
  id,
  title: t("等级", "Grade"),
  from,
  bands: [
    { from: null, result: "D" },
    { from: bounds[0], result: "C" },
    { from: bounds[1], result: "B" },
    { from: bounds[2], result: "A" },
  ],
  edge: "up",
});

export const weighted = (id: string, weights: Readonly<Record<string, number>>): Block => ({
  kind: "total",
  id,
  title: t("加权得分", "Weighted score"),
  of: {
    how: "weighted",
    members: Object.entries(weights).map(([member, weight]) => ({ id: member, weight })),
  },
});

export const target = (id: string, title: Block["title"], unit: string): Block => ({
  kind: "target",
  id,
  title,
  unit,
  better: "more",
  score: { by: "proportion", full: 100, floor: 0.6, cap: 1.2 },
});

export const rated = (id: string, title: Block["title"]): Block => ({
  kind: "raters",
  id,
  title,
  max: 100,
  raters: [
    { key: 1, title: t("上级", "Superior"), weight: 0.6 },
    { key: 2, title: t("同事", "Colleagues"), weight: 0.2, several: true },
    { key: 3, title: t("客户", "Customers"), weight: 0.2, several: true },
  ],
  least: 2,
  absent: "others",
});
