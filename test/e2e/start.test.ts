import { readFileSync } from "node:fs";
import path from "node:path";
import { FOLDERS } from "../browser/build";
import { page as pageOf } from "../manifest/configuration";
import { browserTest, closeBrowser, eventually, leaveHosts, openHost } from "./host";
import { PANE } from "../../src/i18n/pane";

afterEach(leaveHosts);
afterAll(closeBrowser);

browserTest.each(["zh-CN", "en-US"] as const)(
  "the page and the pane are in one language: %s",
  async (language) => {
    const host = await openHost({ language });
    await host.pane().getByRole("heading", { name: PANE.product[language], level: 1 }).waitFor();
    expect(await host.page.locator("html").getAttribute("lang")).toBe(language);
    expect(await host.page.getByRole("toolbar").last().getByRole("button").innerText()).toBe(
      PANE.product[language],
    );
  },
);

/** Microsoft's library, as its CDNs have it. */
const LIBRARY = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

browserTest.each(["worldwide", "china"])(
  "where office.js comes from a CDN the page's policy lets it in, and the pane and the functions work: %s",
  async (officejs) => {
    const { officejs: from = "", policy = "" } = (await pageOf({ officejs })) ?? {};
    const { origin } = new URL(from);
    const folder = from.slice(0, from.lastIndexOf("/"));
    const html = readFileSync(path.join(FOLDERS.addIn, "taskpane.html"), "utf8")
      .replace("lib/office.js", from)
      .replace(/(?<=http-equiv="Content-Security-Policy" content=")[^"]*/, policy);
    const host = await openHost();
    await host.page.route(/\/taskpane\.html/, (route) =>
      route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }),
    );
    // No tests ask the network: this machine answers in the CDN's name.
    await host.page.route(`${origin}/**`, (route) => {
      const [address = ""] = route.request().url().split("?");
      return route.fulfill({ path: path.join(LIBRARY, address.slice(folder.length)) });
    });
    host.problems.splice(0);
    await host.page.reload();
    await host.ready();
    await host.enter("A1", "=APPRAISE.SCORE(80,100)");
    await eventually(async () => expect(await host.read("Sheet1!A1")).toEqual([[expect.any(Number)]]));
    const asked = host.problems.filter((problem) => problem.includes(`left this machine: ${origin}/`));
    expect(asked[0]).toContain(from);
    // What the policy refuses stands in the browser's console, and would be among them.
    expect(host.problems.splice(0)).toEqual(asked);
  },
);

browserTest("a pane that cannot be loaded leaves the functions working", async () => {
  const host = await openHost();
  await host.page.route(/pane\.[0-9a-f]+\.js$/, (route) => route.abort());
  await host.page.reload();
  await host.page.waitForFunction(() => window.workbench !== undefined);
  await host.pane().getByRole("alert").waitFor();
  await host.enter("A1", "=APPRAISE.SCORE(80,100)");
  await eventually(async () => expect(await host.read("Sheet1!A1")).toEqual([[expect.any(Number)]]));
  // The browser says that the file did not come.
  host.problems.splice(0);
});

browserTest(
  "the pane opens by the ribbon's button and is as wide as it is dragged, between 300 and 450",
  async () => {
    const host = await openHost();
    const width = async () => (await host.page.locator(".pane").boundingBox())?.width;
    expect(await width()).toBe(350);
    await host.page.locator(".pane").getByRole("button", { name: "关闭" }).click();
    expect(await host.page.locator("iframe").isVisible()).toBe(false);
    await host.page.getByRole("toolbar").last().getByRole("button").click();
    const edge = host.page.getByRole("separator");
    await edge.focus();
    for (let i = 0; i < 20; i++) await host.page.keyboard.press("ArrowRight");
    expect(await width()).toBe(300);
    const box = await edge.boundingBox();
    await host.page.mouse.move((box?.x ?? 0) + 3, 400);
    await host.page.mouse.down();
    await host.page.mouse.move(200, 400, { steps: 5 });
    await host.page.mouse.up();
    expect(await width()).toBe(450);
  },
);

// The last one here: what is added to a window before its pages stays in it.
browserTest("the functions are registered before anything of the pane is loaded", async () => {
  const host = await openHost();
  // The functions' script says so with its last line; when it is fetched says nothing of when it runs.
  await host.page.addInitScript(() => {
    let registered: unknown;
    Object.defineProperty(window, "appraiseFunctionsRegistered", {
      get: () => registered,
      set: (value: unknown) => {
        registered = value;
        performance.mark("registered");
      },
    });
  });
  await host.page.reload();
  await host.ready();
  const frame = host.paneFrame();
  const { registeredAt, scripts } = await frame.evaluate(() => ({
    registeredAt: performance.getEntriesByName("registered").map(({ startTime }) => startTime),
    scripts: performance
      .getEntriesByType("resource")
      .map(({ name, startTime }) => ({ file: new URL(name).pathname, at: startTime }))
      .filter(({ file }) => /\.js$/.test(file) && !/\/lib\/|\/(functions|taskpane)\.js$/.test(file)),
  }));
  expect(registeredAt).toHaveLength(1);
  expect(scripts.map(({ file }) => file)).toContainEqual(expect.stringMatching(/^\/pane\./));
  expect(scripts.filter(({ at }) => at < (registeredAt[0] ?? 0))).toEqual([]);
  const declared = await frame.evaluate(async () => {
    const metadata = (await (await fetch("functions.json")).json()) as { functions: { id: string }[] };
    return metadata.functions.map(({ id }) => id.toUpperCase()).sort();
  });
  const registered = await frame.evaluate(() => {
    const { CustomFunctions } = window as unknown as {
      CustomFunctions: { _association: { mappings: Record<string, unknown> } };
    };
    return Object.keys(CustomFunctions._association.mappings).sort();
  });
  expect(registered).toEqual(declared);
});
