/** The audit of one scheme, among its actions. */
import { AuditPanel } from "../audit/AuditPanel";
import type { ActionProps } from "./contracts";

export function AuditScheme({ state, busy, refresh }: ActionProps) {
  return <AuditPanel layouts={[state.instance.layout]} busy={busy} onMended={refresh} />;
}
