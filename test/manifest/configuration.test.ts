/** The choices of a build: where it is hosted and where office.js comes from. */
import config from "../../webpack.config.js";
import { copies, page } from "./configuration";

const officejs = async (environment: object) => (await page(environment))?.officejs;

test("--env url replaces every address of the manifest", async () => {
  const manifest = (await copies({ url: "https://host/path/" })).find((one) => one.from === "manifest.xml");
  const text = Buffer.from('"https://localhost:3000/a" "https://localhost:3000/b"');
  expect(manifest?.transform?.(text)).toBe('"https://host/path/a" "https://host/path/b"');
});

test.each(["http://host/", "https://host", "https://host/path", "host/"])(
  "--env url=%s is refused",
  async (url) => {
    await expect(config({ url })).rejects.toThrow("https://host/path/");
  },
);

test("--env officejs chooses the worldwide CDN, 21Vianet's or a copy of our own", async () => {
  expect(await officejs({})).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  expect(await officejs({ officejs: "china" })).toMatch(
    /^https:\/\/appsforoffice\.cdn\.partner\.office365\.cn\/.*office\.js$/,
  );
  expect(await officejs({ officejs: "self" })).toBe("lib/office.js");
  await expect(config({ officejs: "other" })).rejects.toThrow("worldwide, china, self");
});

test.each([
  [{}, ["'self'", "https://appsforoffice.microsoft.com"]],
  [{ officejs: "china" }, ["'self'", "https://appsforoffice.cdn.partner.office365.cn"]],
  [{ officejs: "self" }, ["'self'"]],
])(
  "the page may load its own files and office.js from where it is taken, nothing else: %j",
  async (environment, from) => {
    const rules = Object.fromEntries(
      ((await page(environment))?.policy ?? "").split("; ").map((rule) => {
        const [name = "", ...sources] = rule.split(" ");
        return [name, sources];
      }),
    );
    expect(rules["default-src"]).toEqual(["'none'"]);
    for (const name of ["script-src", "connect-src", "frame-src"]) expect(rules[name]).toEqual(from);
    const elsewhere = Object.values(rules)
      .flat()
      .filter((source) => !source.startsWith("'") && source !== "data:" && !from.includes(source));
    expect(elsewhere).toEqual([]);
  },
);

test("Microsoft's library is in the build only where it is asked for", async () => {
  const intoLib = async (environment: object) =>
    (await copies(environment)).filter((one) => one.to === "lib").length;
  expect(await intoLib({})).toBe(0);
  expect(await intoLib({ officejs: "self" })).toBeGreaterThan(0);
});
