import { Traffic } from "../../office/counts";
import { Invocations } from "../../office/invocations";
import { type Opened, Workbench } from "../../scripting";
import { createBook, openXlsx, saveXlsx } from "../../workbook/spreadsheet";
import { readAddIn, served } from "./addInFiles";
import { ColorScheme } from "./colorScheme";
import { Dialogs } from "./dialogs";
import type { Grid } from "./grid/grid";
import { layOut } from "./layout";
import { OpenBook } from "./openBook";
import { ribbon } from "./ribbon";
import { readSettings, type Settings, storeSettings } from "./settings";
import { textsIn } from "./texts";
import { toolbar } from "./toolbar";

declare global {
  interface Window {
    /** The script interface of the workbench, as it is headless. */
    workbench?: Workbench;
    workbenchGrid?: Pick<Grid, "box">;
  }
}

const FILE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Another language or another way to hand over blanks is another Excel: the workbook is saved, the page built
 * anew and the workbook opened again.
 */
class Application {
  private readonly settings = readSettings();
  private readonly traffic = new Traffic();
  private readonly colorScheme = new ColorScheme(this.settings.theme);
  private invocations = new Invocations([]);
  private open: OpenBook | undefined;
  private workbench: Workbench | undefined;
  private dialogs = new Dialogs(textsIn(this.settings.language));
  private fileName = "";
  private busy = false;

  async run(): Promise<void> {
    this.invocations = new Invocations((await readAddIn(this.settings.language)).functions);
    const opened = await this.start();
    const start = (file?: Uint8Array): Promise<Opened> => this.start(file);
    // The book of this page is always one of `createBook`.
    const save = async (): Promise<Uint8Array> => (this.open ? saveXlsx(this.open.book) : new Uint8Array());
    this.workbench = new Workbench(
      opened,
      start,
      { createBook, openXlsx, saveXlsx: save },
      this.invocations,
      this.traffic,
    );
    window.workbench = this.workbench;
  }

  /** Builds the page around a new workbook or a file. */
  private async start(file?: Uint8Array): Promise<Opened> {
    this.open?.dispose();
    this.open = undefined;
    this.dialogs.dispose();
    const { settings, invocations, traffic } = this;
    const texts = textsIn(settings.language);
    const files = await readAddIn(settings.language);
    this.fileName ||= texts("fileName");
    document.documentElement.lang = settings.language;
    document.title = `${files.addIn.name} · ${texts("title")}`;
    this.paintTheme();
    const buttons = ribbon(files.ribbon, texts, served, ({ id, action, functionName }) => {
      if (action === "ShowTaskpane") layout.showPane();
      else if (functionName) void this.open?.loaded.xdm.command(functionName, id);
    });
    const tools = toolbar(settings, texts, {
      create: () => this.exclusively(() => this.create()),
      open: (chosen) => this.exclusively(() => this.openFile(chosen)),
      save: () => this.exclusively(() => this.save()),
      set: (change) => this.exclusively(() => this.set(change)),
    });
    const layout = layOut(tools, buttons, files.addIn.name, texts);
    this.dialogs = new Dialogs(texts);
    this.open = await OpenBook.open({
      settings,
      files,
      layout,
      texts,
      dialogs: this.dialogs,
      invocations,
      traffic,
      colorScheme: this.colorScheme,
      file,
    });
    window.workbenchGrid = this.open.grid;
    return { book: this.open.book, loaded: this.open.loaded };
  }

  /** One after the other: what a click starts while another is under way is ignored. */
  private exclusively(action: () => Promise<void>): void {
    if (this.busy) return;
    this.busy = true;
    action()
      .catch((error: Error) => {
        console.error(error);
        return this.dialogs.tell(textsIn(this.settings.language)("failed"), error.message);
      })
      .finally(() => (this.busy = false));
  }

  private async create(): Promise<void> {
    const texts = textsIn(this.settings.language);
    if (!(await this.dialogs.confirm(texts("new"), texts("discard")))) return;
    this.fileName = "";
    await this.workbench?.openNew();
  }

  private async openFile(chosen: File): Promise<void> {
    const before = await this.workbench?.save();
    try {
      await this.workbench?.open(new Uint8Array(await chosen.arrayBuffer()));
      this.fileName = chosen.name.replace(/\.xlsx$/i, "");
    } catch (error) {
      if (before) await this.workbench?.open(before);
      throw error;
    }
  }

  private async save(): Promise<void> {
    const bytes = await this.workbench?.save();
    if (!bytes) return;
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: FILE_TYPE }));
    const link = document.createElement("a");
    link.href = url;
    link.download = `${this.fileName}.xlsx`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  }

  private async set(change: Partial<Settings>): Promise<void> {
    const before = await this.workbench?.save();
    Object.assign(this.settings, change);
    storeSettings(this.settings);
    if (change.theme) this.paintTheme();
    else if (before) await this.workbench?.open(before);
  }

  /** As in Excel the cells stay as they are. */
  private paintTheme(): void {
    document.documentElement.dataset.theme = this.settings.theme;
    this.colorScheme.set(this.settings.theme);
  }
}

new Application().run().catch((error: Error) => {
  console.error(error);
  document.body.append(
    Object.assign(document.createElement("p"), { role: "alert", textContent: String(error) }),
  );
});
