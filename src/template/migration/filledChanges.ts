/** What comes into the sheets that people fill when a scheme is brought up to date, and what goes. */
import type { Text } from "../../i18n/language";
import type { Scheme } from "../../schemes/scheme";
import { textIn } from "../../schemes/shape";
import { roleOfToday, type Contents } from "./previewPlan";
import { columnsOfRole, type Written } from "./written";

export interface FilledChanges {
  /** Columns and parameters that are new: to be filled, or with their default. */
  added: { columns: Text[]; parameters: Text[] };
  /** Those that go, as they are called in the sheets; what stands in them stays to be read in the sheets that were. */
  removed: string[];
  /** Parameters that go on with other numbers: what a design says anew counts, not what stands in the sheet. */
  renumbered: Text[];
}

/** Each column once, in however many periods it stands. */
export function filledChanges(written: Written, { headings }: Pick<Contents, "headings">): FilledChanges {
  const { layout, shape, carry } = written;
  const { scheme, language } = layout;
  const columns = new Map<string, Text>();
  const removed = new Set<string>();
  for (const role of Object.keys(layout.sheets)) {
    const found = columnsOfRole(written, role);
    if (!found) continue;
    const kind = roleOfToday(written, role)?.split(":").slice(0, 2).join(":") ?? "";
    for (const { id, title } of filledColumns(scheme, kind))
      if (!found.before.includes(id)) columns.set(`${kind.replace(/^entry:.*/, "entry")} ${id}`, title);
    found.before.forEach((id, at) => {
      const heading = headings[role]?.[at]?.split("\n")[0] ?? "";
      if (id === undefined && heading !== "") removed.add(heading);
    });
  }
  const known = new Set(shape.parameters.map(({ id }) => carry.parameters(id)));
  const gone = shape.parameters.filter(({ id }) => carry.parameters(id) === undefined);
  const added = scheme.parameters.filter(({ id }) => !known.has(id));
  const ids = new Set(scheme.design ? gone.map(({ id }) => id) : []);
  const renumbered = added.filter(({ id }) => ids.has(id));
  return {
    added: {
      columns: [...columns.values()],
      parameters: added.filter(({ id }) => !ids.has(id)).map(({ name }) => name),
    },
    removed: [
      ...removed,
      ...gone
        .filter(({ id }) => !renumbered.some((own) => own.id === id))
        .map(({ name }) => textIn(name, language)),
    ],
    renumbered: renumbered.map(({ name }) => name),
  };
}

function filledColumns(scheme: Scheme, kind: string): readonly { id: string; title: Text }[] {
  if (kind === "roster") return scheme.rosterColumns;
  if (kind.startsWith("entry:")) return scheme.entryColumns;
  return scheme.lists.find(({ id }) => kind === `list:${id}`)?.columns ?? [];
}
