/** The help page of DEDUCT. */
import { text, type HelpPage } from "../page";

export const DEDUCT: HelpPage = {
  remarks: [
    text(
      "同一行只要有一个次数，其余空格按0次；全空则为未填报。",
      "In a row with at least one count the blank ones are 0; all blank is not rated.",
    ),
    text("超过“扣完次数”时只剩下限。", "More occurrences than zero_above leave only the floor."),
  ],
  blankAs0: text(
    "整行没填会得满分，而不是 #N/A。",
    "A row that is not filled in gets full points instead of #N/A.",
  ),
  errors: [
    text("#N/A：整行次数为空。", "#N/A: no count in the row."),
    text("#VALUE!：次数不是不小于0的整数。", "#VALUE!: a count that is not a whole number of 0 or more."),
  ],
  examples: [
    {
      what: text("迟到一次扣0.5分，超过3次扣完", "0.5 off each time, nothing left above 3"),
      arguments: [2, [[0], [1], [3], [4]], 0.5, 3],
    },
    {
      what: text("三类差错，每次扣的分不同", "Three kinds of errors"),
      arguments: [10, [[1, 0, 2]], [[2, 5, 1]]],
    },
  ],
};
