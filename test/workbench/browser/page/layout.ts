import { button, element } from "./dom";
import { splitter } from "./splitter";
import type { Texts } from "./texts";

/** The places of the page. */
export interface Layout {
  grid: HTMLElement;
  pane: HTMLElement;
  tabs: HTMLElement;
  showPane(): void;
}

export function layOut(tools: HTMLElement, ribbon: HTMLElement, title: string, texts: Texts): Layout {
  const grid = element("div", { class: "grid" });
  const pane = element("aside", { class: "pane", "aria-label": title });
  const edge = splitter(pane, texts("splitter"));
  const show = (shown: boolean): void => {
    pane.hidden = !shown;
    edge.hidden = !shown;
  };
  const close = button("×", () => show(false), { "aria-label": texts("close"), title: texts("close") });
  const tabs = element("div");
  pane.append(element("div", { class: "pane-head" }, title, close));
  document.body.replaceChildren(
    tools,
    ribbon,
    element(
      "main",
      { class: "work" },
      element("section", { class: "sheet", "aria-label": texts("grid") }, grid),
      edge,
      pane,
    ),
    tabs,
  );
  return { grid, pane, tabs, showPane: () => show(true) };
}
