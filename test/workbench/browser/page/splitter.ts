import { element } from "./dom";

const PANE_WIDTH = 350;
const NARROWEST = 300;
const WIDEST = 450;
const KEY_STEP = 10;

/** The edge between grid and pane, movable by mouse and arrow keys. */
export function splitter(pane: HTMLElement, label: string): HTMLElement {
  const edge = element("div", {
    class: "splitter",
    role: "separator",
    tabindex: "0",
    "aria-orientation": "vertical",
    "aria-label": label,
    "aria-valuemin": String(NARROWEST),
    "aria-valuemax": String(WIDEST),
  });
  let width = PANE_WIDTH;
  const set = (wanted: number): void => {
    width = Math.min(WIDEST, Math.max(NARROWEST, Math.round(wanted)));
    pane.style.flex = `0 0 ${width}px`;
    edge.setAttribute("aria-valuenow", String(width));
  };
  edge.addEventListener("pointerdown", (event) => {
    const from = event.clientX + width;
    const move = (moved: PointerEvent): void => set(from - moved.clientX);
    edge.setPointerCapture(event.pointerId);
    // The iframe would swallow the movement.
    pane.style.pointerEvents = "none";
    edge.addEventListener("pointermove", move);
    edge.addEventListener(
      "pointerup",
      () => {
        edge.removeEventListener("pointermove", move);
        pane.style.pointerEvents = "";
      },
      { once: true },
    );
  });
  edge.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") set(width + KEY_STEP);
    if (key === "ArrowRight") set(width - KEY_STEP);
  });
  set(width);
  return edge;
}
