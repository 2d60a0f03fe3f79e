/** The rules of an add-in only manifest with a shared runtime; a broken one makes Excel drop the add-in silently. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import packageJson from "../../package.json";
import { LANGUAGES } from "../../src/i18n/language";

const ROOT = join(__dirname, "../..");
const HOSTED_AT = "https://localhost:3000/";
const xml = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const manifest = new JSDOM(xml, { contentType: "text/xml" }).window.document;

const all = (selector: string, within: ParentNode = manifest) => [...within.querySelectorAll(selector)];
const named = (tag: string) => [...manifest.getElementsByTagName(tag)];
const attribute = (element: Element | undefined, name: string) => {
  const value = element?.getAttribute(name);
  if (value == null) throw new Error(`<${element?.tagName}> has no ${name}`);
  return value;
};
const resid = (selector: string) => attribute(all(selector)[0], "resid");
const resources = ["bt:Image", "bt:Url", "bt:String"].flatMap(named).filter((one) => one.hasAttribute("id"));
const resource = (id: string) => resources.find((one) => attribute(one, "id") === id);
const texts = (element: Element) =>
  [attribute(element, "DefaultValue")].concat(
    [...element.children].map((child) => attribute(child, "Value")),
  );

/** Width and height of a PNG, from its header. */
function pixels(file: string): string {
  const png = readFileSync(join(ROOT, file));
  expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
  return `${png.readUInt32BE(16)} × ${png.readUInt32BE(20)}`;
}
const size = (edge: number) => `${edge} × ${edge}`;

test("its elements stand in the order of the schema", () => {
  expect([...manifest.documentElement.children].map((one) => one.tagName)).toEqual([
    "Id",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ]);
});

test("what stands below them does, too: the schema is a sequence throughout", () => {
  const children = (selector: string) =>
    all(selector).map((one) => [...one.children].map((child) => child.tagName));
  expect(children("VersionOverrides")).toEqual([["Hosts", "Resources"]]);
  expect(children("VersionOverrides > Hosts > Host")).toEqual([
    ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  ]);
  expect(children("DesktopFormFactor")).toEqual([["GetStarted", "FunctionFile", "ExtensionPoint"]]);
  expect(children("GetStarted")).toEqual([["Title", "Description", "LearnMoreUrl"]]);
  expect(children("ExtensionPoint")).toEqual([["Script", "Page", "Metadata", "Namespace"], ["OfficeTab"]]);
  expect(children("Group")).toEqual([["Label", "Icon", "Control"]]);
  expect(children("Control")).toEqual([["Label", "Supertip", "Icon", "Action"]]);
  expect(children("Supertip")).toEqual([["Title", "Description"]]);
  expect(children("Resources")).toEqual([["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"]]);
});

test("each resid means a resource of the kind that its element takes", () => {
  const kinds: Record<string, string> = {
    ...{ Label: "bt:ShortStrings", Namespace: "bt:ShortStrings", "bt:Image": "bt:Images" },
    ...{ SourceLocation: "bt:Urls", FunctionFile: "bt:Urls", LearnMoreUrl: "bt:Urls", Runtime: "bt:Urls" },
    ...{ Title: "bt:ShortStrings", Description: "bt:LongStrings" },
  };
  for (const element of all("[resid]")) {
    const target = resource(attribute(element, "resid"));
    expect([element.tagName, target?.parentElement?.tagName]).toEqual([
      element.tagName,
      kinds[element.tagName],
    ]);
  }
});

test("ids of controls and groups are unique, letters first, and no longer than 125", () => {
  const ids = all("Group, Control").map((one) => attribute(one, "id"));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z][A-Za-z0-9_.-]{0,124}$/);
});

test("the version has four parts of at most five digits; Microsoft refuses what is below 1.0", () => {
  const version = all("OfficeApp > Version")[0]?.textContent ?? "";
  expect(version).toMatch(/^\d{1,5}(\.\d{1,5}){3}$/);
  expect(Number(version.split(".")[0])).toBeGreaterThanOrEqual(1);
});

test("help is one click away: support and the first steps, each page in the language of Excel", () => {
  const support = all("SupportUrl")[0] as Element;
  const learn = resource(resid("LearnMoreUrl"));
  for (const [element, name] of [
    [support, "trouble"],
    [learn as Element, "hr"],
  ] as const)
    expect(texts(element)).toEqual([
      `${HOSTED_AT}help/en-US/${name}.html`,
      `${HOSTED_AT}help/zh-CN/${name}.html`,
    ]);
});

