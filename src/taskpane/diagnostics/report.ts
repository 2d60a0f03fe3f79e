/** The report of the diagnostics as text, for a mail or a ticket. In English, with the ids of the probes: for us. */
import { BY_HAND } from "../../i18n/paneDiagnostics";
import type { OfficeFacts } from "../../workbook/office";
import type { Finding } from "../../workbook/probes/run";

export function reportText(facts: OfficeFacts, findings: readonly Finding[] | undefined, now: Date): string {
  const lines = [
    `Appraise ${facts.addIn}, ${now.toISOString()}`,
    `${facts.host || "?"} ${facts.platform || "?"} ${facts.excel || "?"}`,
    `display language ${facts.displayLanguage}, content language ${facts.contentLanguage}`,
    `functions ${facts.functionsRegistered ? "registered" : "NOT registered"}`,
    ...facts.sets.map(({ name, version, supported }) => `${supported ? "+" : "-"} ${name} ${version}`),
    "",
    findings
      ? `self-test: ${findings.filter(({ good }) => good).length} of ${findings.length} as expected`
      : "self-test: not run",
    ...(findings ?? []).map(({ id, good, means, seen, assumes, milliseconds }) =>
      [
        good ? "ok" : "NOT OK",
        id,
        means["en-US"],
        seen,
        ...(milliseconds === undefined ? [] : [`${milliseconds} ms`]),
        ...(good ? [] : [`FALLS: ${assumes}`]),
      ].join(" | "),
    ),
    "",
    "by hand (write what you saw):",
    ...BY_HAND.map((step, index) => `[ ] ${index + 1}. ${step["en-US"]}`),
  ];
  return lines.join("\n");
}
