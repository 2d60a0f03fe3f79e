/** Of several files that were chosen: which count, and why others do not; one sending of a department counts once. */
import { fillText, type Text } from "../../i18n/language";
import { RETURNED_TEXTS } from "../../i18n/returned";
import type { ExchangeEvent } from "./exchangeEvents";
import { momentText } from "../../template/clock";
import type { RefusedFile } from "./returnedFile";
import type { ReturnedFile } from "./returned";

/** A sending as the log knows it. */
export type KnownSending = Pick<ExchangeEvent, "department" | "sent" | "file">;

export interface JudgedFile {
  name: string;
  /** What was read; none where the file is refused. */
  file?: ReturnedFile;
  /** Why it does not count unless HR says so, or at all where nothing was read. */
  reason?: Text;
  /** HR may let it count all the same. */
  mayCount: boolean;
  notes: readonly Text[];
}

const contentOf = ({ rows, lists, refused, deleted }: ReturnedFile): string =>
  JSON.stringify([rows, lists.map(({ rows: own }) => own), refused, deleted]);

export function judgeFiles(
  files: readonly (ReturnedFile | RefusedFile)[],
  sendings: readonly KnownSending[],
): JudgedFile[] {
  const earlier: ReturnedFile[] = [];
  return files.map((file): JudgedFile => {
    if ("refusal" in file) return { name: file.name, reason: file.refusal, mayCount: false, notes: [] };
    const { name, sent } = file;
    const own = sendings.filter(({ department }) => department === sent.department);
    const known = own.find((one) => one.sent === sent.sent);
    const notes = [
      ...file.notes,
      ...(known
        ? known.file === name
          ? []
          : [fillText(RETURNED_TEXTS.renamed, { name: known.file })]
        : [RETURNED_TEXTS.unknownSending]),
    ];
    const judged = { name, file, notes };
    const same = earlier.find(
      (one) => one.sent.department === sent.department && one.sent.sent === sent.sent,
    );
    earlier.push(file);
    if (same) {
      const isSame = contentOf(same) === contentOf(file);
      const reason = RETURNED_TEXTS[isSame ? "twice" : "twiceDiffers"];
      return { ...judged, reason: fillText(reason, { other: same.name }), mayCount: !isSame };
    }
    const chosen = files.flatMap((one) =>
      !("refusal" in one) && one.sent.department === sent.department ? [one.sent.sent] : [],
    );
    const latest = [...own.map((one) => one.sent), ...chosen].sort().pop() ?? sent.sent;
    if (latest > sent.sent)
      return {
        ...judged,
        reason: fillText(RETURNED_TEXTS.older, { sent: momentText(new Date(latest)) }),
        mayCount: true,
      };
    return { ...judged, mayCount: true };
  });
}
