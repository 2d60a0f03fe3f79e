/** Projects of several people, split by contribution: the columns of such a list, its tests, its parts. */
import { entry, list, type Checks } from "../building";
import { forAll } from "../records";

/** How many members a project may have. */
const MEMBERS = [1, 2, 3, 4, 5] as const;

export const memberColumns = forAll(MEMBERS, (n) => ({
  [`member${n}`]: entry.person(`参与人${n}工号|Member ${n}: ID`),
}));

export const shareColumns = forAll(MEMBERS, (n) => ({ [`share${n}`]: entry.share(`贡献度${n}|Share ${n}`) }));

const ofMembers = (one: (n: number) => string, operator: string): string => MEMBERS.map(one).join(operator);

/** Whether the shares and the members of a row belong together. */
export const contributionChecks: Checks = {
  total: [`=ROUND(${ofMembers((n) => `[share${n}]`, "+")},9)=1`, "贡献度合计应为100%|shares must total 100%"],
  pairs: [
    `=${ofMembers((n) => `(([member${n}]="")<>([share${n}]=""))`, "+")}=0`,
    "参与人与贡献度不成对|member without share or share without member",
  ],
};

/** What each member gets of the amount. */
export const partsResult = (amount: string) => ({
  parts: list.wan(
    "分得|Part",
    `=IF([check]="✓",APPRAISE.SPLIT([${amount}],IF([share1..share5]="","",[share1..share5])),"")`,
    {
      width: MEMBERS.length,
      native: MEMBERS.map((n) => `=IF([check]="✓",IF(COUNT([share${n}])=0,"",[${amount}]*[share${n}]),"")`),
    },
  ),
});

/** What the person gets of the rows in which `condition` (0 or 1, of list columns) holds. */
export const partsOf = (list: string, condition: string): string =>
  `SUMPRODUCT((list(${list}.member1..member5)=[id])*${condition},list(${list}.parts))`;

/** The same from the amounts and the shares. */
export const nativePartsOf = (list: string, amounts: readonly string[], condition: string): string =>
  MEMBERS.flatMap((n) =>
    amounts.map(
      (amount) =>
        `SUMPRODUCT((list(${list}.member${n})=[id])*(list(${list}.check)="✓")*${condition},list(${list}.${amount}),list(${list}.share${n}))`,
    ),
  ).join("+");
