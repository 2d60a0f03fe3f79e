/** The sheets of inserted schemes by their names, each with what the plan has of it. */
import { planCheckSheet } from "../../template/check/checkSheet";
import { checkRole } from "../../template/layout";
import { yearsOf } from "../../template/periods";
import type { SheetPlan } from "../../template/plan";
import { lackingRoles, planStanding } from "../../template/standing";
import { otherVersion, type Instance } from "../instances";

/** A sheet of a scheme, with its plan where this version wrote it. */
export interface OwnSheet {
  instance: Instance;
  role: string;
  plan?: SheetPlan;
}

/** The scheme's sheet of a name. */
export type SheetOf = (name: string) => OwnSheet | undefined;

/** Finds sheets of schemes by name. Each is planned when it is first asked for, and once. */
export function ownSheets(instances: readonly Instance[]): SheetOf {
  const standing = new Map<Instance, SheetPlan[]>();
  const standingOf = (instance: Instance): SheetPlan[] => {
    const sheets = standing.get(instance) ?? planStanding(instance.layout).sheets;
    standing.set(instance, sheets);
    return sheets;
  };
  const planOf = (instance: Instance, role: string): SheetPlan | undefined => {
    const { layout } = instance;
    // What refers to sheets that are gone cannot be planned.
    if (otherVersion(instance) || lackingRoles(layout).length > 0) return undefined;
    const year = yearsOf(layout.opened).find((one) => checkRole(one) === role);
    return year === undefined
      ? standingOf(instance).find((plan) => plan.role === role)
      : planCheckSheet(layout, year);
  };
  const sheetNamed: SheetOf = (name) => {
    for (const instance of instances) {
      const found = Object.entries(instance.layout.sheets).find(([, place]) => place.name === name);
      if (!found) continue;
      const [role] = found;
      const plan = planOf(instance, role);
      return { instance, role, ...(plan ? { plan } : {}) };
    }
    return undefined;
  };
  const known = new Map<string, OwnSheet | undefined>();
  return (name) => {
    if (!known.has(name)) known.set(name, sheetNamed(name));
    return known.get(name);
  };
}
