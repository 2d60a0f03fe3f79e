/** Designs to start from: what companies' own sheets have most often. HR changes names, numbers and rules. */
import type { GalleryDesign } from "./galleryBlocks";
import { MONEY_DESIGNS } from "./galleryMoney";
import { SCORE_DESIGNS } from "./galleryScores";

export const GALLERY: readonly GalleryDesign[] = [...SCORE_DESIGNS, ...MONEY_DESIGNS];
