/** The help page of QUOTAOFFSET. */
import { text, type HelpPage } from "../page";

export const QUOTAOFFSET: HelpPage = {
  remarks: [
    text(
      "不足的一项由另一项的超额折抵；折抵不够时不动用任何超额，超额照常计酬。",
      "What one quota lacks is covered by the other's surplus; where that does not suffice, nothing is used up and the surplus is paid.",
    ),
  ],
  blankAs0: text(
    "没填的一项会按完成0计，判为未达标，而不是 #N/A。",
    "An actual that is not filled in counts as 0 and is short of its quota instead of giving #N/A.",
  ),
  errors: [
    text("#N/A：两项中有一项未填。", "#N/A: one of the two actuals is blank."),
    text("#VALUE!：折抵比不大于0。", "#VALUE!: exchange is not above 0."),
  ],
  examples: [
    {
      what: text("装机少8台，送水多16桶（2桶抵1台）", "8 machines short, 16 barrels over, 2 for 1"),
      arguments: [92, 100, 1016, 1000, 2, 4, 2],
    },
    {
      what: text("装机多30台，送水少40桶", "30 machines over, 40 barrels short"),
      arguments: [130, 100, 960, 1000, 2, 4, 2],
    },
  ],
};
