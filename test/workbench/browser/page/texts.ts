import type { Language } from "../../office/context";

/** The words of the workbench itself. */
const TEXTS = {
  title: ["工作台", "Workbench"],
  new: ["新建", "New"],
  open: ["打开…", "Open…"],
  save: ["保存 .xlsx", "Save .xlsx"],
  language: ["语言", "Language"],
  blanks: ["空单元格传为", "Blank cells as"],
  blanksHint: [
    "不同的 Excel 版本把空单元格以不同的值传给自定义函数",
    "Excel's builds hand a blank cell to custom functions in different ways",
  ],
  theme: ["主题", "Theme"],
  light: ["浅色", "Light"],
  dark: ["深色", "Dark"],
  fileName: ["工作簿", "Workbook"],
  tools: ["工具栏", "Toolbar"],
  ribbon: ["功能区", "Ribbon"],
  sheets: ["工作表", "Sheets"],
  grid: ["表格", "Grid"],
  splitter: ["调整窗格宽度", "Resize the pane"],
  close: ["关闭", "Close"],
  addSheet: ["新建工作表", "New sheet"],
  rename: ["重命名…", "Rename…"],
  delete: ["删除", "Delete"],
  hide: ["隐藏", "Hide"],
  unhide: ["取消隐藏", "Unhide"],
  newName: ["工作表的新名称", "New name of the sheet"],
  ok: ["确定", "OK"],
  cancel: ["取消", "Cancel"],
  yes: ["是", "Yes"],
  no: ["否", "No"],
  carryOn: ["是否继续?", "Continue?"],
  choose: ["从列表中选择", "Choose from the list"],
  sure: ["删除工作表无法撤销。是否删除?", "Deleting a sheet cannot be undone. Delete it?"],
  discard: ["未保存的更改将丢失。是否继续?", "Changes that were not saved are lost. Continue?"],
  protected: [
    "您试图更改的单元格位于受保护的工作表中。若要更改,请先取消工作表保护。",
    "The cell you're trying to change is on a protected sheet. To make a change, unprotect the sheet.",
  ],
  unavailable: ["工作台不支持此操作", "The workbench does not have this"],
  noCut: ["工作台不支持剪切,请复制后删除。", "The workbench cannot cut: copy, then delete."],
  noColumns: ["工作台不支持插入或删除列。", "The workbench cannot insert or delete columns."],
  failed: ["加载项出错", "The add-in has failed"],
  calculating: ["正在计算…", "Calculating…"],
  ready: ["就绪", "Ready"],
  loading: ["正在启动加载项…", "Starting the add-in…"],
  defaultTitle: ["Excel", "Excel"],
} as const satisfies Record<string, readonly [chinese: string, english: string]>;

type TextKey = keyof typeof TEXTS;
export type Texts = (key: TextKey) => string;

export function textsIn(language: Language): Texts {
  return (key) => TEXTS[key][language === "zh-CN" ? 0 : 1];
}
