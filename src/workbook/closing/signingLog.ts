/** The sheet of signatures: who has signed what, what was taken back, what was posted; read without the add-in, too. */
import { fill, type Language } from "../../i18n/language";
import { SIGNING_TEXTS } from "../../i18n/signing";
import { momentOf } from "../../template/clock";
import type { SignOff, Signed } from "../../template/kept/signOffs";
import { periodLabel, type Period } from "../../template/periods";
import { DATE_FORMAT, TEXT_FORMAT } from "../../template/styles";
import type { Instance } from "../instances";
import { LOG_PROTECTION, makeLog, queueLines, type LogTexts } from "../logSheet";
import type { Undo } from "../undo";
import { unlock } from "../unlock";
import { protectSheet } from "../writeSheet";

export const SIGNING_ROLE = "signing";

const COLUMNS = ["when", "period", "what", "role", "of", "by", "date", "fingerprint", "note"] as const;

interface SigningLine extends Signed {
  period?: Period;
  what: keyof typeof SIGNING_TEXTS;
  signOff?: Pick<SignOff, "role" | "department" | "fingerprint">;
  note?: string;
}

/** An empty sheet of signatures. */
function emptyLog(language: Language): LogTexts {
  const say = (key: keyof typeof SIGNING_TEXTS) => SIGNING_TEXTS[key][language];
  return {
    ...{
      role: SIGNING_ROLE,
      sheet: say("sheet"),
      title: say("title"),
      note: say("logNote"),
      end: say("end"),
    },
    headings: COLUMNS.map(say),
    widths: [
      { column: 0, count: 1, points: 124 },
      { column: 1, count: COLUMNS.length - 2, points: 84 },
      { column: COLUMNS.indexOf("fingerprint"), count: 1, points: 110 },
      { column: COLUMNS.indexOf("note"), count: 1, points: 220 },
    ],
  };
}

/** Writes lines; the sheet comes with the first one. Few syncs. */
export async function logSigning(
  context: Excel.RequestContext,
  undo: Undo,
  { layout }: Pick<Instance, "layout">,
  lines: readonly SigningLine[],
  now: Date,
): Promise<void> {
  const { language } = layout;
  const place = layout.sheets[SIGNING_ROLE];
  const opened = place && (await unlock(context, undo, [place.name]));
  const log = place
    ? { id: opened?.ids[place.name] ?? "", name: place.name, end: place.end }
    : await makeLog(context, undo, layout, emptyLog(language));
  queueLines(context, undo, layout, SIGNING_ROLE, log, {
    values: lines.map(({ period, what, signOff, at, by, note = "" }) => [
      momentOf(now),
      period ? periodLabel(period, language) : "",
      SIGNING_TEXTS[what][language],
      signOff ? SIGNING_TEXTS[signOff.role][language] : "",
      signOff?.department ?? "",
      ...[by, at, signOff?.fingerprint ?? "", note],
    ]),
    formats: lines.map(() =>
      COLUMNS.map((column) => {
        if (column === "when") return `${DATE_FORMAT} hh:mm:ss`;
        return column === "date" ? DATE_FORMAT : TEXT_FORMAT;
      }),
    ),
  });
  protectSheet(context.workbook.worksheets.getItem(log.name), LOG_PROTECTION);
  await context.sync();
}

/** Roles one after the other, as the sheet names them. */
export const rolesText = (roles: readonly SignOff["role"][], language: Language): string =>
  roles.length === 0
    ? SIGNING_TEXTS.nobody[language]
    : roles.map((role) => SIGNING_TEXTS[role][language]).join(SIGNING_TEXTS.comma[language]);

/** What is said of a step beside its line. */
export const filledText = (
  key: keyof typeof SIGNING_TEXTS,
  language: Language,
  values: Record<string, string>,
): string => fill(SIGNING_TEXTS[key][language], values);
