import { conditionalKinds } from "./conditional";
import { formatKinds } from "./format";
import type { AnyKind } from "./kind";
import { nameKinds } from "./names";
import { pageKinds } from "./worksheetPage";
import { rangeKind } from "./kinds";
import { rangeSortKind } from "./sort";
import { dataValidationKind } from "./validation";
import { workbookKinds } from "./workbook";
import { worksheetKinds } from "./worksheet";

/** All classes of the Excel namespace that the host has. */
export const kinds: readonly AnyKind[] = [
  ...workbookKinds,
  ...worksheetKinds,
  ...pageKinds,
  rangeKind,
  ...formatKinds,
  rangeSortKind,
  dataValidationKind,
  ...conditionalKinds,
  ...nameKinds,
];

/** Members of the public API that the host answers, "Range.getCell": read off the tables themselves. */
export function implementedMembers(): ReadonlySet<string> {
  return new Set(kinds.flatMap((kind) => kind.members().map(({ name }) => `${kind.className}.${name}`)));
}
