/** What an administrator gets, served as the package says, and looked at by its own check page. */
import { createHash, webcrypto } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import { checkedUrl, zipped, type Files } from "../../src/deployment/archive";
import { filesIn, packageOf } from "../../src/deployment/package";
import config from "../../webpack.config.js";
import { built } from "../built";
import { serve, serversHere, type Served } from "./server";

const DIST = join(__dirname, "../../dist");
const URL_GIVEN = "https://hr.example.com/appraise/";
built("taskpane.html");
const files = packageOf(checkedUrl(URL_GIVEN));
const text = (path: string, of: Files = files) => new TextDecoder().decode(of[path]);

test.each([undefined, "http://host/", "https://host", "https://host/path", "https://host/?a/"])(
  "an address that cannot be the add-in's is refused: %s",
  (url) => expect(() => checkedUrl(url)).toThrow("https://host/appraise/"),
);

test("the same build and address give the same bytes", () => {
  const again = Object.fromEntries(Object.entries(packageOf(checkedUrl(URL_GIVEN))).reverse());
  const archive = zipped(files);
  expect(Buffer.compare(zipped(again), archive)).toBe(0);
  expect(Object.keys(unzipSync(archive))).toEqual(Object.keys(files).sort());
});

test("the checksums are those of all files", () => {
  const sums = text("SHA256SUMS.txt").trim().split("\n");
  expect(sums.map((line) => line.slice(66))).toEqual(
    Object.keys(files)
      .filter((path) => path !== "SHA256SUMS.txt")
      .sort(),
  );
  for (const line of sums) {
    const content = files[line.slice(66)] ?? new Uint8Array();
    expect(line.slice(0, 64)).toBe(createHash("sha256").update(content).digest("hex"));
  }
});

test("no file names the address of development, and the functions' help is at the administrator's", () => {
  const naming = Object.keys(files).filter((path) => text(path).includes(config.DEVELOPMENT_URL));
  expect(naming).toEqual([]);
  for (const [edition, language] of [
    ["functions.json", "en-US"],
    ["functions.zh-CN.json", "zh-CN"],
  ]) {
    const { functions } = JSON.parse(text(`site/${edition}`)) as {
      functions: { id: string; helpUrl: string }[];
    };
    expect(functions.length).toBeGreaterThan(0);
    for (const { id, helpUrl } of functions) {
      const page = `help/${language}/${id}.html`;
      expect(helpUrl).toBe(`${URL_GIVEN}${page}`);
      expect(Object.keys(files)).toContain(`site/${page}`);
    }
  }
});

test.each([
  ["worldwide", "taskpane.html", "https://appsforoffice.microsoft.com/"],
  ["china-21vianet", "taskpane.china.html", "https://appsforoffice.cdn.partner.office365.cn/"],
])(
  "the manifest for %s names files of the package, and a page that takes office.js from there",
  (cloud, page, cdn) => {
    const manifest = text(`manifests/manifest.${cloud}.xml`);
    expect(manifest).not.toContain("localhost");
    const named = [...manifest.matchAll(/"https:\/\/hr\.example\.com\/appraise\/([^"]+)"/g)].map(
      ([, path]) => path,
    );
    expect(named).toContain(page);
    for (const path of named) expect(Object.keys(files)).toContain(`site/${path}`);
    const source = text(`site/${page}`);
    expect(
      [...source.matchAll(/(?:src|href)="(https:[^"]+)"/g)].every(([, url]) => url?.startsWith(cdn)),
    ).toBe(true);
    expect(source).toContain(`script-src 'self' ${cdn.slice(0, -1)};`);
  },
);

test("licences of all that is in the bundle, with their texts, and none that asks for more than naming", () => {
  const licences = text("site/licences.txt");
  for (const name of ["react-dom", "@fluentui/react-components", "fflate", "papaparse", "fast-xml-parser"])
    expect(licences).toMatch(
      new RegExp(`^${name.replace("/", "\\/")} \\d[^ ]* \\((MIT|Apache-2.0|ISC|0BSD|BSD-\\d-Clause)\\)`, "m"),
    );
  const kinds = [...licences.matchAll(/^\S+ \d\S* \((.+)\)$/gm)].map(([, kind]) => kind);
  expect(kinds.length).toBeGreaterThan(10);
  expect(kinds.filter((kind) => !/^(MIT|Apache-2\.0|ISC|0BSD|BSD-[23]-Clause)$/.test(kind ?? ""))).toEqual(
    [],
  );
});

/** The real build with the page and the library of an offline one; what asks Microsoft's addresses is none of it. */
const offline = packageOf(checkedUrl(URL_GIVEN), {
  ...Object.fromEntries(Object.entries(filesIn(DIST)).filter(([path]) => path !== "taskpane.china.html")),
  "lib/office.js": readFileSync(require.resolve("@microsoft/office-js/dist/office.js")),
  "lib/LICENSE.md": readFileSync(require.resolve("@microsoft/office-js/LICENSE.md")),
});

