/** The registers of corrections and of appeals, among the actions of a scheme: loaded when one is opened. */
import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense, type ReactNode } from "react";
import { PANE } from "../../i18n/pane";
import { useLanguage } from "../shell/language";
import { PageBoundary } from "../shell/PageBoundary";
import type { ActionProps } from "./contracts";

const CorrectionsPage = lazy(
  () => import(/* webpackChunkName: "corrections" */ "../corrections/CorrectionsPage"),
);
const AppealsPage = lazy(() => import(/* webpackChunkName: "appeals" */ "../appeals/AppealsPage"));

function Loaded({ children }: { children: ReactNode }) {
  const { say } = useLanguage();
  return (
    <PageBoundary say={say}>
      <Suspense fallback={<Spinner label={say(PANE.loading)} />}>{children}</Suspense>
    </PageBoundary>
  );
}

export function CorrectionRegister(props: ActionProps) {
  return (
    <Loaded>
      <CorrectionsPage {...props} />
    </Loaded>
  );
}

export function AppealRegister(props: ActionProps) {
  return (
    <Loaded>
      <AppealsPage {...props} />
    </Loaded>
  );
}
