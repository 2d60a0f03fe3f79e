/** Files to the departments and back, among the actions of a scheme: loaded when it is opened. */
import { Spinner } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { PANE } from "../../i18n/pane";
import { useLanguage } from "../shell/language";
import { PageBoundary } from "../shell/PageBoundary";
import type { ActionProps } from "./contracts";

const DepartmentFiles = lazy(
  () => import(/* webpackChunkName: "departments" */ "../departments/DepartmentFiles"),
);

export function DepartmentExchange(props: ActionProps) {
  const { say } = useLanguage();
  return (
    <PageBoundary say={say}>
      <Suspense fallback={<Spinner label={say(PANE.loading)} />}>
        <DepartmentFiles {...props} />
      </Suspense>
    </PageBoundary>
  );
}
