/** Texts of the pane about from which period on parameters hold. */
import type { Text } from "./language";

const text = (zh: string, en: string): Text => ({ "zh-CN": zh, "en-US": en });

export const HOLDING_TEXTS = {
  from: text("新值自哪期起生效", "The new values hold from"),
  beginning: text("自始（所有考核期）", "the beginning (all periods)"),
  note: text(
    "之前各期沿用原值，结果不变；选“自始”则已有各期的结果一并变动。下面显示的是该期生效的值。",
    "Earlier periods keep their values and figures; with “the beginning” those of all periods move. Below are the values in force then.",
  ),
  closed: text(
    "已结账的考核期不再改变，不能选。",
    "Closed periods do not change any more and cannot be chosen.",
  ),
  allClosed: text(
    "已有的考核期都已结账。要从下一期起更改，请先新增下一考核期。",
    "All periods are closed. To change a value from the next one on, add the next period first.",
  ),
  until: text(
    "{names}：另有自{period}起的取值，新值用到该期之前。",
    "{names}: another value begins with {period}; the new one holds until then.",
  ),
  wholeFigures: text(
    "季度、半年、年度数字和汇总按其最后一期的取值计算，会一并变动：{figures}。",
    "Figures of a quarter, half or year and roll-ups take the value of their last period and move as a whole: {figures}.",
  ),
  wholeYear: text(
    "“{names}”对全年台账一并计算，不能在年中更改。请选择自{year}起（没有考核期结账时也可选“自始”）。",
    "“{names}” holds for the ledger of the whole year and cannot change within it. Choose {year} on, or, while no period is closed, the beginning.",
  ),
  who: text("更改人（选填）", "Changed by (optional)"),
  why: text("原因（选填）", "Reason (optional)"),
  later: text("已有的分期取值", "Values from later periods"),
  laterOne: text("{name}：自{period}起", "{name}: from {period} on"),
  cancel: text("取消", "Cancel"),
  cancelOf: text("取消“{name}”自{period}起的更改", "Cancel the change of {name} from {period} on"),
  cancelAsk: text(
    "取消后，{period}及以后改按之前的取值计算，“{name}”自该期起的取值删去（变更记录保留）。确定取消？",
    "{period} and later periods will take the value before it; the value of {name} from then on is deleted (the change log keeps it). Cancel the change?",
  ),
  cancelYes: text("确定取消", "Cancel the change"),
  cancelNo: text("保留", "Keep it"),
  cancelling: text("正在取消更改", "Cancelling the change"),
} as const satisfies Record<string, Text>;
