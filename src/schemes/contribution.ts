/** Projects of several people, split by contribution: the columns of such a list, its test, its parts. */
import { text } from "./building";
import type { ListColumn } from "./scheme";

/** How many members a project may have. */
export const MEMBERS = [1, 2, 3, 4, 5] as const;

export const memberColumns: readonly ListColumn[] = MEMBERS.map((n) => ({
  id: `member${n}`,
  title: text(`参与人${n}工号`, `Member ${n}: ID`),
  kind: "person",
  blank: "none",
}));

export const shareColumns: readonly ListColumn[] = MEMBERS.map((n) => ({
  id: `share${n}`,
  title: text(`贡献度${n}`, `Share ${n}`),
  kind: "number",
  blank: "none",
  min: 0,
  max: 1,
  format: "0.00%",
}));

/** "✓", or what is wrong with a row; the first column and the one with the amount are named by the list. */
export const contributionCheck = (first: string, amount: string): string =>
  `=IF(COUNTA([${first}..share5])=0,"",IF(NOT(ISNUMBER([${amount}])),t"缺金额|amount missing",` +
  'IF(COUNT([share1..share5])<>COUNTA([share1..share5]),t"贡献度不是数字|share is not a number",' +
  'IF(ROUND(SUM([share1..share5]),9)<>1,t"贡献度合计应为100%|shares must total 100%",' +
  'IF(SUMPRODUCT(--(([member1..member5]="")<>([share1..share5]="")))>0,t"参与人与贡献度不成对|member without share or share without member",' +
  'IF(SUMPRODUCT(([member1..member5]<>"")*ISNA(MATCH([member1..member5],roster(id),0)))>0,t"工号不在名册|ID not in the roster","✓"))))))';

/** The parts that the add-in has split, in plain Excel. */
export const nativeParts = (amount: string): string[] =>
  MEMBERS.map((n) => `=IF([check]="✓",IF(COUNT([share${n}])=0,"",[${amount}]*[share${n}]),"")`);

/** What the person gets; `condition` is a column of 0 and 1 in terms of the list. #N/A if a project is not in order. */
export const partOf = (list: string, condition: string): string =>
  `IF(SUMPRODUCT((list(${list}.member1..member5)=[id])*(list(${list}.check)<>"")*(list(${list}.check)<>"✓"))>0,NA(),` +
  `SUMPRODUCT((list(${list}.member1..member5)=[id])*${condition},list(${list}.parts)))`;

/** The same from the amounts and the shares. */
export const nativePartOf = (list: string, amount: string, condition: string): string => {
  const member = (n: number) => `(list(${list}.member${n})=[id])`;
  const wrong = MEMBERS.map(
    (n) => `SUMPRODUCT(${member(n)}*(list(${list}.check)<>"")*(list(${list}.check)<>"✓"))`,
  ).join("+");
  const parts = MEMBERS.map(
    (n) =>
      `SUMPRODUCT(${member(n)}*(list(${list}.check)="✓")*${condition},list(${list}.${amount}),list(${list}.share${n}))`,
  ).join("+");
  return `IF(${wrong}>0,NA(),${parts})`;
};
