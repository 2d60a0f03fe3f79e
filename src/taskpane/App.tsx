/** The pane: its pages, of which those behind the first are loaded when they are asked for. */
import { FluentProvider } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { Language } from "../i18n/language";
import { PANE } from "../i18n/pane";
import { areFunctionsRegistered, officeTheme } from "../workbook/office";
import { InsertPage } from "./insert/InsertPage";
import { Announcer } from "./shell/announcer";
import { useDraft } from "./shell/draft";
import { LanguageProvider, useLanguage } from "./shell/language";
import { HelpLink } from "./shell/HelpLink";
import { loaded } from "./shell/Loaded";
import { PageBoundary } from "./shell/PageBoundary";
import { useStyles } from "./shell/styles";
import { panelId, tabId, Tabs } from "./shell/Tabs";
import { useTheme } from "./shell/theme";

const InsertedPage = loaded(
  async () => (await import(/* webpackChunkName: "inserted" */ "./inserted/InsertedPage")).default,
);
const FormulasPage = loaded(
  async () => (await import(/* webpackChunkName: "formulas" */ "./formulas/FormulasPage")).default,
);
const DiagnosticsPage = loaded(
  async () => (await import(/* webpackChunkName: "diagnostics" */ "./diagnostics/DiagnosticsPage")).default,
);

const PAGES = ["insert", "workbook", "formulas", "diagnostics"] as const;
type PageId = (typeof PAGES)[number];

const FIRST: { page: PageId } = { page: "insert" };

export function App({ language }: { language: Language }) {
  return (
    <FluentProvider {...useTheme(officeTheme())}>
      <LanguageProvider value={language}>
        <Announcer>
          <Pages />
        </Announcer>
      </LanguageProvider>
    </FluentProvider>
  );
}

function Pages() {
  const { say } = useLanguage();
  const styles = useStyles();
  const { value, update } = useDraft("pane", FIRST);
  const page = PAGES.includes(value.page) ? value.page : FIRST.page;
  // Pages stay once they were shown: a task goes on while another page is looked at.
  const [shown, setShown] = useState<ReadonlySet<PageId>>(new Set([page]));
  const open = (id: PageId) => {
    update({ page: id });
    setShown((before) => new Set([...before, id]));
  };
  const contents: Record<PageId, ReactNode> = {
    insert: <InsertPage onShowInserted={() => open("workbook")} />,
    workbook: <InsertedPage visible={page === "workbook"} />,
    formulas: <FormulasPage />,
    diagnostics: <DiagnosticsPage />,
  };
  return (
    <div className={styles.app}>
      <header className={styles.header}>
        <div className={styles.top}>
          <h1 className={styles.product}>{say(PANE.product)}</h1>
          <HelpLink page="index">{say(PANE.help)}</HelpLink>
        </div>
        <Tabs
          label={say(PANE.pages)}
          tabs={PAGES.map((id) => ({ id, title: say(PANE[id]) }))}
          selected={page}
          onSelect={open}
        />
      </header>
      <main>
        {!areFunctionsRegistered() && (
          <p className={styles.warning}>
            <span aria-hidden="true">⚠ </span>
            {say(PANE.notRegistered)} <HelpLink page="trouble">{say(PANE.trouble)}</HelpLink>
          </p>
        )}
        {PAGES.map((id) => (
          <div key={id} role="tabpanel" id={panelId(id)} aria-labelledby={tabId(id)} hidden={id !== page}>
            {shown.has(id) && <PageBoundary say={say}>{contents[id]}</PageBoundary>}
          </div>
        ))}
      </main>
    </div>
  );
}
