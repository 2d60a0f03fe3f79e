/** The pane: its pages, of which those behind the first are loaded when they are asked for. */
import { FluentProvider, MessageBar, MessageBarBody, Spinner, Title3 } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ReactNode } from "react";
import type { Language } from "../i18n/language";
import { PANE } from "../i18n/pane";
import { areFunctionsRegistered, officeTheme } from "../workbook/office";
import { InsertPage } from "./insert/InsertPage";
import { Announcer } from "./shell/announcer";
import { useDraft } from "./shell/draft";
import { LanguageProvider, useLanguage } from "./shell/language";
import { PageBoundary } from "./shell/PageBoundary";
import { useStyles } from "./shell/styles";
import { panelId, tabId, Tabs } from "./shell/Tabs";
import { useTheme } from "./shell/theme";

const InsertedPage = lazy(() => import(/* webpackChunkName: "inserted" */ "./inserted/InsertedPage"));
const DiagnosticsPage = lazy(
  () => import(/* webpackChunkName: "diagnostics" */ "./diagnostics/DiagnosticsPage"),
);

const PAGES = ["insert", "workbook", "diagnostics"] as const;
type PageId = (typeof PAGES)[number];

const FIRST: { page: PageId } = { page: "insert" };

export function App({ language }: { language: Language }) {
  return (
    <FluentProvider theme={useTheme(officeTheme())}>
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
    diagnostics: <DiagnosticsPage />,
  };
  return (
    <div className={styles.app}>
      <header className={styles.header}>
        <Title3 as="h1" className={styles.product}>
          {say(PANE.product)}
        </Title3>
        <Tabs
          label={say(PANE.pages)}
          tabs={PAGES.map((id) => ({ id, title: say(PANE[id]) }))}
          selected={page}
          onSelect={open}
        />
      </header>
      <main>
        {!areFunctionsRegistered() && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{say(PANE.notRegistered)}</MessageBarBody>
          </MessageBar>
        )}
        {PAGES.map((id) => (
          <div key={id} role="tabpanel" id={panelId(id)} aria-labelledby={tabId(id)} hidden={id !== page}>
            {shown.has(id) && (
              <PageBoundary say={say}>
                <Suspense fallback={<Spinner label={say(PANE.loading)} />}>{contents[id]}</Suspense>
              </PageBoundary>
            )}
          </div>
        ))}
      </main>
    </div>
  );
}
