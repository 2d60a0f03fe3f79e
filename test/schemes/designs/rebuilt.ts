/** Schemes of the catalogue, built once more as HR would: the same entries must give the same figures. */
import type { Design } from "../../../src/schemes/designs/design";
import type { ParameterInput } from "../../../src/schemes/scheme";
import { designOf } from "./examples";

interface Rebuilt {
  scheme: string;
  design: Design;
  /** What HR enters for the catalogue's scheme, so that both have the same numbers. */
  parameters: Readonly<Record<string, ParameterInput>>;
  /** Entry columns of the catalogue's scheme, and the design's for the same. */
  entries: Readonly<Record<string, string>>;
  /** Result columns of both. */
  figures: Readonly<Record<string, string>>;
}

const points = (id: string, zh: string, max: number) => ({ kind: "points", id, title: { zh }, max }) as const;

const INDICATORS = ["satisfaction", "accuracy", "timeliness", "expression", "solving", "motivation"] as const;
const WEIGHTS = [0.3, 0.1, 0.2, 0.1, 0.2, 0.1];

export const REBUILT: readonly Rebuilt[] = [
  {
    scheme: "base-plus-20",
    parameters: {},
    design: designOf([
      points("b1", "资料保存归档", 30),
      points("b2", "拜访客户", 40),
      points("b3", "事件处理", 30),
      {
        kind: "total",
        id: "b4",
        title: { zh: "得分" },
        of: { how: "sum", members: [{ id: "b1" }, { id: "b2" }, { id: "b3" }] },
      },
      {
        kind: "coefficient",
        id: "b5",
        title: { zh: "得分率" },
        from: "b4",
        of: { by: "share", full: 100, low: 0, high: 1 },
      },
      {
        kind: "pay",
        id: "b6",
        title: { zh: "绩效工资" },
        base: { from: "entry", name: "基本工资" },
        share: 0.2,
        factors: ["b5"],
      },
    ]),
    entries: { archive: "b1", visits: "b2", events: "b3", base_pay: "b6_base" },
    figures: { score: "b4", performance: "b6" },
  },
  {
    scheme: "service-staff-indicators",
    parameters: {
      full_score: 100,
      item_weights: WEIGHTS,
      grades: [
        [null, "不合格"],
        [60, "合格"],
        [90, "优秀"],
      ],
    },
    design: designOf(
      [
        ...INDICATORS.map((one, index) => points(`b${index + 1}`, one, 100)),
        {
          kind: "total",
          id: "b7",
          title: { zh: "总分" },
          of: {
            how: "weighted",
            members: WEIGHTS.map((weight, index) => ({ id: `b${index + 1}`, weight })),
          },
        },
        {
          kind: "grade",
          id: "b8",
          title: { zh: "等级" },
          from: "b7",
          bands: [
            { from: null, result: "不合格" },
            { from: 60, result: "合格" },
            { from: 90, result: "优秀" },
          ],
          edge: "up",
        },
        { kind: "rollUp", id: "b9", title: { zh: "半年得分" }, from: "b7", to: "half", how: "mean" },
        { kind: "rollUp", id: "b10", title: { zh: "年度得分" }, from: "b7", to: "year", how: "mean" },
      ],
      { period: "quarter" },
    ),
    entries: Object.fromEntries(INDICATORS.map((one, index) => [one, `b${index + 1}`])),
    figures: { total: "b7", grade: "b8", half_score: "b9", year_score: "b10" },
  },
  {
    scheme: "quota-5-20-30-20-5",
    parameters: {},
    design: designOf(
      [
        points("b1", "考评成绩", 1000),
        {
          kind: "distribution",
          id: "b2",
          title: { zh: "等级" },
          from: "b1",
          within: "group",
          ties: "better",
          shares: [
            { share: 0.05, label: "优秀" },
            { share: 0.2, label: "良好" },
            { share: 0.5, label: "尚可" },
            { share: 0.2, label: "差" },
            { share: 0.05, label: "较差" },
          ],
        },
      ],
      { period: "year" },
    ),
    entries: { score: "b1" },
    figures: { score: "b1", grade: "b2" },
  },
];
