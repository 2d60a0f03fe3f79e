import type { Theme } from "./settings";

/** What the pane's page takes for the system's colour scheme: the workbench's theme. Office tells none on this path. */
export class ColorScheme {
  private readonly queries: SchemeQuery[] = [];

  constructor(private theme: Theme) {}

  /** Other media queries stay the browser's. */
  applyTo(page: Window): void {
    const real = page.matchMedia.bind(page);
    page.matchMedia = (media) => {
      const [, scheme] = /prefers-color-scheme:\s*(dark|light)/.exec(media) ?? [];
      if (!scheme) return real(media);
      const query = new SchemeQuery(media, () => scheme === this.theme);
      this.queries.push(query);
      return query;
    };
  }

  set(theme: Theme): void {
    this.theme = theme;
    for (const query of this.queries) query.tell();
  }
}

class SchemeQuery extends EventTarget implements MediaQueryList {
  onchange: MediaQueryList["onchange"] = null;

  constructor(
    readonly media: string,
    private readonly holds: () => boolean,
  ) {
    super();
  }

  get matches(): boolean {
    return this.holds();
  }

  tell(): void {
    const { media, matches } = this;
    const event = new MediaQueryListEvent("change", { media, matches });
    this.onchange?.(event);
    this.dispatchEvent(event);
  }

  /** The old names of the listeners' methods. */
  addListener(listener: ((this: MediaQueryList, event: MediaQueryListEvent) => void) | null): void {
    this.addEventListener("change", listener as EventListener | null);
  }

  removeListener(listener: ((this: MediaQueryList, event: MediaQueryListEvent) => void) | null): void {
    this.removeEventListener("change", listener as EventListener | null);
  }
}
