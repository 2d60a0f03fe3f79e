import type { RibbonGroup } from "../../office/manifest";
import { element } from "./dom";
import type { Texts } from "./texts";

type RibbonButton = RibbonGroup["buttons"][number];

/** The add-in's groups and buttons, as the manifest has them. */
export function ribbon(
  groups: RibbonGroup[],
  texts: Texts,
  iconAddress: (url: string) => string,
  onPress: (pressed: RibbonButton) => void,
): HTMLElement {
  return element(
    "div",
    { class: "ribbon", role: "toolbar", "aria-label": texts("ribbon") },
    ...groups.map((group) =>
      element(
        "div",
        { class: "ribbon-group", role: "group", "aria-label": group.label },
        ...group.buttons.map((own) => {
          const { id, label, tip, iconUrl } = own;
          const icon = iconUrl ? [element("img", { src: iconAddress(iconUrl), alt: "" })] : [];
          const made = element(
            "button",
            { type: "button", class: "ribbon-button", id, title: tip },
            ...icon,
            label,
          );
          made.addEventListener("click", () => onPress(own));
          return made;
        }),
        element("span", { class: "label" }, group.label),
      ),
    ),
  );
}
