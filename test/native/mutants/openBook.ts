/**
 * A filled workbook that stays open while one formula after the other is changed in it. What is written into its cells is
 * what an insertion of the changed scheme would write; twins stay, unless the scheme says that they are the formula itself.
 */
import type { ExpectedFigure, Scheme, WorkedExample } from "../../../src/schemes/scheme";
import { address, formulaInA1 } from "../../../src/template/addresses";
import { planCheck } from "../../../src/template/check/checkSheet";
import { listRole, type Layout } from "../../../src/template/layout";
import { planSchemeListSheet } from "../../../src/template/lists/schemeListSheet";
import { periodId, yearsOf } from "../../../src/template/periods";
import { formulaOf, type Area, type SheetPlan } from "../../../src/template/plan";
import { planResultsSheet } from "../../../src/template/results/resultsSheet";
import { expectedWords, sameFigure } from "../../../src/template/workedExamples";
import type { Results } from "../../../src/workbook/readResults";
import type { AddIn } from "../../headless/addIn";
import { layoutOf } from "../joined";

/** A formula as it stands in the workbook. */
interface Patch {
  sheet: string;
  area: Area;
  spills: boolean;
  from: string;
  to: string;
}

/** Where a check sheet counts the people, and the rows of lists, with a difference. */
const DIFFERING = "D3:D4";

/** Who has noticed: the check sheet, or a worked example by its id. */
export type Witness = string | undefined;

export class OpenBook {
  private standing: readonly Patch[] = [];

  private constructor(
    private readonly addIn: AddIn,
    private readonly number: number,
    private readonly layout: Layout,
    private readonly plans: readonly SheetPlan[],
    private readonly checks: readonly string[],
    private readonly examples: readonly WorkedExample[],
  ) {}

  /** Gives it its check sheets. @throws Error where something differs already. */
  static async open(
    addIn: AddIn,
    scheme: Scheme,
    number: number,
    examples: readonly WorkedExample[],
  ): Promise<OpenBook> {
    const checks = await addIn.call("check", number);
    const layout = await layoutOf(addIn, scheme, number);
    const book = new OpenBook(addIn, number, layout, plansOf(layout), checks, examples);
    for (const sheet of addIn.workbench.book.sheets()) if (sheet.protection.protected) sheet.unprotect();
    const noticed = await book.noticed();
    if (noticed !== undefined) throw new Error(`${scheme.id} differs without a mutant: ${noticed}`);
    return book;
  }

  /** What the mutant changes in the sheets; `undefined` where it needs other columns. */
  patches(mutant: Scheme): Patch[] | undefined {
    let plans: SheetPlan[];
    try {
      plans = plansOf({ ...this.layout, scheme: mutant });
    } catch {
      // It cannot be written as a column, or as a twin.
      return undefined;
    }
    const patches: Patch[] = [];
    for (const [index, plan] of this.plans.entries()) {
      const changed = plans[index];
      if (changed?.cells.length !== plan.cells.length) return undefined;
      for (const [at, cells] of plan.cells.entries()) {
        const other = changed.cells[at];
        const [from, to] = [formulaOf(cells), other && formulaOf(other)];
        if (!other || address(other.area) !== address(cells.area)) return undefined;
        if (from === to) continue;
        if (from === undefined || to === undefined || "spill" in cells !== "spill" in other) return undefined;
        patches.push({ sheet: plan.name, area: cells.area, spills: "spill" in cells, from, to });
      }
    }
    return patches;
  }

  /** Writes the formulas in place of those of the mutant before, calculates, and asks who notices. */
  async judge(patches: readonly Patch[]): Promise<Witness> {
    const { book } = this.addIn.workbench;
    book.suspendCalculation();
    for (const { from, ...place } of this.standing) this.write({ ...place, to: from });
    for (const patch of patches) this.write(patch);
    this.standing = patches;
    book.resumeCalculation();
    await book.calculated();
    return this.noticed();
  }

  private write({ sheet: name, area, spills, to }: Omit<Patch, "from">): void {
    const sheet = this.addIn.workbench.book.sheetByName(name);
    if (!sheet) throw new Error(name);
    const cells = spills ? { ...area, rows: 1, columns: 1 } : area;
    if (spills) sheet.write(cells, formulaInA1(to, cells), "api");
    else sheet.writeR1C1(cells, to, "api");
  }

  private async noticed(): Promise<Witness> {
    const { workbench } = this.addIn;
    for (const name of this.checks) {
      const counts = await workbench.read(`'${name}'!${DIFFERING}`);
      if (counts.flat().some((count) => count !== 0)) return "twins";
    }
    return this.examples.length === 0 ? undefined : this.exampleNoticing();
  }

  private async exampleNoticing(): Promise<Witness> {
    const { call } = this.addIn;
    const results: Results[] = [];
    for (const year of yearsOf(this.layout.opened)) results.push(await call("results", this.number, year));
    const [first] = this.layout.opened;
    const cellsOf = async (figure: ExpectedFigure): Promise<unknown[]> => {
      if ("person" in figure)
        return results.flatMap(
          ({ people }) => people.find(({ id }) => id === figure.person)?.figures[figure.column] ?? [],
        );
      if ("rollUp" in figure) return results.map(({ rollUps }) => rollUps[figure.rollUp]);
      const rows = first ? await call("listResults", this.number, figure.list, periodId(first)) : [];
      return rows[figure.row]?.[figure.column] ?? [];
    };
    const inChinese = expectedWords(this.layout.scheme, "zh-CN");
    for (const { id, expected } of this.examples) {
      for (const figure of expected) {
        const cells = await cellsOf(figure);
        if (!figure.values.every((value, at) => sameFigure(inChinese(value), cells[at]))) return id;
      }
    }
    return undefined;
  }
}

/** All sheets in which a figure's formula, or its twin, stands. */
const plansOf = (layout: Layout): SheetPlan[] => [
  ...layout.opened.flatMap((period) =>
    layout.scheme.lists
      .filter(({ id }) => layout.sheets[listRole(id, period)])
      .map((list) => planSchemeListSheet(layout, list, period)),
  ),
  ...yearsOf(layout.opened).map((year) => planResultsSheet(layout, year)),
  ...planCheck(layout).sheets,
];
