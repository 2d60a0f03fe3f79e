/** The report of the diagnostics as text, for a mail or a ticket. In English, with the ids of the probes: for us. */
import type { OfficeFacts } from "../../workbook/office";
import type { Finding } from "../../workbook/probes";

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
    ...(findings ?? []).map(({ id, good, means, seen, milliseconds }) =>
      [
        good ? "ok" : "NOT OK",
        id,
        means["en-US"],
        seen,
        ...(milliseconds === undefined ? [] : [`${milliseconds} ms`]),
      ].join(" | "),
    ),
  ];
  return lines.join("\n");
}
