/** The help page of TIERED. */
import { METHOD } from "../../i18n/functions/words";
import { text, word, type HelpPage } from "../page";

export const TIERED: HelpPage = {
  remarks: [
    text(
      "差额累进：每一段按本档比率；全额累进：全部按达到的一档。",
      "Marginal: each slice at its own rate. Whole: all of it at the rate of the band reached.",
    ),
    text(
      "有已计金额时，结果 = T(已计 + 本次) − T(已计)，因此退款（负数）正好收回原来所得。",
      "With a prior amount the result is T(prior + amount) − T(prior), so a refund takes back what it had earned.",
    ),
    text("件数也可以分档，比率即每件金额。", "Pieces work as well; the rates are then money per piece."),
  ],
  blankAs0: text(
    "没填的金额会得0，而不是空。",
    "An amount that is not filled in gives 0 instead of staying blank.",
  ),
  errors: [
    text("#N/A：用到的一档没有比率。", "#N/A: the rate of a tier that is reached is blank."),
    text(
      "#VALUE!：第一档下限不是0或空；已计 + 本次小于0。",
      "#VALUE!: the first bound is neither 0 nor blank; prior + amount is below 0.",
    ),
  ],
  examples: [
    {
      what: text("目标468万元以内3%，超出部分5%", "3 % up to a target of 468, 5 % above it"),
      arguments: [
        526.5,
        [
          ["", 0.03],
          [468, 0.05],
        ],
      ],
    },
    {
      what: text("达到50万元全部按7.12%", "From 50 on, all of it at 7.12 %"),
      arguments: [
        120,
        [
          [0, 0.01424],
          [50, 0.0712],
        ],
        word(METHOD, "whole"),
      ],
    },
    {
      what: text("此前已计400，退款100", "A refund of 100 after 400"),
      arguments: [
        -100,
        [
          [0, 0.03],
          [350, 0.05],
        ],
        undefined,
        undefined,
        400,
      ],
    },
  ],
};
