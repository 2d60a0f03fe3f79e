/**
 * Starts the pane: after the functions, which functions.js has registered by now, and after Office is ready.
 * Whatever fails here, the functions stay registered.
 */
import { displayLanguage } from "../i18n/language";
import { PANE } from "../i18n/pane";

async function start(): Promise<void> {
  await Office.onReady();
  const language = displayLanguage();
  document.documentElement.lang = language;
  document.title = PANE.product[language];
  const { show } = await import(/* webpackChunkName: "pane" */ "./Pane");
  show(place());
}

function place(): HTMLElement {
  return document.getElementById("pane") ?? document.body.appendChild(document.createElement("div"));
}

/** Plain HTML, since the pane's own means may be what did not load. */
function showFailure(error: unknown): void {
  console.error(error);
  const language = displayLanguage();
  const message = document.createElement("p");
  message.setAttribute("role", "alert");
  message.textContent = PANE.notLoaded[language];
  const again = document.createElement("button");
  again.textContent = PANE.loadAgain[language];
  again.addEventListener("click", () => location.reload());
  place().replaceChildren(message, again);
}

start().catch(showFailure);
