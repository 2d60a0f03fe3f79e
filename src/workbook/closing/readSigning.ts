/** Reads who has signed which periods, and whether the figures have moved since. */
import { resultsRole } from "../../template/layout";
import type { SigningStep } from "../../template/kept/signOffs";
import { periodId, type Period } from "../../template/periods";
import { departmentIn, movesOf } from "../../template/registers/move";
import { paidWith } from "../../template/registers/correction";
import { inTurn } from "../command";
import { readOwnInstance, sheetPlace, type Instance } from "../instances";
import { problemOf } from "../problems";
import { loadRegistered } from "../registers/registered";
import { rangeOf } from "../writeSheet";
import { computed } from "../settled";
import {
  lackingSignOffs,
  signedAreas,
  signedFigures,
  signOffStates,
  type SignedFigures,
  type SignOffState,
} from "./signedFigures";

export interface PeriodSigning {
  period: Period;
  signOffs: SignOffState[];
  /** Of the people who are employed in the period. */
  departments: string[];
}

/** Of all opened periods, once Excel has computed. @throws WorkbookProblem */
export const readSigning = (number: number): Promise<PeriodSigning[]> =>
  inTurn(async () => {
    try {
      await computed();
      return await Excel.run(async (context) => {
        const instance = await readOwnInstance(context, number);
        const { layout, record } = instance;
        const read = layout.opened.map((period) => ({
          period,
          figures: loadSigned(context, instance, period),
        }));
        await context.sync();
        return read.map(({ period, figures }) => {
          const now = figures?.();
          return {
            period,
            signOffs: signOffStates(layout, record, period, now),
            departments: now?.departments.map(({ name }) => name) ?? [],
          };
        });
      });
    } catch (error) {
      throw problemOf(error);
    }
  });

/** Queues the reading of a period's figures; what it gives is called after the sync. `undefined`: they are gone. */
export function loadSigned(
  context: Excel.RequestContext,
  instance: Pick<Instance, "layout" | "record">,
  period: Period,
): (() => SignedFigures) | undefined {
  const { layout, record } = instance;
  const areas = signedAreas(layout, record, period);
  if (!areas) return undefined;
  const sheet = context.workbook.worksheets.getItem(sheetPlace(instance, resultsRole(period.year)).name);
  const all = [areas.ids, areas.departments, areas.states, ...areas.figures];
  const read = new Map(all.map((own) => [own, rangeOf(sheet, own).load("values")]));
  const registered = loadRegistered(context, instance);
  return () => {
    const { corrections, moves } = registered();
    return signedFigures(
      layout,
      areas,
      (own) => (read.get(own)?.values ?? []) as unknown[][],
      paidWith(corrections, period),
      (id, now) => departmentIn(now, movesOf(moves, id), period),
    );
  };
}

/** How many signatures a step of a period lacks. One sync, none where nobody is asked. */
export async function lackingFor(
  context: Excel.RequestContext,
  instance: Pick<Instance, "layout" | "record">,
  period: Period,
  step: SigningStep,
): Promise<number> {
  const { layout, record } = instance;
  const asked = record.asked?.[step] ?? [];
  if (asked.length === 0) return 0;
  const figures = loadSigned(context, instance, period);
  await context.sync();
  const now = figures?.();
  return lackingSignOffs(asked, signOffStates(layout, record, period, now), now?.departments ?? []);
}

/** The period of this id among those that are opened. */
export const openedPeriod = ({ layout }: Pick<Instance, "layout">, id: string): Period | undefined =>
  layout.opened.find((period) => periodId(period) === id);
