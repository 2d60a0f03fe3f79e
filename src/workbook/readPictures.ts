/** Reads what the pane draws of a period, once Excel has computed. */
import { resultsRole } from "../template/layout";
import { periodBefore, picturesOf, type PeopleOfYear, type Pictures } from "../template/pictures/pictures";
import { yearsOf, type Period } from "../template/periods";
import { inTurn } from "./command";
import { readWholeInstance } from "./instances";
import { problemOf } from "./problems";
import { loadRegistered } from "./registers/registered";
import { readResults } from "./readResults";
import { computed } from "./settled";

/** @throws WorkbookProblem */
export const readPictures = (number: number, period: Period): Promise<Pictures> =>
  inTurn(async () => {
    try {
      await computed();
      return await Excel.run(async (context) => {
        const instance = await readWholeInstance(context, number);
        const { layout } = instance;
        const registered = loadRegistered(context, instance);
        const before = periodBefore(layout, period);
        const years: PeopleOfYear[] = [];
        for (const year of yearsOf(before ? [before, period] : [period]))
          if (layout.sheets[resultsRole(year)])
            years.push({ year, people: (await readResults(context, instance, year)).people });
        await context.sync();
        return picturesOf(layout, period, years, registered());
      });
    } catch (error) {
      throw problemOf(error);
    }
  });
