import { readdirSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { implementedMembers } from "./objects";

const DECLARATIONS = "@types/office-js";

/** Members that every object of the library has; the client answers them itself. */
const CLIENT_MEMBERS = new Set([
  "load",
  "set",
  "context",
  "isNullObject",
  "toJSON",
  "track",
  "untrack",
  "retrieve",
  "update",
]);

/**
 * The members of Excel's classes that sources use, "Range.values" -> where: also those in load("a,b/c"). Where only some
 * of them are asked for, what has another name is not looked up: the compiler takes long to say of what it is.
 */
export function usedMembers(
  folder: string,
  options: ts.CompilerOptions,
  isAsked: (member: string) => boolean = () => true,
): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
  const program = ts.createProgram(files, { ...options, noEmit: true });
  const checker = program.getTypeChecker();
  const used = new Map<string, string>();
  const asked = namesOf(program, isAsked);

  const note = (symbol: ts.Symbol | undefined, at: ts.Node): void => {
    for (const declaration of symbol?.declarations ?? []) {
      // A module is declared by its file, which has no parent.
      const owner = declaration.parent as ts.Node | undefined;
      if (!owner || !ts.isClassDeclaration(owner) || !isExcels(owner) || !owner.name) continue;
      const name = symbol?.name ?? "";
      if (owner.name.text === "RequestContext" || CLIENT_MEMBERS.has(name)) continue;
      const source = at.getSourceFile();
      const line = source.getLineAndCharacterOfPosition(at.getStart()).line + 1;
      used.set(`${owner.name.text}.${name}`, `${source.fileName}:${line}`);
    }
  };

  const property = (type: ts.Type, name: string): ts.Symbol | undefined =>
    checker.getPropertyOfType(checker.getNonNullableType(type), name);

  /** "items/format/fill/color" from the object that is loaded. */
  const notePath = (start: ts.Type, path: string, at: ts.Node): void => {
    let type = start;
    for (const name of path.trim().split("/")) {
      const symbol = property(type, name);
      note(symbol, at);
      if (!symbol) return;
      type = checker.getTypeOfSymbolAtLocation(symbol, at);
      type = checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type;
    }
  };

  const noteLoad = (call: ts.CallExpression): void => {
    const target = call.expression;
    if (!ts.isPropertyAccessExpression(target) || !["load", "retrieve"].includes(target.name.text)) return;
    const type = checker.getTypeAtLocation(target.expression);
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) for (const path of node.text.split(",")) notePath(type, path, node);
      else if (ts.isArrayLiteralExpression(node)) node.elements.forEach(visit);
    };
    call.arguments.forEach(visit);
  };

  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && asked.has(node.name.text))
      note(checker.getSymbolAtLocation(node.name), node);
    if (
      ts.isElementAccessExpression(node) &&
      ts.isStringLiteralLike(node.argumentExpression) &&
      asked.has(node.argumentExpression.text)
    )
      note(property(checker.getTypeAtLocation(node.expression), node.argumentExpression.text), node);
    if (ts.isObjectBindingPattern(node)) {
      for (const { propertyName, name } of node.elements) {
        const text = (propertyName ?? name).getText();
        if (asked.has(text)) note(property(checker.getTypeAtLocation(node), text), node);
      }
    }
    if (ts.isCallExpression(node)) noteLoad(node);
    ts.forEachChild(node, visit);
  };
  for (const source of program.getSourceFiles()) if (!source.isDeclarationFile) visit(source);
  return used;
}

/** Those that the host lacks: "Range.values" and where it is used. */
export function missingMembers(folder: string, options: ts.CompilerOptions): [member: string, at: string][] {
  const implemented = implementedMembers();
  const isMissing = (member: string) => !implemented.has(member);
  return [...usedMembers(folder, options, isMissing)].filter(([member]) => isMissing(member));
}

/** What the members of Excel's classes are called that are asked for. */
function namesOf(program: ts.Program, isAsked: (member: string) => boolean): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isClassDeclaration(node) && isExcels(node))
      for (const { name } of node.members) {
        const text = name?.getText() ?? "";
        if (isAsked(`${node.name?.text}.${text}`)) names.add(text);
      }
    if (ts.isModuleDeclaration(node) || ts.isModuleBlock(node)) ts.forEachChild(node, visit);
  };
  for (const source of program.getSourceFiles())
    if (source.fileName.includes(DECLARATIONS)) ts.forEachChild(source, visit);
  return names;
}

function isExcels(node: ts.ClassDeclaration): boolean {
  const namespace: ts.Node | undefined = node.parent.parent;
  return (
    namespace !== undefined &&
    ts.isModuleDeclaration(namespace) &&
    namespace.name.text === "Excel" &&
    node.getSourceFile().fileName.includes(DECLARATIONS)
  );
}
