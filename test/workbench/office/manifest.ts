import { XMLParser } from "fast-xml-parser";
import { isSetSupported, type Language } from "./context";

/** What Excel takes from an add-in only manifest, in one language. */
export interface AddIn {
  id: string;
  name: string;
  /** The page of the (shared) runtime. */
  pageUrl: string;
  sharedRuntime: boolean;
  functions?: { namespace: string; metadataUrl: string };
  commands: { id: string; label: string; action: string; functionName?: string }[];
}

/** A group of buttons on the ribbon. */
export interface RibbonGroup {
  label: string;
  buttons: {
    id: string;
    label: string;
    tip: string;
    iconUrl?: string;
    action: string;
    functionName?: string;
  }[];
}

interface Node {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
  text: string;
}

/** Reads the manifest; an add-in that this host cannot run is refused as Excel would not offer it. */
export function readManifest(xml: string, language: Language): AddIn {
  const app = parse(xml);
  if (app.name !== "OfficeApp") throw new Error("the manifest is no add-in only manifest (OfficeApp)");
  if (!all(app, "Hosts", "Host").some((host) => host.attributes.Name === "Workbook"))
    throw new Error("the manifest does not name Excel (Host Workbook)");
  checkRequirements(app);
  const overrides = required(app, "VersionOverrides");
  const host = all(overrides, "Hosts", "Host").find((node) => node.attributes.type === "Workbook");
  if (!host) throw new Error("the manifest's VersionOverrides have no Host of type Workbook");
  const resource = resources(overrides, defaultLocale(app), language);
  return {
    id: required(app, "Id").text,
    name: localized(required(app, "DisplayName"), defaultLocale(app), language),
    ...runtime(host, resource),
    functions: functionsOf(host, resource),
    commands: commandsOf(host, resource),
  };
}

/** The add-in's buttons as Excel shows them on its ribbon. */
export function readRibbon(xml: string, language: Language): RibbonGroup[] {
  const app = parse(xml);
  const overrides = required(app, "VersionOverrides");
  const resource = resources(overrides, defaultLocale(app), language);
  const text = (node: Node, kind: string): string => resource(node.attributes.resid, kind);
  return descendants(overrides, "Group").map((group) => ({
    label: text(required(group, "Label"), "ShortStrings"),
    buttons: descendants(group, "Control").map((control) => {
      const action = required(control, "Action");
      const icon = descendants(control, "Image").at(-1);
      const [description] = descendants(control, "Description");
      return {
        id: control.attributes.id ?? "",
        label: text(required(control, "Label"), "ShortStrings"),
        tip: description ? text(description, "LongStrings") : "",
        iconUrl: icon && text(icon, "Images"),
        action: action.attributes.type ?? "",
        functionName: action.children.find((child) => child.name === "FunctionName")?.text,
      };
    }),
  }));
}

type Resource = (reference: string | undefined, kind: string) => string;

function defaultLocale(app: Node): string {
  return required(app, "DefaultLocale").text;
}

function localized(node: Node, defaultLanguage: string, language: Language): string {
  const override = node.children.find(
    (child) => child.name === "Override" && child.attributes.Locale?.toLowerCase() === language.toLowerCase(),
  );
  const chosen = language.toLowerCase() === defaultLanguage.toLowerCase() ? undefined : override;
  return (chosen?.attributes.Value ?? node.attributes.DefaultValue ?? "").trim();
}

function checkRequirements(app: Node): void {
  const sets = all(app, "Requirements", "Sets")[0];
  for (const set of sets ? all(sets, "Set") : []) {
    const name = set.attributes.Name ?? "";
    const version = set.attributes.MinVersion ?? sets?.attributes.DefaultMinVersion ?? "1.1";
    if (!isSetSupported(name, version))
      throw new Error(`the manifest requires ${name} ${version}, which the workbench does not offer`);
  }
}

/** resid -> value in the language, each found under the element that its kind belongs to. */
function resources(overrides: Node, defaultLanguage: string, language: Language): Resource {
  return (reference, kind) => {
    const found = all(overrides, "Resources", kind)
      .flatMap((group) => group.children)
      .find((node) => node.attributes.id === reference);
    if (!reference || !found) throw new Error(`the manifest's ${kind} have no resid ${String(reference)}`);
    return localized(found, defaultLanguage, language);
  };
}

function runtime(host: Node, resource: Resource): { pageUrl: string; sharedRuntime: boolean } {
  const shared = all(host, "Runtimes", "Runtime")[0];
  const page = all(host, "AllFormFactors", "ExtensionPoint", "Page", "SourceLocation")[0];
  const file = all(host, "DesktopFormFactor", "FunctionFile")[0];
  const pane = descendants(host, "Action")
    .filter((action) => action.attributes.type === "ShowTaskpane")
    .map((action) => required(action, "SourceLocation"));
  if (!shared) throw new Error("the workbench runs add-ins with a shared runtime only (Runtimes)");
  for (const place of [page, file, ...pane]) {
    // Excel does not load the shared runtime when these differ.
    if (place && place.attributes.resid !== shared.attributes.resid)
      throw new Error(`${place.name} has another resid than Runtime: ${String(place.attributes.resid)}`);
  }
  return {
    pageUrl: resource(shared.attributes.resid, "Urls"),
    sharedRuntime: shared.attributes.lifetime === "long",
  };
}

function functionsOf(host: Node, resource: Resource): AddIn["functions"] {
  const point = descendants(host, "ExtensionPoint").find(
    (node) => node.attributes.type === "CustomFunctions",
  );
  if (!point) return undefined;
  return {
    namespace: resource(required(point, "Namespace").attributes.resid, "ShortStrings"),
    metadataUrl: resource(required(required(point, "Metadata"), "SourceLocation").attributes.resid, "Urls"),
  };
}

function commandsOf(host: Node, resource: Resource): AddIn["commands"] {
  return descendants(host, "Control").map((control) => {
    const action = required(control, "Action");
    return {
      id: control.attributes.id ?? "",
      label: resource(required(control, "Label").attributes.resid, "ShortStrings"),
      action: action.attributes.type ?? "",
      functionName: action.children.find((child) => child.name === "FunctionName")?.text,
    };
  });
}

function all(node: Node, ...path: string[]): Node[] {
  return path.reduce<Node[]>(
    (nodes, name) => nodes.flatMap((parent) => parent.children.filter((child) => child.name === name)),
    [node],
  );
}

function descendants(node: Node, name: string): Node[] {
  return node.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

function required(node: Node, name: string): Node {
  const [found] = all(node, name);
  if (!found) throw new Error(`the manifest's ${node.name} has no ${name}`);
  return found;
}

const ATTRIBUTES = ":@";
const TEXT = "#text";

function parse(xml: string): Node {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
  });
  const roots = (parser.parse(xml) as Record<string, unknown>[]).map(convert).filter((node) => node.name);
  const root = roots.find((node) => !node.name.startsWith("?"));
  if (!root) throw new Error("the manifest is empty");
  return root;
}

function convert(raw: Record<string, unknown>): Node {
  const name = Object.keys(raw).find((key) => key !== ATTRIBUTES && key !== TEXT) ?? "";
  const content = (raw[name] ?? []) as Record<string, unknown>[];
  return {
    name,
    attributes: (raw[ATTRIBUTES] ?? {}) as Record<string, string>,
    children: Array.isArray(content) ? content.map(convert).filter((node) => node.name) : [],
    text: Array.isArray(content)
      ? content
          .map((part) => String(part[TEXT] ?? ""))
          .join("")
          .trim()
      : "",
  };
}
