/** The figure in the other periods, and the people that a rank or pool compares. */
import { Button } from "@fluentui/react-components";
import { EXPLAIN_TEXTS as T } from "../../i18n/explain";
import { address } from "../../template/addresses";
import type { Explanation } from "../../workbook/explain/explainCell";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";

interface Props {
  found: Pick<Explanation, "chain" | "others">;
  go(place: Explanation["place"]): void;
}

export function Around({ found: { chain, others }, go }: Props) {
  const { say } = useLanguage();
  return (
    <>
      {chain.length > 0 && (
        <Rows
          title={say(T.chain, { count: chain.length })}
          rows={chain.map(({ label, own, ...rest }) => ({
            ...rest,
            label: say(label) + (own ? say(T.selfPeriod) : ""),
          }))}
          go={go}
        />
      )}
      {others.map(({ title, people }, index) => (
        <Rows
          key={index}
          title={say(T.others, { title: say(title), count: people.length })}
          rows={people.map(({ id, name, own, ...rest }) => ({
            ...rest,
            label: `${name} ${id}`.trim() + (own ? say(T.self) : ""),
          }))}
          go={go}
        />
      ))}
    </>
  );
}

interface Row {
  label: string;
  value: string;
  place: Explanation["place"];
}

function Rows({ title, rows, go }: { title: string; rows: readonly Row[]; go: Props["go"] }) {
  const { say } = useLanguage();
  const styles = useStyles();
  return (
    <details className={styles.details}>
      <summary>{title}</summary>
      <div className={styles.scrolled} tabIndex={0} role="region" aria-label={title}>
        <table className={styles.table}>
          <tbody>
            {rows.map(({ label, value, place }, index) => (
              <tr key={index}>
                <th scope="row">{label}</th>
                <td>{value === "" ? "—" : value}</td>
                <td>
                  <Button
                    size="small"
                    aria-label={say(T.goTo, { what: `${label} ${place.sheet} ${address(place.cell)}` })}
                    onClick={() => go(place)}
                  >
                    {address(place.cell)}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
