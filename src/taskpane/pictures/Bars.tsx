/** A bar chart that is a table: each bar stands beside its number, and readers of the screen have the table alone. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useStyles } from "../shell/styles";

const useBarStyles = makeStyles({
  bar: {
    height: "12px",
    minWidth: "1px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground,
    forcedColorAdjust: "none",
  },
  below: { backgroundColor: tokens.colorPaletteRedBackground3 },
  before: { backgroundColor: tokens.colorNeutralStroke1, height: "6px", marginTop: "2px" },
  label: { width: "34%" },
  track: { width: "100%", minWidth: 0 },
});

interface Bar {
  label: string;
  /** What is drawn: the first one in full, another one thinner below it. */
  values: readonly number[];
  /** What is read. */
  text: string;
}

interface Props {
  title: string;
  /** Over labels, and over what is read. */
  heads: readonly [string, string];
  bars: readonly Bar[];
  /** What a full bar is; by default the largest value. */
  most?: number;
}

export function Bars({ title, heads, bars, most }: Props) {
  const styles = useStyles();
  const own = useBarStyles();
  const full = most ?? Math.max(...bars.flatMap(({ values }) => values.map(Math.abs)), 0);
  const width = (value: number) => `${full > 0 ? (Math.abs(value) / full) * 100 : 0}%`;
  return (
    <table className={styles.table}>
      <caption>{title}</caption>
      <thead className={styles.unseen}>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, values, text }) => (
          <tr key={label}>
            <th scope="row" className={own.label}>
              {label}
            </th>
            <td>
              <div>{text}</div>
              <div aria-hidden className={own.track}>
                {values.map((value, at) => (
                  <div
                    key={at}
                    className={mergeClasses(
                      own.bar,
                      at > 0 && own.before,
                      at === 0 && value < 0 && own.below,
                    )}
                    style={{ width: width(value) }}
                  />
                ))}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
