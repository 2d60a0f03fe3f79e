/** Shows the pane in its place on the page. */
import { createRoot } from "react-dom/client";
import { displayLanguage } from "../i18n/language";
import { App } from "./App";

export function show(place: HTMLElement): void {
  createRoot(place).render(<App language={displayLanguage()} />);
}
