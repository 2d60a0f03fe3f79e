import { button, element } from "./dom";
import type { Texts } from "./texts";

/** Messages and questions, as boxes in front of everything. */
export class Dialogs {
  private readonly toast = element("div", { class: "toast", role: "status" });
  private readonly keys = new Keys();
  private toastTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly texts: Texts) {
    document.body.append(this.toast);
  }

  /** Resolves when the message has been read. */
  async tell(title: string, message: string): Promise<void> {
    await this.ask(title, message, [{ value: "ok", label: this.texts("ok") }]);
  }

  async confirm(title: string, message: string): Promise<boolean> {
    const answer = await this.ask(title, message, [
      { value: "ok", label: this.texts("ok") },
      { value: "cancel", label: this.texts("cancel") },
    ]);
    return answer === "ok";
  }

  /** The chosen value; undefined when the box was closed with Escape. */
  async ask(
    title: string,
    message: string,
    answers: { value: string; label: string }[],
    extra?: HTMLElement,
  ): Promise<string | undefined> {
    const box = element("dialog", { "aria-label": title });
    const buttons = answers.map(({ value, label }) => button(label, () => box.close(value)));
    box.append(element("h2", {}, title), element("p", {}, message));
    if (extra) box.append(extra);
    box.append(element("div", { class: "buttons" }, ...buttons));
    document.body.append(box);
    // Keys belong to the box, not to the grid that listens on the window.
    box.addEventListener("keydown", (event) => event.stopPropagation());
    await this.keys.released();
    box.showModal();
    (extra ?? buttons[0])?.focus();
    return new Promise((resolve) => {
      box.addEventListener("close", () => {
        box.remove();
        resolve(box.returnValue || undefined);
      });
    });
  }

  async prompt(title: string, message: string, text: string): Promise<string | undefined> {
    const input = element("input", { type: "text", value: text, "aria-label": message });
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") input.closest("dialog")?.close("ok");
    });
    const answers = [
      { value: "ok", label: this.texts("ok") },
      { value: "cancel", label: this.texts("cancel") },
    ];
    const answer = await this.ask(title, message, answers, input);
    return answer === "ok" ? input.value : undefined;
  }

  /** A word in passing. */
  note(message: string): void {
    this.toast.textContent = message;
    clearTimeout(this.toastTimer);
    this.toastTimer = setTimeout(() => (this.toast.textContent = ""), 6000);
  }

  dispose(): void {
    this.keys.dispose();
    clearTimeout(this.toastTimer);
    this.toast.remove();
  }
}

/** The Enter that ends a cell must not press the button of the box that it brings up. */
class Keys {
  private readonly down = new Set<string>();
  private waiting: (() => void)[] = [];

  constructor() {
    window.addEventListener("keydown", this.onDown, true);
    window.addEventListener("keyup", this.onUp, true);
    window.addEventListener("blur", this.clear);
  }

  released(): Promise<void> {
    return this.down.size === 0 ? Promise.resolve() : new Promise((resolve) => this.waiting.push(resolve));
  }

  dispose(): void {
    window.removeEventListener("keydown", this.onDown, true);
    window.removeEventListener("keyup", this.onUp, true);
    window.removeEventListener("blur", this.clear);
    this.clear();
  }

  private readonly onDown = ({ code }: KeyboardEvent): void => void this.down.add(code);

  private readonly onUp = ({ code }: KeyboardEvent): void => {
    this.down.delete(code);
    if (this.down.size === 0) this.clear();
  };

  private readonly clear = (): void => {
    this.down.clear();
    for (const resolve of this.waiting.splice(0)) resolve();
  };
}
