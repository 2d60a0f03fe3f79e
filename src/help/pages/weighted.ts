/** The help page of WEIGHTED. */
import { LAYOUT, MISSING } from "../../i18n/functions/words";
import { text, word, type HelpPage } from "../page";

export const WEIGHTED: HelpPage = {
  remarks: [
    text(
      "权重合计须为1或100；不填权重为简单平均。三个 =1/3 合计就是1。",
      "Weights total 1 or 100; without weights it is the plain mean. Three weights of =1/3 total 1.",
    ),
    text(
      "每行一人；与权重同样长的一列也是一人，没有权重时任何一列都是一人。",
      "Each row is a person; so is a lone column as long as the weights, and without weights any lone column.",
    ),
    text(
      "排列方式填“按行”：无论形状，每行一人；一列得分就是每人一项。",
      "layout “rows”: each row is a person, whatever the shape; a column is then people with one score each.",
    ),
    text(
      "“按现有权重”：只用有得分的各项，按其权重合计折算；#N/A 视为没有得分。",
      "“rescale”: over the weights of the scores that are present; #N/A counts as missing.",
    ),
  ],
  blankAs0: text(
    "没填的得分会按0分加权，而不是 #N/A 或按现有权重折算。",
    "A score that is not filled in is weighted as 0 instead of giving #N/A or being left out by rescale.",
  ),
  errors: [
    text(
      "#N/A：有空缺（报错方式），或全部空缺（折算方式）。",
      "#N/A: a score is blank, or with rescale all are.",
    ),
    text(
      "#VALUE!：权重合计不对，如“权重合计85%”。",
      "#VALUE!: weights that do not total, such as “weights total 85%”.",
    ),
  ],
  examples: [
    {
      what: text("三级评分 50% / 20% / 30%", "Three raters, 50 / 20 / 30 %"),
      arguments: [[[90, 80, 95]], [[0.5, 0.2, 0.3]]],
    },
    {
      what: text("缺一方评分，按现有权重", "One rater missing, rescaled"),
      arguments: [[["", 80, 90]], [[0.5, 0.25, 0.25]], word(MISSING, "rescale")],
    },
    { what: text("三个月平均", "Mean of three months"), arguments: [[[82], [47], [91]]] },
    {
      what: text("三个人各一个月", "Three people with a month each"),
      arguments: [[[82], [47], [91]], undefined, undefined, word(LAYOUT, "rows")],
    },
  ],
};
