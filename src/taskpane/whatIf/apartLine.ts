/** Whose amounts are not known, in a line. */
import { WHAT_IF_PANE_TEXTS as T } from "../../i18n/paneWhatIf";
import type { WhatIf } from "../../template/whatIf/compared";
import type { Say } from "../shell/language";
import { listed } from "../shell/listed";

export const apartLine = ({ apart }: Pick<WhatIf, "apart">, say: Say): string =>
  say(T.apart, {
    count: apart.length,
    who: listed(
      apart.map(({ name, when, before, after }) =>
        say(T.apartOne, { name, when: say(when), reason: after || before }),
      ),
      say,
    ),
  });
