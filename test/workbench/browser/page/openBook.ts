import { Invocations } from "../../office/invocations";
import { LoadedPage } from "../../office/loaded";
import type { Traffic } from "../../office/counts";
import { type Book, createBook, openXlsx } from "../../workbook/spreadsheet";
import type { UniverHost } from "../../workbook/univer";
import type { AddInFiles } from "./addInFiles";
import type { ColorScheme } from "./colorScheme";
import type { Dialogs } from "./dialogs";
import { FramePage } from "./framePage";
import { Gate } from "./grid/gate";
import { Grid } from "./grid/grid";
import { createGridUniver } from "./grid/univerGrid";
import type { Layout } from "./layout";
import type { Settings } from "./settings";
import { Tabs } from "./tabs";
import { LifecycleService, LifecycleStages } from "./univer";
import type { Texts } from "./texts";

export interface OpenOptions {
  settings: Settings;
  files: AddInFiles;
  layout: Layout;
  texts: Texts;
  dialogs: Dialogs;
  invocations: Invocations;
  traffic: Traffic;
  colorScheme: ColorScheme;
  file?: Uint8Array;
}

/** A workbook in the grid with the add-in in its pane. */
export class OpenBook {
  private constructor(
    readonly book: Book,
    readonly loaded: LoadedPage,
    readonly grid: Grid,
    private readonly end: () => void,
  ) {}

  static async open(options: OpenOptions): Promise<OpenBook> {
    const { settings, files, layout, texts, dialogs, invocations, traffic, colorScheme, file } = options;
    const { language } = settings;
    const univer = createGridUniver(layout.grid, language);
    const gate = new Gate(univer, (what) => dialogs.note(`${texts("unavailable")} (${what})`));
    await univer.injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
    // Page and tabs are made before the grid that they tell of changes.
    const made: { grid?: Grid } = {};
    const host: UniverHost = { ...univer, repaint: () => made.grid?.refresh() };
    const bookOptions = { functions: files.functions, invoke: invocations.invoke, blanks: settings.blanks };
    const book = file ? await openXlsx(file, bookOptions, host) : createBook(bookOptions, host);
    const loaded = await LoadedPage.load({
      addIn: files.addIn,
      hostOrigin: window.location.origin,
      openPage: (wiring) =>
        new FramePage(wiring, layout.pane, files.addIn.name, () => made.grid?.refresh(), colorScheme),
      language,
      book,
      invocations,
      traffic,
    });
    const tabs = new Tabs({
      book,
      texts,
      dialogs,
      onActivate: (sheet) => made.grid?.activate(sheet),
      attempt: (action) => made.grid?.attempt(action) ?? false,
    });
    layout.tabs.replaceChildren(tabs.root);
    const grid = new Grid({
      book,
      session: loaded.host.session,
      gate,
      container: layout.grid,
      texts,
      dialogs,
      onRefresh: () => tabs.update(),
      onSelect: () => {
        tabs.update();
        loaded.xdm.raise("documentSelectionChanged", {});
      },
    });
    made.grid = grid;
    const status = setInterval(
      () => tabs.setStatus(texts(invocations.underWay ? "calculating" : "ready")),
      200,
    );
    const end = (): void => {
      clearInterval(status);
      grid.dispose();
      tabs.dispose();
      host.dispose();
    };
    return new OpenBook(book, loaded, grid, end);
  }

  /** The page of the add-in is closed by whoever loaded it. */
  dispose(): void {
    this.end();
  }
}
