import { adAgencyPerformance } from "./ad-agency-performance";
import { annual1To10Rating } from "./annual-1-10-rating";
import { areaManagerPlanning } from "./area-manager-planning";
import { assistantWaterPay } from "./assistant-water-pay";
import { autoServiceFunctionScore } from "./auto-service-function-score";
import { bankGradeSystem } from "./bank-grade-system";
import { bankProfitCentre } from "./bank-profit-centre";
import { bankRankAdmission } from "./bank-rank-admission";
import { basePlus20 } from "./base-plus-20";
import { bigAccount712Bonus } from "./big-account-712-bonus";
import { bigAccountQuarterLedger } from "./big-account-quarter-ledger";
import { bigAccountXCases } from "./big-account-x-cases";
import { cm100PointSheet } from "./cm-100-point-sheet";
import { cm360Quarterly } from "./cm-360-quarterly";
import { cmDutiesFourCriteria } from "./cm-duties-four-criteria";
import { cmFiveIndicatorsQuarterly } from "./cm-five-indicators-quarterly";
import { cmMonthlyRollup } from "./cm-monthly-rollup-elimination";
import { cmThreeFourGrades } from "./cm-three-four-grades";
import { commercialBankPlan } from "./commercial-bank-plan";
import {
  deptScoreTablesCustomer,
  deptScoreTablesMarket,
  deptScoreTablesOffice,
  deptScoreTablesSales,
} from "./dept-score-tables";
import { everbrightCsr } from "./everbright-csr";
import { hotlineGuide, hotlineShiftLeader } from "./hotline-shift-leader";
import { incentiveMechanism } from "./incentive-mechanism";
import { levels5432 } from "./levels-5-4-3-2";
import { loanManagerPay } from "./loan-manager-pay";
import { monthly1st5thEligibility } from "./monthly-1st-5th-eligibility";
import { pointsScheme } from "./points-scheme";
import { postalFines } from "./postal-fines";
import { quarterlyAnnualBonusShell } from "./quarterly-annual-bonus-shell";
import { quotaFiveGrades } from "./quota-5-20-30-20-5";
import { serviceCentreKpis, serviceCentreKpis400 } from "./service-centre-kpis";
import { serviceDeptRules } from "./service-dept-rules";
import { serviceQualityProcess } from "./service-quality-process";
import { serviceStaffIndicators } from "./service-staff-indicators";
import { specialistMonthlySheet } from "./specialist-monthly-sheet";
import { telecom40204020 } from "./telecom-40-20-40-20";
import { virtueDiligenceYear } from "./virtue-diligence-year";
import { workLogDeductions } from "./work-log-deductions";
import type { Scheme } from "./scheme";

/** The catalogue, in the order of the source documents. */
export const SCHEMES: readonly Scheme[] = [
  areaManagerPlanning,
  bankGradeSystem,
  cm360Quarterly,
  cmThreeFourGrades,
  cmDutiesFourCriteria,
  cmFiveIndicatorsQuarterly,
  cmMonthlyRollup,
  incentiveMechanism,
  autoServiceFunctionScore,
  monthly1st5thEligibility,
  adAgencyPerformance,
  annual1To10Rating,
  quarterlyAnnualBonusShell,
  pointsScheme,
  basePlus20,
  workLogDeductions,
  postalFines,
  bigAccountQuarterLedger,
  specialistMonthlySheet,
  bigAccount712Bonus,
  loanManagerPay,
  serviceCentreKpis,
  serviceCentreKpis400,
  cm100PointSheet,
  bigAccountXCases,
  assistantWaterPay,
  telecom40204020,
  serviceQualityProcess,
  hotlineShiftLeader,
  hotlineGuide,
  bankProfitCentre,
  serviceDeptRules,
  bankRankAdmission,
  serviceStaffIndicators,
  commercialBankPlan,
  everbrightCsr,
  deptScoreTablesCustomer,
  deptScoreTablesMarket,
  deptScoreTablesSales,
  deptScoreTablesOffice,
  virtueDiligenceYear,
  quotaFiveGrades,
  levels5432,
];

export const schemeById = (id: string): Scheme | undefined => SCHEMES.find((scheme) => scheme.id === id);
