/** The help page of STEPSCORE. */
import { BETTER, MODE } from "../../i18n/functions/words";
import { text, word, type HelpPage } from "../page";

export const STEPSCORE: HelpPage = {
  remarks: [
    text(
      "数整档前加 1e-9，因此 0.06 − 0.05 是整整一档1%。",
      "1e-9 is added before whole steps are counted: 0.06 − 0.05 is one whole step of 1 %.",
    ),
    text("“不足一档按一档”：开始了的一档就算一档。", "“started”: a step that has begun counts."),
  ],
  blankAs0: text(
    "没填的完成值会按0计分，而不是空。",
    "A value that is not filled in is rated as 0 instead of staying blank.",
  ),
  errors: [
    text("#VALUE!：幅度不大于0，或下限高于上限。", "#VALUE!: size is not above 0, or floor is above cap."),
  ],
  examples: [
    {
      what: text("计划完成率每5%加减2分，满分25", "2 points for each 5 %, at most 25"),
      arguments: [1.12, 1, 0.05, 20, 2, 2, 25, 0],
    },
    {
      what: text("不良率越低越好：5%对基准7%", "Lower is better: 5 % against 7 %"),
      arguments: [0.05, 0.07, 0.01, 15, 1, 1, 20, 0, word(MODE, "whole"), word(BETTER, "lower")],
    },
    {
      what: text("完成88%，不足5%的按比例计", "88 % reached, parts of 5 % in proportion"),
      arguments: [0.88, 1, 0.05, 20, 2, 2, 25, 0, word(MODE, "prorata")],
    },
  ],
};