test("a package with office.js in it has one manifest, names no cloud and keeps the library's licence", () => {
  expect(Object.keys(offline).filter((path) => path.startsWith("manifests/"))).toEqual([
    "manifests/manifest.offline.xml",
  ]);
  expect(text("manifests/manifest.offline.xml", offline)).toContain(`${URL_GIVEN}taskpane.html`);
  expect((JSON.parse(text("site/files.json", offline)) as { libraries: object }).libraries).toEqual({});
  expect(text("README.txt", offline)).toContain("manifest.offline.xml");
  expect(text("README.txt", offline)).not.toContain("worldwide");
  expect(Object.keys(offline)).toContain("site/lib/LICENSE.md");
});

describe.each(serversHere())("served as the package says: %s", (kind) => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(kind, files, "/appraise/");
  });
  afterAll(() => served.close());

  /** The check page, as if it came by https from there. */
  async function checked(
    change: (path: string, response: Response) => Response | Promise<Response> = (_, same) => same,
    reached = /microsoft/,
  ) {
    const page = new JSDOM(text("site/check.html"), {
      url: `${URL_GIVEN}check.html`,
      runScripts: "outside-only",
    });
    const { window } = page;
    Object.defineProperty(window, "crypto", { value: webcrypto });
    Object.assign(window, {
      Uint8Array,
      fetch: async (path: string) => {
        if (path.startsWith("https:")) {
          if (reached.test(path)) return new Response();
          throw new Error("no network there");
        }
        return change(path, await fetch(served.address + path));
      },
    });
    window.eval(readFileSync(join(__dirname, "../../src/deployment/check/check.js"), "utf8"));
    const verdict = () => window.document.getElementById("verdict")?.textContent ?? "";
    while (!/^[✓✗]/u.test(verdict())) await new Promise((resolve) => setTimeout(resolve, 20));
    const rows = [...window.document.querySelectorAll("#results tr")].map((row) => row.textContent ?? "");
    return { verdict: verdict(), rows };
  }

  test("the check page finds all files in order", async () => {
    const { verdict, rows } = await checked();
    expect(rows.filter((row) => row.includes("✗"))).toEqual([]);
    expect(verdict).toMatch(/^✓/);
  });

  test("one of the clouds is enough, without any nothing works", async () => {
    const { verdict, rows } = await checked(undefined, /partner/);
    expect(verdict).toMatch(/^✓/);
    expect(rows.filter((row) => row.includes("!")).length).toBe(1);
    expect((await checked(undefined, /nowhere/)).verdict).toMatch(/^✗.*2/);
  });

  test("where the package brings office.js along no cloud is asked for", async () => {
    const { verdict, rows } = await checked(async (path, response) => {
      if (path !== "files.json") return response;
      return new Response(JSON.stringify({ ...((await response.json()) as object), libraries: {} }));
    }, /nowhere/);
    expect(verdict).toMatch(/^✓/);
    expect(rows.filter((row) => row.includes("office.js"))).toEqual([]);
  });

  test("what is missing, cut, of a wrong type or kept too long is named", async () => {
    const other = (response: Response, headers: Record<string, string>, body?: string) =>
      response.arrayBuffer().then((own) => {
        const all = new Headers(response.headers);
        for (const [name, value] of Object.entries(headers)) all.set(name, value);
        return new Response(body ?? own, { headers: all });
      });
    const { verdict, rows } = await checked((path, response) => {
      if (path === "functions.json") return new Response("", { status: 404 });
      if (path === "functions.js") return other(response, {}, "cut");
      if (path === "functions.zh-CN.json") return other(response, { "Content-Type": "text/html" });
      if (path === "taskpane.js") return other(response, { "Cache-Control": "max-age=86400" });
      if (path === "taskpane.html") return other(response, { "X-Frame-Options": "SAMEORIGIN" });
      return response;
    });
    expect(verdict).toMatch(/^✗.*5/);
    const said = (file: string) => rows.find((row) => row.startsWith(`${file}✗`));
    expect(said("functions.json")).toContain("404");
    expect(said("functions.js")).toMatch(/content is not that of the package/);
    expect(said("functions.zh-CN.json")).toContain("“text/html”");
    expect(said("taskpane.js")).toContain("max-age=86400");
    expect(said("taskpane.html")).toContain("X-Frame-Options");
  });

  test("chunks are kept for ever, what has a fixed name is asked for again", async () => {
    const chunk =
      Object.keys(files)
        .find((path) => /^site\/pane\./.test(path))
        ?.slice(5) ?? "";
    const cache = async (path: string) => {
      const { ok, headers } = await fetch(served.address + path);
      return ok && headers.get("Cache-Control");
    };
    expect(await cache(chunk)).toContain("immutable");
    expect(await cache("taskpane.html")).toBe("no-cache");
    expect(await cache("functions.json")).toBe("no-cache");
    // That a chunk was not there must not be remembered.
    const gone = await fetch(`${served.address}gone.01234567.js`);
    expect(gone.status).toBe(404);
    expect(gone.headers.get("Cache-Control") ?? "").not.toContain("immutable");
  });
});
