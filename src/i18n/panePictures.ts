/** Texts of the pane's pictures of a period's results. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const PICTURES_TEXTS = {
  action: text("图示：分布与对比", "Pictures of the results"),
  note: text(
    "按现在的结果画出，不写入工作簿；图中的数字同时列在表里。",
    "Drawn of the results as they are now; nothing is written. Each bar stands beside its number.",
  ),
  period: text("考核期", "Period"),
  reading: text("读取结果", "Reading the results"),
  look: text("重新读取", "Read again"),
  completion: text("填报完成情况", "Who is complete"),
  completionOf: text("{ready} / {all} 人", "{ready} of {all}"),
  department: text("部门", "Department"),
  noDepartment: text("（未填部门）", "(no department)"),
  ready: text("已填齐", "Complete"),
  scores: text("“{title}”的分布", "How “{title}” is spread"),
  band: text("从 – 到（不含）", "From – to (less than)"),
  people: text("人数", "People"),
  peopleCount: text("{count} 人", "{count}"),
  grades: text("“{title}”的人数", "People by “{title}”"),
  grade: text("等级或结论", "Grade or conclusion"),
  money: text("各部门发放(元)", "Paid by department (CNY)"),
  amount: text("金额", "Amount"),
  against: text("与{period}对比(元)", "Against {period} (CNY)"),
  change: text("{now}（上期 {before}，{difference}）", "{now} (before {before}, {difference})"),
  apart: text("{count} 人金额未定，未计入。", "{count} people whose amount is not known are not counted."),
  nobody: text("该期还没有在岗人员。", "Nobody is employed in this period yet."),
  noScores: text("该期还没有人出得分。", "Nobody has a score in this period yet."),
} as const satisfies Record<string, Text>;
