/** To a page of the help that was built with the add-in; opens beside Excel. */
import { useLanguage } from "./language";
import { useStyles } from "./styles";

interface Props {
  /** The name of a manual, `scheme-ID` or `index`. */
  page: string;
  children: string;
}

export function HelpLink({ page, children }: Props) {
  const { language } = useLanguage();
  const styles = useStyles();
  return (
    <a className={styles.link} href={`help/${language}/${page}.html`} target="_blank" rel="noopener">
      {children}
    </a>
  );
}
