/** All variants that the workbook keeps of the catalogue's schemes, at the head of the catalogue: loaded where there are any. */
import { useCallback } from "react";
import { VARIANT_TEXTS } from "../../i18n/paneVariants";
import { loadScheme } from "../../schemes/loading";
import type { Scheme } from "../../schemes/scheme";
import { typedInputs, type TypedParameters } from "../parameters/typedParameters";
import { useLanguage } from "../shell/language";
import { useLoaded, Waiting } from "../shell/Loaded";
import { useStyles } from "../shell/styles";
import { TaskStatus } from "../shell/TaskStatus";
import type { Variant } from "../../template/kept/variants";
import { useVariants } from "./useVariants";
import { VariantList } from "./VariantList";

export interface WorkbookVariantsProps {
  /** The scheme that is chosen, and its variant. */
  scheme: string;
  variant: string;
  onUse(scheme: string, variant: Variant, start: TypedParameters): void;
}

export function WorkbookVariants({ scheme: chosen, variant, onUse }: WorkbookVariantsProps) {
  const { say, language } = useLanguage();
  const styles = useStyles();
  const variants = useVariants();
  const ids = [...new Set(variants.list.map(({ scheme }) => scheme))].join(" ");
  const schemes = useLoaded(useCallback(() => schemesOf(ids), [ids]));
  return (
    <>
      {variants.problem && <p className={`${styles.note} ${styles.bad}`}>{variants.problem.message}</p>}
      <TaskStatus task={variants.task} quiet />
      {schemes.failed && <Waiting asked={schemes} />}
      {schemes.value && schemes.value.length > 0 && (
        <section className={styles.section} aria-labelledby="workbook-variants">
          <h3 id="workbook-variants" className={styles.heading}>
            {say(VARIANT_TEXTS.ofWorkbook)}
          </h3>
          {schemes.value.map((scheme) => (
            <div key={scheme.id} className={styles.entry}>
              <span className={styles.note}>{scheme.title[language]}</span>
              <VariantList
                scheme={scheme}
                variants={variants}
                chosen={scheme.id === chosen ? variant : ""}
                onUse={(used) =>
                  onUse(scheme.id, used, typedInputs(scheme.parameters, used.parameters, language))
                }
              />
            </div>
          ))}
        </section>
      )}
    </>
  );
}

/** Designs of HR's own, which the catalogue does not have, show theirs among themselves. */
async function schemesOf(ids: string): Promise<Scheme[]> {
  const found = await Promise.all(ids.split(" ").filter(Boolean).map(loadScheme));
  return found.filter((scheme) => scheme !== undefined);
}
