/** The built page in a DOM: the functions come first and stay, whatever becomes of the pane. */
import { JSDOM, ResourceLoader, VirtualConsole, type DOMWindow } from "jsdom";
import { SCHEMES } from "../../src/schemes";
import { built, builtText } from "../built";

const ADDRESS = "https://localhost:3000/";
const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Of office.js, what the page begins with. The real one runs in the workbench. */
const officeStandIn = (displayLanguage: string) => `
  window.registered = [];
  window.CustomFunctions = { associate: (id) => registered.push(id) };
  window.Office = { onReady: async () => {}, context: { displayLanguage: ${JSON.stringify(displayLanguage)} } };`;

interface Opened {
  window: DOMWindow & { registered?: string[] };
  text: () => string;
  /** Each file that the page asked for, with the number of functions that were registered by then. */
  requests: [file: string, registered: number][];
}

function open(choice: { language: string; office?: boolean; without?: RegExp | undefined }): Opened {
  const requests: Opened["requests"] = [];
  let page: Opened["window"] | undefined;
  class Files extends ResourceLoader {
    override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
      if (url === OFFICE_JS)
        return answer(choice.office === false ? undefined : officeStandIn(choice.language));
      const file = url.replace(ADDRESS, "");
      requests.push([file, page?.registered?.length ?? 0]);
      return answer(choice.without?.test(file) ? undefined : built(file));
    }
  }
  const dom = new JSDOM(builtText("taskpane.html"), {
    url: `${ADDRESS}taskpane.html`,
    runScripts: "dangerously",
    resources: new Files(),
    virtualConsole: new VirtualConsole(),
    pretendToBeVisual: true,
    beforeParse: (window) => (page = window as Opened["window"]),
  });
  const window = dom.window as unknown as Opened["window"];
  return { window, requests, text: () => window.document.body.textContent ?? "" };
}

function answer(content: string | Buffer | undefined) {
  const promise =
    content === undefined ? Promise.reject(new Error("not found")) : Promise.resolve(Buffer.from(content));
  return Object.assign(promise, { abort: () => undefined }) as NonNullable<
    ReturnType<ResourceLoader["fetch"]>
  >;
}

async function until(what: string, condition: () => boolean): Promise<void> {
  for (const end = Date.now() + 120_000; !condition();) {
    if (Date.now() > end) throw new Error(`in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const count = (JSON.parse(builtText("functions.json")) as { functions: unknown[] }).functions.length;

test("all functions are registered before the pane's code is asked for", async () => {
  const { window, requests, text } = open({ language: "zh-CN" });
  await until("the pane shows", () => window.document.querySelector("main") !== null);
  const later = requests.filter(([file]) => file !== "functions.js" && file !== "taskpane.js");
  expect(later.length).toBeGreaterThan(0);
  expect(new Set(later.map(([, registered]) => registered))).toEqual(new Set([count]));
  expect(text()).toContain("绩效考核");
  // The catalogue's heads were computed while it was built; of no scheme the data was asked for.
  for (const { title } of SCHEMES) expect(text()).toContain(title["zh-CN"]);
  expect(later.filter(([file]) => /^scheme-/.test(file))).toEqual([]);
  expect(window.document.documentElement.lang).toBe("zh-CN");
  window.close();
});

test("the page speaks the language of Excel", async () => {
  const { window, text } = open({ language: "en-GB" });
  await until("the pane shows", () => window.document.querySelector("main") !== null);
  expect(text()).toContain("Appraise");
  expect(text()).not.toMatch(/\p{Script=Han}/u);
  expect(window.document.documentElement.lang).toBe("en-US");
  window.close();
});

test.each([
  ["zh-CN", "任务窗格未能加载", "重新加载"],
  ["en-US", "The pane could not be loaded", "Load again"],
])(
  "if the pane's code does not come, the functions stay and the page says so (%s)",
  async (language, message, again) => {
    const { window, text } = open({ language, without: /^pane\./ });
    await until("the message shows", () => text().includes(message));
    expect(window.registered?.length).toBe(count);
    expect(window.document.querySelector("[role=alert]")?.textContent).toContain(message);
    expect(window.document.querySelector("button")?.textContent).toBe(again);
    window.close();
  },
);

test("a page that does not come when it is opened says so, and comes when it is asked for again", async () => {
  const choice = { language: "zh-CN", without: /^diagnostics\./ as RegExp | undefined };
  const { window, text } = open(choice);
  const { document } = window;
  await until("the pane shows", () => document.querySelector("main") !== null);
  [...document.querySelectorAll<HTMLElement>("[role=tab]")].at(-1)?.click();
  await until("the message shows", () => text().includes("这一部分未能从加载项的服务器读取"));
  const alert = [...document.querySelectorAll("[role=alert]")].find((one) =>
    /重试/.test(one.textContent ?? ""),
  );
  // After an update only a pane that begins anew knows the new names.
  expect([...(alert?.querySelectorAll("button") ?? [])].map((one) => one.textContent)).toEqual([
    "重试",
    "重新加载",
  ]);
  choice.without = undefined;
  alert?.querySelector("button")?.click();
  await until("the page shows", () =>
    [...document.querySelectorAll("h2")].some((one) => one.textContent === "自检"),
  );
  expect(text()).not.toContain("这一部分未能");
  window.close();
});

test("without office.js the page says so too", async () => {
  const { window, text } = open({ language: "zh-CN", office: false });
  await until("the message shows", () => text().includes("任务窗格未能加载"));
  window.close();
});
