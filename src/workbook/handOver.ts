/** How a file that was made here gets into people's hands: as a download, or where that is impossible as a workbook. */
import { problemOf, WorkbookProblem } from "./problems";

/** The web views of Macs and iPads keep downloads to themselves. */
export const canDownload = (): boolean => {
  const platform = (globalThis as { Office?: typeof Office }).Office?.context?.platform as string | undefined;
  return platform !== "Mac" && platform !== "iOS";
};

/** Called by its name: hosts that have no such thing lack it in their library, too. */
interface Opening {
  createWorkbook?(base64: string): Promise<void>;
}

/**
 * Opens an .xlsx file as a new workbook, to be saved there; on a Mac its window stays behind (office-js#6943). No third way is
 * needed: it is of ExcelApi 1.8, and the manifest asks for 1.12 and a shared runtime, which iPads do not have.
 * @throws WorkbookProblem
 */
export async function openAsWorkbook(bytes: Uint8Array): Promise<void> {
  const excel: Opening = Excel;
  if (!excel.createWorkbook) throw new WorkbookProblem("cannotOpenWorkbook");
  try {
    await excel.createWorkbook(base64Of(bytes));
  } catch (error) {
    throw problemOf(error);
  }
}

/** In pieces: a function takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
