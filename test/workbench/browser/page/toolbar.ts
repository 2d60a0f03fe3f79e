import { button, choices, element } from "./dom";
import type { Settings } from "./settings";
import type { Texts } from "./texts";

export interface ToolbarActions {
  create(): void;
  open(file: File): void;
  save(): void;
  set(change: Partial<Settings>): void;
}

export function toolbar(settings: Settings, texts: Texts, actions: ToolbarActions): HTMLElement {
  const file = element("input", {
    type: "file",
    accept: ".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "aria-label": texts("open"),
    hidden: true,
  });
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    file.value = "";
    if (chosen) actions.open(chosen);
  });
  return element(
    "header",
    { class: "toolbar", role: "toolbar", "aria-label": texts("tools") },
    button(texts("new"), () => actions.create()),
    button(texts("open"), () => file.click()),
    file,
    button(texts("save"), () => actions.save()),
    element("span", { class: "space" }),
    choices(
      texts("blanks"),
      [
        { value: "zero", label: "0" },
        { value: "null", label: "null" },
      ],
      settings.blanks,
      (blanks) => actions.set({ blanks }),
      { title: texts("blanksHint") },
    ),
    choices(
      texts("theme"),
      [
        { value: "light", label: texts("light") },
        { value: "dark", label: texts("dark") },
      ],
      settings.theme,
      (theme) => actions.set({ theme }),
    ),
    choices(
      texts("language"),
      [
        { value: "zh-CN", label: "中文" },
        { value: "en-US", label: "English" },
      ],
      settings.language,
      (language) => actions.set({ language }),
    ),
  );
}
