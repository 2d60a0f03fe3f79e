/** What Excel on the web is asked by `Excel.createWorkbook`: a request of its own, to another root than the workbook's. */
import { invalidArgument } from "../errors";
import { ActionType, memberName, type RequestBody } from "../wire";
import { isAbsent, text } from "./arguments";
import { Kind } from "./kind";

/** Workbooks that were opened in windows of their own, as files; an empty one is an empty file. */
export type OpenedWorkbooks = Uint8Array[];

const MEMBER = "createAndOpenWorkbook";

export const newWorkbookKind = new Kind<OpenedWorkbooks>({
  className: "WacWorkbook",
  methods: {
    [MEMBER]: (opened, [base64]) => {
      opened.push(isAbsent(base64) ? new Uint8Array() : xlsxOf(text(base64)));
      return null;
    },
  },
});

export const asksForWorkbook = ({ Actions }: RequestBody): boolean =>
  Actions.some(({ ActionType: type, Name }) => type === ActionType.method && memberName(Name) === MEMBER);

const BASE64 = /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/;

/** Nothing but an .xlsx in base64, without the head of a data URL. */
function xlsxOf(base64: string): Uint8Array {
  const bytes = BASE64.test(base64) ? atob(base64) : "";
  // The directory of the archive names its parts in plain letters.
  if (!bytes.startsWith("PK\x03\x04") || !bytes.includes("xl/workbook.xml")) throw invalidArgument();
  return Uint8Array.from(bytes, (letter) => letter.charCodeAt(0));
}
