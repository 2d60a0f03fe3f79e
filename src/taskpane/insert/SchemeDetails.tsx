/** More of the chosen scheme: what its results look like, whether it is a favourite, and how it differs from another one. */
import { Button, Field, Select } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { INSERT_TEXTS } from "../../i18n/paneInsert";
import { loadScheme } from "../../schemes/loading";
import { useLanguage } from "../shell/language";
import { useLoaded, Waiting } from "../shell/Loaded";
import { useStyles } from "../shell/styles";
import { CompareSchemes } from "./CompareSchemes";
import { HEADS } from "./heads";
import { ResultsLook } from "./ResultsLook";

interface Props {
  id: string;
  favourite: boolean;
  /** The id of its button. */
  favouriteButton: string;
  onFavourite(favourite: boolean): void;
}

export function SchemeDetails({ id, favourite, favouriteButton, onFavourite }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const [otherId, setOtherId] = useState("");
  const scheme = useScheme(id);
  const other = useScheme(otherId);
  return (
    <div className={styles.section}>
      <div>
        <Button id={favouriteButton} size="small" onClick={() => onFavourite(!favourite)}>
          {say(favourite ? INSERT_TEXTS.noFavourite : INSERT_TEXTS.favourite)}
        </Button>
      </div>
      {scheme.value ? <ResultsLook scheme={scheme.value} /> : <Waiting asked={scheme} />}
      <Field label={say(INSERT_TEXTS.compareWith)}>
        <Select className={styles.full} value={otherId} onChange={(_, { value }) => setOtherId(value)}>
          <option value="">{say(INSERT_TEXTS.compareChoose)}</option>
          {HEADS.filter((head) => head.id !== id).map((head) => (
            <option key={head.id} value={head.id}>
              {head.title[language]}
            </option>
          ))}
        </Select>
      </Field>
      {otherId !== "" &&
        (scheme.value && other.value ? (
          <CompareSchemes schemes={[scheme.value, other.value]} />
        ) : (
          <Waiting asked={other} />
        ))}
    </div>
  );
}

function useScheme(id: string) {
  return useLoaded(useCallback(() => loadScheme(id), [id]));
}
