import { join } from "node:path";
import { openWorkbench, type Workbench, type WorkbenchOptions } from "../workbench";

/** The neutral add-in of `fixtures/`, and Excel.run in its page, for the tests of the host. */
export const sample = {
  manifest: join(__dirname, "fixtures/manifest.xml"),
  dist: join(__dirname, "fixtures/site"),
};

export function openSample(options: Partial<WorkbenchOptions> = {}): Promise<Workbench> {
  return openWorkbench({ ...sample, ...options });
}

/** Runs the body of an `Excel.run` in the page, with `context`, `workbook` and the active `sheet` at hand. */
export async function excelRun(workbench: Workbench, body: string): Promise<unknown> {
  return pageTask(
    workbench,
    `return Excel.run(async (context) => {
      const workbook = context.workbook;
      const sheet = workbook.worksheets.getActiveWorksheet();
      ${body}
    });`,
  );
}

/** Runs the body of an async function in the page. */
export async function pageTask(workbench: Workbench, body: string): Promise<unknown> {
  workbench.addScript(`window.task = async () => { ${body} };`);
  return workbench.call("task");
}

/** The error an `Excel.run` ended with, as far as Excel promises it. */
export async function excelError(
  workbench: Workbench,
  body: string,
): Promise<{ code: unknown; message: string; location: unknown }> {
  try {
    await excelRun(workbench, body);
  } catch (thrown) {
    const error = thrown as Error & { code?: unknown; debugInfo?: { errorLocation?: unknown } };
    return { code: error.code, message: error.message, location: error.debugInfo?.errorLocation };
  }
  throw new Error("Excel.run did not fail");
}
