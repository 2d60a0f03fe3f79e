/** Of the sheet that keeps HR's own variants; who only asks whether there are any needs no more than its name. */
export const VARIANTS_NAME = "APPRAISE_VARIANTS";
