/** The list as it will be read, row by row: every doubtful cell is marked, in words too. */
import type { Standing } from "../../exchange/reading/findings";
import type { PreviewRow } from "../../exchange/reading/rows";
import { PEOPLE_TEXTS } from "../../i18n/panePeople";
import { contentText } from "../../template/typedValues";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { ReadPeople } from "./readPeople";

/** Rows without a finding that are shown. */
const MOST_PLAIN = 20;
/** All rows that are shown. */
const MOST = 200;

const MARKS = {
  asked: ["?", PEOPLE_TEXTS.markAsked],
  refused: ["✗", PEOPLE_TEXTS.markRefused],
  understood: ["✎", PEOPLE_TEXTS.markUnderstood],
  leftOut: ["–", PEOPLE_TEXTS.markLeftOut],
} as const satisfies Record<Standing, unknown>;

const WEIGHT: readonly Standing[] = ["understood", "leftOut", "asked", "refused"];

export function Preview({ read }: { read: ReadPeople }) {
  const { say } = useLanguage();
  const styles = useStyles();
  const marks = new Map<string, Standing>();
  for (const { row, column, standing } of read.findings) {
    const key = `${row}:${column ?? ""}`;
    const before = marks.get(key);
    if (!before || WEIGHT.indexOf(standing) > WEIGHT.indexOf(before)) marks.set(key, standing);
  }
  const doubtful = new Set(
    read.findings.flatMap(({ row, standing }) =>
      row === undefined || standing === "understood" ? [] : [row],
    ),
  );
  const shown = read.rows.filter(({ row }, index) => index < MOST_PLAIN || doubtful.has(row)).slice(0, MOST);
  const columns = read.columns.filter(({ column }) => column);
  if (columns.length === 0 || shown.length === 0) return null;
  return (
    <div className={styles.section}>
      <span className={styles.strong}>{say(PEOPLE_TEXTS.preview)}</span>
      <div className={styles.preview} role="region" aria-label={say(PEOPLE_TEXTS.preview)} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say(PEOPLE_TEXTS.rowNumber)}</th>
              {columns.map(({ index, heading }) => (
                <th key={index} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.row}>
                <th scope="row">
                  {row.row} <Mark standing={marks.get(`${row.row}:`)} />
                </th>
                {columns.map((column) => (
                  <td key={column.index}>
                    {cellText(row, column)} <Mark standing={marks.get(`${row.row}:${column.index}`)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < read.rows.length && (
        <span className={styles.note}>
          {say(shown.length < MOST ? PEOPLE_TEXTS.previewMore : PEOPLE_TEXTS.previewMost, {
            shown: shown.length < MOST ? MOST_PLAIN : MOST,
            all: read.rows.length,
          })}
        </span>
      )}
    </div>
  );
}

/** As it is read; what is not, as it stands. */
function cellText(row: PreviewRow, { index, column }: ReadPeople["columns"][number]): string {
  const cell = row.cells[index];
  if (cell?.read === undefined || cell.read === null) return cell?.source ?? "";
  const format = column?.definition?.format;
  return contentText(
    { kind: column?.kind ?? "text", ...(format === undefined ? {} : { format }) },
    cell.read,
  );
}

function Mark({ standing }: { standing: Standing | undefined }) {
  const { say } = useLanguage();
  const styles = useStyles();
  if (!standing) return null;
  const [sign, words] = MARKS[standing];
  return (
    <span className={standing === "refused" ? styles.bad : styles.mark} title={say(words)}>
      <span aria-hidden="true">{sign}</span>
      <span className={styles.unseen}>{say(words)}</span>
    </span>
  );
}
