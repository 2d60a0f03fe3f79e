/** The catalogue, in the order of the source documents. */
import { adAgencyPerformance } from "./catalogue/ad-agency-performance";
import { annual1To10Rating } from "./catalogue/annual-1-10-rating";
import { areaManagerPlanning } from "./catalogue/area-manager-planning";
import { assistantWaterPay } from "./catalogue/assistant-water-pay";
import { autoServiceFunctionScore } from "./catalogue/auto-service-function-score";
import { bankGradeSystem } from "./catalogue/bank-grade-system";
import { bankProfitCentre } from "./catalogue/bank-profit-centre";
import { bankRankAdmission } from "./catalogue/bank-rank-admission";
import { basePlus20 } from "./catalogue/base-plus-20";
import { bigAccount712Bonus } from "./catalogue/big-account-712-bonus";
import { bigAccountQuarterLedger } from "./catalogue/big-account-quarter-ledger";
import { bigAccountXCases } from "./catalogue/big-account-x-cases";
import { cm100PointSheet } from "./catalogue/cm-100-point-sheet";
import { cm360Quarterly } from "./catalogue/cm-360-quarterly";
import { cmDutiesFourCriteria } from "./catalogue/cm-duties-four-criteria";
import { cmFiveIndicatorsQuarterly } from "./catalogue/cm-five-indicators-quarterly";
import { cmMonthlyRollup } from "./catalogue/cm-monthly-rollup-elimination";
import { cmThreeFourGrades } from "./catalogue/cm-three-four-grades";
import { commercialBankPlan } from "./catalogue/commercial-bank-plan";
import {
  deptScoreTablesCustomer,
  deptScoreTablesMarket,
  deptScoreTablesOffice,
  deptScoreTablesSales,
} from "./catalogue/dept-score-tables";
import { everbrightCsr } from "./catalogue/everbright-csr";
import { hotlineGuide, hotlineShiftLeader } from "./catalogue/hotline-shift-leader";
import { incentiveMechanism } from "./catalogue/incentive-mechanism";
import { levels5432 } from "./catalogue/levels-5-4-3-2";
import { loanManagerPay } from "./catalogue/loan-manager-pay";
import { monthly1st5thEligibility } from "./catalogue/monthly-1st-5th-eligibility";
import { pointsScheme } from "./catalogue/points-scheme";
import { postalFines } from "./catalogue/postal-fines";
import { quarterlyAnnualBonusShell } from "./catalogue/quarterly-annual-bonus-shell";
import { quotaFiveGrades } from "./catalogue/quota-5-20-30-20-5";
import { serviceCentreKpis, serviceCentreKpis400 } from "./catalogue/service-centre-kpis";
import { serviceDeptRules } from "./catalogue/service-dept-rules";
import { serviceQualityProcess } from "./catalogue/service-quality-process";
import { serviceStaffIndicators } from "./catalogue/service-staff-indicators";
import { specialistMonthlySheet } from "./catalogue/specialist-monthly-sheet";
import { telecom40204020 } from "./catalogue/telecom-40-20-40-20";
import { virtueDiligenceYear } from "./catalogue/virtue-diligence-year";
import { workLogDeductions } from "./catalogue/work-log-deductions";
import type { Scheme } from "./scheme";

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
