/** Writes what a set of parameters would come to as a sheet, in the place of an earlier one of that name. */
import type { WhatIf } from "../../template/whatIf/compared";
import { planWhatIfSheet, whatIfRole, type WhatIfText } from "../../template/whatIf/whatIfSheet";
import { inTurn } from "../command";
import { readOwnInstance } from "../instances";
import { renewSheets } from "../renewSheets";

/** Its sheet's name. @throws WorkbookProblem; the workbook is then as it was before. */
export const writeWhatIf = (number: number, text: WhatIfText, whatIf: WhatIf): Promise<string> =>
  inTurn(async () => {
    const [name = ""] = await renewSheets({
      number,
      roles: new RegExp(`^${whatIfRole(text.name)}$`),
      read: readOwnInstance,
      plan: (layout, taken) => planWhatIfSheet(layout, text, whatIf, taken),
    });
    return name;
  });
