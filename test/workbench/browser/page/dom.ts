type Attributes = Record<string, string | boolean | undefined>;

/** An element with attributes and children; `false` and `undefined` attributes are left out. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

export function button(label: string, onClick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const made = element("button", { type: "button", ...attributes }, label);
  made.addEventListener("click", onClick);
  return made;
}

export interface Choice<Value extends string> {
  value: Value;
  label: string;
}

/** A labelled list of choices. */
export function choices<Value extends string>(
  label: string,
  options: readonly Choice<Value>[],
  current: Value,
  onChoose: (value: Value) => void,
  attributes: Attributes = {},
): HTMLLabelElement {
  const select = element(
    "select",
    {},
    ...options.map(({ value, label: text }) =>
      element("option", { value, selected: value === current }, text),
    ),
  );
  select.addEventListener("change", () => {
    const chosen = options.find(({ value }) => value === select.value);
    if (chosen) onChoose(chosen.value);
  });
  return element("label", attributes, label, select);
}
