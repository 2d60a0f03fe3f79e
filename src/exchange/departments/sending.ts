/** Makes the files of the chosen departments: loaded when files are made. */
import { periodId, periodLabel, type Period } from "../../template/periods";
import { withNote } from "../../template/lists/noteColumn";
import { workbookBytes, zipped } from "../writing/workbookBytes";
import type { Department } from "./departments";
import { fileSheetNames, planDepartmentFile, type Asking, type DepartmentContext } from "./departmentSheets";
import { fileNames } from "./fileNames";
import { narrowed } from "./rating";
import { sentFile } from "./sentFile";

export interface Sending extends Omit<DepartmentContext, "facts"> {
  period: Period;
  /** ISO. */
  sent: string;
  pattern: string;
  asking: Asking;
}

export interface MadeFile {
  /** With its ending. */
  name: string;
  department: string;
  bytes: Uint8Array;
}

/** One file at a time, so that the pane can show how far it is and stop: `progress` throws where it is cancelled. */
export async function makeFiles(
  sending: Sending,
  departments: readonly Department[],
  progress: (share: number) => void,
): Promise<MadeFile[]> {
  const { layout, period, sent } = sending;
  const { scheme, language, number } = layout;
  const label = periodLabel(period, language);
  const names = fileNames(
    sending.pattern,
    { scheme, language, period: label },
    departments.map(({ name }) => name),
  );
  const made: MadeFile[] = [];
  for (const [at, department] of departments.entries()) {
    const { name, people, values, lists, facts, columns, rating } = department;
    progress(at / departments.length);
    await new Promise((resolve) => setTimeout(resolve, 0));
    const own = columns ?? scheme.entryColumns.map(({ id }) => id);
    const context = { ...sending, layout: { ...layout, scheme: narrowed(scheme, own, rating) } };
    const sheets = fileSheetNames(context.layout);
    const file = sentFile({
      ...{ scheme: scheme.id, schemeVersion: scheme.version, number, language, period: periodId(period) },
      ...{ department: name, sent, entrySheet: sheets.entry, listSheets: sheets.lists },
      columns: rating ? own : withNote(scheme.entryColumns).map(({ id }) => id),
      ...{ people, values, lists },
      ...(rating ? { rating } : {}),
    });
    const bytes = workbookBytes(planDepartmentFile({ ...context, facts }, file, sending.asking));
    made.push({ name: `${names[at] ?? name}.xlsx`, department: name, bytes });
  }
  return made;
}

/** All files in one archive. */
export const zipOf = (files: readonly MadeFile[]): Uint8Array =>
  zipped(Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, { level: 0 }]])));
