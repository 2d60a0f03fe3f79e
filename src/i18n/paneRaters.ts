/** Texts of the page about raters: who gets a file, and what their files come to. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const PANE_RATER_TEXTS = {
  receivers: text("发给", "Files go to"),
  departments: text("各部门", "departments"),
  raters: text("各评分人", "raters"),
  board: text("各评分人进度", "How the raters stand"),
  count: text("{count} 份评分：{states}", "{count} raters' files: {states}"),
  none: text(
    "还没有安排谁给谁评分。先建立一张安排表：列出评分人、评分来源（如上级、同事、客户）和被评人，可直接粘贴。每个评分人的文件只含他要评的人和列。",
    "Who scores whom is not laid down yet. Add a sheet for it: raters, their source (superior, colleagues, customers) and whom they score; blocks can be pasted. Each rater's file holds just the people and columns that the rater scores.",
  ),
  add: text("建立评分人安排表", "Add the sheet of raters"),
  adding: text("正在建立评分人安排表", "Adding the sheet of raters"),
  show: text("打开评分人安排表", "Show the sheet of raters"),
  showing: text("正在打开", "Showing it"),
  note: text(
    "同一格有几个评分人、或注明匿名时，只取各份文件的平均分：单份评分不显示，也不写入工作簿；匿名文件中没有评分人的姓名。改过安排表后，请按“重新读取”。",
    "Where several score the same cell, or a rater is anonymous, only the mean of the files is taken: single scores are neither shown nor written, and an anonymous file holds no rater's name. After changes to the sheet press “Read again”.",
  ),
  problems: text(
    "安排表中有 {count} 处看不懂，改正后才能生成文件：",
    "{count} lines of the sheet cannot be followed; files are made once they are put right:",
  ),
  problem: text("第 {row} 行：{problem}", "Row {row}: {problem}"),
  unrated: text(
    "“{source}”还没有评分人的有 {count} 人：{people}",
    "{count} people have no rater for “{source}” yet: {people}",
  ),
  nobody: text(
    "安排表中还没有评分人。请填写评分人，再按“重新读取”。",
    "The sheet names no rater yet. Enter them, then press “Read again”.",
  ),
  make: text("生成 {count} 份评分文件", "Make {count} raters' files"),
  whoGets: text("匿名文件发给谁（只在这里显示）", "Who gets which anonymous file (shown here only)"),
  copyWho: text("复制匿名文件的发送对象", "Copy who gets which anonymous file"),
  whoLine: text("{file}：{rater}", "{file}: {rater}"),
  incomplete: text(
    "“{source}”共 {of} 份，这里只选了 {chosen} 份：平均分只按这 {chosen} 份计算。以后收到其余的，请连同这些文件一起再选一次。",
    "“{source}” has {of} raters' files and {chosen} are chosen here: means are of these {chosen}. When the others come, choose them together with these again.",
  ),
  disagreements: text("不能取平均、未采用的内容（{count}）", "Not used, having no mean ({count})"),
  disagreement: text("{name} {id}，{column}：{reason}", "{name} {id}, {column}: {reason}"),
  unknown: text("—", "—"),
} as const satisfies Record<string, Text>;
