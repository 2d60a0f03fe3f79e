/** The main job as somebody does it who has no mouse: Tab until a thing has the focus, then a key. */
import { PANE } from "../../src/i18n/pane";
import { INSERT_TEXTS } from "../../src/i18n/paneInsert";
import { PARAMETER_TEXTS } from "../../src/i18n/paneParameters";
import { PEOPLE_TEXTS } from "../../src/i18n/panePeople";
import type { Host } from "./host";
import { exampleText, heading, lostParameters, worked } from "./pane";

/** The longest page has some sixty places for the focus. */
const MOST_TABS = 150;

/** What the thing that has the focus is called, as a screen reader would say it. */
const focused = (host: Host): Promise<string> =>
  host.paneFrame().evaluate(() => {
    const own = document.activeElement;
    const labels = own && "labels" in own ? [...((own.labels as NodeListOf<Element> | null) ?? [])] : [];
    const text = own?.getAttribute("aria-label") ?? labels.map((each) => each.textContent).join(" ");
    return (text || (own?.textContent ?? "")).trim();
  });

async function tabTo(host: Host, name: string): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if ((await focused(host)) === name) return;
    await host.page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not come to “${name}”`);
}

async function press(host: Host, name: string): Promise<void> {
  await tabTo(host, name);
  await host.page.keyboard.press("Enter");
}

async function type(host: Host, name: string, text: string): Promise<void> {
  await tabTo(host, name);
  await host.page.keyboard.type(text);
}

async function next(host: Host, to: keyof typeof INSERT_TEXTS): Promise<void> {
  await press(host, host.say(PANE.next));
  await heading(host, to).waitFor();
}

/** From the first step to the inserted sheets, as `insertExample` does it by mouse. */
export async function insertByKeyboard(host: Host): Promise<void> {
  const { scheme, example } = worked();
  // Into the pane, as F6 leads there in Excel.
  await host.pane().getByRole("tab").first().focus();
  await type(host, host.say(INSERT_TEXTS.search), scheme.title[host.language]);
  await press(host, scheme.title[host.language]);
  await next(host, "rules");
  await next(host, "parameters");
  const { rate, columns } = lostParameters(host, scheme);
  await type(host, rate, "3%");
  const first = host.say(PARAMETER_TEXTS.row, { n: 1 });
  for (const [at, value] of ["0", "5%"].entries()) await type(host, `${first} ${columns[at] ?? ""}`, value);
  await next(host, "people");
  await host.page.evaluate((own) => navigator.clipboard.writeText(own), exampleText(example));
  await tabTo(host, host.say(PEOPLE_TEXTS.paste));
  await host.page.keyboard.press("Control+v");
  await next(host, "period");
  await next(host, "summary");
  await press(host, host.say(INSERT_TEXTS.insertNow));
  await host
    .pane()
    .getByRole("heading", { name: host.say(INSERT_TEXTS.done), exact: true })
    .waitFor();
}
