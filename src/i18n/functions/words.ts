/** Option words: English in formulas of code, Chinese beside it. Both are accepted for ever. */

export const EDGE = { up: "归上档", down: "归下档" } as const;
export const METHOD = { marginal: "差额累进", whole: "全额累进" } as const;
export const MODE = { whole: "整档", prorata: "按比例", started: "不足一档按一档" } as const;
export const BETTER = { higher: "越高越好", lower: "越低越好" } as const;
export const MISSING = { error: "报错", rescale: "按现有权重" } as const;
export const FILL = { first: "先补缺口", excess: "超基数补" } as const;
export const SURPLUS = { pay: "当期计提", carry: "转入下期" } as const;
export const BASIS = { share: "按比例", score: "按得分" } as const;
export const TIES = { better: "就高", worse: "就低" } as const;
/** Places that a share comes to between two whole ones. */
export const ROUNDING = { nearest: "四舍五入", most: "不超过", least: "不少于" } as const;
export const LAYOUT = { auto: "自动", rows: "按行" } as const;
export const KIND = {
  days: "次月几日",
  by: "次月几日前",
  workdays: "工作日",
  lastworkday: "最后工作日",
  weekday: "周几",
} as const;

/** The columns of CARRYOVER's ledger. */
export const LEDGER = {
  available: "可用额",
  gap_in: "期初缺口",
  filled: "补足额",
  effective: "有效完成额",
  met: "达基数",
  gap_out: "期末缺口",
  in_target: "目标内",
  over: "超目标",
  released_base: "补发基数",
  released_periods: "补足期数",
  carry_out: "结转额",
  target_met: "达目标",
} as const;
export const ITEM = { ledger: "台账", ...LEDGER } as const;

/** The columns of QUOTAOFFSET. */
export const OFFSET = {
  met: "达标",
  left1: "第一项剩余",
  left2: "第二项剩余",
  extra_pay: "超额计酬",
} as const;
/** The columns of DUEWINDOW. */
export const WINDOW = { first: "起始日", last: "截止日" } as const;

/** Says "none" where a blank cell might arrive as 0. */
export const NONE_WORDS: readonly string[] = ["none", "无"];
