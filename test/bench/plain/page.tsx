/** The least that Fluent UI needs for a heading, tabs and a field: what the pane's start is measured beside. */
import { Button, FluentProvider, Input, Tab, TabList, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

createRoot(document.body.appendChild(document.createElement("div"))).render(
  <FluentProvider theme={webLightTheme}>
    <h1>Fluent UI</h1>
    <TabList selectedValue="one">
      <Tab value="one">One</Tab>
      <Tab value="two">Two</Tab>
    </TabList>
    <Input aria-label="Field" />
    <Button>Button</Button>
  </FluentProvider>,
);
