import type { Subject } from "../subject";
import { annual1To10RatingSubject } from "./annual1To10Rating";
import { assistantWaterSubject } from "./assistantWaterPay";
import { autoServiceSubject } from "./autoServiceFunctionScore";
import { bankGradeSystemSubject } from "./bankGradeSystem";
import { bankProfitCentreSubject } from "./bankProfitCentre";
import { bankRankAdmissionSubject } from "./bankRankAdmission";
import { basePlus20Subject } from "./basePlus20";
import { bigAccount712Subject } from "./bigAccount712Bonus";
import { bigAccountSubject } from "./bigAccountQuarterLedger";
import { bigAccountXCasesSubject } from "./bigAccountXCases";
import { cm100PointSheetSubject } from "./cm100PointSheet";
import { cm360QuarterlySubject } from "./cm360Quarterly";
import { cmMonthlyRollupSubject } from "./cmMonthlyRollup";
import { cmThreeFourGradesSubject } from "./cmThreeFourGrades";
import { DEPT_SUBJECTS } from "./deptScoreTables";
import { everbrightSubject } from "./everbrightCsr";
import { hotlineGuideSubject, hotlineShiftLeaderSubject } from "./hotline";
import { levels5432Subject } from "./levels5432";
import { loanManagerPaySubject } from "./loanManagerPay";
import { monthly1st5thEligibilitySubject } from "./monthly1st5thEligibility";
import { postalFinesSubject } from "./postalFines";
import { quotaSubject } from "./quotaFiveGrades";
import { serviceCentreKpis400Subject, serviceCentreKpisSubject } from "./serviceCentreKpis";
import { SHELL_SUBJECTS } from "./shells";
import { specialistMonthlySheetSubject } from "./specialistMonthlySheet";
import { telecomSubject } from "./telecom40204020";
import { virtueDiligenceSubject } from "./virtueDiligenceYear";
import { workLogSubject } from "./workLogDeductions";

export const SUBJECTS: readonly Subject[] = [
  annual1To10RatingSubject,
  assistantWaterSubject,
  autoServiceSubject,
  bankGradeSystemSubject,
  bankProfitCentreSubject,
  bankRankAdmissionSubject,
  basePlus20Subject,
  bigAccount712Subject,
  bigAccountSubject,
  bigAccountXCasesSubject,
  cm100PointSheetSubject,
  cm360QuarterlySubject,
  cmMonthlyRollupSubject,
  cmThreeFourGradesSubject,
  ...DEPT_SUBJECTS,
  everbrightSubject,
  hotlineShiftLeaderSubject,
  hotlineGuideSubject,
  levels5432Subject,
  loanManagerPaySubject,
  monthly1st5thEligibilitySubject,
  postalFinesSubject,
  quotaSubject,
  serviceCentreKpisSubject,
  serviceCentreKpis400Subject,
  ...SHELL_SUBJECTS,
  specialistMonthlySheetSubject,
  telecomSubject,
  virtueDiligenceSubject,
  workLogSubject,
];

/** Those of the schemes that are named, "ID,ID"; all of them where none is. */
export function chosenSubjects(ids: string | undefined): readonly Subject[] {
  if (ids === undefined) return SUBJECTS;
  return ids.split(",").map((id) => {
    const subject = SUBJECTS.find(({ scheme }) => scheme.id === id);
    if (!subject) throw new Error(`no subject for ${id}: test/native/subjects/index.ts`);
    return subject;
  });
}
