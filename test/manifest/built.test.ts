/** What the manifest points to is in dist/, and the page loads it in the right order. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { built, builtText } from "../built";

const source = readFileSync(join(__dirname, "../../manifest.xml"), "utf8");

test("every file that the manifest names is built", () => {
  const files = [...source.matchAll(/"https:\/\/localhost:3000\/([^"]+)"/g)].map((match) => match[1] ?? "");
  expect(files).toContain("taskpane.html");
  for (const file of files) expect(built(file).length).toBeGreaterThan(0);
});

test("a build for this computer carries the manifest as it is", () => {
  expect(builtText("manifest.xml")).toBe(source);
});

describe("taskpane.html", () => {
  const page = new JSDOM(builtText("taskpane.html")).window.document;
  const scripts = [...page.querySelectorAll("script")];

  test("loads office.js, then the functions, then the pane, and nothing else", () => {
    expect(scripts.map((one) => one.getAttribute("src"))).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "functions.js",
      "taskpane.js",
    ]);
  });

  test("says what may be loaded before anything is", () => {
    const [charset, policy] = [...page.head.children];
    expect(charset?.hasAttribute("charset")).toBe(true);
    expect(policy?.getAttribute("http-equiv")).toBe("Content-Security-Policy");
    expect(policy?.getAttribute("content")).toContain(
      "script-src 'self' https://appsforoffice.microsoft.com;",
    );
  });

  test("one after the other: no script is inline, deferred, async or a module", () => {
    for (const script of scripts) {
      expect(script.textContent).toBe("");
      expect(["async", "defer", "type"].filter((name) => script.hasAttribute(name))).toEqual([]);
    }
  });

  test("the pane's code is loaded later: taskpane.js holds neither React nor Fluent UI", () => {
    const start = builtText("taskpane.js");
    expect(start).not.toMatch(/FluentProvider|react-dom|fui-/);
    expect(Buffer.byteLength(start)).toBeLessThan(16_000);
  });
});
