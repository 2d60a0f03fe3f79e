import { FluentProvider, Text, Title3, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { version } from "../../package.json";
import { displayLanguage } from "../i18n/language";
import { PANE } from "../i18n/pane";

function Pane() {
  const language = displayLanguage();
  const registered = "appraiseFunctionsRegistered" in globalThis;
  const facts: [string, string][] = [
    [PANE.version[language], version],
    [PANE.language[language], Office.context.displayLanguage],
    [PANE.functions[language], (registered ? PANE.registered : PANE.notRegistered)[language]],
  ];
  return (
    <main style={{ padding: 16 }}>
      <Title3 as="h1">{PANE.product[language]}</Title3>
      <Text as="p" block>
        {PANE.purpose[language]}
      </Text>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>
              <Text weight="semibold">{name}</Text>
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </main>
  );
}

export function show(place: HTMLElement): void {
  // Office tells its theme on the desktop; where it does not, it is light.
  const dark = Office.context.officeTheme?.isDarkTheme ?? false;
  createRoot(place).render(
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} style={{ minHeight: "100vh" }}>
      <Pane />
    </FluentProvider>,
  );
}
