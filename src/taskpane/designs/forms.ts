/** Which fields a block has in the designer. */
import type { Language } from "../../i18n/language";
import type { Block } from "../../schemes/designs/design";
import type { BlockKindId } from "../../schemes/designs/blocks";
import type { FormField, Forms } from "./formFields";
import { ITEM_FORMS } from "./itemForms";
import { MONEY_FORMS } from "./moneyForms";
import { SCORE_FORMS } from "./scoreForms";

const FORMS: Forms = { ...ITEM_FORMS, ...SCORE_FORMS, ...MONEY_FORMS };

export const formOf = <K extends BlockKindId>(
  block: Extract<Block, { kind: K }>,
  language: Language,
): FormField[] => FORMS[block.kind as K](block, language);