test("id and version: a GUID, and the version of package.json in four parts", () => {
  expect(all("OfficeApp > Id")[0]?.textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(all("OfficeApp > Version")[0]?.textContent).toBe(`${packageJson.version}.0`);
});

test("it asks for the requirement sets of the design and for no others", () => {
  const sets = all("Requirements Set").map((one) => [attribute(one, "Name"), attribute(one, "MinVersion")]);
  expect(Object.fromEntries(sets)).toEqual({
    SharedRuntime: "1.1",
    CustomFunctionsRuntime: "1.3",
    ExcelApi: "1.12",
  });
});

describe("the shared runtime", () => {
  const workbook = all("VersionOverrides > Hosts > Host")[0];

  test("comes first in its host and lives long", () => {
    expect(workbook?.firstElementChild?.tagName).toBe("Runtimes");
    expect(all("Runtime").map((one) => attribute(one, "lifetime"))).toEqual(["long"]);
  });

  test("is one page under one resid", () => {
    const page = resid("Runtime");
    expect(resid("Page > SourceLocation")).toBe(page);
    expect(resid("FunctionFile")).toBe(page);
    expect(resid("Action > SourceLocation")).toBe(page);
    expect(attribute(resource(page), "DefaultValue")).toBe(`${HOSTED_AT}taskpane.html`);
    expect(attribute(all("DefaultSettings > SourceLocation")[0], "DefaultValue")).toBe(
      `${HOSTED_AT}taskpane.html`,
    );
  });

  test("has one pane: no TaskpaneId", () => {
    expect(all("TaskpaneId")).toEqual([]);
  });
});

describe("custom functions", () => {
  const point = all("ExtensionPoint").find((one) => one.getAttribute("xsi:type") === "CustomFunctions");

  test("are in the namespace APPRAISE, which is the same in every language", () => {
    const namespace = resource(resid("Namespace"));
    expect(namespace && texts(namespace)).toEqual(["APPRAISE"]);
  });

  test("have their script and their metadata, in both languages", () => {
    const url = (tag: string) => {
      const location = all(`${tag} > SourceLocation`, point)[0];
      return resource(attribute(location, "resid"));
    };
    expect(attribute(url("Script"), "DefaultValue")).toBe(`${HOSTED_AT}functions.js`);
    const metadata = url("Metadata");
    expect(metadata && texts(metadata)).toEqual([
      `${HOSTED_AT}functions.json`,
      `${HOSTED_AT}functions.zh-CN.json`,
    ]);
    expect(attribute(metadata?.firstElementChild ?? undefined, "Locale")).toBe("zh-CN");
  });
});

test("the Home tab has a button that shows the pane", () => {
  expect(all("OfficeTab").map((one) => attribute(one, "id"))).toEqual(["TabHome"]);
  const buttons = all("OfficeTab Control");
  expect(buttons.map((one) => attribute(one, "xsi:type"))).toEqual(["Button"]);
  expect(all("Action", buttons[0]).map((one) => attribute(one, "xsi:type"))).toEqual(["ShowTaskpane"]);
});

describe("resources", () => {
  test("ids are unique, at most 32 characters, all used and all there", () => {
    const ids = resources.map((one) => attribute(one, "id"));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
    const used = new Set(all("[resid]").map((one) => attribute(one, "resid")));
    expect([...used].sort()).toEqual([...ids].sort());
  });

  test("texts keep to their lengths", () => {
    const tooLong = (within: string, limit: number) =>
      named(within)
        .flatMap((one) => [...one.children])
        .flatMap(texts)
        .filter((text) => text.length > limit);
    expect(tooLong("bt:ShortStrings", 125)).toEqual([]);
    expect(tooLong("bt:LongStrings", 250)).toEqual([]);
    expect(tooLong("bt:Urls", 2048)).toEqual([]);
    expect(tooLong("bt:Images", 2048)).toEqual([]);
    expect(texts(all("DisplayName")[0] as Element).filter((text) => text.length > 125)).toEqual([]);
    expect(texts(all("OfficeApp > Description")[0] as Element).filter((text) => text.length > 250)).toEqual(
      [],
    );
  });

  test("every URL is https, under the one folder that the build replaces", () => {
    const urls = [...xml.matchAll(/"(\w+:\/\/[^"]*)"/g)]
      .map((match) => match[1] ?? "")
      .filter(
        (url) => !url.startsWith("http://schemas.microsoft.com/") && !url.startsWith("http://www.w3.org/"),
      );
    expect(urls.length).toBeGreaterThan(0);
    expect(urls.filter((url) => !url.startsWith(HOSTED_AT))).toEqual([]);
  });
});

describe("icons exist in the size that is asked for", () => {
  const file = (url: string) => url.slice(HOSTED_AT.length);

  test("in the list of add-ins: 32 and 64 pixels", () => {
    expect(pixels(file(attribute(all("IconUrl")[0], "DefaultValue")))).toBe(size(32));
    expect(pixels(file(attribute(all("HighResolutionIconUrl")[0], "DefaultValue")))).toBe(size(64));
  });

  test("in the ribbon: 16, 32 and 80 pixels for the group and each button", () => {
    for (const icon of all("Icon")) {
      const images = [...icon.children];
      expect(images.map((one) => attribute(one, "size"))).toEqual(["16", "32", "80"]);
      for (const image of images) {
        const url = attribute(resource(attribute(image, "resid")), "DefaultValue");
        expect(pixels(file(url))).toBe(size(Number(attribute(image, "size"))));
      }
    }
    expect(all("Icon").length).toBe(1 + all("OfficeTab Control").length);
  });

  test("their source is kept", () => {
    expect(existsSync(join(ROOT, "assets/icon.svg"))).toBe(true);
  });
});

describe("languages", () => {
  const defaultLocale = all("DefaultLocale")[0]?.textContent;
  const others = LANGUAGES.filter((language) => language !== defaultLocale);

  test("the default is one of ours and is not overridden", () => {
    expect(LANGUAGES).toContain(defaultLocale);
    const overrides = [...named("Override"), ...named("bt:Override")];
    expect(overrides.map((one) => attribute(one, "Locale"))).not.toContain(defaultLocale);
  });

  test("bt:Override inside Resources and plain Override outside: the other way round the add-in does not load", () => {
    const inResources = (element: Element) => element.closest("Resources") !== null;
    expect(named("bt:Override").every(inResources)).toBe(true);
    expect(named("Override").some(inResources)).toBe(false);
  });

  test("every text that people read is in every language", () => {
    const read = [
      ...all("DisplayName"),
      ...all("OfficeApp > Description"),
      ...named("bt:String").filter((one) => attribute(one, "id") !== resid("Namespace")),
    ];
    for (const element of read) {
      expect([...element.children].map((one) => attribute(one, "Locale"))).toEqual(others);
      expect(texts(element).every((text) => text.trim() !== "")).toBe(true);
    }
  });
});
