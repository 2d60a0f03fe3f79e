/** Where a parameter comes from: lost, changed with the way back, its clause and reading. */
import { Badge, Button } from "@fluentui/react-components";
import { PARAMETER_TEXTS } from "../../i18n/paneParameters";
import type { Parameter } from "../../schemes/scheme";
import { ClauseDetails } from "../shell/ClauseDetails";
import { useLanguage } from "../shell/language";
import { useStyles } from "../shell/styles";
import type { Typed } from "../../template/parameters/parameterCells";
import { inOneLine, isGood, ownTyped, type Checked } from "./typedParameters";

interface Props {
  parameter: Parameter;
  checked: Checked;
  disabled: boolean;
  onRestore(typed: Typed): void;
}

export function Origin({ parameter, checked, disabled, onRestore }: Props) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const own = ownTyped(parameter, language);
  const name = parameter.name[language];
  const changed = checked.changed || !isGood(checked);
  return (
    <>
      {checked.missing && (
        <div>
          <Badge color="warning" appearance="tint" style={{ height: "auto", whiteSpace: "normal" }}>
            {say(PARAMETER_TEXTS.lost)}
          </Badge>
        </div>
      )}
      {changed && (
        <div className={styles.row}>
          <span className={styles.note}>
            {say(PARAMETER_TEXTS.changed, {
              value: inOneLine(parameter, own, (word) => word[language]) || say(PARAMETER_TEXTS.nothing),
            })}
          </span>
          <Button
            size="small"
            disabled={disabled}
            aria-label={say(PARAMETER_TEXTS.restoreOf, { name })}
            onClick={() => onRestore(own)}
          >
            {say(PARAMETER_TEXTS.restore)}
          </Button>
        </div>
      )}
      <ClauseDetails
        clause={parameter.clause}
        reading={parameter.reading}
        items={parameter.kind === "weights" ? parameter.items : []}
      />
    </>
  );
}
