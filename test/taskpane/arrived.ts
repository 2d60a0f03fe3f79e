import { screen, waitFor } from "@testing-library/react";
import { PANE } from "../../src/i18n/pane";

/** What the pane loads when it is shown has come. */
export const arrived = () =>
  waitFor(() => {
    for (const text of Object.values(PANE.loading)) expect(screen.queryByText(text)).toBeNull();
  });
