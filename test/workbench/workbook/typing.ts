import type { Area } from "./model";
import type { Sheet } from "./sheet";
import type { InputAt } from "./writing";

/** To come: what a validation refuses when it is typed. */
export function checkTyped(_sheet: Sheet, _area: Area, _inputAt: InputAt): void {}
