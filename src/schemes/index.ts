import { adAgencyPerformance } from "./ad-agency-performance";
import { areaManagerPlanning } from "./area-manager-planning";
import { bigAccount712Bonus } from "./big-account-712-bonus";
import { bigAccountQuarterLedger } from "./big-account-quarter-ledger";
import { cmDutiesFourCriteria } from "./cm-duties-four-criteria";
import { cmFiveIndicatorsQuarterly } from "./cm-five-indicators-quarterly";
import { commercialBankPlan } from "./commercial-bank-plan";
import { incentiveMechanism } from "./incentive-mechanism";
import { pointsScheme } from "./points-scheme";
import { quarterlyAnnualBonusShell } from "./quarterly-annual-bonus-shell";
import { serviceDeptRules } from "./service-dept-rules";
import { serviceQualityProcess } from "./service-quality-process";
import { serviceStaffIndicators } from "./service-staff-indicators";
import type { Scheme } from "./scheme";

/** The catalogue, in the order of the source documents. */
export const SCHEMES: readonly Scheme[] = [
  areaManagerPlanning,
  cmDutiesFourCriteria,
  cmFiveIndicatorsQuarterly,
  incentiveMechanism,
  adAgencyPerformance,
  quarterlyAnnualBonusShell,
  pointsScheme,
  bigAccountQuarterLedger,
  bigAccount712Bonus,
  serviceQualityProcess,
  serviceDeptRules,
  serviceStaffIndicators,
  commercialBankPlan,
];

export const schemeById = (id: string): Scheme | undefined => SCHEMES.find((scheme) => scheme.id === id);
