/** The sheets of inserted schemes by their names, each with what the plan has of it. */
import { planCheckSheet } from "../../template/check/checkSheet";
import { checkRole } from "../../template/layout";
import { yearsOf } from "../../template/periods";
import type { SheetPlan } from "../../template/plan";
import { planStanding } from "../../template/standing";
import { otherVersion, type Instance } from "../instances";

/** A sheet of a scheme, with its plan where this version wrote it. */
export interface OwnSheet {
  instance: Instance;
  role: string;
  plan?: SheetPlan;
}

/** The scheme's sheet of this name. */
export function ownSheet(instances: readonly Instance[], name: string): OwnSheet | undefined {
  for (const instance of instances) {
    const found = Object.entries(instance.layout.sheets).find(([, place]) => place.name === name);
    if (!found) continue;
    const [role] = found;
    const plan = otherVersion(instance) ? undefined : planOf(instance, role);
    return { instance, role, ...(plan ? { plan } : {}) };
  }
  return undefined;
}

function planOf({ layout, missing }: Instance, role: string): SheetPlan | undefined {
  // What refers to sheets that are gone cannot be planned.
  if (missing.some((gone) => /^(parameters|roster|entry:|list:|results:)/.test(gone))) return undefined;
  const year = yearsOf(layout.opened).find((one) => checkRole(one) === role);
  if (year !== undefined) return planCheckSheet(layout, year);
  return planStanding(layout).sheets.find((plan) => plan.role === role);
}
