/** What the functions are for, in the words of those who have the task, and words under which they look for it. */
import type { Text } from "./language";

interface FunctionTask {
  task: Text;
  /** In both languages, in small letters; SYNONYMS has more. */
  words: string;
}

const task = (zh: string, en: string, words: string): FunctionTask => ({
  task: { "zh-CN": zh, "en-US": en },
  words,
});

/** In the order in which the page shows them. */
export const FUNCTION_TASKS = {
  TIERED: task(
    "阶梯计奖：金额按档次、各段比率计",
    "Pay by tiers: an amount at the rates of its tiers",
    "阶梯 累进 分档 提成 计件 超额 超产 tiers tiered rate commission marginal progressive piece",
  ),
  BONUS: task(
    "算奖金：金额 × 比率，扣税、乘KPI系数、取整到分",
    "A bonus: amount × rate, tax out, KPI coefficient, rounded",
    "奖金 提成 计提 含税 增值税 kpi系数 取整 四舍五入 bonus commission vat rounding coefficient",
  ),
  CARRYOVER: task(
    "缺口与结转：没完成的以后补，超额的转下期",
    "Shortfalls and carry-over from period to period",
    "结转 缺口 补缺 台账 基数 任务目标 滚动 递延 carry carry-over carryover shortfall gap ledger quota",
  ),
  BAND: task(
    "查档：数值落在哪一档，得哪个系数、分数或等级",
    "Look up a band: which coefficient, score or grade a value gets",
    "分档 档位 区间 查表 系数表 等级 评级 lookup band bands grade coefficient table range",
  ),
  STEPSCORE: task(
    "按档加减分：比基准每好一档加几分，每差一档扣几分",
    "Points by steps: so many up or down for each step from a baseline",
    "加分 扣分 每超 每低 每档 完成率得分 steps points per step plus minus",
  ),
  DEDUCT: task(
    "按次扣分：每次扣几分，扣完为止",
    "Points off for each time it happened",
    "扣分 扣款 罚款 迟到 投诉 次数 deduct deduction fine penalty times lateness complaint",
  ),
  SCORE: task(
    "评分表总分：各项得分相加，含加减分和上下限",
    "The total of a scoring sheet, with extra points and limits",
    "总分 合计得分 百分制 加减分 满分 得分 score total sheet sum points",
  ),
  WEIGHTED: task(
    "加权得分：各项得分按权重合成",
    "A weighted score of several items or raters",
    "权重 加权 平均 360 多人评分 互评 weighted weights mean average raters",
  ),
  LINEAR: task(
    "按直线换算：两点之间按比例得分",
    "Points on a straight line between two values",
    "直线 插值 线性 按比例得分 完成率 interpolate linear line proportional",
  ),
  RATIO: task(
    "完成率：实际 ÷ 计划，可封顶",
    "A completion: actual ÷ plan, with a cap",
    "完成率 达成率 比率 百分比 封顶 ratio completion rate attainment percent cap",
  ),
  SPLIT: task(
    "分配奖金：把一笔钱按比例或得分分给各人，分毫不差",
    "Split an amount by shares or scores, to the last fen",
    "分配 奖金池 奖金包 联合项目 分成 按得分分配 split share pool allocate distribute",
  ),
  QUOTA: task(
    "强制分布：按名次和比例定等级",
    "Forced distribution: grades by rank and share",
    "强制分布 强制排名 名额 排名 名次 正态 末位 quota forced distribution ranking rank curve",
  ),
  LEVEL: task(
    "定级：几项条件都满足的最高一级",
    "The highest level whose conditions all hold",
    "定级 晋升 晋级 准入 条件 门槛 级别 level grade conditions admission promotion",
  ),
  STREAK: task(
    "连续次数：到本期为止连续达标（或不达标）几期",
    "How many periods in a row",
    "连续 连续达标 连续未达标 连续三个月 streak consecutive in a row",
  ),
  QUOTAOFFSET: task(
    "两项定额互相折抵，超出部分计酬",
    "Two quotas that make up for each other, pay for what exceeds",
    "折抵 互抵 定额 兑换 offset exchange quota swap",
  ),
  DUEWINDOW: task(
    "考核时间窗口：几日到几日，工作日、节假日",
    "The days between which something is due",
    "截止日期 考核时间 工作日 节假日 申报期限 due date deadline workdays holidays window",
  ),
  VERSION: task("加载项的版本号", "The version of the add-in", "版本 version"),
} as const satisfies Record<string, FunctionTask>;
